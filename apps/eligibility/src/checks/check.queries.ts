import type {
  CoverageCheck,
  CoverageCheckDetail,
  CoverageCheckList,
  CoverageToFixList,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { z } from 'zod';
import { REASONS } from '../answers/rejections.js';
import { CHECK, toCheck, type CheckRow } from './check.store.js';

const FROM = `coverage_check k left join payer_copy y
  on y.practice_id = k.practice_id and y.payer_id = k.payer_id`;

/** The question about a coverage and day whose answer is on its way; null = none. */
export async function findWaitingCheck(
  ctx: Context,
  practiceId: number,
  coverageId: number,
  serviceDate: string,
): Promise<CoverageCheck | null> {
  const [row] = (await ctx.tx.query(
    `select ${CHECK} from ${FROM}
      where k.practice_id = $1 and k.coverage_id = $2 and k.service_date = $3 and k.checked_at is null
      order by k.check_id desc limit 1`,
    [practiceId, coverageId, serviceDate],
  )) as CheckRow[];
  return row ? toCheck(row) : null;
}

/** All checks of a coverage, newest first; null where there is no such coverage. */
export async function listChecks(
  ctx: Context,
  practiceId: number,
  coverageId: number,
): Promise<z.infer<typeof CoverageCheckList> | null> {
  const known = (await ctx.tx.query(
    'select from coverage_copy where practice_id = $1 and coverage_id = $2',
    [practiceId, coverageId],
  )) as unknown[];
  if (known.length === 0) return null;
  const rows = (await ctx.tx.query(
    `select ${CHECK} from ${FROM} where k.practice_id = $1 and k.coverage_id = $2
      order by k.check_id desc limit 200`,
    [practiceId, coverageId],
  )) as CheckRow[];
  return { items: rows.map(toCheck) };
}

type Findings = Pick<CoverageCheckDetail, 'coverages' | 'benefits' | 'rejections'>;

/** A check with all that the answer said; null where there is none. */
export async function findCheck(
  ctx: Context,
  practiceId: number,
  checkId: number,
): Promise<CoverageCheckDetail | null> {
  const [row] = (await ctx.tx.query(
    `select ${CHECK}, k.findings,
            json_build_object('firstName', t.first_name, 'lastName', t.last_name) as patient
       from ${FROM}
       join patient_copy t on t.practice_id = k.practice_id and t.patient_id = k.patient_id
      where k.practice_id = $1 and k.check_id = $2`,
    [practiceId, checkId],
  )) as (CheckRow & {
    findings: Findings | null;
    patient: CoverageCheckDetail['patient'];
  })[];
  if (!row) return null;
  const { findings, patient, ...check } = row;
  const words = check.reason && REASONS[check.reason];
  return {
    ...toCheck(check),
    patient,
    whatIsWrong: words?.wrong ?? null,
    whatToDo: findings?.rejections[0]?.whatToDo ?? words?.todo ?? null,
    ...(findings ?? { coverages: [], benefits: [], rejections: [] }),
  };
}

// The newest answer for each visit to come, where it asks for a look.
const TO_FIX = `appointment_copy a
  join practice_copy p on p.practice_id = a.practice_id
  join lateral (
    select * from coverage_check c
     where c.practice_id = a.practice_id and c.coverage_id = a.coverage_id
       and c.service_date = a.service_date and c.checked_at is not null
     order by c.checked_at desc, c.check_id desc limit 1) k on true
  where a.practice_id = $1 and a.open and k.reason is not null
    and a.service_date >= ($2::timestamptz at time zone p.time_zone)::date`;

/** A page of the coverages to look at, next visit first, with counts of the whole list. */
export async function listToFix(
  ctx: Context,
  practiceId: number,
  query: { reason?: string; after?: readonly [string, number] | null; limit: number },
): Promise<Omit<z.infer<typeof CoverageToFixList>, 'next'>> {
  const counts = (await ctx.tx.query(
    `select k.reason, count(*) as count from ${TO_FIX} group by k.reason order by count desc, k.reason`,
    [practiceId, ctx.now],
  )) as z.infer<typeof CoverageToFixList>['byReason'];
  const rows = (await ctx.tx.query(
    `select k.check_id as "checkId", a.coverage_id as "coverageId", a.appointment_id as "appointmentId",
            json_build_object('patientId', t.patient_id, 'firstName', t.first_name,
                              'lastName', t.last_name) as patient,
            coalesce(y.name, k.payer_id) as "payerName", a.starts_at as "visitAt",
            coalesce(l.time_zone, f.zone) as "timeZone", a.service_date as "serviceDate", k.status, k.reason,
            k.reject_codes as "rejectCodes", k.other_payer_name as "otherPayerName",
            k.checked_at as "checkedAt", k.retry_at as "retryAt",
            k.findings -> 'rejections' -> 0 ->> 'whatToDo' as "whatToDo"
       from (select a.*, p.time_zone as zone, k.check_id from ${TO_FIX}) f
       join appointment_copy a on a.practice_id = f.practice_id and a.appointment_id = f.appointment_id
       join coverage_check k on k.check_id = f.check_id
       join patient_copy t on t.practice_id = a.practice_id and t.patient_id = a.patient_id
       left join payer_copy y on y.practice_id = a.practice_id and y.payer_id = k.payer_id
       left join location_copy l on l.practice_id = a.practice_id and l.location_id = a.location_id
      where ($3::text is null or k.reason = $3)
        and ($4::timestamptz is null or (a.starts_at, a.appointment_id) > ($4, $5::bigint))
      order by a.starts_at, a.appointment_id limit $6`,
    [
      practiceId,
      ctx.now,
      query.reason ?? null,
      query.after?.[0] ?? null,
      query.after?.[1] ?? null,
      query.limit,
    ],
  )) as ToFixRow[];
  return {
    items: rows.map((row) => ({
      ...row,
      visitAt: row.visitAt.toISOString(),
      checkedAt: row.checkedAt.toISOString(),
      retryAt: row.retryAt?.toISOString() ?? null,
      whatIsWrong: REASONS[row.reason].wrong,
      whatToDo: row.whatToDo ?? REASONS[row.reason].todo,
    })),
    total: counts
      .filter(({ reason }) => query.reason === undefined || reason === query.reason)
      .reduce((sum, { count }) => sum + count, 0),
    byReason: counts,
  };
}

type Item = z.infer<typeof CoverageToFixList>['items'][number];
type ToFixRow = Omit<Item, 'visitAt' | 'checkedAt' | 'retryAt' | 'whatIsWrong' | 'whatToDo'> & {
  visitAt: Date;
  checkedAt: Date;
  retryAt: Date | null;
  whatToDo: string | null;
};
