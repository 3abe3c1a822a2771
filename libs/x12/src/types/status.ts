import type {
  DateRange,
  Party,
  Position,
  Procedure,
  Reference,
  SetEnd,
  SetHeader,
  TransactionSet,
} from './common.js';

export interface StatusPerson extends Party {
  birthDate?: string;
  sex?: string;
}

export interface StatusRequestLine {
  procedure: Procedure;
  chargeCents: number;
  units?: number;
  revenueCode?: string;
  /** REF*FJ. */
  lineControlNumber?: string;
  dates?: DateRange;
}

/** One question of a 276: where is this claim? */
export interface StatusRequest {
  kind: 'request';
  set: TransactionSet;
  payer: Party;
  /** Who asks (NM1*41). */
  receiver: Party;
  provider: Party;
  subscriber: StatusPerson;
  dependent?: StatusPerson;
  /** TRN02. */
  traceNumber: string;
  /** REF*1K. */
  payerClaimNumber?: string;
  /** REF*EJ. */
  patientControlNumber?: string;
  /** REF*BLT. */
  billType?: string;
  references: Reference[];
  chargeCents?: number;
  serviceDates?: DateRange;
  lines: StatusRequestLine[];
  at: Position;
}

export type StatusRequestItem = SetHeader | StatusRequest | SetEnd;

/** Category, status and entity of one STC composite. */
export interface StatusCode {
  /** Claim status category: A0 … A8, P, F, R, E, D. */
  category: string;
  /** Claim status code. */
  status: string;
  /** Entity code. */
  entity?: string;
}

/** One STC segment. */
export interface StatusInformation {
  /** STC01, STC10, STC11. */
  codes: StatusCode[];
  date?: string;
  /** STC03 of a 277CA: WQ accept, U reject. */
  action?: string;
  chargeCents?: number;
  paidCents?: number;
  /** STC06. */
  adjudicationDate?: string;
  /** STC07: read from payers that send it, never written, since the guides do not use it. */
  paymentMethod?: string;
  paymentDate?: string;
  /** STC09: check or EFT number. */
  paymentNumber?: string;
  /** STC12. */
  message?: string;
  at: Position;
}

export interface StatusLine {
  procedure?: Procedure;
  chargeCents?: number;
  paidCents?: number;
  revenueCode?: string;
  units?: number;
  lineControlNumber?: string;
  dates?: DateRange;
  statuses: StatusInformation[];
  at: Position;
}

export type StatusLevel = 'payer' | 'receiver' | 'provider' | 'claim';

/** What a 277 and a 277CA have in common: the answer about one claim, or about a whole level. */
interface StatusAnswer {
  set: TransactionSet;
  level: StatusLevel;
  payer: Party;
  receiver?: Party;
  provider?: Party;
  /** TRN02: echo of the request; the patient control number at claim level of a 277CA. */
  traceNumber?: string;
  statuses: StatusInformation[];
  references: Reference[];
  payerClaimNumber?: string;
  patientControlNumber?: string;
  serviceDates?: DateRange;
  lines: StatusLine[];
  at: Position;
}

export interface StatusResponse extends StatusAnswer {
  kind: 'response';
  subscriber?: StatusPerson;
  dependent?: StatusPerson;
  /** REF*BLT. */
  billType?: string;
}

export type StatusResponseItem = SetHeader | StatusResponse | SetEnd;

export interface ClaimAcknowledgement extends StatusAnswer {
  kind: 'acknowledgement';
  patient?: StatusPerson;
  /** REF*D9. */
  clearinghouseTrace?: string;
  /** QTY*90 or QA, and AMT*YU: what was accepted, at receiver and provider level. */
  acceptedCount?: number;
  acceptedCents?: number;
  /** QTY*AA or QC, and AMT*YY: what was rejected. */
  rejectedCount?: number;
  rejectedCents?: number;
  /** STC03 of the first status is WQ. */
  accepted: boolean;
}

/** Beginning of a 277CA: dates of the batch that is acknowledged. */
export interface ClaimAcknowledgementHeader extends SetHeader {
  /** TRN02 of the information source level. */
  sourceTrace?: string;
  /** DTP*050. */
  receivedDate?: string;
  /** DTP*009. */
  processedDate?: string;
}

export type ClaimAcknowledgementItem = ClaimAcknowledgementHeader | ClaimAcknowledgement | SetEnd;
