import { AppointmentBooked, AppointmentCoverageChanged, PayerSaved } from '@millrace/contracts';
import { claimsIn } from '../testing/answers.js';
import { openDesk, type Desk } from '../testing/desk.js';
import { like, register } from '../testing/sample.js';

const visit = { appointmentId: 31, patientId: 1, coverageId: 1, externalId: 'V-31' };

describe('the coverage of a visit', () => {
  let h: Desk;
  beforeEach(async () => {
    h = await openDesk();
    await h.tell('scheduling', [1], (ctx) => {
      ctx.emit(PayerSaved, 1, like(PayerSaved, { payerId: 'SAMPL', name: 'Samplewell PPO' }));
      register(ctx, 1);
      register(ctx, 1, { coverageId: 7, payerId: 'SAMPL', memberId: 'SW7', rank: 2 });
      ctx.emit(AppointmentBooked, 1, like(AppointmentBooked, visit));
    });
  });
  afterEach(() => h.close());

  const changeCoverage = () =>
    h.tell('scheduling', [1], (ctx) =>
      ctx.emit(
        AppointmentCoverageChanged,
        1,
        like(AppointmentCoverageChanged, {
          ...visit,
          coverageId: 7,
          previousCoverageId: 1,
          version: 2,
        }),
      ),
    );
  const sent = async () => {
    await h.request('POST', '/claims/submissions', {});
    return (await claimsIn(h.clearinghouse.received.at(-1)!))[0]!;
  };

  it('is billed as changed at the desk, as the primary one', async () => {
    await changeCoverage();
    const { body } = await h.send(1, { appointmentId: 31 });
    const { payer, coverage } = await sent();
    expect([payer!.id, coverage.sequence]).toEqual(['SAMPL', 'P']);
    const { timeline } = await h.claim(body.claimId);
    expect(timeline.map((entry: { words: string }) => entry.words)).toContain(
      'Coverage of the visit changed',
    );
  });

  it('moves a claim that is still held', async () => {
    const { body } = await h.send(1, { appointmentId: 31, diagnoses: [] });
    expect((await h.claim(body.claimId)).claim).toMatchObject({ state: 'held', payerId: 'FICTV' });
    await changeCoverage();
    expect((await h.claim(body.claimId)).claim).toMatchObject({ state: 'held', payerId: 'SAMPL' });
  });
});
