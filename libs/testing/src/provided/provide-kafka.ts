import { freePorts, startKafkaCluster } from '@millrace/servers';
import { startInDocker } from './docker.js';
import { firstOf, type Provided } from './provided.js';

export interface TestKafka {
  /** Host and port of each broker, as clients take them. */
  readonly brokers: readonly string[];
}

/**
 * A Kafka of one broker for tests: that of `KAFKA_BROKERS` (`host:port,…`), else one in Docker, else Apache Kafka from
 * Maven Central on the machine's Java. It makes no topics by itself.
 * @throws ServerUnavailable when there is none of them
 */
export async function provideKafka(): Promise<Provided<TestKafka>> {
  const brokers = process.env['KAFKA_BROKERS'];
  if (brokers) return { server: { brokers: brokers.split(',') }, stop: () => Promise.resolve() };
  return firstOf('Kafka', [inDocker, native]);
}

async function inDocker(): Promise<Provided<TestKafka>> {
  // Chosen beforehand, because the broker must tell its clients.
  const [port] = await freePorts(1);
  const container = await startInDocker(({ GenericContainer, Wait, host }) =>
    new GenericContainer('apache/kafka:4.4.0')
      .withExposedPorts({ container: 9092, host: port! })
      .withEnvironment({
        KAFKA_NODE_ID: '1',
        KAFKA_PROCESS_ROLES: 'broker,controller',
        KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
        KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
        KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093',
        KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://${host}:${port}`,
        KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
        KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
        KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
        KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
        KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
        KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
        KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS: '1000',
        KAFKA_HEAP_OPTS: '-Xms128m -Xmx512m',
      })
      .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/)),
  );
  return {
    server: { brokers: [`${container.getHost()}:${port}`] },
    stop: async () => void (await container.stop()),
  };
}

async function native(): Promise<Provided<TestKafka>> {
  const cluster = await startKafkaCluster();
  return { server: { brokers: cluster.addresses }, stop: () => cluster.stop() };
}
