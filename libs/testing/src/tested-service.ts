import { ClockDriver, migrateJobs } from '@millrace/jobs';
import { spineMigrations } from '@millrace/messaging';
import {
  silentLog,
  startService,
  TestClock,
  type Profile,
  type RunningService,
  type ServiceDefinition,
} from '@millrace/runtime';
import { IDENTITY_HEADER, IdentitySigner, type Identity } from '@millrace/security';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const IDENTITY_KEY = 'an identity key that only tests know';

export interface Answered {
  readonly status: number;
  // The tests check the shape of what comes by matching.
  readonly body: ReturnType<typeof JSON.parse>;
}

export interface TestedRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object | string | Readable;
  /** Who asks, where it is not the harness's usual user of practice 1. */
  readonly as?: Partial<Identity>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A service at work on a database of its own, under a clock that tests move. */
export interface TestedService {
  readonly database: TestDatabase;
  readonly service: RunningService;
  readonly clock: TestClock;
  request(request: TestedRequest): Promise<Answered>;
  /** Waits until all events are handled and no job is due. */
  settle(): Promise<void>;
  /** Moves the clock, running what falls due on the way. */
  advanceTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

export interface TestedServiceOptions {
  readonly service: ServiceDefinition;
  /** What the clock shows at first: an ISO instant. */
  readonly start: string;
  /** Services whose logs it reads: they get a log and nothing else. */
  readonly others?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What differs from the embedded profile without a log. */
  readonly profile?: Partial<Pick<Profile, 'jobs' | 'kafka' | 'log'>>;
  /** The usual user. */
  readonly user: Pick<Identity, 'userName' | 'role'> & Partial<Identity>;
}

/** Starts one service for its own tests: real PostgreSQL, real jobs, no network. */
export async function startTestedService(options: TestedServiceOptions): Promise<TestedService> {
  const { name } = options.service;
  const database = await createTestDatabase([
    options.service,
    ...(options.others ?? []).map((other) => ({ name: other, migrations: spineMigrations(other) })),
  ]);
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 1 });
  pool.on('error', () => undefined); // Dropping the database may reach its last connection first.
  await migrateJobs(pool, `${name}_jobs`);
  const clock = new TestClock({ start: new Date(options.start) });
  const service = await startService(options.service, {
    databaseUrl: database.service(name).url,
    clock,
    cipher: database.cipher,
    identityKey: IDENTITY_KEY,
    log: silentLog,
    jobs: { connection: { connectionString: database.adminUrl }, schema: `${name}_jobs` },
    ...(options.settings && { settings: options.settings }),
    ...options.profile,
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
    request: async ({ method, path, body, as, headers }) => {
      const identity = await signer.sign({
        practiceId: 1,
        userId: 1,
        requestId: 'test',
        ...options.user,
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
    close: async () => {
      await service.close();
      await pool.end();
      await database.close();
    },
  };
}
