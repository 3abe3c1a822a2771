import { defineJob, handlerOf, JobServer } from '@millrace/jobs';
import { systemClock } from '@millrace/runtime';
import {
  createTestDatabase,
  describeWith,
  testRedis,
  uniqueName,
  type TestDatabase,
} from '@millrace/testing';
import { Redis } from 'ioredis';
import pg from 'pg';
import { z } from 'zod';
import { jobContract } from './jobs.contract.js';

const databases: TestDatabase[] = [];
afterAll(() => Promise.all(databases.map((database) => database.close())));

async function emptyDatabase(): Promise<string> {
  const database = await createTestDatabase([]);
  databases.push(database);
  return database.adminUrl;
}

jobContract('PostgreSQL', async () => {
  const connectionString = await emptyDatabase();
  return {
    server: (settings) => new JobServer({ ...settings, connection: { connectionString } }),
  };
});

describeWith('with Redis', await testRedis(), ({ url }) => {
  const prefix = uniqueName('jobs');
  let stores = 0;

  afterAll(async () => {
    const client = new Redis(url);
    for await (const keys of client.scanStream({ match: `${prefix}-*`, count: 1_000 })) {
      if (keys.length > 0) await client.unlink(keys);
    }
    await client.quit();
  });

  jobContract('Redis', () => {
    const redis = { url, prefix: `${prefix}-${(stores += 1)}` };
    return Promise.resolve({ server: (settings) => new JobServer({ ...settings, redis }) });
  });
});

describe('jobs on PostgreSQL alone', () => {
  const Ping = defineJob({
    name: 'wire.ping',
    queue: 'wire.pings',
    data: z.object({ pingId: z.string() }),
    summary: 'Shows that the wire is up.',
  });

  it('goes on after the database dropped all connections', async () => {
    const connectionString = await emptyDatabase();
    const failures: object[] = [];
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (fields: object) => void failures.push(fields),
    };
    const server = new JobServer({
      connection: { connectionString },
      service: 'wire',
      clock: systemClock,
      log,
    });
    let ran = (_id: string) => {};
    const next = () => new Promise<string>((resolve) => (ran = resolve));
    await server.start([handlerOf(Ping, (_data, job) => Promise.resolve(ran(job.id)))]);
    const first = next();
    await server.enqueue(Ping, { pingId: '1' }, { id: 'before' });
    expect(await first).toBe('before');
    await server.idle();

    const admin = new pg.Client({ connectionString });
    await admin.connect();
    const others = `from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    const { rowCount } = await admin.query(`select pg_terminate_backend(pid, 5000) ${others}`);
    await admin.end();
    expect(rowCount).toBeGreaterThan(1);

    const second = next();
    await server.enqueue(Ping, { pingId: '2' }, { id: 'after' });
    expect(await second).toBe('after');
    expect(failures.length).toBeGreaterThan(0);
    await server.close();
    await expect(server.enqueue(Ping, { pingId: '3' }, { id: 'late' })).rejects.toThrow('closed');
  });
});
