import {
  AppointmentBooked,
  AppointmentCancelled,
  AppointmentConfirmed,
  AppointmentMissed,
  AppointmentRescheduled,
  ChargesPosted,
  ClaimAccepted,
  ClaimCreated,
  ClaimHeld,
  ClaimReady,
  ClaimRejected,
  ClaimSubmitted,
  ClaimVoided,
  CoverageChecked,
  DenialOpened,
  DenialResolved,
  PatientCheckedIn,
  PatientCheckedOut,
  PayerSaved,
  PracticeSaved,
  RemittancePosted,
  WriteOffPosted,
  type Event,
} from '@millrace/contracts';
import { Consumer, OnEvent, type Context } from '@millrace/messaging';
import { READ_MODELS } from './rebuild.js';
import { claimsCreated, claimsStepped, countMinutes, noteFreshness } from './claim-models.js';
import { chargesPosted, remittancesPosted, writeOffsPosted } from './money-models.js';
import {
  coveragesChecked,
  denialsOpened,
  denialsResolved,
  payersSaved,
  practicesSaved,
  visitsChanged,
} from './other-models.js';

const one = ({ practiceId, time }: Event) => ({ practiceId, time, claims: 1 });

/** Everything that figures are made of. The logs of services are read in no common order: each handler stands alone. */
@Consumer(READ_MODELS)
export class ReadModels {
  @OnEvent(PracticeSaved)
  practice(events: Event<typeof PracticeSaved>[], ctx: Context): Promise<void> {
    return practicesSaved(ctx, events);
  }

  @OnEvent(PayerSaved)
  payer(events: Event<typeof PayerSaved>[], ctx: Context): Promise<void> {
    return payersSaved(ctx, events);
  }

  @OnEvent(ClaimCreated)
  async created(events: Event<typeof ClaimCreated>[], ctx: Context): Promise<void> {
    await claimsCreated(ctx, events);
    await countMinutes(ctx, 'created', events.map(one));
    await noteFreshness(ctx, events);
  }

  @OnEvent(ClaimHeld)
  held(events: Event<typeof ClaimHeld>[], ctx: Context): Promise<void> {
    return claimsStepped(ctx, 'held_at', 'held', events);
  }

  @OnEvent(ClaimReady)
  ready(events: Event<typeof ClaimReady>[], ctx: Context): Promise<void> {
    return claimsStepped(ctx, null, 'ready', events);
  }

  @OnEvent(ClaimSubmitted)
  async submitted(events: Event<typeof ClaimSubmitted>[], ctx: Context): Promise<void> {
    await claimsStepped(ctx, 'submitted_at', 'submitted', events);
    await countMinutes(ctx, 'submitted', events.map(one));
    await noteFreshness(ctx, events);
  }

  @OnEvent(ClaimAccepted)
  async accepted(events: Event<typeof ClaimAccepted>[], ctx: Context): Promise<void> {
    await claimsStepped(ctx, 'accepted_at', 'accepted', events);
    await countMinutes(ctx, 'accepted', events.map(one));
    await noteFreshness(ctx, events);
  }

  @OnEvent(ClaimRejected)
  rejected(events: Event<typeof ClaimRejected>[], ctx: Context): Promise<void> {
    return claimsStepped(ctx, 'rejected_at', 'rejected', events);
  }

  @OnEvent(ClaimVoided)
  voided(events: Event<typeof ClaimVoided>[], ctx: Context): Promise<void> {
    return claimsStepped(ctx, null, 'voided', events);
  }

  @OnEvent(ChargesPosted)
  charged(events: Event<typeof ChargesPosted>[], ctx: Context): Promise<void> {
    return chargesPosted(ctx, events);
  }

  @OnEvent(RemittancePosted)
  async posted(events: Event<typeof RemittancePosted>[], ctx: Context): Promise<void> {
    await remittancesPosted(ctx, events);
    await countMinutes(
      ctx,
      'decided',
      events.map(({ practiceId, time, data }) => ({
        practiceId,
        time,
        claims: data.claims.filter(({ status }) => status !== '22').length,
      })),
    );
    await noteFreshness(ctx, events);
  }

  @OnEvent(WriteOffPosted)
  writtenOff(events: Event<typeof WriteOffPosted>[], ctx: Context): Promise<void> {
    return writeOffsPosted(ctx, events);
  }

  @OnEvent(DenialOpened)
  denied(events: Event<typeof DenialOpened>[], ctx: Context): Promise<void> {
    return denialsOpened(ctx, events);
  }

  @OnEvent(DenialResolved)
  resolved(events: Event<typeof DenialResolved>[], ctx: Context): Promise<void> {
    return denialsResolved(ctx, events);
  }

  @OnEvent(AppointmentBooked)
  booked(events: Event<typeof AppointmentBooked>[], ctx: Context): Promise<void> {
    return visitsChanged(ctx, 'booked', events);
  }

  @OnEvent(AppointmentRescheduled)
  moved(events: Event<typeof AppointmentRescheduled>[], ctx: Context): Promise<void> {
    return visitsChanged(ctx, 'booked', events);
  }

  @OnEvent(AppointmentConfirmed)
  confirmed(events: Event<typeof AppointmentConfirmed>[], ctx: Context): Promise<void> {
    return visitsChanged(ctx, 'confirmed', events);
  }

  @OnEvent(AppointmentCancelled)
  cancelled(events: Event<typeof AppointmentCancelled>[], ctx: Context): Promise<void> {
    return visitsChanged(ctx, 'cancelled', events);
  }

  @OnEvent(AppointmentMissed)
  missed(events: Event<typeof AppointmentMissed>[], ctx: Context): Promise<void> {
    return visitsChanged(ctx, 'missed', events);
  }

  @OnEvent(PatientCheckedIn)
  cameIn(events: Event<typeof PatientCheckedIn>[], ctx: Context): Promise<void> {
    return visitsChanged(ctx, 'kept', events);
  }

  @OnEvent(PatientCheckedOut)
  left(events: Event<typeof PatientCheckedOut>[], ctx: Context): Promise<void> {
    return visitsChanged(ctx, 'kept', events);
  }

  @OnEvent(CoverageChecked)
  async checked(events: Event<typeof CoverageChecked>[], ctx: Context): Promise<void> {
    await coveragesChecked(ctx, events);
    await noteFreshness(ctx, events);
  }
}
