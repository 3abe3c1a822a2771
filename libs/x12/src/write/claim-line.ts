import type { Written } from '../types/common.js';
import type { ClaimLine, LineAdjudication } from '../types/claim.js';
import { writeProvider } from './claim-levels.js';
import {
  procedureElement,
  writeAdjustments,
  writeDates,
  writeDay,
  writeReference,
  writeReferences,
} from './parts.js';
import { money, need, quantity, type SegmentWriter } from './segment-writer.js';

/** Loop 2400 and what is below it. */
export function writeClaimLine(out: SegmentWriter, line: Written<ClaimLine>, path: string): void {
  need(line.procedure.code, `${path}.procedure.code`);
  out.segment('LX', String(line.number));
  out.segment(
    'SV1',
    procedureElement(line.procedure),
    money(line.chargeCents, `${path}.chargeCents`),
    line.unit,
    quantity(line.units, `${path}.units`),
    line.placeOfService,
    undefined,
    (line.pointers ?? []).map(String),
    undefined,
    line.emergency ? 'Y' : undefined,
  );
  writeDates(out, '472', line.dates, `${path}.dates`);
  for (const { qualifier, dates } of line.otherDates ?? [])
    writeDates(out, qualifier, dates, `${path}.otherDates`);
  writeReference(out, '6R', line.lineControlNumber);
  writeReferences(out, line.references);
  if (line.note) out.segment('NTE', 'ADD', line.note);
  if (line.ndc) {
    out.segment('LIN', undefined, 'N4', line.ndc);
    out.segment(
      'CTP',
      undefined,
      undefined,
      undefined,
      quantity(line.ndcQuantity, `${path}.ndcQuantity`),
      [line.ndcUnit],
    );
  }
  writeProvider(out, '82', line.renderingProvider, 'PE');
  writeProvider(out, 'DK', line.orderingProvider);
  (line.adjudications ?? []).forEach((item, index) =>
    writeAdjudication(out, item, `${path}.adjudications[${index}]`),
  );
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
