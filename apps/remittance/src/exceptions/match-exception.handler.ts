import type { RemittanceExceptionKind } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { practiceDay } from '../intake/remittance-file.store.js';
import { announcePosting } from '../posting/announce.js';
import { planPosting, type ClaimPayment, type PostingPlan } from '../posting/posting.js';
import {
  appendPostings,
  changeClaims,
  drawPostingIds,
  foldChanges,
  lockClaims,
  lockLedger,
  reversiblePostings,
} from '../posting/posting.store.js';
import { resolveExceptions } from './exception.store.js';
import { mayBeMatched } from './exceptions.js';

/** Why an exception cannot be matched. */
export type MatchRefusal = 'no-such-exception' | 'not-open' | 'not-matchable' | 'no-such-claim';

interface Waiting {
  readonly kind: RemittanceExceptionKind;
  readonly state: string;
  readonly remittanceId: number;
  readonly segment: number;
  readonly sha256: string;
  readonly payment: ClaimPayment;
}

/**
 * Posts a claim payment that waits behind an exception to the claim that a person chose: out of unapplied payments, with its
 * write-offs and the patient's share. More than what is owed is taken as the person says.
 */
export async function matchException(
  ctx: Context,
  practiceId: number,
  exceptionId: number,
  claimId: number,
): Promise<MatchRefusal | PostingPlan> {
  await lockLedger(ctx, practiceId);
  const waiting = await findWaiting(ctx, practiceId, exceptionId);
  if (!waiting) return 'no-such-exception';
  if (waiting.state !== 'open') return 'not-open';
  if (!mayBeMatched(waiting.kind)) return 'not-matchable';
  const [claim] = await lockClaims(ctx, practiceId, [claimId]);
  if (!claim) return 'no-such-claim';
  const earlier = await reversiblePostings(ctx, practiceId, [claimId]);
  const { payment, sha256, remittanceId, segment } = waiting;
  const plan = planPosting(claim, payment, sha256, earlier.get(claimId) ?? [], 'person');
  if (plan.outcome !== 'posted') return 'not-matchable';
  const [id] = await drawPostingIds(ctx, 1);
  const { kind, version, receivableCents, reverses, detail, moves } = plan;
  const posting = {
    id: id!,
    claimId,
    remittanceId,
    kind,
    status: payment.status,
    at: payment.at,
    version,
    receivableCents,
    reverses,
    detail,
    moves,
  };
  await appendPostings(ctx, practiceId, await practiceDay(ctx, practiceId, ctx.now), [posting]);
  await changeClaims(ctx, practiceId, foldChanges([posting]));
  await markPosted(ctx, practiceId, remittanceId, segment, plan, posting.id);
  await resolveExceptions(ctx, practiceId, [exceptionId], 'matched');
  await announcePosting(ctx, practiceId, remittanceId, posting.id);
  return plan;
}

/** A payment may overtake the claim that it names: once the claim is here, it is posted by itself. */
export async function matchWaiting(
  ctx: Context,
  practiceId: number,
  claims: readonly { readonly claimId: number; readonly patientControlNumber: string }[],
): Promise<void> {
  const rows = (await ctx.tx.query(
    `select id, patient_control_number as "patientControlNumber" from exception
      where practice_id = $1 and state = 'open' and kind = 'unmatched-claim' and reason = 'no-such-claim'
        and patient_control_number = any ($2) order by id`,
    [practiceId, claims.map((claim) => claim.patientControlNumber)],
  )) as { id: number; patientControlNumber: string }[];
  const byNumber = new Map(claims.map((claim) => [claim.patientControlNumber, claim.claimId]));
  for (const { id, patientControlNumber } of rows) {
    await matchException(ctx, practiceId, id, byNumber.get(patientControlNumber)!);
  }
}

async function findWaiting(
  ctx: Context,
  practiceId: number,
  exceptionId: number,
): Promise<Waiting | undefined> {
  const [row] = (await ctx.tx.query(
    `select e.kind, e.state, e.remittance_id as "remittanceId", e.segment, f.sha256, c.payment
       from exception e join remittance_file f on f.id = e.file_id
       left join remittance_claim c on c.practice_id = $1 and c.remittance_id = e.remittance_id and c.segment = e.segment
      where e.practice_id = $1 and e.id = $2 for update of e`,
    [practiceId, exceptionId],
  )) as Waiting[];
  return row;
}

async function markPosted(
  ctx: Context,
  practiceId: number,
  remittanceId: number,
  segment: number,
  plan: PostingPlan,
  postingId: number,
): Promise<void> {
  await ctx.tx.query(
    `update remittance_claim set outcome = 'posted', claim_id = $4, posting_id = $5, written_off_cents = $6,
            patient_cents = $7, payment = null
      where practice_id = $1 and remittance_id = $2 and segment = $3`,
    [
      practiceId,
      remittanceId,
      segment,
      plan.claimId,
      postingId,
      plan.change.writtenOffCents,
      plan.change.patientCents,
    ],
  );
  await ctx.tx.query(
    `update remittance set posted_claims = posted_claims + 1, exception_claims = exception_claims - 1
      where practice_id = $1 and id = $2`,
    [practiceId, remittanceId],
  );
}
