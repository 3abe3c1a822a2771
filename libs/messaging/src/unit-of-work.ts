import type { EventData, EventDefinition } from '@millrace/contracts';
import { activeTraceparent, count, METRICS, type Metric } from '@millrace/telemetry';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Cipher } from './cipher.js';
import { CommitNotifier, signalCommit } from './commit-signal.js';
import type { Context, UnitOfWorkOptions } from './context.js';
import { sqlState } from './database-errors.js';
import { append, toOutgoing, type OutgoingEvent } from './outbox.js';

export interface UnitOfWorkSettings {
  readonly dataSource: DataSource;
  readonly service: string;
  readonly clock: { now(): Date };
  /** Needed where events have sealed fields. */
  readonly cipher?: Cipher;
  /** Called after each commit that left events, with their number. */
  readonly onCommitted?: (events: number) => void;
}

/** A unit of work was asked to write although it only reads, or for a practice that it does not serve. */
export class NotAdmitted extends Error {
  override readonly name = 'NotAdmitted';
}

const ATTEMPTS = 4;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/** One transaction for state, cursors and events, whichever door it came through. */
export class UnitOfWork {
  readonly dataSource: DataSource;
  readonly service: string;
  readonly clock: { now(): Date };
  readonly cipher: Cipher | undefined;
  private readonly notifier: CommitNotifier;

  constructor(private readonly settings: UnitOfWorkSettings) {
    this.dataSource = settings.dataSource;
    this.service = settings.service;
    this.clock = settings.clock;
    this.cipher = settings.cipher;
    this.notifier = new CommitNotifier(settings.dataSource, settings.service);
  }

  /**
   * Runs `work` in a transaction that sees the rows of `practiceIds` only, then appends what it emitted and
   * commits. When PostgreSQL ends the transaction because of another one (40001, 40P01) it runs again, up to
   * four times in all: `work` must have no effect outside of the transaction. Never nest one in another.
   */
  async run<T>(options: UnitOfWorkOptions, work: (ctx: Context) => Promise<T>): Promise<T> {
    return this.runOpen(options, work);
  }

  /** As `run`, for those who learn only inside the transaction which practices it serves: `ctx.admit`. */
  async runOpen<T>(options: UnitOfWorkOptions, work: (ctx: OpenContext) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(options, work);
      } catch (error) {
        const state = sqlState(error);
        const again = state === SERIALIZATION_FAILURE || state === DEADLOCK;
        if (!again || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async attempt<T>(
    options: UnitOfWorkOptions,
    work: (ctx: OpenContext) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const ctx = new OpenContext(runner, this.clock.now(), options.readOnly ?? false, this.cipher);
      await ctx.begin(options.practiceIds);
      const result = await work(ctx);
      const events = ctx.close();
      if (events.length > 0) await append(runner, events, ctx.now, ctx.trace);
      await runner.commitTransaction();
      if (events.length > 0) this.committed(events);
      ctx.addCounts();
      return result;
    } catch (error) {
      // A broken connection cannot be rolled back; the first error is the one that tells.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private committed(events: readonly OutgoingEvent[]): void {
    signalCommit(this.dataSource, this.service);
    this.notifier.announce();
    const byType = new Map<string, number>();
    for (const { type } of events) byType.set(type, (byType.get(type) ?? 0) + 1);
    for (const [event, by] of byType)
      count(METRICS.eventsTotal, { service: this.service, event }, by);
    this.settings.onCommitted?.(events.length);
  }
}

/** The context of a transaction at work. */
export class OpenContext implements Context {
  readonly tx: EntityManager;
  practiceIds: readonly number[] = [];
  /** The traceparent of what emits: a transaction has one. An object, since a door may emit through a context derived from this. */
  private readonly cause: { trace: string | null } = { trace: null };
  private readonly emitted: OutgoingEvent[] = [];
  private readonly counted: (() => void)[] = [];
  private closed = false;

  constructor(
    private readonly runner: QueryRunner,
    readonly now: Date,
    private readonly readOnly: boolean,
    private readonly cipher: Cipher | undefined,
  ) {
    this.tx = runner.manager;
  }

  async begin(practiceIds: readonly number[]): Promise<void> {
    this.practiceIds = practiceIds;
    const readOnly = this.readOnly ? 'set transaction read only; ' : '';
    // Unset, nothing is seen.
    if (readOnly || practiceIds.length > 0)
      await this.runner.query(readOnly + admitSql(practiceIds));
  }

  /** Changes the practices whose rows the transaction sees. */
  async admit(practiceIds: readonly number[]): Promise<void> {
    this.practiceIds = practiceIds;
    await this.runner.query(admitSql(practiceIds));
  }

  emit<D extends EventDefinition>(event: D, practiceId: number, data: EventData<D>): void {
    if (this.closed)
      throw new NotAdmitted(`${event.type} was emitted after the unit of work ended.`);
    if (this.readOnly)
      throw new NotAdmitted(`${event.type} was emitted in a read-only unit of work.`);
    if (!this.practiceIds.includes(practiceId)) {
      throw new NotAdmitted(
        `${event.type} was emitted for a practice that the unit of work does not serve.`,
      );
    }
    // Asked here, since what appends them at the end may run outside of the span that emitted them.
    if (this.emitted.length === 0) this.cause.trace = activeTraceparent();
    this.emitted.push(toOutgoing(event, practiceId, data, this.cipher));
  }

  get trace(): string | null {
    return this.cause.trace;
  }

  count<L extends string>(
    metric: Metric<'counter', L>,
    labels: Readonly<Record<L, string>>,
    by = 1,
  ): void {
    if (by > 0) this.counted.push(() => count(metric, labels, by));
  }

  addCounts(): void {
    for (const add of this.counted) add();
  }

  /** Ends emitting; what was emitted, in order. */
  close(): readonly OutgoingEvent[] {
    this.closed = true;
    return this.emitted;
  }
}

function admitSql(practiceIds: readonly number[]): string {
  if (!practiceIds.every((id) => Number.isSafeInteger(id) && id > 0)) {
    throw new NotAdmitted('A practice id is a positive integer.');
  }
  return `select set_config('app.practices', '${practiceIds.join(',')}', true)`;
}
