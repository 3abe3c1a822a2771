import { BILLING, SUBSCRIBER } from '../table/claim-levels.js';
import { pack, packedOf } from '../table/values.js';
import { endOf, startOf, type Page } from './page.js';

const BILLED_BY = pack('85');
const INSURED = pack('IL');
const PAYER = pack('PR');

/** Places of the ids of billing provider, subscriber and payer. */
export interface IdPlaces {
  billingStart: number;
  billingEnd: number;
  subscriberStart: number;
  subscriberEnd: number;
  payerStart: number;
  payerEnd: number;
}

/** The ids of the open levels. */
export class LevelIds implements IdPlaces {
  billingStart = 0;
  billingEnd = 0;
  subscriberStart = 0;
  subscriberEnd = 0;
  payerStart = 0;
  payerEnd = 0;

  /** HL03 of the open level, packed. */
  private level = 0;

  constructor(private readonly page: Page) {}

  /** A set begins. */
  begin(): void {
    this.level = 0;
    this.billingStart = this.billingEnd = 0;
    this.leaveSubscriber();
  }

  /** HL. */
  enter(row: number): void {
    this.level = packedOf(row, 3);
    if (this.level === BILLING) this.billingStart = this.billingEnd = 0;
    else if (this.level === SUBSCRIBER) this.leaveSubscriber();
  }

  /** NM1 of the open level. */
  name(row: number): void {
    const { level, page } = this;
    const entity = packedOf(row, 1);
    const start = (startOf(row, 9) + page.shift) | 0;
    const end = (endOf(row, 9) + page.shift) | 0;
    const absent = start === end;
    if (level === BILLING) {
      if (entity !== BILLED_BY || absent) return;
      this.billingStart = start;
      this.billingEnd = end;
    } else if (level === SUBSCRIBER && entity === INSURED) {
      if (absent) return;
      this.subscriberStart = start;
      this.subscriberEnd = end;
    } else if (level === SUBSCRIBER && entity === PAYER) {
      this.payerStart = start;
      this.payerEnd = end;
    }
  }

  giveTo(claim: IdPlaces): void {
    claim.billingStart = this.billingStart;
    claim.billingEnd = this.billingEnd;
    claim.subscriberStart = this.subscriberStart;
    claim.subscriberEnd = this.subscriberEnd;
    claim.payerStart = this.payerStart;
    claim.payerEnd = this.payerEnd;
  }

  /** Claims of later batches have them, too. */
  keep(): void {
    this.billingEnd = this.kept(0, this.billingStart, this.billingEnd);
    this.subscriberEnd = this.kept(1, this.subscriberStart, this.subscriberEnd);
    this.payerEnd = this.kept(2, this.payerStart, this.payerEnd);
    this.billingStart = this.subscriberStart = this.payerStart = 0;
  }

  private leaveSubscriber(): void {
    this.subscriberStart = this.subscriberEnd = this.payerStart = this.payerEnd = 0;
  }

  private kept(number: number, start: number, end: number): number {
    return ((end - start) | 0) === 0 ? 0 : this.page.keep(number, this.page.slice(start, end));
  }
}
