import type { Written } from '../types/common.js';
import type { ProfessionalClaim } from '../types/claim.js';
import {
  checkCharges,
  checkFrequency,
  checkPointers,
  writeCauses,
  writeDiagnoses,
} from './claim-common.js';
import { writeOtherCoverages } from './claim-coverage.js';
import { writeProvider } from './claim-levels.js';
import { writeClaimLine, writeTransport } from './claim-line.js';
import {
  datesBefore,
  orderOf,
  otherDates,
  otherReferences,
  referencesBefore,
  writeAmountOf,
  writeAttachments,
  writeCertifications,
  writeCodes,
  writeContract,
  writeFixedFormat,
  writeRepricing,
} from './claim-parts.js';
import { writeDay, writeReference } from './parts.js';
import { segmentForm } from './segment-form.js';
import { linePath, need, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

type Claim = Written<ProfessionalClaim>;

const CLM = segmentForm('CLM');

const DATES = orderOf(
  '431 454 304 453 439 484 455 471 314 360 361 297 296 435 096 090 091 444 050',
);
const REFERENCES = orderOf('4N F5 EW 9F G1 F8 X4 9A 9C LX D9 EA P4 1J');

/** Loop 2300 and what is below it. */
export function writeClaim(out: SegmentWriter, claim: Claim, path: string): void {
  checkClaim(claim, path);
  writeClaimSegment(out, claim);
  writeClaimDates(out, claim, path);
  writeAttachments(out, claim.attachments);
  writeContract(out, claim.contract, path);
  writeAmountOf(out, 'F5', claim.patientPaidCents, path, '.patientPaidCents');
  writeClaimReferences(out, claim);
  writeFixedFormat(out, claim.fixedFormat);
  if (claim.note) out.segment('NTE', claim.noteQualifier ?? 'ADD', claim.note);
  writeTransport(out, claim.ambulance, path);
  const spinal = claim.spinalManipulation;
  if (spinal)
    out.segment(
      'CR2',
      ...Array<undefined>(7),
      spinal.condition,
      undefined,
      spinal.description,
      spinal.otherDescription,
    );
  writeCertifications(out, claim.certifications);
  writeDiagnoses(out, claim.diagnoses ?? []);
  const anesthesia = claim.anesthesiaProcedures;
  if (anesthesia)
    writeCodes(
      out,
      anesthesia.map((code, n) => [n === 0 ? 'BP' : 'BO', code]),
    );
  if (claim.conditionCodes)
    writeCodes(
      out,
      claim.conditionCodes.map((code) => ['BG', code]),
    );
  writeRepricing(out, claim.repricing, path);
  writeProvider(out, 'DN', claim.referringProvider);
  writeProvider(out, 'P3', claim.primaryCareProvider);
  writeProvider(out, '82', claim.renderingProvider, 'PE');
  writeProvider(out, '77', claim.serviceFacility);
  writeProvider(out, 'DQ', claim.supervisingProvider);
  writeProvider(out, 'PW', claim.ambulance?.pickUp);
  writeProvider(out, '45', claim.ambulance?.dropOff);
  writeOtherCoverages(out, claim.otherCoverages, path, 'last');
  const { lines } = claim;
  if (!lines) return;
  for (let index = 0; index < lines.length; index++)
    writeClaimLine(out, lines[index]!, linePath(path, index));
}

function writeClaimSegment(out: SegmentWriter, claim: Claim): void {
  out.begin(CLM);
  out.text(claim.patientControlNumber);
  out.cents(claim.chargeCents);
  out.nothing();
  out.nothing();
  out.open();
  out.component(claim.placeOfService);
  out.component('B');
  out.component(claim.frequency);
  out.close();
  out.code(claim.providerSignature ? 'Y' : 'N');
  out.text(claim.assignment);
  out.text(claim.benefitsAssigned);
  out.text(claim.releaseOfInformation);
  out.text(claim.patientSignatureSource);
  writeCauses(out, claim);
  out.text(claim.specialProgram);
  if (claim.delayReason) {
    for (let n = 13; n < 20; n++) out.nothing();
    out.text(claim.delayReason);
  }
  out.end();
}

function writeClaimDates(out: SegmentWriter, claim: Claim, path: string): void {
  const list = claim.otherDates;
  writeDay(out, '431', claim.onsetDate, path, '.onsetDate');
  let next = datesBefore(out, list, 0, '439', DATES, path);
  writeDay(out, '439', claim.accidentDate, path, '.accidentDate');
  next = datesBefore(out, list, next, '435', DATES, path);
  writeDay(out, '435', claim.admissionDate, path, '.admissionDate');
  otherDates(out, list, next, path);
}

function writeClaimReferences(out: SegmentWriter, claim: Claim): void {
  const list = claim.references;
  let next = referencesBefore(out, list, 0, '9F', REFERENCES);
  writeReference(out, '9F', claim.referralNumber);
  writeReference(out, 'G1', claim.priorAuthorization);
  writeReference(out, 'F8', claim.payerClaimNumber);
  next = referencesBefore(out, list, next, 'D9', REFERENCES);
  writeReference(out, 'D9', claim.clearinghouseTrace);
  otherReferences(out, list, next);
}

function checkClaim(claim: Claim, path: string): void {
  const lines = claim.lines ?? [];
  const diagnoses = claim.diagnoses ?? [];
  need(claim.patientControlNumber, path, '.patientControlNumber');
  need(claim.placeOfService, path, '.placeOfService');
  need(claim.frequency, path, '.frequency');
  if (lines.length < 1 || lines.length > 50)
    throw new X12WriteError(`${path}.lines`, 'must be 1 to 50 service lines');
  if (diagnoses.length < 1 || diagnoses.length > 12)
    throw new X12WriteError(`${path}.diagnoses`, 'must be 1 to 12 codes');
  checkFrequency(claim.frequency, claim, path);
  checkPointers(lines, diagnoses.length, 1, path);
  checkCharges(claim, path);
}
