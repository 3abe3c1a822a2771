import { createHash } from 'node:crypto';
import type { ClaimState } from '@millrace/contracts';

/** CLM05-3. */
export type Frequency = '1' | '7' | '8';

/** The payer of a claim for which no coverage is known yet. */
export const UNKNOWN_PAYER = 'UNKNOWN';

/** A service line as it is billed. */
export interface BilledLine {
  readonly lineNumber: number;
  readonly lineControlNumber: string;
  readonly procedure: string;
  readonly modifiers: readonly string[];
  readonly diagnosisPointers: readonly number[];
  readonly units: number;
  readonly chargeCents: number;
  readonly serviceDate: string;
  readonly note: string | null;
}

/** Where a claim goes and as what: the payer's number belongs to that payer alone. */
export interface Address {
  readonly payerId: string;
  readonly frequency: Frequency;
  readonly payerClaimNumber: string | null;
  /** The payer that had the claim before, what goes to it and its number; null where there is none. */
  readonly earlierPayer: EarlierPayer | null;
}

export type EarlierPayer = Omit<Address, 'earlierPayer'>;

/** A claim as it is stored, without its money. */
export interface Claim extends Address {
  readonly claimId: number;
  readonly encounterId: number;
  readonly patientId: number;
  readonly appointmentId: number | null;
  readonly coverageId: number | null;
  readonly providerId: number | null;
  readonly locationId: number | null;
  readonly patientControlNumber: string;
  readonly serviceDate: string;
  readonly placeOfService: string;
  readonly diagnoses: readonly string[];
  readonly priorAuthorization: string | null;
  readonly patientPaidCents: number;
  readonly chargeCents: number;
  readonly state: ClaimState;
  /** Codes of soft edits that a manager lets pass. */
  readonly overrides: readonly string[];
  readonly version: number;
  readonly lines: readonly BilledLine[];
}

/** What happens to a claim. */
export type ClaimCommand = 'hold' | 'release' | 'send' | 'accept' | 'reject' | 'correct' | 'void';

const TRANSITIONS: Readonly<Record<ClaimCommand, Partial<Record<ClaimState, ClaimState>>>> = {
  hold: { held: 'held', ready: 'held' },
  release: { held: 'ready', ready: 'ready' },
  send: { ready: 'sent' },
  accept: { sent: 'accepted', accepted: 'accepted' },
  // A payer may turn away what its front end took.
  reject: { sent: 'rejected', accepted: 'rejected', rejected: 'rejected' },
  correct: {
    held: 'held',
    rejected: 'held',
    denied: 'held',
    'partly-paid': 'held',
    paid: 'held',
    closed: 'held',
    accepted: 'held',
  },
  void: {
    accepted: 'held',
    denied: 'held',
    'partly-paid': 'held',
    paid: 'held',
    closed: 'held',
    rejected: 'held',
  },
};

/** The state that a command leads to; null where it has no meaning in the present state. */
export function nextState(state: ClaimState, command: ClaimCommand): ClaimState | null {
  return TRANSITIONS[command][state] ?? null;
}

/** States from which a command leads somewhere: for a statement that changes many claims. */
export function statesFor(command: ClaimCommand): ClaimState[] {
  return Object.keys(TRANSITIONS[command]) as ClaimState[];
}

/**
 * Frequency of a corrected claim (CLM05-3). The payer decided it, or holds it: it replaces (7) and names the payer's claim number.
 * Turned away before adjudication: the payer has nothing to replace, a corrected original (1) goes.
 */
export function frequencyOfCorrection(state: ClaimState, sentBefore: Frequency): Frequency {
  if (state === 'rejected' || state === 'held') return sentBefore === '8' ? '7' : sentBefore;
  return '7';
}

/**
 * A claim on its way to a payer. Another payer than before knows nothing of it: an original (1) without a number goes there (837P TR3,
 * CLM05-3 and REF*F8). Back to the payer that has it, it goes again as what it was.
 */
export function addressedTo(address: Address, payerId: string): Address {
  const { payerId: before, frequency, payerClaimNumber, earlierPayer } = address;
  if (payerId === before) return { payerId, frequency, payerClaimNumber, earlierPayer };
  const has = frequency !== '1' || payerClaimNumber !== null;
  const present = has ? { payerId: before, frequency, payerClaimNumber } : null;
  if (earlierPayer?.payerId === payerId) return { ...earlierPayer, earlierPayer: present };
  return {
    payerId,
    frequency: '1',
    payerClaimNumber: null,
    earlierPayer: present ?? earlierPayer,
  };
}

/** How a claim goes to its payer, for people: behind "Corrected, " or "Payer changed: ". */
export function goesWords({ frequency, payerClaimNumber }: Address, payerName: string): string {
  return frequency === '7' && payerClaimNumber
    ? `goes to ${payerName}, replaces ${payerClaimNumber}`
    : `goes to ${payerName} as an original`;
}

/**
 * Whether a claim can be voided (frequency 8): the payer has it. A rejected original never reached the payer; of a rejected replacement
 * or void the payer still has the claim before.
 */
export function canVoid(state: ClaimState, frequency: Frequency): boolean {
  return nextState(state, 'void') !== null && (state !== 'rejected' || frequency !== '1');
}

/** Why a claim cannot be voided, for people. */
export function cannotVoidWords(state: ClaimState): string {
  if (state === 'voided') return 'It was voided.';
  if (state === 'sent') return 'The payer has not acknowledged it yet.';
  return 'Only a claim that the payer accepted can be voided.';
}

const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * CLM01: at most 20 characters, from the sender's own id of the encounter, so that the same encounter gets the same number on
 * every run (an identity of the database would not). 60 bits: unique for any practice; the index watches.
 */
export function patientControlNumber(practiceId: number, externalId: string): string {
  const digest = createHash('sha256').update(`${practiceId}/${externalId}`).digest();
  let bits = digest.readBigUInt64BE() >> 4n;
  let text = '';
  for (let n = 0; n < 12; n++) {
    text = BASE32[Number(bits & 31n)]! + text;
    bits >>= 5n;
  }
  return `MR${text}`;
}

/** REF*6R of a line, echoed by the 835 (at most 30 characters). */
export function lineControlNumber(patientControl: string, lineNumber: number): string {
  return `${patientControl}-${lineNumber}`;
}

/** Adds days to a calendar date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one calendar date to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** An ICD-10-CM or procedure code as it is billed: upper case, without point and blanks. */
export function bareCode(code: string): string {
  return code.replaceAll(/[.\s]/g, '').toUpperCase();
}
