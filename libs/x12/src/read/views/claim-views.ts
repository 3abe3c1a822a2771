import type { LineAdjudication, OtherCoverage } from '../../types/claim-coverage.js';
import type { DateRange, Procedure, TransactionSet } from '../../types/common.js';
import { append, none } from '../table/lists.js';
import { LevelIds, type IdPlaces } from './level-ids.js';
import { Page } from './page.js';
import { Pool } from './pool.js';
import type { ClaimLineView, ClaimView, DiagnosisView } from './types.js';
import { procedureIn, rangeOf, View } from './view.js';

const NO_DATES: DateRange = Object.freeze({ from: '', to: '' });

/** One code of an HI segment. */
export class DiagnosisOfClaim extends View implements DiagnosisView {
  qualifierStart = 0;
  qualifierEnd = 0;
  codeEnd = 0;

  get qualifier(): string {
    return this.page.slice(this.qualifierStart, this.qualifierEnd);
  }

  get code(): string {
    const start = (this.qualifierEnd + 1) | 0;
    return ((this.codeEnd - start) | 0) > 0 ? this.page.slice(start, this.codeEnd) : '';
  }
}

/** LX and what belongs to it. */
export class LineOfClaim extends View implements ClaimLineView {
  numberStart = 0;
  numberEnd = 0;
  procedureStart = 0;
  procedureEnd = 0;
  /** The component separator, as a byte. */
  separator = 0;
  chargeCents = 0;
  unitStart = 0;
  unitEnd = 0;
  unitsStart = 0;
  unitsEnd = 0;
  pointersStart = 0;
  pointersEnd = 0;
  hasControlNumber = false;
  controlStart = 0;
  controlEnd = 0;
  /** Days as integers CCYYMMDD; 0 where there is none. */
  from = 0;
  to = 0;
  /** Few lines have any; they are objects of their own. */
  adjudications: LineAdjudication[] = none();

  get number(): number {
    return Number(this.page.slice(this.numberStart, this.numberEnd)) || 0;
  }

  get procedure(): Procedure {
    return procedureIn(this.page, this.procedureStart, this.procedureEnd, this.separator);
  }

  get unit(): string {
    return this.page.slice(this.unitStart, this.unitEnd);
  }

  get units(): number {
    const units = this.page.decimal(this.unitsStart, this.unitsEnd);
    return units === units ? units : 0;
  }

  get pointers(): number[] {
    const { page, pointersStart, pointersEnd, separator } = this;
    const count = page.count(pointersStart, pointersEnd, separator);
    let pointers = none<number>();
    for (let m = 0; m < count; m++) {
      const pointer = Number(page.component(pointersStart, pointersEnd, separator, m));
      if (pointer > 0) pointers = append(pointers, pointer);
    }
    return pointers;
  }

  get dates(): DateRange {
    return rangeOf(this.from, this.to) ?? NO_DATES;
  }

  get lineControlNumber(): string | undefined {
    return this.hasControlNumber ? this.page.slice(this.controlStart, this.controlEnd) : undefined;
  }
}

/** CLM and what belongs to it. */
export class ClaimOfClaims extends View implements ClaimView, IdPlaces {
  readonly kind = 'claim';
  set!: TransactionSet;
  /** Of the CLM segment. */
  start = 0;
  numberStart = 0;
  numberEnd = 0;
  chargeCents = 0;
  /** CLM05. */
  placeStart = 0;
  placeEnd = 0;
  /** The component separator, as a byte. */
  separator = 0;
  hasPayerNumber = false;
  /** It replaces or voids another. */
  needsPayerNumber = false;
  payerNumberStart = 0;
  payerNumberEnd = 0;
  billingStart = 0;
  billingEnd = 0;
  subscriberStart = 0;
  subscriberEnd = 0;
  payerStart = 0;
  payerEnd = 0;
  firstLine = 0;
  endOfLines = 0;
  firstDiagnosis = 0;
  endOfDiagnoses = 0;
  /** Few claims have any; they are objects of their own. */
  otherCoverages: OtherCoverage[] = none();

  constructor(private readonly all: ClaimViews) {
    super(all.page);
  }

  get patientControlNumber(): string {
    return this.page.slice(this.numberStart, this.numberEnd);
  }

  get frequency(): string {
    return this.page.component(this.placeStart, this.placeEnd, this.separator, 2);
  }

  get payerClaimNumber(): string | undefined {
    return this.hasPayerNumber
      ? this.page.slice(this.payerNumberStart, this.payerNumberEnd)
      : undefined;
  }

  get billingProvider(): { id: string | undefined } {
    return { id: this.page.optional(this.billingStart, this.billingEnd) };
  }

  get subscriber(): { id: string | undefined } {
    return { id: this.page.optional(this.subscriberStart, this.subscriberEnd) };
  }

  get payer(): { id: string | undefined } {
    return { id: this.page.optional(this.payerStart, this.payerEnd) };
  }

  get diagnoses(): DiagnosisOfClaim[] {
    return this.all.diagnoses.slice(this.firstDiagnosis, this.endOfDiagnoses);
  }

  get lines(): LineOfClaim[] {
    return this.all.lines.slice(this.firstLine, this.endOfLines);
  }
}

/** All objects that the views of one stream of claims are made of. */
export class ClaimViews {
  readonly page = new Page();
  readonly claims = new Pool(() => new ClaimOfClaims(this));
  readonly lines = new Pool(() => new LineOfClaim(this.page));
  readonly diagnoses = new Pool(() => new DiagnosisOfClaim(this.page));
  /** Where the ids of the open levels stand. */
  readonly levels = new LevelIds(this.page);
  /** The claim that is not finished. */
  open: ClaimOfClaims | undefined;

  /** The batch was used: only the claim that is not finished, and the levels, are still needed. */
  release(): void {
    const { page, claims, lines, diagnoses, open } = this;
    this.levels.keep();
    if (open) this.levels.giveTo(open);
    page.keepFrom(open ? open.start : page.end);
    claims.keepFrom(open ? (claims.end - 1) | 0 : claims.end);
    lines.keepFrom(open ? open.firstLine : lines.end);
    diagnoses.keepFrom(open ? open.firstDiagnosis : diagnoses.end);
  }
}
