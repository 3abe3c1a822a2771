import type { LedgerAccount } from '@millrace/contracts';

/**
 * The accounts in the order of their numbers in `move` (1-based). Numbers are for ever: append only.
 * Per claim: charge revenue = cash and unapplied payments + write-offs + patient receivable + insurance receivable.
 */
export const ACCOUNTS: readonly LedgerAccount[] = [
  'insurance-receivable',
  'patient-receivable',
  'cash',
  'contractual-write-off',
  'denial-write-off',
  'charge-revenue',
  'take-back',
  'interest',
  'balance-forward',
  'provider-adjustment',
  'unapplied-payments',
];

/** One move of money: `cents` > 0 from the credited to the debited account. */
export interface Move {
  readonly debit: LedgerAccount;
  readonly credit: LedgerAccount;
  readonly cents: number;
}

export function accountNumber(account: LedgerAccount): number {
  return ACCOUNTS.indexOf(account) + 1;
}

export function accountNamed(number: number): LedgerAccount {
  const account = ACCOUNTS[number - 1];
  if (!account) throw new Error(`The ledger has no account ${number}.`);
  return account;
}

/** A move of a signed amount: a negative one goes the other way. None for 0. */
export function signedMove(debit: LedgerAccount, credit: LedgerAccount, cents: number): Move[] {
  if (cents === 0) return [];
  if (cents > 0) return [{ debit, credit, cents }];
  return [{ debit: credit, credit: debit, cents: -cents }];
}

/** The moves that undo these. */
export function reversed(moves: readonly Move[]): Move[] {
  return moves.map(({ debit, credit, cents }) => ({ debit: credit, credit: debit, cents }));
}

/** What moves did to the money of a claim, signed: charge = paid + writtenOff + patient + receivable. */
export interface MoneyChange {
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly writtenOffCents: number;
  readonly patientCents: number;
  readonly receivableCents: number;
}

const SIDES: Partial<Record<LedgerAccount, readonly [keyof MoneyChange, 1 | -1]>> = {
  'insurance-receivable': ['receivableCents', 1],
  'patient-receivable': ['patientCents', 1],
  cash: ['paidCents', 1],
  'unapplied-payments': ['paidCents', 1],
  'contractual-write-off': ['writtenOffCents', 1],
  'denial-write-off': ['writtenOffCents', 1],
  'charge-revenue': ['chargeCents', -1],
};

/** Adds up the moves of a claim by what they mean for it. */
export function changeOf(moves: readonly Move[]): MoneyChange {
  const change = {
    chargeCents: 0,
    paidCents: 0,
    writtenOffCents: 0,
    patientCents: 0,
    receivableCents: 0,
  };
  const add = (account: LedgerAccount, cents: number): void => {
    const side = SIDES[account];
    if (side) change[side[0]] += side[1] * cents;
  };
  for (const { debit, credit, cents } of moves) {
    add(debit, cents);
    add(credit, -cents);
  }
  return change;
}
