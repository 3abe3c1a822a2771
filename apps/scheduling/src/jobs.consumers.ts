import {
  AppointmentBooked,
  AppointmentRescheduled,
  MessageQueued,
  PracticeSaved,
  type Event,
} from '@millrace/contracts';
import { JobServer } from '@millrace/jobs';
import { Consumer, OnEvent, type Context } from '@millrace/messaging';
import { MissPastAppointments } from './appointments/appointment.jobs.js';
import { SendMessage, SendReminder } from './reminders/reminder.jobs.js';
import { plannedReminders } from './reminders/reminders.js';

type Visits = Event<typeof AppointmentBooked | typeof AppointmentRescheduled>[];

/** Turns events into jobs, and does nothing else. */
@Consumer('scheduling.jobs')
export class JobsConsumer {
  constructor(private readonly jobs: JobServer) {}

  @OnEvent(PracticeSaved)
  async practices(events: Event<typeof PracticeSaved>[]): Promise<void> {
    for (const { practiceId, data } of events) {
      // Begun anew, because the zone may have changed.
      const key = `practice-${practiceId}`;
      await this.jobs.cancelRecurring(MissPastAppointments, key);
      const chain = { practiceId, timeZone: data.timeZone };
      await this.jobs.enqueueRecurring(MissPastAppointments, chain, { key });
    }
  }

  @OnEvent(AppointmentBooked)
  async booked(events: Event<typeof AppointmentBooked>[], ctx: Context): Promise<void> {
    await this.remind(events, ctx);
  }

  @OnEvent(AppointmentRescheduled)
  async rescheduled(events: Event<typeof AppointmentRescheduled>[], ctx: Context): Promise<void> {
    await this.remind(events, ctx);
  }

  @OnEvent(MessageQueued)
  async queued(events: Event<typeof MessageQueued>[]): Promise<void> {
    await this.jobs.enqueueMany(
      SendMessage,
      events.map(({ practiceId, data: { messageId } }) => ({
        data: { practiceId, messageId },
        id: `message-${messageId}`,
      })),
    );
  }

  private async remind(events: Visits, ctx: Context): Promise<void> {
    const zones = await timeZones(
      ctx,
      events.map(({ data }) => data.locationId),
    );
    await this.jobs.enqueueMany(
      SendReminder,
      events.flatMap(
        ({ practiceId, time, data: { appointmentId, locationId, startsAt, version } }) =>
          plannedReminders(new Date(startsAt), zones.get(locationId)!, new Date(time)).map(
            ({ kind, at }) => ({
              data: { practiceId, appointmentId, kind, startsAt },
              id: `reminder-${appointmentId}-${version}-${kind}`,
              runAt: at,
            }),
          ),
      ),
    );
  }
}

async function timeZones(
  ctx: Context,
  locationIds: readonly number[],
): Promise<Map<number, string>> {
  const rows = (await ctx.tx.query(
    `select location_id as id, time_zone as zone from location
      where practice_id = any ($1) and location_id = any ($2)`,
    [ctx.practiceIds, locationIds],
  )) as { id: number; zone: string }[];
  return new Map(rows.map(({ id, zone }) => [id, zone]));
}
