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
import { day, need, type ElementValue, type SegmentWriter } from './segment-writer.js';
import { segmentForm, type SegmentForm } from './segment-form.js';
import { X12WriteError } from './write-error.js';

const NM1 = segmentForm('NM1');
const N3 = segmentForm('N3');
const N4 = segmentForm('N4');
const REF = segmentForm('REF');
const AMT = segmentForm('AMT');
const CAS = segmentForm('CAS');
const DTP = segmentForm('DTP');
const DMG = segmentForm('DMG');
const HL = segmentForm('HL');

/** NM1; the qualifier of the id is `usual` unless the party tells another. */
export function writeParty(
  out: SegmentWriter,
  entity: string,
  party: Written<Party>,
  usual?: string,
): void {
  const { person, name, firstName, middleName, suffix, idQualifier = usual, id } = party;
  out.begin(NM1);
  out.code(entity);
  out.code(person ? '1' : '2');
  out.text(name);
  out.text(firstName);
  out.text(middleName);
  out.nothing();
  out.text(suffix);
  out.text(id ? idQualifier : undefined);
  out.text(id);
  out.end();
}

/** N3 and N4; nothing without an address. */
export function writeAddress(out: SegmentWriter, address: Address | undefined): void {
  if (!address) return;
  if (address.line1) {
    out.begin(N3);
    out.text(address.line1);
    out.text(address.line2);
    out.end();
  }
  if (!address.city) return;
  out.begin(N4);
  out.text(address.city);
  out.text(address.state);
  out.text(address.zip);
  out.text(address.country);
  if (address.subdivision) {
    out.nothing();
    out.nothing();
    out.text(address.subdivision);
  }
  out.end();
}

/** PER. */
export function writeContact(
  out: SegmentWriter,
  qualifier: string,
  contact: Written<Contact> | undefined,
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
  for (const { qualifier: code, value } of contact.others ?? []) add(code, value);
  out.segment('PER', qualifier, contact.name, ...channels);
}

/** One REF per reference. */
export function writeReferences(
  out: SegmentWriter,
  references: readonly Reference[] | undefined,
): void {
  if (references === undefined) return;
  for (let index = 0; index < references.length; index++) {
    const { qualifier, value, payerId } = references[index]!;
    if (payerId) out.segment('REF', qualifier, value, undefined, ['2U', payerId]);
    else pair(out, REF, qualifier, value);
  }
}

/** One REF, or another segment of this form, or nothing without a value. The qualifier is a code of the guide. */
export function writeReference(
  out: SegmentWriter,
  qualifier: string,
  value: string | undefined,
  form = REF,
): void {
  if (!value) return;
  out.begin(form);
  out.code(qualifier);
  out.text(value);
  out.end();
}

/** A segment of two elements. */
function pair(
  out: SegmentWriter,
  form: SegmentForm,
  qualifier: string | undefined,
  value: string | undefined,
): void {
  out.begin(form);
  out.text(qualifier);
  out.text(value);
  out.end();
}

/** AMT. */
export function writeAmount(
  out: SegmentWriter,
  qualifier: string | undefined,
  cents: number | undefined,
): void {
  out.begin(AMT);
  out.text(qualifier);
  out.cents(cents);
  out.end();
}

/** A composite medical procedure identifier. */
export function procedureElement(procedure: Written<Procedure> | undefined): ElementValue {
  if (!procedure) return undefined;
  const [first, second, third, fourth] = procedure.modifiers ?? [];
  return [procedure.qualifier, procedure.code, first, second, third, fourth, procedure.description];
}

/** A composite medical procedure identifier as the next element. */
export function writeProcedure(
  out: SegmentWriter,
  procedure: Written<Procedure> | undefined,
): void {
  if (!procedure) return out.nothing();
  const { modifiers, description } = procedure;
  out.open();
  out.component(procedure.qualifier);
  out.component(procedure.code);
  const count = modifiers === undefined ? 0 : modifiers.length;
  for (let index = 0; index < count && index < 4; index++) out.component(modifiers![index]);
  if (description !== undefined) {
    for (let index = count; index < 4; index++) out.component(undefined);
    out.component(description);
  }
  out.close();
}

/** CAS segments: adjustments of one group that follow each other share a segment, up to six. */
export function writeAdjustments(
  out: SegmentWriter,
  adjustments: readonly Written<Adjustment>[] | undefined,
  path: string,
): void {
  if (adjustments === undefined || adjustments.length === 0) return;
  let group: string | undefined;
  let inSegment = 0;
  for (let index = 0; index < adjustments.length; index++) {
    const adjustment = adjustments[index]!;
    if (adjustment.group !== group || inSegment === 6) {
      if (inSegment > 0) out.end();
      ({ group } = adjustment);
      out.begin(CAS);
      out.text(group);
      inSegment = 0;
    }
    inSegment++;
    const { reason } = adjustment;
    if (!reason) need(reason, path, `.adjustments[${index}].reason`);
    out.text(reason);
    out.cents(adjustment.cents);
    out.quantity(adjustment.quantity);
  }
  out.end();
}

/** DTP with a day or, when it is more than one, a range. */
export function writeDates(
  out: SegmentWriter,
  qualifier: string,
  dates: DateRange | undefined,
  path: string,
  field = '',
): void {
  if (!dates) return;
  out.begin(DTP);
  out.text(qualifier);
  if (dates.from === dates.to) {
    out.code('D8');
    out.day(dates.from, path, field, '.from');
  } else {
    out.code('RD8');
    const from = day(dates.from, path, `${field}.from`)!;
    out.text(`${from}-${day(dates.to, path, `${field}.to`)!}`);
  }
  out.end();
}

/** DTP with one day. The qualifier is a code of the guide. */
export function writeDay(
  out: SegmentWriter,
  qualifier: string,
  date: string | undefined,
  path: string,
  field = '',
): void {
  if (!date) return;
  out.begin(DTP);
  out.code(qualifier);
  out.code('D8');
  out.day(date, path, field);
  out.end();
}

/** DMG; nothing when neither birth date nor sex is known. */
export function writeDemographics(
  out: SegmentWriter,
  person: { birthDate?: string; sex?: string },
  path: string,
): void {
  if (!person.birthDate && !person.sex) return;
  out.begin(DMG);
  if (person.birthDate) out.code('D8');
  else out.nothing();
  out.day(person.birthDate, path, '.birthDate');
  out.text(person.sex);
  out.end();
}

/** Numbers the HL segments of one set. */
export class Hierarchy {
  private count = 0;

  /** Writes an HL and returns its number. */
  add(out: SegmentWriter, parent: number | undefined, level: string, hasChild: boolean): number {
    const number = ++this.count;
    out.begin(HL);
    out.quantity(number);
    out.quantity(parent);
    out.code(level);
    out.code(hasChild ? '1' : '0');
    out.end();
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
  defaults: { purpose: string; typeCode?: string; reference?: 'situational' },
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
    defaults.reference ? header.reference : need(header.reference, 'header.reference'),
    text,
    time,
    header.typeCode ?? defaults.typeCode,
  );
}
