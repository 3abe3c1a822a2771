import type {
  ClaimAcknowledgement,
  StatusCode,
  StatusInformation,
  StatusLine,
  StatusNumbers,
  StatusParty,
  StatusPerson,
  StatusRequest,
  StatusRequestLine,
  StatusResponse,
} from '../types/status.js';
import { CONTACT, emptyProcedure, name, named, PROCEDURE_PARTS, REFERENCE } from './common.js';
import { code, elementsOf, nothing } from './elements.js';
import type { Level, LevelGuide } from './levels.js';
import { always, anyOrder, into, loops, many, own, type Entry, type Loop } from './loop.js';
import { segment } from './segment.js';

const party = elementsOf<StatusParty>();
const person = elementsOf<StatusPerson>();
const numbers = elementsOf<StatusNumbers>();

const PAYER: Loop<StatusParty> = [
  always<StatusParty>(segment('NM1', party.usual('entity', 'PR'), ...named('PI'))),
  many('contacts', CONTACT),
];
const RECEIVER: Loop<StatusParty> = [always(name('41', '46'))];
const DEMOGRAPHICS = own<StatusPerson>(
  segment('DMG', person.dated('birthDate'), person.text('sex')),
);

/** REF segments of a claim in the order of the guides. */
const NUMBERS = {
  '1K': 'payerClaimNumber',
  BLT: 'billType',
  LU: 'locationNumber',
  '6P': 'groupNumber',
  EJ: 'patientControlNumber',
  XZ: 'prescriptionNumber',
  VV: 'voucherNumber',
  D9: 'clearinghouseTrace',
} as const;

function references(...qualifiers: readonly (keyof typeof NUMBERS)[]): Entry<StatusNumbers> {
  const named = qualifiers.map((qualifier) =>
    own<StatusNumbers>(segment('REF', code(qualifier), numbers.text(NUMBERS[qualifier]))),
  );
  return anyOrder(...named, many('references', REFERENCE, { always: true }));
}

const status = elementsOf<StatusInformation>();
const { part } = elementsOf<StatusCode>();
const CODE = [part.must('category'), part.must('status'), part.text('entity'), part.text('list')];
const emptyCode = (): StatusCode => ({ category: '', status: '' });

const STATUS = segment<StatusInformation>(
  'STC',
  status.composites('codes', CODE, emptyCode, 1),
  status.day('date'),
  status.text('action'),
  status.cents('chargeCents'),
  status.cents('paidCents'),
  status.day('adjudicationDate'),
  status.onlyRead('paymentMethod'),
  status.day('paymentDate'),
  status.text('paymentNumber'),
  status.composites('codes', CODE, emptyCode, 2, 1),
  status.text('message'),
);

const line = elementsOf<StatusLine>();

const LINE: Loop<StatusLine> = [
  always<StatusLine>(
    segment(
      'SVC',
      line.composite('procedure', PROCEDURE_PARTS, emptyProcedure),
      line.cents('chargeCents'),
      line.cents('paidCents'),
      line.text('revenueCode'),
      nothing(2),
      line.number('units'),
    ),
  ),
  many('statuses', STATUS, { always: true, at: true }),
  anyOrder(
    own<StatusLine>(segment('REF', code('FJ'), line.text('lineControlNumber'))),
    own<StatusLine>(segment('REF', code('XZ'), line.text('prescriptionNumber'))),
  ),
  own<StatusLine>(segment('DTP', code('472'), line.period('dates'))),
];

const empty = { party: () => ({ person: false }), person: () => ({ person: true }) };

/** Payer, receiver and provider of a guide; `below` is what each of them says itself. */
function parties<
  T extends {
    payer: StatusParty;
    receiver?: StatusParty;
    provider?: StatusParty;
    otherProvider?: StatusParty;
  },
>(
  entity: '1P' | '85',
  childless: '0' | '1',
  below: { receiver?: Loop<T>; provider?: Loop<T>; payer?: Loop<T> } = {},
): Level<T>[] {
  const put = (
    key: 'payer' | 'receiver' | 'provider' | 'otherProvider',
    entries: Loop<StatusParty>,
  ) => into<T, StatusParty>(key as never, entries);
  const provider = [always<StatusParty>(name(entity, 'XX'))];
  const level = (
    code: string,
    key: 'payer' | 'receiver' | 'provider',
    layout: Loop<T>,
  ): Level<T> => ({
    code,
    keys: [key],
    empty: { [key]: empty.party },
    layout,
    childless,
  });
  return [
    level('20', 'payer', [put('payer', PAYER), ...(below.payer ?? [])]),
    level('21', 'receiver', [put('receiver', RECEIVER), ...(below.receiver ?? [])]),
    {
      ...level('19', 'provider', [
        put('provider', provider),
        put('otherProvider', provider),
        ...(below.provider ?? []),
      ]),
      keys: ['provider', 'otherProvider'],
    },
  ];
}

const request = elementsOf<StatusRequest>();
const requestLine = elementsOf<StatusRequestLine>();

const REQUEST_LINE: Loop<StatusRequestLine> = [
  always<StatusRequestLine>(
    segment(
      'SVC',
      requestLine.composite('procedure', PROCEDURE_PARTS, emptyProcedure),
      requestLine.cents('chargeCents'),
      nothing(),
      requestLine.text('revenueCode'),
      nothing(2),
      requestLine.number('units'),
    ),
  ),
  own<StatusRequestLine>(segment('REF', code('FJ'), requestLine.text('lineControlNumber'))),
  own<StatusRequestLine>(segment('DTP', code('472'), requestLine.period('dates'))),
];

const QUESTION: Loop<StatusRequest> = [
  own<StatusRequest>(segment('TRN', code('1'), request.text('traceNumber'))),
  references('1K', 'BLT', 'LU', '6P', 'EJ', 'XZ', 'D9'),
  own<StatusRequest>(segment('AMT', code('T3'), request.cents('chargeCents'))),
  own<StatusRequest>(segment('DTP', code('472'), request.period('serviceDates'))),
  loops('lines', REQUEST_LINE, {
    always: true,
    empty: () => ({ procedure: emptyProcedure(), chargeCents: 0 }),
  }),
];

/** A level of persons, with DMG before the name where the guide has it. */
function people<T>(
  code: string,
  key: keyof T & string,
  entity: string,
  childless: '0' | undefined,
  answer: Loop<T>,
  first: Loop<StatusPerson> = [],
): Level<T> {
  const entries: Loop<StatusPerson> = [...first, always(name(entity, 'MI'))];
  return {
    code,
    keys: [key],
    empty: { [key]: empty.person },
    layout: [into<T, StatusPerson>(key as never, entries), ...answer],
    childless,
  };
}

/** 276. HL04 of a dependent is left out, since nothing can stand below it. */
export const STATUS_REQUESTS: LevelGuide<StatusRequest> = {
  type: '276',
  levels: [
    ...parties<StatusRequest>('1P', '1'),
    people('22', 'subscriber', 'IL', '0', QUESTION, [DEMOGRAPHICS]),
    people('23', 'dependent', 'QC', undefined, QUESTION, [DEMOGRAPHICS]),
  ],
  begins: ['TRN'],
  start: (set) => ({
    kind: 'request',
    set,
    payer: empty.party(),
    receiver: empty.party(),
    provider: empty.party(),
    subscriber: empty.person(),
    traceNumber: '',
    references: [],
    lines: [],
  }),
  says: () => false,
  depthOf: ({ dependent }) => (dependent ? 4 : 3),
};

const emptyAnswer = () => ({ statuses: [], references: [], lines: [] });

const LEVEL_NAMES = ['payer', 'receiver', 'provider', 'claim', 'claim'] as const;

const response = elementsOf<StatusResponse>();

const ANSWER: Loop<StatusResponse> = [
  own<StatusResponse>(
    segment('TRN', response.usual('traceType', '2'), response.text('traceNumber')),
  ),
  many('statuses', STATUS, { always: true, at: true }),
  references('1K', 'BLT', 'EJ', 'XZ', 'VV', 'D9'),
  own<StatusResponse>(segment('DTP', code('472'), response.period('serviceDates'))),
  loops('lines', LINE, { always: true, at: true }),
];

/** 277. HL04 of a dependent is left out, since nothing can stand below it. */
export const STATUS_RESPONSES: LevelGuide<StatusResponse> = {
  type: '277',
  levels: [
    ...parties<StatusResponse>('1P', '0', { payer: ANSWER, receiver: ANSWER, provider: ANSWER }),
    people('22', 'subscriber', 'IL', '0', ANSWER),
    people('23', 'dependent', 'QC', undefined, ANSWER),
  ],
  begins: ['TRN', 'STC'],
  start: (set, depth) => ({
    kind: 'response',
    set,
    level: LEVEL_NAMES[depth],
    payer: empty.party(),
    ...emptyAnswer(),
  }),
  says: () => false,
  depthOf: ({ level, dependent }) =>
    level === 'claim' && dependent ? 4 : LEVEL_NAMES.indexOf(level),
};

const acknowledgement = elementsOf<ClaimAcknowledgement>();

/** TRN and STC; `usual` is TRN01 where none is told. */
const acknowledged = (usual: string): Loop<ClaimAcknowledgement> => [
  own<ClaimAcknowledgement>(
    segment('TRN', acknowledgement.usual('traceType', usual), acknowledgement.text('traceNumber')),
  ),
  many('statuses', STATUS, { always: true, at: true }),
];

/** TRN and STC of a claim: the trace is the patient control number. */
const ACKNOWLEDGED_CLAIM: Loop<ClaimAcknowledgement> = [
  own<ClaimAcknowledgement>(
    segment<ClaimAcknowledgement>(
      'TRN',
      acknowledgement.usual('traceType', '2'),
      {
        ...acknowledgement.text('traceNumber'),
        write: ({ patientControlNumber, traceNumber }) => [
          (patientControlNumber ?? traceNumber) as string | undefined,
        ],
      },
      acknowledgement.notes('patientControlNumber'),
    ),
  ),
  many('statuses', STATUS, { always: true, at: true }),
];

/** QTY and AMT of what was accepted and rejected. */
const totals = (accepted: string, rejected: string): Loop<ClaimAcknowledgement> => [
  anyOrder<ClaimAcknowledgement>(
    own(segment('QTY', code(accepted), acknowledgement.number('acceptedCount'))),
    own(segment('QTY', code(rejected), acknowledgement.number('rejectedCount'))),
  ),
  anyOrder<ClaimAcknowledgement>(
    own(segment('AMT', code('YU'), acknowledgement.cents('acceptedCents'))),
    own(segment('AMT', code('YY'), acknowledgement.cents('rejectedCents'))),
  ),
];

/** 277CA. HL04 of a patient is left out, since nothing can stand below it. */
export const CLAIM_ACKNOWLEDGEMENTS: LevelGuide<ClaimAcknowledgement> = {
  type: '277',
  levels: [
    ...parties<ClaimAcknowledgement>('85', '0', {
      payer: acknowledged('2'),
      receiver: [...acknowledged('2'), ...totals('90', 'AA')],
      provider: [...acknowledged('1'), references(), ...totals('QA', 'QC')],
    }),
    people('PT', 'patient', 'QC', undefined, [
      ...ACKNOWLEDGED_CLAIM,
      references('1K', 'D9', 'BLT'),
      own(segment('DTP', code('472'), acknowledgement.period('serviceDates'))),
      loops('lines', LINE, { always: true, at: true }),
    ]),
  ],
  begins: ['TRN', 'STC'],
  start: (set, depth) => ({
    kind: 'acknowledgement',
    set,
    level: LEVEL_NAMES[depth],
    payer: empty.party(),
    ...emptyAnswer(),
    accepted: false,
  }),
  says: () => false,
  depthOf: ({ level }) => LEVEL_NAMES.indexOf(level),
  finish(item) {
    item.accepted = item.statuses[0]?.action === 'WQ';
    if (item.level === 'claim' && item.traceNumber) item.patientControlNumber ??= item.traceNumber;
  },
};
