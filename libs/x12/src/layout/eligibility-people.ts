/** Payers, providers and persons of the 270 and 271. */
import type {
  EligibilityPayer,
  EligibilityPerson,
  EligibilityProvider,
  MilitaryService,
  ProviderRole,
} from '../types/eligibility.js';
import { addressed, DIAGNOSIS_PARTS, emptyDiagnosis, named, REFERENCE } from './common.js';
import { code, label, nothing } from './element.js';
import { elementsOf } from './elements.js';
import type { Level } from './levels.js';
import { always, many, one, own, type Loop } from './loop.js';
import { segment } from './segment.js';

const payer = elementsOf<EligibilityPayer>();
const provider = elementsOf<EligibilityProvider>();
const person = elementsOf<EligibilityPerson>();
const role = elementsOf<ProviderRole>();
const military = elementsOf<MilitaryService>();

export const PAYER_NAME = always<EligibilityPayer>(
  segment('NM1', payer.usual('entity', 'PR'), ...named('PI')),
);

export const PROVIDER_NAME: Loop<EligibilityProvider> = [
  always<EligibilityProvider>(segment('NM1', provider.usual('entity', '1P'), ...named('XX'))),
  many('references', REFERENCE, { always: true }),
  addressed('address'),
];

export const PROVIDER_ROLE = own<EligibilityProvider>(
  segment('PRV', provider.usual('role', 'PE'), provider.coded('PXC', 'taxonomy')),
);

/** NM1 to N4 of a person. */
export const personName = (entity: 'IL' | '03'): Loop<EligibilityPerson> => [
  always<EligibilityPerson>(
    segment('NM1', label(entity), ...named(entity === 'IL' ? 'MI' : undefined)),
  ),
  many('references', REFERENCE, { always: true }),
  addressed('address'),
];

/** PRV to HI of a person. */
export const personFacts = (entity: 'IL' | '03'): Loop<EligibilityPerson> => [
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

export const MILITARY = segment<MilitaryService>(
  'MPI',
  military.must('status'),
  military.must('employment'),
  military.must('branch'),
  military.text('description'),
  military.text('rank'),
  military.period('dates'),
);

export const emptyPayer = () => ({ person: false });
export const emptyProvider = () => ({ person: false, references: [] });
export const emptyPerson = () => ({ person: true, references: [] });

export const level = <T>(
  code: string,
  key: keyof T & string,
  empty: () => Record<string, unknown>,
  childless: '0' | '1',
  layout: Loop<T>,
): Level<T> => ({ code, keys: [key], empty: { [key]: empty }, childless, layout });
