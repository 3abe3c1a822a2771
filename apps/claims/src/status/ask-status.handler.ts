import type { ClaimState } from '@millrace/contracts';
import { submitterId, type FileStore } from '@millrace/exchange';
import type { Context } from '@millrace/messaging';
import { readStatusRequests, writeStatusRequests } from '@millrace/x12';
import { ClaimRefused } from '../claim/claim-refused.js';
import { lockClaims } from '../claim/claim.store.js';
import { loadEditInputs } from '../edits/edit-inputs.queries.js';
import { findPractice, timeZoneOf } from '../reference/reference.store.js';
import type { PracticeCopy } from '../reference/reference.js';
import { groupBy, rows } from '../sql.js';
import { envelopeOf } from '../submission/prepare-submissions.handler.js';
import {
  keepSubmission,
  takeControlNumber,
  type PlacedClaim,
  type PreparedSubmission,
} from '../submission/submission.store.js';
import { isBillable, wallClock, type BillableClaim } from '../submission/submission.js';
import { ASKABLE, isSilent, toStatusRequest, type OutClaim } from './status.js';

/** Questions of one run at most; the next run goes on. */
const BATCH = 5000;

/** Makes one 276 file per payer about the claims that stay silent. */
export async function prepareQuestions(
  ctx: Context,
  files: FileStore,
  practiceId: number,
): Promise<PreparedSubmission[]> {
  return questionsAbout(ctx, files, practiceId, await findSilent(ctx, practiceId));
}

/** @throws ClaimRefused when there is no such claim, or the payer does not have it */
export async function refuseUnaskable(
  ctx: Context,
  practiceId: number,
  claimId: number,
): Promise<void> {
  const [claim] = await rows<{ state: ClaimState }>(
    ctx,
    'select state from claim where practice_id = $1 and id = $2',
    [practiceId, claimId],
  );
  if (!claim) throw new ClaimRefused('not-found', 'There is no such claim.');
  if (!ASKABLE.has(claim.state)) {
    throw new ClaimRefused('state', 'The payer does not have this claim.');
  }
}

/** Makes the question about one claim that a person asks about. @throws ClaimRefused when too little is known to ask */
export async function prepareQuestion(
  ctx: Context,
  files: FileStore,
  practiceId: number,
  claimId: number,
): Promise<PreparedSubmission> {
  const [question] = await questionsAbout(ctx, files, practiceId, [claimId]);
  if (!question) {
    throw new ClaimRefused(
      'state',
      'The question cannot be made: the patient, coverage, provider or payer of the claim is not on file.',
    );
  }
  return question;
}

async function findSilent(ctx: Context, practiceId: number): Promise<number[]> {
  const zone = await timeZoneOf(ctx, practiceId);
  const today = wallClock(ctx.now, zone).date;
  const out = await rows<OutClaim & { claimId: number }>(
    ctx,
    `select id as "claimId", state, (submitted_at at time zone $2)::date as "sentOn", accepted_on as "acceptedOn",
            (asked_at at time zone $2)::date as "askedOn", asked_count as "askedCount"
       from claim where practice_id = $1 and state in ('sent', 'accepted')
      order by submitted_at, patient_control_number`,
    [practiceId, zone],
  );
  return out
    .filter((claim) => isSilent(claim, today))
    .slice(0, BATCH)
    .map((claim) => claim.claimId);
}

async function questionsAbout(
  ctx: Context,
  files: FileStore,
  practiceId: number,
  claimIds: readonly number[],
): Promise<PreparedSubmission[]> {
  const practice = await findPractice(ctx, practiceId);
  if (!practice || claimIds.length === 0) return [];
  const claims = await lockClaims(ctx, practiceId, claimIds);
  const inputs = (await loadEditInputs(ctx, practiceId, claims)).filter(isBillable);
  const prepared: PreparedSubmission[] = [];
  const byPayer = groupBy(inputs, (input) => input.claim.payerId);
  for (const [payerId, group] of [...byPayer].sort(([a], [b]) => (a < b ? -1 : 1))) {
    prepared.push(await prepareFile(ctx, files, practice, payerId, group));
  }
  await ctx.tx.query(
    `update claim set asked_at = $3, asked_count = asked_count + 1 where practice_id = $1 and id = any($2)`,
    [practiceId, inputs.map(({ claim }) => claim.claimId), ctx.now],
  );
  return prepared;
}

async function prepareFile(
  ctx: Context,
  files: FileStore,
  practice: PracticeCopy,
  payerId: string,
  inputs: readonly BillableClaim[],
): Promise<PreparedSubmission> {
  const { practiceId } = practice;
  const controlNumber = await takeControlNumber(ctx, practiceId);
  const envelope = envelopeOf(practice, controlNumber, ctx.now);
  const receiver = { name: practice.name, id: submitterId(practice.npi) };
  const sorted = [...inputs].sort((a, b) =>
    a.claim.patientControlNumber < b.claim.patientControlNumber ? -1 : 1,
  );
  const bytes = await writeStatusRequests(
    envelope,
    { reference: String(controlNumber) },
    sorted.map((input) => toStatusRequest(input, receiver)),
  ).bytes();
  return keepSubmission(ctx, files, practiceId, {
    kind: '276',
    payerId,
    controlNumber,
    date: envelope.date,
    bytes,
    claims: await placesOf(bytes, sorted),
  });
}

/** Reads the file back: where the question about each claim stands in it. A question bills nothing. */
async function placesOf(
  bytes: Uint8Array,
  inputs: readonly BillableClaim[],
): Promise<PlacedClaim[]> {
  const byNumber = new Map(inputs.map(({ claim }) => [claim.patientControlNumber, claim]));
  const places: PlacedClaim[] = [];
  for await (const item of readStatusRequests(bytes)) {
    if (item.kind !== 'request') continue;
    const { claimId, frequency } = byNumber.get(item.patientControlNumber ?? item.traceNumber)!;
    const { ordinal: segment, offset } = item.at;
    places.push({ claimId, set: 1, frequency, chargeCents: 0, segment, offset });
  }
  return places;
}
