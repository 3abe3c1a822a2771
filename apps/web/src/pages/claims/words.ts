import type { ClaimState, Submission, SubmitAnswer } from '@millrace/contracts';
import { Clock, type LucideIcon } from 'lucide-react';
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
  voided: ['Voided', 'neutral'],
};

/** Whether the payer's system took the file itself. */
export const FILE_STATES: Record<Submission['state'], [words: string, tone: Tone]> = {
  prepared: ['Being sent', 'neutral'],
  sent: ['Waiting', 'info'],
  accepted: ['Accepted', 'success'],
  'partly-accepted': ['Accepted in part', 'warning'],
  rejected: ['Refused', 'danger'],
};

/** What the payer said about the claims of a file; whatever it did not answer yet is waited for. */
export function claimsAnswer({
  claimCount,
  acceptedClaims,
  rejectedClaims,
  state,
}: Pick<Submission, 'claimCount' | 'acceptedClaims' | 'rejectedClaims' | 'state'>): {
  words: string;
  tone: Tone;
  icon?: LucideIcon;
} {
  const waiting = claimCount - acceptedClaims - rejectedClaims;
  if (state === 'rejected' && acceptedClaims === 0)
    return { words: 'None was taken', tone: 'danger' };
  if (waiting === claimCount) return { words: 'Waiting', tone: 'neutral', icon: Clock };
  const words = [
    acceptedClaims > 0 && `${acceptedClaims} accepted`,
    rejectedClaims > 0 && `${rejectedClaims} rejected`,
    waiting > 0 && `${waiting} waiting`,
  ].filter(Boolean);
  const tone = rejectedClaims > 0 ? 'danger' : waiting > 0 ? 'neutral' : 'success';
  return { words: words.join(', '), tone, ...(tone === 'neutral' && { icon: Clock }) };
}

/** What became of an order to send. */
export function sentWords({ claimCount, submissions }: SubmitAnswer): string {
  if (claimCount === 0) return 'No claim is ready to send.';
  const claims = claimCount === 1 ? 'One claim goes' : `${claimCount} claims go`;
  return `${claims} in ${submissions.length === 1 ? 'one file' : `${submissions.length} files`}.`;
}
