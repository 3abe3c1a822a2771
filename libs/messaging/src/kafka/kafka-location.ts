import { Kafka, logLevel, type Admin } from 'kafkajs';
import { MAX_BYTES } from '../event-log.js';
import { repairFetching } from './repair-kafkajs.js';

/** Where the events of the cluster profile travel. */
export interface KafkaLocation {
  /** Host and port of some brokers. */
  readonly brokers: readonly string[];
  /** Of every service's topic. Divides 64, since keys fall into 64 slots; default 8. How it is changed: docs/operations.md. */
  readonly partitions?: number;
  /** Before the names of topics and groups: keeps several installations on one Kafka apart. */
  readonly prefix?: string;
}

export const DEFAULT_PARTITIONS = 8;

/** What is sent together: events of as many bytes as are read at once and one more, each with its key and headers. */
const MAX_MESSAGE_BYTES = 2 * MAX_BYTES + (2 << 20);
/** A consumer that is away longer than this must be brought up to date from the logs. */
const RETENTION_MS = 7 * 86_400_000;
const TOPIC_EXISTS = 'TOPIC_ALREADY_EXISTS';
export const TOPIC_UNKNOWN = 'UNKNOWN_TOPIC_OR_PARTITION';

/** A number of partitions into which the 64 slots of keys do not divide. */
export class PartitionsRefused extends RangeError {
  override readonly name = 'PartitionsRefused';
}

/** @throws PartitionsRefused */
export function partitionsOf({ partitions = DEFAULT_PARTITIONS }: KafkaLocation): number {
  if (!Number.isInteger(partitions) || partitions < 1 || 64 % partitions !== 0) {
    throw new PartitionsRefused(
      `A topic cannot have ${partitions} partitions: the number must divide 64 (1, 2, 4, 8, 16, 32 or 64).`,
    );
  }
  return partitions;
}

/** The topic of a service's log. */
export function topicOf({ prefix = '' }: KafkaLocation, service: string): string {
  return `${prefix}millrace.${service}`;
}

/** The consumer group of a `@Consumer`. */
export function groupOf({ prefix = '' }: KafkaLocation, consumer: string): string {
  return `${prefix}millrace.${consumer}`;
}

/** A client that does not log by itself: it calls the ordinary course of a group's life an error. Who uses it tells what went wrong. */
export function openKafka({ brokers }: KafkaLocation, clientId: string): Kafka {
  repairFetching();
  return new Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: 3_000,
    retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 5 },
    logLevel: logLevel.NOTHING,
  });
}

/** Makes the topics of these services where they are missing. Their copies are the broker's default. */
export async function ensureTopics(
  admin: Admin,
  location: KafkaLocation,
  services: readonly string[],
): Promise<void> {
  const known = new Set(await admin.listTopics());
  const topics = new Set(services.map((service) => topicOf(location, service)));
  const missing = [...topics].filter((topic) => !known.has(topic));
  if (missing.length === 0) return;
  try {
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map((topic) => ({
        topic,
        numPartitions: partitionsOf(location),
        replicationFactor: -1,
        configEntries: [
          { name: 'max.message.bytes', value: String(MAX_MESSAGE_BYTES) },
          { name: 'retention.ms', value: String(RETENTION_MS) },
          // Kept so long from when they came to Kafka: an event may be older than that, and the clock port may say anything.
          { name: 'message.timestamp.type', value: 'LogAppendTime' },
          { name: 'cleanup.policy', value: 'delete' },
        ],
      })),
    });
  } catch (error) {
    // They are made; the broker that was asked for their leaders hears of them soon, and `subscribeWhenKnown` waits for it.
    if ((error as { type?: string }).type === TOPIC_UNKNOWN) return;
    // Another process made one at the same moment; those that are still missing come next.
    if ((error as { type?: string }).type !== TOPIC_EXISTS && !madeByAnother(error)) throw error;
    return ensureTopics(admin, location, services);
  }
}

function madeByAnother(error: unknown): boolean {
  const { errors = [] } = error as { errors?: readonly { type?: string }[] };
  return errors.length > 0 && errors.every(({ type }) => type === TOPIC_EXISTS);
}

/** By topic and partition: the offset after the last record. */
export type Ends = ReadonlyMap<string, readonly number[]>;

/** What a partition holds at this moment: from one offset up to before another. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** By partition. */
export async function readExtents(admin: Admin, topic: string): Promise<Extent[]> {
  const extents: Extent[] = [];
  for (const { partition, low, high } of await admin.fetchTopicOffsets(topic))
    extents[partition] = { start: Number(low), end: Number(high) };
  return extents;
}

/** Where the topics end at this moment. */
export async function readEnds(admin: Admin, topics: readonly string[]): Promise<Ends> {
  const found = await Promise.all(
    topics.map(async (topic) => {
      const extents = await readExtents(admin, topic);
      return [topic, extents.map(({ end }) => end)] as const;
    }),
  );
  return new Map(found);
}

/** By `topic/partition`: the offset from which the group goes on; 0 where it committed none. */
export async function readCommitted(
  admin: Admin,
  groupId: string,
  topics: readonly string[],
): Promise<Map<string, number>> {
  const found = await admin.fetchOffsets({ groupId, topics: [...topics] });
  return new Map(
    found.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition, offset }) => [
        `${topic}/${partition}`,
        Math.max(0, Number(offset)),
      ]),
    ),
  );
}
