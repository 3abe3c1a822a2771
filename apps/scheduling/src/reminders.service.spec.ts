import { CoverageChecked, type EventData } from '@millrace/contracts';
import { prepareReminder } from './reminders/send-reminder.handler.js';
import { openClinic, PRACTICE, registerPatient, type Clinic } from './testing/clinic.js';
import { startHarness, type Harness } from './testing/harness.js';

interface Shown {
  kind: string;
  channel: string;
  address: string;
  text: string;
  state: string;
  via: string;
  at: string;
  appointmentId: number | null;
}

describe('reminders, replies and the Today page', () => {
  let h: Harness;
  let clinic: Clinic;
  beforeEach(async () => {
    h = await startHarness('2026-06-01T14:00:00Z');
    clinic = await openClinic(h);
  });
  afterEach(() => h.close());

  const book = async (
    patientId: number,
    startsAt: string,
    changes: object = {},
  ): Promise<number> => {
    const { providerId, locationId } = clinic;
    const visit = { patientId, providerId, locationId, startsAt, ...changes };
    const { body } = await h.request('POST', '/appointments', visit);
    await h.settle();
    return body.appointmentId;
  };
  const sent = async (): Promise<Shown[]> => {
    const { body } = await h.request('GET', '/messages');
    return (body.items as Shown[]).reverse();
  };
  const reply = (text: string, from = '4065550101', id?: string) =>
    h.request('POST', '/messages/replies', { from, text, id }, { role: 'service' });
  const visitOf = async (appointmentId: number) =>
    (await h.request('GET', `/appointments/${appointmentId}`)).body.visit;

  it('leave three days and one day before, at 9 in the morning of the location', async () => {
    const { patientId } = await registerPatient(h, 'PT-1');
    const visit = await book(patientId, '2026-06-09T15:00:00Z');
    expect((await visitOf(visit)).reminder.state).toBe('planned');
    await h.advanceTo('2026-06-09T12:00:00Z');
    const messages = await sent();
    expect(messages.map(({ kind, at, state, via }) => [kind, at, state, via])).toEqual([
      ['3-days', '2026-06-06T15:00:00.000Z', 'sent', 'outbox'],
      ['1-day', '2026-06-08T15:00:00.000Z', 'sent', 'outbox'],
    ]);
    expect(messages[0]!.text).toBe(
      'Ferrybank Clinic: visit Tue Jun 9 at 9:00 AM at Main Street. ' +
        'Reply C to confirm, R to reschedule. Call (406) 555-0100. STOP to end',
    );
    expect((await h.events()).filter((type) => type === 'reminder-sent')).toHaveLength(2);
    expect((await visitOf(visit)).reminder.state).toBe('sent');
    await h.advanceTo('2026-06-09T15:00:00Z');
    expect((await visitOf(visit)).reminder.state).toBe('no-answer');
  });

  it('never leave after a cancellation, nor for an old time', async () => {
    const { patientId } = await registerPatient(h, 'PT-1');
    const other = await registerPatient(h, 'PT-2', { phone: '4065550102' });
    const cancelled = await book(patientId, '2026-06-09T15:00:00Z');
    const moved = await book(other.patientId, '2026-06-09T16:00:00Z');
    await h.request('POST', `/appointments/${cancelled}/cancel`, { by: 'patient' });
    await h.request('POST', `/appointments/${moved}/reschedule`, {
      startsAt: '2026-06-11T16:00:00Z',
    });
    await h.settle();
    await h.advanceTo('2026-06-11T16:00:00Z');
    expect((await sent()).map(({ kind, at }) => [kind, at])).toEqual([
      ['3-days', '2026-06-08T15:00:00.000Z'],
      ['1-day', '2026-06-10T15:00:00.000Z'],
    ]);
  });

  it('are decided anew when a run was cut off before it was noted as sent', async () => {
    const { patientId } = await registerPatient(h, 'PT-1');
    const appointmentId = await book(patientId, '2026-06-05T15:00:00Z');
    const startsAt = '2026-06-05T15:00:00Z';
    const decide = () =>
      h.service.work.run({ practiceIds: [1] }, (ctx) =>
        prepareReminder(ctx, { practiceId: 1, appointmentId, kind: '3-days', startsAt }),
      );
    const first = await decide();
    expect(first).toMatchObject({ do: 'send', message: { channel: 'sms' } });
    expect(await decide()).toEqual(first);
    await h.request('POST', `/appointments/${appointmentId}/cancel`, { by: 'practice' });
    expect(await decide()).toEqual({ do: 'nothing' });
    expect((await sent()).map(({ state }) => state)).toEqual(['failed']);
    expect((await h.events()).filter((type) => type === 'reminder-sent')).toEqual([]);
  });

  it('wait for the morning when they come late', async () => {
    const { patientId } = await registerPatient(h, 'PT-1');
    const startsAt = '2026-06-05T16:00:00Z';
    const appointmentId = await book(patientId, startsAt);
    // Nine in the evening.
    await h.advanceTo('2026-06-02T03:00:00Z');
    const decision = await h.service.work.run({ practiceIds: [1] }, (ctx) =>
      prepareReminder(ctx, { practiceId: 1, appointmentId, kind: '3-days', startsAt }),
    );
    expect(decision).toEqual({ do: 'wait', until: new Date('2026-06-02T14:00:00Z') });
  });

  it('wait for the morning of a patient who lives far away', async () => {
    const address = { ...PRACTICE.address, state: 'HI' };
    const { patientId } = await registerPatient(h, 'PT-1', { address });
    await book(patientId, '2026-06-09T15:00:00Z');
    await h.advanceTo('2026-06-09T12:00:00Z');
    expect((await sent()).map(({ kind, at }) => [kind, at])).toEqual([
      ['3-days', '2026-06-06T18:00:00.000Z'],
      ['1-day', '2026-06-08T18:00:00.000Z'],
    ]);
  });

  it('text a number once a day, and mail what comes on top', async () => {
    const { patientId } = await registerPatient(h, 'PT-1');
    const child = await registerPatient(h, 'PT-2', { firstName: 'Bruno', email: undefined });
    const second = await book(patientId, '2026-06-09T16:00:00Z');
    const first = await book(patientId, '2026-06-09T15:00:00Z');
    const third = await book(child.patientId, '2026-06-09T17:00:00Z');
    await h.advanceTo('2026-06-06T16:00:00Z');
    const channels = new Map((await sent()).map((m) => [m.appointmentId, m.channel]));
    // The sooner visit has the text, whichever job ran first.
    expect(channels).toEqual(
      new Map([
        [first, 'sms'],
        [second, 'email'],
      ]),
    );
    expect((await visitOf(third)).reminder).toMatchObject({
      state: 'not-sent',
      reason: 'one-a-day',
    });
  });

  it('respect what the patient consented to', async () => {
    const consent = { sms: false, email: false };
    const { patientId } = await registerPatient(h, 'PT-1', { consent });
    const visit = await book(patientId, '2026-06-09T15:00:00Z');
    await h.advanceTo('2026-06-09T12:00:00Z');
    expect(await sent()).toEqual([]);
    expect((await visitOf(visit)).reminder).toMatchObject({
      state: 'not-sent',
      reason: 'no-consent',
    });
  });

  it('are answered: C confirms once, R asks for another time, others only stay written', async () => {
    const { patientId } = await registerPatient(h, 'PT-1');
    const visit = await book(patientId, '2026-06-09T15:00:00Z');
    await h.advanceTo('2026-06-06T15:10:00Z');
    expect((await reply('c')).body).toEqual({
      understood: 'confirm',
      appointmentId: visit,
      changed: true,
    });
    expect((await reply('C')).body.changed).toBe(false);
    expect((await visitOf(visit)).reminder.state).toBe('confirmed');
    expect((await reply('R', '4065550101', 'in-1')).body.changed).toBe(true);
    expect((await reply('R', '4065550101', 'in-1')).body.changed).toBe(false);
    expect(await visitOf(visit)).toMatchObject({
      state: 'confirmed',
      reminder: { state: 'asked-to-reschedule' },
    });
    // The last word counts: who confirms after all keeps the time.
    expect((await reply('C')).body.changed).toBe(true);
    expect((await visitOf(visit)).reminder.state).toBe('confirmed');
    expect((await reply('C')).body.changed).toBe(false);
    expect((await reply('R')).body.changed).toBe(true);
    expect((await reply('Is there parking?')).body).toMatchObject({ understood: 'other' });
    expect((await reply('C', '4065550109')).body).toMatchObject({ appointmentId: null });
    expect((await h.events()).filter((type) => type === 'appointment-confirmed')).toHaveLength(1);
    const detail = await h.request('GET', `/appointments/${visit}`);
    expect(
      detail.body.history.map(({ what, by }: { what: string; by: string }) => [what, by]),
    ).toEqual([
      ['booked', 'Frida Desk'],
      ['confirmed', 'patient'],
      ['asked-to-reschedule', 'patient'],
      ['confirmed', 'patient'],
      ['asked-to-reschedule', 'patient'],
    ]);
    expect(detail.body.messages.map(({ kind }: { kind: string }) => kind)).toEqual([
      '3-days',
      ...Array.from({ length: 7 }, () => 'reply'),
    ]);
  });

  it('end with STOP, once confirmed, until START', async () => {
    const { patientId } = await registerPatient(h, 'PT-1', { email: undefined });
    const visit = await book(patientId, '2026-06-09T15:00:00Z');
    await h.advanceTo('2026-06-06T15:10:00Z');
    expect((await reply('Stop')).body.changed).toBe(true);
    expect((await reply('UNSUBSCRIBE')).body.changed).toBe(false);
    await h.settle();
    await h.advanceTo('2026-06-08T16:00:00Z');
    expect(
      (await sent()).filter(({ kind }) => kind !== 'reply').map(({ kind, state }) => [kind, state]),
    ).toEqual([
      ['3-days', 'sent'],
      ['opt-out', 'sent'],
    ]);
    const patient = await h.request('GET', `/patients/${patientId}`);
    expect(patient.body.optedOut).toBe(true);
    expect((await visitOf(visit)).state).toBe('booked');
    expect((await reply('START')).body.changed).toBe(true);
    expect((await h.request('GET', `/patients/${patientId}`)).body.optedOut).toBe(false);
  });

  it('shows who is here, late, to come and to fix, with the payers’ answers', async () => {
    const people = await Promise.all(
      ['PT-1', 'PT-2', 'PT-3', 'PT-4'].map((id, i) =>
        registerPatient(h, id, { phone: `406555011${i}` }),
      ),
    );
    const at = [
      '2026-06-09T14:00:00Z',
      '2026-06-09T15:00:00Z',
      '2026-06-09T16:00:00Z',
      '2026-06-09T17:00:00Z',
    ];
    const visits: number[] = [];
    for (const [i, { patientId }] of people.entries()) visits.push(await book(patientId, at[i]!));
    const checked = (i: number, changes: Partial<EventData<typeof CoverageChecked>>) => ({
      ...(CoverageChecked.example as EventData<typeof CoverageChecked>),
      coverageId: people[i]!.coverageId,
      patientId: people[i]!.patientId,
      checkedAt: '2026-06-08T11:00:00Z',
      ...changes,
    });
    await h.advanceTo('2026-06-09T15:12:00Z');
    await h.eligibility.run({ practiceIds: [clinic.practiceId] }, async (ctx) => {
      ctx.emit(CoverageChecked, 1, checked(0, {}));
      ctx.emit(CoverageChecked, 1, checked(1, { copayCents: 400 }));
      ctx.emit(
        CoverageChecked,
        1,
        checked(1, { copayCents: 900, checkedAt: '2026-06-07T11:00:00Z' }),
      );
      ctx.emit(
        CoverageChecked,
        1,
        checked(2, { status: 'unknown', reason: 'payer-silent', copayCents: null }),
      );
    });
    await h.settle();
    await h.request('POST', `/appointments/${visits[0]}/check-in`, {});
    await h.request('POST', `/appointments/${visits[3]}/confirm`, {});

    const today = await h.request('GET', '/today');
    expect(today.body).toMatchObject({
      date: '2026-06-09',
      location: { name: 'Main Street', timeZone: 'America/Denver' },
      now: '2026-06-09T15:12:00.000Z',
      coverageAnswersAt: '2026-06-08T11:00:00.000Z',
      counts: {
        hereNow: 1,
        late: 1,
        toCome: 2,
        done: 0,
        toFix: 1,
        notConfirmed: 2,
        copayDueCents: 3400,
        copayUnknown: 2,
      },
      providers: [
        {
          name: 'Orla Demoson',
          hours: [{ from: '2026-06-09T14:00:00.000Z', to: '2026-06-09T18:00:00.000Z' }],
          appointmentIds: visits,
        },
      ],
    });
    expect(
      today.body.visits.map(
        (
          visit: Record<string, { status: string }> & {
            copayCents: number | null;
            lateMinutes: number | null;
          },
        ) => [visit['insurance']!.status, visit.copayCents, visit.lateMinutes],
      ),
    ).toEqual([
      ['active', 3000, null],
      ['active', 400, 12],
      ['unknown', null, null],
      ['unchecked', null, null],
    ]);
    expect((await h.request('GET', '/today?date=2026-06-10')).body.visits).toEqual([]);
    expect((await h.request('GET', '/today?locationId=99')).status).toBe(404);
  });

  it('marks at night whoever never came, and nobody else', async () => {
    const { patientId } = await registerPatient(h, 'PT-1');
    const missed = await book(patientId, '2026-06-02T15:00:00Z');
    const kept = await book(patientId, '2026-06-02T16:00:00Z');
    const ahead = await book(patientId, '2026-06-03T15:00:00Z');
    await h.advanceTo('2026-06-02T16:05:00Z');
    await h.request('POST', `/appointments/${kept}/check-in`, {});
    await h.advanceTo('2026-06-03T08:59:00Z');
    expect((await visitOf(missed)).state).toBe('booked');
    await h.advanceTo('2026-06-03T09:00:00Z');
    expect((await visitOf(missed)).state).toBe('missed');
    expect((await visitOf(kept)).state).toBe('arrived');
    expect((await visitOf(ahead)).state).toBe('booked');
    expect((await h.events()).filter((type) => type === 'appointment-missed')).toHaveLength(1);
    await h.advanceTo('2026-06-04T09:00:00Z');
    expect((await visitOf(ahead)).state).toBe('missed');
  });

  it('has its nights in the zone that the practice moved to', async () => {
    const { patientId } = await registerPatient(h, 'PT-1');
    const visit = await book(patientId, '2026-06-02T15:00:00Z');
    const moved = { ...PRACTICE, timeZone: 'America/New_York' };
    await h.request('PUT', '/practice', moved, { role: 'administrator' });
    await h.settle();
    await h.advanceTo('2026-06-03T07:00:00Z');
    expect((await visitOf(visit)).state).toBe('missed');
  });

  it('names no patient in what another practice may read', async () => {
    const { patientId } = await registerPatient(h, 'PT-1');
    await book(patientId, '2026-06-09T15:00:00Z');
    await openClinic(h, '1999999984');
    const other = { practiceId: 2 };
    await h.advanceTo('2026-06-06T16:00:00Z');
    expect((await h.request('GET', '/messages', undefined, other)).body.items).toEqual([]);
    const today = await h.request('GET', '/today?date=2026-06-09', undefined, other);
    expect(today.body.visits).toEqual([]);
    const stop = await h.request(
      'POST',
      '/messages/replies',
      { from: '4065550101', text: 'C' },
      other,
    );
    expect(stop.body).toMatchObject({ appointmentId: null, changed: false });
  });
});
