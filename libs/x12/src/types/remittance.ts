import type { Finding } from './finding.js';
import type {
  Address,
  Adjustment,
  Amount,
  Contact,
  DateRange,
  Party,
  Position,
  Procedure,
  Reference,
  SetEnd,
  TransactionSet,
} from './common.js';

export interface RemittancePayer {
  name?: string;
  /** N104 when N103 is XV (plan id), else REF*2U. */
  id?: string;
  address?: Address;
  contacts: Contact[];
  references: Reference[];
}

export interface RemittancePayee {
  name?: string;
  /** N104 when N103 is XX. */
  npi?: string;
  /** N104 when N103 is FI, else REF*TJ. */
  taxId?: string;
  address?: Address;
  references: Reference[];
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
  /** TRN04. */
  originatingCompanySupplement?: string;
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
}

export interface BankAccount {
  /** 01 ABA routing number, 04 Canadian. */
  bankIdQualifier: string;
  bankId: string;
  /** DA demand deposit, SG savings. */
  accountType?: string;
  account: string;
}

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
  /** MIA and MOA remark codes. */
  remarkCodes: string[];
  /** Claim service dates: DTM*232 and 233, else the span of the lines. */
  serviceDates?: DateRange;
  /** DTM*050. */
  receivedDate?: string;
  /** DTM*036. */
  coverageExpirationDate?: string;
  amounts: Amount[];
  /** LX01 of the group it stands in, when there is one. */
  groupNumber?: string;
  lines: RemittanceLine[];
  at: Position;
}

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
}

export type RemittanceItem = Remittance | RemittanceClaim | RemittanceEnd;
