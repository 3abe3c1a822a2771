import { readItems, type ItemStream } from '../core/item-stream.js';
import type { ReadOptions, Source } from '../core/read-segments.js';
import type { ClaimItem } from '../types/claim.js';
import { ClaimReader } from './claim-reader.js';

/**
 * Reads professional claims (837P, 005010X222): per transaction set a 'header', its 'claim' items, each whole in itself
 * (billing provider, subscriber, payer and patient included), and an 'end'. Institutional and dental claims are passed
 * over with a finding.
 */
export function readClaims(source: Source, options: ReadOptions = {}): ItemStream<ClaimItem> {
  return readItems<ClaimItem>(source, options, (set, report) =>
    set.type === '837' && !/X22[34]/.test(set.guide) ? new ClaimReader(set, report) : undefined,
  );
}
