import type { Context } from '@millrace/messaging';
import { Conflict } from '@millrace/runtime';
import { ACTIVE_STATES, type Appointment } from './appointments.js';

/** A visit as kept: what the rules need, and when the patient answered. */
export interface KeptAppointment extends Appointment {
  readonly confirmedAt: Date | null;
  readonly rescheduleAskedAt: Date | null;
}

export const APPOINTMENT = `a.appointment_id as "appointmentId", a.external_id as "externalId", a.version, a.state,
  a.patient_id as "patientId", a.coverage_id as "coverageId", a.provider_id as "providerId",
  a.location_id as "locationId", a.starts_at as "startsAt", a.ends_at as "endsAt",
  a.service_date as "serviceDate", a.reason, a.walk_in as "walkIn", a.overbooked,
  a.confirmed_at as "confirmedAt", a.reschedule_asked_at as "rescheduleAskedAt"`;

export interface Clash {
  readonly appointmentId: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The provider has another visit at that time; the answer says which. */
function timeTaken({ appointmentId, startsAt, endsAt }: Clash): Conflict {
  return new Conflict(
    'The provider has another visit at that time. Take another, or overbook with a reason.',
    {
      clash: { appointmentId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    },
  );
}

/** Null where the practice has no such visit. */
export async function findAppointment(
  ctx: Context,
  practiceId: number,
  by: { appointmentId?: number; externalId?: string },
  lock = false,
): Promise<KeptAppointment | null> {
  const [row] = (await ctx.tx.query(
    `select ${APPOINTMENT} from appointment a
      where a.practice_id = $1 and (a.appointment_id = $2 or a.external_id = $3)
      ${lock ? 'for update' : ''}`,
    [practiceId, by.appointmentId ?? null, by.externalId ?? null],
  )) as KeptAppointment[];
  return row ?? null;
}

/** Visits by start, after the cursor that the page before ended with. */
export async function listAppointments(
  ctx: Context,
  practiceId: number,
  query: {
    readonly from?: string;
    readonly to?: string;
    readonly patientId?: number;
    readonly providerId?: number;
    readonly after: readonly [string, number] | null;
    readonly limit: number;
  },
): Promise<KeptAppointment[]> {
  return (await ctx.tx.query(
    `select ${APPOINTMENT} from appointment a
      where a.practice_id = $1 and ($2::date is null or a.service_date >= $2)
        and ($3::date is null or a.service_date <= $3) and ($4::bigint is null or a.patient_id = $4)
        and ($5::bigint is null or a.provider_id = $5)
        and ($6::timestamptz is null or (a.starts_at, a.appointment_id) > ($6, $7::bigint))
      order by a.starts_at, a.appointment_id limit $8`,
    [
      practiceId,
      query.from ?? null,
      query.to ?? null,
      query.patientId ?? null,
      query.providerId ?? null,
      query.after?.[0] ?? null,
      query.after?.[1] ?? null,
      query.limit,
    ],
  )) as KeptAppointment[];
}

/** Makes two bookings of one external id wait for each other, so that the second finds the first. */
export async function lockBooking(
  ctx: Context,
  practiceId: number,
  externalId: string,
): Promise<void> {
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, $2))', [
    `appointment ${externalId}`,
    practiceId,
  ]);
}

/**
 * The time that a visit takes must be free, of overbooked visits too unless it is overbooked itself. The constraint sees to the
 * others, also of two requests at one moment; it cannot to these, whose overlap was wanted by the one that came later.
 * @throws Conflict
 */
export async function checkFree(
  ctx: Context,
  practiceId: number,
  visit: Omit<Appointment, 'appointmentId'> & { readonly appointmentId?: number },
): Promise<void> {
  if (visit.overbooked) return;
  const clash = await findClash(ctx, practiceId, {
    ...visit,
    appointmentId: visit.appointmentId ?? 0,
  });
  if (clash) throw timeTaken(clash);
}

/** @returns the visit's id. @throws Conflict */
export async function insertAppointment(
  ctx: Context,
  practiceId: number,
  visit: Omit<Appointment, 'appointmentId'>,
): Promise<number> {
  return clashing(ctx, practiceId, { ...visit, appointmentId: 0 }, async () => {
    const [row] = (await ctx.tx.query(
      `insert into appointment (practice_id, external_id, version, state, patient_id, coverage_id, provider_id,
                                location_id, starts_at, ends_at, service_date, reason, walk_in, overbooked)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning appointment_id as id`,
      [
        practiceId,
        visit.externalId,
        visit.version,
        visit.state,
        visit.patientId,
        visit.coverageId,
        visit.providerId,
        visit.locationId,
        visit.startsAt,
        visit.endsAt,
        visit.serviceDate,
        visit.reason,
        visit.walkIn,
        visit.overbooked,
      ],
    )) as [{ id: number }];
    return row.id;
  });
}

/**
 * Keeps state, version, time and place of a visit. A confirmation is dated now; a new time forgets it and the wish for it.
 * @throws Conflict
 */
export async function updateAppointment(
  ctx: Context,
  practiceId: number,
  visit: Appointment,
): Promise<void> {
  await clashing(ctx, practiceId, visit, () =>
    ctx.tx.query(
      `update appointment
          set version = $3, state = $4, provider_id = $5, location_id = $6, starts_at = $7, ends_at = $8,
              service_date = $9, overbooked = $10,
              confirmed_at = case when $4 = 'booked' then null
                                  when $4 = 'confirmed' then $11 else confirmed_at end,
              reschedule_asked_at = case when $4 in ('booked', 'confirmed') then null
                                         else reschedule_asked_at end
        where practice_id = $1 and appointment_id = $2`,
      [
        practiceId,
        visit.appointmentId,
        visit.version,
        visit.state,
        visit.providerId,
        visit.locationId,
        visit.startsAt,
        visit.endsAt,
        visit.serviceDate,
        visit.overbooked,
        ctx.now,
      ],
    ),
  );
}

/** Keeps the coverage of a visit; its time, its confirmation and the wish for another time stay. */
export async function updateVisitCoverage(
  ctx: Context,
  practiceId: number,
  { appointmentId, coverageId, version }: Appointment,
): Promise<void> {
  await ctx.tx.query(
    `update appointment set coverage_id = $3, version = $4
      where practice_id = $1 and appointment_id = $2`,
    [practiceId, appointmentId, coverageId, version],
  );
}

/** Notes that the patient wants another time; false where that was known. */
export async function askToReschedule(
  ctx: Context,
  practiceId: number,
  appointmentId: number,
): Promise<boolean> {
  const [, count] = (await ctx.tx.query(
    `update appointment set reschedule_asked_at = $3
      where practice_id = $1 and appointment_id = $2 and reschedule_asked_at is null`,
    [practiceId, appointmentId, ctx.now],
  )) as [unknown[], number];
  return count > 0;
}

/** Forgets the patient's wish for another time; false where there was none. */
export async function keepTime(
  ctx: Context,
  practiceId: number,
  appointmentId: number,
): Promise<boolean> {
  const [, count] = (await ctx.tx.query(
    `update appointment set reschedule_asked_at = null
      where practice_id = $1 and appointment_id = $2 and reschedule_asked_at is not null`,
    [practiceId, appointmentId],
  )) as [unknown[], number];
  return count > 0;
}

/** Marks all visits as missed whose day is over and whose patient never came; returns them. */
export async function missPast(
  ctx: Context,
  practiceId: number,
  today: string,
): Promise<KeptAppointment[]> {
  const [rows] = (await ctx.tx.query(
    `update appointment a set state = 'missed', version = a.version + 1
      where a.practice_id = $1 and a.service_date < $2 and a.ends_at < $3
        and a.state in ('booked', 'confirmed')
      returning ${APPOINTMENT}`,
    [practiceId, today, ctx.now],
  )) as [KeptAppointment[], number];
  return rows.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

export interface HistoryEntry {
  readonly appointmentId: number;
  readonly what: string;
  readonly by: string;
  readonly note?: string | null;
}

export async function addHistory(
  ctx: Context,
  practiceId: number,
  entries: readonly HistoryEntry[],
): Promise<void> {
  await ctx.tx.query(
    `insert into appointment_history (practice_id, appointment_id, at, what, by, note)
     select $1, * from unnest($2::bigint[], $3::timestamptz[], $4::text[], $5::text[], $6::text[])`,
    [
      practiceId,
      entries.map((entry) => entry.appointmentId),
      entries.map(() => ctx.now),
      entries.map((entry) => entry.what),
      entries.map((entry) => entry.by),
      entries.map((entry) => entry.note ?? null),
    ],
  );
}

const EXCLUSION_VIOLATION = '23P01';

/** Runs a write under a savepoint, so that the transaction lives to say with whom it clashes. */
async function clashing<T>(
  ctx: Context,
  practiceId: number,
  visit: Appointment,
  write: () => Promise<T>,
): Promise<T> {
  await ctx.tx.query('savepoint before_visit');
  try {
    const result = await write();
    await ctx.tx.query('release savepoint before_visit');
    return result;
  } catch (error) {
    const { driverError } = error as { driverError?: { code?: string } };
    if (driverError?.code !== EXCLUSION_VIOLATION) throw error;
    await ctx.tx.query('rollback to savepoint before_visit');
    const clash = await findClash(ctx, practiceId, visit);
    throw clash ? timeTaken(clash) : error;
  }
}

async function findClash(
  ctx: Context,
  practiceId: number,
  visit: Appointment,
): Promise<Clash | null> {
  const [row] = (await ctx.tx.query(
    `select appointment_id as "appointmentId", starts_at as "startsAt", ends_at as "endsAt"
       from appointment
      where practice_id = $1 and provider_id = $2 and appointment_id <> $3
        and state = any ($4) and starts_at < $6 and ends_at > $5
      order by starts_at limit 1`,
    [
      practiceId,
      visit.providerId,
      visit.appointmentId,
      ACTIVE_STATES,
      visit.startsAt,
      visit.endsAt,
    ],
  )) as Clash[];
  return row ?? null;
}
