import {
  CoverageChecked,
  type AppointmentCoverageChanged,
  type EventData,
} from '@millrace/contracts';
import { openClinic, registerPatient, type Clinic } from './testing/clinic.js';
import { startHarness, type Harness } from './testing/harness.js';

const OTHER = { practiceId: 2 };

describe('the coverage of a visit', () => {
  let h: Harness;
  let clinic: Clinic;
  let patientId: number;
  let booked: number;
  let shown: number;
  beforeAll(async () => {
    h = await startHarness('2026-06-01T14:00:00Z');
    clinic = await openClinic(h);
    await openClinic(h, '1999999984');
    ({ patientId, coverageId: booked } = await registerPatient(h, 'PT-1'));
    shown = await enter({ memberId: 'FH-SHOWN', rank: 2 });
  });
  afterAll(() => h.close());

  const enter = async (coverage: object): Promise<number> => {
    const path = `/patients/${patientId}/coverages`;
    return (await h.request('POST', path, { payerId: 'FICTV', ...coverage })).body.coverageId;
  };
  const book = async (startsAt: string): Promise<number> => {
    const visit = { ...clinic, practiceId: undefined, patientId, startsAt };
    return (await h.request('POST', '/appointments', visit)).body.appointmentId;
  };
  const act = (visit: number, action: string, body: object = {}) =>
    h.request('POST', `/appointments/${visit}/${action}`, body);
  const take = (visit: number, coverageId: number, as = {}, headers = {}) =>
    h.request('POST', `/appointments/${visit}/coverage`, { coverageId }, as, headers);
  const told = async (type: string): Promise<EventData<typeof AppointmentCoverageChanged>[]> => {
    const rows = await h.database.query<{ data: string }>(
      `select data from scheduling.event_log where type = 'scheduling.${type}' order by position`,
    );
    return rows.map(({ data }) => JSON.parse(data));
  };

  it('changes at the desk, is told, and stands at the check-out', async () => {
    const visit = await book('2026-06-09T15:00:00Z');
    await act(visit, 'check-in');
    expect(await take(visit, shown)).toMatchObject({
      status: 200,
      body: { state: 'arrived', version: 3, coverageId: shown },
    });
    expect(await told('appointment-coverage-changed')).toMatchObject([
      { appointmentId: visit, version: 3, coverageId: shown, previousCoverageId: booked },
    ]);
    const { body } = await h.request('GET', `/appointments/${visit}`);
    expect(body.history.at(-1)).toMatchObject({
      what: 'coverage-changed',
      by: 'Frida Desk',
      note: 'From Fictiva Health to Fictiva Health',
    });
    await act(visit, 'check-out');
    expect((await told('patient-checked-out')).at(-1)).toMatchObject({ coverageId: shown });
  });

  it('leaves the answer of the coverage before behind', async () => {
    const visit = await book('2026-06-10T15:00:00Z');
    await h.eligibility.run({ practiceIds: [1] }, (ctx) =>
      Promise.resolve(
        ctx.emit(CoverageChecked, 1, {
          ...CoverageChecked.example,
          coverageId: booked,
          serviceDate: '2026-06-10',
          status: 'inactive',
          reason: 'ended',
        }),
      ),
    );
    await h.settle();
    const insurance = async () => {
      const { body } = await h.request('GET', '/today?date=2026-06-10');
      return { ...body.visits[0].insurance, toFixCount: body.counts.toFix };
    };
    expect(await insurance()).toMatchObject({ status: 'inactive', toFix: true, toFixCount: 1 });
    await take(visit, shown);
    expect(await insurance()).toMatchObject({
      coverageId: shown,
      status: 'unchecked',
      toFix: false,
      toFixCount: 0,
    });
  });

  it('changes once, whoever asks again', async () => {
    const visit = await book('2026-06-11T15:00:00Z');
    const before = (await h.events()).length;
    const key = { 'idempotency-key': 'shown-1' };
    const first = await take(visit, shown, {}, key);
    expect((await take(visit, shown, {}, key)).body).toEqual(first.body);
    expect((await take(visit, shown)).body).toEqual(first.body);
    expect((await h.events()).slice(before)).toEqual(['appointment-coverage-changed']);
    expect((await take(visit, booked, {}, key)).status).toBe(422);
  });

  it('leaves time, confirmation and the wish for another time as they are', async () => {
    const visit = await book('2026-06-12T15:00:00Z');
    await act(visit, 'confirm', { by: 'patient' });
    const before = (await h.request('GET', `/appointments/${visit}`)).body.visit;
    await h.advanceTo('2026-06-01T15:00:00Z');
    expect((await take(visit, shown)).status).toBe(200);
    const { body } = await h.request('GET', `/appointments/${visit}`);
    expect(body.visit).toEqual({
      ...before,
      version: 3,
      coverageId: shown,
      insurance: { ...before.insurance, coverageId: shown },
    });
  });

  it("is refused when it is another patient's or not in force on the day", async () => {
    const visit = await book('2026-06-15T15:00:00Z');
    const stranger = await registerPatient(h, 'PT-2');
    const ended = await enter({ memberId: 'FH-OLD', effectiveTo: '2026-06-14' });
    const later = await enter({ memberId: 'FH-NEW', effectiveFrom: '2026-06-16' });
    const says = async (coverageId: number) => {
      const { status, body } = await take(visit, coverageId);
      return [status, body.errors[0].path, body.errors[0].message];
    };
    const notTheirs = [400, 'coverageId', 'Not a coverage of this patient.'];
    expect(await says(stranger.coverageId)).toEqual(notTheirs);
    expect(await says(999)).toEqual(notTheirs);
    expect(await says(ended)).toEqual([
      400,
      'coverageId',
      'This coverage ended on 2026-06-14, before the visit.',
    ]);
    expect(await says(later)).toEqual([
      400,
      'coverageId',
      'This coverage begins on 2026-06-16, after the visit.',
    ]);
    const { body } = await h.request('GET', `/appointments/${visit}`);
    expect(body.visit).toMatchObject({ version: 1, coverageId: booked });
  });

  it('is refused when the visit is checked out, cancelled or missed', async () => {
    const over = async (startsAt: string, ...actions: [string, object?][]) => {
      const visit = await book(startsAt);
      for (const [action, body] of actions)
        expect((await act(visit, action, body)).status).toBe(200);
      return take(visit, shown);
    };
    expect(await over('2026-06-16T15:00:00Z', ['check-in'], ['check-out'])).toMatchObject({
      status: 409,
      body: { detail: 'A visit that is checked out keeps its coverage.' },
    });
    const cancelled = await over('2026-06-16T16:00:00Z', ['cancel', { by: 'patient' }]);
    expect(cancelled).toMatchObject({
      status: 409,
      body: { detail: 'A visit that is cancelled keeps its coverage.' },
    });
    const visit = await book('2026-06-01T16:00:00Z');
    await h.advanceTo('2026-06-01T16:30:00Z');
    await act(visit, 'miss');
    expect((await take(visit, shown)).status).toBe(409);
  });

  it('is for the desk of the practice', async () => {
    const visit = await book('2026-06-17T15:00:00Z');
    expect((await take(visit, shown, { role: 'biller' })).status).toBe(403);
    expect((await take(visit, shown, OTHER)).status).toBe(404);
    expect((await take(visit, shown, { role: 'service' })).status).toBe(200);
  });
});
