/** What an 835 has besides payments, claims and lines. */
import type { InpatientAdjudication } from './claim-coverage.js';
import type { Contact, KeptText } from './common.js';

export interface RemittanceContact extends Contact {
  /** PER01: CX business questions, BL technical questions, IC web site. IC with a `url` alone, else BL, unless told. */
  purpose?: string;
}

/** RDM: where the remittance advice goes when it does not go with the payment. */
export interface RemittanceDelivery {
  /** BM by mail, EM e-mail, FT file transfer, OL online. */
  method: string;
  name?: string;
  /** RDM03: number or address. */
  address?: string;
}

/** LX: a group of claims. All its claims share the object. */
export interface ClaimGroup {
  /** LX01. */
  number: string;
  /** Which segment of the file the LX is: tells groups of one number apart. */
  ordinal?: number;
  totals?: ProviderTotals;
  inpatientTotals?: InpatientTotals;
  /** Only with `keepSegments`: LX, TS3 and TS2. */
  segments?: KeptText;
}

/** TS3: sums of a provider's claims in one group. */
export interface ProviderTotals {
  providerId: string;
  facilityType: string;
  fiscalPeriodEnd: string;
  claimCount: number;
  chargeCents: number;
  /** TS313: paid by the payers before Medicare. */
  mspPayerCents?: number;
  nonLabChargeCents?: number;
  hcpcsReportableCents?: number;
  hcpcsPayableCents?: number;
  professionalCents?: number;
  /** TS321: patient liability that payers before Medicare met. */
  mspLiabilityMetCents?: number;
  patientReimbursementCents?: number;
  /** TS323 and TS324: periodic interim payments. */
  interimClaimCount?: number;
  interimCents?: number;
}

/** TS2: more sums of a group of inpatient claims. */
export interface InpatientTotals {
  drgCents?: number;
  federalCents?: number;
  hospitalCents?: number;
  disproportionateShareCents?: number;
  capitalCents?: number;
  /** Indirect medical education. */
  medicalEducationCents?: number;
  outlierDays?: number;
  dayOutlierCents?: number;
  costOutlierCents?: number;
  /** TS210: average days of stay by DRG. */
  averageDays?: number;
  dischargeCount?: number;
  costReportDays?: number;
  coveredDays?: number;
  noncoveredDays?: number;
  mspPassThroughCents?: number;
  averageDrgWeight?: number;
  capitalFederalCents?: number;
  capitalHospitalCents?: number;
  capitalDisproportionateShareCents?: number;
}

/** MIA of a remittance. */
export interface InpatientPayment extends InpatientAdjudication {
  /** MIA02: PPS operating outlier. */
  operatingOutlierCents?: number;
}

/** QTY. */
export interface RemittanceQuantity {
  /** CA covered days, VS visits … */
  qualifier: string;
  quantity: number;
}

/** DTM. */
export interface RemittanceDate {
  qualifier: string;
  date: string;
}
