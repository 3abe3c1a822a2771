import { parseCents, parseDate, parseDecimal } from './values.js';
import type { Position } from '../types/common.js';

/** The separators of one interchange. `repetition` is empty before version 00402. */
export interface Delimiters {
  element: string;
  component: string;
  repetition: string;
  segment: string;
}

/**
 * One segment as it stands in the file. Valid until the iteration that gave it moves on: take the values you
 * need, do not keep the segment.
 */
export class Segment {
  readonly tag: string;
  private readonly parts: readonly string[];

  constructor(
    /** The segment without its terminator. */
    readonly raw: string,
    /** 1-based in the file. */
    readonly ordinal: number,
    /** Byte offset in the file. */
    readonly offset: number,
    readonly delimiters: Delimiters,
  ) {
    this.parts = raw.split(delimiters.element);
    this.tag = this.parts[0]!;
  }

  /** How many elements follow the tag. */
  get count(): number {
    return this.parts.length - 1;
  }

  get at(): Position {
    return { ordinal: this.ordinal, offset: this.offset };
  }

  /** Text of element n (1-based); empty when it is absent. */
  element(n: number): string {
    return this.parts[n] ?? '';
  }

  /** Text of component m of element n (both 1-based); empty when it is absent. */
  component(n: number, m: number): string {
    const text = this.element(n);
    if (text === '') return '';
    return text.split(this.delimiters.component)[m - 1] ?? '';
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
    return this.delimiters.repetition ? text.split(this.delimiters.repetition) : [text];
  }

  /** Element n, or undefined when it is absent. */
  optional(n: number): string | undefined {
    return this.parts[n] || undefined;
  }

  /** Element n as integer cents; undefined when it is absent or no amount. */
  cents(n: number): number | undefined {
    return parseCents(this.element(n));
  }

  /** Element n as a number that is no money; undefined when it is absent or no number. */
  decimal(n: number): number | undefined {
    return parseDecimal(this.element(n));
  }

  /** Element n (CCYYMMDD) as 'YYYY-MM-DD'; undefined when it is absent or no day. */
  date(n: number): string | undefined {
    return parseDate(this.element(n));
  }
}

/** Segments that were read together. Its segments are valid until the next batch is asked for. */
export class SegmentBatch implements Iterable<Segment> {
  constructor(private readonly segments: readonly Segment[]) {}

  get count(): number {
    return this.segments.length;
  }

  [Symbol.iterator](): Iterator<Segment> {
    return this.segments[Symbol.iterator]();
  }
}
