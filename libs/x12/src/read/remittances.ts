import type { ItemStream } from '../core/item-stream.js';
import type { Source } from '../core/read-segments.js';
import { RemittanceSet } from './table/remittance-set.js';
import { readTables, type TypedReadOptions } from './table/run.js';
import type { RemittanceItem } from '../types/remittance.js';

/**
 * Reads the remittances (835, 005010X221A1) of a file: per transaction set one 'remittance', its 'claim' items, and an
 * 'end' with provider adjustments, totals and the balance. Amounts are integer cents, dates 'YYYY-MM-DD'. The three
 * balance checks run while reading; each difference is reported at the segment where it is. Memory stays flat.
 */
export function readRemittances(
  source: Source,
  options: TypedReadOptions = {},
): ItemStream<RemittanceItem> {
  return readTables<RemittanceItem>(source, options, (set, report, sink) =>
    set.type === '835' ? new RemittanceSet(set, report, sink) : undefined,
  );
}
