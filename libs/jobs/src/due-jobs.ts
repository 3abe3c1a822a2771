import type { JobStore, Outlook } from './job-store.js';
import type { SettledJobs } from './settled-jobs.js';

/** What of a service's jobs is at work and what is planned, for whoever moves the clock: see `ClockDriver`. */
export class DueJobs {
  /** What the count of settled jobs will be when those released last are done, if this process does them all. */
  private expected = 0;
  private seen: { readonly changes: number; readonly outlook: Outlook } | undefined;

  constructor(
    private readonly jobs: JobStore,
    private readonly queues: () => readonly string[],
    private readonly state: SettledJobs,
  ) {}

  /** Asks the store only after something happened in this process, or when `fresh`. */
  async outlook(fresh: boolean): Promise<Outlook> {
    const { changes } = this.state;
    if (!fresh && this.seen?.changes === changes) return this.seen.outlook;
    const outlook = await this.jobs.outlook(this.queues());
    this.seen = outlook.busy === 0 ? { changes, outlook } : undefined;
    return outlook;
  }

  /** Waits until no job is waiting or active. */
  async idle(fresh: boolean): Promise<void> {
    if (this.expected > this.state.count) await this.state.reaches(this.expected);
    for (;;) {
      const mark = this.state.count;
      const { busy } = await this.outlook(fresh);
      if (busy === 0) return;
      await this.state.reaches(mark + busy);
    }
  }

  lastParked(until: Date): Promise<Date | null> {
    return this.jobs.lastParked(this.queues(), until);
  }

  async release(until: Date): Promise<number> {
    const mark = this.state.count;
    const released = await this.jobs.release(this.queues(), until);
    this.expected = mark + released;
    this.state.changed();
    return released;
  }
}
