import {
  ServerUnavailable,
  startKafkaCluster,
  startRedisServer,
  type KafkaCluster,
  type KafkaClusterOptions,
  type RedisServer,
  type RedisServerOptions,
} from '@millrace/servers';
import { randomBytes } from 'node:crypto';
import type { TestKafka } from './provided/provide-kafka.js';
import type { TestRedis } from './provided/provide-redis.js';

/** A server that tests need: at hand, or missing for a reason. */
export type Part<T> = { readonly server: T } | { readonly missing: string };

/** The Redis of this run of Jest, started when the first spec asks. Keys are kept apart by a prefix: see `uniqueName`. */
export function testRedis(): Promise<Part<TestRedis>> {
  return sharedPart('redis');
}

/** The Kafka of this run of Jest, started when the first spec asks. Topics are kept apart by names: see `uniqueName`. */
export function testKafka(): Promise<Part<TestKafka>> {
  return sharedPart('kafka');
}

/** A Redis of its own, for tests that stop or kill it. */
export function ownRedis(options?: RedisServerOptions): Promise<Part<RedisServer>> {
  return ownPart(() => startRedisServer(options));
}

/** A Kafka of its own, for tests that stop or kill brokers. */
export function ownKafka(options?: KafkaClusterOptions): Promise<Part<KafkaCluster>> {
  return ownPart(() => startKafkaCluster(options));
}

/**
 * Tests that need a server. Where it is missing they are counted as skipped, with the reason in their name; `body` then gets an
 * empty stand-in, so that it must use the server only within tests and hooks.
 */
export function describeWith<T>(name: string, part: Part<T>, body: (server: T) => void): void {
  if ('server' in part) describe(name, () => body(part.server));
  else describe.skip(`${name} (${part.missing})`, () => body({} as T));
}

/** A name that no other spec has: for prefixes, topics, groups. */
export function uniqueName(base: string): string {
  // Specs of one process share no module, so that none can count for all.
  return `${base}-${process.env['MILLRACE_TEST_RUN']}-${randomBytes(6).toString('hex')}`;
}

/** Asks the process of Jest, which outlives its workers, for a server that all specs share. */
async function sharedPart<T>(name: string): Promise<Part<T>> {
  const url = process.env['MILLRACE_TEST_SERVERS'];
  if (!url)
    throw new Error(`There is no ${name} for tests: run them by Jest with its global set-up.`);
  const response = await fetch(`${url}/${name}`);
  return (await response.json()) as Part<T>;
}

async function ownPart<T>(start: () => Promise<T>): Promise<Part<T>> {
  try {
    return { server: await start() };
  } catch (error) {
    if (error instanceof ServerUnavailable) return { missing: error.message };
    throw error;
  }
}
