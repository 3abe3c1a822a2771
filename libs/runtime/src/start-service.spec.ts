import { migrateJobs } from '@millrace/jobs';
import { practiceRowSecurity, sqlMigration } from '@millrace/database';
import { IdentitySigner, IDENTITY_HEADER, type Identity as Who } from '@millrace/security';
import { createTestDatabase, waitFor, type TestDatabase } from '@millrace/testing';
import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import pg from 'pg';
import { z } from 'zod';
import { Answer, Audit, Ctx, Public, Roles, type RequestContext } from './http/decorators.js';
import { silentLog } from './logging.js';
import { Conflict, NotFound } from './problems.js';
import { defineService, type ServiceDefinition } from './service.js';
import { startService, type RunningService } from './start-service.js';

const Note = z.object({ text: z.string().min(2) });
const KEY = 'k'.repeat(32);

@Controller('notes')
class NotesController {
  @Post()
  @Roles('biller')
  @Answer(z.object({ id: z.int() }), { status: 201 })
  async add(@Body({ schema: Note }) note: z.infer<typeof Note>, @Ctx() ctx: RequestContext) {
    if (note.text === 'clash') throw new Conflict('There is such a note.', { noteId: 7 });
    const [row] = (await ctx.tx.query(
      'insert into note (practice_id, text) values ($1, $2) returning id',
      [ctx.identity.practiceId, note.text],
    )) as [{ id: number }];
    return row;
  }

  @Get(':id')
  @Roles('biller', 'manager')
  @Audit('note.viewed', { subject: 'id' })
  @Answer(Note)
  async one(
    @Param('id', { schema: z.coerce.number().int() }) id: number,
    @Ctx() ctx: RequestContext,
  ) {
    const [row] = (await ctx.tx.query('select text from note where id = $1', [id])) as {
      text: string;
    }[];
    if (!row) throw new NotFound('No such note.');
    return row;
  }

  @Get('broken/now')
  @Public()
  broken(): never {
    throw new Error('secret detail');
  }
}

@Module({ controllers: [NotesController] })
class NotesModule {}

@Controller('open')
class OpenController {
  @Get()
  nobodySaidWho() {
    return {};
  }
}
@Module({ controllers: [OpenController] })
class OpenModule {}

const notes = defineService({
  name: 'notes',
  module: NotesModule,
  migrations: [
    sqlMigration(
      '0001-notes',
      `create table note (id bigint generated always as identity primary key, practice_id bigint not null, text text not null);
       ${practiceRowSecurity('note')}`,
    ),
  ],
});

let database: TestDatabase;
let service: RunningService;
beforeAll(async () => {
  database = await createTestDatabase([notes]);
  const pool = new pg.Pool({ connectionString: database.adminUrl });
  await migrateJobs(pool);
  await pool.end();
  service = await start(notes);
});
afterAll(async () => {
  await service?.close();
  await database?.close();
});

function start(definition: ServiceDefinition): Promise<RunningService> {
  return startService(definition, {
    databaseUrl: database.service('notes').url,
    clock: database.clock,
    cipher: database.cipher,
    identityKey: KEY,
    log: silentLog,
    jobs: { connection: { connectionString: database.adminUrl } },
  });
}

async function as(role: Who['role'], practiceId = 1) {
  const identity = { practiceId, userId: 1, userName: 'Noor Testham', role, requestId: 'r1' };
  return { [IDENTITY_HEADER]: await new IdentitySigner(KEY).sign(identity) };
}

test('a request without a signed identity is turned away, one in another role is told who may', async () => {
  expect((await service.inject({ url: '/notes/1' })).statusCode).toBe(401);
  const forged = await new IdentitySigner('x'.repeat(32)).sign({
    practiceId: 1,
    userId: 1,
    userName: 'A',
    role: 'biller',
    requestId: 'r',
  });
  expect(
    (await service.inject({ url: '/notes/1', headers: { [IDENTITY_HEADER]: forged } })).statusCode,
  ).toBe(401);
  const refused = await service.inject({
    method: 'POST',
    url: '/notes',
    payload: { text: 'hello' },
    headers: await as('manager'),
  });
  expect(refused.statusCode).toBe(403);
  expect(refused.json().detail).toContain('biller');
});

test('a POST with the same Idempotency-Key takes effect once and answers the same', async () => {
  const headers = { ...(await as('biller')), 'idempotency-key': 'once' };
  const post = (text: string) =>
    service.inject({ method: 'POST', url: '/notes', payload: { text }, headers });
  const first = await post('hello');
  const second = await post('hello');
  expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
  expect(second.json()).toEqual(first.json());
  expect(second.headers['idempotent-replayed']).toBe('true');
  expect((await post('other')).statusCode).toBe(422);
  expect(await database.query('select text from notes.note')).toEqual([{ text: 'hello' }]);
});

test("another practice's note is not found, and an error rolls the key back", async () => {
  const { id } = (
    await service.inject({
      method: 'POST',
      url: '/notes',
      payload: { text: 'mine' },
      headers: await as('biller', 2),
    })
  ).json();
  expect(
    (await service.inject({ url: `/notes/${id}`, headers: await as('biller', 2) })).json(),
  ).toEqual({ text: 'mine' });
  expect(
    (await service.inject({ url: `/notes/${id}`, headers: await as('biller', 3) })).statusCode,
  ).toBe(404);
  const headers = { ...(await as('biller')), 'idempotency-key': 'again' };
  const clash = await service.inject({
    method: 'POST',
    url: '/notes',
    payload: { text: 'clash' },
    headers,
  });
  expect(clash.statusCode).toBe(409);
  expect(clash.json()).toMatchObject({ title: 'Conflict.', noteId: 7 });
  const key = await database.query("select 1 from notes.inbox where key = 'again'");
  expect(key).toEqual([]);
});

test('invalid fields are named without their values, and an unexpected error says nothing', async () => {
  const headers = await as('biller');
  const invalid = await service.inject({
    method: 'POST',
    url: '/notes',
    payload: { text: 'x' },
    headers,
  });
  expect(invalid.statusCode).toBe(400);
  expect(invalid.json().errors).toEqual([{ path: 'text', message: expect.any(String) }]);
  const broken = await service.inject({ url: '/notes/broken/now' });
  expect(broken.statusCode).toBe(500);
  expect(broken.body).not.toContain('secret');
});

test('the inbox keeps an answer sealed and no hash of the body that could be guessed from', async () => {
  const headers = { ...(await as('biller')), 'idempotency-key': 'sealed' };
  const post = (text: string) =>
    service.inject({ method: 'POST', url: '/notes', payload: { text }, headers });
  const first = (await post('a password')).json();
  const [kept] = await database.query<{ response: unknown; request_hash: string }>(
    "select response, request_hash from notes.inbox where key = 'sealed'",
  );
  expect(kept!.response).toMatch(/^test\./);
  const [other] = await database.query<{ request_hash: string }>(
    "select request_hash from notes.inbox where key = 'once'",
  );
  expect(kept!.request_hash).toBe(other!.request_hash);
  expect((await post('a password')).json()).toEqual(first);
});

test('an Idempotency-Key that cannot be kept and a text that cannot be stored are refused by name', async () => {
  const post = async (key: string, text: string) =>
    service.inject({
      method: 'POST',
      url: '/notes',
      payload: { text },
      headers: { ...(await as('biller')), 'idempotency-key': key },
    });
  for (const key of ['', 'two words', 'k'.repeat(201)]) {
    const refused = await post(key, 'hello');
    expect(refused.statusCode).toBe(400);
    expect(refused.json().errors[0].path).toBe('Idempotency-Key');
  }
  const unstorable = await post('nul', 'a\u0000b');
  expect(unstorable.statusCode).toBe(400);
  expect(unstorable.json().detail).toContain('U+0000');
});

test('an unknown route is told without its query', async () => {
  const unknown = await service.inject({
    url: '/nothing?lastName=Sample',
    headers: await as('biller'),
  });
  expect(unknown.statusCode).toBe(404);
  expect(unknown.body).not.toContain('Sample');
});

test('the OpenAPI document carries roles, audit and the zod schemas', () => {
  const operation = service.openApi.paths['/notes/{id}']!.get as unknown as Record<string, unknown>;
  expect(operation['x-roles']).toEqual(['biller', 'manager']);
  expect(operation['x-audit']).toEqual({ action: 'note.viewed', subject: 'id' });
  expect(JSON.stringify(service.openApi.paths['/notes'])).toContain('minLength');
});

test('a service with a route that names no roles does not start', async () => {
  const open = defineService({ name: 'notes', module: OpenModule, migrations: [] });
  await expect(start(open)).rejects.toThrow('GET /open');
  const left = async () => {
    const [row] = await database.query<{ left: string }>(
      `select count(*) as left from pg_stat_activity where datname = current_database() and usename like '%notes_app'
          and application_name = 'millrace-notes'`,
    );
    return Number(row!.left);
  };
  const before = await left();
  await expect(start(open)).rejects.toThrow('GET /open');
  await waitFor('its connections are given back', async () => (await left()) <= before, 3_000);
});
