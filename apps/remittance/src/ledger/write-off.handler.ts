import { WriteOffPosted, type DenialResolved, type Event } from '@millrace/contracts';
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
import { changeOf } from './ledger.js';

type Resolved = Event<typeof DenialResolved>;

/**
 * Posts what people decided to write off, at most what is still owed: a payment may have come in between. A denial
 * is written off once.
 */
export async function postWriteOffs(ctx: Context, events: readonly Resolved[]): Promise<void> {
  const writeOffs = events.filter(({ data }) => data.writeOffCents > 0);
  for (const practiceId of [...new Set(writeOffs.map((event) => event.practiceId))].sort()) {
    await postOfPractice(
      ctx,
      practiceId,
      writeOffs.filter((event) => event.practiceId === practiceId),
    );
  }
}

async function postOfPractice(
  ctx: Context,
  practiceId: number,
  events: readonly Resolved[],
): Promise<void> {
  await lockLedger(ctx, practiceId);
  const known = await alreadyPosted(
    ctx,
    practiceId,
    events.map(({ data }) => data.denialId),
  );
  const locked = await lockClaims(
    ctx,
    practiceId,
    events.map(({ data }) => data.claimId),
  );
  const claims = new Map(locked.map((claim) => [claim.claimId, { ...claim }]));
  const ids = await drawPostingIds(ctx, events.length);
  const postedOn = await practiceDay(ctx, practiceId, ctx.now);
  const postings: NewPosting[] = [];
  for (const { data } of events) {
    const claim = claims.get(data.claimId);
    if (!claim || known.has(data.denialId)) continue;
    known.add(data.denialId);
    const cents = Math.min(data.writeOffCents, claim.receivableCents);
    if (cents <= 0) continue;
    claim.version++;
    claim.receivableCents -= cents;
    postings.push({
      id: ids[postings.length]!,
      claimId: data.claimId,
      remittanceId: null,
      denialId: data.denialId,
      kind: 'write-off',
      version: claim.version,
      receivableCents: claim.receivableCents,
      moves: [{ debit: 'denial-write-off', credit: 'insurance-receivable', cents }],
    });
  }
  await appendPostings(ctx, practiceId, postedOn, postings);
  await changeClaims(ctx, practiceId, foldChanges(postings));
  for (const posting of postings) {
    ctx.emit(WriteOffPosted, practiceId, {
      claimId: posting.claimId!,
      denialId: posting.denialId!,
      postingId: posting.id,
      version: posting.version,
      writtenOffCents: changeOf(posting.moves).writtenOffCents,
      receivableCents: posting.receivableCents,
      postedOn,
    });
  }
}

async function alreadyPosted(
  ctx: Context,
  practiceId: number,
  denialIds: readonly number[],
): Promise<Set<number>> {
  const rows = (await ctx.tx.query(
    'select denial_id as "denialId" from posting where practice_id = $1 and denial_id = any ($2)',
    [practiceId, denialIds],
  )) as { denialId: number }[];
  return new Set(rows.map(({ denialId }) => denialId));
}
