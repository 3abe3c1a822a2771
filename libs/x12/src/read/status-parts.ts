import type { Segment } from '../core/segment.js';
import type { StatusCode, StatusInformation, StatusLine } from '../types/status.js';
import { assign, assignValue, readDates, readProcedure } from './parts.js';

/** STC. */
export function readStatus(segment: Segment): StatusInformation {
  const codes: StatusCode[] = [];
  for (const n of [1, 10, 11]) {
    const [category = '', status = '', entity] = segment.components(n);
    if (category === '' && status === '') continue;
    const code: StatusCode = { category, status };
    assign(code, 'entity', entity);
    codes.push(code);
  }
  const information: StatusInformation = { codes, at: segment.at };
  assign(information, 'date', segment.date(2));
  assign(information, 'action', segment.element(3));
  assignValue(information, 'chargeCents', segment.cents(4));
  assignValue(information, 'paidCents', segment.cents(5));
  assign(information, 'adjudicationDate', segment.date(6));
  assign(information, 'paymentMethod', segment.element(7));
  assign(information, 'paymentDate', segment.date(8));
  assign(information, 'paymentNumber', segment.element(9));
  assign(information, 'message', segment.element(12));
  return information;
}

/** SVC begins a line. */
export function startStatusLine(segment: Segment): StatusLine {
  const line: StatusLine = { statuses: [], at: segment.at };
  assignValue(line, 'procedure', readProcedure(segment, 1));
  assignValue(line, 'chargeCents', segment.cents(2));
  assignValue(line, 'paidCents', segment.cents(3));
  assign(line, 'revenueCode', segment.element(4));
  assignValue(line, 'units', segment.decimal(7));
  return line;
}

/** A segment of loop 2220. */
export function readStatusLineSegment(segment: Segment, line: StatusLine): void {
  if (segment.tag === 'STC') line.statuses.push(readStatus(segment));
  if (segment.tag === 'REF' && segment.element(1) === 'FJ')
    line.lineControlNumber = segment.element(2);
  if (segment.tag === 'DTP' && segment.element(1) === '472')
    assignValue(line, 'dates', readDates(segment));
}
