import { z } from 'zod';

/**
 * An event as declared: the one place from which the producer's and the consumer's types, the log's
 * rows, the webhook catalogue and the documentation come.
 */
export interface EventDefinition<S extends z.ZodObject = z.ZodObject> {
  /** `<service>.<what-happened>`, past tense. */
  readonly type: string;
  /** Raised by a breaking change; both versions are then published until nobody reads the old one (docs/events.md). */
  readonly version: number;
  /** `millrace.<service>`: the service whose log carries it. */
  readonly topic: string;
  /** The aggregate whose events stay in order, e.g. `claim:17`. */
  readonly key: (data: z.output<S>) => string;
  readonly summary: string;
  readonly data: S;
  /** A valid payload with invented values, used by documentation and tests. */
  readonly example: z.input<S>;
  /** Whether endpoints outside may subscribe to it (sealed fields are dropped). Of a type's versions one at most: they subscribe to types. */
  readonly webhook: boolean;
  /** Paths of fields with health information, e.g. `patient.lastName`: encrypted in the log. */
  readonly sealedPaths: readonly string[];
}

export type EventData<D extends EventDefinition> = z.output<D['data']>;

/** An event as a consumer receives it. `position` orders the events of one `source`. */
export interface Event<D extends EventDefinition = EventDefinition> {
  /** `<source>/<position>`: unique, the idempotency key outside of the log. */
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly source: string;
  readonly position: number;
  readonly practiceId: number;
  readonly key: string;
  /** ISO instant of the clock at which it was decided. */
  readonly time: string;
  readonly data: EventData<D>;
}

const events = new Map<string, EventDefinition>();

/**
 * Declares an event.
 * @throws Error when the type and version are taken, the example does not parse, or webhooks already carry another version
 */
export function defineEvent<S extends z.ZodObject>(
  declaration: Omit<EventDefinition<S>, 'sealedPaths' | 'webhook'> & { webhook?: boolean },
): EventDefinition<S> {
  const id = `${declaration.type}@${declaration.version}`;
  if (events.has(id)) throw new Error(`Event ${id} is declared twice.`);
  const twin = [...events.values()].find((one) => one.webhook && one.type === declaration.type);
  if (twin && declaration.webhook) {
    throw new Error(`Webhooks cannot carry ${id} beside version ${twin.version}.`);
  }
  const parsed = declaration.data.safeParse(declaration.example);
  if (!parsed.success) throw new Error(`The example of ${id} is invalid: ${parsed.error.message}`);
  const definition: EventDefinition<S> = Object.freeze({
    ...declaration,
    webhook: declaration.webhook ?? false,
    sealedPaths: Object.freeze(findSealed(declaration.data)),
  });
  events.set(id, definition as unknown as EventDefinition);
  return definition;
}

/** All declared events, ordered by type and version: for the catalogue, documentation and tests. */
export function allEvents(): EventDefinition[] {
  return [...events.values()].sort(
    (a, b) => a.type.localeCompare(b.type, 'en') || a.version - b.version,
  );
}

/** Marks a field as health information: encrypted in the log, redacted in logs, dropped from webhooks. */
export function sealed<S extends z.ZodType>(schema: S): S {
  return schema.meta({ sealed: true }) as S;
}

function findSealed(schema: z.ZodType, path = ''): string[] {
  if (schema.meta()?.['sealed'] === true) return [path];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      findSealed(field as z.ZodType, path ? `${path}.${name}` : name),
    );
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return findSealed(schema.unwrap() as z.ZodType, path);
  }
  if (schema instanceof z.ZodArray) return findSealed(schema.element as z.ZodType, `${path}[]`);
  return [];
}
