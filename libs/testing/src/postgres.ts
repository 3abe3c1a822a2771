import { startEmbeddedServer, type EmbeddedServer } from '@millrace/database';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Superuser's address of the PostgreSQL that Jest's global set-up started for this run.
 * @throws Error outside of Jest
 */
export function testPostgresUrl(): string {
  const url = process.env['MILLRACE_TEST_POSTGRES'];
  if (!url)
    throw new Error('There is no PostgreSQL for tests: run them by Jest with its global set-up.');
  return url;
}

/** A PostgreSQL of its own, for tests that stop or kill it; `stop` also removes its data. */
export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedServer> {
  const dataDir = mkdtempSync(join(tmpdir(), `millrace-test-postgres-${process.pid}-`));
  chmodSync(dataDir, 0o711); // The server's own user must be able to enter.
  const server = await startEmbeddedServer({ dataDir, settings: { fsync: 'off', ...settings } });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
