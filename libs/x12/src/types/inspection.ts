import type { Delimiters } from '../core/segment.js';
import type { Position, TransactionSet } from './common.js';
import type { Finding } from './finding.js';

/** One ISA … IEA. */
export interface Interchange {
  /** 0-based in the file. */
  index: number;
  /** ISA13. */
  controlNumber: string;
  senderQualifier: string;
  senderId: string;
  receiverQualifier: string;
  receiverId: string;
  date?: string;
  time?: string;
  /** ISA12. */
  version: string;
  /** ISA14 asks for a TA1. */
  acknowledgmentRequested: boolean;
  /** ISA15. */
  usage: string;
  delimiters: Delimiters;
  groupCount: number;
  /** Its trailer was seen. */
  complete: boolean;
  at: Position;
}

/** One GS … GE. */
export interface Group {
  /** GS01: HP, HC, HB … */
  functionalId: string;
  applicationSender: string;
  applicationReceiver: string;
  date?: string;
  time?: string;
  /** GS06. */
  controlNumber: string;
  /** GS08. */
  version: string;
  setCount: number;
  complete: boolean;
  at: Position;
}

export interface SetTrailer {
  complete: boolean;
  countsOk: boolean;
  segmentCount: number;
}

/** One transaction set, as `readTransactionSets` lists it. */
export interface TransactionSetSummary extends SetTrailer {
  set: TransactionSet;
  /** Ordinal of ST. */
  firstSegment: number;
  /** Ordinal of SE, or of the last segment seen. */
  lastSegment: number;
}

/** What a file holds. */
export interface Inspection {
  interchanges: Interchange[];
  groups: Group[];
  sets: TransactionSetSummary[];
  segmentCount: number;
  /** Envelope findings (SNIP 1). */
  findings: Finding[];
}
