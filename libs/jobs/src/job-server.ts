import { standsStill, type Clock } from '@millrace/runtime/clock';
import { answers, errorFields, type HealthPart } from '@millrace/telemetry';
import { DelayedError } from 'bullmq';
import type { DrivenJobs } from './clock-driver.js';
import { jobsOf, type EnqueueOptions, type JobData, type JobDefinition } from './define-job.js';
import { DueJobs } from './due-jobs.js';
import { checkHandlers, type JobHandler, type JobUnitOfWork } from './job-handler.js';
import { JobPlanner } from './job-planner.js';
import { JobQueues } from './job-queues.js';
import { JobRunner, realNow, type JobLog } from './job-runner.js';
import type { FailedJob, JobProcessor, JobStore, Outlook, QueueStats } from './job-store.js';
import { PostgresJobs, type PostgresLocation } from './postgres-jobs.js';
import { RedisJobs, type RedisLocation } from './redis-jobs.js';
import { SettledJobs } from './settled-jobs.js';

/** Where the jobs are kept: in PostgreSQL, or in Redis. */
export type JobLocation = PostgresLocation | { readonly redis: RedisLocation };

export interface JobServerSettings {
  readonly service: string;
  readonly clock: Clock;
  readonly log: JobLog;
  readonly unitOfWork?: JobUnitOfWork;
  /** Jobs at once per queue; default 4. */
  readonly concurrency?: number;
  /** No other process works on this service's queues: jobs that a dead process left active are taken at once. */
  readonly soleWorker?: boolean;
  /** How long the id of a completed job is remembered, in real time; default 30 days. */
  readonly keepCompletedMs?: number;
  /** How long a silent worker keeps its job, in real time; default 30 s. */
  readonly lockMs?: number;
  /** How long `close()` waits for jobs at work, in real time; default 30 s. */
  readonly drainMs?: number;
}

export type JobServerOptions = JobServerSettings & JobLocation;

const DAY_MS = 86_400_000;

/**
 * A service's jobs in one process: enqueues them, runs them, and shows them.
 *
 * A job carries its moment in the clock port's time. Under a running clock BullMQ delays it in real time; while the clock
 * stands still it is parked until `releaseDue` (see `ClockDriver`).
 */
export class JobServer implements DrivenJobs {
  readonly service: string;
  private readonly jobs: JobStore;
  private readonly options: JobServerOptions;
  private readonly queues: JobQueues;
  private readonly state = new SettledJobs();
  private readonly planner: JobPlanner;
  private readonly due: DueJobs;
  private closing: Promise<void> | undefined;
  private closed = false;
  private working = false;

  constructor(options: JobServerOptions) {
    this.options = options;
    this.service = options.service;
    this.jobs = this.openStore(options);
    this.queues = new JobQueues(this.jobs);
    this.planner = new JobPlanner({
      service: this.service,
      clock: options.clock,
      jobs: this.jobs,
      queues: this.queues,
      keepCompletedMs: options.keepCompletedMs ?? 30 * DAY_MS,
      planned: () => this.state.changed(),
      replan: () => this.replan(),
    });
    this.due = new DueJobs(this.jobs, () => this.names(), this.state);
  }

  /** Jobs ended or planned again by this process so far. */
  settled(): number {
    return this.state.count;
  }

  /**
   * Enqueues a job; nothing happens when its id is known, also after it completed (see `keepCompletedMs`).
   * @throws ZodError when the data does not fit; Error when the id is malformed or the job is another service's
   */
  async enqueue<D extends JobDefinition>(
    definition: D,
    data: JobData<D>,
    options: EnqueueOptions,
  ): Promise<void> {
    await this.enqueueMany(definition, [{ data, ...options }]);
  }

  /** Enqueues many jobs of one kind with a statement per thousand. */
  async enqueueMany<D extends JobDefinition>(
    definition: D,
    jobs: readonly ({ readonly data: JobData<D> } & EnqueueOptions)[],
  ): Promise<void> {
    this.assertOpen();
    await this.planner.add(definition, jobs);
  }

  /**
   * Starts a chain of a recurring job: its next run after now. Nothing happens when the chain has a run ahead.
   * @param key which chain, e.g. `practice-7`; one chain per job and key
   */
  async enqueueRecurring<D extends JobDefinition>(
    definition: D,
    data: JobData<D>,
    { key }: { readonly key: string },
  ): Promise<void> {
    this.assertOpen();
    await this.planner.startChain(definition, data, key);
  }

  /** Ends a chain: its planned runs are cancelled. */
  async cancelRecurring(definition: JobDefinition, key: string): Promise<void> {
    for (const id of await this.jobs.pendingRuns(definition.queue, definition.name, key)) {
      await this.cancel(id);
    }
  }

  /**
   * Makes ready and begins to work.
   * @throws Error when a job of this service has no handler, or two, or a handler is another service's
   */
  async start(handlers: readonly JobHandler[]): Promise<void> {
    checkHandlers(this.service, handlers);
    await this.jobs.ready();
    await this.replan();
    if (this.options.soleWorker) await this.jobs.releaseOrphans(this.names());
    const runner = new JobRunner(
      {
        clock: this.options.clock,
        jobs: this.jobs,
        log: this.options.log,
        unitOfWork: this.options.unitOfWork,
        enqueueNext: (definition, payload, now) => this.planner.addNext(definition, payload, now),
      },
      handlers,
    );
    await Promise.all(this.names().map((queue) => this.work(queue, runner)));
    this.working = true;
  }

  /** Whether jobs are taken, and whether the Redis that keeps them answers, where one does: without it requests are served, jobs wait. */
  async health(): Promise<HealthPart[]> {
    const jobs = { name: 'jobs', ok: this.working && !this.closing, required: true } as const;
    if (!('redis' in this.options)) return [jobs];
    return [jobs, { name: 'redis', ok: await answers(this.jobs.ready()), required: false }];
  }

  /** Takes no more jobs, waits for those at work (at most `drainMs`), and lets go of their store. */
  close(): Promise<void> {
    this.closing ??= this.shutDown(this.options.drainMs ?? 30_000);
    return this.closing;
  }

  /** Lets go at once; jobs at work are taken again by another worker when their lock has run out. */
  abandon(): Promise<void> {
    this.closing ??= this.shutDown(0);
    return this.closing;
  }

  /** Counts per queue of this service. */
  stats(): Promise<QueueStats[]> {
    return this.jobs.stats(this.names());
  }

  /** Jobs kept as failed, the latest first. */
  failed(limit = 100): Promise<FailedJob[]> {
    return this.jobs.failed(this.names(), limit);
  }

  /** Puts a failed job back with all its tries; false when no failed job has this id. */
  async retry(id: string): Promise<boolean> {
    const found = await this.jobs.find(this.names(), id);
    if (found?.state !== 'failed') return false;
    const job = await this.queues.of(found.queue).getJob(id);
    if (!job) return false;
    await this.jobs.forgetStalls(found.queue, id);
    await job.retry('failed', { resetAttemptsMade: true });
    this.state.changed();
    return true;
  }

  /** Removes a job that waits, is planned or is kept as failed; false for one that is at work, done or unknown. */
  async cancel(id: string): Promise<boolean> {
    const found = await this.jobs.find(this.names(), id);
    if (!found || !['waiting', 'delayed', 'failed'].includes(found.state)) return false;
    const removed = await this.queues.of(found.queue).remove(id);
    this.state.changed();
    return removed === 1;
  }

  /**
   * What is to be done now and what is planned next. Asks the store only after something happened in this process,
   * or when `fresh`.
   */
  outlook({ fresh = false } = {}): Promise<Outlook> {
    return this.due.outlook(fresh);
  }

  /** Waits until no job is waiting or active, of whatever process (of this one only when not `fresh`). */
  idle({ fresh = true } = {}): Promise<void> {
    return this.due.idle(fresh);
  }

  /** The latest parked moment that is not after `until`. */
  lastParked(until: Date): Promise<Date | null> {
    return this.due.lastParked(until);
  }

  /** Lets the jobs parked for moments up to `until` run, in the order of (runAt, id); returns how many. */
  releaseDue(until: Date): Promise<number> {
    return this.due.release(until);
  }

  /** Fits planned jobs to the clock: parked while it stands still, in real time while it runs. */
  async replan(): Promise<void> {
    const { clock } = this.options;
    if (standsStill(clock)) await this.jobs.park(this.names());
    else await this.jobs.unpark(this.names(), clock.now().getTime() - realNow());
    this.state.changed();
  }

  private openStore(options: JobServerOptions): JobStore {
    const report = (error: Error, queue: string | undefined) => this.report(error, queue);
    return 'redis' in options
      ? new RedisJobs(options.redis, report, options.log)
      : new PostgresJobs(options, report);
  }

  private report(error: Error, queue: string | undefined): void {
    // A connection that is being let go of may end in any way.
    if (this.closed) return;
    this.options.log.error({ queue, ...errorFields(error) }, 'Job queue failed');
  }

  private assertOpen(): void {
    if (this.closed) throw new Error(`The job server of ${this.service} is closed`);
  }

  private names(): string[] {
    return [...new Set(jobsOf(this.service).map(({ queue }) => queue))];
  }

  private async work(queue: string, runner: JobRunner): Promise<void> {
    const run: JobProcessor = async (job, token, backend) => {
      const stood = standsStill(this.options.clock);
      try {
        await runner.run(job, token, backend);
      } catch (error) {
        if (error instanceof DelayedError) {
          await this.planner.replanAfterStart(stood);
          // No event of the worker tells of a job that is planned again.
          this.state.settle();
        }
        throw error;
      }
    };
    const { concurrency = 4, lockMs = 30_000 } = this.options;
    const onEnd = () => this.state.settle();
    await this.queues.work(queue, run, { concurrency, lockMs, onEnd });
  }

  private async shutDown(drainMs: number): Promise<void> {
    if (drainMs > 0 && !(await this.queues.drain(drainMs))) {
      this.options.log.warn({ service: this.service }, 'Jobs still at work were left behind');
    }
    this.closed = true;
    await this.queues.close();
    await this.jobs.close();
  }
}
