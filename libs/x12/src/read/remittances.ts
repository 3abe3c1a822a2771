import type { Source } from '../core/read-segments.js';
import { RemittanceSet } from './table/remittance-set.js';
import { readTables, type MakeTableReader, type TypedReadOptions } from './table/run.js';
import { RemittanceViewSet } from './views/remittance-view-set.js';
import { RemittanceViews } from './views/remittance-views.js';
import type { RemittanceViewItem } from './views/types.js';
import { ViewableStream, type ViewRun } from './views/view-stream.js';
import type { RemittanceItem } from '../types/remittance.js';

/** How remittances are read. */
export interface RemittanceReadOptions extends TypedReadOptions {
  /**
   * Keeps with the header, every group and claim, and the end the segments they were read from (`segments`), so that what
   * nobody changed is written byte for byte as it was: in its order of segments and with its way to write numbers.
   */
  keepSegments?: boolean;
}

/**
 * Reads the remittances (835, 005010X221A1) of a file: per transaction set one 'remittance', its 'claim' items, and an
 * 'end' with provider adjustments, totals and the balance. Amounts are integer cents, dates 'YYYY-MM-DD'. The three
 * balance checks run while reading; each difference is reported at the segment where it is. Memory stays flat. `views()`
 * gives what is posted of the claims in objects that are used again with the next batch.
 */
export function readRemittances(
  source: Source,
  options: RemittanceReadOptions = {},
): ViewableStream<RemittanceItem, RemittanceViewItem> {
  const items = readTables(source, options, remittanceSets(options.keepSegments));
  return new ViewableStream(items, () => viewsOf(source, options));
}

/** Makes the readers of sets of remittances. */
export function remittanceSets(keepSegments = false): MakeTableReader<RemittanceItem> {
  return (set, report, sink) =>
    set.type === '835' ? new RemittanceSet(set, report, sink, keepSegments) : undefined;
}

function viewsOf(source: Source, options: TypedReadOptions): ViewRun<RemittanceViewItem> {
  const views = new RemittanceViews();
  const stream = readTables<RemittanceViewItem>(source, options, (set, report, sink) =>
    set.type === '835' ? new RemittanceViewSet(set, report, sink, views) : undefined,
  );
  return { batches: stream.batches(), release: () => views.release() };
}
