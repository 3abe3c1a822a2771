import type { Position } from './types/common.js';
import type { BalanceAmounts, Finding } from './types/finding.js';
import type { Remittance } from './types/remittance.js';
import { formatCents } from './core/values.js';

/** What a claim or line of a remittance adds up from, in cents. */
interface ChargeSums {
  chargeCents: number;
  paidCents: number;
  adjustments: readonly { cents: number }[];
  at: Position;
}

/** What another payer decided about a line of a claim. */
interface PayerDecision {
  payerId: string;
  paidCents: number;
  adjustments: readonly { cents: number }[];
}

/**
 * Line and claim checks of a remittance (835 TR3 1.10.2.1): SVC02 − Σ line CAS = SVC03, and CLP03 − Σ (claim and line
 * CAS) = CLP04. AMT segments never take part. A claim without lines balances at claim level only. Returns a finding
 * per difference, at the segment where it is; an empty list when all balances.
 */
export function balanceClaim(claim: ChargeSums & { lines: readonly ChargeSums[] }): Finding[] {
  const findings: Finding[] = [];
  let adjusted = sum(claim.adjustments);
  for (const line of claim.lines) {
    const lineAdjusted = sum(line.adjustments);
    adjusted += lineAdjusted;
    difference(findings, line.at, 'line', line.chargeCents, lineAdjusted, line.paidCents);
  }
  difference(findings, claim.at, 'claim', claim.chargeCents, adjusted, claim.paidCents);
  return findings;
}

/**
 * The check of a whole remittance (835 TR3 1.10.2.1.3): Σ CLP04 − Σ PLB = BPR02. All amounts in cents. Undefined when
 * it balances.
 */
export function balanceCheck(
  remittance: Pick<Remittance, 'paymentCents' | 'at'>,
  claimsPaidCents: number,
  providerAdjustmentCents: number,
): Finding | undefined {
  const findings: Finding[] = [];
  difference(
    findings,
    remittance.at,
    'check',
    claimsPaidCents,
    providerAdjustmentCents,
    remittance.paymentCents,
  );
  return findings[0];
}

/** 837: CLM02 equals the sum of its line charges. Undefined when it does. */
export function balanceCharges(claim: {
  chargeCents: number;
  lines: readonly { chargeCents: number }[];
  at: Position;
}): Finding | undefined {
  const findings: Finding[] = [];
  const lines = claim.lines.reduce((total, line) => total + line.chargeCents, 0);
  difference(findings, claim.at, 'charge', lines, 0, claim.chargeCents);
  return findings[0];
}

/**
 * 837 coordination of benefits (837 TR3 1.4.4.1), for every payer that has already decided: line charge = SVD02 + Σ line
 * CAS of that payer; claim charge = AMT*D + Σ (claim and line CAS of that payer). A finding per difference.
 */
export function balanceOtherPayers(claim: {
  chargeCents: number;
  lines: readonly {
    chargeCents: number;
    adjudications: readonly PayerDecision[];
    at: Position;
  }[];
  otherCoverages: readonly {
    payer: { id?: string };
    paidCents?: number;
    adjustments: readonly { cents: number }[];
  }[];
  at: Position;
}): Finding[] {
  const findings: Finding[] = [];
  for (const { payer, paidCents, adjustments } of claim.otherCoverages) {
    if (paidCents === undefined) continue;
    let adjusted = sum(adjustments);
    for (const line of claim.lines) {
      const decided = line.adjudications.filter((item) => item.payerId === payer.id);
      if (decided.length === 0) continue;
      const lineAdjusted = decided.reduce((total, item) => total + sum(item.adjustments), 0);
      const linePaid = decided.reduce((total, item) => total + item.paidCents, 0);
      adjusted += lineAdjusted;
      difference(findings, line.at, 'other-payer-line', line.chargeCents, lineAdjusted, linePaid);
    }
    difference(findings, claim.at, 'other-payer-claim', claim.chargeCents, adjusted, paidCents);
  }
  return findings;
}

function sum(adjustments: readonly { cents: number }[]): number {
  let total = 0;
  for (const adjustment of adjustments) total += adjustment.cents;
  return total;
}

const PLACES = {
  line: { code: 'line-out-of-balance', segment: 'SVC', loop: '2110', element: 3 },
  claim: { code: 'claim-out-of-balance', segment: 'CLP', loop: '2100', element: 4 },
  check: { code: 'check-out-of-balance', segment: 'BPR', loop: undefined, element: 2 },
  charge: { code: 'charge-out-of-balance', segment: 'CLM', loop: '2300', element: 2 },
  'other-payer-line': {
    code: 'other-payer-line-out-of-balance',
    segment: 'LX',
    loop: '2400',
    element: 1,
  },
  'other-payer-claim': {
    code: 'other-payer-claim-out-of-balance',
    segment: 'CLM',
    loop: '2300',
    element: 2,
  },
} as const;

function difference(
  findings: Finding[],
  at: Position,
  level: BalanceAmounts['level'],
  billedCents: number,
  adjustedCents: number,
  paidCents: number,
): void {
  const differenceCents = billedCents - adjustedCents - paidCents;
  if (differenceCents === 0) return;
  const { code, segment, loop, element } = PLACES[level];
  const finding: Finding = {
    code,
    level: 3,
    severity: 'error',
    segment,
    ordinal: at.ordinal,
    offset: at.offset,
    element,
    message: explain(level, billedCents, adjustedCents, paidCents, differenceCents),
    ack: { level: 'element', code: 'I12' },
    amounts: { level, billedCents, adjustedCents, paidCents, differenceCents },
  };
  if (loop) finding.loop = loop;
  findings.push(finding);
}

function explain(
  level: BalanceAmounts['level'],
  billed: number,
  adjusted: number,
  paid: number,
  left: number,
): string {
  const [b, a, p, d] = [billed, adjusted, paid, left].map(dollars);
  switch (level) {
    case 'line':
      return `The service line does not balance: charge ${b} less adjustments ${a} is not the payment ${p} (difference ${d}).`;
    case 'claim':
      return `The claim does not balance: charge ${b} less adjustments ${a} is not the payment ${p} (difference ${d}).`;
    case 'check':
      return `The check does not balance: claim payments ${b} less provider adjustments ${a} is not the amount ${p} (difference ${d}).`;
    case 'other-payer-line':
      return `What the other payer decided does not balance: line charge ${b} less adjustments ${a} is not its payment ${p} (difference ${d}).`;
    case 'other-payer-claim':
      return `What the other payer decided does not balance: claim charge ${b} less adjustments ${a} is not its payment ${p} (difference ${d}).`;
    case 'charge':
      return `The service lines add up to ${b}, but the claim charge is ${p} (difference ${d}).`;
  }
}

const WITHOUT_AMOUNTS: Record<BalanceAmounts['level'], string> = {
  line: 'The service line does not balance: its charge less adjustments is not its payment.',
  claim: 'The claim does not balance: its charge less adjustments is not its payment.',
  check: 'The check does not balance: claim payments less provider adjustments are not its amount.',
  charge: 'The service lines do not add up to the claim charge.',
  'other-payer-line':
    'What the other payer decided does not balance: line charge less adjustments is not its payment.',
  'other-payer-claim':
    'What the other payer decided does not balance: claim charge less adjustments is not its payment.',
};

/** A balance finding without its sums; any other finding as it is. */
export function withoutAmounts(finding: Finding): Finding {
  if (!finding.amounts) return finding;
  const { amounts, ...rest } = finding;
  return { ...rest, message: WITHOUT_AMOUNTS[amounts.level] };
}

function dollars(cents: number): string {
  const text = formatCents(cents).replace(/^(-?)\./, '$10.');
  const [whole, fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}
