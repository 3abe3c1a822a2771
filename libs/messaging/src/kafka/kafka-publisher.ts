import type { Admin, Kafka } from 'kafkajs';
import { describeError } from '../database-errors.js';
import { readLog, readLogStates, type StoredRow } from '../event-log.js';
import { SourceWatch } from '../source-watch.js';
import type { WarningSink } from '../stream-consumer.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { partitionsOf, type KafkaLocation } from './kafka-location.js';
import { toMessage } from './kafka-records.js';
import { PublisherLock } from './publisher-lock.js';
import { TopicWriter } from './topic-writer.js';

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

/** Rows of the log and the position up to which there are no others. */
interface Page {
  readonly rows: readonly StoredRow[];
  readonly next: number;
  readonly more: boolean;
}

/** Where a life of the log begins. */
interface Life {
  readonly source: string;
  readonly after: number;
}

/** How far the log was sent, and into how many partitions. */
interface Note {
  readonly partitions: number;
  readonly position: number;
}

/**
 * Sends a service's log to its topic, in the order of positions, up to the safe head; then notes how far it came. One process of
 * a service does it at a time, whichever holds the lock; the others wait. What a publisher sent without coming to the note is
 * sent again by the next one: the records of a partition are then doubled, but never passed over and never older than the ones
 * consumers have not seen yet, so that comparing positions is enough.
 */
export class KafkaPublisher {
  private readonly watch: SourceWatch;
  private readonly topic: TopicWriter;
  private running: Promise<void> | null = null;
  private closed = false;
  private lock: PublisherLock | null = null;
  private wakeUp: (() => void) | null = null;
  private failures = 0;
  private lives: readonly Life[] = [];

  constructor(private readonly settings: PublisherSettings) {
    const { work, pollMs, kafka, admin, location } = settings;
    this.watch = new SourceWatch(work.dataSource, [work.service], pollMs, () => this.wakeUp?.());
    this.topic = new TopicWriter(kafka, admin, location, work.service);
  }

  /** Whether this process is the one that sends. */
  get isLeading(): boolean {
    return this.lock?.held ?? false;
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
    if (!this.isLeading) await this.lock?.release();
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
    const { dataSource, service } = this.settings.work;
    while (!this.closed) {
      const lock = new PublisherLock(dataSource, () => this.wakeUp?.());
      this.lock = lock;
      try {
        await lock.take(service);
        await this.lead(lock);
        this.failures = 0;
      } catch (error) {
        if (!this.closed) await this.failed(error);
      } finally {
        await lock.release();
      }
    }
    await this.topic.close();
  }

  private async lead(lock: PublisherLock): Promise<void> {
    const { service } = this.settings.work;
    const wanted = partitionsOf(this.settings.location);
    let { partitions, position } = await this.begin(lock, wanted);
    // Up to here another process may have read, and its records may still be on their way to where keys lie now.
    await this.watch.refresh();
    let turn = partitions === wanted ? Infinity : this.watch.stateOf(service).drawn;
    let ahead: Promise<Page> | null = null;
    while (lock.held && !this.closed) {
      if (position >= turn) {
        await this.repartition(lock, wanted, turn);
        [partitions, turn] = [wanted, Infinity];
      }
      const upTo = Math.min(this.watch.stateOf(service).head, turn);
      if (position >= upTo) {
        await this.sleepUntilWoken(lock, position);
        continue;
      }
      const { rows, next, more }: Page = await (ahead ?? this.read(lock, position, upTo));
      // While these are on their way, the next are read.
      ahead = more ? this.read(lock, next, upTo) : null;
      ahead?.catch(() => undefined);
      if (rows.length > 0) await this.send(rows, partitions);
      if (!(await this.note(lock, position, next))) return;
      this.failures = 0;
      position = next;
    }
  }

  private async begin(lock: PublisherLock, partitions: number): Promise<Note> {
    this.lives = await lock.query<Life[]>(
      `select $1 || ':' || life as source, after from log_identity order by n desc`,
      [this.settings.work.service],
    );
    // What the log has already goes through one partition: where consumers read it without Kafka, theirs are the cursors of that.
    await lock.query(
      'insert into publication (partitions, position) values (1, 0) on conflict do nothing',
    );
    const [note] = await lock.query<[Note]>('select partitions, position from publication');
    await this.topic.prepare(Math.max(partitions, note.partitions));
    return note;
  }

  /** A page is whole up to `upTo` as it was asked for: the head may have moved on by the time that its rows are sent. */
  private async read(lock: PublisherLock, after: number, upTo: number): Promise<Page> {
    const { service } = this.settings.work;
    const { rows, more } = await readLog(lock, service, { after, upTo, limit: ROWS });
    return { rows, more, next: more ? rows.at(-1)!.position : upTo };
  }

  private send(rows: readonly StoredRow[], partitions: number): Promise<void> {
    return this.topic.send(rows.map((row) => toMessage(row, this.sourceOf(row), partitions)));
  }

  /** False when an operator set the note elsewhere meanwhile. @throws when the lock is lost */
  private async note(lock: PublisherLock, from: number, to: number): Promise<boolean> {
    const moved = await lock.query<unknown[]>(
      'update publication set position = $2 where position = $1 returning position',
      [from, to],
    );
    return moved.length === 1;
  }

  /** The latest life that began before it: after a restore, what was drawn before keeps the source it had. */
  private sourceOf({ position }: StoredRow): string {
    return this.lives.find(({ after }) => position > after)!.source;
  }

  /** Keys move to other partitions; consumers wait at the barrier until they have handled what lies in the ones before. */
  private async repartition(lock: PublisherLock, to: number, position: number): Promise<void> {
    await this.topic.sendBarrier(this.lives[0]!.source, position, to);
    await lock.query('update publication set partitions = $1', [to]);
  }

  private async sleepUntilWoken(lock: PublisherLock, position: number): Promise<void> {
    const woken = new Promise<void>((wake) => (this.wakeUp = wake));
    // What changed before anybody could wake us is seen here.
    const moved = this.watch.stateOf(this.settings.work.service).head > position;
    if (!moved && lock.held && !this.closed) await woken;
    this.wakeUp = null;
  }

  private async failed(error: unknown): Promise<void> {
    const { log, work } = this.settings;
    this.failures++;
    log.warn(
      { service: work.service, error: describeError(error) },
      'Events could not be sent; they stay in the log and are sent again.',
    );
    await this.topic.close();
    const ms = Math.min(50 * 2 ** this.failures, LONGEST_WAIT_MS);
    await new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      this.wakeUp = () => {
        if (!this.closed) return;
        clearTimeout(timer);
        done();
      };
    });
    this.wakeUp = null;
  }
}
