import type { SetReader } from '../core/item-stream.js';
import type { Segment } from '../core/segment.js';
import type { Party, SetEnd, TransactionSet } from '../types/common.js';
import type {
  ClaimAcknowledgement,
  ClaimAcknowledgementHeader,
  ClaimAcknowledgementItem,
  StatusLevel,
  StatusLine,
  StatusPerson,
  StatusResponse,
  StatusResponseItem,
} from '../types/status.js';
import { emptyHeader } from './eligibility-people.js';
import {
  assign,
  assignValue,
  readDates,
  readDay,
  readParty,
  readReference,
  readSetHeader,
} from './parts.js';
import { readStatus, readStatusLineSegment, startStatusLine } from './status-parts.js';

const LEVELS: Record<string, StatusLevel> = {
  '20': 'payer',
  '21': 'receiver',
  '19': 'provider',
  '22': 'claim',
  '23': 'claim',
  PT: 'claim',
};

/** What the 277 and the 277CA do alike: follow the levels and collect an answer from each TRN on. */
abstract class StatusAnswerReader<
  Item,
  Answer extends StatusResponse | ClaimAcknowledgement,
> implements SetReader<Item | SetEnd> {
  readonly items: (Item | SetEnd)[] = [];
  protected levelCode = '';
  protected payer: Party = { person: false };
  protected receiver: Party | undefined;
  protected provider: Party | undefined;
  protected patient: StatusPerson | undefined;
  protected dependent: StatusPerson | undefined;
  protected header: ClaimAcknowledgementHeader;
  private headerGiven = false;
  private answer: Answer | undefined;
  private line: StatusLine | undefined;

  constructor(protected readonly set: TransactionSet) {
    this.header = emptyHeader(set);
  }

  protected abstract start(segment: Segment, level: StatusLevel): Answer;
  protected abstract answerSegment(segment: Segment, answer: Answer): void;
  protected abstract give(answer: Answer | ClaimAcknowledgementHeader): void;
  /** True when the segment belongs to the header. */
  protected abstract headerSegment(segment: Segment): boolean;

  segment(segment: Segment): void {
    if (segment.tag === 'BHT') this.header = { ...readSetHeader(segment, this.set) };
    else if (segment.tag === 'HL') this.enter(segment);
    else if (segment.tag === 'NM1') this.name(segment);
    else if (!this.headerSegment(segment)) this.inAnswer(segment);
  }

  end(end: SetEnd): void {
    this.close();
    this.giveHeader();
    this.items.push(end);
  }

  private giveHeader(): void {
    if (!this.headerGiven) this.give(this.header);
    this.headerGiven = true;
  }

  private enter(segment: Segment): void {
    this.close();
    this.levelCode = segment.element(3);
    const level = LEVELS[this.levelCode];
    if (level !== 'payer') this.giveHeader();
    if (level === 'receiver') this.receiver = this.provider = undefined;
    if (level === 'provider') this.provider = undefined;
    if (this.levelCode !== '23') this.patient = undefined;
    this.dependent = undefined;
  }

  private name(segment: Segment): void {
    const party = readParty(segment);
    const level = LEVELS[this.levelCode];
    if (level === 'payer') this.payer = party;
    else if (level === 'receiver') this.receiver = party;
    else if (level === 'provider') this.provider = party;
    else if (this.levelCode === '23') this.dependent = party;
    else this.patient = party;
  }

  private inAnswer(segment: Segment): void {
    if (segment.tag === 'TRN') {
      this.close();
      this.answer = this.start(segment, LEVELS[this.levelCode] ?? 'claim');
      this.answer.traceNumber = segment.element(2);
      return;
    }
    if (segment.tag === 'STC')
      this.answer ??= this.start(segment, LEVELS[this.levelCode] ?? 'claim');
    const { answer } = this;
    if (!answer) return;
    if (segment.tag === 'SVC') {
      this.line = startStatusLine(segment);
      answer.lines.push(this.line);
    } else if (this.line) {
      readStatusLineSegment(segment, this.line);
    } else if (segment.tag === 'STC') {
      answer.statuses.push(readStatus(segment));
    } else {
      this.answerSegment(segment, answer);
    }
  }

  private close(): void {
    this.line = undefined;
    if (!this.answer) return;
    this.giveHeader();
    this.give(this.answer);
    this.answer = undefined;
  }

  /** What every answer begins with. */
  protected base(segment: Segment, level: StatusLevel) {
    const base = {
      set: this.set,
      level,
      payer: this.payer,
      statuses: [],
      references: [],
      lines: [],
      at: segment.at,
    };
    return Object.assign(
      base,
      this.receiver && { receiver: this.receiver },
      this.provider && { provider: this.provider },
    );
  }
}

/** Builds the items of one 277 set. */
export class StatusResponseReader extends StatusAnswerReader<StatusResponseItem, StatusResponse> {
  protected start(segment: Segment, level: StatusLevel): StatusResponse {
    const answer: StatusResponse = { kind: 'response', ...this.base(segment, level) };
    if (this.patient) answer.subscriber = this.patient;
    if (this.dependent) answer.dependent = this.dependent;
    return answer;
  }

  protected headerSegment(): boolean {
    return false;
  }

  protected give(item: StatusResponse | ClaimAcknowledgementHeader): void {
    this.items.push(item);
  }

  protected answerSegment(segment: Segment, answer: StatusResponse): void {
    if (segment.tag === 'DTP' && segment.element(1) === '472')
      assignValue(answer, 'serviceDates', readDates(segment));
    if (segment.tag !== 'REF') return;
    const { qualifier, value } = readReference(segment);
    if (qualifier === '1K') answer.payerClaimNumber = value;
    else if (qualifier === 'EJ') answer.patientControlNumber = value;
    else if (qualifier === 'BLT') answer.billType = value;
    else answer.references.push({ qualifier, value });
  }
}

/** Builds the items of one 277CA set. */
export class ClaimAcknowledgementReader extends StatusAnswerReader<
  ClaimAcknowledgementItem,
  ClaimAcknowledgement
> {
  protected start(segment: Segment, level: StatusLevel): ClaimAcknowledgement {
    const answer: ClaimAcknowledgement = {
      kind: 'acknowledgement',
      ...this.base(segment, level),
      accepted: false,
    };
    if (this.patient) answer.patient = this.patient;
    return answer;
  }

  protected headerSegment(segment: Segment): boolean {
    if (this.levelCode !== '20') return false;
    if (segment.tag === 'TRN') assign(this.header, 'sourceTrace', segment.element(2));
    if (segment.tag === 'DTP' && segment.element(1) === '050')
      assignValue(this.header, 'receivedDate', readDay(segment));
    if (segment.tag === 'DTP' && segment.element(1) === '009')
      assignValue(this.header, 'processedDate', readDay(segment));
    return segment.tag !== 'STC';
  }

  protected give(item: ClaimAcknowledgement | ClaimAcknowledgementHeader): void {
    if (item.kind === 'acknowledgement') {
      item.accepted = item.statuses[0]?.action === 'WQ';
      if (item.level === 'claim' && item.traceNumber)
        item.patientControlNumber ??= item.traceNumber;
    }
    this.items.push(item);
  }

  protected answerSegment(segment: Segment, answer: ClaimAcknowledgement): void {
    switch (segment.tag) {
      case 'REF': {
        const { qualifier, value } = readReference(segment);
        if (qualifier === '1K') answer.payerClaimNumber = value;
        else if (qualifier === 'D9') answer.clearinghouseTrace = value;
        else answer.references.push({ qualifier, value });
        return;
      }
      case 'QTY':
        if (/^(90|QA)$/.test(segment.element(1)))
          assignValue(answer, 'acceptedCount', segment.decimal(2));
        if (/^(AA|QC)$/.test(segment.element(1)))
          assignValue(answer, 'rejectedCount', segment.decimal(2));
        return;
      case 'AMT':
        if (segment.element(1) === 'YU') assignValue(answer, 'acceptedCents', segment.cents(2));
        if (segment.element(1) === 'YY') assignValue(answer, 'rejectedCents', segment.cents(2));
        return;
      case 'DTP':
        if (segment.element(1) === '472') assignValue(answer, 'serviceDates', readDates(segment));
        return;
      default:
    }
  }
}
