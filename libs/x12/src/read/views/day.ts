import { dayNumberAt } from '../../core/numbers.js';
import { pack, packedOf, dayOf, scanner } from '../table/values.js';
import { datesOf } from '../table/parts.js';
import { endOf, startOf } from './page.js';

const { bytes } = scanner.tokens;

const DAY = pack('D8');
const RANGE = pack('RD8');
const HYPHEN = 45;

/** Element n as the integer CCYYMMDD; 0 when it is absent or no day. */
export function dayIn(row: number, n: number): number {
  const start = startOf(row, n);
  if (endOf(row, n) - start === 8) return dayNumberAt(bytes, start);
  return numberOf(dayOf(row, n));
}

/** The days of a DTP segment. */
export const period = { from: 0, to: 0 };

/** Reads DTP02 and 03 into `period`; false when they are no day or range. */
export function readPeriod(row: number): boolean {
  const format = packedOf(row, 2);
  const start = startOf(row, 3);
  const length = endOf(row, 3) - start;
  if (format === DAY && length === 8) period.from = period.to = dayNumberAt(bytes, start);
  else if (format === RANGE && length === 17 && bytes[start + 8] === HYPHEN) {
    period.from = dayNumberAt(bytes, start);
    period.to = dayNumberAt(bytes, start + 9);
  } else {
    const dates = datesOf(row);
    period.from = numberOf(dates?.from);
    period.to = numberOf(dates?.to);
  }
  return period.from !== 0 && period.to !== 0;
}

/** 'YYYY-MM-DD' as the integer CCYYMMDD. */
function numberOf(day: string | undefined): number {
  return day === undefined ? 0 : Number(day.replaceAll('-', ''));
}
