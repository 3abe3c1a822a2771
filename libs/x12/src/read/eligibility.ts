import { readItems, type ItemStream } from '../core/item-stream.js';
import type { ReadOptions, Source } from '../core/read-segments.js';
import { INQUIRIES } from '../layout/eligibility-inquiry.js';
import { RESPONSES } from '../layout/eligibility-response.js';
import type { EligibilityInquiryItem, EligibilityResponseItem } from '../types/eligibility.js';
import { LevelReader, type LevelOptions } from './level-reader.js';

/**
 * Reads eligibility questions (270, 005010X279A1): a 'header', an 'inquiry' per subscriber or dependent asked about, and
 * an 'end' per transaction set.
 */
export function readEligibilityInquiries(
  source: Source,
  options: ReadOptions & LevelOptions = {},
): ItemStream<EligibilityInquiryItem> {
  return readItems<EligibilityInquiryItem>(source, options, (set) =>
    set.type === '270' ? new LevelReader(set, INQUIRIES, options) : undefined,
  );
}

/**
 * Reads eligibility answers (271, 005010X279A1): a 'header', a 'response' per person (or per payer or provider level that
 * was rejected), and an 'end' per transaction set. What the payer did not say stays absent; no amount is ever made up.
 */
export function readEligibilityResponses(
  source: Source,
  options: ReadOptions & LevelOptions = {},
): ItemStream<EligibilityResponseItem> {
  return readItems<EligibilityResponseItem>(source, options, (set) =>
    set.type === '271' ? new LevelReader(set, RESPONSES, options) : undefined,
  );
}
