import type { Event, EventDefinition } from '@millrace/contracts';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { countConsumed, readLag, type ConsumerLag } from './consumer-lag.js';
import type { Context } from './context.js';
import { ConsumerRunner, type WarningSink } from './consumer-runner.js';
import { DeadLetters, type DeadLetter, type ReplayResult } from './dead-letters.js';
import {
  assertConsumersDeclared,
  consumerPattern,
  EVENT_TRANSPORT,
  type HandlerExtras,
} from './decorators.js';
import { findLogs } from './event-log.js';
import type { Settles } from './settle.js';
import { SourceWatch } from './source-watch.js';
import type { OpenContext, UnitOfWork } from './unit-of-work.js';

export interface PostgresEventServerOptions {
  readonly work: UnitOfWork;
  /**
   * The services whose logs are read. `discover` (default): those of the handled events' topics that have a
   * log in this database.
   */
  readonly sources?: 'discover' | readonly string[];
  /** Events at most in a transaction; default 1,000. */
  readonly batchSize?: number;
  /** Fixed once a consumer has begun; default 1. The handlers of one partition run one at a time. */
  readonly partitions?: number;
  /** The slow poll that makes up for lost wake-ups; default 1,000. */
  readonly pollMs?: number;
  /** How often an event is tried alone before it is parked; default 5. */
  readonly maxAttempts?: number;
  /** Wait before the second attempt, doubling; default 50. */
  readonly retryMs?: number;
  readonly log?: WarningSink;
}

interface Registered extends HandlerExtras {
  readonly handle: MessageHandler;
}

/**
 * Nest's transport for events kept in PostgreSQL: each service's outbox is its append-only log, and this server
 * reads the logs up to their safe heads for the `@Consumer` classes of one service.
 *
 *     app.connectMicroservice({ strategy: new PostgresEventServer({ work }) });
 *     await app.startAllMicroservices();
 */
export class PostgresEventServer extends Server implements CustomTransportStrategy, Settles {
  override readonly transportId = EVENT_TRANSPORT;
  // Errors reach us through the awaited handler; Nest need not log them as unhandled.
  override readonly propagatesEventHandlerErrors: boolean = true;
  private readonly registered = new Map<string, Registered>();
  private readonly letters: DeadLetters;
  private watch: SourceWatch | null = null;
  private runners: ConsumerRunner[] = [];

  constructor(private readonly options: PostgresEventServerOptions) {
    super();
    this.letters = new DeadLetters(
      options.work,
      (consumer, type, version) => this.find(consumer, { type, version }).event,
      (consumer, [event, ...more], ctx) =>
        this.deliver(
          consumer,
          { type: event!.type, version: event!.version, events: [event!, ...more] },
          ctx,
        ),
    );
  }

  /** Called by Nest for each `@OnEvent` method. @throws Error when two methods of a consumer take the same event */
  override addHandler(
    pattern: string,
    handle: MessageHandler,
    isEventHandler?: boolean,
    extras?: Record<string, unknown>,
  ): void {
    const { consumer, event } = (extras ?? {}) as Partial<HandlerExtras>;
    if (!isEventHandler || !consumer || !event) {
      throw new Error(`${pattern} is no event handler of a @Consumer.`);
    }
    if (this.registered.has(pattern)) {
      throw new Error(`Consumer ${consumer} handles ${event.type} twice.`);
    }
    this.registered.set(pattern, { consumer, event, handle });
    super.addHandler(pattern, handle, isEventHandler, extras);
  }

  /** Registers a handler without Nest and decorators. @throws Error as `addHandler` */
  consume<D extends EventDefinition>(
    consumer: string,
    event: D,
    handle: (events: Event<D>[], ctx: Context) => Promise<void>,
  ): this {
    this.addHandler(consumerPattern(consumer, event), handle as MessageHandler, true, {
      consumer,
      event,
    });
    return this;
  }

  /** Starts all consumers. */
  async listen(callback: (error?: unknown) => void): Promise<void> {
    try {
      await this.start();
      callback();
    } catch (error) {
      callback(error);
    }
  }

  /** Ends after the transactions in flight. */
  async close(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.close()));
    await this.watch?.close();
    this.runners = [];
    this.watch = null;
  }

  on(event: string): never {
    throw new Error(`The event server has no event "${event}" to listen to.`);
  }

  unwrap<T>(): T {
    return this.options.work.dataSource as T;
  }

  handled(): number {
    return this.runners.reduce((sum, runner) => sum + runner.handled, 0);
  }

  /** Exact as of the moment it resolves: all that was committed before is handled, and all that came of it here. */
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

  /** One entry per consumer, ordered by name; empty before the start. */
  async lag(): Promise<ConsumerLag[]> {
    const { work, partitions = 1 } = this.options;
    const { watch } = this;
    return watch ? readLag(work, watch, this.runners, partitions) : [];
  }

  /** @see countConsumed */
  consumed(): Promise<number> {
    return countConsumed(this.options.work, this.runners, this.options.partitions ?? 1);
  }

  /** Parked events, the latest first, at most 1,000. */
  deadLetters(state?: DeadLetter['state']): Promise<DeadLetter[]> {
    return this.letters.list(state);
  }

  /** @see DeadLetters.replay */
  replay(id: number): Promise<ReplayResult> {
    return this.letters.replay(id);
  }

  /** @see DeadLetters.discard */
  discard(id: number): Promise<void> {
    return this.letters.discard(id);
  }

  /** How many transactions the consumers have begun so far; null while one is at work. */
  private standstill(): number | null {
    if (!this.runners.every((runner) => runner.atRest)) return null;
    return this.runners.reduce((sum, runner) => sum + runner.steps, 0);
  }

  private async start(): Promise<void> {
    const { work, batchSize, maxAttempts, retryMs, log } = this.options;
    assertConsumersDeclared();
    const sources = await this.findSources();
    const watch = new SourceWatch(work.dataSource, sources, this.options.pollMs ?? 1_000, () =>
      this.runners.forEach((runner) => runner.wake()),
    );
    const partitions = this.options.partitions ?? 1;
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

  private async findSources(): Promise<string[]> {
    const { sources = 'discover', work } = this.options;
    if (sources !== 'discover') return [...sources];
    const services = [...this.registered.values()].map(({ event }) => serviceOf(event));
    return findLogs(work.dataSource, [...new Set(services)].sort());
  }

  /** A cursor per partition means nothing under another number of partitions. */
  private async checkPartitions(partitions: number): Promise<void> {
    const rows = (await this.options.work.dataSource.query(
      `select consumer from consumer_cursor group by consumer, source having count(*) <> $1`,
      [partitions],
    )) as { consumer: string }[];
    const changed = rows.find((row) => this.handles(row.consumer));
    if (changed) {
      throw new Error(
        `Consumer ${changed.consumer} began with another number of partitions than ${partitions}.`,
      );
    }
  }

  private handles(consumer: string): boolean {
    return [...this.registered.values()].some((one) => one.consumer === consumer);
  }

  private byConsumer(sources: readonly string[]): Map<string, Map<string, EventDefinition[]>> {
    const consumers = new Map<string, Map<string, EventDefinition[]>>();
    for (const { consumer, event } of this.registered.values()) {
      const service = serviceOf(event);
      if (!sources.includes(service)) continue;
      const events = consumers.get(consumer) ?? new Map<string, EventDefinition[]>();
      events.set(service, [...(events.get(service) ?? []), event]);
      consumers.set(consumer, events);
    }
    return consumers;
  }

  private find(consumer: string, event: { type: string; version: number }): Registered {
    const found = this.registered.get(consumerPattern(consumer, event));
    if (!found) throw new Error(`Consumer ${consumer} handles no ${event.type}@${event.version}.`);
    return found;
  }

  /** Nest gives back a promise of a value or of an observable; only awaiting both shows the error. */
  private async deliver(
    consumer: string,
    set: { type: string; version: number; events: Event[] },
    ctx: OpenContext,
  ): Promise<void> {
    const result: unknown = await this.find(consumer, set).handle(set.events, ctx);
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  }
}

/** The service whose log carries the event. @throws Error when the topic is not `millrace.<service>` */
function serviceOf(event: EventDefinition): string {
  const [, service] = /^millrace\.([a-z-]+)$/.exec(event.topic) ?? [];
  if (!service)
    throw new Error(
      `Event ${event.type} has the topic "${event.topic}", not "millrace.<service>".`,
    );
  return service;
}
