import { SegmentScanner } from './scanner.js';
import { SegmentBatch } from './segment.js';
import type { ReportFinding } from '../types/finding.js';

/** Where X12 is read from. A Node Readable is an AsyncIterable<Uint8Array>. */
export type Source = Uint8Array | string | AsyncIterable<Uint8Array>;

export interface ReadOptions {
  /** Called for everything that is wrong, as it is met. */
  onFinding?: ReportFinding;
  /** A longer segment is skipped with a finding. 1 MiB unless told. */
  maxSegmentBytes?: number;
}

const CHUNK = 65_536;
const ignore: ReportFinding = () => undefined;

/**
 * Reads a file as batches of segments, in bounded memory: a batch holds the segments of at most one chunk of
 * 64 KiB. Never throws on bad bytes; what is wrong is said in findings.
 */
export async function* readSegments(
  source: Source,
  options: ReadOptions = {},
): AsyncGenerator<SegmentBatch> {
  const scanner = new SegmentScanner(
    options.onFinding ?? ignore,
    options.maxSegmentBytes ?? 1_048_576,
  );
  for await (const chunk of chunksOf(source)) {
    const segments = scanner.push(chunk);
    if (segments.length > 0) yield new SegmentBatch(segments);
  }
  const segments = scanner.push(new Uint8Array(0), true);
  if (segments.length > 0) yield new SegmentBatch(segments);
}

async function* chunksOf(source: Source): AsyncGenerator<Uint8Array> {
  const pieces =
    typeof source === 'string'
      ? [Buffer.from(source, 'utf8')]
      : source instanceof Uint8Array
        ? [source]
        : source;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    for (let start = 0; start < bytes.length; start += CHUNK)
      yield bytes.subarray(start, start + CHUNK);
  }
}
