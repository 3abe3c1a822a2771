import { centsAt, dayAt, decimalAt } from './numbers.js';
import type { Delimiters } from './separators.js';
import { tagText } from './tags.js';
import { tokensOf } from './raw-tokens.js';
import { COMPONENT, FIRST, LAST, SEGMENT_INTS, START, TAG, type Tokens } from './tokens.js';
import type { Position } from '../types/common.js';

export type { Delimiters };

/** Of a packed tag: it is no ASCII. */
const HIGH_BITS = 0x808080;

/**
 * One segment as it stands in the file. A segment of a batch is a view that moves on with the iteration: take the values
 * you need, do not keep the segment.
 */
export class Segment {
  private readonly tokens: Tokens;
  /** Where the segment's integers begin in the table. */
  private row = 0;
  /** Its tag as an integer. */
  private packed: number;
  /** 1-based in the file. */
  ordinal: number;
  /** Byte offset in the file where it is known, else −1. */
  private known: number;
  private readonly text: string | undefined;

  /** A segment of its own, from its text without the terminator. */
  constructor(raw: string, ordinal: number, offset: number, delimiters: Delimiters);
  constructor(tokens: Tokens);
  constructor(of: string | Tokens, ordinal = 1, offset = 0, delimiters?: Delimiters) {
    this.ordinal = ordinal;
    this.known = typeof of === 'string' ? offset : -1;
    this.text = typeof of === 'string' ? of : undefined;
    this.tokens = typeof of === 'string' ? tokensOf(of, delimiters!) : of;
    this.packed = this.tokens.segments[TAG]!;
  }

  /** Moves the view; only for what iterates. */
  moveTo(row: number, ordinal: number): void {
    const { tokens } = this;
    this.row = row;
    this.ordinal = ordinal;
    this.packed = tokens.segments[row + TAG]!;
  }

  /** Keeps the offset, so that tag and place stay when the tables move on. */
  keepPlace(): void {
    this.known = this.offset;
  }

  /** Byte offset in the file. */
  get offset(): number {
    const { tokens, known } = this;
    return known >= 0 ? known : tokens.offsetOf(tokens.segments[this.row + START]!);
  }

  get tag(): string {
    if (this.packed !== 0 && (this.packed & HIGH_BITS) === 0) return tagText(this.packed);
    const { segments, elements } = this.tokens;
    return this.slice(segments[this.row + START]!, elements[segments[this.row + FIRST]!]!);
  }

  /** The segment without its terminator. */
  get raw(): string {
    if (this.text !== undefined) return this.text;
    const { segments, elements } = this.tokens;
    return this.slice(segments[this.row + START]!, elements[segments[this.row + LAST]!]!);
  }

  get delimiters(): Delimiters {
    return this.tokens.delimiters;
  }

  get at(): Position {
    return { ordinal: this.ordinal, offset: this.offset };
  }

  /** How many elements follow the tag. */
  get count(): number {
    const { segments } = this.tokens;
    return segments[this.row + LAST]! - segments[this.row + FIRST]!;
  }

  /** Text of element n (1-based); empty when it is absent. */
  element(n: number): string {
    const { segments, elements } = this.tokens;
    if (n === 0) return this.tag;
    const end = segments[this.row + FIRST]! + n;
    if (end > segments[this.row + LAST]! || n < 0) return '';
    return this.slice(elements[end - 1]! + 1, elements[end]!);
  }

  /** Text of component m of element n (both 1-based); empty when it is absent. */
  component(n: number, m: number): string {
    const { segments, elements, components, bytes, delimiters } = this.tokens;
    const last = segments[this.row + FIRST]! + n;
    if (n < 1 || last > segments[this.row + LAST]!) return '';
    let start = elements[last - 1]! + 1;
    const end = elements[last]!;
    const separator = delimiters.component.charCodeAt(0);
    let left = m - 1;
    for (let mark = segments[this.row + COMPONENT]!; components[mark]! < end; mark++) {
      const at = components[mark]!;
      if (at < start || bytes[at] !== separator) continue;
      if (left === 0) return this.slice(start, at);
      left--;
      start = at + 1;
    }
    return left === 0 ? this.slice(start, end) : '';
  }

  /** All components of element n; an empty list when it is absent. */
  components(n: number): string[] {
    const text = this.element(n);
    return text === '' ? [] : text.split(this.delimiters.component);
  }

  /** The repetitions of element n; an empty list when it is absent. */
  repetitions(n: number): string[] {
    const text = this.element(n);
    if (text === '') return [];
    const { repetition } = this.delimiters;
    return repetition ? text.split(repetition) : [text];
  }

  /** Element n, or undefined when it is absent. */
  optional(n: number): string | undefined {
    return this.element(n) || undefined;
  }

  /** Element n as integer cents; undefined when it is absent or no amount. */
  cents(n: number): number | undefined {
    const { segments, elements, bytes } = this.tokens;
    const end = segments[this.row + FIRST]! + n;
    if (n < 1 || end > segments[this.row + LAST]!) return undefined;
    const cents = centsAt(bytes, elements[end - 1]! + 1, elements[end]!);
    return cents === cents ? cents : undefined;
  }

  /** Element n as a number that is no money; undefined when it is absent or no number. */
  decimal(n: number): number | undefined {
    const { segments, elements, bytes } = this.tokens;
    const end = segments[this.row + FIRST]! + n;
    if (n < 1 || end > segments[this.row + LAST]!) return undefined;
    const value = decimalAt(bytes, elements[end - 1]! + 1, elements[end]!);
    return value === value ? value : undefined;
  }

  /** Element n (CCYYMMDD) as 'YYYY-MM-DD'; undefined when it is absent or no day. */
  date(n: number): string | undefined {
    const { segments, elements, bytes } = this.tokens;
    const end = segments[this.row + FIRST]! + n;
    if (n < 1 || end > segments[this.row + LAST]!) return undefined;
    return dayAt(bytes, elements[end - 1]! + 1, elements[end]!);
  }

  private slice(start: number, end: number): string {
    return this.tokens.slice(start, end, this.row);
  }
}

/** Segments that were read together: one view that moves over them. Valid until the next batch is asked for. */
export class SegmentBatch implements Iterable<Segment> {
  constructor(private readonly tokens: Tokens) {}

  get count(): number {
    return this.tokens.last - this.tokens.first;
  }

  /** A segment that keeps its tag and place when the iteration moves on; its elements are those of the batch. */
  at(index: number): Segment {
    const segment = new Segment(this.tokens);
    segment.moveTo(SEGMENT_INTS * (this.tokens.first + index), this.tokens.ordinal + index);
    segment.keepPlace();
    return segment;
  }

  [Symbol.iterator](): Iterator<Segment> {
    return new SegmentIterator(this.tokens);
  }
}

class SegmentIterator implements Iterator<Segment> {
  private readonly result: { done: boolean; value: Segment };
  private readonly segment: Segment;
  private index: number;
  private readonly last: number;
  private ordinal: number;

  constructor(tokens: Tokens) {
    this.segment = new Segment(tokens);
    this.result = { done: false, value: this.segment };
    this.index = tokens.first;
    this.last = tokens.last;
    this.ordinal = tokens.ordinal;
  }

  next(): IteratorResult<Segment> {
    if (this.index < this.last) this.segment.moveTo(SEGMENT_INTS * this.index++, this.ordinal++);
    else this.result.done = true;
    return this.result as IteratorResult<Segment>;
  }
}
