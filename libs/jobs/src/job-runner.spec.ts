import { JobGiveUp, JobRetry } from './job-handler.js';
import { processAtOf, retryAt } from './job-runner.js';

const now = new Date('2026-01-05T12:00:00Z');
const job = { attempts: 5, backoffMs: [5_000, 30_000] };
const wait = (error: unknown, attempt: number) => {
  const at = retryAt(error, job, attempt, now);
  return at && at.getTime() - now.getTime();
};

describe('retryAt', () => {
  it('takes the declared waits in turn and repeats the last', () => {
    expect([1, 2, 3, 4].map((attempt) => wait(new Error(), attempt))).toEqual([
      5_000, 30_000, 30_000, 30_000,
    ]);
  });

  it('ends after the last try, or at once when the handler gives up', () => {
    expect(wait(new Error(), 5)).toBeUndefined();
    expect(wait(new JobGiveUp('no such payer'), 1)).toBeUndefined();
  });

  it('takes the moment that the handler names, whatever the try', () => {
    const at = new Date(now.getTime() + 77_000);
    expect(wait(new JobRetry(at), 1)).toBe(77_000);
    expect(wait(new JobRetry(at), 9)).toBe(77_000);
  });
});

describe('processAtOf', () => {
  const parkedAt = (moment: Date) => 10 * moment.getTime();
  const still = {
    now: () => now,
    following: false,
    system: { now: () => now },
    advanceTo: () => Promise.resolve(),
    follow: () => Promise.resolve(),
  };

  it('parks by the moment while the clock stands still, except what is due', () => {
    const later = new Date(now.getTime() + 1);
    expect(processAtOf(still, later, { parkedAt })).toBe(10 * later.getTime());
    expect(processAtOf(still, now, { parkedAt })).toBeLessThanOrEqual(Date.now());
  });

  it('waits in real time for what a running clock is short of', () => {
    const before = Date.now();
    const at = processAtOf({ now: () => now }, new Date(now.getTime() + 60_000), { parkedAt });
    expect(at - before).toBeGreaterThanOrEqual(60_000);
    expect(at - Date.now()).toBeLessThanOrEqual(60_000);
  });
});
