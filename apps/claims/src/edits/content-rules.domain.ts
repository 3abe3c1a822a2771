import { placeOfService } from '@millrace/code-sets';
import { sumCents } from '@millrace/contracts';
import { addDays } from '../claim/claim.js';
import { hard, soft, type Draft, type EditInput } from './rule.domain.js';

/** Dates: not in the future, not before birth, not over the payer's limit (domain: deadlines). */
export function* dates({ claim, patient, payer, today }: EditInput): Iterable<Draft> {
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
export function* diagnoses({ claim }: EditInput): Iterable<Draft> {
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
export function* lines({ claim }: EditInput): Iterable<Draft> {
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
export function* claimLevel({ claim }: EditInput): Iterable<Draft> {
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

/** The same services of the same visit on an earlier claim: payers deny the second (CO-18). */
export function* duplicate({ claim, duplicateOf }: EditInput): Iterable<Draft> {
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
