import type { Segment } from '../core/segment.js';
import type { ReportFinding } from '../types/finding.js';
import type { ClaimLine, LineAdjudication, Provider } from '../types/claim.js';
import { readProviderSegment } from './claim-people.js';
import {
  assign,
  assignValue,
  readAdjustments,
  readDates,
  readDay,
  readParty,
  readProcedure,
  readReference,
} from './parts.js';
import { money, quantityOr } from './remittance-claim.js';

/** The line that is being read, and where in it. */
export interface LineContext {
  line: ClaimLine;
  report: ReportFinding;
  provider?: Provider | null;
  adjudication?: LineAdjudication;
}

const NO_PROCEDURE = { qualifier: '', code: '', modifiers: [] };

/** LX begins a line. */
export function startClaimLine(segment: Segment, report: ReportFinding): LineContext {
  const line: ClaimLine = {
    number: Number(segment.element(1)) || 0,
    procedure: NO_PROCEDURE,
    chargeCents: 0,
    unit: '',
    units: 0,
    pointers: [],
    emergency: false,
    dates: { from: '', to: '' },
    otherDates: [],
    references: [],
    adjudications: [],
    at: segment.at,
  };
  return { line, report };
}

/** A segment of loop 2400 or of what is below it. */
export function readClaimLineSegment(segment: Segment, context: LineContext): void {
  const { line } = context;
  if (segment.tag === 'SVD') {
    context.adjudication = startAdjudication(segment, context.report);
    line.adjudications.push(context.adjudication);
  } else if (context.adjudication) {
    readAdjudicationSegment(segment, context.adjudication);
  } else if (segment.tag === 'NM1') {
    context.provider = startLineProvider(segment, line);
  } else if (context.provider !== undefined) {
    if (context.provider) readProviderSegment(segment, context.provider);
  } else {
    readLineFact(segment, context);
  }
}

function startLineProvider(segment: Segment, line: ClaimLine): Provider | null {
  const provider: Provider = { ...readParty(segment), references: [] };
  if (segment.element(1) === '82') return (line.renderingProvider = provider);
  if (segment.element(1) === 'DK') return (line.orderingProvider = provider);
  return null;
}

function readLineFact(segment: Segment, { line, report }: LineContext): void {
  switch (segment.tag) {
    case 'SV1':
      line.procedure = readProcedure(segment, 1) ?? NO_PROCEDURE;
      line.chargeCents = money(segment, 2, report);
      line.unit = segment.element(3);
      line.units = quantityOr(segment, 4, 0);
      assign(line, 'placeOfService', segment.element(5));
      line.pointers = segment
        .components(7)
        .map(Number)
        .filter((pointer) => pointer > 0);
      line.emergency = segment.element(9) === 'Y';
      return;
    case 'DTP':
      return readLineDate(segment, line);
    case 'REF':
      if (segment.element(1) === '6R') line.lineControlNumber = segment.element(2);
      else line.references.push(readReference(segment));
      return;
    case 'NTE':
      return assign(line, 'note', segment.element(2));
    case 'LIN':
      if (segment.element(2) === 'N4') assign(line, 'ndc', segment.element(3));
      return;
    case 'CTP':
      assignValue(line, 'ndcQuantity', segment.decimal(4));
      return assign(line, 'ndcUnit', segment.component(5, 1));
    default:
  }
}

function readLineDate(segment: Segment, line: ClaimLine): void {
  const dates = readDates(segment);
  if (!dates) return;
  if (segment.element(1) === '472') line.dates = dates;
  else line.otherDates.push({ qualifier: segment.element(1), dates });
}

function startAdjudication(segment: Segment, report: ReportFinding): LineAdjudication {
  const adjudication: LineAdjudication = {
    payerId: segment.element(1),
    paidCents: money(segment, 2, report),
    procedure: readProcedure(segment, 3) ?? NO_PROCEDURE,
    adjustments: [],
  };
  assignValue(adjudication, 'units', segment.decimal(5));
  assignValue(adjudication, 'bundledLine', segment.decimal(6));
  return adjudication;
}

function readAdjudicationSegment(segment: Segment, adjudication: LineAdjudication): void {
  if (segment.tag === 'CAS') readAdjustments(segment, adjudication.adjustments);
  if (segment.tag === 'DTP' && segment.element(1) === '573')
    assignValue(adjudication, 'adjudicationDate', readDay(segment));
  if (segment.tag === 'AMT' && segment.element(1) === 'EAF')
    assignValue(adjudication, 'remainingPatientCents', segment.cents(2));
}
