/**
 * Values of the segments in the shared token tables. A chunk is parsed without a pause, so that all typed readers use one
 * scanner; its tables are constants of this module, which the compiler builds into the code. Valid from `startRun` until
 * the chunk is done. `row` is where a segment's integers begin in the table, `n` the number of an element.
 */
import { centsAt, dayNumberAt, dayAt, dayText, decimalAt } from '../../core/numbers.js';
import { newScanner } from '../../core/scanner.js';
import { Segment } from '../../core/segment.js';
import { FIRST, LAST, SEGMENT_INTS, START } from '../../core/tokens.js';
import type { Position } from '../../types/common.js';

export const scanner = newScanner();
const { tokens } = scanner;
const { bytes, segments, elements } = tokens;

/** From so many characters on `substring` would keep the text of the whole chunk alive. */
const SLICED_FROM = 13;

let chunk = '';
let ascii = true;

/** Takes over what the run that the chunk reader made. */
export function startRun(): void {
  chunk = tokens.text;
  ascii = tokens.ascii;
}

/** Text of bytes [start, end), which are not none. */
export function slice(start: number, end: number): string {
  if (!ascii) return tokens.slice(start, end, rowAt(start));
  return end - start < SLICED_FROM ? chunk.substring(start, end) : bytes.latin1Slice(start, end);
}

/** The segment in which a byte stands, for text that is no ASCII. */
function rowAt(place: number): number {
  let low = tokens.first;
  let high = tokens.last - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (segments[middle * SEGMENT_INTS + START]! <= place) low = middle;
    else high = middle - 1;
  }
  return low * SEGMENT_INTS;
}

/** A segment of the tables for what reads it seldom. */
export function segmentAt(row: number, ordinal: number): Segment {
  const segment = new Segment(tokens);
  segment.moveTo(row, ordinal);
  segment.keepPlace();
  return segment;
}

export function positionOf(row: number, ordinal: number): Position {
  return { ordinal, offset: tokens.offsetOf(segments[row + START]!) };
}

/** How many elements follow the tag. */
export function countOf(row: number): number {
  return segments[row + LAST]! - segments[row + FIRST]!;
}

/** Element n as text; empty when it is absent. */
export function textOf(row: number, n: number): string {
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return '';
  const start = elements[last - 1]! + 1;
  const end = elements[last]!;
  return start === end ? '' : slice(start, end);
}

/** Element n as text; undefined when it is absent. */
export function optionalOf(row: number, n: number): string | undefined {
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return undefined;
  const start = elements[last - 1]! + 1;
  const end = elements[last]!;
  return start === end ? undefined : slice(start, end);
}

const SLOTS = 4096;
const codeKeys = new Int32Array(SLOTS);
const codes: string[] = new Array<string>(SLOTS).fill('');

/** Text of bytes [start, end); the same short code is the same string. */
export function codeAt(start: number, end: number): string {
  const length = end - start;
  if (length > 3 || !ascii) return slice(start, end);
  const key = packedAt(start, end);
  const slot = (key ^ (key >>> 7) ^ (key >>> 15)) & (SLOTS - 1);
  if (codeKeys[slot] === key) return codes[slot]!;
  const text = chunk.substring(start, end);
  codeKeys[slot] = key;
  codes[slot] = text;
  return text;
}

/** Element n as a code of few characters; empty when it is absent. */
export function codeOf(row: number, n: number): string {
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return '';
  return codeAt(elements[last - 1]! + 1, elements[last]!);
}

/** Element n as a code of few characters; undefined when it is absent. */
export function optionalCodeOf(row: number, n: number): string | undefined {
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return undefined;
  const start = elements[last - 1]! + 1;
  const end = elements[last]!;
  return start === end ? undefined : codeAt(start, end);
}

/** The text of element n as an integer that `pack` gives for it, too; 0 when it is absent, −1 when it is longer than three. */
export function packedOf(row: number, n: number): number {
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return 0;
  return packedAt(elements[last - 1]! + 1, elements[last]!);
}

/** Bytes [start, end) as `packedOf` gives an element. Three bytes are read whatever the length: a loop would be dearer. */
export function packedAt(start: number, end: number): number {
  const length = end - start;
  if (length > 3) return -1;
  const three = bytes[start]! | (bytes[start + 1]! << 8) | (bytes[start + 2]! << 16);
  return (length << 24) | (three & ((1 << (length << 3)) - 1));
}

/** A code of at most three characters as an integer: its length in the highest byte, its first character in the lowest. */
export function pack(code: string): number {
  let key = code.length << 24;
  for (let index = 0; index < code.length; index++) key |= code.charCodeAt(index) << (8 * index);
  return key;
}

/** Element n in integer cents; NaN when it is absent or no amount. */
export function centsOf(row: number, n: number): number {
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return Number.NaN;
  return centsAt(bytes, elements[last - 1]! + 1, elements[last]!);
}

/** Element n in integer cents; undefined when it is absent or no amount. */
export function optionalCentsOf(row: number, n: number): number | undefined {
  const cents = centsOf(row, n);
  return cents === cents ? cents : undefined;
}

/** Element n as a number; NaN when it is absent or none. */
export function decimalOf(row: number, n: number): number {
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return Number.NaN;
  return decimalAt(bytes, elements[last - 1]! + 1, elements[last]!);
}

/** Element n as a number; undefined when it is absent or none. */
export function optionalDecimalOf(row: number, n: number): number | undefined {
  const value = decimalOf(row, n);
  return value === value ? value : undefined;
}

/** Element n, CCYYMMDD, as 'YYYY-MM-DD'; undefined when it is absent or no day. */
export function dayOf(row: number, n: number): string | undefined {
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return undefined;
  const start = elements[last - 1]! + 1;
  const end = elements[last]!;
  if (end - start !== 8) return dayAt(bytes, start, end);
  const number = dayNumberAt(bytes, start);
  return number === 0 ? undefined : dayText(number);
}
