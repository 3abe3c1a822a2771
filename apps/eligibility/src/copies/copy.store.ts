import type {
  CoverageSaved,
  Event,
  LocationSaved,
  PatientCheckedOut,
  PatientSaved,
  PayerSaved,
  PracticeSaved,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';

/** The last event of each key: one statement must not meet a row twice. */
function lastOf<E extends Event>(events: readonly E[], key: (event: E) => unknown): E[] {
  return [...new Map(events.map((event) => [`${event.practiceId} ${key(event)}`, event])).values()];
}

/** Keeps practices as they were told last. */
export async function copyPractices(
  ctx: Context,
  events: readonly Event<typeof PracticeSaved>[],
): Promise<void> {
  const rows = lastOf(events, () => '');
  await ctx.tx.query(
    `insert into practice_copy (practice_id, name, npi, time_zone)
     select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[])
     on conflict (practice_id) do update
       set name = excluded.name, npi = excluded.npi, time_zone = excluded.time_zone`,
    [
      rows.map((e) => e.practiceId),
      rows.map((e) => e.data.name),
      rows.map((e) => e.data.npi),
      rows.map((e) => e.data.timeZone),
    ],
  );
}

/** Keeps the zones of locations as they were told last. */
export async function copyLocations(
  ctx: Context,
  events: readonly Event<typeof LocationSaved>[],
): Promise<void> {
  const rows = lastOf(events, (e) => e.data.locationId);
  await ctx.tx.query(
    `insert into location_copy (practice_id, location_id, time_zone)
     select * from unnest($1::bigint[], $2::bigint[], $3::text[])
     on conflict (practice_id, location_id) do update set time_zone = excluded.time_zone`,
    [
      rows.map((e) => e.practiceId),
      rows.map((e) => e.data.locationId),
      rows.map((e) => e.data.timeZone),
    ],
  );
}

/** Keeps the names of payers as they were told last. */
export async function copyPayers(
  ctx: Context,
  events: readonly Event<typeof PayerSaved>[],
): Promise<void> {
  const rows = lastOf(events, (e) => e.data.payerId);
  await ctx.tx.query(
    `insert into payer_copy (practice_id, payer_id, name)
     select * from unnest($1::bigint[], $2::text[], $3::text[])
     on conflict (practice_id, payer_id) do update set name = excluded.name`,
    [rows.map((e) => e.practiceId), rows.map((e) => e.data.payerId), rows.map((e) => e.data.name)],
  );
}

/** @returns the patients that were known before and whose person now reads otherwise */
export async function copyPatients(
  ctx: Context,
  events: readonly Event<typeof PatientSaved>[],
): Promise<{ practiceId: number; patientId: number; eventId: string }[]> {
  const rows = lastOf(events, (e) => e.data.patientId);
  const values = [
    rows.map((e) => e.practiceId),
    rows.map((e) => e.data.patientId),
    rows.map((e) => e.data.person.firstName),
    rows.map((e) => e.data.person.lastName),
    rows.map((e) => e.data.person.birthDate),
    rows.map((e) => e.data.person.sex),
  ];
  const given = `unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::date[], $6::text[])
    as n (practice_id, patient_id, first_name, last_name, birth_date, sex)`;
  const changed = (await ctx.tx.query(
    `select n.practice_id as "practiceId", n.patient_id as "patientId"
       from ${given} join patient_copy p on p.practice_id = n.practice_id and p.patient_id = n.patient_id
      where (p.first_name, p.last_name, p.birth_date, p.sex) is distinct from
            (n.first_name, n.last_name, n.birth_date, n.sex)
      order by n.patient_id`,
    values,
  )) as { practiceId: number; patientId: number }[];
  await ctx.tx.query(
    `insert into patient_copy (practice_id, patient_id, first_name, last_name, birth_date, sex)
     select n.* from ${given}
     on conflict (practice_id, patient_id) do update
       set first_name = excluded.first_name, last_name = excluded.last_name,
           birth_date = excluded.birth_date, sex = excluded.sex`,
    values,
  );
  const ids = new Map(rows.map((e) => [e.data.patientId, e.id]));
  return changed.map((row) => ({ ...row, eventId: ids.get(row.patientId)! }));
}

/** @returns the coverages that were known before and whose payer or person now reads otherwise */
export async function copyCoverages(
  ctx: Context,
  events: readonly Event<typeof CoverageSaved>[],
): Promise<{ practiceId: number; coverageId: number; eventId: string }[]> {
  const rows = lastOf(events, (e) => e.data.coverageId);
  const values = [
    rows.map((e) => e.practiceId),
    rows.map((e) => e.data.coverageId),
    rows.map((e) => e.data.patientId),
    rows.map((e) => e.data.payerId),
    rows.map((e) => e.data.relationship),
    rows.map((e) => e.data.memberId),
    rows.map((e) => e.data.groupNumber ?? null),
    rows.map((e) => (e.data.subscriber ? JSON.stringify(e.data.subscriber) : null)),
  ];
  const given = `unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[],
    $7::text[], $8::jsonb[])
    as n (practice_id, coverage_id, patient_id, payer_id, relationship, member_id, group_number, subscriber)`;
  const changed = (await ctx.tx.query(
    `select n.practice_id as "practiceId", n.coverage_id as "coverageId"
       from ${given}
       join coverage_copy c on c.practice_id = n.practice_id and c.coverage_id = n.coverage_id
      where (c.payer_id, c.relationship, c.member_id, c.group_number, c.subscriber) is distinct from
            (n.payer_id, n.relationship, n.member_id, n.group_number, n.subscriber)
      order by n.coverage_id`,
    values,
  )) as { practiceId: number; coverageId: number }[];
  await ctx.tx.query(
    `insert into coverage_copy (practice_id, coverage_id, patient_id, payer_id, relationship, member_id,
                                group_number, subscriber)
     select n.* from ${given}
     on conflict (practice_id, coverage_id) do update
       set patient_id = excluded.patient_id, payer_id = excluded.payer_id,
           relationship = excluded.relationship, member_id = excluded.member_id,
           group_number = excluded.group_number, subscriber = excluded.subscriber`,
    values,
  );
  const ids = new Map(rows.map((e) => [e.data.coverageId, e.id]));
  return changed.map((row) => ({ ...row, eventId: ids.get(row.coverageId)! }));
}

type VisitEvent = Event<typeof PatientCheckedOut>;

/** Keeps visits as of their newest version; `open`: still to come or going on. */
export async function copyAppointments(
  ctx: Context,
  events: readonly VisitEvent[],
  open: boolean,
): Promise<void> {
  const rows = lastOf(events, (e) => e.data.appointmentId);
  await ctx.tx.query(
    `insert into appointment_copy as old (practice_id, appointment_id, patient_id, coverage_id, location_id,
                                          starts_at, service_date, version, open)
     select n.*, $9 from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[],
       $6::timestamptz[], $7::date[], $8::int[]) n
     on conflict (practice_id, appointment_id) do update
       set coverage_id = excluded.coverage_id, location_id = excluded.location_id,
           starts_at = excluded.starts_at, service_date = excluded.service_date,
           version = excluded.version, open = excluded.open
       where old.version <= excluded.version`,
    [
      rows.map((e) => e.practiceId),
      rows.map((e) => e.data.appointmentId),
      rows.map((e) => e.data.patientId),
      rows.map((e) => e.data.coverageId),
      rows.map((e) => e.data.locationId),
      rows.map((e) => e.data.startsAt),
      rows.map((e) => e.data.serviceDate),
      rows.map((e) => e.data.version),
      open,
    ],
  );
}
