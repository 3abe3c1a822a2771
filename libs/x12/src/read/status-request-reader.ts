import type { SetReader } from '../core/item-stream.js';
import type { Segment } from '../core/segment.js';
import type { Party, SetEnd, SetHeader, TransactionSet } from '../types/common.js';
import type {
  StatusPerson,
  StatusRequest,
  StatusRequestItem,
  StatusRequestLine,
} from '../types/status.js';
import { emptyHeader } from './eligibility-people.js';
import {
  assign,
  assignValue,
  readDates,
  readParty,
  readProcedure,
  readReference,
  readSetHeader,
} from './parts.js';

/** Builds the items of one 276 set. */
export class StatusRequestReader implements SetReader<StatusRequestItem> {
  readonly items: StatusRequestItem[] = [];
  private header: SetHeader | undefined;
  private level = '';
  private payer: Party = { person: false };
  private receiver: Party = { person: false };
  private provider: Party = { person: false };
  private subscriber: StatusPerson = { person: true };
  private dependent: StatusPerson | undefined;
  private request: StatusRequest | undefined;
  private line: StatusRequestLine | undefined;

  constructor(private readonly set: TransactionSet) {}

  segment(segment: Segment): void {
    switch (segment.tag) {
      case 'BHT':
        this.header = readSetHeader(segment, this.set);
        this.items.push(this.header);
        return;
      case 'HL':
        return this.enter(segment.element(3));
      case 'NM1':
        return this.name(segment);
      case 'DMG':
        return demographics(segment, this.dependent ?? this.subscriber);
      case 'TRN':
        return this.start(segment);
      default:
        if (this.line && segment.tag !== 'SVC') lineSegment(segment, this.line);
        else if (this.request) this.requestSegment(segment, this.request);
    }
  }

  end(end: SetEnd): void {
    this.close();
    if (!this.header) this.items.push(emptyHeader(this.set));
    this.items.push(end);
  }

  private enter(level: string): void {
    this.close();
    this.level = level;
    if (level === '22') {
      this.subscriber = { person: true };
      this.dependent = undefined;
    } else if (level === '23') {
      this.dependent = { person: true };
    }
  }

  private name(segment: Segment): void {
    const party = readParty(segment);
    if (this.level === '20') this.payer = party;
    if (this.level === '21') this.receiver = party;
    if (this.level === '19') this.provider = party;
    if (this.level === '22') Object.assign(this.subscriber, party);
    if (this.level === '23' && this.dependent) Object.assign(this.dependent, party);
  }

  private start(segment: Segment): void {
    this.close();
    this.request = {
      kind: 'request',
      set: this.set,
      payer: this.payer,
      receiver: this.receiver,
      provider: this.provider,
      subscriber: this.subscriber,
      traceNumber: segment.element(2),
      references: [],
      lines: [],
      at: segment.at,
    };
    if (this.dependent) this.request.dependent = this.dependent;
  }

  private close(): void {
    if (this.request) this.items.push(this.request);
    this.request = undefined;
    this.line = undefined;
  }

  private requestSegment(segment: Segment, request: StatusRequest): void {
    switch (segment.tag) {
      case 'REF':
        return requestReference(segment, request);
      case 'AMT':
        if (segment.element(1) === 'T3') assignValue(request, 'chargeCents', segment.cents(2));
        return;
      case 'DTP':
        if (segment.element(1) === '472') assignValue(request, 'serviceDates', readDates(segment));
        return;
      case 'SVC':
        this.line = startLine(segment);
        request.lines.push(this.line);
        return;
      default:
    }
  }
}

/** DMG of a person. */
function demographics(segment: Segment, person: StatusPerson): void {
  assign(person, 'birthDate', segment.date(2));
  assign(person, 'sex', segment.element(3));
}

function requestReference(segment: Segment, request: StatusRequest): void {
  const { qualifier, value } = readReference(segment);
  if (qualifier === '1K') request.payerClaimNumber = value;
  else if (qualifier === 'EJ') request.patientControlNumber = value;
  else if (qualifier === 'BLT') request.billType = value;
  else request.references.push({ qualifier, value });
}

function startLine(segment: Segment): StatusRequestLine {
  const line: StatusRequestLine = {
    procedure: readProcedure(segment, 1) ?? { qualifier: '', code: '', modifiers: [] },
    chargeCents: segment.cents(2) ?? 0,
  };
  assign(line, 'revenueCode', segment.element(4));
  assignValue(line, 'units', segment.decimal(7));
  return line;
}

function lineSegment(segment: Segment, line: StatusRequestLine): void {
  if (segment.tag === 'REF' && segment.element(1) === 'FJ')
    line.lineControlNumber = segment.element(2);
  if (segment.tag === 'DTP' && segment.element(1) === '472')
    assignValue(line, 'dates', readDates(segment));
}
