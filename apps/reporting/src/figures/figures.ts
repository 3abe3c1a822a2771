import type { AgeBucket, Kpi, Ratio } from '@millrace/contracts';

/** Rates look at this many days, the day itself included. */
export const WINDOW_DAYS = 90;

export const AGE_BUCKETS: readonly AgeBucket[] = ['0-30', '31-60', '61-90', '91-120', 'over-120'];

/** What a day's key figures are made of. */
export interface DayFigures {
  readonly day: string;
  /** Owed at the end of the day, by payers and patients. */
  readonly receivableCents: number;
  readonly over90Cents: number;
  /** Of the window. */
  readonly chargedCents: number;
  readonly sent: number;
  readonly clean: number;
  readonly decided: number;
  readonly denied: number;
  /** Of the claims decided in the window, as they stand at the end of the day. */
  readonly collectedCents: number;
  readonly collectableCents: number;
  readonly kept: number;
  readonly missed: number;
}

/** A quotient with its parts; null where there is nothing to divide by. */
export function ratio(numerator: number, denominator: number, unit: Ratio['unit']): Ratio {
  return {
    value: denominator === 0 ? null : numerator / denominator,
    numerator,
    denominator,
    unit,
  };
}

/** Published aims (Kodiak, MGMA and payers' own): see the names. */
const AIMS = {
  daysInReceivable: { aim: 40, lowerIsBetter: true },
  over90: { aim: 0.1, lowerIsBetter: true },
  denialRate: { aim: null, lowerIsBetter: true },
  cleanClaims: { aim: 0.95, lowerIsBetter: false },
  netCollection: { aim: 0.95, lowerIsBetter: false },
  noShows: { aim: null, lowerIsBetter: true },
} as const;
export type KpiName = keyof typeof AIMS;

/**
 * The key figures of a day.
 * - days in A/R: what is owed ÷ charges a day over the window
 * - over 90: what is owed for more than 90 days since the service ÷ all that is owed
 * - denial rate: claims refused in whole or in part by their first decision ÷ claims first decided in the window
 * - clean claims: accepted without ever being held or rejected ÷ claims first sent in the window that were answered
 * - net collection: paid ÷ what payers owe by contract (charge − contractual write-off − patient's share), claims first decided
 *   in the window
 * - no-shows: missed ÷ kept and missed visits of the window
 */
export function ratiosOf(day: DayFigures): Readonly<Record<KpiName, Ratio>> {
  return {
    daysInReceivable: ratio(
      day.receivableCents,
      Math.round(day.chargedCents / WINDOW_DAYS),
      'days',
    ),
    over90: ratio(day.over90Cents, day.receivableCents, 'cents'),
    denialRate: ratio(day.denied, day.decided, 'claim'),
    cleanClaims: ratio(day.clean, day.sent, 'claim'),
    netCollection: ratio(day.collectedCents, day.collectableCents, 'cents'),
    noShows: ratio(day.missed, day.kept + day.missed, 'appointment'),
  };
}

/** A key figure beside its earlier self and its aim. */
export function kpi(name: KpiName, now: Ratio, before: Ratio | null, previousOn: string): Kpi {
  const { aim, lowerIsBetter } = AIMS[name];
  const within =
    aim === null || now.value === null ? null : lowerIsBetter ? now.value < aim : now.value >= aim;
  return { ...now, previous: before, previousOn, aim, lowerIsBetter, withinAim: within };
}

/** Adds whole days to a date. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day some months back, or the last of the month where it has none. */
export function monthsBack(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}
