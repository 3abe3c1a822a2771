import { claimsService } from '@millrace/claims';
import { eligibilityService } from '@millrace/eligibility';
import {
  addFirstUsers,
  gatewayService,
  inProcess,
  mergeOpenApi,
  startEdge,
  type Edge,
} from '@millrace/gateway';
import { ClockDriver, migrateJobs } from '@millrace/jobs';
import { settled } from '@millrace/messaging';
import { remittanceService } from '@millrace/remittance';
import { reportingService } from '@millrace/reporting';
import { silentLog, startService, TestClock, type RunningService } from '@millrace/runtime';
import { schedulingService } from '@millrace/scheduling';
import { IDENTITY_HEADER, IdentitySigner } from '@millrace/security';
import { createTestDatabase, type TestDatabase } from '@millrace/testing';
import pg from 'pg';
import { startClearinghouse } from '../../apps/claims/src/testing/clearinghouse.js';

const SERVICES = [
  schedulingService,
  eligibilityService,
  claimsService,
  remittanceService,
  reportingService,
  gatewayService,
];
export const SERVICE_NAMES = SERVICES.map(({ name }) => name);
const IDENTITY_KEY = 'an identity key that only tests know';
const PASSWORD = 'four words that nobody says';
const PEOPLE = ['administrator', 'manager', 'biller', 'front-desk'] as const;
export type CallerRole = (typeof PEOPLE)[number] | 'service';

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly contentType: string;
}

/** A request of one person or key; a POST with a new Idempotency-Key. */
export type Caller = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answered>;

/** A practice with somebody of every role. */
export interface TestPractice {
  readonly practiceId: number;
  readonly as: Readonly<Record<CallerRole, Caller>>;
}

/** All services behind one gateway, as an installation has them; the clearinghouse keeps what it gets and never answers. */
export interface Installation {
  readonly database: TestDatabase;
  readonly openApi: ReturnType<typeof mergeOpenApi>;
  openPractice(input: { name: string; npi: string; taxId: string }): Promise<TestPractice>;
  /** The ids of new rows go on from here, in every table: whose a row is can be told by its id. */
  numberFrom(first: number): Promise<void>;
  /** Runs every job that is due, until all is at rest. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function startInstallation(): Promise<Installation> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    const database = await createTestDatabase(SERVICES, { poolSize: 4 });
    closers.push(() => database.close());
    const clock = new TestClock({ start: new Date('2026-03-02T15:00:00Z') });
    const clearinghouse = await startClearinghouse();
    closers.push(() => clearinghouse.close());
    const services = await startServices(database, clock, clearinghouse.url, closers);
    const gateway = services.at(-1)!;
    const others = services.filter((service) => service !== gateway).map(inProcess);
    const edge = await startEdge({
      gateway,
      services: others,
      identityKey: IDENTITY_KEY,
      log: silentLog,
      port: 0,
      rateLimitPerMinute: 1_000_000,
    });
    closers.push(() => edge.close());
    const driver = new ClockDriver({
      clock,
      servers: services.map(({ jobs }) => jobs),
      settle: () => settled(services.map(({ events }) => events)),
      quantumMs: 0,
    });
    return {
      database,
      openApi: mergeOpenApi([...others, inProcess(gateway)]),
      openPractice: (input) => openPractice(services[0]!, gateway, edge, input),
      numberFrom: (first) => numberFrom(database, first),
      settle: () => driver.advanceTo(clock.now()),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startServices(
  database: TestDatabase,
  clock: TestClock,
  clearinghouseUrl: string,
  closers: (() => Promise<unknown>)[],
): Promise<RunningService[]> {
  const settings: Record<string, Record<string, unknown>> = {
    eligibility: { clearinghouseUrl },
    claims: { clearinghouseUrl },
    remittance: { clearinghouseUrl },
    gateway: { allowPrivateWebhookTargets: true },
  };
  const pool = new pg.Pool({ connectionString: database.adminUrl });
  await migrateJobs(pool).finally(() => pool.end());
  const services: RunningService[] = [];
  for (const definition of SERVICES) {
    const service = await startService(definition, {
      databaseUrl: database.service(definition.name).url,
      clock,
      cipher: database.cipher,
      identityKey: IDENTITY_KEY,
      log: silentLog,
      jobs: { connection: { connectionString: database.adminUrl }, soleWorker: true },
      settings: settings[definition.name] ?? {},
    });
    closers.push(() => service.close());
    services.push(service);
  }
  return services;
}

async function numberFrom(database: TestDatabase, first: number): Promise<void> {
  // The positions of events are no ids, and a practice's number is no secret.
  const sequences = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences
      where schemaname = any ($1) and sequencename !~ '^(event_log|practice)'`,
    [SERVICE_NAMES],
  );
  for (const { name } of sequences)
    await database.query(`alter sequence ${name} restart with ${first}`);
}

async function openPractice(
  scheduling: RunningService,
  gateway: RunningService,
  edge: Edge,
  input: { name: string; npi: string; taxId: string },
): Promise<TestPractice> {
  const identity = await new IdentitySigner(IDENTITY_KEY).sign({
    practiceId: 0,
    userId: 0,
    userName: 'Millrace',
    role: 'operator',
    requestId: 'open-practice',
  });
  const opened = await scheduling.inject({
    method: 'POST',
    url: '/practices',
    headers: { [IDENTITY_HEADER]: identity },
    payload: {
      ...input,
      taxonomy: '261QP2300X',
      address: { line1: '1 Sample Street', city: 'Testville', state: 'MT', zip: '596010001' },
      phone: '4065550100',
      timeZone: 'America/Denver',
    },
  });
  if (opened.statusCode >= 300) throw new Error(`The practice was not opened: ${opened.body}`);
  const { practiceId } = opened.json() as { practiceId: number };
  const email = (role: string) => `${role}-${practiceId}@example.com`;
  await addFirstUsers(
    gateway.work,
    practiceId,
    PEOPLE.map((role) => ({
      email: email(role),
      name: `${input.name} ${role}`,
      role,
      password: PASSWORD,
    })),
  );
  const people = await Promise.all(PEOPLE.map((role) => signIn(edge.url, email(role))));
  const as = Object.fromEntries(PEOPLE.map((role, i) => [role, people[i]])) as Record<
    (typeof PEOPLE)[number],
    Caller
  >;
  const key = await as.administrator('POST', '/api/api-keys', { name: `${input.name} software` });
  const authorization = `Bearer ${(JSON.parse(key.text) as { key: string }).key}`;
  return { practiceId, as: { ...as, service: caller(edge.url, { authorization }) } };
}

async function signIn(url: string, email: string): Promise<Caller> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!cookie) throw new Error(`${email} could not sign in: ${response.status}.`);
  return caller(url, { cookie: cookie.split(';')[0]!, 'x-requested-with': 'test' });
}

let keys = 0;

function caller(url: string, who: Readonly<Record<string, string>>): Caller {
  return async (method, path, body, headers) => {
    keys += 1;
    const isFile = typeof body === 'string';
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...who,
        ...headers,
        ...(method === 'POST' && { 'idempotency-key': `key-${keys}` }),
        ...(body !== undefined && {
          'content-type': isFile ? 'application/octet-stream' : 'application/json',
        }),
      },
      ...(body !== undefined && { body: isFile ? body : JSON.stringify(body) }),
    });
    const contentType = response.headers.get('content-type') ?? '';
    return { status: response.status, contentType, text: await textOf(response, contentType) };
  };
}

/** Of a stream of events, which has no end, the first part. */
async function textOf(response: Response, contentType: string): Promise<string> {
  if (contentType !== 'text/event-stream') return response.text();
  const reader = response.body!.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return new TextDecoder().decode(value);
}
