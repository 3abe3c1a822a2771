/** What other payers of a claim decided, for coordination of benefits. */
import type { ClaimCoverage, Insured } from './claim-people.js';
import type { Address, Adjustment, Amount, Party, Procedure, Reference } from './common.js';

/** What an inpatient payer decided (MIA). */
export interface InpatientAdjudication {
  coveredDays?: number;
  lifetimePsychiatricDays?: number;
  drgCents?: number;
  /** MIA05 and MIA20 to 23. */
  remarkCodes: string[];
  disproportionateShareCents?: number;
  mspPassThroughCents?: number;
  /** MIA08: PPS capital, in total. */
  capitalCents?: number;
  capitalFederalDrgCents?: number;
  capitalHospitalDrgCents?: number;
  capitalDisproportionateShareCents?: number;
  oldCapitalCents?: number;
  capitalIndirectTeachingCents?: number;
  operatingHospitalDrgCents?: number;
  costReportDays?: number;
  operatingFederalDrgCents?: number;
  capitalOutlierCents?: number;
  indirectTeachingCents?: number;
  nonPayableProfessionalCents?: number;
  capitalExceptionCents?: number;
}

/** What an outpatient payer decided (MOA). */
export interface OutpatientAdjudication {
  reimbursementRate?: number;
  hcpcsPayableCents?: number;
  remarkCodes: string[];
  endStageRenalCents?: number;
  nonPayableProfessionalCents?: number;
}

/** How another payer knows a provider of the claim (2330C and the loops after it). */
export interface OtherPayerProvider {
  /** NM101: 82 rendering, 71 attending, 77 service facility, 85 billing … */
  role: string;
  person: boolean;
  references: Reference[];
}

/** Another payer of the claim (2320): what a prior payer paid and adjusted, for coordination of benefits. */
export interface OtherCoverage extends ClaimCoverage {
  insured: Insured;
  payer: Party;
  payerAddress?: Address;
  payerReferences: Reference[];
  adjustments: Adjustment[];
  /** AMT*D: what this payer paid. */
  paidCents?: number;
  /** AMT*EAF: what is left for the patient. */
  remainingPatientCents?: number;
  /** Other AMT: A8 not covered. */
  otherAmounts: Amount[];
  /** OI03, OI04, OI06. */
  benefitsAssigned?: string;
  patientSignatureSource?: string;
  releaseOfInformation?: string;
  /** DTP*573. */
  adjudicationDate?: string;
  /** MIA. */
  inpatient?: InpatientAdjudication;
  /** MOA. */
  outpatient?: OutpatientAdjudication;
  providers: OtherPayerProvider[];
}

/** What another payer decided about one line (2430). */
export interface LineAdjudication {
  /** SVD01: equals the id of one of the other payers. */
  payerId: string;
  paidCents: number;
  procedure: Procedure;
  /** SVD04 (837I). */
  revenueCode?: string;
  units?: number;
  bundledLine?: number;
  adjustments: Adjustment[];
  adjudicationDate?: string;
  remainingPatientCents?: number;
}
