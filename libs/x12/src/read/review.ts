import { readItems, type ItemStream } from '../core/item-stream.js';
import type { ReadOptions, Source } from '../core/read-segments.js';
import { REVIEW_REQUEST, REVIEW_RESPONSE } from '../layout/review.js';
import type { ReviewRequestItem, ReviewResponseItem } from '../types/review.js';
import type { LevelOptions } from './level-reader.js';
import { ReviewReader } from './review-reader.js';

/**
 * Reads requests for authorization (278, 005010X217): a 'request' per transaction set, which is about one patient, and an
 * 'end'. A response in the file (BHT02 is 11) is passed over with a finding.
 */
export function readReviewRequests(
  source: Source,
  options: ReadOptions & LevelOptions = {},
): ItemStream<ReviewRequestItem> {
  return readItems<ReviewRequestItem>(source, options, (set, report) =>
    set.type === '278'
      ? new ReviewReader<ReviewRequestItem>('request', REVIEW_REQUEST, set, report, options)
      : undefined,
  );
}

/**
 * Reads answers to requests for authorization (278, 005010X217): a 'response' per transaction set, which is about one
 * patient, and an 'end'. A request in the file is passed over with a finding.
 */
export function readReviewResponses(
  source: Source,
  options: ReadOptions & LevelOptions = {},
): ItemStream<ReviewResponseItem> {
  return readItems<ReviewResponseItem>(source, options, (set, report) =>
    set.type === '278'
      ? new ReviewReader<ReviewResponseItem>('response', REVIEW_RESPONSE, set, report, options)
      : undefined,
  );
}
