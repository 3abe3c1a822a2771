import type {
  Availability,
  AvailabilityInput,
  Closure as ApiClosure,
  ClosureInput,
  FreeSlot,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { ACTIVE_STATES } from '../appointments/appointments.js';
import { withoutNulls } from '../patients/patient.store.js';
import {
  datesBetween,
  freeSlots,
  wallTime,
  type Closure,
  type Span,
  type Template,
} from './availability.js';

const TEMPLATE = `v.availability_id as "availabilityId", v.provider_id as "providerId",
  v.location_id as "locationId", v.weekday, v.from_time as "from", v.to_time as "to",
  v.slot_minutes as "slotMinutes", v.valid_from as "validFrom", v.valid_to as "validTo"`;
const CLOSURE = `closure_id as "closureId", on_date as "date", provider_id as "providerId",
  location_id as "locationId", from_time as "from", to_time as "to", reason`;

/** All weekly hours, by provider and weekday. */
export async function listTemplates(ctx: Context, practiceId: number): Promise<Availability[]> {
  const rows = (await ctx.tx.query(
    `select ${TEMPLATE} from availability v where v.practice_id = $1
      order by v.provider_id, v.weekday, v.from_time, v.availability_id`,
    [practiceId],
  )) as Availability[];
  return rows.map(withoutNulls);
}

/** Inserts, or with an id updates; null where that id is not the practice's. */
export async function saveTemplate(
  ctx: Context,
  practiceId: number,
  input: AvailabilityInput,
  availabilityId?: number,
): Promise<Availability | null> {
  const values = [
    practiceId,
    input.providerId,
    input.locationId,
    input.weekday,
    input.from,
    input.to,
    input.slotMinutes,
    input.validFrom,
    input.validTo ?? null,
  ];
  if (availabilityId === undefined) {
    const [row] = (await ctx.tx.query(
      `insert into availability as v (practice_id, provider_id, location_id, weekday, from_time, to_time,
                                      slot_minutes, valid_from, valid_to)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${TEMPLATE}`,
      values,
    )) as [Availability];
    return withoutNulls(row);
  }
  const [rows] = (await ctx.tx.query(
    `update availability v set provider_id = $2, location_id = $3, weekday = $4, from_time = $5,
            to_time = $6, slot_minutes = $7, valid_from = $8, valid_to = $9
      where v.practice_id = $1 and v.availability_id = $10 returning ${TEMPLATE}`,
    [...values, availabilityId],
  )) as [Availability[], number];
  return rows[0] ? withoutNulls(rows[0]) : null;
}

/** Closures from a date on, by date. */
export async function listClosures(
  ctx: Context,
  practiceId: number,
  from: string,
): Promise<ApiClosure[]> {
  const rows = (await ctx.tx.query(
    `select ${CLOSURE} from closure where practice_id = $1 and on_date >= $2
      order by on_date, closure_id`,
    [practiceId, from],
  )) as ApiClosure[];
  return rows.map(withoutNulls);
}

export async function insertClosure(
  ctx: Context,
  practiceId: number,
  input: ClosureInput,
): Promise<ApiClosure> {
  const [row] = (await ctx.tx.query(
    `insert into closure (practice_id, on_date, provider_id, location_id, from_time, to_time, reason)
     values ($1, $2, $3, $4, $5, $6, $7) returning ${CLOSURE}`,
    [
      practiceId,
      input.date,
      input.providerId ?? null,
      input.locationId ?? null,
      input.from ?? null,
      input.to ?? null,
      input.reason,
    ],
  )) as [ApiClosure];
  return withoutNulls(row);
}

/** False where there was none. */
export async function deleteClosure(
  ctx: Context,
  practiceId: number,
  closureId: number,
): Promise<boolean> {
  const [, count] = (await ctx.tx.query(
    'delete from closure where practice_id = $1 and closure_id = $2',
    [practiceId, closureId],
  )) as [unknown[], number];
  return count > 0;
}

/** Weekly hours with the zones of their locations. */
export async function loadTemplates(
  ctx: Context,
  practiceId: number,
  where: { providerId?: number; locationId?: number },
): Promise<Template[]> {
  return (await ctx.tx.query(
    `select ${TEMPLATE}, l.time_zone as "timeZone"
       from availability v join location l on l.location_id = v.location_id
      where v.practice_id = $1 and ($2::bigint is null or v.provider_id = $2)
        and ($3::bigint is null or v.location_id = $3)
      order by v.provider_id, v.from_time, v.availability_id`,
    [practiceId, where.providerId ?? null, where.locationId ?? null],
  )) as Template[];
}

/** What can be booked from one date to another, both inclusive. */
export async function findFreeSlots(
  ctx: Context,
  practiceId: number,
  query: { from: string; to: string; providerId?: number; locationId?: number },
): Promise<FreeSlot[]> {
  const templates = await loadTemplates(ctx, practiceId, query);
  const zones = [...new Set(templates.map(({ timeZone }) => timeZone))];
  if (zones.length === 0) return [];
  const closures = (await ctx.tx.query(
    `select ${CLOSURE} from closure where practice_id = $1 and on_date between $2 and $3`,
    [practiceId, query.from, query.to],
  )) as Closure[];
  const starts = zones.map((zone) => wallTime(query.from, '00:00', zone).getTime());
  const ends = zones.map((zone) => wallTime(query.to, '24:00', zone).getTime());
  const taken = (await ctx.tx.query(
    `select provider_id as "providerId", starts_at as "startsAt", ends_at as "endsAt" from appointment
      where practice_id = $1 and provider_id = any ($2) and state = any ($3)
        and starts_at < $5 and ends_at > $4`,
    [
      practiceId,
      [...new Set(templates.map(({ providerId }) => providerId))],
      ACTIVE_STATES,
      new Date(Math.min(...starts)),
      new Date(Math.max(...ends)),
    ],
  )) as Span[];
  const dates = datesBetween(query.from, query.to);
  return freeSlots({ templates, closures, taken, dates, now: ctx.now }).map((slot) => ({
    ...slot,
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
  }));
}
