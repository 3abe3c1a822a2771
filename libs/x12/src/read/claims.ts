import type { ItemStream } from '../core/item-stream.js';
import type { Source } from '../core/read-segments.js';
import { ClaimSet } from './table/claim-set.js';
import { readTables, type TypedReadOptions } from './table/run.js';
import type { ClaimItem } from '../types/claim.js';

/**
 * Reads professional claims (837P, 005010X222): per transaction set a 'header', its 'claim' items, each whole in itself
 * (billing provider, subscriber, payer and patient included), and an 'end'. Institutional and dental claims are passed
 * over with a finding.
 */
export function readClaims(source: Source, options: TypedReadOptions = {}): ItemStream<ClaimItem> {
  return readTables<ClaimItem>(source, options, (set, report, sink) =>
    set.type === '837' && !/X22[34]/.test(set.guide) ? new ClaimSet(set, report, sink) : undefined,
  );
}
