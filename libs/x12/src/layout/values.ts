import {
  formatCents,
  formatDate,
  formatDecimal,
  parseCents,
  parseDate,
  parseDecimal,
} from '../core/values.js';
import type { DateRange } from '../types/common.js';
import { day } from '../write/segment-writer.js';
import { X12WriteError } from '../write/write-error.js';

/** How one kind of value stands in a file: `parse` gives undefined for what is no such value, `format` throws for it. */
export interface ValueForm<V> {
  parse(text: string): V | undefined;
  format(value: V, path: string): string;
}

export const TEXT: ValueForm<string> = {
  parse: (text) => text,
  format: (value) => value,
};

/** Integer cents. */
export const CENTS: ValueForm<number> = {
  parse: parseCents,
  format(value, path) {
    if (!Number.isSafeInteger(value)) throw new X12WriteError(path, 'must be integer cents');
    return formatCents(value);
  },
};

export const NUMBER: ValueForm<number> = {
  parse: parseDecimal,
  format(value, path) {
    if (!Number.isFinite(value)) throw new X12WriteError(path, 'must be a number');
    return formatDecimal(value);
  },
};

/** CCYYMMDD as 'YYYY-MM-DD'. */
export const DAY: ValueForm<string> = {
  parse: (text) => (text.length === 8 ? parseDate(text) : undefined),
  format: (value, path) => day(value, path)!,
};

/** Y or N; other answers are no such value. */
export const YES_NO: ValueForm<boolean> = {
  parse: (text) => (text === 'Y' ? true : text === 'N' ? false : undefined),
  format: (value) => (value ? 'Y' : 'N'),
};

/** From one day to another, with the format that says which of the two it is. */
export function parsePeriod(format: string, text: string): DateRange | undefined {
  const [first = '', second] = format === 'RD8' ? text.split('-') : [text.slice(0, 8)];
  const from = parseDate(first);
  const to = second === undefined ? from : parseDate(second);
  if (!from || !to) return undefined;
  return format === 'RD8' && from === to ? { from, to, range: true } : { from, to };
}

/** The format (D8 or RD8) and the text of days. */
export function formatPeriod(dates: DateRange, path: string): [string, string] {
  const from = day(dates.from, `${path}.from`)!;
  const to = day(dates.to, `${path}.to`)!;
  return from === to && !dates.range ? ['D8', formatDate(from)] : ['RD8', `${from}-${to}`];
}
