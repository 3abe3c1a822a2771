import { readItems, type ItemStream } from '../core/item-stream.js';
import type { ReadOptions, Source } from '../core/read-segments.js';
import type { Segment } from '../core/segment.js';
import { CLAIM_ACKNOWLEDGEMENTS } from '../layout/claim-acknowledgement.js';
import { STATUS_REQUESTS, STATUS_RESPONSES } from '../layout/status.js';
import type { TransactionSet } from '../types/common.js';
import type {
  ClaimAcknowledgement,
  ClaimAcknowledgementHeader,
  ClaimAcknowledgementItem,
  StatusRequestItem,
  StatusResponseItem,
} from '../types/status.js';
import { LevelReader, type LevelOptions } from './level-reader.js';
import { assign, assignValue, readDay } from './parts.js';

/** Reads claim status questions (276, 005010X212): a 'header', a 'request' per claim asked about, and an 'end' per set. */
export function readStatusRequests(
  source: Source,
  options: ReadOptions & LevelOptions = {},
): ItemStream<StatusRequestItem> {
  return readItems<StatusRequestItem>(source, options, (set) =>
    set.type === '276' ? new LevelReader(set, STATUS_REQUESTS, options) : undefined,
  );
}

/**
 * Reads claim status answers (277, 005010X212): a 'header', a 'response' per claim (or per level the payer answered at),
 * and an 'end' per set. A 277CA in the file is passed over with a finding.
 */
export function readStatusResponses(
  source: Source,
  options: ReadOptions & LevelOptions = {},
): ItemStream<StatusResponseItem> {
  return readItems<StatusResponseItem>(source, options, (set) =>
    set.type === '277' && !isClaimAcknowledgement(set)
      ? new LevelReader(set, STATUS_RESPONSES, options)
      : undefined,
  );
}

/**
 * Reads claim acknowledgements (277CA, 005010X214): a 'header' with the dates of the batch, an 'acknowledgement' per
 * receiver, provider and claim, and an 'end' per set.
 */
export function readClaimAcknowledgements(
  source: Source,
  options: ReadOptions & LevelOptions = {},
): ItemStream<ClaimAcknowledgementItem> {
  return readItems<ClaimAcknowledgementItem>(source, options, (set) =>
    set.type === '277' && (isClaimAcknowledgement(set) || set.guide === '')
      ? new ClaimAcknowledgementReader(set, CLAIM_ACKNOWLEDGEMENTS, options)
      : undefined,
  );
}

function isClaimAcknowledgement(set: TransactionSet): boolean {
  return set.guide.includes('X214');
}

/** The trace and the dates of the outermost level are those of the batch that is acknowledged. */
class ClaimAcknowledgementReader extends LevelReader<
  ClaimAcknowledgement,
  ClaimAcknowledgementHeader
> {
  protected override isOfHeader(segment: Segment): boolean {
    if (this.depth !== 0) return false;
    const { header } = this;
    const qualifier = segment.element(1);
    if (segment.tag === 'TRN') assign(header, 'sourceTrace', segment.element(2));
    else if (segment.tag === 'DTP' && qualifier === '050')
      assignValue(header, 'receivedDate', readDay(segment));
    else if (segment.tag === 'DTP' && qualifier === '009')
      assignValue(header, 'processedDate', readDay(segment));
    else return false;
    return true;
  }
}
