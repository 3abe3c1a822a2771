import type { CheckTrigger, CoverageCheck } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { Answer } from '../answers/answers.js';
import type { QuestionFacts } from '../questions/questions.js';

/** A question to be asked. */
export interface Ask {
  readonly practiceId: number;
  readonly coverageId: number;
  readonly serviceDate: string;
  readonly appointmentId: number | null;
  readonly trigger: CheckTrigger;
  /** Asked once per coverage, day and key. */
  readonly triggerKey: string;
}

/** A question that is new. */
export interface AskedCheck {
  readonly checkId: number;
  readonly practiceId: number;
  readonly coverageId: number;
  readonly serviceDate: string;
  readonly triggerKey: string;
}

/** Keeps questions that were not asked before; one of a coverage that we do not know is left out. */
export async function insertChecks(ctx: Context, asks: readonly Ask[]): Promise<AskedCheck[]> {
  if (asks.length === 0) return [];
  return (await ctx.tx.query(
    `insert into coverage_check (practice_id, coverage_id, patient_id, appointment_id, payer_id, service_date,
                                 trigger, trigger_key, asked_at)
     select n.practice_id, n.coverage_id, c.patient_id, n.appointment_id, c.payer_id, n.service_date, n.trigger,
            n.trigger_key, $7
       from unnest($1::bigint[], $2::bigint[], $3::date[], $4::bigint[], $5::text[], $6::text[])
            with ordinality
            as n (practice_id, coverage_id, service_date, appointment_id, trigger, trigger_key, at)
       join coverage_copy c on c.practice_id = n.practice_id and c.coverage_id = n.coverage_id
      order by n.at
     on conflict (practice_id, coverage_id, service_date, trigger_key) do nothing
     returning check_id as "checkId", practice_id as "practiceId", coverage_id as "coverageId",
               service_date as "serviceDate", trigger_key as "triggerKey"`,
    [
      asks.map((ask) => ask.practiceId),
      asks.map((ask) => ask.coverageId),
      asks.map((ask) => ask.serviceDate),
      asks.map((ask) => ask.appointmentId),
      asks.map((ask) => ask.trigger),
      asks.map((ask) => ask.triggerKey),
      ctx.now,
    ],
  )) as AskedCheck[];
}

/** A question with all that it takes to ask it. */
export interface OpenCheck extends QuestionFacts {
  readonly checkId: number;
  readonly coverageId: number;
  readonly patientId: number;
  readonly appointmentId: number | null;
  /** Tries before this one. */
  readonly attempts: number;
  /** Not to be asked again before. */
  readonly retryAt: Date | null;
  readonly timeZone: string;
}

/** Null where the check was answered for good. Payer and patient are those of now, not of the asking. */
export async function findOpenCheck(
  ctx: Context,
  practiceId: number,
  checkId: number,
): Promise<OpenCheck | null> {
  const [row] = (await ctx.tx.query(
    `select k.check_id as "checkId", k.coverage_id as "coverageId", k.patient_id as "patientId",
            k.appointment_id as "appointmentId", k.attempts, k.retry_at as "retryAt",
            k.service_date as "serviceDate", p.time_zone as "timeZone",
            json_build_object('name', p.name, 'npi', p.npi) as practice,
            json_build_object('payerId', c.payer_id, 'name', coalesce(y.name, c.payer_id)) as payer,
            json_build_object('firstName', t.first_name, 'lastName', t.last_name,
                              'birthDate', t.birth_date, 'sex', t.sex) as patient,
            json_build_object('relationship', c.relationship, 'memberId', c.member_id,
                              'groupNumber', c.group_number, 'subscriber', c.subscriber) as coverage
       from coverage_check k
       join practice_copy p on p.practice_id = k.practice_id
       join coverage_copy c on c.practice_id = k.practice_id and c.coverage_id = k.coverage_id
       join patient_copy t on t.practice_id = k.practice_id and t.patient_id = c.patient_id
       left join payer_copy y on y.practice_id = k.practice_id and y.payer_id = c.payer_id
      where k.practice_id = $1 and k.check_id = $2 and (k.checked_at is null or k.retry_at is not null)`,
    [practiceId, checkId],
  )) as OpenCheck[];
  return row ?? null;
}

/** What came of a try. */
export interface Outcome {
  readonly answer: Answer;
  readonly payerId: string;
  readonly attempt: number;
  readonly answerMs: number | null;
  readonly retryAt: Date | null;
  readonly requestSha256: string | null;
  readonly responseSha256: string | null;
}

/** Keeps what came of a try; false where another run of the same try kept it before. */
export async function keepOutcome(
  ctx: Context,
  practiceId: number,
  checkId: number,
  outcome: Outcome,
): Promise<boolean> {
  const { answer } = outcome;
  const [, count] = (await ctx.tx.query(
    `update coverage_check
        set attempts = $3, checked_at = $4, payer_id = $5, answer_ms = $6, retry_at = $7,
            request_sha256 = $8, response_sha256 = $9, status = $10, reason = $11, reject_codes = $12,
            plan_name = $13, copay_cents = $14, deductible_cents = $15, deductible_left_cents = $16,
            coinsurance_percent = $17, plan_from = $18, plan_to = $19, other_payer_name = $20,
            findings = $21
      where practice_id = $1 and check_id = $2 and attempts = $3 - 1`,
    [
      practiceId,
      checkId,
      outcome.attempt,
      ctx.now,
      outcome.payerId,
      outcome.answerMs,
      outcome.retryAt,
      outcome.requestSha256,
      outcome.responseSha256,
      answer.status,
      answer.reason,
      answer.rejectCodes,
      answer.planName,
      answer.copayCents,
      answer.deductibleCents,
      answer.deductibleLeftCents,
      answer.coinsurancePercent,
      answer.planFrom,
      answer.planTo,
      answer.otherPayerName,
      JSON.stringify({
        coverages: answer.coverages,
        benefits: answer.benefits,
        rejections: answer.rejections,
      }),
    ],
  )) as [unknown[], number];
  return count > 0;
}

/** Questions for the open visits with these coverages, as far as the coverages are known: one for each coverage and day. */
export async function asksForVisits(
  ctx: Context,
  coverages: readonly { readonly practiceId: number; readonly coverageId: number }[],
): Promise<Ask[]> {
  const rows = (await ctx.tx.query(
    `select a.practice_id as "practiceId", a.coverage_id as "coverageId", a.service_date as "serviceDate",
            min(a.appointment_id) as "appointmentId"
       from (select distinct * from unnest($1::bigint[], $2::bigint[])) as n (practice_id, coverage_id)
       join coverage_copy c on c.practice_id = n.practice_id and c.coverage_id = n.coverage_id
       join appointment_copy a on a.practice_id = n.practice_id and a.coverage_id = n.coverage_id
      where a.open
      group by a.practice_id, a.coverage_id, a.service_date
      order by min(a.appointment_id)`,
    [coverages.map((c) => c.practiceId), coverages.map((c) => c.coverageId)],
  )) as Omit<Ask, 'trigger' | 'triggerKey'>[];
  return rows.map((row) => ({ ...row, trigger: 'booked', triggerKey: 'booked' }));
}

/** A coverage, or the person behind it, that now reads otherwise. */
export interface Changed {
  readonly practiceId: number;
  readonly coverageId?: number;
  readonly patientId?: number;
  readonly eventId: string;
}

/** Questions to ask anew: one for each coverage and day of the visits to come that the changes touch. */
export async function asksForChanges(ctx: Context, changes: readonly Changed[]): Promise<Ask[]> {
  if (changes.length === 0) return [];
  const rows = (await ctx.tx.query(
    `select n.practice_id as "practiceId", a.coverage_id as "coverageId", a.service_date as "serviceDate",
            min(a.appointment_id) as "appointmentId", n.event_id as "eventId"
       from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[])
            as n (practice_id, coverage_id, patient_id, event_id)
       join practice_copy p on p.practice_id = n.practice_id
       join appointment_copy a on a.practice_id = n.practice_id
         and (a.coverage_id = n.coverage_id or a.patient_id = n.patient_id)
      where a.open and a.coverage_id is not null
        and a.service_date >= ($5::timestamptz at time zone p.time_zone)::date
      group by n.practice_id, a.coverage_id, a.service_date, n.event_id
      order by a.service_date, a.coverage_id`,
    [
      changes.map((change) => change.practiceId),
      changes.map((change) => change.coverageId ?? null),
      changes.map((change) => change.patientId ?? null),
      changes.map((change) => change.eventId),
      ctx.now,
    ],
  )) as (Omit<Ask, 'trigger' | 'triggerKey'> & { eventId: string })[];
  return rows.map(askedByChange);
}

/** A visit that takes another coverage. */
export interface Switched {
  readonly practiceId: number;
  readonly appointmentId: number;
  readonly coverageId: number;
  readonly eventId: string;
}

/**
 * Questions about the coverages that open visits now have, one for each coverage and day. An answer on its way is waited for; one
 * that came before is asked for anew.
 */
export async function asksForSwitches(ctx: Context, switches: readonly Switched[]): Promise<Ask[]> {
  if (switches.length === 0) return [];
  const rows = (await ctx.tx.query(
    `select a.practice_id as "practiceId", a.coverage_id as "coverageId", a.service_date as "serviceDate",
            min(a.appointment_id) as "appointmentId", min(n.event_id) as "eventId"
       from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[])
            as n (practice_id, appointment_id, coverage_id, event_id)
       join appointment_copy a on a.practice_id = n.practice_id and a.appointment_id = n.appointment_id
         and a.coverage_id = n.coverage_id
      where a.open
        and not exists (
          select from coverage_check k
           where k.practice_id = a.practice_id and k.coverage_id = a.coverage_id
             and k.service_date = a.service_date and k.checked_at is null)
      group by a.practice_id, a.coverage_id, a.service_date
      order by min(a.appointment_id)`,
    [
      switches.map((one) => one.practiceId),
      switches.map((one) => one.appointmentId),
      switches.map((one) => one.coverageId),
      switches.map((one) => one.eventId),
    ],
  )) as (Omit<Ask, 'trigger' | 'triggerKey'> & { eventId: string })[];
  return rows.map(askedByChange);
}

function askedByChange({
  eventId,
  ...row
}: Omit<Ask, 'trigger' | 'triggerKey'> & { eventId: string }): Ask {
  // A job's id has no colon.
  return { ...row, trigger: 'changed', triggerKey: `changed-${eventId.replaceAll(/[:/]/g, '-')}` };
}

/** Visits of a day whose coverage nobody found active since a moment. */
export async function visitsToCheck(
  ctx: Context,
  practiceId: number,
  serviceDate: string,
  since: Date,
): Promise<{ appointmentId: number; coverageId: number }[]> {
  return (await ctx.tx.query(
    `select min(a.appointment_id) as "appointmentId", a.coverage_id as "coverageId"
       from appointment_copy a
      where a.practice_id = $1 and a.service_date = $2 and a.open and a.coverage_id is not null
        and not exists (
          select from coverage_check k
           where k.practice_id = a.practice_id and k.coverage_id = a.coverage_id
             and k.service_date = a.service_date and k.checked_at >= $3 and k.status = 'active')
      group by a.coverage_id order by min(a.starts_at), a.coverage_id`,
    [practiceId, serviceDate, since],
  )) as { appointmentId: number; coverageId: number }[];
}

/** Columns of `coverage_check k` and `payer_copy y` under the names of `CoverageCheck`. */
export const CHECK = `k.check_id as "checkId", k.coverage_id as "coverageId", k.patient_id as "patientId",
  k.appointment_id as "appointmentId", k.payer_id as "payerId", coalesce(y.name, k.payer_id) as "payerName",
  k.service_date as "serviceDate", k.trigger, k.asked_at as "askedAt", k.checked_at as "checkedAt",
  k.answer_ms as "answerMs", k.status, k.reason, k.reject_codes as "rejectCodes", k.retry_at as "retryAt",
  k.plan_name as "planName", k.copay_cents as "copayCents", k.deductible_cents as "deductibleCents",
  k.deductible_left_cents as "deductibleLeftCents", k.coinsurance_percent as "coinsurancePercent",
  k.plan_from as "planFrom", k.plan_to as "planTo", k.other_payer_name as "otherPayerName",
  k.request_sha256 as "requestSha256", k.response_sha256 as "responseSha256"`;

/** A check as it is stored. */
export type CheckRow = Omit<CoverageCheck, 'askedAt' | 'checkedAt' | 'retryAt'> & {
  askedAt: Date;
  checkedAt: Date | null;
  retryAt: Date | null;
};

/** A check as the API shows it. */
export function toCheck(row: CheckRow): CoverageCheck {
  return {
    ...row,
    askedAt: row.askedAt.toISOString(),
    checkedAt: row.checkedAt?.toISOString() ?? null,
    retryAt: row.retryAt?.toISOString() ?? null,
  };
}
