import {
  CLEARINGHOUSE_ID,
  MUTUALLY_DEFINED,
  submitterId,
  type FileStore,
} from '@millrace/exchange';
import type { Context } from '@millrace/messaging';
import { readClaims, writeClaims, type ClaimBatchInput, type Envelope } from '@millrace/x12';
import { editClaims } from '../edits/edit-claims.js';
import type { PracticeCopy } from '../reference/reference.js';
import { findPractice } from '../reference/reference.store.js';
import { groupBy, rows } from '../sql.js';
import {
  keepSubmission,
  takeControlNumber,
  type PlacedClaim,
  type PreparedSubmission,
} from './submission.store.js';
import {
  CLAIMS_PER_SET,
  inFileOrder,
  isBillable,
  toProfessionalClaim,
  wallClock,
  type BillableClaim,
} from './submission.js';

/** Claims of one submission at most: one file, one transaction. */
const BATCH = 5000;

/**
 * Takes up to 5,000 ready claims of a practice, edits them once more (time passed, copies changed), and makes one 837P file per
 * payer of those that pass. The files and rows are there before anything is sent. Claims in a file are no longer taken by another.
 * @returns what was made, and whether there may be more ready claims
 */
export async function prepareSubmissions(
  ctx: Context,
  files: FileStore,
  practiceId: number,
  payerId: string | null,
): Promise<{ prepared: PreparedSubmission[]; more: boolean }> {
  const practice = await findPractice(ctx, practiceId);
  const ready = await rows<{ id: number }>(
    ctx,
    `select id from claim
      where practice_id = $1 and state = 'ready' and submission_id is null and ($2::text is null or payer_id = $2)
      order by payer_id, service_date, patient_control_number limit ${BATCH} for update`,
    [practiceId, payerId],
  );
  if (!practice || ready.length === 0) return { prepared: [], more: false };
  const edited = await editClaims(
    ctx,
    practiceId,
    ready.map((claim) => claim.id),
  );
  const passed = [...edited.values()].filter((one) => !one.held).map((one) => one.input);
  const byPayer = groupBy(passed.filter(isBillable), (input) => input.claim.payerId);
  const prepared: PreparedSubmission[] = [];
  for (const [payer, inputs] of [...byPayer].sort(([a], [b]) => (a < b ? -1 : 1))) {
    prepared.push(await prepareFile(ctx, files, practice, payer, inFileOrder(inputs)));
  }
  // A run that neither sends nor holds anything would find the same claims again.
  const moved = prepared.length > 0 || passed.length < ready.length;
  return { prepared, more: ready.length === BATCH && moved };
}

/** ISA and GS of what a practice sends to the clearinghouse. */
export function envelopeOf(practice: PracticeCopy, controlNumber: number, now: Date): Envelope {
  return {
    sender: { qualifier: MUTUALLY_DEFINED, id: submitterId(practice.npi) },
    receiver: { qualifier: MUTUALLY_DEFINED, id: CLEARINGHOUSE_ID },
    interchangeControlNumber: controlNumber,
    usage: 'T',
    acknowledgmentRequested: true,
    ...wallClock(now, practice.timeZone),
  };
}

function batchOf(practice: PracticeCopy, controlNumber: number): ClaimBatchInput {
  return {
    reference: String(controlNumber),
    submitter: { person: false, name: practice.name, id: submitterId(practice.npi) },
    submitterContact: { name: practice.name, phone: practice.phone },
    receiver: { person: false, name: CLEARINGHOUSE_ID, id: CLEARINGHOUSE_ID },
  };
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
  const bytes = await writeClaims(
    envelope,
    batchOf(practice, controlNumber),
    inputs.map(toProfessionalClaim),
    { claimsPerSet: CLAIMS_PER_SET },
  ).bytes();
  const submission = await keepSubmission(ctx, files, practiceId, {
    kind: '837P',
    payerId,
    controlNumber,
    date: envelope.date,
    bytes,
    claims: await placesOf(bytes, inputs),
  });
  await ctx.tx.query(
    `update claim set submission_id = $2 where practice_id = $1 and id = any($3)`,
    [practiceId, submission.submissionId, inputs.map(({ claim }) => claim.claimId)],
  );
  return submission;
}

/** Reads the file back: where each claim stands in it, and in which set. */
async function placesOf(
  bytes: Uint8Array,
  inputs: readonly BillableClaim[],
): Promise<PlacedClaim[]> {
  const byNumber = new Map(inputs.map(({ claim }) => [claim.patientControlNumber, claim]));
  const places: PlacedClaim[] = [];
  for await (const item of readClaims(bytes)) {
    if (item.kind !== 'claim') continue;
    const { claimId, frequency, chargeCents } = byNumber.get(item.patientControlNumber)!;
    const { ordinal: segment, offset } = item.at;
    places.push({
      claimId,
      set: Number(item.set.controlNumber),
      frequency,
      chargeCents,
      segment,
      offset,
    });
  }
  return places;
}
