import type { Position, SetEnd, TransactionSet } from './common.js';

/** CTX: what an error has to do with. */
export interface ErrorContext {
  /** CTX01: 'SITUATIONAL TRIGGER', or the name of an identifier ('CLM01') whose value follows. */
  name: string;
  value?: string;
  segment?: string;
  /** CTX03: position in the set, ST being 1. */
  position?: number;
  loop?: string;
  element?: number;
  component?: number;
  repetition?: number;
  /** CTX06: data element reference number, and that of a component. */
  reference?: number;
  componentReference?: number;
}

export interface ElementError {
  /** IK401. */
  element: number;
  component?: number;
  repetition?: number;
  /** IK402: data element reference number. */
  reference?: string;
  /** IK403. */
  code: string;
  /** IK404: copy of the bad value. May be health information. */
  value?: string;
  contexts?: ErrorContext[];
}

export interface SegmentError {
  /** IK301. */
  segment: string;
  /** IK302: position in the set, ST being 1. */
  position: number;
  /** IK303. */
  loop?: string;
  /** IK304. */
  code: string;
  contexts: ErrorContext[];
  elements: ElementError[];
}

export interface SetAcknowledgement {
  /** AK201. */
  type: string;
  /** AK202. */
  controlNumber: string;
  /** AK203. */
  guide?: string;
  segments: SegmentError[];
  /** IK501: A accepted, E accepted with errors, R rejected, M, W, X. */
  status: string;
  /** IK502 to IK506; one that is missing between others is an empty text. */
  codes: string[];
  at: Position;
}

/** A 999: what became of one functional group. */
export interface ImplementationAck {
  kind: 'acknowledgement';
  set: TransactionSet;
  /** AK101: HC, HP, HS … */
  functionalId: string;
  /** AK102: GS06 of the group that is acknowledged. */
  groupControlNumber: string;
  /** AK103. */
  version?: string;
  sets: SetAcknowledgement[];
  /** AK901: A accepted, E accepted with errors, P partially accepted, R rejected. */
  status: string;
  setsIncluded: number;
  setsReceived: number;
  setsAccepted: number;
  /** AK905 to AK909; one that is missing between others is an empty text. */
  codes: string[];
  /** False when AK9 or SE is missing. */
  complete: boolean;
  at: Position;
}

export type ImplementationAckItem = ImplementationAck | SetEnd;

/** A TA1: what became of one interchange. */
export interface InterchangeAck {
  kind: 'interchange-acknowledgement';
  /** Control number of the interchange that carried the TA1. */
  interchangeControlNumber?: string;
  senderId?: string;
  receiverId?: string;
  /** TA101: ISA13 of the interchange that is acknowledged. */
  controlNumber: string;
  date: string;
  time: string;
  /** TA104: A accepted, E accepted with errors, R rejected. */
  status: string;
  /** TA105: 000 is no error. */
  note: string;
  at: Position;
}
