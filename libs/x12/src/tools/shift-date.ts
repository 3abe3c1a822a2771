import { parseDate } from '../core/values.js';

const DAY = 86_400_000;

/** CCYYMMDD moved by days. What is no day comes back as no day either: nines in place of its digits. */
export function shiftDay(text: string, days: number): string {
  const date = text.length === 8 || text.length === 6 ? parseDate(text) : undefined;
  if (date === undefined) return noDay(text);
  const moved = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString();
  const full = moved.slice(0, 10).replaceAll('-', '');
  return text.length === 6 ? full.slice(2) : full;
}

/** A date, range or date with time in the format its qualifier names (D8, RD8, D6, RD6, DT, RDT); TM has no day. */
export function shiftFormatted(format: string, text: string, days: number): string {
  if (format === 'TM') return text;
  return text
    .split('-')
    .map((part) =>
      format.endsWith('DT')
        ? shiftDay(part.slice(0, 8), days) + part.slice(8)
        : shiftDay(part, days),
    )
    .join('-');
}

function noDay(text: string): string {
  return text.replace(/\d/g, '9').replace(/[^\d\s.,/:-]/g, 'X');
}
