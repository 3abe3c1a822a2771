import type { Ratio } from '@millrace/contracts';
import { day } from './dates';

/** Share of claims that US practices have refused at first: Kodiak Solutions, 2024. */
export const US_DENIAL_RATE = 0.118;

export interface TrendPoint {
  day: string;
  value: number | null;
}

/**
 * Where a trend begins to tell something: its first known point and, to leave room before it, the one before. A full year stays a
 * full year.
 */
export function fromFirstKnown<P extends TrendPoint>(points: readonly P[]): readonly P[] {
  const first = points.findIndex(({ value }) => value !== null);
  return first < 0 ? points : points.slice(Math.max(0, first - 1));
}

/** What a trend found, as a title: `Days in A/R fell by 25.0 since Oct`; shares in points of a percent. */
export function trendFinding(
  name: string,
  unit: Ratio['unit'],
  points: readonly TrendPoint[],
): string {
  const known = points.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return name;
  if (first === last) return `${name}, since ${month(first.day)}`;
  const change = (last.value! - first.value!) * (unit === 'days' ? 1 : 100);
  const size = Math.abs(change).toFixed(1);
  const since =
    first === points[0] && points.length > 12 ? 'in a year' : `since ${month(first.day)}`;
  if (size === '0.0') return `${name} did not change ${since}`;
  const points100 = unit === 'days' ? '' : size === '1.0' ? ' point' : ' points';
  return `${name} ${change < 0 ? 'fell' : 'rose'} by ${size}${points100} ${since}`;
}

function month(on: string): string {
  return day(on).slice(0, 3);
}
