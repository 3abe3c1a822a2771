import type { ClaimAmendment, ClaimChange, ClaimState, CorrectRequest } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import {
  addressedTo,
  bareCode,
  canVoid,
  cannotVoidWords,
  frequencyOfCorrection,
  goesWords,
  nextState,
  type Address,
  type Claim,
} from '../claim/claim.js';
import { ClaimRefused } from '../claim/claim-refused.js';
import { lockClaim, replaceLines } from '../claim/claim.store.js';
import { endDenialsOfCorrected } from '../denials/end-denials.js';
import { editClaims } from '../edits/edit-claims.js';
import { billedLines, totalCharge } from '../encounters/encounter.js';
import { coverageToBill } from '../reference/reference.js';
import { coveragesOf, findCopy } from '../reference/reference.store.js';
import { rows } from '../sql.js';
import { tell } from '../timeline/tell.js';

/** Who did it: for the timeline. */
export interface Actor {
  readonly userId: number | null;
  readonly userName: string | null;
}

/** Corrects a claim that was not sent yet; the edits run again. @throws ClaimRefused */
export async function amendClaim(
  ctx: Context,
  practiceId: number,
  claimId: number,
  amendment: ClaimAmendment,
  actor: Actor,
): Promise<ClaimChange> {
  const claim = await lockFresh(ctx, practiceId, claimId, amendment.version);
  await refuseInBatch(ctx, practiceId, claim);
  if (nextState(claim.state, 'hold') === null) {
    throw new ClaimRefused(
      'state',
      claim.state === 'voided'
        ? cannotCorrectWords(claim.state)
        : 'This claim was sent: correct and resubmit it instead.',
    );
  }
  await refuseUnknownParts(ctx, practiceId, claim, amendment);
  await write(ctx, practiceId, claim, amendment, claim);
  await tellChange(ctx, practiceId, claim, 'Claim corrected', actor);
  return afterEdits(ctx, practiceId, claimId);
}

/**
 * Corrects a claim that the payer turned away or decided, and lets it go again: a rejected one as a corrected original, a decided
 * one as a replacement (frequency 7) that names the payer's claim number; to another payer than before, an original. Its open denials
 * end as resubmitted. @throws ClaimRefused
 */
export async function correctAndResubmit(
  ctx: Context,
  practiceId: number,
  claimId: number,
  request: CorrectRequest,
  actor: Actor,
): Promise<ClaimChange> {
  const claim = await lockFresh(ctx, practiceId, claimId, request.version);
  await refuseInBatch(ctx, practiceId, claim);
  if (nextState(claim.state, 'correct') === null) {
    throw new ClaimRefused('state', cannotCorrectWords(claim.state));
  }
  await refuseUnknownParts(ctx, practiceId, claim, request);
  const payerId = await payerToBill(ctx, practiceId, claim, request.coverageId);
  const moves = payerId !== claim.payerId;
  const frequency = frequencyOfCorrection(claim.state, claim.frequency);
  const known = addressedTo({ ...claim, frequency }, payerId);
  const isOriginal = moves && known.frequency === '1';
  const address = isOriginal
    ? known
    : { ...known, payerClaimNumber: request.payerClaimNumber ?? known.payerClaimNumber };
  if (address.frequency !== '1' && !address.payerClaimNumber) {
    throw new ClaimRefused(
      'invalid',
      'A replacement needs the payer’s claim number: enter it, or ask the payer for the status.',
      'payerClaimNumber',
    );
  }
  await write(ctx, practiceId, claim, request, address);
  const payer = moves ? await findCopy(ctx, practiceId, 'payer', { payer_id: payerId }) : null;
  const again =
    address.frequency === '7'
      ? `Corrected, replaces ${address.payerClaimNumber}`
      : 'Corrected to go again';
  const words = moves ? `Corrected, ${goesWords(address, payer?.name ?? payerId)}` : again;
  await tellChange(ctx, practiceId, claim, words, actor, request.reason);
  await endDenialsOfCorrected(ctx, practiceId, claimId, actor);
  return afterEdits(ctx, practiceId, claimId);
}

/** Lets a void (frequency 8) of a claim that the payer has go with the next batch. @throws ClaimRefused */
export async function voidClaim(
  ctx: Context,
  practiceId: number,
  claimId: number,
  request: { version: number; reason: string },
  actor: Actor,
): Promise<ClaimChange> {
  const claim = await lockFresh(ctx, practiceId, claimId, request.version);
  await refuseInBatch(ctx, practiceId, claim);
  if (!canVoid(claim.state, claim.frequency)) {
    throw new ClaimRefused('state', cannotVoidWords(claim.state));
  }
  if (!claim.payerClaimNumber) {
    throw new ClaimRefused(
      'invalid',
      'A void needs the payer’s claim number: ask for the status first.',
      'payerClaimNumber',
    );
  }
  await write(ctx, practiceId, claim, { version: claim.version }, { ...claim, frequency: '8' });
  await tellChange(
    ctx,
    practiceId,
    claim,
    `Void of ${claim.payerClaimNumber} requested`,
    actor,
    request.reason,
  );
  return afterEdits(ctx, practiceId, claimId);
}

/** Lets one soft finding of a held claim pass, with a reason. @throws ClaimRefused */
export async function overrideFinding(
  ctx: Context,
  practiceId: number,
  claimId: number,
  request: { version: number; code: string; reason: string },
  actor: Actor,
): Promise<ClaimChange> {
  const claim = await lockFresh(ctx, practiceId, claimId, request.version);
  const findings = await findingsOf(ctx, practiceId, claimId);
  const meant = findings.filter((finding) => finding.code === request.code);
  if (claim.state !== 'held' || meant.length === 0) {
    throw new ClaimRefused('state', 'This finding does not hold the claim.');
  }
  if (meant.some((finding) => finding.severity === 'hard')) {
    throw new ClaimRefused('state', 'The payer would reject this: it has to be corrected.');
  }
  await ctx.tx.query(
    `update claim set overrides = array_append(overrides, $3) where practice_id = $1 and id = $2`,
    [practiceId, claimId, request.code],
  );
  await tellChange(
    ctx,
    practiceId,
    claim,
    `Let pass: ${meant[0]!.message.replace(/\.$/, '')}`,
    actor,
    request.reason,
  );
  return afterEdits(ctx, practiceId, claimId);
}

async function lockFresh(
  ctx: Context,
  practiceId: number,
  claimId: number,
  version: number,
): Promise<Claim> {
  const claim = await lockClaim(ctx, practiceId, claimId);
  if (!claim) throw new ClaimRefused('not-found', 'There is no such claim.');
  if (claim.version !== version) {
    throw new ClaimRefused('stale', 'The claim changed in between: load it again.');
  }
  return claim;
}

/** Provider, location and coverage are the practice's own, the coverage the patient's: others are not known here. */
async function refuseUnknownParts(
  ctx: Context,
  practiceId: number,
  claim: Claim,
  { renderingProviderId, locationId, coverageId }: ClaimAmendment,
): Promise<void> {
  const unknown = (path: string, what: string): ClaimRefused =>
    new ClaimRefused('invalid', `This ${what} is not known.`, path);
  if (renderingProviderId) {
    const by = { provider_id: renderingProviderId };
    if (!(await findCopy(ctx, practiceId, 'provider', by))) {
      throw unknown('renderingProviderId', 'provider');
    }
  }
  if (locationId && !(await findCopy(ctx, practiceId, 'location', { location_id: locationId }))) {
    throw unknown('locationId', 'location');
  }
  if (!coverageId) return;
  const coverage = await findCopy(ctx, practiceId, 'coverage', { coverage_id: coverageId });
  if (coverage?.patientId !== claim.patientId) throw unknown('coverageId', 'coverage');
}

/** The payer of the coverage that the edits will choose; where there is none, the payer stays. */
async function payerToBill(
  ctx: Context,
  practiceId: number,
  claim: Claim,
  coverageId: number | null = claim.coverageId,
): Promise<string> {
  const coverages = await coveragesOf(ctx, practiceId, [claim.patientId]);
  return coverageToBill(coverages, claim.serviceDate, coverageId)?.payerId || claim.payerId;
}

/** A claim in a file that is on its way out must not change under it. */
async function refuseInBatch(ctx: Context, practiceId: number, claim: Claim): Promise<void> {
  const [row] = await rows(
    ctx,
    `select 1 from submission s join submission_claim sc on sc.submission_id = s.id
      where s.practice_id = $1 and sc.practice_id = $1 and sc.claim_id = $2 and s.state = 'prepared' and s.kind = '837P'`,
    [practiceId, claim.claimId],
  );
  if (row) throw new ClaimRefused('state', 'The claim is leaving in a batch right now.');
}

async function write(
  ctx: Context,
  practiceId: number,
  claim: Claim,
  change: ClaimAmendment,
  address: Address,
): Promise<void> {
  const lines = change.lines
    ? billedLines(claim.patientControlNumber, claim.serviceDate, change.lines)
    : claim.lines;
  if (change.lines) await replaceLines(ctx, practiceId, claim.claimId, lines);
  const chargeCents = totalCharge(lines);
  await ctx.tx.query(
    `update claim set state = 'held', version = version + 1, changed_at = $3, held_at = null, submission_id = null,
            frequency = $4, payer_claim_number = $5, provider_id = $6, location_id = $7, coverage_id = $8,
            place_of_service = $9, diagnoses = $10, prior_authorization = $11, patient_paid_cents = $12,
            charge_cents = $13, open_cents = open_cents + $13 - charge_cents, findings = '[]', lines_changed = lines_changed or $14,
            payer_id = $15, earlier_payer = $16
      where practice_id = $1 and id = $2`,
    [
      practiceId,
      claim.claimId,
      ctx.now,
      address.frequency,
      address.payerClaimNumber,
      change.renderingProviderId === undefined ? claim.providerId : change.renderingProviderId,
      change.locationId === undefined ? claim.locationId : change.locationId,
      change.coverageId === undefined ? claim.coverageId : change.coverageId,
      change.placeOfService ?? claim.placeOfService,
      change.diagnoses?.map(bareCode) ?? claim.diagnoses,
      change.priorAuthorization ?? claim.priorAuthorization,
      change.patientPaidCents ?? claim.patientPaidCents,
      chargeCents,
      change.lines !== undefined,
      address.payerId,
      address.earlierPayer && JSON.stringify(address.earlierPayer),
    ],
  );
}

async function tellChange(
  ctx: Context,
  practiceId: number,
  claim: Claim,
  words: string,
  actor: Actor,
  reason?: string,
): Promise<void> {
  await tell(ctx, practiceId, [
    {
      claimId: claim.claimId,
      key: `changed/${claim.version}`,
      stage: 'work',
      kind: 'claim-changed',
      icon: 'person',
      words,
      detail: [actor.userName, reason].filter(Boolean).join(': ') || null,
    },
  ]);
}

async function afterEdits(ctx: Context, practiceId: number, claimId: number): Promise<ClaimChange> {
  await editClaims(ctx, practiceId, [claimId]);
  const [row] = await rows<ClaimChange>(
    ctx,
    `select id as "claimId", state, frequency, findings, version from claim where practice_id = $1 and id = $2`,
    [practiceId, claimId],
  );
  return row!;
}

async function findingsOf(
  ctx: Context,
  practiceId: number,
  claimId: number,
): Promise<ClaimChange['findings']> {
  const [row] = await rows<{ findings: ClaimChange['findings'] }>(
    ctx,
    'select findings from claim where practice_id = $1 and id = $2',
    [practiceId, claimId],
  );
  return row?.findings ?? [];
}

function cannotCorrectWords(state: ClaimState): string {
  if (state === 'voided') return 'The claim was voided: send the visit as a new encounter.';
  return state === 'sent'
    ? 'The claim is on its way: wait for the payer’s acknowledgement.'
    : 'The claim was not sent yet: correct it as it is.';
}
