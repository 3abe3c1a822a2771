import type { Priority } from '@millrace/contracts';
import { daysBetween } from '../claim/claim.js';
import { formatDays, formatDollars } from '../timeline/words.js';

/** How the same payer's denials of the same cause ended within twelve months. */
export interface Odds {
  readonly won: number;
  readonly ended: number;
}

/** What a priority is made of. */
export interface PriorityInput {
  readonly dueOn: string | null;
  readonly atStakeCents: number;
  readonly odds: Odds;
}

/** Most points of each addend; together 100. */
export const WEIGHTS = { deadline: 45, amount: 30, odds: 25 } as const;
/** Fewer ended cases than this say nothing yet: even odds. */
const ENOUGH_CASES = 5;
/** The amount that gives all points, dollars. */
const FULL_AMOUNT = 20_000;

/** The score of a denial, 0 to 100, with its addends: nobody has to believe it. */
export function priority(input: PriorityInput, today: string): Priority {
  const addends = [deadline(input.dueOn, today), amount(input.atStakeCents), odds(input.odds)];
  const score = addends.reduce((sum, addend) => sum + addend.points, 0);
  return { score, level: score >= 65 ? 'high' : score >= 40 ? 'medium' : 'low', addends };
}

/** All points up to 3 days before; 3 points a day less until day 13, then slowly to none at day 60; none when it passed. */
export function deadlinePoints(daysLeft: number): number {
  if (daysLeft < 0 || daysLeft >= 60) return 0;
  if (daysLeft <= 3) return WEIGHTS.deadline;
  if (daysLeft <= 13) return WEIGHTS.deadline - 3 * (daysLeft - 3);
  return Math.round((15 * (60 - daysLeft)) / 47);
}

/** Grows with the logarithm: $20 and $200 are far apart, $9,000 and $9,200 are not. */
export function amountPoints(cents: number): number {
  const dollars = Math.max(0, cents) / 100;
  const points = (WEIGHTS.amount * Math.log10(1 + dollars)) / Math.log10(1 + FULL_AMOUNT);
  return Math.min(WEIGHTS.amount, Math.round(points));
}

/** Points by the share of such denials that were won. */
export function oddsPoints({ won, ended }: Odds): number {
  const share = ended < ENOUGH_CASES ? 0.5 : won / ended;
  return Math.round(WEIGHTS.odds * share);
}

type Addend = Priority['addends'][number];

function deadline(dueOn: string | null, today: string): Addend {
  const of = WEIGHTS.deadline;
  if (!dueOn) return { key: 'deadline', words: 'No deadline known', points: 0, of };
  const left = daysBetween(today, dueOn);
  const days = formatDays(Math.abs(left));
  const words = left < 0 ? `${days} late` : `${days} left`;
  return { key: 'deadline', words, points: deadlinePoints(left), of };
}

function amount(cents: number): Addend {
  const words = `${formatDollars(cents)} at stake`;
  return { key: 'amount', words, points: amountPoints(cents), of: WEIGHTS.amount };
}

function odds(known: Odds): Addend {
  const words =
    known.ended < ENOUGH_CASES
      ? `Too few such cases to tell (${known.ended})`
      : `${Math.round((100 * known.won) / known.ended)}% won before`;
  return { key: 'odds', words, points: oddsPoints(known), of: WEIGHTS.odds };
}
