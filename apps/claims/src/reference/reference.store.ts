import type { Context } from '@millrace/messaging';
import { rows } from '../sql.js';
import type {
  AppointmentCopy,
  CoverageAnswer,
  CoverageCopy,
  LocationCopy,
  PatientCopy,
  PayerCopy,
  PracticeCopy,
  ProviderCopy,
} from './reference.js';

const json = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item));

/** What is copied as its event told it, by an id of its own within the practice. */
export interface Copies {
  location: LocationCopy;
  provider: ProviderCopy;
  payer: PayerCopy;
  patient: PatientCopy;
  coverage: CoverageCopy;
  appointment: AppointmentCopy;
}
type Kind = keyof Copies;

/** What a copy keeps in columns beside its id and data, out of the data `d`: to find it by. */
const COLUMNS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  location: {},
  provider: { npi: `d->>'npi'` },
  payer: { name: `d->>'name'` },
  patient: {
    external_id: `d->>'externalId'`,
    name: `btrim(concat_ws(' ', d->'person'->>'firstName', d->'person'->>'lastName'))`,
    search: `lower(concat_ws(' ', d->'person'->>'lastName', d->'person'->>'firstName'))`,
  },
  coverage: { patient_id: `(d->>'patientId')::bigint`, payer_id: `d->>'payerId'` },
  appointment: { external_id: `d->>'externalId'`, version: `(d->>'version')::int` },
};
/** Ids in the data; a payer's is its name at the clearinghouse. */
const IDS: Readonly<Record<Kind, string>> = {
  location: `(d->>'locationId')::bigint`,
  provider: `(d->>'providerId')::bigint`,
  payer: `d->>'payerId'`,
  patient: `(d->>'patientId')::bigint`,
  coverage: `(d->>'coverageId')::bigint`,
  appointment: `(d->>'appointmentId')::bigint`,
};

/** Keeps the copy of a practice as its service told it last. */
export async function savePractice(ctx: Context, practice: PracticeCopy): Promise<void> {
  await ctx.tx.query(
    `insert into practice_copy (practice_id, data) values ($1, $2)
     on conflict (practice_id) do update set data = excluded.data`,
    [practice.practiceId, JSON.stringify(practice)],
  );
}

/** Keeps copies as they were told last, each id once; of a visit, which has a version, never an older one. */
export async function saveCopies<K extends Kind>(
  ctx: Context,
  practiceId: number,
  kind: K,
  copies: readonly Copies[K][],
): Promise<void> {
  const columns = Object.keys(COLUMNS[kind]);
  await ctx.tx.query(
    `insert into ${kind}_copy (${['practice_id', `${kind}_id`, 'data', ...columns].join(', ')})
     select ${['$1', IDS[kind], 'd', ...Object.values(COLUMNS[kind])].join(', ')} from unnest($2::jsonb[]) as d
     on conflict (practice_id, ${kind}_id) do update
       set ${['data', ...columns].map((column) => `${column} = excluded.${column}`).join(', ')}
     ${kind === 'appointment' ? 'where appointment_copy.version <= excluded.version' : ''}`,
    [practiceId, json(copies)],
  );
}

/** Keeps the latest answer per coverage and date of service. */
export async function saveCoverageAnswers(
  ctx: Context,
  practiceId: number,
  answers: readonly CoverageAnswer[],
): Promise<void> {
  await ctx.tx.query(
    `insert into coverage_answer (practice_id, coverage_id, service_date, status, reason, checked_at)
     select $1, (d->>'coverageId')::bigint, (d->>'serviceDate')::date, d->>'status', d->>'reason',
            (d->>'checkedAt')::timestamptz
       from unnest($2::jsonb[]) as d
     on conflict (practice_id, coverage_id, service_date) do update
       set status = excluded.status, reason = excluded.reason, checked_at = excluded.checked_at
     where coverage_answer.checked_at <= excluded.checked_at`,
    [practiceId, json(answers)],
  );
}

/** The practice as its service told it last; null until it is known. */
export async function findPractice(ctx: Context, practiceId: number): Promise<PracticeCopy | null> {
  return one(ctx, 'select data from practice_copy where practice_id = $1', [practiceId]);
}

/** The practice's zone; UTC until the practice is known. */
export async function timeZoneOf(ctx: Context, practiceId: number): Promise<string> {
  return (await findPractice(ctx, practiceId))?.timeZone ?? 'UTC';
}

/** The copy with the first value that is given, of several the lowest id; null where there is none. */
export async function findCopy<K extends Kind>(
  ctx: Context,
  practiceId: number,
  kind: K,
  by: Partial<Record<`${K}_id` | 'external_id' | 'npi', number | string | null | undefined>>,
): Promise<Copies[K] | null> {
  const given = Object.entries(by).find(([, value]) => value !== null && value !== undefined);
  if (!given) return null;
  const [column, value] = given;
  return one(
    ctx,
    `select data from ${kind}_copy where practice_id = $1 and ${column} = $2 order by ${kind}_id limit 1`,
    [practiceId, value],
  );
}

/** The coverages of patients. */
export async function coveragesOf(
  ctx: Context,
  practiceId: number,
  patientIds: readonly number[],
): Promise<CoverageCopy[]> {
  const found = await rows<{ data: CoverageCopy }>(
    ctx,
    'select data from coverage_copy where practice_id = $1 and patient_id = any($2) order by coverage_id',
    [practiceId, patientIds],
  );
  return found.map((row) => row.data);
}

/** Copies by id, for a set of claims at once. */
export async function copiesById<K extends Kind>(
  ctx: Context,
  practiceId: number,
  kind: K,
  ids: readonly (number | string | null)[],
): Promise<Map<number | string, Copies[K]>> {
  const found = await rows<{ id: number | string; data: Copies[K] }>(
    ctx,
    `select ${kind}_id as id, data from ${kind}_copy where practice_id = $1 and ${kind}_id = any($2)`,
    [practiceId, [...new Set(ids)].filter((id) => id !== null)],
  );
  return new Map(found.map((row) => [row.id, row.data]));
}

/** The last answers about coverages on days, where there are any. */
export async function coverageAnswers(
  ctx: Context,
  practiceId: number,
  asked: readonly { coverageId: number; serviceDate: string }[],
): Promise<CoverageAnswer[]> {
  return rows(
    ctx,
    `select a.coverage_id as "coverageId", a.service_date as "serviceDate", a.status, a.reason,
            a.checked_at as "checkedAt"
       from unnest($2::bigint[], $3::date[]) as q (coverage_id, service_date)
       join coverage_answer a on a.practice_id = $1 and a.coverage_id = q.coverage_id and a.service_date = q.service_date`,
    [practiceId, asked.map((each) => each.coverageId), asked.map((each) => each.serviceDate)],
  );
}

async function one<T>(ctx: Context, sql: string, params: readonly unknown[]): Promise<T | null> {
  const [row] = await rows<{ data: T }>(ctx, sql, params);
  return row?.data ?? null;
}
