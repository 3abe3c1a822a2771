import type { Segment } from '../../core/segment.js';
import type { GuideLoop } from '../../guides/notation.js';
import type { Place } from '../report.js';
import { missingAt, pin, segmentMissing, situation, WARNING, type Rule } from './rule.js';

/** A person of a 270 or 271: subscriber or dependent. */
interface PersonFacts {
  place: Place;
  loop: string;
  identified: boolean;
  /** EQ, EB or AAA. */
  answered: boolean;
  hasDependent: boolean;
}

/** 270 and 271: who is asked about, and whether there is an answer (SNIP 4). */
export class EligibilityRule implements Rule {
  private subscriber: PersonFacts | undefined;
  private person: PersonFacts | undefined;
  private rejectedAbove = false;

  constructor(private readonly isResponse: boolean) {}

  segment(segment: Segment, place: Place): void {
    switch (segment.tag) {
      case 'HL':
        return this.level(place);
      case 'NM1':
        if (this.person && /^2100[CD]$/.test(place.loop))
          this.person.identified =
            segment.element(9) !== '' || segment.element(3) !== '' || place.loop === '2100D';
        return;
      case 'AAA':
        if (this.person) this.person.answered = true;
        else this.rejectedAbove = true;
        return;
      case 'EQ':
        if (this.person) this.person.answered = true;
        return;
      case 'EB':
        if (this.person) this.person.answered = true;
        return benefit(segment, place);
      default:
    }
  }

  close(loop: GuideLoop): void {
    if (loop.id === '2000D') this.person = this.closePerson(this.person);
    if (loop.id === '2000C') {
      this.closePerson(this.subscriber);
      this.subscriber = this.person = undefined;
    }
  }

  private level(place: Place): void {
    if (place.loop === '2000D' && this.subscriber) this.subscriber.hasDependent = true;
    if (!/^2000[CD]$/.test(place.loop)) return;
    this.person = {
      place: pin(place),
      loop: place.loop,
      identified: false,
      answered: false,
      hasDependent: false,
    };
    if (place.loop === '2000C') this.subscriber = this.person;
  }

  private closePerson(person: PersonFacts | undefined): undefined {
    if (!person || person.hasDependent) return undefined;
    const last = person.loop.slice(-1);
    if (!person.identified)
      segmentMissing(
        missingAt(person.place, 'NM1', `2100${last}`),
        'person-not-identified',
        'The person has neither number nor name.',
        WARNING,
      );
    if (person.answered) return undefined;
    if (!this.isResponse && last === 'C')
      segmentMissing(
        missingAt(missingAt(person.place, 'NM1', '2100C'), 'EQ', '2110C'),
        'question-missing',
        'The subscriber is the patient, but nothing is asked (EQ).',
      );
    if (this.isResponse && !this.rejectedAbove)
      segmentMissing(
        missingAt(missingAt(person.place, 'NM1', `2100${last}`), 'EB', `2110${last}`),
        'answer-missing',
        'There is neither a benefit (EB) nor a rejection (AAA).',
        WARNING,
      );
    return undefined;
  }
}

/** Copay, deductible and the like without an amount, percentage or quantity say nothing. */
function benefit(segment: Segment, place: Place): void {
  if (/^[ABCGJY]$/.test(segment.element(1)) && [7, 8, 10].every((n) => segment.element(n) === ''))
    situation(
      place,
      'benefit-amount-missing',
      7,
      'The benefit names no amount, percentage or quantity.',
      {
        ...WARNING,
      },
    );
  const percent = segment.decimal(8);
  if (percent !== undefined && percent > 1)
    situation(
      place,
      'percent-implausible',
      8,
      'A percentage is written as a part of one (.2 for 20 %).',
      {
        ...WARNING,
      },
    );
}
