import type { LedgerAccount } from '@millrace/contracts';
import { signedMove, type Move } from '../ledger/ledger.js';

interface Rule {
  readonly account: LedgerAccount;
  /** A predicate after the payer's name. */
  readonly words: string;
  /** Whether somebody must see it before the month is closed. */
  readonly needsPerson: boolean;
}

/** PLB reasons (X12 426) in our own words; what is not listed is a general adjustment that a person must see. */
const RULES: Readonly<Record<string, Rule>> = {
  WO: { account: 'take-back', words: 'took back an earlier overpayment', needsPerson: true },
  '72': { account: 'take-back', words: 'took back what was returned', needsPerson: true },
  FB: {
    account: 'balance-forward',
    words: 'moved a balance to or from another payment',
    needsPerson: true,
  },
  L6: { account: 'interest', words: 'paid or charged interest', needsPerson: false },
  '50': { account: 'provider-adjustment', words: 'charged for a late filing', needsPerson: true },
  '51': {
    account: 'provider-adjustment',
    words: 'charged interest as a penalty',
    needsPerson: true,
  },
  J1: {
    account: 'provider-adjustment',
    words: 'made a payment that belongs to no claim',
    needsPerson: true,
  },
  IR: {
    account: 'provider-adjustment',
    words: 'withheld for the tax authority',
    needsPerson: true,
  },
  CS: {
    account: 'provider-adjustment',
    words: 'adjusted for a reason named elsewhere',
    needsPerson: true,
  },
};
const OTHER: Rule = {
  account: 'provider-adjustment',
  words: 'adjusted the whole payment',
  needsPerson: true,
};

/** How a provider adjustment is posted and told. */
export function providerAdjustmentRule(reason: string): Rule {
  return RULES[reason] ?? OTHER;
}

/** A positive PLB amount lowers the payment (835 TR3 1.10.2.12): it goes from cash to its own account. */
export function providerAdjustmentMoves(reason: string, cents: number): Move[] {
  return signedMove(providerAdjustmentRule(reason).account, 'cash', cents);
}
