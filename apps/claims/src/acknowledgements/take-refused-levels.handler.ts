import type { FilePlace } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { ClaimAcknowledgement, StatusInformation, StatusResponse } from '@millrace/x12';
import { rows } from '../sql.js';
import { tell } from '../timeline/tell.js';
import { codeNames, rejectsItsClaims, statusWords } from './acknowledgements.js';
import { openExceptions, type NewException } from './exceptions.js';
import { placeOf, rejectSubmitted, type SourceFile } from './take-verdicts.handler.js';
import type { Tally } from './tally.js';

/** A level above the claims that turns away what stands below it, or does not answer. */
export interface RefusedLevel<T extends ClaimAcknowledgement | StatusResponse> {
  readonly ack: T;
  readonly refusal: StatusInformation;
  /** TRN02 of the receiver level: BHT03 of the file that is answered, ours its control number. */
  readonly batch: string | null;
  /** Claims that the file names below it. */
  named: number;
}

const WHOLE = {
  payer: 'All claims of the file were turned away',
  receiver: 'The whole batch was turned away',
  provider: 'All claims of the billing provider were turned away',
  claim: 'The claim was turned away',
} as const;

/**
 * 277CA: rejects the claims of the batch that the file does not name themselves (those that it names are taken with their own
 * word), and opens an exception in every case: a batch that is turned away has a cause beyond its claims.
 */
export async function takeRefusedBatch(
  ctx: Context,
  practiceId: number,
  file: SourceFile,
  level: RefusedLevel<ClaimAcknowledgement>,
  tally: Tally,
): Promise<void> {
  const { ack, refusal } = level;
  const place = placeOf(file, refusal.at);
  const submissionId = await findSubmission(ctx, practiceId, '837P', level.batch);
  const said = { statuses: [refusal], lines: [] };
  const sentence = statusWords(said);
  if (rejectsItsClaims(ack, refusal) && submissionId !== null) {
    const claimIds = await unnamedClaims(ctx, practiceId, submissionId, place);
    tally.rejected += claimIds.length;
    await rejectSubmitted(
      ctx,
      practiceId,
      submissionId,
      claimIds.map((claimId) => ({
        claimId,
        codes: codeNames(said),
        place,
        words: 'Batch rejected before processing',
        detail: sentence,
      })),
      '277CA',
    );
  }
  const known = submissionId !== null || level.named > 0;
  if (!known) tally.unknown++;
  await report(ctx, practiceId, file, tally, {
    kind: known ? 'refused-level' : 'unknown-submission',
    fileKind: '277CA',
    reference: level.batch,
    words: known
      ? `${rejectsItsClaims(ack, refusal) ? WHOLE[ack.level] : 'About the whole batch'}: ${sentence}.`
      : `Turns away a batch that was not sent from here: ${sentence}.`,
    place,
  });
}

/** 277: a question that was not answered at all says nothing of the claims; a person has to see why. */
export async function takeRefusedQuestion(
  ctx: Context,
  practiceId: number,
  file: SourceFile,
  { refusal, batch }: RefusedLevel<StatusResponse>,
  tally: Tally,
): Promise<void> {
  const place = placeOf(file, refusal.at);
  const sentence = statusWords({ statuses: [refusal], lines: [] });
  const submissionId = await findSubmission(ctx, practiceId, '276', batch);
  const asked = submissionId === null ? [] : await claimsOf(ctx, practiceId, submissionId);
  await tell(
    ctx,
    practiceId,
    asked.map((claimId) => ({
      claimId,
      key: `277/${place.sha256}/${place.segment}`,
      stage: 'submission',
      kind: 'status',
      icon: 'look',
      words: 'The payer did not answer where it stands',
      detail: sentence,
      fileKind: '277',
      place,
    })),
  );
  await report(ctx, practiceId, file, tally, {
    kind: 'refused-level',
    fileKind: '277',
    reference: batch,
    words: `The payer did not answer a question about claims: ${sentence}.`,
    place,
  });
}

async function report(
  ctx: Context,
  practiceId: number,
  file: SourceFile,
  tally: Tally,
  exception: NewException,
): Promise<void> {
  const { words: message, place } = exception;
  tally.findings.push({
    code: exception.kind,
    message,
    segment: place.segment,
    offset: place.offset,
  });
  await openExceptions(ctx, practiceId, file, [exception]);
}

/** The file of ours that a batch number means; null where it means none. */
async function findSubmission(
  ctx: Context,
  practiceId: number,
  kind: '837P' | '276',
  batch: string | null,
): Promise<number | null> {
  if (!batch || !/^\d{1,9}$/.test(batch)) return null;
  const [found] = await rows<{ id: number }>(
    ctx,
    'select id from submission where practice_id = $1 and kind = $2 and control_number = $3',
    [practiceId, kind, Number(batch)],
  );
  return found?.id ?? null;
}

async function claimsOf(ctx: Context, practiceId: number, submissionId: number): Promise<number[]> {
  const found = await rows<{ claimId: number }>(
    ctx,
    `select claim_id as "claimId" from submission_claim
      where practice_id = $1 and submission_id = $2 order by claim_id`,
    [practiceId, submissionId],
  );
  return found.map(({ claimId }) => claimId);
}

/** Claims of a batch of which the file says nothing elsewhere than at this place. */
async function unnamedClaims(
  ctx: Context,
  practiceId: number,
  submissionId: number,
  place: FilePlace,
): Promise<number[]> {
  const found = await rows<{ claimId: number }>(
    ctx,
    `select sc.claim_id as "claimId" from submission_claim sc
      where sc.practice_id = $1 and sc.submission_id = $2
        and not exists (select from timeline_entry t
                         where t.practice_id = $1 and t.claim_id = sc.claim_id and t.sha256 = $3 and t.segment <> $4)
      order by sc.claim_id`,
    [practiceId, submissionId, place.sha256, place.segment],
  );
  return found.map(({ claimId }) => claimId);
}
