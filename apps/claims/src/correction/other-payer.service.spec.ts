import { PayerSaved } from '@millrace/contracts';
import { claimsIn } from '../testing/answers.js';
import { openDesk, PAYER_NUMBER, type Desk } from '../testing/desk.js';
import { FIRST, like, LINES, register, remittance } from '../testing/sample.js';

describe('a correction to another payer', () => {
  let h: Desk;
  beforeEach(async () => {
    h = await openDesk();
    await h.tell('scheduling', [1], (ctx) =>
      ctx.emit(PayerSaved, 1, like(PayerSaved, { payerId: 'SAMPL', name: 'Samplewell PPO' })),
    );
  });
  afterEach(() => h.close());

  const insureWith = (payerId: string, coverage: object = {}) =>
    h.tell('scheduling', [1], (ctx) => register(ctx, 1, { payerId, ...coverage }));
  const correct = async (claimId: number, changes: object = {}) => {
    const { version } = (await h.claim(claimId)).claim;
    return h.request('POST', `/claims/${claimId}/correct-and-resubmit`, { version, ...changes });
  };
  const sent = async () => {
    await h.request('POST', '/claims/submissions', {});
    const file = h.clearinghouse.received.at(-1)!;
    const [claim] = await claimsIn(file);
    return { ...claim!, text: file.toString() };
  };
  const words = async (claimId: number): Promise<string[]> =>
    (await h.claim(claimId)).timeline.map((entry: { words: string }) => entry.words);

  it('goes out as an original, without the number of the payer before', async () => {
    const { claimId } = await h.accepted();
    await insureWith('SAMPL');
    expect((await correct(claimId)).body).toMatchObject({ state: 'ready', frequency: '1' });
    expect(await words(claimId)).toContain('Corrected, goes to Samplewell PPO as an original');
    expect((await h.claim(claimId)).claim).toMatchObject({
      payerId: 'SAMPL',
      payerClaimNumber: null,
    });
    const { frequency, payer, text } = await sent();
    expect([frequency, payer!.id]).toEqual(['1', 'SAMPL']);
    expect(text).not.toMatch(/REF\*F8/);
  });

  it('does so for a coverage that the correction itself names, and where no number was known', async () => {
    const { body } = await h.send(1);
    await h.request('POST', '/claims/submissions', {});
    await h.tell('remittance', [1], (ctx) =>
      remittance(ctx, 1, [{ claimId: body.claimId, version: 2, lines: FIRST }]),
    );
    await h.database.query('update claims.claim set payer_claim_number = null');
    await insureWith('SAMPL', { coverageId: 7, rank: 2 });
    expect((await correct(body.claimId)).status).toBe(400);
    expect((await correct(body.claimId, { coverageId: 7 })).body).toMatchObject({
      state: 'ready',
      frequency: '1',
    });
    expect((await sent()).payer!.id).toBe('SAMPL');
  });

  it('is a replacement again when the coverage turns back before it is sent', async () => {
    const { claimId } = await h.accepted();
    const held = await correct(claimId, { diagnoses: [] });
    expect(held.body).toMatchObject({ state: 'held', frequency: '7' });
    await insureWith('SAMPL');
    expect((await h.claim(claimId)).claim).toMatchObject({ frequency: '1', payerId: 'SAMPL' });
    expect(await words(claimId)).toContain('Payer changed: goes to Samplewell PPO as an original');
    await insureWith('FICTV');
    expect(await words(claimId)).toContain(
      `Payer changed: goes to Fictiva Health, replaces ${PAYER_NUMBER}`,
    );
    const { version } = (await h.claim(claimId)).claim;
    await h.request('PUT', `/claims/${claimId}`, { version, diagnoses: ['M17.11'] });
    expect(await sent()).toMatchObject({ frequency: '7', payerClaimNumber: PAYER_NUMBER });
  });

  it('is seen at the last moment, when the claim was ready before', async () => {
    const { claimId } = await h.accepted();
    expect((await correct(claimId)).body).toMatchObject({ state: 'ready', frequency: '7' });
    await insureWith('SAMPL');
    const { frequency, payer, text } = await sent();
    expect([frequency, payer!.id]).toEqual(['1', 'SAMPL']);
    expect(text).not.toMatch(/REF\*F8/);
    expect(await words(claimId)).toContain('Payer changed: goes to Samplewell PPO as an original');
  });

  it('does not take the number of the payer before from its late remittance', async () => {
    const { claimId } = await h.accepted();
    await insureWith('SAMPL');
    await correct(claimId, { lines: LINES });
    await sent();
    await h.tell('remittance', [1], (ctx) =>
      remittance(ctx, 1, [{ claimId, version: 2, lines: FIRST }]),
    );
    expect((await h.claim(claimId)).claim.payerClaimNumber).toBeNull();
  });
});
