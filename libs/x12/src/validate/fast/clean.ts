/**
 * What the generated checks are made of. Each says whether bytes [start, end) of the shared tables are beyond doubt what the
 * guide asks for; where it is in doubt it says no, and the checks that find words for it decide. Segments with a byte outside
 * of printable ASCII do not come here: a byte is a character.
 */
import { checkNpiBytes } from '../../npi.js';
import { dayNumberAt } from '../../core/numbers.js';
import { pack, scanner } from '../../read/table/values.js';

const { tokens } = scanner;
/** The tables, by names that keep the generated lines short: ends of elements, marks in composites, the bytes. */
export const E = tokens.elements;
export const C = tokens.components;
export const B = tokens.bytes;

/**
 * Whether a segment is clean. `first` and `last` are the ends of its tag and of itself in `E`, `mark` its first mark in `C`.
 */
export type SegmentCheck = (first: number, last: number, mark: number) => boolean;

const EARLIEST = 18_800_101;
const LATEST = 21_001_231;
const D8 = pack('D8');
const RD8 = pack('RD8');

/** True when bytes at `mark` separate components, and not repetitions. */
export function isComponentMark(mark: number): boolean {
  return B[C[mark]!] === tokens.componentMark;
}

/** Text of some length that does not begin with a blank. */
export function text(start: number, end: number, min: number, max: number): boolean {
  const length = end - start;
  return length >= min && length <= max && B[start] !== 32;
}

/** A code as `pack` gives it; −1 when it is longer than three characters. */
export function code(start: number, end: number): number {
  let key = end - start;
  if (key > 3) return -1;
  for (let at = start; at < end; at++) key = (key << 8) | B[at]!;
  return key;
}

/** A code of four characters as one integer; 0 when it has another length. */
export function code4(start: number, end: number): number {
  if (end - start !== 4) return 0;
  return (B[start]! << 24) | (B[start + 1]! << 16) | (B[start + 2]! << 8) | B[start + 3]!;
}

/** A whole number without a sign. */
export function whole(start: number, end: number, min: number, max: number): boolean {
  const length = end - start;
  if (length < min || length > max) return false;
  for (let at = start; at < end; at++) {
    const digit = B[at]! - 48;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

/** A decimal number; signs and points do not count to its length. */
export function decimal(start: number, end: number, min: number, max: number): boolean {
  return decimals(start, end, min, max) >= 0;
}

/** An amount with at most two decimals. */
export function money(start: number, end: number, min: number, max: number): boolean {
  const after = decimals(start, end, min, max);
  return after >= 0 && after <= 2;
}

/** Digits behind the point of a decimal number; −1 when it is none. */
function decimals(start: number, end: number, min: number, max: number): number {
  let at = start;
  if (B[at] === 45) at++;
  let point = -1;
  const first = at;
  for (; at < end; at++) {
    const digit = B[at]! - 48;
    if (digit >= 0 && digit <= 9) continue;
    if (digit !== -2 || point >= 0) return -1;
    point = at;
  }
  const digits = end - first - (point < 0 ? 0 : 1);
  if (digits < min || digits > max || digits === 0) return -1;
  return point < 0 ? 0 : end - point - 1;
}

/** A day as CCYYMMDD. */
export function day(start: number, end: number): boolean {
  return end - start === 8 && dayNumberAt(B, start) !== 0;
}

/** A time as HHMM. */
export function time(start: number, end: number): boolean {
  if (!whole(start, end, 4, 4)) return false;
  const hour = (B[start]! - 48) * 10 + B[start + 1]! - 48;
  return hour < 24 && B[start + 2]! < 54;
}

/** What the format that stands before it, as a code, says: a day, or two days in order, of a plausible year. */
export function period(format: number, start: number, end: number): boolean {
  if (format === D8) return end - start === 8 && plausible(dayNumberAt(B, start));
  if (format !== RD8 || end - start !== 17 || B[start + 8] !== 45) return false;
  const from = dayNumberAt(B, start);
  const to = dayNumberAt(B, start + 9);
  return plausible(from) && plausible(to) && from <= to;
}

function plausible(date: number): boolean {
  return date >= EARLIEST && date <= LATEST;
}

/** A National Provider Identifier with the right check digit. */
export function npi(start: number, end: number): boolean {
  return end - start === 10 && checkNpiBytes(B, start);
}
