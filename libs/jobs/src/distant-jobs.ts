import { standsStill, type Clock } from '@millrace/runtime/clock';
import type { DrivenJobs } from './clock-driver.js';
import { jobsOf } from './define-job.js';
import { realNow, type JobLog } from './job-runner.js';
import type { Outlook } from './job-store.js';
import { RedisJobs, type RedisLocation } from './redis-jobs.js';

export interface DistantJobsOptions {
  readonly service: string;
  readonly clock: Clock;
  readonly redis: RedisLocation;
  readonly log: JobLog;
}

/** How soon to look again at work that others do, in real ms. */
const LOOK_AGAIN_MS = 4;

/** A service's jobs as seen by whoever moves the clock, while other processes do them. */
export class DistantJobs implements DrivenJobs {
  private readonly jobs: RedisJobs;
  private readonly queues: readonly string[];

  constructor(private readonly options: DistantJobsOptions) {
    const { service, redis, log } = options;
    this.queues = [...new Set(jobsOf(service).map(({ queue }) => queue))];
    const report = (error: Error, queue: string | undefined) =>
      log.warn({ queue, errorName: error.name }, 'Redis did not answer');
    this.jobs = new RedisJobs(redis, report, log);
  }

  get service(): string {
    return this.options.service;
  }

  ready(): Promise<void> {
    return this.jobs.ready();
  }

  close(): Promise<void> {
    return this.jobs.close();
  }

  /** Jobs of every state: every one that was enqueued or ended since makes it another number. */
  async settled(): Promise<number> {
    const stats = await this.jobs.stats(this.queues);
    return stats.reduce(
      (sum, { waiting, active, planned, failed, completed }) =>
        sum + waiting + active + planned + 2 * failed + 2 * completed,
      0,
    );
  }

  outlook(): Promise<Outlook> {
    return this.jobs.outlook(this.queues);
  }

  async idle(): Promise<void> {
    while ((await this.outlook()).busy > 0)
      await new Promise((later) => setTimeout(later, LOOK_AGAIN_MS));
  }

  lastParked(until: Date): Promise<Date | null> {
    return this.jobs.lastParked(this.queues, until);
  }

  releaseDue(until: Date): Promise<number> {
    return this.jobs.release(this.queues, until);
  }

  async replan(): Promise<void> {
    const { clock } = this.options;
    if (standsStill(clock)) await this.jobs.park(this.queues);
    else await this.jobs.unpark(this.queues, clock.now().getTime() - realNow());
  }

  /** Jobs kept as failed, the latest first. */
  failed(limit = 100) {
    return this.jobs.failed(this.queues, limit);
  }
}
