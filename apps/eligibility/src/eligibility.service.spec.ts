import {
  AppointmentBooked,
  AppointmentCancelled,
  AppointmentRescheduled,
  type CoverageChecked,
  CoverageSaved,
  LocationSaved,
  PatientSaved,
  PayerSaved,
  PracticeSaved,
  type EventData,
  type EventDefinition,
} from '@millrace/contracts';
import { findUnprotectedTables } from '@millrace/database';
import { SPINE_TABLES_WITHOUT_PRACTICE, type Context } from '@millrace/messaging';
import { startHarness, type Harness } from './testing/harness.js';

/** The example of an event with changes. */
function like<D extends EventDefinition>(event: D, changes: object = {}): EventData<D> {
  return { ...(event.example as EventData<D>), ...changes };
}

const VISIT = { startsAt: '2026-06-09T15:00:00Z', endsAt: '2026-06-09T15:30:00Z' };
const OTHER = { practiceId: 2 };

function openPractice(ctx: Context, practiceId = 1): void {
  ctx.emit(PracticeSaved, practiceId, like(PracticeSaved, { practiceId }));
  ctx.emit(LocationSaved, practiceId, like(LocationSaved));
  ctx.emit(PayerSaved, practiceId, like(PayerSaved));
}

/** A patient with a coverage of the same number, and a visit on June 9. */
function insure(ctx: Context, n: number, memberId: string, coverage: object = {}): void {
  ctx.emit(PatientSaved, 1, like(PatientSaved, { patientId: n, externalId: `PT-${n}` }));
  ctx.emit(
    CoverageSaved,
    1,
    like(CoverageSaved, { coverageId: n, patientId: n, memberId, ...coverage }),
  );
}

function book(ctx: Context, n: number, changes: object = {}): void {
  const visit = { ...VISIT, appointmentId: n, patientId: n, coverageId: n, ...changes };
  ctx.emit(AppointmentBooked, 1, like(AppointmentBooked, visit));
}

describe('coverage checks', () => {
  let h: Harness;
  beforeEach(async () => {
    h = await startHarness('2026-06-05T13:00:00Z');
    await h.scheduling([1, 2], (ctx) => {
      openPractice(ctx);
      openPractice(ctx, 2);
    });
  });
  afterEach(() => h.close());

  const checksOf = async (coverageId: number) =>
    (await h.request('GET', `/coverages/${coverageId}/checks`)).body.items;
  const toFix = async (query = '') =>
    (await h.request('GET', `/coverage-checks/to-fix${query}`)).body;
  const told = async (): Promise<EventData<typeof CoverageChecked>[]> => {
    const rows = await h.database.query<{ data: string }>(
      `select data from eligibility.event_log where type = 'eligibility.coverage-checked' order by position`,
    );
    return rows.map(({ data }) => JSON.parse(data));
  };

  it('ask the payer when a visit is booked, and keep question and answer', async () => {
    await h.scheduling([1], (ctx) => {
      insure(ctx, 1, 'FH1');
      book(ctx, 1);
    });
    const [check] = await checksOf(1);
    expect(check).toMatchObject({
      status: 'active',
      reason: null,
      trigger: 'booked',
      serviceDate: '2026-06-09',
      payerName: 'Fictiva Health',
      copayCents: 3000,
      deductibleCents: null,
      planFrom: '2026-01-01',
      planName: 'Standard',
    });
    expect(h.clearinghouse.asked).toMatchObject([
      { subscriber: { id: 'FH1', name: 'Sample' }, serviceDates: { from: '2026-06-09' } },
    ]);
    const detail = await h.request('GET', `/coverage-checks/${check.checkId}`);
    expect(detail.body.benefits[1]).toMatchObject({ label: 'Copay', cents: 3000 });
    const { segment } = detail.body.benefits[1].place;
    const { requestSha256, responseSha256 } = detail.body;
    const path = '/coverage-checks/files';
    const file = await h.request(
      'GET',
      `${path}/${responseSha256}/segments?from=${segment}&limit=1`,
    );
    expect(file.body).toMatchObject({
      segments: [
        {
          tag: 'EB',
          words: expect.stringMatching(/^Copay, .*\$30\.00/),
          begins: expect.any(String),
        },
      ],
      next: segment + 1,
    });
    const question = await h.request('GET', `${path}/${requestSha256}/segments`);
    expect(question.body.segments.map(({ tag }: { tag: string }) => tag)).toContain('EQ');
    const overview = await h.request('GET', `${path}/${responseSha256}/overview`);
    expect(overview.body).toMatchObject({
      kind: '271',
      direction: 'in',
      contents: { sets: 1, totals: [{ type: '271' }] },
      check: { state: 'done' },
    });
    expect(await told()).toMatchObject([{ status: 'active', copayCents: 3000 }]);
    expect((await toFix()).total).toBe(0);
  });

  it('show question and answer without the persons in them', async () => {
    h.clearinghouse.says('FH0000077', {
      benefits: [
        { information: '1', serviceTypes: ['30'] },
        {
          information: 'R',
          references: [{ qualifier: '1W', value: 'OT0000088' }],
          parties: [{ entity: 'IL', person: true, name: 'Otherson', firstName: 'Ottla' }],
        },
      ],
    });
    const subscriber = { firstName: 'Bruno', lastName: 'Mock', birthDate: '1950-03-04', sex: 'M' };
    await h.scheduling([1], (ctx) => {
      insure(ctx, 1, 'FH0000077', { relationship: 'child', subscriber, groupNumber: 'GRP123' });
      book(ctx, 1);
    });
    const [{ checkId }] = await checksOf(1);
    const check = (await h.request('GET', `/coverage-checks/${checkId}`)).body;
    for (const sha256 of [check.requestSha256, check.responseSha256]) {
      const { body } = await h.request('GET', `/coverage-checks/files/${sha256}/segments`);
      const shown = body.segments.map(({ raw }: { raw: string }) => raw);
      expect(shown.join('\n')).not.toMatch(
        /SAMPLE|TESTA|BRUNO|MOCK|OTHERSON|OTTLA|19800102|19500304|FH00000|OT00000/i,
      );
      // What names no person stays, and the end of an id, to compare.
      expect(shown.find((text: string) => text.startsWith('NM1*PR*2*'))).toMatch(/FICTIVA/i);
      expect(shown.find((text: string) => text.startsWith('NM1*IL*1*'))).toMatch(/•0077$/);
      expect(shown.find((text: string) => text.startsWith('DMG*'))).toMatch(/^DMG\*D8\*•{8}\*/);
    }
  });

  it('ask once for a coverage and a day, and again for another day', async () => {
    await h.scheduling([1], (ctx) => {
      insure(ctx, 1, 'FH1');
      book(ctx, 1);
      book(ctx, 2, { patientId: 1, coverageId: 1 });
      book(ctx, 3, { coverageId: null });
    });
    expect(h.clearinghouse.asked).toHaveLength(1);
    await h.scheduling([1], (ctx) =>
      ctx.emit(
        AppointmentRescheduled,
        1,
        like(AppointmentRescheduled, { version: 2, serviceDate: '2026-06-10' }),
      ),
    );
    expect(
      (await checksOf(1)).map(({ serviceDate }: { serviceDate: string }) => serviceDate),
    ).toEqual(['2026-06-10', '2026-06-09']);
  });

  it('ask about a child as the dependent of the insured parent', async () => {
    const subscriber = {
      firstName: 'Bruno',
      lastName: 'Sample',
      birthDate: '1980-01-02',
      sex: 'M',
    };
    await h.scheduling([1], (ctx) => {
      insure(ctx, 1, 'FH1', { relationship: 'child', subscriber });
      book(ctx, 1);
    });
    expect(h.clearinghouse.asked).toMatchObject([
      { subscriber: { firstName: 'Bruno' }, dependent: { firstName: 'Testa' } },
    ]);
    expect((await checksOf(1))[0].status).toBe('active');
  });

  it('list what to fix before the visit, with what is wrong and what to do', async () => {
    h.clearinghouse.says('GONE', {
      dates: [{ qualifier: '347', dates: { from: '2026-03-28', to: '2026-03-28' } }],
      benefits: [{ information: '6', serviceTypes: ['30'] }],
    });
    h.clearinghouse.says('NOBODY', {
      rejections: [{ level: 'subscriber', valid: true, reason: '75', followUp: 'C' }],
    });
    await h.scheduling([1], (ctx) => {
      insure(ctx, 1, 'FH1');
      insure(ctx, 2, 'GONE');
      insure(ctx, 3, 'NOBODY');
      insure(ctx, 4, 'NOBODY');
      for (const n of [1, 2, 3]) book(ctx, n, { startsAt: `2026-06-09T1${6 - n}:00:00Z` });
      book(ctx, 4, { startsAt: '2026-06-09T17:00:00Z' });
    });
    const list = await toFix();
    expect(list).toMatchObject({
      total: 3,
      byReason: [
        { reason: 'member-not-found', count: 2 },
        { reason: 'ended', count: 1 },
      ],
    });
    expect(list.items).toMatchObject([
      {
        appointmentId: 3,
        patient: { firstName: 'Testa', lastName: 'Sample' },
        visitAt: '2026-06-09T13:00:00.000Z',
        timeZone: 'America/Denver',
        status: 'unknown',
        rejectCodes: ['75'],
        whatIsWrong: 'The payer does not find the member.',
        whatToDo: 'Compare the member ID with the card and correct it.',
      },
      { appointmentId: 2, status: 'inactive', reason: 'ended' },
      { appointmentId: 4 },
    ]);
    const page = await toFix('?limit=2');
    expect((await toFix(`?limit=2&after=${page.next}`)).items).toMatchObject([
      { appointmentId: 4 },
    ]);
    expect(await toFix('?reason=ended')).toMatchObject({ total: 1, items: [{ appointmentId: 2 }] });
    const other = await h.request('GET', '/coverage-checks/to-fix', undefined, OTHER);
    expect(other.body).toMatchObject({ total: 0, items: [] });

    await h.scheduling([1], (ctx) =>
      ctx.emit(
        AppointmentCancelled,
        1,
        like(AppointmentCancelled, { appointmentId: 2, patientId: 2, coverageId: 2 }),
      ),
    );
    expect((await toFix()).total).toBe(2);
  });

  it('ask again by themselves when the coverage or the person is corrected', async () => {
    h.clearinghouse.says('NOBODY', {
      rejections: [{ level: 'subscriber', valid: true, reason: '75', followUp: 'C' }],
    });
    await h.scheduling([1], (ctx) => {
      insure(ctx, 1, 'NOBODY');
      book(ctx, 1);
    });
    expect((await toFix()).total).toBe(1);
    await h.scheduling([1], (ctx) =>
      ctx.emit(CoverageSaved, 1, like(CoverageSaved, { memberId: 'FH1' })),
    );
    expect((await toFix()).total).toBe(0);
    expect((await checksOf(1))[0]).toMatchObject({ trigger: 'changed', status: 'active' });
    const { person } = PatientSaved.example;
    await h.scheduling([1], (ctx) => {
      const reachable = { ...person, phone: '4065550101' };
      ctx.emit(PatientSaved, 1, like(PatientSaved, { person: reachable }));
    });
    expect(h.clearinghouse.asked).toHaveLength(2);
    await h.scheduling([1], (ctx) => {
      const corrected = { ...person, birthDate: '1980-02-02' };
      ctx.emit(PatientSaved, 1, like(PatientSaved, { person: corrected }));
    });
    expect(h.clearinghouse.asked.at(-1)!.subscriber).toMatchObject({
      id: 'FH1',
      birthDate: '1980-02-02',
    });
  });

  it('keep a silent payer unknown, ask it again ever more rarely, and tell when it answers', async () => {
    h.clearinghouse.says('FH1', 'silent');
    await h.scheduling([1], (ctx) => {
      insure(ctx, 1, 'FH1');
      book(ctx, 1);
    });
    expect((await toFix()).items).toMatchObject([
      { reason: 'payer-silent', status: 'unknown', retryAt: '2026-06-05T13:10:00.000Z' },
    ]);
    await h.advanceTo('2026-06-05T13:15:00Z');
    expect(h.clearinghouse.asked).toHaveLength(2);
    h.clearinghouse.says('FH1', {
      benefits: [{ information: '1', serviceTypes: ['30'] }],
    });
    await h.advanceTo('2026-06-05T13:45:00Z');
    expect(await checksOf(1)).toMatchObject([
      { status: 'active', copayCents: null, retryAt: null },
    ]);
    expect((await told()).map((said) => [said.status, said.reason, said.copayCents])).toEqual([
      ['unknown', 'payer-silent', null],
      ['unknown', 'payer-silent', null],
      ['active', null, null],
    ]);
    expect((await toFix()).total).toBe(0);
  });

  it('do not take nonsense or a rejected interchange for an answer', async () => {
    h.clearinghouse.says('FH1', { raw: 'We are closed today.' });
    await h.scheduling([1], (ctx) => {
      insure(ctx, 1, 'FH1');
      book(ctx, 1);
    });
    const [check] = await checksOf(1);
    expect(check).toMatchObject({ status: 'unknown', reason: 'unreadable', copayCents: null });
    expect(check.responseSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('cannot ask where the insured person is not known, and say so', async () => {
    await h.scheduling([1], (ctx) => {
      insure(ctx, 1, 'FH1', { relationship: 'spouse' });
      book(ctx, 1);
    });
    expect(h.clearinghouse.asked).toEqual([]);
    expect((await toFix()).items).toMatchObject([{ reason: 'incomplete', status: 'unknown' }]);
  });

  it('go round the day before, at five in the morning, where there is no fresh yes', async () => {
    await h.scheduling([1], (ctx) => {
      insure(ctx, 1, 'FH1');
      insure(ctx, 2, 'FH2');
      book(ctx, 1);
      book(ctx, 2, { serviceDate: '2026-06-06', startsAt: '2026-06-06T15:00:00Z' });
    });
    expect(h.clearinghouse.asked).toHaveLength(2);
    await h.advanceTo('2026-06-08T10:59:00Z');
    expect(h.clearinghouse.asked).toHaveLength(2);
    // The yes of June 5, seven in the morning, is still younger than three days at five on June 8.
    await h.advanceTo('2026-06-08T11:00:00Z');
    expect(h.clearinghouse.asked).toHaveLength(2);
    await h.scheduling([1], (ctx) =>
      ctx.emit(
        AppointmentRescheduled,
        1,
        like(AppointmentRescheduled, {
          version: 2,
          serviceDate: '2026-06-13',
          startsAt: '2026-06-13T15:00:00Z',
        }),
      ),
    );
    await h.advanceTo('2026-06-12T11:00:00Z');
    const checks = await checksOf(1);
    expect(
      checks.map(({ trigger, serviceDate }: { trigger: string; serviceDate: string }) => [
        trigger,
        serviceDate,
      ]),
    ).toEqual([
      ['day-before', '2026-06-13'],
      ['booked', '2026-06-13'],
      ['booked', '2026-06-09'],
    ]);
  });

  it('are asked again by a person, who waits for an answer on its way', async () => {
    await h.scheduling([1], (ctx) => {
      insure(ctx, 1, 'FH1');
      book(ctx, 1);
    });
    const asked = await h.request('POST', '/coverages/1/check', {});
    expect(asked).toMatchObject({
      status: 202,
      body: { trigger: 'manual', serviceDate: '2026-06-09', appointmentId: 1 },
    });
    await h.settle();
    const done = await h.request('GET', `/coverage-checks/${asked.body.checkId}`);
    expect(done.body).toMatchObject({ status: 'active', whatIsWrong: null });
    const later = await h.request('POST', '/coverages/1/check', { serviceDate: '2026-07-01' });
    expect(later.body).toMatchObject({ serviceDate: '2026-07-01', appointmentId: null });
    expect((await h.request('POST', '/coverages/1/check', {}, OTHER)).status).toBe(404);
    expect((await h.request('POST', '/coverages/1/check', {}, { role: 'manager' })).status).toBe(
      403,
    );
  });

  it('stand in tables that are bound to their practice', async () => {
    const exempt = SPINE_TABLES_WITHOUT_PRACTICE;
    expect(await findUnprotectedTables(h.database.adminUrl, 'eligibility', exempt)).toEqual([]);
  });

  it('show nothing of one practice to another', async () => {
    await h.scheduling([1], (ctx) => {
      insure(ctx, 1, 'FH1');
      book(ctx, 1);
    });
    const [{ checkId }] = await checksOf(1);
    const { responseSha256 } = (await h.request('GET', `/coverage-checks/${checkId}`)).body;
    for (const path of [
      `/coverage-checks/${checkId}`,
      `/coverage-checks/files/${responseSha256}/segments`,
      `/coverage-checks/files/${responseSha256}/overview`,
      '/coverages/1/checks',
    ]) {
      expect((await h.request('GET', path)).status).toBe(200);
      expect((await h.request('GET', path, undefined, OTHER)).status).toBe(404);
    }
  });
});
