import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Harness } from '../testing/harness.js';
import { seen } from '../testing/probe-services.js';

const MB = 1 << 20;
let h: Harness;
let webDir: string;
beforeAll(async () => {
  webDir = mkdtempSync(join(tmpdir(), 'millrace-web-'));
  mkdirSync(join(webDir, 'assets'));
  writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>Millrace</title>');
  writeFileSync(join(webDir, 'assets', 'app-1a2b.js'), 'export {};');
  h = await Harness.start({}, webDir);
});
afterAll(async () => {
  await h?.close();
  rmSync(webDir, { recursive: true, force: true });
});

const own = async () => ({ cookie: await h.cookie('biller1'), 'x-requested-with': 'test' });

describe('passing on', () => {
  test('a POST takes effect once per Idempotency-Key, and needs one', async () => {
    const key = { 'idempotency-key': 'once' };
    const post = (externalId: string, headers: Record<string, string> = key) =>
      h.as('biller1', 'POST', '/encounters', { externalId }, headers);
    const first = await post('E-1');
    const again = await post('E-1');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await post('E-2')).status).toBe(422);
    const without = await post('E-3', { 'idempotency-key': '' });
    expect(without.status).toBe(400);
    expect(without.body.title).toContain('Idempotency-Key');
  });

  test("another practice's id finds nothing, another role is told who may, an unknown route is 404", async () => {
    const { body } = await h.as('biller2', 'POST', '/encounters', { externalId: 'E-9' });
    const path = `/encounters/${body.encounterId}`;
    expect((await h.as('biller2', 'GET', path)).body).toEqual({ externalId: 'E-9' });
    expect((await h.as('biller1', 'GET', path)).status).toBe(404);
    const refused = await h.as('front-desk2', 'GET', path);
    expect([refused.status, refused.body.detail]).toEqual([403, expect.stringContaining('biller')]);
    expect((await h.as('biller2', 'GET', '/nothing')).status).toBe(404);
    expect((await h.as('administrator1', 'GET', '/status')).status).toBe(404);
    expect((await h.request('GET', `/api${path}`, undefined, {})).status).toBe(401);
  });

  test('what the service says of a wrong field comes through as problem details', async () => {
    const { status, headers, body } = await h.as('biller1', 'POST', '/encounters', {
      externalId: '',
    });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body.errors).toEqual([{ path: 'externalId', message: expect.any(String) }]);
    expect(
      (await h.as('biller1', 'POST', '/encounters', { externalId: 'x'.repeat(MB) })).status,
    ).toBe(413);
  });

  test('what is searched for goes through in a header, not in the address', async () => {
    const find = (term: string) =>
      h.as('biller1', 'GET', '/encounters', undefined, { 'x-search': term });
    const found = await find(encodeURIComponent('Müller O’Sample'));
    expect(found.body).toEqual({ term: 'Müller O’Sample' });
    expect(found.headers.get('cache-control')).toBe('no-store');
    expect((await h.as('biller1', 'GET', '/encounters')).body).toEqual({ term: null });
    for (const malformed of ['100%', '%FF', 'x'.repeat(81)]) {
      const refused = await find(malformed);
      expect(refused.status).toBe(400);
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
      expect(refused.body.errors).toEqual([{ path: 'x-search', message: expect.any(String) }]);
    }
  });

  test('a file streams through, up and down', async () => {
    let left = 20;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) =>
        left-- > 0 ? controller.enqueue(new Uint8Array(MB)) : controller.close(),
    });
    const up = await fetch(`${h.edge.url}/api/files`, {
      method: 'POST',
      headers: {
        ...(await own()),
        'idempotency-key': 'file',
        'content-type': 'application/octet-stream',
      },
      body,
      duplex: 'half',
    });
    expect(await up.json()).toEqual({ bytes: 20 * MB });
    const down = await fetch(`${h.edge.url}/api/download`, { headers: await own() });
    expect((await down.arrayBuffer()).byteLength).toBe(40 * MB);
  });

  test('an upload that breaks off is never taken for a whole file', async () => {
    const ended = new Promise<boolean>((done) => (seen.uploadEnded = (_, whole) => done(whole)));
    const headers = { ...(await own()), 'content-type': 'application/octet-stream' };
    const upload = httpRequest(`${h.edge.url}/api/files`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': 'broken' },
    });
    upload.on('error', () => undefined);
    upload.write(Buffer.alloc(MB), () => upload.destroy());
    expect(await ended).toBe(false);
  });

  test('a stream of events ends in the service when its reader goes', async () => {
    const stop = new AbortController();
    const events = await fetch(`${h.edge.url}/api/live`, {
      headers: await own(),
      signal: stop.signal,
    });
    expect(events.headers.get('content-type')).toBe('text/event-stream');
    const reader = events.body!.getReader();
    let text = '';
    while (!text.includes('data:')) text += new TextDecoder().decode((await reader.read()).value);
    expect(seen.listeners).toBe(1);
    const left = new Promise<void>((done) => (seen.listenersChanged = done));
    stop.abort();
    await left;
    expect(seen.listeners).toBe(0);
  });
});

describe('documents and pages', () => {
  test('the OpenAPI document holds the public routes of all services and of the edge, no other', async () => {
    const { body } = await h.request('GET', '/api/openapi.json', undefined, {});
    const paths = Object.keys(body.paths);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/api/encounters/{encounterId}',
        '/api/appointments/{id}/cancel',
        '/api/users',
        '/webhooks/{key}',
        '/api/operations/status',
      ]),
    );
    expect(paths.filter((path) => path.startsWith('/api/status'))).toEqual([]);
    expect(Object.keys(body.paths['/api/session']).sort()).toEqual(['delete', 'get', 'post']);
    const post = body.paths['/api/encounters'].post;
    expect(post.parameters).toMatchObject([{ name: 'Idempotency-Key', required: true }]);
    expect(body.paths['/api/encounters'].get.parameters).toMatchObject([
      { name: 'x-search', in: 'header', required: false, schema: { type: 'string' } },
    ]);
    expect(post.responses.default.content).toHaveProperty(['application/problem+json']);
    const docs = await fetch(`${h.edge.url}/api/docs`);
    expect(await docs.text()).toContain('swagger-ui');
    expect((await fetch(`${h.edge.url}/api/docs/assets/swagger-ui-bundle.js`)).status).toBe(200);
  });

  test('the web app is at every address of a person; hashed files may be kept for ever', async () => {
    const page = await fetch(`${h.edge.url}/denials/7`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<title>Millrace</title>');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const asset = await fetch(`${h.edge.url}/assets/app-1a2b.js`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    const missing = await fetch(`${h.edge.url}/assets/gone.js`, { headers: { accept: '*/*' } });
    expect(missing.status).toBe(404);
  });
});

describe('operations', () => {
  test('the status of all services is for managers; a practice sees only its own failures', async () => {
    await h.database.query(
      `insert into claims.dead_letter (practice_id, consumer, source, position, type, version, key, data, event_at, error, attempts, failed_at)
       values (2, 'claims.x', 'scheduling:1', 1, 'scheduling.patient-saved', 1, 'patient:1', '{}', now(), 'Error', 5, now())`,
    );
    const letters = async (practice: 1 | 2) => {
      const { status, body } = await h.as(`manager${practice}`, 'GET', '/operations/status');
      expect(status).toBe(200);
      return body.services.flatMap(
        (service: { deadLetters: { id: number }[] }) => service.deadLetters,
      );
    };
    expect(await letters(1)).toEqual([]);
    const [letter] = await letters(2);
    expect(letter).toMatchObject({ consumer: 'claims.x', error: 'Error' });
    const discard = (person: 'administrator1' | 'administrator2') =>
      h.as(person, 'POST', `/operations/dead-letters/claims/${letter.id}/discard`);
    expect((await discard('administrator1')).status).toBe(404);
    expect((await discard('administrator2')).body).toEqual({ done: true });
    expect((await discard('administrator2')).status).toBe(404);
    expect((await h.as('biller1', 'GET', '/operations/status')).status).toBe(403);
    const odd = encodeURIComponent(`${letter.id}/replay?`);
    expect(
      (await h.as('administrator2', 'POST', `/operations/dead-letters/claims/${odd}/discard`))
        .status,
    ).toBe(400);
  });
});

// The last one: afterwards nobody can sign in from here for a minute.
test('signing in is limited by address, whatever headers the caller makes up', async () => {
  const statuses = new Set<number>();
  for (let i = 0; i < 61; i++) {
    const { status } = await fetch(`${h.edge.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${i}` },
      body: '{}',
    });
    statuses.add(status);
  }
  expect([...statuses]).toEqual([400, 429]);
});
