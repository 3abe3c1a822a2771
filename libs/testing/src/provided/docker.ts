import { ServerUnavailable } from '@millrace/servers';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { GenericContainer, StartedTestContainer, Wait } from 'testcontainers';

/** An image may have to be pulled first. */
const START_MS = 180_000;

interface Testcontainers {
  readonly GenericContainer: typeof GenericContainer;
  readonly Wait: typeof Wait;
  /** Where published ports are reached. */
  readonly host: string;
}

/**
 * Starts a container by Testcontainers, whose reaper removes it should this process die.
 * @throws ServerUnavailable when no Docker engine answers, or the image cannot be had
 */
export async function startInDocker(
  describe: (testcontainers: Testcontainers) => GenericContainer,
): Promise<StartedTestContainer> {
  if (!mayAnswer()) throw new ServerUnavailable('no Docker engine is here');
  const { GenericContainer, Wait, getContainerRuntimeClient } = await import('testcontainers');
  try {
    const { host } = (await getContainerRuntimeClient()).info.containerRuntime;
    const container = describe({ GenericContainer, Wait, host });
    return await container.withStartupTimeout(START_MS).start();
  } catch (error) {
    const { message } = error as Error;
    throw new ServerUnavailable(`Docker: ${message.split('\n')[0]}`, { cause: error });
  }
}

/** Loading Testcontainers costs half a second: worth it only where an engine may be. */
function mayAnswer(): boolean {
  if (process.platform === 'win32' || process.env['DOCKER_HOST']) return true;
  const home = homedir();
  return [
    '/var/run/docker.sock',
    join(home, '.docker', 'run', 'docker.sock'),
    join(home, '.docker', 'desktop', 'docker.sock'),
    join(home, '.testcontainers.properties'),
    join(process.env['XDG_RUNTIME_DIR'] ?? '/run', 'docker.sock'),
  ].some((file) => existsSync(file));
}
