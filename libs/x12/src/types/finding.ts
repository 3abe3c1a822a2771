/** Acknowledgement code that says the same in a TA1 (TA105), a 999 (IK304, IK403, IK502) or its group (AK905). */
export interface AckCode {
  level: 'interchange' | 'group' | 'set' | 'segment' | 'element';
  code: string;
}

/** The sum behind a balance finding, in cents, so that a screen can show it. */
export interface BalanceAmounts {
  level: 'line' | 'claim' | 'check' | 'charge' | 'other-payer-line' | 'other-payer-claim';
  /** Charge of the line or claim; sum of claim payments at check level; sum of line charges for an 837 claim. */
  billedCents: number;
  /** Sum of adjustments; sum of provider adjustments (PLB) at check level; 0 for an 837 claim. */
  adjustedCents: number;
  /** Amount the file states: SVC03, CLP04, BPR02, or CLM02. */
  paidCents: number;
  /** billed − adjusted − paid: 0 when it balances. */
  differenceCents: number;
}

/** Something wrong with a file, at the place where it is. Holds no data values, so it is safe to log. */
export interface Finding {
  /** Stable name, for example 'segment-count-mismatch'. */
  code: string;
  /** SNIP level: 1 envelope and syntax, 2 implementation guide, 3 balancing, 4 situation, 5 code sets. */
  level: 1 | 2 | 3 | 4 | 5;
  severity: 'error' | 'warning';
  /** Loop of the guide, for example '2110'. */
  loop?: string;
  segment?: string;
  /** 1-based in the file. */
  ordinal: number;
  /** Byte offset in the file. */
  offset: number;
  /** 1-based within the transaction set, ST being 1 (IK302). */
  segmentInSet?: number;
  element?: number;
  component?: number;
  message: string;
  ack?: AckCode;
  amounts?: BalanceAmounts;
}

export type ReportFinding = (finding: Finding) => void;
