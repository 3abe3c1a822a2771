import type { Segment } from '@millrace/x12';
import { beginsAnew } from './way.js';

/** References that tell of a person: member, patient, account and similar numbers. Claim and plan references are none. */
const PERSONAL_REFERENCES: ReadonlySet<string> = new Set([
  // Social security, member, insured and policy numbers.
  ...['SY', '1W', 'IG', '1L', '0F', 'HJ', 'A6', '49', 'Q4', 'NQ', 'F6', 'Y4', 'CT'],
  // Patient account, medical record, case, identity and issue numbers.
  ...['EJ', 'EA', '3H', 'GH', 'IF'],
]);

/** How element n is hidden: `all` of it, or but its `tail`; undefined: it is shown. */
type Rule = (n: number) => 'all' | 'tail' | undefined;

const from =
  (first: number): Rule =>
  (n) =>
    n >= first ? 'all' : undefined;
const only =
  (...numbers: number[]): Rule =>
  (n) =>
    numbers.includes(n) ? 'all' : undefined;

/** Names, and the id; what stands behind them in a damaged segment too. */
const PERSON: Rule = (n) => (n === 9 ? 'tail' : n >= 3 && n !== 8 ? 'all' : undefined);
const REFERENCE: Rule = (n) => (n === 2 ? 'tail' : undefined);
/** What is hidden wherever it stands: dates of birth and death, free text, and the copy of bad data in a 999. */
const ALWAYS: Readonly<Record<string, Rule>> = {
  DMG: only(2),
  PAT: only(6),
  INS: only(12),
  NTE: only(2),
  MSG: only(1),
  K3: only(1),
  PWK: only(7),
  STC: only(12),
  IK4: only(4),
};
/** What is hidden where it is a person's. */
const OF_PERSON: Readonly<Record<string, Rule>> = {
  N3: from(1),
  N4: from(1),
  PER: only(2, 4, 6, 8),
};

/** A shorter id would be told by its last four. */
const ENOUGH_FOR_TAIL = 8;

/** Whether an NM1 names a person who is not a provider. */
function namesPerson(segment: Segment): boolean {
  return segment.element(2) !== '2' && segment.element(8) !== 'XX';
}

/** Follows whose the segments of a file are: an NM1, and the N1 of an 835, say it for what comes after, up to the next level or claim. */
export class Subject {
  /** Nobody was named yet: taken for a person, to be on the safe side. */
  private person = true;

  /** Takes the next segment in the file's order; whether it is a person's. */
  isPerson(segment: Segment): boolean {
    if (segment.tag === 'NM1') this.person = namesPerson(segment);
    // N1 names organizations only (835 TR3 1000A, 1000B).
    else if (segment.tag === 'N1') this.person = false;
    else if (beginsAnew(segment.tag)) this.person = true;
    return this.person;
  }
}

/**
 * The text of a segment with dots for names, birth dates, addresses, ids and free text of persons; the last four of an id of eight
 * or more stay, to compare.
 * @param ofPerson whether it is a person's: `Subject` follows that
 */
export function masked(segment: Segment, ofPerson: boolean): string {
  const rule = ruleFor(segment, ofPerson);
  if (!rule) return segment.raw;
  const { element } = segment.delimiters;
  return segment.raw
    .split(element)
    .map((text, n) => {
      const hide = rule(n);
      if (hide === undefined) return text;
      return hide === 'all' ? dots(text) : withTail(text);
    })
    .join(element);
}

function ruleFor(segment: Segment, ofPerson: boolean): Rule | undefined {
  const { tag } = segment;
  if (tag === 'NM1') return namesPerson(segment) ? PERSON : undefined;
  if (tag === 'REF') return PERSONAL_REFERENCES.has(segment.element(1)) ? REFERENCE : undefined;
  return ALWAYS[tag] ?? (ofPerson ? OF_PERSON[tag] : undefined);
}

function withTail(text: string): string {
  const shown = text.length < ENOUGH_FOR_TAIL ? 0 : 4;
  const hidden = text.length - shown;
  return dots(text.slice(0, hidden)) + text.slice(hidden);
}

function dots(text: string): string {
  return text.replaceAll(/\S/g, '•');
}
