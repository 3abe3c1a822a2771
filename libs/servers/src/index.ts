export { freePorts } from './free-ports.js';
export {
  startKafkaCluster,
  type KafkaBroker,
  type KafkaCluster,
  type KafkaClusterOptions,
} from './kafka-cluster.js';
export { mavenJars } from './maven-jars.js';
export { ServerUnavailable } from './owned-process.js';
export { startRedisServer, type RedisServer, type RedisServerOptions } from './redis-server.js';
