import type { Context } from '@millrace/messaging';
import type { SurveyedCheck } from '../intake/survey.js';
import { openExceptions } from '../exceptions/exception.store.js';
import { signedMove } from '../ledger/ledger.js';
import { claimContent, countCopies, type Copy } from './content-key.js';
import { contentSeen, insertClaimRows, type ClaimRow } from './content.store.js';
import {
  planPosting,
  REVERSAL,
  type ClaimPayment,
  type PostedBefore,
  type PostingPlan,
  type Unposted,
} from './posting.js';
import {
  appendPostings,
  changeClaims,
  drawPostingIds,
  foldChanges,
  lockClaimsByControlNumber,
  reversiblePostings,
  type LockedClaim,
  type NewPosting,
} from './posting.store.js';

/** The check that is being posted. */
export interface PostingCheck {
  readonly practiceId: number;
  readonly fileId: number;
  readonly sha256: string;
  readonly remittanceId: number;
  readonly check: SurveyedCheck;
  readonly postedOn: string;
}

interface Keyed extends Copy {
  readonly payment: ClaimPayment;
}

type Decided = Keyed & {
  readonly claimId: number | null;
  readonly plan: PostingPlan | Unposted | { readonly outcome: 'duplicate' };
};

/** Payments that may yet fit when all of the check is read, kept in memory: beyond this they are decided at once. */
const MAX_DEFERRED = 10_000;

/**
 * Posts the claim payments of one balanced check, a chunk at a time, all in the caller's transaction. Reversals go before
 * corrections whatever their order in the file: what does not fit yet (a correction whose reversal, a reversal whose original
 * comes later) is decided at the end.
 */
export class CheckPosting {
  readonly counts = { posted: 0, duplicate: 0, exception: 0 };
  /** The remittance that posted a duplicate before. */
  duplicateOf: number | null = null;
  private deferred: Keyed[] = [];
  /** Of each content among the deferred, how many. */
  private readonly deferredCopies = new Map<string, number>();

  constructor(
    private readonly ctx: Context,
    private readonly posting: PostingCheck,
  ) {}

  async chunk(payments: readonly ClaimPayment[]): Promise<void> {
    const { practiceId, remittanceId, check } = this.posting;
    const keys = payments.map((payment) => claimContent(check, payment));
    const seen = await contentSeen(this.ctx, practiceId, 'remittance_claim', remittanceId, keys);
    const keyed = countCopies(keys, seen, this.deferredCopies).map((copy, i) => ({
      ...copy,
      payment: payments[i]!,
    }));
    this.duplicateOf ??= keyed.find(({ before }) => before !== null)?.before ?? null;
    const duplicates = keyed
      .filter(({ before }) => before !== null)
      .map((item) => ({ ...item, claimId: null, plan: { outcome: 'duplicate' as const } }));
    const fresh = keyed.filter(({ before }) => before === null);
    await this.save([...(await this.decide(fresh, true)), ...duplicates]);
  }

  /** Decides what was deferred. */
  async end(): Promise<void> {
    for (let i = 0; i < this.deferred.length; i += 2_000) {
      await this.save(await this.decide(this.deferred.slice(i, i + 2_000), false));
    }
    this.deferred = [];
  }

  private async decide(items: readonly Keyed[], mayDefer: boolean): Promise<Decided[]> {
    const { practiceId, sha256 } = this.posting;
    const numbers = items.map(({ payment }) => payment.patientControlNumber);
    const claims = byControlNumber(await lockClaimsByControlNumber(this.ctx, practiceId, numbers));
    const reversals = items.filter(({ payment }) => payment.status === REVERSAL);
    const ids = reversals.flatMap(
      ({ payment }) => claims.get(payment.patientControlNumber)?.map((c) => c.claimId) ?? [],
    );
    const earlier = await reversiblePostings(this.ctx, practiceId, [...new Set(ids)]);
    const others = items.filter(({ payment }) => payment.status !== REVERSAL);
    const decided: Decided[] = [];
    for (const item of [...reversals, ...others]) {
      const { plan, claimId } = decideOne(item.payment, claims, earlier, sha256);
      const mayFitLater =
        plan.outcome === 'overposted' ||
        (plan.outcome === 'unmatched' && plan.reason === 'reversal-without-original');
      if (mayFitLater && mayDefer && this.deferred.length < MAX_DEFERRED) this.defer(item);
      else decided.push({ ...item, claimId, plan });
    }
    return decided;
  }

  private defer(item: Keyed): void {
    this.deferred.push(item);
    this.deferredCopies.set(item.key, (this.deferredCopies.get(item.key) ?? 0) + 1);
  }

  private async save(decided: readonly Decided[]): Promise<void> {
    const { ctx, posting } = this;
    const ids = await drawPostingIds(ctx, decided.filter(needsPosting).length);
    const postings: NewPosting[] = [];
    const rows: ClaimRow[] = [];
    for (const item of decided) {
      const id = needsPosting(item) ? ids.shift()! : null;
      if (id !== null) postings.push(this.newPosting(item, id));
      rows.push(claimRow(item, id));
      if (item.plan.outcome === 'posted') this.counts.posted++;
      else if (item.plan.outcome === 'duplicate') this.counts.duplicate++;
      else if (item.plan.outcome !== 'information') this.counts.exception++;
    }
    await appendPostings(ctx, posting.practiceId, posting.postedOn, postings);
    await changeClaims(ctx, posting.practiceId, foldChanges(postings));
    const exceptions = await this.openExceptions(decided);
    await insertClaimRows(
      ctx,
      posting.practiceId,
      posting.remittanceId,
      rows.map((row) => ({ ...row, exceptionId: exceptions.get(row.payment.at.ordinal) ?? null })),
    );
  }

  private newPosting({ payment, plan, claimId }: Decided, id: number): NewPosting {
    const common = {
      id,
      remittanceId: this.posting.remittanceId,
      status: payment.status,
      at: payment.at,
    };
    if (plan.outcome === 'posted') {
      const { kind, version, receivableCents, reverses, detail, moves } = plan;
      return { ...common, claimId, kind, version, receivableCents, reverses, detail, moves };
    }
    return {
      ...common,
      claimId: null,
      kind: 'unapplied',
      reference: payment.patientControlNumber,
      version: 0,
      receivableCents: 0,
      moves: signedMove('cash', 'unapplied-payments', payment.paidCents),
    };
  }

  private openExceptions(decided: readonly Decided[]): Promise<Map<number, number>> {
    const { practiceId, fileId, remittanceId } = this.posting;
    return openExceptions(
      this.ctx,
      practiceId,
      decided.flatMap(({ payment, plan }) =>
        plan.outcome === 'unmatched' || plan.outcome === 'overposted'
          ? [
              {
                kind:
                  plan.outcome === 'unmatched'
                    ? ('unmatched-claim' as const)
                    : ('overposted-claim' as const),
                fileId,
                remittanceId,
                segment: payment.at.ordinal,
                offset: payment.at.offset,
                reason: plan.reason,
                patientControlNumber: payment.patientControlNumber,
                amountCents: payment.paidCents,
              },
            ]
          : [],
      ),
    );
  }
}

function decideOne(
  payment: ClaimPayment,
  claims: Map<string, LockedClaim[]>,
  earlier: Map<number, PostedBefore[]>,
  sha256: string,
): { plan: PostingPlan | Unposted; claimId: number | null } {
  const found = claims.get(payment.patientControlNumber) ?? [];
  const [claim] = found;
  if (!claim || found.length > 1) {
    const reason = claim ? 'several-claims' : 'no-such-claim';
    return { plan: { outcome: 'unmatched', reason }, claimId: null };
  }
  const plan = planPosting(claim, payment, sha256, earlier.get(claim.claimId) ?? []);
  if (plan.outcome === 'posted') {
    // The next payment of this claim in the chunk meets it as it is after this one.
    found[0] = { ...claim, version: plan.version, receivableCents: plan.receivableCents };
    const rest = earlier.get(claim.claimId)?.filter(({ postingId }) => postingId !== plan.reverses);
    if (rest) earlier.set(claim.claimId, rest);
  }
  return { plan, claimId: claim.claimId };
}

/** An unposted payment that moves cash keeps it in unapplied payments. */
function needsPosting({ plan, payment }: Decided): boolean {
  if (plan.outcome === 'posted') return true;
  return (plan.outcome === 'unmatched' || plan.outcome === 'overposted') && payment.paidCents !== 0;
}

function claimRow(
  { payment, key, copy, plan, claimId }: Decided,
  postingId: number | null,
): ClaimRow {
  const waits = plan.outcome === 'unmatched' || plan.outcome === 'overposted';
  return {
    payment,
    key,
    copy,
    outcome: plan.outcome,
    reason: 'reason' in plan ? plan.reason : null,
    claimId,
    postingId: plan.outcome === 'posted' ? postingId : null,
    writtenOffCents: plan.outcome === 'posted' ? plan.change.writtenOffCents : 0,
    patientCents: plan.outcome === 'posted' ? plan.change.patientCents : 0,
    keepPayment: waits,
  };
}

function byControlNumber(claims: readonly LockedClaim[]): Map<string, LockedClaim[]> {
  const map = new Map<string, LockedClaim[]>();
  for (const claim of claims) {
    const list = map.get(claim.patientControlNumber);
    if (list) list.push(claim);
    else map.set(claim.patientControlNumber, [claim]);
  }
  return map;
}
