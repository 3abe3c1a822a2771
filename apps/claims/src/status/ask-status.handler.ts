import type { FileStore } from '@millrace/exchange';
import { submitterId } from '@millrace/exchange';
import type { Context } from '@millrace/messaging';
import { readStatusRequests, writeStatusRequests } from '@millrace/x12';
import { lockClaims } from '../claim/claim.store.js';
import { loadEditInputs } from '../edits/edit-claims.js';
import { findPractice, timeZoneOf } from '../reference/reference.store.js';
import type { PracticeCopy } from '../reference/reference.js';
import { groupBy, rows } from '../sql.js';
import {
  envelopeOf,
  takeControlNumber,
  type PreparedSubmission,
} from '../submission/prepare-submissions.handler.js';
import { isBillable, wallClock, type BillableClaim } from '../submission/submission.js';
import { isSilent, toStatusRequest, type OutClaim } from './status.js';

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

/** The same about one claim that a person asks about; nothing when the payer does not have it. */
export async function prepareQuestion(
  ctx: Context,
  files: FileStore,
  practiceId: number,
  claimId: number,
): Promise<PreparedSubmission | null> {
  const [claim] = await rows<{ id: number }>(
    ctx,
    `select id from claim where practice_id = $1 and id = $2
        and state in ('sent', 'accepted', 'denied', 'partly-paid', 'paid')`,
    [practiceId, claimId],
  );
  if (!claim) return null;
  return (await questionsAbout(ctx, files, practiceId, [claim.id]))[0] ?? null;
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
  const name = `276-${payerId}-${envelope.date}-${String(controlNumber).padStart(9, '0')}.edi`;
  const { sha256 } = await files.saveWithin(ctx, practiceId, bytes, {
    name,
    kind: '276',
    receivedFrom: 'ourselves',
    direction: 'out',
  });
  const [row] = await rows<{ id: number }>(
    ctx,
    `insert into submission (practice_id, kind, payer_id, state, control_number, sha256, file_name, claim_count,
       charge_cents, prepared_at)
     values ($1, '276', $2, 'prepared', $3, $4, $5, $6, 0, $7) returning id`,
    [practiceId, payerId, controlNumber, sha256, name, sorted.length, ctx.now],
  );
  await keepPlaces(ctx, practiceId, row!.id, bytes, sorted);
  return { submissionId: row!.id, kind: '276', payerId, sha256, controlNumber };
}

async function keepPlaces(
  ctx: Context,
  practiceId: number,
  submissionId: number,
  bytes: Uint8Array,
  inputs: readonly BillableClaim[],
): Promise<void> {
  const byNumber = new Map(inputs.map(({ claim }) => [claim.patientControlNumber, claim]));
  const places: Record<string, unknown>[] = [];
  for await (const item of readStatusRequests(bytes)) {
    if (item.kind !== 'request') continue;
    const claim = byNumber.get(item.patientControlNumber ?? item.traceNumber)!;
    places.push({ claimId: claim.claimId, frequency: claim.frequency, ...item.at });
  }
  await ctx.tx.query(
    `insert into submission_claim (practice_id, submission_id, claim_id, set_control_number, frequency, charge_cents,
       segment, "offset")
     select $1, $2, p."claimId", 1, p.frequency, 0, p.ordinal, p."offset"
       from jsonb_to_recordset($3::jsonb) as p ("claimId" bigint, frequency text, ordinal int, "offset" bigint)`,
    [practiceId, submissionId, JSON.stringify(places)],
  );
}
