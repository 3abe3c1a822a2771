/** What several transaction sets share: names, addresses, contacts, procedures, adjustments. */
import type { Segment } from '../core/segment.js';
import { parseDateRange, parseTime } from '../core/values.js';
import type {
  Address,
  Amount,
  Contact,
  DateRange,
  Party,
  Procedure,
  Reference,
  SetHeader,
  TransactionSet,
} from '../types/common.js';

/** NM1 as a party. */
export function readParty(segment: Segment): Party {
  const party: Party = { person: segment.element(2) === '1' };
  assign(party, 'name', segment.element(3));
  assign(party, 'firstName', segment.element(4));
  assign(party, 'middleName', segment.element(5));
  assign(party, 'suffix', segment.element(7));
  assign(party, 'idQualifier', segment.element(8));
  assign(party, 'id', segment.element(9));
  return party;
}

/** Sets a text field unless the text is empty. */
export function assign<T, K extends keyof T>(target: T, key: K, text: string | undefined): void {
  if (text) target[key] = text as T[K];
}

/** Sets a field unless the value is undefined. */
export function assignValue<T, K extends keyof T>(
  target: T,
  key: K,
  value: T[K] | undefined,
): void {
  if (value !== undefined) target[key] = value;
}

/** N3 begins an address, N4 completes it. */
export function readAddress(segment: Segment, address: Address | undefined): Address {
  const result: Address = address ?? { line1: '' };
  if (segment.tag === 'N3') {
    result.line1 = segment.element(1);
    assign(result, 'line2', segment.element(2));
  } else {
    assign(result, 'city', segment.element(1));
    assign(result, 'state', segment.element(2));
    assign(result, 'zip', segment.element(3));
    assign(result, 'country', segment.element(4));
    assign(result, 'subdivision', segment.element(7));
  }
  return result;
}

const CHANNELS: Record<string, 'phone' | 'extension' | 'fax' | 'email' | 'url'> = {
  TE: 'phone',
  EX: 'extension',
  FX: 'fax',
  EM: 'email',
  UR: 'url',
};

export function readContact(segment: Segment): Contact {
  const contact: Contact = {};
  assign(contact, 'name', segment.element(2));
  for (let n = 3; n < segment.count; n += 2) {
    const qualifier = segment.element(n);
    const channel = CHANNELS[qualifier];
    const value = segment.element(n + 1);
    if (!channel || !value) continue;
    if (contact[channel] === undefined) contact[channel] = value;
    else (contact.others ??= []).push({ qualifier, value });
  }
  return contact;
}

export function readReference(segment: Segment): Reference {
  return { qualifier: segment.element(1), value: segment.element(2) };
}

/** A composite medical procedure identifier; undefined when the element is absent. */
export function readProcedure(segment: Segment, n: number): Procedure | undefined {
  const parts = segment.components(n);
  if (parts.length === 0) return undefined;
  const procedure: Procedure = {
    qualifier: parts[0]!,
    code: parts[1] ?? '',
    modifiers: parts.slice(2, 6).filter((modifier) => modifier !== ''),
  };
  assign(procedure, 'description', parts[6]);
  return procedure;
}

/** AMT. */
export function readAmount(segment: Segment): Amount {
  return { qualifier: segment.element(1), cents: segment.cents(2) ?? 0 };
}

/** DTP: its format qualifier says whether it is a day or a range. */
export function readDates(segment: Segment): DateRange | undefined {
  return parseDateRange(segment.element(2), segment.element(3));
}

/** The day of a DTP segment. */
export function readDay(segment: Segment): string | undefined {
  return readDates(segment)?.from;
}

/** BHT. */
export function readSetHeader(segment: Segment, set: TransactionSet): SetHeader {
  const header: SetHeader = {
    kind: 'header',
    set,
    purpose: segment.element(2),
    reference: segment.element(3),
  };
  assign(header, 'date', segment.date(4));
  assign(header, 'time', parseTime(segment.element(5)));
  assign(header, 'typeCode', segment.element(6));
  return header;
}
