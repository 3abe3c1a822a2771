import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DataFolder } from './data-folder.js';
import { startOwned, type OwnedProcess } from './owned-process.js';

const run = promisify(execFile);

/** One broker of a cluster; started and ended by itself in tests of failover. */
export interface KafkaBroker {
  readonly id: number;
  /** Host and port, as clients take it. */
  readonly address: string;
  /** Starts it anew on its data. */
  start(): Promise<void>;
  /** Ends it in good order: it hands over what it leads. */
  stop(): Promise<void>;
  /** Ends it as a loss of power would. */
  kill(): Promise<void>;
}

export interface BrokerOptions {
  readonly id: number;
  readonly port: number;
  readonly clusterId: string;
  /** Ports of all controllers, by node id from 1. */
  readonly controllerPorts: readonly number[];
  readonly jars: string;
  readonly folder: DataFolder;
  readonly heapMb: number;
  readonly settings: Readonly<Record<string, string>>;
}

/** Small and quick to start: one collector, no optimizing compiler. */
const JVM = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto'];
const LOG = '-Dorg.slf4j.simpleLogger';

/** Formats a broker's folder unless it is, and writes its settings anew: ports may have changed. */
export async function prepareBroker(options: BrokerOptions): Promise<KafkaBroker> {
  const { id, port, clusterId, jars, folder, heapMb } = options;
  const file = join(folder.path, 'server.properties');
  const lines = Object.entries(properties(options)).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(file, lines.join(''));
  const classes = ['-cp', join(jars, '*')];
  if (!existsSync(join(logFolder(folder), 'meta.properties'))) {
    const format = ['kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', file];
    await run('java', [...JVM, '-Xmx128m', ...classes, ...format]);
  }
  let server: OwnedProcess | undefined;
  const end = async (signal: NodeJS.Signals) => server?.end(signal);
  return {
    id,
    address: `127.0.0.1:${port}`,
    start: async () => {
      if (server?.alive()) return;
      server = await startOwned({
        name: `Kafka broker ${id}`,
        command: 'java',
        args: [
          ...JVM,
          '-Xms128m',
          `-Xmx${heapMb}m`,
          '-XX:+ExitOnOutOfMemoryError',
          `${LOG}.defaultLogLevel=warn`,
          `${LOG}.log.kafka.server.KafkaRaftServer=info`,
          ...classes,
          'kafka.Kafka',
          file,
        ],
        ready: /Kafka Server started/,
        temporary: folder.temporary,
      });
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

function logFolder(folder: DataFolder): string {
  return join(folder.path, 'log');
}

function properties(options: BrokerOptions): Record<string, string> {
  const { id, port, controllerPorts, folder, settings } = options;
  const controllerPort = controllerPorts[id - 1]!;
  const brokers = controllerPorts.length;
  const copies = String(brokers);
  const agreeing = String(Math.min(2, brokers));
  return {
    'process.roles': 'broker,controller',
    'node.id': String(id),
    'controller.quorum.voters': controllerPorts
      .map((at, index) => `${index + 1}@127.0.0.1:${at}`)
      .join(','),
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': logFolder(folder),
    // A topic is made on purpose, with the number of partitions that the order of its events rests on.
    'auto.create.topics.enable': 'false',
    'default.replication.factor': copies,
    'min.insync.replicas': agreeing,
    'offsets.topic.replication.factor': copies,
    'offsets.topic.num.partitions': '4',
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.min.isr': agreeing,
    'transaction.state.log.num.partitions': '4',
    'share.coordinator.state.topic.replication.factor': copies,
    'share.coordinator.state.topic.min.isr': agreeing,
    'share.coordinator.state.topic.num.partitions': '1',
    // A consumer alone need not wait for others to join.
    'group.initial.rebalance.delay.ms': '0',
    'group.min.session.timeout.ms': '1000',
    // A broker that died is missed within seconds.
    'broker.heartbeat.interval.ms': '1000',
    'broker.session.timeout.ms': '4000',
    'num.network.threads': '2',
    'num.io.threads': '2',
    'background.threads': '2',
    'log.cleaner.dedupe.buffer.size': '4194304',
    ...settings,
  };
}
