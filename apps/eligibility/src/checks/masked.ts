import type { Segment } from '@millrace/x12';

/** Elements of a segment with a person's data, beside the id that keeps its end. */
const HIDDEN: Readonly<Record<string, readonly number[]>> = {
  NM1: [3, 4, 5, 6, 7],
  N3: [1, 2],
  N4: [1, 2, 3],
  PER: [2, 4, 6, 8],
  DMG: [2],
};
const IDS: Readonly<Record<string, number>> = { NM1: 9, REF: 2 };
/** REF01 of numbers that a whole plan or group shares. */
const SHARED_NUMBERS: ReadonlySet<string> = new Set(['18', '6P', 'N6']);
/** A shorter id would be told by its last four. */
const ENOUGH_FOR_TAIL = 8;

/** Whether an NM1 names a person who is not a provider: what follows until the next one is about that person. */
export function namesPerson(segment: Segment): boolean {
  return segment.element(2) !== '2' && segment.element(8) !== 'XX';
}

/**
 * A segment of a 270 or 271 (005010X279A1) with dots for names, birth dates, addresses and ids of persons; the last four of a
 * long id stay, to compare.
 * @param ofPerson the last NM1, this one included, names a person
 */
export function masked(segment: Segment, ofPerson: boolean): string {
  const { raw, tag, delimiters } = segment;
  const qualifier = tag === 'REF' ? segment.element(1) : '';
  // A birth date and a social security number (SY) are a person's wherever they stand.
  const personal = ofPerson || tag === 'DMG' || qualifier === 'SY';
  if (!personal || SHARED_NUMBERS.has(qualifier)) return raw;
  const hidden = HIDDEN[tag] ?? [];
  return raw
    .split(delimiters.element)
    .map((text, n) => {
      if (hidden.includes(n)) return dots(text);
      if (IDS[tag] !== n) return text;
      const shown = text.length < ENOUGH_FOR_TAIL ? 0 : 4;
      return dots(text.slice(0, text.length - shown)) + text.slice(text.length - shown);
    })
    .join(delimiters.element);
}

function dots(text: string): string {
  return text.replaceAll(/\S/g, '•');
}
