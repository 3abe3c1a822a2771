import type { Delimiters } from '../core/segment.js';
import {
  formatCents,
  formatDate,
  formatDecimal,
  hasControlCharacter,
  parseDate,
} from '../core/values.js';
import { formsOf, lengthOf, type ElementForm } from '../guides/dictionary.js';
import { X12WriteError } from './write-error.js';

/** An element to write: text, a composite as a list of components, repetitions, or nothing. */
export type ElementValue = string | undefined | readonly (string | undefined)[] | Repeated;
interface Repeated {
  repeat: readonly string[];
}

/** Writes segments as text: joins, counts, and checks every value against the separators and the standard's lengths. */
export class SegmentWriter {
  private parts: string[] = [];
  private size = 0;
  private segments = 0;
  /** Where the values come from; put before the segment position in errors. */
  path = '';

  constructor(
    private readonly delimiters: Delimiters,
    private readonly ending: string,
  ) {}

  /** Starts to count the segments of a transaction set. */
  startCount(): void {
    this.segments = 0;
  }

  /** Segments since startCount. */
  get count(): number {
    return this.segments;
  }

  /** How many characters wait to be taken. */
  get pending(): number {
    return this.size;
  }

  /** Takes the text written so far. */
  take(): string {
    const text = this.parts.join('');
    this.parts = [];
    this.size = 0;
    return text;
  }

  /** Adds a segment whose text is already right (ISA, GS, trailers). */
  raw(elements: readonly string[]): void {
    this.append(elements.join(this.delimiters.element));
  }

  /** Adds a segment; trailing empty elements and components are left out. */
  segment(tag: string, ...elements: readonly ElementValue[]): void {
    const forms = formsOf(tag);
    const texts = elements.map((value, index) =>
      this.element(value, forms?.[index], tag, index + 1),
    );
    let last = texts.length;
    while (last > 0 && texts[last - 1] === '') last--;
    this.append([tag, ...texts.slice(0, last)].join(this.delimiters.element));
  }

  private append(text: string): void {
    const whole = text + this.ending;
    this.parts.push(whole);
    this.size += whole.length;
    this.segments++;
  }

  private element(
    value: ElementValue,
    form: ElementForm | undefined,
    tag: string,
    n: number,
  ): string {
    if (value === undefined || value === '') return '';
    const place = `${tag}${String(n).padStart(2, '0')}`;
    if (typeof value === 'string') return this.check(value, form, place);
    if ('repeat' in value) {
      return value.repeat
        .map((text) => this.check(text, form, place))
        .join(this.delimiters.repetition);
    }
    const texts = value.map((text, index) =>
      text ? this.check(text, form?.components?.[index], `${place}-${index + 1}`) : '',
    );
    let last = texts.length;
    while (last > 0 && texts[last - 1] === '') last--;
    return texts.slice(0, last).join(this.delimiters.component);
  }

  private check(text: string, form: ElementForm | undefined, place: string): string {
    const { element, component, repetition, segment } = this.delimiters;
    for (const mark of [element, component, repetition, segment]) {
      if (text.includes(mark)) this.fail(place, `holds the separator '${mark}'`);
    }
    if (hasControlCharacter(text)) this.fail(place, 'holds a control character');
    if (text !== text.trim()) return this.check(text.trim(), form, place);
    if (!form) return text;
    const length = lengthOf(form.type, text);
    if (length > form.max) this.fail(place, `is longer than ${form.max} characters`);
    if (length < form.min && form.type !== 'N')
      this.fail(place, `is shorter than ${form.min} characters`);
    return text;
  }

  private fail(place: string, reason: string): never {
    throw new X12WriteError(`${this.path}${this.path ? ' ' : ''}(${place})`, reason);
  }
}

/** Integer cents as an element. */
export function money(cents: number | undefined, path: string): string | undefined {
  if (cents === undefined) return undefined;
  if (!Number.isSafeInteger(cents)) throw new X12WriteError(path, 'must be integer cents');
  return formatCents(cents);
}

/** A quantity as an element. */
export function quantity(value: number | undefined, path: string): string | undefined {
  if (value === undefined) return undefined;
  if (!Number.isFinite(value)) throw new X12WriteError(path, 'must be a number');
  return formatDecimal(value);
}

/** 'YYYY-MM-DD' as CCYYMMDD. */
export function day(date: string | undefined, path: string): string | undefined {
  if (date === undefined) return undefined;
  const text = formatDate(date);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !parseDate(text))
    throw new X12WriteError(path, "must be a day 'YYYY-MM-DD'");
  return text;
}

/** A value the guide requires. */
export function need(value: string | undefined, path: string): string {
  if (value === undefined || value.trim() === '') throw new X12WriteError(path, 'is required');
  return value;
}
