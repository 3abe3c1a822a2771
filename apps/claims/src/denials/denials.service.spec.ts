import { ChargesPosted, WriteOffPosted } from '@millrace/contracts';
import { claimsIn } from '../testing/answers.js';
import { openDesk, type Desk } from '../testing/desk.js';
import { FIRST, like, MANAGER, register, remittance } from '../testing/sample.js';

describe('decided claims', () => {
  let h: Desk;
  beforeEach(async () => {
    h = await openDesk();
  });
  afterEach(() => h.close());

  it('keep a copy of their money, and open a denial for what is refused', async () => {
    const { claimId } = await h.accepted();
    await h.tell('remittance', [1], (ctx) => {
      ctx.emit(ChargesPosted, 1, like(ChargesPosted, { claimId }));
      remittance(ctx, 1, [{ claimId, version: 2, lines: FIRST }]);
    });
    const page = await h.claim(claimId);
    expect(page.claim).toMatchObject({
      state: 'partly-paid',
      paidCents: 13440,
      patientCents: 3000,
      writtenOffCents: 8960,
      openCents: 38600,
    });
    expect(page.addsUp).toBe(true);
    expect(page.lines.map((line: { openCents: number }) => line.openCents)).toEqual([0, 38600, 0]);
    expect(page.lines[1]).toMatchObject({ allowedCents: null, adjustments: [{ reason: '29' }] });
    expect(page.money.map((row: { openCents: number }) => row.openCents)).toEqual([64000, 38600]);
    expect(await h.told('denial-opened')).toMatchObject([
      {
        claimId,
        lineNumber: 2,
        category: 'timely-filing',
        reasons: ['CO-29'],
        atStakeCents: 38600,
        appealBy: '2026-08-31',
        nextStep: 'appeal',
      },
    ]);
    const [denial] = (await h.request('GET', '/denials')).body.items;
    const { body } = await h.request('GET', `/denials/${denial.denialId}`);
    expect(body).toMatchObject({
      sentence: 'Fictiva Health says line 2 came too late.',
      deadline: { source: expect.stringMatching(/^60 days from the remittance of Jul 2, 2026; /) },
      filing: { acceptedOn: '2026-06-12', acceptedDay: 3, limitDays: 90 },
      money: { refusedCents: 38600 },
      nextStep: { step: 'appeal' },
    });
    expect(body.evidence.map((one: { fileKind: string }) => one.fileKind)).toEqual([
      '837P',
      '277CA',
      '835',
      '835',
    ]);
    const { detail } = body.evidence.at(-1);
    expect(detail).toBe('Fictiva Health says line 2 came too late, CO-29');
    expect(page.timeline.at(-1)).toMatchObject({
      words: 'Fictiva Health says line 2 came too late',
      detail: 'CO-29',
    });
    expect(body.history).toMatchObject([{ words: 'Opened from the remittance of Jul 2, 2026' }]);
    expect(body.otherWays.find((one: { way: string }) => one.way === 'write-off')).toMatchObject({
      allowed: false,
      why: 'Your limit is $100.00. A manager can write it off.',
    });
    // The same posting told again changes nothing.
    await h.tell('remittance', [1], (ctx) =>
      remittance(ctx, 1, [{ claimId, version: 2, lines: FIRST }]),
    );
    expect((await h.claim(claimId)).claim.openCents).toBe(38600);
    expect(await h.told('denial-opened')).toHaveLength(1);
  });

  it('end a denial as overturned when the payer pays after all', async () => {
    const { claimId } = await h.accepted();
    await h.tell('remittance', [1], (ctx) => {
      remittance(ctx, 1, [{ claimId, version: 1, lines: FIRST }]);
    });
    const [, line] = FIRST;
    await h.tell('remittance', [1], (ctx) => {
      remittance(
        ctx,
        2,
        [
          {
            claimId,
            version: 2,
            status: '22',
            lines: [{ ...line!, charge: -38600, adjustments: [['CO', '29', -38600, 'open']] }],
          },
          {
            claimId,
            version: 3,
            lines: [{ ...line!, paid: 24815, adjustments: [['CO', '45', 13785, 'write-off']] }],
          },
        ],
        '2026-08-01',
      );
    });
    expect((await h.claim(claimId)).claim).toMatchObject({
      state: 'paid',
      openCents: 0,
      paidCents: 38255,
    });
    expect(await h.told('denial-resolved')).toMatchObject([
      { outcome: 'overturned', lineNumber: 2 },
    ]);
  });

  it('bring a denial back on its follow-up date', async () => {
    const { claimId } = await h.accepted();
    await h.tell('remittance', [1], (ctx) =>
      remittance(ctx, 1, [{ claimId, version: 1, lines: FIRST }]),
    );
    const [{ denialId, version }] = (await h.request('GET', '/denials')).body.items;
    const assigned = await h.request('POST', `/denials/${denialId}/assign`, {
      userId: 3,
      userName: 'Noor Testham',
      version,
    });
    expect(assigned.body).toMatchObject({ state: 'in-work', assigneeName: 'Noor Testham' });
    const stale = await h.request('POST', `/denials/${denialId}/state`, {
      state: 'waiting-on-payer',
      version,
    });
    expect(stale.status).toBe(409);
    const waiting = await h.request('POST', `/denials/${denialId}/state`, {
      state: 'waiting-on-payer',
      version: assigned.body.version,
    });
    const dated = await h.request('POST', `/denials/${denialId}/follow-up`, {
      on: '2026-07-20',
      version: waiting.body.version,
    });
    expect(dated.body.followUpOn).toBe('2026-07-20');
    await h.request('POST', `/denials/${denialId}/notes`, { text: 'Called, reference 5512-T.' });
    await h.advanceTo('2026-07-20T12:59:00Z');
    expect(await h.told('denial-follow-up-due')).toEqual([]);
    await h.advanceTo('2026-07-20T13:00:00Z');
    expect(await h.told('denial-follow-up-due')).toEqual([
      { denialId, claimId, dueOn: '2026-07-20' },
    ]);
    const { body } = await h.request('GET', '/denials?view=mine');
    expect(body.items).toMatchObject([{ denialId, state: 'in-work', followUpOn: null }]);
    const page = await h.request('GET', `/denials/${denialId}`);
    expect(page.body.history.map((one: { kind: string }) => one.kind)).toContain('note');
    const words = page.body.history.map((one: { words: string }) => one.words);
    expect(words).toContain('Follow up on Jul 20, 2026');
    expect(words).toContain('Follow-up of Jul 20, 2026 is due: back in the queue');
  });

  it('write a denial off: a biller up to the limit, a manager any', async () => {
    const { claimId } = await h.accepted();
    await h.tell('remittance', [1], (ctx) =>
      remittance(ctx, 1, [{ claimId, version: 1, lines: FIRST }]),
    );
    const [{ denialId, version }] = (await h.request('GET', '/denials')).body.items;
    const body = { outcome: 'written-off', reason: 'Not worth it.', version };
    expect((await h.request('POST', `/denials/${denialId}/resolve`, body)).status).toBe(403);
    expect((await h.request('POST', `/denials/${denialId}/resolve`, body, MANAGER)).status).toBe(
      200,
    );
    expect(await h.told('denial-resolved')).toMatchObject([
      { outcome: 'written-off', writeOffCents: 38600, lineNumber: 2 },
    ]);
    await h.tell('remittance', [1], (ctx) =>
      ctx.emit(WriteOffPosted, 1, like(WriteOffPosted, { claimId, denialId, version: 2 })),
    );
    const page = await h.claim(claimId);
    expect(page.claim).toMatchObject({ state: 'closed', openCents: 0 });
    expect(page.lines[1]).toMatchObject({ writtenOffCents: 38600, openCents: 0 });
    expect(page.addsUp).toBe(true);
    expect(await h.told('denial-opened')).toHaveLength(1);
  });

  it('go again as a replacement after a denial, which ends as resubmitted', async () => {
    const { claimId } = await h.accepted();
    await h.tell('remittance', [1], (ctx) =>
      remittance(ctx, 1, [
        {
          claimId,
          version: 1,
          status: '4',
          remarks: ['MA130'],
          lines: FIRST.map((line) => ({
            ...line,
            paid: 0,
            adjustments: [['CO', '16', line.charge, 'open']],
          })),
        },
      ]),
    );
    const opened = (await h.request('GET', '/denials')).body;
    expect(opened.items).toMatchObject([
      {
        lineNumber: null,
        appealBy: null,
        dueFor: 'resubmission',
        dueOn: '2026-09-07',
        nextStep: 'correct-and-resubmit',
        atStakeCents: 64000,
      },
    ]);
    const { version, state } = (await h.claim(claimId)).claim;
    expect(state).toBe('denied');
    const corrected = await h.request('POST', `/claims/${claimId}/correct-and-resubmit`, {
      version,
    });
    expect(corrected.body).toMatchObject({ frequency: '7', state: 'ready' });
    expect(await h.told('denial-resolved')).toMatchObject([{ outcome: 'resubmitted' }]);
    await h.request('POST', '/claims/submissions', {});
    const [sent] = await claimsIn(h.clearinghouse.received.at(-1)!);
    expect(sent).toMatchObject({ frequency: '7', payerClaimNumber: 'FH26180004412' });
    // Money that moves for another reason does not open again what was ended.
    await h.tell('remittance', [1], (ctx) =>
      remittance(ctx, 2, [{ claimId, version: 2, lines: [] }]),
    );
    expect(await h.told('denial-opened')).toHaveLength(1);
  });

  it('change several denials together, or none', async () => {
    await h.tell('scheduling', [1], (ctx) => register(ctx, 2));
    const first = await h.accepted(1);
    const second = await h.accepted(2);
    await h.tell('remittance', [1], (ctx) =>
      remittance(
        ctx,
        1,
        [first, second].map(({ claimId }) => ({ claimId, version: 1, lines: FIRST })),
      ),
    );
    const { body: list } = await h.request('GET', '/denials?sort=amount&limit=1');
    expect(list).toMatchObject({ totals: { count: 2, atStakeCents: 77200 } });
    const next = await h.request('GET', `/denials?sort=amount&limit=1&after=${list.next}`);
    const ids = [list.items[0], next.body.items[0]].map(({ denialId, version }) => ({
      denialId,
      version,
    }));
    expect(new Set(ids.map((one) => one.denialId)).size).toBe(2);
    const action = { kind: 'assign', userId: 5, userName: 'Willa Mockett' };
    const stale = await h.request('POST', '/denials/bulk', {
      items: [ids[0], { ...ids[1], version: 9 }],
      action,
    });
    expect(stale.status).toBe(409);
    const done = await h.request('POST', '/denials/bulk', { items: ids, action });
    expect(done.body.items).toMatchObject([{ assigneeUserId: 5 }, { assigneeUserId: 5 }]);
    const { facets, views } = (await h.request('GET', '/denials')).body;
    expect(facets.owner).toEqual([{ value: '5', label: 'Willa Mockett', count: 2 }]);
    expect(views.find((one: { view: string }) => one.view === 'nobody').count).toBe(0);
  });
});
