import { findUnprotectedTables } from '@millrace/database';
import { SPINE_TABLES_WITHOUT_PRACTICE } from '@millrace/messaging';
import { openClinic, PATIENT, PRACTICE, registerPatient, type Clinic } from './testing/clinic.js';
import { startHarness, type Harness } from './testing/harness.js';

// Tables that hold no practice's data.
const EXEMPT = ['practice_number', ...SPINE_TABLES_WITHOUT_PRACTICE];
const OTHER = { practiceId: 2 };
const ADMIN = { role: 'administrator' } as const;

describe('the practice and its people', () => {
  let h: Harness;
  let clinic: Clinic;
  beforeAll(async () => {
    h = await startHarness('2026-06-01T14:00:00Z');
    clinic = await openClinic(h);
    await openClinic(h, '1999999984');
  });
  afterAll(() => h.close());

  it('is opened once per NPI, by the installation only', async () => {
    const operator = { role: 'operator', practiceId: 0 } as const;
    const again = await h.request('POST', '/practices', { ...PRACTICE, name: 'Other' }, operator);
    expect(again).toMatchObject({ status: 201, body: { practiceId: 1, name: 'Ferrybank Clinic' } });
    expect((await h.request('POST', '/practices', PRACTICE, ADMIN)).status).toBe(403);
    expect((await h.events()).filter((type) => type === 'practice-saved')).toHaveLength(2);
  });

  it('changes its data, but not to the NPI of another', async () => {
    const phone = '4065550199';
    const changed = await h.request('PUT', '/practice', { ...PRACTICE, phone }, ADMIN);
    expect(changed).toMatchObject({ status: 200, body: { phone } });
    const taken = { ...PRACTICE, npi: '1999999984' };
    expect((await h.request('PUT', '/practice', taken, ADMIN)).status).toBe(409);
    expect((await h.request('PUT', '/practice', PRACTICE)).status).toBe(403);
    expect((await h.request('GET', '/practice', undefined, OTHER)).body.phone).toBe('4065550100');
  });

  it('takes patients from the clinic software once, and only says what changed', async () => {
    const before = (await h.events()).length;
    const first = await registerPatient(h, 'PT-1');
    const again = await registerPatient(h, 'PT-1');
    expect(again).toEqual(first);
    expect((await h.events()).slice(before)).toEqual(['patient-saved', 'coverage-saved']);

    const coverages = [{ payerId: 'FICTV', memberId: 'FH-corrected' }];
    const corrected = await registerPatient(h, 'PT-1', { coverages });
    expect(corrected).toEqual(first);
    expect((await h.events()).slice(before + 2)).toEqual(['coverage-saved']);
    const unknown = { ...PATIENT, coverages: [{ payerId: 'NOBODY', memberId: '1' }] };
    const refused = await h.request('PUT', '/patients/by-external-id/PT-9', unknown, {
      role: 'service',
    });
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'coverages.0.payerId' }] },
    });
  });

  it('keeps health information sealed in the log', async () => {
    const [row] = await h.database.query<{ data: string }>(
      `select data::text from scheduling.event_log where type = 'scheduling.patient-saved' limit 1`,
    );
    expect(row!.data).not.toContain('Testa');
  });

  it('finds patients by beginnings of names, number and external id, page by page', async () => {
    await registerPatient(h, 'PT-2', {
      firstName: 'Bruno',
      lastName: 'Specimen',
      phone: '4065550102',
    });
    await registerPatient(h, 'PT-3', {
      firstName: 'Cleo',
      lastName: 'Sample',
      phone: '4065550103',
    });
    const names = async (query: string, search?: string): Promise<string[]> => {
      const headers = search && { 'x-search': encodeURIComponent(search) };
      const { body } = await h.request('GET', `/patients?${query}`, undefined, {}, headers || {});
      return body.items.map((row: { firstName: string }) => row.firstName);
    };
    expect(await names('', 'sam te')).toEqual(['Testa']);
    expect(await names('', '(406) 555-0102')).toEqual(['Bruno']);
    expect(await names('', 'PT-3')).toEqual(['Cleo']);
    expect(await names('')).toEqual(['Cleo', 'Testa', 'Bruno']);
    expect((await h.request('GET', '/patients?q=sam')).status).toBe(400);
    const page = await h.request('GET', '/patients?limit=2');
    expect(page.body.items).toHaveLength(2);
    expect(await names(`limit=2&after=${page.body.next}`)).toEqual(['Bruno']);
  });

  it('binds every table to its practice, but for the numbers of the NPIs', async () => {
    expect(await findUnprotectedTables(h.database.adminUrl, 'scheduling', EXEMPT)).toEqual([]);
  });

  it('shows nothing of one practice to another', async () => {
    const { patientId, coverageId } = await registerPatient(h, 'PT-1');
    expect((await h.request('GET', `/patients/${patientId}`)).status).toBe(200);
    expect((await h.request('GET', `/patients/${patientId}`, undefined, OTHER)).status).toBe(404);
    const coverage = { payerId: 'FICTV', memberId: '1' };
    expect((await h.request('PUT', `/coverages/${coverageId}`, coverage, OTHER)).status).toBe(404);
    expect((await h.request('GET', '/patients', undefined, OTHER)).body.items).toEqual([]);
    const location = await h.request('GET', '/locations', undefined, OTHER);
    expect(location.body.items[0].locationId).not.toBe(clinic.locationId);
  });

  it('offers slots of the weekly hours, but not on closed days', async () => {
    const ask = async () =>
      (await h.request('GET', '/free-slots?from=2026-06-05&to=2026-06-08')).body;
    expect((await ask()).items).toHaveLength(16);
    const closed = await h.request('POST', '/availability/closures', {
      date: '2026-06-08',
      reason: 'Staff day',
    });
    expect(closed.status).toBe(201);
    expect((await ask()).items).toHaveLength(8);
    expect(
      (
        await h.request(
          'DELETE',
          `/availability/closures/${closed.body.closureId}`,
          undefined,
          OTHER,
        )
      ).status,
    ).toBe(404);
    expect(
      (await h.request('DELETE', `/availability/closures/${closed.body.closureId}`)).status,
    ).toBe(204);
    expect((await ask()).items).toHaveLength(16);
    expect((await h.request('GET', '/free-slots?from=2026-06-01&to=2026-08-01')).status).toBe(400);
  });
});

describe('visits', () => {
  let h: Harness;
  let clinic: Clinic;
  let patientId: number;
  beforeAll(async () => {
    h = await startHarness('2026-06-01T14:00:00Z');
    clinic = await openClinic(h);
    ({ patientId } = await registerPatient(h, 'PT-1'));
    await openClinic(h, '1999999984');
  });
  afterAll(() => h.close());

  const book = (startsAt: string, changes: object = {}, headers: Record<string, string> = {}) =>
    h.request(
      'POST',
      '/appointments',
      { ...clinic, practiceId: undefined, patientId, startsAt, reason: 'Follow-up', ...changes },
      {},
      headers,
    );

  it('are booked by the ids of the clinic software, with the coverage in force, once', async () => {
    const ids = {
      externalId: 'V-1',
      patientId: undefined,
      patientExternalId: 'PT-1',
      providerId: undefined,
      providerNpi: '1999999992',
    };
    const booked = await book('2026-06-09T15:00:00Z', ids);
    expect(booked).toMatchObject({
      status: 201,
      body: { state: 'booked', version: 1, serviceDate: '2026-06-09', coverageId: 1 },
    });
    expect((await book('2026-06-09T15:00:00Z', ids)).body).toEqual(booked.body);
    const slots = await h.request('GET', '/free-slots?from=2026-06-09&to=2026-06-09');
    expect(slots.body.items).toHaveLength(7);
  });

  it('cannot share a time unless somebody says why', async () => {
    const first = await book('2026-06-10T15:00:00Z');
    const clash = await book('2026-06-10T15:15:00Z');
    expect(clash).toMatchObject({
      status: 409,
      body: { status: 409, clash: { appointmentId: first.body.appointmentId } },
    });
    expect((await book('2026-06-10T15:30:00Z')).status).toBe(201);
    expect((await book('2026-06-10T15:15:00Z', { overbook: true })).status).toBe(400);
    const forced = await book('2026-06-10T15:15:00Z', { overbook: true, overbookReason: 'Twins' });
    expect(forced).toMatchObject({ status: 201, body: { overbooked: true } });
    const detail = await h.request('GET', `/appointments/${forced.body.appointmentId}`);
    expect(detail.body.history).toMatchObject([
      { what: 'booked', by: 'Frida Desk', note: 'Overbooked: Twins' },
    ]);
  });

  it('cannot share a time with an overbooked one either, when that is the only one left', async () => {
    const first = await book('2026-06-17T15:00:00Z');
    const why = { overbook: true, overbookReason: 'Urgent' };
    const forced = await book('2026-06-17T15:00:00Z', why);
    await h.request('POST', `/appointments/${first.body.appointmentId}/cancel`, { by: 'patient' });
    expect(await book('2026-06-17T15:10:00Z')).toMatchObject({
      status: 409,
      body: { clash: { appointmentId: forced.body.appointmentId } },
    });
    const later = await book('2026-06-17T17:00:00Z');
    const moved = await h.request('POST', `/appointments/${later.body.appointmentId}/reschedule`, {
      startsAt: '2026-06-17T15:10:00Z',
    });
    expect(moved.status).toBe(409);
  });

  it('of the clinic software are booked once, also by two messages at the same moment', async () => {
    const externalId = 'V-2';
    const asked = await Promise.all(
      Array.from({ length: 4 }, () => book('2026-06-18T15:00:00Z', { externalId })),
    );
    expect(asked.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(asked.map(({ body }) => body.appointmentId)).size).toBe(1);
  });

  it('are given to one of many who ask at the same moment', async () => {
    const asked = await Promise.all(Array.from({ length: 6 }, () => book('2026-06-11T15:00:00Z')));
    expect(asked.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });

  it('are booked once per idempotency key', async () => {
    const key = { 'idempotency-key': 'book-1' };
    const first = await book('2026-06-12T15:00:00Z', {}, key);
    expect((await book('2026-06-12T15:00:00Z', {}, key)).body).toEqual(first.body);
    expect((await book('2026-06-12T16:00:00Z', {}, key)).status).toBe(422);
  });

  it('say what is wrong with a booking, field by field', async () => {
    const wrong = await book('2026-05-01T15:00:00Z', { locationId: 99 });
    expect(wrong.body.errors.map(({ path }: { path: string }) => path)).toEqual(['startsAt']);
    const nobody = await book('2026-06-20T15:00:00Z', { locationId: 99, patientId: 99 });
    expect(nobody.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'locationId',
      'patientId',
    ]);
  });

  it('move, free their old time and forget the confirmation', async () => {
    const { appointmentId } = (await book('2026-06-15T15:00:00Z')).body;
    await h.request('POST', `/appointments/${appointmentId}/confirm`, {});
    const blocked = await book('2026-06-15T16:00:00Z');
    const move = (startsAt: string) =>
      h.request('POST', `/appointments/${appointmentId}/reschedule`, { startsAt });
    expect(await move('2026-06-15T16:15:00Z')).toMatchObject({
      status: 409,
      body: { clash: { appointmentId: blocked.body.appointmentId } },
    });
    expect(await move('2026-06-15T15:15:00Z')).toMatchObject({
      status: 200,
      body: { state: 'booked', version: 3, endsAt: '2026-06-15T15:45:00.000Z' },
    });
    expect((await move('2026-06-15T15:15:00Z')).body.version).toBe(3);
    expect((await book('2026-06-15T14:30:00Z')).status).toBe(201);
  });

  it('go their way: confirmed, checked in, checked out; cancelled ones free their time', async () => {
    const { appointmentId } = (await book('2026-06-16T15:00:00Z')).body;
    const act = (action: string, body: object = {}, as: object = {}) =>
      h.request('POST', `/appointments/${appointmentId}/${action}`, body, as);
    expect((await act('miss')).status).toBe(409);
    expect((await act('check-out')).status).toBe(409);
    expect((await act('check-in', {}, OTHER)).status).toBe(404);
    expect((await act('confirm', { by: 'patient' })).body.state).toBe('confirmed');
    expect((await act('check-in')).body).toMatchObject({
      state: 'arrived',
      actions: ['check-out'],
    });
    expect((await act('check-in')).body.version).toBe(3);
    const refused = await act('cancel', { by: 'patient' });
    expect(refused).toMatchObject({
      status: 409,
      body: { detail: 'A visit whose patient is here cannot be cancelled.' },
    });
    expect((await act('check-out')).body.state).toBe('done');

    const other = (await book('2026-06-16T16:00:00Z')).body.appointmentId;
    await h.request('POST', `/appointments/${other}/cancel`, { by: 'patient', note: 'Moved away' });
    expect((await book('2026-06-16T16:00:00Z')).status).toBe(201);
    expect((await h.events()).slice(-6)).toEqual([
      'appointment-confirmed',
      'patient-checked-in',
      'patient-checked-out',
      'appointment-booked',
      'appointment-cancelled',
      'appointment-booked',
    ]);
  });

  it('of a walk-in begin now, with the patient here', async () => {
    const before = (await h.events()).length;
    const walkIn = await book('', { startsAt: undefined, walkIn: true, coverageId: null });
    expect(walkIn).toMatchObject({
      status: 201,
      body: { state: 'arrived', startsAt: '2026-06-01T14:00:00.000Z', coverageId: null },
    });
    expect((await h.events()).slice(before)).toEqual(['appointment-booked', 'patient-checked-in']);
  });

  it('are listed by day, patient and page', async () => {
    const page = await h.request('GET', '/appointments?from=2026-06-09&to=2026-06-10&limit=3');
    expect(page.body.items).toHaveLength(3);
    const rest = await h.request(
      'GET',
      `/appointments?from=2026-06-09&to=2026-06-10&limit=3&after=${page.body.next}`,
    );
    expect(rest.body).toMatchObject({ items: [{ serviceDate: '2026-06-10' }], next: null });
    expect((await h.request('GET', '/appointments', undefined, OTHER)).body.items).toEqual([]);
  });
});
