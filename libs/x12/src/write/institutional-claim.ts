import type { Written } from '../types/common.js';
import type {
  InstitutionalClaim,
  InstitutionalCode,
  InstitutionalDiagnosis,
  InstitutionalProcedure,
} from '../types/claim-institutional.js';
import { checkCharges, checkFrequency } from './claim-common.js';
import { writeOtherCoverages } from './claim-coverage.js';
import { writeProvider } from './claim-levels.js';
import {
  bareCode,
  orderOf,
  otherReferences,
  referencesBefore,
  writeAmountOf,
  writeAttachments,
  writeCertifications,
  writeCodes,
  writeContract,
  writeFixedFormat,
  writeNotes,
  writeRange,
  writeRepricing,
  writeTime,
  type CodeElement,
} from './claim-parts.js';
import { writeInstitutionalLine } from './institutional-line.js';
import { writeDay, writeReference } from './parts.js';
import { segmentForm } from './segment-form.js';
import { linePath, day, money, need, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

type Claim = Written<InstitutionalClaim>;

const CLM = segmentForm('CLM');

const REFERENCES = orderOf('4N 9F G1 F8 9A 9C LX D9 LU EA P4 G4');

/** Loop 2300 and what is below it. */
export function writeInstitutionalClaim(out: SegmentWriter, claim: Claim, path: string): void {
  checkClaim(claim, path);
  writeClaimSegment(out, claim);
  writeStay(out, claim, path);
  writeAttachments(out, claim.attachments);
  writeContract(out, claim.contract, path);
  writeAmountOf(out, 'F3', claim.patientResponsibilityCents, path, '.patientResponsibilityCents');
  writeClaimReferences(out, claim);
  writeFixedFormat(out, claim.fixedFormat);
  writeNotes(out, claim.notes);
  if (claim.billingNote) out.segment('NTE', 'ADD', claim.billingNote);
  writeCertifications(out, claim.certifications);
  writeMedicalCodes(out, claim, path);
  writeBillingCodes(out, claim, path);
  writeRepricing(out, claim.repricing, path);
  writeProvider(out, '71', claim.attendingProvider, 'AT');
  writeProvider(out, '72', claim.operatingPhysician);
  writeProvider(out, 'ZZ', claim.otherOperatingPhysician);
  writeProvider(out, '82', claim.renderingProvider);
  writeProvider(out, '77', claim.serviceFacility);
  writeProvider(out, 'DN', claim.referringProvider);
  writeOtherCoverages(out, claim.otherCoverages, path, 'first');
  (claim.lines ?? []).forEach((line, index) =>
    writeInstitutionalLine(out, line, linePath(path, index)),
  );
}

function writeClaimSegment(out: SegmentWriter, claim: Claim): void {
  const bill = billOf(claim);
  out.begin(CLM);
  out.text(claim.patientControlNumber);
  out.cents(claim.chargeCents);
  out.nothing();
  out.nothing();
  out.open();
  out.component(bill.slice(0, -1));
  out.component('A');
  out.component(bill.slice(-1));
  out.close();
  out.nothing();
  out.text(claim.assignment);
  out.text(claim.benefitsAssigned);
  out.text(claim.releaseOfInformation);
  if (claim.delayReason) {
    for (let n = 10; n < 20; n++) out.nothing();
    out.text(claim.delayReason);
  }
  out.end();
}

/** The type of bill without the zero that stands before it on paper. */
function billOf({ typeOfBill }: Claim): string {
  return typeOfBill.length === 4 && typeOfBill.startsWith('0') ? typeOfBill.slice(1) : typeOfBill;
}

/** Dates and CL1. */
function writeStay(out: SegmentWriter, claim: Claim, path: string): void {
  if (claim.dischargeTime)
    writeTime(out, '096', undefined, claim.dischargeTime, `${path}.dischargeTime`);
  writeRange(out, '434', claim.statementDates, path, '.statementDates');
  if (claim.admissionTime)
    writeTime(
      out,
      '435',
      need(claim.admissionDate, path, '.admissionDate'),
      claim.admissionTime,
      `${path}.admissionTime`,
    );
  else writeDay(out, '435', claim.admissionDate, path, '.admissionDate');
  writeDay(out, '050', claim.repricerReceivedDate, path, '.repricerReceivedDate');
  out.segment('CL1', claim.admissionType, claim.admissionSource, claim.patientStatus);
}

function writeClaimReferences(out: SegmentWriter, claim: Claim): void {
  const list = claim.references;
  let next = referencesBefore(out, list, 0, '9F', REFERENCES);
  writeReference(out, '9F', claim.referralNumber);
  writeReference(out, 'G1', claim.priorAuthorization);
  writeReference(out, 'F8', claim.payerClaimNumber);
  next = referencesBefore(out, list, next, 'D9', REFERENCES);
  writeReference(out, 'D9', claim.clearinghouseTrace);
  writeReference(out, 'LU', claim.accidentState);
  writeReference(out, 'EA', claim.medicalRecordNumber);
  otherReferences(out, list, next);
}

function diagnosis(usual: string) {
  return ({ qualifier, code, presentOnAdmission }: InstitutionalDiagnosis): CodeElement => {
    const element = [qualifier ?? usual, bareCode(code)];
    return presentOnAdmission ? [...element, ...Array<undefined>(6), presentOnAdmission] : element;
  };
}

function code(usual: string) {
  return (item: InstitutionalCode): CodeElement => [item.qualifier ?? usual, bareCode(item.code)];
}

function procedure(usual: string, path: string) {
  return (item: InstitutionalProcedure): CodeElement => [
    item.qualifier ?? usual,
    bareCode(item.code),
    'D8',
    day(item.date, path, '.date'),
  ];
}

/** HI with diagnoses and procedures, and the DRG between them. */
function writeMedicalCodes(out: SegmentWriter, claim: Claim, path: string): void {
  const { admittingDiagnosis, principalProcedure, drg } = claim;
  writeCodes(out, [diagnosis('ABK')(claim.principalDiagnosis)]);
  if (admittingDiagnosis) writeCodes(out, [code('ABJ')(admittingDiagnosis)]);
  writeCodes(out, (claim.reasonsForVisit ?? []).map(code('APR')));
  writeCodes(out, (claim.externalCauses ?? []).map(diagnosis('ABN')));
  if (drg) writeCodes(out, [['DR', drg]]);
  writeCodes(out, (claim.otherDiagnoses ?? []).map(diagnosis('ABF')));
  if (principalProcedure)
    writeCodes(out, [procedure('BBR', `${path}.principalProcedure`)(principalProcedure)]);
  const others = procedure('BBQ', `${path}.otherProcedures`);
  writeCodes(out, (claim.otherProcedures ?? []).map(others));
}

/** HI with occurrences, values, conditions and treatments. */
function writeBillingCodes(out: SegmentWriter, claim: Claim, path: string): void {
  const spans = `${path}.occurrenceSpans`;
  writeCodes(
    out,
    (claim.occurrenceSpans ?? []).map(({ code: span, dates }) => [
      'BI',
      span,
      'RD8',
      `${day(dates.from, spans, '.from')}-${day(dates.to, spans, '.to')}`,
    ]),
  );
  const occurrences = `${path}.occurrences`;
  writeCodes(
    out,
    (claim.occurrences ?? []).map((item) => [
      'BH',
      item.code,
      'D8',
      day(item.date, occurrences, '.date'),
    ]),
  );
  writeCodes(
    out,
    (claim.values ?? []).map(({ code: value, cents }) => [
      'BE',
      value,
      undefined,
      undefined,
      money(cents, `${path}.values`),
    ]),
  );
  writeCodes(
    out,
    (claim.conditionCodes ?? []).map((condition) => ['BG', condition]),
  );
  writeCodes(
    out,
    (claim.treatmentCodes ?? []).map((treatment) => ['TC', treatment]),
  );
}

/** How many of a kind the guide has room for. */
const MOST = {
  reasonsForVisit: 3,
  externalCauses: 12,
  otherDiagnoses: 24,
  otherProcedures: 24,
  occurrenceSpans: 24,
  occurrences: 24,
  values: 24,
  conditionCodes: 24,
  treatmentCodes: 24,
  lines: 999,
} as const;

function checkClaim(claim: Claim, path: string): void {
  need(claim.patientControlNumber, path, '.patientControlNumber');
  if (billOf(claim).length !== 3)
    throw new X12WriteError(`${path}.typeOfBill`, 'must be three characters');
  need(claim.patientStatus, path, '.patientStatus');
  need(claim.principalDiagnosis.code, path, '.principalDiagnosis.code');
  for (const [field, most] of Object.entries(MOST))
    if ((claim[field as keyof typeof MOST] ?? []).length > most)
      throw new X12WriteError(`${path}.${field}`, `must be at most ${most}`);
  if ((claim.lines ?? []).length < 1)
    throw new X12WriteError(`${path}.lines`, 'must be 1 to 999 service lines');
  checkFrequency(claim.typeOfBill.slice(-1), claim, path);
  checkCharges(claim, path);
}
