import type { TransactionSet } from '../types/common.js';
import { ACKNOWLEDGEMENT_999 } from './acknowledgement-999.js';
import { CLAIM_837P } from './claim-837p.js';
import { ELIGIBILITY_270 } from './eligibility-270.js';
import { ELIGIBILITY_271 } from './eligibility-271.js';
import type { Guide } from './notation.js';
import { REMITTANCE_835 } from './remittance-835.js';
import { ACKNOWLEDGEMENT_TA1 } from './acknowledgement-ta1.js';
import { ACKNOWLEDGEMENT_277CA, STATUS_276, STATUS_277 } from './status-276-277.js';

export { ACKNOWLEDGEMENT_TA1 };

/** The guides this library knows. */
export const GUIDES: readonly Guide[] = [
  ELIGIBILITY_270,
  ELIGIBILITY_271,
  STATUS_276,
  STATUS_277,
  ACKNOWLEDGEMENT_277CA,
  REMITTANCE_835,
  CLAIM_837P,
  ACKNOWLEDGEMENT_999,
];

/** The guide of a transaction set: by version without its addenda, else by type alone; undefined when there is none. */
export function guideOf(set: Pick<TransactionSet, 'type' | 'guide'>): Guide | undefined {
  const candidates = GUIDES.filter((guide) => guide.type === set.type);
  if (set.guide === '') return candidates[0];
  return candidates.find((guide) => base(guide.id) === base(set.guide));
}

function base(version: string): string {
  return version.replace(/[AE]\d+$/, '');
}
