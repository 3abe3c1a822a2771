import { ChargesPosted } from '@millrace/contracts';
import { openDesk, type Desk } from '../testing/desk.js';
import { FIRST, like, LINES, remittance } from '../testing/sample.js';

describe('charges that the ledger took', () => {
  let h: Desk;
  beforeEach(async () => {
    h = await openDesk();
  });
  afterEach(() => h.close());

  const post = (claimId: number, version: number, chargeCents: number) =>
    h.tell('remittance', [1], (ctx) =>
      ctx.emit(ChargesPosted, 1, like(ChargesPosted, { claimId, version, chargeCents })),
    );
  const moneyOf = async (claimId: number) => {
    const { claim, money, moneyAsOf } = await h.claim(claimId);
    const rows = money.map((row: { words: string; chargeCents: number; openCents: number }) => [
      row.words,
      row.chargeCents,
      row.openCents,
    ]);
    return { claim, rows, moneyAsOf };
  };

  it('are rows of the claim’s money, each version once, in any order and as often as they are told', async () => {
    const { claimId } = await h.accepted();
    expect((await moneyOf(claimId)).moneyAsOf).toBeNull();
    await post(claimId, 1, 64000);
    await h.tell('remittance', [1], (ctx) => {
      remittance(ctx, 1, [{ claimId, version: 2, lines: FIRST }]);
    });
    const { version } = (await h.claim(claimId)).claim;
    const lines = [LINES[0], { ...LINES[1], chargeCents: 30000 }, LINES[2]];
    const path = `/claims/${claimId}/correct-and-resubmit`;
    expect((await h.request('POST', path, { version, lines })).status).toBe(200);
    await h.request('POST', '/claims/submissions', {});
    expect((await h.told('claim-submitted')).at(-1)).toMatchObject({ chargeCents: 55400 });
    const before = (await h.claim(claimId)).claim;
    // The ledger tells the change twice, the first charges again, and both within one set.
    await post(claimId, 3, -8600);
    await post(claimId, 3, -8600);
    await post(claimId, 1, 64000);
    await h.tell('remittance', [1], (ctx) => {
      for (const [again, cents] of [
        [3, -8600],
        [1, 64000],
        [3, -8600],
      ] as const) {
        const data = like(ChargesPosted, { claimId, version: again, chargeCents: cents });
        ctx.emit(ChargesPosted, 1, data);
      }
    });
    const { claim, rows, moneyAsOf } = await moneyOf(claimId);
    expect(rows).toEqual([
      ['Charges', 64000, 64000],
      ['Fictiva Health, decision', 0, 38600],
      ['Charges changed', -8600, 30000],
    ]);
    expect(claim).toMatchObject({ chargeCents: 55400, openCents: 30000 });
    expect(moneyAsOf).not.toBeNull();
    // Charges decide nothing: the claim is out as before, and a page that is open stays fresh.
    expect(claim).toMatchObject({ state: 'sent', version: before.version });
  });

  it('may come after what a later remittance did', async () => {
    const { claimId } = await h.accepted();
    await h.tell('remittance', [1], (ctx) => {
      // Twice in one set, as after a crash of the one who tells.
      for (const _ of [1, 2]) remittance(ctx, 1, [{ claimId, version: 2, lines: FIRST }]);
    });
    await post(claimId, 1, 64000);
    const { claim, rows } = await moneyOf(claimId);
    expect(rows).toEqual([
      ['Charges', 64000, 64000],
      ['Fictiva Health, decision', 0, 38600],
    ]);
    expect(claim).toMatchObject({ state: 'partly-paid', openCents: 38600 });
  });
});
