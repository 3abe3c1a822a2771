/** Levels, numbers, statuses and lines of the 276, 277 and 277CA. */
import type {
  StatusCode,
  StatusInformation,
  StatusLine,
  StatusNumbers,
  StatusParty,
  StatusPerson,
} from '../types/status.js';
import { CONTACT, emptyProcedure, name, named, PROCEDURE_PARTS, REFERENCE } from './common.js';
import { code, nothing } from './element.js';
import { elementsOf } from './elements.js';
import type { Level } from './levels.js';
import { always, anyOrder, into, many, own, type Entry, type Loop } from './loop.js';
import { segment } from './segment.js';

const party = elementsOf<StatusParty>();
const person = elementsOf<StatusPerson>();
const numbers = elementsOf<StatusNumbers>();

const PAYER: Loop<StatusParty> = [
  always<StatusParty>(segment('NM1', party.usual('entity', 'PR'), ...named('PI'))),
  many('contacts', CONTACT),
];
const RECEIVER: Loop<StatusParty> = [always(name('41', '46'))];
export const DEMOGRAPHICS = own<StatusPerson>(
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

export function references(...qualifiers: readonly (keyof typeof NUMBERS)[]): Entry<StatusNumbers> {
  const named = qualifiers.map((qualifier) =>
    own<StatusNumbers>(segment('REF', code(qualifier), numbers.text(NUMBERS[qualifier]))),
  );
  return anyOrder(...named, many('references', REFERENCE, { always: true }));
}

const status = elementsOf<StatusInformation>();
const { part } = elementsOf<StatusCode>();
const CODE = [part.must('category'), part.must('status'), part.text('entity'), part.text('list')];
const emptyCode = (): StatusCode => ({ category: '', status: '' });

export const STATUS = segment<StatusInformation>(
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

export const LINE: Loop<StatusLine> = [
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

export const empty = { party: () => ({ person: false }), person: () => ({ person: true }) };

/** Payer, receiver and provider of a guide; `below` is what each of them says itself. */
export function parties<
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

/** A level of persons, with DMG before the name where the guide has it. */
export function people<T>(
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

export const emptyAnswer = () => ({ statuses: [], references: [], lines: [] });

export const LEVEL_NAMES = ['payer', 'receiver', 'provider', 'claim', 'claim'] as const;
