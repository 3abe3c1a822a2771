import { standsStill, systemClock, type Clock } from '@millrace/runtime/clock';
import { errorFields, METRICS, openSpan, record } from '@millrace/telemetry';
import { DelayedError, type IQueueBackend, type Job } from 'bullmq';
import { serviceOf, type JobDefinition } from './define-job.js';
import {
  JobGiveUp,
  JobRetry,
  type JobContext,
  type JobHandler,
  type JobUnitOfWork,
} from './job-handler.js';
import type { JobPayload, JobStore } from './job-store.js';

/** Where job servers log; pino's loggers fit. */
export interface JobLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What a run needs of its server. */
export interface RunnerHost {
  readonly clock: Clock;
  readonly jobs: Pick<JobStore, 'parkedAt'>;
  readonly log: JobLog;
  readonly unitOfWork: JobUnitOfWork | undefined;
  enqueueNext(definition: JobDefinition, payload: JobPayload, now: Date): Promise<void>;
}

/** Real ms: BullMQ counts in the machine's time, whatever the clock port says. */
export function realNow(): number {
  return systemClock.now().getTime();
}

/** BullMQ's own moment (ms) for `at` of the clock: real, or parked while the clock stands still. */
export function processAtOf(clock: Clock, at: Date, jobs: Pick<JobStore, 'parkedAt'>): number {
  const wait = at.getTime() - clock.now().getTime();
  if (wait <= 0) return realNow();
  return standsStill(clock) ? jobs.parkedAt(at) : realNow() + wait;
}

/** Runs one try of a job: its next run is enqueued first, then the handler works, and a failure is planned again or kept. */
export class JobRunner {
  private readonly handlers: ReadonlyMap<string, JobHandler>;

  constructor(
    private readonly host: RunnerHost,
    handlers: readonly JobHandler[],
  ) {
    this.handlers = new Map(handlers.map((handler) => [handler.definition.name, handler]));
  }

  async run(
    job: Job<JobPayload>,
    token: string | undefined,
    backend: IQueueBackend,
  ): Promise<void> {
    const handler = this.handlers.get(job.name);
    const now = this.host.clock.now();
    const attempt = job.attemptsMade + 1;
    const span = openSpan(job.name, {
      traces: [job.data.trace],
      attributes: { 'millrace.job': job.name, 'millrace.attempt': attempt },
    });
    const began = performance.now();
    const ended = (outcome: 'done' | 'again' | 'failed', error?: unknown) => {
      span.end(error instanceof JobRetry ? undefined : error);
      const labels = { service: serviceOf({ name: job.name }), job: job.name, outcome };
      record(METRICS.jobSeconds, labels, (performance.now() - began) / 1_000);
    };
    try {
      if (!handler) throw new JobGiveUp(`No processor for job ${job.name}`);
      await this.host.enqueueNext(handler.definition, job.data, now);
      const data = handler.definition.data.safeParse(job.data.data);
      if (!data.success) throw new JobGiveUp('The stored data no longer fits the declaration');
      const context = this.contextOf(job, handler.definition, attempt, now);
      await span.run(() => handler.handle(data.data, context));
      ended('done');
    } catch (error) {
      const again = handler && retryAt(error, handler.definition, attempt, this.host.clock.now());
      ended(again ? 'again' : 'failed', error);
      span.run(() => this.report(job, attempt, error, again));
      if (!again) {
        await job.updateProgress({ failedAt: this.host.clock.now().toISOString() });
        throw error;
      }
      await this.planAgain(job, token, backend, again, error);
      throw new DelayedError();
    }
  }

  private contextOf(
    job: Job<JobPayload>,
    definition: JobDefinition,
    attempt: number,
    now: Date,
  ): JobContext {
    const { unitOfWork } = this.host;
    return {
      now,
      id: String(job.id),
      attempt,
      lastAttempt: attempt >= definition.attempts,
      work: (practiceIds, work) => {
        if (!unitOfWork) throw new Error('This job server was given no unit of work');
        return unitOfWork.run({ practiceIds }, work);
      },
    };
  }

  private async planAgain(
    job: Job<JobPayload>,
    token: string | undefined,
    backend: IQueueBackend,
    at: Date,
    error: unknown,
  ): Promise<void> {
    const real = realNow();
    const delay = Math.max(0, processAtOf(this.host.clock, at, this.host.jobs) - real);
    const { message, stack } = kept(error);
    await backend.moveToDelayed(String(job.id), real, delay, token, {
      skipAttempt: error instanceof JobRetry,
      fieldsToUpdate: { failedReason: message, stacktrace: JSON.stringify([stack]) },
    });
  }

  private report(
    job: Job<JobPayload>,
    attempt: number,
    error: unknown,
    again: Date | undefined,
  ): void {
    const fields = { job: job.name, jobId: job.id, attempt, ...errorFields(error) };
    if (error instanceof JobRetry) {
      this.host.log.info(
        { ...fields, stack: undefined, nextTry: again },
        'Job asked for a later try',
      );
    } else if (again) {
      this.host.log.warn({ ...fields, nextTry: again }, 'Job failed and is tried again');
    } else {
      this.host.log.error(fields, 'Job failed for good');
    }
  }
}

/** When a failed try is repeated, in the clock's time; undefined when it is not. */
export function retryAt(
  error: unknown,
  definition: Pick<JobDefinition, 'attempts' | 'backoffMs'>,
  attempt: number,
  now: Date,
): Date | undefined {
  if (error instanceof JobRetry) return error.at;
  if (error instanceof JobGiveUp || attempt >= definition.attempts) return undefined;
  const waits = definition.backoffMs;
  const wait = waits[Math.min(attempt, waits.length) - 1] ?? 0;
  return new Date(now.getTime() + wait);
}

/** What is stored with the job. */
function kept(error: unknown): { message: string; stack: string } {
  if (error instanceof Error) return { message: error.message, stack: error.stack ?? error.name };
  return { message: 'A handler threw something that is no Error', stack: '' };
}
