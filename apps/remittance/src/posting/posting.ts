import type { FilePlace, PostedAdjustment, PostedClaim } from '@millrace/contracts';
import { classifyAdjustment } from '@millrace/code-sets';
import type { Adjustment, Position, RemittanceClaim, RemittanceLine } from '@millrace/x12';
import { changeOf, reversed, signedMove, type Move, type MoneyChange } from '../ledger/ledger.js';
import { matchLines, type BilledLine } from './lines.js';

/** A claim as the ledger knows it before a posting. */
export interface ClaimState {
  readonly claimId: number;
  readonly version: number;
  /** Owed by the payer. */
  readonly receivableCents: number;
  readonly lines: readonly BilledLine[];
}

/** A claim payment (CLP) without the people in it: all that posting needs and all that is kept of it. */
export type ClaimPayment = Pick<
  RemittanceClaim,
  | 'patientControlNumber'
  | 'status'
  | 'chargeCents'
  | 'paidCents'
  | 'payerClaimNumber'
  | 'adjustments'
  | 'remarkCodes'
  | 'at'
> & {
  readonly lines: readonly Pick<
    RemittanceLine,
    | 'procedure'
    | 'billedProcedure'
    | 'chargeCents'
    | 'paidCents'
    | 'lineControlNumber'
    | 'adjustments'
    | 'remarkCodes'
    | 'at'
  >[];
};

/** What a posting keeps beside its moves: how each adjustment was understood. */
export type PostingDetail = Pick<
  PostedClaim,
  | 'chargeCents'
  | 'paidCents'
  | 'writtenOffCents'
  | 'patientCents'
  | 'payerClaimNumber'
  | 'adjustments'
  | 'remarkCodes'
  | 'lines'
>;

/** What the file said, before it is known what that moves. */
type Said = Omit<PostingDetail, 'writtenOffCents' | 'patientCents'>;

/** An earlier posting that a reversal may undo. */
export interface PostedBefore {
  readonly postingId: number;
  readonly detail: PostingDetail;
  readonly moves: readonly Move[];
}

export interface PostingPlan {
  readonly outcome: 'posted';
  readonly kind: 'payment' | 'reversal' | 'application';
  readonly claimId: number;
  /** Of the claim after the posting. */
  readonly version: number;
  readonly reverses: number | null;
  readonly moves: readonly Move[];
  readonly change: MoneyChange;
  readonly receivableCents: number;
  readonly detail: PostingDetail;
}

/** Not posted: its money waits in unapplied payments, where a person finds it. */
export interface Unposted {
  readonly outcome: 'unmatched' | 'overposted' | 'information';
  readonly reason: UnpostedReason;
}

export type UnpostedReason =
  | 'no-such-claim'
  | 'several-claims'
  | 'reversal-without-original'
  | 'more-than-owed'
  | 'predetermination';

/** CLP02: reversal of a previous payment; predetermination pricing only (835 TR3, CLP02). */
export const REVERSAL = '22';
export const PREDETERMINATION = '25';

/**
 * Plans the posting of one claim payment to the claim it names (835 TR3 1.10.2.4, 1.10.2.8). Paid goes from cash, contractual
 * reductions to write-off, the patient's share to the patient; what the payer refuses stays owed. A reversal undoes exactly what
 * its original did, whatever the file repeats of it. A payment that would leave less than nothing owed is not posted: paying
 * twice is a question for a person, and its money waits in unapplied payments.
 *
 * @param earlier postings of the claim that are not reversed, oldest first
 * @param by `person`: somebody chose the claim, so the amount is taken as it is, out of unapplied payments
 */
export function planPosting(
  state: ClaimState,
  payment: ClaimPayment,
  sha256: string,
  earlier: readonly PostedBefore[],
  by: 'file' | 'person' = 'file',
): PostingPlan | Unposted {
  if (payment.status === PREDETERMINATION && payment.paidCents === 0)
    return unposted('information', 'predetermination');
  const original = payment.status === REVERSAL ? originalOf(payment, earlier) : undefined;
  if (payment.status === REVERSAL && !original && by === 'file') {
    return unposted('unmatched', 'reversal-without-original');
  }
  const said = describe(state, payment, sha256, original?.detail);
  const source = by === 'person' ? 'unapplied-payments' : 'cash';
  const moves = original ? undo(original.moves, source) : movesOf(said, source);
  const change = changeOf(moves);
  const { writtenOffCents, patientCents } = change;
  const detail = { ...said, writtenOffCents, patientCents };
  const receivableCents = state.receivableCents + change.receivableCents;
  const takesTooMuch = change.receivableCents < 0 && receivableCents < 0;
  if (takesTooMuch && by === 'file' && !original) return unposted('overposted', 'more-than-owed');
  return {
    outcome: 'posted',
    kind: by === 'person' ? 'application' : original ? 'reversal' : 'payment',
    claimId: state.claimId,
    version: state.version + 1,
    reverses: original?.postingId ?? null,
    moves,
    change,
    receivableCents,
    detail,
  };
}

/** Adjustments of claim and lines together. */
export function allAdjustments(detail: Said): PostedAdjustment[] {
  return [...detail.adjustments, ...detail.lines.flatMap((line) => line.adjustments)];
}

function unposted(outcome: Unposted['outcome'], reason: UnpostedReason): Unposted {
  return { outcome, reason };
}

/** The latest posting of the same charge and payment, negated: by these the payer means it. */
function originalOf(
  payment: ClaimPayment,
  earlier: readonly PostedBefore[],
): PostedBefore | undefined {
  return earlier.findLast(
    ({ detail }) =>
      detail.chargeCents === -payment.chargeCents && detail.paidCents === -payment.paidCents,
  );
}

function movesOf(detail: Said, source: 'cash' | 'unapplied-payments'): Move[] {
  const sums = { 'write-off': 0, patient: 0, open: 0 };
  for (const adjustment of allAdjustments(detail)) sums[adjustment.posted] += adjustment.cents;
  return [
    ...signedMove(source, 'insurance-receivable', detail.paidCents),
    ...signedMove('contractual-write-off', 'insurance-receivable', sums['write-off']),
    ...signedMove('patient-receivable', 'insurance-receivable', sums.patient),
  ];
}

/** Money that a reversal takes back leaves the account that this remittance pays from or to. */
function undo(moves: readonly Move[], source: 'cash' | 'unapplied-payments'): Move[] {
  const of = (account: Move['debit']): Move['debit'] =>
    account === 'cash' || account === 'unapplied-payments' ? source : account;
  return reversed(moves).map(({ debit, credit, cents }) => ({
    debit: of(debit),
    credit: of(credit),
    cents,
  }));
}

function describe(
  state: ClaimState,
  payment: ClaimPayment,
  sha256: string,
  original: PostingDetail | undefined,
): Said {
  const place = (at: Position): FilePlace => ({ sha256, segment: at.ordinal, offset: at.offset });
  const earlier = original ? allAdjustments(original) : [];
  const post = (list: readonly Adjustment[], remarks: readonly string[]): PostedAdjustment[] =>
    list.map(({ group, reason, cents, at }) => ({
      group: groupOf(group),
      reason,
      cents,
      posted:
        earlier.find((was) => was.group === group && was.reason === reason && was.cents === -cents)
          ?.posted ??
        classifyAdjustment(group, reason, remarks, {
          paidCents: payment.paidCents,
          claimStatus: payment.status,
        }),
      place: place(at),
    }));
  const lineNumbers = matchLines(state.lines, payment.lines);
  return {
    chargeCents: payment.chargeCents,
    paidCents: payment.paidCents,
    payerClaimNumber: payment.payerClaimNumber || null,
    adjustments: post(payment.adjustments, payment.remarkCodes),
    remarkCodes: payment.remarkCodes,
    lines: payment.lines.map((line, i) => ({
      lineNumber: lineNumbers[i] ?? null,
      procedure: line.procedure.code,
      chargeCents: line.chargeCents,
      paidCents: line.paidCents,
      adjustments: post(line.adjustments, [...line.remarkCodes, ...payment.remarkCodes]),
      remarkCodes: line.remarkCodes,
      place: place(line.at),
    })),
  };
}

/** Groups of the guide; one that it does not know is kept as other (OA), which settles nothing. */
function groupOf(group: string): PostedAdjustment['group'] {
  return group === 'CO' || group === 'PR' || group === 'PI' || group === 'CR' ? group : 'OA';
}
