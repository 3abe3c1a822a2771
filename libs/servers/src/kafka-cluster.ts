import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './data-folder.js';
import { freePorts } from './free-ports.js';
import { prepareBroker, type KafkaBroker } from './kafka-broker.js';
import { kafkaJars } from './maven-jars.js';
import { assertOnPath } from './owned-process.js';

export type { KafkaBroker } from './kafka-broker.js';

export interface KafkaClusterOptions {
  /** Holds a folder per broker; absent = temporary folders that go with the cluster. */
  readonly dataDir?: string;
  /** How many brokers; default 1. Three go on when one of them is lost. */
  readonly brokers?: 1 | 3;
  /** A fixed port for the first broker, the next ones for the others; absent = free ones. */
  readonly port?: number;
  /** Each broker's heap; default 512. */
  readonly heapMb?: number;
  /** Further settings of server.properties, for all brokers. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Kafka brokers on loopback, each its own controller (KRaft), that end with their owner. */
export interface KafkaCluster {
  /** Host and port of every broker. */
  readonly addresses: readonly string[];
  readonly brokers: readonly KafkaBroker[];
  /** Ends all brokers; temporary folders are removed. */
  stop(): Promise<void>;
}

/**
 * Starts Apache Kafka on the machine's Java (17 or newer), with the jars that Maven fetches the first time.
 * @throws ServerUnavailable when Java or the jars cannot be had
 */
export async function startKafkaCluster(options: KafkaClusterOptions = {}): Promise<KafkaCluster> {
  const { dataDir, brokers: count = 1, heapMb = 512, settings = {} } = options;
  assertOnPath('Apache Kafka', 'java');
  const jars = await kafkaJars();
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const folders = ids.map((id) =>
    dataFolder(`kafka-${id}`, dataDir && join(dataDir, `broker-${id}`)),
  );
  const free = await freePorts(2 * count);
  const controllerPorts = free.slice(count);
  const clusterId = knownClusterId(folders[0]!.path) ?? newClusterId();
  const brokers: KafkaBroker[] = [];
  const stop = async () => {
    const temporary = folders.every((folder) => folder.temporary !== undefined);
    await Promise.all(brokers.map((broker) => (temporary ? broker.kill() : broker.stop())));
    for (const folder of folders) folder.remove();
  };
  try {
    for (const [index, id] of ids.entries()) {
      const port = options.port === undefined ? free[index]! : options.port + index;
      const folder = folders[index]!;
      const own = { id, port, clusterId, controllerPorts, jars, folder, heapMb, settings };
      brokers.push(await prepareBroker(own));
    }
    // A majority of the controllers must be there before any of them is ready.
    await Promise.all(brokers.map((broker) => broker.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return { addresses: brokers.map(({ address }) => address), brokers, stop };
}

/** 16 bytes in base64url; a leading dash would be read as an option. */
function newClusterId(): string {
  return `M${randomBytes(16).toString('base64url').slice(1)}`;
}

/** The id with which a folder was formatted. */
function knownClusterId(folder: string): string | undefined {
  const file = join(folder, 'log', 'meta.properties');
  if (!existsSync(file)) return undefined;
  return /^cluster\.id=(.+)$/m.exec(readFileSync(file, 'utf8'))?.[1];
}
