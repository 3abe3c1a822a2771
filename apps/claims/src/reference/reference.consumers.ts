import {
  AppointmentBooked,
  AppointmentCancelled,
  AppointmentRescheduled,
  CoverageChecked,
  CoverageSaved,
  LocationSaved,
  PatientCheckedIn,
  PatientCheckedOut,
  PatientSaved,
  PayerSaved,
  PracticeSaved,
  ProviderSaved,
  ReminderSent,
  type Event,
} from '@millrace/contracts';
import { Consumer, OnEvent, type Context } from '@millrace/messaging';
import { byPractice } from '../sql.js';
import { tellOfVisits, type NewVisitEntry } from '../timeline/tell.js';
import { formatDollars } from '../timeline/words.js';
import { editTouched } from '../edits/edit-touched.handler.js';
import { lastByKey, type AppointmentCopy } from './reference.js';
import {
  saveAppointments,
  saveCoverageAnswers,
  saveCoverages,
  saveLocations,
  savePatients,
  savePayers,
  savePractice,
  saveProviders,
} from './reference.store.js';

type VisitEvent = Event<
  typeof AppointmentBooked | typeof AppointmentRescheduled | typeof AppointmentCancelled
>;

/** Keeps the copies that an 837 needs, and lets claims go on that waited for them. */
@Consumer('claims.reference')
export class ReferenceConsumer {
  @OnEvent(PracticeSaved)
  async practices(events: Event<typeof PracticeSaved>[], ctx: Context): Promise<void> {
    for (const { practiceId, data } of lastByKey(events, (event) => event.practiceId)) {
      await savePractice(ctx, data);
      await editTouched(ctx, practiceId, { all: true });
    }
  }

  @OnEvent(LocationSaved)
  async locations(events: Event<typeof LocationSaved>[], ctx: Context): Promise<void> {
    for (const [practiceId, group] of byPractice(events)) {
      const saved = lastByKey(
        group.map((event) => event.data),
        (data) => data.locationId,
      );
      await saveLocations(ctx, practiceId, saved);
      await editTouched(ctx, practiceId, { locationIds: saved.map((one) => one.locationId) });
    }
  }

  @OnEvent(ProviderSaved)
  async providers(events: Event<typeof ProviderSaved>[], ctx: Context): Promise<void> {
    for (const [practiceId, group] of byPractice(events)) {
      const saved = lastByKey(
        group.map((event) => event.data),
        (data) => data.providerId,
      );
      await saveProviders(ctx, practiceId, saved);
      await editTouched(ctx, practiceId, {
        providerIds: saved.map((one) => one.providerId),
        npis: saved.map((one) => one.npi),
      });
    }
  }

  @OnEvent(PayerSaved)
  async payers(events: Event<typeof PayerSaved>[], ctx: Context): Promise<void> {
    for (const [practiceId, group] of byPractice(events)) {
      const saved = lastByKey(
        group.map((event) => event.data),
        (data) => data.payerId,
      );
      await savePayers(ctx, practiceId, saved);
      await editTouched(ctx, practiceId, { payerIds: saved.map((one) => one.payerId) });
    }
  }

  @OnEvent(PatientSaved)
  async patients(events: Event<typeof PatientSaved>[], ctx: Context): Promise<void> {
    for (const [practiceId, group] of byPractice(events)) {
      const saved = lastByKey(
        group.map((event) => event.data),
        (data) => data.patientId,
      );
      await savePatients(ctx, practiceId, saved);
      await editTouched(ctx, practiceId, { patientIds: saved.map((one) => one.patientId) });
    }
  }

  @OnEvent(CoverageSaved)
  async coverages(events: Event<typeof CoverageSaved>[], ctx: Context): Promise<void> {
    for (const [practiceId, group] of byPractice(events)) {
      const saved = lastByKey(
        group.map((event) => event.data),
        (data) => data.coverageId,
      );
      await saveCoverages(ctx, practiceId, saved);
      await editTouched(ctx, practiceId, { patientIds: saved.map((one) => one.patientId) });
    }
  }

  @OnEvent(CoverageChecked)
  async answers(events: Event<typeof CoverageChecked>[], ctx: Context): Promise<void> {
    for (const [practiceId, group] of byPractice(events)) {
      const answers = lastByKey(
        group.map((event) => event.data),
        (data) => `${data.coverageId}/${data.serviceDate}`,
      );
      await saveCoverageAnswers(ctx, practiceId, answers);
      await tellOfVisits(ctx, practiceId, group.map(coverageEntry));
      await editTouched(ctx, practiceId, { patientIds: answers.map((one) => one.patientId) });
    }
  }

  @OnEvent(AppointmentBooked)
  booked(events: Event<typeof AppointmentBooked>[], ctx: Context): Promise<void> {
    return this.visits(events, ctx, () => ({
      stage: 'before',
      icon: 'event',
      words: 'Visit booked',
    }));
  }

  @OnEvent(AppointmentRescheduled)
  rescheduled(events: Event<typeof AppointmentRescheduled>[], ctx: Context): Promise<void> {
    return this.visits(events, ctx, () => ({
      stage: 'before',
      icon: 'event',
      words: 'Visit moved',
    }));
  }

  @OnEvent(AppointmentCancelled)
  cancelled(events: Event<typeof AppointmentCancelled>[], ctx: Context): Promise<void> {
    return this.visits(events, ctx, () => ({
      stage: 'before',
      icon: 'look',
      words: 'Visit cancelled',
    }));
  }

  @OnEvent(PatientCheckedIn)
  checkedIn(events: Event<typeof PatientCheckedIn>[], ctx: Context): Promise<void> {
    return this.visits(events, ctx, () => ({ stage: 'visit', icon: 'event', words: 'Checked in' }));
  }

  @OnEvent(PatientCheckedOut)
  checkedOut(events: Event<typeof PatientCheckedOut>[], ctx: Context): Promise<void> {
    return this.visits(events, ctx, () => ({
      stage: 'visit',
      icon: 'event',
      words: 'Checked out',
    }));
  }

  @OnEvent(ReminderSent)
  async reminded(events: Event<typeof ReminderSent>[], ctx: Context): Promise<void> {
    for (const [practiceId, group] of byPractice(events)) {
      await tellOfVisits(
        ctx,
        practiceId,
        group.map(({ data, time, type }) => ({
          appointmentId: data.appointmentId,
          key: `${type}/${data.messageId}`,
          stage: 'before',
          kind: 'reminder-sent',
          icon: 'event',
          words: 'Reminder sent',
          detail: `${data.kind === '3-days' ? '3 days' : '1 day'} before, by ${data.channel}`,
          at: time,
        })),
      );
    }
  }

  private async visits(
    events: readonly VisitEvent[],
    ctx: Context,
    entry: (event: VisitEvent) => Pick<NewVisitEntry, 'stage' | 'icon' | 'words'>,
  ): Promise<void> {
    for (const [practiceId, group] of byPractice(events)) {
      const latest = [...group].sort((a, b) => a.data.version - b.data.version);
      const copies = latest.map((event): AppointmentCopy => event.data);
      await saveAppointments(
        ctx,
        practiceId,
        lastByKey(copies, (one) => one.appointmentId),
      );
      await tellOfVisits(
        ctx,
        practiceId,
        group.map((event) => ({
          ...entry(event),
          appointmentId: event.data.appointmentId,
          key: `${event.type}/${event.data.appointmentId}/${event.data.version}`,
          kind: event.type.slice(event.type.indexOf('.') + 1),
          at: event.time,
        })),
      );
    }
  }
}

function coverageEntry({ data }: Event<typeof CoverageChecked>): NewVisitEntry {
  const words = {
    active: 'Coverage active',
    inactive: 'Coverage not active',
    unknown: 'Coverage unknown',
  };
  const icons = { active: 'good', inactive: 'refused', unknown: 'unknown' } as const;
  const copay = data.copayCents === null ? '' : `, copay ${formatDollars(data.copayCents)}`;
  return {
    appointmentId: data.appointmentId,
    coverageId: data.coverageId,
    serviceDate: data.serviceDate,
    key: `coverage-checked/${data.checkId}`,
    stage: 'before',
    kind: 'coverage-checked',
    icon: icons[data.status],
    words: `${words[data.status]}${copay}`,
    detail: data.answerMs === null ? null : `answered in ${(data.answerMs / 1000).toFixed(1)} s`,
    at: data.checkedAt,
    cents: data.copayCents,
  };
}
