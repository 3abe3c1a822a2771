import {
  ClaimCreated,
  EncounterReceived,
  type EncounterAnswer,
  type EncounterRequest,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { bareCode, patientControlNumber, UNKNOWN_PAYER, type Frequency } from '../claim/claim.js';
import { insertClaim, type NewClaim } from '../claim/claim.store.js';
import { editClaims } from '../edits/edit-claims.js';
import { coveragesOf, findCopy, timeZoneOf } from '../reference/reference.store.js';
import { coverageToBill, type AppointmentCopy, type PatientCopy } from '../reference/reference.js';
import { rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { tell } from '../timeline/tell.js';
import { billedLines, totalCharge, whose } from './encounter.js';

/** Why an encounter could not be taken; `path` is the field. */
export class EncounterRefused extends Error {
  override readonly name = 'EncounterRefused';

  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * An encounter becomes a professional claim, and the edits run at once. The same external id again changes nothing
 * and gives the same answer. @throws EncounterRefused when nobody known is meant
 */
export async function receiveEncounter(
  request: EncounterRequest,
  practiceId: number,
  ctx: Context,
): Promise<EncounterAnswer> {
  // Two deliveries of one encounter at the same moment: the second waits and sees the first.
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, $2))', [
    `encounter/${request.externalId}`,
    practiceId,
  ]);
  const earlier = await findAnswer(ctx, practiceId, request.externalId);
  if (earlier) return { ...earlier, already: true };
  const { appointment, patient, serviceDate } = await whoseEncounter(ctx, practiceId, request);
  const claim = await draft(ctx, practiceId, request, { appointment, patient, serviceDate });
  const [encounter] = await rows<{ id: number }>(
    ctx,
    `insert into encounter (practice_id, external_id, appointment_id, patient_id, service_date, received_at)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [practiceId, request.externalId, claim.appointmentId, patient.patientId, serviceDate, ctx.now],
  );
  const encounterId = encounter!.id;
  const claimId = await insertClaim(ctx, practiceId, { ...claim, encounterId });
  await announce(ctx, practiceId, request, { ...claim, encounterId }, claimId);
  await editClaims(ctx, practiceId, [claimId]);
  return { ...(await findAnswer(ctx, practiceId, request.externalId))!, already: false };
}

async function whoseEncounter(
  ctx: Context,
  practiceId: number,
  request: EncounterRequest,
): Promise<{ appointment: AppointmentCopy | null; patient: PatientCopy; serviceDate: string }> {
  const who = whose(request);
  if (!who) {
    throw new EncounterRefused(
      'appointmentId',
      'Say whose encounter it is: by the visit, or by the patient with the date of service.',
    );
  }
  const appointment =
    who.by === 'appointment'
      ? await findCopy(ctx, practiceId, 'appointment', {
          appointment_id: who.appointmentId,
          external_id: who.externalId,
        })
      : null;
  if (who.by === 'appointment' && !appointment) {
    throw new EncounterRefused(
      'appointmentId' in who ? 'appointmentId' : 'appointmentExternalId',
      'This visit is not known. Book it first, or name the patient and the date of service.',
    );
  }
  const patient = await findCopy(ctx, practiceId, 'patient', {
    patient_id: who.by === 'patient' ? who.patientId : appointment?.patientId,
    external_id: who.by === 'patient' ? who.externalId : null,
  });
  if (!patient) {
    throw new EncounterRefused(
      request.patientId === undefined ? 'patientExternalId' : 'patientId',
      'This patient is not known. Register the patient first.',
    );
  }
  const serviceDate =
    request.serviceDate ??
    appointment?.serviceDate ??
    (who.by === 'patient' ? who.serviceDate : '');
  return { appointment, patient, serviceDate };
}

async function draft(
  ctx: Context,
  practiceId: number,
  request: EncounterRequest,
  visit: { appointment: AppointmentCopy | null; patient: PatientCopy; serviceDate: string },
): Promise<Omit<NewClaim, 'encounterId'>> {
  const { appointment, patient, serviceDate } = visit;
  const { renderingProvider } = request;
  const named = renderingProvider?.providerId ?? renderingProvider?.npi;
  const provider = await findCopy(ctx, practiceId, 'provider', {
    provider_id: named === undefined ? appointment?.providerId : renderingProvider?.providerId,
    npi: renderingProvider?.npi,
  });
  const location = await findCopy(ctx, practiceId, 'location', {
    location_id: request.locationId ?? appointment?.locationId,
  });
  const coverage = coverageToBill(
    await coveragesOf(ctx, practiceId, [patient.patientId]),
    serviceDate,
    appointment?.coverageId ?? null,
  );
  const number = patientControlNumber(practiceId, request.externalId);
  const lines = billedLines(number, serviceDate, request.lines);
  return {
    patientId: patient.patientId,
    appointmentId: appointment?.appointmentId ?? null,
    payerId: coverage?.payerId ?? UNKNOWN_PAYER,
    coverageId: coverage?.coverageId ?? null,
    providerId: provider?.providerId ?? null,
    renderingNpi: renderingProvider?.npi ?? null,
    locationId: location?.locationId ?? null,
    patientControlNumber: number,
    serviceDate,
    placeOfService: request.placeOfService ?? location?.placeOfService ?? '11',
    diagnoses: request.diagnoses.map(bareCode),
    priorAuthorization: request.priorAuthorization ?? null,
    patientPaidCents: request.patientPaidCents ?? 0,
    chargeCents: totalCharge(lines),
    frequency: '1' as Frequency,
    lines,
  };
}

async function announce(
  ctx: Context,
  practiceId: number,
  request: EncounterRequest,
  claim: NewClaim,
  claimId: number,
): Promise<void> {
  const { encounterId, appointmentId, patientId, serviceDate, chargeCents } = claim;
  ctx.emit(EncounterReceived, practiceId, {
    encounterId,
    externalId: request.externalId,
    appointmentId,
    patientId,
    serviceDate,
    chargeCents,
  });
  ctx.emit(ClaimCreated, practiceId, {
    claimId,
    encounterId,
    appointmentId,
    patientId,
    payerId: claim.payerId,
    coverageId: claim.coverageId,
    providerId: claim.providerId,
    locationId: claim.locationId,
    patientControlNumber: claim.patientControlNumber,
    serviceDate,
    createdOn: wallClock(ctx.now, await timeZoneOf(ctx, practiceId)).date,
    chargeCents,
    lines: claim.lines.map((line) => ({
      lineNumber: line.lineNumber,
      lineControlNumber: line.lineControlNumber,
      procedure: line.procedure,
      modifiers: [...line.modifiers],
      // The contract asks for units above zero; what is not is held by the edits.
      units: line.units > 0 ? line.units : 1,
      chargeCents: line.chargeCents,
    })),
  });
  await tell(ctx, practiceId, [
    {
      claimId,
      key: 'encounter',
      stage: 'visit',
      kind: 'encounter-received',
      icon: 'event',
      words: 'Encounter received',
      detail: `from the clinic software, ${request.externalId}`,
    },
    {
      claimId,
      key: 'created',
      stage: 'visit',
      kind: 'claim-created',
      icon: 'event',
      words: 'Claim made',
      detail: claim.lines.length === 1 ? '1 line' : `${claim.lines.length} lines`,
      cents: chargeCents,
    },
  ]);
}

async function findAnswer(
  ctx: Context,
  practiceId: number,
  externalId: string,
): Promise<Omit<EncounterAnswer, 'already'> | null> {
  const [encounter] = await rows<{ encounterId: number }>(
    ctx,
    'select id as "encounterId" from encounter where practice_id = $1 and external_id = $2',
    [practiceId, externalId],
  );
  if (!encounter) return null;
  const [claim] = await rows<Omit<EncounterAnswer, 'already' | 'encounterId' | 'externalId'>>(
    ctx,
    `select id as "claimId", patient_control_number as "patientControlNumber", state, charge_cents as "chargeCents",
            findings
       from claim where practice_id = $1 and encounter_id = $2`,
    [practiceId, encounter.encounterId],
  );
  return { ...encounter, externalId, ...claim! };
}
