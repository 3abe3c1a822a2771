import { isUtf8 } from 'node:buffer';
import { decimalAt } from '../../core/numbers.js';
import { FIRST, LAST, SEGMENT_INTS, START } from '../../core/tokens.js';
import { scanner } from '../table/values.js';

const { tokens } = scanner;
const { segments, elements } = tokens;

/** From so many characters on `substring` would keep the text of the whole chunk alive. */
const SLICED_FROM = 13;
const LEAST_BYTES = 131_072;

/** Where element n of the segment at `row` begins, in the shared tables; 0, as `endOf`, when it is absent. */
export function startOf(row: number, n: number): number {
  const last = segments[row + FIRST]! + n;
  return last > segments[row + LAST]! ? 0 : elements[last - 1]! + 1;
}

/** Where it ends. */
export function endOf(row: number, n: number): number {
  const last = segments[row + FIRST]! + n;
  return last > segments[row + LAST]! ? 0 : elements[last]!;
}

/**
 * The bytes that the views of a batch read: a copy of their own, because the shared tables belong to whoever reads next. Text
 * has a place: 32-bit integers that are counted through the stream, so that bytes of an unfinished claim may move.
 */
export class Page {
  /** What is added to a place in the shared tables to get the place here. */
  shift = 0;
  /** Texts that outlive their bytes. `keep` gives the length by which they are known. */
  private readonly kept: string[] = [];
  private bytes: Buffer = Buffer.alloc(0);
  private used = 0;
  /** Place of the first byte. */
  private origin = 0;
  /** Ordinal of the first segment of the run that was taken last. */
  private run = 0;
  /** The text of that run, from where in `bytes` it is used, and what lies between a place there and in the text. */
  private text = '';
  private textFrom = 0;
  private textSkip = 0;
  private ascii = true;
  /** Segments that are not valid UTF-8: places of beginning and end. */
  private latin1: number[] = [];

  /** Takes the bytes of segments [index, last) over, unless it has those of this run. */
  take(index: number, last: number): void {
    if (tokens.ordinal === this.run) return;
    this.run = tokens.ordinal;
    const from = segments[index * SEGMENT_INTS + START]!;
    const to = elements[segments[(last - 1) * SEGMENT_INTS + LAST]!]!;
    this.reserve(to - from);
    this.bytes.set(tokens.bytes.subarray(from, to), this.used);
    this.shift = (this.origin + this.used - from) | 0;
    this.text = tokens.text;
    this.textFrom = this.used;
    this.textSkip = from - this.used;
    this.used += to - from;
    if (tokens.ascii) return;
    this.ascii = false;
    if (!isUtf8(tokens.bytes.subarray(from, to))) this.findLatin1(index, last);
  }

  /** Bytes before this place may be forgotten. */
  keepFrom(place: number): void {
    const gone = (place - this.origin) | 0;
    this.bytes.copyWithin(0, gone, this.used);
    this.used -= gone;
    this.origin = place;
    this.textFrom = this.used;
    if (this.ascii) return;
    this.latin1 = this.latin1.filter((end) => this.indexOf(end) >= 0);
    this.ascii = this.used === 0;
  }

  /** Place behind the last byte. */
  get end(): number {
    return (this.origin + this.used) | 0;
  }

  /** Keeps a text under a number. Returns what its end is then, with 0 as its beginning. */
  keep(number: number, text: string): number {
    this.kept[number] = text;
    return -1 - number;
  }

  /** Text of places [start, end). */
  slice(start: number, end: number): string {
    const length = (end - start) | 0;
    if (length <= 0) return length === 0 ? '' : this.kept[-1 - length]!;
    const at = (start - this.origin) | 0;
    if (!this.ascii) return this.decode(at, at + length);
    if (length >= SLICED_FROM || at < this.textFrom) return this.bytes.latin1Slice(at, at + length);
    const from = at + this.textSkip;
    return this.text.substring(from, from + length);
  }

  /** Text of places [start, end); undefined when they are none. */
  optional(start: number, end: number): string | undefined {
    return start === end ? undefined : this.slice(start, end);
  }

  /** Places [start, end) as a number; NaN when they are none. */
  decimal(start: number, end: number): number {
    const at = this.indexOf(start);
    return decimalAt(this.bytes, at, at + ((end - start) | 0));
  }

  /** Component m (from 0) of places [start, end); empty when it is absent. */
  component(start: number, end: number, separator: number, m: number): string {
    const { bytes } = this;
    const from = this.indexOf(start);
    const to = from + ((end - start) | 0);
    let at = from;
    for (let left = m; left > 0; left--) {
      while (at < to && bytes[at] !== separator) at++;
      if (at++ >= to) return '';
    }
    let stop = at;
    while (stop < to && bytes[stop] !== separator) stop++;
    return this.slice((start + at - from) | 0, (start + stop - from) | 0);
  }

  /** How many components places [start, end) have; none where there is no byte. */
  count(start: number, end: number, separator: number): number {
    const { bytes } = this;
    const from = this.indexOf(start);
    const to = from + ((end - start) | 0);
    if (from === to) return 0;
    let count = 1;
    for (let at = from; at < to; at++) if (bytes[at] === separator) count++;
    return count;
  }

  private indexOf(place: number): number {
    return (place - this.origin) | 0;
  }

  private reserve(more: number): void {
    const needed = this.used + more;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(LEAST_BYTES, needed * 2));
    larger.set(this.bytes.subarray(0, this.used));
    this.bytes = larger;
  }

  private findLatin1(index: number, last: number): void {
    for (; index < last; index++) {
      const row = index * SEGMENT_INTS;
      const start = segments[row + START]!;
      const end = elements[segments[row + LAST]!]!;
      if (isUtf8(tokens.bytes.subarray(start, end))) continue;
      this.latin1.push((start + this.shift) | 0, (end + this.shift) | 0);
    }
  }

  /** UTF-8, or latin1 where the segment is not valid UTF-8. */
  private decode(start: number, end: number): string {
    return this.isLatin1(start)
      ? this.bytes.latin1Slice(start, end)
      : this.bytes.utf8Slice(start, end);
  }

  private isLatin1(at: number): boolean {
    const { latin1 } = this;
    for (let n = 0; n < latin1.length; n += 2)
      if (this.indexOf(latin1[n]!) <= at && at < this.indexOf(latin1[n + 1]!)) return true;
    return false;
  }
}
