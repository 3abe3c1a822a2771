import type { EventDefinition } from '@millrace/contracts';
import type { Admin, Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { describeError } from '../database-errors.js';
import { MAX_BYTES, type LogRow } from '../event-log.js';
import { StreamConsumer, type StreamSettings } from '../stream-consumer.js';
import {
  groupOf,
  readCommitted,
  topicOf,
  type Ends,
  type KafkaLocation,
} from './kafka-location.js';
import { fromMessage } from './kafka-records.js';
import { subscribeWhenKnown } from './subscribe-when-known.js';

export interface KafkaConsumerSettings extends Omit<StreamSettings, 'events' | 'partition'> {
  readonly kafka: Kafka;
  readonly admin: Admin;
  readonly location: KafkaLocation;
  /** The services whose topics the consumer reads, each with the events it takes from there. */
  readonly sources: ReadonlyMap<string, readonly EventDefinition[]>;
}

/** Partitions whose events are handled at the same time. */
const CONCURRENT = 4;
const SESSION_MS = 10_000;
const HEARTBEAT_MS = 1_000;
/** What another process handled is not told to this one: it asks. */
const ASK_MS = 10;
const START_AGAIN_MS = 200;

/** Records of one log that are handled by one or more transactions. */
interface Run {
  readonly source: string;
  readonly rows: readonly LogRow[];
  /** The last record's offset. */
  readonly offset: string;
}

/** One `@Consumer` as a member of its consumer group. Kafka's offset says where to start; the cursor rows say what was handled. */
export class KafkaConsumer {
  readonly groupId: string;
  readonly topics: readonly string[];
  private readonly consumer: Consumer;
  private readonly eventsOf: ReadonlyMap<string, readonly EventDefinition[]>;
  private readonly streams = new Map<string, StreamConsumer>();
  /** By topic and partition assigned to this process: the offset up to which all is handled, once known. */
  private handledTo = new Map<string, number | null>();
  private progress: (() => void)[] = [];
  private closed = false;

  constructor(private readonly settings: KafkaConsumerSettings) {
    const { kafka, location, consumer, sources } = settings;
    this.groupId = groupOf(location, consumer);
    this.eventsOf = new Map(
      [...sources].map(([service, events]) => [topicOf(location, service), events]),
    );
    this.topics = [...this.eventsOf.keys()];
    this.consumer = kafka.consumer({
      groupId: this.groupId,
      sessionTimeout: SESSION_MS,
      heartbeatInterval: HEARTBEAT_MS,
      rebalanceTimeout: 30_000,
      maxBytesPerPartition: MAX_BYTES,
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      retry: {
        initialRetryTime: 50,
        maxRetryTime: 1_000,
        retries: 10,
        restartOnFailure: async () => true,
      },
    });
    const { CRASH, GROUP_JOIN, REBALANCING } = this.consumer.events;
    this.consumer.on(CRASH, ({ payload: { error, restart } }) => {
      settings.log.warn(
        { consumer, error: describeError(error) },
        'A consumer lost Kafka; it joins its group again.',
      );
      if (!restart) this.startLater();
    });
    this.consumer.on(GROUP_JOIN, ({ payload }) => this.assigned(payload.memberAssignment));
    this.consumer.on(REBALANCING, () => this.assigned({}));
  }

  get name(): string {
    return this.settings.consumer;
  }

  /** Events handled since the start. */
  get handled(): number {
    return [...this.streams.values()].reduce((sum, stream) => sum + stream.handled, 0);
  }

  async start(): Promise<void> {
    await this.consumer.connect();
    await subscribeWhenKnown(this.consumer, this.topics);
    await this.consumer.run({
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: CONCURRENT,
      eachBatch: (batch) => this.handle(batch),
    });
  }

  /** What the client takes for hopeless need not be: a group's coordinator comes with the first group, brokers come back. */
  private startLater(): void {
    const again = () => {
      if (!this.closed) this.start().catch(() => this.startLater());
    };
    setTimeout(again, START_AGAIN_MS).unref();
  }

  /** Ends after the transactions in flight; what was handled is committed. */
  async close(): Promise<void> {
    this.closed = true;
    for (const stream of this.streams.values()) stream.close();
    await this.consumer.disconnect().catch(() => undefined);
    this.tell();
  }

  /** Resolves when all up to these ends is handled, by whichever member of the group. */
  async reaches(ends: Ends): Promise<void> {
    while (!this.closed) {
      const behind = this.behind(ends);
      if (behind.length === 0) return;
      const unknown = behind.filter(({ at }) => (this.handledTo.get(at) ?? null) === null);
      if (unknown.length > 0) {
        const committed = await readCommitted(this.settings.admin, this.groupId, this.topics);
        for (const { at } of unknown) {
          // Nothing came to this process since the partition was assigned to it: all is as committed.
          if (this.handledTo.get(at) === null) this.handledTo.set(at, committed.get(at) ?? 0);
        }
        if (behind.every(({ at, end }) => (committed.get(at) ?? 0) >= end || this.isPast(at, end)))
          return;
      }
      if (unknown.some(({ at }) => !this.handledTo.has(at)))
        await new Promise((later) => setTimeout(later, ASK_MS));
      else await new Promise<void>((told) => this.progress.push(told));
    }
  }

  private behind(ends: Ends): { at: string; end: number }[] {
    return this.topics.flatMap((topic) =>
      (ends.get(topic) ?? [])
        .map((end, partition) => ({ at: `${topic}/${partition}`, end }))
        .filter(({ at, end }) => end > 0 && !this.isPast(at, end)),
    );
  }

  private isPast(at: string, end: number): boolean {
    return (this.handledTo.get(at) ?? -1) >= end;
  }

  private assigned(assignment: Readonly<Record<string, readonly number[]>>): void {
    const before = this.handledTo;
    this.handledTo = new Map(
      Object.entries(assignment).flatMap(([topic, partitions]) =>
        partitions.map((partition): [string, null] => [`${topic}/${partition}`, null]),
      ),
    );
    if (before.size > 0 || this.handledTo.size > 0) this.tell();
  }

  private tell(): void {
    for (const told of this.progress.splice(0)) told();
  }

  private async handle({
    batch: { topic, partition, messages },
    heartbeat,
    resolveOffset,
    isRunning,
    isStale,
  }: EachBatchPayload): Promise<void> {
    for (const run of this.runsOf(topic, messages)) {
      const stream = this.streamOf(topic, partition, run.source);
      const rows = run.rows.filter((row) => stream.takes(row) && row.position > stream.position);
      const end = rows.at(-1)?.position ?? 0;
      while (stream.position < end) {
        if (this.closed || !isRunning() || isStale()) return;
        await whileBeating(heartbeat, () => stream.step(feedOf(run.source, rows, end)));
        // Throws when the group goes on without this member: another one handles the rest.
        await heartbeat();
      }
      resolveOffset(run.offset);
      this.noteHandled(`${topic}/${partition}`, Number(run.offset) + 1);
    }
  }

  private noteHandled(at: string, offset: number): void {
    if (!this.handledTo.has(at)) return;
    this.handledTo.set(at, offset);
    this.tell();
  }

  /** A batch in pieces of one log each, no larger than what a transaction takes. */
  private *runsOf(topic: string, messages: readonly KafkaMessage[]): Generator<Run> {
    const { batchSize, log } = this.settings;
    let open: { source: string; rows: LogRow[]; bytes: number; offset: string } | null = null;
    for (const message of messages) {
      const record = fromMessage(message);
      if (!record) log.warn({ topic, offset: message.offset }, 'A record is no event of a log');
      const source: string = record?.source ?? open?.source ?? '';
      const full = open && (open.rows.length >= batchSize || open.bytes > MAX_BYTES);
      if (open && (full || open.source !== source)) {
        yield open;
        open = null;
      }
      open ??= { source, rows: [], bytes: 0, offset: message.offset };
      open.offset = message.offset;
      if (!record) continue;
      open.rows.push(record.row);
      open.bytes += record.row.data.length;
    }
    if (open) yield open;
  }

  private streamOf(topic: string, partition: number, source: string): StreamConsumer {
    const key = `${topic}/${partition}/${source}`;
    let stream = this.streams.get(key);
    if (!stream) {
      stream = new StreamConsumer({
        ...this.settings,
        events: this.eventsOf.get(topic) ?? [],
        partition,
      });
      this.streams.set(key, stream);
    }
    return stream;
  }
}

function feedOf(source: string, rows: readonly LogRow[], end: number) {
  return {
    source,
    end,
    next: async (_tx: unknown, after: number, limit: number) => {
      const found = rows.filter((row) => row.position > after).slice(0, limit);
      return { rows: found, next: found.at(-1)?.position ?? end };
    },
  };
}

/** A long transaction must not look like a dead member. A heartbeat that fails is told by the next one. */
async function whileBeating(
  heartbeat: () => Promise<void>,
  work: () => Promise<void>,
): Promise<void> {
  const timer = setInterval(() => void heartbeat().catch(() => undefined), 2 * HEARTBEAT_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
}
