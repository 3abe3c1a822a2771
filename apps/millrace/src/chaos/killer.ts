import { setTimeout as sleep } from 'node:timers/promises';
import type { PlannedKill } from './plan-kills.js';

/** A kill that was done. */
export interface DoneKill {
  readonly target: string;
  /** The last day that was played to its end. */
  readonly after: string;
  /** Seconds since the play began. */
  readonly second: number;
}

/** Carries a plan out while a play goes on. */
export class Killer {
  readonly done: DoneKill[] = [];
  private readonly left: PlannedKill[];
  private readonly began = performance.now();
  private dayBegan = this.began;
  private atWork: Promise<void>[] = [];

  /** @param execute resolves when what was killed is at work again, or will be by itself */
  constructor(
    plan: readonly PlannedKill[],
    private readonly execute: (kill: PlannedKill) => Promise<void>,
    private readonly tell: (kill: DoneKill) => void,
  ) {
    this.left = [...plan];
  }

  /** A day is over: what is planned up to here comes within the next. */
  dayDone(day: string, share: number): void {
    const now = performance.now();
    const dayMs = now - this.dayBegan;
    this.dayBegan = now;
    while (this.left[0] && this.left[0].share <= share) {
      this.atWork.push(this.kill(this.left.shift()!, day, dayMs));
    }
  }

  /** Resolves when nothing that was begun is going on. */
  async finished(): Promise<void> {
    while (this.atWork.length > 0) await Promise.all(this.atWork.splice(0));
  }

  private async kill(kill: PlannedKill, after: string, dayMs: number): Promise<void> {
    await sleep(kill.within * dayMs);
    const second = Math.round((performance.now() - this.began) / 100) / 10;
    const done = { target: kill.target, after, second };
    this.done.push(done);
    this.tell(done);
    await this.execute(kill);
  }
}

/** How often each target was killed. */
export function countKills(done: readonly DoneKill[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { target } of done) counts[target] = (counts[target] ?? 0) + 1;
  return counts;
}
