import { Carry } from './carry.js';
import { Cursor, EMPTY, type Step } from './cursor.js';
import { isInterchangeHeader, isTrailer } from './delimiters.js';
import { HeaderSteps } from './header-steps.js';
import type { Scanner } from './scanner.js';
import { SegmentSteps } from './segment-steps.js';
import type { ReportFinding } from '../types/finding.js';

/**
 * Cuts chunks of bytes into runs of segments: `begin` with a chunk, `next` until it is false, `end`. A run is what the
 * tables of the scanner hold then: segments [first, last) with the same delimiters. Between chunks only the unfinished
 * segment is kept, so a scanner may serve several readers in turn.
 */
export class ChunkReader {
  private readonly carry = new Carry();
  private readonly cursor: Cursor;
  private readonly headers: HeaderSteps;
  private readonly segments: SegmentSteps;
  /** A segment beyond the limit is passed over. */
  private skipping = false;
  /** The carried bytes hold no terminator. */
  private unfinished = false;
  /** Places in the carried bytes before which a line break was taken out. */
  private removed: number[] | undefined;

  constructor(report: ReportFinding, maxSegmentBytes: number) {
    this.cursor = new Cursor(report, maxSegmentBytes);
    this.headers = new HeaderSteps(this.cursor);
    this.segments = new SegmentSteps(this.cursor);
  }

  /** Takes the next bytes, at most 64 KiB of them. `last` with an empty chunk ends the file. */
  begin(scanner: Scanner, chunk: Uint8Array, last = false): void {
    const { cursor, carry } = this;
    const { tokens } = scanner;
    cursor.scanner = scanner;
    cursor.tokens = tokens;
    cursor.isLast = last;
    cursor.position = 0;
    this.segments.forget();
    if (!last && this.unfinished && chunk.indexOf(cursor.terminator) < 0) {
      carry.add(chunk);
      if (carry.length <= cursor.maxSegmentBytes) {
        tokens.length = 0;
        cursor.bytes = EMPTY;
        return;
      }
      chunk = EMPTY;
    }
    const carried = carry.moveTo(tokens.bytes);
    tokens.bytes.set(chunk, carried);
    tokens.length = carried + chunk.length;
    tokens.base = cursor.base;
    // Another reader may have used the scanner between.
    if (cursor.delimiters) tokens.delimiters = cursor.delimiters;
    tokens.removed = this.removed;
    this.removed = undefined;
    tokens.forgetText();
    this.unfinished = false;
    cursor.takeBytes();
  }

  /** Makes the tables those of the next run; false when the chunk holds no more whole segment. */
  next(): boolean {
    while (!this.cursor.stopped) {
      const step = this.segments.waiting ? this.segments.window() : this.step();
      if (step === 'run') return true;
      if (step === 'wait') return false;
    }
    return false;
  }

  /** Keeps what is unfinished for the next chunk. */
  end(): void {
    const { cursor } = this;
    if (cursor.bytes !== EMPTY) this.keepRest();
    const nothing = cursor.ordinal === 0 && !cursor.stopped && cursor.delimiters === undefined;
    if (cursor.isLast && nothing) cursor.finding('empty-file');
  }

  private keepRest(): void {
    const { cursor } = this;
    const { tokens } = cursor;
    const from = cursor.stopped ? tokens.length : cursor.position;
    cursor.base = tokens.offsetOf(from);
    if (tokens.removed) {
      const behind = tokens.removed.filter((place) => place > from).map((place) => place - from);
      this.removed = behind.length > 0 ? behind : undefined;
    }
    this.carry.add(tokens.bytes.subarray(from, tokens.length));
    cursor.bytes = EMPTY;
  }

  private step(): Step {
    const { cursor, headers, segments } = this;
    if (this.skipping) return this.skipOversized() ? 'more' : 'wait';
    if (headers.searching) return headers.search();
    cursor.skipBlanks();
    const left = cursor.bytes.length - cursor.position;
    if (left === 0 || (left < 4 && !cursor.isLast)) return 'wait';
    if (isInterchangeHeader(cursor.bytes, cursor.position)) return headers.header();
    if (cursor.delimiters === undefined) return headers.withoutHeader();
    segments.scan();
    if (!segments.waiting) return this.unfinishedSegment();
    // Without its line breaks it may be a header after all.
    if (isInterchangeHeader(cursor.bytes, cursor.position)) segments.forget();
    return 'more';
  }

  private unfinishedSegment(): Step {
    const { cursor } = this;
    if (cursor.bytes.length - cursor.position > cursor.maxSegmentBytes) {
      cursor.ordinal++;
      cursor.finding('segment-too-long');
      this.skipping = true;
      return 'more';
    }
    if (!cursor.isLast) {
      this.unfinished = true;
      return 'wait';
    }
    const trailer = isTrailer(cursor.bytes, cursor.position, cursor.delimiters!);
    cursor.finding(trailer ? 'unterminated-trailer' : 'unterminated-segment');
    // A cut segment may hold half an amount: only a trailer is still of use.
    if (!trailer) {
      cursor.position = cursor.bytes.length;
      return 'wait';
    }
    const { tokens } = cursor;
    tokens.bytes[tokens.length++] = cursor.terminator;
    tokens.forgetText();
    cursor.takeBytes();
    return 'more';
  }

  private skipOversized(): boolean {
    const { cursor } = this;
    const end = cursor.bytes.indexOf(cursor.terminator, cursor.position);
    cursor.position = end < 0 ? cursor.bytes.length : end + 1;
    if (end >= 0) this.skipping = false;
    return end >= 0;
  }
}
