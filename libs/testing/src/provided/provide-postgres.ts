import { randomBytes } from 'node:crypto';
import { startInDocker } from './docker.js';
import type { Provided } from './provided.js';

/** What tests do not need, left out: the care for durability. */
export const POSTGRES_SETTINGS = {
  max_connections: '300',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '128MB',
};

/**
 * PostgreSQL in a container, its data in memory.
 * @throws ServerUnavailable when there is no Docker, or no image
 */
export async function postgresInDocker(): Promise<Provided<{ readonly url: string }>> {
  const password = randomBytes(12).toString('hex');
  const settings = Object.entries(POSTGRES_SETTINGS).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const container = await startInDocker(({ GenericContainer, Wait }) =>
    new GenericContainer('postgres:18')
      .withEnvironment({ POSTGRES_PASSWORD: password, TZ: 'UTC' })
      .withCommand(['postgres', ...settings])
      .withTmpFs({ '/var/lib/postgresql': 'rw' })
      .withExposedPorts(5432)
      // The first time it is ready it only serves the making of its cluster.
      .withWaitStrategy(Wait.forLogMessage(/ready to accept connections/, 2)),
  );
  const address = `${container.getHost()}:${container.getMappedPort(5432)}`;
  return {
    server: { url: `postgres://postgres:${password}@${address}/postgres` },
    stop: async () => void (await container.stop()),
  };
}
