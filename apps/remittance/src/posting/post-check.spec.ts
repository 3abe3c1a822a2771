import { FileStore } from '@millrace/exchange';
import { spineMigrations } from '@millrace/messaging';
import { createTestDatabase, type TestDatabase } from '@millrace/testing';
import fc from 'fast-check';
import { FileSignals } from '../intake/file-signals.js';
import { ReadFile } from '../intake/read-file.handler.js';
import { registerFile } from '../intake/remittance-file.store.js';
import { postCharges } from '../ledger/post-charges.handler.js';
import { proveLedger } from '../ledger/proof.js';
import { CreateRemittance } from '../migrations/0001-remittance.js';
import {
  claimCreated,
  paidClaim,
  remittanceFile,
  reversalOf,
  textOf,
  type PaidLine,
  type SampleCheck,
} from '../testing/sample.js';

let db: TestDatabase;
let practice = 0;
beforeAll(async () => {
  db = await createTestDatabase([
    { name: 'remittance', migrations: [...spineMigrations('remittance'), CreateRemittance] },
  ]);
});
afterAll(() => db.close());

/** A practice of its own with claims and what a person does with files. */
async function openPractice(
  claims: { id: number; lines: { procedure: string; chargeCents: number }[] }[],
) {
  const { work } = db.service('remittance');
  const practiceId = ++practice;
  const inPractice = { practiceIds: [practiceId] };
  const files = new FileStore(work);
  const reader = new ReadFile(work, files, new FileSignals());
  const created = claims.map(({ id, lines }) =>
    claimCreated(practiceId, practiceId * 100_000 + id, lines),
  );
  await work.run(inPractice, (ctx) => postCharges(ctx, created));
  const register = (content: string | AsyncIterable<Uint8Array>) => {
    const source = typeof content === 'string' ? Buffer.from(content) : content;
    return work.run(inPractice, async (ctx) =>
      registerFile(
        ctx,
        practiceId,
        await files.saveWithin(ctx, practiceId, source, {
          name: 'test.835',
          receivedFrom: 'upload',
          direction: 'in',
        }),
      ),
    );
  };
  const take = async (content: string | AsyncIterable<Uint8Array>) => {
    const { fileId, already } = await register(content);
    await reader.upTo(practiceId, fileId);
    return { fileId, already };
  };
  return {
    practiceId,
    number: (id: number) => `MR${practiceId * 100_000 + id}`,
    take,
    keep: async (content: AsyncIterable<Uint8Array>) => (await register(content)).fileId,
    post: (checks: SampleCheck[], control?: number) => take(remittanceFile(checks, control)),
    proof: () => work.run({ ...inPractice, readOnly: true }, (ctx) => proveLedger(ctx, practiceId)),
    rows: <T extends object>(sql: string) =>
      work.run({ ...inPractice, readOnly: true }, (ctx) => ctx.tx.query(sql) as Promise<T[]>),
  };
}

const visit = (id: number, chargeCents = 20000) => ({
  id,
  lines: [{ procedure: '99214', chargeCents }],
});
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

describe('a remittance', () => {
  it('is posted with each cent at its place, and tells so in a set event', async () => {
    const p = await openPractice([visit(1), visit(2)]);
    await p.post([
      { trace: 'T1', claims: [paidClaim(p.number(1), paid), paidClaim(p.number(2), denied, '4')] },
    ]);
    expect(await p.proof()).toMatchObject({
      sumCents: 0,
      claimsOff: 0,
      checksOff: 0,
      chargeCents: 40000,
      paidCents: 12000,
      writtenOffCents: 5000,
      patientCents: 3000,
      receivableCents: 20000,
      cashCents: 12000,
    });
    const [event] = await p.rows<{ data: string }>(
      `select data from event_log where practice_id = ${p.practiceId} and type = 'remittance.remittance-posted'`,
    );
    const told = JSON.parse(event!.data) as {
      claims: { lines: { lineNumber: number; place: object }[] }[];
    };
    expect(told.claims).toHaveLength(2);
    expect(told.claims[0]!.lines[0]).toMatchObject({
      lineNumber: 1,
      place: { segment: expect.any(Number) },
    });
  });

  it('is posted once: the same content, the same check in another file, and split over two', async () => {
    const p = await openPractice([visit(1), visit(2), visit(3)]);
    const claims = [1, 2, 3].map((n) => paidClaim(p.number(n), paid));
    const whole = [{ trace: 'T1', claims }];
    await p.post(whole, 1);
    const before = await p.proof();
    expect((await p.post(whole, 1)).already).toBe(true);
    expect((await p.post(whole, 2)).already).toBe(false);
    await p.post(
      [
        { trace: 'T1', claims: claims.slice(0, 1) },
        { trace: 'T1', claims: claims.slice(1) },
      ],
      3,
    );
    expect(await p.proof()).toEqual({ ...before, asOf: expect.any(String) });
    const states = await p.rows(
      'select state, duplicate_claims as duplicates, duplicate_of as of from remittance order by id',
    );
    expect(states.map((row) => ({ ...row, of: null }))).toEqual([
      { state: 'posted', duplicates: 0, of: null },
      { state: 'duplicate', duplicates: 3, of: null },
      { state: 'duplicate', duplicates: 1, of: null },
      { state: 'duplicate', duplicates: 2, of: null },
    ]);
  });

  it('posts of a corrected file only what is new', async () => {
    const p = await openPractice([visit(1), visit(2)]);
    await p.post([{ trace: 'T1', claims: [paidClaim(p.number(1), paid)] }]);
    await p.post(
      [{ trace: 'T1', claims: [paidClaim(p.number(1), paid), paidClaim(p.number(2), paid)] }],
      2,
    );
    expect(await p.proof()).toMatchObject({ paidCents: 24000, checksOff: 0, receivableCents: 0 });
  });

  it('takes back and corrects, whichever comes first in the file', async () => {
    const p = await openPractice([visit(1), visit(2)]);
    await p.post([{ trace: 'T1', claims: [1, 2].map((n) => paidClaim(p.number(n), paid)) }]);
    const better: PaidLine[] = [
      { procedure: '99214', chargeCents: 20000, adjustments: [['CO', '45', 2000]] },
    ];
    await p.post([
      {
        trace: 'T2',
        claims: [
          paidClaim(p.number(1), reversalOf(paid), '22'),
          paidClaim(p.number(1), better),
          paidClaim(p.number(2), better),
          paidClaim(p.number(2), reversalOf(paid), '22'),
        ],
      },
    ]);
    expect(await p.proof()).toMatchObject({
      sumCents: 0,
      claimsOff: 0,
      checksOff: 0,
      paidCents: 36000,
      writtenOffCents: 4000,
      patientCents: 0,
      receivableCents: 0,
    });
    const kinds = await p.rows<{ kind: string }>(
      'select kind from posting order by claim_id, version',
    );
    expect(kinds.map(({ kind }) => kind)).toEqual([
      ...['charge', 'payment', 'reversal', 'payment'],
      ...['charge', 'payment', 'reversal', 'payment'],
    ]);
  });

  it('is held untouched when one cent is off, beside others that are posted, until a corrected one comes', async () => {
    const p = await openPractice([visit(1), visit(2)]);
    const good = { trace: 'T1', claims: [paidClaim(p.number(1), paid)] };
    const line = paidClaim(p.number(2), paid);
    const bad = {
      trace: 'T2',
      claims: [{ ...line, paidCents: line.paidCents - 1 }],
      paymentCents: line.paidCents - 1,
    };
    await p.post([bad, good]);
    expect(await p.proof()).toMatchObject({
      paidCents: 12000,
      receivableCents: 20000,
      checksOff: 0,
    });
    const open = () =>
      p.rows(
        `select kind, reason, amount_cents as cents, state, segment from exception order by id`,
      );
    expect(await open()).toEqual([
      {
        kind: 'held-file',
        reason: 'unbalanced',
        cents: 1,
        state: 'open',
        segment: expect.any(Number),
      },
    ]);
    await p.post([{ trace: 'T2', claims: [line] }], 2);
    expect(await open()).toMatchObject([{ state: 'replaced' }]);
    expect(await p.proof()).toMatchObject({ paidCents: 24000, receivableCents: 0, checksOff: 0 });
  });

  it('keeps the cash of a claim that nobody knows, and posts it once the claim comes', async () => {
    const p = await openPractice([visit(1)]);
    await p.post([
      { trace: 'T1', claims: [paidClaim(p.number(1), paid), paidClaim(p.number(2), paid)] },
    ]);
    const waiting = await p.proof();
    expect(waiting).toMatchObject({
      cashCents: 24000,
      paidCents: 12000,
      checksOff: 0,
      sumCents: 0,
    });
    expect(await p.rows('select kind, amount_cents as cents from exception')).toEqual([
      { kind: 'unmatched-claim', cents: 12000 },
    ]);
    await db
      .service('remittance')
      .work.run({ practiceIds: [p.practiceId] }, (ctx) =>
        postCharges(ctx, [claimCreated(p.practiceId, p.practiceId * 100_000 + 2, visit(2).lines)]),
      );
    expect(await p.proof()).toMatchObject({
      cashCents: 24000,
      paidCents: 24000,
      receivableCents: 0,
      claimsOff: 0,
      checksOff: 0,
    });
    expect(await p.rows('select state from exception')).toEqual([{ state: 'matched' }]);
  });

  it('does not take a payment for what is no longer owed', async () => {
    const p = await openPractice([visit(1)]);
    await p.post([{ trace: 'T1', claims: [paidClaim(p.number(1), paid)] }]);
    await p.post([{ trace: 'T9', claims: [paidClaim(p.number(1), paid)] }], 2);
    expect(await p.proof()).toMatchObject({
      paidCents: 12000,
      cashCents: 24000,
      receivableCents: 0,
      checksOff: 0,
    });
    expect(await p.rows('select kind from exception')).toEqual([{ kind: 'overposted-claim' }]);
  });

  it('posts provider adjustments to accounts of their own, so that cash is what the check pays', async () => {
    const p = await openPractice([visit(1)]);
    await p.post([
      {
        trace: 'T1',
        claims: [paidClaim(p.number(1), paid)],
        providerAdjustments: [
          { reason: 'WO', reference: 'FH0001', cents: 2500 },
          { reason: 'L6', cents: -40 },
        ],
      },
    ]);
    const proof = await p.proof();
    expect(proof).toMatchObject({ cashCents: 9540, paidCents: 12000, checksOff: 0, sumCents: 0 });
    expect(proof.accounts).toContainEqual({
      account: 'take-back',
      debitCents: 2500,
      creditCents: 0,
      balanceCents: 2500,
    });
    expect(await p.rows('select kind, reason from exception')).toEqual([
      { kind: 'provider-adjustment', reason: 'WO' },
    ]);
  });
});

describe('a process that dies', () => {
  it('before any of its transactions leaves nothing lost and nothing twice', async () => {
    const { work } = db.service('remittance');
    let deaths = 0;
    for (let fatal = 1, died = true; died; fatal++) {
      const p = await openPractice([visit(1), visit(2)]);
      const files = new FileStore(work);
      let runs = 0;
      const dying = Object.assign(Object.create(work) as typeof work, {
        run: (...args: Parameters<typeof work.run>) =>
          ++runs === fatal ? Promise.reject(new Error('died')) : work.run(...args),
      });
      const claims = [paidClaim(p.number(1), paid), paidClaim(p.number(2), denied, '4')];
      const fileId = await p.keep(remittanceFile([{ trace: 'T1', claims }]));
      const read = (by: typeof work) =>
        new ReadFile(by, files, new FileSignals()).upTo(p.practiceId, fileId);
      died = await read(dying).then(
        () => false,
        () => true,
      );
      if (died) deaths++;
      await read(work);
      expect(await p.proof()).toMatchObject({
        postings: 4,
        cashCents: 12000,
        receivableCents: 20000,
        checksOff: 0,
        claimsOff: 0,
      });
      const told = await p.rows<{ claims: number }>(
        `select json_array_length(data::json -> 'claims') as claims from event_log
          where practice_id = ${p.practiceId} and type = 'remittance.remittance-posted'`,
      );
      expect(told).toEqual([{ claims: 2 }]);
    }
    expect(deaths).toBeGreaterThan(5);
  });
});

describe('a file that cannot be read', () => {
  const broken: [string, (good: string) => string, string][] = [
    ['is empty', () => '', 'empty-file'],
    ['is a letter', () => 'Dear clinic, please find enclosed our payment.', 'not-x12'],
    [
      'ends in the middle of a check',
      (good) => good.slice(0, good.indexOf('SVC*')),
      'missing-set-trailer',
    ],
    [
      'counts its segments wrongly',
      (good) => good.replace(/SE\*\d+/, 'SE*999'),
      'segment-count-mismatch',
    ],
    [
      'has no envelope',
      (good) => good.slice(good.indexOf('ST*'), good.indexOf('GE*')),
      'missing-interchange-header',
    ],
  ];
  it.each(broken)(
    'that %s is kept, shown with its place, and nothing of it is posted',
    async (_name, damage, code) => {
      const p = await openPractice([visit(1)]);
      const good = await textOf(
        remittanceFile([{ trace: 'T1', claims: [paidClaim(p.number(1), paid)] }]),
      );
      await p.take(damage(good));
      expect(await p.proof()).toMatchObject({ paidCents: 0, receivableCents: 20000, cashCents: 0 });
      const exceptions = await p.rows<{ kind: string }>(
        `select kind from exception where state = 'open'`,
      );
      expect(exceptions.length).toBeGreaterThan(0);
      for (const { kind } of exceptions) expect(kind).toBe('unreadable-file');
      const codes = await p.rows<{ codes: string }>(
        `select string_agg(f ->> 'code', ' ') as codes from (
         select jsonb_array_elements(findings) f from remittance_file union all select jsonb_array_elements(findings) from remittance) x`,
      );
      expect(codes[0]!.codes).toContain(code);
      expect((await p.rows('select sha256 from stored_file')).length).toBe(1);
    },
  );
});

describe('any balanced remittances', () => {
  const cents = fc.integer({ min: 1, max: 50_000 });
  const adjustment = fc.record({
    kind: fc.constantFrom<[string, string]>(
      ['CO', '45'],
      ['PR', '1'],
      ['PR', '2'],
      ['CO', '29'],
      ['OA', '23'],
      ['CO', '253'],
      ['PI', '45'],
    ),
    share: fc.double({ min: 0, max: 0.5, noNaN: true }),
  });
  const sample = fc.array(
    fc.record({
      charge: cents,
      adjustments: fc.array(adjustment, { maxLength: 4 }),
      known: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  );

  it('keep the ledger exact, however often and however split they come', async () => {
    await fc.assert(
      fc.asyncProperty(sample, fc.nat(), async (claims, cut) => {
        const p = await openPractice(
          claims.flatMap(({ charge, known }, i) => (known ? [visit(i, charge)] : [])),
        );
        const payments = claims.map(({ charge, adjustments }, i) => {
          let left = charge;
          const list = adjustments.map(
            ({ kind: [group, reason], share }): [string, string, number] => {
              const taken = Math.round(left * share);
              left -= taken;
              return [group, reason, taken];
            },
          );
          return paidClaim(p.number(i), [
            {
              procedure: '99214',
              chargeCents: charge,
              adjustments: list.filter(([, , c]) => c > 0),
            },
          ]);
        });
        await p.post([
          { trace: 'T1', claims: payments, providerAdjustments: [{ reason: 'WO', cents: 100 }] },
        ]);
        const once = await p.proof();
        expect(once).toMatchObject({ sumCents: 0, claimsOff: 0, checksOff: 0 });
        expect(once.chargeCents).toBe(
          once.paidCents + once.writtenOffCents + once.patientCents + once.receivableCents,
        );
        const at = cut % (claims.length + 1);
        await p.post(
          [payments.slice(0, at), payments.slice(at)]
            .filter((part) => part.length > 0)
            .map((part) => ({ trace: 'T1', claims: part })),
          2,
        );
        expect((await p.proof()).ledgerHash).toBe(once.ledgerHash);
      }),
      { numRuns: 25 },
    );
  });
});
