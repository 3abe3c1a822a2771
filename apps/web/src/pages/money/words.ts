import type {
  ClaimOutcome,
  RemittanceException,
  RemittanceExceptionKind,
  RemittanceRow,
  RemittanceState,
} from '@millrace/contracts';
import { money } from '../../lib/money';
import type { Tone } from '../../parts/figures';

export const STATES: Record<RemittanceState, [words: string, tone: Tone]> = {
  posted: ['Posted', 'success'],
  held: ['Held', 'danger'],
  replaced: ['Replaced', 'neutral'],
  duplicate: ['Duplicate', 'neutral'],
};

/** State of a remittance with the difference that holds it. */
export function stateWords({ state, differenceCents }: RemittanceRow): string {
  const [words] = STATES[state];
  if (state === 'held' && differenceCents !== null)
    return `Held, ${money(Math.abs(differenceCents))} off`;
  return state === 'posted' ? 'Balanced' : words;
}

export const KINDS: Record<RemittanceExceptionKind, string> = {
  'held-file': 'File held',
  'unreadable-file': 'File not readable',
  'unmatched-claim': 'Claim not found',
  'provider-adjustment': 'Provider adjustment',
  'overposted-claim': 'More than was billed',
};

export const STEPS: Record<RemittanceException['nextStep'], string> = {
  match: 'Match it to a claim',
  'ask-payer': 'Ask the payer for a corrected file',
  replay: 'Read the file again',
  look: 'Look at it',
};

export const OUTCOMES: Record<ClaimOutcome, [words: string, tone: Tone]> = {
  posted: ['Posted', 'success'],
  duplicate: ['Posted before', 'neutral'],
  unmatched: ['Claim not found', 'danger'],
  overposted: ['More than was billed', 'danger'],
  information: ['Information only', 'neutral'],
};
