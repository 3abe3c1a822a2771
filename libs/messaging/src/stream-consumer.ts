import type { Event, EventDefinition } from '@millrace/contracts';
import { openSpan, type OpenSpan } from '@millrace/telemetry';
import type { EntityManager } from 'typeorm';
import { lockCursor, moveCursor, type CursorKey } from './cursor.js';
import { describeError, isPassing } from './database-errors.js';
import { findParkedKeys, park, WAITS_BEHIND } from './dead-letters.js';
import { toEvent, type EarlierLife, type LogRow } from './event-log.js';
import type { OpenContext, UnitOfWork } from './unit-of-work.js';
import { intoSets, type EventSet } from './waves.js';

/** A warning sink; pino's logger fits. Fields hold no health information. */
export interface WarningSink {
  warn(fields: Record<string, unknown>, message: string): void;
}

export interface StreamSettings {
  readonly work: UnitOfWork;
  readonly consumer: string;
  /** The events that the consumer takes from this stream. */
  readonly events: readonly EventDefinition[];
  readonly partition: number;
  readonly batchSize: number;
  /** How often an event is tried alone before it is parked. */
  readonly maxAttempts: number;
  /** Wait before the second attempt; doubles with each. */
  readonly retryMs: number;
  readonly log: WarningSink;
  readonly deliver: (set: EventSet, ctx: OpenContext) => Promise<void>;
}

/** Where a stream's events come from: the log itself, or what a broker handed over. */
export interface Feed {
  /** `<service>:<life of its log>`. */
  readonly source: string;
  /** Positions after this one are not asked for. */
  readonly end: number;
  /** Lives of the log before this one, where their rows come under this source. */
  readonly earlier?: readonly EarlierLife[];
  /**
   * Rows after a position, at most `limit`, in order; types that the consumer does not take may be among them.
   * @returns where the cursor stands when they are handled
   */
  next(tx: EntityManager, after: number, limit: number): Promise<{ rows: LogRow[]; next: number }>;
}

/** The rows at work, for the case that they fail. */
interface Batch {
  rows: readonly LogRow[];
  /** From the handling to the commit. */
  span?: OpenSpan;
}

const LONGEST_WAIT_MS = 1_000;

/**
 * One partition of one log as one consumer reads it, whichever transport brings it. A step is a transaction: lock the cursor row,
 * take the events past it, handle them, append what was emitted, move the cursor, commit. So what comes twice takes effect once.
 */
export class StreamConsumer {
  /** As last known; the row in the database is the truth. */
  position = 0;
  /** Events handled since the start. */
  handled = 0;
  /** Transactions begun since the start. */
  steps = 0;
  readonly types: readonly string[];
  private readonly definitions: ReadonlyMap<string, EventDefinition>;
  /** Events at most in the next transaction: halved while a failing event is looked for. */
  private limit: number;
  /** The end of the set that failed: up to it `limit` stays small. */
  private suspectUntil = 0;
  /** How often the event at the cursor failed alone. */
  private attempts = 0;
  private passingFailures = 0;
  private closed = false;
  private endWait: (() => void) | null = null;

  constructor(private readonly settings: StreamSettings) {
    const { events, batchSize } = settings;
    this.types = [...new Set(events.map((event) => event.type))];
    this.definitions = new Map(events.map((event) => [`${event.type}@${event.version}`, event]));
    this.limit = batchSize;
  }

  /** Whether the consumer takes it. */
  takes(row: Pick<LogRow, 'type' | 'version'>): boolean {
    return this.definitions.has(`${row.type}@${row.version}`);
  }

  /** Ends waiting; the step at work goes on to its end. */
  close(): void {
    this.closed = true;
    this.endWait?.();
  }

  /** One transaction, or one failure with the wait after it. Never throws: what fails is tried again by the next step, or parked. */
  async step(feed: Feed): Promise<void> {
    const batch: Batch = { rows: [] };
    this.steps++;
    try {
      this.position = await this.settings.work.runOpen({ practiceIds: [] }, (ctx) =>
        this.handleNext(feed, ctx, batch),
      );
      batch.span?.end();
      this.attempts = 0;
      this.passingFailures = 0;
      this.handled += batch.rows.length;
      this.widenAgain(this.position);
    } catch (error) {
      batch.span?.end(error);
      await this.failed(feed, batch, error);
    }
  }

  /** The transaction; returns where the cursor stands after it. */
  private async handleNext(feed: Feed, ctx: OpenContext, batch: Batch): Promise<number> {
    batch.rows = [];
    const key = this.keyOf(feed);
    const position = await lockCursor(ctx, key, feed.earlier);
    if (position >= feed.end) return position;
    const { rows: found, next } = await feed.next(ctx.tx, position, this.limit);
    const rows = found.filter((row) => this.takes(row));
    batch.rows = rows;
    if (rows.length > 0) {
      // One that PostgreSQL ended begins anew.
      batch.span?.end();
      batch.span = this.openSpan(rows);
      await batch.span.run(() => this.handle(key, rows, ctx));
    }
    await moveCursor(ctx, key, next, rows.length);
    return next;
  }

  private async handle(key: CursorKey, rows: readonly LogRow[], ctx: OpenContext): Promise<void> {
    const { consumer, source } = key;
    const { work, deliver } = this.settings;
    await ctx.admit([...new Set(rows.map((row) => row.practiceId))]);
    const keys = [...new Set(rows.map((row) => row.key))];
    const parked = await findParkedKeys(ctx.tx, consumer, source, keys);
    const held = rows.filter((row) => parked.has(row.key));
    if (held.length > 0)
      await park(ctx, { consumer, source, error: WAITS_BEHIND, attempts: 0 }, held);
    const events = rows
      .filter((row) => !parked.has(row.key))
      .map((row): Event => toEvent(row, source, this.definitionOf(row), work.cipher));
    for (const set of intoSets(events)) await deliver(set, ctx);
  }

  private openSpan(rows: readonly LogRow[]): OpenSpan {
    const { consumer, work } = this.settings;
    return openSpan(`${consumer} handle`, {
      traces: rows.map((row) => row.trace),
      attributes: {
        'millrace.service': work.service,
        'millrace.consumer': consumer,
        'millrace.events': rows.length,
        'millrace.types': [...new Set(rows.map((row) => row.type))],
      },
    });
  }

  /** Halves the set until the failing event stands alone, tries that a few times, then parks it. */
  private async failed(feed: Feed, batch: Batch, error: unknown): Promise<void> {
    const { maxAttempts, retryMs } = this.settings;
    const last = batch.rows.at(-1);
    if (isPassing(error) || !last) {
      this.passingFailures++;
      this.warn(feed, error, 'A consumer could not reach the database; it tries again.');
      return this.wait(Math.min(10 * 2 ** this.passingFailures, LONGEST_WAIT_MS));
    }
    if (batch.rows.length > 1 || this.limit > 1) {
      this.limit = Math.max(1, Math.ceil(batch.rows.length / 2));
      this.suspectUntil = Math.max(this.suspectUntil, last.position);
      return;
    }
    this.attempts++;
    if (this.attempts < maxAttempts) {
      return this.wait(Math.min(retryMs * 2 ** (this.attempts - 1), LONGEST_WAIT_MS));
    }
    await this.parkAlone(feed, last, error);
  }

  private async parkAlone(feed: Feed, row: LogRow, error: unknown): Promise<void> {
    const key = this.keyOf(feed);
    const letter = { ...key, error: describeError(error), attempts: this.attempts };
    try {
      await this.settings.work.runOpen({ practiceIds: [row.practiceId] }, async (ctx) => {
        if ((await lockCursor(ctx, key, feed.earlier)) >= row.position) return;
        await park(ctx, letter, [row]);
        await moveCursor(ctx, key, row.position, 1);
      });
      this.warn(feed, error, 'An event could not be handled and is parked.', row.position);
      this.position = row.position;
      this.attempts = 0;
      this.widenAgain(row.position);
    } catch (failure) {
      this.warn(feed, failure, 'A failing event could not be parked; it is tried again.');
      await this.wait(LONGEST_WAIT_MS);
    }
  }

  private widenAgain(position: number): void {
    if (position >= this.suspectUntil) this.limit = this.settings.batchSize;
  }

  private keyOf({ source }: Feed): CursorKey {
    const { consumer, partition } = this.settings;
    return { consumer, source, partition };
  }

  private definitionOf(row: LogRow): EventDefinition {
    return this.definitions.get(`${row.type}@${row.version}`)!;
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

  private warn(feed: Feed, error: unknown, message: string, position?: number): void {
    const { consumer, log } = this.settings;
    log.warn({ consumer, source: feed.source, position, error: describeError(error) }, message);
  }
}
