import { balanceCharges, balanceOtherPayers } from '../../balance.js';
import type { ClaimFacts, DecisionFacts, OtherFacts } from './claim-facts.js';
import { reportFinding } from './rule.js';

/**
 * 837 (SNIP 3): the charge of the claim is the sum of its lines, and what other payers decided adds up. Sums with an amount
 * that cannot be read are left alone: that amount is a finding already.
 */
export function checkClaimBalance(claim: ClaimFacts): void {
  const { place, chargeCents, lines } = claim;
  if (chargeCents === undefined || lines.length === 0) return;
  const charges = lines.map((line) => line.service?.chargeCents);
  if (!charges.every((cents) => cents !== undefined)) return;
  const at = place.segment;
  const sums = lines.map((line, index) => ({
    chargeCents: charges[index]!,
    at: line.place.segment,
  }));
  const difference = balanceCharges({ chargeCents, lines: sums, at });
  if (difference) reportFinding(place, difference);

  const readable =
    claim.others.every(readableOther) &&
    lines.every((line) => line.decisions.every(readableDecision));
  if (!readable) return;
  const findings = balanceOtherPayers({
    chargeCents,
    at,
    otherCoverages: claim.others.map(({ payerId, paid, adjustments }) => ({
      payer: { id: payerId },
      paidCents: paid?.cents,
      adjustments: adjustments!,
    })),
    lines: lines.map((line, index) => ({
      ...sums[index]!,
      adjudications: line.decisions.map(({ payerId, paidCents, adjustments }) => ({
        payerId,
        paidCents: paidCents!,
        adjustments: adjustments!,
      })),
    })),
  });
  for (const finding of findings) {
    const line = lines.find((one) => one.place.segment.ordinal === finding.ordinal);
    reportFinding((line ?? claim).place, finding);
  }
}

function readableOther({ paid, adjustments }: OtherFacts): boolean {
  return adjustments !== undefined && (paid === undefined || paid.cents !== undefined);
}

function readableDecision({ paidCents, adjustments }: DecisionFacts): boolean {
  return paidCents !== undefined && adjustments !== undefined;
}
