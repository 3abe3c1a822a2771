import { isUtf8 } from 'node:buffer';
import {
  guessDelimiters,
  isAlphanumeric,
  isInterchangeHeader,
  parseInterchangeHeader,
  type InterchangeHeader,
} from './delimiters.js';
import { Segment, type Delimiters } from './segment.js';
import type { AckCode, Finding, ReportFinding } from '../types/finding.js';

const EMPTY = Buffer.alloc(0);
const NAMES_A_SEGMENT = /^[A-Z][A-Z0-9]{1,2}$/;
/** Enough bytes to find an ISA behind a preamble, or to guess delimiters without one. */
const LOOK_AHEAD = 4096;

/** Cuts chunks of bytes into segments. Keeps only the unfinished segment between chunks. */
export class SegmentScanner {
  private buffer: Buffer = EMPTY;
  /** File offset of buffer[0]. */
  private base = 0;
  private position = 0;
  private ordinal = 0;
  private delimiters: Delimiters | undefined;
  private terminator = 0;
  private skipping = false;
  private stopped = false;
  private wrapReported = false;

  constructor(
    private readonly report: ReportFinding,
    private readonly maxSegmentBytes: number,
  ) {}

  /** Takes the next bytes and returns the segments they complete. `last` with an empty chunk ends the file. */
  push(chunk: Uint8Array, last = false): Segment[] {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.buffer = this.buffer.length > 0 ? Buffer.concat([this.buffer, bytes]) : bytes;
    const found: Segment[] = [];
    this.position = 0;
    while (!this.stopped && this.step(found, last));
    const rest = this.stopped ? EMPTY : this.buffer.subarray(this.position);
    this.base += this.position;
    // A copy, so that the carried bytes do not keep the whole chunk alive.
    this.buffer = rest.length > 0 ? Buffer.from(rest) : EMPTY;
    if (last) this.finish();
    return found;
  }

  private finish(): void {
    if (this.ordinal === 0 && !this.stopped && this.delimiters === undefined) {
      this.finding('empty-file', 'error', 'The file holds no segment.', {
        level: 'interchange',
        code: '024',
      });
    }
  }

  /** One step; false when more bytes are needed or the end is reached. */
  private step(found: Segment[], last: boolean): boolean {
    if (this.skipping) return this.skipOversized();
    this.skipBlanks();
    const left = this.buffer.length - this.position;
    if (left === 0 || (left < 4 && !last)) return false;
    if (isInterchangeHeader(this.buffer, this.position)) return this.header(found, last);
    if (this.delimiters === undefined) return this.withoutHeader(last);
    return this.segment(found, last);
  }

  private skipBlanks(): void {
    for (; this.position < this.buffer.length; this.position++) {
      const byte = this.buffer[this.position]!;
      if (byte === this.terminator && this.delimiters && byte !== 10 && byte !== 13) {
        this.finding('empty-segment', 'warning', 'A segment terminator follows another one.');
      } else if (
        byte !== 32 &&
        byte !== 10 &&
        byte !== 13 &&
        byte !== 9 &&
        byte !== 0 &&
        byte !== 26
      ) {
        if (
          byte !== 0xef ||
          this.buffer[this.position + 1] !== 0xbb ||
          this.buffer[this.position + 2] !== 0xbf
        )
          return;
        this.position += 2;
      }
    }
  }

  private header(found: Segment[], last: boolean): boolean {
    const header = parseInterchangeHeader(this.buffer, this.position);
    if (header === 'incomplete' && !last) return false;
    if (header === 'incomplete' || header === 'invalid') {
      this.finding(
        'isa-incomplete',
        'error',
        'The interchange header (ISA) is cut short or damaged.',
        {
          level: 'interchange',
          code: '024',
        },
      );
      return this.passDamagedHeader(header === 'invalid');
    }
    this.delimiters = header.delimiters;
    this.terminator = header.delimiters.segment.charCodeAt(0);
    this.checkHeader(header);
    this.emit(found, header.end);
    if (header.terminated) this.position++;
    return true;
  }

  /** Goes on behind the letters ISA, looking for the next header; an incomplete one ends the file. */
  private passDamagedHeader(more: boolean): boolean {
    this.delimiters = undefined;
    if (!more) {
      this.stopped = true;
      return false;
    }
    const next = this.findHeader(this.position + 3);
    this.position = next ?? this.buffer.length;
    if (next === undefined) this.stopped = true;
    return next !== undefined;
  }

  private checkHeader(header: InterchangeHeader): void {
    const { element, component, repetition, segment } = header.delimiters;
    if (!header.fixedWidth) {
      this.finding(
        'isa-not-fixed-width',
        'error',
        'The elements of the interchange header do not have their fixed widths.',
        {
          level: 'interchange',
          code: '024',
        },
      );
    }
    if (!header.terminated) {
      this.finding(
        'isa-terminator-invalid',
        'error',
        'No usable segment terminator follows the interchange header.',
        {
          level: 'interchange',
          code: '004',
        },
      );
    }
    if (
      new Set([element, component, repetition, segment]).size < 4 ||
      isAlphanumeric(component.charCodeAt(0))
    ) {
      this.finding(
        'delimiters-ambiguous',
        'error',
        'The interchange header declares separators that are equal or letters.',
        {
          level: 'interchange',
          code: component === element ? '026' : '027',
        },
      );
    }
  }

  private withoutHeader(last: boolean): boolean {
    const left = this.buffer.length - this.position;
    if (left < LOOK_AHEAD && !last) return false;
    const guessed = guessDelimiters(this.buffer, this.position);
    if (guessed) {
      this.finding(
        'no-interchange-header',
        'warning',
        'The file has no interchange header; its delimiters are guessed.',
        {
          level: 'interchange',
          code: '024',
        },
      );
      this.delimiters = guessed;
      this.terminator = guessed.segment.charCodeAt(0);
      return true;
    }
    const next = this.findHeader(this.position);
    if (next !== undefined) {
      this.finding(
        'garbage',
        'error',
        'There are bytes before the interchange header that are no X12.',
      );
      this.position = next;
      return true;
    }
    this.finding(
      'not-x12',
      'error',
      'This is not an X12 file: it begins with no interchange, group or set header.',
      {
        level: 'interchange',
        code: '024',
      },
    );
    this.stopped = true;
    return false;
  }

  private segment(found: Segment[], last: boolean): boolean {
    const end = this.buffer.indexOf(this.terminator, this.position);
    if (end < 0) return this.unfinished(found, last);
    if (end - this.position > this.maxSegmentBytes) {
      this.tooLong();
      return true;
    }
    const garbage = this.garbageBefore(end);
    if (garbage !== undefined) {
      this.finding('garbage', 'error', 'There are bytes between two interchanges that are no X12.');
      this.position = garbage;
      return true;
    }
    this.emit(found, end);
    this.position = end + 1;
    return true;
  }

  /** Where a header begins inside what would be one segment with a tag that names none. */
  private garbageBefore(end: number): number | undefined {
    const separator = this.delimiters!.element.charCodeAt(0);
    const { buffer, position } = this;
    if (buffer[position + 3] === separator || buffer[position + 2] === separator) return undefined;
    const tagEnd = this.buffer.indexOf(this.delimiters!.element, this.position, 'latin1');
    const tag = this.buffer.toString(
      'latin1',
      this.position,
      Math.min(end, tagEnd < 0 ? end : tagEnd, this.position + 8),
    );
    if (NAMES_A_SEGMENT.test(tag)) return undefined;
    const next = this.findHeader(this.position);
    return next !== undefined && next < end ? next : undefined;
  }

  private unfinished(found: Segment[], last: boolean): boolean {
    const left = this.buffer.length - this.position;
    if (left > this.maxSegmentBytes) {
      this.tooLong();
      return true;
    }
    if (!last) return false;
    const text = this.buffer.toString('latin1', this.position);
    const tag = text.slice(0, 3).replace(this.delimiters!.element, ' ').split(' ')[0]!;
    const trailer = tag === 'SE' || tag === 'GE' || tag === 'IEA';
    this.finding(
      'unterminated-segment',
      trailer ? 'warning' : 'error',
      'The file ends inside a segment, without a segment terminator.',
      { level: 'interchange', code: '023' },
    );
    // A cut segment may hold half an amount: only a trailer is still of use.
    if (trailer) this.emit(found, this.buffer.length);
    this.position = this.buffer.length;
    return false;
  }

  private tooLong(): void {
    this.ordinal++;
    this.finding(
      'segment-too-long',
      'error',
      'A segment is longer than the limit and is skipped.',
      {
        level: 'interchange',
        code: '022',
      },
    );
    this.skipping = true;
  }

  private skipOversized(): boolean {
    const end = this.buffer.indexOf(this.terminator, this.position);
    this.position = end < 0 ? this.buffer.length : end + 1;
    if (end >= 0) this.skipping = false;
    return end >= 0;
  }

  private findHeader(from: number): number | undefined {
    for (
      let at = this.buffer.indexOf('ISA', from, 'latin1');
      at >= 0;
      at = this.buffer.indexOf('ISA', at + 3, 'latin1')
    ) {
      if (!isInterchangeHeader(this.buffer, at)) continue;
      const header = parseInterchangeHeader(this.buffer, at);
      if (header === 'incomplete' || (header !== 'invalid' && header.fixedWidth)) return at;
    }
    return undefined;
  }

  private emit(found: Segment[], end: number): void {
    const bytes = this.buffer.subarray(this.position, end);
    let raw = isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1');
    this.ordinal++;
    if (raw.includes('\n') || raw.includes('\r')) {
      const broken = /[\r\n](?!$)/.test(raw);
      raw = raw.replace(/[\r\n]+/g, '');
      if (broken && !this.wrapReported) {
        this.wrapReported = true;
        this.finding(
          'line-break-in-segment',
          'warning',
          'Line breaks stand inside segments; they are taken out.',
        );
      }
    }
    found.push(new Segment(raw, this.ordinal, this.base + this.position, this.delimiters!));
    this.position = end;
  }

  private finding(
    code: string,
    severity: Finding['severity'],
    message: string,
    ack?: AckCode,
  ): void {
    const finding: Finding = {
      code,
      level: 1,
      severity,
      ordinal: Math.max(this.ordinal, 1),
      offset: this.base + this.position,
      message,
    };
    if (ack) finding.ack = ack;
    this.report(finding);
  }
}
