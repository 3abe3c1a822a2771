import { ack277, ack277OfLevel, status277Refused } from '../testing/answers.js';
import { openDesk, type Desk } from '../testing/desk.js';
import { register } from '../testing/sample.js';

const EXCEPTIONS = '/claims/acknowledgement-exceptions';
const REJECTED = { category: 'A3', status: '25', action: 'U' as const };

describe('acknowledgements of a whole level', () => {
  let h: Desk;
  beforeEach(async () => {
    h = await openDesk();
    await h.tell('scheduling', [1], (ctx) => register(ctx, 2));
  });
  afterEach(() => h.close());

  const sendTwo = async () => {
    const claims = [(await h.send(1)).body, (await h.send(2)).body];
    await h.request('POST', '/claims/submissions', {});
    return claims;
  };
  const states = async (claims: readonly { claimId: number }[]) =>
    Promise.all(claims.map(async ({ claimId }) => (await h.claim(claimId)).claim.state));
  const exceptions = async () => (await h.request('GET', EXCEPTIONS)).body.items;

  it.each(['receiver', 'provider'] as const)(
    'reject every claim of the batch at the %s level, and are listed with their place',
    async (level) => {
      const claims = await sendTwo();
      const bytes = Buffer.from(await ack277OfLevel(level, REJECTED));
      const { body } = await h.upload(bytes, 'level.edi');
      expect(body.files).toMatchObject([{ kind: '277CA', rejected: 2, unknown: 0 }]);
      expect(await states(claims)).toEqual(['rejected', 'rejected']);
      expect(await h.told('claim-rejected')).toMatchObject([
        { stage: '277CA', codes: ['A3:25'] },
        { stage: '277CA', codes: ['A3:25'] },
      ]);
      const [one, ...others] = await exceptions();
      expect(others).toEqual([]);
      expect(one).toMatchObject({ fileKind: '277CA', reference: '1', resolvedAt: null });
      expect(one.words).toMatch(/turned away: Returned, it cannot be processed: .*\.$/);
      expect(bytes.subarray(one.place.offset).toString()).toMatch(/^STC\*A3:25/);
      expect(bytes.toString().split('~')[one.place.segment - 1]!.trim()).toMatch(/^STC\*A3:25/);
      expect(body.files[0].findings).toEqual([
        {
          code: 'refused-level',
          message: one.words,
          segment: one.place.segment,
          offset: one.place.offset,
        },
      ]);
      // Where it stands can be looked at, though it is no claim's.
      const { sha256, segment } = one.place;
      const shown = await h.request(
        'GET',
        `/claims/files/${sha256}/segments?from=${segment - 1}&limit=3`,
      );
      expect(shown.body.segments[1]).toMatchObject({ tag: 'STC', segment });
      // Read again it tells and opens nothing twice.
      const again = await h.request('POST', `${EXCEPTIONS}/${one.exceptionId}/replay`, {});
      expect(again.body).toMatchObject({ rejected: 2 });
      expect(await h.told('claim-rejected')).toHaveLength(2);
      expect(await exceptions()).toHaveLength(1);
    },
  );

  it('reject the claims that stand below a rejected provider, whatever is said of each', async () => {
    const claims = await sendTwo();
    const said = claims.map(({ patientControlNumber: number }) => ({
      number,
      category: 'A1',
      status: '19',
    }));
    const bytes = await ack277OfLevel('provider', REJECTED, said, 'THEIR-OWN-BATCH');
    expect((await h.upload(bytes, 'below.edi')).body.files[0]).toMatchObject({
      accepted: 0,
      rejected: 2,
    });
    expect(await states(claims)).toEqual(['rejected', 'rejected']);
    expect((await h.claim(claims[0]!.claimId)).timeline.at(-1)).toMatchObject({
      words: 'Rejected before processing',
      detail: expect.stringMatching(/^Returned, it cannot be processed/),
    });
    expect(await exceptions()).toHaveLength(1);
  });

  it('leave each claim its own word where the level counts accepted ones', async () => {
    const claims = await sendTwo();
    const said = claims.map(({ patientControlNumber: number }, n) => ({
      number,
      category: n === 0 ? 'A2' : 'A7',
      status: '20',
    }));
    const bytes = await ack277OfLevel('receiver', { ...REJECTED, acceptedCount: 1 }, said);
    await h.upload(bytes, 'part.edi');
    expect(await states(claims)).toEqual(['accepted', 'rejected']);
    expect(await exceptions()).toHaveLength(1);
  });

  it('are listed where the payer’s system only could not answer, and reject nothing', async () => {
    const claims = await sendTwo();
    const bytes = await ack277OfLevel('receiver', { category: 'E0', status: '0', action: 'WQ' });
    await h.upload(bytes, 'down.edi');
    expect(await states(claims)).toEqual(['sent', 'sent']);
    expect(await exceptions()).toMatchObject([
      { words: expect.stringMatching(/^About the whole batch: The payer’s system cannot answer/) },
    ]);
  });

  it('are listed when a batch is meant that was not sent from here', async () => {
    await h.upload(await ack277OfLevel('receiver', REJECTED, [], '4711'), 'strange.edi');
    expect(await exceptions()).toMatchObject([
      {
        kind: 'unknown-submission',
        reference: '4711',
        words: expect.stringMatching(/^Turns away a batch that was not sent from here/),
      },
    ]);
  });

  it('of a question that was not answered are listed, and told to the claims asked about', async () => {
    const claims = await sendTwo();
    const { claimId } = claims[0]!;
    h.clearinghouse.realtime.push(await status277Refused('E1', '0', '2'));
    expect((await h.request('POST', `/claims/${claimId}/ask-status`, {})).status).toBe(200);
    expect(await exceptions()).toMatchObject([
      { fileKind: '277', words: expect.stringMatching(/^The payer did not answer a question/) },
    ]);
    const page = await h.claim(claimId);
    expect(page.claim.state).toBe('sent');
    expect(page.timeline.map((entry: { words: string }) => entry.words)).toContain(
      'The payer did not answer where it stands',
    );
    expect(await h.told('claim-rejected')).toEqual([]);
  });

  it('and words on an earlier sending move nothing of a claim that went again', async () => {
    const { body } = await h.send(1);
    const number = body.patientControlNumber;
    await h.request('POST', '/claims/submissions', {});
    await h.upload(await ack277([{ number, category: 'A7', status: '562' }]), 'first.edi');
    const { version } = (await h.claim(body.claimId)).claim;
    await h.request('POST', `/claims/${body.claimId}/correct-and-resubmit`, { version });
    await h.request('POST', '/claims/submissions', {});
    await h.upload(await ack277([{ number, category: 'A3', status: '21' }], 'OLD'), 'late.edi');
    expect((await h.claim(body.claimId)).claim.state).toBe('sent');
    await h.upload(await ack277([{ number, category: 'A2', status: '20' }], 'NEW', '2'), 'new.edi');
    expect((await h.claim(body.claimId)).claim.state).toBe('accepted');
  });
});
