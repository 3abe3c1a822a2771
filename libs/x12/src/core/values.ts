/** Reading and writing the value types of X12: money, decimals, dates and times. */

/** True when the text holds a control character. */
export function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code === 127) return true;
  }
  return false;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/**
 * Parses an X12 decimal amount ("640", "134.4", "-.5", "+1") to integer cents, digit by digit, so nothing is rounded.
 * Returns undefined for what is no amount, has non-zero digits after the second decimal, or is beyond safe integers.
 */
export function parseCents(text: string): number | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const whole = match[2]!;
  const fraction = match[3] ?? '';
  if (whole === '' && fraction === '') return undefined;
  if (fraction.length > 2 && /[^0]/.test(fraction.slice(2))) return undefined;
  const cents = Number(`${whole}${fraction.slice(0, 2).padEnd(2, '0')}`);
  if (!Number.isSafeInteger(cents)) return undefined;
  return match[1] === '-' && cents !== 0 ? -cents : cents;
}

/** Writes integer cents in the shortest X12 form: 64000 is "640", 13440 is "134.4", −50 is "-.5", 0 is "0". */
export function formatCents(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError('cents must be a safe integer');
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/^0$/, '');
  const fraction = digits.slice(-2).replace(/0+$/, '');
  const text = fraction ? `${whole}.${fraction}` : whole || '0';
  return cents < 0 ? `-${text}` : text;
}

/** Parses an X12 decimal that is no money (quantity, percent); undefined when it is none. */
export function parseDecimal(text: string): number | undefined {
  const match = DECIMAL.exec(text);
  if (!match || (!match[2] && !match[3])) return undefined;
  return Number(text);
}

/** Writes a quantity without exponent and without a leading zero before the point. */
export function formatDecimal(value: number): string {
  const text = value.toFixed(6).replace(/\.?0+$/, '');
  return text.replace(/^(-?)0\./, '$1.');
}

/** CCYYMMDD, or YYMMDD as in ISA09, to 'YYYY-MM-DD'; undefined when there is no such day. */
export function parseDate(text: string): string | undefined {
  if (!/^(\d{6}|\d{8})$/.test(text)) return undefined;
  const full = text.length === 8 ? text : `20${text}`;
  const year = Number(full.slice(0, 4));
  const month = Number(full.slice(4, 6));
  const day = Number(full.slice(6, 8));
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || year < 1) return undefined;
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** D8, RD8 or DT values to a range of days; undefined when it is not readable. */
export function parseDateRange(
  format: string,
  text: string,
): { from: string; to: string } | undefined {
  const [first = '', second] = format === 'RD8' ? text.split('-') : [text.slice(0, 8)];
  const from = parseDate(first);
  const to = second === undefined ? from : parseDate(second);
  return from && to ? { from, to } : undefined;
}

/** 'YYYY-MM-DD' to CCYYMMDD. */
export function formatDate(date: string): string {
  return date.replaceAll('-', '');
}

/** HHMM, HHMMSS or HHMMSSDD to 'HH:MM' or 'HH:MM:SS'; undefined when there is no such time. */
export function parseTime(text: string): string | undefined {
  const match = /^([01]\d|2[0-3])([0-5]\d)(?:([0-5]\d)\d{0,2})?$/.exec(text);
  if (!match) return undefined;
  return match[3] ? `${match[1]}:${match[2]}:${match[3]}` : `${match[1]}:${match[2]}`;
}
