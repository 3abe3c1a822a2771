/** The invented clinic of the demo. NPIs are valid by their check digit and belong to nobody known. */

export interface DemoPayer {
  readonly payerId: string;
  readonly name: string;
  readonly filingIndicator: string;
  readonly timelyFilingDays: number;
  readonly appealDays: number;
  readonly termsSource: string;
  /** How member ids of this payer begin. */
  readonly memberPrefix: string;
  /** Share of the patients. */
  readonly weight: number;
}

export const PRACTICE = {
  name: 'Ferrybank Clinic',
  npi: withCheckDigit('199999990'),
  taxId: '990000001',
  taxonomy: '261QP2300X',
  address: { line1: '1 Sample Street', city: 'Testville', state: 'MT', zip: '596010001' },
  phone: '4065550100',
  timeZone: 'America/Denver',
} as const;

export const LOCATION = { name: 'Main Street', placeOfService: '11' } as const;

export const PROVIDERS = [
  { firstName: 'Orla', lastName: 'Demoson', credential: 'MD', taxonomy: '207Q00000X' },
  { firstName: 'Rafe', lastName: 'Testwell', credential: 'MD', taxonomy: '207R00000X' },
  { firstName: 'Nia', lastName: 'Samplefield', credential: 'NP', taxonomy: '363LF0000X' },
  { firstName: 'Juno', lastName: 'Mockridge', credential: 'PA', taxonomy: '363A00000X' },
].map((provider, i) => ({ ...provider, npi: withCheckDigit(`19999999${i + 1}`) }));

export const PAYERS: readonly DemoPayer[] = [
  {
    payerId: 'FICTV',
    name: 'Fictiva Health',
    filingIndicator: 'CI',
    timelyFilingDays: 90,
    appealDays: 60,
    termsSource: 'contract FH-2025, 9.2',
    memberPrefix: 'FH',
    weight: 30,
  },
  {
    payerId: 'SMPLW',
    name: 'Samplewell PPO',
    filingIndicator: 'CI',
    timelyFilingDays: 180,
    appealDays: 180,
    termsSource: 'contract SW-14, 4.1',
    memberPrefix: 'SW',
    weight: 25,
  },
  {
    payerId: 'MCKNG',
    name: 'Mockingbird Mutual',
    filingIndicator: 'CI',
    timelyFilingDays: 120,
    appealDays: 90,
    termsSource: 'contract MM-7, 12',
    memberPrefix: 'MM',
    weight: 18,
  },
  {
    payerId: 'MCRTB',
    name: 'Medicare Part B',
    filingIndicator: 'MB',
    timelyFilingDays: 365,
    appealDays: 120,
    termsSource: '42 CFR 424.44 and 405.942',
    memberPrefix: '1EG4',
    weight: 15,
  },
  {
    payerId: 'STMCD',
    name: 'State Medicaid',
    filingIndicator: 'MC',
    timelyFilingDays: 365,
    appealDays: 90,
    termsSource: 'provider manual 3.6',
    memberPrefix: 'ST',
    weight: 12,
  },
];

/** What a visit can hold: procedure codes with the practice's own charge. No wording of anybody's list. */
export const CHARGES: readonly (readonly {
  procedure: string;
  modifiers: readonly string[];
  chargeCents: number;
}[])[] = [
  [{ procedure: '99213', modifiers: [], chargeCents: 14_500 }],
  [
    { procedure: '99213', modifiers: [], chargeCents: 14_500 },
    { procedure: '81002', modifiers: [], chargeCents: 1_800 },
  ],
  [{ procedure: '99214', modifiers: [], chargeCents: 21_200 }],
  [
    { procedure: '99214', modifiers: ['25'], chargeCents: 21_200 },
    { procedure: '20611', modifiers: ['RT'], chargeCents: 38_600 },
  ],
  [
    { procedure: '99203', modifiers: [], chargeCents: 19_800 },
    { procedure: '93000', modifiers: [], chargeCents: 6_450 },
  ],
  [
    { procedure: '99214', modifiers: [], chargeCents: 21_200 },
    { procedure: '36415', modifiers: [], chargeCents: 1_275 },
    { procedure: '80053', modifiers: [], chargeCents: 4_830 },
  ],
  [{ procedure: '99396', modifiers: [], chargeCents: 23_900 }],
];

/** ICD-10-CM codes as they stand in HI segments, without the dot. */
export const DIAGNOSES = [
  'I10',
  'E119',
  'M5450',
  'J069',
  'R059',
  'M25511',
  'K219',
  'F419',
] as const;

export const FIRST_NAMES = [
  'Testa',
  'Bruno',
  'Cleo',
  'Dario',
  'Edda',
  'Fenn',
  'Greta',
  'Hollis',
  'Iva',
  'Jonas',
  'Kira',
  'Lior',
  'Mara',
  'Nell',
  'Oona',
  'Petra',
  'Quill',
  'Rafa',
  'Sunna',
  'Theo',
  'Una',
  'Vito',
  'Wanda',
  'Xenia',
  'Yara',
  'Zeno',
] as const;
export const LAST_NAMES = [
  'Sample',
  'Specimen',
  'Placeholder',
  'Fixture',
  'Mockwell',
  'Dummyson',
  'Testerly',
  'Mockford',
  'Testcase',
  'Sandboxer',
  'Testholm',
  'Fakename',
  'Samplewood',
  'Fixturedale',
  'Prototype',
  'Exampleton',
  'Notreal',
  'Testerson',
  'Dryrun',
  'Mockett',
] as const;

/** Completes nine digits to an NPI: Luhn over 80840 and the digits (45 CFR 162.406). */
export function withCheckDigit(nine: string): string {
  const digits = [...`80840${nine}`].map(Number).reverse();
  const sum = digits.reduce((total, digit, i) => {
    if (i % 2 === 1) return total + digit;
    const doubled = digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return nine + String((10 - (sum % 10)) % 10);
}
