import type { Harness } from './harness.js';

export const ADDRESS = {
  line1: '1 Sample Street',
  city: 'Testville',
  state: 'MT',
  zip: '596010001',
};

export const PRACTICE = {
  name: 'Ferrybank Clinic',
  npi: '1999999976',
  taxId: '990000001',
  taxonomy: '261QP2300X',
  address: ADDRESS,
  phone: '4065550100',
  timeZone: 'America/Denver',
};

export const PATIENT = {
  firstName: 'Testa',
  lastName: 'Sample',
  birthDate: '1980-01-02',
  sex: 'F',
  address: ADDRESS,
  phone: '4065550101',
  email: 'testa@example.com',
};

const PAYER = {
  name: 'Fictiva Health',
  filingIndicator: 'CI',
  timelyFilingDays: 90,
  appealDays: 60,
  termsSource: 'contract FH-2025, 9.2',
};

const OPERATOR = { role: 'operator', practiceId: 0 } as const;
const ADMIN = { role: 'administrator' } as const;

export interface Clinic {
  readonly practiceId: number;
  readonly locationId: number;
  readonly providerId: number;
}

/** Opens a practice with a location, a provider with hours on weekdays, and a payer. */
export async function openClinic(h: Harness, npi = PRACTICE.npi): Promise<Clinic> {
  const opened = await h.request('POST', '/practices', { ...PRACTICE, npi }, OPERATOR);
  const as = { ...ADMIN, practiceId: opened.body.practiceId as number };
  const location = await h.request(
    'POST',
    '/locations',
    { name: 'Main Street', address: ADDRESS, timeZone: PRACTICE.timeZone },
    as,
  );
  const provider = await h.request(
    'POST',
    '/providers',
    {
      npi: '1999999992',
      firstName: 'Orla',
      lastName: 'Demoson',
      credential: 'MD',
      taxonomy: '207Q00000X',
    },
    as,
  );
  await h.request('PUT', '/payers/FICTV', PAYER, as);
  const { locationId } = location.body;
  const { providerId } = provider.body;
  for (const weekday of [1, 2, 3, 4, 5]) {
    const hours = { from: '08:00', to: '12:00', slotMinutes: 30, validFrom: '2026-01-01' };
    await h.request(
      'POST',
      '/availability/templates',
      { providerId, locationId, weekday, ...hours },
      as,
    );
  }
  return { practiceId: as.practiceId, locationId, providerId };
}

/** Registers a patient as the clinic's software does, insured unless told. */
export async function registerPatient(
  h: Harness,
  externalId: string,
  changes: object = {},
): Promise<{ patientId: number; coverageId: number }> {
  const { body } = await h.request(
    'PUT',
    `/patients/by-external-id/${externalId}`,
    { ...PATIENT, coverages: [{ payerId: 'FICTV', memberId: `FH-${externalId}` }], ...changes },
    { role: 'service' },
  );
  return { patientId: body.patientId, coverageId: body.coverages[0]?.coverageId };
}
