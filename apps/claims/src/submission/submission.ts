import type { ProfessionalClaim, Written } from '@millrace/x12';
import type { BilledLine, Claim } from '../claim/claim.js';
import type { EditInput } from '../edits/rule.domain.js';

/** An 837P claim as the writer takes it. */
export type OutgoingClaim = Written<ProfessionalClaim>;

/** Claims of one 837P set (ST … SE) at most (837P TR3 1.3.1.2 recommends 5,000). */
export const CLAIMS_PER_SET = 5000;

/** Everything that an 837P claim is made of, present: the edits passed. */
export type BillableClaim = Omit<
  EditInput,
  'practice' | 'provider' | 'payer' | 'patient' | 'coverage'
> & {
  readonly [K in 'practice' | 'provider' | 'payer' | 'patient' | 'coverage']: NonNullable<
    EditInput[K]
  >;
};

/** Whether all parts are there; the edits say the same in words. */
export function isBillable(input: EditInput): input is BillableClaim {
  return Boolean(
    input.practice && input.provider && input.payer && input.patient && input.coverage,
  );
}

/** PAT01 (individual relationship code) by the coverage's word. */
const RELATIONSHIP = { spouse: '01', child: '19', other: 'G8', self: '18' } as const;

/** The 837P claim of a claim that passed its edits (837P TR3 2000A to 2400). */
export function toProfessionalClaim(input: BillableClaim): OutgoingClaim {
  const { claim, practice, provider, payer } = input;
  return {
    billingProvider: {
      person: false,
      name: practice.name,
      id: practice.npi,
      taxonomy: practice.taxonomy,
      taxId: practice.taxId,
      address: practice.address,
      contact: { name: practice.name, phone: practice.phone },
    },
    ...subscriberAndPatient(input),
    payer: { person: false, name: payer.name, idQualifier: 'PI', id: payer.payerId },
    patientControlNumber: claim.patientControlNumber,
    chargeCents: claim.chargeCents,
    placeOfService: claim.placeOfService,
    frequency: claim.frequency,
    providerSignature: true,
    assignment: 'A',
    benefitsAssigned: 'Y',
    releaseOfInformation: 'Y',
    ...(claim.frequency !== '1' && { payerClaimNumber: claim.payerClaimNumber ?? undefined }),
    ...(claim.priorAuthorization && { priorAuthorization: claim.priorAuthorization }),
    ...(claim.patientPaidCents > 0 && { patientPaidCents: claim.patientPaidCents }),
    diagnoses: claim.diagnoses.map((code) => ({ code })),
    renderingProvider: {
      person: true,
      name: provider.lastName,
      firstName: provider.firstName,
      id: provider.npi,
      taxonomy: provider.taxonomy,
    },
    ...serviceFacility(input),
    lines: claim.lines.map((line) => toLine(claim, line)),
  };
}

/** 2000B and 2000C: the patient has a level of its own only where somebody else is insured. */
function subscriberAndPatient({
  patient,
  coverage,
  payer,
}: BillableClaim): Pick<OutgoingClaim, 'coverage' | 'subscriber' | 'patient'> {
  const self = coverage.relationship === 'self' || !coverage.subscriber;
  const { person } = patient;
  const demographics = { birthDate: person.birthDate, sex: person.sex, address: person.address };
  const insured = self ? person : coverage.subscriber!;
  return {
    coverage: {
      // The visit's one claim: whoever it goes to is asked first, however the patient's coverages are ordered.
      sequence: 'P',
      ...(self && { relationship: '18' }),
      ...(coverage.groupNumber && { groupNumber: coverage.groupNumber }),
      filingIndicator: payer.filingIndicator,
    },
    subscriber: {
      person: true,
      name: insured.lastName,
      firstName: insured.firstName,
      idQualifier: 'MI',
      id: coverage.memberId,
      birthDate: insured.birthDate,
      sex: insured.sex,
      address: person.address,
    },
    ...(!self && {
      patient: {
        person: true,
        name: person.lastName,
        firstName: person.firstName,
        relationship: RELATIONSHIP[coverage.relationship],
        ...demographics,
      },
    }),
  };
}

/** 2310C: only where the visit was elsewhere than at the billing address. */
function serviceFacility({
  location,
  practice,
}: BillableClaim): Pick<OutgoingClaim, 'serviceFacility'> {
  if (!location) return {};
  const { address } = location;
  if (address.line1 === practice.address.line1 && address.zip === practice.address.zip) return {};
  return { serviceFacility: { person: false, name: location.name, address } };
}

function toLine(claim: Claim, line: BilledLine): NonNullable<OutgoingClaim['lines']>[number] {
  return {
    number: line.lineNumber,
    procedure: { qualifier: 'HC', code: line.procedure, modifiers: [...line.modifiers] },
    chargeCents: line.chargeCents,
    unit: 'UN',
    units: line.units,
    ...(claim.lines.length > 0 && { pointers: [...line.diagnosisPointers] }),
    emergency: false,
    dates: { from: line.serviceDate, to: line.serviceDate },
    lineControlNumber: line.lineControlNumber,
    ...(line.note && { note: line.note }),
  };
}

/** The order of claims in a file: the same claims always make the same bytes; equal subscribers share their level. */
export function inFileOrder(inputs: readonly BillableClaim[]): BillableClaim[] {
  return [...inputs].sort(
    (a, b) =>
      compare(a.coverage.memberId, b.coverage.memberId) ||
      compare(a.claim.serviceDate, b.claim.serviceDate) ||
      compare(a.claim.patientControlNumber, b.claim.patientControlNumber),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A practice's wall clock at an instant: `YYYY-MM-DD` and `HH:MM`. */
export function wallClock(now: Date, timeZone: string): { date: string; time: string } {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(now)
      .map((part) => [part.type, part.value]),
  );
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}`,
  };
}
