import type { SetReader } from '../core/item-stream.js';
import type { Segment } from '../core/segment.js';
import type { Party, SetEnd, SetHeader, TransactionSet } from '../types/common.js';
import type {
  Benefit,
  EligibilityPerson,
  EligibilityProvider,
  EligibilityResponse,
  EligibilityResponseItem,
} from '../types/eligibility.js';
import { readBenefitSegment, startBenefit, type BenefitContext } from './benefit.js';
import {
  emptyHeader,
  readPersonSegment,
  readProviderFact,
  readTrace,
} from './eligibility-people.js';
import { readDates, readParty, readSetHeader } from './parts.js';

const LEVELS: Record<string, EligibilityResponse['level']> = {
  '20': 'payer',
  '21': 'provider',
  '22': 'subscriber',
  '23': 'dependent',
};

/** Builds the items of one 271 set. */
export class ResponseReader implements SetReader<EligibilityResponseItem> {
  readonly items: EligibilityResponseItem[] = [];
  private header: SetHeader | undefined;
  private payer: Party = { person: false };
  private provider: EligibilityProvider | undefined;
  private subscriber: EligibilityPerson | undefined;
  private open: EligibilityResponse | undefined;
  private benefit: BenefitContext | undefined;

  constructor(private readonly set: TransactionSet) {}

  segment(segment: Segment): void {
    if (segment.tag === 'BHT') {
      this.header = readSetHeader(segment, this.set);
      this.items.push(this.header);
    } else if (segment.tag === 'HL') {
      this.enter(segment);
    } else if (this.open) {
      this.levelSegment(segment, this.open);
    }
  }

  end(end: SetEnd): void {
    this.close(undefined);
    if (!this.header) this.items.push(emptyHeader(this.set));
    this.items.push(end);
  }

  private enter(segment: Segment): void {
    const level = LEVELS[segment.element(3)];
    this.close(level);
    if (!level) return;
    if (level === 'payer') {
      this.payer = { person: false };
      this.provider = this.subscriber = undefined;
    }
    if (level === 'provider') {
      this.provider = { person: false, references: [] };
      this.subscriber = undefined;
    }
    if (level === 'subscriber') this.subscriber = { person: true, references: [] };
    this.open = {
      kind: 'response',
      set: this.set,
      level,
      payer: this.payer,
      traces: [],
      rejections: [],
      dates: [],
      benefits: [],
      at: segment.at,
    };
    if (this.provider && level !== 'payer') this.open.provider = this.provider;
    if (this.subscriber && (level === 'subscriber' || level === 'dependent'))
      this.open.subscriber = this.subscriber;
    if (level === 'dependent') this.open.dependent = { person: true, references: [] };
  }

  /** A level that says something is an answer; one that only leads to a level below it is not. */
  private close(next: EligibilityResponse['level'] | undefined): void {
    const response = this.open;
    this.open = undefined;
    this.benefit = undefined;
    if (!response) return;
    const says = response.rejections.length > 0 || response.benefits.length > 0;
    const depth = (level: EligibilityResponse['level']) => Object.values(LEVELS).indexOf(level);
    const leads = next !== undefined && depth(next) > depth(response.level);
    if (says || !leads) this.items.push(response);
  }

  private levelSegment(segment: Segment, response: EligibilityResponse): void {
    if (segment.tag === 'EB') {
      const benefit: Benefit = startBenefit(segment);
      this.benefit = { benefit, inLoop: false };
      response.benefits.push(benefit);
    } else if (segment.tag === 'AAA') {
      response.rejections.push({
        level: this.benefit ? 'benefit' : response.level,
        valid: segment.element(1) === 'Y',
        reason: segment.element(3),
        followUp: segment.element(4),
        at: segment.at,
      });
    } else if (this.benefit) {
      readBenefitSegment(segment, this.benefit);
    } else {
      this.factSegment(segment, response);
    }
  }

  private factSegment(segment: Segment, response: EligibilityResponse): void {
    const person =
      response.dependent ?? (response.level === 'subscriber' ? response.subscriber : undefined);
    switch (segment.tag) {
      case 'TRN':
        response.traces.push(readTrace(segment));
        return;
      case 'NM1':
        Object.assign(
          person ?? (response.level === 'provider' ? this.provider! : this.payer),
          readParty(segment),
        );
        return;
      case 'DTP': {
        const dates = readDates(segment);
        if (dates) response.dates.push({ qualifier: segment.element(1), dates });
        return;
      }
      default:
        if (person) readPersonSegment(segment, person);
        else if (response.level === 'provider' && this.provider)
          readProviderFact(segment, this.provider);
    }
  }
}
