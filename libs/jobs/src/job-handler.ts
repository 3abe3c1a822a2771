import type { Context } from '@millrace/messaging';
import { jobsOf, serviceOf, type JobData, type JobDefinition } from './define-job.js';

/** What a job's handler is told about the run. */
export interface JobContext {
  /** The clock port's moment at which this try began. */
  readonly now: Date;
  readonly id: string;
  /** 1 for the first try. A try that asked for a `JobRetry` is not counted. */
  readonly attempt: number;
  /** Whether the job is kept as failed when this try fails. */
  readonly lastAttempt: boolean;
  /**
   * Runs `work` in a unit of work; input and output (files, network) belong outside of it.
   * @throws Error when the job server was given no unit of work
   */
  work<T>(practiceIds: readonly number[], work: (ctx: Context) => Promise<T>): Promise<T>;
}

/** What the job server needs of a unit of work. */
export interface JobUnitOfWork {
  run<T>(
    options: { readonly practiceIds: readonly number[] },
    work: (ctx: Context) => Promise<T>,
  ): Promise<T>;
}

/** A job and what does it. */
export interface JobHandler<D extends JobDefinition = JobDefinition> {
  readonly definition: D;
  handle(data: JobData<D>, job: JobContext): Promise<void>;
}

/** Pairs a definition with its handler, keeping the data's type. */
export function handlerOf<D extends JobDefinition>(
  definition: D,
  handle: (data: JobData<D>, job: JobContext) => Promise<void>,
): JobHandler {
  return { definition, handle: handle as JobHandler['handle'] };
}

/** @throws Error when a job of the service has no handler, or two, or a handler is another service's */
export function checkHandlers(service: string, handlers: readonly JobHandler[]): void {
  const names = handlers.map(({ definition }) => definition.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Job ${twice} has two processors`);
  const foreign = handlers.find(({ definition }) => serviceOf(definition) !== service);
  if (foreign) throw new Error(`Job ${foreign.definition.name} is not of the service ${service}`);
  const orphan = jobsOf(service).find(({ name }) => !names.includes(name));
  if (orphan) throw new Error(`Job ${orphan.name} has no processor`);
}

/** Thrown by a handler: try again at this moment of the clock (e.g. Retry-After), without counting the try. */
export class JobRetry extends Error {
  override readonly name = 'JobRetry';

  constructor(
    readonly at: Date,
    reason = 'The handler asked for a later try',
  ) {
    super(reason);
  }
}

/** Thrown by a handler: no further try makes sense; the job is kept as failed at once. */
export class JobGiveUp extends Error {
  override readonly name = 'JobGiveUp';
}
