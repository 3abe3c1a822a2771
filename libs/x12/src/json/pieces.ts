import type { Source } from '../core/read-segments.js';
import { readSegments, type ReadOptions } from '../core/read-segments.js';
import { cutSegment, type Begin, type Piece } from './cut.js';
import { ByteWindow } from './byte-window.js';

const CHUNK = 65_536;
/** Bytes that are no segment come in pieces of this size, wherever the chunks end. */
const OTHER = 32_768;
/** How far a reader may be behind the bytes it was given, besides the segment it is in. */
const BEHIND = 8 * CHUNK;

/**
 * Reads a file as pieces that hold every byte of it: segments with what follows them, and the bytes that are no segment
 * (a byte order mark, garbage, segments longer than the limit). The segments are those of `readSegments`; putting the pieces
 * together gives the file. Bounded memory: an array of pieces per chunk of 64 KiB.
 */
export async function* readPieces(
  source: Source,
  options: ReadOptions = {},
): AsyncGenerator<Piece[]> {
  const reader = new PieceReader(source, (options.maxSegmentBytes ?? 1_048_576) + BEHIND);
  try {
    for await (const batch of readSegments(reader.watched(), options)) {
      for (const { offset, ordinal, delimiters } of batch)
        reader.begin({ offset, ordinal, delimiters });
      yield reader.take();
    }
    // A reader may stop early, at a file that is no X12: its bytes are wanted all the same.
    for await (const passed of reader.rest()) yield passed;
  } finally {
    await reader.close();
  }
}

class PieceReader {
  private readonly chunks: AsyncGenerator<Uint8Array>;
  private readonly window = new ByteWindow();
  private pieces: Piece[] = [];
  private open: Begin | undefined;

  constructor(
    source: Source,
    private readonly reach: number,
  ) {
    this.chunks = chunksOf(source);
  }

  /** The chunks of the source; they are kept here until it is known what they are. */
  watched(): AsyncIterable<Uint8Array> {
    const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
      const result = await this.chunks.next();
      if (result.done) return { done: true, value: undefined };
      this.keep(result.value);
      return { done: false, value: result.value };
    };
    return { [Symbol.asyncIterator]: () => ({ next }) };
  }

  begin(segment: Begin): void {
    this.settle(segment.offset);
    this.open = segment;
  }

  take(): Piece[] {
    const pieces = this.pieces;
    this.pieces = [];
    return pieces;
  }

  async *rest(): AsyncGenerator<Piece[]> {
    for (let next = await this.chunks.next(); !next.done; next = await this.chunks.next()) {
      this.keep(next.value);
      yield this.take();
    }
    this.settle(this.window.end);
    yield this.take();
  }

  async close(): Promise<void> {
    await this.chunks.return(undefined);
  }

  private keep(chunk: Uint8Array): void {
    this.window.append(chunk);
    // No segment can begin so far back any more.
    const settled = this.window.end - this.reach;
    if (settled - this.window.start < CHUNK) return;
    if (this.open) this.closeOpen(this.window.end);
    while (settled - this.window.start >= OTHER) this.other(this.window.start + OTHER);
  }

  /** Everything before `end` is the open segment, or no segment at all. */
  private settle(end: number): void {
    if (this.open) this.closeOpen(end);
    while (this.window.start < end) this.other(Math.min(end, this.window.start + OTHER));
  }

  private closeOpen(end: number): void {
    const { piece, length } = cutSegment(this.open!, this.window.view(this.open!.offset, end));
    this.pieces.push(piece);
    this.window.drop(this.open!.offset + length);
    this.open = undefined;
  }

  private other(end: number): void {
    const { start } = this.window;
    this.pieces.push({
      kind: 'bytes',
      offset: start,
      bytes: Buffer.from(this.window.view(start, end)),
    });
    this.window.drop(end);
  }
}

async function* chunksOf(source: Source): AsyncGenerator<Uint8Array> {
  const parts =
    typeof source === 'string'
      ? [Buffer.from(source, 'utf8')]
      : source instanceof Uint8Array
        ? [source]
        : source;
  for await (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    for (let start = 0; start < bytes.length; start += CHUNK)
      yield bytes.subarray(start, start + CHUNK);
  }
}
