/** Values of fields as text, with errors that name the field. */
import { formatCents, formatDate, formatDecimal, parseDate } from '../core/values.js';
import { X12WriteError } from './write-error.js';

const BLANK = 32;

/** True for what is nothing but blanks. */
export function isEmpty(text: string): boolean {
  return text === '' || (text.charCodeAt(0) === BLANK && text.trim() === '');
}
/** Integer cents as an element. */
export function money(cents: number | undefined, path: string): string | undefined {
  if (cents === undefined) return undefined;
  if (!Number.isSafeInteger(cents)) throw new X12WriteError(path, 'must be integer cents');
  return formatCents(cents);
}

/** A quantity as an element. */
export function quantity(value: number | undefined, path: string): string | undefined {
  if (value === undefined) return undefined;
  if (!Number.isFinite(value)) throw new X12WriteError(path, 'must be a number');
  return formatDecimal(value);
}

/** Days that were found right: a file names few of them, many times. */
const days = new Map<string, string>();
const KEPT_DAYS = 2000;

/** 'YYYY-MM-DD' as CCYYMMDD; `path` and `field` name it in the error for what is no such day. */
export function day(date: string | undefined, path: string, field = ''): string | undefined {
  if (date === undefined) return undefined;
  const known = days.get(date);
  if (known !== undefined) return known;
  const text = formatDate(date);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !parseDate(text)) throw notADay(path + field);
  if (days.size >= KEPT_DAYS) days.clear();
  days.set(date, text);
  return text;
}

export function notADay(path: string): X12WriteError {
  return new X12WriteError(path, "must be a day 'YYYY-MM-DD'");
}

/** A value the guide requires. */
export function need(value: string | undefined, path: string, field = ''): string {
  if (value === undefined || isEmpty(value)) throw new X12WriteError(path + field, 'is required');
  return value;
}

/** `.lines[0]` and so on: most claims have few lines, whose names are made once. */
const LINE_NAMES = Array.from({ length: 100 }, (_, index) => `.lines[${index}]`);

/** The path of a line of the claim at `path`. */
export function linePath(path: string, index: number): string {
  return path + (LINE_NAMES[index] ?? `.lines[${index}]`);
}
