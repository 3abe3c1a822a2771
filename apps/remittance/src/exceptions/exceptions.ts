import type { RemittanceException, RemittanceExceptionKind } from '@millrace/contracts';
import { providerAdjustmentRule } from '../posting/provider-adjustments.js';

type NextStep = RemittanceException['nextStep'];

const WORDS: Readonly<Record<string, string>> = {
  'no-such-claim':
    'The payment names a claim that Millrace does not know. Its money waits in unapplied payments.',
  'several-claims':
    'Several claims have this patient control number. The money waits in unapplied payments.',
  'reversal-without-original':
    'The payer takes back a payment that was never posted here. What it takes stands in unapplied payments.',
  'more-than-owed':
    'The payment and its write-offs are more than what is still owed. It is not posted; its money waits in unapplied payments.',
  predetermination: 'A predetermination: it carries no money.',
  unbalanced: 'The remittance does not add up. Nothing of it is posted.',
  damaged: 'The remittance is incomplete or holds what cannot be read. Nothing of it is posted.',
  unreadable: 'The file cannot be read as a remittance (835). It is kept as it came.',
  'incomplete-file': 'The file is damaged outside of its remittances: something may be missing.',
};

const STEPS: Readonly<Record<RemittanceExceptionKind, NextStep>> = {
  'held-file': 'ask-payer',
  'unreadable-file': 'ask-payer',
  'unmatched-claim': 'match',
  'overposted-claim': 'match',
  'provider-adjustment': 'look',
};

/** What is wrong, in words without any health information. */
export function exceptionWords(kind: RemittanceExceptionKind, reason: string): string {
  if (kind === 'provider-adjustment') {
    return `The payer ${providerAdjustmentRule(reason).words} (${reason}); the whole payment changed, no claim.`;
  }
  return exceptionReasonWords(reason);
}

/** Why a claim payment was not posted, in words. */
export function exceptionReasonWords(reason: string): string {
  return WORDS[reason] ?? 'This needs a person to look at it.';
}

export function exceptionNextStep(kind: RemittanceExceptionKind): NextStep {
  return STEPS[kind];
}

/** Money that a person may post to a claim waits behind these. */
export function mayBeMatched(kind: RemittanceExceptionKind): boolean {
  return STEPS[kind] === 'match';
}

/** Reading the file again may change these. */
export function mayBeReplayed(kind: RemittanceExceptionKind): boolean {
  return kind === 'held-file' || kind === 'unreadable-file';
}
