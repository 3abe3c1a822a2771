import type { FileSegments } from '@millrace/contracts';
import { explainSegment, readSegments, Segment } from '@millrace/x12';
import type { FileStore } from './file-store.js';
import { masked, Subject } from './masked.js';

type ShownSegment = FileSegments['segments'][number];

/** Where a segment stands: its 1-based number, and its byte offset when that is known. */
export interface SegmentPlace {
  readonly segment: number;
  readonly offset?: number | undefined;
}

/** How far before and after a known offset is read, in bytes: enough for 100 segments of usual length. */
const REACH = 16_384;
const EMPTY = Buffer.alloc(0);
const NAMES_A_SEGMENT = /^[A-Z][A-Z0-9]{1,2}$/;

/**
 * The segments around a place of a stored file, `context` before and after it, with words and persons masked. Reads only near the
 * offset when one is given and a segment begins there, else the file as a stream up to the last one shown; in bounded memory
 * either way. Empty for what is no X12, and where there is no such file.
 */
export async function segmentsAround(
  files: Pick<FileStore, 'read'>,
  practiceId: number,
  sha256: string,
  place: SegmentPlace,
  context: number,
): Promise<ShownSegment[]> {
  const { segment, offset } = place;
  const read = (fromByte?: number) => files.read(practiceId, sha256, fromByte);
  const near = offset === undefined ? null : await readNear(read, segment, offset, context);
  return near ?? readThrough(read(), segment, context);
}

async function readThrough(
  source: AsyncIterable<Uint8Array>,
  around: number,
  context: number,
): Promise<ShownSegment[]> {
  const shown: ShownSegment[] = [];
  const subject = new Subject();
  for await (const batch of readSegments(source)) {
    for (const segment of batch) {
      if (segment.ordinal > around + context) return shown;
      const ofPerson = subject.isPerson(segment);
      if (segment.ordinal >= around - context) shown.push(show(segment, ofPerson, around));
    }
  }
  return shown;
}

type Read = (fromByte?: number) => AsyncIterable<Uint8Array>;

/**
 * Null where the bytes near the offset are not to be trusted: no segment begins there, or they are cut by other separators than the
 * file's first, so that a name might not be seen as one.
 */
async function readNear(
  read: Read,
  around: number,
  offset: number,
  context: number,
): Promise<ShownSegment[] | null> {
  const head = await firstSegment(read());
  if (!head) return null;
  const terminator = Buffer.from(head.delimiters.segment, 'latin1');
  const from = Math.max(0, offset - REACH);
  const wanted = offset - from + REACH;
  const window = await take(read(from), wanted);
  // What is cut off at the end is no segment; the file's own end may be one.
  const whole =
    window.length < wanted ? window : window.subarray(0, window.lastIndexOf(terminator) + 1);
  // The file's first segment before them tells the separators.
  const header = from > 0 ? Buffer.concat([Buffer.from(head.raw), terminator]) : EMPTY;
  const shift = from - header.length;
  const found: { segment: Segment; ofPerson: boolean }[] = [];
  const subject = new Subject();
  for await (const batch of readSegments(Buffer.concat([header, whole]))) {
    for (const one of batch) {
      // Behind the header stands the rest of a segment that began before the window: it names nobody.
      const isRest = from > 0 && found.length === 1;
      found.push({ segment: kept(one), ofPerson: isRest || subject.isPerson(one) });
    }
  }
  const middle = found.findIndex((one) => one.segment.offset + shift === offset);
  const first = Math.max(from > 0 ? 2 : 0, middle - context);
  if (middle < first) return null;
  const shown = found.slice(first, middle + context + 1);
  if (!shown.every((one) => NAMES_A_SEGMENT.test(one.segment.tag))) return null;
  const number = around - found[middle]!.segment.ordinal;
  return shown.map(({ segment: one, ofPerson }) =>
    show(
      new Segment(one.raw, one.ordinal + number, one.offset + shift, one.delimiters),
      ofPerson,
      around,
    ),
  );
}

async function firstSegment(source: AsyncIterable<Uint8Array>): Promise<Segment | null> {
  for await (const batch of readSegments(source)) for (const segment of batch) return kept(segment);
  return null;
}

/** A segment that outlives the iteration, which gives the same view with other contents each time. */
function kept({ raw, ordinal, offset, delimiters }: Segment): Segment {
  return new Segment(raw, ordinal, offset, delimiters);
}

function show(segment: Segment, ofPerson: boolean, around: number): ShownSegment {
  const raw = masked(segment, ofPerson);
  const { ordinal, offset, tag, delimiters } = segment;
  return {
    segment: ordinal,
    offset,
    tag,
    raw,
    words: explainSegment(new Segment(raw, ordinal, offset, delimiters)),
    marked: ordinal === around,
  };
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
