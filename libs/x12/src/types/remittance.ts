import type { Finding } from './finding.js';
import type { OutpatientAdjudication } from './claim-coverage.js';
import type {
  Address,
  Adjustment,
  Amount,
  DateRange,
  KeptText,
  Party,
  Position,
  Procedure,
  Reference,
  SetEnd,
  TransactionSet,
} from './common.js';
import type {
  ClaimGroup,
  InpatientPayment,
  RemittanceContact,
  RemittanceDate,
  RemittanceDelivery,
  RemittanceQuantity,
} from './remittance-parts.js';

export interface RemittancePayer {
  name?: string;
  /** N104 when N103 is XV (plan id), else REF*2U. */
  id?: string;
  address?: Address;
  contacts: RemittanceContact[];
  references: Reference[];
}

export interface RemittancePayee {
  name?: string;
  /** N104 when N103 is XX. */
  npi?: string;
  /** N104 when N103 is FI, else REF*TJ. */
  taxId?: string;
  /** N104 when N103 is XV: the national id of a plan. */
  planId?: string;
  address?: Address;
  references: Reference[];
  /** RDM. */
  delivery?: RemittanceDelivery;
}

/** One 835 transaction set begins: one check or electronic funds transfer. */
export interface Remittance {
  kind: 'remittance';
  set: TransactionSet;
  /** BPR01. */
  handlingCode: string;
  /** BPR02. */
  paymentCents: number;
  /** BPR03: C credit, D debit. */
  creditOrDebit: string;
  /** BPR04: ACH, CHK, NON, FWT, BOP. */
  paymentMethod: string;
  /** BPR05: CCP, CTX. */
  paymentFormat?: string;
  /** BPR16: when the money moves, or the check's date. */
  paymentDate?: string;
  /** BPR10. */
  originatorId?: string;
  /** Bank accounts of BPR06 to BPR09 and BPR12 to BPR15. */
  senderAccount?: BankAccount;
  receiverAccount?: BankAccount;
  /** TRN02: check or EFT number. */
  traceNumber: string;
  /** TRN03: the payer's identifier (1 and the tax id). */
  payerId: string;
  /** TRN04; BPR11, too, where there are accounts. */
  originatingCompanySupplement?: string;
  /** BPR11 where it is not so; empty where it is left out although TRN04 is there. */
  paymentSupplement?: string;
  /** CUR02, when it is not US dollars. */
  currency?: string;
  /** DTM*405. */
  productionDate?: string;
  /** REF*EV. */
  receiverId?: string;
  /** REF*F2. */
  versionId?: string;
  payer: RemittancePayer;
  payee: RemittancePayee;
  /** Of the BPR segment. */
  at: Position;
  /** Only with `keepSegments`: the segments before the first group or claim. */
  segments?: KeptText;
}

/** What is not told of it is empty. */
export interface BankAccount {
  /** 01 ABA routing number, 04 Canadian. */
  bankIdQualifier: string;
  bankId: string;
  /** DA demand deposit, SG savings. */
  accountType?: string;
  account: string;
}

/** The fields with a question mark from `drgWeight` on are on those claims alone that have them. */
export interface RemittanceClaim {
  kind: 'claim';
  set: TransactionSet;
  /** CLP01, as sent in CLM01. */
  patientControlNumber: string;
  /** CLP02. */
  status: string;
  chargeCents: number;
  paidCents: number;
  patientResponsibilityCents: number;
  /** CLP06. */
  filingIndicator?: string;
  /** CLP07: the payer's claim control number. */
  payerClaimNumber: string;
  /** CLP08. */
  facilityType?: string;
  /** CLP09. */
  frequency?: string;
  /** CLP11. */
  drg?: string;
  /** Claim level adjustments only; those of lines are in `lines`. */
  adjustments: Adjustment[];
  patient?: Party;
  subscriber?: Party;
  correctedPatient?: Party;
  renderingProvider?: Party;
  crossoverPayer?: Party;
  /** NM1*PR: the payer that should have been billed first. */
  priorityPayer?: Party;
  otherReferences: Reference[];
  /** MIA and MOA remark codes: those of `inpatient` and then of `outpatient`, where these are there. */
  remarkCodes: string[];
  /** Claim service dates: DTM*232 and 233, else the span of the lines. */
  serviceDates?: DateRange;
  /** True when `serviceDates` are the span of the lines: a writer does not write them then. */
  serviceDatesOfLines?: boolean;
  /** DTM*050. */
  receivedDate?: string;
  /** DTM*036. */
  coverageExpirationDate?: string;
  amounts: Amount[];
  /** LX01 of the group it stands in, when there is one. */
  groupNumber?: string;
  /** The group, with the sums of the provider in it. */
  group?: ClaimGroup;
  lines: RemittanceLine[];
  at: Position;
  /** CLP12. */
  drgWeight?: number;
  /** CLP13: a fraction of one. */
  dischargeFraction?: number;
  /** NM1*GB: the subscriber that is to be billed next, or first. */
  otherSubscriber?: Party;
  /** MIA. */
  inpatient?: InpatientPayment;
  /** MOA, when it has more than remark codes. */
  outpatient?: OutpatientAdjudication;
  /** DTM*232 and 233 as they stand, where they are not just the two of `serviceDates`; a writer takes these. */
  statementDates?: RemittanceDate[];
  /** PER: whom to ask about the claim. */
  contacts?: RemittanceContact[];
  quantities?: RemittanceQuantity[];
  /** Only with `keepSegments`: CLP and what is below it. */
  segments?: KeptText;
}

/** The fields behind `at` are on those lines alone that have them. */
export interface RemittanceLine {
  /** SVC01: what was adjudicated. */
  procedure: Procedure;
  /** SVC06: what was billed, when that differs. */
  billedProcedure?: Procedure;
  chargeCents: number;
  paidCents: number;
  /** SVC04. */
  revenueCode?: string;
  /** SVC05; 1 when it is left out (835 TR3, SVC05). */
  units: number;
  /** SVC07. */
  billedUnits?: number;
  dates?: DateRange;
  /** REF*6R. */
  lineControlNumber?: string;
  references: Reference[];
  adjustments: Adjustment[];
  /** LQ*HE. */
  remarkCodes: string[];
  amounts: Amount[];
  at: Position;
  /** DTM of the line as they stand, where they are not just those of `dates`; a writer takes these. */
  serviceDays?: RemittanceDate[];
  quantities?: RemittanceQuantity[];
  /** LQ*RX: what pharmacies are told. */
  pharmacyRemarkCodes?: string[];
}

export interface ProviderAdjustment {
  /** PLB01. */
  providerId: string;
  /** PLB02. */
  fiscalPeriodEnd: string;
  /** First component: WO, FB, L6, 72, CS … */
  reason: string;
  reference?: string;
  /** Positive lowers the payment. */
  cents: number;
  at: Position;
}

export interface RemittanceEnd extends SetEnd {
  providerAdjustments: ProviderAdjustment[];
  claimCount: number;
  totalChargeCents: number;
  /** Sum of CLP04. */
  totalPaidCents: number;
  /** Sum of the PLB amounts. */
  totalProviderAdjustmentCents: number;
  /** Every line, every claim and the check balance. */
  balanced: boolean;
  /** How many differences were found. */
  balanceFindingCount: number;
  /** The first 200 of them. */
  balanceFindings: Finding[];
  /** Only with `keepSegments`: PLB. */
  segments?: KeptText;
}

export type RemittanceItem = Remittance | RemittanceClaim | RemittanceEnd;
