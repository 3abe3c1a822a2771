import { ClaimRejected, type FilePlace } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { METRICS } from '@millrace/telemetry';
import { statesFor } from '../claim/claim.js';
import { rows } from '../sql.js';
import { tell } from '../timeline/tell.js';
import type { FileVerdict } from './acknowledgements.js';
import { openExceptions } from './exceptions.js';
import type { Tally } from './tally.js';

/** The file that is being read. */
export interface SourceFile {
  readonly sha256: string;
  readonly name: string;
}

interface Submitted {
  readonly submissionId: number;
  readonly kind: '837P' | '276';
}

/** TA1 and 999: what the receiver did with a file of ours, and so with the claims in it. Read again it changes nothing. */
export async function takeFileVerdict(
  ctx: Context,
  practiceId: number,
  file: SourceFile,
  verdict: FileVerdict,
  tally: Tally,
): Promise<void> {
  const [submission] = await rows<Submitted>(
    ctx,
    `select id as "submissionId", kind from submission where practice_id = $1 and control_number = $2`,
    [practiceId, verdict.controlNumber],
  );
  const place = placeOf(file, verdict.at);
  if (!submission) {
    tally.unknown++;
    await openExceptions(ctx, practiceId, file, [
      {
        kind: 'unknown-submission',
        fileKind: verdict.stage,
        reference: String(verdict.controlNumber),
        words: `Speaks of a file ${verdict.controlNumber} that was not sent from here.`,
        place,
      },
    ]);
    return;
  }
  if (submission.kind === '276') return;
  const rejected = await rejectClaims(ctx, practiceId, submission.submissionId, verdict, place);
  tally.rejected += rejected;
  if (verdict.stage === 'TA1' && !verdict.rejectsAll) return;
  const state = await setState(ctx, practiceId, submission.submissionId, verdict);
  if (state !== 'rejected') {
    tally.accepted += await tellAccepted(ctx, practiceId, submission.submissionId, verdict, place);
  }
}

/** A place in the file that is read. */
export function placeOf(
  file: SourceFile,
  at: { readonly ordinal: number; readonly offset: number },
): FilePlace {
  return { sha256: file.sha256, segment: at.ordinal, offset: at.offset };
}

async function setState(
  ctx: Context,
  practiceId: number,
  submissionId: number,
  verdict: FileVerdict,
): Promise<string> {
  const state = verdict.rejectsAll
    ? 'rejected'
    : verdict.rejectedSets.length > 0
      ? 'partly-accepted'
      : 'accepted';
  await ctx.tx.query(
    `update submission set state = $3, acknowledged_at = coalesce(acknowledged_at, $4)
      where practice_id = $1 and id = $2 and state <> 'prepared'`,
    [practiceId, submissionId, state, ctx.now],
  );
  return state;
}

/** Rejects the claims of the file, or of the sets that were rejected; returns how many there are. */
async function rejectClaims(
  ctx: Context,
  practiceId: number,
  submissionId: number,
  verdict: FileVerdict,
  place: FilePlace,
): Promise<number> {
  if (!verdict.rejectsAll && verdict.rejectedSets.length === 0) return 0;
  const claims = await rows<{ claimId: number }>(
    ctx,
    `select claim_id as "claimId" from submission_claim
      where practice_id = $1 and submission_id = $2 and ($3 or set_control_number = any($4)) order by claim_id`,
    [practiceId, submissionId, verdict.rejectsAll, verdict.rejectedSets],
  );
  await rejectSubmitted(
    ctx,
    practiceId,
    submissionId,
    claims.map(({ claimId }) => ({
      claimId,
      codes: verdict.codes,
      place,
      words: 'File rejected',
      detail: verdict.codes.slice(0, 3).join(', ') || null,
    })),
    verdict.stage,
  );
  return claims.length;
}

/** A claim that is turned away before adjudication, with the place that says so. */
export interface Rejection {
  readonly claimId: number;
  readonly codes: readonly string[];
  readonly place: FilePlace;
  readonly words: string;
  readonly detail: string | null;
}

/**
 * Rejects claims, once per place in a file. With a submission only those that are still in it: one that was corrected and
 * went again is not turned away by an old answer.
 */
export async function rejectSubmitted(
  ctx: Context,
  practiceId: number,
  submissionId: number | null,
  rejections: readonly Rejection[],
  stage: 'TA1' | '999' | '277CA',
): Promise<void> {
  if (rejections.length === 0) return;
  const told = await tell(
    ctx,
    practiceId,
    rejections.map(({ claimId, place, words, detail }) => ({
      claimId,
      key: `${stage}/${place.sha256}/${place.segment}`,
      stage: 'submission',
      kind: 'rejected',
      icon: 'refused',
      words,
      detail,
      fileKind: stage,
      place,
    })),
  );
  const fresh = rejections.filter(({ claimId, place }) =>
    told.has(`${claimId}/${stage}/${place.sha256}/${place.segment}`),
  );
  const moved = await rows<{ claimId: number }>(
    ctx,
    `update claim set state = 'rejected', changed_at = $3, version = version + 1
      where practice_id = $1 and id = any($2) and state = any($4) and ($5::bigint is null or submission_id = $5)
     returning id as "claimId"`,
    [practiceId, fresh.map(({ claimId }) => claimId), ctx.now, statesFor('reject'), submissionId],
  );
  await setOutcomes(
    ctx,
    practiceId,
    moved.map(({ claimId }) => claimId),
    'rejected',
  );
  const rejected = new Set(moved.map(({ claimId }) => claimId));
  ctx.count(METRICS.claimsTotal, { event: 'rejected' }, rejected.size);
  for (const { claimId, codes, place } of fresh) {
    if (!rejected.has(claimId)) continue;
    ctx.emit(ClaimRejected, practiceId, { claimId, stage, codes: [...codes], place });
  }
}

/** Notes in the claims' last submission what became of them. */
export async function setOutcomes(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
  outcome: 'accepted' | 'rejected',
): Promise<void> {
  await ctx.tx.query(
    `update submission_claim set outcome = $3
      where practice_id = $1 and claim_id = any($2)
        and submission_id = (select c.submission_id from claim c where c.practice_id = $1 and c.id = claim_id)`,
    [practiceId, claimIds, outcome],
  );
}

/** Tells the claims of accepted sets that their file was taken; returns how many there are. */
async function tellAccepted(
  ctx: Context,
  practiceId: number,
  submissionId: number,
  verdict: FileVerdict,
  place: FilePlace,
): Promise<number> {
  const claims = await rows<{ claimId: number }>(
    ctx,
    `select claim_id as "claimId" from submission_claim
      where practice_id = $1 and submission_id = $2 and set_control_number <> all($3) order by claim_id`,
    [practiceId, submissionId, verdict.rejectedSets],
  );
  await tell(
    ctx,
    practiceId,
    claims.map(({ claimId }) => ({
      claimId,
      key: `${verdict.stage}/${place.sha256}/${place.segment}`,
      stage: 'submission',
      kind: 'file-accepted',
      icon: 'good',
      words: 'File accepted',
      fileKind: verdict.stage,
      place,
    })),
  );
  return claims.length;
}
