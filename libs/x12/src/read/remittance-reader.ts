import type { Segment } from '../core/segment.js';
import type { SetReader } from '../core/item-stream.js';
import { balanceCheck, balanceClaim } from '../balance.js';
import type { Finding, ReportFinding } from '../types/finding.js';
import type { DateRange, SetEnd, TransactionSet } from '../types/common.js';
import type {
  ProviderAdjustment,
  Remittance,
  RemittanceClaim,
  RemittanceEnd,
  RemittanceItem,
  RemittanceLine,
} from '../types/remittance.js';
import { assign } from './parts.js';
import { RemittanceHeaderBuilder } from './remittance-header.js';
import {
  money,
  readClaimSegment,
  readLineSegment,
  startClaim,
  startLine,
} from './remittance-claim.js';

const KEPT_BALANCE_FINDINGS = 200;

/** Builds the items of one 835 set. */
export class RemittanceReader implements SetReader<RemittanceItem> {
  readonly items: RemittanceItem[] = [];
  private readonly header: RemittanceHeaderBuilder;
  private remittance: Remittance | undefined;
  private claim: RemittanceClaim | undefined;
  private line: RemittanceLine | undefined;
  private groupNumber: string | undefined;
  private readonly providerAdjustments: ProviderAdjustment[] = [];
  private readonly totals = { claims: 0, charge: 0, paid: 0, provider: 0 };
  private readonly balanceFindings: Finding[] = [];
  private balanceFindingCount = 0;
  private readonly report: ReportFinding;

  constructor(
    private readonly set: TransactionSet,
    report: ReportFinding,
  ) {
    this.report = report;
    this.header = new RemittanceHeaderBuilder(set, report);
  }

  segment(segment: Segment): void {
    switch (segment.tag) {
      case 'LX':
        this.closeClaim();
        this.closeHeader();
        this.groupNumber = segment.optional(1);
        return;
      case 'TS3':
      case 'TS2':
        return;
      case 'CLP':
        this.closeClaim();
        this.closeHeader();
        this.claim = startClaim(segment, this.set, this.report);
        assign(this.claim, 'groupNumber', this.groupNumber);
        return;
      case 'SVC':
        this.openLine(segment);
        return;
      case 'PLB':
        this.closeClaim();
        this.closeHeader();
        this.readProviderAdjustments(segment);
        return;
      default:
        if (this.line) readLineSegment(segment, this.line, this.report);
        else if (this.claim) readClaimSegment(segment, this.claim, this.report);
        else if (!this.remittance) this.header.segment(segment);
    }
  }

  end(end: SetEnd): void {
    this.closeClaim();
    const remittance = this.closeHeader();
    const check = end.complete
      ? balanceCheck(remittance, this.totals.paid, this.totals.provider)
      : undefined;
    if (check) this.balanceFinding(check);
    const item: RemittanceEnd = {
      ...end,
      providerAdjustments: this.providerAdjustments,
      claimCount: this.totals.claims,
      totalChargeCents: this.totals.charge,
      totalPaidCents: this.totals.paid,
      totalProviderAdjustmentCents: this.totals.provider,
      balanced: end.complete && this.balanceFindingCount === 0,
      balanceFindingCount: this.balanceFindingCount,
      balanceFindings: this.balanceFindings,
    };
    this.items.push(item);
  }

  private openLine(segment: Segment): void {
    this.closeLine();
    if (this.claim) {
      this.line = startLine(segment, this.report);
      this.claim.lines.push(this.line);
      return;
    }
    this.report({
      code: 'segment-outside-claim',
      level: 2,
      severity: 'error',
      segment: 'SVC',
      ordinal: segment.ordinal,
      offset: segment.offset,
      message: 'A service line stands outside of any claim.',
      ack: { level: 'segment', code: '2' },
    });
  }

  private closeHeader(): Remittance {
    if (!this.remittance) {
      this.remittance = this.header.finish();
      this.items.push(this.remittance);
    }
    return this.remittance;
  }

  private closeLine(): void {
    this.line = undefined;
  }

  private closeClaim(): void {
    this.closeLine();
    const claim = this.claim;
    if (!claim) return;
    this.claim = undefined;
    const dates = claim.serviceDates ?? span(claim.lines);
    if (dates) claim.serviceDates = dates;
    this.totals.claims++;
    this.totals.charge += claim.chargeCents;
    this.totals.paid += claim.paidCents;
    for (const finding of balanceClaim(claim)) this.balanceFinding(finding);
    this.items.push(claim);
  }

  private balanceFinding(finding: Finding): void {
    this.balanceFindingCount++;
    if (this.balanceFindings.length < KEPT_BALANCE_FINDINGS) this.balanceFindings.push(finding);
    this.report(finding);
  }

  private readProviderAdjustments(segment: Segment): void {
    const fiscalPeriodEnd = segment.date(2) ?? '';
    for (let n = 3; n < segment.count; n += 2) {
      const [reason = '', reference] = segment.components(n);
      if (reason === '' && segment.element(n + 1) === '') continue;
      const cents = money(segment, n + 1, this.report);
      const adjustment: ProviderAdjustment = {
        providerId: segment.element(1),
        fiscalPeriodEnd,
        reason,
        cents,
        at: segment.at,
      };
      assign(adjustment, 'reference', reference);
      this.totals.provider += cents;
      this.providerAdjustments.push(adjustment);
    }
  }
}

/** From the first to the last service day of the lines. */
function span(lines: readonly RemittanceLine[]): DateRange | undefined {
  let range: DateRange | undefined;
  for (const { dates } of lines) {
    if (!dates) continue;
    if (!range) range = { ...dates };
    if (dates.from < range.from) range.from = dates.from;
    if (dates.to > range.to) range.to = dates.to;
  }
  return range;
}
