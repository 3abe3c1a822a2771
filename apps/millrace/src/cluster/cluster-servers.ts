import type { EmbeddedServer } from '@millrace/database';
import {
  freePorts,
  startKafkaCluster,
  startRedisServer,
  type KafkaCluster,
  type RedisServer,
} from '@millrace/servers';
import { join } from 'node:path';
import {
  openEmbeddedDatabase,
  startPostgres,
  type EmbeddedDatabase,
} from '../embedded/database.js';
import type { ServiceSchema } from '@millrace/database';

/** A server that can be lost and started again on its data, at its address. */
export interface LosableServer {
  readonly name: 'postgres' | 'redis' | 'kafka';
  /** As a loss of power would end it. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** PostgreSQL, Redis and Kafka of this machine for a cluster on it. */
export interface ClusterServers {
  readonly database: EmbeddedDatabase;
  readonly redisUrl: string;
  readonly kafkaBrokers: readonly string[];
  readonly losable: readonly LosableServer[];
  stop(): Promise<void>;
}

/** Starts all three in the data folder, at ports that they keep over a restart. */
export async function startClusterServers(
  dataDir: string,
  services: readonly ServiceSchema[],
  roleSecret: string,
): Promise<ClusterServers> {
  const [postgresPort, redisPort] = (await freePorts(2)) as [number, number];
  const running: { postgres?: EmbeddedServer; redis?: RedisServer; kafka?: KafkaCluster } = {};
  const startRedis = () => startRedisServer({ dataDir: join(dataDir, 'redis'), port: redisPort });
  const stop = async () => {
    await Promise.all([running.kafka?.stop(), running.redis?.stop()]);
    await running.postgres?.stop();
  };
  try {
    const [database, redis, kafka] = await Promise.all([
      openEmbeddedDatabase(dataDir, services, roleSecret, postgresPort),
      startRedis(),
      startKafkaCluster({ dataDir: join(dataDir, 'kafka') }),
    ]);
    Object.assign(running, { postgres: database.server, redis, kafka });
    const broker = kafka.brokers[0]!;
    const losable: LosableServer[] = [
      {
        name: 'postgres',
        kill: () => running.postgres!.kill(),
        start: async () => {
          running.postgres = await startPostgres(dataDir, database.server.port);
        },
      },
      {
        name: 'redis',
        kill: () => running.redis!.kill(),
        start: async () => {
          running.redis = await startRedis();
        },
      },
      { name: 'kafka', kill: () => broker.kill(), start: () => broker.start() },
    ];
    return { database, redisUrl: redis.url, kafkaBrokers: kafka.addresses, losable, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
