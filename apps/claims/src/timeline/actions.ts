import type { ClaimPage, ClaimState } from '@millrace/contracts';
import { canVoid, cannotVoidWords, nextState, type Frequency } from '../claim/claim.js';
import { ASKABLE } from '../status/status.js';

type Action = ClaimPage['actions'][number];

/** What may be done with a claim now, and if not, why. */
export function actionsFor(claim: {
  readonly state: ClaimState;
  readonly frequency: Frequency;
  readonly payerClaimNumber: string | null;
}): Action[] {
  const { state, frequency, payerClaimNumber } = claim;
  const may = (action: Action['action'], allowed: boolean, why: string): Action => ({
    action,
    allowed,
    why: allowed ? null : state === 'voided' ? 'It was voided.' : why,
  });
  const voidable = canVoid(state, frequency);
  return [
    may('amend', nextState(state, 'hold') !== null, 'It was sent: correct and resubmit it.'),
    may(
      'correct-and-resubmit',
      nextState(state, 'correct') !== null && state !== 'held',
      state === 'sent' ? 'The payer has not acknowledged it yet.' : 'It was not sent yet.',
    ),
    may(
      'void',
      voidable && payerClaimNumber !== null,
      voidable ? 'The payer’s claim number is not known yet.' : cannotVoidWords(state),
    ),
    may('ask-status', ASKABLE.has(state), 'The payer does not have it.'),
    may('submit', state === 'ready', 'It is not ready to be sent.'),
  ];
}
