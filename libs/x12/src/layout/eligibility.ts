import type {
  Benefit,
  BenefitAddress,
  BenefitCircumstance,
  BenefitParty,
  EligibilityInquiry,
  EligibilityPayer,
  EligibilityPerson,
  EligibilityProvider,
  EligibilityQuestion,
  EligibilityResponse,
  MilitaryService,
  ProviderRole,
} from '../types/eligibility.js';
import {
  addressed,
  CONTACT,
  DATED_FACT,
  DELIVERY,
  DIAGNOSIS_PARTS,
  emptyDiagnosis,
  emptyProcedure,
  MESSAGE,
  named,
  RANGED_PARTS,
  REFERENCE,
  rejected,
  traced,
} from './common.js';
import { code, elementsOf, label, nothing } from './elements.js';
import type { Level, LevelGuide } from './levels.js';
import {
  always,
  anyOrder,
  into,
  loops,
  many,
  one,
  own,
  skipped,
  texts,
  type Entry,
  type Loop,
} from './loop.js';
import { segment } from './segment.js';

const payer = elementsOf<EligibilityPayer>();
const provider = elementsOf<EligibilityProvider>();
const person = elementsOf<EligibilityPerson>();
const role = elementsOf<ProviderRole>();
const military = elementsOf<MilitaryService>();

const PAYER_NAME = always<EligibilityPayer>(
  segment('NM1', payer.usual('entity', 'PR'), ...named('PI')),
);

const PROVIDER_NAME: Loop<EligibilityProvider> = [
  always<EligibilityProvider>(segment('NM1', provider.usual('entity', '1P'), ...named('XX'))),
  many('references', REFERENCE, { always: true }),
  addressed('address'),
];

const PROVIDER_ROLE = own<EligibilityProvider>(
  segment('PRV', provider.usual('role', 'PE'), provider.coded('PXC', 'taxonomy')),
);

/** NM1 to N4 of a person. */
const personName = (entity: 'IL' | '03'): Loop<EligibilityPerson> => [
  always<EligibilityPerson>(
    segment('NM1', label(entity), ...named(entity === 'IL' ? 'MI' : undefined)),
  ),
  many('references', REFERENCE, { always: true }),
  addressed('address'),
];

/** PRV to HI of a person. */
const personFacts = (entity: 'IL' | '03'): Loop<EligibilityPerson> => [
  one(
    'serviceProvider',
    segment<ProviderRole>('PRV', role.must('role'), role.id('idQualifier', 'id', 'PXC')),
  ),
  own<EligibilityPerson>(segment('DMG', person.dated('birthDate'), person.text('sex'))),
  own<EligibilityPerson>(
    segment(
      'INS',
      code(entity === 'IL' ? 'Y' : 'N'),
      person.text('relationship'),
      person.text('change'),
      person.text('changeReason'),
      nothing(12),
      person.number('birthSequence'),
    ),
  ),
  own<EligibilityPerson>(
    segment('HI', person.composites('diagnoses', DIAGNOSIS_PARTS, emptyDiagnosis, 8)),
  ),
];

const MILITARY = segment<MilitaryService>(
  'MPI',
  military.must('status'),
  military.must('employment'),
  military.must('branch'),
  military.text('description'),
  military.text('rank'),
  military.period('dates'),
);

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

const emptyPayer = () => ({ person: false });
const emptyProvider = () => ({ person: false, references: [] });
const emptyPerson = () => ({ person: true, references: [] });

const level = <T>(
  code: string,
  key: keyof T & string,
  empty: () => Record<string, unknown>,
  childless: '0' | '1',
  layout: Loop<T>,
): Level<T> => ({ code, keys: [key], empty: { [key]: empty }, childless, layout });

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

const benefit = elementsOf<Benefit>();
const circumstance = elementsOf<BenefitCircumstance>();
const entity = elementsOf<BenefitParty>();
const place = elementsOf<BenefitAddress>();

const BENEFIT_PARTY: Loop<BenefitParty> = [
  always<BenefitParty>(segment('NM1', entity.must('entity'), ...named(), entity.text('relation'))),
  into<BenefitParty, BenefitAddress>(
    'address',
    [
      own(segment('N3', place.text('line1'), place.text('line2'))),
      own(
        segment(
          'N4',
          place.text('city'),
          place.text('state'),
          place.text('zip'),
          place.text('country'),
          place.text('locationQualifier'),
          place.text('location'),
          place.text('subdivision'),
        ),
      ),
    ],
    () => ({ line1: '' }),
  ),
  many('contacts', CONTACT, { always: true }),
  own<BenefitParty>(segment('PRV', entity.usual('role', 'PE'), entity.coded('PXC', 'taxonomy'))),
];

const BENEFIT: Loop<Benefit> = [
  always<Benefit>(
    segment(
      'EB',
      benefit.need('information'),
      benefit.text('coverageLevel'),
      benefit.repeats('serviceTypes'),
      benefit.text('insuranceType'),
      benefit.text('plan'),
      benefit.text('timePeriod'),
      benefit.cents('cents'),
      benefit.number('percent'),
      benefit.text('quantityQualifier'),
      benefit.number('quantity'),
      benefit.text('authorizationRequired'),
      benefit.text('inNetwork'),
      benefit.composite('procedure', RANGED_PARTS, emptyProcedure),
      benefit.parts(benefit.part.numbers('diagnosisPointers', 4)),
    ),
  ),
  many('deliveries', DELIVERY, { always: true }),
  many('references', REFERENCE, { always: true }),
  many('dates', DATED_FACT, { always: true, needs: ['dates'] }),
  many('rejections', rejected('benefit'), { always: true, at: true }),
  texts('messages', MESSAGE),
  many(
    'circumstances',
    segment<BenefitCircumstance>(
      'III',
      circumstance.text('qualifier'),
      circumstance.text('code'),
      circumstance.text('category'),
      circumstance.text('text'),
    ),
    { always: true },
  ),
  skipped('LS'),
  loops('parties', BENEFIT_PARTY, {
    always: true,
    around(out, write) {
      out.segment('LS', '2120');
      write();
      out.segment('LE', '2120');
    },
  }),
  skipped('LE'),
];

const response = {
  payer: (entries: Loop<EligibilityPayer>): Entry<EligibilityResponse> => into('payer', entries),
  provider: (entries: Loop<EligibilityProvider>): Entry<EligibilityResponse> =>
    into('provider', entries),
};
const rejections = (of: Parameters<typeof rejected>[0], whole?: true) =>
  many<EligibilityResponse, 'rejections'>('rejections', rejected(of, whole), {
    always: true,
    at: true,
  });

/** In a 271 AAA stands between address and demographics. */
const responsePerson = (key: 'subscriber' | 'dependent'): Loop<EligibilityResponse> => {
  const entity = key === 'subscriber' ? 'IL' : '03';
  const put = (entries: Loop<EligibilityPerson>): Entry<EligibilityResponse> => into(key, entries);
  return [
    many('traces', traced('2'), { always: true }),
    put(personName(entity)),
    rejections(key),
    put(personFacts(entity)),
    many('dates', DATED_FACT, { always: true, needs: ['dates'] }),
    put([many('militaryService', MILITARY)]),
    loops('benefits', BENEFIT, { always: true, at: true }),
  ];
};

const LEVEL_NAMES = ['payer', 'provider', 'subscriber', 'dependent'] as const;

/** 271. */
export const RESPONSES: LevelGuide<EligibilityResponse> = {
  type: '271',
  levels: [
    level<EligibilityResponse>('20', 'payer', emptyPayer, '0', [
      rejections('payer', true),
      response.payer([PAYER_NAME, many('contacts', CONTACT)]),
      rejections('payer'),
    ]),
    level<EligibilityResponse>('21', 'provider', emptyProvider, '0', [
      response.provider(PROVIDER_NAME),
      rejections('provider'),
      response.provider([PROVIDER_ROLE]),
    ]),
    level('22', 'subscriber', emptyPerson, '0', responsePerson('subscriber')),
    level('23', 'dependent', emptyPerson, '0', responsePerson('dependent')),
  ],
  begins: [],
  start: (set, depth) => ({
    kind: 'response',
    set,
    level: LEVEL_NAMES[depth],
    payer: emptyPayer(),
    traces: [],
    rejections: [],
    dates: [],
    benefits: [],
  }),
  says: ({ traces, rejections, dates, benefits }) =>
    [traces, rejections, dates, benefits].some((list) => list.length > 0),
  depthOf: ({ level: name }) => LEVEL_NAMES.indexOf(name),
};
