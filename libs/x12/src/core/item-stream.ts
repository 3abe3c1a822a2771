import { EnvelopeTracker, type EnvelopeHandler } from './envelope.js';
import { readSegments, type ReadOptions, type Source } from './read-segments.js';
import type { SetTrailer } from '../types/inspection.js';
import type { Segment } from './segment.js';
import type { Finding, ReportFinding } from '../types/finding.js';
import type { SetEnd, TransactionSet } from '../types/common.js';

/** Typed items of a file, one by one, or in batches (an array per chunk, cheaper for work in sets). */
export class ItemStream<Item> implements AsyncIterable<Item> {
  constructor(private readonly start: () => AsyncIterable<Item[]>) {}

  /** The items in arrays as they were read together. */
  batches(): AsyncIterable<Item[]> {
    return this.start();
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Item> {
    for await (const batch of this.start()) yield* batch;
  }

  /** All items in memory: for small files only. */
  async toArray(): Promise<Item[]> {
    const all: Item[] = [];
    for await (const batch of this.start()) for (const item of batch) all.push(item);
    return all;
  }
}

/** Builds the items of one transaction set from its segments. */
export interface SetReader<Item> {
  /** A segment between ST and SE; `position` counts ST as 1. */
  segment(segment: Segment, position: number): void;
  /** The set ends; `items` takes what is still open and the end item. */
  end(end: SetEnd): void;
  readonly items: Item[];
}

export type MakeSetReader<Item> = (
  set: TransactionSet,
  report: ReportFinding,
) => SetReader<Item> | undefined;

/**
 * Runs the segments of a file through the envelope tracker and a reader per transaction set. Sets for which there is
 * no reader are passed over with a finding.
 */
export function readItems<Item>(
  source: Source,
  options: ReadOptions,
  makeReader: MakeSetReader<Item>,
): ItemStream<Item> {
  return new ItemStream(() => runItems(source, options, makeReader));
}

async function* runItems<Item>(
  source: Source,
  options: ReadOptions,
  makeReader: MakeSetReader<Item>,
): AsyncGenerator<Item[]> {
  const report = options.onFinding ?? (() => undefined);
  let reader: SetReader<Item> | undefined;
  let items: Item[] = [];
  const handler: EnvelopeHandler = {
    setStart(set, segment) {
      reader = makeReader(set, report);
      if (reader) return;
      report(unexpectedSet(segment));
    },
    segment(segment, _set, position) {
      if (!reader) return;
      reader.segment(segment, position);
      take();
    },
    setEnd(set, trailer) {
      reader?.end(endItem(set, trailer));
      take();
      reader = undefined;
    },
  };
  const take = () => {
    if (!reader || reader.items.length === 0) return;
    for (const item of reader.items.splice(0)) items.push(item);
  };
  yield* runEnvelope(source, options, handler, () => {
    const batch = items;
    items = [];
    return batch;
  });
}

/** A set that the reader does not read. */
export function unexpectedSet(segment: Pick<Segment, 'ordinal' | 'offset'>): Finding {
  return {
    code: 'unexpected-transaction-set',
    level: 1,
    severity: 'warning',
    segment: 'ST',
    ordinal: segment.ordinal,
    offset: segment.offset,
    element: 1,
    message: 'This transaction set is of another kind than the one being read; it is passed over.',
  };
}

/** The end item of a set. */
export function endItem(set: TransactionSet, trailer: SetTrailer): SetEnd {
  return {
    kind: 'end',
    set,
    complete: trailer.complete,
    countsOk: trailer.countsOk,
    segmentCount: trailer.segmentCount,
  };
}

/** Drives an envelope handler over a file; after every batch of segments `collect` says what there is to yield. */
export async function* runEnvelope<Item>(
  source: Source,
  options: ReadOptions,
  handler: EnvelopeHandler,
  collect: () => Item[],
): AsyncGenerator<Item[]> {
  const tracker = new EnvelopeTracker(options.onFinding ?? (() => undefined), handler);
  let last = { ordinal: 1, offset: 0 };
  for await (const batch of readSegments(source, options)) {
    const { count } = batch;
    for (let index = 0; index < count; index++) {
      const segment = batch.at(index);
      tracker.push(segment);
      if (index === count - 1) last = segment.at;
    }
    const items = collect();
    if (items.length > 0) yield items;
  }
  tracker.end(last);
  const items = collect();
  if (items.length > 0) yield items;
}
