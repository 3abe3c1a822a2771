// One PostgreSQL for a whole run of Jest: real, from npm, in a temporary folder, without the care for durability that
// tests do not need. With DATABASE_URL the tests use that server instead; its user must be allowed to create databases and roles.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '../../libs/database/src/embedded-server.ts';
import { removeLeftServers } from './left-servers.mjs';

export default async function globalSetup() {
  process.env.MILLRACE_TEST_RUN = randomBytes(4).toString('hex');
  if (process.env.DATABASE_URL) {
    process.env.MILLRACE_TEST_POSTGRES = process.env.DATABASE_URL;
    return;
  }
  removeLeftServers();
  const dataDir = mkdtempSync(join(tmpdir(), `millrace-test-postgres-${process.pid}-`));
  chmodSync(dataDir, 0o711); // The server's own user must be able to enter.
  const server = await startEmbeddedServer({
    dataDir,
    settings: {
      max_connections: '300',
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      shared_buffers: '128MB',
    },
  });
  process.env.MILLRACE_TEST_POSTGRES = server.url;
  globalThis.millraceTestServer = { server, dataDir };
}
