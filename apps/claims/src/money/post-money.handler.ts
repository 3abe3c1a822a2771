import type { ChargesPosted, Event, RemittancePosted, WriteOffPosted } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { METRICS } from '@millrace/telemetry';
import { decideDenials } from '../denials/open-denials.handler.js';
import { column } from '../sql.js';
import { tell, type NewEntry } from '../timeline/tell.js';
import { formatDollars } from '../timeline/words.js';
import { stateAfterPosting, type PostedClaim } from './money.js';
import {
  insertLines,
  insertPostings,
  insertWriteOffLines,
  loadSums,
  setStates,
  sumUp,
  takeClaimNumbers,
} from './money.store.js';

/** Where money leads a claim to: counted when it gets there. */
const DECIDED = ['paid', 'partly-paid', 'denied', 'closed'] as const;

/** What a posting other than a remittance's leaves open. */
const nothing = {
  postingId: null,
  remittanceId: null,
  denialId: null,
  payerName: null,
  traceNumber: null,
  status: null,
  paidOn: null,
  chargeCents: 0,
  paidCents: 0,
  patientCents: 0,
  writtenOffCents: 0,
  place: null,
};

/**
 * Charges entered the ledger, or what a correction or a void changed in them: a signed change, once per version. The claim's own
 * charge is the biller's and stays; its state follows decisions, not charges.
 */
export async function takeCharges(
  ctx: Context,
  practiceId: number,
  events: readonly Event<typeof ChargesPosted>[],
): Promise<void> {
  const added = await insertPostings(
    ctx,
    practiceId,
    events.map(({ data }) => ({
      ...nothing,
      claimId: data.claimId,
      version: data.version,
      kind: 'charges',
      postedOn: data.postedOn,
      chargeCents: data.chargeCents,
    })),
  );
  const fresh = events.filter(({ data }) => added.delete(`${data.claimId}/${data.version}`));
  if (fresh.length === 0) return;
  await sumUp(ctx, practiceId, [...new Set(fresh.map(({ data }) => data.claimId))]);
}

/**
 * Takes what remittances did to claims into their copies: a posting once per version, so that an event told twice or out of order
 * changes nothing; then states and denials follow from the sums. Works on all claims of the events together.
 */
export async function takeRemittances(
  ctx: Context,
  practiceId: number,
  events: readonly Event<typeof RemittancePosted>[],
): Promise<void> {
  const posted = events.flatMap(({ data }) => data.claims.map((claim) => ({ data, claim })));
  const added = await insertPostings(
    ctx,
    practiceId,
    posted.map(({ data, claim }) => ({
      claimId: claim.claimId,
      version: claim.version,
      kind: 'remittance',
      postingId: claim.postingId,
      remittanceId: data.remittanceId,
      denialId: null,
      payerName: data.payerName,
      traceNumber: data.traceNumber,
      status: claim.status,
      postedOn: data.postedOn,
      paidOn: data.paidOn,
      chargeCents: 0,
      paidCents: claim.paidCents,
      patientCents: claim.patientCents,
      writtenOffCents: claim.writtenOffCents,
      place: claim.place,
    })),
  );
  const fresh = posted.filter(({ claim }) => added.delete(`${claim.claimId}/${claim.version}`));
  if (fresh.length === 0) return;
  await insertLines(ctx, practiceId, column(fresh, 'claim'));
  await takeClaimNumbers(
    ctx,
    practiceId,
    fresh.map(({ data: { payerId }, claim }) => ({ payerId, claim })),
  );
  await tell(
    ctx,
    practiceId,
    fresh.map(({ data, claim }) => postingEntry(data, claim)),
  );
  await settle(ctx, practiceId, [...new Set(fresh.map(({ claim }) => claim.claimId))]);
}

/** A write-off that a person decided: of the denial's line. */
export async function takeWriteOffs(
  ctx: Context,
  practiceId: number,
  events: readonly Event<typeof WriteOffPosted>[],
): Promise<void> {
  const added = await insertPostings(
    ctx,
    practiceId,
    events.map(({ data }) => ({
      ...nothing,
      claimId: data.claimId,
      version: data.version,
      kind: 'write-off',
      postingId: data.postingId,
      denialId: data.denialId,
      postedOn: data.postedOn,
      writtenOffCents: data.writtenOffCents,
    })),
  );
  const fresh = events.filter(({ data }) => added.delete(`${data.claimId}/${data.version}`));
  if (fresh.length === 0) return;
  await insertWriteOffLines(ctx, practiceId, column(fresh, 'data'));
  await tell(
    ctx,
    practiceId,
    fresh.map(({ data }) => ({
      claimId: data.claimId,
      key: `posting/${data.version}`,
      stage: 'work' as const,
      kind: 'write-off',
      icon: 'money' as const,
      words: 'Written off',
      cents: data.writtenOffCents,
    })),
  );
  await settle(ctx, practiceId, [...new Set(fresh.map(({ data }) => data.claimId))]);
}

/** Sums up claims from their postings, lets denials open or end, and sets the states. */
async function settle(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<void> {
  await sumUp(ctx, practiceId, claimIds);
  await decideDenials(ctx, practiceId, claimIds);
  const claims = (await loadSums(ctx, practiceId, claimIds)).map((claim) => ({
    claimId: claim.claimId,
    before: claim.state,
    state: stateAfterPosting(claim),
  }));
  await setStates(ctx, practiceId, claims);
  for (const event of DECIDED) {
    const became = claims.filter(({ before, state }) => state === event && before !== event);
    ctx.count(METRICS.claimsTotal, { event }, became.length);
  }
}

function postingEntry(
  remittance: Event<typeof RemittancePosted>['data'],
  claim: PostedClaim,
): NewEntry {
  const reversal = claim.status === '22';
  const words = reversal
    ? 'Earlier payment reversed'
    : claim.paidCents > 0
      ? `Paid by ${remittance.payerName}`
      : `Decided by ${remittance.payerName}, nothing paid`;
  const patient =
    claim.patientCents > 0 ? `, patient owes ${formatDollars(claim.patientCents)}` : '';
  return {
    claimId: claim.claimId,
    key: `posting/${claim.version}`,
    stage: 'decision',
    kind: reversal ? 'reversed' : 'decided',
    icon: 'money',
    words,
    detail: `trace ${remittance.traceNumber}${patient}`,
    cents: claim.paidCents,
    fileKind: '835',
    place: claim.place,
  };
}
