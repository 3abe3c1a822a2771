import {
  AppointmentBooked,
  AppointmentCancelled,
  AppointmentCoverageChanged,
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
  type EventData,
  type EventDefinition,
} from '@millrace/contracts';
import { Consumer, OnEvent, type Context } from '@millrace/messaging';
import { byPractice, column } from '../sql.js';
import { tellOfVisits, type NewVisitEntry } from '../timeline/tell.js';
import { formatDollars } from '../timeline/words.js';
import { editTouched } from '../edits/edit-touched.handler.js';
import { lastByKey, type AppointmentCopy } from './reference.js';
import { coverHeldClaims } from '../claim/claim.store.js';
import { saveCopies, saveCoverageAnswers, savePractice } from './reference.store.js';

type VisitEvent = Event<
  | typeof AppointmentBooked
  | typeof AppointmentRescheduled
  | typeof AppointmentCoverageChanged
  | typeof AppointmentCancelled
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
    for (const [practiceId, saved] of latest(events, (data) => data.locationId)) {
      await saveCopies(ctx, practiceId, 'location', saved);
      await editTouched(ctx, practiceId, { locationIds: column(saved, 'locationId') });
    }
  }

  @OnEvent(ProviderSaved)
  async providers(events: Event<typeof ProviderSaved>[], ctx: Context): Promise<void> {
    for (const [practiceId, saved] of latest(events, (data) => data.providerId)) {
      await saveCopies(ctx, practiceId, 'provider', saved);
      await editTouched(ctx, practiceId, {
        providerIds: column(saved, 'providerId'),
        npis: column(saved, 'npi'),
      });
    }
  }

  @OnEvent(PayerSaved)
  async payers(events: Event<typeof PayerSaved>[], ctx: Context): Promise<void> {
    for (const [practiceId, saved] of latest(events, (data) => data.payerId)) {
      await saveCopies(ctx, practiceId, 'payer', saved);
      await editTouched(ctx, practiceId, { payerIds: column(saved, 'payerId') });
    }
  }

  @OnEvent(PatientSaved)
  async patients(events: Event<typeof PatientSaved>[], ctx: Context): Promise<void> {
    for (const [practiceId, saved] of latest(events, (data) => data.patientId)) {
      await saveCopies(ctx, practiceId, 'patient', saved);
      await editTouched(ctx, practiceId, { patientIds: column(saved, 'patientId') });
    }
  }

  @OnEvent(CoverageSaved)
  async coverages(events: Event<typeof CoverageSaved>[], ctx: Context): Promise<void> {
    for (const [practiceId, saved] of latest(events, (data) => data.coverageId)) {
      await saveCopies(ctx, practiceId, 'coverage', saved);
      await editTouched(ctx, practiceId, { patientIds: column(saved, 'patientId') });
    }
  }

  @OnEvent(CoverageChecked)
  async answers(events: Event<typeof CoverageChecked>[], ctx: Context): Promise<void> {
    const key = (data: EventData<typeof CoverageChecked>): string =>
      `${data.coverageId}/${data.serviceDate}`;
    for (const [practiceId, answers] of latest(events, key)) {
      await saveCoverageAnswers(ctx, practiceId, answers);
      await editTouched(ctx, practiceId, { patientIds: column(answers, 'patientId') });
    }
    for (const [practiceId, group] of byPractice(events)) {
      await tellOfVisits(ctx, practiceId, group.map(coverageEntry));
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

  @OnEvent(AppointmentCoverageChanged)
  async coverageChanged(
    events: Event<typeof AppointmentCoverageChanged>[],
    ctx: Context,
  ): Promise<void> {
    await this.visits(events, ctx, () => ({
      stage: 'before',
      icon: 'event',
      words: 'Coverage of the visit changed',
    }));
    for (const [practiceId, visits] of latest(events, (data) => data.appointmentId)) {
      await coverHeldClaims(ctx, practiceId, visits);
      await editTouched(ctx, practiceId, { patientIds: column(visits, 'patientId') });
    }
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
      const copies = group
        .map((event): AppointmentCopy => event.data)
        .sort((a, b) => a.version - b.version);
      const newest = lastByKey(copies, (one) => one.appointmentId);
      await saveCopies(ctx, practiceId, 'appointment', newest);
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

/** The last word on each thing, by practice. */
function latest<D extends EventDefinition>(
  events: readonly Event<D>[],
  key: (data: EventData<D>) => string | number,
): [number, EventData<D>[]][] {
  return byPractice(events).map(([practiceId, group]) => [
    practiceId,
    lastByKey(column(group, 'data'), key),
  ]);
}

/** Below this an answer is as good as immediate, ms. */
const AT_ONCE_MS = 100;

function answeredIn(answerMs: number | null): string | null {
  if (answerMs === null) return null;
  return answerMs < AT_ONCE_MS
    ? 'answered at once'
    : `answered in ${(answerMs / 1000).toFixed(1)} s`;
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
    detail: answeredIn(data.answerMs),
    at: data.checkedAt,
    cents: data.copayCents,
  };
}
