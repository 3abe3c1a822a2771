import {
  findHeader,
  guessDelimiters,
  headerInGarbage,
  isByteOrderMark,
  isFiller,
  isInterchangeHeader,
  isTrailer,
  parseInterchangeHeader,
  type InterchangeHeader,
} from './delimiters.js';
import { Carry } from './carry.js';
import { fillWithHeader, headerFindings } from './header-tokens.js';
import type { Scanner } from './scanner.js';
import { scannerFindings, type ScannerFindingCode } from './scanner-findings.js';
import type { Delimiters } from './separators.js';
import { tagOf } from './scan-plain.js';
import { FIRST, LAST, SEGMENT_INTS, START, TAG, type Tokens } from './tokens.js';
import { breaksBetween, findBreaks, takeOut } from './unwrap.js';
import { WrapNotice } from './wrap-notice.js';
import type { ReportFinding } from '../types/finding.js';

/** Enough bytes to find an ISA behind a preamble, or to guess delimiters without one. */
const LOOK_AHEAD = 16_384;
const EMPTY = Buffer.alloc(0);

/** A run is ready, another step is needed, or more bytes are. */
type Step = 'run' | 'more' | 'wait';

/**
 * Cuts chunks of bytes into runs of segments: `begin` with a chunk, `next` until it is false, `end`. A run is what the
 * tables of the scanner hold then: segments [first, last) with the same delimiters. Between chunks only the unfinished
 * segment is kept, so a scanner may serve several readers in turn.
 */
export class ChunkReader {
  private readonly carry = new Carry();
  /** File offset of the first byte of the tables. */
  private base = 0;
  private position = 0;
  private ordinal = 0;
  private delimiters: Delimiters | undefined;
  private terminator = 0;
  private skipping = false;
  /** A damaged header was met: the next one is looked for. */
  private searching = false;
  private stopped = false;
  private readonly wrapped = new WrapNotice();
  /** The carried bytes hold no terminator. */
  private unfinished = false;
  private isLast = false;
  /** Segments of the last scan that are not given yet: [rest, scanned). */
  private rest = 0;
  private scanned = 0;
  /** Where the last scan stopped. */
  private scanEnd = 0;
  /** Places in the carried bytes before which a line break was taken out. */
  private removed: number[] | undefined;
  private bytes: Buffer = EMPTY;
  private scanner!: Scanner;
  private tokens!: Tokens;

  constructor(
    private readonly report: ReportFinding,
    private readonly maxSegmentBytes: number,
  ) {}

  /** Takes the next bytes, at most 64 KiB of them. `last` with an empty chunk ends the file. */
  begin(scanner: Scanner, chunk: Uint8Array, last = false): void {
    this.scanner = scanner;
    this.isLast = last;
    this.rest = this.scanned = 0;
    this.position = 0;
    const { tokens } = scanner;
    this.tokens = tokens;
    if (!last && this.unfinished && chunk.indexOf(this.terminator) < 0) {
      this.carry.add(chunk);
      if (this.carry.length <= this.maxSegmentBytes) {
        tokens.length = 0;
        this.bytes = EMPTY;
        return;
      }
      chunk = EMPTY;
    }
    const carried = this.carry.moveTo(tokens.bytes);
    tokens.bytes.set(chunk, carried);
    tokens.length = carried + chunk.length;
    tokens.base = this.base;
    // Another reader may have used the scanner between.
    if (this.delimiters) tokens.delimiters = this.delimiters;
    tokens.removed = this.removed;
    this.removed = undefined;
    tokens.forgetText();
    this.unfinished = false;
    this.bytes = tokens.bytes.subarray(0, tokens.length);
  }

  /** Makes the tables those of the next run; false when the chunk holds no more whole segment. */
  next(): boolean {
    while (!this.stopped) {
      const step = this.rest < this.scanned ? this.window() : this.step();
      if (step === 'run') return true;
      if (step === 'wait') return false;
    }
    return false;
  }

  /** Keeps what is unfinished for the next chunk. */
  end(): void {
    if (this.bytes === EMPTY) return this.finish();
    const { tokens } = this;
    const from = this.stopped ? tokens.length : this.position;
    this.base = tokens.offsetOf(from);
    if (tokens.removed) {
      const behind = tokens.removed.filter((place) => place > from).map((place) => place - from);
      this.removed = behind.length > 0 ? behind : undefined;
    }
    const rest = tokens.bytes.subarray(from, tokens.length);
    this.bytes = EMPTY;
    this.carry.add(rest);
    this.finish();
  }

  private finish(): void {
    if (!this.isLast) return;
    if (this.ordinal === 0 && !this.stopped && this.delimiters === undefined)
      this.finding('empty-file');
  }

  private step(): Step {
    if (this.skipping) return this.skipOversized() ? 'more' : 'wait';
    if (this.searching) return this.search();
    this.skipBlanks();
    const left = this.bytes.length - this.position;
    if (left === 0 || (left < 4 && !this.isLast)) return 'wait';
    if (isInterchangeHeader(this.bytes, this.position)) return this.header();
    if (this.delimiters === undefined) return this.withoutHeader();
    this.scan();
    // Without its line breaks it may be one after all.
    if (this.scanned > 0 && isInterchangeHeader(this.bytes, this.position)) return this.rescan();
    return this.scanned > 0 ? 'more' : this.unfinishedSegment();
  }

  /** Fills the tables from `position`. */
  private scan(): void {
    const { element, component, repetition } = this.delimiters!;
    const mark = component.charCodeAt(0);
    const { tokens, scanner } = this;
    const scan = () =>
      scanner.scan(
        this.position,
        tokens.length,
        element.charCodeAt(0),
        this.terminator,
        mark,
        repetition ? repetition.charCodeAt(0) : mark,
      );
    this.scanEnd = scan();
    tokens.ascii = true;
    if (tokens.counts[1]! > 0) {
      const breaks = findBreaks(tokens);
      if (breaks) {
        this.wrapped.add(tokens, breaks.broken);
        if (breaks.places.length > 0) {
          takeOut(tokens, breaks.places);
          this.bytes = tokens.bytes.subarray(0, tokens.length);
          this.scanEnd = scan();
        }
        if (breaks.segments < tokens.counts[0]!) {
          tokens.counts[0] = breaks.segments;
          this.scanEnd = this.endOf(breaks.segments - 1) + 1;
        }
      }
      tokens.ascii = !this.sawHighByte();
    }
    this.rest = 0;
    this.scanned = tokens.counts[0]!;
  }

  private sawHighByte(): boolean {
    const { odd, counts, bytes } = this.tokens;
    for (let n = 0; n < counts[1]!; n++) if (bytes[odd[n]!]! > 127) return true;
    return false;
  }

  /** Gives the segments of the scan up to one that needs a closer look, or deals with that one. */
  private window(): Step {
    const { tokens } = this;
    const { segments, counts } = tokens;
    const looksLong = this.isTooLong(this.position, this.scanEnd);
    const from = this.rest;
    let index = from;
    if (counts[2]! < 0 && !looksLong) index = this.scanned;
    else while (index < this.scanned && !this.isStrange(index, looksLong)) index++;
    if (index === from) return this.lookCloser(from);
    if (this.wrapped.waits) index = this.untilBroken(from, index);
    this.give(from, index);
    this.rest = index;
    this.position = index < this.scanned ? segments[index * SEGMENT_INTS + START]! : this.scanEnd;
    return 'run';
  }

  private isStrange(index: number, looksLong: boolean): boolean {
    const { segments } = this.tokens;
    const row = index * SEGMENT_INTS;
    if (segments[row + TAG] === 0) return true;
    return looksLong && this.isTooLong(segments[row + START]!, this.endOf(index));
  }

  /** By the bytes of the file: line breaks that were taken out count. */
  private isTooLong(start: number, end: number): boolean {
    return this.tokens.offsetOf(end) - this.tokens.offsetOf(start) > this.maxSegmentBytes;
  }

  private endOf(index: number): number {
    const { segments, elements } = this.tokens;
    return elements[segments[index * SEGMENT_INTS + LAST]!]!;
  }

  /** A segment that is empty, too long, begins with blanks, or has a tag that names none. */
  private lookCloser(index: number): Step {
    const { tokens } = this;
    const row = index * SEGMENT_INTS;
    const end = this.endOf(index);
    this.position = tokens.segments[row + START]!;
    this.skipBlanks(end);
    if (this.position >= end) {
      if (this.terminator !== 10 && this.terminator !== 13) this.finding('empty-segment');
      return this.drop(index, end);
    }
    tokens.segments[row + START] = this.position;
    // A separator may be one of the bytes that were passed over.
    const passed = this.position > tokens.elements[tokens.segments[row + FIRST]!]!;
    if (passed || isInterchangeHeader(this.bytes, this.position)) return this.rescan();
    if (this.isTooLong(this.position, end)) {
      this.ordinal++;
      this.finding('segment-too-long');
      return this.drop(index, end);
    }
    const header = headerInGarbage(this.bytes, this.position, end, this.delimiters!, this.isLast);
    if (header) {
      if (!header.complete && !this.isLast) return 'wait';
      this.finding('garbage-between');
      this.position = header.at;
      return this.rescan();
    }
    const tagEnd = tokens.elements[tokens.segments[row + FIRST]!]!;
    tokens.segments[row + TAG] = tagOf(tokens.bytes, this.position, tagEnd);
    if (this.wrapped.waits) this.untilBroken(index, index + 1);
    this.give(index, index + 1);
    this.rest = index + 1;
    this.position = end + 1;
    return 'run';
  }

  private give(first: number, last: number): void {
    const { tokens } = this;
    tokens.first = first;
    tokens.last = last;
    tokens.ordinal = this.ordinal + 1;
    this.ordinal += last - first;
  }

  /** As `WrapNotice.cut`; a line break in segment `from` is reported. */
  private untilBroken(from: number, to: number): number {
    const cut = this.wrapped.cut(this.tokens, from, to);
    if (cut > from) return cut;
    this.sayBroken(this.tokens.segments[from * SEGMENT_INTS + START]!);
    return to;
  }

  private sayBroken(place: number): void {
    if (this.wrapped.say()) this.finding('line-break-in-segment', place, this.ordinal + 1);
  }

  private drop(index: number, end: number): Step {
    this.rest = index + 1;
    this.position = end + 1;
    return 'more';
  }

  /** What follows `position` must be read anew. */
  private rescan(): Step {
    this.rest = this.scanned = 0;
    return 'more';
  }

  private skipBlanks(end = this.bytes.length): void {
    const { bytes } = this;
    for (; this.position < end; this.position++) {
      const byte = bytes[this.position]!;
      if (byte === this.terminator && this.delimiters && byte !== 10 && byte !== 13) {
        this.finding('empty-segment');
      } else if (isByteOrderMark(bytes, this.position)) {
        this.position += 2;
      } else if (!isFiller(byte)) return;
    }
  }

  private header(): Step {
    const header = parseInterchangeHeader(this.bytes, this.position);
    if (header === 'incomplete' && !this.isLast) return 'wait';
    if (header === 'incomplete' || header === 'invalid') {
      this.finding('isa-incomplete');
      return this.passDamagedHeader(header === 'invalid');
    }
    this.delimiters = this.tokens.delimiters = header.delimiters;
    this.terminator = header.delimiters.segment.charCodeAt(0);
    for (const code of headerFindings(header)) this.finding(code);
    return this.giveHeader(header);
  }

  /** The interchange header is a run of its own: it holds marks that are none. */
  private giveHeader(header: InterchangeHeader): 'run' {
    const { tokens } = this;
    let { end } = header;
    const breaks = breaksBetween(this.bytes, this.position, end);
    if (breaks.length > 0) {
      this.sayBroken(this.position);
      takeOut(tokens, breaks);
      this.bytes = tokens.bytes.subarray(0, tokens.length);
      end -= breaks.length;
    }
    fillWithHeader(tokens, this.position, end, header);
    tokens.ordinal = ++this.ordinal;
    this.position = end + (header.terminated ? 1 : 0);
    return 'run';
  }

  /** Goes on behind the letters ISA, looking for the next header; an incomplete one ends the file. */
  private passDamagedHeader(more: boolean): Step {
    this.delimiters = undefined;
    if (!more) {
      this.stopped = true;
      return 'wait';
    }
    this.position += 3;
    this.searching = true;
    return 'more';
  }

  /** Looks for the next header; what stands before it is dropped. */
  private search(): Step {
    const { bytes } = this;
    const next = findHeader(bytes, this.position, bytes.length, this.isLast);
    // The end may hold the first letters of a header.
    this.position = next ? next.at : Math.max(this.position, bytes.length - 2);
    if (!next || (!next.complete && !this.isLast)) return 'wait';
    this.searching = false;
    return 'more';
  }

  private withoutHeader(): Step {
    const left = this.bytes.length - this.position;
    if (left < LOOK_AHEAD && !this.isLast) return 'wait';
    const guessed = guessDelimiters(this.bytes, this.position);
    if (guessed) {
      this.finding('no-interchange-header');
      this.delimiters = this.tokens.delimiters = guessed;
      this.terminator = guessed.segment.charCodeAt(0);
      return 'more';
    }
    const next = findHeader(this.bytes, this.position, this.position + LOOK_AHEAD, this.isLast);
    if (next) {
      if (!next.complete && !this.isLast) return 'wait';
      this.finding('garbage-before');
      this.position = next.at;
      return 'more';
    }
    this.finding('not-x12');
    this.stopped = true;
    return 'wait';
  }

  private unfinishedSegment(): Step {
    if (this.bytes.length - this.position > this.maxSegmentBytes) {
      this.ordinal++;
      this.finding('segment-too-long');
      this.skipping = true;
      return 'more';
    }
    if (!this.isLast) {
      this.unfinished = true;
      return 'wait';
    }
    const trailer = isTrailer(this.bytes, this.position, this.delimiters!);
    this.finding(trailer ? 'unterminated-trailer' : 'unterminated-segment');
    // A cut segment may hold half an amount: only a trailer is still of use.
    if (!trailer) this.position = this.bytes.length;
    if (!trailer) return 'wait';
    const { tokens } = this;
    tokens.bytes[tokens.length++] = this.terminator;
    tokens.forgetText();
    this.bytes = tokens.bytes.subarray(0, tokens.length);
    return 'more';
  }

  private skipOversized(): boolean {
    const end = this.bytes.indexOf(this.terminator, this.position);
    this.position = end < 0 ? this.bytes.length : end + 1;
    if (end >= 0) this.skipping = false;
    return end >= 0;
  }

  private finding(
    code: ScannerFindingCode,
    place = this.position,
    ordinal = Math.max(this.ordinal, 1),
  ): void {
    const offset = this.bytes === EMPTY ? this.base : this.tokens.offsetOf(place);
    this.report({ ...scannerFindings[code], ordinal, offset });
  }
}
