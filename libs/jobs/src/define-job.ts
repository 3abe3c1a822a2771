import { z } from 'zod';

/** A job as declared: its name, its queue, the shape of its data, how often it is tried. */
export interface JobDefinition<S extends z.ZodObject = z.ZodObject> {
  /** `<service>.<do-something>`, imperative. */
  readonly name: string;
  /** `<service>.<queue>`; a queue belongs to one service. */
  readonly queue: string;
  /** Ids and settings only, no health information: it is kept as it is, and its ids are shown with failures. */
  readonly data: S;
  /** Tries in all before it is kept as failed; default 5. */
  readonly attempts: number;
  /** Waits before the second, third … try in ms of the clock; the last one repeats. */
  readonly backoffMs: readonly number[];
  /** A recurring job: the moment of the next run after `after`, from the data (e.g. a zone). */
  next?(data: z.output<S>, after: Date): Date;
  readonly summary: string;
}

export type JobData<D extends JobDefinition> = z.output<D['data']>;

export interface EnqueueOptions {
  /** Deterministic: the same id is enqueued once. No `:` in it, not a bare integer, no word of BullMQ's own (`delayed`, `failed` …), unique within the queue. */
  readonly id: string;
  /** In the clock port's time; absent = now. */
  readonly runAt?: Date;
}

const DEFAULT_ATTEMPTS = 5;
const DEFAULT_BACKOFF_MS = [5_000, 30_000, 120_000, 600_000];
const NAME = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;

const declared = new Map<string, JobDefinition>();

type JobDeclaration<S extends z.ZodObject> = Omit<JobDefinition<S>, 'attempts' | 'backoffMs'> &
  Partial<Pick<JobDefinition<S>, 'attempts' | 'backoffMs'>>;

/**
 * Declares a job once: 5 tries, waits of 5 s, 30 s, 2 min, 10 min unless said otherwise.
 * @throws Error when the name is taken or malformed, the queue is another service's, or a number makes no sense
 */
export function defineJob<S extends z.ZodObject>(declaration: JobDeclaration<S>): JobDefinition<S> {
  const definition = {
    attempts: DEFAULT_ATTEMPTS,
    backoffMs: DEFAULT_BACKOFF_MS,
    ...declaration,
  };
  check(definition);
  if (declared.has(definition.name)) {
    throw new Error(`A job named ${definition.name} is already declared`);
  }
  declared.set(definition.name, definition);
  return definition;
}

/** All jobs declared by a service, by their name's first part. */
export function jobsOf(service: string): JobDefinition[] {
  return [...declared.values()].filter((definition) => serviceOf(definition) === service);
}

/** The service that a job belongs to. */
export function serviceOf(definition: Pick<JobDefinition, 'name'>): string {
  return definition.name.slice(0, definition.name.indexOf('.'));
}

function check(definition: Pick<JobDefinition, 'name' | 'queue' | 'attempts' | 'backoffMs'>): void {
  const { name, queue, attempts, backoffMs } = definition;
  if (!NAME.test(name)) throw new Error(`Job name ${name}: use <service>.<do-something>`);
  if (!NAME.test(queue)) throw new Error(`Queue ${queue} of job ${name}: use <service>.<queue>`);
  if (serviceOf({ name: queue }) !== serviceOf({ name })) {
    throw new Error(`Job ${name} stands in queue ${queue}: a queue belongs to one service`);
  }
  if (!Number.isInteger(attempts) || attempts < 1) {
    throw new Error(`Job ${name}: attempts must be a whole number from 1`);
  }
  if (backoffMs.length === 0 || backoffMs.some((wait) => !(wait >= 0))) {
    throw new Error(`Job ${name}: backoffMs needs at least one wait, none negative`);
  }
}
