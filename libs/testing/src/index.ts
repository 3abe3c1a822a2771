export * from './manual-clock.js';
export * from './postgres.js';
export * from './test-database.js';
export * from './wait-for.js';
export * from './tested-service.js';
export * from './parts.js';
export type { TestKafka } from './provided/provide-kafka.js';
export type { TestRedis } from './provided/provide-redis.js';
