import {
  readEligibilityInquiries,
  readEligibilityResponses,
  validate,
  writeEligibilityInquiries,
  writeEligibilityResponses,
  type EligibilityInquiry,
  type EligibilityResponse,
  type Written,
} from '../index.js';
import {
  codesOf,
  collect,
  ENVELOPE,
  NPI,
  PAYER,
  plain,
  segmentsOf,
  qualifiersUnchecked,
} from './fixtures.js';

const PROVIDER = {
  person: false,
  name: 'SPECIMEN CLINIC',
  idQualifier: 'XX',
  id: NPI,
  references: [],
};
const SUBSCRIBER = {
  person: true,
  name: 'SAMPLE',
  firstName: 'TESTA',
  idQualifier: 'MI',
  id: 'M0001',
  birthDate: '1980-02-29',
  sex: 'F',
  references: [{ qualifier: '6P', value: 'G100' }],
};
const DEPENDENT = {
  person: true,
  name: 'SAMPLE',
  firstName: 'CLEO',
  birthDate: '2015-05-05',
  sex: 'M',
  relationship: '19',
  references: [],
};
const HEADER = { reference: 'ELIG1' };

const INQUIRIES: Written<EligibilityInquiry>[] = [
  {
    payer: PAYER,
    provider: PROVIDER,
    subscriber: SUBSCRIBER,
    traces: [{ number: 'T1', originatorId: '9MILLRACE1' }],
    serviceDates: { from: '2026-03-02', to: '2026-03-02' },
    serviceTypes: ['30'],
  },
  {
    payer: PAYER,
    provider: PROVIDER,
    subscriber: { person: true, idQualifier: 'MI', id: 'M0001', references: [] },
    dependent: DEPENDENT,
    traces: [{ number: 'T2', originatorId: '9MILLRACE1' }],
    serviceTypes: ['30', '98'],
  },
];

const RESPONSES: Written<EligibilityResponse>[] = [
  {
    level: 'subscriber',
    payer: PAYER,
    provider: PROVIDER,
    subscriber: SUBSCRIBER,
    traces: [{ number: 'T1', originatorId: '9MILLRACE1' }],
    rejections: [],
    dates: [{ qualifier: '346', dates: { from: '2026-01-01', to: '2026-12-31' } }],
    benefits: [
      {
        information: '1',
        serviceTypes: ['30', '98'],
        insuranceType: 'HM',
        plan: 'GOLD SAMPLE PLAN',
        references: [],
        dates: [],
        deliveries: [],
        messages: [],
        rejections: [],
        circumstances: [],
        parties: [],
      },
      {
        information: 'B',
        coverageLevel: 'IND',
        serviceTypes: ['98'],
        timePeriod: '27',
        cents: 2_500,
        inNetwork: 'Y',
        authorizationRequired: 'N',
        references: [],
        dates: [],
        deliveries: [
          { quantityQualifier: 'VS', quantity: 20, unit: 'YR', timePeriod: '23', periodCount: 1 },
        ],
        messages: ['PRIMARY CARE ONLY'],
        rejections: [],
        circumstances: [{ qualifier: 'ZZ', code: '11' }],
        parties: [],
      },
      {
        information: 'A',
        serviceTypes: ['98'],
        percent: 0.2,
        references: [],
        dates: [{ qualifier: '290', dates: { from: '2026-01-01', to: '2026-01-01' } }],
        deliveries: [],
        messages: [],
        rejections: [],
        circumstances: [],
        parties: [],
      },
      {
        information: 'R',
        serviceTypes: ['30'],
        references: [{ qualifier: '1W', value: 'X7' }],
        dates: [],
        deliveries: [],
        messages: [],
        rejections: [],
        circumstances: [],
        parties: [
          {
            entity: 'PRP',
            person: false,
            name: 'OTHER PLAN',
            idQualifier: 'PI',
            id: '99903',
            contacts: [{ phone: '4065550103' }],
          },
        ],
      },
    ],
  },
  {
    level: 'dependent',
    payer: PAYER,
    provider: PROVIDER,
    subscriber: SUBSCRIBER,
    dependent: DEPENDENT,
    traces: [{ number: 'T2', originatorId: '9MILLRACE1' }],
    rejections: [{ level: 'dependent', valid: true, reason: '67', followUp: 'C' }],
    dates: [],
    benefits: [],
  },
];

it.each([
  ['270', writeEligibilityInquiries(ENVELOPE, HEADER, INQUIRIES)],
  ['271', writeEligibilityResponses(ENVELOPE, HEADER, RESPONSES)],
])('every qualifier of a %s is checked by its guide', async (_type, output) => {
  expect(await qualifiersUnchecked(await output.text())).toEqual([]);
});

describe('270', () => {
  it('reads what it wrote, and its validation accepts it', async () => {
    const bytes = await writeEligibilityInquiries(ENVELOPE, HEADER, INQUIRIES).bytes();
    const { items, findings } = await collect(readEligibilityInquiries, bytes);
    expect(findings).toEqual([]);
    expect(plain(items.slice(1, 3))).toEqual(plain(INQUIRIES));
    expect((await validate(bytes)).findings).toEqual([]);
  });

  it('computes the hierarchy', async () => {
    const segments = await segmentsOf(
      writeEligibilityInquiries(ENVELOPE, HEADER, [...INQUIRIES, INQUIRIES[0]!]),
    );
    expect(segments.filter((text) => text.startsWith('HL*'))).toEqual([
      'HL*1**20*1',
      'HL*2*1*21*1',
      'HL*3*2*22*0',
      'HL*4*2*22*1',
      'HL*5*4*23*0',
      'HL*6*2*22*0',
    ]);
  });

  it('refuses an inquiry that asks for nothing', async () => {
    const nothing = writeEligibilityInquiries(ENVELOPE, HEADER, [
      { ...INQUIRIES[0]!, serviceTypes: [] },
    ]);
    await expect(nothing.text()).rejects.toMatchObject({ path: 'inquiries[0].serviceTypes' });
  });
});

describe('271', () => {
  it('reads what it wrote, and its validation accepts it', async () => {
    const bytes = await writeEligibilityResponses(ENVELOPE, HEADER, RESPONSES).bytes();
    const { items, findings } = await collect(readEligibilityResponses, bytes);
    expect(findings).toEqual([]);
    expect(plain(items.slice(1, 3))).toEqual(plain(RESPONSES));
    expect((await validate(bytes)).findings).toEqual([]);
  });

  it('gives a rejection at provider or payer level as an answer of that level', async () => {
    const rejected: Written<EligibilityResponse>[] = [
      {
        level: 'provider',
        payer: PAYER,
        provider: PROVIDER,
        rejections: [{ level: 'provider', valid: false, reason: '51', followUp: 'C' }],
      },
      {
        level: 'payer',
        payer: { ...PAYER, id: '99904' },
        rejections: [{ level: 'payer', valid: true, reason: '42', followUp: 'R' }],
      },
    ];
    const bytes = await writeEligibilityResponses(ENVELOPE, HEADER, rejected).bytes();
    const { items } = await collect(readEligibilityResponses, bytes);
    const answers = items.filter((item) => item.kind === 'response');
    expect(answers.map(({ level, rejections }) => [level, rejections[0]!.reason])).toEqual([
      ['provider', '51'],
      ['payer', '42'],
    ]);
    expect(answers.every((answer) => answer.subscriber === undefined)).toBe(true);
    expect((await validate(bytes)).findings).toEqual([]);
  });

  it('leaves an amount the payer did not say absent', async () => {
    const text = (await writeEligibilityResponses(ENVELOPE, HEADER, RESPONSES).text()).replace(
      '*27*25*',
      '*27**',
    );
    const { items } = await collect(readEligibilityResponses, text);
    const [answer] = items.filter((item) => item.kind === 'response');
    expect(answer!.benefits[1]).not.toHaveProperty('cents');
  });

  it('finds a missing name', async () => {
    const text = (await writeEligibilityResponses(ENVELOPE, HEADER, RESPONSES).text()).replace(
      /NM1\*1P[^~]*~/,
      '',
    );
    expect(codesOf((await validate(text)).findings)).toEqual(
      ['segment-count-mismatch', 'missing-loop'].sort().reverse(),
    );
  });
});
