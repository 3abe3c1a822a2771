import { ChunkReader } from './chunk-reader.js';
import { giveScanner, takeScanner } from './scanner.js';
import { SegmentBatch } from './segment.js';
import type { ReportFinding } from '../types/finding.js';

/** Where X12 is read from. A Node Readable is an AsyncIterable<Uint8Array>. */
export type Source = Uint8Array | string | AsyncIterable<Uint8Array>;

export interface ReadOptions {
  /** Called for everything that is wrong, as it is met. */
  onFinding?: ReportFinding;
  /** A longer segment is skipped with a finding. 1 MiB unless told, and at most that. */
  maxSegmentBytes?: number;
}

const CHUNK = 65_536;
const MOST_SEGMENT_BYTES = 1_048_576;
const NOTHING = new Uint8Array(0);
const ignore: ReportFinding = () => undefined;

/** What cuts the bytes of one source into runs of segments. */
export function chunkReaderFor(options: ReadOptions): ChunkReader {
  const most = Math.min(options.maxSegmentBytes ?? MOST_SEGMENT_BYTES, MOST_SEGMENT_BYTES);
  return new ChunkReader(options.onFinding ?? ignore, most);
}

/**
 * Reads a file as batches of segments, in bounded memory: a batch holds the segments of at most one chunk of
 * 64 KiB. Never throws on bad bytes; what is wrong is said in findings.
 */
export async function* readSegments(
  source: Source,
  options: ReadOptions = {},
): AsyncGenerator<SegmentBatch> {
  const reader = chunkReaderFor(options);
  const scanner = takeScanner();
  try {
    for await (const chunk of chunksOf(source)) {
      reader.begin(scanner, chunk);
      while (reader.next()) yield new SegmentBatch(scanner.tokens);
      reader.end();
    }
    reader.begin(scanner, NOTHING, true);
    while (reader.next()) yield new SegmentBatch(scanner.tokens);
    reader.end();
  } finally {
    giveScanner(scanner);
  }
}

/** The bytes of a source in pieces of at most 64 KiB. */
export async function* chunksOf(source: Source): AsyncGenerator<Uint8Array> {
  const pieces =
    typeof source === 'string'
      ? [Buffer.from(source, 'utf8')]
      : source instanceof Uint8Array
        ? [source]
        : source;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    if (bytes.length <= CHUNK) yield bytes;
    else
      for (let start = 0; start < bytes.length; start += CHUNK)
        yield bytes.subarray(start, start + CHUNK);
  }
}
