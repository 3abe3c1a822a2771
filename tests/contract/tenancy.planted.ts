import { paidClaim, remittanceFile, textOf } from '../../apps/remittance/src/testing/sample.js';
import {
  SERVICE_NAMES,
  type Caller,
  type Installation,
  type TestPractice,
} from './tenancy.installation.js';

/** Stands in every name and note of the practice whose things nobody else may see. */
export const MARKER = 'Zzplanted';
/** What the practice names itself, so that another practice may use the same names. */
export const PLANTED_NAMES = { payerId: 'ZZPLT', externalId: 'ZZ-1' };
const NPI = '1999999976';
const ADDRESS = { line1: `1 ${MARKER} Street`, city: 'Testville', state: 'MT', zip: '596010001' };
const PERSON = {
  firstName: 'Testa',
  lastName: MARKER,
  birthDate: '1980-02-03',
  sex: 'F',
  address: ADDRESS,
};

/** Puts something of every kind into the practice, by the public doors. */
export async function plant(installation: Installation, practice: TestPractice): Promise<void> {
  const admin = saying(practice.as.administrator);
  const { locationId, providerId } = await plantDirectory(admin);
  const patient = await admin('PUT', `/patients/by-external-id/${PLANTED_NAMES.externalId}`, {
    ...PERSON,
    phone: '4065550101',
    email: 'testa.sample@example.com',
    coverages: [
      {
        payerId: PLANTED_NAMES.payerId,
        rank: 1,
        relationship: 'self',
        memberId: `${MARKER}1`,
        effectiveFrom: '2026-01-01',
      },
    ],
  });
  await installation.settle();
  const patientId = patient['patientId'] as number;
  const appointment = await admin('POST', '/appointments', {
    externalId: 'ZZ-A1',
    patientId,
    providerId,
    locationId,
    startsAt: '2026-03-02T16:00:00Z',
    minutes: 20,
    reason: `${MARKER} visit`,
  });
  const appointmentId = appointment['appointmentId'] as number;
  await installation.settle();
  await admin('POST', `/appointments/${appointmentId}/check-in`);
  await admin('POST', `/appointments/${appointmentId}/check-out`);
  await installation.settle();
  await plantClaims(installation, admin, appointmentId);
  await plantAccess(admin);
  await installation.settle();
  await plantDeadLetters(installation, practice.practiceId);
}

type Saying = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;

/** @throws Error with the answer where it is not a success: what cannot be planted cannot be looked for */
function saying(caller: Caller): Saying {
  return async (method, path, body) => {
    const { status, text } = await caller(method, `/api${path}`, body);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
}

async function plantDirectory(admin: Saying): Promise<{ locationId: number; providerId: number }> {
  await admin('PUT', `/payers/${PLANTED_NAMES.payerId}`, {
    name: `${MARKER} Mutual`,
    filingIndicator: 'CI',
    timelyFilingDays: 90,
    appealDays: 60,
    termsSource: `${MARKER} contract`,
  });
  const location = await admin('POST', '/locations', {
    name: `${MARKER} Street`,
    address: ADDRESS,
    timeZone: 'America/Denver',
    placeOfService: '11',
  });
  const provider = await admin('POST', '/providers', {
    npi: NPI,
    firstName: 'Orla',
    lastName: MARKER,
    credential: 'MD',
    taxonomy: '207Q00000X',
  });
  const locationId = location['locationId'] as number;
  const providerId = provider['providerId'] as number;
  for (let weekday = 1; weekday <= 5; weekday++) {
    await admin('POST', '/availability/templates', {
      providerId,
      locationId,
      weekday,
      from: '08:00',
      to: '19:00',
      slotMinutes: 20,
      validFrom: '2026-01-01',
    });
  }
  await admin('POST', '/availability/closures', {
    date: '2026-07-03',
    reason: `${MARKER} holiday`,
  });
  return { locationId, providerId };
}

/** Claims, one of which the payer denies; files that cannot be read and that fit nothing. */
async function plantClaims(
  installation: Installation,
  admin: Saying,
  appointmentId: number,
): Promise<void> {
  const encounter = await admin('POST', '/encounters', {
    externalId: 'ZZ-E1',
    appointmentId,
    diagnoses: ['I10'],
    lines: [
      { procedure: '99213', modifiers: [], diagnosisPointers: [1], units: 1, chargeCents: 14_500 },
    ],
  });
  await installation.settle();
  await admin('POST', '/claims/submissions', {});
  await installation.settle();
  await admin('POST', '/claims/files?name=zz.999', `ISA*${MARKER}`);
  await admin(
    'POST',
    '/remittances/files?name=zz.835',
    await denialOf(encounter['patientControlNumber'] as string),
  );
  await admin('POST', '/remittances/files?name=broken.835', `ISA*${MARKER}`);
  await installation.settle();
  await admin('POST', '/reports/deliveries', { day: '2026-03-01' });
  await installation.settle();
}

/** An 835 that denies the claim as not necessary (CO 50), and pays a claim that nobody knows. */
function denialOf(patientControlNumber: string): Promise<string> {
  const line = { procedure: '99213', chargeCents: 14_500 };
  return textOf(
    remittanceFile([
      {
        trace: `${MARKER}1`,
        claims: [
          paidClaim(
            patientControlNumber,
            [{ ...line, adjustments: [['CO', '50', 14_500]], remarkCodes: ['N115'] }],
            '4',
          ),
          paidClaim('ZZUNKNOWN', [{ ...line, adjustments: [] }]),
        ],
      },
    ]),
  );
}

async function plantAccess(admin: Saying): Promise<void> {
  await admin('POST', '/users', {
    name: `Bruno ${MARKER}`,
    email: 'bruno.zz@example.com',
    role: 'biller',
    password: 'yet other words that nobody says',
  });
  await admin('POST', '/api-keys', { name: `${MARKER} key` });
  await admin('POST', '/webhooks/sources', { name: `${MARKER} source` });
  const endpoint = await admin('POST', '/webhooks/endpoints', {
    url: `http://127.0.0.1:9/${MARKER}`,
    eventTypes: ['claims.claim-submitted'],
  });
  await admin('POST', `/webhooks/endpoints/${String(endpoint['endpointId'])}/test`);
}

/** An event of the practice that could not be handled, in every service. */
async function plantDeadLetters({ database }: Installation, practiceId: number): Promise<void> {
  for (const service of SERVICE_NAMES) {
    await database.query(
      `insert into ${service}.dead_letter (practice_id, consumer, source, position, type, version, key, data, event_at, error, attempts, failed_at)
       values ($1, $2, 'scheduling:1', 1, 'scheduling.patient-saved', 1, 'patient:1', '{}', now(), $3, 5, now())`,
      [practiceId, `${service}.${MARKER}`, MARKER],
    );
  }
}
