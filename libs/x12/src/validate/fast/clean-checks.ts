import { checks as checks270 } from '../../generated/clean-270.js';
import { checks as checks271 } from '../../generated/clean-271.js';
import { checks as checks276 } from '../../generated/clean-276.js';
import { checks as checks277 } from '../../generated/clean-277.js';
import { checks as checks277ca } from '../../generated/clean-277ca.js';
import { checks as checks278Response } from '../../generated/clean-278-response.js';
import { checks as checks278 } from '../../generated/clean-278.js';
import { checks as checks835 } from '../../generated/clean-835.js';
import { checks as checks837d } from '../../generated/clean-837d.js';
import { checks as checks837i } from '../../generated/clean-837i.js';
import { checks as checks837p } from '../../generated/clean-837p.js';
import { checks as checks999 } from '../../generated/clean-999.js';
import {
  ACKNOWLEDGEMENT_277CA,
  ACKNOWLEDGEMENT_999,
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
} from '../../guides/index.js';
import type { Guide } from '../../guides/notation.js';
import type { SegmentCheck } from './clean.js';
import { GuideTable } from './guide-table.js';

/** The generated checks of a guide's segments, by the numbers of its nodes. */
const CHECKS = new Map<Guide, readonly SegmentCheck[]>([
  [ELIGIBILITY_270, checks270],
  [ELIGIBILITY_271, checks271],
  [STATUS_276, checks276],
  [STATUS_277, checks277],
  [ACKNOWLEDGEMENT_277CA, checks277ca],
  [REVIEW_REQUEST_278, checks278],
  [REVIEW_RESPONSE_278, checks278Response],
  [REMITTANCE_835, checks835],
  [CLAIM_837P, checks837p],
  [CLAIM_837I, checks837i],
  [CLAIM_837D, checks837d],
  [ACKNOWLEDGEMENT_999, checks999],
]);

/** A guide with what following it fast needs. */
export interface FastGuide {
  readonly table: GuideTable;
  readonly checks: readonly SegmentCheck[];
}

const made = new Map<Guide, FastGuide>();

/** Made when a guide is first used. */
export function fastGuideOf(guide: Guide): FastGuide {
  const known = made.get(guide);
  if (known) return known;
  const fast = { table: new GuideTable(guide), checks: CHECKS.get(guide)! };
  made.set(guide, fast);
  return fast;
}
