import type { BookAppointment, EncounterRequest } from '@millrace/contracts';
import type { ApiClient } from './api-client.js';
import { LOCATION, PAYERS, PRACTICE, PROVIDERS } from './clinic.js';
import type { DemoPatient, DemoVisit, ScenarioOptions } from './scenario.js';

/** Under this name the clinic's software has its key and its address for webhooks. */
export const SOFTWARE_NAME = 'Clinic software';

/** The ids that the API gave to what the clinic set up. */
export interface ClinicIds {
  readonly locationId: number;
}

interface Listed<T> {
  readonly items: readonly T[];
}

/** What an administrator does once: the location, the providers, the payers' terms, the weekly hours. */
export async function setUpClinic(
  admin: ApiClient,
  { firstDay, openDaily }: Pick<ScenarioOptions, 'firstDay' | 'openDaily'>,
): Promise<ClinicIds> {
  for (const {
    payerId,
    name,
    filingIndicator,
    timelyFilingDays,
    appealDays,
    termsSource,
  } of PAYERS) {
    await admin.put(`/payers/${payerId}`, {
      name,
      filingIndicator,
      timelyFilingDays,
      appealDays,
      termsSource,
    });
  }
  await admin.post(
    '/locations',
    { ...LOCATION, address: PRACTICE.address, timeZone: PRACTICE.timeZone },
    'demo-location',
  );
  const { items: locations } = await admin.get<Listed<{ locationId: number }>>('/locations');
  const locationId = locations[0]!.locationId;
  for (const provider of PROVIDERS)
    await admin.post('/providers', provider, `demo-provider-${provider.npi}`);
  const { items: providers } =
    await admin.get<Listed<{ providerId: number; npi: string }>>('/providers');
  for (const { providerId, npi } of providers) {
    for (const weekday of openDaily ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5]) {
      await admin.post(
        '/availability/templates',
        {
          providerId,
          locationId,
          weekday,
          from: '08:00',
          to: '19:00',
          slotMinutes: 20,
          validFrom: firstDay,
        },
        `demo-hours-${npi}-${weekday}`,
      );
    }
  }
  return { locationId };
}

/** The clinic's software sends the patient with the coverage: a second time changes nothing. */
export async function sendPatient(
  software: ApiClient,
  patient: DemoPatient,
  year: string,
): Promise<void> {
  await software.put(`/patients/by-external-id/${patient.externalId}`, {
    firstName: patient.firstName,
    lastName: patient.lastName,
    birthDate: patient.birthDate,
    sex: patient.sex,
    address: { line1: patient.street, city: 'Testville', state: 'MT', zip: patient.zip },
    phone: patient.phone,
    email: patient.email,
    coverages: [
      {
        payerId: patient.payer.payerId,
        rank: 1,
        relationship: 'self',
        memberId: patient.memberId,
        effectiveFrom: `${year}-01-01`,
      },
    ],
  });
}

export async function book(software: ApiClient, visit: DemoVisit, ids: ClinicIds): Promise<number> {
  const request: Partial<BookAppointment> = {
    externalId: visit.key,
    patientExternalId: visit.patient.externalId,
    providerNpi: visit.provider.npi,
    locationId: ids.locationId,
    startsAt: visit.startsAt,
    minutes: 20,
    reason: 'Visit',
  };
  const { appointmentId } = await software.post<{ appointmentId: number }>(
    '/appointments',
    request,
    `${visit.key}-book`,
  );
  return appointmentId;
}

/** The encounter as the clinic's software sends it after check-out, with its flaw where the scenario has one. */
export function encounterOf(visit: DemoVisit): EncounterRequest {
  const { flaw } = visit;
  return {
    externalId: `${visit.key.replace('V', 'E')}`,
    appointmentExternalId: visit.key,
    renderingProvider: { npi: visit.provider.npi },
    diagnoses: flaw === 'bad-diagnosis' ? ['X9'] : [...visit.diagnoses],
    lines: visit.charges.map((charge) => ({
      procedure: flaw === 'wrong-procedure' ? charge.procedure.slice(0, 4) : charge.procedure,
      modifiers: [...charge.modifiers],
      diagnosisPointers: flaw === 'pointer-to-nothing' ? [3] : [1],
      units: 1,
      chargeCents: charge.chargeCents,
    })),
  };
}
