import type { MovableClock } from '@millrace/runtime/clock';
import type { Outlook } from './job-store.js';

/** A service's jobs as far as moving the clock goes: of this process or of others. */
export interface DrivenJobs {
  /** Another number whenever a job ended or was planned again. */
  settled(): number | Promise<number>;
  /** @param options.fresh also what other processes did */
  outlook(options?: { readonly fresh?: boolean }): Promise<Outlook>;
  /** Resolves when no job waits or is at work. */
  idle(options?: { readonly fresh?: boolean }): Promise<void>;
  /** The latest parked moment that is not after `until`. */
  lastParked(until: Date): Promise<Date | null>;
  /** Lets what is parked up to `until` run; returns how many. */
  releaseDue(until: Date): Promise<number>;
  /** Fits planned jobs to the clock. */
  replan(): Promise<void>;
}

export interface ClockDriverOptions {
  readonly clock: MovableClock;
  readonly servers: readonly DrivenJobs[];
  /** Waits until everything that jobs set off (events, above all) is at rest; it may enqueue further jobs. */
  readonly settle?: () => Promise<void>;
  /** Jobs planned within this time of each other are released together, in order; default one minute, 0 = only equal moments. */
  readonly quantumMs?: number;
}

/**
 * Moves a clock that stands still, and with it all jobs: from one planned moment to the next, each time until the jobs
 * released and all they set off are at rest. Between two moves nothing is at work, so a run is repeatable.
 */
export class ClockDriver {
  private readonly options: Required<ClockDriverOptions>;
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: ClockDriverOptions) {
    this.options = { settle: () => Promise.resolve(), quantumMs: 60_000, ...options };
  }

  /**
   * Runs everything planned up to `target` (inclusive); then the clock stands at `target`. Calls queue up.
   * @param signal stops between two moves; the clock then stands where it came to
   * @throws RangeError when `target` lies before the clock
   */
  advanceTo(target: Date, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    return this.inTurn(() => this.walk(target, signal));
  }

  /**
   * Runs everything planned up to the system's present, then lets the clock follow the system clock, with planned jobs in
   * real time. What the system clock went on meanwhile falls due at once.
   */
  follow(): Promise<void> {
    return this.inTurn(async () => {
      const { clock, servers } = this.options;
      if (clock.following) return;
      // The first walk may take minutes, the second then has only those to make up for.
      for (let walks = 0; walks < 2; walks += 1) {
        const present = clock.system.now();
        if (present > clock.now()) await this.walk(present, undefined);
      }
      await clock.follow();
      await Promise.all(servers.map((server) => server.replan()));
    });
  }

  /** Whether no job is waiting or active now, on any server. */
  async quiet(): Promise<boolean> {
    const outlooks = await Promise.all(
      this.options.servers.map((server) => server.outlook({ fresh: true })),
    );
    return outlooks.every(({ busy }) => busy === 0);
  }

  private async walk(target: Date, signal: AbortSignal | undefined): Promise<void> {
    const { clock, servers, quantumMs } = this.options;
    await Promise.all(servers.map((server) => server.outlook({ fresh: true })));
    await this.rest();
    while (!signal?.aborted) {
      const earliest = await this.earliest();
      if (!earliest || earliest > target) {
        await clock.advanceTo(target);
        return;
      }
      const limit = new Date(Math.min(earliest.getTime() + quantumMs, target.getTime()));
      await this.release(earliest, limit);
      await this.rest();
    }
  }

  /** Moves the clock to the last moment within `limit` and releases what is planned up to it. */
  private async release(earliest: Date, limit: Date): Promise<void> {
    const { clock, quantumMs } = this.options;
    const due = await this.dueBy(limit);
    const lasts =
      quantumMs > 0 ? await Promise.all(due.map((server) => server.lastParked(limit))) : [];
    const until = new Date(
      Math.max(earliest.getTime(), ...lasts.map((last) => last?.getTime() ?? 0)),
    );
    if (until > clock.now()) await clock.advanceTo(until);
    for (const server of due) await server.releaseDue(until);
  }

  private async earliest(): Promise<Date | undefined> {
    const outlooks = await Promise.all(this.options.servers.map((server) => server.outlook()));
    const moments = outlooks.flatMap(({ next }) => (next ? [next.getTime()] : []));
    return moments.length > 0 ? new Date(Math.min(...moments)) : undefined;
  }

  private async dueBy(limit: Date): Promise<DrivenJobs[]> {
    const { servers } = this.options;
    const outlooks = await Promise.all(servers.map((server) => server.outlook()));
    return servers.filter((_server, index) => {
      const next = outlooks[index]?.next;
      return next && next <= limit;
    });
  }

  /** Alternates between jobs and what they set off until neither made the other busy again. */
  private async rest(): Promise<void> {
    const { servers, settle } = this.options;
    for (;;) {
      await Promise.all(servers.map((server) => server.idle({ fresh: false })));
      const before = await this.settledJobs();
      await settle();
      const outlooks = await Promise.all(servers.map((server) => server.outlook()));
      if (outlooks.every(({ busy }) => busy === 0) && (await this.settledJobs()) === before) return;
    }
  }

  private async settledJobs(): Promise<number> {
    const counts = await Promise.all(this.options.servers.map((server) => server.settled()));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
