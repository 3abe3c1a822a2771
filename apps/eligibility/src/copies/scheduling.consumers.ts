import {
  AppointmentBooked,
  AppointmentCancelled,
  AppointmentCoverageChanged,
  AppointmentMissed,
  AppointmentRescheduled,
  CoverageSaved,
  LocationSaved,
  PatientCheckedOut,
  PatientSaved,
  PayerSaved,
  PracticeSaved,
  type Event,
} from '@millrace/contracts';
import { Consumer, OnEvent, type Context } from '@millrace/messaging';
import { askForChanges, askForSwitches, askForVisits } from '../checks/ask-checks.handler.js';
import {
  copyAppointments,
  copyCoverages,
  copyLocations,
  copyPatients,
  copyPayers,
  copyPractices,
} from './copy.store.js';

/** Keeps what it takes to ask, and asks: one consumer, so that no question is asked before its facts are here. */
@Consumer('eligibility.scheduling')
export class SchedulingConsumer {
  @OnEvent(PracticeSaved)
  async practices(events: Event<typeof PracticeSaved>[], ctx: Context): Promise<void> {
    await copyPractices(ctx, events);
  }

  @OnEvent(LocationSaved)
  async locations(events: Event<typeof LocationSaved>[], ctx: Context): Promise<void> {
    await copyLocations(ctx, events);
  }

  @OnEvent(PayerSaved)
  async payers(events: Event<typeof PayerSaved>[], ctx: Context): Promise<void> {
    await copyPayers(ctx, events);
  }

  @OnEvent(PatientSaved)
  async patients(events: Event<typeof PatientSaved>[], ctx: Context): Promise<void> {
    await askForChanges(ctx, await copyPatients(ctx, events));
  }

  @OnEvent(CoverageSaved)
  async coverages(events: Event<typeof CoverageSaved>[], ctx: Context): Promise<void> {
    await askForChanges(ctx, await copyCoverages(ctx, events));
    await askForVisits(ctx, coveragesOf(events));
  }

  @OnEvent(AppointmentBooked)
  async booked(events: Event<typeof AppointmentBooked>[], ctx: Context): Promise<void> {
    await copyAppointments(ctx, events, true);
    await askForVisits(ctx, coveragesOf(events));
  }

  @OnEvent(AppointmentRescheduled)
  async rescheduled(events: Event<typeof AppointmentRescheduled>[], ctx: Context): Promise<void> {
    await copyAppointments(ctx, events, true);
    await askForVisits(ctx, coveragesOf(events));
  }

  @OnEvent(AppointmentCoverageChanged)
  async coverageChanged(
    events: Event<typeof AppointmentCoverageChanged>[],
    ctx: Context,
  ): Promise<void> {
    await copyAppointments(ctx, events, true);
    await askForSwitches(
      ctx,
      events.flatMap(({ practiceId, id, data: { appointmentId, coverageId } }) =>
        coverageId === null ? [] : [{ practiceId, appointmentId, coverageId, eventId: id }],
      ),
    );
  }

  @OnEvent(AppointmentCancelled)
  async cancelled(events: Event<typeof AppointmentCancelled>[], ctx: Context): Promise<void> {
    await copyAppointments(ctx, events, false);
  }

  @OnEvent(PatientCheckedOut)
  async checkedOut(events: Event<typeof PatientCheckedOut>[], ctx: Context): Promise<void> {
    await copyAppointments(ctx, events, false);
  }

  @OnEvent(AppointmentMissed)
  async missed(events: Event<typeof AppointmentMissed>[], ctx: Context): Promise<void> {
    await copyAppointments(ctx, events, false);
  }
}

function coveragesOf(
  events: readonly { practiceId: number; data: { coverageId: number | null } }[],
): { practiceId: number; coverageId: number }[] {
  return events.flatMap(({ practiceId, data: { coverageId } }) =>
    coverageId === null ? [] : [{ practiceId, coverageId }],
  );
}
