/**
 * What the generated checks are made of. Each says whether bytes [start, end) of the shared tables are beyond doubt what the
 * guide asks for; where it is in doubt it says no, and the checks that find words for it decide. Segments with a byte outside
 * of printable ASCII do not come here: a byte is a character.
 */
import { checkNpiBytes } from '../../npi.js';
import { dayNumberAt } from '../../core/numbers.js';
import { pack, packedAt, scanner } from '../../read/table/values.js';

const { tokens } = scanner;
/** The tables, by names that keep the generated lines short: ends of elements, marks in composites, the bytes. */
export const E = tokens.elements;
export const C = tokens.components;
export const B = tokens.bytes;

/** Most elements of a segment, and one. */
const ELEMENTS = 32;
/**
 * What was read of the segment that was checked last, by element: amounts in cents, and days, the last of a range, as CCYYMMDD.
 * Only for elements that are there, and only when the segment is clean.
 */
export const CENTS = new Float64Array(ELEMENTS);
export const DAYS = new Int32Array(ELEMENTS);
/** The first day of a range, or the day. */
export const FROM = new Int32Array(ELEMENTS);

/**
 * Whether a segment is clean. `first` and `last` are the ends of its tag and of itself in `E`, `mark` its first mark in `C`.
 */
export type SegmentCheck = (first: number, last: number, mark: number) => boolean;

const EARLIEST = 18_800_101;
const LATEST = 21_001_231;
const D8 = pack('D8');
const RD8 = pack('RD8');
const DT = pack('DT');
const TM = pack('TM');

/** True when bytes at `mark` separate components, and not repetitions. */
export function isComponentMark(mark: number): boolean {
  return B[C[mark]!] === tokens.componentMark;
}

/** A code as `pack` gives it; −1 when it is longer than three characters. */
export const code = packedAt;

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
  let at = start;
  if (B[at] === 45) at++;
  let point = 0;
  const first = at;
  for (; at < end; at++) {
    const digit = B[at]! - 48;
    if (digit >= 0 && digit <= 9) continue;
    if (digit !== -2 || point > 0) return false;
    point = 1;
  }
  const digits = end - first - point;
  return digits >= min && digits <= max && digits > 0;
}

/** An amount with at most two decimals, which is put into `CENTS`; the guides allow 18 digits, more than 15 are rare. */
export function money(start: number, end: number, element: number): boolean {
  let at = start;
  const isMinus = B[at] === 45;
  if (isMinus) at++;
  if (end - at > 16) return false;
  const first = at;
  let cents = 0;
  let digit = 0;
  for (; at < end; at++) {
    digit = B[at]! - 48;
    if (digit < 0 || digit > 9) break;
    cents = cents * 10 + digit;
  }
  if (at === end) {
    if (at === first) return false;
    cents *= 100;
  } else {
    if (digit !== -2) return false;
    const decimals = end - at - 1;
    const tens = decimals > 0 ? B[at + 1]! - 48 : 0;
    const ones = decimals > 1 ? B[at + 2]! - 48 : 0;
    if (decimals > 2 || tens < 0 || tens > 9 || ones < 0 || ones > 9) return false;
    if (decimals === 0 && at === first) return false;
    cents = cents * 100 + tens * 10 + ones;
  }
  CENTS[element] = isMinus ? -cents : cents;
  return true;
}

/** A day as CCYYMMDD, which is put into `DAYS`. */
export function day(start: number, end: number, element: number): boolean {
  return end - start === 8 && (DAYS[element] = dayNumberAt(B, start)) !== 0;
}

/** A time as HHMM. */
export function time(start: number, end: number): boolean {
  if (!whole(start, end, 4, 4)) return false;
  const hour = (B[start]! - 48) * 10 + B[start + 1]! - 48;
  return hour < 24 && B[start + 2]! < 54;
}

/**
 * What the format that stands before it, as a code, says: a day, two days in order, a day with a time, all of a plausible
 * year, or a time. The days are put into `FROM` and `DAYS`, 0 for a time.
 */
export function period(format: number, start: number, end: number, element: number): boolean {
  if (format === TM) {
    FROM[element] = DAYS[element] = 0;
    return time(start, end);
  }
  const length = end - start;
  if (length < 8) return false;
  const from = (FROM[element] = DAYS[element] = dayNumberAt(B, start));
  if (!plausible(from)) return false;
  if (format === D8) return length === 8;
  if (format === DT) return time(start + 8, end);
  if (format !== RD8 || length !== 17 || B[start + 8] !== 45) return false;
  const to = (DAYS[element] = dayNumberAt(B, start + 9));
  return plausible(to) && from <= to;
}

function plausible(date: number): boolean {
  return date >= EARLIEST && date <= LATEST;
}

/** A National Provider Identifier with the right check digit. */
export function npi(start: number, end: number): boolean {
  return end - start === 10 && checkNpiBytes(B, start);
}
