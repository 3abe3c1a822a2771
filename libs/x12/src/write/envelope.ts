import { X12WriteError } from './write-error.js';
import type { Delimiters } from '../core/segment.js';
import { formatDate } from '../core/values.js';

export interface TradingPartner {
  /** ISA05 or ISA07: ZZ mutually defined, 30 tax id, 01 DUNS … 'ZZ' unless told. */
  qualifier?: string;
  /** At most 15 characters. */
  id: string;
}

/** The envelopes around what is written: one interchange with one functional group. */
export interface Envelope {
  sender: TradingPartner;
  receiver: TradingPartner;
  /** GS02 and GS03; the interchange ids unless told. */
  applicationSender?: string;
  applicationReceiver?: string;
  /** 1 to 999999999; the caller keeps them unique. */
  interchangeControlNumber: number;
  /** The interchange control number unless told. */
  groupControlNumber?: number;
  /** Number of the first set; the following count up. 1 unless told. */
  firstSetControlNumber?: number;
  /** P production, T test. */
  usage: 'P' | 'T';
  /** 'YYYY-MM-DD'. */
  date: string;
  /** 'HH:MM'. */
  time: string;
  /** Ask for a TA1. */
  acknowledgmentRequested?: boolean;
  /** GS08 and ST03; the guide this library writes unless told, for partners that still ask for an older one. */
  version?: string;
  /** `* : ^ ~` unless told. */
  delimiters?: Partial<Delimiters>;
  /** A line feed after every segment; for people. */
  lineBreaks?: boolean;
}

export const DEFAULT_DELIMITERS: Delimiters = {
  element: '*',
  component: ':',
  repetition: '^',
  segment: '~',
};

/** The kind of functional group that is written. */
export interface GroupKind {
  /** GS01. */
  functionalId: string;
  /** ST01. */
  type: string;
  version: string;
  /** The guide's ST has the version as third element; the 835 has not. */
  versionInSet: boolean;
}

export function delimitersOf(envelope: Envelope): Delimiters {
  const delimiters = { ...DEFAULT_DELIMITERS, ...envelope.delimiters };
  const values = Object.values(delimiters);
  if (new Set(values).size < 4 || !values.every(canSeparate)) {
    throw new X12WriteError(
      'envelope.delimiters',
      'must be four different single ASCII characters, no letters, digits, blanks, points or minus signs',
    );
  }
  return delimiters;
}

/** What numbers are made of cannot separate them. */
function canSeparate(mark: string): boolean {
  return /^[^A-Za-z0-9 .-]$/.test(mark) && mark <= '\x7f';
}

export function interchangeHeader(envelope: Envelope, delimiters: Delimiters): string[] {
  const { sender, receiver } = envelope;
  return [
    'ISA',
    '00',
    ''.padEnd(10),
    '00',
    ''.padEnd(10),
    qualifier(sender, 'envelope.sender'),
    partnerId(sender, 'envelope.sender'),
    qualifier(receiver, 'envelope.receiver'),
    partnerId(receiver, 'envelope.receiver'),
    day(envelope).slice(2),
    clock(envelope),
    delimiters.repetition,
    '00501',
    interchangeControl(envelope),
    envelope.acknowledgmentRequested ? '1' : '0',
    envelope.usage,
    delimiters.component,
  ];
}

export function groupHeader(envelope: Envelope, kind: GroupKind): string[] {
  return [
    'GS',
    kind.functionalId,
    envelope.applicationSender ?? envelope.sender.id,
    envelope.applicationReceiver ?? envelope.receiver.id,
    day(envelope),
    clock(envelope),
    groupControl(envelope),
    'X',
    envelope.version ?? kind.version,
  ];
}

export function interchangeControl(envelope: Envelope): string {
  return control(envelope.interchangeControlNumber, 'envelope.interchangeControlNumber').padStart(
    9,
    '0',
  );
}

export function groupControl(envelope: Envelope): string {
  return control(
    envelope.groupControlNumber ?? envelope.interchangeControlNumber,
    'envelope.groupControlNumber',
  );
}

/** ST02: at least four digits. */
export function setControl(envelope: Envelope, index: number): string {
  const first = envelope.firstSetControlNumber ?? 1;
  return control(first + index, 'envelope.firstSetControlNumber').padStart(4, '0');
}

function control(value: number, path: string): string {
  if (!Number.isInteger(value) || value < 1 || value > 999_999_999) {
    throw new X12WriteError(path, 'must be an integer from 1 to 999999999');
  }
  return String(value);
}

function qualifier(partner: TradingPartner, path: string): string {
  const value = partner.qualifier ?? 'ZZ';
  if (!/^[A-Z0-9]{2}$/.test(value))
    throw new X12WriteError(`${path}.qualifier`, 'must be two letters or digits');
  return value;
}

function partnerId(partner: TradingPartner, path: string): string {
  if (partner.id.trim() === '' || partner.id.length > 15 || !/^[ -~]+$/.test(partner.id)) {
    throw new X12WriteError(`${path}.id`, 'must be 1 to 15 printable characters');
  }
  return partner.id.padEnd(15);
}

function day(envelope: Envelope): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(envelope.date))
    throw new X12WriteError('envelope.date', "must be 'YYYY-MM-DD'");
  return formatDate(envelope.date);
}

function clock(envelope: Envelope): string {
  if (!/^\d{2}:\d{2}$/.test(envelope.time))
    throw new X12WriteError('envelope.time', "must be 'HH:MM'");
  return envelope.time.replace(':', '');
}
