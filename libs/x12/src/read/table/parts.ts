/** What several transaction sets share, read from the tables. Every object of a kind has the same fields, absent or not. */
import { parseDateRange } from '../../core/values.js';
import { dayNumberAt, dayText } from '../../core/numbers.js';
import { COMPONENT, FIRST, LAST } from '../../core/tokens.js';
import type {
  Address,
  Adjustment,
  Amount,
  DateRange,
  Party,
  Position,
  Procedure,
  Reference,
} from '../../types/common.js';
import type { ReportFinding } from '../../types/finding.js';
import { money } from '../money.js';
import { componentOf } from './components.js';
import { append, none } from './lists.js';
import {
  centsOf,
  codeAt,
  codeOf,
  countOf,
  optionalCodeOf,
  optionalDecimalOf,
  optionalOf,
  packedOf,
  pack,
  scanner,
  segmentAt,
  slice,
  textOf,
} from './values.js';

const { tokens } = scanner;
const { bytes, segments, elements, components } = tokens;

const ONE = pack('1');
const DAY = pack('D8');
const THREE = 51;

/** Element n in cents; 0 with a finding when it is missing or no amount. */
export function moneyOf(row: number, ordinal: number, n: number, report: ReportFinding): number {
  const cents = centsOf(row, n);
  return cents === cents ? cents : money(segmentAt(row, ordinal), n, report);
}

/** NM1 as a party. */
export function partyOf(row: number): Party {
  return {
    person: packedOf(row, 2) === ONE,
    name: optionalOf(row, 3),
    firstName: optionalOf(row, 4),
    middleName: optionalOf(row, 5),
    suffix: optionalOf(row, 7),
    idQualifier: optionalCodeOf(row, 8),
    id: optionalOf(row, 9),
  };
}

/** NM1 into what is there already; what it leaves out stays. */
export function fillParty(party: Party, row: number): void {
  party.person = packedOf(row, 2) === ONE;
  party.name = optionalOf(row, 3) ?? party.name;
  party.firstName = optionalOf(row, 4) ?? party.firstName;
  party.middleName = optionalOf(row, 5) ?? party.middleName;
  party.suffix = optionalOf(row, 7) ?? party.suffix;
  party.idQualifier = optionalCodeOf(row, 8) ?? party.idQualifier;
  party.id = optionalOf(row, 9) ?? party.id;
}

/** N3 begins an address, N4 completes it. */
export function addressOf(row: number, address: Address | undefined): Address {
  const result: Address = address ?? {
    line1: '',
    line2: undefined,
    city: undefined,
    state: undefined,
    zip: undefined,
    country: undefined,
  };
  // The last letter of the tag tells N3 from N4.
  if (bytes[elements[segments[row + FIRST]!]! - 1] === THREE) {
    result.line1 = textOf(row, 1);
    result.line2 = optionalOf(row, 2) ?? result.line2;
  } else {
    result.city = optionalOf(row, 1) ?? result.city;
    result.state = optionalCodeOf(row, 2) ?? result.state;
    result.zip = optionalOf(row, 3) ?? result.zip;
    result.country = optionalCodeOf(row, 4) ?? result.country;
    if (countOf(row) > 6) result.subdivision = optionalCodeOf(row, 7);
  }
  return result;
}

/** REF. */
export function referenceOf(row: number): Reference {
  const qualifier = codeOf(row, 1);
  const value = textOf(row, 2);
  const payerId = countOf(row) < 4 ? '' : componentOf(row, 4, 2);
  return payerId === '' ? { qualifier, value } : { qualifier, value, payerId };
}

/** AMT. */
export function amountOf(row: number, ordinal: number, report: ReportFinding): Amount {
  return { qualifier: codeOf(row, 1), cents: moneyOf(row, ordinal, 2, report) };
}

/** DTP: a day or a range, as its format says; undefined when it is neither. */
export function datesOf(row: number): DateRange | undefined {
  const last = segments[row + FIRST]! + 3;
  if (last <= segments[row + LAST]! && packedOf(row, 2) === DAY) {
    const start = elements[last - 1]! + 1;
    if (elements[last]! - start === 8) {
      const number = dayNumberAt(bytes, start);
      if (number === 0) return undefined;
      const day = dayText(number);
      return { from: day, to: day };
    }
  }
  return parseDateRange(textOf(row, 2), textOf(row, 3));
}

/** The first day of a DTP segment. */
export function firstDayOf(row: number): string | undefined {
  return datesOf(row)?.from;
}

export const NO_PROCEDURE: Procedure = Object.freeze({
  qualifier: '',
  code: '',
  modifiers: none<string>(),
  description: undefined,
});

/** Element n as a procedure with its modifiers; undefined when it is absent. */
export function procedureOf(row: number, n: number): Procedure | undefined {
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return undefined;
  let start = elements[last - 1]! + 1;
  const end = elements[last]!;
  if (start === end) return undefined;
  const separator = tokens.componentByte;
  let mark = segments[row + COMPONENT]!;
  while (components[mark]! < start) mark++;
  let qualifier = '';
  let code = '';
  let description: string | undefined;
  let modifiers = none<string>();
  for (let part = 0; part < 7; part++) {
    while (components[mark]! < end && bytes[components[mark]!] !== separator) mark++;
    const stop = components[mark]! < end ? components[mark++]! : end;
    if (part === 0) qualifier = codeAt(start, stop);
    else if (stop > start) {
      if (part === 1) code = slice(start, stop);
      else if (part < 6) modifiers = append(modifiers, codeAt(start, stop));
      else description = slice(start, stop);
    }
    if (stop === end) break;
    start = stop + 1;
  }
  return { qualifier, code, modifiers, description };
}

/**
 * The list with the up to six (reason, amount, quantity) triples of a CAS segment. With `report` an amount that is missing
 * or none is said.
 */
export function adjustmentsOf(
  row: number,
  ordinal: number,
  at: Position,
  list: Adjustment[],
  report: ReportFinding | undefined,
): Adjustment[] {
  const group = codeOf(row, 1);
  const count = countOf(row);
  let adjustments = list;
  for (let n = 2; n <= count && n <= 17; n += 3) {
    const reason = codeOf(row, n);
    let cents = centsOf(row, n + 1);
    if (cents !== cents) {
      const absent = isAbsent(row, n + 1);
      if (report && n < count && !(reason === '' && absent))
        money(segmentAt(row, ordinal), n + 1, report);
      if (reason === '' && absent) continue;
      cents = 0;
    }
    const quantity = optionalDecimalOf(row, n + 2);
    adjustments = append(adjustments, { group, reason, cents, quantity, at });
  }
  return adjustments;
}

/** True when element n is absent. */
export function isAbsent(row: number, n: number): boolean {
  const last = segments[row + FIRST]! + n;
  return last > segments[row + LAST]! || elements[last - 1]! + 1 === elements[last]!;
}
