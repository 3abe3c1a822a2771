import type { Written } from '../types/common.js';
import type { Diagnosis, OtherCoverage, ProfessionalClaim } from '../types/claim.js';
import { writeInsured, writeProvider } from './claim-levels.js';
import { writeClaimLine } from './claim-line.js';
import {
  writeAdjustments,
  writeDates,
  writeDay,
  writeParty,
  writeReference,
  writeReferences,
} from './parts.js';
import { segmentForm } from './segment-form.js';
import { money, need, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

type Claim = Written<ProfessionalClaim>;

const CLM = segmentForm('CLM');
const HI = segmentForm('HI');

/** Loop 2300 and what is below it. */
export function writeClaim(out: SegmentWriter, claim: Claim, path: string): void {
  checkClaim(claim, path);
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
  out.end();
  writeDay(out, '431', claim.onsetDate, path, '.onsetDate');
  writeDay(out, '439', claim.accidentDate, path, '.accidentDate');
  writeDay(out, '435', claim.admissionDate, path, '.admissionDate');
  for (const { qualifier, dates } of claim.otherDates ?? [])
    writeDates(out, qualifier, dates, path, '.otherDates');
  for (const { type, transmission, controlNumber } of claim.attachments ?? []) {
    const acknowledged = controlNumber ? 'AC' : undefined;
    out.segment('PWK', type, transmission, undefined, undefined, acknowledged, controlNumber);
  }
  if (claim.patientPaidCents !== undefined)
    out.segment('AMT', 'F5', money(claim.patientPaidCents, `${path}.patientPaidCents`));
  writeReference(out, '9F', claim.referralNumber);
  writeReference(out, 'G1', claim.priorAuthorization);
  writeReference(out, 'F8', claim.payerClaimNumber);
  writeReference(out, 'D9', claim.clearinghouseTrace);
  writeReferences(out, claim.references);
  if (claim.note) out.segment('NTE', 'ADD', claim.note);
  writeDiagnoses(out, claim.diagnoses ?? []);
  writeProvider(out, 'DN', claim.referringProvider);
  writeProvider(out, '82', claim.renderingProvider, 'PE');
  writeProvider(out, '77', claim.serviceFacility);
  writeProvider(out, 'DQ', claim.supervisingProvider);
  (claim.otherCoverages ?? []).forEach((other, index) =>
    writeOther(out, other, `${path}.otherCoverages[${index}]`),
  );
  (claim.lines ?? []).forEach((line, index) =>
    writeClaimLine(out, line, `${path}.lines[${index}]`),
  );
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
  if ((claim.frequency === '7' || claim.frequency === '8') && !claim.payerClaimNumber) {
    throw new X12WriteError(`${path}.payerClaimNumber`, 'is required to replace or void a claim');
  }
  let charges = 0;
  for (let index = 0; index < lines.length; index++) {
    charges += lines[index]!.chargeCents;
    if (!pointsTo(lines[index]!.pointers ?? [], diagnoses.length)) {
      const reason = 'must be 1 to 4 pointers to diagnoses of the claim';
      throw new X12WriteError(`${path}.lines[${index}].pointers`, reason);
    }
  }
  if (charges !== claim.chargeCents)
    throw new X12WriteError(`${path}.chargeCents`, 'is not the sum of the line charges');
}

/** True for one to four pointers to so many diagnoses. */
function pointsTo(pointers: readonly number[], diagnoses: number): boolean {
  if (pointers.length < 1 || pointers.length > 4) return false;
  for (const pointer of pointers) if (pointer < 1 || pointer > diagnoses) return false;
  return true;
}

/** CLM11. */
function writeCauses(out: SegmentWriter, claim: Claim): void {
  const [first, second, third] = claim.relatedCauses ?? [];
  if (!first) return out.nothing();
  out.open();
  out.component(first);
  out.component(second);
  out.component(third);
  out.component(claim.accidentState);
  out.close();
}

function writeDiagnoses(out: SegmentWriter, diagnoses: readonly Diagnosis[]): void {
  out.begin(HI);
  diagnoses.forEach(({ qualifier, code }, index) => {
    out.open();
    out.component(qualifier ?? (index === 0 ? 'ABK' : 'ABF'));
    out.component(code.includes('.') ? code.replaceAll('.', '') : code);
    out.close();
  });
  out.end();
}

function writeOther(out: SegmentWriter, other: Written<OtherCoverage>, path: string): void {
  out.segment(
    'SBR',
    other.sequence,
    other.relationship,
    other.groupNumber,
    other.groupName,
    other.insuranceType,
    undefined,
    undefined,
    undefined,
    other.filingIndicator,
  );
  writeAdjustments(out, other.adjustments, path);
  if (other.paidCents !== undefined)
    out.segment('AMT', 'D', money(other.paidCents, `${path}.paidCents`));
  if (other.remainingPatientCents !== undefined) {
    out.segment('AMT', 'EAF', money(other.remainingPatientCents, `${path}.remainingPatientCents`));
  }
  for (const amount of other.otherAmounts ?? [])
    out.segment('AMT', amount.qualifier, money(amount.cents, `${path}.otherAmounts`));
  out.segment(
    'OI',
    undefined,
    undefined,
    other.benefitsAssigned ?? 'Y',
    undefined,
    undefined,
    other.releaseOfInformation ?? 'Y',
  );
  writeInsured(out, 'IL', other.insured, `${path}.insured`, 'MI');
  need(other.payer.id, `${path}.payer.id`);
  writeParty(out, 'PR', other.payer, 'PI');
  writeDay(out, '573', other.adjudicationDate, `${path}.adjudicationDate`);
  writeReferences(out, other.payerReferences);
}
