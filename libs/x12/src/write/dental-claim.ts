import type { Written } from '../types/common.js';
import type { DentalClaim } from '../types/claim-dental.js';
import {
  checkCharges,
  checkFrequency,
  checkPointers,
  writeCauses,
  writeDiagnoses,
} from './claim-common.js';
import { writeOtherCoverages } from './claim-coverage.js';
import { writeProvider } from './claim-levels.js';
import {
  orderOf,
  otherReferences,
  referencesBefore,
  writeAmountOf,
  writeAttachments,
  writeContract,
  writeFixedFormat,
  writeNotes,
  writeRepricing,
} from './claim-parts.js';
import { writeDentalLine } from './dental-line.js';
import { writeDates, writeDay, writeReference } from './parts.js';
import { segmentForm } from './segment-form.js';
import { linePath, need, quantity, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

type Claim = Written<DentalClaim>;

const CLM = segmentForm('CLM');

const REFERENCES = orderOf('G3 4N F8 9F G1 9A 9C D9');

/** Loop 2300 and what is below it. */
export function writeDentalClaim(out: SegmentWriter, claim: Claim, path: string): void {
  checkClaim(claim, path);
  writeClaimSegment(out, claim);
  writeDay(out, '439', claim.accidentDate, path, '.accidentDate');
  writeDay(out, '452', claim.appliancePlacedDate, path, '.appliancePlacedDate');
  writeDates(out, '472', claim.dates, path, '.dates');
  writeDay(out, '050', claim.repricerReceivedDate, path, '.repricerReceivedDate');
  writeTeeth(out, claim, path);
  writeAttachments(out, claim.attachments);
  writeContract(out, claim.contract, path);
  writeAmountOf(out, 'F5', claim.patientPaidCents, path, '.patientPaidCents');
  writeClaimReferences(out, claim);
  writeFixedFormat(out, claim.fixedFormat);
  writeNotes(out, claim.notes);
  writeDiagnoses(out, claim.diagnoses ?? []);
  writeRepricing(out, claim.repricing, path);
  writeProvider(out, 'DN', claim.referringProvider, 'RF');
  writeProvider(out, 'P3', claim.primaryCareProvider, 'RF');
  writeProvider(out, '82', claim.renderingProvider, 'PE');
  writeProvider(out, '77', claim.serviceFacility);
  writeProvider(out, 'DD', claim.assistantSurgeon, 'AS');
  writeProvider(out, 'DQ', claim.supervisingProvider);
  writeOtherCoverages(out, claim.otherCoverages, path, 'first');
  (claim.lines ?? []).forEach((line, index) => writeDentalLine(out, line, linePath(path, index)));
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
  out.text(claim.providerSignature ? 'Y' : 'N');
  out.text(claim.assignment);
  out.text(claim.benefitsAssigned);
  out.text(claim.releaseOfInformation);
  out.nothing();
  writeCauses(out, claim);
  out.text(claim.specialProgram);
  if (claim.predetermination || claim.delayReason) {
    for (let n = 13; n < 19; n++) out.nothing();
    out.text(claim.predetermination ? 'PB' : undefined);
    out.text(claim.delayReason);
  }
  out.end();
}

/** DN1 and DN2. */
function writeTeeth(out: SegmentWriter, claim: Claim, path: string): void {
  const { orthodontics } = claim;
  if (orthodontics)
    out.segment(
      'DN1',
      quantity(orthodontics.months, `${path}.orthodontics.months`),
      quantity(orthodontics.monthsRemaining, `${path}.orthodontics.monthsRemaining`),
      orthodontics.indicator,
      orthodontics.description,
    );
  for (const { tooth, status, numbering } of claim.toothStatuses ?? [])
    out.segment('DN2', tooth, status, undefined, undefined, undefined, numbering);
}

function writeClaimReferences(out: SegmentWriter, claim: Claim): void {
  const list = claim.references;
  writeReference(out, 'G3', claim.predeterminationNumber);
  let next = referencesBefore(out, list, 0, 'F8', REFERENCES);
  writeReference(out, 'F8', claim.payerClaimNumber);
  writeReference(out, '9F', claim.referralNumber);
  writeReference(out, 'G1', claim.priorAuthorization);
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
  if (diagnoses.length > 4) throw new X12WriteError(`${path}.diagnoses`, 'must be at most 4 codes');
  if ((claim.toothStatuses ?? []).length > 35)
    throw new X12WriteError(`${path}.toothStatuses`, 'must be at most 35 teeth');
  checkFrequency(claim.frequency, claim, path);
  checkPointers(lines, diagnoses.length, 0, path);
  checkCharges(claim, path);
}
