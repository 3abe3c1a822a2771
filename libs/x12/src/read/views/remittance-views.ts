import type { DateRange, Procedure, TransactionSet } from '../../types/common.js';
import { append, none } from '../table/lists.js';
import { Page } from './page.js';
import { Pool } from './pool.js';
import type { RemittanceAdjustmentView, RemittanceClaimView, RemittanceLineView } from './types.js';
import { procedureIn, rangeOf, View } from './view.js';
import { dayText } from '../../core/numbers.js';

/** Where the text of one code stands. */
export class CodePlace {
  start = 0;
  end = 0;
}

/** One adjustment of a CAS segment. */
export class AdjustmentOfRemittance extends View implements RemittanceAdjustmentView {
  groupStart = 0;
  groupEnd = 0;
  reasonStart = 0;
  reasonEnd = 0;
  quantityStart = 0;
  quantityEnd = 0;
  cents = 0;
  line: LineOfRemittance | undefined = undefined;

  get group(): string {
    return this.page.slice(this.groupStart, this.groupEnd);
  }

  get reason(): string {
    return this.page.slice(this.reasonStart, this.reasonEnd);
  }

  get quantity(): number | undefined {
    const quantity = this.page.decimal(this.quantityStart, this.quantityEnd);
    return quantity === quantity ? quantity : undefined;
  }
}

/** SVC and what belongs to it. */
export class LineOfRemittance extends View implements RemittanceLineView {
  procedureStart = 0;
  procedureEnd = 0;
  /** The component separator, as a byte. */
  separator = 0;
  chargeCents = 0;
  paidCents = 0;
  unitsStart = 0;
  unitsEnd = 0;
  controlStart = 0;
  controlEnd = 0;
  /** Days as integers CCYYMMDD; 0 where there is none. */
  from = 0;
  to = 0;
  firstAdjustment = 0;
  endOfAdjustments = 0;
  firstRemark = 0;
  endOfRemarks = 0;

  constructor(private readonly all: RemittanceViews) {
    super(all.page);
  }

  get procedure(): Procedure {
    return procedureIn(this.page, this.procedureStart, this.procedureEnd, this.separator);
  }

  get units(): number {
    const units = this.page.decimal(this.unitsStart, this.unitsEnd);
    return units === units ? units : 1;
  }

  get dates(): DateRange | undefined {
    return rangeOf(this.from, this.to);
  }

  get lineControlNumber(): string | undefined {
    return this.page.optional(this.controlStart, this.controlEnd);
  }

  get adjustments(): AdjustmentOfRemittance[] {
    return this.all.adjustments.slice(this.firstAdjustment, this.endOfAdjustments);
  }

  get remarkCodes(): string[] {
    return this.all.remarksOf(this.firstRemark, this.endOfRemarks);
  }
}

/** CLP and what belongs to it. */
export class ClaimOfRemittance extends View implements RemittanceClaimView {
  readonly kind = 'claim';
  set!: TransactionSet;
  groupNumber: string | undefined = undefined;
  /** Of the CLP segment. */
  start = 0;
  numberStart = 0;
  numberEnd = 0;
  statusStart = 0;
  statusEnd = 0;
  payerNumberStart = 0;
  payerNumberEnd = 0;
  chargeCents = 0;
  paidCents = 0;
  patientResponsibilityCents = 0;
  /** Days as integers CCYYMMDD; 0 where there is none. */
  from = 0;
  to = 0;
  received = 0;
  firstLine = 0;
  endOfLines = 0;
  firstAdjustment = 0;
  endOfOwnAdjustments = 0;
  endOfAdjustments = 0;
  firstRemark = 0;
  endOfRemarks = 0;

  constructor(private readonly all: RemittanceViews) {
    super(all.page);
  }

  get patientControlNumber(): string {
    return this.page.slice(this.numberStart, this.numberEnd);
  }

  get status(): string {
    return this.page.slice(this.statusStart, this.statusEnd);
  }

  get payerClaimNumber(): string {
    return this.page.slice(this.payerNumberStart, this.payerNumberEnd);
  }

  get serviceDates(): DateRange | undefined {
    return rangeOf(this.from, this.to) ?? spanOf(this.lines);
  }

  get receivedDate(): string | undefined {
    return this.received === 0 ? undefined : dayText(this.received);
  }

  get remarkCodes(): string[] {
    return this.all.remarksOf(this.firstRemark, this.endOfRemarks);
  }

  get adjustments(): AdjustmentOfRemittance[] {
    return this.all.adjustments.slice(this.firstAdjustment, this.endOfOwnAdjustments);
  }

  get allAdjustments(): AdjustmentOfRemittance[] {
    return this.all.adjustments.slice(this.firstAdjustment, this.endOfAdjustments);
  }

  get lines(): LineOfRemittance[] {
    return this.all.lines.slice(this.firstLine, this.endOfLines);
  }
}

/** From the first to the last service day of the lines. */
function spanOf(lines: readonly LineOfRemittance[]): DateRange | undefined {
  let first = 0;
  let last = 0;
  for (const { from, to } of lines) {
    if (from === 0) continue;
    if (first === 0 || from < first) first = from;
    if (to > last) last = to;
  }
  return rangeOf(first, last);
}

/** All objects that the views of one stream of remittances are made of. */
export class RemittanceViews {
  readonly page = new Page();
  readonly claims = new Pool(() => new ClaimOfRemittance(this));
  readonly lines = new Pool(() => new LineOfRemittance(this));
  readonly adjustments = new Pool(() => new AdjustmentOfRemittance(this.page));
  readonly remarks = new Pool(() => new CodePlace());
  /** The claim that is not finished. */
  open: ClaimOfRemittance | undefined;

  /** The batch was used: only the claim that is not finished is still needed. */
  release(): void {
    const { page, claims, lines, adjustments, remarks, open } = this;
    page.keepFrom(open ? open.start : page.end);
    claims.keepFrom(open ? (claims.end - 1) | 0 : claims.end);
    lines.keepFrom(open ? open.firstLine : lines.end);
    adjustments.keepFrom(open ? open.firstAdjustment : adjustments.end);
    remarks.keepFrom(open ? open.firstRemark : remarks.end);
  }

  remarksOf(first: number, end: number): string[] {
    let codes = none<string>();
    for (const { start, end: stop } of this.remarks.slice(first, end))
      codes = append(codes, this.page.slice(start, stop));
    return codes;
  }
}
