import type { Source } from '../core/read-segments.js';
import { RemittanceSet } from './table/remittance-set.js';
import { readTables, type TypedReadOptions } from './table/run.js';
import { RemittanceViewSet } from './views/remittance-view-set.js';
import { RemittanceViews } from './views/remittance-views.js';
import type { RemittanceViewItem } from './views/types.js';
import { ViewableStream, type ViewRun } from './views/view-stream.js';
import type { RemittanceItem } from '../types/remittance.js';

/**
 * Reads the remittances (835, 005010X221A1) of a file: per transaction set one 'remittance', its 'claim' items, and an
 * 'end' with provider adjustments, totals and the balance. Amounts are integer cents, dates 'YYYY-MM-DD'. The three
 * balance checks run while reading; each difference is reported at the segment where it is. Memory stays flat. `views()`
 * gives what is posted of the claims in objects that are used again with the next batch.
 */
export function readRemittances(
  source: Source,
  options: TypedReadOptions = {},
): ViewableStream<RemittanceItem, RemittanceViewItem> {
  const items = readTables<RemittanceItem>(source, options, (set, report, sink) =>
    set.type === '835' ? new RemittanceSet(set, report, sink) : undefined,
  );
  return new ViewableStream(items, () => viewsOf(source, options));
}

function viewsOf(source: Source, options: TypedReadOptions): ViewRun<RemittanceViewItem> {
  const views = new RemittanceViews();
  const stream = readTables<RemittanceViewItem>(source, options, (set, report, sink) =>
    set.type === '835' ? new RemittanceViewSet(set, report, sink, views) : undefined,
  );
  return { batches: stream.batches(), release: () => views.release() };
}
