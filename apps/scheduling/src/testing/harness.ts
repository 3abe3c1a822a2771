import { ClockDriver, migrateJobs } from '@millrace/jobs';
import { spineMigrations, type UnitOfWork } from '@millrace/messaging';
import { silentLog, startService, TestClock, type RunningService } from '@millrace/runtime';
import { IDENTITY_HEADER, IdentitySigner, type Identity } from '@millrace/security';
import { createTestDatabase, type TestDatabase } from '@millrace/testing';
import pg from 'pg';
import { schedulingService } from '../index.js';

const IDENTITY_KEY = 'an identity key that only tests know';

export interface Answered {
  readonly status: number;
  // The tests check the shape of what comes by matching.
  readonly body: ReturnType<typeof JSON.parse>;
}

/** The service at work on a database of its own, under a clock that tests move. */
export interface Harness {
  readonly database: TestDatabase;
  readonly service: RunningService;
  readonly clock: TestClock;
  /** The unit of work of another service's log, for events from there. */
  readonly eligibility: UnitOfWork;
  /** A request with a role in a practice. */
  request(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    as?: Partial<Identity>,
    headers?: Record<string, string>,
  ): Promise<Answered>;
  /** Waits until all events are handled and no job is due. */
  settle(): Promise<void>;
  /** Moves the clock, running what falls due on the way. */
  advanceTo(instant: string): Promise<void>;
  /** Types of the events that the service left, in order. */
  events(): Promise<string[]>;
  close(): Promise<void>;
}

export async function startHarness(start: string): Promise<Harness> {
  const database = await createTestDatabase([
    schedulingService,
    { name: 'eligibility', migrations: spineMigrations('eligibility') },
  ]);
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 1 });
  pool.on('error', () => undefined); // Dropping the database may reach its last connection first.
  await migrateJobs(pool, 'scheduling_jobs');
  const clock = new TestClock({ start: new Date(start) });
  const service = await startService(schedulingService, {
    databaseUrl: database.service('scheduling').url,
    clock,
    cipher: database.cipher,
    identityKey: IDENTITY_KEY,
    log: silentLog,
    jobs: { connection: { connectionString: database.adminUrl }, schema: 'scheduling_jobs' },
  });
  const driver = new ClockDriver({
    clock,
    servers: [service.jobs],
    settle: () => service.events.idle(),
  });
  const signer = new IdentitySigner(IDENTITY_KEY);
  return {
    database,
    service,
    clock,
    eligibility: database.service('eligibility').work,
    request: async (method, path, body, as = {}, headers = {}) => {
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
        headers: { [IDENTITY_HEADER]: identity, ...headers },
      });
      return { status: response.statusCode, body: response.body && JSON.parse(response.body) };
    },
    settle: () => driver.advanceTo(clock.now()),
    advanceTo: (instant) => driver.advanceTo(new Date(instant)),
    events: async () => {
      const rows = await database.query<{ type: string }>(
        'select type from scheduling.event_log order by position',
      );
      return rows.map(({ type }) => type.replace('scheduling.', ''));
    },
    close: async () => {
      await service.close();
      await pool.end();
      await database.close();
    },
  };
}
