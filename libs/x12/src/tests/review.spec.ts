import {
  readReviewRequests,
  readReviewResponses,
  validate,
  writeReviewRequests,
  writeReviewResponses,
  type ReviewRequestInput,
  type ReviewResponseInput,
} from '../index.js';
import {
  codesOf,
  collect,
  ENVELOPE,
  NPI,
  plain,
  qualifiersUnchecked,
  segmentsOf,
} from './fixtures.js';

const ORGANIZATION = { person: false, name: 'SAMPLE REVIEW', idQualifier: 'PI', id: '99901' };
const REQUESTER = {
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
const CHILD = {
  person: true,
  name: 'SAMPLE',
  firstName: 'CLEO',
  birthDate: '2015-05-05',
  relationship: '19',
  references: [],
};
const HEADER = { purpose: '13', reference: 'AUTH1', date: '2026-03-02', time: '09:30' };
const SUBJECT = {
  category: 'HS',
  certificationType: 'I',
  serviceType: '1',
  place: { code: '11', qualifier: 'B' },
};
const TRACE = { number: 'T1', originatorId: '9MILLRACE1' };

const REQUEST: ReviewRequestInput = {
  ...HEADER,
  typeCode: 'RU',
  organization: ORGANIZATION,
  requester: {
    ...REQUESTER,
    contact: { name: 'FRONT DESK', phone: '4065550100' },
    role: 'RF',
    taxonomy: '207Q00000X',
  },
  subscriber: SUBSCRIBER,
  dependent: CHILD,
  events: [
    {
      patient: 'dependent',
      traces: [TRACE],
      rejections: [],
      subject: { ...SUBJECT, relatedCauses: { causes: ['AA'], state: 'MT' }, levelOfService: 'U' },
      earlierAuthorization: 'AUTH0',
      accidentDate: '2026-02-20',
      eventDates: { from: '2026-03-10', to: '2026-04-10' },
      diagnoses: [
        { qualifier: 'ABK', code: 'S335XXA' },
        { qualifier: 'ABF', code: 'M545', date: '2026-02-21' },
      ],
      delivery: {
        quantityQualifier: 'VS',
        quantity: 12,
        unit: 'WK',
        frequency: 3,
        timePeriod: '34',
        periodCount: 1,
      },
      conditions: [{ category: '08', applies: true, codes: ['02'] }],
      attachments: [{ type: 'M1', transmission: 'EL', controlNumber: 'ATT1' }],
      message: 'SEE THE NOTES',
      providers: [
        {
          entity: 'SJ',
          person: true,
          name: 'MADEUP',
          firstName: 'PAT',
          idQualifier: 'XX',
          id: NPI,
          references: [],
          address: { line1: '2 CLINIC ROAD', city: 'BOZEMAN', state: 'MT', zip: '59715' },
          taxonomy: '225100000X',
        },
      ],
      places: [],
      otherReviewers: [],
      services: [
        {
          traces: [],
          rejections: [],
          serviceDates: { from: '2026-03-10', to: '2026-03-10' },
          professional: {
            procedure: { qualifier: 'HC', code: '97110', modifiers: ['GP'] },
            chargeCents: 12_050,
            unit: 'UN',
            quantity: 2,
            pointers: [1, 2],
          },
          teeth: [],
          attachments: [],
          providers: [],
        },
      ],
    },
  ],
};

const RESPONSE: ReviewResponseInput = {
  ...HEADER,
  purpose: '11',
  rejections: [],
  organization: {
    ...ORGANIZATION,
    contact: { name: 'REVIEW DESK', phone: '4065550190' },
  },
  requester: REQUESTER,
  subscriber: SUBSCRIBER,
  events: [
    {
      patient: 'subscriber',
      traces: [TRACE, { type: '1', number: 'R1', originatorId: '9REVIEWER1' }],
      rejections: [],
      subject: SUBJECT,
      decision: { action: 'A2', authorizationNumber: 'AUTH77', reason: '01', secondOpinion: false },
      decidedOn: '2026-03-03',
      inForce: { from: '2026-03-03', to: '2026-06-03' },
      diagnoses: [],
      conditions: [],
      attachments: [],
      providers: [],
      contact: { entity: 'X3', person: false, name: 'REVIEW DESK' },
      places: [],
      otherReviewers: [],
      services: [],
    },
  ],
};

const REJECTED: ReviewResponseInput = {
  ...HEADER,
  purpose: '11',
  rejections: [],
  organization: ORGANIZATION,
  requester: {
    ...REQUESTER,
    rejections: [{ valid: false, reason: '51', followUp: 'C' }],
  },
  events: [],
};

/** Whoever is no contact that the guide knows is another reviewer, of any kind. */
const WITHOUT_CONTACT = {
  ...RESPONSE,
  events: RESPONSE.events!.map((event) => ({ ...event, contact: undefined })),
} as ReviewResponseInput;

it.each([
  ['request', writeReviewRequests(ENVELOPE, [REQUEST])],
  ['response', writeReviewResponses(ENVELOPE, [WITHOUT_CONTACT, REJECTED])],
])('every qualifier of a 278 %s is checked by its guide', async (_name, output) => {
  expect(await qualifiersUnchecked(await output.text())).toEqual([]);
});

describe('278 request', () => {
  it('reads what it wrote, and its validation accepts it', async () => {
    const bytes = await writeReviewRequests(ENVELOPE, [REQUEST, REQUEST]).bytes();
    const { items, findings } = await collect(readReviewRequests, bytes);
    expect(findings).toEqual([]);
    const requests = items.filter((item) => item.kind === 'request');
    expect(plain(requests)).toEqual(plain([REQUEST, REQUEST]));
    expect((await validate(bytes)).findings).toEqual([]);
  });

  it('computes the hierarchy', async () => {
    const segments = await segmentsOf(writeReviewRequests(ENVELOPE, [REQUEST]));
    expect(segments.filter((text) => text.startsWith('HL*'))).toEqual([
      'HL*1**20*1',
      'HL*2*1*21*1',
      'HL*3*2*22*1',
      'HL*4*3*23*1',
      'HL*5*4*EV*1',
      'HL*6*5*SS*0',
    ]);
  });

  it('keeps the segments of a request when it is asked to', async () => {
    const text = await writeReviewRequests(ENVELOPE, [REQUEST]).text();
    const [request] = await readReviewRequests(text, { keepSegments: true }).toArray();
    const body = text.split('~').slice(3, -4);
    expect(request).toMatchObject({
      kind: 'request',
      segments: { separators: '*:^~', texts: body },
    });
  });

  it('refuses what has no place', async () => {
    const pathOf = (request: ReviewRequestInput) =>
      writeReviewRequests(ENVELOPE, [request])
        .text()
        .then(
          () => 'none',
          (error: { path: string }) => error.path,
        );
    const [event] = REQUEST.events!;
    expect(await pathOf({ ...REQUEST, dependent: undefined } as never)).toBe(
      'requests[0].dependent',
    );
    expect(await pathOf({ ...REQUEST, events: [{ ...event!, subject: undefined } as never] })).toBe(
      'requests[0].events[0].subject',
    );
    const subject = { ...SUBJECT, category: '' };
    expect(await pathOf({ ...REQUEST, events: [{ ...event!, subject }] })).toBe(
      'requests[0].events[0].subject.category',
    );
  });
});

describe('278 response', () => {
  it('reads what it wrote, and its validation accepts it', async () => {
    const bytes = await writeReviewResponses(ENVELOPE, [RESPONSE, REJECTED]).bytes();
    const { items, findings } = await collect(readReviewResponses, bytes);
    expect(findings).toEqual([]);
    const responses = items.filter((item) => item.kind === 'response');
    expect(plain(responses)).toEqual(plain([RESPONSE, REJECTED]));
    expect((await validate(bytes)).findings).toEqual([]);
  });

  it('is told from a request by its purpose', async () => {
    const { items, findings } = await collect(
      readReviewRequests,
      await writeReviewResponses(ENVELOPE, [RESPONSE]).bytes(),
    );
    expect(items).toEqual([]);
    expect(codesOf(findings)).toEqual(['unexpected-transaction-set']);
  });
});
