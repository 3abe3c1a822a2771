import type {
  EligibilityInquiry,
  EligibilityPerson,
  EligibilityQuestion,
} from '../types/eligibility.js';
import { DATED_FACT, emptyProcedure, RANGED_PARTS, REFERENCE, traced } from './common.js';
import {
  emptyPayer,
  emptyPerson,
  emptyProvider,
  level,
  PAYER_NAME,
  personFacts,
  personName,
  PROVIDER_NAME,
  PROVIDER_ROLE,
} from './eligibility-people.js';
import { code } from './element.js';
import { elementsOf } from './elements.js';
import type { LevelGuide } from './levels.js';
import { anyOrder, into, loops, many, one, own, type Loop } from './loop.js';
import { segment } from './segment.js';

const question = elementsOf<EligibilityQuestion>();

/** EQ and what follows it. */
const QUESTION: Loop<EligibilityQuestion> = [
  own<EligibilityQuestion>(
    segment(
      'EQ',
      question.repeats('serviceTypes'),
      question.composite('procedure', RANGED_PARTS, emptyProcedure),
      question.text('coverageLevel'),
      question.text('insuranceType'),
      question.parts(question.part.numbers('diagnosisPointers', 4)),
    ),
  ),
  anyOrder(
    own(segment('AMT', code('R'), question.cents('spendDownCents'))),
    own(segment('AMT', code('PB'), question.cents('spendDownBilledCents'))),
  ),
  own(segment('III', code('ZZ'), question.text('placeOfService'))),
  one('reference', REFERENCE),
  own(segment('DTP', code('291'), question.period('questionDates'))),
];

const inquiry = elementsOf<EligibilityInquiry>();

const inquiryPerson = (key: 'subscriber' | 'dependent'): Loop<EligibilityInquiry> => {
  const entity = key === 'subscriber' ? 'IL' : '03';
  return [
    many('traces', traced('1'), { always: true }),
    into<EligibilityInquiry, EligibilityPerson>(key, [
      ...personName(entity),
      ...personFacts(entity),
    ]),
    anyOrder<EligibilityInquiry>(
      own(segment('DTP', code('291'), inquiry.period('serviceDates'))),
      many('otherDates', DATED_FACT, { needs: ['dates'] }),
    ),
    ...(QUESTION as Loop<EligibilityInquiry>),
    loops('moreQuestions', QUESTION),
  ];
};

/** 270. */
export const INQUIRIES: LevelGuide<EligibilityInquiry> = {
  type: '270',
  levels: [
    level<EligibilityInquiry>('20', 'payer', emptyPayer, '1', [into('payer', [PAYER_NAME])]),
    level<EligibilityInquiry>('21', 'provider', emptyProvider, '1', [
      into('provider', [...PROVIDER_NAME, PROVIDER_ROLE]),
    ]),
    level('22', 'subscriber', emptyPerson, '0', inquiryPerson('subscriber')),
    level('23', 'dependent', emptyPerson, '0', inquiryPerson('dependent')),
  ],
  begins: [],
  start: (set) => ({
    kind: 'inquiry',
    set,
    payer: emptyPayer(),
    provider: emptyProvider(),
    subscriber: emptyPerson(),
    serviceTypes: [],
  }),
  says: ({ traces, otherDates, serviceDates, serviceTypes, procedure }) =>
    (traces?.length ?? 0) > 0 ||
    otherDates !== undefined ||
    serviceDates !== undefined ||
    (serviceTypes?.length ?? 0) > 0 ||
    procedure !== undefined,
  depthOf: ({ dependent }) => (dependent ? 3 : 2),
};
