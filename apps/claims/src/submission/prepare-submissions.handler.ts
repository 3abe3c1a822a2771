import type { FileStore } from '@millrace/exchange';
import { CLEARINGHOUSE_ID, MUTUALLY_DEFINED, submitterId } from '@millrace/exchange';
import type { Context } from '@millrace/messaging';
import { readClaims, writeClaims, type ClaimBatchInput, type Envelope } from '@millrace/x12';
import { editClaims } from '../edits/edit-claims.js';
import type { PracticeCopy } from '../reference/reference.js';
import { findPractice } from '../reference/reference.store.js';
import { groupBy, rows } from '../sql.js';
import {
  CLAIMS_PER_SET,
  inFileOrder,
  isBillable,
  toProfessionalClaim,
  wallClock,
  type BillableClaim,
} from './submission.js';

/** A file that is made but may not have left yet. */
export interface PreparedSubmission {
  readonly submissionId: number;
  readonly kind: '837P' | '276';
  readonly payerId: string;
  readonly sha256: string;
  readonly controlNumber: number;
}

/** Claims of one submission at most: one file, one transaction. */
const BATCH = 5000;

/**
 * Takes up to 5,000 ready claims of a practice, edits them once more (time passed, copies changed), and makes one 837P file per
 * payer of those that pass. The files and rows are there before anything is sent. Claims in a file are no longer taken by another.
 * @param more whether there may be further ready claims
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
  return { prepared, more: ready.length === BATCH };
}

/** Takes the practice's next interchange control number (1 to 999999999, then again from 1). */
export async function takeControlNumber(ctx: Context, practiceId: number): Promise<number> {
  const [row] = await rows<{ number: number }>(
    ctx,
    `update practice_copy set control_number = control_number % 999999999 + 1 where practice_id = $1
     returning control_number as number`,
    [practiceId],
  );
  return row!.number;
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
  const output = writeClaims(
    envelope,
    batchOf(practice, controlNumber),
    inputs.map(toProfessionalClaim),
    { claimsPerSet: CLAIMS_PER_SET },
  );
  const bytes = await output.bytes();
  const name = `837P-${payerId}-${envelope.date}-${String(controlNumber).padStart(9, '0')}.edi`;
  const { sha256 } = await files.saveWithin(ctx, practiceId, bytes, {
    name,
    kind: '837P',
    receivedFrom: 'ourselves',
    direction: 'out',
  });
  const chargeCents = inputs.reduce((sum, { claim }) => sum + claim.chargeCents, 0);
  const [row] = await rows<{ id: number }>(
    ctx,
    `insert into submission (practice_id, kind, payer_id, state, control_number, sha256, file_name, claim_count,
       charge_cents, prepared_at)
     values ($1, '837P', $2, 'prepared', $3, $4, $5, $6, $7, $8) returning id`,
    [practiceId, payerId, controlNumber, sha256, name, inputs.length, chargeCents, ctx.now],
  );
  await keepPlaces(ctx, practiceId, row!.id, bytes, inputs);
  return { submissionId: row!.id, kind: '837P', payerId, sha256, controlNumber };
}

/** Reads the file back: where each claim stands in it, and in which set. */
async function keepPlaces(
  ctx: Context,
  practiceId: number,
  submissionId: number,
  bytes: Uint8Array,
  inputs: readonly BillableClaim[],
): Promise<void> {
  const byNumber = new Map(inputs.map(({ claim }) => [claim.patientControlNumber, claim]));
  const places: Record<string, unknown>[] = [];
  for await (const item of readClaims(bytes)) {
    if (item.kind !== 'claim') continue;
    const claim = byNumber.get(item.patientControlNumber)!;
    places.push({
      claimId: claim.claimId,
      set: Number(item.set.controlNumber),
      frequency: claim.frequency,
      chargeCents: claim.chargeCents,
      segment: item.at.ordinal,
      offset: item.at.offset,
    });
  }
  await ctx.tx.query(
    `insert into submission_claim (practice_id, submission_id, claim_id, set_control_number, frequency, charge_cents,
       segment, "offset")
     select $1, $2, p."claimId", p.set, p.frequency, p."chargeCents", p.segment, p."offset"
       from jsonb_to_recordset($3::jsonb) as p ("claimId" bigint, set int, frequency text, "chargeCents" bigint,
            segment int, "offset" bigint)`,
    [practiceId, submissionId, JSON.stringify(places)],
  );
  await ctx.tx.query(
    `update claim set submission_id = $2 where practice_id = $1 and id = any($3)`,
    [practiceId, submissionId, inputs.map(({ claim }) => claim.claimId)],
  );
}
