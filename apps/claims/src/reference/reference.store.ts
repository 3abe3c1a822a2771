import type { Context } from '@millrace/messaging';
import { rows } from '../sql.js';
import { personName, providerName } from './reference.js';
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

export async function savePractice(ctx: Context, practice: PracticeCopy): Promise<void> {
  await ctx.tx.query(
    `insert into practice_copy (practice_id, data) values ($1, $2)
     on conflict (practice_id) do update set data = excluded.data`,
    [practice.practiceId, JSON.stringify(practice)],
  );
}

export async function saveLocations(
  ctx: Context,
  practiceId: number,
  locations: readonly LocationCopy[],
): Promise<void> {
  await ctx.tx.query(
    `insert into location_copy (practice_id, location_id, data)
     select $1, (d->>'locationId')::bigint, d from unnest($2::jsonb[]) as d
     on conflict (practice_id, location_id) do update set data = excluded.data`,
    [practiceId, json(locations)],
  );
}

export async function saveProviders(
  ctx: Context,
  practiceId: number,
  providers: readonly ProviderCopy[],
): Promise<void> {
  await ctx.tx.query(
    `insert into provider_copy (practice_id, provider_id, npi, data)
     select $1, (d->>'providerId')::bigint, d->>'npi', d from unnest($2::jsonb[]) as d
     on conflict (practice_id, provider_id) do update set npi = excluded.npi, data = excluded.data`,
    [practiceId, json(providers)],
  );
}

export async function savePayers(
  ctx: Context,
  practiceId: number,
  payers: readonly PayerCopy[],
): Promise<void> {
  await ctx.tx.query(
    `insert into payer_copy (practice_id, payer_id, name, data)
     select $1, d->>'payerId', d->>'name', d from unnest($2::jsonb[]) as d
     on conflict (practice_id, payer_id) do update set name = excluded.name, data = excluded.data`,
    [practiceId, json(payers)],
  );
}

export async function savePatients(
  ctx: Context,
  practiceId: number,
  patients: readonly PatientCopy[],
): Promise<void> {
  const names = patients.map(({ person }) => personName(person));
  const search = patients.map(({ person }) =>
    `${person.lastName} ${person.firstName}`.toLowerCase(),
  );
  await ctx.tx.query(
    `insert into patient_copy (practice_id, patient_id, external_id, name, search, data)
     select $1, (d->>'patientId')::bigint, d->>'externalId', name, search, d
       from unnest($2::jsonb[], $3::text[], $4::text[]) as p (d, name, search)
     on conflict (practice_id, patient_id) do update
       set external_id = excluded.external_id, name = excluded.name, search = excluded.search, data = excluded.data`,
    [practiceId, json(patients), names, search],
  );
}

export async function saveCoverages(
  ctx: Context,
  practiceId: number,
  coverages: readonly CoverageCopy[],
): Promise<void> {
  await ctx.tx.query(
    `insert into coverage_copy (practice_id, coverage_id, patient_id, payer_id, data)
     select $1, (d->>'coverageId')::bigint, (d->>'patientId')::bigint, d->>'payerId', d from unnest($2::jsonb[]) as d
     on conflict (practice_id, coverage_id) do update
       set patient_id = excluded.patient_id, payer_id = excluded.payer_id, data = excluded.data`,
    [practiceId, json(coverages)],
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

/** Keeps the highest version of each visit. */
export async function saveAppointments(
  ctx: Context,
  practiceId: number,
  appointments: readonly AppointmentCopy[],
): Promise<void> {
  await ctx.tx.query(
    `insert into appointment_copy (practice_id, appointment_id, external_id, version, data)
     select $1, (d->>'appointmentId')::bigint, d->>'externalId', (d->>'version')::int, d from unnest($2::jsonb[]) as d
     on conflict (practice_id, appointment_id) do update
       set external_id = excluded.external_id, version = excluded.version, data = excluded.data
     where appointment_copy.version <= excluded.version`,
    [practiceId, json(appointments)],
  );
}

export async function findPractice(ctx: Context, practiceId: number): Promise<PracticeCopy | null> {
  return one(ctx, 'select data from practice_copy where practice_id = $1', [practiceId]);
}

/** The practice's zone; UTC until the practice is known. */
export async function timeZoneOf(ctx: Context, practiceId: number): Promise<string> {
  return (await findPractice(ctx, practiceId))?.timeZone ?? 'UTC';
}

export async function findAppointment(
  ctx: Context,
  practiceId: number,
  by: { appointmentId?: number; externalId?: string },
): Promise<AppointmentCopy | null> {
  return one(
    ctx,
    `select data from appointment_copy
      where practice_id = $1 and ${by.appointmentId === undefined ? 'external_id' : 'appointment_id'} = $2
      order by appointment_id limit 1`,
    [practiceId, by.appointmentId ?? by.externalId ?? null],
  );
}

export async function findPatient(
  ctx: Context,
  practiceId: number,
  by: { patientId?: number; externalId?: string },
): Promise<PatientCopy | null> {
  return one(
    ctx,
    `select data from patient_copy
      where practice_id = $1 and ${by.patientId === undefined ? 'external_id' : 'patient_id'} = $2
      order by patient_id limit 1`,
    [practiceId, by.patientId ?? by.externalId ?? null],
  );
}

export async function findProvider(
  ctx: Context,
  practiceId: number,
  by: { providerId?: number; npi?: string },
): Promise<ProviderCopy | null> {
  return one(
    ctx,
    `select data from provider_copy
      where practice_id = $1 and ${by.providerId === undefined ? 'npi' : 'provider_id'} = $2
      order by provider_id limit 1`,
    [practiceId, by.providerId ?? by.npi ?? null],
  );
}

export async function findLocation(
  ctx: Context,
  practiceId: number,
  locationId: number,
): Promise<LocationCopy | null> {
  return one(ctx, 'select data from location_copy where practice_id = $1 and location_id = $2', [
    practiceId,
    locationId,
  ]);
}

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
export async function copiesById<T>(
  ctx: Context,
  practiceId: number,
  table: 'location' | 'provider' | 'payer' | 'patient',
  ids: readonly (number | string)[],
): Promise<Map<number | string, T>> {
  const found = await rows<{ id: number | string; data: T }>(
    ctx,
    `select ${table}_id as id, data from ${table}_copy where practice_id = $1 and ${table}_id = any($2)`,
    [practiceId, [...new Set(ids)]],
  );
  return new Map(found.map((row) => [row.id, row.data]));
}

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
    [practiceId, asked.map((one) => one.coverageId), asked.map((one) => one.serviceDate)],
  );
}

/** The name of the provider as pages show it, or null. */
export function shownProvider(provider: ProviderCopy | null | undefined): string | null {
  return provider ? providerName(provider) : null;
}

async function one<T>(ctx: Context, sql: string, params: readonly unknown[]): Promise<T | null> {
  const [row] = await rows<{ data: T }>(ctx, sql, params);
  return row?.data ?? null;
}
