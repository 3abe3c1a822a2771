import type { ItemStream } from '../core/item-stream.js';
import type { Source } from '../core/read-segments.js';
import { DentalSet } from './table/dental-set.js';
import { InstitutionalSet } from './table/institutional-set.js';
import { ProfessionalSet } from './table/professional-set.js';
import { readTables, type MakeTableReader, type TypedReadOptions } from './table/run.js';
import type { ClaimItem } from '../types/claim.js';
import type { DentalClaimItem } from '../types/claim-dental.js';
import type { InstitutionalClaimItem } from '../types/claim-institutional.js';

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

/** Reads institutional claims (837I, 005010X223) as `readClaims` reads professional ones; others are passed over. */
export function readInstitutionalClaims(
  source: Source,
  options: ClaimReadOptions = {},
): ItemStream<InstitutionalClaimItem> {
  return readTables(source, options, institutionalSets(options.keepSegments));
}

/** Reads dental claims (837D, 005010X224) as `readClaims` reads professional ones; others are passed over. */
export function readDentalClaims(
  source: Source,
  options: ClaimReadOptions = {},
): ItemStream<DentalClaimItem> {
  return readTables(source, options, dentalSets(options.keepSegments));
}

/** Makes the readers of sets of professional claims. */
export function professionalSets(keepSegments = false): MakeTableReader<ClaimItem> {
  return (set, report, sink) =>
    set.type === '837' && !/X22[34]/.test(set.guide)
      ? new ProfessionalSet(set, report, sink, keepSegments)
      : undefined;
}

/** Makes the readers of sets of institutional claims. */
export function institutionalSets(keepSegments = false): MakeTableReader<InstitutionalClaimItem> {
  return (set, report, sink) =>
    set.type === '837' && set.guide.includes('X223')
      ? new InstitutionalSet(set, report, sink, keepSegments)
      : undefined;
}

/** Makes the readers of sets of dental claims. */
export function dentalSets(keepSegments = false): MakeTableReader<DentalClaimItem> {
  return (set, report, sink) =>
    set.type === '837' && set.guide.includes('X224')
      ? new DentalSet(set, report, sink, keepSegments)
      : undefined;
}
