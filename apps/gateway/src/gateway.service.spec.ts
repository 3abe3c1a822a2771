import { PracticeSaved } from '@millrace/contracts';
import { findUnprotectedTables } from '@millrace/database';
import { SPINE_TABLES_WITHOUT_PRACTICE } from '@millrace/messaging';
import { hashToken } from '@millrace/security';
import { Harness, PASSWORD } from './testing/harness.js';

let h: Harness;
beforeAll(async () => {
  h = await Harness.start();
});
afterAll(() => h?.close());

test('signing in opens a session that says who one is; signing out ends it', async () => {
  await h.scheduling.work.run({ practiceIds: [1] }, async (ctx) =>
    ctx.emit(PracticeSaved, 1, { ...PracticeSaved.example, practiceId: 1 }),
  );
  await h.settle();
  const signedIn = await h.signIn('Administrator1@Example.com', PASSWORD);
  expect(signedIn.status).toBe(204);
  const [cookie] = signedIn.headers.getSetCookie();
  expect(cookie).toMatch(/^millrace_session=ms_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const own = { cookie: cookie!.split(';')[0]!, 'x-requested-with': 'test' };
  const me = await h.request('GET', '/api/session', undefined, own);
  expect(me.body).toEqual({
    user: {
      userId: expect.any(Number),
      name: 'Testa administrator',
      email: 'administrator1@example.com',
      role: 'administrator',
    },
    practice: { practiceId: 1, name: 'Ferrybank Clinic', timeZone: 'America/Denver' },
    idleMinutes: 30,
  });
  expect((await h.request('DELETE', '/api/session', undefined, own)).status).toBe(204);
  expect((await h.request('GET', '/api/session', undefined, own)).status).toBe(401);
});

test('a session ends after half an hour without a request of the person', async () => {
  const cookie = await h.cookie('front-desk2');
  const token = cookie.split('=')[1]!;
  const seenAgo = (minutes: number) =>
    h.database.query(
      `update gateway.session set seen_at = now() - make_interval(mins => $1) where token_hash = $2`,
      [minutes, hashToken(token)],
    );
  await seenAgo(29);
  expect((await h.as('front-desk2', 'GET', '/session')).status).toBe(200);
  const idle = async () => {
    const [row] = await h.database.query<{ idle: string }>(
      `select extract(epoch from now() - seen_at) as idle from gateway.session where token_hash = $1`,
      [hashToken(token)],
    );
    return Number(row!.idle) / 60;
  };
  expect(await idle()).toBeLessThan(1);
  await seenAgo(29);
  const byThemselves: Record<string, string>[] = [
    { 'x-background': '1' },
    { accept: 'text/event-stream' },
  ];
  for (const byItself of byThemselves)
    expect((await h.as('front-desk2', 'GET', '/session', undefined, byItself)).status).toBe(200);
  expect(await idle()).toBeGreaterThan(28);
  await seenAgo(31);
  expect((await h.as('front-desk2', 'GET', '/session')).status).toBe(401);
});

test('after five wrong passwords the account waits, also when they come at once', async () => {
  const tries = await Promise.all(
    Array.from({ length: 12 }, () => h.signIn('manager2@example.com', 'wrong')),
  );
  const statuses = tries.map(({ status }) => status).sort();
  expect(statuses).toEqual([...Array(5).fill(401), ...Array(7).fill(429)]);
  expect((await h.signIn('manager2@example.com', PASSWORD)).status).toBe(429);
  expect((await h.signIn('nobody@example.com', PASSWORD)).status).toBe(401);
  await h.database.query(
    `update gateway.user_account set locked_until = now() - interval '1 second' where email = 'manager2@example.com'`,
  );
  expect((await h.signIn('manager2@example.com', PASSWORD)).status).toBe(204);
  const audit = await h.as('administrator2', 'GET', '/audit?action=session.refused&limit=200');
  expect(audit.body.items).toHaveLength(13);
});

test("a form of another site signs nobody in, and changes nothing by a person's cookie", async () => {
  const form = { 'content-type': 'text/plain' };
  expect((await h.signIn('biller1@example.com', PASSWORD, form)).status).toBe(415);
  const bare = { cookie: await h.cookie('administrator1') };
  const refused = await h.request('POST', '/api/api-keys', { name: 'x' }, bare);
  expect(refused.status).toBe(403);
  expect(refused.body.detail).toContain('x-requested-with');
});

test('an administrator adds people and takes their access away; others may not', async () => {
  const input = {
    name: 'Bruno Specimen',
    email: 'bruno@example.com',
    role: 'biller',
    password: 'another long one',
  };
  const refused = await h.as('biller1', 'POST', '/users', input);
  expect(refused.status).toBe(403);
  expect(refused.body.detail).toContain('administrator');
  const added = await h.as('administrator1', 'POST', '/users', input);
  expect(added.status).toBe(201);
  expect(added.body).not.toHaveProperty('password');
  expect((await h.as('administrator1', 'POST', '/users', input)).status).toBe(409);
  const signedIn = await h.signIn(input.email, input.password);
  const own = { cookie: signedIn.headers.getSetCookie()[0]!.split(';')[0]! };
  expect((await h.request('GET', '/api/session', undefined, own)).status).toBe(200);
  const path = `/users/${added.body.userId}`;
  expect((await h.as('administrator2', 'PUT', path, { disabled: true })).status).toBe(404);
  expect((await h.as('administrator1', 'PUT', path, { disabled: true })).status).toBe(200);
  expect((await h.request('GET', '/api/session', undefined, own)).status).toBe(401);
  expect((await h.signIn(input.email, input.password)).status).toBe(401);
  const { userId } = (await h.as('administrator1', 'GET', '/session')).body.user;
  const own2 = await h.as('administrator1', 'PUT', `/users/${userId}`, { role: 'biller' });
  expect(own2.status).toBe(409);
});

test('a person changes the own password, which ends every session of it', async () => {
  const next = 'five other words that nobody says';
  const change = (current: string) =>
    h.as('front-desk1', 'PUT', '/session/password', { current, next });
  const wrong = await change('not it');
  expect([wrong.status, wrong.body.errors[0].path]).toEqual([400, 'current']);
  expect((await change(PASSWORD)).status).toBe(200);
  expect((await h.as('front-desk1', 'GET', '/session')).status).toBe(401);
  expect((await h.signIn('front-desk1@example.com', PASSWORD)).status).toBe(401);
  expect((await h.signIn('front-desk1@example.com', next)).status).toBe(204);
});

test('an API key acts in its practice until it is revoked, and is nowhere in the database', async () => {
  const created = await h.as('administrator1', 'POST', '/api-keys', { name: 'EHR' });
  expect(created.status).toBe(201);
  const bearer = { authorization: `Bearer ${created.body.key}` };
  const send = () => h.request('POST', '/api/encounters', { externalId: 'E-1' }, bearer);
  expect((await send()).status).toBe(201);
  expect((await h.request('GET', '/api/users', undefined, bearer)).status).toBe(403);
  const tables = ['api_key', 'inbox', 'audit_entry'];
  const dumps = await Promise.all(
    tables.map((t) => h.database.query(`select * from gateway.${t}`)),
  );
  expect(JSON.stringify(dumps)).not.toContain(created.body.key);
  const path = `/api-keys/${created.body.apiKeyId}/revoke`;
  expect((await h.as('administrator2', 'POST', path)).status).toBe(404);
  expect((await h.as('administrator1', 'POST', path)).status).toBe(200);
  expect((await send()).status).toBe(401);
});

test('who saw or changed what is in the audit trail of the practice, also what was refused', async () => {
  const made = await h.as('biller1', 'POST', '/encounters', { externalId: 'E-2' });
  const id = String(made.body.encounterId);
  await h.as('biller1', 'GET', `/encounters/${id}?lastName=Sample`);
  await h.as('manager1', 'GET', `/encounters/${id}`);
  const { body } = await h.as('administrator1', 'GET', `/audit?subject=${id}`);
  expect(body.items).toMatchObject([
    { action: 'encounter.viewed', userName: 'Testa manager', role: 'manager', status: 403 },
    { action: 'encounter.viewed', userName: 'Testa biller', role: 'biller', status: 200 },
  ]);
  expect(body.items[0].requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.stringify(body)).not.toContain('Sample');
  expect((await h.as('administrator2', 'GET', `/audit?subject=${id}`)).body.items).toEqual([]);
  const first = await h.as('administrator1', 'GET', '/audit?limit=1');
  const next = await h.as('administrator1', 'GET', `/audit?limit=1&after=${first.body.next}`);
  expect(next.body.items[0].auditId).toBeLessThan(first.body.items[0].auditId);
  const change = h.gateway.work.run({ practiceIds: [1] }, ({ tx }) =>
    tx.query(`update audit_entry set action = 'nothing'`),
  );
  await expect(change).rejects.toThrow('permission denied');
});

test('every table is bound to its practice, and no other service can look accounts up', async () => {
  const { adminUrl } = h.database;
  expect(await findUnprotectedTables(adminUrl, 'gateway', SPINE_TABLES_WITHOUT_PRACTICE)).toEqual(
    [],
  );
  for (const call of [
    "find_account('biller1@example.com')",
    "find_session('0')",
    "find_api_key('0')",
    "find_inbound_source('in_0')",
  ]) {
    const looked = h.claims.work.dataSource.query(`select * from gateway.${call}`);
    await expect(looked).rejects.toThrow('permission denied for function');
  }
});
