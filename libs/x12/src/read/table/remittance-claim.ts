import type { DateRange, Position, TransactionSet } from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import type { RemittanceClaim, RemittanceLine } from '../../types/remittance.js';
import { append, none } from './lists.js';
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
  dayOf,
  decimalOf,
  optionalCodeOf,
  optionalDecimalOf,
  optionalOf,
  pack,
  packedOf,
  textOf,
} from './values.js';

/** CLP begins a claim. */
export function claimOf(
  row: number,
  ordinal: number,
  at: Position,
  set: TransactionSet,
  groupNumber: string | undefined,
  report: ReportFinding,
): RemittanceClaim {
  return {
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
    receivedDate: undefined,
    coverageExpirationDate: undefined,
    amounts: none(),
    groupNumber,
    lines: none(),
    at,
  };
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

/** NM1 of loop 2100. */
export function readName(row: number, claim: RemittanceClaim): void {
  const entity = packedOf(row, 1);
  if (entity === PATIENT) claim.patient = partyOf(row);
  else if (entity === RENDERING) claim.renderingProvider = partyOf(row);
  else if (entity === SUBSCRIBER) claim.subscriber = partyOf(row);
  else if (entity === CORRECTED) claim.correctedPatient = partyOf(row);
  else if (entity === PRIORITY) claim.priorityPayer = partyOf(row);
  else if (entity === CROSSOVER) claim.crossoverPayer = partyOf(row);
}

/** Remark codes of MIA (05, 20 to 23) or MOA (03 to 07). */
export function readRemarks(row: number, claim: RemittanceClaim, places: readonly number[]): void {
  for (const n of places) {
    if (!isAbsent(row, n)) claim.remarkCodes = append(claim.remarkCodes, textOf(row, n));
  }
}

const FROM = pack('232');
const TO = pack('233');
const RECEIVED = pack('050');
const EXPIRED = pack('036');

/** DTM of loop 2100. */
export function readClaimDate(row: number, claim: RemittanceClaim): void {
  const date = dayOf(row, 2);
  if (date === undefined) return;
  const qualifier = packedOf(row, 1);
  if (qualifier === FROM || qualifier === TO)
    claim.serviceDates = extend(claim.serviceDates, qualifier === FROM, date);
  else if (qualifier === RECEIVED) claim.receivedDate = date;
  else if (qualifier === EXPIRED) claim.coverageExpirationDate = date;
}

function extend(range: DateRange | undefined, isStart: boolean, date: string): DateRange {
  if (!range) return { from: date, to: date };
  if (isStart) range.from = date;
  else range.to = date;
  return range;
}

const SERVICE = pack('472');
const START = pack('150');
const END = pack('151');

/** DTM of loop 2110. */
export function readLineDate(row: number, line: RemittanceLine): void {
  const date = dayOf(row, 2);
  if (date === undefined) return;
  const qualifier = packedOf(row, 1);
  if (qualifier === SERVICE) line.dates = { from: date, to: date };
  else if (qualifier === START || qualifier === END)
    line.dates = extend(line.dates, qualifier === START, date);
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

const REMARK = pack('HE');

/** LQ. */
export function readLineRemark(row: number, line: RemittanceLine): void {
  if (packedOf(row, 1) === REMARK) line.remarkCodes = append(line.remarkCodes, textOf(row, 2));
}

/** From the first to the last service day of the lines. */
export function spanOf(lines: readonly RemittanceLine[]): DateRange | undefined {
  let range: DateRange | undefined;
  for (const { dates } of lines) {
    if (!dates) continue;
    if (!range) range = { from: dates.from, to: dates.to };
    if (dates.from < range.from) range.from = dates.from;
    if (dates.to > range.to) range.to = dates.to;
  }
  return range;
}
