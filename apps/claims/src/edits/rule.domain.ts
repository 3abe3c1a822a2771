import type { EditFinding } from '@millrace/contracts';
import type { Claim } from '../claim/claim.js';
import type {
  CoverageAnswer,
  CoverageCopy,
  LocationCopy,
  PatientCopy,
  PayerCopy,
  PracticeCopy,
  ProviderCopy,
} from '../reference/reference.js';

/** A claim with everything that its edits look at. What the copies do not hold is null. */
export interface EditInput {
  readonly claim: Claim;
  readonly practice: PracticeCopy | null;
  readonly location: LocationCopy | null;
  readonly provider: ProviderCopy | null;
  readonly payer: PayerCopy | null;
  readonly patient: PatientCopy | null;
  readonly coverage: CoverageCopy | null;
  /** The payer's last answer about the coverage for the date of service, when there is one. */
  readonly coverageAnswer: CoverageAnswer | null;
  /** Another claim of the same patient, date, provider and procedures, not void. */
  readonly duplicateOf: string | null;
  /** Today in the practice's zone. */
  readonly today: string;
}

/** A finding before anybody let it pass. */
export type Draft = Omit<EditFinding, 'overridden'>;
/** A rule of the edits: what it finds in a claim. */
export type Rule = (input: EditInput) => Iterable<Draft>;

/** A hard finding: the payer would turn the claim away. */
export function hard(
  code: string,
  owner: Draft['owner'],
  field: string,
  message: string,
  fix: string,
): Draft {
  return { code, severity: 'hard', owner, field, message, fix };
}

/** A soft finding: likely wrong; a manager may let it pass with a reason. */
export function soft(
  code: string,
  owner: Draft['owner'],
  field: string,
  message: string,
  fix: string,
): Draft {
  return { code, severity: 'soft', owner, field, message, fix };
}
