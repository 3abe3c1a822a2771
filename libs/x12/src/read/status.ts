import { readItems, type ItemStream } from '../core/item-stream.js';
import type { ReadOptions, Source } from '../core/read-segments.js';
import type { TransactionSet } from '../types/common.js';
import type {
  ClaimAcknowledgementItem,
  StatusRequestItem,
  StatusResponseItem,
} from '../types/status.js';
import { ClaimAcknowledgementReader, StatusResponseReader } from './status-reader.js';
import { StatusRequestReader } from './status-request-reader.js';

/** Reads claim status questions (276, 005010X212): a 'header', a 'request' per claim asked about, and an 'end' per set. */
export function readStatusRequests(
  source: Source,
  options: ReadOptions = {},
): ItemStream<StatusRequestItem> {
  return readItems<StatusRequestItem>(source, options, (set) =>
    set.type === '276' ? new StatusRequestReader(set) : undefined,
  );
}

/**
 * Reads claim status answers (277, 005010X212): a 'header', a 'response' per claim (or per level the payer answered at),
 * and an 'end' per set. A 277CA in the file is passed over with a finding.
 */
export function readStatusResponses(
  source: Source,
  options: ReadOptions = {},
): ItemStream<StatusResponseItem> {
  return readItems<StatusResponseItem>(source, options, (set) =>
    set.type === '277' && !isClaimAcknowledgement(set) ? new StatusResponseReader(set) : undefined,
  );
}

/**
 * Reads claim acknowledgements (277CA, 005010X214): a 'header' with the dates of the batch, an 'acknowledgement' per
 * receiver, provider and claim, and an 'end' per set.
 */
export function readClaimAcknowledgements(
  source: Source,
  options: ReadOptions = {},
): ItemStream<ClaimAcknowledgementItem> {
  return readItems<ClaimAcknowledgementItem>(source, options, (set) =>
    set.type === '277' && (isClaimAcknowledgement(set) || set.guide === '')
      ? new ClaimAcknowledgementReader(set)
      : undefined,
  );
}

function isClaimAcknowledgement(set: TransactionSet): boolean {
  return set.guide.includes('X214');
}
