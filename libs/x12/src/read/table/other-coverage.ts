import type { OtherCoverage } from '../../types/claim.js';
import { packTag } from '../../core/tags.js';
import { coverageOf, newInsured, NM1, readInsured, REF } from './claim-people.js';
import { append, none } from './lists.js';
import { adjustmentsOf, datesOf, fillParty, partyOf, referenceOf } from './parts.js';
import { centsOf, codeOf, optionalCodeOf, pack, packedOf, positionOf } from './values.js';

const DTP = packTag('DTP');
const CAS = packTag('CAS');
const OI = packTag('OI');
const AMT = packTag('AMT');

const INSURED = pack('IL');
const PAYER = pack('PR');
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
    payerReferences: none(),
    adjustments: none(),
    paidCents: undefined,
    remainingPatientCents: undefined,
    otherAmounts: none(),
    benefitsAssigned: undefined,
    releaseOfInformation: undefined,
    adjudicationDate: undefined,
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
  if (tag === NM1) {
    const named = packedOf(row, 1);
    if (named === INSURED) fillParty(other.insured, row);
    if (named === PAYER) other.payer = partyOf(row);
    return named;
  }
  if (entity === INSURED) readInsured(tag, row, other.insured);
  else if (entity === PAYER) {
    if (tag === REF) other.payerReferences = append(other.payerReferences, referenceOf(row));
    if (tag === DTP && packedOf(row, 1) === ADJUDICATED)
      other.adjudicationDate = datesOf(row)?.from ?? other.adjudicationDate;
  } else if (tag === CAS) {
    const at = positionOf(row, ordinal);
    other.adjustments = adjustmentsOf(row, ordinal, at, other.adjustments, undefined);
  } else if (tag === OI) {
    other.benefitsAssigned = optionalCodeOf(row, 3) ?? other.benefitsAssigned;
    other.releaseOfInformation = optionalCodeOf(row, 6) ?? other.releaseOfInformation;
  } else if (tag === AMT) readAmount(row, other);
  return entity;
}

function readAmount(row: number, other: OtherCoverage): void {
  const qualifier = packedOf(row, 1);
  const amount = centsOf(row, 2);
  const cents = amount === amount ? amount : 0;
  if (qualifier === PAID) other.paidCents = cents;
  else if (qualifier === REMAINING) other.remainingPatientCents = cents;
  else other.otherAmounts = append(other.otherAmounts, { qualifier: codeOf(row, 1), cents });
}
