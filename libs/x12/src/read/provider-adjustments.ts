import type { Segment } from '../core/segment.js';
import type { ReportFinding } from '../types/finding.js';
import type { ProviderAdjustment } from '../types/remittance.js';
import { money } from './money.js';

/** The up to six (reason, amount) pairs of a PLB segment. */
export function readProviderAdjustments(
  segment: Segment,
  report: ReportFinding,
): ProviderAdjustment[] {
  const adjustments: ProviderAdjustment[] = [];
  const providerId = segment.element(1);
  const fiscalPeriodEnd = segment.date(2) ?? '';
  const { at } = segment;
  for (let n = 3; n < segment.count; n += 2) {
    const [reason = '', reference] = segment.components(n);
    if (reason === '' && segment.element(n + 1) === '') continue;
    const cents = money(segment, n + 1, report);
    adjustments.push({
      providerId,
      fiscalPeriodEnd,
      reason,
      reference: reference || undefined,
      cents,
      at,
    });
  }
  return adjustments;
}
