import type { AppointmentState, CoverageAnswer, Reminder, Today } from '@millrace/contracts';

/** What the counts of the day need of a visit. */
export interface CountedVisit {
  readonly state: AppointmentState;
  readonly lateMinutes: number | null;
  readonly copayCents: number | null;
  readonly insurance: { readonly coverageId: number | null; readonly toFix: boolean };
}

/** Minutes past the start of a visit whose patient has not come; null when not late. Whole minutes, from 1. */
export function lateMinutes(state: AppointmentState, startsAt: Date, now: Date): number | null {
  if (state !== 'booked' && state !== 'confirmed') return null;
  const minutes = Math.floor((now.getTime() - startsAt.getTime()) / 60_000);
  return minutes >= 1 ? minutes : null;
}

/**
 * Whether somebody should look at the insurance before the visit: the payer said no, said nothing, or named another payer. A
 * coverage that nobody asked about yet is not wrong.
 */
export function needsFix(
  state: AppointmentState,
  { status, reason }: Pick<CoverageAnswer, 'status' | 'reason'>,
): boolean {
  const over = state === 'done' || state === 'cancelled' || state === 'missed';
  return !over && (status === 'inactive' || status === 'unknown' || reason !== null);
}

/** The figures on top of the page. Unknown copays are counted, never summed as zero. */
export function countDay(visits: readonly CountedVisit[]): Today['counts'] {
  const notOver = visits.filter(({ state }) => ['booked', 'confirmed', 'arrived'].includes(state));
  const insured = notOver.filter(({ insurance }) => insurance.coverageId !== null);
  const count = (test: (visit: CountedVisit) => boolean): number => visits.filter(test).length;
  return {
    hereNow: count(({ state }) => state === 'arrived'),
    late: count((visit) => visit.lateMinutes !== null),
    toCome: count(
      (visit) => ['booked', 'confirmed'].includes(visit.state) && visit.lateMinutes === null,
    ),
    done: count(({ state }) => state === 'done'),
    missed: count(({ state }) => state === 'missed'),
    toFix: count(({ insurance }) => insurance.toFix),
    notConfirmed: count(({ state }) => state === 'booked'),
    copayDueCents: insured.reduce((sum, { copayCents }) => sum + (copayCents ?? 0), 0),
    copayUnknown: insured.filter(({ copayCents }) => copayCents === null).length,
  };
}

/** What the page says of a visit's reminders, from what is kept of them. */
export interface ReminderFacts {
  readonly state: AppointmentState;
  readonly walkIn: boolean;
  readonly confirmedAt: Date | null;
  readonly askedToRescheduleAt: Date | null;
  readonly optedOut: boolean;
  /** The newest reminder of this start, sent or held back. */
  readonly last: { readonly sentAt: Date | null; readonly heldReason: string | null } | null;
  /** A reminder is still to come. */
  readonly planned: boolean;
}

/** A day without an answer is no answer. */
const NO_ANSWER_AFTER_MS = 24 * 3_600_000;

/** The one word that the page shows of the reminders of a visit. */
export function reminderOf(facts: ReminderFacts, now: Date): Reminder {
  const said = (
    state: Reminder['state'],
    at: Date | null,
    reason: string | null = null,
  ): Reminder => ({
    state,
    at: at?.toISOString() ?? null,
    reason,
  });
  if (facts.walkIn) return said('none', null, 'walk-in');
  if (facts.askedToRescheduleAt) return said('asked-to-reschedule', facts.askedToRescheduleAt);
  if (facts.confirmedAt) return said('confirmed', facts.confirmedAt);
  if (facts.last?.sentAt) {
    const waited = now.getTime() - facts.last.sentAt.getTime();
    return said(waited >= NO_ANSWER_AFTER_MS ? 'no-answer' : 'sent', facts.last.sentAt);
  }
  if (facts.optedOut) return said('opted-out', null);
  if (facts.last?.heldReason) return said('not-sent', null, facts.last.heldReason);
  return facts.planned ? said('planned', null) : said('none', null);
}
