import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { defineJob, handlerOf, JobServer, JobStoreUnavailable } from '@millrace/jobs';
import { systemClock } from '@millrace/runtime';
import { startRedisServer } from '@millrace/servers';
import { describeWith, ownRedis } from '@millrace/testing';
import { z } from 'zod';

const Ping = defineJob({
  name: 'wire.ping',
  queue: 'wire.pings',
  data: z.object({ pingId: z.string() }),
  summary: 'Shows that the wire is up.',
});

const Hold = defineJob({
  name: 'held.hold',
  queue: 'held.jobs',
  data: z.object({ holdId: z.string() }),
  summary: 'Waits until somebody says go.',
});

const dataDir = mkdtempSync(join(tmpdir(), 'millrace-jobs-redis-'));
const removeData = () => rmSync(dataDir, { recursive: true, force: true });
const part = await ownRedis({ dataDir });
if ('missing' in part) removeData(); // No hook runs where all tests are skipped.

/** What only Redis can do to jobs: it goes away by itself, and many processes share it. */
describeWith('jobs on a Redis of their own', part, (first) => {
  let redis: Awaited<ReturnType<typeof startRedisServer>>;
  let tests = 0;
  let location: { url: string; prefix: string };
  let servers: JobServer[];
  let children: ChildProcessWithoutNullStreams[];
  let told: string[];
  let back: PromiseWithResolvers<void>;

  const log = {
    info: (_fields: object, message: string) => {
      told.push(message);
      if (message === 'Redis is back') back.resolve();
    },
    warn: (_fields: object, message: string) => void told.push(message),
    error: (_fields: object, message: string) => void told.push(message),
  };
  const jobServer = (service: string, more: { waitMs?: number; lockMs?: number } = {}) => {
    const { waitMs, lockMs } = more;
    const server = new JobServer({
      redis: { ...location, waitMs },
      service,
      clock: systemClock,
      lockMs,
      log,
    });
    servers.push(server);
    return server;
  };
  const startAgain = async () => {
    redis = await startRedisServer({ dataDir, port: first.port });
  };

  beforeAll(() => {
    redis = first;
  });
  beforeEach(() => {
    location = { url: first.url, prefix: `test-${(tests += 1)}` };
    [servers, children, told] = [[], [], []];
    back = Promise.withResolvers();
  });
  afterEach(async () => {
    await Promise.all(servers.map((server) => server.close()));
    for (const child of children) child.kill('SIGKILL');
  });
  afterAll(async () => {
    await redis.stop();
    removeData();
  });

  it('enqueues and goes on after Redis was away, each job once', async () => {
    const ran: string[] = [];
    let letEnd = () => {};
    const begun = Promise.withResolvers<void>();
    const all = Promise.withResolvers<void>();
    const server = jobServer('wire');
    await server.start([
      handlerOf(Ping, async (_data, { id }) => {
        ran.push(id);
        if (ran.length === 4) all.resolve();
        if (id !== 'at-work') return;
        begun.resolve();
        await new Promise<void>((resolve) => (letEnd = resolve));
      }),
    ]);
    const ping = (id: string, runAt?: Date) => server.enqueue(Ping, { pingId: id }, { id, runAt });
    await ping('before');
    await server.idle();
    await ping('planned', new Date(Date.now() + 1_000));
    await ping('at-work');
    await begun.promise;

    await redis.stop();
    const meanwhile = ping('meanwhile');
    letEnd();
    await startAgain();
    await meanwhile;
    await all.promise;
    await server.idle();

    expect(ran.sort()).toEqual(['at-work', 'before', 'meanwhile', 'planned']);
    expect(await server.stats()).toEqual([
      { queue: 'wire.pings', waiting: 0, active: 0, planned: 0, failed: 0, completed: 4 },
    ]);
    expect(told).toEqual(['Redis is away', 'Redis is back']);
  });

  it('fails by name when Redis stays away, and takes the same job when it is back', async () => {
    const ran: string[] = [];
    const server = jobServer('wire', { waitMs: 300 });
    await server.start([
      handlerOf(Ping, (_data, { id }) => {
        ran.push(id);
        return Promise.resolve();
      }),
    ]);
    await redis.stop();
    const ping = () => server.enqueue(Ping, { pingId: '1' }, { id: 'once' });
    await expect(ping()).rejects.toThrow(JobStoreUnavailable);
    await expect(server.stats()).rejects.toThrow('does not answer');
    await startAgain();
    await back.promise;
    await ping();
    await server.idle();
    expect(ran).toEqual(['once']);
  });

  it('does not start without Redis, nor hang when it then closes', async () => {
    await redis.stop();
    const server = jobServer('wire', { waitMs: 200 });
    await expect(server.start([handlerOf(Ping, () => Promise.resolve())])).rejects.toThrow(
      JobStoreUnavailable,
    );
    await server.close();
    await startAgain();
  });

  it('drains on SIGTERM: the job at work ends, the next one is left to another process', async () => {
    const enqueuer = jobServer('held');
    for (const id of ['one', 'two']) await enqueuer.enqueue(Hold, { holdId: id }, { id });
    const worker = startWorker(30_000);
    await worker.tells('began one');
    worker.child.kill('SIGTERM');
    await worker.tells('draining');
    worker.child.stdin.write('go\n');
    const [code] = await once(worker.child, 'close');
    expect(worker.lines.filter((line) => line !== 'started')).toEqual([
      'began one',
      'draining',
      'ended one',
      'drained',
    ]);
    expect(code).toBe(0);
    expect(await enqueuer.stats()).toEqual([
      { queue: 'held.jobs', waiting: 1, active: 0, planned: 0, failed: 0, completed: 1 },
    ]);

    const other = startWorker(30_000);
    await other.tells('began two');
    other.child.stdin.write('go\n');
    await other.tells('ended two');
    await enqueuer.idle();
    expect((await enqueuer.stats())[0]).toMatchObject({ waiting: 0, completed: 2 });
  });

  it('takes what a killed process had at work, while another one works on', async () => {
    const enqueuer = jobServer('held');
    const [killed, other] = [startWorker(500), startWorker(500)];
    await Promise.all([killed.tells('started'), other.tells('started')]);
    for (const id of ['one', 'two']) await enqueuer.enqueue(Hold, { holdId: id }, { id });
    const [lost] = await Promise.all([killed.tells('began'), other.tells('began')]);
    killed.child.kill('SIGKILL');
    other.child.stdin.write('go\n');
    await other.tells(lost);
    other.child.stdin.write('go\n');
    await other.tells(lost.replace('began', 'ended'));
    await enqueuer.idle();
    expect((await enqueuer.stats())[0]).toMatchObject({ active: 0, failed: 0, completed: 2 });
  });

  function startWorker(lockMs: number) {
    const setUp = fileURLToPath(new URL('../setup/load-sources.mjs', import.meta.url));
    const script = fileURLToPath(new URL('./jobs-worker.mjs', import.meta.url));
    const flags = ['--experimental-transform-types', '--no-warnings', '--import', setUp];
    const { url, prefix } = location;
    const child = spawn(process.execPath, [...flags, script, url, prefix, String(lockMs)], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    children.push(child);
    const lines: string[] = [];
    const heard = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
    child.stderr.pipe(process.stderr);
    /** The first line that begins so, waited for. */
    const tells = async (start: string) => {
      for (;;) {
        const line = lines.find((one) => one.startsWith(start));
        if (line) return line;
        await once(heard, 'line');
      }
    };
    return { child, lines, tells };
  }
});
