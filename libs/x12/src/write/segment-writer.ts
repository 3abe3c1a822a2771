import type { Delimiters } from '../core/segment.js';
import { formatDecimal, hasControlCharacter } from '../core/values.js';
import { lengthOf, type ElementForm } from '../guides/dictionary.js';
import { ByteBuffer, isWhole } from './byte-buffer.js';
import { isEmpty, notADay } from './field-values.js';
import { segmentForm, type SegmentForm, type WrittenForm } from './segment-form.js';
import { X12WriteError } from './write-error.js';

export { day, linePath, money, need, quantity } from './field-values.js';

/** An element to write: text, a composite as a list of components, repetitions, or nothing. */
export type ElementValue = string | undefined | readonly (string | undefined)[] | Repeated;
interface Repeated {
  repeat: readonly string[];
}

const BLANK = 32;
const DIGITS = Array.from('0123456789');

/**
 * Writes segments as bytes: `begin`, the elements in their order, `end`. Elements and components that are empty at the
 * end are left out. Every text is checked against the separators and the standard's lengths while its characters are
 * copied; one that is no plain ASCII of a right length is looked at again by itself.
 */
export class SegmentWriter extends ByteBuffer {
  private segments = 0;
  /** 1 for characters that no text may hold, and for those that are no ASCII. */
  private readonly refused = new Uint8Array(65_536).fill(1);
  private readonly elementMark: Buffer;
  private readonly componentMark: Buffer;
  /** The separators when they are one byte each, else 0. */
  private readonly elementByte: number;
  private readonly componentByte: number;
  private readonly ending: Buffer;
  /** What ends a segment when it is one byte, else 0. */
  private readonly endingByte: number;
  /** What segments of a form begin with, by the id of the form. */
  private readonly starts: (Uint8Array | undefined)[] = [];
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
    super();
    this.elementMark = Buffer.from(delimiters.element);
    this.componentMark = Buffer.from(delimiters.component);
    const short = this.elementMark.length === 1 && this.componentMark.length === 1;
    this.elementByte = short ? this.elementMark[0]! : 0;
    this.componentByte = short ? this.componentMark[0]! : 0;
    this.ending = Buffer.from(ending);
    this.endingByte = this.ending.length === 1 ? this.ending[0]! : 0;
    this.refused.fill(0, BLANK, 127);
    for (const mark of Object.values(delimiters) as string[]) this.refused[mark.charCodeAt(0)] = 1;
  }

  /** Starts to count the segments of a transaction set. */
  startCount(): void {
    this.segments = 0;
  }

  /** Segments since startCount. */
  get count(): number {
    return this.segments;
  }

  /** Adds a segment whose text is already right (ISA, GS, trailers). */
  raw(elements: readonly string[]): void {
    this.utf8(elements.join(this.delimiters.element));
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
    const start = this.starts[form.id] ?? this.startOf(form);
    const count = start.length;
    this.form = form;
    this.index = form.fixed.length;
    this.empty = this.part = 0;
    const at = this.length;
    if (at + count > this.limit) this.reserve(count);
    const { buffer } = this;
    for (let index = 0; index < count; index++) buffer[at + index] = start[index]!;
    this.length = at + count;
  }

  end(): void {
    this.segments++;
    if (this.endingByte === 0) this.bytes(this.ending);
    else this.buffer[this.length++] = this.endingByte;
  }

  /** An element that is not there. */
  nothing(): void {
    this.index++;
    this.empty++;
  }

  /** A text; nothing when it is empty. */
  text(value: string | undefined): void {
    if (value === undefined || value.length === 0) {
      this.index++;
      this.empty++;
    } else this.put(value, -1);
  }

  /** A code that the guide has, and no caller: nothing is wrong with it. */
  code(value: string): void {
    const { buffer, elementByte, empty } = this;
    const count = value.length;
    let at = this.length;
    if (elementByte === 0 || at + empty + count > this.limit) return this.put(value, -1);
    for (let left = empty; left >= 0; left--) buffer[at++] = elementByte;
    for (let index = 0; index < count; index++) buffer[at++] = value.charCodeAt(index);
    this.length = at;
    this.empty = 0;
    this.index++;
  }

  /** Integer cents in their shortest form; nothing when they are undefined. */
  cents(value: number | undefined): void {
    if (value === undefined) return this.nothing();
    if (!Number.isSafeInteger(value)) this.fail('must be integer cents');
    this.separate();
    this.amount(value);
  }

  /** A day 'YYYY-MM-DD' as CCYYMMDD; nothing when it is undefined. `path`, `field` and `part` name what is no such day. */
  day(date: string | undefined, path: string, field = '', part = ''): void {
    if (date === undefined) return this.nothing();
    this.separate();
    if (!this.date(date)) throw notADay(path + field + part);
  }

  /** A quantity; nothing when it is undefined. */
  quantity(value: number | undefined): void {
    if (value === undefined) return this.nothing();
    if (!Number.isFinite(value)) this.fail('must be a number');
    if (isWhole(value)) {
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
    const part = this.part++;
    if (value !== undefined && value.length !== 0) this.put(value, part);
  }

  /** A whole number as the next component. */
  number(value: number): void {
    if (value < 0 || value > 9 || !Number.isInteger(value)) return this.component(String(value));
    this.component(DIGITS[value]);
  }

  close(): void {
    this.index++;
    if (this.written < 0) this.empty++;
    this.part = 0;
  }

  /** A text as the next element, or as a component of it from 0 on. One function for all, as it is the hottest. */
  private put(value: string, part: number): void {
    const { buffer, refused, elementByte, empty } = this;
    const count = value.length;
    const whole = this.form.elements[this.index];
    const form = part < 0 ? whole : whole?.components[part];
    const before = part < 0 ? -1 : this.written;
    const from = this.length;
    if (
      elementByte === 0 ||
      from + empty + part + count > this.limit ||
      value.charCodeAt(0) === BLANK ||
      (form !== undefined && (count > form.most || count < form.least))
    )
      return this.putSlowly(value, part, form);
    let at = from;
    if (before < 0) for (let left = empty; left >= 0; left--) buffer[at++] = elementByte;
    for (let left = part - (before < 0 ? 0 : before); left > 0; left--)
      buffer[at++] = this.componentByte;
    let index = 0;
    for (const fours = count - 3; index < fours; index += 4) {
      const first = value.charCodeAt(index);
      const second = value.charCodeAt(index + 1);
      const third = value.charCodeAt(index + 2);
      const fourth = value.charCodeAt(index + 3);
      if ((refused[first]! | refused[second]! | refused[third]! | refused[fourth]!) !== 0)
        return this.putSlowly(value, part, form);
      buffer[at] = first;
      buffer[at + 1] = second;
      buffer[at + 2] = third;
      buffer[at + 3] = fourth;
      at += 4;
    }
    for (; index < count; index++) {
      const code = value.charCodeAt(index);
      if (refused[code] !== 0) return this.putSlowly(value, part, form);
      buffer[at++] = code;
    }
    if (buffer[at - 1] === BLANK) return this.putSlowly(value, part, form);
    this.length = at;
    this.empty = 0;
    if (part < 0) this.index++;
    else this.written = part;
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
      if (index > 0) this.bytes(mark);
      this.unusual(value, form);
    });
  }

  /** Goes on to the next element, with the marks for those that were empty. */
  private separate(): void {
    const { empty, elementByte } = this;
    this.index++;
    this.empty = 0;
    let at = this.length;
    if (elementByte === 0 || at + empty >= this.limit)
      return this.bytes(this.elementMark, empty + 1);
    const { buffer } = this;
    for (let left = empty; left >= 0; left--) buffer[at++] = elementByte;
    this.length = at;
  }

  private startOf(form: SegmentForm): Uint8Array {
    const start = Buffer.from([form.tag, ...form.fixed].join(this.delimiters.element));
    while (this.starts.length <= form.id) this.starts.push(undefined);
    return (this.starts[form.id] = start);
  }

  private putSlowly(value: string, part: number, form: WrittenForm | undefined): void {
    if (isEmpty(value)) {
      if (part < 0) this.nothing();
      return;
    }
    if (part < 0) this.separate();
    else {
      if (this.written < 0) {
        this.bytes(this.elementMark, this.empty + 1);
        this.empty = this.written = 0;
      }
      this.bytes(this.componentMark, part - this.written);
      this.written = part;
    }
    this.unusual(value, form);
  }

  /** Text that is no ASCII, has blanks around it or an unusual length, or holds what it must not. */
  private unusual(value: string, form: WrittenForm | undefined): void {
    const { element, component, repetition, segment } = this.delimiters;
    for (const mark of [element, component, repetition, segment]) {
      if (value.includes(mark)) this.fail(`holds the separator '${mark}'`);
    }
    if (hasControlCharacter(value)) this.fail('holds a control character');
    const text = value.trim();
    if (form) this.checkLength(text, form.form);
    this.utf8(text);
  }

  private checkLength(text: string, form: ElementForm): void {
    const length = lengthOf(form.type, text);
    if (length > form.max) this.fail(`is longer than ${form.max} characters`);
    if (length < form.min && form.type !== 'N') this.fail(`is shorter than ${form.min} characters`);
  }

  private fail(reason: string): never {
    const element = String(this.part > 0 ? this.index + 1 : this.index).padStart(2, '0');
    const place = `${this.form.tag}${element}${this.part > 0 ? `-${this.part}` : ''}`;
    throw new X12WriteError(`${this.path}${this.path ? ' ' : ''}(${place})`, reason);
  }
}
