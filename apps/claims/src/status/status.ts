import type { ClaimState } from '@millrace/contracts';
import type { StatusRequest, Written } from '@millrace/x12';
import { daysBetween } from '../claim/claim.js';
import type { BillableClaim } from '../submission/submission.js';

/** When a silent claim is asked about. */
export interface SilenceRules {
  /** Days after sending without a 277CA. */
  readonly unacknowledgedDays: number;
  /** Days after acceptance without a remittance. */
  readonly undecidedDays: number;
  /** Days between two questions. */
  readonly againDays: number;
  /** Questions about one submission at most: then a person has to call. */
  readonly most: number;
}

/** Usual patience, in days. */
export const SILENCE: SilenceRules = {
  unacknowledgedDays: 3,
  undecidedDays: 21,
  againDays: 7,
  most: 8,
};

/** States in which a payer has the claim, so that it can be asked about. */
export const ASKABLE: ReadonlySet<ClaimState> = new Set([
  'sent',
  'accepted',
  'denied',
  'partly-paid',
  'paid',
]);

/** A claim out at the payer. */
export interface OutClaim {
  readonly state: 'sent' | 'accepted';
  readonly sentOn: string;
  readonly acceptedOn: string | null;
  readonly askedOn: string | null;
  readonly askedCount: number;
}

/** Whether a claim has been silent for so long that the payer is asked. */
export function isSilent(claim: OutClaim, today: string, rules: SilenceRules = SILENCE): boolean {
  if (claim.askedCount >= rules.most) return false;
  if (claim.askedOn !== null && daysBetween(claim.askedOn, today) < rules.againDays) return false;
  if (claim.state === 'sent') return daysBetween(claim.sentOn, today) >= rules.unacknowledgedDays;
  return daysBetween(claim.acceptedOn ?? claim.sentOn, today) >= rules.undecidedDays;
}

/** The question of a 276 about a claim (276 TR3 2000A to 2200D/E). */
export function toStatusRequest(
  input: BillableClaim,
  receiver: { readonly name: string; readonly id: string },
): Written<StatusRequest> {
  const { claim, practice, payer, patient, coverage } = input;
  const self = coverage.relationship === 'self' || !coverage.subscriber;
  const person = (one: {
    firstName: string;
    lastName: string;
    birthDate: string;
    sex: string;
  }) => ({
    person: true,
    name: one.lastName,
    firstName: one.firstName,
    birthDate: one.birthDate,
    sex: one.sex,
  });
  return {
    payer: { person: false, name: payer.name, idQualifier: 'PI', id: payer.payerId },
    receiver: { person: false, name: receiver.name, idQualifier: '46', id: receiver.id },
    provider: { person: false, name: practice.name, idQualifier: 'XX', id: practice.npi },
    subscriber: {
      ...person(self ? patient.person : coverage.subscriber!),
      idQualifier: 'MI',
      id: coverage.memberId,
    },
    ...(!self && { dependent: person(patient.person) }),
    traceNumber: claim.patientControlNumber,
    patientControlNumber: claim.patientControlNumber,
    ...(claim.payerClaimNumber && { payerClaimNumber: claim.payerClaimNumber }),
    chargeCents: claim.chargeCents,
    serviceDates: { from: claim.serviceDate, to: claim.serviceDate },
  };
}
