import type { Written } from '../types/common.js';
import type { ClaimLine, LineAdjudication } from '../types/claim.js';
import { writeProvider } from './claim-levels.js';
import { segmentForm } from './segment-form.js';
import {
  procedureElement,
  writeProcedure,
  writeAdjustments,
  writeDates,
  writeDay,
  writeReference,
  writeReferences,
} from './parts.js';
import { money, need, quantity, type SegmentWriter } from './segment-writer.js';

const LX = segmentForm('LX');
const SV1 = segmentForm('SV1');

/** Loop 2400 and what is below it. */
export function writeClaimLine(out: SegmentWriter, line: Written<ClaimLine>, path: string): void {
  need(line.procedure.code, path, '.procedure.code');
  out.begin(LX);
  out.quantity(line.number);
  out.end();
  out.begin(SV1);
  writeProcedure(out, line.procedure);
  out.cents(line.chargeCents);
  out.text(line.unit);
  out.quantity(line.units);
  out.text(line.placeOfService);
  out.nothing();
  out.open();
  for (const pointer of line.pointers ?? []) out.component(String(pointer));
  out.close();
  out.nothing();
  out.text(line.emergency ? 'Y' : undefined);
  out.end();
  writeDates(out, '472', line.dates, path, '.dates');
  for (const { qualifier, dates } of line.otherDates ?? [])
    writeDates(out, qualifier, dates, path, '.otherDates');
  writeReference(out, '6R', line.lineControlNumber);
  writeReferences(out, line.references);
  if (line.note) out.segment('NTE', 'ADD', line.note);
  if (line.ndc) writeDrug(out, line, path);
  writeProvider(out, '82', line.renderingProvider, 'PE');
  writeProvider(out, 'DK', line.orderingProvider);
  (line.adjudications ?? []).forEach((item, index) =>
    writeAdjudication(out, item, `${path}.adjudications[${index}]`),
  );
}

/** LIN and CTP. */
function writeDrug(out: SegmentWriter, line: Written<ClaimLine>, path: string): void {
  out.segment('LIN', undefined, 'N4', line.ndc);
  const amount = quantity(line.ndcQuantity, `${path}.ndcQuantity`);
  out.segment('CTP', undefined, undefined, undefined, amount, [line.ndcUnit]);
}

function writeAdjudication(
  out: SegmentWriter,
  item: Written<LineAdjudication>,
  path: string,
): void {
  out.segment(
    'SVD',
    item.payerId,
    money(item.paidCents, `${path}.paidCents`),
    procedureElement(item.procedure),
    undefined,
    quantity(item.units ?? 1, `${path}.units`),
    item.bundledLine === undefined ? undefined : String(item.bundledLine),
  );
  writeAdjustments(out, item.adjustments, path);
  writeDay(out, '573', item.adjudicationDate, `${path}.adjudicationDate`);
  if (item.remainingPatientCents !== undefined) {
    out.segment('AMT', 'EAF', money(item.remainingPatientCents, `${path}.remainingPatientCents`));
  }
}
