/** How often another process's progress is looked at while waiting for it, in real ms. */
const FOREIGN_POLL_MS = 200;

/** Counts what happens to the jobs of this process, and wakes who waits for it. */
export class SettledJobs {
  private settledCount = 0;
  private changeCount = 0;
  private readonly waiters = new Set<() => void>();

  /** Jobs ended or planned again so far. */
  get count(): number {
    return this.settledCount;
  }

  /** Changes of any kind so far: enqueued, cancelled, released, settled. */
  get changes(): number {
    return this.changeCount;
  }

  changed(): void {
    this.changeCount += 1;
  }

  settle(): void {
    this.settledCount += 1;
    this.changed();
    for (const wake of this.waiters) wake();
  }

  /** Waits until `count` is reached, or for a moment: another process may have done the job. */
  reaches(count: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.waiters.delete(wake);
        resolve();
      };
      const wake = () => {
        if (this.settledCount >= count) done();
      };
      const timer = setTimeout(done, FOREIGN_POLL_MS);
      this.waiters.add(wake);
      wake();
    });
  }
}
