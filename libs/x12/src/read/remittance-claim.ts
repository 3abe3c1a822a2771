import type { Segment } from '../core/segment.js';
import { parseCents } from '../core/values.js';
import type { ReportFinding } from '../types/finding.js';
import type { DateRange, TransactionSet } from '../types/common.js';
import type { RemittanceClaim, RemittanceLine } from '../types/remittance.js';
import { assign, readAdjustments, readParty, readProcedure, readReference } from './parts.js';

/** CLP begins a claim. */
export function startClaim(
  segment: Segment,
  set: TransactionSet,
  report: ReportFinding,
): RemittanceClaim {
  const claim: RemittanceClaim = {
    kind: 'claim',
    set,
    patientControlNumber: segment.element(1),
    status: segment.element(2),
    chargeCents: money(segment, 3, report),
    paidCents: money(segment, 4, report),
    patientResponsibilityCents: segment.element(5) === '' ? 0 : money(segment, 5, report),
    payerClaimNumber: segment.element(7),
    adjustments: [],
    otherReferences: [],
    remarkCodes: [],
    amounts: [],
    lines: [],
    at: segment.at,
  };
  assign(claim, 'filingIndicator', segment.element(6));
  assign(claim, 'facilityType', segment.element(8));
  assign(claim, 'frequency', segment.element(9));
  assign(claim, 'drg', segment.element(11));
  return claim;
}

/** SVC begins a line. */
export function startLine(segment: Segment, report: ReportFinding): RemittanceLine {
  const line: RemittanceLine = {
    procedure: readProcedure(segment, 1) ?? { qualifier: '', code: '', modifiers: [] },
    chargeCents: money(segment, 2, report),
    paidCents: money(segment, 3, report),
    units: quantityOr(segment, 5, 1),
    references: [],
    adjustments: [],
    remarkCodes: [],
    amounts: [],
    at: segment.at,
  };
  assign(line, 'revenueCode', segment.element(4));
  const billed = readProcedure(segment, 6);
  if (billed) line.billedProcedure = billed;
  const billedUnits = segment.decimal(7);
  if (billedUnits !== undefined) line.billedUnits = billedUnits;
  return line;
}

/** A segment of loop 2100. */
export function readClaimSegment(
  segment: Segment,
  claim: RemittanceClaim,
  report: ReportFinding,
): void {
  switch (segment.tag) {
    case 'CAS':
      checkAdjustmentAmounts(segment, report);
      return readAdjustments(segment, claim.adjustments);
    case 'NM1':
      return readName(segment, claim);
    case 'MIA':
      return remarks(segment, claim, [5, 20, 21, 22, 23]);
    case 'MOA':
      return remarks(segment, claim, [3, 4, 5, 6, 7]);
    case 'REF':
      claim.otherReferences.push(readReference(segment));
      return;
    case 'DTM':
      return readClaimDate(segment, claim);
    case 'AMT':
      claim.amounts.push({ qualifier: segment.element(1), cents: money(segment, 2, report) });
      return;
    default:
  }
}

function readName(segment: Segment, claim: RemittanceClaim): void {
  const party = readParty(segment);
  switch (segment.element(1)) {
    case 'QC':
      claim.patient = party;
      break;
    case 'IL':
      claim.subscriber = party;
      break;
    case '74':
      claim.correctedPatient = party;
      break;
    case '82':
      claim.renderingProvider = party;
      break;
    case 'PR':
      claim.priorityPayer = party;
      break;
    case 'TT':
      claim.crossoverPayer = party;
      break;
    default:
  }
}

function remarks(segment: Segment, claim: RemittanceClaim, elements: readonly number[]): void {
  for (const n of elements)
    if (segment.element(n) !== '') claim.remarkCodes.push(segment.element(n));
}

function readClaimDate(segment: Segment, claim: RemittanceClaim): void {
  const date = segment.date(2);
  if (!date) return;
  switch (segment.element(1)) {
    case '232':
    case '233':
      claim.serviceDates = extend(claim.serviceDates, segment.element(1) === '232', date);
      break;
    case '050':
      claim.receivedDate = date;
      break;
    case '036':
      claim.coverageExpirationDate = date;
      break;
    default:
  }
}

function extend(range: DateRange | undefined, isStart: boolean, date: string): DateRange {
  if (!range) return { from: date, to: date };
  return isStart ? { from: date, to: range.to } : { from: range.from, to: date };
}

/** A segment of loop 2110. */
export function readLineSegment(
  segment: Segment,
  line: RemittanceLine,
  report: ReportFinding,
): void {
  switch (segment.tag) {
    case 'CAS':
      checkAdjustmentAmounts(segment, report);
      return readAdjustments(segment, line.adjustments);
    case 'DTM':
      return readLineDate(segment, line);
    case 'REF':
      if (segment.element(1) === '6R') assign(line, 'lineControlNumber', segment.element(2));
      else line.references.push(readReference(segment));
      return;
    case 'AMT':
      line.amounts.push({ qualifier: segment.element(1), cents: money(segment, 2, report) });
      return;
    case 'LQ':
      if (segment.element(1) === 'HE') line.remarkCodes.push(segment.element(2));
      return;
    default:
  }
}

function readLineDate(segment: Segment, line: RemittanceLine): void {
  const date = segment.date(2);
  const qualifier = segment.element(1);
  if (!date) return;
  if (qualifier === '472') line.dates = { from: date, to: date };
  else if (qualifier === '150' || qualifier === '151')
    line.dates = extend(line.dates, qualifier === '150', date);
}

function checkAdjustmentAmounts(segment: Segment, report: ReportFinding): void {
  for (let n = 3; n <= segment.count && n <= 18; n += 3) {
    if (segment.element(n) !== '' || segment.element(n - 1) !== '') money(segment, n, report);
  }
}

/** An amount that must be there, in cents; 0 with a finding when it is missing or no amount. */
export function money(segment: Segment, n: number, report: ReportFinding): number {
  const text = segment.element(n);
  const cents = parseCents(text);
  if (cents !== undefined) return cents;
  report({
    code: text === '' ? 'amount-missing' : 'amount-invalid',
    level: 2,
    severity: 'error',
    segment: segment.tag,
    ordinal: segment.ordinal,
    offset: segment.offset,
    element: n,
    message:
      text === ''
        ? 'An amount is missing; it is read as 0.'
        : 'This is no amount with at most two decimals; it is read as 0.',
    ack: { level: 'element', code: text === '' ? '1' : '6' },
  });
  return 0;
}

/** A quantity, or what stands for its absence. */
export function quantityOr(segment: Segment, n: number, absent: number): number {
  return segment.decimal(n) ?? absent;
}
