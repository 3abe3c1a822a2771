import type { ClaimFacts, OtherFacts } from './claim-facts.js';
import { missingAt, segmentMissing, situation, WARNING } from './rule.js';

/** Rules between the coverages of a claim: who pays when, and what earlier payers decided (SNIP 4). */
export function checkClaimCoverage(claim: ClaimFacts, sequence: string): void {
  const seen = new Set([sequence]);
  for (const other of claim.others) {
    // U says that the sequence is not known, and may be said of several.
    if (other.sequence !== '' && other.sequence !== 'U' && seen.has(other.sequence))
      situation(
        other.place,
        'payer-sequence-repeated',
        1,
        'Two coverages of a claim have the same place in the order of payers.',
        {
          value: other.sequence,
        },
      );
    seen.add(other.sequence);
    decided(claim, other);
  }
  if (sequence === 'S' && claim.others.length === 0)
    segmentMissing(
      missingAt(claim.place, 'SBR', '2320'),
      'other-coverage-missing',
      'A claim to the second payer names the first one (loop 2320).',
      WARNING,
    );
  const payers = new Set(claim.others.map(({ payerId }) => payerId));
  for (const { decisions } of claim.lines)
    for (const { place, payerId } of decisions)
      if (payerId !== '' && !payers.has(payerId))
        situation(
          place,
          'other-payer-unknown',
          1,
          'A line names the decision of a payer that the claim does not name (loop 2330B).',
          {
            ack: { level: 'element', code: '7' },
            value: payerId,
          },
        );
}

function decided({ lines }: ClaimFacts, other: OtherFacts): void {
  const onLines = lines.some(({ decisions }) =>
    decisions.some(({ payerId }) => payerId === other.payerId),
  );
  if (!other.paid && (onLines || (other.adjustments?.length ?? 1) > 0))
    segmentMissing(
      missingAt(other.place, 'AMT'),
      'other-payer-amount-missing',
      'A payer that decided needs the amount it paid, even when that is zero (AMT*D).',
      WARNING,
    );
  if (other.paid && !onLines && !other.decidedOn)
    segmentMissing(
      missingAt(other.place, 'DTP', '2330B'),
      'other-payer-date-missing',
      'A payer that decided needs the day of its decision (DTP*573).',
      WARNING,
    );
}
