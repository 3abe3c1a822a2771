/** What claims and lines of all three guides have in common when written. */
import type { DateRange, DatedFact, Reference, Written } from '../types/common.js';
import type { LineAdjudication } from '../types/claim-coverage.js';
import type {
  Certification,
  ClaimAttachment,
  ClaimContract,
  ClaimNote,
  LineDrug,
  Repricing,
} from '../types/claim-parts.js';
import { parseTime } from '../core/values.js';
import {
  procedureElement,
  writeAdjustments,
  writeDates,
  writeDay,
  writeReferences,
} from './parts.js';
import { segmentForm } from './segment-form.js';
import { day, money, quantity, type SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

const HI = segmentForm('HI');

/** The place of every qualifier in the order in which a guide names the uses of a segment. */
export type Order = ReadonlyMap<string, number>;

export function orderOf(qualifiers: string): Order {
  return new Map(qualifiers.split(' ').map((qualifier, index) => [qualifier, index]));
}

/**
 * Writes from `list`, from index `from` on, what the guide names before `qualifier`. Returns the index of the first that
 * is left. Facts with a field of their own are written between the others in the order of the guide this way.
 */
export function referencesBefore(
  out: SegmentWriter,
  list: readonly Reference[] | undefined,
  from: number,
  qualifier: string,
  order: Order,
): number {
  if (!list || from >= list.length) return from;
  const limit = order.get(qualifier) ?? 0;
  let end = from;
  while (end < list.length && (order.get(list[end]!.qualifier) ?? Infinity) < limit) end++;
  if (end > from) writeReferences(out, list.slice(from, end));
  return end;
}

/** What is left of a list. */
export function otherReferences(
  out: SegmentWriter,
  list: readonly Reference[] | undefined,
  from: number,
): void {
  if (list && from < list.length) writeReferences(out, from > 0 ? list.slice(from) : list);
}

/** As `referencesBefore`, for dates. */
export function datesBefore(
  out: SegmentWriter,
  list: readonly Written<DatedFact>[] | undefined,
  from: number,
  qualifier: string,
  order: Order,
  path: string,
): number {
  if (!list || from >= list.length) return from;
  const limit = order.get(qualifier) ?? 0;
  let index = from;
  for (; index < list.length; index++) {
    const fact = list[index]!;
    if ((order.get(fact.qualifier) ?? Infinity) >= limit) break;
    writeDates(out, fact.qualifier, fact.dates, path, '.otherDates');
  }
  return index;
}

/** What is left of a list. */
export function otherDates(
  out: SegmentWriter,
  list: readonly Written<DatedFact>[] | undefined,
  from: number,
  path: string,
): void {
  if (!list) return;
  for (let index = from; index < list.length; index++) {
    const { qualifier, dates } = list[index]!;
    writeDates(out, qualifier, dates, path, '.otherDates');
  }
}

/** PWK. */
export function writeAttachments(
  out: SegmentWriter,
  attachments: readonly ClaimAttachment[] | undefined,
): void {
  if (!attachments) return;
  for (const { type, transmission, controlNumber } of attachments) {
    const acknowledged = controlNumber ? 'AC' : undefined;
    out.segment('PWK', type, transmission, undefined, undefined, acknowledged, controlNumber);
  }
}

/** CN1. */
export function writeContract(
  out: SegmentWriter,
  contract: ClaimContract | undefined,
  path: string,
): void {
  if (!contract) return;
  const { type, cents, percent, code, discountPercent, version } = contract;
  out.segment(
    'CN1',
    type,
    money(cents, `${path}.contract.cents`),
    quantity(percent, `${path}.contract.percent`),
    code,
    quantity(discountPercent, `${path}.contract.discountPercent`),
    version,
  );
}

/** HCP. */
export function writeRepricing(
  out: SegmentWriter,
  repricing: Repricing | undefined,
  path: string,
): void {
  if (!repricing) return;
  const place = `${path}.repricing`;
  out.segment(
    'HCP',
    repricing.method,
    money(repricing.allowedCents, `${place}.allowedCents`),
    money(repricing.savingsCents, `${place}.savingsCents`),
    repricing.organizationId,
    quantity(repricing.rate, `${place}.rate`),
    repricing.approvedGroup,
    money(repricing.approvedGroupCents, `${place}.approvedGroupCents`),
    repricing.approvedRevenueCode,
    repricing.procedureQualifier,
    repricing.procedureCode,
    repricing.unit,
    quantity(repricing.units, `${place}.units`),
    repricing.rejectReason,
    repricing.compliance,
    repricing.exception,
  );
}

/** CRC. */
export function writeCertifications(
  out: SegmentWriter,
  certifications: readonly Written<Certification>[] | undefined,
): void {
  if (!certifications) return;
  for (const { category, applies, conditions } of certifications)
    out.segment('CRC', category, applies ? 'Y' : 'N', ...(conditions ?? []));
}

/** NTE. */
export function writeNotes(out: SegmentWriter, notes: readonly ClaimNote[] | undefined): void {
  if (!notes) return;
  for (const { qualifier, text } of notes) out.segment('NTE', qualifier, text);
}

/** K3. */
export function writeFixedFormat(out: SegmentWriter, lines: readonly string[] | undefined): void {
  if (!lines) return;
  for (const line of lines) out.segment('K3', line);
}

/** AMT of a field; nothing when it is undefined. */
export function writeAmountOf(
  out: SegmentWriter,
  qualifier: string,
  cents: number | undefined,
  path: string,
  field: string,
): void {
  if (cents !== undefined) out.segment('AMT', qualifier, money(cents, path + field));
}

/** A code as an element of HI: its qualifier, itself, and what the guide tells of it. */
export type CodeElement = readonly (string | undefined)[];

/** HI segments of at most twelve codes; none without a code. */
export function writeCodes(out: SegmentWriter, codes: readonly CodeElement[]): void {
  for (let first = 0; first < codes.length; first += 12) {
    out.begin(HI);
    for (const parts of codes.slice(first, first + 12)) {
      out.open();
      for (const part of parts) out.component(part);
      out.close();
    }
    out.end();
  }
}

/** A diagnosis as it stands in HI: without its point. */
export function bareCode(code: string): string {
  return code.includes('.') ? code.replaceAll('.', '') : code;
}

/** DTP with a range, also where it is one day. */
export function writeRange(
  out: SegmentWriter,
  qualifier: string,
  dates: DateRange,
  path: string,
  field: string,
): void {
  if (dates.from !== dates.to) return writeDates(out, qualifier, dates, path, field);
  const text = day(dates.from, path, field)!;
  out.segment('DTP', qualifier, 'RD8', `${text}-${text}`);
}

/** DTP with a time, behind its day where there is one. */
export function writeTime(
  out: SegmentWriter,
  qualifier: string,
  date: string | undefined,
  time: string,
  path: string,
): void {
  const clock = time.replaceAll(':', '');
  if (!parseTime(clock)) throw new X12WriteError(path, "must be a time 'HH:MM'");
  const text = day(date, path) ?? '';
  out.segment('DTP', qualifier, date ? 'DT' : 'TM', text + clock);
}

/** LIN, CTP and the prescription of a drug; nothing without its code. */
export function writeDrug(out: SegmentWriter, drug: Written<LineDrug>, path: string): void {
  if (!drug.ndc) return;
  out.segment('LIN', undefined, drug.ndcQualifier ?? 'N4', drug.ndc);
  const amount = quantity(drug.ndcQuantity, `${path}.ndcQuantity`);
  out.segment('CTP', undefined, undefined, undefined, amount, [drug.ndcUnit]);
  if (drug.prescription?.value) writeReferences(out, [drug.prescription]);
}

/** Loop 2430. */
export function writeLineAdjudications(
  out: SegmentWriter,
  list:
    | readonly (Written<Omit<LineAdjudication, 'procedure'>> &
        Partial<Written<Pick<LineAdjudication, 'procedure'>>>)[]
    | undefined,
  path: string,
): void {
  list?.forEach((item, index) => {
    const place = `${path}.adjudications[${index}]`;
    out.segment(
      'SVD',
      item.payerId,
      money(item.paidCents, `${place}.paidCents`),
      procedureElement(item.procedure),
      item.revenueCode,
      quantity(item.units ?? 1, `${place}.units`),
      item.bundledLine === undefined ? undefined : String(item.bundledLine),
    );
    writeAdjustments(out, item.adjustments, place);
    writeDay(out, '573', item.adjudicationDate, `${place}.adjudicationDate`);
    writeAmountOf(out, 'EAF', item.remainingPatientCents, place, '.remainingPatientCents');
  });
}
