import { answers, type HealthPart } from '@millrace/telemetry';
import type { Admin, Kafka } from 'kafkajs';
import { countParked, type ConsumerLag } from '../consumer-lag.js';
import { describeError } from '../database-errors.js';
import { EventServer, type EventServerOptions } from '../event-server.js';
import { KafkaConsumer } from './kafka-consumer.js';
import {
  ensureTopics,
  openKafka,
  partitionsOf,
  readCommitted,
  readEnds,
  readExtents,
  type KafkaLocation,
} from './kafka-location.js';
import { KafkaPublisher } from './kafka-publisher.js';

export interface KafkaEventServerOptions extends EventServerOptions {
  readonly kafka: KafkaLocation;
  /** The slow poll that makes up for lost wake-ups of the publisher; default 1,000. */
  readonly pollMs?: number;
  /** How long Kafka waits for a process that died before others get its partitions; default 10,000. */
  readonly sessionMs?: number;
}

/** How long Kafka may take to say how far the groups are. */
const LAG_MS = 1_000;
/** A start waits so long for Kafka before it goes on without. */
const START_MS = 10_000;
/** Tries to reach a Kafka that is away, one a second: days. */
const TRIES = 1_000_000;

/**
 * Events that travel through Kafka: a publisher sends the service's log to its topic, and every consumer is a group of its own.
 * Any number of processes of a service may run.
 */
export class KafkaEventServer extends EventServer {
  private readonly kafka: Kafka;
  private readonly admin: Admin;
  /** Waits for a Kafka that is away. */
  private readonly patientAdmin: Admin;
  private readonly publisher: KafkaPublisher;
  private members: KafkaConsumer[] = [];
  private behindSince = new Map<string, number>();
  private readonly lastLags = new Map<string, { lag: number; missed: number }>();
  private asking: Promise<unknown> | null = null;
  private joining: Promise<void> = Promise.resolve();
  private joined = false;
  private closed = false;

  /** @throws PartitionsRefused */
  constructor(private readonly options: KafkaEventServerOptions) {
    super(options.work);
    const { work, kafka: location, pollMs = 1_000, log = { warn: () => undefined } } = options;
    partitionsOf(location);
    this.kafka = openKafka(location, `millrace-${work.service}`);
    this.admin = this.kafka.admin();
    this.patientAdmin = this.kafka.admin({ retry: { retries: TRIES, maxRetryTime: 1_000 } });
    const { kafka, admin } = this;
    this.publisher = new KafkaPublisher({ work, kafka, admin, location, pollMs, log });
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.members.map((member) => member.close()));
    await this.publisher.close();
    for (const admin of [this.admin, this.patientAdmin])
      await admin.disconnect().catch(() => undefined);
    this.members = [];
  }

  handled(): number {
    return this.members.reduce((sum, member) => sum + member.handled, 0);
  }

  async idle(): Promise<void> {
    await this.joining;
    const topics = [...new Set(this.members.flatMap((member) => member.topics))];
    for (let before = -1; before !== this.handled();) {
      before = this.handled();
      await this.publisher.idle();
      const ends = await readEnds(this.patientAdmin, topics);
      await Promise.all(this.members.map((member) => member.reaches(ends)));
    }
  }

  /**
   * By Kafka's offsets: events of other types on the same topics count, too; `oldestMs` is how long the group has been behind.
   * @throws the client's error, within some seconds, when Kafka does not answer
   */
  async lag(): Promise<ConsumerLag[]> {
    return Promise.all(this.members.map((member) => this.lagOf(member)));
  }

  /** While Kafka is away requests are served, and what they emit waits in the log; consumers come back by themselves until the end. */
  override async health(): Promise<HealthPart[]> {
    // The client asks again until Kafka answers: a question at a time.
    this.asking ??= this.admin.describeCluster().finally(() => (this.asking = null));
    const { members } = this;
    return [
      { name: 'kafka', ok: await answers(this.asking), required: false },
      {
        name: 'consumers',
        ok: !this.closed && this.joined && members.every((member) => member.isMember),
        required: this.closed,
      },
    ];
  }

  /** What of the service's log has not been sent yet. */
  override waiting(): Promise<{ events: number; oldest: Date | null }> {
    return this.publisher.waiting();
  }

  protected get partitions(): number {
    return partitionsOf(this.options.kafka);
  }

  /** Kafka may be away for long: then the service takes requests meanwhile, and its events wait in the log. */
  protected async start(): Promise<void> {
    this.joining = this.join();
    const longEnough = new Promise<void>((done) => setTimeout(done, START_MS).unref());
    await Promise.race([this.joining, longEnough]);
    this.joining.catch((error: unknown) =>
      this.options.log?.warn(
        { service: this.work.service, error: describeError(error) },
        'Events are neither sent nor read: start the service again.',
      ),
    );
  }

  private async join(): Promise<void> {
    const { work, kafka: location, batchSize, maxAttempts, retryMs, sessionMs, log } = this.options;
    await this.patientAdmin.connect();
    await this.admin.connect();
    await ensureTopics(this.patientAdmin, location, [work.service, ...this.services()]);
    if (this.closed) return;
    await this.publisher.start();
    this.members = [...this.byConsumer(this.services())].map(
      ([consumer, sources]) =>
        new KafkaConsumer({
          work,
          kafka: this.kafka,
          admin: this.admin,
          patientAdmin: this.patientAdmin,
          location,
          sessionMs: sessionMs ?? 10_000,
          consumer,
          sources,
          batchSize: batchSize ?? 1_000,
          maxAttempts: maxAttempts ?? 5,
          retryMs: retryMs ?? 50,
          log: log ?? { warn: () => undefined },
          deliver: (set, ctx) => this.deliver(consumer, set, ctx),
        }),
    );
    await Promise.all(this.members.map((member) => member.start()));
    this.joined = true;
  }

  /** What Kafka said last where it does not answer now: who looks at a stall must not be stalled by it. */
  private async lagOf(member: KafkaConsumer): Promise<ConsumerLag> {
    const parked = await countParked(this.options.work, member.name);
    const asked = this.askLag(member).then((lag) => {
      this.lastLags.set(member.name, lag);
      return lag;
    });
    const answer = await Promise.race([
      asked.catch(() => null),
      new Promise<null>((done) => setTimeout(() => done(null), LAG_MS).unref()),
    ]);
    const { lag, missed } = answer ?? this.lastLags.get(member.name) ?? { lag: 0, missed: 0 };
    const now = this.options.work.clock.now().getTime();
    if (lag === 0) this.behindSince.delete(member.name);
    else if (!this.behindSince.has(member.name)) this.behindSince.set(member.name, now);
    const oldestMs = now - (this.behindSince.get(member.name) ?? now);
    return { consumer: member.name, lag, oldestMs, handled: member.handled, parked, missed };
  }

  private async askLag(member: KafkaConsumer): Promise<{ lag: number; missed: number }> {
    const [topics, committed] = await Promise.all([
      Promise.all(
        member.topics.map(async (topic) => ({
          topic,
          extents: await readExtents(this.admin, topic),
        })),
      ),
      readCommitted(this.admin, member.groupId, member.topics),
    ]);
    let [lag, missed] = [0, 0];
    for (const { topic, extents } of topics) {
      for (const [partition, { start, end }] of extents.entries()) {
        const at = committed.get(`${topic}/${partition}`) ?? 0;
        lag += Math.max(0, end - at);
        missed += Math.max(0, start - at);
      }
    }
    return { lag, missed };
  }
}
