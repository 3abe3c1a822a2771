import { ClockDriver, migrateJobs } from '@millrace/jobs';
import { spineMigrations, type Context } from '@millrace/messaging';
import { silentLog, startService, TestClock, type RunningService } from '@millrace/runtime';
import { IDENTITY_HEADER, IdentitySigner, type Identity } from '@millrace/security';
import { createTestDatabase, type TestDatabase } from '@millrace/testing';
import pg from 'pg';
import { eligibilityService } from '../index.js';
import { startClearinghouse, type TestClearinghouse } from './clearinghouse.js';

const IDENTITY_KEY = 'an identity key that only tests know';

export interface Answered {
  readonly status: number;
  // The tests check the shape of what comes by matching.
  readonly body: ReturnType<typeof JSON.parse>;
}

/** The service at work on a database of its own, under a clock that tests move, with payers that say what tests want. */
export interface Harness {
  readonly database: TestDatabase;
  readonly service: RunningService;
  readonly clearinghouse: TestClearinghouse;
  /** Puts events into the log of scheduling, and waits until all that follows is done. */
  scheduling(practiceIds: readonly number[], emit: (ctx: Context) => void): Promise<void>;
  request(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    as?: Partial<Identity>,
  ): Promise<Answered>;
  settle(): Promise<void>;
  advanceTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

export async function startHarness(start: string): Promise<Harness> {
  const database = await createTestDatabase([
    eligibilityService,
    { name: 'scheduling', migrations: spineMigrations('scheduling') },
  ]);
  const clearinghouse = await startClearinghouse();
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 1 });
  pool.on('error', () => undefined); // Dropping the database may reach its last connection first.
  await migrateJobs(pool, 'eligibility_jobs');
  const clock = new TestClock({ start: new Date(start) });
  const service = await startService(eligibilityService, {
    databaseUrl: database.service('eligibility').url,
    clock,
    cipher: database.cipher,
    identityKey: IDENTITY_KEY,
    log: silentLog,
    jobs: { connection: { connectionString: database.adminUrl }, schema: 'eligibility_jobs' },
    settings: { clearinghouseUrl: clearinghouse.url },
  });
  const driver = new ClockDriver({
    clock,
    servers: [service.jobs],
    settle: () => service.events.idle(),
  });
  const signer = new IdentitySigner(IDENTITY_KEY);
  const settle = () => driver.advanceTo(clock.now());
  return {
    database,
    service,
    clearinghouse,
    settle,
    scheduling: async (practiceIds, emit) => {
      await database
        .service('scheduling')
        .work.run({ practiceIds }, (ctx) => Promise.resolve(emit(ctx)));
      await settle();
    },
    request: async (method, path, body, as = {}) => {
      const identity = await signer.sign({
        practiceId: 1,
        userId: 1,
        userName: 'Frida Desk',
        role: 'front-desk',
        requestId: 'test',
        ...as,
      });
      const response = await service.inject({
        method,
        url: path,
        ...(body && { payload: body }),
        headers: { [IDENTITY_HEADER]: identity },
      });
      return { status: response.statusCode, body: response.body && JSON.parse(response.body) };
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
