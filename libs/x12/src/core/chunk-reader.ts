import {
  findHeader,
  guessDelimiters,
  isAlphanumeric,
  isInterchangeHeader,
  parseInterchangeHeader,
  type InterchangeHeader,
} from './delimiters.js';
import type { Scanner } from './scanner.js';
import { scannerFindings, type ScannerFindingCode } from './scanner-findings.js';
import type { Delimiters } from './segment.js';
import { tagOf } from './scan-plain.js';
import { LAST, SEGMENT_INTS, START, TAG, type Tokens } from './tokens.js';
import { breaksBetween, findBreaks, takeOut } from './unwrap.js';
import type { ReportFinding } from '../types/finding.js';

const NAMES_A_SEGMENT = /^[A-Z][A-Z0-9]{1,2}$/;
/** Enough bytes to find an ISA behind a preamble, or to guess delimiters without one. */
const LOOK_AHEAD = 4096;
const EMPTY = Buffer.alloc(0);

/**
 * Cuts chunks of bytes into runs of segments: `begin` with a chunk, `next` until it is false, `end`. A run is what the
 * tables of the scanner hold then: segments [first, last) with the same delimiters. Between chunks only the unfinished
 * segment is kept, so a scanner may serve several readers in turn.
 */
export class ChunkReader {
  private carry: Buffer = EMPTY;
  private carried = 0;
  /** File offset of the first byte of the tables. */
  private base = 0;
  private position = 0;
  private ordinal = 0;
  private delimiters: Delimiters | undefined;
  private terminator = 0;
  private skipping = false;
  private stopped = false;
  private wrapReported = false;
  /** The carried bytes hold no terminator. */
  private unfinished = false;
  private isLast = false;
  /** Segments of the last scan that are not given yet: [rest, scanned). */
  private rest = 0;
  private scanned = 0;
  /** Where the last scan stopped. */
  private scanEnd = 0;
  /** The first segment of the last scan that goes on behind a line break, or −1. */
  private broken = -1;
  private bytes: Buffer = EMPTY;
  private scanner!: Scanner;
  private tokens!: Tokens;

  constructor(
    private readonly report: ReportFinding,
    private readonly maxSegmentBytes: number,
  ) {}

  /** Segments given so far, and the offset of what follows them. */
  get place(): { ordinal: number; offset: number } {
    return { ordinal: Math.max(this.ordinal, 1), offset: this.base + this.position };
  }

  /** Takes the next bytes, at most 64 KiB of them. `last` with an empty chunk ends the file. */
  begin(scanner: Scanner, chunk: Uint8Array, last = false): void {
    this.scanner = scanner;
    this.isLast = last;
    this.rest = this.scanned = 0;
    this.position = 0;
    const { tokens } = scanner;
    this.tokens = tokens;
    if (!last && this.unfinished && chunk.indexOf(this.terminator) < 0) {
      this.keep(chunk);
      if (this.carried <= this.maxSegmentBytes) {
        tokens.length = 0;
        this.bytes = EMPTY;
        return;
      }
      chunk = EMPTY;
    }
    tokens.bytes.set(this.carry.subarray(0, this.carried), 0);
    tokens.bytes.set(chunk, this.carried);
    tokens.length = this.carried + chunk.length;
    tokens.base = this.base;
    tokens.removed = undefined;
    tokens.forgetText();
    this.carried = 0;
    this.unfinished = false;
    this.bytes = tokens.bytes.subarray(0, tokens.length);
  }

  /** Makes the tables those of the next run; false when the chunk holds no more whole segment. */
  next(): boolean {
    while (!this.stopped) {
      if (this.rest < this.scanned) {
        if (this.window()) return true;
      } else {
        const step = this.step();
        if (step === 'run') return true;
        if (step === 'wait') return false;
      }
    }
    return false;
  }

  /** Keeps what is unfinished for the next chunk. */
  end(): void {
    if (this.bytes === EMPTY) return this.finish();
    const { tokens } = this;
    const from = this.stopped ? tokens.length : this.position;
    this.base = tokens.offsetOf(from);
    const rest = tokens.bytes.subarray(from, tokens.length);
    this.bytes = EMPTY;
    this.keep(rest);
    this.finish();
  }

  private finish(): void {
    if (!this.isLast) return;
    if (this.ordinal === 0 && !this.stopped && this.delimiters === undefined)
      this.finding('empty-file');
  }

  private keep(bytes: Uint8Array): void {
    const needed = this.carried + bytes.length;
    if (needed > this.carry.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(1024, needed * 2));
      larger.set(this.carry.subarray(0, this.carried));
      this.carry = larger;
    }
    this.carry.set(bytes, this.carried);
    this.carried = needed;
  }

  private step(): 'run' | 'more' | 'wait' {
    if (this.skipping) return this.skipOversized() ? 'more' : 'wait';
    this.skipBlanks();
    const left = this.bytes.length - this.position;
    if (left === 0 || (left < 4 && !this.isLast)) return 'wait';
    if (isInterchangeHeader(this.bytes, this.position)) return this.header();
    if (this.delimiters === undefined) return this.withoutHeader();
    this.scan();
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
    this.broken = -1;
    if (tokens.counts[1]! > 0) {
      const breaks = findBreaks(tokens);
      if (breaks) {
        if (!this.wrapReported) this.broken = breaks.broken;
        takeOut(tokens, breaks.places);
        this.bytes = tokens.bytes.subarray(0, tokens.length);
        this.scanEnd = scan();
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
  private window(): boolean {
    const { tokens } = this;
    const { segments, counts } = tokens;
    const looksLong = this.scanEnd - this.position > this.maxSegmentBytes;
    const from = this.rest;
    let index = from;
    if (counts[2]! < 0 && !looksLong) index = this.scanned;
    else while (index < this.scanned && !this.isStrange(index, looksLong)) index++;
    if (index === from) return this.lookCloser(from);
    this.give(from, index);
    this.rest = index;
    this.position = index < this.scanned ? segments[index * SEGMENT_INTS + START]! : this.scanEnd;
    return true;
  }

  private isStrange(index: number, looksLong: boolean): boolean {
    const { segments } = this.tokens;
    const row = index * SEGMENT_INTS;
    if (segments[row + TAG] === 0) return true;
    return looksLong && this.endOf(index) - segments[row + START]! > this.maxSegmentBytes;
  }

  private endOf(index: number): number {
    const { segments, elements } = this.tokens;
    return elements[segments[index * SEGMENT_INTS + LAST]!]!;
  }

  /** A segment that is empty, too long, begins with blanks, or has a tag that names none. */
  private lookCloser(index: number): boolean {
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
    if (isInterchangeHeader(this.bytes, this.position)) return this.rescan();
    if (end - this.position > this.maxSegmentBytes) {
      this.ordinal++;
      this.finding('segment-too-long');
      return this.drop(index, end);
    }
    const garbage = this.garbageBefore(end);
    if (garbage !== undefined) {
      this.finding('garbage-between');
      this.position = garbage;
      return this.rescan();
    }
    const tagEnd = tokens.elements[tokens.segments[row + 2]!]!;
    tokens.segments[row + TAG] = tagOf(tokens.bytes, this.position, tagEnd);
    this.give(index, index + 1);
    this.rest = index + 1;
    this.position = end + 1;
    return true;
  }

  private give(first: number, last: number): void {
    const { tokens, broken } = this;
    tokens.first = first;
    tokens.last = last;
    tokens.ordinal = this.ordinal + 1;
    if (broken >= first && broken < last && !this.wrapReported) {
      this.wrapReported = true;
      const at = tokens.segments[broken * SEGMENT_INTS + START]!;
      this.finding('line-break-in-segment', at, tokens.ordinal + broken - first);
    }
    this.ordinal += last - first;
  }

  private drop(index: number, end: number): boolean {
    this.rest = index + 1;
    this.position = end + 1;
    return false;
  }

  /** What follows `position` must be read anew. */
  private rescan(): boolean {
    this.rest = this.scanned = 0;
    return false;
  }

  private skipBlanks(end = this.bytes.length): void {
    const { bytes } = this;
    for (; this.position < end; this.position++) {
      const byte = bytes[this.position]!;
      if (byte === this.terminator && this.delimiters && byte !== 10 && byte !== 13) {
        this.finding('empty-segment');
      } else if (
        byte !== 32 &&
        byte !== 10 &&
        byte !== 13 &&
        byte !== 9 &&
        byte !== 0 &&
        byte !== 26
      ) {
        if (byte !== 0xef || bytes[this.position + 1] !== 0xbb || bytes[this.position + 2] !== 0xbf)
          return;
        this.position += 2;
      }
    }
  }

  private header(): 'run' | 'more' | 'wait' {
    const header = parseInterchangeHeader(this.bytes, this.position);
    if (header === 'incomplete' && !this.isLast) return 'wait';
    if (header === 'incomplete' || header === 'invalid') {
      this.finding('isa-incomplete');
      return this.passDamagedHeader(header === 'invalid');
    }
    this.delimiters = this.tokens.delimiters = header.delimiters;
    this.terminator = header.delimiters.segment.charCodeAt(0);
    this.checkHeader(header);
    return this.giveHeader(header);
  }

  /** The interchange header is a run of its own: it holds marks that are none. */
  private giveHeader(header: InterchangeHeader): 'run' {
    const { tokens } = this;
    let { end } = header;
    const breaks = breaksBetween(this.bytes, this.position, end);
    if (breaks.length > 0) {
      this.ordinal++;
      if (!this.wrapReported) this.finding('line-break-in-segment');
      this.ordinal--;
      this.wrapReported = true;
      takeOut(tokens, breaks);
      this.bytes = tokens.bytes.subarray(0, tokens.length);
      end -= breaks.length;
    }
    const { element, component, repetition } = header.delimiters;
    const marks = { elements: 0, components: 0 };
    tokens.ascii = true;
    for (let at = this.position; at < end; at++) {
      const byte = tokens.bytes[at]!;
      const mark = String.fromCharCode(byte);
      if (byte > 127) tokens.ascii = false;
      if (mark === element) tokens.elements[marks.elements++] = at;
      else if (mark === component || mark === repetition)
        tokens.components[marks.components++] = at;
    }
    tokens.elements[marks.elements] = end;
    tokens.components[marks.components] = end + 1;
    tokens.segments.set([tagOf(tokens.bytes, this.position, this.position + 3), this.position, 0]);
    tokens.segments.set([marks.elements, 0], LAST);
    tokens.first = 0;
    tokens.last = 1;
    tokens.ordinal = ++this.ordinal;
    this.position = end + (header.terminated ? 1 : 0);
    return 'run';
  }

  /** Goes on behind the letters ISA, looking for the next header; an incomplete one ends the file. */
  private passDamagedHeader(more: boolean): 'more' | 'wait' {
    this.delimiters = undefined;
    const next = more ? findHeader(this.bytes, this.position + 3) : undefined;
    if (more) this.position = next ?? this.bytes.length;
    if (next === undefined) this.stopped = true;
    return next === undefined ? 'wait' : 'more';
  }

  private checkHeader(header: InterchangeHeader): void {
    const { element, component, repetition, segment } = header.delimiters;
    if (!header.fixedWidth) this.finding('isa-not-fixed-width');
    if (!header.terminated) this.finding('isa-terminator-invalid');
    const different = new Set([element, component, repetition, segment]).size === 4;
    if (different && !isAlphanumeric(component.charCodeAt(0))) return;
    this.finding(component === element ? 'separators-equal' : 'separators-ambiguous');
  }

  private withoutHeader(): 'more' | 'wait' {
    const left = this.bytes.length - this.position;
    if (left < LOOK_AHEAD && !this.isLast) return 'wait';
    const guessed = guessDelimiters(this.bytes, this.position);
    if (guessed) {
      this.finding('no-interchange-header');
      this.delimiters = this.tokens.delimiters = guessed;
      this.terminator = guessed.segment.charCodeAt(0);
      return 'more';
    }
    const next = findHeader(this.bytes, this.position);
    if (next !== undefined) {
      this.finding('garbage-before');
      this.position = next;
      return 'more';
    }
    this.finding('not-x12');
    this.stopped = true;
    return 'wait';
  }

  /** Where a header begins inside what would be one segment with a tag that names none. */
  private garbageBefore(end: number): number | undefined {
    const separator = this.delimiters!.element.charCodeAt(0);
    const { bytes, position } = this;
    if (bytes[position + 3] === separator || bytes[position + 2] === separator) return undefined;
    const tagEnd = bytes.indexOf(separator, position);
    const tag = bytes.toString(
      'latin1',
      position,
      Math.min(end, tagEnd < 0 ? end : tagEnd, position + 8),
    );
    if (NAMES_A_SEGMENT.test(tag)) return undefined;
    const next = findHeader(bytes, position);
    return next !== undefined && next < end ? next : undefined;
  }

  private unfinishedSegment(): 'more' | 'wait' {
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
    const text = this.bytes.toString('latin1', this.position, this.position + 3);
    const tag = text.replace(this.delimiters!.element, ' ').split(' ')[0]!;
    const trailer = tag === 'SE' || tag === 'GE' || tag === 'IEA';
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
