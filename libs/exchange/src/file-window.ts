import type { FileSegment } from '@millrace/contracts';
import { explain, readSegments, type ExplainedSegment } from '@millrace/x12';
import { readingFrom, type FileIndex, type Start } from './file-index.js';
import { masked, Subject } from './masked.js';

/** Characters of one segment that are shown: what is longer is damaged. */
const SHOWN = 4_000;

export interface FileWindow {
  readonly segments: FileSegment[];
  /** The first segment after these; null at the end of the file. */
  readonly next: number | null;
}

/**
 * So many segments of a file from one on, each with its loop and in words, persons masked. Reads only from the start that the
 * index knows before them, in bounded memory. Empty for what is no X12, and behind the end of the file.
 */
export async function windowOf(
  index: FileIndex,
  { from, limit }: { from: number; limit: number },
): Promise<FileWindow> {
  const start = await index.startFor(from);
  if (!start) return { segments: [], next: null };
  const { text, places, isEnd } = await maskedFrom(index, start, from + limit);
  const segments: FileSegment[] = [];
  const loops = new Loops();
  let n = -start.marks.length;
  // Masked before they are explained: no words can tell what the dots hide.
  for await (const one of explain(text)) {
    const place = places[n++];
    const begins = loops.beginOf(one);
    if (place && place.segment >= from) segments.push({ ...place, ...shown(one), begins });
  }
  return { segments, next: isEnd ? null : from + limit };
}

interface MaskedText {
  readonly text: string;
  readonly places: { segment: number; offset: number }[];
  readonly isEnd: boolean;
}

/** The marks of a start and the segments from it up to one, not with it, with dots for persons. */
async function maskedFrom({ read }: FileIndex, start: Start, end: number): Promise<MaskedText> {
  const { source, placeOf } = readingFrom(read, start);
  const places: MaskedText['places'] = [];
  const subject = new Subject();
  let text = '';
  for await (const batch of readSegments(source)) {
    for (const one of batch) {
      const segment = placeOf.segment(one.ordinal);
      if (segment === end) return { text, places, isEnd: false };
      const isOfPerson = subject.isPerson(one);
      text += masked(one, isOfPerson) + one.delimiters.segment;
      if (segment >= start.segment) places.push({ segment, offset: placeOf.offset(one.offset) });
    }
  }
  return { text, places, isEnd: true };
}

/** Tells at which segments a loop begins, also the next one of the same kind. */
class Loops {
  private before = '';
  private readonly openers = new Map<string, string>();

  beginOf({ path, tag, loopName, loop }: ExplainedSegment): string | null {
    const here = path.join('/');
    const { before } = this;
    this.before = here;
    if (here === '') return null;
    const isBack = before === here || before.startsWith(`${here}/`);
    if (isBack && this.openers.get(here) !== tag) return null;
    this.openers.set(here, tag);
    return loopName ?? loop ?? null;
  }
}

function shown({ tag, raw, words, path }: ExplainedSegment) {
  return { tag: short(tag), raw: short(raw), words: short(words), path };
}

function short(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
