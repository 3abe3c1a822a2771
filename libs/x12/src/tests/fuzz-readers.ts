import {
  readClaimAcknowledgements,
  readClaims,
  readDentalClaims,
  readEligibilityInquiries,
  readEligibilityResponses,
  readImplementationAcks,
  readInstitutionalClaims,
  readInterchangeAcks,
  readRemittances,
  readReviewRequests,
  readReviewResponses,
  readStatusRequests,
  readStatusResponses,
  type Source,
  type TypedReadOptions,
} from '../index.js';

export type Reader = (
  source: Source,
  options: TypedReadOptions,
) => { toArray(): Promise<unknown[]> };

/** Readers that can check all that `validate` does. */
export const FULL: Record<string, Reader> = {
  '835 005010X221A1': readRemittances,
  '837 005010X222A1': readClaims,
  '837 005010X223A2': readInstitutionalClaims,
  '837 005010X224A2': readDentalClaims,
};

/** The readers of each guide. */
const READERS: Record<string, readonly Reader[]> = {
  ...Object.fromEntries(Object.entries(FULL).map(([guide, reader]) => [guide, [reader]])),
  '270 005010X279A1': [readEligibilityInquiries],
  '271 005010X279A1': [readEligibilityResponses],
  '276 005010X212': [readStatusRequests],
  '277 005010X212': [readStatusResponses],
  '277 005010X214': [readClaimAcknowledgements],
  '278 005010X217': [readReviewRequests, readReviewResponses],
  '999 005010X231A1': [readImplementationAcks],
};
const all = [...Object.values(READERS).flat(), readInterchangeAcks];

/** The reader for a file of this guide; now and then another one, which passes its sets over. */
export function readerFor(guide: string, turn: number): Reader {
  const readers = turn % 16 === 5 ? all : (READERS[guide] ?? all);
  return readers[Math.floor(turn / 16) % readers.length]!;
}
