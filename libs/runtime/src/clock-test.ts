import { systemClock, type Clock, type MovableClock, type ClockStore } from './clock.js';

export interface TestClockOptions {
  readonly start: Date;
  readonly store?: ClockStore;
  /** What `follow()` follows; default the system clock. */
  readonly system?: Clock;
}

/**
 * A clock that stands still until it is moved, and may at last follow the system clock.
 *
 * After `follow()` it shows the system's time. When it already stood later than that, it keeps its lead,
 * because time never runs back.
 */
export class TestClock implements MovableClock {
  readonly system: Clock;
  private position: number;
  private lead: number | undefined;
  private readonly listeners = new Set<(now: Date) => void>();
  private readonly store: ClockStore | undefined;

  constructor(options: TestClockOptions) {
    this.position = options.start.getTime();
    this.store = options.store;
    this.system = options.system ?? systemClock;
  }

  /** A clock at the stored position, or at `start` (then stored) when there is none. */
  static async open(
    options: TestClockOptions & { readonly store: ClockStore },
  ): Promise<TestClock> {
    const stored = await options.store.load();
    if (!stored) await options.store.save(options.start);
    return new TestClock({ ...options, start: stored ?? options.start });
  }

  get following(): boolean {
    return this.lead !== undefined;
  }

  now(): Date {
    if (this.lead === undefined) return new Date(this.position);
    return new Date(this.system.now().getTime() + this.lead);
  }

  async advanceTo(to: Date): Promise<void> {
    const now = this.now();
    if (Number.isNaN(to.getTime())) throw new RangeError('The clock needs a valid instant');
    if (to < now) {
      throw new RangeError(
        `The clock stands at ${now.toISOString()}, it cannot go back to ${to.toISOString()}`,
      );
    }
    // Saved first: after a crash nothing may carry a moment later than the clock's.
    await this.store?.save(to);
    this.position = to.getTime();
    if (this.lead !== undefined) this.lead = this.position - this.system.now().getTime();
    this.tell();
  }

  async follow(): Promise<void> {
    const system = this.system.now().getTime();
    const lead = Math.max(0, this.now().getTime() - system);
    await this.store?.save(new Date(system + lead));
    this.lead = lead;
    this.tell();
  }

  /** Stores the present position of a clock that follows; call it when the process ends. */
  async keep(): Promise<void> {
    await this.store?.save(this.now());
  }

  /** Calls `listener` after every move; returns how to stop it. */
  onMove(listener: (now: Date) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    const now = this.now();
    for (const listener of this.listeners) listener(now);
  }
}
