import {
  ChargesPosted,
  type ClaimSubmitted,
  type ClaimVoided,
  type Event,
  type EventData,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { practiceDay } from '../intake/remittance-file.store.js';
import {
  appendPostings,
  changeClaims,
  drawPostingIds,
  foldChanges,
  lockClaims,
  lockLedger,
  type NewPosting,
} from '../posting/posting.store.js';
import { changeOf, signedMove } from './ledger.js';

/** What a claim's charges shall be. */
interface Target {
  readonly practiceId: number;
  readonly claimId: number;
  readonly chargeCents: number;
  /** Undefined: they stay as they are. */
  readonly lines?: EventData<typeof ClaimSubmitted>['lines'];
}

/** Takes the lines of claims that were corrected before they were sent again, and posts what that changed in the charges. */
export async function correctCharges(
  ctx: Context,
  events: readonly Event<typeof ClaimSubmitted>[],
): Promise<void> {
  const corrected = events.filter(({ data }) => data.lines);
  await setCharges(
    ctx,
    corrected.map(({ practiceId, data: { claimId, chargeCents, lines } }) => ({
      practiceId,
      claimId,
      chargeCents,
      lines,
    })),
  );
}

/**
 * Takes back the charges of claims whose void was accepted. What the payer paid stays until its own reversal comes (835 TR3
 * 1.10.2.8): until then the claim owes it.
 */
export async function voidCharges(
  ctx: Context,
  events: readonly Event<typeof ClaimVoided>[],
): Promise<void> {
  await setCharges(
    ctx,
    events.map(({ practiceId, data: { claimId } }) => ({ practiceId, claimId, chargeCents: 0 })),
  );
}

async function setCharges(ctx: Context, targets: readonly Target[]): Promise<void> {
  for (const practiceId of [...new Set(targets.map((target) => target.practiceId))].sort()) {
    await ofPractice(
      ctx,
      practiceId,
      targets.filter((target) => target.practiceId === practiceId),
    );
  }
}

async function ofPractice(
  ctx: Context,
  practiceId: number,
  targets: readonly Target[],
): Promise<void> {
  await lockLedger(ctx, practiceId);
  // Of two corrections of one claim in a set only the last is owed.
  const latest = new Map(targets.map((target) => [target.claimId, target]));
  const claims = await lockClaims(ctx, practiceId, [...latest.keys()]);
  const ids = await drawPostingIds(ctx, claims.length);
  const postedOn = await practiceDay(ctx, practiceId, ctx.now);
  const postings = claims.flatMap((claim, i): NewPosting[] => {
    const change = latest.get(claim.claimId)!.chargeCents - claim.chargeCents;
    if (change === 0) return [];
    return [
      {
        id: ids[i]!,
        claimId: claim.claimId,
        remittanceId: null,
        kind: 'charge-correction',
        version: claim.version + 1,
        receivableCents: claim.receivableCents + change,
        moves: signedMove('insurance-receivable', 'charge-revenue', change),
      },
    ];
  });
  const rewritten = [...latest.values()].filter(({ lines }) => lines);
  if (rewritten.length > 0) {
    await ctx.tx.query(
      `update claim c set lines = x.lines::jsonb from unnest($2::bigint[], $3::text[]) x (claim_id, lines)
        where c.practice_id = $1 and c.claim_id = x.claim_id`,
      [
        practiceId,
        rewritten.map(({ claimId }) => claimId),
        rewritten.map(({ lines }) => JSON.stringify(lines)),
      ],
    );
  }
  await appendPostings(ctx, practiceId, postedOn, postings);
  await changeClaims(ctx, practiceId, foldChanges(postings));
  const byId = new Map(claims.map((claim) => [claim.claimId, claim]));
  for (const { claimId, version, moves } of postings) {
    const { payerId, serviceDate } = byId.get(claimId!)!;
    ctx.emit(ChargesPosted, practiceId, {
      claimId: claimId!,
      version,
      payerId,
      chargeCents: changeOf(moves).chargeCents,
      serviceDate,
      postedOn,
    });
  }
}
