/** Segments that several guides share. */
import type { Segment } from '../core/segment.js';
import type { Address, Contact, DatedFact, Party, Procedure, Reference } from '../types/common.js';
import type {
  BenefitDelivery,
  EligibilityDiagnosis,
  RangedProcedure,
  Rejection,
  Trace,
} from '../types/eligibility.js';
import { code, nothing, type Element } from './element.js';
import { elementsOf } from './elements.js';
import type { Fields, KeyOf } from './fields.js';
import { into, own, type Entry } from './loop.js';
import type { Part } from './parts.js';
import { segment } from './segment.js';

const party = elementsOf<Party>();
const address = elementsOf<Address>();
const reference = elementsOf<Reference>();
const trace = elementsOf<Trace>();
const fact = elementsOf<DatedFact>();
const rejection = elementsOf<Rejection>();

/** NM102. */
const isPerson: Element<Party> = {
  span: 1,
  read: (segment, n, object) => void (object['person'] = segment.element(n) === '1'),
  write: (object) => [object['person'] ? '1' : '2'],
};

/** NM102 to NM109; `usual` is the qualifier of an id where none is told. */
export function named(usual?: string): readonly Element<Party>[] {
  return [
    isPerson,
    party.text('name'),
    party.text('firstName'),
    party.text('middleName'),
    party.text('prefix'),
    party.text('suffix'),
    party.id('idQualifier', 'id', usual),
  ];
}

/** NM1 that only one entity has. */
export function name(entity: string, usual?: string) {
  return segment<Party>('NM1', code(entity), ...named(usual));
}

/** N3 and N4. */
export function addressed<T>(key: KeyOf<T, Address>): Entry<T> {
  return into<T, Address>(key, ADDRESS, () => ({ line1: '' }));
}

const ADDRESS = [
  own(segment('N3', address.text('line1'), address.text('line2'))),
  own(
    segment(
      'N4',
      address.text('city'),
      address.text('state'),
      address.text('zip'),
      address.text('country'),
      nothing(2),
      address.text('subdivision'),
    ),
  ),
];

export const REFERENCE = segment(
  'REF',
  reference.must('qualifier'),
  reference.must('value'),
  reference.text('description'),
);

/** TRN; `usual` is TRN01 where none is told. */
export function traced(usual: string) {
  return segment(
    'TRN',
    trace.usual('type', usual),
    trace.need('number'),
    trace.text('originatorId'),
    trace.text('additional'),
  );
}

export const DATED_FACT = segment('DTP', fact.must('qualifier'), fact.period('dates'));

/** AAA of a level. */
export function rejected(level: Rejection['level'], whole?: true) {
  return segment(
    'AAA',
    rejection.is('level', level),
    rejection.is('wholeRequest', whole),
    rejection.answer('valid'),
    nothing(),
    rejection.must('reason'),
    rejection.must('followUp'),
  );
}

const { part } = elementsOf<RangedProcedure>();

/** A procedure, its modifiers and description. */
export const PROCEDURE_PARTS: readonly Part<Procedure>[] = [
  part.must('qualifier'),
  part.must('code'),
  part.texts('modifiers', 4),
  part.text('description'),
];

/** The same, and the last code of a range. */
export const RANGED_PARTS: readonly Part<RangedProcedure>[] = [
  ...PROCEDURE_PARTS,
  part.text('lastCode'),
];

export const emptyProcedure = (): Procedure => ({ qualifier: '', code: '', modifiers: [] });

const diagnosis = elementsOf<EligibilityDiagnosis>();
export const DIAGNOSIS_PARTS = [diagnosis.part.must('qualifier'), diagnosis.part.must('code')];
export const emptyDiagnosis = (): EligibilityDiagnosis => ({ qualifier: '', code: '' });

const CHANNELS = { TE: 'phone', EX: 'extension', FX: 'fax', EM: 'email', UR: 'url' } as const;
type Code = keyof typeof CHANNELS;

/** PER03 to PER08. */
export const channels: Element<Contact> = {
  span: 6,
  key: 'channels',
  read(segment, n, object) {
    const stand = standing(segment, n);
    for (const { qualifier, value } of stand) {
      const field = CHANNELS[qualifier as Code] as string | undefined;
      if (field && value && object[field] === undefined) object[field] = value;
      else if (field && value)
        (object['others'] = (object['others'] as Reference[]) ?? []).push({ qualifier, value });
    }
    const told = spoken(object);
    const same = (one: Reference, index: number) =>
      one.qualifier === told[index]?.qualifier && one.value === told[index].value;
    if (told.length !== stand.length || !stand.every(same)) object['channels'] = stand;
  },
  write(object) {
    const list = (object['channels'] as Reference[] | undefined) ?? spoken(object);
    return Array.from({ length: 6 }, (_, index) => {
      const one = list[index >> 1];
      return index % 2 === 0 ? one?.qualifier : one?.value;
    });
  },
};

/** The channels of a contact that its named fields tell, in the order in which they are written. */
function spoken(contact: Fields): Reference[] {
  const named = (Object.keys(CHANNELS) as Code[]).flatMap((qualifier) => {
    const value = contact[CHANNELS[qualifier]];
    return typeof value === 'string' && value !== '' ? [{ qualifier, value }] : [];
  });
  return [...named, ...((contact['others'] as Reference[] | undefined) ?? [])].slice(0, 3);
}

/** The channels as they stand; one that is left out between others is empty. */
function standing(segment: Segment, n: number): Reference[] {
  const list = [0, 2, 4].map((by) => ({
    qualifier: segment.element(n + by),
    value: segment.element(n + by + 1),
  }));
  while (list.length > 0 && list.at(-1)!.qualifier === '' && list.at(-1)!.value === '') list.pop();
  return list;
}

const contact = elementsOf<Contact>();
export const CONTACT = segment<Contact>('PER', code('IC'), contact.text('name'), channels);

/** HSD: how much of something, and how often. */
const delivery = elementsOf<BenefitDelivery>();
export const DELIVERY = segment<BenefitDelivery>(
  'HSD',
  delivery.text('quantityQualifier'),
  delivery.number('quantity'),
  delivery.text('unit'),
  delivery.number('frequency'),
  delivery.text('timePeriod'),
  delivery.number('periodCount'),
  delivery.text('pattern'),
  delivery.text('patternTime'),
);

/** MSG. */
const text = elementsOf<{ text: string }>();
export const MESSAGE = segment('MSG', text.must('text'));
