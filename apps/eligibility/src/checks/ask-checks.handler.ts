import { CoverageCheckAsked, type CoverageCheck } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { Invalid, NotFound } from '@millrace/runtime';
import { DateTime } from 'luxon';
import {
  asksForChanges,
  asksForSwitches,
  asksForVisits,
  insertChecks,
  visitsToCheck,
  type Ask,
  type Changed,
  type Switched,
} from './check.store.js';
import { findWaitingCheck } from './check.queries.js';

/** An answer this young is not asked for again the day before. */
const FRESH_DAYS = 3;

/** Asks what was not asked before. @returns how many questions are new */
export async function askChecks(ctx: Context, asks: readonly Ask[]): Promise<number> {
  const asked = await insertChecks(ctx, asks);
  for (const check of asked) {
    ctx.emit(CoverageCheckAsked, check.practiceId, {
      checkId: check.checkId,
      coverageId: check.coverageId,
      serviceDate: check.serviceDate,
      trigger: check.triggerKey,
    });
  }
  return asked.length;
}

/**
 * Asks for the open visits with these coverages, once per coverage and day. Called when a visit or when a coverage comes: of one set of
 * events either may be handled first.
 */
export async function askForVisits(
  ctx: Context,
  coverages: readonly { readonly practiceId: number; readonly coverageId: number }[],
): Promise<void> {
  await askChecks(ctx, await asksForVisits(ctx, coverages));
}

/** Asks anew where a coverage or its person reads otherwise. */
export async function askForChanges(ctx: Context, changes: readonly Changed[]): Promise<void> {
  await askChecks(ctx, await asksForChanges(ctx, changes));
}

/** Asks at once where a visit takes another coverage. */
export async function askForSwitches(ctx: Context, switches: readonly Switched[]): Promise<void> {
  await askChecks(ctx, await asksForSwitches(ctx, switches));
}

/** The round of the day before: all visits of tomorrow without a yes of the last three days. @returns how many are asked */
export async function askForTomorrow(
  ctx: Context,
  practiceId: number,
  timeZone: string,
): Promise<number> {
  const local = DateTime.fromJSDate(ctx.now, { zone: timeZone });
  const serviceDate = local.plus({ days: 1 }).toISODate()!;
  const since = local.minus({ days: FRESH_DAYS }).toJSDate();
  const visits = await visitsToCheck(ctx, practiceId, serviceDate, since);
  return askChecks(
    ctx,
    visits.map((visit) => ({
      ...visit,
      practiceId,
      serviceDate,
      trigger: 'day-before',
      triggerKey: 'day-before',
    })),
  );
}

/**
 * Asks again because a person wants to know. While an answer is on its way, that one is waited for.
 * @throws NotFound, Invalid
 */
export async function askAgain(
  ctx: Context,
  practiceId: number,
  coverageId: number,
  serviceDate?: string,
): Promise<CoverageCheck> {
  const visit = await nextVisit(ctx, practiceId, coverageId, serviceDate);
  const waiting = await findWaitingCheck(ctx, practiceId, coverageId, visit.serviceDate);
  if (waiting) return waiting;
  const [before] = (await ctx.tx.query(
    `select count(*) as count from coverage_check
      where practice_id = $1 and coverage_id = $2 and service_date = $3 and trigger = 'manual'`,
    [practiceId, coverageId, visit.serviceDate],
  )) as [{ count: number }];
  const triggerKey = `manual-${before.count + 1}`;
  await askChecks(ctx, [{ practiceId, coverageId, ...visit, trigger: 'manual', triggerKey }]);
  const asked = await findWaitingCheck(ctx, practiceId, coverageId, visit.serviceDate);
  if (!asked)
    throw new Invalid([{ path: 'coverageId', message: 'Somebody asks right now. Look again.' }]);
  return asked;
}

/** The day asked about and its visit: as given, else of the next visit with the coverage, else today. */
async function nextVisit(
  ctx: Context,
  practiceId: number,
  coverageId: number,
  serviceDate?: string,
): Promise<{ serviceDate: string; appointmentId: number | null }> {
  const [row] = (await ctx.tx.query(
    `select coalesce(a.service_date, $3::date, ($4::timestamptz at time zone p.time_zone)::date)
              as "serviceDate",
            a.appointment_id as "appointmentId"
       from coverage_copy c
       join practice_copy p on p.practice_id = c.practice_id
       left join lateral (
         select v.service_date, v.appointment_id from appointment_copy v
          where v.practice_id = c.practice_id and v.coverage_id = c.coverage_id and v.open
            and ($3::date is null or v.service_date = $3)
          order by v.starts_at, v.appointment_id limit 1) a on true
      where c.practice_id = $1 and c.coverage_id = $2`,
    [practiceId, coverageId, serviceDate ?? null, ctx.now],
  )) as { serviceDate: string; appointmentId: number | null }[];
  if (!row) throw new NotFound('No such coverage.');
  return row;
}
