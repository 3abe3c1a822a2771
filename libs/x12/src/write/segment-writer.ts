import type { Delimiters } from '../core/segment.js';
import {
  formatCents,
  formatDate,
  formatDecimal,
  hasControlCharacter,
  parseDate,
} from '../core/values.js';
import { lengthOf, type ElementForm } from '../guides/dictionary.js';
import { segmentForm, type SegmentForm } from './segment-form.js';
import { X12WriteError } from './write-error.js';

/** An element to write: text, a composite as a list of components, repetitions, or nothing. */
export type ElementValue = string | undefined | readonly (string | undefined)[] | Repeated;
interface Repeated {
  repeat: readonly string[];
}

const FIRST_SIZE = 131_072;
/** Room for a tag, the marks of elements that are left out, and a number. */
const ROOM = 128;
const BLANK = 32;
const DASH = 45;
const POINT = 46;
const ZERO = 48;
/** The largest number whose digits are written without a string. */
const MOST = 999_999_999;

/**
 * Writes segments as bytes into a buffer that is used again and again: `begin`, the elements in their order, `end`.
 * Elements and components that are empty at the end are left out. Every text is checked against the separators and the
 * standard's lengths while its characters are copied.
 */
export class SegmentWriter {
  private buffer = Buffer.allocUnsafeSlow(FIRST_SIZE);
  private length = 0;
  private segments = 0;
  /** 1 for ASCII characters that no text may hold. */
  private readonly refused = new Uint8Array(128);
  private readonly elementMark: Buffer;
  /** The element separator when it is one byte, else 0. */
  private readonly elementByte: number;
  private readonly componentMark: Buffer;
  private readonly ending: Buffer;
  private form: SegmentForm = segmentForm('');
  /** Index of the next element. */
  private index = 0;
  /** Elements that were empty since the last one that was written. */
  private empty = 0;
  /** Index of the next component; of the last one that was written. */
  private part = 0;
  private written = -1;
  /** Where the values come from; put before the segment position in errors. */
  path = '';

  constructor(
    private readonly delimiters: Delimiters,
    ending: string,
  ) {
    this.elementMark = Buffer.from(delimiters.element);
    this.elementByte = this.elementMark.length === 1 ? this.elementMark[0]! : 0;
    this.componentMark = Buffer.from(delimiters.component);
    this.ending = Buffer.from(ending);
    for (let code = 0; code < 128; code++) this.refused[code] = code < 32 || code === 127 ? 1 : 0;
    for (const mark of Object.values(delimiters) as string[]) {
      if (mark.charCodeAt(0) < 128) this.refused[mark.charCodeAt(0)] = 1;
    }
  }

  /** Starts to count the segments of a transaction set. */
  startCount(): void {
    this.segments = 0;
  }

  /** Segments since startCount. */
  get count(): number {
    return this.segments;
  }

  /** How many bytes wait to be taken. */
  get pending(): number {
    return this.length;
  }

  /** Takes the bytes written so far, as a copy. */
  take(): Uint8Array {
    const bytes = Buffer.from(this.buffer.subarray(0, this.length));
    this.length = 0;
    return bytes;
  }

  /** Adds a segment whose text is already right (ISA, GS, trailers). */
  raw(elements: readonly string[]): void {
    const text = elements.join(this.delimiters.element);
    this.reserve(text.length * 3);
    this.length += this.buffer.utf8Write(text, this.length);
    this.end();
  }

  /** Adds a segment. */
  segment(tag: string, ...elements: readonly ElementValue[]): void {
    this.begin(segmentForm(tag));
    for (const value of elements) {
      if (value === undefined || typeof value === 'string') this.text(value);
      else if ('repeat' in value) this.repeated(value.repeat);
      else this.composite(value);
    }
    this.end();
  }

  begin(form: SegmentForm): void {
    this.form = form;
    this.index = this.empty = this.part = 0;
    this.reserve(ROOM);
    this.copy(form.tag);
  }

  end(): void {
    this.reserve(ROOM);
    this.mark(this.ending);
    this.segments++;
  }

  /** An element that is not there. */
  nothing(): void {
    this.index++;
    this.empty++;
  }

  /** A text; nothing when it is empty. */
  text(value: string | undefined): void {
    if (value === undefined || isEmpty(value)) {
      this.index++;
      this.empty++;
      return;
    }
    const form = this.form.elements[this.index];
    this.separate();
    this.put(value, form);
  }

  /** Integer cents in their shortest form; nothing when they are undefined. */
  cents(value: number | undefined): void {
    if (value === undefined) return this.nothing();
    if (!Number.isSafeInteger(value)) this.fail('must be integer cents');
    this.separate();
    if (value > MOST || value < -MOST) return this.copy(formatCents(value));
    const { buffer } = this;
    const cents = (value < 0 ? -value : value) | 0;
    if (value < 0) buffer[this.length++] = DASH;
    const whole = (cents / 100) | 0;
    const rest = cents - whole * 100;
    if (whole > 0 || rest === 0) this.digits(whole);
    if (rest === 0) return;
    let at = this.length;
    const tens = (rest / 10) | 0;
    const ones = rest - tens * 10;
    buffer[at++] = POINT;
    buffer[at++] = ZERO + tens;
    if (ones > 0) buffer[at++] = ZERO + ones;
    this.length = at;
  }

  /** A quantity; nothing when it is undefined. */
  quantity(value: number | undefined): void {
    if (value === undefined) return this.nothing();
    if (!Number.isFinite(value)) this.fail('must be a number');
    if (value >= 0 && value <= MOST && Number.isInteger(value)) {
      this.separate();
      this.digits(value);
    } else this.text(formatDecimal(value));
  }

  /** A composite whose components follow, up to `close`. */
  open(): void {
    this.part = 0;
    this.written = -1;
  }

  component(value: string | undefined): void {
    const index = this.part++;
    if (value === undefined || isEmpty(value)) return;
    const form = this.form.elements[this.index]?.components?.[index];
    if (this.written < 0) {
      this.writeMarks(this.elementMark, this.empty + 1);
      this.empty = 0;
      this.written = 0;
    }
    this.writeMarks(this.componentMark, index - this.written);
    this.written = index;
    this.put(value, form);
  }

  close(): void {
    this.index++;
    if (this.written < 0) this.empty++;
    this.part = 0;
  }

  private composite(values: readonly (string | undefined)[]): void {
    this.open();
    for (const value of values) this.component(value);
    this.close();
  }

  private repeated(values: readonly string[]): void {
    if (values.length === 0) return this.nothing();
    const form = this.form.elements[this.index];
    const mark = Buffer.from(this.delimiters.repetition);
    this.separate();
    values.forEach((value, index) => {
      if (index > 0) this.writeMarks(mark, 1);
      this.put(value, form);
    });
  }

  /** Goes on to the next element, with the marks for those that were empty. */
  private separate(): void {
    this.index++;
    const { elementByte, empty } = this;
    this.empty = 0;
    if (elementByte === 0) return this.writeMarks(this.elementMark, empty + 1);
    this.reserve(ROOM);
    const { buffer } = this;
    let at = this.length;
    for (let left = empty; left >= 0; left--) buffer[at++] = elementByte;
    this.length = at;
  }

  private writeMarks(bytes: Buffer, times: number): void {
    this.reserve(ROOM + times * bytes.length);
    if (bytes.length === 1) {
      const byte = bytes[0]!;
      for (let n = 0; n < times; n++) this.buffer[this.length++] = byte;
    } else for (let n = 0; n < times; n++) this.mark(bytes);
  }

  private mark(bytes: Buffer): void {
    for (let index = 0; index < bytes.length; index++) this.buffer[this.length++] = bytes[index]!;
  }

  private put(value: string, form: ElementForm | undefined): void {
    const count = value.length;
    this.reserve(count * 3 + ROOM);
    const { buffer, refused, length } = this;
    for (let index = 0; index < count; index++) {
      const code = value.charCodeAt(index);
      if (code > 127 || refused[code] !== 0) return this.putSlowly(value, form);
      buffer[length + index] = code;
    }
    if (buffer[length] === BLANK || buffer[length + count - 1] === BLANK)
      return this.putSlowly(value, form);
    if (form && (count > form.max || count < form.min || form.type === 'R' || form.type === 'M'))
      this.checkLength(value, form);
    this.length = length + count;
  }

  private copy(text: string): void {
    const { buffer, length } = this;
    for (let index = 0; index < text.length; index++)
      buffer[length + index] = text.charCodeAt(index);
    this.length = length + text.length;
  }

  /** A whole number from 0 to MOST. */
  private digits(value: number): void {
    const { buffer } = this;
    let left = value | 0;
    let at = this.length + digitsOf(left);
    this.length = at;
    do {
      const tenth = (left / 10) | 0;
      buffer[--at] = ZERO + left - tenth * 10;
      left = tenth;
    } while (left > 0);
  }

  /** Text that is no ASCII, has blanks around it, or holds what it must not. */
  private putSlowly(value: string, form: ElementForm | undefined): void {
    const { element, component, repetition, segment } = this.delimiters;
    for (const mark of [element, component, repetition, segment]) {
      if (value.includes(mark)) this.fail(`holds the separator '${mark}'`);
    }
    if (hasControlCharacter(value)) this.fail('holds a control character');
    const text = value.trim();
    if (form) this.checkLength(text, form);
    this.length += this.buffer.utf8Write(text, this.length);
  }

  private checkLength(text: string, form: ElementForm): void {
    const length = lengthOf(form.type, text);
    if (length > form.max) this.fail(`is longer than ${form.max} characters`);
    if (length < form.min && form.type !== 'N') this.fail(`is shorter than ${form.min} characters`);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.buffer.length) return;
    const larger = Buffer.allocUnsafeSlow((this.length + count) * 2);
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }

  private fail(reason: string): never {
    const element = String(this.part > 0 ? this.index + 1 : this.index).padStart(2, '0');
    const place = `${this.form.tag}${element}${this.part > 0 ? `-${this.part}` : ''}`;
    throw new X12WriteError(`${this.path}${this.path ? ' ' : ''}(${place})`, reason);
  }
}

/** How many digits a whole number from 0 to MOST has. */
function digitsOf(value: number): number {
  if (value < 10_000) return value < 100 ? (value < 10 ? 1 : 2) : value < 1000 ? 3 : 4;
  if (value < 1_000_000) return value < 100_000 ? 5 : 6;
  return value < 10_000_000 ? 7 : value < 100_000_000 ? 8 : 9;
}

/** True for what is nothing but blanks. */
function isEmpty(text: string): boolean {
  return text === '' || (text.charCodeAt(0) === BLANK && text.trim() === '');
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

/** Days that were found right: a file names few of them, many times. */
const days = new Map<string, string>();
const KEPT_DAYS = 2000;

/** 'YYYY-MM-DD' as CCYYMMDD; `path` and `field` name it in the error for what is no such day. */
export function day(date: string | undefined, path: string, field = ''): string | undefined {
  if (date === undefined) return undefined;
  const known = days.get(date);
  if (known !== undefined) return known;
  const text = formatDate(date);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !parseDate(text))
    throw new X12WriteError(path + field, "must be a day 'YYYY-MM-DD'");
  if (days.size >= KEPT_DAYS) days.clear();
  days.set(date, text);
  return text;
}

/** A value the guide requires. */
export function need(value: string | undefined, path: string, field = ''): string {
  if (value === undefined || isEmpty(value)) throw new X12WriteError(path + field, 'is required');
  return value;
}
