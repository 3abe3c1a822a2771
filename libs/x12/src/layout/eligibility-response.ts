import type {
  Benefit,
  BenefitAddress,
  BenefitCircumstance,
  BenefitParty,
  EligibilityPayer,
  EligibilityPerson,
  EligibilityProvider,
  EligibilityResponse,
} from '../types/eligibility.js';
import {
  CONTACT,
  DATED_FACT,
  DELIVERY,
  emptyProcedure,
  MESSAGE,
  named,
  RANGED_PARTS,
  REFERENCE,
  rejected,
  traced,
} from './common.js';
import {
  emptyPayer,
  emptyPerson,
  emptyProvider,
  level,
  MILITARY,
  PAYER_NAME,
  personFacts,
  personName,
  PROVIDER_NAME,
  PROVIDER_ROLE,
} from './eligibility-people.js';
import { elementsOf } from './elements.js';
import type { LevelGuide } from './levels.js';
import { always, into, loops, many, own, skipped, texts, type Entry, type Loop } from './loop.js';
import { segment } from './segment.js';

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
