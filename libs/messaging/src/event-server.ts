import type { Event, EventDefinition } from '@millrace/contracts';
import { METRICS, timed, type HealthPart } from '@millrace/telemetry';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { countConsumed, type ConsumerLag } from './consumer-lag.js';
import type { Context } from './context.js';
import { DeadLetters, type DeadLetter, type ReplayResult } from './dead-letters.js';
import {
  assertConsumersDeclared,
  consumerPattern,
  EVENT_TRANSPORT,
  type HandlerExtras,
} from './decorators.js';
import { rebuildConsumer } from './rebuild.js';
import type { Settles } from './settle.js';
import type { WarningSink } from './stream-consumer.js';
import type { OpenContext, UnitOfWork } from './unit-of-work.js';
import type { EventSet } from './waves.js';

/** What holds for every transport of events. */
export interface EventServerOptions {
  readonly work: UnitOfWork;
  /** Events at most in a transaction; default 1,000. */
  readonly batchSize?: number;
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
 * A transport of Nest that brings the events of the logs to the `@Consumer` classes of one service, in sets, each event exactly
 * once. It is also the token by which the server at work is injected, whichever it is.
 *
 *     app.connectMicroservice({ strategy: eventServer });
 *     await app.startAllMicroservices();
 */
export abstract class EventServer extends Server implements CustomTransportStrategy, Settles {
  override readonly transportId = EVENT_TRANSPORT;
  // Errors reach us through the awaited handler; Nest need not log them as unhandled.
  override readonly propagatesEventHandlerErrors: boolean = true;
  private readonly registered = new Map<string, Registered>();
  private readonly letters: DeadLetters;

  constructor(protected readonly work: UnitOfWork) {
    super();
    this.letters = new DeadLetters(
      work,
      (consumer, type, version) => this.find(consumer, { type, version }).event,
      (consumer, [event, ...more], ctx) =>
        this.deliver(
          consumer,
          { type: event!.type, version: event!.version, events: [event!, ...more] },
          ctx,
        ),
    );
  }

  /** Ends after the transactions in flight. */
  abstract override close(): Promise<void>;
  /** Exact as of the moment it resolves: all that was committed before is handled, and all that came of it here. */
  abstract idle(): Promise<void>;
  /** Events handled by this process since its start. */
  abstract handled(): number;
  /** One entry per consumer, ordered by name; empty before the start. */
  abstract lag(): Promise<ConsumerLag[]>;
  /** Whether the consumers run, and what they need beside PostgreSQL is there. */
  abstract health(): Promise<HealthPart[]>;
  /** What of the service's log was not sent yet; null where nothing is to be sent. */
  waiting(): Promise<{ events: number; oldest: Date | null } | null> {
    return Promise.resolve(null);
  }
  /** Starts all consumers. */
  protected abstract start(): Promise<void>;

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

  async listen(callback: (error?: unknown) => void): Promise<void> {
    try {
      assertConsumersDeclared();
      await this.start();
      callback();
    } catch (error) {
      callback(error);
    }
  }

  on(event: string): never {
    throw new Error(`The event server has no event "${event}" to listen to.`);
  }

  unwrap<T>(): T {
    return this.work.dataSource as T;
  }

  /** Events that took effect or were parked at this service's consumers, of all its processes and ever since. */
  consumed(): Promise<number> {
    return countConsumed(this.work, this.consumers());
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

  /**
   * Makes anew what a consumer keeps, while the system runs: see `rebuildConsumer`. The logs must lie in this database.
   * @param practiceIds whose rows `clear` removes
   * @returns the number of events handled
   */
  rebuild(
    consumer: string,
    practiceIds: readonly number[],
    clear: (ctx: Context) => Promise<void>,
  ): Promise<number> {
    const sources = this.byConsumer(this.services()).get(consumer);
    if (!sources) throw new Error(`There is no consumer ${consumer}.`);
    return rebuildConsumer({
      work: this.work,
      consumer,
      sources,
      partitions: this.partitions,
      practiceIds,
      clear,
      deliver: (set, ctx) => this.deliver(consumer, set, ctx),
    });
  }

  /** Into how many partitions each log is divided. */
  protected abstract get partitions(): number;

  /** Names, in order. */
  protected consumers(): string[] {
    return [...new Set([...this.registered.values()].map((one) => one.consumer))].sort();
  }

  /** The services whose events are handled, in order. */
  protected services(): string[] {
    return [...new Set([...this.registered.values()].map(({ event }) => serviceOf(event)))].sort();
  }

  /** What each consumer takes, by the service whose log carries it; of these services only. */
  protected byConsumer(services: readonly string[]): Map<string, Map<string, EventDefinition[]>> {
    const consumers = new Map<string, Map<string, EventDefinition[]>>();
    for (const { consumer, event } of this.registered.values()) {
      const service = serviceOf(event);
      if (!services.includes(service)) continue;
      const events = consumers.get(consumer) ?? new Map<string, EventDefinition[]>();
      events.set(service, [...(events.get(service) ?? []), event]);
      consumers.set(consumer, events);
    }
    return consumers;
  }

  /** Nest gives back a promise of a value or of an observable; only awaiting both shows the error. */
  protected async deliver(consumer: string, set: EventSet, ctx: OpenContext): Promise<void> {
    const labels = { service: this.work.service, consumer, event: set.type };
    await timed(METRICS.handlerSeconds, labels, async () => {
      const result: unknown = await this.find(consumer, set).handle(set.events, ctx);
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
    });
  }

  private find(consumer: string, event: { type: string; version: number }): Registered {
    const found = this.registered.get(consumerPattern(consumer, event));
    if (!found) throw new Error(`Consumer ${consumer} handles no ${event.type}@${event.version}.`);
    return found;
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
