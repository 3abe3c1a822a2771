/** One claim of a remittance (835): CLP and SVC with what belongs to them. */
import type { Amount, DateRange, Written } from '../types/common.js';
import type { RemittanceClaim, RemittanceLine } from '../types/remittance.js';
import {
  writeAdjustments,
  writeAmount,
  writeParty,
  writeProcedure,
  writeReference,
  writeReferences,
} from './parts.js';
import { segmentForm } from './segment-form.js';
import { need, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

type Claim = Written<RemittanceClaim>;

const CLP = segmentForm('CLP');
const SVC = segmentForm('SVC');
const DTM = segmentForm('DTM');
const LQ = segmentForm('LQ');

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
  out.end();
  writeAdjustments(out, claim.adjustments, path);
  writeNames(out, claim, path);
  writeRemarks(out, claim.remarkCodes ?? [], path);
  writeReferences(out, claim.otherReferences);
  writeRange(out, '232', '233', claim.serviceDates, path, '.serviceDates');
  const { coverageExpirationDate, receivedDate } = claim;
  if (coverageExpirationDate)
    writeDate(out, '036', coverageExpirationDate, path, '.coverageExpirationDate');
  if (receivedDate) writeDate(out, '050', receivedDate, path, '.receivedDate');
  writeAmounts(out, claim.amounts);
  const lines = claim.lines ?? [];
  for (let index = 0; index < lines.length; index++)
    writeLine(out, lines[index]!, `${path}.lines[${index}]`);
}

function writeNames(out: SegmentWriter, claim: Claim, path: string): void {
  if (!claim.patient) throw new X12WriteError(`${path}.patient`, 'is required');
  writeParty(out, 'QC', claim.patient, 'MI');
  if (claim.subscriber) writeParty(out, 'IL', claim.subscriber, 'MI');
  if (claim.correctedPatient) writeParty(out, '74', claim.correctedPatient, 'C');
  if (claim.renderingProvider) writeParty(out, '82', claim.renderingProvider, 'XX');
  if (claim.crossoverPayer) writeParty(out, 'TT', claim.crossoverPayer, 'PI');
  if (claim.priorityPayer) writeParty(out, 'PR', claim.priorityPayer, 'PI');
}

/** Claim remark codes of a professional claim stand in MOA03 to MOA07. */
function writeRemarks(out: SegmentWriter, codes: readonly string[], path: string): void {
  if (codes.length > 5) throw new X12WriteError(`${path}.remarkCodes`, 'must be at most 5 codes');
  if (codes.length > 0) out.segment('MOA', undefined, undefined, ...codes);
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
  const { dates } = line;
  if (dates && dates.from === dates.to) writeDate(out, '472', dates.from, path, '.dates');
  else writeRange(out, '150', '151', dates, path, '.dates');
  writeAdjustments(out, line.adjustments, path);
  writeReferences(out, line.references);
  writeReference(out, '6R', line.lineControlNumber);
  writeAmounts(out, line.amounts);
  for (const code of line.remarkCodes ?? []) writeReference(out, 'HE', code, LQ);
}

/** One AMT per amount. */
function writeAmounts(out: SegmentWriter, amounts: readonly Written<Amount>[] | undefined): void {
  if (amounts === undefined) return;
  for (let index = 0; index < amounts.length; index++) {
    const { qualifier, cents } = amounts[index]!;
    writeAmount(out, qualifier, cents);
  }
}
