import { ClockDriver, migrateJobs } from '@millrace/jobs';
import { spineMigrations, type Context } from '@millrace/messaging';
import { silentLog, startService, TestClock, type RunningService } from '@millrace/runtime';
import { IDENTITY_HEADER, IdentitySigner, type Identity } from '@millrace/security';
import { createTestDatabase, type TestDatabase } from '@millrace/testing';
import pg from 'pg';
import { claimsService } from '../index.js';
import { startClearinghouse, type TestClearinghouse } from './clearinghouse.js';

const IDENTITY_KEY = 'an identity key that only tests know';
const JOBS = 'claims_jobs';
/** Services whose logs a test writes in their place. */
const OTHERS = ['scheduling', 'eligibility', 'remittance'] as const;
type Other = (typeof OTHERS)[number];

export interface Answered {
  readonly status: number;
  // The tests check the shape of what comes by matching.
  readonly body: ReturnType<typeof JSON.parse>;
}

/** The service at work on a database of its own, under a clock that tests move, with a clearinghouse of the test's. */
export interface Harness {
  readonly database: TestDatabase;
  readonly service: RunningService;
  readonly clearinghouse: TestClearinghouse;
  /** Puts events into another service's log, and waits until all that follows is done. */
  tell(other: Other, practiceIds: readonly number[], emit: (ctx: Context) => void): Promise<void>;
  request(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
    as?: Partial<Identity>,
  ): Promise<Answered>;
  upload(bytes: Uint8Array, name: string): Promise<Answered>;
  /** Data of the events of a type that the service told, in order. */
  told(type: string): Promise<Record<string, unknown>[]>;
  settle(): Promise<void>;
  advanceTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

export async function startHarness(start: string): Promise<Harness> {
  const database = await createTestDatabase([
    claimsService,
    ...OTHERS.map((name) => ({ name, migrations: spineMigrations(name) })),
  ]);
  const clearinghouse = await startClearinghouse();
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 1 });
  pool.on('error', () => undefined); // Dropping the database may reach its last connection first.
  await migrateJobs(pool, JOBS);
  const clock = new TestClock({ start: new Date(start) });
  const service = await startService(claimsService, {
    databaseUrl: database.service('claims').url,
    clock,
    cipher: database.cipher,
    identityKey: IDENTITY_KEY,
    log: silentLog,
    jobs: { connection: { connectionString: database.adminUrl }, schema: JOBS },
    // Rarely, because tests pass over weeks.
    settings: { clearinghouseUrl: clearinghouse.url, collectMinutes: 240 },
  });
  const driver = new ClockDriver({
    clock,
    servers: [service.jobs],
    settle: () => service.events.idle(),
  });
  const signer = new IdentitySigner(IDENTITY_KEY);
  const settle = () => driver.advanceTo(clock.now());
  const header = async (as: Partial<Identity>) => ({
    [IDENTITY_HEADER]: await signer.sign({
      practiceId: 1,
      userId: 3,
      userName: 'Noor Testham',
      role: 'biller',
      requestId: 'test',
      ...as,
    }),
  });
  return {
    database,
    service,
    clearinghouse,
    settle,
    tell: async (other, practiceIds, emit) => {
      // The other service decides at the same moment.
      database.clock.set(clock.now());
      await database.service(other).work.run({ practiceIds }, (ctx) => Promise.resolve(emit(ctx)));
      await settle();
    },
    request: async (method, path, body, as = {}) => {
      const response = await service.inject({
        method,
        url: path,
        ...(body && { payload: body }),
        headers: await header(as),
      });
      await settle();
      return { status: response.statusCode, body: response.body && JSON.parse(response.body) };
    },
    upload: async (bytes, name) => {
      const response = await service.inject({
        method: 'POST',
        url: `/claims/files?name=${name}`,
        payload: Buffer.from(bytes),
        headers: { ...(await header({})), 'content-type': 'application/edi-x12' },
      });
      await settle();
      return { status: response.statusCode, body: JSON.parse(response.body) };
    },
    told: async (type) => {
      const found = await database.query<{ data: string }>(
        'select data from claims.event_log where type = $1 order by position',
        [`claims.${type}`],
      );
      return found.map(({ data }) => JSON.parse(data) as Record<string, unknown>);
    },
    advanceTo: (instant) => driver.advanceTo(new Date(instant)),
    close: async () => {
      await service.close();
      await clearinghouse.close();
      await pool.end();
      await database.close();
    },
  };
}
