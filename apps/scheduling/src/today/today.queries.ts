import type { AppointmentDetail, Location, Today, Visit } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { NotFound } from '@millrace/runtime';
import { toApi } from '../appointments/appointment-events.js';
import { APPOINTMENT, type KeptAppointment } from '../appointments/appointment.store.js';
import { dateIn } from '../appointments/appointments.js';
import { hoursOn } from '../availability/availability.js';
import { loadTemplates } from '../availability/availability.store.js';
import { findLocation, listLocations, listProviders } from '../directory/directory.store.js';
import { ANSWER, toAnswer, type AnswerRow } from '../patients/patient.store.js';
import { readPatient } from '../patients/save-patient.handler.js';
import { messagesOf } from '../reminders/message.store.js';
import { plannedReminders } from '../reminders/reminders.js';
import { countDay, lateMinutes, needsFix, reminderOf } from './today.js';

/** Everything that the Today page shows. @throws NotFound */
export async function readToday(
  ctx: Context,
  practiceId: number,
  query: { date?: string; locationId?: number },
): Promise<Today> {
  const location = query.locationId
    ? await findLocation(ctx, practiceId, query.locationId)
    : (await listLocations(ctx, practiceId))[0];
  if (!location) throw new NotFound('No such location.');
  const date = query.date ?? dateIn(ctx.now, location.timeZone);
  const visits = await loadVisits(ctx, practiceId, {
    date,
    locationId: location.locationId,
  });
  const [newest] = (await ctx.tx.query(
    'select checked_at as at from coverage_answer where practice_id = $1 order by checked_at desc limit 1',
    [practiceId],
  )) as { at: Date }[];
  return {
    date,
    location: placeOf(location),
    now: ctx.now.toISOString(),
    coverageAnswersAt: newest?.at.toISOString() ?? null,
    counts: countDay(visits),
    providers: await stripsOf(ctx, practiceId, location, date, visits),
    visits,
  };
}

/** A visit with all that the side panel shows. @throws NotFound */
export async function readAppointment(
  ctx: Context,
  practiceId: number,
  appointmentId: number,
): Promise<AppointmentDetail> {
  const [visit] = await loadVisits(ctx, practiceId, { appointmentId });
  const location = visit && (await findLocation(ctx, practiceId, visit.locationId));
  if (!visit || !location) throw new NotFound('No such visit.');
  const history = (await ctx.tx.query(
    `select at, what, by, note from appointment_history
      where practice_id = $1 and appointment_id = $2 order by history_id`,
    [practiceId, appointmentId],
  )) as { at: Date; what: string; by: string; note: string | null }[];
  return {
    visit,
    location: placeOf(location),
    patient: await readPatient(ctx, practiceId, visit.patientId),
    history: history.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
    messages: await messagesOf(ctx, practiceId, appointmentId),
  };
}

type VisitRow = KeptAppointment & {
  firstName: string;
  lastName: string;
  providerFirstName: string;
  providerLastName: string;
  credential: string | null;
  payerName: string | null;
  timeZone: string;
  optedOut: boolean;
  reminder: { sentAt: string | null; heldReason: string | null } | null;
} & { answer: (Omit<AnswerRow, 'checkedAt'> & { checkedAt: string }) | null };

/** Visits of a day at a location without the cancelled ones, or one visit whatever its state. */
async function loadVisits(
  ctx: Context,
  practiceId: number,
  which: { date: string; locationId: number } | { appointmentId: number },
): Promise<Visit[]> {
  const [where, values] =
    'appointmentId' in which
      ? ['a.appointment_id = $2', [which.appointmentId]]
      : [
          `a.service_date = $2 and a.location_id = $3 and a.state <> 'cancelled'`,
          [which.date, which.locationId],
        ];
  const rows = (await ctx.tx.query(
    `select ${APPOINTMENT}, p.first_name as "firstName", p.last_name as "lastName",
            v.first_name as "providerFirstName", v.last_name as "providerLastName", v.credential,
            y.name as "payerName", l.time_zone as "timeZone",
            exists (select from opt_out o where o.practice_id = a.practice_id and o.phone = p.phone)
              as "optedOut",
            to_json(last_reminder) as reminder, to_json(answer) as answer
       from appointment a
       join patient p on p.patient_id = a.patient_id
       join provider v on v.provider_id = a.provider_id
       join location l on l.location_id = a.location_id
       left join coverage c on c.coverage_id = a.coverage_id
       left join payer y on y.practice_id = a.practice_id and y.payer_id = c.payer_id
       left join lateral (
         select m.at as "sentAt", r.held_reason as "heldReason"
           from reminder r left join message m on m.message_id = r.message_id and m.state = 'sent'
          where r.practice_id = a.practice_id and r.appointment_id = a.appointment_id
            and r.starts_at = a.starts_at and (m.message_id is not null or r.held_reason is not null)
          order by r.decided_at desc limit 1) last_reminder on true
       left join lateral (
         select ${ANSWER} from coverage_answer k
          where k.practice_id = a.practice_id and k.coverage_id = a.coverage_id
            and k.service_date = a.service_date) answer on true
      where a.practice_id = $1 and ${where}
      order by a.starts_at, v.last_name, a.appointment_id`,
    [practiceId, ...values],
  )) as VisitRow[];
  return rows.map((row) => toVisit(row, ctx.now));
}

function toVisit(row: VisitRow, now: Date): Visit {
  const answer = toAnswer(
    row.answer && { ...row.answer, checkedAt: new Date(row.answer.checkedAt) },
  );
  const insured = row.coverageId !== null;
  return {
    ...toApi(row),
    patient: { patientId: row.patientId, firstName: row.firstName, lastName: row.lastName },
    provider: {
      providerId: row.providerId,
      name: `${row.providerFirstName} ${row.providerLastName}`,
      credential: row.credential,
    },
    lateMinutes: lateMinutes(row.state, row.startsAt, now),
    insurance: {
      ...answer,
      coverageId: row.coverageId,
      payerName: row.payerName,
      toFix: insured && needsFix(row.state, answer),
    },
    copayCents: answer.copayCents,
    reminder: reminderOf(
      {
        state: row.state,
        walkIn: row.walkIn,
        confirmedAt: row.confirmedAt,
        askedToRescheduleAt: row.rescheduleAskedAt,
        optedOut: row.optedOut,
        last: row.reminder && {
          sentAt: row.reminder.sentAt === null ? null : new Date(row.reminder.sentAt),
          heldReason: row.reminder.heldReason,
        },
        planned: plannedReminders(row.startsAt, row.timeZone, now).length > 0,
      },
      now,
    ),
  };
}

async function stripsOf(
  ctx: Context,
  practiceId: number,
  location: Location,
  date: string,
  visits: readonly Visit[],
): Promise<Today['providers']> {
  const templates = await loadTemplates(ctx, practiceId, { locationId: location.locationId });
  return (await listProviders(ctx, practiceId))
    .map((provider) => ({
      providerId: provider.providerId,
      name: `${provider.firstName} ${provider.lastName}`,
      credential: provider.credential ?? null,
      hours: templates
        .filter(({ providerId }) => providerId === provider.providerId)
        .map((template) => hoursOn(template, date))
        .filter((hours) => hours !== null)
        .map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
      appointmentIds: visits
        .filter(({ providerId }) => providerId === provider.providerId)
        .map(({ appointmentId }) => appointmentId),
    }))
    .filter(({ hours, appointmentIds }) => hours.length > 0 || appointmentIds.length > 0);
}

function placeOf({ locationId, name, timeZone }: Location): Today['location'] {
  return { locationId, name, timeZone };
}
