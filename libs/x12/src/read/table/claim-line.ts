import type { ClaimLine, LineAdjudication, Provider } from '../../types/claim.js';
import type { ReportFinding } from '../../types/finding.js';
import { packTag } from '../../core/tags.js';
import type { Position } from '../../types/common.js';
import { readProvider, REF, NM1, providerOf } from './claim-people.js';
import { append, none } from './lists.js';
import { pointersOf } from './components.js';
import {
  adjustmentsOf,
  datesOf,
  moneyOf,
  NO_PROCEDURE,
  procedureOf,
  referenceOf,
} from './parts.js';
import {
  centsOf,
  codeOf,
  decimalOf,
  optionalCodeOf,
  optionalDecimalOf,
  optionalOf,
  pack,
  packedOf,
  positionOf,
  segmentAt,
  textOf,
} from './values.js';

const SV1 = packTag('SV1');
const DTP = packTag('DTP');
const NTE = packTag('NTE');
const LIN = packTag('LIN');
const CTP = packTag('CTP');
const SVD = packTag('SVD');
const CAS = packTag('CAS');
const AMT = packTag('AMT');

const SERVICE = pack('472');
const CONTROL_NUMBER = pack('6R');
const NDC = pack('N4');
const RENDERING = pack('82');
const ORDERING = pack('DK');
const YES = pack('Y');
const ADJUDICATED = pack('573');
const REMAINING = pack('EAF');

/** LX begins a line. */
export function lineOf(row: number, at: Position): ClaimLine {
  return {
    number: Number(textOf(row, 1)) || 0,
    procedure: NO_PROCEDURE,
    chargeCents: 0,
    unit: '',
    units: 0,
    placeOfService: undefined,
    pointers: none(),
    emergency: false,
    dates: NO_DATES,
    otherDates: none(),
    lineControlNumber: undefined,
    ndc: undefined,
    ndcQuantity: undefined,
    ndcUnit: undefined,
    note: undefined,
    references: none(),
    renderingProvider: undefined,
    orderingProvider: undefined,
    adjudications: none(),
    at,
  };
}
const NO_DATES = Object.freeze({ from: '', to: '' });

/** Where in loop 2400 the reader is. */
export interface LinePlace {
  line: ClaimLine | undefined;
  /** Provider that PRV, REF and the like belong to; null for one that is not kept. */
  provider: Provider | null | undefined;
  adjudication: LineAdjudication | undefined;
}

/** A segment of loop 2400 or of what is below it. */
export function readLine(
  tag: number,
  row: number,
  ordinal: number,
  line: ClaimLine,
  place: LinePlace,
  report: ReportFinding,
): void {
  if (tag === SVD) {
    place.adjudication = adjudicationOf(row, ordinal, report);
    line.adjudications = append(line.adjudications, place.adjudication);
  } else if (place.adjudication) readAdjudication(tag, row, ordinal, place.adjudication);
  else if (tag === NM1) place.provider = lineProvider(row, line);
  else if (place.provider !== undefined) {
    if (place.provider) readProvider(tag, row, ordinal, place.provider);
  } else readLineFact(tag, row, ordinal, line, report);
}

function lineProvider(row: number, line: ClaimLine): Provider | null {
  const entity = packedOf(row, 1);
  if (entity === RENDERING) return (line.renderingProvider = providerOf(row));
  if (entity === ORDERING) return (line.orderingProvider = providerOf(row));
  return null;
}

function readLineFact(
  tag: number,
  row: number,
  ordinal: number,
  line: ClaimLine,
  report: ReportFinding,
): void {
  if (tag === SV1) {
    const units = decimalOf(row, 4);
    line.procedure = procedureOf(row, 1) ?? NO_PROCEDURE;
    line.chargeCents = moneyOf(row, ordinal, 2, report);
    line.unit = codeOf(row, 3);
    line.units = units === units ? units : 0;
    line.placeOfService = optionalCodeOf(row, 5) ?? line.placeOfService;
    line.pointers = pointersOf(row, 7);
    line.emergency = packedOf(row, 9) === YES;
  } else if (tag === DTP) {
    const dates = datesOf(row);
    if (!dates) return;
    if (packedOf(row, 1) === SERVICE) line.dates = dates;
    else line.otherDates = append(line.otherDates, { qualifier: codeOf(row, 1), dates });
  } else if (tag === REF) {
    if (packedOf(row, 1) === CONTROL_NUMBER) line.lineControlNumber = textOf(row, 2);
    else line.references = append(line.references, referenceOf(row));
  } else if (tag === NTE) line.note = optionalOf(row, 2) ?? line.note;
  else if (tag === LIN) {
    if (packedOf(row, 2) === NDC) line.ndc = optionalOf(row, 3) ?? line.ndc;
  } else if (tag === CTP) {
    line.ndcQuantity = optionalDecimalOf(row, 4) ?? line.ndcQuantity;
    line.ndcUnit = segmentAt(row, ordinal).component(5, 1) || line.ndcUnit;
  }
}

function adjudicationOf(row: number, ordinal: number, report: ReportFinding): LineAdjudication {
  return {
    payerId: textOf(row, 1),
    paidCents: moneyOf(row, ordinal, 2, report),
    procedure: procedureOf(row, 3) ?? NO_PROCEDURE,
    units: optionalDecimalOf(row, 5),
    bundledLine: optionalDecimalOf(row, 6),
    adjustments: none(),
    adjudicationDate: undefined,
    remainingPatientCents: undefined,
  };
}

function readAdjudication(
  tag: number,
  row: number,
  ordinal: number,
  adjudication: LineAdjudication,
): void {
  if (tag === CAS) {
    const { adjustments } = adjudication;
    const at = positionOf(row, ordinal);
    adjudication.adjustments = adjustmentsOf(row, ordinal, at, adjustments, undefined);
  } else if (tag === DTP && packedOf(row, 1) === ADJUDICATED) {
    adjudication.adjudicationDate = datesOf(row)?.from ?? adjudication.adjudicationDate;
  } else if (tag === AMT && packedOf(row, 1) === REMAINING) {
    const cents = centsOf(row, 2);
    if (cents === cents) adjudication.remainingPatientCents = cents;
  }
}
