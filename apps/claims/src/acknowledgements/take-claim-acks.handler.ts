import { ClaimAccepted, ClaimStatusReceived, type FilePlace } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { ClaimAcknowledgement, StatusInformation, StatusResponse } from '@millrace/x12';
import { METRICS } from '@millrace/telemetry';
import { statesFor, type Frequency } from '../claim/claim.js';
import { takeVoids } from '../correction/take-voids.handler.js';
import { timeZoneOf } from '../reference/reference.store.js';
import { column, groupBy, rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { tell } from '../timeline/tell.js';
import {
  claimNumberOf,
  codeNames,
  codesOf,
  isForAdjudication,
  statusWords,
  verdictOfClaim,
  type AcknowledgementKind,
} from './acknowledgements.js';
import { openExceptions, type NewException } from './exceptions.js';
import {
  placeOf,
  rejectSubmitted,
  setOutcomes,
  type Rejection,
  type SourceFile,
} from './take-verdicts.handler.js';
import type { Tally } from './tally.js';

/** A claim as a 277CA names it. */
export interface NamedClaim {
  readonly ack: ClaimAcknowledgement;
  /** BHT03 of the file that is answered, when the 277CA names it: ours its control number. */
  readonly batch: string | null;
  /** The status of a level above the claim that turns away all below it. */
  readonly refusal: StatusInformation | null;
}

interface Matched<T> {
  readonly item: T;
  readonly claimId: number;
  readonly frequency: Frequency;
  readonly place: FilePlace;
}

/** 277CA: what the payer's front door said of each claim, or of all of them together. */
export async function takeClaimAcks(
  ctx: Context,
  practiceId: number,
  file: SourceFile,
  named: readonly NamedClaim[],
  tally: Tally,
): Promise<void> {
  const matched = await match(ctx, practiceId, file, '277CA', named, ({ ack }) => ack, tally);
  const earlier = await ofEarlierBatches(ctx, practiceId, matched);
  const outcomes = groupBy(matched, (one) => (earlier.has(one) ? 'earlier' : outcomeOf(one)));
  const of = (outcome: Outcome | 'earlier'): readonly Matched<NamedClaim>[] =>
    outcomes.get(outcome) ?? [];
  const rejected = of('rejected');
  tally.rejected += rejected.length;
  tally.accepted += of('accepted').length + of('voided').length + of('received').length;
  await accept(ctx, practiceId, of('accepted'));
  await acceptVoids(ctx, practiceId, of('voided'));
  await rejectSubmitted(ctx, practiceId, null, rejected.map(rejectionOf), '277CA');
  await tellSaid(ctx, practiceId, [...of('received'), ...of('other'), ...of('earlier')]);
}

/** `received`: a void that reached the payer and is not in adjudication yet (A1). */
type Outcome = 'accepted' | 'voided' | 'received' | 'rejected' | 'other';

function outcomeOf({ item: { ack, refusal }, frequency }: Matched<NamedClaim>): Outcome {
  const verdict = refusal ? 'rejected' : verdictOfClaim(ack);
  if (verdict !== 'accepted' || frequency !== '8') return verdict;
  return isForAdjudication(ack) ? 'voided' : 'received';
}

/** The claim's own reasons; where it names none, those of the level above it. */
function rejectionOf({ item: { ack, refusal }, claimId, place }: Matched<NamedClaim>): Rejection {
  const own = verdictOfClaim(ack) === 'rejected' || !refusal;
  const said = own ? ack : { statuses: [refusal], lines: [] };
  return {
    claimId,
    codes: codeNames(said),
    place,
    words: 'Rejected before processing',
    detail: statusWords(said),
  };
}

async function tellSaid(
  ctx: Context,
  practiceId: number,
  matched: readonly Matched<NamedClaim>[],
): Promise<void> {
  await tell(
    ctx,
    practiceId,
    matched.map(({ item: { ack }, claimId, place }) => ({
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

/** Those that speak of an earlier file with the claim in it, which went again since: an old word moves nothing. */
async function ofEarlierBatches(
  ctx: Context,
  practiceId: number,
  matched: readonly Matched<NamedClaim>[],
): Promise<Set<Matched<NamedClaim>>> {
  const numbered = matched.filter(({ item }) => item.batch && /^\d{1,9}$/.test(item.batch));
  if (numbered.length === 0) return new Set();
  const found = await rows<{ claimId: number; controlNumber: number }>(
    ctx,
    `select sc.claim_id as "claimId", s.control_number as "controlNumber"
       from submission s
       join submission_claim sc on sc.practice_id = $1 and sc.submission_id = s.id
       join claim c on c.practice_id = $1 and c.id = sc.claim_id
      where s.practice_id = $1 and s.kind = '837P' and s.control_number = any($2) and sc.claim_id = any($3)
        and c.submission_id is distinct from s.id`,
    [
      practiceId,
      [...new Set(numbered.map(({ item }) => Number(item.batch)))],
      column(numbered, 'claimId'),
    ],
  );
  const earlier = new Set(found.map((row) => `${row.claimId}/${row.controlNumber}`));
  return new Set(
    numbered.filter(({ claimId, item }) => earlier.has(`${claimId}/${Number(item.batch)}`)),
  );
}

async function accept(
  ctx: Context,
  practiceId: number,
  accepted: readonly Matched<NamedClaim>[],
): Promise<void> {
  const told = await tell(
    ctx,
    practiceId,
    accepted.map(({ item: { ack }, claimId, place }) => ({
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
    .map(({ item: { ack }, claimId, place }) => ({
      claimId,
      place,
      payerClaimNumber: ack.payerClaimNumber ?? null,
      acceptedOn: saidOn(ack) ?? today,
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
  const ids = new Set(column(moved, 'claimId'));
  await setOutcomes(ctx, practiceId, [...ids], 'accepted');
  ctx.count(METRICS.claimsTotal, { event: 'accepted' }, ids.size);
  for (const one of fresh) if (ids.has(one.claimId)) ctx.emit(ClaimAccepted, practiceId, one);
}

/** STC02 of the first dated status. */
function saidOn(ack: ClaimAcknowledgement): string | null {
  return ack.statuses.find((status) => status.date)?.date ?? null;
}

async function acceptVoids(
  ctx: Context,
  practiceId: number,
  voids: readonly Matched<NamedClaim>[],
): Promise<void> {
  const moved = await takeVoids(
    ctx,
    practiceId,
    voids.map(({ item: { ack }, claimId, place }) => ({ claimId, saidOn: saidOn(ack), place })),
  );
  await setOutcomes(ctx, practiceId, [...moved], 'accepted');
  await tellSaid(
    ctx,
    practiceId,
    voids.filter(({ claimId }) => !moved.has(claimId)),
  );
}

/** 277: where a claim stands at the payer. It moves no state: money does, by the remittance. */
export async function takeStatuses(
  ctx: Context,
  practiceId: number,
  file: SourceFile,
  responses: readonly StatusResponse[],
  tally: Tally,
): Promise<void> {
  const matched = await match(ctx, practiceId, file, '277', responses, (ack) => ack, tally);
  tally.accepted += matched.length;
  const told = await tell(
    ctx,
    practiceId,
    matched.map(({ item: ack, claimId, place }) => ({
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
    .map(({ item: ack, claimId, place }) => {
      const [code] = codesOf(ack.statuses);
      return {
        claimId,
        place,
        category: code?.category ?? '',
        status: code?.status ?? '',
        number: ack.payerClaimNumber ?? null,
        payer: ack.payer.id ?? null,
      };
    });
  await ctx.tx.query(
    `update claim c
        set status_category = n.category, status_code = n.status, changed_at = $3,
            payer_claim_number = coalesce(
              c.payer_claim_number, case when n.payer is distinct from c.earlier_payer->>'payerId' then n.number end)
       from jsonb_to_recordset($2::jsonb) as n ("claimId" bigint, category text, status text, number text, payer text)
      where c.practice_id = $1 and c.id = n."claimId"`,
    [practiceId, JSON.stringify(fresh), ctx.now],
  );
  for (const { claimId, category, status, place } of fresh) {
    ctx.emit(ClaimStatusReceived, practiceId, { claimId, category, status, place });
  }
}

/** Finds the claims by their control numbers; what is not ours is listed. */
async function match<T>(
  ctx: Context,
  practiceId: number,
  file: SourceFile,
  fileKind: AcknowledgementKind,
  items: readonly T[],
  ackOf: (item: T) => ClaimAcknowledgement | StatusResponse,
  tally: Tally,
): Promise<Matched<T>[]> {
  const found = await rows<{ number: string; claimId: number; frequency: Frequency }>(
    ctx,
    `select patient_control_number as number, id as "claimId", frequency from claim
      where practice_id = $1 and patient_control_number = any($2)`,
    [practiceId, items.map((item) => claimNumberOf(ackOf(item)))],
  );
  const claims = new Map(found.map((row) => [row.number, row]));
  const matched: Matched<T>[] = [];
  const unknown: NewException[] = [];
  for (const item of items) {
    const ack = ackOf(item);
    const number = claimNumberOf(ack);
    const claim = claims.get(number);
    const place = placeOf(file, ack.at);
    if (claim) {
      matched.push({ item, claimId: claim.claimId, frequency: claim.frequency, place });
    } else {
      unknown.push({
        kind: 'unknown-claim',
        fileKind,
        reference: number || null,
        words: 'Speaks of a claim that is not ours.',
        place,
      });
    }
  }
  tally.unknown += unknown.length;
  await openExceptions(ctx, practiceId, file, unknown);
  return matched;
}
