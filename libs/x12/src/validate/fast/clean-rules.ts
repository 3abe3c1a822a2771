/**
 * The rules that one segment can break by itself, as `SegmentRule` has them, for the generated checks: whether a segment
 * keeps them beyond doubt.
 */
import { pack } from '../../read/table/values.js';
import { CENTS, code, E, whole } from './clean.js';

const US = pack('US');
const EX = pack('EX');
const TE = pack('TE');
const N4 = pack('N4');
/** Adjustments of one segment at most. */
const REASONS = new Int32Array(6);

function lengthOf(first: number, last: number, n: number): number {
  return first + n > last ? 0 : E[first + n]! - E[first + n - 1]! - 1;
}

function codeOf(first: number, last: number, n: number): number {
  return first + n > last ? 0 : code(E[first + n - 1]! + 1, E[first + n]!);
}

/** N4: an address abroad, or one with state and ZIP code. */
export function addressOk(first: number, last: number): boolean {
  const country = codeOf(first, last, 4);
  if (country !== 0 && country !== US) return true;
  if (lengthOf(first, last, 2) === 0) return false;
  const zip = lengthOf(first, last, 3);
  return (zip === 5 || zip === 9) && whole(E[first + 2]! + 1, E[first + 3]!, zip, zip);
}

/** PER: a number or address, and no extension without its telephone. */
export function contactOk(first: number, last: number): boolean {
  let phone = false;
  let any = false;
  for (let n = 3; n <= 7; n += 2) {
    const kind = codeOf(first, last, n);
    if (kind === 0) continue;
    any = true;
    if (kind === EX && !phone) return false;
    if (kind === TE) phone = true;
  }
  return any;
}

/** CAS: no reason twice, no adjustment of zero. */
export function adjustmentsOk(first: number, last: number): boolean {
  if (CENTS[3] === 0) return false;
  let count = 0;
  for (let n = 5; n <= 17 && first + n < last; n += 3) {
    const start = E[first + n - 1]! + 1;
    const end = E[first + n]!;
    if (start === end) continue;
    if (CENTS[n + 1] === 0) return false;
    if (count === 0) REASONS[count++] = codeOf(first, last, 2);
    const reason = code(start, end);
    if (reason < 0) return false;
    for (let m = 0; m < count; m++) if (REASONS[m] === reason) return false;
    REASONS[count++] = reason;
  }
  return true;
}

/** PWK: what is sent apart has a number. */
export function paperworkOk(first: number, last: number): boolean {
  return lengthOf(first, last, 6) > 0;
}

/** LIN: a National Drug Code of eleven digits. */
export function drugOk(first: number, last: number): boolean {
  if (codeOf(first, last, 2) !== N4) return true;
  const length = lengthOf(first, last, 3);
  return length === 0 || whole(E[first + 2]! + 1, E[first + 3]!, 11, 11);
}
