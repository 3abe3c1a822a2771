import { EnvelopeTracker, type EnvelopeHandler } from '../../core/envelope.js';
import { chunkReaderFor, type ReadOptions } from '../../core/read-segments.js';
import { SEGMENT_INTS, START } from '../../core/tokens.js';
import type { ReportFinding } from '../../types/finding.js';
import { scanner, segmentAt, startRun } from './values.js';

/** Goes through the segments of one transaction set on the shared token tables. */
export interface TableVisitor {
  /**
   * Takes segments [index, last) of the tables, the first of which has this ordinal, up to one of the envelope. Returns the
   * index behind what it took.
   */
  read(index: number, last: number, ordinal: number): number;
  /** The tables move on, but the set does not end. */
  endRun?(): void;
}

/**
 * One file on its way through the shared tables: envelopes go to a handler, and what stands between ST and SE to the visitors
 * that the handler puts into `visitors`, to each as a whole. Without a visitor the handler gets the segments one by one.
 */
export class TablePass {
  /** Who goes through the open set. */
  visitors: readonly TableVisitor[] = [];
  private readonly chunks: ReturnType<typeof chunkReaderFor>;
  private readonly tracker: EnvelopeTracker;
  private last = { ordinal: 1, offset: 0 };

  constructor(options: ReadOptions, report: ReportFinding, handler: EnvelopeHandler) {
    this.chunks = chunkReaderFor({ ...options, onFinding: report });
    this.tracker = new EnvelopeTracker(report, handler);
  }

  /** Takes the next bytes, at most 64 KiB of them. `last` with an empty chunk ends the file. */
  take(chunk: Uint8Array, last = false): void {
    const { chunks } = this;
    chunks.begin(scanner, chunk, last);
    while (chunks.next()) this.run();
    chunks.end();
    if (last) this.tracker.end(this.last);
  }

  private run(): void {
    startRun();
    const { first, last, ordinal, segments } = scanner.tokens;
    let index = first;
    while (index < last) {
      const [visitor, ...more] = this.visitors;
      if (visitor) {
        const at = ordinal + index - first;
        const next = visitor.read(index, last, at);
        for (const other of more) other.read(index, next, at);
        this.tracker.passed(next - index);
        index = next;
        if (index === last) break;
      }
      this.tracker.push(segmentAt(index * SEGMENT_INTS, ordinal + index - first));
      index++;
    }
    if (last === first) return;
    for (const visitor of this.visitors) visitor.endRun?.();
    const offset = scanner.tokens.offsetOf(segments[(last - 1) * SEGMENT_INTS + START]!);
    this.last = { ordinal: ordinal + last - 1 - first, offset };
  }
}
