/** What the three claims (837P, 837I, 837D) share. */
import type { OtherCoverage } from './claim-coverage.js';
import type { Provider, Insured, ClaimCoverage, ClaimPatient, PayToPlan } from './claim-people.js';
import type {
  Address,
  Contact,
  Party,
  Position,
  Reference,
  SetHeader,
  TransactionSet,
} from './common.js';

/** One 837 transaction set begins. */
export interface ClaimBatch extends SetHeader {
  submitter: Party;
  submitterContact?: Contact;
  /** The second PER of the submitter. */
  otherSubmitterContact?: Contact;
  receiver: Party;
  /** Only with `keepSegments`: the segments before the first level. */
  segments?: KeptHeader;
}

/** Segments as they stood in the file, without terminators, and the separators they are written with. */
export interface KeptHeader {
  separators: string;
  header: readonly string[];
}

/**
 * The segments a claim was read from, as they stood in the file, without terminators. Claims of one level share its
 * list. A writer takes them for what nobody changed, so that it is written byte for byte as it was.
 */
export interface KeptSegments {
  /** Element, component and repetition separator and terminator. */
  separators: string;
  /** Loops 2000A to 2010AC. */
  billing: readonly string[];
  /** Loops 2000B to 2010BB. */
  subscriber: readonly string[];
  /** Loops 2000C and 2010CA. */
  patient?: readonly string[];
  /** Loop 2300 and what is below it. */
  claim: readonly string[];
}

export interface Diagnosis {
  /** ABK or ABF for ICD-10, BK or BF for ICD-9; without it ABK for the first and ABF for the others is written. */
  qualifier?: string;
  code: string;
}

export interface ClaimAttachment {
  /** PWK01: OZ support data, B4 referral form, OB operative note … */
  type: string;
  /** PWK02: EL electronic, FX fax, BM mail, AA on request … */
  transmission: string;
  /** PWK06: names the paperwork. */
  controlNumber?: string;
}

/** CN1. */
export interface ClaimContract {
  /** CN101: 01 DRG, 02 per diem, 04 flat, 05 capitated, 06 percent, 09 other. */
  type: string;
  cents?: number;
  /** CN103: allowance or charge in percent. */
  percent?: number;
  code?: string;
  /** CN105: terms discount in percent. */
  discountPercent?: number;
  version?: string;
}

/** HCP: what a repricer made of a claim or line. */
export interface Repricing {
  /** HCP01: 00 none, 03 percentage … */
  method: string;
  allowedCents?: number;
  savingsCents?: number;
  organizationId?: string;
  /** HCP05: per diem or flat rate. */
  rate?: number;
  /** HCP06: DRG or ambulatory patient group. */
  approvedGroup?: string;
  /** HCP07. */
  approvedGroupCents?: number;
  /** HCP08. */
  approvedRevenueCode?: string;
  /** HCP09 and HCP10. */
  procedureQualifier?: string;
  procedureCode?: string;
  /** HCP11 and HCP12. */
  unit?: string;
  units?: number;
  rejectReason?: string;
  compliance?: string;
  exception?: string;
}

/** CRC: conditions of one category. */
export interface Certification {
  /** CRC01: 07 ambulance, E1 to E3 vision, ZZ EPSDT, 75 home-bound, 70 hospice, 09 equipment. */
  category: string;
  /** CRC02: the conditions apply. */
  applies: boolean;
  conditions: string[];
}

/** NTE. */
export interface ClaimNote {
  qualifier: string;
  text: string;
}

/** The drug of a line (2410). */
export interface LineDrug {
  /** LIN02; absent for an NDC (N4). */
  ndcQualifier?: string;
  /** LIN03. */
  ndc?: string;
  ndcQuantity?: number;
  /** F2 international unit, GR gram, ME milligram, ML millilitre, UN unit. */
  ndcUnit?: string;
  /** REF*XZ prescription number, or REF*VY link sequence number. */
  prescription?: Reference;
}

/** Everything above a claim in the hierarchy. */
export interface ClaimLevels {
  billingProvider: Provider;
  /** CUR02; US dollars unless told. */
  currency?: string;
  payToAddress?: Address;
  /** NM102 of the pay-to address; as that of the billing provider unless told. */
  payToPerson?: boolean;
  payToPlan?: PayToPlan;
  coverage: ClaimCoverage;
  subscriber: Insured;
  payer: Party;
  payerAddress?: Address;
  payerReferences: Reference[];
  /** Only when the patient is not the subscriber. */
  patient?: ClaimPatient;
}

/** What every claim has. */
export interface ClaimBase extends ClaimLevels {
  kind: 'claim';
  set: TransactionSet;
  /** CLM01: 20 characters are safe, 38 allowed. */
  patientControlNumber: string;
  chargeCents: number;
  /** CLM07: A assigned, B lab only, C not assigned. */
  assignment: string;
  /** CLM08: Y, N or W. */
  benefitsAssigned: string;
  /** CLM09: Y or I. */
  releaseOfInformation: string;
  /** CLM20. */
  delayReason?: string;
  /** PWK: paperwork that is sent apart. */
  attachments: ClaimAttachment[];
  contract?: ClaimContract;
  /** REF*F8: the payer's claim number; a must for frequency 7 and 8. */
  payerClaimNumber?: string;
  /** REF*G1. */
  priorAuthorization?: string;
  /** REF*9F. */
  referralNumber?: string;
  /** REF*D9. */
  clearinghouseTrace?: string;
  /** Other REF segments. */
  references: Reference[];
  /** K3: data in a fixed format that a regulator asks for. */
  fixedFormat?: string[];
  repricing?: Repricing;
  renderingProvider?: Provider;
  serviceFacility?: Provider;
  otherCoverages: OtherCoverage[];
  /** Only with `keepSegments`. */
  segments?: KeptSegments;
  at: Position;
}

/** What every service line has. */
export interface LineBase {
  /** LX01. */
  number: number;
  chargeCents: number;
  /** REF*6R. */
  lineControlNumber?: string;
  /** Other REF segments; `payerId` tells for which payer one is. */
  references: Reference[];
  repricing?: Repricing;
  renderingProvider?: Provider;
  at: Position;
}
