/** One claim of a remittance (835): CLP and SVC with what belongs to them. */
import { spanOf } from '../read/table/remittance-claim.js';
import { rangeOfDays } from '../read/table/remittance-dates.js';
import type { Amount, DateRange, Written } from '../types/common.js';
import type { RemittanceDate, RemittanceQuantity } from '../types/remittance-parts.js';
import type { RemittanceClaim, RemittanceLine } from '../types/remittance.js';
import {
  writeAdjustments,
  writeAmount,
  writeParty,
  writeProcedure,
  writeReference,
  writeReferences,
} from './parts.js';
import { writeContacts } from './remittance-header.js';
import { writeRemarks } from './remittance-remarks.js';
import { isSame } from './same.js';
import { segmentForm } from './segment-form.js';
import { linePath, need, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

type Claim = Written<RemittanceClaim>;

const CLP = segmentForm('CLP');
const SVC = segmentForm('SVC');
const DTM = segmentForm('DTM');
const LQ = segmentForm('LQ');
const QTY = segmentForm('QTY');

/** Loop 2100 and what is below it. */
export function writeClaim(out: SegmentWriter, claim: Claim, path: string): void {
  out.begin(CLP);
  out.text(need(claim.patientControlNumber, path, '.patientControlNumber'));
  out.text(need(claim.status, path, '.status'));
  out.cents(claim.chargeCents);
  out.cents(claim.paidCents);
  out.cents(claim.patientResponsibilityCents || undefined);
  out.text(claim.filingIndicator);
  out.text(need(claim.payerClaimNumber, path, '.payerClaimNumber'));
  out.text(claim.facilityType);
  out.text(claim.frequency);
  out.nothing();
  out.text(claim.drg);
  out.quantity(claim.drgWeight);
  out.quantity(claim.dischargeFraction);
  out.end();
  writeAdjustments(out, claim.adjustments, path);
  writeNames(out, claim, path);
  writeRemarks(out, claim, path);
  writeReferences(out, claim.otherReferences);
  writeStatementDates(out, claim, path);
  const { coverageExpirationDate, receivedDate } = claim;
  if (coverageExpirationDate)
    writeDate(out, '036', coverageExpirationDate, path, '.coverageExpirationDate');
  if (receivedDate) writeDate(out, '050', receivedDate, path, '.receivedDate');
  if (claim.contacts) writeContacts(out, claim.contacts, () => 'CX', `${path}.contacts`);
  writeAmounts(out, claim.amounts);
  writeQuantities(out, claim.quantities);
  const lines = claim.lines ?? [];
  for (let index = 0; index < lines.length; index++)
    writeLine(out, lines[index]!, linePath(path, index));
}

function writeNames(out: SegmentWriter, claim: Claim, path: string): void {
  if (!claim.patient) throw new X12WriteError(`${path}.patient`, 'is required');
  writeParty(out, 'QC', claim.patient, 'MI');
  if (claim.subscriber) writeParty(out, 'IL', claim.subscriber, 'MI');
  if (claim.correctedPatient) writeParty(out, '74', claim.correctedPatient, 'C');
  if (claim.renderingProvider) writeParty(out, '82', claim.renderingProvider, 'XX');
  if (claim.crossoverPayer) writeParty(out, 'TT', claim.crossoverPayer, 'PI');
  if (claim.priorityPayer) writeParty(out, 'PR', claim.priorityPayer, 'PI');
  if (claim.otherSubscriber) writeParty(out, 'GB', claim.otherSubscriber, 'MI');
}

/** What the reader took from the lines is not written, unless it was changed. */
function writeStatementDates(out: SegmentWriter, claim: Claim, path: string): void {
  const { serviceDates, serviceDatesOfLines, statementDates, lines } = claim;
  if (statementDates && isSame(rangeOfDays(statementDates, '232', '233'), serviceDates))
    writeDays(out, statementDates, path, '.statementDates');
  else if (!serviceDatesOfLines || !isSame(spanOf(lines ?? []), serviceDates))
    writeRange(out, '232', '233', serviceDates, path, '.serviceDates');
}

/** DTM. */
function writeDate(
  out: SegmentWriter,
  qualifier: string,
  date: string,
  path: string,
  field: string,
): void {
  out.begin(DTM);
  out.text(qualifier);
  out.day(date, path, field);
  out.end();
}

function writeRange(
  out: SegmentWriter,
  start: string,
  end: string,
  range: DateRange | undefined,
  path: string,
  field: string,
): void {
  if (!range) return;
  writeDate(out, start, range.from, path, field);
  writeDate(out, end, range.to, path, field);
}

function writeDays(
  out: SegmentWriter,
  days: readonly RemittanceDate[],
  path: string,
  field: string,
): void {
  days.forEach(({ qualifier, date }, index) =>
    writeDate(out, qualifier, date, path, `${field}[${index}].date`),
  );
}

function writeLine(out: SegmentWriter, line: Written<RemittanceLine>, path: string): void {
  need(line.procedure.code, path, '.procedure.code');
  out.begin(SVC);
  writeProcedure(out, line.procedure);
  out.cents(line.chargeCents);
  out.cents(line.paidCents);
  out.text(line.revenueCode);
  out.quantity(line.units);
  writeProcedure(out, line.billedProcedure);
  out.quantity(line.billedUnits);
  out.end();
  writeLineDates(out, line, path);
  writeAdjustments(out, line.adjustments, path);
  writeLineReferences(out, line);
  writeAmounts(out, line.amounts);
  writeQuantities(out, line.quantities);
  writeLineRemarks(out, line.remarkCodes, 'HE');
  writeLineRemarks(out, line.pharmacyRemarkCodes, 'RX');
}

function writeLineDates(out: SegmentWriter, line: Written<RemittanceLine>, path: string): void {
  const { dates, serviceDays } = line;
  if (serviceDays && isSame(rangeOfDays(serviceDays, '150', '151'), dates))
    writeDays(out, serviceDays, path, '.serviceDays');
  else if (dates && dates.from === dates.to) writeDate(out, '472', dates.from, path, '.dates');
  else writeRange(out, '150', '151', dates, path, '.dates');
}

/** What stands before the line control number. */
const BEFORE_CONTROL = new Set(['1S', 'APC', 'BB', 'E9', 'G1', 'G3', 'LU', 'RB']);

/** REF: the guide has the control number between those of the line and those of its provider. */
function writeLineReferences(out: SegmentWriter, line: Written<RemittanceLine>): void {
  const { references, lineControlNumber } = line;
  if (references === undefined || references.length === 0) {
    writeReference(out, '6R', lineControlNumber);
    return;
  }
  const behind = references.findIndex(({ qualifier }) => !BEFORE_CONTROL.has(qualifier));
  const count = behind < 0 ? references.length : behind;
  writeReferences(out, references.slice(0, count));
  writeReference(out, '6R', lineControlNumber);
  writeReferences(out, references.slice(count));
}

function writeLineRemarks(
  out: SegmentWriter,
  codes: readonly string[] | undefined,
  qualifier: string,
): void {
  if (codes === undefined) return;
  for (let index = 0; index < codes.length; index++)
    writeReference(out, qualifier, codes[index], LQ);
}

/** One QTY per quantity. */
function writeQuantities(
  out: SegmentWriter,
  quantities: readonly RemittanceQuantity[] | undefined,
): void {
  if (quantities === undefined) return;
  for (const { qualifier, quantity } of quantities) {
    out.begin(QTY);
    out.text(qualifier);
    out.quantity(quantity);
    out.end();
  }
}

/** One AMT per amount. */
function writeAmounts(out: SegmentWriter, amounts: readonly Written<Amount>[] | undefined): void {
  if (amounts === undefined) return;
  for (let index = 0; index < amounts.length; index++) {
    const { qualifier, cents } = amounts[index]!;
    writeAmount(out, qualifier, cents);
  }
}
