import { startRedisServer } from '@millrace/servers';
import { startInDocker } from './docker.js';
import { firstOf, type Provided } from './provided.js';

export interface TestRedis {
  readonly url: string;
}

/**
 * A Redis for tests: that of `REDIS_URL`, else one in Docker, else the machine's `redis-server`.
 * @throws ServerUnavailable when there is none of them
 */
export async function provideRedis(): Promise<Provided<TestRedis>> {
  const url = process.env['REDIS_URL'];
  if (url) return { server: { url }, stop: () => Promise.resolve() };
  return firstOf('Redis', [inDocker, native]);
}

async function inDocker(): Promise<Provided<TestRedis>> {
  const container = await startInDocker(({ GenericContainer, Wait }) =>
    new GenericContainer('redis:8')
      .withCommand(['redis-server', '--save', '', '--maxmemory-policy', 'noeviction'])
      .withExposedPorts(6379)
      .withWaitStrategy(Wait.forLogMessage(/Ready to accept connections/)),
  );
  return {
    server: { url: `redis://${container.getHost()}:${container.getMappedPort(6379)}` },
    stop: async () => void (await container.stop()),
  };
}

async function native(): Promise<Provided<TestRedis>> {
  const server = await startRedisServer({ settings: { appendonly: 'no' } });
  return { server, stop: () => server.kill() };
}
