import { isUtf8 } from 'node:buffer';
import { LAYOUT } from '../generated/scanner-module.js';
import type { Delimiters } from './separators.js';

/** Integers of a segment in `Tokens.segments`. */
export const SEGMENT_INTS = 5;
/** Two or three bytes of the tag, the first in the lowest byte; 0 for a tag of another length. */
export const TAG = 0;
/** Where the segment begins. */
export const START = 1;
/** Index in `elements` of the end of the tag. */
export const FIRST = 2;
/** Index in `elements` of the end of the segment. */
export const LAST = 3;
/** Index in `components` of the first mark that stands in the segment or behind it. */
export const COMPONENT = 4;

/** From so many characters on `substring` would keep the whole text of the chunk alive. */
const SLICED_FROM = 13;

/**
 * The token tables of some bytes. All numbers are places in `bytes`. The tables are filled by a scanner and are
 * overwritten by the next chunk.
 */
export class Tokens {
  readonly bytes: Buffer;
  /** Five integers for each segment: TAG, START, FIRST, LAST, COMPONENT. */
  readonly segments: Int32Array;
  /** Ends of elements: every element separator and segment terminator. */
  readonly elements: Int32Array;
  /** Component and repetition separators; one that is larger than any place stands behind the last. */
  readonly components: Int32Array;
  /** Bytes that are neither printable ASCII nor delimiters, without the line break after a terminator. */
  readonly odd: Int32Array;
  /** What the last scan found: segments, odd bytes, first segment with a tag of unusual length or −1. */
  readonly counts: Int32Array;

  /** Segments [first, last) of the tables are those of the run. */
  first = 0;
  last = 0;
  /** How many bytes are in use. */
  length = 0;
  /** No byte of the run has its high bit set. */
  ascii = true;
  /** Ordinal in the file of segment `first`. */
  ordinal = 1;
  /** Offset in the file of `bytes[0]`. */
  base = 0;
  /** Places before which a line break was taken out, in rising order. */
  removed: number[] | undefined;
  private marks: Delimiters = { element: '*', component: ':', repetition: '^', segment: '~' };
  /** The component separator as a byte. */
  componentByte = 58;
  /** The same, or −1 where a separator of repetitions is the same mark. */
  componentMark = 58;
  private chunkText: string | undefined;

  private constructor(
    bytes: Buffer,
    segments: Int32Array,
    elements: Int32Array,
    components: Int32Array,
    odd: Int32Array,
    counts: Int32Array,
  ) {
    this.bytes = bytes;
    this.segments = segments;
    this.elements = elements;
    this.components = components;
    this.odd = odd;
    this.counts = counts;
  }

  /** The tables of a scanner with this memory. */
  static over(memory: ArrayBuffer): Tokens {
    const { input, inputBytes, elements, components, odd, segments, maxSegments } = LAYOUT;
    return new Tokens(
      Buffer.from(memory, input, inputBytes),
      new Int32Array(memory, segments, (maxSegments + 1) * SEGMENT_INTS),
      new Int32Array(memory, elements, inputBytes + 16),
      new Int32Array(memory, components, inputBytes + 16),
      new Int32Array(memory, odd, inputBytes + 16),
      new Int32Array(memory, 0, 3),
    );
  }

  /** The tables of one segment. */
  static of(bytes: Buffer, segment: number[], elements: number[], components: number[]): Tokens {
    const table = (values: number[]) => Int32Array.from(values);
    const tokens = new Tokens(
      bytes,
      table(segment),
      table(elements),
      table(components),
      table([]),
      table([1, 0, -1]),
    );
    tokens.last = 1;
    tokens.length = bytes.length;
    return tokens;
  }

  /** Segments [first, last) in tables of their own, which outlive the run. */
  copy(first: number, last: number): Tokens {
    const { segments, elements, components } = this;
    const rows = segments.slice(first * SEGMENT_INTS, last * SEGMENT_INTS);
    const end = rows.length - SEGMENT_INTS;
    const start = rows[START]!;
    const [element, component] = [rows[FIRST]!, rows[COMPONENT]!];
    const ends = elements.slice(element, rows[end + LAST]! + 1);
    const stop = ends[ends.length - 1]!;
    let marks = component;
    while (components[marks]! < stop) marks++;
    const copy = new Tokens(
      Buffer.from(this.bytes.subarray(start, stop)),
      rows,
      ends.map((place) => place - start),
      // One that is larger than any place stands behind the last.
      components.slice(component, marks + 1).map((place) => place - start),
      new Int32Array(0),
      Int32Array.of(last - first, 0, -1),
    );
    for (let row = 0; row <= end; row += SEGMENT_INTS) {
      rows[row + START]! -= start;
      rows[row + FIRST]! -= element;
      rows[row + LAST]! -= element;
      rows[row + COMPONENT]! -= component;
    }
    copy.last = last - first;
    copy.length = copy.bytes.length;
    copy.ascii = this.ascii;
    copy.ordinal = this.ordinal + first - this.first;
    copy.base = this.offsetOf(start);
    copy.removed = this.removed?.filter((place) => place > start).map((place) => place - start);
    copy.delimiters = this.delimiters;
    return copy;
  }

  get delimiters(): Delimiters {
    return this.marks;
  }

  set delimiters(delimiters: Delimiters) {
    this.marks = delimiters;
    this.componentByte = delimiters.component.charCodeAt(0);
    this.componentMark = delimiters.repetition === delimiters.component ? -1 : this.componentByte;
  }

  /** The bytes were changed. */
  forgetText(): void {
    this.chunkText = undefined;
  }

  /** All bytes as latin1, made when it is asked for. */
  get text(): string {
    return (this.chunkText ??= this.bytes.latin1Slice(0, this.length));
  }

  /** Text of bytes [start, end) of the segment at `row` of `segments`. */
  slice(start: number, end: number, row: number): string {
    if (start >= end) return '';
    if (!this.ascii && this.hasHighByte(start, end)) return this.decode(start, end, row);
    return end - start < SLICED_FROM
      ? this.text.substring(start, end)
      : this.bytes.latin1Slice(start, end);
  }

  /** UTF-8, or latin1 where the segment is not valid UTF-8. */
  private decode(start: number, end: number, row: number): string {
    const from = this.segments[row + START]!;
    const to = this.elements[this.segments[row + LAST]!]!;
    return isUtf8(this.bytes.subarray(from, to))
      ? this.bytes.utf8Slice(start, end)
      : this.bytes.latin1Slice(start, end);
  }

  private hasHighByte(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.bytes[at]! > 127) return true;
    return false;
  }

  /** Offset in the file of a place. */
  offsetOf(place: number): number {
    return this.base + place + (this.removed ? this.removedBefore(place) : 0);
  }

  private removedBefore(place: number): number {
    const removed = this.removed!;
    let low = 0;
    let high = removed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (removed[middle]! <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
