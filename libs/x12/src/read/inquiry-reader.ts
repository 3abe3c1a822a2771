import type { SetReader } from '../core/item-stream.js';
import type { Segment } from '../core/segment.js';
import type { Party, SetEnd, SetHeader, TransactionSet } from '../types/common.js';
import type {
  EligibilityInquiry,
  EligibilityInquiryItem,
  EligibilityPerson,
  EligibilityProvider,
} from '../types/eligibility.js';
import {
  emptyHeader,
  readPersonSegment,
  readProviderFact,
  readTrace,
} from './eligibility-people.js';
import { readDates, readParty, readProcedure, readSetHeader } from './parts.js';

/** Builds the items of one 270 set. */
export class InquiryReader implements SetReader<EligibilityInquiryItem> {
  readonly items: EligibilityInquiryItem[] = [];
  private header: SetHeader | undefined;
  private level = '';
  private payer: Party = { person: false };
  private provider: EligibilityProvider = { person: false, references: [] };
  private subscriber: EligibilityPerson = { person: true, references: [] };
  private open: EligibilityInquiry | undefined;
  private asked = false;

  constructor(private readonly set: TransactionSet) {}

  segment(segment: Segment): void {
    if (segment.tag === 'BHT') {
      this.header = readSetHeader(segment, this.set);
      this.items.push(this.header);
    } else if (segment.tag === 'HL') {
      this.enter(segment);
    } else if (this.open) {
      this.questionSegment(segment, this.open);
    } else if (segment.tag === 'NM1') {
      if (this.level === '20') this.payer = readParty(segment);
      if (this.level === '21') Object.assign(this.provider, readParty(segment));
    } else if (this.level === '21') {
      readProviderFact(segment, this.provider);
    }
  }

  end(end: SetEnd): void {
    this.close(false);
    if (!this.header) this.items.push(emptyHeader(this.set));
    this.items.push(end);
  }

  private enter(segment: Segment): void {
    this.level = segment.element(3);
    this.close(this.level === '23');
    if (this.level === '21') this.provider = { person: false, references: [] };
    if (this.level === '22') this.subscriber = { person: true, references: [] };
    if (this.level === '22' || this.level === '23') {
      this.open = {
        kind: 'inquiry',
        set: this.set,
        payer: this.payer,
        provider: this.provider,
        subscriber: this.subscriber,
        traces: [],
        serviceTypes: [],
        at: segment.at,
      };
      if (this.level === '23') this.open.dependent = { person: true, references: [] };
      this.asked = false;
    }
  }

  /** A subscriber that only leads to its dependents asks nothing itself. */
  private close(dependentFollows: boolean): void {
    const inquiry = this.open;
    this.open = undefined;
    if (inquiry && (this.asked || inquiry.dependent || !dependentFollows)) this.items.push(inquiry);
  }

  private questionSegment(segment: Segment, inquiry: EligibilityInquiry): void {
    const person = inquiry.dependent ?? inquiry.subscriber;
    switch (segment.tag) {
      case 'TRN':
        inquiry.traces.push(readTrace(segment));
        return;
      case 'NM1':
        // NM1 of loop 2110 names other providers; the person comes first.
        if (/^(IL|03)$/.test(segment.element(1))) Object.assign(person, readParty(segment));
        return;
      case 'DTP': {
        const dates = readDates(segment);
        if (dates && segment.element(1) === '291') inquiry.serviceDates = dates;
        return;
      }
      case 'EQ':
        return this.question(segment, inquiry);
      default:
        if (!this.asked) readPersonSegment(segment, person);
    }
  }

  private question(segment: Segment, inquiry: EligibilityInquiry): void {
    this.asked = true;
    inquiry.serviceTypes.push(...segment.repetitions(1));
    const procedure = readProcedure(segment, 2);
    if (procedure) inquiry.procedure = procedure;
  }
}
