import type { ItemStream } from '../core/item-stream.js';
import type { Source } from '../core/read-segments.js';
import { ProfessionalSet } from './table/professional-set.js';
import { readTables, type MakeTableReader, type TypedReadOptions } from './table/run.js';
import type { ClaimItem } from '../types/claim.js';

/** How claims are read. */
export interface ClaimReadOptions extends TypedReadOptions {
  /**
   * Keeps with every claim, and the header of its set, the segments it was read from (`segments`), so that what nobody
   * changed is written byte for byte as it was: in its order of segments and with its way to write numbers.
   */
  keepSegments?: boolean;
}

/**
 * Reads professional claims (837P, 005010X222): per transaction set a 'header', its 'claim' items, each whole in itself
 * (billing provider, subscriber, payer and patient included), and an 'end'. Institutional and dental claims are passed
 * over with a finding.
 */
export function readClaims(source: Source, options: ClaimReadOptions = {}): ItemStream<ClaimItem> {
  return readTables(source, options, professionalSets(options.keepSegments));
}

/** Makes the readers of sets of professional claims. */
export function professionalSets(keepSegments = false): MakeTableReader<ClaimItem> {
  return (set, report, sink) =>
    set.type === '837' && !/X22[34]/.test(set.guide)
      ? new ProfessionalSet(set, report, sink, keepSegments)
      : undefined;
}
