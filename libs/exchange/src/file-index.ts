import { readSegments } from '@millrace/x12';
import { Way, type Mark } from './way.js';

/** The bytes of a file from one on. */
export type ReadFrom = (fromByte: number) => AsyncIterable<Uint8Array>;

/** Where one may begin to read: a segment with its place, and what has to be read before it. */
export interface Start {
  readonly segment: number;
  readonly offset: number;
  readonly marks: readonly Mark[];
}

const BEGINNING: Start = { segment: 1, offset: 0, marks: [] };
/** Segments from a start to the one asked for, at most. */
const STEP = 1_000;
/** Segments between two starts that are kept. */
const KEPT_EVERY = 5_000;

/**
 * Finds segments of one file by their number. The way to a place is walked once; what is kept of it is a start every few thousand
 * segments, so that the next place behind it is near.
 */
export class FileIndex {
  private readonly kept: Start[] = [BEGINNING];

  constructor(readonly read: ReadFrom) {}

  /** Where to begin to read in order to show a segment; null where the file ends before it. */
  async startFor(segment: number): Promise<Start | null> {
    let start = this.kept.findLast((one) => one.segment <= segment)!;
    const way = new Way(start.marks);
    const { source, placeOf } = readingFrom(this.read, start);
    for await (const batch of readSegments(source)) {
      for (const one of batch) {
        const number = placeOf.segment(one.ordinal);
        if (number < start.segment) continue;
        const { marks } = way;
        const isMark = way.take(one);
        // Without a way the separators would have to be guessed.
        if (marks.length > 0 && (isMark || number - start.segment >= STEP))
          start = this.keep({ segment: number, offset: placeOf.offset(one.offset), marks });
        if (number === segment) return start;
      }
    }
    return null;
  }

  private keep(start: Start): Start {
    if (start.segment - this.kept.at(-1)!.segment >= KEPT_EVERY) this.kept.push(start);
    return start;
  }
}

/** The file from a start on, behind its marks, and what the numbers and offsets in that are in the file itself. */
export function readingFrom(read: ReadFrom, { segment, offset, marks }: Start) {
  const head = Buffer.from(marks.map(({ text }) => text).join(''));
  return {
    source: joined(head, read(offset)),
    placeOf: {
      /** Before the start for what belongs to the marks. */
      segment: (ordinal: number) => ordinal - marks.length + segment - 1,
      offset: (at: number) => at - head.length + offset,
    },
  };
}

async function* joined(
  head: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}
