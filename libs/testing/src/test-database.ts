import {
  migrationName,
  migrationText,
  openDatabase,
  prepareDatabase,
  type ServiceSchema,
} from '@millrace/database';
import { AesGcmCipher, UnitOfWork } from '@millrace/messaging';
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { ManualClock } from './manual-clock.js';
import { testPostgresUrl } from './postgres.js';

export interface TestService {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly work: UnitOfWork;
}

export interface TestDatabase {
  /** Superuser's address of this database. */
  readonly adminUrl: string;
  readonly clock: ManualClock;
  readonly cipher: AesGcmCipher;
  /** @throws Error when the database was made without that service */
  service(name: string): TestService;
  /** Runs SQL as superuser: sees everything. */
  query<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
  /** Closes all connections and drops the database. */
  close(): Promise<void>;
}

/** Roles are shared by all databases of the server, so all tests derive their passwords from one secret. */
const ROLE_SECRET = 'tests';
const TEMPLATE_LOCK = 7_731_003;

/**
 * A fresh database for one test file, prepared with the services' schemas. Close it in `afterAll`.
 * @param options.poolSize connections of each service; default 10
 */
export async function createTestDatabase(
  services: readonly ServiceSchema[],
  options: { poolSize?: number } = {},
): Promise<TestDatabase> {
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await asAdmin(testPostgresUrl(), async (client) => {
    const template = await prepareTemplate(client, services);
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  const adminUrl = databaseUrl(name);
  const clock = new ManualClock();
  const cipher = new AesGcmCipher([
    { id: 'test', key: createHash('sha256').update(name).digest() },
  ]);
  const { urls } = await prepareDatabase({ adminUrl, services, roleSecret: ROLE_SECRET });
  const opened = new Map<string, TestService>();
  const open = async ({ name: service }: ServiceSchema): Promise<void> => {
    const url = urls[service]!;
    const dataSource = await openDatabase({ url, service, poolSize: options.poolSize });
    const work = new UnitOfWork({ dataSource, service, clock, cipher });
    opened.set(service, { url, dataSource, work });
  };
  await Promise.all(services.map(open));
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2 });
  admin.on('error', () => undefined); // Dropping the database ends its idle connections.
  return {
    adminUrl,
    clock,
    cipher,
    service: (service) => {
      const found = opened.get(service);
      if (!found) throw new Error(`The test database was made without the service ${service}.`);
      return found;
    },
    query: async <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
      (await admin.query<T>(sql, values)).rows,
    close: async () => {
      const open = [...opened.values()].filter(({ dataSource }) => dataSource.isInitialized);
      await Promise.all(open.map(({ dataSource }) => dataSource.destroy()));
      await admin.end();
      await asAdmin(testPostgresUrl(), (client) =>
        client.query(`drop database ${name} with (force)`),
      );
    },
  };
}

/**
 * Migrations run once per run of Jest and set of services, in a database of which the tests get copies.
 * @returns the template's name
 */
async function prepareTemplate(
  client: pg.Client,
  services: readonly ServiceSchema[],
): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, migrations } of services) {
    hash.update(`${name};`);
    for (const one of migrations) hash.update(`${migrationName(one)};${migrationText(one)};`);
  }
  const name = `test_template_${process.env['MILLRACE_TEST_RUN']}_${hash.digest('hex').slice(0, 24)}`;
  const isReady = async () =>
    (await client.query('select from pg_database where datname = $1 and datistemplate', [name]))
      .rowCount === 1;
  if (await isReady()) return name;
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    if (await isReady()) return name;
    await client.query(`drop database if exists ${name}`);
    await client.query(`create database ${name}`);
    await prepareDatabase({ adminUrl: databaseUrl(name), services, roleSecret: ROLE_SECRET });
    await client.query(`alter database ${name} is_template true`);
    return name;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

function databaseUrl(name: string): string {
  return Object.assign(new URL(testPostgresUrl()), { pathname: `/${name}` }).href;
}

async function asAdmin<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
