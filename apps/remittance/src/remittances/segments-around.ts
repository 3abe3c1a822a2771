import type { FileSegments } from '@millrace/contracts';
import type { FileStore } from '@millrace/exchange';
import { explainSegment, readSegments, Segment, type Delimiters } from '@millrace/x12';

type ShownSegment = FileSegments['segments'][number];

/** How far before and after a place is read, in bytes: enough for 50 segments of usual length. */
const REACH = 16_384;

export interface Place {
  readonly segment: number;
  readonly offset: number;
}

/**
 * The segments around a place of a stored file, persons masked. A file without an interchange header shows its first bytes as one
 * piece of text, masked whole where letters are.
 */
export async function segmentsAround(
  files: FileStore,
  practiceId: number,
  sha256: string,
  place: Place,
  context: number,
): Promise<ShownSegment[]> {
  const delimiters = delimitersOf(await take(files.read(practiceId, sha256), 4_096));
  if (!delimiters) return [];
  const from = Math.max(0, place.offset - REACH);
  const bytes = await take(files.read(practiceId, sha256, from), place.offset - from + REACH);
  const at = place.offset - from;
  const before = split(bytes.subarray(0, at), delimiters, from > 0).slice(-context);
  const after = split(bytes.subarray(at), delimiters, false).slice(0, context + 1);
  const first = place.segment - before.length;
  return [...before, ...after].map(({ text, offset }, i) =>
    show(
      new Segment(
        text,
        first + i,
        i < before.length ? from + offset : place.offset + offset,
        delimiters,
      ),
      first + i === place.segment,
    ),
  );
}

function show(segment: Segment, marked: boolean): ShownSegment {
  const hidden = mask(segment);
  const safe = new Segment(hidden, segment.ordinal, segment.offset, segment.delimiters);
  return {
    segment: segment.ordinal,
    offset: segment.offset,
    tag: segment.tag,
    raw: hidden,
    words: explainSegment(safe),
    marked,
  };
}

/** Persons in NM1, and references that are personal numbers. */
const PERSONAL_REFERENCES: ReadonlySet<string> = new Set(['SY', '1W', 'IG', '1L', 'A6', 'HJ']);

/** Dots for the names and ids of persons; the last four of an id stay, to compare. */
function mask(segment: Segment): string {
  const { element } = segment.delimiters;
  const parts = segment.raw.split(element);
  const dots = (text: string): string => text.replaceAll(/[^\s]/g, '•');
  const tail = (text: string): string => dots(text.slice(0, -4)) + text.slice(-4);
  if (segment.tag === 'NM1' && parts[2] === '1') {
    for (const n of [3, 4, 5, 6, 7]) if (parts[n]) parts[n] = dots(parts[n]);
    if (parts[9]) parts[9] = tail(parts[9]);
  } else if (segment.tag === 'REF' && PERSONAL_REFERENCES.has(parts[1] ?? '')) {
    if (parts[2]) parts[2] = tail(parts[2]);
  } else if (segment.tag === 'DMG' && parts[2]) {
    parts[2] = dots(parts[2]);
  }
  return parts.join(element);
}

function split(
  bytes: Uint8Array,
  { segment }: Delimiters,
  beginsInside: boolean,
): { text: string; offset: number }[] {
  const text = Buffer.from(bytes).toString('latin1');
  const pieces: { text: string; offset: number }[] = [];
  let start = 0;
  for (let end = text.indexOf(segment); end !== -1; end = text.indexOf(segment, start)) {
    const piece = text.slice(start, end);
    const blank = piece.length - piece.trimStart().length;
    pieces.push({
      text: Buffer.from(piece.trim(), 'latin1').toString('utf8'),
      offset: start + blank,
    });
    start = end + segment.length;
  }
  return beginsInside ? pieces.slice(1) : pieces;
}

/** The delimiters of the first interchange header (ISA is 106 bytes, its separators stand at fixed places). */
function delimitersOf(head: Uint8Array): Delimiters | null {
  const text = Buffer.from(head).toString('latin1');
  const start = text.indexOf('ISA');
  if (start === -1 || text.length < start + 106) return null;
  const at = (n: number): string => text.charAt(start + n);
  return { element: at(3), repetition: at(82), component: at(104), segment: at(105) };
}

async function take(source: AsyncIterable<Uint8Array>, length: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let have = 0;
  for await (const part of source) {
    parts.push(part);
    have += part.length;
    if (have >= length) break;
  }
  return Buffer.concat(parts).subarray(0, length);
}

/** The byte offset of a segment by its position in the file; undefined beyond the file's end. */
export async function findOffset(
  source: AsyncIterable<Uint8Array>,
  ordinal: number,
): Promise<number | undefined> {
  for await (const batch of readSegments(source)) {
    for (const segment of batch) if (segment.ordinal === ordinal) return segment.offset;
  }
  return undefined;
}
