import type { Written } from '../types/common.js';
import type { InstitutionalLine } from '../types/claim-institutional.js';
import { writeLineNumber } from './claim-common.js';
import { writeProvider } from './claim-levels.js';
import {
  writeAmountOf,
  writeAttachments,
  writeDrug,
  writeLineAdjudications,
  writeRepricing,
} from './claim-parts.js';
import { writeDates, writeProcedure, writeReference, writeReferences } from './parts.js';
import { segmentForm } from './segment-form.js';
import { need, type SegmentWriter } from './segment-writer.js';

const SV2 = segmentForm('SV2');

/** Loop 2400 and what is below it. */
export function writeInstitutionalLine(
  out: SegmentWriter,
  line: Written<InstitutionalLine>,
  path: string,
): void {
  need(line.revenueCode, path, '.revenueCode');
  writeLineNumber(out, line.number);
  out.begin(SV2);
  out.text(line.revenueCode);
  writeProcedure(out, line.procedure);
  out.cents(line.chargeCents);
  out.text(line.unit);
  out.quantity(line.units);
  out.nothing();
  out.cents(line.nonCoveredCents);
  out.end();
  writeAttachments(out, line.attachments);
  writeDates(out, '472', line.dates, path, '.dates');
  writeReference(out, '6R', line.lineControlNumber);
  writeReferences(out, line.references);
  writeAmountOf(out, 'GT', line.serviceTaxCents, path, '.serviceTaxCents');
  writeAmountOf(out, 'N8', line.facilityTaxCents, path, '.facilityTaxCents');
  if (line.repricerNote) out.segment('NTE', 'TPO', line.repricerNote);
  writeRepricing(out, line.repricing, path);
  writeDrug(out, line, path);
  writeProvider(out, '72', line.operatingPhysician);
  writeProvider(out, 'ZZ', line.otherOperatingPhysician);
  writeProvider(out, '82', line.renderingProvider);
  writeProvider(out, 'DN', line.referringProvider);
  writeLineAdjudications(out, line.adjudications, path);
}
