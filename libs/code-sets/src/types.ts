/** Why a payer refuses, in the groups that people work in. The same names as `DenialCategory` of the contracts. */
export type DenialCategory =
  | 'missing-documentation'
  | 'missing-data'
  | 'not-covered'
  | 'not-separately-payable'
  | 'eligibility'
  | 'authorization'
  | 'timely-filing'
  | 'duplicate'
  | 'other-coverage'
  | 'medical-necessity'
  | 'coding'
  | 'maximum-benefit'
  | 'frequency'
  | 'other';

/** What a biller does first. The same names as `NextStep` of the contracts. */
export type NextStep =
  | 'correct-and-resubmit'
  | 'appeal'
  | 'send-documents'
  | 'bill-other-payer'
  | 'fix-coverage'
  | 'ask-provider'
  | 'check-and-close';

/**
 * `always`: asks for work wherever it stays open. `by-group`: a denial only where the group does not settle it (CO-45 is the
 * contract, PI-45 is not). `never`: no work even when it stays open, e.g. what a prior payer did.
 */
export type DenialRule = 'always' | 'by-group' | 'never';

/** A claim adjustment reason code (CARC) in our own words. */
export interface AdjustmentReason {
  readonly code: string;
  /** A predicate after the payer's name: "Fictiva Health says it came too late". */
  readonly words: string;
  readonly category: DenialCategory;
  readonly denial: DenialRule;
  readonly nextStep: NextStep;
  /** Whether an appeal can win it; a remark code (MA130) may take the right away. */
  readonly appealable: boolean;
  /** False for a code that this table does not hold. */
  readonly known: boolean;
}

/** A code with words, `known` false where the table does not hold it. */
export interface CodeWords {
  readonly code: string;
  readonly words: string;
  readonly known: boolean;
}
