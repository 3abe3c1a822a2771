import type { CoverageAnswer, CoverageInput, PatientInput, PatientRow } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { searchTerms, type KeptCoverage } from './patients.js';

/** A patient as kept, with what consent and opt-out say. */
export interface KeptPatient extends PatientInput {
  readonly patientId: number;
  readonly consent: { sms: boolean; email: boolean };
  readonly optedOut: boolean;
}

export type AnsweredCoverage = KeptCoverage & { payerName: string; answer: CoverageAnswer };

const COVERAGE = `c.coverage_id as "coverageId", c.patient_id as "patientId", c.payer_id as "payerId", c.rank,
  c.relationship, c.member_id as "memberId", c.group_number as "groupNumber", c.subscriber,
  c.effective_from as "effectiveFrom", c.effective_to as "effectiveTo"`;

/** Columns of `coverage_answer k` under the names of `CoverageAnswer`; all null where nobody asked. */
export const ANSWER = `k.status, k.reason, k.service_date as "serviceDate", k.copay_cents as "copayCents",
  k.deductible_left_cents as "deductibleLeftCents", k.coinsurance_percent as "coinsurancePercent",
  k.plan_to as "planTo", k.other_payer_name as "otherPayerName", k.checked_at as "checkedAt",
  k.answer_ms as "answerMs"`;

export type AnswerRow = Omit<CoverageAnswer, 'status' | 'checkedAt'> & {
  status: CoverageAnswer['status'] | null;
  checkedAt: Date | null;
};

/** By one of the ids; null where the practice has none of it. */
export async function findPatient(
  ctx: Context,
  practiceId: number,
  by: { patientId?: number; externalId?: string },
): Promise<KeptPatient | null> {
  const [row] = (await ctx.tx.query(
    `select p.patient_id as "patientId", p.external_id as "externalId", p.first_name as "firstName",
            p.last_name as "lastName", p.birth_date as "birthDate", p.sex, p.address, p.phone, p.email,
            json_build_object('sms', p.sms_consent, 'email', p.email_consent) as consent,
            exists (select from opt_out o where o.practice_id = p.practice_id and o.phone = p.phone)
              as "optedOut"
       from patient p
      where p.practice_id = $1 and (p.patient_id = $2 or p.external_id = $3)`,
    [practiceId, by.patientId ?? null, by.externalId ?? null],
  )) as KeptPatient[];
  return row ? withoutNulls(row) : null;
}

/**
 * Inserts, or with an id updates. Consent that is not said stays as it is; for a new patient it follows from the number
 * or address given.
 * @returns the patient's id, and whether anything changed
 */
export async function savePatient(
  ctx: Context,
  practiceId: number,
  input: PatientInput,
  patientId?: number,
): Promise<{ patientId: number; changed: boolean } | null> {
  const values = [
    practiceId,
    input.externalId ?? null,
    input.firstName,
    input.lastName,
    input.birthDate,
    input.sex,
    JSON.stringify(input.address),
    input.phone ?? null,
    input.email ?? null,
    input.consent?.sms ?? null,
    input.consent?.email ?? null,
  ];
  if (patientId === undefined) {
    const [row] = (await ctx.tx.query(
      `insert into patient (practice_id, external_id, first_name, last_name, birth_date, sex, address, phone,
                            email, sms_consent, email_consent)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9,
               coalesce($10::boolean, $8::text is not null), coalesce($11::boolean, $9::text is not null))
       returning patient_id as id`,
      values,
    )) as [{ id: number }];
    return { patientId: row.id, changed: true };
  }
  const [rows] = (await ctx.tx.query(
    `update patient set external_id = $2, first_name = $3, last_name = $4, birth_date = $5, sex = $6,
            address = $7, phone = $8, email = $9, sms_consent = coalesce($10, sms_consent),
            email_consent = coalesce($11, email_consent)
      where practice_id = $1 and patient_id = $12
        and (external_id, first_name, last_name, birth_date, sex, address, phone, email, sms_consent,
             email_consent)
            is distinct from
            ($2, $3, $4, $5::date, $6, $7::jsonb, $8, $9, coalesce($10, sms_consent),
             coalesce($11, email_consent))
      returning patient_id as id`,
    [...values, patientId],
  )) as [{ id: number }[], number];
  if (rows[0]) return { patientId, changed: true };
  return (await findPatient(ctx, practiceId, { patientId })) ? { patientId, changed: false } : null;
}

/** Makes two savings of one external id wait for each other, so that the second finds the first. */
export async function lockExternalId(
  ctx: Context,
  practiceId: number,
  externalId: string,
): Promise<void> {
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, $2))', [
    `patient ${externalId}`,
    practiceId,
  ]);
}

/** The coverages of a patient by rank. */
export async function coveragesOf(
  ctx: Context,
  practiceId: number,
  patientId: number,
): Promise<KeptCoverage[]> {
  const rows = (await ctx.tx.query(
    `select ${COVERAGE} from coverage c where c.practice_id = $1 and c.patient_id = $2
      order by c.rank, c.coverage_id`,
    [practiceId, patientId],
  )) as KeptCoverage[];
  return rows.map(withoutNulls);
}

/** The same with the payer's name and newest answer. */
export async function answeredCoveragesOf(
  ctx: Context,
  practiceId: number,
  patientId: number,
): Promise<AnsweredCoverage[]> {
  const rows = (await ctx.tx.query(
    `select ${COVERAGE}, p.name as "payerName", to_json(answer) as answer
       from coverage c
       join payer p on p.practice_id = c.practice_id and p.payer_id = c.payer_id
       left join lateral (
         select ${ANSWER} from coverage_answer k
          where k.practice_id = c.practice_id and k.coverage_id = c.coverage_id
          order by k.checked_at desc limit 1) answer on true
      where c.practice_id = $1 and c.patient_id = $2
      order by c.rank, c.coverage_id`,
    [practiceId, patientId],
  )) as (KeptCoverage & {
    payerName: string;
    answer: (Omit<AnswerRow, 'checkedAt'> & { checkedAt: string }) | null;
  })[];
  return rows.map(({ answer, ...row }) => ({
    ...withoutNulls(row),
    answer: toAnswer(answer && { ...answer, checkedAt: new Date(answer.checkedAt) }),
  }));
}

/** Null where the practice has no such coverage. */
export async function findCoverage(
  ctx: Context,
  practiceId: number,
  coverageId: number,
): Promise<KeptCoverage | null> {
  const [row] = (await ctx.tx.query(
    `select ${COVERAGE} from coverage c where c.practice_id = $1 and c.coverage_id = $2`,
    [practiceId, coverageId],
  )) as KeptCoverage[];
  return row ? withoutNulls(row) : null;
}

/** The ids of the payers given that the practice does not have. */
export async function unknownPayers(
  ctx: Context,
  practiceId: number,
  payerIds: readonly string[],
): Promise<string[]> {
  const rows = (await ctx.tx.query(
    `select distinct id from unnest($2::text[]) id
      where not exists (select from payer where practice_id = $1 and payer_id = id)`,
    [practiceId, payerIds],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
}

export async function insertCoverage(
  ctx: Context,
  practiceId: number,
  patientId: number,
  input: CoverageInput,
): Promise<KeptCoverage> {
  const [row] = (await ctx.tx.query(
    `insert into coverage (practice_id, patient_id, payer_id, rank, relationship, member_id, group_number,
                           subscriber, effective_from, effective_to)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning coverage_id as id`,
    [practiceId, patientId, ...coverageValues(input)],
  )) as [{ id: number }];
  return { ...input, coverageId: row.id, patientId };
}

export async function updateCoverage(
  ctx: Context,
  practiceId: number,
  coverage: KeptCoverage,
): Promise<void> {
  await ctx.tx.query(
    `update coverage set payer_id = $3, rank = $4, relationship = $5, member_id = $6, group_number = $7,
            subscriber = $8, effective_from = $9, effective_to = $10
      where practice_id = $1 and coverage_id = $2`,
    [practiceId, coverage.coverageId, ...coverageValues(coverage)],
  );
}

/** A page of patients by name, after the cursor that the page before ended with. */
export async function searchPatients(
  ctx: Context,
  practiceId: number,
  query: { term?: string; after?: readonly [string, string, number] | null; limit: number },
): Promise<PatientRow[]> {
  const { phone, words } = searchTerms(query.term ?? '');
  const [last, first, id] = query.after ?? [null, null, null];
  const rows = (await ctx.tx.query(
    `select p.patient_id as "patientId", p.external_id as "externalId", p.first_name as "firstName",
            p.last_name as "lastName", p.birth_date as "birthDate", p.phone, next.at as "nextVisitAt"
       from patient p
       left join lateral (
         select min(a.starts_at) as at from appointment a
          where a.practice_id = p.practice_id and a.patient_id = p.patient_id and a.starts_at >= $2
            and a.state in ('booked', 'confirmed')) next on true
      where p.practice_id = $1
        and ($3::text[] = '{}' or p.external_id = $4 or p.phone like $5 || '%'
             or (select bool_and(starts_with(lower(p.first_name), word) or starts_with(lower(p.last_name), word))
                   from unnest($3::text[]) word))
        and ($6::text is null
             or (lower(p.last_name), lower(p.first_name), p.patient_id) > ($6, $7, $8::bigint))
      order by lower(p.last_name), lower(p.first_name), p.patient_id
      limit $9`,
    [practiceId, ctx.now, words, query.term ?? null, phone, last, first, id, query.limit],
  )) as (Omit<PatientRow, 'nextVisitAt'> & { nextVisitAt: Date | null })[];
  return rows.map((row) => ({ ...row, nextVisitAt: row.nextVisitAt?.toISOString() ?? null }));
}

/** What a payer said, or that nobody asked. */
export function toAnswer(row: AnswerRow | null): CoverageAnswer {
  if (!row?.status) {
    return {
      status: 'unchecked',
      reason: null,
      serviceDate: null,
      copayCents: null,
      deductibleLeftCents: null,
      coinsurancePercent: null,
      planTo: null,
      otherPayerName: null,
      checkedAt: null,
      answerMs: null,
    };
  }
  return { ...row, status: row.status, checkedAt: row.checkedAt?.toISOString() ?? null };
}

/** Absent instead of null, as the API has it. */
export function withoutNulls<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}

function coverageValues(input: CoverageInput): unknown[] {
  return [
    input.payerId,
    input.rank,
    input.relationship,
    input.memberId,
    input.groupNumber ?? null,
    input.subscriber ? JSON.stringify(input.subscriber) : null,
    input.effectiveFrom ?? null,
    input.effectiveTo ?? null,
  ];
}
