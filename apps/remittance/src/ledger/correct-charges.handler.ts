import { ChargesPosted, type ClaimSubmitted, type Event } from '@millrace/contracts';
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

type Submitted = Event<typeof ClaimSubmitted>;

/** Takes the lines of claims that were corrected before they were sent again, and posts what that changed in the charges. */
export async function correctCharges(ctx: Context, events: readonly Submitted[]): Promise<void> {
  const corrected = events.filter(({ data }) => data.lines);
  for (const practiceId of [...new Set(corrected.map((event) => event.practiceId))].sort()) {
    await ofPractice(
      ctx,
      practiceId,
      corrected.filter((event) => event.practiceId === practiceId),
    );
  }
}

async function ofPractice(
  ctx: Context,
  practiceId: number,
  events: readonly Submitted[],
): Promise<void> {
  await lockLedger(ctx, practiceId);
  // Of two corrections of one claim in a set only the last is owed.
  const latest = new Map(events.map(({ data }) => [data.claimId, data]));
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
  await ctx.tx.query(
    `update claim c set lines = x.lines::jsonb from unnest($2::bigint[], $3::text[]) x (claim_id, lines)
      where c.practice_id = $1 and c.claim_id = x.claim_id`,
    [
      practiceId,
      [...latest.keys()],
      [...latest.values()].map(({ lines }) => JSON.stringify(lines)),
    ],
  );
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
