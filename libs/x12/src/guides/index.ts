import type { TransactionSet } from '../types/common.js';
import { ACKNOWLEDGEMENT_277CA } from './acknowledgement-277ca.js';
import { ACKNOWLEDGEMENT_999 } from './acknowledgement-999.js';
import { ACKNOWLEDGEMENT_TA1 } from './acknowledgement-ta1.js';
import { CLAIM_837D } from './claim-837d.js';
import { CLAIM_837I } from './claim-837i.js';
import { CLAIM_837P } from './claim-837p.js';
import { ELIGIBILITY_270 } from './eligibility-270.js';
import { ELIGIBILITY_271 } from './eligibility-271.js';
import type { Guide } from './notation.js';
import { REMITTANCE_835 } from './remittance-835.js';
import { REVIEW_REQUEST_278, REVIEW_RESPONSE_278 } from './review-278.js';
import { STATUS_276, STATUS_277 } from './status-276-277.js';

export {
  ACKNOWLEDGEMENT_277CA,
  ACKNOWLEDGEMENT_999,
  ACKNOWLEDGEMENT_TA1,
  CLAIM_837D,
  CLAIM_837I,
  CLAIM_837P,
  ELIGIBILITY_270,
  ELIGIBILITY_271,
  REMITTANCE_835,
  REVIEW_REQUEST_278,
  REVIEW_RESPONSE_278,
  STATUS_276,
  STATUS_277,
};

/** The guides this library knows. Of guides that share ST01 the first is taken for a set that names no guide. */
export const GUIDES: readonly Guide[] = [
  ELIGIBILITY_270,
  ELIGIBILITY_271,
  STATUS_276,
  STATUS_277,
  ACKNOWLEDGEMENT_277CA,
  REVIEW_REQUEST_278,
  REVIEW_RESPONSE_278,
  REMITTANCE_835,
  CLAIM_837P,
  CLAIM_837I,
  CLAIM_837D,
  ACKNOWLEDGEMENT_999,
];

/**
 * The guide of a transaction set: by version without its addenda, else by type alone; undefined when there is none. Where
 * two guides share version and type, `purpose` (BHT02) decides, and without it the first is taken.
 */
export function guideOf(
  set: Pick<TransactionSet, 'type' | 'guide'>,
  purpose?: string,
): Guide | undefined {
  const candidates = guidesOf(set);
  const named = candidates.find((guide) => guide.purposes?.has(purpose ?? ''));
  return named ?? candidates[0];
}

/** All guides a set may follow by its version and type. */
export function guidesOf(set: Pick<TransactionSet, 'type' | 'guide'>): readonly Guide[] {
  const candidates = GUIDES.filter((guide) => guide.type === set.type);
  if (set.guide === '') return candidates;
  return candidates.filter((guide) => base(guide.id) === base(set.guide));
}

function base(version: string): string {
  return version.replace(/[AE]\d+$/, '');
}
