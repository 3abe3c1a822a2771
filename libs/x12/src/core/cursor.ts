import { isByteOrderMark, isFiller } from './delimiters.js';
import type { Scanner } from './scanner.js';
import { scannerFindings, type ScannerFindingCode } from './scanner-findings.js';
import type { Delimiters } from './separators.js';
import type { Tokens } from './tokens.js';
import { takeOut } from './unwrap.js';
import { WrapNotice } from './wrap-notice.js';
import type { ReportFinding } from '../types/finding.js';

export const EMPTY = Buffer.alloc(0);

/** A run is ready, another step is needed, or more bytes are. */
export type Step = 'run' | 'more' | 'wait';

/** How far a file has been cut, in the bytes of the tables: what all steps of the cutting share. */
export class Cursor {
  scanner!: Scanner;
  tokens!: Tokens;
  /** The bytes in use; EMPTY where a chunk was but kept. */
  bytes: Buffer = EMPTY;
  /** File offset of the first byte of the tables. */
  base = 0;
  position = 0;
  /** Of the segment that was given last. */
  ordinal = 0;
  delimiters: Delimiters | undefined;
  terminator = 0;
  /** No bytes will come behind these. */
  isLast = false;
  /** Nothing more can be read. */
  stopped = false;
  readonly wrapped = new WrapNotice();

  constructor(
    private readonly report: ReportFinding,
    readonly maxSegmentBytes: number,
  ) {}

  useDelimiters(delimiters: Delimiters): void {
    this.delimiters = this.tokens.delimiters = delimiters;
    this.terminator = delimiters.segment.charCodeAt(0);
  }

  /** The length of the tables' bytes was changed. */
  takeBytes(): void {
    this.bytes = this.tokens.bytes.subarray(0, this.tokens.length);
  }

  /** Takes line breaks out of the bytes. */
  unwrap(places: readonly number[]): void {
    takeOut(this.tokens, places);
    this.takeBytes();
  }

  /** A line break stands in the segment at `place`: said once. */
  sayBroken(place: number): void {
    if (this.wrapped.say()) this.finding('line-break-in-segment', place, this.ordinal + 1);
  }

  /** By the bytes of the file: line breaks that were taken out count. */
  isTooLong(start: number, end: number): boolean {
    return this.tokens.offsetOf(end) - this.tokens.offsetOf(start) > this.maxSegmentBytes;
  }

  skipBlanks(end = this.bytes.length): void {
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

  finding(
    code: ScannerFindingCode,
    place = this.position,
    ordinal = Math.max(this.ordinal, 1),
  ): void {
    const offset = this.bytes === EMPTY ? this.base : this.tokens.offsetOf(place);
    this.report({ ...scannerFindings[code], ordinal, offset });
  }
}
