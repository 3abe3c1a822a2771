import type { Cursor, Step } from './cursor.js';
import { headerInGarbage, isInterchangeHeader } from './delimiters.js';
import { tagOf } from './scan-plain.js';
import { FIRST, LAST, SEGMENT_INTS, START, TAG } from './tokens.js';
import { findBreaks } from './unwrap.js';

/** The steps that scan segments and give them in runs; a segment that is not as usual is looked at alone. */
export class SegmentSteps {
  /** Segments of the last scan that are not given yet: [rest, scanned). */
  private rest = 0;
  private scanned = 0;
  /** Where the last scan stopped. */
  private scanEnd = 0;

  constructor(private readonly cursor: Cursor) {}

  /** Segments of the last scan wait. */
  get waiting(): boolean {
    return this.rest < this.scanned;
  }

  /** The tables hold other bytes, or what follows must be read anew. */
  forget(): void {
    this.rest = this.scanned = 0;
  }

  /** Fills the tables from the cursor on. */
  scan(): void {
    const { cursor } = this;
    const { tokens } = cursor;
    this.scanEnd = this.fill();
    tokens.ascii = true;
    if (tokens.counts[1]! > 0) {
      const breaks = findBreaks(tokens);
      if (breaks) {
        cursor.wrapped.add(tokens, breaks.broken);
        if (breaks.places.length > 0) {
          cursor.unwrap(breaks.places);
          this.scanEnd = this.fill();
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

  private fill(): number {
    const { scanner, tokens, position, terminator, delimiters } = this.cursor;
    const { element, component, repetition } = delimiters!;
    const mark = component.charCodeAt(0);
    return scanner.scan(
      position,
      tokens.length,
      element.charCodeAt(0),
      terminator,
      mark,
      repetition ? repetition.charCodeAt(0) : mark,
    );
  }

  private sawHighByte(): boolean {
    const { odd, counts, bytes } = this.cursor.tokens;
    for (let n = 0; n < counts[1]!; n++) if (bytes[odd[n]!]! > 127) return true;
    return false;
  }

  /** Gives the segments of the scan up to one that needs a closer look, or deals with that one. */
  window(): Step {
    const { cursor } = this;
    const { segments, counts } = cursor.tokens;
    const looksLong = cursor.isTooLong(cursor.position, this.scanEnd);
    const from = this.rest;
    let index = from;
    if (counts[2]! < 0 && !looksLong) index = this.scanned;
    else while (index < this.scanned && !this.isStrange(index, looksLong)) index++;
    if (index === from) return this.lookCloser(from);
    if (cursor.wrapped.waits) index = this.untilBroken(from, index);
    this.give(from, index);
    this.rest = index;
    cursor.position = index < this.scanned ? segments[index * SEGMENT_INTS + START]! : this.scanEnd;
    return 'run';
  }

  private isStrange(index: number, looksLong: boolean): boolean {
    const { segments } = this.cursor.tokens;
    const row = index * SEGMENT_INTS;
    if (segments[row + TAG] === 0) return true;
    return looksLong && this.cursor.isTooLong(segments[row + START]!, this.endOf(index));
  }

  private endOf(index: number): number {
    const { segments, elements } = this.cursor.tokens;
    return elements[segments[index * SEGMENT_INTS + LAST]!]!;
  }

  /** A segment that is empty, too long, begins with blanks, or has a tag that names none. */
  private lookCloser(index: number): Step {
    const { cursor } = this;
    const { tokens } = cursor;
    const row = index * SEGMENT_INTS;
    const end = this.endOf(index);
    cursor.position = tokens.segments[row + START]!;
    cursor.skipBlanks(end);
    if (cursor.position >= end) {
      if (cursor.terminator !== 10 && cursor.terminator !== 13) cursor.finding('empty-segment');
      return this.drop(index, end);
    }
    tokens.segments[row + START] = cursor.position;
    const tagEnd = tokens.elements[tokens.segments[row + FIRST]!]!;
    // A separator may be one of the bytes that were passed over.
    if (cursor.position > tagEnd || isInterchangeHeader(cursor.bytes, cursor.position))
      return this.rescan();
    if (cursor.isTooLong(cursor.position, end)) {
      cursor.ordinal++;
      cursor.finding('segment-too-long');
      return this.drop(index, end);
    }
    const { bytes, position, delimiters, isLast } = cursor;
    const header = headerInGarbage(bytes, position, end, delimiters!, isLast);
    if (header) {
      if (!header.complete && !isLast) return 'wait';
      cursor.finding('garbage-between');
      cursor.position = header.at;
      return this.rescan();
    }
    tokens.segments[row + TAG] = tagOf(tokens.bytes, position, tagEnd);
    if (cursor.wrapped.waits) this.untilBroken(index, index + 1);
    this.give(index, index + 1);
    this.rest = index + 1;
    cursor.position = end + 1;
    return 'run';
  }

  private give(first: number, last: number): void {
    const { cursor } = this;
    const { tokens } = cursor;
    tokens.first = first;
    tokens.last = last;
    tokens.ordinal = cursor.ordinal + 1;
    cursor.ordinal += last - first;
  }

  /** As `WrapNotice.cut`; a line break in segment `from` is reported. */
  private untilBroken(from: number, to: number): number {
    const { tokens, wrapped } = this.cursor;
    const cut = wrapped.cut(tokens, from, to);
    if (cut > from) return cut;
    this.cursor.sayBroken(tokens.segments[from * SEGMENT_INTS + START]!);
    return to;
  }

  private drop(index: number, end: number): Step {
    this.rest = index + 1;
    this.cursor.position = end + 1;
    return 'more';
  }

  private rescan(): Step {
    this.forget();
    return 'more';
  }
}
