import { freePort, openDatabase, startEmbeddedServer, withRole } from '@millrace/database';
import { readEnvironment } from '@millrace/runtime';
import { startPostgres } from '@millrace/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MigrateSettings, prepareServices } from './migrate.js';

const ROLE_SECRET = 'an invented secret of 32 characters or more';

describe('millrace migrate', () => {
  test('makes all that a service needs to open its database, and again changes nothing', async () => {
    // Roles belong to the server: one of its own.
    const server = await startPostgres();
    try {
      const settings = { adminDatabaseUrl: server.url, roleSecret: ROLE_SECRET, waitSeconds: 0 };
      const first = await prepareServices(settings);
      expect(Object.keys(first.ran)).toHaveLength(7);
      expect(Math.min(...Object.values(first.ran))).toBeGreaterThan(0);
      const again = await prepareServices(settings);
      expect(Object.values(again.ran)).toEqual(Object.values(first.ran).map(() => 0));

      // As a service is told: an address without a user.
      const address = new URL(server.url);
      address.username = address.password = '';
      const url = withRole(address.href, 'claims', ROLE_SECRET);
      const source = await openDatabase({ url, service: 'claims', poolSize: 1 });
      expect(await source.query('select current_user as "user"')).toEqual([
        { user: 'millrace_claims_app' },
      ]);
      await source.destroy();
    } finally {
      await server.stop();
    }
  }, 60_000);

  test('waits for a PostgreSQL that is not up yet, as long as it is told', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'millrace-migrate-'));
    // Its folder keeps the password: the address is known before the server is up again.
    const before = await startEmbeddedServer({ dataDir, port: await freePort() });
    await before.stop();
    const settings = { adminDatabaseUrl: before.url, roleSecret: ROLE_SECRET };
    await expect(prepareServices({ ...settings, waitSeconds: 0 })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
    const prepared = prepareServices({ ...settings, waitSeconds: 60 });
    const server = await startEmbeddedServer({ dataDir, port: before.port });
    try {
      expect(Object.keys((await prepared).ran)).toHaveLength(7);
    } finally {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 60_000);

  test('names the settings that are missing or unknown, and quotes none', () => {
    const environment = {
      MILLRACE_ADMIN_DATABASE_URL: 'mysql://root:hunter2@db',
      MILLRACE_ROLE: 'x',
    };
    const reading = () => readEnvironment(MigrateSettings, environment);
    expect(reading).toThrow(/unknown setting MILLRACE_ROLE;/);
    expect(reading).toThrow(/setting MILLRACE_ROLE_SECRET: is missing/);
    expect(reading).toThrow(/setting MILLRACE_ADMIN_DATABASE_URL/);
    expect(reading).not.toThrow(/hunter2/);
  });
});
