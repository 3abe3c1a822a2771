import { findUnprotectedTables } from '@millrace/database';
import { SPINE_TABLES_WITHOUT_PRACTICE } from '@millrace/messaging';
import { startHarness, type Harness } from './testing/harness.js';
import { tellStory } from './testing/story.js';

let h: Harness;
beforeAll(async () => {
  h = await startHarness('2026-02-02T18:00:00.000Z', {
    reportRecipients: ['admin@example.com'],
  });
  await tellStory(h);
}, 60_000);
afterAll(() => h.close());

const get = async (path: string) => (await h.request('GET', path)).body;

describe('figures', () => {
  it('carry what they are made of', async () => {
    const summary = await get('/reports/summary?asOf=2026-03-10');
    expect(summary).toMatchObject({
      daysInReceivable: { numerator: 22000, denominator: 444, unit: 'days' },
      over90: { numerator: 0, denominator: 22000, value: 0, withinAim: true },
      denialRate: { numerator: 1, denominator: 3 },
      cleanClaims: { numerator: 2, denominator: 4, value: 0.5, withinAim: false },
      netCollection: { numerator: 12000, denominator: 22000 },
      noShows: { numerator: 1, denominator: 4, value: 0.25 },
      appointments: { booked: 4, kept: 3, missed: 1, cancelled: 0 },
      eligibility: { asked: 2, inTime: { numerator: 1, denominator: 2 }, medianMs: 1000 },
      denialCauses: [{ category: 'timely-filing', denials: 1, share: 1, atStakeCents: 10000 }],
    });
    expect(summary.denialRate.previous).toMatchObject({ value: null, denominator: 0 });
  });

  it('show a past day as it was, by age since the visit or since it was billed', async () => {
    const on = (day: string, from = 'service') => get(`/reports/ageing?asOf=${day}&from=${from}`);
    expect(await on('2026-02-01')).toMatchObject({ totalCents: 0 });
    expect(await on('2026-02-02')).toMatchObject({ totalCents: 40000, payerCents: 40000 });
    const march = await on('2026-03-10');
    expect(march).toMatchObject({ totalCents: 22000, payerCents: 20000, patientCents: 2000 });
    expect(march.buckets[1]).toMatchObject({
      bucket: '31-60',
      claims: 4,
      totalCents: 22000,
      share: 1,
    });
    expect(march.payers).toMatchObject([
      { payerName: 'Fictiva Health', byBucket: [0, 22000, 0, 0, 0] },
    ]);
    const june = await on('2026-06-02');
    expect(june).toMatchObject({ totalCents: 12000, over90: { value: 1 } });
    expect(june.buckets[4]).toMatchObject({ claims: 3 });
    const billed = await on('2026-06-02', 'billed');
    expect(billed.buckets[3]).toMatchObject({ bucket: '91-120', claims: 3 });
  });

  it('tell denials by cause, payer and reason, and what came of them', async () => {
    expect(await get('/reports/denials?asOf=2026-04-19')).toMatchObject({ opened: 1, openNow: 1 });
    expect(await get('/reports/denials?asOf=2026-05-01')).toMatchObject({
      openNow: 0,
      resolved: 1,
      byCategory: [{ category: 'timely-filing', writtenOffCents: 10000 }],
      byPayer: [{ payerName: 'Fictiva Health', rate: { numerator: 1, denominator: 3 } }],
      byReason: [{ reason: 'CO-29', denials: 1 }],
    });
  });

  it('follow the months and the days', async () => {
    const { points } = await get('/reports/trends?asOf=2026-05-31&months=4');
    expect(points.map(({ day }: { day: string }) => day)).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
    const { total } = await get('/reports/days?from=2026-02-01&to=2026-04-30');
    expect(total).toEqual({
      claimsCreated: 4,
      claimsSubmitted: 4,
      claimsDecided: 3,
      claimsDenied: 1,
      chargedCents: 40000,
      paidCents: 12000,
      writtenOffCents: 16000,
      patientCents: 2000,
    });
  });

  it('leave as CSV with numbers as numbers', async () => {
    const { text } = await h.request('GET', '/reports/exports/ageing.csv?asOf=2026-03-10');
    expect(text).toContain('2026-03-10,service,Fictiva Health,0,220,0,0,0,220');
  });

  it('count claims by the minute', async () => {
    const rows = await h.database.query(
      'select sum(created)::int as created, sum(submitted)::int as sent, sum(decided)::int as decided from reporting.throughput',
    );
    expect(rows).toEqual([{ created: 4, sent: 4, decided: 3 }]);
    const now = await get('/operations/throughput');
    expect(now.minutes).toHaveLength(60);
    expect(now.byState).toContainEqual({ state: 'refused', claims: 1 });
  });

  it('are pushed once a second to who listens', async () => {
    const listening = await h.service().inject({
      method: 'GET',
      url: '/operations/stream',
      headers: await h.identity(),
      payloadAsStream: true,
    });
    expect(listening.headers['content-type']).toBe('text/event-stream');
    const stream = listening.stream();
    let text = '';
    for await (const part of stream) {
      text += String(part);
      if (text.split('event: throughput').length > 2) break;
    }
    stream.destroy();
    expect(JSON.parse(/data: (.*)/.exec(text)![1]!)).toHaveProperty('lastHour');
  });

  it('are the same after the read models were made again from the logs', async () => {
    const all = async () =>
      Promise.all(
        [
          'summary?asOf=2026-03-10',
          'ageing?asOf=2026-06-02',
          'denials?asOf=2026-05-01',
          'trends',
        ].map((path) => get(`/reports/${path}`)),
      );
    const before = [await all(), await get('/operations/throughput?hours=24')];
    await h.database.query('update reporting.money_move set charge_cents = charge_cents + 1');
    expect(await all()).not.toEqual(before[0]);
    const rebuilt = await h.request('POST', '/operations/rebuild', {}, { role: 'administrator' });
    expect(rebuilt.status).toBe(200);
    expect(rebuilt.body.events).toBeGreaterThan(0);
    await h.settle();
    expect([await all(), await get('/operations/throughput?hours=24')]).toEqual(before);
  });

  it('show nothing of one practice to another', async () => {
    const { body } = await h.request('GET', '/reports/summary?asOf=2026-03-10', undefined, {
      practiceId: 2,
    });
    expect(body.ageing.totalCents).toBe(0);
    expect(
      (await h.request('GET', '/reports/summary', undefined, { role: 'front-desk' })).status,
    ).toBe(403);
  });
});

describe('the nightly billing report', () => {
  it('is rendered at 6 in the morning of the practice for the day before, and delivered once', async () => {
    await h.advanceTo('2026-06-05T11:59:00.000Z');
    expect((await get('/reports/deliveries')).items[0].day).toBe('2026-06-03');
    await h.advanceTo('2026-06-05T12:00:00.000Z');
    const { items, recipients } = await get('/reports/deliveries');
    expect(recipients).toEqual(['admin@example.com']);
    expect(items[0]).toMatchObject({
      day: '2026-06-04',
      state: 'delivered',
      transport: 'embedded',
      deliveredAt: '2026-06-05T12:00:00.000Z',
      files: [{ format: 'pdf' }, { format: 'csv' }],
    });
    const told = await h.database.query(
      `select 1 from reporting.event_log where type = 'reporting.report-delivered' and practice_id = 1
          and data::json ->> 'day' = '2026-06-04'`,
    );
    expect(told).toHaveLength(1);
  });

  it('can be asked for, downloaded and read', async () => {
    const { body } = await h.request('POST', '/reports/deliveries', { day: '2026-03-10' });
    const again = await h.request('POST', '/reports/deliveries', { day: '2026-03-10' });
    expect(again.body).toEqual(body);
    const pdf = await h.request('GET', `/reports/deliveries/${body.reportId}/pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const csv = await h.request('GET', `/reports/deliveries/${body.reportId}/csv`);
    expect(csv.text).toContain('2026-03-10,day,paid,,120,');
    const mails = await get('/reports/mails');
    const mail = mails.items.find(
      ({ reportId }: { reportId: number }) => reportId === body.reportId,
    );
    expect(mail).toMatchObject({
      recipients: ['admin@example.com'],
      body: expect.stringContaining('paid $120.00'),
    });
    const elsewhere = await h.request(
      'GET',
      `/reports/deliveries/${body.reportId}/pdf`,
      undefined,
      { practiceId: 2 },
    );
    expect(elsewhere.status).toBe(404);
    const tomorrow = await h.request('POST', '/reports/deliveries', { day: '2026-06-05' });
    expect(tomorrow.status).toBe(400);
  });

  it('goes to whom the administrator names', async () => {
    const settings = { recipients: ['bella@example.com'] };
    const refused = await h.request('PUT', '/reports/settings', settings);
    expect(refused.status).toBe(403);
    await h.request('PUT', '/reports/settings', settings, { role: 'administrator' });
    await h.advanceTo('2026-06-06T12:00:00.000Z');
    expect((await get('/reports/deliveries')).items[0].recipients).toEqual(['bella@example.com']);
  });
});

it('has no table that is not bound to a practice', async () => {
  const exempt = SPINE_TABLES_WITHOUT_PRACTICE;
  expect(await findUnprotectedTables(h.database.adminUrl, 'reporting', exempt)).toEqual([]);
});
