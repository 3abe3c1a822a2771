import type { Written } from '../types/common.js';
import type { DentalLine } from '../types/claim-dental.js';
import { writeLineNumber, writePointers } from './claim-common.js';
import { writeProvider } from './claim-levels.js';
import {
  orderOf,
  otherReferences,
  referencesBefore,
  writeAmountOf,
  writeContract,
  writeFixedFormat,
  writeLineAdjudications,
  writeRepricing,
} from './claim-parts.js';
import { writeDates, writeProcedure, writeReference } from './parts.js';
import { segmentForm } from './segment-form.js';
import { need, type SegmentWriter } from './segment-writer.js';

type Line = Written<DentalLine>;

const SV3 = segmentForm('SV3');

const REFERENCES = orderOf('G3 G1 6R 9B 9D 9F');

/** Loop 2400 and what is below it. */
export function writeDentalLine(out: SegmentWriter, line: Line, path: string): void {
  need(line.procedure.code, path, '.procedure.code');
  writeLineNumber(out, line.number);
  writeService(out, line);
  for (const { tooth, surfaces } of line.teeth ?? []) out.segment('TOO', 'JP', tooth, surfaces);
  writeDates(out, '472', line.dates, path, '.dates');
  writeDates(out, '441', line.priorPlacement, path, '.priorPlacement');
  writeDates(out, '452', line.appliancePlaced, path, '.appliancePlaced');
  writeDates(out, '446', line.applianceReplaced, path, '.applianceReplaced');
  writeDates(out, '196', line.treatmentBegun, path, '.treatmentBegun');
  writeDates(out, '198', line.treatmentCompleted, path, '.treatmentCompleted');
  writeContract(out, line.contract, path);
  const next = referencesBefore(out, line.references, 0, '6R', REFERENCES);
  writeReference(out, '6R', line.lineControlNumber);
  otherReferences(out, line.references, next);
  writeAmountOf(out, 'T', line.salesTaxCents, path, '.salesTaxCents');
  writeFixedFormat(out, line.fixedFormat);
  writeRepricing(out, line.repricing, path);
  writeProvider(out, '82', line.renderingProvider, 'PE');
  writeProvider(out, 'DD', line.assistantSurgeon, 'AS');
  writeProvider(out, 'DQ', line.supervisingProvider);
  writeProvider(out, '77', line.serviceFacility);
  writeLineAdjudications(out, line.adjudications, path);
}

function writeService(out: SegmentWriter, line: Line): void {
  out.begin(SV3);
  writeProcedure(out, line.procedure);
  out.cents(line.chargeCents);
  out.text(line.placeOfService);
  out.open();
  for (const cavity of line.oralCavities ?? []) out.component(cavity);
  out.close();
  out.text(line.prosthesis);
  out.quantity(line.units);
  if ((line.pointers ?? []).length > 0) {
    for (let n = 7; n < 11; n++) out.nothing();
    writePointers(out, line.pointers);
  }
  out.end();
}
