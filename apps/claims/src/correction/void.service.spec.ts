import { ChargesPosted, PayerSaved } from '@millrace/contracts';
import { ack277, claimsIn } from '../testing/answers.js';
import { openDesk, PAYER_NUMBER, type Desk } from '../testing/desk.js';
import { FIRST, like, MANAGER, register, remittance } from '../testing/sample.js';

describe('a void', () => {
  let h: Desk;
  beforeEach(async () => {
    h = await openDesk();
  });
  afterEach(() => h.close());

  /** A claim that was paid in part, with an open denial. */
  const decided = async () => {
    const { claimId, patientControlNumber } = await h.accepted();
    await h.tell('remittance', [1], (ctx) => {
      ctx.emit(ChargesPosted, 1, like(ChargesPosted, { claimId }));
      remittance(ctx, 1, [{ claimId, version: 2, lines: FIRST }]);
    });
    return { claimId, number: patientControlNumber };
  };
  const requestVoid = async (claimId: number) => {
    const { version } = (await h.claim(claimId)).claim;
    const reason = 'Billed twice by mistake';
    return h.request('POST', `/claims/${claimId}/void`, { version, reason }, MANAGER);
  };
  const sendVoid = async (claimId: number) => {
    expect((await requestVoid(claimId)).body).toMatchObject({ state: 'ready', frequency: '8' });
    await h.request('POST', '/claims/submissions', {});
  };
  const say = async (number: string, category: string, on = '2026-06-13', batch = '2') =>
    h.upload(
      await ack277([{ number, category, status: '20', on }], `${category}-${on}`, batch),
      `${category}-${on}-${batch}.edi`,
    );

  it('ends the claim and its open denial once the payer accepts it', async () => {
    const { claimId, number } = await decided();
    await sendVoid(claimId);
    const [sent] = await claimsIn(h.clearinghouse.received.at(-1)!);
    expect(sent).toMatchObject({ frequency: '8', payerClaimNumber: PAYER_NUMBER });
    // Until then the claim is what it was, and so is its denial.
    expect((await h.request('GET', '/denials')).body.items).toHaveLength(1);
    await say(number, 'A1');
    expect((await h.claim(claimId)).claim.state).toBe('sent');

    await say(number, 'A2');
    const page = await h.claim(claimId);
    expect(page.claim).toMatchObject({ state: 'voided', openCents: -25400 });
    expect(page.addsUp).toBe(true);
    expect(page.stations.at(-1)).toMatchObject({
      label: 'Voided',
      state: 'done',
      on: '2026-06-13',
    });
    expect(await h.told('claim-voided')).toMatchObject([
      {
        claimId,
        payerId: 'FICTV',
        payerClaimNumber: PAYER_NUMBER,
        chargeCents: 64000,
        voidedOn: '2026-06-13',
        place: { segment: expect.any(Number) },
      },
    ]);
    expect(await h.told('claim-accepted')).toHaveLength(1);
    expect(await h.told('denial-resolved')).toMatchObject([
      { claimId, outcome: 'not-a-denial', writeOffCents: 0 },
    ]);
    expect((await h.request('GET', '/denials')).body.items).toEqual([]);
    expect(page.actions.every((one: { allowed: boolean }) => !one.allowed)).toBe(true);
    for (const path of ['void', 'correct-and-resubmit']) {
      const body = { version: page.claim.version, reason: 'once more' };
      const { status } = await h.request('POST', `/claims/${claimId}/${path}`, body, MANAGER);
      expect(status).toBe(409);
    }
    // Said twice it is told once.
    await say(number, 'A2', '2026-06-14');
    expect(await h.told('claim-voided')).toHaveLength(1);
  });

  it('leaves nothing open when the ledger took out the charges and the payer its payment', async () => {
    const { claimId, number } = await decided();
    await sendVoid(claimId);
    await say(number, 'A2');
    await h.tell('remittance', [1], (ctx) => {
      const taken = { claimId, version: 3, chargeCents: -64000, postedOn: '2026-06-13' };
      ctx.emit(ChargesPosted, 1, like(ChargesPosted, taken));
    });
    expect((await h.claim(claimId)).claim.openCents).toBe(-25400);
    await h.tell('remittance', [1], (ctx) => {
      const lines = FIRST.map((line) => ({
        ...line,
        charge: -line.charge,
        paid: -line.paid,
        adjustments: line.adjustments.map(
          ([group, reason, cents, posted]) =>
            [group, reason, -cents, posted] as (typeof line.adjustments)[number],
        ),
      }));
      remittance(ctx, 2, [{ claimId, version: 4, status: '22', lines }], '2026-08-01');
    });
    const page = await h.claim(claimId);
    expect(page.claim).toMatchObject({ state: 'voided', openCents: 0, paidCents: 0 });
    expect(page.lines.map((line: { openCents: number }) => line.openCents)).toEqual([0, 0, 0]);
    expect(page.addsUp).toBe(true);
    expect(page.money.at(-1).openCents).toBe(0);
    expect(await h.told('denial-opened')).toHaveLength(1);
  });

  it('waits for the payer’s word while money moves', async () => {
    const { claimId, number } = await decided();
    await sendVoid(claimId);
    await h.tell('remittance', [1], (ctx) =>
      remittance(ctx, 2, [{ claimId, version: 3, status: '22', lines: [] }]),
    );
    expect((await h.claim(claimId)).claim.state).toBe('sent');
    await say(number, 'A2');
    expect((await h.claim(claimId)).claim.state).toBe('voided');
  });

  it('is not accepted by what the payer said of the claim before', async () => {
    const { claimId, number } = await decided();
    await h.advanceTo('2026-07-10T12:00:00Z');
    await sendVoid(claimId);
    // Once more the acceptance of June, by the batch of then and by a batch that nobody here knows.
    await say(number, 'A2', '2026-06-12', '1');
    await say(number, 'A2', '2026-06-12', 'THEIR-OWN');
    expect((await h.claim(claimId)).claim.state).toBe('sent');
    expect(await h.told('claim-voided')).toEqual([]);
  });

  it('can be sent again after the payer turned it away; the denial stays open', async () => {
    const { claimId, number } = await decided();
    await sendVoid(claimId);
    await say(number, 'A7');
    expect((await h.claim(claimId)).claim.state).toBe('rejected');
    expect((await h.request('GET', '/denials')).body.items).toHaveLength(1);
    await sendVoid(claimId);
    await say(number, 'A2', '2026-06-14', '3');
    expect((await h.claim(claimId)).claim.state).toBe('voided');
  });

  it('goes to the payer that has the claim, though the coverage names another by now', async () => {
    const { claimId } = await decided();
    await h.tell('scheduling', [1], (ctx) => {
      ctx.emit(PayerSaved, 1, like(PayerSaved, { payerId: 'SAMPL', name: 'Samplewell PPO' }));
      register(ctx, 1, { payerId: 'SAMPL' });
    });
    await sendVoid(claimId);
    const [sent] = await claimsIn(h.clearinghouse.received.at(-1)!);
    expect(sent).toMatchObject({ frequency: '8', payer: { id: 'FICTV' } });
  });

  it('is refused for a claim that the payer never took', async () => {
    const { body } = await h.send(1);
    await h.request('POST', '/claims/submissions', {});
    await say(body.patientControlNumber, 'A7', '2026-06-12', '1');
    expect((await requestVoid(body.claimId)).status).toBe(409);
  });
});
