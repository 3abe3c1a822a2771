import type { Context } from '@millrace/messaging';
import type { ProviderAdjustment } from '@millrace/x12';
import { openExceptions } from '../exceptions/exception.store.js';
import { countCopies, providerAdjustmentContent, type Copy } from './content-key.js';
import { contentSeen } from './content.store.js';
import type { PostingCheck } from './post-check.js';
import { appendPostings, drawPostingIds } from './posting.store.js';
import { providerAdjustmentMoves, providerAdjustmentRule } from './provider-adjustments.js';

/**
 * Posts what changes the whole payment (PLB) to accounts of its own with reason and reference, and shows a person what
 * needs one. Returns how many were new.
 */
export async function postProviderAdjustments(
  ctx: Context,
  posting: PostingCheck,
): Promise<number> {
  const { practiceId, remittanceId, check, postedOn } = posting;
  const adjustments = check.providerAdjustments;
  if (adjustments.length === 0) return 0;
  const keys = adjustments.map((adjustment) => providerAdjustmentContent(check, adjustment));
  const seen = await contentSeen(ctx, practiceId, 'provider_adjustment', remittanceId, keys);
  const copies = countCopies(keys, seen).map((copy, i) => ({
    ...copy,
    adjustment: adjustments[i]!,
  }));
  const fresh = copies.filter(({ before }) => before === null);
  const ids = await drawPostingIds(ctx, fresh.length);
  const idOf = new Map(fresh.map((one, i) => [one, ids[i]!]));
  await appendPostings(
    ctx,
    practiceId,
    postedOn,
    fresh.map(({ adjustment }, i) => ({
      id: ids[i]!,
      claimId: null,
      remittanceId,
      kind: 'provider-adjustment' as const,
      at: adjustment.at,
      reference: [adjustment.reason, adjustment.reference].filter(Boolean).join(':'),
      version: 0,
      receivableCents: 0,
      moves: providerAdjustmentMoves(adjustment.reason, adjustment.cents),
    })),
  );
  await insertRows(ctx, posting, copies, idOf);
  await openExceptions(
    ctx,
    practiceId,
    fresh.filter(needsPerson).map(({ adjustment }) => ({
      kind: 'provider-adjustment' as const,
      fileId: posting.fileId,
      remittanceId,
      segment: adjustment.at.ordinal,
      offset: adjustment.at.offset,
      reason: adjustment.reason,
      patientControlNumber: null,
      amountCents: adjustment.cents,
    })),
  );
  return fresh.length;
}

interface Keyed extends Copy {
  readonly adjustment: ProviderAdjustment;
}

function needsPerson({ adjustment }: Keyed): boolean {
  return adjustment.cents !== 0 && providerAdjustmentRule(adjustment.reason).needsPerson;
}

async function insertRows(
  ctx: Context,
  { practiceId, remittanceId }: PostingCheck,
  keyed: readonly Keyed[],
  idOf: ReadonlyMap<Keyed, number>,
): Promise<void> {
  await ctx.tx.query(
    `insert into provider_adjustment (practice_id, remittance_id, n, segment, byte_offset, reason, reference, cents,
                                      outcome, posting_id, content_key, copy)
     select $1, $2, r.n, r.segment, r.byte_offset, r.reason, r.reference, r.cents,
            case when r.posting_id is null then 'duplicate' else 'posted' end, r.posting_id, decode(r.key, 'hex'), r.copy
       from unnest($3::int[], $4::bigint[], $5::text[], $6::text[], $7::bigint[], $8::bigint[], $9::text[], $10::int[])
         with ordinality r (segment, byte_offset, reason, reference, cents, posting_id, key, copy, n)`,
    [
      practiceId,
      remittanceId,
      keyed.map(({ adjustment }) => adjustment.at.ordinal),
      keyed.map(({ adjustment }) => adjustment.at.offset),
      keyed.map(({ adjustment }) => adjustment.reason),
      keyed.map(({ adjustment }) => adjustment.reference ?? null),
      keyed.map(({ adjustment }) => adjustment.cents),
      keyed.map((one) => idOf.get(one) ?? null),
      keyed.map(({ key }) => key),
      keyed.map(({ copy }) => copy),
    ],
  );
}
