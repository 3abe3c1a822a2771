import {
  readClaimAcknowledgements,
  readStatusRequests,
  readStatusResponses,
  validate,
  writeClaimAcknowledgements,
  writeStatusRequests,
  writeStatusResponses,
  type ClaimAcknowledgement,
  type StatusRequest,
  type StatusResponse,
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

const RECEIVER = { person: false, name: 'SPECIMEN BILLING', idQualifier: '46', id: 'SUB1' };
const PROVIDER = { person: false, name: 'SPECIMEN CLINIC', idQualifier: 'XX', id: NPI };
const PERSON = { person: true, name: 'SAMPLE', firstName: 'TESTA', idQualifier: 'MI', id: 'M0001' };
const CHILD = { person: true, name: 'SAMPLE', firstName: 'CLEO' };
const DAY = { from: '2026-02-01', to: '2026-02-01' };
const PROCEDURE = { qualifier: 'HC', code: '99213', modifiers: ['25'] };
const ABOVE = { payer: PAYER, receiver: RECEIVER, provider: PROVIDER };

const REQUESTS: Written<StatusRequest>[] = [
  {
    ...ABOVE,
    subscriber: { ...PERSON, birthDate: '1980-02-29', sex: 'F' },
    traceNumber: 'T1',
    payerClaimNumber: 'ICN77',
    patientControlNumber: 'CLAIM0001',
    billType: '111',
    clearinghouseTrace: 'X1',
    references: [],
    chargeCents: 25_000,
    serviceDates: { from: '2026-02-01', to: '2026-02-03' },
    lines: [],
  },
  {
    ...ABOVE,
    subscriber: PERSON,
    dependent: { ...CHILD, birthDate: '2015-05-05', sex: 'M' },
    traceNumber: 'T2',
    references: [],
    lines: [
      { procedure: PROCEDURE, chargeCents: 15_000, units: 1, lineControlNumber: 'L1', dates: DAY },
    ],
  },
];

const RESPONSES: Written<StatusResponse>[] = [
  {
    ...ABOVE,
    level: 'claim',
    subscriber: PERSON,
    traceNumber: 'T1',
    statuses: [
      {
        codes: [
          { category: 'F1', status: '65' },
          { category: 'F1', status: '107', entity: 'QC' },
        ],
        date: '2026-03-01',
        chargeCents: 25_000,
        paidCents: 18_000,
        adjudicationDate: '2026-02-27',
        paymentDate: '2026-03-01',
        paymentNumber: 'EFT000123',
      },
    ],
    payerClaimNumber: 'ICN77',
    patientControlNumber: 'CLAIM0001',
    references: [],
    serviceDates: DAY,
    lines: [],
  },
  {
    ...ABOVE,
    level: 'claim',
    subscriber: PERSON,
    dependent: CHILD,
    traceNumber: 'T2',
    statuses: [
      {
        codes: [{ category: 'F2', status: '88', entity: 'QC' }],
        date: '2026-03-01',
        chargeCents: 15_000,
        paidCents: 0,
      },
    ],
    references: [],
    lines: [
      {
        procedure: PROCEDURE,
        chargeCents: 15_000,
        paidCents: 0,
        units: 1,
        statuses: [{ codes: [{ category: 'F2', status: '88' }], date: '2026-03-01' }],
        lineControlNumber: 'L1',
        dates: DAY,
      },
    ],
  },
];

const stc = (
  codes: { category: string; status: string; entity?: string }[],
  action: string,
  chargeCents: number,
) => [{ codes, date: '2026-03-02', action, chargeCents }];
const ACKS: Written<ClaimAcknowledgement>[] = [
  {
    payer: PAYER,
    receiver: RECEIVER,
    level: 'receiver',
    accepted: true,
    traceNumber: 'BATCH7',
    statuses: stc([{ category: 'A1', status: '19', entity: 'PR' }], 'WQ', 40_000),
    acceptedCount: 1,
    rejectedCount: 1,
    acceptedCents: 25_000,
    rejectedCents: 15_000,
    references: [],
    lines: [],
  },
  {
    ...ABOVE,
    level: 'claim',
    accepted: true,
    patient: PERSON,
    traceNumber: 'CLAIM0001',
    patientControlNumber: 'CLAIM0001',
    statuses: stc([{ category: 'A2', status: '20', entity: 'PR' }], 'WQ', 25_000),
    payerClaimNumber: 'ICN77',
    clearinghouseTrace: 'X1',
    serviceDates: DAY,
    references: [],
    lines: [],
  },
  {
    ...ABOVE,
    level: 'claim',
    accepted: false,
    patient: { ...PERSON, id: 'M0002' },
    traceNumber: 'CLAIM0002',
    patientControlNumber: 'CLAIM0002',
    statuses: stc(
      [
        { category: 'A7', status: '562', entity: '85' },
        { category: 'A7', status: '255' },
      ],
      'U',
      15_000,
    ),
    references: [],
    lines: [],
  },
];
const ACK_HEADER = { reference: 'ACK1', receivedDate: '2026-03-02', processedDate: '2026-03-02' };

it.each([
  ['276', writeStatusRequests(ENVELOPE, { reference: 'ST1' }, REQUESTS)],
  ['277', writeStatusResponses(ENVELOPE, { reference: 'ST1' }, RESPONSES)],
  ['277CA', writeClaimAcknowledgements(ENVELOPE, ACK_HEADER, ACKS)],
])('every qualifier of a %s is checked by its guide', async (_type, output) => {
  expect(await qualifiersUnchecked(await output.text())).toEqual([]);
});

describe('276', () => {
  it('reads what it wrote, and its validation accepts it', async () => {
    const bytes = await writeStatusRequests(ENVELOPE, { reference: 'ST1' }, REQUESTS).bytes();
    const { items, findings } = await collect(readStatusRequests, bytes);
    expect(findings).toEqual([]);
    expect(plain(items.slice(1, 3))).toEqual(plain(REQUESTS));
    expect((await validate(bytes)).findings).toEqual([]);
  });
});

describe('277', () => {
  it('reads what it wrote, and its validation accepts it', async () => {
    const bytes = await writeStatusResponses(ENVELOPE, { reference: 'ST1' }, RESPONSES).bytes();
    const { items, findings } = await collect(readStatusResponses, bytes);
    expect(findings).toEqual([]);
    expect(plain(items.slice(1, 3))).toEqual(plain(RESPONSES));
    expect((await validate(bytes)).findings).toEqual([]);
  });

  it('gives an answer about the whole request at receiver level', async () => {
    const rejected: Written<StatusResponse> = {
      payer: PAYER,
      receiver: RECEIVER,
      level: 'receiver',
      traceNumber: 'ST1',
      statuses: [{ codes: [{ category: 'E0', status: '0' }], date: '2026-03-01' }],
    };
    const bytes = await writeStatusResponses(ENVELOPE, { reference: 'ST1' }, [rejected]).bytes();
    const { items } = await collect(readStatusResponses, bytes);
    expect(items[1]).toMatchObject({ kind: 'response', level: 'receiver', traceNumber: 'ST1' });
    expect((await validate(bytes)).findings).toEqual([]);
  });
});

describe('277CA', () => {
  const write = () => writeClaimAcknowledgements(ENVELOPE, ACK_HEADER, ACKS);

  it('reads what it wrote, and its validation accepts it', async () => {
    const bytes = await write().bytes();
    const { items, findings } = await collect(readClaimAcknowledgements, bytes);
    expect(findings).toEqual([]);
    expect(items[0]).toMatchObject({ ...ACK_HEADER, sourceTrace: 'ACK1', typeCode: 'TH' });
    expect(plain(items.slice(1, 4))).toEqual(plain(ACKS));
    expect((await validate(bytes)).findings).toEqual([]);
  });

  it('computes the hierarchy', async () => {
    const segments = await segmentsOf(write());
    expect(segments.filter((text) => text.startsWith('HL*'))).toEqual([
      'HL*1**20*1',
      'HL*2*1*21*1',
      'HL*3*2*19*1',
      'HL*4*3*PT',
      'HL*5*3*PT',
    ]);
  });

  it('is told from a 277 by its guide', async () => {
    const { items, findings } = await collect(readStatusResponses, await write().bytes());
    expect(items).toEqual([]);
    expect(codesOf(findings)).toEqual(['unexpected-transaction-set']);
  });

  it('refuses claims before their receiver', async () => {
    await expect(
      writeClaimAcknowledgements(ENVELOPE, ACK_HEADER, ACKS.slice(1)).text(),
    ).rejects.toMatchObject({
      path: 'acknowledgements[0]',
    });
  });
});
