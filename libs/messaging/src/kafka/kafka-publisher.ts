import type { Admin, Kafka, Producer } from 'kafkajs';
import pg from 'pg';
import { describeError } from '../database-errors.js';
import { readLog, readLogStates, type StoredRow } from '../event-log.js';
import { SourceWatch } from '../source-watch.js';
import type { WarningSink } from '../stream-consumer.js';
import type { UnitOfWork } from '../unit-of-work.js';
import {
  partitionsOf,
  readCommitted,
  readEnds,
  topicOf,
  type KafkaLocation,
} from './kafka-location.js';
import { toMessage } from './kafka-records.js';

export interface PublisherSettings {
  readonly work: UnitOfWork;
  readonly kafka: Kafka;
  readonly admin: Admin;
  readonly location: KafkaLocation;
  readonly pollMs: number;
  readonly log: WarningSink;
}

/** Rows sent and acknowledged together. */
const ROWS = 1_000;
const LONGEST_WAIT_MS = 2_000;
/** First half of the advisory lock's key: apart from the marks of appends, which have one key of 64 bits. */
const PUBLISHER_LOCK = 7_731_004;

type LogPage = Awaited<ReturnType<typeof readLog>>;

/** Where a life of the log begins. */
interface Life {
  readonly source: string;
  readonly after: number;
}

/**
 * Sends a service's log to its topic, in the order of positions, up to the safe head; then notes how far it came. One process of
 * a service does it at a time, whichever holds the lock; the others wait. What a publisher sent without coming to the note is
 * sent again by the next one: the records of a partition are then doubled, but never passed over and never older than the ones
 * consumers have not seen yet, so that comparing positions is enough.
 */
export class KafkaPublisher {
  private readonly watch: SourceWatch;
  private running: Promise<void> | null = null;
  private closed = false;
  private client: pg.Client | null = null;
  private leading = false;
  private producer: Producer | null = null;
  private wakeUp: (() => void) | null = null;
  private failures = 0;
  private lives: readonly Life[] = [];

  constructor(private readonly settings: PublisherSettings) {
    const { work, pollMs } = settings;
    this.watch = new SourceWatch(work.dataSource, [work.service], pollMs, () => this.wakeUp?.());
  }

  /** Whether this process is the one that sends. */
  get isLeading(): boolean {
    return this.leading;
  }

  async start(): Promise<void> {
    await this.watch.start();
    this.running = this.run();
  }

  /** Ends after what is being sent. */
  async close(): Promise<void> {
    this.closed = true;
    this.wakeUp?.();
    // Ends also waiting for the lock.
    if (!this.leading) await this.client?.end().catch(() => undefined);
    await this.running;
    await this.watch.close();
  }

  /** Resolves when all that was committed before the call has been sent, by whichever process. */
  async idle(): Promise<void> {
    while (!this.closed && !(await this.isIdle())) {
      this.wakeUp?.();
      await new Promise((later) => setTimeout(later, 2));
    }
  }

  /** Events not sent yet, and since when the oldest of them waits. */
  async waiting(): Promise<{ events: number; oldest: Date | null }> {
    const [row] = (await this.settings.work.dataSource.query(
      `select count(*) as events, min(at) as oldest from event_log
        where position > coalesce((select position from publication), 0)`,
    )) as [{ events: number; oldest: Date | null }];
    return row;
  }

  private async isIdle(): Promise<boolean> {
    const { dataSource, service } = this.settings.work;
    const [state] = await readLogStates(dataSource, [service]);
    if (state!.head < state!.drawn) return false;
    const [row] = (await dataSource.query('select position from publication')) as {
      position: number;
    }[];
    return (row?.position ?? 0) >= state!.head;
  }

  private async run(): Promise<void> {
    while (!this.closed) {
      try {
        await this.takeTheLead();
        await this.lead();
        this.failures = 0;
      } catch (error) {
        if (!this.closed) await this.failed(error);
      } finally {
        this.leading = false;
        await this.client?.end().catch(() => undefined);
        this.client = null;
      }
    }
    await this.dropProducer();
  }

  /** Waits for the lock; the connection that holds it is the office. */
  private async takeTheLead(): Promise<void> {
    const { url } = this.settings.work.dataSource.options as { url?: string };
    const client = new pg.Client({
      connectionString: url,
      application_name: 'millrace-publisher',
      keepAlive: true,
    });
    const lost = () => {
      this.leading = false;
      this.wakeUp?.();
    };
    client.on('error', lost).once('end', lost);
    this.client = client;
    await client.connect();
    await client.query('select pg_advisory_lock($1, hashtext($2))', [
      PUBLISHER_LOCK,
      this.settings.work.service,
    ]);
    this.leading = !this.closed;
  }

  private async lead(): Promise<void> {
    const { dataSource, service } = this.settings.work;
    const lives = (await dataSource.query(
      `select $1 || ':' || life as source, after from log_identity order by after desc`,
      [service],
    )) as Life[];
    this.lives = lives;
    await dataSource.query(
      'insert into publication (partitions, position) values ($1, 0) on conflict do nothing',
      [partitionsOf(this.settings.location)],
    );
    let { partitions, position } = await this.readNote();
    let ahead: Promise<LogPage> | null = null;
    while (this.leading && !this.closed) {
      const { head } = this.watch.stateOf(service);
      if (position >= head) {
        if (partitions !== partitionsOf(this.settings.location))
          partitions = await this.repartition(partitions, position);
        else await this.sleepUntilWoken(position);
        continue;
      }
      const read = (after: number) =>
        readLog(dataSource, service, { after, upTo: head, limit: ROWS });
      const { rows, more }: LogPage = await (ahead ?? read(position));
      const next: number = more ? rows.at(-1)!.position : head;
      // While these are on their way, the next are read.
      ahead = more ? read(next) : null;
      ahead?.catch(() => undefined);
      if (rows.length > 0) await this.send(rows, partitions);
      if (!(await this.note(position, next))) return;
      this.failures = 0;
      position = next;
    }
  }

  private async readNote(): Promise<{ partitions: number; position: number }> {
    const [row] = (await this.settings.work.dataSource.query(
      'select partitions, position from publication',
    )) as [{ partitions: number; position: number }];
    return row;
  }

  /** The fence: who lost the lock meanwhile moves nothing, and stops. */
  private async note(from: number, to: number): Promise<boolean> {
    const [, moved] = (await this.settings.work.dataSource.query(
      'update publication set position = $2 where position = $1',
      [from, to],
    )) as [unknown, number];
    return moved === 1;
  }

  private async send(rows: readonly StoredRow[], partitions: number): Promise<void> {
    const { location, work } = this.settings;
    const producer = await this.openProducer();
    await producer.send({
      topic: topicOf(location, work.service),
      acks: -1,
      messages: rows.map((row) => toMessage(row, this.sourceOf(row), partitions)),
    });
  }

  /** The latest life that began before it: after a restore, what was drawn before keeps the source it had. */
  private sourceOf({ position }: StoredRow): string {
    return this.lives.find(({ after }) => position > after)!.source;
  }

  /**
   * All keys move to other partitions at once, when everybody has read what lies in the old ones: otherwise a consumer could meet
   * a key's later event first. @returns how many partitions are filled from here on
   */
  private async repartition(from: number, position: number): Promise<number> {
    const { admin, location, work, log } = this.settings;
    const to = partitionsOf(location);
    const topic = topicOf(location, work.service);
    const ends = (await readEnds(admin, [topic])).get(topic)!;
    // Kafka takes no partition away: fewer leave some empty.
    if (!(await this.isDrained(topic, ends))) {
      log.warn({ topic, from, to }, 'Waits for consumers to read all before keys change partition');
      await this.sleepUntilWoken(position, LONGEST_WAIT_MS);
      return from;
    }
    if (ends.length < to) {
      await admin.createPartitions({ topicPartitions: [{ topic, count: to }] });
    }
    await work.dataSource.query('update publication set partitions = $1 where position = $2', [
      to,
      position,
    ]);
    return (await this.readNote()).partitions;
  }

  private async isDrained(topic: string, ends: readonly number[]): Promise<boolean> {
    const { admin } = this.settings;
    const { groups } = await admin.listGroups();
    const committed = await Promise.all(
      groups.map(({ groupId }) => readCommitted(admin, groupId, [topic])),
    );
    return committed
      .filter((offsets) => [...offsets.values()].some((offset) => offset > 0))
      .every((offsets) =>
        ends.every((end, partition) => (offsets.get(`${topic}/${partition}`) ?? 0) >= end),
      );
  }

  private async sleepUntilWoken(position: number, ms?: number): Promise<void> {
    const woken = new Promise<void>((wake) => (this.wakeUp = wake));
    const timer = ms === undefined ? undefined : setTimeout(() => this.wakeUp?.(), ms);
    // What changed before anybody could wake us is seen here.
    const moved = this.watch.stateOf(this.settings.work.service).head > position;
    if ((!moved || ms !== undefined) && this.leading && !this.closed) await woken;
    clearTimeout(timer);
    this.wakeUp = null;
  }

  private async openProducer(): Promise<Producer> {
    if (this.producer) return this.producer;
    const producer = this.settings.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
    });
    await producer.connect();
    this.producer = producer;
    return producer;
  }

  private async dropProducer(): Promise<void> {
    const { producer } = this;
    this.producer = null;
    await producer?.disconnect().catch(() => undefined);
  }

  /** A new producer has a new sequence: after an error nobody knows where the old one's stands. */
  private async failed(error: unknown): Promise<void> {
    const { log, work } = this.settings;
    this.failures++;
    log.warn(
      { service: work.service, error: describeError(error) },
      'Events could not be sent; they stay in the log and are sent again.',
    );
    await this.dropProducer();
    const ms = Math.min(50 * 2 ** this.failures, LONGEST_WAIT_MS);
    await new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      const wake = () => {
        if (!this.closed) return;
        clearTimeout(timer);
        done();
      };
      this.wakeUp = wake;
    });
    this.wakeUp = null;
  }
}
