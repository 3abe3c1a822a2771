import type { Segment } from '../../core/segment.js';
import { balanceCheck, balanceClaim } from '../../balance.js';
import type { Adjustment, Position } from '../../types/common.js';
import type { GuideLoop } from '../../guides/notation.js';
import type { Place } from '../report.js';
import { adjustmentsOf, pin, reportFinding, situation, WARNING, type Rule } from './rule.js';

interface LineSums {
  at: Position;
  place: Place;
  chargeCents: number;
  paidCents: number;
  adjustments: Adjustment[];
}

interface ClaimSums extends LineSums {
  status: string;
  /** CLP05; undefined when absent. */
  patientCents: number | undefined;
  lines: LineSums[];
}

/** TS3 of a group of claims, and what its claims add up to. */
interface GroupSums {
  place: Place | undefined;
  statedClaims: number | undefined;
  statedCents: number | undefined;
  claims: number;
  cents: number;
}

/** 835: line, claim and check (SNIP 3). What holds an amount that cannot be read is left out of the sums. */
export class RemittanceBalance implements Rule {
  private payment: { place: Place; cents: number } | undefined;
  private paidCents = 0;
  private providerCents = 0;
  private claim: ClaimSums | undefined;
  private group: GroupSums = newGroup();
  /** False once an amount could not be read, so that sums above it say nothing. */
  private readable = true;
  private claimReadable = true;

  segment(segment: Segment, place: Place): void {
    switch (segment.tag) {
      case 'BPR':
        this.payment = { place: pin(place), cents: this.cents(segment, 2) };
        return;
      case 'LX':
        this.group = newGroup();
        return;
      case 'TS3':
        this.group.place = pin(place);
        this.group.statedClaims = segment.decimal(4);
        this.group.statedCents = segment.cents(5);
        return;
      case 'CLP':
        return this.openClaim(segment, place);
      case 'SVC':
        return this.openLine(segment, place);
      case 'CAS':
        return this.adjust(segment, place);
      case 'PLB':
        for (let n = 4; n <= 14; n += 2)
          if (segment.element(n) !== '') this.providerCents += this.cents(segment, n);
        return;
      default:
    }
  }

  close(loop: GuideLoop): void {
    if (loop.id === '2100') this.closeClaim();
    if (loop.id === '2000') this.closeGroup();
    if (loop.id === '') this.closeSet();
  }

  private cents(segment: Segment, n: number): number {
    const cents = segment.cents(n);
    if (cents === undefined) this.readable = this.claimReadable = false;
    return cents ?? 0;
  }

  private openClaim(segment: Segment, place: Place): void {
    this.claimReadable = true;
    this.claim = {
      at: segment.at,
      place: pin(place),
      status: segment.element(2),
      chargeCents: this.cents(segment, 3),
      paidCents: this.cents(segment, 4),
      patientCents: segment.cents(5),
      adjustments: [],
      lines: [],
    };
    this.paidCents += this.claim.paidCents;
    this.group.claims++;
    this.group.cents += this.claim.chargeCents;
  }

  private openLine(segment: Segment, place: Place): void {
    this.claim?.lines.push({
      at: segment.at,
      place: pin(place),
      chargeCents: this.cents(segment, 2),
      paidCents: this.cents(segment, 3),
      adjustments: [],
    });
  }

  private adjust(segment: Segment, place: Place): void {
    const { claim } = this;
    if (!claim) return;
    const facts = adjustmentsOf(segment);
    if (!facts) this.claimReadable = false;
    const line = place.loop === '2110' ? claim.lines[claim.lines.length - 1] : undefined;
    for (const fact of facts ?? []) (line ?? claim).adjustments.push({ ...fact, at: segment.at });
  }

  private closeClaim(): void {
    const { claim } = this;
    this.claim = undefined;
    if (!claim || !this.claimReadable) return;
    for (const finding of balanceClaim(claim)) {
      const line = claim.lines.find(({ at }) => at.ordinal === finding.ordinal);
      reportFinding((line ?? claim).place, finding);
    }
    this.checkPatientPart(claim);
  }

  /** CLP05 repeats what the adjustments of group PR say; a reversal carries none. */
  private checkPatientPart({
    place,
    status,
    patientCents = 0,
    adjustments,
    lines,
  }: ClaimSums): void {
    if (status === '22') return;
    const part = [...adjustments, ...lines.flatMap((line) => line.adjustments)]
      .filter(({ group }) => group === 'PR')
      .reduce((sum, { cents }) => sum + cents, 0);
    if (part === patientCents) return;
    situation(
      place,
      'patient-responsibility-mismatch',
      5,
      'The patient responsibility is not the sum of the adjustments of group PR.',
      { ...WARNING, level: 3 },
    );
  }

  private closeGroup(): void {
    const { place, statedClaims, statedCents, claims, cents } = this.group;
    this.group = newGroup();
    if (!place || !this.readable) return;
    if (statedClaims !== undefined && statedClaims !== claims)
      situation(
        place,
        'provider-claim-count',
        4,
        'The claims of the group are of another number.',
        {
          ...WARNING,
          level: 3,
        },
      );
    if (statedCents !== undefined && statedCents !== cents)
      situation(
        place,
        'provider-charge-total',
        5,
        'The claims of the group add up to another charge.',
        {
          ...WARNING,
          level: 3,
        },
      );
  }

  private closeSet(): void {
    if (!this.payment || !this.readable) return;
    const { payment } = this;
    const finding = balanceCheck(
      { paymentCents: payment.cents, at: payment.place.segment },
      this.paidCents,
      this.providerCents,
    );
    if (finding) reportFinding(payment.place, finding);
    if (payment.cents < 0)
      situation(
        payment.place,
        'payment-negative',
        2,
        'A payment is below zero: a balance is carried forward with PLB (FB) instead.',
        { ...WARNING, level: 3 },
      );
  }
}

function newGroup(): GroupSums {
  return { place: undefined, statedClaims: undefined, statedCents: undefined, claims: 0, cents: 0 };
}
