import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findUnprotectedTables } from '@millrace/database';
import { SPINE_TABLES_WITHOUT_PRACTICE } from '@millrace/messaging';
import {
  ClaimCreated,
  ClaimSubmitted,
  ClaimVoided,
  DenialResolved,
  PracticeSaved,
} from '@millrace/contracts';
import { postCharges } from './ledger/post-charges.handler.js';
import {
  claimCreated,
  paidClaim,
  remittanceFile,
  textOf,
  type PaidLine,
} from './testing/sample.js';
import { startHarness, type Harness } from './testing/harness.js';

const NOW = '2026-03-02T15:00:00.000Z';
const other = { practiceId: 2 };
const paid: PaidLine[] = [
  {
    procedure: '99214',
    chargeCents: 20000,
    adjustments: [
      ['CO', '45', 5000],
      ['PR', '3', 3000],
    ],
  },
];
const denied: PaidLine[] = [
  { procedure: '99214', chargeCents: 20000, adjustments: [['CO', '29', 20000]] },
];

let h: Harness;
beforeAll(async () => {
  h = await startHarness(NOW);
  await h.scheduling.run({ practiceIds: [1, 2] }, async (ctx) => {
    for (const practiceId of [1, 2]) {
      ctx.emit(PracticeSaved, practiceId, {
        ...PracticeSaved.data.parse(PracticeSaved.example),
        practiceId,
        npi: practiceId === 1 ? '1999999976' : '1999999984',
        timeZone: 'America/Denver',
      });
    }
  });
  await h.claims.run({ practiceIds: [1, 2] }, async (ctx) => {
    for (let id = 1; id <= 9; id++) {
      const { data } = claimCreated(1, id, [{ procedure: '99214', chargeCents: 20000 }]);
      ctx.emit(ClaimCreated, 1, data);
    }
    ctx.emit(ClaimCreated, 2, claimCreated(2, 20, [{ procedure: '99214', chargeCents: 100 }]).data);
  });
  await h.settle();
});
afterAll(() => h.close());

describe('remittance', () => {
  it('has the charges of new claims in the ledger', async () => {
    const { body } = await h.get('/claims-ledger/1');
    expect(body).toMatchObject({ chargeCents: 20000, receivableCents: 20000, addsUp: true });
    expect(body.postings[0]).toMatchObject({ kind: 'charge', postedOn: '2026-02-03' });
  });

  it('collects the mailbox and posts what it finds, on the day of the practice', async () => {
    const file = remittanceFile([
      {
        trace: 'M1',
        claims: [paidClaim('MR1', paid), paidClaim('MR2', denied, '4')],
        providerAdjustments: [{ reason: 'FB', reference: 'X', cents: 500 }],
      },
    ]);
    h.mailbox.push(Buffer.from(await textOf(file)));
    await h.advanceTo('2026-03-02T15:15:00.000Z');
    const { body } = await h.get('/remittances');
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      state: 'posted',
      payerName: 'Fictiva Health',
      traceNumber: 'M1',
      postedOn: '2026-03-02',
      claims: 2,
      claimsPaidCents: 12000,
      providerAdjustedCents: 500,
      paymentCents: 11500,
      openExceptions: 1,
    });
    expect(body.posted).toMatchObject({ remittances: 1, paymentCents: 11500 });
    const page = await h.get(`/remittances/${body.items[0].remittanceId}`);
    expect(page.body.checks.map(({ ok }: { ok: boolean }) => ok)).toEqual([true, true, true]);
    expect(page.body.posted).toMatchObject({
      cashCents: 11500,
      writtenOffCents: 5000,
      openCents: 20000,
    });
    const claims = await h.get(`/remittances/${body.items[0].remittanceId}/claims?limit=1`);
    expect(claims.body.items[0]).toMatchObject({ claimId: 1, outcome: 'posted', paidCents: 12000 });
    expect(claims.body.next).not.toBeNull();
    const ledger = await h.get('/claims-ledger/1');
    expect(ledger.body.postings[1]).toMatchObject({
      kind: 'payment',
      traceNumber: 'M1',
      place: { segment: expect.any(Number) },
      change: { paidCents: 12000, writtenOffCents: 5000, patientCents: 3000 },
      receivableCents: 0,
    });
  });

  it('shows where a held file is off, with the sum and the persons masked', async () => {
    const line = paidClaim('MR3', paid);
    const off = { ...line, lines: line.lines!.map((l) => ({ ...l, paidCents: l.paidCents - 10 })) };
    const { body } = await h.upload(remittanceFile([{ trace: 'H1', claims: [off] }], 7));
    await h.settle();
    const file = await h.get(`/remittances/files/${body.fileId}`);
    expect(file.body.remittances).toMatchObject([{ state: 'held', postedClaims: 0 }]);
    const list = await h.get('/exceptions?kind=held-file');
    expect(list.body.items).toMatchObject([{ kind: 'held-file', amountCents: 10 }]);
    const { body: shown } = await h.get(`/exceptions/${list.body.items[0].exceptionId}`);
    expect(shown.findings[0].sum).toEqual({
      level: 'line',
      billedCents: 20000,
      adjustedCents: 8000,
      statedCents: 11990,
      differenceCents: 10,
    });
    const text = JSON.stringify(shown.segments);
    expect(
      shown.segments.find(({ segment }: { segment: number }) => segment === shown.place.segment)
        .tag,
    ).toBe('SVC');
    expect(text).toContain('NM1');
    expect(text).not.toMatch(/Testa|Sample|FH000000001/i);
    const again = await h.post(`/exceptions/${shown.exceptionId}/replay`);
    expect(again.status).toBe(202);
    await h.settle();
    expect((await h.get('/exceptions?kind=held-file')).body.items).toHaveLength(1);
    const segments = await h.get(
      `/remittances/files/${shown.place.sha256}/segments?from=${shown.place.segment - 1}&limit=3`,
    );
    expect(segments.body.segments[1]).toMatchObject({ tag: 'SVC', offset: shown.place.offset });
    const overview = () => h.get(`/remittances/files/${shown.place.sha256}/overview`);
    const { body: first } = await overview();
    expect(first).toMatchObject({
      name: 'test.835',
      receivedFrom: 'upload',
      contents: { sets: 1, totals: [{ type: '835', claims: 1 }] },
      check: { state: 'done', more: 0 },
    });
    const found = first.check.findings.find(({ level }: { level: number }) => level === 3);
    expect(found).toMatchObject({ segment: shown.place.segment, code: 'line-out-of-balance' });
    // Made once, then kept beside the file.
    const kept = await h.database.query('select checks from remittance.stored_overview');
    expect(kept).toHaveLength(1);
    expect((await overview()).body).toEqual(first);
    const other = { practiceId: 2 };
    const path = `/remittances/files/${shown.place.sha256}`;
    expect((await h.get(`${path}/overview`, other)).status).toBe(404);
    expect((await h.get(`${path}/segments`, other)).status).toBe(404);
  });

  it('says so when the same content comes again, and posts it once', async () => {
    const file = await textOf(
      remittanceFile([{ trace: 'U1', claims: [paidClaim('MR4', paid)] }], 8),
    );
    expect(await h.upload(file)).toMatchObject({ status: 202, body: { already: false } });
    await h.settle();
    expect((await h.upload(file)).body).toMatchObject({
      already: true,
      state: 'read',
      remittances: [{ state: 'posted', postedClaims: 1 }],
    });
    expect((await h.get('/claims-ledger/4')).body.version).toBe(2);
  });

  it('lets a person match a payment, and dismiss one with a reason', async () => {
    const claims = [paidClaim('WRONG1', paid), paidClaim('WRONG2', paid)];
    await h.upload(remittanceFile([{ trace: 'X1', claims }], 9));
    await h.settle();
    const { body } = await h.get('/exceptions?kind=unmatched-claim');
    expect(body.counts).toContainEqual({
      kind: 'unmatched-claim',
      exceptions: 2,
      amountCents: 24000,
    });
    const [second, first] = body.items;
    const detail = await h.get(`/exceptions/${first.exceptionId}`);
    expect(detail.body.candidates.map(({ claimId }: { claimId: number }) => claimId)).toContain(5);
    const matched = await h.post(`/exceptions/${first.exceptionId}/match`, { claimId: 5 });
    expect(matched).toMatchObject({ status: 200, body: { state: 'matched' } });
    expect((await h.get('/claims-ledger/5')).body).toMatchObject({
      paidCents: 12000,
      receivableCents: 0,
    });
    expect((await h.post(`/exceptions/${first.exceptionId}/match`, { claimId: 6 })).status).toBe(
      409,
    );
    const dismissed = await h.post(`/exceptions/${second.exceptionId}/dismiss`, {
      reason: 'Belongs to another clinic.',
    });
    expect(dismissed.body).toMatchObject({
      state: 'dismissed',
      resolution: 'Belongs to another clinic.',
    });
  });

  it('writes off what people decided, at most what is owed, once', async () => {
    const resolved = {
      denialId: 1,
      claimId: 2,
      lineNumber: null,
      outcome: 'written-off' as const,
      writeOffCents: 25000,
      resolvedOn: '2026-03-02',
    };
    await h.claims.run({ practiceIds: [1] }, async (ctx) => {
      ctx.emit(DenialResolved, 1, resolved);
      ctx.emit(DenialResolved, 1, resolved);
    });
    await h.settle();
    expect((await h.get('/claims-ledger/2')).body).toMatchObject({
      writtenOffCents: 20000,
      receivableCents: 0,
      version: 3,
    });
  });

  it('follows a correction that changes the charges', async () => {
    const { lines } = claimCreated(1, 8, [{ procedure: '99215', chargeCents: 26000 }]).data;
    const sent = {
      ...ClaimSubmitted.data.parse(ClaimSubmitted.example),
      claimId: 8,
      frequency: '7' as const,
      chargeCents: 26000,
      lines,
    };
    await h.claims.run({ practiceIds: [1] }, async (ctx) => {
      ctx.emit(ClaimSubmitted, 1, sent);
      ctx.emit(ClaimSubmitted, 1, sent);
    });
    await h.settle();
    const { body } = await h.get('/claims-ledger/8');
    expect(body).toMatchObject({ chargeCents: 26000, receivableCents: 26000, version: 2 });
    expect(body.postings[1]).toMatchObject({
      kind: 'charge-correction',
      change: { chargeCents: 6000 },
    });
  });

  it('takes back the charges of a claim that the payer voided, once', async () => {
    const voided = { ...ClaimVoided.data.parse(ClaimVoided.example), claimId: 8 };
    for (let times = 0; times < 2; times++) {
      await h.claims.run({ practiceIds: [1] }, async (ctx) => ctx.emit(ClaimVoided, 1, voided));
      await h.settle();
    }
    const { body } = await h.get('/claims-ledger/8');
    expect(body).toMatchObject({ chargeCents: 0, receivableCents: 0, version: 3 });
    expect(body.postings).toHaveLength(3);
    expect((await h.get('/ledger/proof')).body).toMatchObject({ sumCents: 0, claimsOff: 0 });
  });

  it('keeps a letter as an exception that names the place', async () => {
    const { body } = await h.upload('Dear clinic, here is your money.');
    await h.settle();
    const file = await h.get(`/remittances/files/${body.fileId}`);
    expect(file.body).toMatchObject({
      state: 'unreadable',
      findings: [{ segment: expect.any(Number) }],
    });
    expect((await h.get('/exceptions?kind=unreadable-file')).body.items).toHaveLength(1);
  });

  it('proves its ledger', async () => {
    expect((await h.get('/ledger/proof')).body).toMatchObject({
      sumCents: 0,
      claimsOff: 0,
      checksOff: 0,
      claims: 9,
      ledgerHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('shows nothing of it to another practice, and nothing to the front desk', async () => {
    const { body: mine } = await h.get('/remittances');
    const { remittanceId, fileId } = mine.items[0];
    expect((await h.get('/remittances', other)).body.items).toEqual([]);
    for (const path of [
      `/remittances/${remittanceId}`,
      `/remittances/${remittanceId}/claims`,
      `/remittances/files/${fileId}`,
      '/claims-ledger/1',
      '/exceptions/1',
    ]) {
      expect((await h.get(path, other)).status).toBe(404);
    }
    expect((await h.post('/exceptions/1/dismiss', { reason: 'Not mine.' }, other)).status).toBe(
      404,
    );
    expect((await h.get('/remittances', { role: 'front-desk' })).status).toBe(403);
  });

  it('posts a file of 20 MB in flat memory', async () => {
    const lines: PaidLine[] = Array.from({ length: 12 }, () => paid[0]!);
    for (let at = 0; at < 20_000; at += 1_000) {
      const created = Array.from({ length: 1_000 }, (_, n) =>
        claimCreated(1, 100_000 + at + n, lines),
      );
      await h.service.work.run({ practiceIds: [1] }, (ctx) => postCharges(ctx, created));
    }
    const claims = {
      *[Symbol.iterator]() {
        for (let n = 0; n < 20_000; n++) yield paidClaim(`MR${100_000 + n}`, lines);
      },
    };
    const file = remittanceFile([{ trace: 'BIG', claims, paymentCents: 20_000 * 144_000 }], 10);
    let bytes = 0;
    async function* counted() {
      for await (const part of file) {
        bytes += part.length;
        yield part;
      }
    }
    const before = reachableBytes();
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, reachableBytes())), 500);
    const { body } = await h.upload(counted());
    await h.settle();
    clearInterval(watch);
    const done = await h.get(`/remittances/files/${body.fileId}`);
    expect(done.body.remittances[0]).toMatchObject({ claims: 20_000, postedClaims: 20_000 });
    expect(bytes).toBeGreaterThan(20_000_000);
    expect((peak - before) / 2 ** 20).toBeLessThan(80);
    expect((await h.get('/ledger/proof')).body).toMatchObject({ sumCents: 0, checksOff: 0 });
  }, 300_000);
});

/** What a full collection leaves: memory in use, not memory that nobody asked back yet. */
function reachableBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

it('has no table that is not bound to a practice', async () => {
  const exempt = SPINE_TABLES_WITHOUT_PRACTICE;
  expect(await findUnprotectedTables(h.database.adminUrl, 'remittance', exempt)).toEqual([]);
});
