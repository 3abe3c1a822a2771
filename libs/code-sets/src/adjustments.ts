import { CARC } from './data/carc.js';
import type { AdjustmentReason } from './types.js';

/** What posting does with an adjustment; `open`: it stays owed by the payer. */
export type PostedAs = 'write-off' | 'patient' | 'open';

/** What the remittance says about the claim around an adjustment. */
export interface AdjustmentSetting {
  /** What the payer paid for the whole claim (CLP04), cents. */
  readonly paidCents: number;
  /** CLP02: 1, 2, 3 processed, 4 denied, 22 reversal … */
  readonly claimStatus: string;
}

/** Reasons by which a contract or a law lowers the price: with group CO nobody owes the amount. */
const CONTRACTUAL: ReadonlySet<string> = new Set([
  '24',
  '44',
  '45',
  '59',
  '89',
  '102',
  '103',
  '104',
  '105',
  '131',
  '137',
  '144',
  '172',
  '223',
  '237',
  '246',
  '253',
]);
/** A law's cut binds whatever group the payer files it under. */
const STATUTORY: ReadonlySet<string> = new Set(['253']);
/** CO-97 with one of these remarks says into what the service is bundled: another line of the claim. */
const BUNDLED_REMARKS: ReadonlySet<string> = new Set(['M15', 'M144', 'N19', 'N122']);
/** Remarks that say "unprocessable": no appeal right, correct and send again. */
const UNPROCESSABLE: ReadonlySet<string> = new Set(['MA130']);

/** The adjustment reason (CARC) in our words; an unknown code gets a clear general wording and asks for work. */
export function carc(code: string): AdjustmentReason {
  const row = CARC[code];
  if (!row) {
    return {
      code,
      words: `it adjusted it for reason ${code}`,
      category: 'other',
      denial: 'always',
      nextStep: 'check-and-close',
      appealable: true,
      known: false,
    };
  }
  const [words, category, denial, nextStep, appealable] = row;
  return { code, words, category, denial, nextStep, appealable, known: true };
}

/**
 * How one CAS adjustment is posted (835 TR3 1.10.2.4: CO binds the practice, PR is the patient's, OA and PI settle nothing).
 *
 * PR goes to the patient. A contractual reason under CO is written off; CO-97 only where a remark names the bundling and the claim
 * was paid. Everything else stays open, for a denial is never a write-off; on a denied claim (CLP02 = 4) nothing is written off
 * but a statutory cut. An adjustment of a reversal (CLP02 = 22) undoes what its original was posted as: do not classify it anew.
 */
export function classifyAdjustment(
  group: string,
  reason: string,
  remarks: readonly string[],
  setting: AdjustmentSetting,
): PostedAs {
  if (group === 'PR') return 'patient';
  if (STATUTORY.has(reason)) return 'write-off';
  if (group !== 'CO' || setting.claimStatus === '4') return 'open';
  if (CONTRACTUAL.has(reason)) return 'write-off';
  const bundled = reason === '97' && remarks.some((remark) => BUNDLED_REMARKS.has(remark));
  return bundled && setting.paidCents > 0 ? 'write-off' : 'open';
}

/** Whether an adjustment that stays open asks a person for work. Zero and give-backs (negative) never do. */
export function isDenial(posted: PostedAs, reason: string, cents: number): boolean {
  return posted === 'open' && cents > 0 && carc(reason).denial !== 'never';
}

/** Whether the remarks take the right to appeal away (MA130: unprocessable; correct it and send it again). */
export function isUnprocessable(remarks: readonly string[]): boolean {
  return remarks.some((remark) => UNPROCESSABLE.has(remark));
}
