// One PostgreSQL for a whole run of Jest, in this order: that of DATABASE_URL, whose user must be allowed to create databases and
// roles; one in Docker; the one from npm, in a temporary folder. Without the care for durability that tests do not need.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '../../libs/database/src/embedded-server.ts';
import { removeLeftServers } from './left-servers.mjs';
import { serveSharedServers } from './shared-servers.mjs';

export default async function globalSetup() {
  process.env.MILLRACE_TEST_RUN = randomBytes(4).toString('hex');
  const shared = await serveSharedServers();
  process.env.MILLRACE_TEST_SERVERS = shared.url;
  const { url, stop } = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, stop: undefined }
    : await startPostgres();
  process.env.MILLRACE_TEST_POSTGRES = url;
  globalThis.millraceTestServers = { shared, stopPostgres: stop };
}

async function startPostgres() {
  const { postgresInDocker, POSTGRES_SETTINGS } =
    await import('../../libs/testing/src/provided/provide-postgres.ts');
  try {
    const { server, stop } = await postgresInDocker();
    return { url: server.url, stop };
  } catch (error) {
    if (error.name !== 'ServerUnavailable') throw error;
  }
  removeLeftServers();
  const dataDir = mkdtempSync(join(tmpdir(), `millrace-test-postgres-${process.pid}-`));
  chmodSync(dataDir, 0o711); // The server's own user must be able to enter.
  const server = await startEmbeddedServer({ dataDir, settings: POSTGRES_SETTINGS });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}
