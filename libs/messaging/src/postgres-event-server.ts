import type { HealthPart } from '@millrace/telemetry';
import { readLag, type ConsumerLag } from './consumer-lag.js';
import { ConsumerRunner } from './consumer-runner.js';
import { findLogs } from './event-log.js';
import { EventServer, type EventServerOptions } from './event-server.js';
import { SourceWatch } from './source-watch.js';

export interface PostgresEventServerOptions extends EventServerOptions {
  /**
   * The services whose logs are read. `discover` (default): those of the handled events' topics that have a
   * log in this database.
   */
  readonly sources?: 'discover' | readonly string[];
  /** Fixed once a consumer has begun; default 1. The handlers of one partition run one at a time. */
  readonly partitions?: number;
  /** The slow poll that makes up for lost wake-ups; default 1,000. */
  readonly pollMs?: number;
}

/**
 * Events kept in PostgreSQL: each service's outbox is its append-only log, and this server reads the logs up to their safe heads
 * for the consumers of one service.
 */
export class PostgresEventServer extends EventServer {
  private watch: SourceWatch | null = null;
  private runners: ConsumerRunner[] = [];

  constructor(private readonly options: PostgresEventServerOptions) {
    super(options.work);
  }

  async close(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.close()));
    await this.watch?.close();
    this.runners = [];
    this.watch = null;
  }

  handled(): number {
    return this.runners.reduce((sum, runner) => sum + runner.handled, 0);
  }

  async idle(): Promise<void> {
    const { watch } = this;
    while (watch && watch === this.watch) {
      // Only a look during which nobody moved tells: what a transaction emitted while it went on may be missing in it.
      const before = this.standstill();
      await watch.refresh();
      const held = watch.all().some((state) => state.head < state.drawn);
      if (!held && before !== null && before === this.standstill()) return;
      // Nobody tells when an open append is rolled back.
      if (held) await new Promise((later) => setTimeout(later, 2));
      await Promise.all(this.runners.map((runner) => runner.rest()));
    }
  }

  async lag(): Promise<ConsumerLag[]> {
    const { watch, partitions } = this;
    const { work } = this.options;
    return watch ? readLag(work, watch, this.runners, partitions) : [];
  }

  protected get partitions(): number {
    return this.options.partitions ?? 1;
  }

  override health(): Promise<HealthPart[]> {
    const ok = this.watch !== null && this.runners.every((runner) => runner.isRunning);
    return Promise.resolve([{ name: 'consumers', ok, required: true }]);
  }

  protected async start(): Promise<void> {
    const { work, batchSize, maxAttempts, retryMs, log } = this.options;
    const sources = await this.findSources();
    const watch = new SourceWatch(work.dataSource, sources, this.options.pollMs ?? 1_000, () =>
      this.runners.forEach((runner) => runner.wake()),
    );
    const { partitions } = this;
    await this.checkPartitions(partitions);
    await watch.start();
    this.watch = watch;
    for (const [consumer, events] of this.byConsumer(sources)) {
      for (let partition = 0; partition < partitions; partition++) {
        this.runners.push(
          new ConsumerRunner({
            work,
            watch,
            consumer,
            sources: events,
            partition,
            partitions,
            batchSize: batchSize ?? 1_000,
            maxAttempts: maxAttempts ?? 5,
            retryMs: retryMs ?? 50,
            log: log ?? { warn: () => undefined },
            deliver: (set, ctx) => this.deliver(consumer, set, ctx),
          }),
        );
      }
    }
    for (const runner of this.runners) runner.start();
  }

  /** How many transactions the consumers have begun so far; null while one is at work. */
  private standstill(): number | null {
    if (!this.runners.every((runner) => runner.atRest)) return null;
    return this.runners.reduce((sum, runner) => sum + runner.steps, 0);
  }

  private async findSources(): Promise<string[]> {
    const { sources = 'discover', work } = this.options;
    if (sources !== 'discover') return [...sources];
    return findLogs(work.dataSource, this.services());
  }

  /** A cursor per partition means nothing under another number of partitions. */
  private async checkPartitions(partitions: number): Promise<void> {
    const rows = (await this.options.work.dataSource.query(
      `select consumer from consumer_cursor group by consumer, source having count(*) <> $1`,
      [partitions],
    )) as { consumer: string }[];
    const own = this.consumers();
    const changed = rows.find((row) => own.includes(row.consumer));
    if (changed) {
      throw new Error(
        `Consumer ${changed.consumer} began with another number of partitions than ${partitions}.`,
      );
    }
  }
}
