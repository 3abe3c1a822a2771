import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeWith, ownRedis, waitFor } from '@millrace/testing';
import { Redis } from 'ioredis';
import { startRedisServer } from './redis-server.js';

const first = await ownRedis();

/** A process that starts a Redis, tells its port and folder, and is killed. */
const OWNER = `
  const { startRedisServer } = await import(${JSON.stringify(new URL('./redis-server.ts', import.meta.url).href)});
  const { Redis } = await import('ioredis');
  const { port, url } = await startRedisServer();
  const [, folder] = await new Redis(url).config('GET', 'dir');
  console.log(JSON.stringify({ port, folder }));
  process.kill(process.pid, 'SIGKILL');
`;

describeWith('a Redis of this machine', first, (server) => {
  afterAll(() => server.stop());

  it('serves on a free port', async () => {
    const client = new Redis(server.url);
    expect(await client.set('a', '1')).toBe('OK');
    await client.quit();
  });

  it('keeps its data when it is stopped and started again in the same folder', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'millrace-redis-kept-'));
    for (const end of ['stop', 'kill'] as const) {
      const one = await startRedisServer({ dataDir, settings: { appendfsync: 'always' } });
      const client = new Redis(one.url);
      await client.incr('starts');
      client.disconnect();
      await one[end]();
    }
    const third = await startRedisServer({ dataDir });
    const client = new Redis(third.url);
    expect(await client.get('starts')).toBe('2');
    client.disconnect();
    await third.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('ends, and its folder with it, when its owner is killed', async () => {
    const sources = fileURLToPath(
      new URL('../../../tests/setup/load-sources.mjs', import.meta.url),
    );
    const script = ['--import', sources, '--input-type=module', '--eval', OWNER];
    const owner = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    owner.stdout.on('data', (text) => (said += text));
    const [, signal] = await once(owner, 'close');
    expect(signal).toBe('SIGKILL');
    const { port, folder } = JSON.parse(said) as { port: number; folder: string };
    await waitFor('the folder is gone', () => Promise.resolve(!existsSync(folder)));
    const client = new Redis(port, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    await expect(client.connect()).rejects.toThrow();
  });

  it('tells why it did not start', async () => {
    await expect(startRedisServer({ settings: { maxmemory: 'much' } })).rejects.toThrow(
      /Redis did not start \(exit 1\): .*maxmemory/s,
    );
  });
});
