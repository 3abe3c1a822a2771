/** Segments that claims and lines of all three guides have. */
import { parseTime } from '../../core/values.js';
import { packTag } from '../../core/tags.js';
import type {
  Certification,
  ClaimAttachment,
  ClaimContract,
  ClaimNote,
  LineDrug,
  Repricing,
} from '../../types/claim-parts.js';
import { append, appendTo, none } from './lists.js';
import { referenceOf } from './parts.js';
import {
  codeOf,
  countOf,
  decimalOf,
  optionalCentsOf,
  optionalCodeOf,
  optionalDecimalOf,
  optionalOf,
  pack,
  packedOf,
  segmentAt,
  textOf,
} from './values.js';

export const SBR = packTag('SBR');
export const HI = packTag('HI');
export const DTP = packTag('DTP');
export const PWK = packTag('PWK');
export const CN1 = packTag('CN1');
export const AMT = packTag('AMT');
export const K3 = packTag('K3');
export const NTE = packTag('NTE');
export const CRC = packTag('CRC');
export const HCP = packTag('HCP');
export const LIN = packTag('LIN');
export const CTP = packTag('CTP');

export const YES = pack('Y');
export const ADD = pack('ADD');
export const TPO = pack('TPO');

/** PWK. */
export function attachmentOf(row: number): ClaimAttachment {
  return {
    type: codeOf(row, 1),
    transmission: codeOf(row, 2),
    controlNumber: optionalOf(row, 6),
  };
}

/** CN1. */
export function contractOf(row: number): ClaimContract {
  return {
    type: codeOf(row, 1),
    cents: optionalCentsOf(row, 2),
    percent: optionalDecimalOf(row, 3),
    code: optionalOf(row, 4),
    discountPercent: optionalDecimalOf(row, 5),
    version: optionalOf(row, 6),
  };
}

/** HCP. */
export function repricingOf(row: number): Repricing {
  return {
    method: codeOf(row, 1),
    allowedCents: optionalCentsOf(row, 2),
    savingsCents: optionalCentsOf(row, 3),
    organizationId: optionalOf(row, 4),
    rate: optionalDecimalOf(row, 5),
    approvedGroup: optionalOf(row, 6),
    approvedGroupCents: optionalCentsOf(row, 7),
    approvedRevenueCode: optionalOf(row, 8),
    procedureQualifier: optionalCodeOf(row, 9),
    procedureCode: optionalOf(row, 10),
    unit: optionalCodeOf(row, 11),
    units: optionalDecimalOf(row, 12),
    rejectReason: optionalCodeOf(row, 13),
    compliance: optionalCodeOf(row, 14),
    exception: optionalCodeOf(row, 15),
  };
}

/** CRC. */
export function certificationOf(row: number): Certification {
  let conditions = none<string>();
  for (let n = 3; n <= countOf(row); n++) {
    const condition = codeOf(row, n);
    if (condition !== '') conditions = append(conditions, condition);
  }
  return { category: codeOf(row, 1), applies: packedOf(row, 2) === YES, conditions };
}

/** NTE. */
export function noteOf(row: number): ClaimNote {
  return { qualifier: codeOf(row, 1), text: textOf(row, 2) };
}

/** K3. */
export function withFixedFormat(row: number, list: string[] | undefined): string[] {
  return appendTo(list, textOf(row, 1));
}

/** CLM11-1 to 3. */
export function causesOf(row: number, ordinal: number): string[] {
  return segmentAt(row, ordinal)
    .components(11)
    .slice(0, 3)
    .filter((cause) => cause !== '');
}

/** Element n as a quantity; 0 when it is absent or none. */
export function quantityOf(row: number, n: number): number {
  const value = decimalOf(row, n);
  return value === value ? value : 0;
}

/** DTP of a time, alone or behind its day: 'HH:MM'; undefined when there is none. */
export function timeOf(row: number): string | undefined {
  const text = textOf(row, 3);
  return parseTime(packedOf(row, 2) === TIME ? text : text.slice(8));
}
const TIME = pack('TM');

const NDC = pack('N4');

/** LIN: the code of a drug. */
export function readDrugCode(row: number, drug: LineDrug): void {
  drug.ndc = optionalOf(row, 3) ?? drug.ndc;
  if (packedOf(row, 2) !== NDC) drug.ndcQualifier = optionalCodeOf(row, 2);
}

/** CTP: how much of it. */
export function readDrugQuantity(row: number, ordinal: number, drug: LineDrug): void {
  drug.ndcQuantity = optionalDecimalOf(row, 4) ?? drug.ndcQuantity;
  drug.ndcUnit = segmentAt(row, ordinal).component(5, 1) || drug.ndcUnit;
}

const PRESCRIPTION = pack('XZ');
const LINK = pack('VY');

/** REF of the drug, which no other loop has; false for another. */
export function readPrescription(row: number, drug: LineDrug): boolean {
  const qualifier = packedOf(row, 1);
  if (qualifier !== PRESCRIPTION && qualifier !== LINK) return false;
  drug.prescription = referenceOf(row);
  return true;
}
