import type { Segment } from '../../core/segment.js';
import { balanceCheck, balanceClaim } from '../../balance.js';
import type { Adjustment, Position } from '../../types/common.js';
import type { GuideLoop } from '../../guides/notation.js';
import type { Place } from '../report.js';
import { adjustmentsOf, pin, reportFinding, situation, WARNING, type Rule } from './rule.js';

interface LineSums {
  at: Position;
  place: Place;
  /** Undefined when it cannot be read. */
  chargeCents: number | undefined;
  paidCents: number | undefined;
  adjustments: Adjustment[];
}

interface ClaimSums extends LineSums {
  /** All adjustments of claim and lines could be read. */
  readable: boolean;
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
  cents: number | undefined;
}

/** 835: line, claim and check (SNIP 3). What holds an amount that cannot be read is left out of the sums. */
export class RemittanceBalance implements Rule {
  private payment: { place: Place; cents: number | undefined } | undefined;
  /** Undefined once an amount of the sum could not be read. */
  private paidCents: number | undefined = 0;
  private providerCents: number | undefined = 0;
  private claim: ClaimSums | undefined;
  private group: GroupSums = newGroup();

  segment(segment: Segment, place: Place): void {
    switch (segment.tag) {
      case 'BPR':
        this.payment = { place: pin(place), cents: segment.cents(2) };
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
          if (segment.element(n) !== '')
            this.providerCents = plus(this.providerCents, segment.cents(n));
        return;
      default:
    }
  }

  close(loop: GuideLoop): void {
    if (loop.id === '2100') this.closeClaim();
    if (loop.id === '2000') this.closeGroup();
    if (loop.id === '') this.closeSet();
  }

  /** Counts a claim that is known to balance. */
  addClaim(paidCents: number, chargeCents: number): void {
    this.paidCents = plus(this.paidCents, paidCents);
    this.group.claims++;
    this.group.cents = plus(this.group.cents, chargeCents);
  }

  private openClaim(segment: Segment, place: Place): void {
    this.claim = {
      readable: true,
      at: segment.at,
      place: pin(place),
      status: segment.element(2),
      chargeCents: segment.cents(3),
      paidCents: segment.cents(4),
      patientCents: segment.cents(5),
      adjustments: [],
      lines: [],
    };
    this.paidCents = plus(this.paidCents, this.claim.paidCents);
    this.group.claims++;
    this.group.cents = plus(this.group.cents, this.claim.chargeCents);
  }

  private openLine(segment: Segment, place: Place): void {
    this.claim?.lines.push({
      at: segment.at,
      place: pin(place),
      chargeCents: segment.cents(2),
      paidCents: segment.cents(3),
      adjustments: [],
    });
  }

  private adjust(segment: Segment, place: Place): void {
    const { claim } = this;
    if (!claim) return;
    const facts = adjustmentsOf(segment);
    if (!facts) claim.readable = false;
    const line = place.loop === '2110' ? claim.lines[claim.lines.length - 1] : undefined;
    for (const fact of facts ?? []) (line ?? claim).adjustments.push({ ...fact, at: segment.at });
  }

  private closeClaim(): void {
    const { claim } = this;
    this.claim = undefined;
    if (!claim?.readable) return;
    for (const finding of balanceClaim({ ...readable(claim), lines: claim.lines.map(readable) })) {
      const line = claim.lines.find(({ at }) => at.ordinal === finding.ordinal);
      reportFinding((line ?? claim).place, finding);
    }
    this.checkPatientPart(claim);
    checkLineCharges(claim);
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
    if (!place) return;
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
    if (statedCents !== undefined && cents !== undefined && statedCents !== cents)
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
    const { payment, paidCents, providerCents } = this;
    if (payment?.cents === undefined) return;
    if (paidCents !== undefined && providerCents !== undefined) {
      const { cents: paymentCents, place } = payment;
      const check = { paymentCents, at: place.segment };
      const finding = balanceCheck(check, paidCents, providerCents);
      if (finding) reportFinding(place, finding);
    }
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

/** Lines, where there are any, are the lines of the whole claim. */
function checkLineCharges({ place, chargeCents, lines }: ClaimSums): void {
  const total = lines.reduce<number | undefined>((sum, line) => plus(sum, line.chargeCents), 0);
  if (lines.length === 0 || total === undefined || chargeCents === undefined) return;
  if (total === chargeCents) return;
  const message = 'The charges of the lines do not add up to the charge of the claim.';
  situation(place, 'line-charge-total', 3, message, { ...WARNING, level: 3 });
}

function newGroup(): GroupSums {
  return { place: undefined, statedClaims: undefined, statedCents: undefined, claims: 0, cents: 0 };
}

function plus(sum: number | undefined, cents: number | undefined): number | undefined {
  return sum === undefined || cents === undefined ? undefined : sum + cents;
}

/**
 * The sums of a claim or line. One whose amounts cannot be read is a finding already: it gets amounts that balance, so that
 * only what its adjustments mean to the claim around it counts.
 */
function readable({ chargeCents, paidCents, adjustments, at }: LineSums) {
  if (chargeCents !== undefined && paidCents !== undefined)
    return { chargeCents, paidCents, adjustments, at };
  const cents = adjustments.reduce((sum, one) => sum + one.cents, 0);
  return { chargeCents: cents, paidCents: 0, adjustments, at };
}
