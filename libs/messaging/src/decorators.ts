import type { Event, EventDefinition } from '@millrace/contracts';
import {
  applyDecorators,
  Catch,
  Controller,
  UseFilters,
  type RpcExceptionFilter,
} from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import type { Context } from './context.js';

/** Only the event server binds what these decorators mark, no other transport of the application. */
export const EVENT_TRANSPORT = Symbol('millrace-events');

/** What travels with a handler from its decorator to the event server. */
export interface HandlerExtras {
  readonly consumer: string;
  readonly event: EventDefinition;
}

type EventHandler<D extends EventDefinition> = (
  events: Event<D>[],
  ctx: Context,
) => Promise<void> | void;

const HANDLED_EVENT = Symbol('handled event');
/** What every declared consumer takes. */
const declared = new Map<string, EventDefinition[]>();
/** Classes with `@OnEvent` methods that no `@Consumer` has claimed: Nest would never bind them. */
const undeclared = new Set<object>();

/** @throws Error when a class has `@OnEvent` methods but no `@Consumer` */
export function assertConsumersDeclared(): void {
  const [prototype] = undeclared;
  if (!prototype) return;
  throw new Error(
    `${prototype.constructor.name} handles events but is no @Consumer('<service>.<capability>').`,
  );
}

/** The consumers of all classes that were loaded, by name, with the events that each takes. */
export function allConsumers(): ReadonlyMap<string, readonly EventDefinition[]> {
  return declared;
}

/** One pattern per consumer and event, so that Nest never chains two consumers' handlers. */
export function consumerPattern(
  consumer: string,
  event: Pick<EventDefinition, 'type' | 'version'>,
): string {
  return `${consumer}|${event.type}@${event.version}`;
}

/**
 * A class whose `@OnEvent` methods consume events under a name of their own: it has its own cursors, and one
 * handler of it runs at a time. List it in a module's `controllers`.
 * @param name `<service>.<capability>`, e.g. `claims.denials`; renaming it starts from the logs' beginning
 */
export function Consumer(name: string): ClassDecorator {
  return (target) => {
    const prototype = target.prototype as object;
    const taken: EventDefinition[] = [];
    for (const key of Object.getOwnPropertyNames(prototype)) {
      const descriptor = Object.getOwnPropertyDescriptor(prototype, key)!;
      if (typeof descriptor.value !== 'function') continue;
      const event = Reflect.getMetadata(HANDLED_EVENT, descriptor.value) as
        EventDefinition | undefined;
      if (!event) continue;
      taken.push(event);
      const extras: HandlerExtras = { consumer: name, event };
      EventPattern(consumerPattern(name, event), EVENT_TRANSPORT, { ...extras })(
        prototype,
        key,
        descriptor,
      );
    }
    undeclared.delete(prototype);
    if (taken.length === 0) throw new Error(`Consumer ${name} handles no event.`);
    declared.set(name, taken);
    applyDecorators(Controller(), UseFilters(new HandErrorsOn()))(target);
  };
}

/**
 * A method of a `@Consumer` that takes a set of events (1 to 1,000, in order per key) inside of the transaction
 * that also moves the cursor: `(events: Event<typeof X>[], ctx: Context) => Promise<void>`. Tests call it plainly.
 */
export function OnEvent<D extends EventDefinition>(event: D) {
  return <H extends EventHandler<D>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    const method = descriptor.value!;
    if (Reflect.hasMetadata(HANDLED_EVENT, method)) {
      throw new Error(`${String(key)} handles two events; give each a method of its own.`);
    }
    Reflect.defineMetadata(HANDLED_EVENT, event, method);
    undeclared.add(target);
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
  };
}

/** Nest's own filter would replace a handler's error by "Internal server error". */
class HandErrorsOn implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
Catch()(HandErrorsOn); // Not as a decorator: Node loads this file as it stands.
