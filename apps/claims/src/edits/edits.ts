import { isTaxonomy, placeOfService } from '@millrace/code-sets';
import { type EditFinding, sumCents } from '@millrace/contracts';
import { checkNpi } from '@millrace/x12';
import { addDays, type Claim } from '../claim/claim.js';
import type {
  CoverageAnswer,
  CoverageCopy,
  LocationCopy,
  PatientCopy,
  PayerCopy,
  PracticeCopy,
  ProviderCopy,
} from '../reference/reference.js';

/** A claim with everything that its edits look at. What the copies do not hold is null. */
export interface EditInput {
  readonly claim: Claim;
  readonly practice: PracticeCopy | null;
  readonly location: LocationCopy | null;
  readonly provider: ProviderCopy | null;
  readonly payer: PayerCopy | null;
  readonly patient: PatientCopy | null;
  readonly coverage: CoverageCopy | null;
  /** The payer's last answer about the coverage for the date of service, when there is one. */
  readonly coverageAnswer: CoverageAnswer | null;
  /** Another claim of the same patient, date, provider and procedures, not void. */
  readonly duplicateOf: string | null;
  /** Today in the practice's zone. */
  readonly today: string;
}

type Draft = Omit<EditFinding, 'overridden'>;
export type Rule = (input: EditInput) => Iterable<Draft>;

/** A hard finding: the payer would turn the claim away. */
export function hard(
  code: string,
  owner: Draft['owner'],
  field: string,
  message: string,
  fix: string,
): Draft {
  return { code, severity: 'hard', owner, field, message, fix };
}

/** A soft finding: likely wrong; a manager may let it pass with a reason. */
export function soft(
  code: string,
  owner: Draft['owner'],
  field: string,
  message: string,
  fix: string,
): Draft {
  return { code, severity: 'soft', owner, field, message, fix };
}

/** 837P TR3 2010AA: the billing provider. */
function* billingProvider({ practice }: EditInput): Iterable<Draft> {
  if (!practice) {
    yield hard(
      'practice-missing',
      'practice',
      'practice',
      'The practice’s data have not arrived.',
      'Save the practice in Settings.',
    );
    return;
  }
  if (!checkNpi(practice.npi)) {
    yield hard(
      'billing-npi',
      'practice',
      'practice.npi',
      'The practice’s NPI has a wrong check digit.',
      'Correct the NPI in Settings.',
    );
  }
  if (!/^\d{9}$/.test(practice.taxId)) {
    yield hard(
      'billing-tax-id',
      'practice',
      'practice.taxId',
      'The tax id needs 9 digits.',
      'Correct the tax id in Settings.',
    );
  }
  if (!/^\d{9}$/.test(practice.address.zip)) {
    yield hard(
      'billing-zip',
      'practice',
      'practice.address.zip',
      'The billing address needs a 9-digit ZIP code.',
      'Add the last four digits of the ZIP code in Settings.',
    );
  }
  if (!isTaxonomy(practice.taxonomy)) {
    yield hard(
      'billing-taxonomy',
      'practice',
      'practice.taxonomy',
      'The practice’s taxonomy code has a wrong form.',
      'Choose a taxonomy code in Settings.',
    );
  }
}

/** 837P TR3 2310B and 2310C. */
function* renderingProvider({ provider, location }: EditInput): Iterable<Draft> {
  if (!provider) {
    yield hard(
      'rendering-missing',
      'claim',
      'renderingProviderId',
      'The rendering provider is not known.',
      'Choose the provider, or add one with this NPI.',
    );
  } else {
    if (!checkNpi(provider.npi)) {
      yield hard(
        'rendering-npi',
        'provider',
        'provider.npi',
        'The rendering provider’s NPI has a wrong check digit.',
        'Correct the NPI of the provider.',
      );
    }
    if (!isTaxonomy(provider.taxonomy)) {
      yield hard(
        'rendering-taxonomy',
        'provider',
        'provider.taxonomy',
        'The provider’s taxonomy code has a wrong form.',
        'Correct the taxonomy code of the provider.',
      );
    }
  }
  if (location && !/^\d{9}$/.test(location.address.zip)) {
    yield hard(
      'facility-zip',
      'location',
      'location.address.zip',
      'The place of the visit needs a 9-digit ZIP code.',
      'Add the last four digits of the location’s ZIP code.',
    );
  }
}

/** 837P TR3 2010BA and 2010CA. */
function* people({ patient, coverage }: EditInput): Iterable<Draft> {
  if (!patient) {
    yield hard(
      'patient-missing',
      'patient',
      'patient',
      'The patient’s data have not arrived.',
      'Register the patient.',
    );
  } else if (!patient.person.address.line1 || !patient.person.address.city) {
    yield hard(
      'patient-address',
      'patient',
      'patient.address',
      'The patient’s address is incomplete.',
      'Complete the address of the patient.',
    );
  }
  if (coverage && coverage.relationship !== 'self' && !coverage.subscriber) {
    yield hard(
      'subscriber-missing',
      'coverage',
      'coverage.subscriber',
      'The insured person is not known.',
      'Enter name and birth date of the insured person.',
    );
  }
}

/** 837P TR3 2000B and 2010BB; the coverage has to be there, and active on the date. */
function* coverage({ claim, coverage, payer, coverageAnswer }: EditInput): Iterable<Draft> {
  if (!coverage) {
    yield hard(
      'coverage-missing',
      'claim',
      'coverageId',
      'No coverage is chosen for this claim.',
      'Add a coverage to the patient, or choose one.',
    );
    return;
  }
  if (!payer) {
    yield hard(
      'payer-missing',
      'payer',
      'payerId',
      'The payer is not known.',
      'Add the payer in Settings.',
    );
  }
  const memberId = coverage.memberId.trim();
  if (memberId.length < 2 || memberId.length > 80 || !/^[A-Za-z0-9-]+$/.test(memberId)) {
    yield hard(
      'member-id',
      'coverage',
      'coverage.memberId',
      'The member id is missing or has a character that no payer takes.',
      'Correct the member id from the card.',
    );
  }
  const { effectiveFrom, effectiveTo } = coverage;
  if (
    (effectiveFrom && claim.serviceDate < effectiveFrom) ||
    (effectiveTo && claim.serviceDate > effectiveTo)
  ) {
    yield hard(
      'coverage-dates',
      'coverage',
      'coverage.effectiveFrom',
      'The visit lies outside of the coverage’s dates.',
      'Correct the dates, or bill the coverage of that day.',
    );
  }
  if (coverageAnswer?.status === 'inactive') {
    yield soft(
      'coverage-inactive',
      'coverage',
      'coverage',
      'The payer said that the coverage was not active on this date.',
      'Check the coverage again, or bill the right one.',
    );
  }
}

/** Dates: not in the future, not before birth, not over the payer's limit (domain: deadlines). */
function* dates({ claim, patient, payer, today }: EditInput): Iterable<Draft> {
  const all = [...new Set([claim.serviceDate, ...claim.lines.map((line) => line.serviceDate)])];
  if (all.some((date) => date > today)) {
    yield hard(
      'service-date-future',
      'claim',
      'serviceDate',
      'The date of service lies in the future.',
      'Correct the date of service.',
    );
  }
  if (patient && all.some((date) => date < patient.person.birthDate)) {
    yield hard(
      'service-before-birth',
      'claim',
      'serviceDate',
      'The date of service lies before the patient’s birth.',
      'Correct the date of service or the birth date.',
    );
  }
  if (
    payer &&
    claim.frequency === '1' &&
    today > addDays(claim.serviceDate, payer.timelyFilingDays)
  ) {
    yield soft(
      'timely-filing',
      'claim',
      'serviceDate',
      `The payer’s limit of ${payer.timelyFilingDays} days has passed (${payer.termsSource}).`,
      'Send it with proof of timely filing, or write it off.',
    );
  }
}

/** ICD-10-CM: a letter, a digit, then up to five letters or digits; no point. */
const ICD10 = /^[A-Z]\d[0-9A-Z]([0-9A-Z]{0,4})$/;
/** CPT category I to III or HCPCS level II. */
const PROCEDURE = /^(\d{4}[0-9A-Z]|[A-V]\d{4})$/;

/** 837P TR3 2300 HI: 1 to 12 diagnoses. */
function* diagnoses({ claim }: EditInput): Iterable<Draft> {
  const { diagnoses: codes } = claim;
  if (codes.length === 0) {
    yield hard(
      'diagnosis-missing',
      'claim',
      'diagnoses',
      'No diagnosis is on the claim.',
      'Add the diagnosis of the visit.',
    );
  }
  if (codes.length > 12) {
    yield hard(
      'diagnosis-count',
      'claim',
      'diagnoses',
      `${codes.length} diagnoses; a claim takes 12.`,
      'Keep the twelve that the services point to.',
    );
  }
  for (const [index, code] of codes.entries()) {
    if (!ICD10.test(code)) {
      yield hard(
        'diagnosis-format',
        'claim',
        `diagnoses[${index}]`,
        'A diagnosis is not an ICD-10-CM code.',
        'Correct the diagnosis code.',
      );
    }
  }
  if (new Set(codes).size < codes.length) {
    yield hard(
      'diagnosis-twice',
      'claim',
      'diagnoses',
      'A diagnosis stands on the claim twice.',
      'Remove the second one and correct the pointers.',
    );
  }
}

/** 837P TR3 2400 SV1: what a line needs. */
function* lines({ claim }: EditInput): Iterable<Draft> {
  if (claim.lines.length === 0) {
    yield hard(
      'line-missing',
      'claim',
      'lines',
      'The claim has no service line.',
      'Add the services of the visit.',
    );
  }
  if (claim.lines.length > 50) {
    yield hard(
      'line-count',
      'claim',
      'lines',
      `${claim.lines.length} lines; a claim takes 50.`,
      'Send two encounters.',
    );
  }
  for (const [index, line] of claim.lines.entries()) {
    const at = `lines[${index}]`;
    if (!PROCEDURE.test(line.procedure)) {
      yield hard(
        'procedure-format',
        'claim',
        `${at}.procedure`,
        'A procedure code has a wrong form.',
        'Enter a five-character CPT or HCPCS code.',
      );
    }
    if (
      line.modifiers.length > 4 ||
      line.modifiers.some((modifier) => !/^[0-9A-Z]{2}$/.test(modifier))
    ) {
      yield hard(
        'modifier-format',
        'claim',
        `${at}.modifiers`,
        'A modifier has a wrong form.',
        'Enter up to four modifiers of two characters.',
      );
    }
    if (!(line.units > 0)) {
      yield hard(
        'units',
        'claim',
        `${at}.units`,
        'The units must be above zero.',
        'Enter how often it was done.',
      );
    }
    if (line.chargeCents < 0) {
      yield hard(
        'charge-negative',
        'claim',
        `${at}.chargeCents`,
        'A charge is below zero.',
        'Correct the charge.',
      );
    }
    if (line.diagnosisPointers.length < 1 || line.diagnosisPointers.length > 4) {
      yield hard(
        'pointer-count',
        'claim',
        `${at}.diagnosisPointers`,
        'A line points to one to four diagnoses.',
        'Choose the diagnoses that are the reason.',
      );
    }
    if (line.diagnosisPointers.some((pointer) => pointer < 1 || pointer > claim.diagnoses.length)) {
      yield hard(
        'pointer-range',
        'claim',
        `${at}.diagnosisPointers`,
        'A line points to a diagnosis that is not there.',
        'Correct the pointer, or add the diagnosis.',
      );
    }
  }
}

/** CLM02 = Σ SV102 (837P TR3 2300), place of service, replacement's number (REF*F8). */
function* claimLevel({ claim }: EditInput): Iterable<Draft> {
  if (sumCents(claim.lines.map((line) => line.chargeCents)) !== claim.chargeCents) {
    yield hard(
      'charge-sum',
      'claim',
      'chargeCents',
      'The total is not the sum of the lines.',
      'Send the lines again.',
    );
  }
  if (claim.chargeCents === 0) {
    yield soft('charge-zero', 'claim', 'chargeCents', 'Nothing is charged.', 'Enter the charges.');
  }
  if (!placeOfService(claim.placeOfService).known) {
    yield hard(
      'place-of-service',
      'claim',
      'placeOfService',
      'The place of service is not a code of CMS.',
      'Choose the place of service.',
    );
  }
  if (claim.frequency !== '1' && !claim.payerClaimNumber) {
    yield hard(
      'payer-claim-number',
      'claim',
      'payerClaimNumber',
      'A replacement or void needs the payer’s claim number.',
      'Enter the number from the remittance or ask the payer for the status.',
    );
  }
}

function* duplicate({ claim, duplicateOf }: EditInput): Iterable<Draft> {
  if (duplicateOf && claim.frequency === '1') {
    yield soft(
      'duplicate',
      'claim',
      'lines',
      `The same services of this visit are on claim ${duplicateOf}.`,
      'Void one of the two, or add a modifier that tells them apart.',
    );
  }
}

const RULES: readonly Rule[] = [
  billingProvider,
  renderingProvider,
  people,
  coverage,
  dates,
  diagnoses,
  lines,
  claimLevel,
  duplicate,
];

/** How many single checks the edits make: shown with a claim that passed. */
export const EDIT_RULE_COUNT = RULES.length;

/** All findings of a claim, in the rules' order; an overridden soft finding is kept and marked. */
export function findings(input: EditInput, rules: readonly Rule[] = RULES): EditFinding[] {
  const overrides = new Set(input.claim.overrides);
  return rules.flatMap((rule) =>
    [...rule(input)].map((draft) => ({
      ...draft,
      overridden: draft.severity === 'soft' && overrides.has(draft.code),
    })),
  );
}

/** Whether the findings hold the claim back. */
export function holds(found: readonly EditFinding[]): boolean {
  return found.some((finding) => !finding.overridden);
}
