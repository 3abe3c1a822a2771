import type { Segment } from '../core/segment.js';
import { parseDate, parseTime } from '../core/values.js';
import { PERIODS } from '../guides/dictionary.js';
import { elementError, type Place } from './report.js';

/** A day or a range of days as CCYYMMDD. */
export interface Period {
  from: string;
  to: string;
}

/**
 * Reads D8, RD8, DT, TM and the other formats guides name; undefined for text that is none. Times give an empty period, as
 * there is no day to compare.
 */
export function readPeriod(format: string, text: string): Period | undefined {
  const day = (part: string | undefined) => /^\d{8}$/.test(part ?? '') && parseDate(part!);
  switch (format) {
    case 'D8':
      return day(text) ? { from: text, to: text } : undefined;
    case 'RD8': {
      const [from, to, more] = text.split('-');
      return day(from) && day(to) && more === undefined ? { from: from!, to: to! } : undefined;
    }
    case 'DT': {
      const date = text.slice(0, 8);
      return day(date) && parseTime(text.slice(8)) ? { from: date, to: date } : undefined;
    }
    case 'TM':
      return parseTime(text) ? { from: '', to: '' } : undefined;
    default:
      return { from: '', to: '' };
  }
}

/** Checks the dates of a segment whose format stands beside them, in elements and in the codes of HI. */
export function checkPeriods(segment: Segment, place: Place): void {
  for (const [format, n] of PERIODS[segment.tag] ?? [])
    checkPeriod(segment.element(format), segment.element(n), place, [n]);
  if (segment.tag !== 'HI') return;
  for (let n = 1; n <= segment.count; n++)
    checkPeriod(segment.component(n, 3), segment.component(n, 4), place, [n, 4]);
}

function checkPeriod(
  format: string,
  text: string,
  place: Place,
  spot: readonly [number, number?],
): void {
  if (format === '' || text === '') return;
  const period = readPeriod(format, text);
  if (!period) {
    const message = `The element is not what its format (${/^(R?D8|DT|TM)$/.exec(format)?.[0] ?? 'unknown'}) says.`;
    elementError(place, spot, 'invalid-date', '8', message, { value: text });
  } else if (period.from > period.to) {
    const message = 'The range of days ends before it begins.';
    elementError(place, spot, 'date-range-reversed', '8', message, { level: 4, value: text });
  } else if (period.from !== '' && (period.from < '18800101' || period.to > '21001231')) {
    const message = 'The year is not plausible.';
    elementError(place, spot, 'date-implausible', '8', message, {
      level: 4,
      severity: 'warning',
      value: text,
    });
  }
}
