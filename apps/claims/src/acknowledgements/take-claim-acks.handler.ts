import { ClaimAccepted, ClaimStatusReceived, type FilePlace } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { ClaimAcknowledgement, StatusResponse } from '@millrace/x12';
import { statesFor } from '../claim/claim.js';
import { timeZoneOf } from '../reference/reference.store.js';
import { rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { tell } from '../timeline/tell.js';
import {
  claimNumberOf,
  codeNames,
  codesOf,
  statusWords,
  verdictOfClaim,
  type AcknowledgementKind,
} from './acknowledgements.js';
import { openExceptions } from './exceptions.js';
import { placeOf, rejectSubmitted, setOutcomes, type SourceFile } from './take-verdicts.handler.js';
import type { Tally } from './tally.js';

interface Matched<T> {
  readonly ack: T;
  readonly claimId: number;
  readonly place: FilePlace;
}

/** 277CA: what the payer's front door said of each claim. */
export async function takeClaimAcks(
  ctx: Context,
  practiceId: number,
  file: SourceFile,
  acks: readonly ClaimAcknowledgement[],
  tally: Tally,
): Promise<void> {
  const matched = await match(ctx, practiceId, file, '277CA', acks, tally);
  const accepted = matched.filter(({ ack }) => verdictOfClaim(ack) === 'accepted');
  const rejected = matched.filter(({ ack }) => verdictOfClaim(ack) === 'rejected');
  const other = matched.filter(({ ack }) => verdictOfClaim(ack) === 'other');
  tally.accepted += accepted.length;
  tally.rejected += rejected.length;
  await accept(ctx, practiceId, accepted);
  await rejectSubmitted(
    ctx,
    practiceId,
    null,
    rejected.map(({ ack, claimId, place }) => ({
      claimId,
      codes: codeNames(ack),
      place,
      words: 'Rejected before processing',
      detail: statusWords(ack),
    })),
    '277CA',
  );
  await tell(
    ctx,
    practiceId,
    other.map(({ ack, claimId, place }) => ({
      claimId,
      key: `277CA/${place.sha256}/${place.segment}`,
      stage: 'submission',
      kind: 'acknowledged',
      icon: 'unknown',
      words: statusWords(ack),
      fileKind: '277CA',
      place,
    })),
  );
}

async function accept(
  ctx: Context,
  practiceId: number,
  accepted: readonly Matched<ClaimAcknowledgement>[],
): Promise<void> {
  const told = await tell(
    ctx,
    practiceId,
    accepted.map(({ ack, claimId, place }) => ({
      claimId,
      key: `277CA/${place.sha256}/${place.segment}`,
      stage: 'submission',
      kind: 'accepted',
      icon: 'good',
      words: 'Claim accepted for processing',
      detail: ack.payerClaimNumber ? `payer’s number ${ack.payerClaimNumber}` : null,
      fileKind: '277CA',
      place,
    })),
  );
  const today = wallClock(ctx.now, await timeZoneOf(ctx, practiceId)).date;
  const fresh = accepted
    .filter(({ claimId, place }) => told.has(`${claimId}/277CA/${place.sha256}/${place.segment}`))
    .map(({ ack, claimId, place }) => ({
      claimId,
      place,
      payerClaimNumber: ack.payerClaimNumber ?? null,
      acceptedOn: ack.statuses.find((status) => status.date)?.date ?? today,
    }));
  const moved = await rows<{ claimId: number }>(
    ctx,
    `update claim c
        set state = 'accepted', accepted_at = $3, accepted_on = n."acceptedOn", changed_at = $3,
            payer_claim_number = coalesce(n."payerClaimNumber", c.payer_claim_number), version = c.version + 1
       from jsonb_to_recordset($2::jsonb) as n ("claimId" bigint, "payerClaimNumber" text, "acceptedOn" date)
      where c.practice_id = $1 and c.id = n."claimId" and c.state = any($4)
     returning c.id as "claimId"`,
    [practiceId, JSON.stringify(fresh), ctx.now, statesFor('accept')],
  );
  await setOutcomes(
    ctx,
    practiceId,
    moved.map(({ claimId }) => claimId),
    'accepted',
  );
  const ids = new Set(moved.map(({ claimId }) => claimId));
  for (const one of fresh) if (ids.has(one.claimId)) ctx.emit(ClaimAccepted, practiceId, one);
}

/** 277: where a claim stands at the payer. It moves no state: money does, by the remittance. */
export async function takeStatuses(
  ctx: Context,
  practiceId: number,
  file: SourceFile,
  responses: readonly StatusResponse[],
  tally: Tally,
): Promise<void> {
  const matched = await match(ctx, practiceId, file, '277', responses, tally);
  tally.accepted += matched.length;
  const told = await tell(
    ctx,
    practiceId,
    matched.map(({ ack, claimId, place }) => ({
      claimId,
      key: `277/${place.sha256}/${place.segment}`,
      stage: 'submission',
      kind: 'status',
      icon: 'unknown',
      words: statusWords(ack) || 'The payer answered',
      detail: ack.payerClaimNumber ? `payer’s number ${ack.payerClaimNumber}` : null,
      fileKind: '277',
      place,
    })),
  );
  const fresh = matched
    .filter(({ claimId, place }) => told.has(`${claimId}/277/${place.sha256}/${place.segment}`))
    .map(({ ack, claimId, place }) => {
      const [code] = codesOf(ack.statuses);
      return {
        claimId,
        place,
        category: code?.category ?? '',
        status: code?.status ?? '',
        number: ack.payerClaimNumber ?? null,
      };
    });
  await ctx.tx.query(
    `update claim c
        set status_category = n.category, status_code = n.status, changed_at = $3,
            payer_claim_number = coalesce(c.payer_claim_number, n.number)
       from jsonb_to_recordset($2::jsonb) as n ("claimId" bigint, category text, status text, number text)
      where c.practice_id = $1 and c.id = n."claimId"`,
    [practiceId, JSON.stringify(fresh), ctx.now],
  );
  for (const { claimId, category, status, place } of fresh) {
    ctx.emit(ClaimStatusReceived, practiceId, { claimId, category, status, place });
  }
}

/** Finds the claims by their control numbers; what is not ours is listed. */
async function match<T extends ClaimAcknowledgement | StatusResponse>(
  ctx: Context,
  practiceId: number,
  file: SourceFile,
  fileKind: AcknowledgementKind,
  acks: readonly T[],
  tally: Tally,
): Promise<Matched<T>[]> {
  const found = await rows<{ number: string; claimId: number }>(
    ctx,
    `select patient_control_number as number, id as "claimId" from claim
      where practice_id = $1 and patient_control_number = any($2)`,
    [practiceId, acks.map(claimNumberOf)],
  );
  const ids = new Map(found.map((row) => [row.number, row.claimId]));
  const matched: Matched<T>[] = [];
  const unknown: T[] = [];
  for (const ack of acks) {
    const claimId = ids.get(claimNumberOf(ack));
    if (claimId === undefined) unknown.push(ack);
    else matched.push({ ack, claimId, place: placeOf(file, ack.at) });
  }
  tally.unknown += unknown.length;
  await openExceptions(
    ctx,
    practiceId,
    file,
    unknown.map((ack) => ({
      kind: 'unknown-claim',
      fileKind,
      reference: claimNumberOf(ack) || null,
      words: 'Speaks of a claim that is not ours.',
      place: placeOf(file, ack.at),
    })),
  );
  return matched;
}
