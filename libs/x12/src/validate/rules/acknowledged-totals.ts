import type { Segment } from '../../core/segment.js';
import type { GuideLoop } from '../../guides/notation.js';
import type { Place } from '../report.js';
import { pin, situation, type Rule } from './rule.js';

interface Sum {
  count: number;
  /** Undefined once an amount that belongs to it is not known. */
  cents: number | undefined;
}

interface Stated {
  place: Place;
  value: number | undefined;
}

/** What a level says of the claims below it, and what they are. */
interface Level {
  /** Values by their qualifiers: QTY 90 and QA, AA and QC; AMT YU and YY. */
  stated: Map<string, Stated>;
  accepted: Sum;
  rejected: Sum;
  /** False when nothing stands below. */
  filled: boolean;
}

interface Claim {
  rejected: boolean;
  cents: number | undefined;
}

const newLevel = (): Level => ({
  stated: new Map(),
  accepted: { count: 0, cents: 0 },
  rejected: { count: 0, cents: 0 },
  filled: false,
});

/**
 * 277CA (SNIP 3): how many claims, and for how much, a receiver and a provider count as accepted and as rejected is what stands
 * below them. A provider without claims below, because all were turned away at once, counts with what it says itself. A
 * total that is left out is left alone.
 */
export class AcknowledgedTotals implements Rule {
  private receiver = newLevel();
  private provider = newLevel();
  private claim: Claim | undefined;

  segment(segment: Segment, place: Place): void {
    const { loop } = place;
    if (loop === '2200B') state(this.receiver, segment, place);
    if (loop === '2200C') state(this.provider, segment, place);
    if (loop === '2200D') this.claimSegment(segment);
  }

  close(loop: GuideLoop): void {
    switch (loop.id) {
      case '2200D':
        if (this.claim) add(this.provider, this.claim);
        this.claim = undefined;
        return;
      case '2000C':
        check(this.provider);
        this.addProvider();
        this.provider = newLevel();
        return;
      case '2000B':
        check(this.receiver);
        this.receiver = newLevel();
        return;
      default:
    }
  }

  private claimSegment(segment: Segment): void {
    if (segment.tag === 'TRN') this.claim = { rejected: false, cents: undefined };
    const { claim } = this;
    if (segment.tag !== 'STC' || !claim) return;
    if (segment.element(3) === 'U') claim.rejected = true;
    claim.cents ??= segment.cents(4);
  }

  private addProvider(): void {
    const { provider, receiver } = this;
    const { stated, filled } = provider;
    if (!filled && stated.size === 0) return;
    receiver.filled = true;
    const said = (qualifier: string) => stated.get(qualifier)?.value;
    const own = (count: string, cents: string): Sum => ({
      count: said(count) ?? 0,
      cents: said(cents) ?? (said(count) ? undefined : 0),
    });
    addSum(receiver.accepted, filled ? provider.accepted : own('QA', 'YU'));
    addSum(receiver.rejected, filled ? provider.rejected : own('QC', 'YY'));
  }
}

function state(level: Level, segment: Segment, place: Place): void {
  if (segment.tag !== 'QTY' && segment.tag !== 'AMT') return;
  const value = segment.tag === 'QTY' ? segment.decimal(2) : segment.cents(2);
  level.stated.set(segment.element(1), { place: pin(place), value });
}

function add(level: Level, { rejected, cents }: Claim): void {
  level.filled = true;
  addSum(rejected ? level.rejected : level.accepted, { count: 1, cents });
}

function addSum(sum: Sum, { count, cents }: Sum): void {
  sum.count += count;
  sum.cents = sum.cents === undefined || cents === undefined ? undefined : sum.cents + cents;
}

function check({ stated, accepted, rejected, filled }: Level): void {
  if (!filled) return;
  for (const [qualifier, { place, value }] of stated) {
    const sum = /^(90|QA|YU)$/.test(qualifier) ? accepted : rejected;
    const isCount = place.segment.tag === 'QTY';
    const found = isCount ? sum.count : sum.cents;
    if (value === undefined || found === undefined || value === found) continue;
    const kind = sum === accepted ? 'accepted' : 'rejected';
    situation(
      place,
      isCount ? 'acknowledged-count-mismatch' : 'acknowledged-amount-mismatch',
      2,
      isCount
        ? `The level counts another number of ${kind} claims than stand below it.`
        : `The amount of the ${kind} claims is not the sum of those that stand below.`,
      { level: 3 },
    );
  }
}
