import type { ClaimState, EventData, RemittancePosted } from '@millrace/contracts';
import type { Frequency } from '../claim/claim.js';

/** What one remittance did to one claim. */
export type PostedClaim = EventData<typeof RemittancePosted>['claims'][number];

/** What one posting did to one line (`lineNumber` 0: to the claim as a whole). */
export interface LinePosting {
  readonly lineNumber: number;
  readonly paidCents: number;
  readonly patientCents: number;
  readonly writtenOffCents: number;
  readonly remarkCodes: readonly string[];
  readonly adjustments: PostedClaim['adjustments'];
}

/**
 * Splits a posting into lines: what the payer's lines moved, and as line 0 what is left for the claim as a whole (claim-level
 * adjustments, lines that could not be matched, amounts that only the claim's totals name). The parts add up to the posting.
 */
export function splitPosting(claim: PostedClaim): LinePosting[] {
  const lines = claim.lines
    .filter((line) => line.lineNumber !== null)
    .map((line) => ({
      lineNumber: line.lineNumber!,
      paidCents: line.paidCents,
      patientCents: sumOf(line.adjustments, 'patient'),
      writtenOffCents: sumOf(line.adjustments, 'write-off'),
      remarkCodes: line.remarkCodes,
      adjustments: line.adjustments,
    }));
  const unmatched = claim.lines.filter((line) => line.lineNumber === null);
  const whole = {
    lineNumber: 0,
    paidCents: claim.paidCents - total(lines, 'paidCents'),
    patientCents: claim.patientCents - total(lines, 'patientCents'),
    writtenOffCents: claim.writtenOffCents - total(lines, 'writtenOffCents'),
    remarkCodes: [...claim.remarkCodes, ...unmatched.flatMap((line) => line.remarkCodes)],
    adjustments: [...claim.adjustments, ...unmatched.flatMap((line) => line.adjustments)],
  };
  return [whole, ...lines];
}

function sumOf(adjustments: PostedClaim['adjustments'], posted: string): number {
  return adjustments.reduce((sum, one) => (one.posted === posted ? sum + one.cents : sum), 0);
}

function total(
  lines: readonly LinePosting[],
  key: 'paidCents' | 'patientCents' | 'writtenOffCents',
): number {
  return lines.reduce((sum, line) => sum + line[key], 0);
}

/** Amounts of a claim or line. */
export interface Money {
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly patientCents: number;
  readonly writtenOffCents: number;
}

/** What the payer still owes: billed = paid + patient + write-off + open. */
export function openCents(money: Money): number {
  return money.chargeCents - money.paidCents - money.patientCents - money.writtenOffCents;
}

/** What the payer allowed: paid and patient; null while nothing of the line is decided but a refusal. */
export function allowedCents(money: Money): number | null {
  const allowed = money.paidCents + money.patientCents;
  return allowed === 0 && openCents(money) !== 0 ? null : allowed;
}

/** States in which a posting says where the claim stands; held and ready ones wait for their own way out, a voided one has ended. */
export const MONEY_DECIDES: readonly ClaimState[] = [
  'sent',
  'accepted',
  'rejected',
  'paid',
  'partly-paid',
  'denied',
  'closed',
];

/** What the state of a claim follows from. */
export interface Settled extends Money {
  readonly state: ClaimState;
  /** CLM05-3 of what was sent last. */
  readonly frequency: Frequency;
  readonly hasOpenDenial: boolean;
  readonly writtenOffByUs: boolean;
}

/**
 * The state that the money leads to. Nothing open: `paid` when the payer paid, else `closed` (all deductible, all written off).
 * Something open: `denied` or `partly-paid`; after a plain reversal the claim is `accepted` again. A void that is out waits for the
 * payer's word on it, whatever is posted meanwhile.
 */
export function stateAfterPosting(claim: Settled): ClaimState {
  const { state, frequency, paidCents, hasOpenDenial, writtenOffByUs } = claim;
  if (!MONEY_DECIDES.includes(state) || (state === 'sent' && frequency === '8')) return state;
  if (openCents(claim) <= 0) return paidCents > 0 && !writtenOffByUs ? 'paid' : 'closed';
  if (paidCents > 0) return 'partly-paid';
  return hasOpenDenial ? 'denied' : 'accepted';
}
