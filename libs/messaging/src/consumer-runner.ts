import type { Event, EventDefinition } from '@millrace/contracts';
import { describeError, isPassing } from './database-errors.js';
import { findParkedKeys, park, WAITS_BEHIND } from './dead-letters.js';
import { readLog, toEvent, type LogRow } from './event-log.js';
import type { SourceWatch } from './source-watch.js';
import type { OpenContext, UnitOfWork } from './unit-of-work.js';
import { intoSets, type EventSet } from './waves.js';

/** A warning sink; pino's logger fits. Fields hold no health information. */
export interface WarningSink {
  warn(fields: Record<string, unknown>, message: string): void;
}

export interface RunnerSettings {
  readonly work: UnitOfWork;
  readonly watch: SourceWatch;
  readonly consumer: string;
  /** The services whose logs the consumer reads, each with the events it takes from there. */
  readonly sources: ReadonlyMap<string, readonly EventDefinition[]>;
  readonly partition: number;
  readonly partitions: number;
  readonly batchSize: number;
  /** How often an event is tried alone before it is parked. */
  readonly maxAttempts: number;
  /** Wait before the second attempt; doubles with each. */
  readonly retryMs: number;
  readonly log: WarningSink;
  readonly deliver: (set: EventSet, ctx: OpenContext) => Promise<void>;
}

/** One log as one consumer reads it. */
interface Stream {
  readonly service: string;
  readonly types: readonly string[];
  readonly definitions: ReadonlyMap<string, EventDefinition>;
  /** As last known; the row in the database is the truth. */
  position: number;
  /** Events at most in the next transaction: halved while a failing event is looked for. */
  limit: number;
  /** The end of the set that failed: up to it `limit` stays small. */
  suspectUntil: number;
  /** How often the event at the cursor failed alone. */
  attempts: number;
}

/** The rows at work, for the case that they fail. */
interface Batch {
  rows: readonly LogRow[];
}

const LONGEST_WAIT_MS = 1_000;

/**
 * Reads the logs of one consumer (and one partition) and hands its events on, one transaction at a time:
 * lock the cursor row, read past it to the safe head, handle, append what was emitted, move the cursor, commit.
 */
export class ConsumerRunner {
  /** Events handled since the start. */
  handled = 0;
  /** Transactions begun since the start. */
  steps = 0;
  private readonly streams: Stream[];
  private running: Promise<void> | null = null;
  private closed = false;
  private wakeUp: (() => void) | null = null;
  private resting: (() => void)[] = [];
  private endWait: (() => void) | null = null;
  private passingFailures = 0;
  /** Every log known to the watch is handled up to its head and nothing is in flight. */
  atRest = false;

  constructor(private readonly settings: RunnerSettings) {
    this.streams = [...settings.sources].map(([service, events]) => ({
      service,
      types: [...new Set(events.map((e) => e.type))],
      definitions: new Map(events.map((e) => [`${e.type}@${e.version}`, e])),
      position: 0,
      limit: settings.batchSize,
      suspectUntil: 0,
      attempts: 0,
    }));
  }

  get consumer(): string {
    return this.settings.consumer;
  }

  start(): void {
    this.running = this.loop();
  }

  /** Heads may have moved. */
  wake(): void {
    this.atRest = false;
    this.wakeUp?.();
  }

  /** Resolves at rest, or closed. */
  rest(): Promise<void> {
    if (this.atRest || this.closed) return Promise.resolve();
    return new Promise((done) => this.resting.push(done));
  }

  /** Where each log was last known to be read to. */
  positions(): { service: string; source: string; position: number; types: readonly string[] }[] {
    return this.streams.map((stream) => ({
      service: stream.service,
      source: this.sourceOf(stream),
      position: stream.position,
      types: stream.types,
    }));
  }

  /** Ends after the transaction in flight. */
  async close(): Promise<void> {
    this.closed = true;
    this.wakeUp?.();
    this.endWait?.();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.closed) {
      const waiting = this.streams.filter((s) => s.position < this.newestOf(s));
      if (waiting.length === 0) await this.sleepUntilWoken();
      for (const stream of waiting) if (!this.closed) await this.step(stream);
    }
    this.announceRest();
  }

  private async sleepUntilWoken(): Promise<void> {
    const woken = new Promise<void>((wake) => (this.wakeUp = wake));
    this.atRest = true;
    this.announceRest();
    await woken;
    this.wakeUp = null;
  }

  private announceRest(): void {
    for (const done of this.resting.splice(0)) done();
  }

  private async step(stream: Stream): Promise<void> {
    const batch: Batch = { rows: [] };
    this.steps++;
    try {
      const moved = await this.settings.work.runOpen({ practiceIds: [] }, (ctx) =>
        this.handleNext(stream, ctx, batch),
      );
      stream.position = moved;
      stream.attempts = 0;
      this.passingFailures = 0;
      this.handled += batch.rows.length;
      if (moved >= stream.suspectUntil) stream.limit = this.settings.batchSize;
    } catch (error) {
      await this.failed(stream, batch, error);
    }
  }

  /** The transaction; returns where the cursor stands after it. */
  private async handleNext(stream: Stream, ctx: OpenContext, batch: Batch): Promise<number> {
    batch.rows = [];
    const { consumer, partition, partitions, work } = this.settings;
    const source = this.sourceOf(stream);
    const head = this.headOf(stream);
    const position = await this.lockCursor(ctx, source);
    if (position >= head) return position;
    const { rows: found, more } = await readLog(ctx.tx, stream.service, {
      after: position,
      upTo: head,
      types: stream.types,
      limit: stream.limit,
      partition,
      partitions,
    });
    const rows = found.filter((row) => stream.definitions.has(`${row.type}@${row.version}`));
    const next = more ? found.at(-1)!.position : head;
    batch.rows = rows;
    if (rows.length > 0) {
      await ctx.admit([...new Set(rows.map((row) => row.practiceId))]);
      const parked = await findParkedKeys(ctx.tx, consumer, source, [
        ...new Set(rows.map((r) => r.key)),
      ]);
      const held = rows.filter((row) => parked.has(row.key));
      if (held.length > 0)
        await park(ctx, { consumer, source, error: WAITS_BEHIND, attempts: 0 }, held);
      const events = rows
        .filter((row) => !parked.has(row.key))
        .map((row): Event =>
          toEvent(row, source, stream.definitions.get(`${row.type}@${row.version}`)!, work.cipher),
        );
      for (const set of intoSets(events)) await this.settings.deliver(set, ctx);
    }
    await this.moveCursor(ctx, source, next);
    return next;
  }

  /** Halves the set until the failing event stands alone, tries that a few times, then parks it. */
  private async failed(stream: Stream, batch: Batch, error: unknown): Promise<void> {
    const { maxAttempts, retryMs } = this.settings;
    const last = batch.rows.at(-1);
    if (isPassing(error) || !last) {
      this.passingFailures++;
      this.warn(stream, error, 'A consumer could not reach the database; it tries again.');
      return this.wait(Math.min(10 * 2 ** this.passingFailures, LONGEST_WAIT_MS));
    }
    if (batch.rows.length > 1 || stream.limit > 1) {
      stream.limit = Math.max(1, Math.ceil(batch.rows.length / 2));
      stream.suspectUntil = Math.max(stream.suspectUntil, last.position);
      return;
    }
    stream.attempts++;
    if (stream.attempts < maxAttempts) {
      return this.wait(Math.min(retryMs * 2 ** (stream.attempts - 1), LONGEST_WAIT_MS));
    }
    await this.parkAlone(stream, last, error);
  }

  private async parkAlone(stream: Stream, row: LogRow, error: unknown): Promise<void> {
    const { consumer, work } = this.settings;
    const source = this.sourceOf(stream);
    const letter = { consumer, source, error: describeError(error), attempts: stream.attempts };
    try {
      await work.runOpen({ practiceIds: [row.practiceId] }, async (ctx) => {
        if ((await this.lockCursor(ctx, source)) >= row.position) return;
        await park(ctx, letter, [row]);
        await this.moveCursor(ctx, source, row.position);
      });
      this.warn(stream, error, 'An event could not be handled and is parked.', row.position);
      stream.position = row.position;
      stream.attempts = 0;
      if (row.position >= stream.suspectUntil) stream.limit = this.settings.batchSize;
    } catch (failure) {
      this.warn(stream, failure, 'A failing event could not be parked; it is tried again.');
      await this.wait(LONGEST_WAIT_MS);
    }
  }

  /** The row lock is also the fence against another process with the same consumer. */
  private async lockCursor(ctx: OpenContext, source: string): Promise<number> {
    const { consumer, partition } = this.settings;
    const lock = async (): Promise<number | undefined> => {
      const [row] = (await ctx.tx.query(
        `select position from consumer_cursor where consumer = $1 and source = $2 and partition = $3 for update`,
        [consumer, source, partition],
      )) as { position: number }[];
      return row?.position;
    };
    const position = await lock();
    if (position !== undefined) return position;
    await ctx.tx.query(
      'insert into consumer_cursor values ($1, $2, $3, 0) on conflict do nothing',
      [consumer, source, partition],
    );
    return (await lock())!;
  }

  private async moveCursor(ctx: OpenContext, source: string, position: number): Promise<void> {
    await ctx.tx.query(
      `update consumer_cursor set position = $4 where consumer = $1 and source = $2 and partition = $3`,
      [this.settings.consumer, source, this.settings.partition, position],
    );
  }

  /** Up to where there may be something for this consumer; behind it the head moves on without it. */
  private newestOf({ service, types }: Stream): number {
    return this.settings.watch.newestOf(service, types);
  }

  private headOf(stream: Stream): number {
    return this.settings.watch.stateOf(stream.service).head;
  }

  private sourceOf(stream: Stream): string {
    return this.settings.watch.stateOf(stream.service).source;
  }

  private wait(ms: number): Promise<void> {
    if (this.closed) return Promise.resolve();
    return new Promise((done) => {
      const timer = setTimeout(done, ms);
      this.endWait = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  private warn(stream: Stream, error: unknown, message: string, position?: number): void {
    const source = this.sourceOf(stream);
    this.settings.log.warn(
      { consumer: this.settings.consumer, source, position, error: describeError(error) },
      message,
    );
  }
}
