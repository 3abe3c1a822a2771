import { CONTACT, INPATIENT, OUTPATIENT } from '../../layout/remittance.js';
import type { Fields } from '../../layout/fields.js';
import type { DateRange, Position, TransactionSet } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import type {
  ClaimGroup,
  RemittanceContact,
  RemittanceQuantity,
} from '../../types/remittance-parts.js';
import type { RemittanceClaim, RemittanceLine } from '../../types/remittance.js';
import { append, appendTo, none } from './lists.js';
import {
  amountOf,
  isAbsent,
  moneyOf,
  NO_PROCEDURE,
  partyOf,
  procedureOf,
  referenceOf,
} from './parts.js';
import {
  codeOf,
  countOf,
  dayOf,
  decimalOf,
  optionalCodeOf,
  optionalDecimalOf,
  optionalOf,
  pack,
  packedOf,
  segmentAt,
  textOf,
} from './values.js';

/** CLP begins a claim. */
export function claimOf(
  row: number,
  ordinal: number,
  at: Position,
  set: TransactionSet,
  group: ClaimGroup | undefined,
  report: ReportFinding,
): RemittanceClaim {
  const claim: RemittanceClaim = {
    kind: 'claim',
    set,
    patientControlNumber: textOf(row, 1),
    status: codeOf(row, 2),
    chargeCents: moneyOf(row, ordinal, 3, report),
    paidCents: moneyOf(row, ordinal, 4, report),
    patientResponsibilityCents: isAbsent(row, 5) ? 0 : moneyOf(row, ordinal, 5, report),
    filingIndicator: optionalCodeOf(row, 6),
    payerClaimNumber: textOf(row, 7),
    facilityType: optionalCodeOf(row, 8),
    frequency: optionalCodeOf(row, 9),
    drg: optionalOf(row, 11),
    adjustments: none(),
    patient: undefined,
    subscriber: undefined,
    correctedPatient: undefined,
    renderingProvider: undefined,
    crossoverPayer: undefined,
    priorityPayer: undefined,
    otherReferences: none(),
    remarkCodes: none(),
    serviceDates: undefined,
    serviceDatesOfLines: undefined,
    receivedDate: undefined,
    coverageExpirationDate: undefined,
    amounts: none(),
    groupNumber: group?.number || undefined,
    group,
    lines: none(),
    at,
  };
  if (countOf(row) > 11) {
    claim.drgWeight = optionalDecimalOf(row, 12);
    claim.dischargeFraction = optionalDecimalOf(row, 13);
  }
  return claim;
}

/** SVC begins a line. */
export function lineOf(
  row: number,
  ordinal: number,
  at: Position,
  report: ReportFinding,
): RemittanceLine {
  const units = decimalOf(row, 5);
  return {
    procedure: procedureOf(row, 1) ?? NO_PROCEDURE,
    billedProcedure: isAbsent(row, 6) ? undefined : procedureOf(row, 6),
    chargeCents: moneyOf(row, ordinal, 2, report),
    paidCents: moneyOf(row, ordinal, 3, report),
    revenueCode: optionalOf(row, 4),
    units: units === units ? units : 1,
    billedUnits: optionalDecimalOf(row, 7),
    dates: undefined,
    lineControlNumber: undefined,
    references: none(),
    adjustments: none(),
    remarkCodes: none(),
    amounts: none(),
    at,
  };
}

const PATIENT = pack('QC');
const SUBSCRIBER = pack('IL');
const CORRECTED = pack('74');
const RENDERING = pack('82');
const PRIORITY = pack('PR');
const CROSSOVER = pack('TT');
const OTHER = pack('GB');

/** NM1 of loop 2100. */
export function readName(row: number, claim: RemittanceClaim): void {
  const entity = packedOf(row, 1);
  if (entity === PATIENT) claim.patient = partyOf(row);
  else if (entity === RENDERING) claim.renderingProvider = partyOf(row);
  else if (entity === SUBSCRIBER) claim.subscriber = partyOf(row);
  else if (entity === CORRECTED) claim.correctedPatient = partyOf(row);
  else if (entity === PRIORITY) claim.priorityPayer = partyOf(row);
  else if (entity === CROSSOVER) claim.crossoverPayer = partyOf(row);
  else if (entity === OTHER) claim.otherSubscriber = partyOf(row);
}

export const MOA_REMARKS = [3, 4, 5, 6, 7];
export const MIA_REMARKS = [5, 20, 21, 22, 23];

/** MOA, whose remark codes are most often all it has. */
export function readOutpatient(row: number, ordinal: number, claim: RemittanceClaim): void {
  const remarkCodes = remarksOf(row, MOA_REMARKS);
  addRemarks(claim, remarkCodes);
  if (isAbsent(row, 1) && isAbsent(row, 2) && countOf(row) < 8 && !claim.inpatient) return;
  claim.outpatient = { remarkCodes };
  OUTPATIENT.read(segmentAt(row, ordinal), claim.outpatient as unknown as Fields);
}

/** MIA. */
export function readInpatient(row: number, ordinal: number, claim: RemittanceClaim): void {
  const remarkCodes = remarksOf(row, MIA_REMARKS);
  addRemarks(claim, remarkCodes);
  claim.inpatient = { remarkCodes };
  INPATIENT.read(segmentAt(row, ordinal), claim.inpatient as unknown as Fields);
}

function remarksOf(row: number, places: readonly number[]): string[] {
  let codes = none<string>();
  for (const n of places) if (!isAbsent(row, n)) codes = append(codes, textOf(row, n));
  return codes;
}

function addRemarks(claim: RemittanceClaim, codes: string[]): void {
  claim.remarkCodes = claim.remarkCodes.length === 0 ? codes : [...claim.remarkCodes, ...codes];
}

const RECEIVED = pack('050');
const EXPIRED = pack('036');

/** DTM of loop 2100, but for those of the period. False for others. */
export function readClaimDate(row: number, claim: RemittanceClaim): boolean {
  const qualifier = packedOf(row, 1);
  if (qualifier === RECEIVED) claim.receivedDate = dayOf(row, 2) ?? claim.receivedDate;
  else if (qualifier === EXPIRED)
    claim.coverageExpirationDate = dayOf(row, 2) ?? claim.coverageExpirationDate;
  else return false;
  return true;
}

/** PER of a claim. */
export function readClaimContact(row: number, ordinal: number, claim: RemittanceClaim): void {
  const contact: RemittanceContact = {};
  CONTACT.read(segmentAt(row, ordinal), contact as Fields);
  claim.contacts = appendTo(claim.contacts, contact);
}

const SERVICE = pack('472');

/** DTM of a line that has none yet, and tells the day of the service; false for others. */
export function readLineDay(row: number, line: RemittanceLine): boolean {
  if (line.dates !== undefined || packedOf(row, 1) !== SERVICE) return false;
  const date = dayOf(row, 2);
  if (date !== undefined) line.dates = { from: date, to: date };
  return true;
}

const CONTROL_NUMBER = pack('6R');

/** REF of loop 2110. */
export function readLineReference(row: number, line: RemittanceLine): void {
  if (packedOf(row, 1) === CONTROL_NUMBER)
    line.lineControlNumber = optionalOf(row, 2) ?? line.lineControlNumber;
  else line.references = append(line.references, referenceOf(row));
}

/** AMT of a claim or line. */
export function readAmount(
  row: number,
  ordinal: number,
  of: RemittanceClaim | RemittanceLine,
  report: ReportFinding,
): void {
  of.amounts = append(of.amounts, amountOf(row, ordinal, report));
}

/** QTY of a claim or line. */
export function readQuantity(row: number, of: { quantities?: RemittanceQuantity[] }): void {
  const quantity = decimalOf(row, 2);
  if (quantity === quantity)
    of.quantities = appendTo(of.quantities, { qualifier: codeOf(row, 1), quantity });
}

const REMARK = pack('HE');
const PHARMACY = pack('RX');

/** LQ. */
export function readLineRemark(row: number, line: RemittanceLine): void {
  const qualifier = packedOf(row, 1);
  if (qualifier === REMARK) line.remarkCodes = append(line.remarkCodes, textOf(row, 2));
  else if (qualifier === PHARMACY)
    line.pharmacyRemarkCodes = appendTo(line.pharmacyRemarkCodes, textOf(row, 2));
}

/** From the first to the last service day of the lines. */
export function spanOf(lines: readonly { dates?: DateRange }[]): DateRange | undefined {
  let range: DateRange | undefined;
  for (const { dates } of lines) {
    if (!dates) continue;
    if (!range) range = { from: dates.from, to: dates.to };
    if (dates.from < range.from) range.from = dates.from;
    if (dates.to > range.to) range.to = dates.to;
  }
  return range;
}
