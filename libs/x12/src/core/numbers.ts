/** Values read from bytes, without a string between: cents, decimals and days. */
import { parseCents, parseDecimal } from './values.js';

/** Digits that fit an integer exactly. */
const SAFE_DIGITS = 15;
const POWERS = Float64Array.from({ length: 23 }, (_, n) => 10 ** n);

/** What `centsAt` gives for bytes that are no amount. */
export const NO_CENTS = Number.NaN;

/**
 * Bytes [start, end) as integer cents, as `parseCents` reads their text: nothing is rounded. NaN for what is no amount,
 * has more than two decimals or is beyond safe integers.
 */
export function centsAt(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const sign = bytes[at]!;
  if (sign === 45 || sign === 43) at++;
  let cents = 0;
  const digits = at;
  let byte = 0;
  for (; at < end; at++) {
    byte = bytes[at]! - 48;
    if (byte < 0 || byte > 9) break;
    cents = cents * 10 + byte;
  }
  if (at === end) {
    if (at === digits) return NO_CENTS;
    if (at - digits > SAFE_DIGITS - 2) return slowCents(bytes, start, end);
    return sign === 45 && cents !== 0 ? -cents * 100 : cents * 100;
  }
  if (byte !== -2) return NO_CENTS;
  const decimals = end - at - 1;
  if (decimals > 2 || at - digits > SAFE_DIGITS - 2) return slowCents(bytes, start, end);
  cents *= 100;
  if (decimals > 0) {
    const tens = bytes[at + 1]! - 48;
    if (tens < 0 || tens > 9) return NO_CENTS;
    cents += tens * 10;
    if (decimals === 2) {
      const ones = bytes[at + 2]! - 48;
      if (ones < 0 || ones > 9) return NO_CENTS;
      cents += ones;
    }
  } else if (at === digits) return NO_CENTS;
  return sign === 45 && cents !== 0 ? -cents : cents;
}

function slowCents(bytes: Uint8Array, start: number, end: number): number {
  return parseCents(latin1(bytes, start, end)) ?? NO_CENTS;
}

/** Bytes [start, end) as a number that is no money; NaN when they are none. */
export function decimalAt(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const sign = bytes[at]!;
  if (sign === 45 || sign === 43) at++;
  const first = at;
  let value = 0;
  let point = -1;
  for (; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (digit === -2 && point < 0) point = at;
    else return NO_CENTS;
  }
  const digits = end - first - (point < 0 ? 0 : 1);
  if (digits <= 0) return NO_CENTS;
  if (digits > SAFE_DIGITS) return parseDecimal(latin1(bytes, start, end)) ?? NO_CENTS;
  if (point >= 0) value /= POWERS[end - point - 1]!;
  return sign === 45 ? -value : value;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}

const DAYS = Uint8Array.of(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

const KNOWN_DAYS = 4096;
/** Days that were found to be in the calendar. */
const knownDays = new Int32Array(KNOWN_DAYS);

/** Eight bytes CCYYMMDD as the integer CCYYMMDD; 0 when they are no day of the calendar. */
export function dayNumberAt(bytes: Uint8Array, start: number): number {
  let number = 0;
  for (let at = start; at < start + 8; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return 0;
    number = number * 10 + digit;
  }
  const slot = (number ^ (number >>> 9)) & (KNOWN_DAYS - 1);
  if (knownDays[slot] === number) return number;
  if (!isDay(number)) return 0;
  knownDays[slot] = number;
  return number;
}

/** True when the integer CCYYMMDD is a day of the calendar. */
export function isDay(number: number): boolean {
  const day = number % 100;
  const month = ((number - day) / 100) % 100;
  const year = (number - month * 100 - day) / 10_000;
  if (month < 1 || month > 12 || day < 1 || year < 1) return false;
  if (day <= DAYS[month]!) return true;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && day === 29 && leap;
}

const KEPT_DAYS = 2048;
const dayNumbers = new Int32Array(KEPT_DAYS);
const dayTexts: string[] = new Array<string>(KEPT_DAYS).fill('');

/** The integer CCYYMMDD as 'YYYY-MM-DD'; the same day is the same string. */
export function dayText(number: number): string {
  const slot = ((number >>> 9) ^ number) & (KEPT_DAYS - 1);
  if (dayNumbers[slot] === number) return dayTexts[slot]!;
  const digits = String(number).padStart(8, '0');
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  dayNumbers[slot] = number;
  dayTexts[slot] = text;
  return text;
}

/** Bytes [start, end), CCYYMMDD or YYMMDD, as 'YYYY-MM-DD'; undefined when they are no day. */
export function dayAt(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (end - start === 8) {
    const number = dayNumberAt(bytes, start);
    return number === 0 ? undefined : dayText(number);
  }
  if (end - start !== 6) return undefined;
  const full = Uint8Array.of(50, 48, ...bytes.subarray(start, end));
  const number = dayNumberAt(full, 0);
  return number === 0 ? undefined : dayText(number);
}
