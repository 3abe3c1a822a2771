import type { ClaimLine, ProfessionalClaim } from '../../types/claim.js';
import type { ClaimBatch, Diagnosis } from '../../types/claim-parts.js';
import type { Adjustment, SetEnd } from '../../types/common.js';
import type {
  Remittance,
  RemittanceClaim,
  RemittanceEnd,
  RemittanceLine,
} from '../../types/remittance.js';

/** An adjustment of a remittance; valid until the next batch is asked for. */
export interface RemittanceAdjustmentView extends Readonly<
  Pick<Adjustment, 'group' | 'reason' | 'cents' | 'quantity'>
> {
  /** The line that is adjusted; undefined where it is the claim itself. */
  readonly line: RemittanceLineView | undefined;
}

/** A service line of a remittance; valid until the next batch is asked for. */
export interface RemittanceLineView extends Readonly<
  Pick<
    RemittanceLine,
    | 'procedure'
    | 'chargeCents'
    | 'paidCents'
    | 'units'
    | 'dates'
    | 'lineControlNumber'
    | 'remarkCodes'
    | 'at'
  >
> {
  readonly adjustments: readonly RemittanceAdjustmentView[];
}

/**
 * What is posted of a claim of a remittance, by the names of `RemittanceClaim`. Valid until the next batch is asked for: its
 * object, and those of its lines and adjustments, then stand for other claims. What a field gives (text, number, list of
 * codes, dates, procedure) is yours. Text is made when it is read, so take it once.
 */
export interface RemittanceClaimView extends Readonly<
  Pick<
    RemittanceClaim,
    | 'kind'
    | 'set'
    | 'patientControlNumber'
    | 'status'
    | 'chargeCents'
    | 'paidCents'
    | 'patientResponsibilityCents'
    | 'payerClaimNumber'
    | 'serviceDates'
    | 'receivedDate'
    | 'remarkCodes'
    | 'groupNumber'
    | 'at'
  >
> {
  /** Of the claim itself. */
  readonly adjustments: readonly RemittanceAdjustmentView[];
  /** Of the claim itself, then of its lines, in their order. */
  readonly allAdjustments: readonly RemittanceAdjustmentView[];
  readonly lines: readonly RemittanceLineView[];
}

export type RemittanceViewItem = Remittance | RemittanceClaimView | RemittanceEnd;

/** A diagnosis of a claim; valid until the next batch is asked for. */
export type DiagnosisView = Readonly<Pick<Diagnosis, 'qualifier' | 'code'>>;

/** A service line of a claim; valid until the next batch is asked for. */
export type ClaimLineView = Readonly<
  Pick<
    ClaimLine,
    | 'number'
    | 'procedure'
    | 'chargeCents'
    | 'unit'
    | 'units'
    | 'pointers'
    | 'dates'
    | 'lineControlNumber'
    | 'at'
  >
>;

/**
 * What is needed to accept or refuse a professional claim, by the names of `ProfessionalClaim`. Valid until the next batch is
 * asked for, as `RemittanceClaimView` is.
 */
export interface ClaimView extends Readonly<
  Pick<
    ProfessionalClaim,
    | 'kind'
    | 'set'
    | 'patientControlNumber'
    | 'chargeCents'
    | 'frequency'
    | 'payerClaimNumber'
    | 'at'
  >
> {
  readonly billingProvider: Readonly<Pick<ProfessionalClaim['billingProvider'], 'id'>>;
  readonly subscriber: Readonly<Pick<ProfessionalClaim['subscriber'], 'id'>>;
  readonly payer: Readonly<Pick<ProfessionalClaim['payer'], 'id'>>;
  readonly diagnoses: readonly DiagnosisView[];
  readonly lines: readonly ClaimLineView[];
}

export type ClaimViewItem = ClaimBatch | ClaimView | SetEnd;
