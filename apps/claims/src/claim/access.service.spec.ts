import { findUnprotectedTables } from '@millrace/database';
import { SPINE_TABLES_WITHOUT_PRACTICE } from '@millrace/messaging';
import { openDesk, type Desk } from '../testing/desk.js';
import { FIRST, MANAGER, OTHER, register, remittance } from '../testing/sample.js';

describe('claims and denials', () => {
  let h: Desk;
  beforeEach(async () => {
    h = await openDesk();
  });
  afterEach(() => h.close());

  it('answer 404 for what is not there, on every route that names a claim, denial or exception', async () => {
    const { claimId } = await h.accepted();
    await h.tell('remittance', [1], (ctx) =>
      remittance(ctx, 1, [{ claimId, version: 2, lines: FIRST }]),
    );
    const [{ denialId }] = (await h.request('GET', '/denials')).body.items;
    const [{ sha256 }] = (await h.claim(claimId)).files;
    await h.upload(Buffer.from('hello, this is no X12'), 'letter.txt');
    const exceptions = '/claims/acknowledgement-exceptions';
    const [{ exceptionId }] = (await h.request('GET', exceptions)).body.items;
    const version = 1;
    const routes = (claim: number, denial: number, exception: number) =>
      [
        ['GET', `/claims/${claim}`],
        ['GET', `/claims/${claim}/files/${sha256}/segments`],
        ['PUT', `/claims/${claim}`, { version }],
        ['POST', `/claims/${claim}/override`, { version, code: 'x', reason: 'a reason' }],
        ['POST', `/claims/${claim}/correct-and-resubmit`, { version }],
        ['POST', `/claims/${claim}/void`, { version, reason: 'a reason' }],
        ['POST', `/claims/${claim}/ask-status`, {}],
        ['POST', `${exceptions}/${exception}/replay`, {}],
        ['POST', `${exceptions}/${exception}/dismiss`, { reason: 'a reason' }],
        ['GET', `/denials/${denial}`],
        ['POST', `/denials/${denial}/assign`, { userId: 5, userName: 'Willa Mockett', version }],
        ['POST', `/denials/${denial}/follow-up`, { on: '2026-12-01', version }],
        ['POST', `/denials/${denial}/state`, { state: 'in-work', version }],
        ['POST', `/denials/${denial}/resolve`, { outcome: 'overturned', reason: 'why', version }],
        ['POST', `/denials/${denial}/notes`, { text: 'a note' }],
      ] as const;
    const theirs = routes(claimId, denialId, exceptionId);
    for (const [n, [method, path, body]] of routes(99_999, 99_999, 99_999).entries()) {
      const as = { ...MANAGER, ...OTHER };
      const nothing = await h.request(method, path, body, as);
      const strange = await h.request(method, theirs[n]![1], body, as);
      expect([path, nothing.status]).toEqual([path, 404]);
      expect({ ...strange.body, requestId: '' }).toEqual({ ...nothing.body, requestId: '' });
    }
    const file = `/claims/files/${sha256}/segments`;
    expect((await h.request('GET', file, undefined, OTHER)).status).toBe(404);
    // A file of the practice, but of another claim.
    expect((await h.request('GET', `/claims/99999/files/${sha256}/segments`)).status).toBe(404);
  });

  it('take no provider, location or coverage that is not the practice’s or the patient’s', async () => {
    await h.tell('scheduling', [1], (ctx) => register(ctx, 2));
    const { body } = await h.send(1, { diagnoses: [] });
    const { version } = (await h.claim(body.claimId)).claim;
    const amend = (change: object) =>
      h.request('PUT', `/claims/${body.claimId}`, { version, ...change });
    for (const change of [{ renderingProviderId: 77 }, { locationId: 77 }, { coverageId: 2 }]) {
      const { status, body: problem } = await amend(change);
      expect([status, problem.errors?.[0]?.path]).toEqual([400, Object.keys(change)[0]]);
    }
    expect((await amend({ coverageId: 1, locationId: 1 })).status).toBe(200);
  });

  it('show nothing of another practice', async () => {
    const { claimId } = await h.accepted();
    await h.tell('remittance', [1], (ctx) =>
      remittance(ctx, 1, [{ claimId, version: 1, lines: FIRST }]),
    );
    const [{ denialId, version }] = (await h.request('GET', '/denials')).body.items;
    const [{ sha256 }] = (await h.claim(claimId)).files;
    const get = async (path: string) => (await h.request('GET', path, undefined, OTHER)).status;
    expect(await get(`/claims/${claimId}`)).toBe(404);
    expect(await get(`/denials/${denialId}`)).toBe(404);
    expect(await get(`/claims/${claimId}/files/${sha256}/segments`)).toBe(404);
    expect(await get(`/claims/files/${sha256}/segments`)).toBe(404);
    expect(await get(`/claims/files/${sha256}/overview`)).toBe(404);
    expect((await h.request('GET', '/claims', undefined, OTHER)).body.totals.count).toBe(0);
    const assign = { userId: 5, userName: 'Willa Mockett', version };
    expect((await h.request('POST', `/denials/${denialId}/assign`, assign, OTHER)).status).toBe(
      404,
    );
    expect(
      await findUnprotectedTables(h.database.adminUrl, 'claims', SPINE_TABLES_WITHOUT_PRACTICE),
    ).toEqual([]);
  });
});
