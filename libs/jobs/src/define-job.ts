import { z } from 'zod';

/** A job as declared: its name, its queue, the shape of its data, how often it is tried. */
export interface JobDefinition<S extends z.ZodObject = z.ZodObject> {
  /** `<service>.<do-something>`, imperative. */
  readonly name: string;
  /** `<service>.<queue>`; a queue belongs to one service. */
  readonly queue: string;
  readonly data: S;
  /** Tries in all before it is kept as failed; default 5. */
  readonly attempts: number;
  /** Waits before the second, third … try in ms of the clock; the last one repeats. */
  readonly backoffMs: readonly number[];
  /** A recurring job: the moment of the next run after `after`, from the data (e.g. a zone). */
  readonly next?: (data: z.output<S>, after: Date) => Date;
  readonly summary: string;
}

export type JobData<D extends JobDefinition> = z.output<D['data']>;

export interface EnqueueOptions {
  /** Deterministic: the same id is enqueued once. No `:` in it. */
  readonly id: string;
  /** In the clock port's time; absent = now. */
  readonly runAt?: Date;
}
