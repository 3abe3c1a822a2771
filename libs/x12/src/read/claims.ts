import type { ItemStream } from '../core/item-stream.js';
import type { Source } from '../core/read-segments.js';
import { DentalSet } from './table/dental-set.js';
import { InstitutionalSet } from './table/institutional-set.js';
import { ProfessionalSet } from './table/professional-set.js';
import { readTables, type MakeTableReader, type TypedReadOptions } from './table/run.js';
import { ClaimViewSet } from './views/claim-view-set.js';
import { ClaimViews } from './views/claim-views.js';
import type { ClaimViewItem } from './views/types.js';
import { ViewableStream, type ViewRun } from './views/view-stream.js';
import type { ClaimItem } from '../types/claim.js';
import type { DentalClaimItem } from '../types/claim-dental.js';
import type { InstitutionalClaimItem } from '../types/claim-institutional.js';
import type { TransactionSet } from '../types/common.js';

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
 * over with a finding. `views()` gives what is needed to accept the claims in objects that are used again with the next batch.
 */
export function readClaims(
  source: Source,
  options: ClaimReadOptions = {},
): ViewableStream<ClaimItem, ClaimViewItem> {
  const items = readTables(source, options, professionalSets(options.keepSegments));
  return new ViewableStream(items, () => viewsOf(source, options));
}

function viewsOf(source: Source, options: TypedReadOptions): ViewRun<ClaimViewItem> {
  const views = new ClaimViews();
  const stream = readTables<ClaimViewItem>(source, options, (set, report, sink) =>
    isProfessional(set) ? new ClaimViewSet(set, report, sink, views) : undefined,
  );
  return { batches: stream.batches(), release: () => views.release() };
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

function isProfessional({ type, guide }: TransactionSet): boolean {
  return type === '837' && !/X22[34]/.test(guide);
}

/** Makes the readers of sets of professional claims. */
export function professionalSets(keepSegments = false): MakeTableReader<ClaimItem> {
  return (set, report, sink) =>
    isProfessional(set) ? new ProfessionalSet(set, report, sink, keepSegments) : undefined;
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
