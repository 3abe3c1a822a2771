import type { Segment } from '../../core/segment.js';
import { parseDate } from '../../core/values.js';
import type { GuideLoop } from '../../guides/notation.js';
import type { Place } from '../report.js';
import { checkClaimBalance } from './claim-balance.js';
import { checkClaimCoverage } from './claim-coverage.js';
import { addToClaim, startClaim, type ClaimFacts } from './claim-facts.js';
import { checkClaimSituations, type ClaimKind } from './claim-situations.js';
import {
  missingAt,
  pin,
  segmentMissing,
  segmentNotAllowed,
  situation,
  WARNING,
  type Rule,
} from './rule.js';

/** The subscriber level (2000B). */
interface SubscriberFacts {
  place: Place;
  /** SBR02 is 18: the subscriber is the patient. */
  isPatient: boolean;
  sequence: string;
  /** Tags of the segments that name the subscriber (2010BA). */
  tags: Set<string>;
  person: boolean;
  name: Place | undefined;
  hasClaim: boolean;
  hasPatient: boolean;
}

/** 837: gathers each claim and hands it to the checks of balance, situation and coverage when it ends (SNIP 3 and 4). */
export class ClaimRule implements Rule {
  private subscriber: SubscriberFacts | undefined;
  private claim: ClaimFacts | undefined;
  private birthDate: { date: string; place: Place } | undefined;
  /** The day of the file as the integer CCYYMMDD; 0 when it names none. */
  fileDay = 0;

  constructor(private readonly kind: ClaimKind) {}

  segment(segment: Segment, place: Place): void {
    if (segment.tag === 'BHT') this.fileDay = dayOf(segment.element(4));
    else if (segment.tag === 'CLM') this.openClaim(segment, place);
    else if (this.claim) addToClaim(this.claim, segment, place);
    else this.level(segment, place);
  }

  close(loop: GuideLoop): void {
    if (loop.id === '2300') this.closeClaim();
    if (loop.id === '2000B') this.closeSubscriber();
  }

  private level(segment: Segment, place: Place): void {
    const { subscriber } = this;
    if (segment.tag === 'SBR') return this.openSubscriber(segment, place);
    if (segment.tag === 'DMG') this.birthDate = { date: segment.element(2), place: pin(place) };
    if (segment.tag === 'REF' && place.loop === '2010AA') return taxNumber(segment, place);
    if (segment.tag === 'NM1' && place.loop === '2010AA') return billingProvider(segment, place);
    if (!subscriber) return;
    if (place.loop === '2010BA') {
      subscriber.tags.add(segment.tag);
      if (segment.tag !== 'NM1') return;
      subscriber.name = pin(place);
      subscriber.person = segment.element(2) === '1';
    }
    if (segment.tag === 'HL' && place.loop === '2000C') this.openPatient(place);
  }

  private openSubscriber(segment: Segment, place: Place): void {
    this.birthDate = undefined;
    this.subscriber = {
      place: pin(place),
      isPatient: segment.element(2) === '18',
      sequence: segment.element(1),
      tags: new Set(),
      person: true,
      name: undefined,
      hasClaim: false,
      hasPatient: false,
    };
  }

  private openPatient(place: Place): void {
    const subscriber = this.subscriber!;
    subscriber.hasPatient = true;
    this.birthDate = undefined;
    if (!subscriber.isPatient) return;
    segmentNotAllowed(
      place,
      'patient-level-unexpected',
      'The subscriber is the patient (SBR02), but a patient level follows.',
    );
  }

  private openClaim(segment: Segment, place: Place): void {
    this.claim = startClaim(segment, place);
    if (this.subscriber && !place.path.includes('2000C')) this.subscriber.hasClaim = true;
  }

  private closeClaim(): void {
    const { claim } = this;
    this.claim = undefined;
    if (!claim) return;
    checkClaimBalance(claim);
    checkClaimSituations(claim, this.kind);
    checkClaimCoverage(claim, this.subscriber?.sequence ?? '');
    this.checkServiceDates(claim);
  }

  private checkServiceDates({ lines }: ClaimFacts): void {
    for (const { place, qualifier, period } of lines.flatMap((line) => line.dates)) {
      if (qualifier !== '472') continue;
      if (this.fileDay !== 0 && Number(period.from) > this.fileDay)
        situation(
          place,
          'service-in-future',
          3,
          'The service lies after the day of the file.',
          WARNING,
        );
      if (this.birthDate && /^\d{8}$/.test(this.birthDate.date) && period.to < this.birthDate.date)
        situation(
          place,
          'service-before-birth',
          3,
          'The service lies before the birth of the patient.',
          WARNING,
        );
    }
  }

  private closeSubscriber(): void {
    const { subscriber } = this;
    this.subscriber = undefined;
    if (!subscriber) return;
    const { place, isPatient, hasClaim, hasPatient, name } = subscriber;
    if (!isPatient && hasClaim)
      situation(
        place,
        'patient-unknown',
        2,
        'A claim stands below the subscriber, who is not said to be the patient (SBR02).',
        {
          ack: { level: 'element', code: 'I9' },
        },
      );
    if (!hasClaim && !hasPatient)
      segmentMissing(
        missingAt(place, 'CLM', '2300'),
        'claim-missing',
        'The subscriber has neither a claim nor a patient.',
        WARNING,
      );
    if (isPatient && hasClaim && name) this.checkPatientFacts(subscriber, name);
  }

  /** Where the subscriber is the patient the claim needs what it needs of every patient. */
  private checkPatientFacts({ tags, person }: SubscriberFacts, name: Place): void {
    for (const tag of ['N3', 'N4', 'DMG'])
      if (!tags.has(tag) && (person || tag !== 'DMG'))
        segmentMissing(
          missingAt(name, tag),
          'patient-fact-missing',
          'The subscriber is the patient, but address or birth date is missing.',
        );
  }
}

/** CCYYMMDD as an integer; 0 when it is no day. */
function dayOf(date: string): number {
  return date.length === 8 && parseDate(date) !== undefined ? Number(date) : 0;
}

function taxNumber(segment: Segment, place: Place): void {
  if (!/^(EI|SY)$/.test(segment.element(1))) return;
  const number = segment.element(2);
  if (number === '' || /^\d{9}$/.test(number)) return;
  situation(place, 'tax-number-invalid', 2, 'A tax number is nine digits without separators.', {
    ...WARNING,
    value: number,
  });
}

function billingProvider(segment: Segment, place: Place): void {
  if (segment.element(8) === 'XX' && segment.element(9) !== '') return;
  const message = 'The billing provider has no National Provider Identifier.';
  situation(place, 'billing-npi-missing', 9, message, {
    ...WARNING,
    ack: { level: 'element', code: 'I9' },
  });
}
