import { ClockDriver, migrateJobs } from '@millrace/jobs';
import { spineMigrations, type UnitOfWork } from '@millrace/messaging';
import { silentLog, startService, TestClock, type RunningService } from '@millrace/runtime';
import { IDENTITY_HEADER, IdentitySigner, type Identity } from '@millrace/security';
import { createTestDatabase, type TestDatabase } from '@millrace/testing';
import pg from 'pg';
import { reportingService } from '../index.js';

const IDENTITY_KEY = 'an identity key that only tests know';
const SOURCES = ['scheduling', 'eligibility', 'claims', 'remittance'] as const;

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly bytes: Buffer;
  // The tests check the shape of what comes by matching.
  readonly body: ReturnType<typeof JSON.parse>;
}

/** The service at work on a database of its own, beside the logs of the services that it reads. */
export interface Harness {
  readonly database: TestDatabase;
  readonly service: () => RunningService;
  readonly clock: TestClock;
  readonly log: Readonly<Record<(typeof SOURCES)[number], UnitOfWork>>;
  request(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
    as?: Partial<Identity>,
  ): Promise<Answered>;
  /** The headers of a manager of practice 1, unless told. */
  identity(as?: Partial<Identity>): Promise<Record<string, string>>;
  settle(): Promise<void>;
  advanceTo(instant: string): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function startHarness(
  start: string,
  settings: Record<string, unknown>,
): Promise<Harness> {
  const database = await createTestDatabase([
    reportingService,
    ...SOURCES.map((name) => ({ name, migrations: spineMigrations(name) })),
  ]);
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 1 });
  pool.on('error', () => undefined); // Dropping the database may reach its last connection first.
  await migrateJobs(pool, 'reporting_jobs');
  const clock = new TestClock({ start: new Date(start) });
  const signer = new IdentitySigner(IDENTITY_KEY);
  let service!: RunningService;
  let driver!: ClockDriver;
  const begin = async (): Promise<void> => {
    service = await startService(reportingService, {
      databaseUrl: database.service('reporting').url,
      clock,
      cipher: database.cipher,
      identityKey: IDENTITY_KEY,
      log: silentLog,
      jobs: { connection: { connectionString: database.adminUrl }, schema: 'reporting_jobs' },
      settings,
    });
    driver = new ClockDriver({
      clock,
      servers: [service.jobs],
      settle: () => service.events.idle(),
    });
  };
  await begin();
  const identity = async (as: Partial<Identity> = {}): Promise<Record<string, string>> => ({
    [IDENTITY_HEADER]: await signer.sign({
      practiceId: 1,
      userId: 1,
      userName: 'Mona Manager',
      role: 'manager',
      requestId: 'test',
      ...as,
    }),
  });
  // Under a source's unit of work events are decided at the harness's clock, not at the database's own.
  const work = (name: string): UnitOfWork => {
    const source = database.service(name).work;
    return Object.assign(Object.create(source) as UnitOfWork, { clock });
  };
  return {
    database,
    service: () => service,
    clock,
    log: {
      scheduling: work('scheduling'),
      eligibility: work('eligibility'),
      claims: work('claims'),
      remittance: work('remittance'),
    },
    identity,
    request: async (method, url, body, as) => {
      const response = await service.inject({
        method,
        url,
        ...(body && { payload: body }),
        headers: await identity(as),
      });
      const json = String(response.headers['content-type']).includes('json');
      return {
        status: response.statusCode,
        text: response.body,
        bytes: response.rawPayload,
        body: json ? JSON.parse(response.body) : undefined,
      };
    },
    settle: () => driver.advanceTo(clock.now()),
    advanceTo: (instant) => driver.advanceTo(new Date(instant)),
    stop: () => service.close(),
    start: begin,
    close: async () => {
      await service.close();
      await pool.end();
      await database.close();
    },
  };
}
