import {
  AppointmentBooked,
  AppointmentMissed,
  ChargesPosted,
  ClaimAccepted,
  ClaimCreated,
  ClaimHeld,
  ClaimRejected,
  ClaimSubmitted,
  CoverageChecked,
  DenialOpened,
  DenialResolved,
  PatientCheckedIn,
  PayerSaved,
  PracticeSaved,
  RemittancePosted,
  WriteOffPosted,
  type EventData,
  type EventDefinition,
  type PostedClaim,
} from '@millrace/contracts';
import type { Harness } from './harness.js';

const place = { sha256: '0'.repeat(64), segment: 1, offset: 0 };

/** The declared example with some fields replaced. */
function like<D extends EventDefinition>(event: D, data: Partial<EventData<D>>): EventData<D> {
  return { ...event.data.parse(event.example), ...data } as EventData<D>;
}

function posted(claimId: number, version: number, more: Partial<PostedClaim>): PostedClaim {
  return {
    claimId,
    postingId: claimId * 10 + version,
    version,
    status: '1',
    payerClaimNumber: null,
    chargeCents: 10000,
    paidCents: 0,
    writtenOffCents: 0,
    patientCents: 0,
    adjustments: [],
    remarkCodes: [],
    lines: [],
    receivableCents: 0,
    place,
    ...more,
  };
}

const refusal = {
  group: 'CO' as const,
  reason: '29',
  cents: 10000,
  posted: 'open' as const,
  place,
};

/**
 * Four claims of $100.00 each of practice 1: the first paid clean, the second held before it was sent and later paid, the third
 * refused and then written off, the fourth never answered. The clock ends on 3 June 2026.
 */
export async function tellStory({ log, clock, advanceTo }: Harness): Promise<void> {
  const one = { practiceIds: [1] };
  await log.scheduling.run({ practiceIds: [1, 2] }, async (ctx) => {
    for (const practiceId of [1, 2]) {
      ctx.emit(PracticeSaved, practiceId, like(PracticeSaved, { practiceId }));
    }
    ctx.emit(PayerSaved, 1, like(PayerSaved, {}));
    for (const appointmentId of [1, 2, 3, 4]) {
      ctx.emit(
        AppointmentBooked,
        1,
        like(AppointmentBooked, { appointmentId, serviceDate: '2026-02-01' }),
      );
    }
    const came = { version: 2, serviceDate: '2026-02-01' };
    for (const appointmentId of [1, 2, 3]) {
      ctx.emit(PatientCheckedIn, 1, like(PatientCheckedIn, { ...came, appointmentId }));
    }
    ctx.emit(AppointmentMissed, 1, like(AppointmentMissed, { ...came, appointmentId: 4 }));
  });
  await log.eligibility.run(one, async (ctx) => {
    const times = [1000, 30000];
    for (const [i, answerMs] of times.entries()) {
      const checkedAt = clock.now().toISOString();
      ctx.emit(CoverageChecked, 1, like(CoverageChecked, { checkId: i + 1, answerMs, checkedAt }));
    }
  });
  await log.claims.run(one, async (ctx) => {
    for (const claimId of [1, 2, 3, 4]) {
      const data = {
        claimId,
        chargeCents: 10000,
        serviceDate: '2026-02-01',
        createdOn: '2026-02-02',
      };
      ctx.emit(ClaimCreated, 1, like(ClaimCreated, data));
    }
    ctx.emit(ClaimHeld, 1, like(ClaimHeld, { claimId: 2 }));
    for (const claimId of [1, 2, 3, 4])
      ctx.emit(ClaimSubmitted, 1, like(ClaimSubmitted, { claimId }));
    for (const claimId of [1, 2, 3]) ctx.emit(ClaimAccepted, 1, like(ClaimAccepted, { claimId }));
    ctx.emit(ClaimRejected, 1, like(ClaimRejected, { claimId: 4 }));
  });
  await log.remittance.run(one, async (ctx) => {
    for (const claimId of [1, 2, 3, 4]) {
      const data = {
        claimId,
        chargeCents: 10000,
        serviceDate: '2026-02-01',
        postedOn: '2026-02-02',
      };
      ctx.emit(ChargesPosted, 1, like(ChargesPosted, data));
    }
  });
  await advanceTo('2026-03-10T18:00:00.000Z');
  await log.remittance.run(one, async (ctx) => {
    const paid = { paidCents: 6000, writtenOffCents: 3000, patientCents: 1000 };
    const claims = [
      posted(1, 2, paid),
      posted(2, 2, paid),
      posted(3, 2, { status: '4', adjustments: [refusal], receivableCents: 10000 }),
    ];
    ctx.emit(RemittancePosted, 1, like(RemittancePosted, { postedOn: '2026-03-10', claims }));
  });
  await log.claims.run(one, async (ctx) => {
    ctx.emit(DenialOpened, 1, like(DenialOpened, { denialId: 1, claimId: 3, atStakeCents: 10000 }));
  });
  await advanceTo('2026-04-20T18:00:00.000Z');
  await log.claims.run(one, async (ctx) => {
    const data = { denialId: 1, claimId: 3, writeOffCents: 10000, resolvedOn: '2026-04-20' };
    ctx.emit(DenialResolved, 1, like(DenialResolved, data));
  });
  await log.remittance.run(one, async (ctx) => {
    const data = { claimId: 3, version: 3, writtenOffCents: 10000, postedOn: '2026-04-20' };
    ctx.emit(WriteOffPosted, 1, like(WriteOffPosted, data));
  });
  await advanceTo('2026-06-03T18:00:00.000Z');
}
