import {
  prepareDatabase,
  startEmbeddedServer,
  type EmbeddedServer,
  type ServiceSchema,
} from '@millrace/database';
import { migrateJobs } from '@millrace/jobs';
import { join } from 'node:path';
import pg from 'pg';

const DATABASE = 'millrace';
const JOBS = 'jobs';

export interface EmbeddedDatabase {
  readonly server: EmbeddedServer;
  /** Superuser's address of the database `millrace`. */
  readonly adminUrl: string;
  /** By service: the address under its own role. */
  readonly urls: Readonly<Record<string, string>>;
  /** Address under the role of the job queues. */
  readonly jobsUrl: string;
  /**
   * Whether commits wait for the disk; they do, unless told. Lazy ones may be missing after a crash of the machine, the last ones
   * with all that came after them.
   */
  commitLazily(lazy: boolean): Promise<void>;
}

/** Starts PostgreSQL in the data folder and brings every schema up to date. @param port absent = a free one */
export async function openEmbeddedDatabase(
  dataDir: string,
  services: readonly ServiceSchema[],
  roleSecret: string,
  port?: number,
): Promise<EmbeddedDatabase> {
  const server = await startPostgres(dataDir, port);
  try {
    await createDatabase(server.url);
    const adminUrl = adminUrlOf(server);
    const prepared = await prepareDatabase({
      adminUrl,
      services: [...services, { name: JOBS, migrations: [] }],
      roleSecret,
    });
    await prepareJobs(adminUrl);
    const commitLazily = (lazy: boolean) => setLazyCommits(adminUrl, lazy);
    // An earlier run may have ended while they were.
    await commitLazily(false);
    return { server, adminUrl, urls: prepared.urls, jobsUrl: prepared.urls[JOBS]!, commitLazily };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** PostgreSQL in the data folder. @throws FolderInUse, PortTaken */
export function startPostgres(dataDir: string, port?: number): Promise<EmbeddedServer> {
  return startEmbeddedServer({
    dataDir: join(dataDir, 'postgres'),
    // Fresh tables get statistics soon: without them the planner guesses one row a table.
    settings: { shared_buffers: '256MB', max_connections: '200', autovacuum_naptime: '5s' },
    ...(port !== undefined && { port }),
  });
}

/** Superuser's address of Millrace's database. */
export function adminUrlOf({ url }: Pick<EmbeddedServer, 'url'>): string {
  return Object.assign(new URL(url), { pathname: `/${DATABASE}` }).href;
}

async function setLazyCommits(adminUrl: string, lazy: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(
      `alter system ${lazy ? "set synchronous_commit = 'off'" : 'reset synchronous_commit'}`,
    );
    await client.query('select pg_reload_conf()');
  } finally {
    await client.end();
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rows.length === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** BullMQ's tables belong to the owner of the schema `jobs`; the queues work with its rights. */
async function prepareJobs(adminUrl: string): Promise<void> {
  const owner = 'millrace_jobs_owner';
  // BullMQ makes sure of its schema by itself, which takes this right.
  const grant = new pg.Client({ connectionString: adminUrl });
  await grant.connect();
  await grant
    .query(`grant create on database ${DATABASE} to ${owner}; grant ${owner} to millrace_jobs_app`)
    .finally(() => grant.end());
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1, options: `-c role=${owner}` });
  try {
    await migrateJobs(pool, JOBS);
  } finally {
    await pool.end();
  }
}
