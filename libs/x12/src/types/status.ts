import type {
  Contact,
  DateRange,
  KeptText,
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
  /** Where the person's level begins in the file that was read. */
  at?: Position;
}

/** Payer, receiver or provider of a 276, 277 or 277CA. */
export interface StatusParty extends Party {
  /** NM101 where it is not PR: AY for a clearinghouse that answers itself. */
  entity?: string;
  /** Only of a payer in a 277. */
  contacts?: Contact[];
  /** Where the party's level begins in the file that was read. */
  at?: Position;
}

/** REF of a claim, by what the guides use them for; all others are among the references. */
export interface StatusNumbers {
  /** REF*1K. */
  payerClaimNumber?: string;
  /** REF*EJ; in a 277CA the TRN of the claim. */
  patientControlNumber?: string;
  /** REF*BLT. */
  billType?: string;
  /** REF*LU: place in the payer's system. */
  locationNumber?: string;
  /** REF*6P. */
  groupNumber?: string;
  /** REF*XZ. */
  prescriptionNumber?: string;
  /** REF*VV. */
  voucherNumber?: string;
  /** REF*D9. */
  clearinghouseTrace?: string;
  references: Reference[];
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
export interface StatusRequest extends StatusNumbers {
  kind: 'request';
  set: TransactionSet;
  payer: StatusParty;
  /** Who asks (NM1*41). */
  receiver: StatusParty;
  provider: StatusParty;
  /** The provider's second NM1: the same provider under another number. */
  otherProvider?: StatusParty;
  subscriber: StatusPerson;
  dependent?: StatusPerson;
  /** TRN02. */
  traceNumber: string;
  chargeCents?: number;
  serviceDates?: DateRange;
  lines: StatusRequestLine[];
  /** Only with `keepSegments`: the text of the segments of the level, from this question's TRN on if it is not the first. */
  segments?: KeptText;
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
  /** STC01-4: RX for codes of NCPDP. */
  list?: string;
}

/** One STC segment. */
export interface StatusInformation {
  /** STC01, STC10, STC11; one that is missing between others has no text. */
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
  /** REF*XZ. */
  prescriptionNumber?: string;
  dates?: DateRange;
  statuses: StatusInformation[];
  at: Position;
}

export type StatusLevel = 'payer' | 'receiver' | 'provider' | 'claim';

/** What a 277 and a 277CA have in common: the answer about one claim, or about a whole level. */
interface StatusAnswer extends StatusNumbers {
  set: TransactionSet;
  level: StatusLevel;
  payer: StatusParty;
  receiver?: StatusParty;
  provider?: StatusParty;
  /** The provider's second NM1: the same provider under another number. */
  otherProvider?: StatusParty;
  /** TRN02: echo of the request; the patient control number at claim level of a 277CA. Absent for a level that says nothing. */
  traceNumber?: string;
  /** TRN01 where it is not the usual one. */
  traceType?: string;
  statuses: StatusInformation[];
  serviceDates?: DateRange;
  lines: StatusLine[];
  /** Only with `keepSegments`: the text of the segments of the level, from this answer's TRN on if it is not the first. */
  segments?: KeptText;
  at: Position;
}

export interface StatusResponse extends StatusAnswer {
  kind: 'response';
  subscriber?: StatusPerson;
  dependent?: StatusPerson;
}

export type StatusResponseItem = SetHeader | StatusResponse | SetEnd;

export interface ClaimAcknowledgement extends StatusAnswer {
  kind: 'acknowledgement';
  patient?: StatusPerson;
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
