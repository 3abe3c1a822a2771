import { ClockDriver, migrateJobs } from '@millrace/jobs';
import { spineMigrations, type UnitOfWork } from '@millrace/messaging';
import { silentLog, startService, TestClock, type RunningService } from '@millrace/runtime';
import { IDENTITY_HEADER, IdentitySigner, type Identity } from '@millrace/security';
import { createTestDatabase, type TestDatabase } from '@millrace/testing';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import pg from 'pg';
import { remittanceService } from '../index.js';

const IDENTITY_KEY = 'an identity key that only tests know';

export interface Answered {
  readonly status: number;
  // The tests check the shape of what comes by matching.
  readonly body: ReturnType<typeof JSON.parse>;
}

/** The service at work on a database of its own, under a clock that tests move, beside a stand-in for the clearinghouse. */
export interface Harness {
  readonly database: TestDatabase;
  readonly service: RunningService;
  readonly clock: TestClock;
  readonly claims: UnitOfWork;
  readonly scheduling: UnitOfWork;
  /** Files that wait in the mailbox; the position is the id. */
  readonly mailbox: Buffer[];
  get(path: string, as?: Partial<Identity>): Promise<Answered>;
  post(path: string, body?: object, as?: Partial<Identity>): Promise<Answered>;
  upload(file: string | AsyncIterable<Uint8Array>, as?: Partial<Identity>): Promise<Answered>;
  /** Waits until all events are handled and no job is due. */
  settle(): Promise<void>;
  advanceTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

export async function startHarness(start: string): Promise<Harness> {
  const database = await createTestDatabase([
    remittanceService,
    { name: 'claims', migrations: spineMigrations('claims') },
    { name: 'scheduling', migrations: spineMigrations('scheduling') },
  ]);
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 1 });
  pool.on('error', () => undefined); // Dropping the database may reach its last connection first.
  await migrateJobs(pool, 'remittance_jobs');
  const mailbox: Buffer[] = [];
  const clearinghouse = await serveMailbox(mailbox);
  const clock = new TestClock({ start: new Date(start) });
  const service = await startService(remittanceService, {
    databaseUrl: database.service('remittance').url,
    clock,
    cipher: database.cipher,
    identityKey: IDENTITY_KEY,
    log: silentLog,
    jobs: { connection: { connectionString: database.adminUrl }, schema: 'remittance_jobs' },
    settings: { clearinghouseUrl: clearinghouse.url, uploadWaitMs: 0 },
  });
  const driver = new ClockDriver({
    clock,
    servers: [service.jobs],
    settle: () => service.events.idle(),
  });
  const signer = new IdentitySigner(IDENTITY_KEY);
  const headers = async (as: Partial<Identity> = {}): Promise<Record<string, string>> => ({
    [IDENTITY_HEADER]: await signer.sign({
      practiceId: 1,
      userId: 1,
      userName: 'Bella Biller',
      role: 'biller',
      requestId: 'test',
      ...as,
    }),
  });
  const answered = (response: { statusCode: number; body: string }): Answered => ({
    status: response.statusCode,
    body: response.body && JSON.parse(response.body),
  });
  return {
    database,
    service,
    clock,
    claims: database.service('claims').work,
    scheduling: database.service('scheduling').work,
    mailbox,
    get: async (url, as) =>
      answered(await service.inject({ method: 'GET', url, headers: await headers(as) })),
    post: async (url, body, as) =>
      answered(
        await service.inject({
          method: 'POST',
          url,
          ...(body && { payload: body }),
          headers: await headers(as),
        }),
      ),
    upload: async (file, as) =>
      answered(
        await service.inject({
          method: 'POST',
          url: '/remittances/files?name=test.835',
          payload: typeof file === 'string' ? file : Readable.from(file),
          headers: { ...(await headers(as)), 'content-type': 'application/edi-x12' },
        }),
      ),
    settle: () => driver.advanceTo(clock.now()),
    advanceTo: (instant) => driver.advanceTo(new Date(instant)),
    close: async () => {
      await service.close();
      await clearinghouse.close();
      await pool.end();
      await database.close();
    },
  };
}

/** The mailbox half of the clearinghouse protocol. */
async function serveMailbox(
  mailbox: readonly Buffer[],
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    const [, , id] = url.pathname.split('/');
    if (id) return void response.end(mailbox[Number(id) - 1]);
    const after = Number(url.searchParams.get('after'));
    const mine = url.searchParams.get('submitter') === 'MR1999999976';
    const files = mailbox.map((bytes, i) => ({
      id: i + 1,
      kind: '835',
      name: `FICTV-${i + 1}.835`,
      createdAt: '2026-03-02T12:00:00.000Z',
      byteLength: bytes.length,
    }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ files: mine ? files.filter((file) => file.id > after) : [] }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
