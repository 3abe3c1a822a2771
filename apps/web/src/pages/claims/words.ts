import type { ClaimState } from '@millrace/contracts';
import type { Tone } from '../../parts/figures';

export const CLAIM_STATES: Record<ClaimState, [words: string, tone: Tone]> = {
  held: ['Held', 'warning'],
  ready: ['Ready to send', 'info'],
  sent: ['Sent', 'info'],
  accepted: ['Accepted', 'info'],
  rejected: ['Rejected', 'danger'],
  paid: ['Paid', 'success'],
  'partly-paid': ['Paid in part', 'warning'],
  denied: ['Denied', 'danger'],
  closed: ['Closed', 'neutral'],
};
