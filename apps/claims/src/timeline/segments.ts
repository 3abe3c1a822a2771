import { explainSegment, Segment, type Source, readSegments } from '@millrace/x12';
import type { FileSegments } from '@millrace/contracts';

type Shown = FileSegments['segments'][number];

/** References that are personal numbers (SSN, member ids). */
const PERSONAL_REFERENCES: ReadonlySet<string> = new Set([
  'SY',
  '1W',
  'IG',
  '1L',
  'A6',
  'HJ',
  '0F',
]);

/**
 * The segments around one of a file, with words, persons masked. Reads the file as a stream up to the last one shown, in
 * bounded memory.
 */
export async function segmentsAround(
  source: Source,
  around: number,
  context: number,
): Promise<Shown[]> {
  const shown: Shown[] = [];
  let person = false;
  for await (const batch of readSegments(source)) {
    for (const segment of batch) {
      if (segment.ordinal > around + context) return shown;
      if (segment.tag === 'NM1') person = segment.element(2) !== '2';
      if (segment.ordinal >= around - context) shown.push(show(segment, person, around));
    }
  }
  return shown;
}

function show(segment: Segment, ofPerson: boolean, around: number): Shown {
  const raw = masked(segment, ofPerson);
  const safe = new Segment(raw, segment.ordinal, segment.offset, segment.delimiters);
  return {
    segment: segment.ordinal,
    offset: segment.offset,
    tag: segment.tag,
    raw,
    words: explainSegment(safe),
    marked: segment.ordinal === around,
  };
}

/** A shorter id would be told by its last four. */
const ENOUGH_FOR_TAIL = 8;

/** Dots for names, ids, birth dates and addresses of persons; the last four of an id stay, to compare. */
export function masked(segment: Segment, ofPerson: boolean): string {
  const { element } = segment.delimiters;
  const parts = segment.raw.split(element);
  const hide = (n: number): void => {
    if (parts[n]) parts[n] = dots(parts[n]);
  };
  const tail = (n: number): void => {
    const text = parts[n];
    if (!text) return;
    const shown = text.length < ENOUGH_FOR_TAIL ? 0 : 4;
    parts[n] = dots(text.slice(0, text.length - shown)) + text.slice(text.length - shown);
  };
  const isProvider = segment.tag === 'NM1' && parts[8] === 'XX';
  if (segment.tag === 'NM1' && parts[2] !== '2' && !isProvider) {
    for (const n of [3, 4, 5, 6, 7]) hide(n);
    tail(9);
  } else if (segment.tag === 'REF' && PERSONAL_REFERENCES.has(parts[1] ?? '')) {
    tail(2);
  } else if (segment.tag === 'DMG') {
    hide(2);
  } else if (ofPerson && (segment.tag === 'N3' || segment.tag === 'N4')) {
    for (let n = 1; n < parts.length; n++) hide(n);
  } else if (ofPerson && segment.tag === 'PER') {
    for (const n of [2, 4, 6, 8]) hide(n);
  } else if (segment.tag === 'NTE' || (segment.tag === 'STC' && parts[12])) {
    hide(segment.tag === 'NTE' ? 2 : 12);
  } else if (segment.tag === 'IK4') {
    hide(4);
  }
  return parts.join(element);
}

function dots(text: string): string {
  return text.replaceAll(/\S/g, '•');
}
