import type {
  OtherReviewer,
  ReviewContact,
  ReviewEvent,
  ReviewOrganization,
  ReviewPerson,
  ReviewPlace,
  ReviewProvider,
  ReviewRequester,
  ReviewResponse,
  ReviewService,
} from '../types/review.js';
import { addressed, CONTACT, DELIVERY, named, REFERENCE, traced } from './common.js';
import { code, label, nothing } from './element.js';
import { elementsOf } from './elements.js';
import { always, anyOrder, loop, loops, many, one, own, type Entry, type Loop } from './loop.js';
import {
  ADMISSION,
  AMBULANCE,
  ATTACHMENT,
  CONDITION,
  DECISION,
  DENTAL,
  DIAGNOSIS,
  emptyDiagnosis,
  HOME_HEALTH,
  INSTITUTIONAL,
  OXYGEN,
  PROFESSIONAL,
  REJECTION,
  SPINAL_MANIPULATION,
  SUBJECT,
  TOOTH,
} from './review-parts.js';
import { segment } from './segment.js';

/** What stands in the levels of a 278. */
export interface ReviewLayout {
  /** BHT02 of the sets of this guide. */
  isPurpose(purpose: string): boolean;
  /** HL04 of the levels above the event where nothing follows. */
  childless: '0' | '1';
  /** AAA of the outermost level, before the name. */
  whole: Loop<ReviewResponse>;
  organization: Loop<ReviewOrganization>;
  requester: Loop<ReviewRequester>;
  subscriber: Loop<ReviewPerson>;
  dependent: Loop<ReviewPerson>;
  event: Loop<ReviewEvent>;
  service: Loop<ReviewService>;
}

const ENTITIES = '1T,71,72,73,77,AAJ,DD,DK,DN,DQ,FA,G3,P3,QB,QV,SJ'.split(',');
const PLACES = ['45', 'FS', 'ND', 'PW', 'R3'];
const CONTACTS = ['1P', '2B', 'ABG', 'PR', 'X3'];

const requester = elementsOf<ReviewRequester>();
const person = elementsOf<ReviewPerson>();
const provider = elementsOf<ReviewProvider>();
const place = elementsOf<ReviewPlace>();
const contact = elementsOf<ReviewContact>();
const other = elementsOf<OtherReviewer>();
const event = elementsOf<ReviewEvent>();
const service = elementsOf<ReviewService>();

/** AAA of a party: only a response has it. */
type Answer = boolean;
const rejectedParty = (answer: Answer): Loop<{ rejections?: ReviewEvent['rejections'] }> =>
  answer ? [many('rejections', REJECTION, { at: true })] : [];
const rejected = (answer: Answer): Loop<Pick<ReviewEvent, 'rejections'>> =>
  answer ? [many('rejections', REJECTION, { always: true, at: true })] : [];

const role = elementsOf<Pick<ReviewProvider, 'role' | 'taxonomy'>>();
const ROLE = segment('PRV', role.usual('role', 'PE'), role.coded('PXC', 'taxonomy'));

const organizationOf = (answer: Answer): Loop<ReviewOrganization> => [
  always<ReviewOrganization>(segment('NM1', label('X3'), ...named('PI'))),
  one('contact', CONTACT),
  ...rejectedParty(answer),
];

const requesterOf = (answer: Answer): Loop<ReviewRequester> => [
  always<ReviewRequester>(segment('NM1', requester.usual('entity', '1P'), ...named('XX'))),
  many('references', REFERENCE, { always: true }),
  addressed('address'),
  one('contact', CONTACT),
  ...rejectedParty(answer),
  own(ROLE),
];

const personOf = (
  entity: string,
  answer: Answer,
  insured: Entry<ReviewPerson>,
): Loop<ReviewPerson> => [
  always<ReviewPerson>(segment('NM1', label(entity), ...named(entity === 'IL' ? 'MI' : undefined))),
  many('references', REFERENCE, { always: true }),
  addressed('address'),
  ...rejectedParty(answer),
  own<ReviewPerson>(segment('DMG', person.dated('birthDate'), person.text('sex'))),
  insured,
];

const SUBSCRIBER_STATUS = own<ReviewPerson>(
  segment('INS', code('Y'), label('18'), nothing(5), person.text('employmentStatus')),
);
const RELATION = own<ReviewPerson>(
  segment(
    'INS',
    code('N'),
    person.text('relationship'),
    nothing(14),
    person.number('birthSequence'),
  ),
);

const providerOf = (answer: Answer): Loop<ReviewProvider> => [
  always<ReviewProvider>(segment('NM1', provider.choice('entity', ENTITIES), ...named('XX'))),
  many('references', REFERENCE, { always: true }),
  addressed('address'),
  one('contact', CONTACT),
  ...rejectedParty(answer),
  own(ROLE),
];

const placeOf = (answer: Answer): Loop<ReviewPlace> => [
  always<ReviewPlace>(segment('NM1', place.choice('entity', PLACES), ...named())),
  addressed('address'),
  ...rejectedParty(answer),
];

/** Whom to ask for more, of these entities or of any. */
const contactOf = (codes?: readonly string[]): Loop<ReviewContact> => [
  always<ReviewContact>(
    segment('NM1', codes ? contact.choice('entity', codes) : contact.need('entity'), ...named()),
  ),
  addressed('address'),
  one('contact', CONTACT),
];

const OTHER_REVIEWER: Loop<OtherReviewer> = [
  always<OtherReviewer>(segment('NM1', contact.need('entity'), ...named())),
  own<OtherReviewer>(
    segment(
      'REF',
      code('ZZ'),
      other.text('denialReason'),
      nothing(),
      other.parts(other.part.pairs('moreReasons', 3)),
    ),
  ),
  addressed('address'),
  one('contact', CONTACT),
  own<OtherReviewer>(segment('DTP', code('598'), other.dated('deniedOn'))),
];

type Earlier = Pick<ReviewEvent, 'earlierAuthorization' | 'administrativeNumber'>;
const known = elementsOf<Earlier>();
const AUTHORIZATION = own(segment('REF', code('BB'), known.text('earlierAuthorization')));
const NUMBER = own(segment('REF', code('NT'), known.text('administrativeNumber')));
const earlier = (answer: Answer): Entry<Earlier> =>
  answer ? anyOrder(NUMBER, AUTHORIZATION) : anyOrder(AUTHORIZATION, NUMBER);

type Decided = Pick<ReviewEvent, 'decidedOn' | 'expiresOn' | 'inForce'>;
const decided = elementsOf<Decided>();
const decisionDates = (answer: Answer): Loop<Decided> =>
  answer
    ? [
        own(segment('DTP', code('102'), decided.dated('decidedOn'))),
        own(segment('DTP', code('036'), decided.dated('expiresOn'))),
        own(segment('DTP', code('007'), decided.period('inForce'))),
      ]
    : [];

const DIAGNOSES = own<ReviewEvent>(
  segment('HI', event.composites('diagnoses', DIAGNOSIS, emptyDiagnosis, 12)),
);

const eventOf = (answer: Answer): Loop<ReviewEvent> => [
  many('traces', traced(answer ? '2' : '1'), { always: true }),
  ...rejected(answer),
  one('subject', SUBJECT),
  ...(answer ? [one<ReviewEvent, NonNullable<ReviewEvent['decision']>>('decision', DECISION)] : []),
  earlier(answer),
  anyOrder<ReviewEvent>(
    own(segment('DTP', code('439'), event.dated('accidentDate'))),
    own(segment('DTP', code('484'), event.dated('lastMenstrualPeriod'))),
    own(segment('DTP', code('ABC'), event.dated('estimatedBirthDate'))),
    own(segment('DTP', code('431'), event.dated('onsetDate'))),
    own(segment('DTP', code('AAH'), event.period('eventDates'))),
    own(segment('DTP', code('435'), event.period('admissionDates'))),
    own(segment('DTP', code('096'), event.dated('dischargeDate'))),
    ...decisionDates(answer),
  ),
  { ...DIAGNOSES, start: (object) => void (object['diagnoses'] = []) },
  one('delivery', DELIVERY),
  many('conditions', CONDITION, { always: true }),
  one('admission', ADMISSION),
  one('ambulance', AMBULANCE),
  one('spinalManipulation', SPINAL_MANIPULATION),
  one('oxygen', OXYGEN),
  one('homeHealth', HOME_HEALTH),
  many('attachments', ATTACHMENT, { always: true }),
  own<ReviewEvent>(segment('MSG', event.text('message'))),
  loops('providers', providerOf(answer), { always: true }),
  ...(answer ? [loop<ReviewEvent, ReviewContact>('contact', contactOf(CONTACTS))] : []),
  loops('places', placeOf(answer), { always: true }),
  loops('otherReviewers', OTHER_REVIEWER, { always: true }),
];

const serviceOf = (answer: Answer): Loop<ReviewService> => [
  many('traces', traced(answer ? '2' : '1'), { always: true }),
  ...rejected(answer),
  one('subject', SUBJECT),
  ...(answer
    ? [one<ReviewService, NonNullable<ReviewService['decision']>>('decision', DECISION)]
    : []),
  earlier(answer),
  anyOrder<ReviewService>(
    own(segment('DTP', code('472'), service.period('serviceDates'))),
    ...decisionDates(answer),
  ),
  one('professional', PROFESSIONAL),
  one('institutional', INSTITUTIONAL),
  one('dental', DENTAL),
  many('teeth', TOOTH, { always: true }),
  one('delivery', DELIVERY),
  many('attachments', ATTACHMENT, { always: true }),
  own<ReviewService>(segment('MSG', service.text('message'))),
  loops('providers', providerOf(answer), { always: true }),
  ...(answer ? [loop<ReviewService, ReviewContact>('contact', contactOf())] : []),
];

const layoutOf = (answer: Answer): ReviewLayout => ({
  isPurpose: (purpose) => (purpose === '11') === answer,
  childless: answer ? '0' : '1',
  whole: answer ? [many('rejections', REJECTION, { always: true, at: true })] : [],
  organization: organizationOf(answer),
  requester: requesterOf(answer),
  subscriber: personOf('IL', answer, SUBSCRIBER_STATUS),
  dependent: personOf('QC', answer, RELATION),
  event: eventOf(answer),
  service: serviceOf(answer),
});

export const REVIEW_REQUEST = layoutOf(false);
export const REVIEW_RESPONSE = layoutOf(true);
