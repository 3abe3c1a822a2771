import { readItems, type ItemStream } from '../core/item-stream.js';
import type { ReadOptions, Source } from '../core/read-segments.js';
import type { EligibilityInquiryItem, EligibilityResponseItem } from '../types/eligibility.js';
import { InquiryReader } from './inquiry-reader.js';
import { ResponseReader } from './response-reader.js';

/**
 * Reads eligibility questions (270, 005010X279A1): a 'header', an 'inquiry' per subscriber or dependent asked about, and
 * an 'end' per transaction set.
 */
export function readEligibilityInquiries(
  source: Source,
  options: ReadOptions = {},
): ItemStream<EligibilityInquiryItem> {
  return readItems<EligibilityInquiryItem>(source, options, (set) =>
    set.type === '270' ? new InquiryReader(set) : undefined,
  );
}

/**
 * Reads eligibility answers (271, 005010X279A1): a 'header', a 'response' per person (or per payer or provider level that
 * was rejected), and an 'end' per transaction set. What the payer did not say stays absent; no amount is ever made up.
 */
export function readEligibilityResponses(
  source: Source,
  options: ReadOptions = {},
): ItemStream<EligibilityResponseItem> {
  return readItems<EligibilityResponseItem>(source, options, (set) =>
    set.type === '271' ? new ResponseReader(set) : undefined,
  );
}
