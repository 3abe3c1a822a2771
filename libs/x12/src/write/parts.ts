/** What several transaction sets share when written. */
import type {
  Address,
  Adjustment,
  Contact,
  DateRange,
  Party,
  Procedure,
  Reference,
  Written,
} from '../types/common.js';
import { formatDate, parseDate, parseTime } from '../core/values.js';
import {
  day,
  money,
  need,
  quantity,
  type ElementValue,
  type SegmentWriter,
} from './segment-writer.js';
import { X12WriteError } from './write-error.js';

/** NM1; the qualifier of the id is `usual` unless the party tells another. */
export function writeParty(
  out: SegmentWriter,
  entity: string,
  party: Written<Party>,
  usual?: string,
): void {
  const { person, name, firstName, middleName, suffix, idQualifier = usual, id } = party;
  out.segment(
    'NM1',
    entity,
    person ? '1' : '2',
    name,
    firstName,
    middleName,
    undefined,
    suffix,
    id ? idQualifier : undefined,
    id,
  );
}

/** N3 and N4; nothing without an address. */
export function writeAddress(out: SegmentWriter, address: Address | undefined): void {
  if (!address) return;
  if (address.line1) out.segment('N3', address.line1, address.line2);
  if (address.city) out.segment('N4', address.city, address.state, address.zip, address.country);
}

/** PER. */
export function writeContact(
  out: SegmentWriter,
  qualifier: string,
  contact: Contact | undefined,
): void {
  if (!contact) return;
  const channels: ElementValue[] = [];
  const add = (code: string, value: string | undefined) => {
    if (value && channels.length < 6) channels.push(code, value);
  };
  add('TE', contact.phone);
  add('EX', contact.extension);
  add('FX', contact.fax);
  add('EM', contact.email);
  add('UR', contact.url);
  out.segment('PER', qualifier, contact.name, ...channels);
}

/** One REF per reference. */
export function writeReferences(
  out: SegmentWriter,
  references: readonly Reference[] | undefined,
): void {
  for (const { qualifier, value } of references ?? []) out.segment('REF', qualifier, value);
}

/** One REF, or nothing without a value. */
export function writeReference(
  out: SegmentWriter,
  qualifier: string,
  value: string | undefined,
): void {
  if (value) out.segment('REF', qualifier, value);
}

/** A composite medical procedure identifier. */
export function procedureElement(procedure: Written<Procedure> | undefined): ElementValue {
  if (!procedure) return undefined;
  const [first, second, third, fourth] = procedure.modifiers ?? [];
  return [procedure.qualifier, procedure.code, first, second, third, fourth, procedure.description];
}

/** CAS segments: adjustments of one group that follow each other share a segment, up to six. */
export function writeAdjustments(
  out: SegmentWriter,
  adjustments: readonly Written<Adjustment>[] | undefined,
  path: string,
): void {
  let group = '';
  let elements: ElementValue[] = [];
  const flush = () => {
    if (elements.length > 0) out.segment('CAS', group, ...elements);
    elements = [];
  };
  (adjustments ?? []).forEach((adjustment, index) => {
    if (adjustment.group !== group || elements.length >= 18) flush();
    group = adjustment.group;
    const at = `${path}.adjustments[${index}]`;
    elements.push(
      need(adjustment.reason, `${at}.reason`),
      money(adjustment.cents, `${at}.cents`),
      quantity(adjustment.quantity, at),
    );
  });
  flush();
}

/** DTP with a day or, when it is more than one, a range. */
export function writeDates(
  out: SegmentWriter,
  qualifier: string,
  dates: DateRange | undefined,
  path: string,
): void {
  if (!dates) return;
  const from = day(dates.from, `${path}.from`);
  const to = day(dates.to, `${path}.to`);
  if (from === to) out.segment('DTP', qualifier, 'D8', from);
  else out.segment('DTP', qualifier, 'RD8', `${from}-${to}`);
}

/** DTP with one day. */
export function writeDay(
  out: SegmentWriter,
  qualifier: string,
  date: string | undefined,
  path: string,
): void {
  if (date) out.segment('DTP', qualifier, 'D8', day(date, path));
}

/** DMG; nothing when neither birth date nor sex is known. */
export function writeDemographics(
  out: SegmentWriter,
  person: { birthDate?: string; sex?: string },
  path: string,
): void {
  if (!person.birthDate && !person.sex) return;
  const birthDate = day(person.birthDate, `${path}.birthDate`);
  out.segment('DMG', birthDate ? 'D8' : undefined, birthDate, person.sex);
}

/** Numbers the HL segments of one set. */
export class Hierarchy {
  private count = 0;

  /** Writes an HL and returns its number. */
  add(out: SegmentWriter, parent: number | undefined, level: string, hasChild: boolean): number {
    const number = ++this.count;
    out.segment(
      'HL',
      String(number),
      parent === undefined ? undefined : String(parent),
      level,
      hasChild ? '1' : '0',
    );
    return number;
  }
}

/** Beginning of a hierarchical transaction as a caller gives it. */
export interface HeaderInput {
  /** BHT03: the sender's own reference of the transaction. */
  reference: string;
  /** 'YYYY-MM-DD'; the envelope's date unless told. */
  date?: string;
  /** 'HH:MM'; the envelope's time unless told. */
  time?: string;
  purpose?: string;
  typeCode?: string;
}

/** BHT. */
export function writeHeader(
  out: SegmentWriter,
  structure: string,
  header: HeaderInput,
  envelope: { date: string; time: string },
  defaults: { purpose: string; typeCode?: string },
): void {
  const date = header.date ?? envelope.date;
  const text = formatDate(date);
  if (!parseDate(text)) throw new X12WriteError('header.date', "must be a day 'YYYY-MM-DD'");
  const time = (header.time ?? envelope.time).replaceAll(':', '');
  if (!parseTime(time)) throw new X12WriteError('header.time', "must be a time 'HH:MM'");
  const purpose = header.purpose || defaults.purpose;
  out.segment(
    'BHT',
    structure,
    purpose,
    need(header.reference, 'header.reference'),
    text,
    time,
    header.typeCode ?? defaults.typeCode,
  );
}
