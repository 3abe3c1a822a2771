import { balanceCheck } from '../../balance.js';
import type { Position, SetEnd, TransactionSet } from '../../types/common.js';
import type { Finding, ReportFinding } from '../../types/finding.js';
import type { ProviderAdjustment, Remittance, RemittanceEnd } from '../../types/remittance.js';
import { readProviderAdjustments } from '../provider-adjustments.js';
import { RemittanceHeaderBuilder } from '../remittance-header.js';
import { segmentAt } from './values.js';

const KEPT_BALANCE_FINDINGS = 200;

/** What one 835 set is besides its claims: header, provider adjustments, sums and balance. */
export class RemittanceFrame {
  private readonly header: RemittanceHeaderBuilder;
  private remittance: Remittance | undefined;
  private readonly providerAdjustments: ProviderAdjustment[] = [];
  private claimCount = 0;
  private chargeCents = 0;
  private paidCents = 0;
  private providerCents = 0;
  private readonly balanceFindings: Finding[] = [];
  private balanceFindingCount = 0;

  constructor(
    set: TransactionSet,
    private readonly report: ReportFinding,
  ) {
    this.header = new RemittanceHeaderBuilder(set, report);
  }

  /** A segment before the first claim. */
  inHeader(row: number, ordinal: number): void {
    if (!this.remittance) this.header.segment(segmentAt(row, ordinal));
  }

  /** The header, when it is closed for the first time. */
  closeHeader(): Remittance | undefined {
    if (this.remittance) return undefined;
    return (this.remittance = this.header.finish());
  }

  /** A claim that is complete. */
  count(chargeCents: number, paidCents: number): void {
    this.claimCount++;
    this.chargeCents += chargeCents;
    this.paidCents += paidCents;
  }

  balanceFinding(finding: Finding): void {
    this.balanceFindingCount++;
    if (this.balanceFindings.length < KEPT_BALANCE_FINDINGS) this.balanceFindings.push(finding);
    this.report(finding);
  }

  /** SVC before the first claim. */
  lineOutside(at: Position): void {
    this.report({
      code: 'segment-outside-claim',
      level: 2,
      severity: 'error',
      segment: 'SVC',
      ...at,
      message: 'A service line stands outside of any claim.',
      ack: { level: 'segment', code: '2' },
    });
  }

  /** PLB. */
  adjustProvider(row: number, ordinal: number): void {
    const segment = segmentAt(row, ordinal);
    for (const adjustment of readProviderAdjustments(segment, this.report)) {
      this.providerCents += adjustment.cents;
      this.providerAdjustments.push(adjustment);
    }
  }

  /** The set ends; its header is closed. */
  end(end: SetEnd): RemittanceEnd {
    const check = end.complete
      ? balanceCheck(this.remittance!, this.paidCents, this.providerCents)
      : undefined;
    if (check) this.balanceFinding(check);
    return {
      ...end,
      providerAdjustments: this.providerAdjustments,
      claimCount: this.claimCount,
      totalChargeCents: this.chargeCents,
      totalPaidCents: this.paidCents,
      totalProviderAdjustmentCents: this.providerCents,
      balanced: end.complete && this.balanceFindingCount === 0,
      balanceFindingCount: this.balanceFindingCount,
      balanceFindings: this.balanceFindings,
    };
  }
}
