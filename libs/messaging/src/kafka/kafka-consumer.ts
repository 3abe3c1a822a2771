import type { EventDefinition } from '@millrace/contracts';
import type { Admin, Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { describeError } from '../database-errors.js';
import { MAX_BYTES } from '../event-log.js';
import { StreamConsumer, type StreamSettings } from '../stream-consumer.js';
import {
  groupOf,
  readCommitted,
  readExtents,
  topicOf,
  type Ends,
  type KafkaLocation,
} from './kafka-location.js';
import { feedOf, runsOf } from './kafka-runs.js';
import { subscribeWhenKnown } from './subscribe-when-known.js';

export interface KafkaConsumerSettings extends Omit<StreamSettings, 'events' | 'partition'> {
  readonly kafka: Kafka;
  readonly admin: Admin;
  /** As `admin`, but it waits for a Kafka that is away. */
  readonly patientAdmin: Admin;
  /** How long a member that died keeps its partitions. */
  readonly sessionMs: number;
  readonly location: KafkaLocation;
  /** The services whose topics the consumer reads, each with the events it takes from there. */
  readonly sources: ReadonlyMap<string, readonly EventDefinition[]>;
}

/** Partitions whose events are handled at the same time. */
const CONCURRENT = 4;
/** How soon a partition that waits for others is looked at again, and a client that gave up is started anew. */
const AGAIN_MS = 200;
/** What another process handled is not told to this one: it asks. */
const ASK_MS = 10;

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
  /** Whether it is in its group; one that lost it joins again by itself. */
  isMember = false;
  private closed = false;

  constructor(private readonly settings: KafkaConsumerSettings) {
    const { kafka, location, consumer, sources, sessionMs } = settings;
    this.groupId = groupOf(location, consumer);
    this.eventsOf = new Map(
      [...sources].map(([service, events]) => [topicOf(location, service), events]),
    );
    this.topics = [...this.eventsOf.keys()];
    this.consumer = kafka.consumer({
      groupId: this.groupId,
      sessionTimeout: sessionMs,
      heartbeatInterval: sessionMs / 10,
      rebalanceTimeout: 3 * sessionMs,
      // How late the group may hear of new partitions.
      metadataMaxAge: sessionMs,
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
    this.consumer.on(GROUP_JOIN, () => (this.isMember = true));
    this.consumer.on(GROUP_JOIN, ({ payload }) => this.assigned(payload.memberAssignment));
    this.consumer.on(REBALANCING, () => this.assigned({}));
    this.consumer.on(CRASH, ({ payload: { error, restart } }) => {
      settings.log.warn(
        { consumer, error: describeError(error) },
        'A consumer lost Kafka; it joins its group again.',
      );
      this.isMember = false;
      if (!restart) this.startLater();
    });
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

  /** What kafkajs takes for hopeless need not be: brokers come back. */
  private startLater(): void {
    if (this.closed) return;
    const again = () => {
      if (!this.closed) this.start().catch(() => this.startLater());
    };
    setTimeout(again, AGAIN_MS).unref();
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
        const committed = await readCommitted(
          this.settings.patientAdmin,
          this.groupId,
          this.topics,
        );
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
    pause,
    isRunning,
    isStale,
  }: EachBatchPayload): Promise<void> {
    if (!(await this.isNext(topic, partition, messages[0]!.offset))) return void pause();
    for (const run of runsOf(topic, messages, this.settings)) {
      if (run.barrier && !(await this.isPassed(topic, partition, run.barrier.ends)))
        return void setTimeout(pause(), AGAIN_MS).unref();
      const stream = this.streamOf(topic, partition, run.source);
      const rows = run.rows.filter((row) => stream.takes(row) && row.position > stream.position);
      const end = run.barrier?.position ?? rows.at(-1)?.position ?? 0;
      while (stream.position < end) {
        if (this.closed || !isRunning() || isStale()) return;
        const feed = feedOf(run.source, rows, end);
        await whileBeating(heartbeat, this.settings.sessionMs / 5, () => stream.step(feed));
        // Throws when the group goes on without this member: another one handles the rest.
        await heartbeat();
      }
      resolveOffset(run.offset);
      this.noteHandled(`${topic}/${partition}`, Number(run.offset) + 1);
    }
  }

  /**
   * Whether the partition goes on where the group left off. What Kafka deleted unread must not be passed over in silence: the
   * partition stands still until an operator has seen to it.
   */
  private async isNext(topic: string, partition: number, offset: string): Promise<boolean> {
    const at = `${topic}/${partition}`;
    const first = Number(offset);
    if (first <= (this.handledTo.get(at) ?? -1)) return true;
    const { admin, log, consumer } = this.settings;
    const committed = (await readCommitted(admin, this.groupId, [topic])).get(at) ?? 0;
    if (first <= committed) return true;
    log.warn(
      { consumer, topic, partition, handledTo: committed, first },
      'Kafka deleted records before the consumer had read them; it waits: see docs/operations.md',
    );
    return false;
  }

  /** Whether the group has handled the topic's other partitions up to these ends, or Kafka has deleted what was there. */
  private async isPassed(topic: string, own: number, ends: readonly number[]): Promise<boolean> {
    const { admin } = this.settings;
    const [committed, extents] = await Promise.all([
      readCommitted(admin, this.groupId, [topic]),
      readExtents(admin, topic),
    ]);
    return ends.every((end, partition) => {
      const at = Math.max(committed.get(`${topic}/${partition}`) ?? 0, extents[partition]!.start);
      return partition === own || at >= end;
    });
  }

  private noteHandled(at: string, offset: number): void {
    if (!this.handledTo.has(at)) return;
    this.handledTo.set(at, offset);
    this.tell();
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

/** A long transaction must not look like a dead member. A heartbeat that fails is told by the next one. */
async function whileBeating(
  heartbeat: () => Promise<void>,
  everyMs: number,
  work: () => Promise<void>,
): Promise<void> {
  const timer = setInterval(() => void heartbeat().catch(() => undefined), everyMs);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
}
