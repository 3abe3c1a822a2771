/** Where something stands in a file: segment number (1-based, counted over the whole file) and byte offset. */
export interface Position {
  ordinal: number;
  offset: number;
}

/** The transaction set an item was read from, with the ids and control numbers of its envelopes. */
export interface TransactionSet {
  /** ST01: '835', '837', '270' … */
  type: string;
  /** Implementation guide: ST03, else GS08, else empty. */
  guide: string;
  /** ST02. */
  controlNumber: string;
  /** GS06; absent when the file has no functional group header. */
  groupControlNumber?: string;
  /** ISA13; absent when the file has no interchange header. */
  interchangeControlNumber?: string;
  senderQualifier?: string;
  senderId?: string;
  receiverQualifier?: string;
  receiverId?: string;
  /** GS02. */
  applicationSender?: string;
  /** GS03. */
  applicationReceiver?: string;
  /** ISA15: P production, T test. */
  usage?: string;
  at: Position;
}

/** The last item of every transaction set. */
export interface SetEnd {
  kind: 'end';
  set: TransactionSet;
  /** False when the trailer (SE) is missing: the file is truncated or damaged here. */
  complete: boolean;
  /** SE01 equals the number of segments and SE02 equals ST02. */
  countsOk: boolean;
  /** Segments seen, ST and SE included. */
  segmentCount: number;
}

/** The text of segments as they stood in the file, without terminators. */
export interface KeptText {
  /** Element, component and repetition separator and terminator. */
  separators: string;
  texts: readonly string[];
}

/** Beginning of hierarchical transaction (BHT) of 270, 271, 276, 277 and 837 sets. */
export interface SetHeader {
  kind: 'header';
  set: TransactionSet;
  /** BHT02. */
  purpose: string;
  /** BHT03: the sender's own reference of the transaction. */
  reference: string;
  date?: string;
  /** 'HH:MM' or 'HH:MM:SS'. */
  time?: string;
  /** BHT06. */
  typeCode?: string;
}

export interface Address {
  line1: string;
  line2?: string;
  city?: string;
  state?: string;
  zip?: string;
  /** Only outside the United States. */
  country?: string;
  /** N407: only outside the United States and Canada. */
  subdivision?: string;
}

export interface Contact {
  name?: string;
  phone?: string;
  extension?: string;
  fax?: string;
  email?: string;
  url?: string;
  /** Channels beyond the first of their kind: TE, EX, FX, EM, UR with their values. */
  others?: Reference[];
  /** All channels as they stand, where the fields above cannot say it: another kind, another order. A writer takes these. */
  channels?: Reference[];
}

/** A person or an organisation as NM1 (or N1) names it. */
export interface Party {
  /** NM102 is 1. */
  person: boolean;
  /** Last name of a person, or name of the organisation. */
  name?: string;
  firstName?: string;
  middleName?: string;
  /** NM106, in the 278 alone. */
  prefix?: string;
  suffix?: string;
  /** NM108: XX for an NPI, MI member id, PI payer id, 46 electronic transmitter … */
  idQualifier?: string;
  id?: string;
}

export interface Reference {
  qualifier: string;
  value: string;
  /** REF03. */
  description?: string;
  /** REF04-2: the other payer whose number it is (lines of a claim). */
  payerId?: string;
}

/** From one date to another, both 'YYYY-MM-DD'; equal for a single day. */
export interface DateRange {
  from: string;
  to: string;
  /** Only where a single day is written as a range (RD8), as some senders do. */
  range?: boolean;
}

/** A date the guide tells by its qualifier (DTP01). */
export interface DatedFact {
  /** 346 plan begin, 307 eligibility, 454 initial treatment … */
  qualifier: string;
  dates: DateRange;
}

/** A procedure with its qualifier and modifiers (SV101, SVC01, SVC06, SVD03). */
export interface Procedure {
  /** HC for HCPCS and CPT, N4 for NDC, NU for revenue codes … */
  qualifier: string;
  code: string;
  modifiers: string[];
  description?: string;
}

/** One adjustment of a CAS segment; a positive amount lowers the payment. */
export interface Adjustment {
  /** CO, PR, OA or PI. */
  group: string;
  /** Claim adjustment reason code. */
  reason: string;
  cents: number;
  quantity?: number;
  /** The CAS segment it was read from. */
  at: Position;
}

export interface Amount {
  qualifier: string;
  cents: number;
}

/**
 * What a writer takes in place of what a reader gives: the same object, where `kind`, `set` and `at` are not
 * needed and lists may be left out. Everything a reader gave can be handed to the writer as it is.
 */
export type Written<T> = T extends readonly (infer U)[]
  ? readonly Written<U>[]
  : T extends object
    ? {
        [
          K in keyof T as K extends Fixed ? never : T[K] extends readonly unknown[] ? never : K
        ]: Written<T[K]>;
      } & {
        [
          K in keyof T as K extends Fixed ? never : T[K] extends readonly unknown[] ? K : never
        ]?: Written<T[K]>;
      }
    : T;
type Fixed = 'kind' | 'set' | 'at';
