import type { TransactionSet } from './common.js';
import type { Finding } from './finding.js';
import type { Group, Interchange, SetTrailer } from './inspection.js';

interface Findings {
  /** Those that were kept. */
  findings: Finding[];
  errorCount: number;
}

export interface SetValidation extends SetTrailer, Findings {
  set: TransactionSet;
  /** False when its guide is not known, so that only the envelope was checked. */
  checked: boolean;
}

export interface GroupValidation extends Findings {
  /** Absent for sets that stand outside of any group. */
  group?: Group;
  interchange?: Interchange;
  sets: SetValidation[];
}

export interface InterchangeValidation extends Findings {
  interchange: Interchange;
}

/** Result of `validate`. */
export interface Validation {
  /** There is no finding of severity error. */
  valid: boolean;
  findingCount: number;
  errorCount: number;
  /** The first findings, at most as many as were asked for. */
  findings: Finding[];
  interchanges: InterchangeValidation[];
  groups: GroupValidation[];
}
