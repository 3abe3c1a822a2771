import { dataFolder } from './data-folder.js';
import { freePorts } from './free-ports.js';
import { startOwned } from './owned-process.js';

export interface RedisServerOptions {
  /** Holds the append-only file; absent = a temporary folder that goes with the server. */
  readonly dataDir?: string;
  /** A fixed port; absent = a free one. */
  readonly port?: number;
  /** Further settings of redis.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A Redis on loopback that ends with its owner. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Ends it in good order, its data written. */
  stop(): Promise<void>;
  /** Ends it as a loss of power would, its data folder kept (unless it is a temporary one). */
  kill(): Promise<void>;
}

/** Nothing acknowledged is given up for memory, and at most a second of it by a crash. */
const KEEPS_JOBS = {
  appendonly: 'yes',
  appendfsync: 'everysec',
  'maxmemory-policy': 'noeviction',
  save: '',
};

/**
 * Starts the machine's `redis-server`.
 * @throws ServerUnavailable when there is none on the PATH
 */
export async function startRedisServer(options: RedisServerOptions = {}): Promise<RedisServer> {
  const folder = dataFolder('redis', options.dataDir);
  const port = options.port ?? (await freePorts(1))[0]!;
  const settings = { ...KEEPS_JOBS, ...options.settings };
  const args = Object.entries({
    bind: '127.0.0.1',
    port: String(port),
    dir: folder.path,
    ...settings,
  }).flatMap(([name, value]) => [`--${name}`, value]);
  try {
    const server = await startOwned({
      name: 'Redis',
      command: 'redis-server',
      args,
      ready: /Ready to accept connections/,
      temporary: folder.temporary,
    });
    const end = async (signal: NodeJS.Signals) => {
      await server.end(signal);
      folder.remove();
    };
    return {
      url: `redis://127.0.0.1:${port}`,
      port,
      stop: () => end('SIGTERM'),
      kill: () => end('SIGKILL'),
    };
  } catch (error) {
    folder.remove();
    throw error;
  }
}
