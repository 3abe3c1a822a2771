import type {
  InpatientAdjudication,
  OtherCoverage,
  OutpatientAdjudication,
} from '../../types/claim-coverage.js';
import { packTag } from '../../core/tags.js';
import { coverageOf, N3, N4, newInsured, NM1, readInsured, REF } from './claim-people.js';
import { append, none } from './lists.js';
import { addressOf, adjustmentsOf, fillParty, firstDayOf, partyOf, referenceOf } from './parts.js';
import {
  centsOf,
  codeOf,
  optionalCentsOf,
  optionalCodeOf,
  optionalDecimalOf,
  optionalOf,
  pack,
  packedOf,
  positionOf,
} from './values.js';

const DTP = packTag('DTP');
const CAS = packTag('CAS');
const OI = packTag('OI');
const AMT = packTag('AMT');
const MIA = packTag('MIA');
const MOA = packTag('MOA');

const INSURED = pack('IL');
const PAYER = pack('PR');
const PERSON = pack('1');
const ADJUDICATED = pack('573');
const PAID = pack('D');
const REMAINING = pack('EAF');

/** SBR in a claim begins another coverage (2320). */
export function otherCoverageOf(row: number): OtherCoverage {
  const { sequence, relationship, groupNumber, groupName, insuranceType, filingIndicator } =
    coverageOf(row);
  return {
    sequence,
    relationship,
    groupNumber,
    groupName,
    insuranceType,
    filingIndicator,
    insured: newInsured(),
    payer: { person: false },
    payerAddress: undefined,
    payerReferences: none(),
    adjustments: none(),
    paidCents: undefined,
    remainingPatientCents: undefined,
    otherAmounts: none(),
    benefitsAssigned: undefined,
    patientSignatureSource: undefined,
    releaseOfInformation: undefined,
    adjudicationDate: undefined,
    inpatient: undefined,
    outpatient: undefined,
    providers: none(),
  };
}

/** A segment of loop 2320 or below it. Returns the entity the next ones belong to: NM101, packed. */
export function readOther(
  tag: number,
  row: number,
  ordinal: number,
  other: OtherCoverage,
  entity: number,
): number {
  if (tag === NM1) return readName(row, other);
  if (entity === INSURED) readInsured(tag, row, ordinal, other.insured);
  else if (entity === PAYER) readPayer(tag, row, other);
  else if (entity !== 0) {
    const provider = other.providers.at(-1)!;
    if (tag === REF) provider.references = append(provider.references, referenceOf(row));
  } else readDecision(tag, row, ordinal, other);
  return entity;
}

function readName(row: number, other: OtherCoverage): number {
  const named = packedOf(row, 1);
  if (named === INSURED) fillParty(other.insured, row);
  else if (named === PAYER) other.payer = partyOf(row);
  else {
    const person = packedOf(row, 2) === PERSON;
    const provider = { role: codeOf(row, 1), person, references: none<never>() };
    other.providers = append(other.providers, provider);
  }
  return named;
}

function readPayer(tag: number, row: number, other: OtherCoverage): void {
  if (tag === REF) other.payerReferences = append(other.payerReferences, referenceOf(row));
  else if (tag === N3 || tag === N4) other.payerAddress = addressOf(row, other.payerAddress);
  else if (tag === DTP && packedOf(row, 1) === ADJUDICATED)
    other.adjudicationDate = firstDayOf(row) ?? other.adjudicationDate;
}

/** A segment of loop 2320 itself. */
function readDecision(tag: number, row: number, ordinal: number, other: OtherCoverage): void {
  if (tag === CAS) {
    const at = positionOf(row, ordinal);
    other.adjustments = adjustmentsOf(row, ordinal, at, other.adjustments, undefined);
  } else if (tag === OI) {
    other.benefitsAssigned = optionalCodeOf(row, 3) ?? other.benefitsAssigned;
    other.patientSignatureSource = optionalCodeOf(row, 4) ?? other.patientSignatureSource;
    other.releaseOfInformation = optionalCodeOf(row, 6) ?? other.releaseOfInformation;
  } else if (tag === AMT) readAmount(row, other);
  else if (tag === MIA) other.inpatient = inpatientOf(row);
  else if (tag === MOA) other.outpatient = outpatientOf(row);
}

function readAmount(row: number, other: OtherCoverage): void {
  const qualifier = packedOf(row, 1);
  const amount = centsOf(row, 2);
  const cents = amount === amount ? amount : 0;
  if (qualifier === PAID) other.paidCents = cents;
  else if (qualifier === REMAINING) other.remainingPatientCents = cents;
  else other.otherAmounts = append(other.otherAmounts, { qualifier: codeOf(row, 1), cents });
}

function inpatientOf(row: number): InpatientAdjudication {
  return {
    coveredDays: optionalDecimalOf(row, 1),
    lifetimePsychiatricDays: optionalDecimalOf(row, 3),
    drgCents: optionalCentsOf(row, 4),
    remarkCodes: textsOf(row, 5, 20, 21, 22, 23),
    disproportionateShareCents: optionalCentsOf(row, 6),
    mspPassThroughCents: optionalCentsOf(row, 7),
    capitalCents: optionalCentsOf(row, 8),
    capitalFederalDrgCents: optionalCentsOf(row, 9),
    capitalHospitalDrgCents: optionalCentsOf(row, 10),
    capitalDisproportionateShareCents: optionalCentsOf(row, 11),
    oldCapitalCents: optionalCentsOf(row, 12),
    capitalIndirectTeachingCents: optionalCentsOf(row, 13),
    operatingHospitalDrgCents: optionalCentsOf(row, 14),
    costReportDays: optionalDecimalOf(row, 15),
    operatingFederalDrgCents: optionalCentsOf(row, 16),
    capitalOutlierCents: optionalCentsOf(row, 17),
    indirectTeachingCents: optionalCentsOf(row, 18),
    nonPayableProfessionalCents: optionalCentsOf(row, 19),
    capitalExceptionCents: optionalCentsOf(row, 24),
  };
}

function outpatientOf(row: number): OutpatientAdjudication {
  return {
    reimbursementRate: optionalDecimalOf(row, 1),
    hcpcsPayableCents: optionalCentsOf(row, 2),
    remarkCodes: textsOf(row, 3, 4, 5, 6, 7),
    endStageRenalCents: optionalCentsOf(row, 8),
    nonPayableProfessionalCents: optionalCentsOf(row, 9),
  };
}

function textsOf(row: number, ...elements: number[]): string[] {
  let texts = none<string>();
  for (const n of elements) {
    const text = optionalOf(row, n);
    if (text !== undefined) texts = append(texts, text);
  }
  return texts;
}
