import type {
  Address,
  Adjustment,
  Amount,
  Contact,
  DatedFact,
  DateRange,
  Party,
  Position,
  Procedure,
  Reference,
  SetEnd,
  SetHeader,
} from './common.js';
import type { TransactionSet } from './common.js';

/** One 837P transaction set begins. */
export interface ClaimBatch extends SetHeader {
  submitter: Party;
  submitterContact?: Contact;
  receiver: Party;
}

export interface Provider extends Party {
  address?: Address;
  /** PRV03. */
  taxonomy?: string;
  /** REF*EI or SY of a billing provider. */
  taxId?: string;
  /** True when the tax id is a social security number (REF*SY). */
  taxIdIsSsn?: boolean;
  contact?: Contact;
  /** Other REF segments. */
  references: Reference[];
}

export interface Insured extends Party {
  address?: Address;
  birthDate?: string;
  /** F, M or U. */
  sex?: string;
  references: Reference[];
}

/** SBR and what belongs to it: the coverage the claim is sent under. */
export interface ClaimCoverage {
  /** SBR01: P primary, S secondary, T tertiary. */
  sequence: string;
  /** SBR02: 18 self; absent when the patient is another person. */
  relationship?: string;
  groupNumber?: string;
  groupName?: string;
  /** SBR05. */
  insuranceType?: string;
  /** SBR09: CI commercial, MB Medicare part B, MC Medicaid … */
  filingIndicator?: string;
}

export interface ClaimPatient extends Insured {
  /** PAT01: 19 child, 01 spouse, G8 other … */
  relationship: string;
}

export interface Diagnosis {
  /** ABK or ABF for ICD-10, BK or BF for ICD-9; without it ABK for the first and ABF for the others is written. */
  qualifier?: string;
  code: string;
}

/** Another payer of the claim (2320): what a prior payer paid and adjusted, for coordination of benefits. */
export interface OtherCoverage extends ClaimCoverage {
  insured: Insured;
  payer: Party;
  payerReferences: Reference[];
  adjustments: Adjustment[];
  /** AMT*D: what this payer paid. */
  paidCents?: number;
  /** AMT*EAF: what is left for the patient. */
  remainingPatientCents?: number;
  otherAmounts: Amount[];
  /** OI03, OI04, OI06. */
  benefitsAssigned?: string;
  releaseOfInformation?: string;
  /** DTP*573. */
  adjudicationDate?: string;
}

/** What another payer decided about one line (2430). */
export interface LineAdjudication {
  /** SVD01: equals the id of one of the other payers. */
  payerId: string;
  paidCents: number;
  procedure: Procedure;
  units?: number;
  bundledLine?: number;
  adjustments: Adjustment[];
  adjudicationDate?: string;
  remainingPatientCents?: number;
}

export interface ClaimLine {
  /** LX01. */
  number: number;
  procedure: Procedure;
  chargeCents: number;
  /** UN units or MJ minutes. */
  unit: string;
  units: number;
  placeOfService?: string;
  /** Diagnosis pointers, 1-based, at most 4. */
  pointers: number[];
  /** SV109. */
  emergency: boolean;
  dates: DateRange;
  /** Other DTP of the line: 471 prescription, 607 certification … */
  otherDates: DatedFact[];
  /** REF*6R. */
  lineControlNumber?: string;
  /** LIN03 when LIN02 is N4. */
  ndc?: string;
  ndcQuantity?: number;
  ndcUnit?: string;
  /** NTE*ADD. */
  note?: string;
  references: Reference[];
  renderingProvider?: Provider;
  orderingProvider?: Provider;
  adjudications: LineAdjudication[];
  at: Position;
}

export interface ClaimAttachment {
  /** PWK01: OZ support data, B4 referral form, OB operative note … */
  type: string;
  /** PWK02: EL electronic, FX fax, BM mail, AA on request … */
  transmission: string;
  /** PWK06: names the paperwork. */
  controlNumber?: string;
}

/** A claim with everything it needs to be understood alone. */
export interface ProfessionalClaim {
  kind: 'claim';
  set: TransactionSet;
  billingProvider: Provider;
  payToAddress?: Address;
  coverage: ClaimCoverage;
  subscriber: Insured;
  payer: Party;
  payerAddress?: Address;
  payerReferences: Reference[];
  /** Only when the patient is not the subscriber. */
  patient?: ClaimPatient;
  /** CLM01: 20 characters are safe, 38 allowed. */
  patientControlNumber: string;
  chargeCents: number;
  placeOfService: string;
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  frequency: string;
  /** CLM06. */
  providerSignature: boolean;
  /** CLM07: A assigned, B lab only, C not assigned. */
  assignment: string;
  /** CLM08: Y, N or W. */
  benefitsAssigned: string;
  /** CLM09: Y or I. */
  releaseOfInformation: string;
  /** CLM11-1 to 3: AA auto accident, EM employment, OA other. */
  relatedCauses: string[];
  accidentState?: string;
  /** DTP*439. */
  accidentDate?: string;
  /** DTP*431. */
  onsetDate?: string;
  /** DTP*435. */
  admissionDate?: string;
  /** Other DTP of the claim: 454 initial treatment, 304 last seen, 484 last menstrual period … */
  otherDates: DatedFact[];
  /** PWK: paperwork that is sent apart. */
  attachments: ClaimAttachment[];
  /** REF*F8: the payer's claim number; a must for frequency 7 and 8. */
  payerClaimNumber?: string;
  /** REF*G1. */
  priorAuthorization?: string;
  /** REF*9F. */
  referralNumber?: string;
  /** REF*D9. */
  clearinghouseTrace?: string;
  /** AMT*F5. */
  patientPaidCents?: number;
  /** NTE. */
  note?: string;
  references: Reference[];
  diagnoses: Diagnosis[];
  renderingProvider?: Provider;
  referringProvider?: Provider;
  supervisingProvider?: Provider;
  serviceFacility?: Provider;
  otherCoverages: OtherCoverage[];
  lines: ClaimLine[];
  at: Position;
}

export type ClaimItem = ClaimBatch | ProfessionalClaim | SetEnd;
