import type { Segment } from '../../core/segment.js';
import type { GuideLoop } from '../../guides/notation.js';
import type { Place } from '../report.js';
import { missingAt, pin, segmentMissing, situation, WARNING, type Rule } from './rule.js';

interface ClaimFacts {
  place: Place;
  status: string;
  chargeCents: number | undefined;
  paidCents: number | undefined;
  entities: Set<string>;
  from?: string;
  to?: string;
  /** Lines without a service date of their own. */
  undated: Place[];
}

interface LineFacts {
  place: Place;
  dates: Map<string, string>;
}

/** 835: what depends on the kind of payment, the status of a claim and its dates (SNIP 4). */
export class RemittanceRules implements Rule {
  private originator = '';
  private claim: ClaimFacts | undefined;
  private line: LineFacts | undefined;

  segment(segment: Segment, place: Place): void {
    switch (segment.tag) {
      case 'BPR':
        return this.payment(segment, place);
      case 'TRN':
        return this.trace(segment, place);
      case 'CLP':
        this.claim = {
          place: pin(place),
          status: segment.element(2),
          chargeCents: segment.cents(3),
          paidCents: segment.cents(4),
          entities: new Set(),
          undated: [],
        };
        return;
      case 'NM1':
        this.claim?.entities.add(segment.element(1));
        return;
      case 'SVC':
        this.line = { place: pin(place), dates: new Map() };
        return;
      case 'DTM':
        return this.date(segment, place);
      default:
    }
  }

  close(loop: GuideLoop): void {
    if (loop.id === '2110') this.closeLine();
    if (loop.id === '2100') this.closeClaim();
  }

  private payment(segment: Segment, place: Place): void {
    const method = segment.element(4);
    const cents = segment.cents(2);
    this.originator = segment.element(10);
    if (method === 'NON' && cents !== undefined && cents !== 0)
      situation(place, 'non-payment-with-amount', 4, 'A non-payment (NON) has an amount.');
    if (/^(ACH|BOP|FWT)$/.test(method)) {
      const needed =
        method === 'ACH' ? [5, 6, 7, 8, 9, 10, 12, 13, 14, 15] : [6, 7, 8, 9, 10, 12, 13, 14, 15];
      for (const n of needed)
        if (segment.element(n) === '')
          situation(place, 'payment-account-missing', n, 'A transfer names both accounts.', {
            ack: { level: 'element', code: 'I9' },
          });
      if (cents === 0)
        situation(place, 'transfer-of-nothing', 4, 'A transfer has no amount.', WARNING);
    }
  }

  private trace(segment: Segment, place: Place): void {
    const originator = segment.element(3);
    if (this.originator !== '' && originator !== '' && originator !== this.originator)
      situation(place, 'originator-mismatch', 3, 'The payer of trace number and payment differ.', {
        ...WARNING,
        value: originator,
      });
    if (originator !== '' && !/^1\d{9}$/.test(originator))
      situation(place, 'originator-invalid', 3, "The payer's number is not 1 and its tax number.", {
        ...WARNING,
        value: originator,
      });
  }

  private date(segment: Segment, place: Place): void {
    const [qualifier, date] = [segment.element(1), segment.element(2)];
    if (place.loop === '2110') this.line?.dates.set(qualifier, date);
    else if (this.claim && qualifier === '232') this.claim.from = date;
    else if (this.claim && qualifier === '233') this.claim.to = date;
  }

  private closeLine(): void {
    const { line, claim } = this;
    this.line = undefined;
    if (!line) return;
    const [from, to] = [line.dates.get('150'), line.dates.get('151')];
    if (from !== undefined && to !== undefined && from > to)
      situation(
        missingAt(line.place, 'DTM'),
        'dates-reversed',
        2,
        'The service ends before it begins.',
        {
          ...WARNING,
        },
      );
    if ((from === undefined) !== (to === undefined))
      situation(
        missingAt(line.place, 'DTM'),
        'service-end-missing',
        1,
        'Begin and end of service go together.',
        {
          ...WARNING,
        },
      );
    if (line.dates.size === 0) claim?.undated.push(line.place);
  }

  private closeClaim(): void {
    const { claim } = this;
    this.claim = undefined;
    if (!claim) return;
    const { place, status, chargeCents, paidCents, entities, from, to } = claim;
    if (/^(19|20|21|23)$/.test(status) && !entities.has('TT'))
      segmentMissing(
        missingAt(place, 'NM1'),
        'crossover-carrier-missing',
        'A claim that was forwarded names the carrier it went to (NM1*TT).',
        WARNING,
      );
    if (status === '4' && paidCents !== undefined && paidCents > 0)
      situation(place, 'denied-claim-paid', 4, 'A denied claim has a payment.', WARNING);
    if (status === '22' && ((chargeCents ?? 0) > 0 || (paidCents ?? 0) > 0))
      situation(place, 'reversal-sign', 3, 'A reversal carries its amounts with a minus.', WARNING);
    if (status !== '22' && (chargeCents ?? 0) < 0)
      situation(place, 'charge-negative', 3, 'A charge below zero stands outside of a reversal.', {
        ...WARNING,
      });
    if (from !== undefined && to !== undefined && from > to)
      situation(
        missingAt(place, 'DTM'),
        'dates-reversed',
        2,
        'The claim ends before it begins.',
        WARNING,
      );
    if (from === undefined)
      for (const line of claim.undated)
        segmentMissing(
          missingAt(line, 'DTM'),
          'service-date-missing',
          'Neither the line nor the claim has a date.',
          WARNING,
        );
  }
}
