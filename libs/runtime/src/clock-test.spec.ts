import { standsStill, systemClock, type Clock } from './clock.js';
import type { ClockStore } from './clock.js';
import { TestClock } from './clock-test.js';

const at = (iso: string) => new Date(iso);
const START = at('2026-03-01T08:00:00Z');

function memoryStore(stored: Date | null = null): ClockStore & { stored: Date | null } {
  return {
    stored,
    async load() {
      return this.stored;
    },
    async save(position) {
      this.stored = position;
    },
  };
}

describe('TestClock', () => {
  it('stands still until it is moved, and tells its listeners', async () => {
    const clock = new TestClock({ start: START });
    const moves: string[] = [];
    const stop = clock.onMove((now) => moves.push(now.toISOString()));
    expect(clock.now()).toEqual(START);
    expect(standsStill(clock)).toBe(true);
    await clock.advanceTo(at('2026-03-02T08:00:00Z'));
    stop();
    await clock.advanceTo(at('2026-03-03T08:00:00Z'));
    expect(clock.now()).toEqual(at('2026-03-03T08:00:00Z'));
    expect(moves).toEqual(['2026-03-02T08:00:00.000Z']);
  });

  it('never goes back, and takes no invalid instant', async () => {
    const clock = new TestClock({ start: START });
    await expect(clock.advanceTo(at('2026-03-01T07:59:59Z'))).rejects.toThrow(RangeError);
    await expect(clock.advanceTo(new Date(Number.NaN))).rejects.toThrow('valid instant');
    expect(clock.now()).toEqual(START);
  });

  it('begins at its stored position after a restart', async () => {
    const store = memoryStore();
    const clock = await TestClock.open({ start: START, store });
    expect(store.stored).toEqual(START);
    await clock.advanceTo(at('2026-04-01T00:00:00Z'));
    const again = await TestClock.open({ start: START, store });
    expect(again.now()).toEqual(at('2026-04-01T00:00:00Z'));
  });

  it('does not move when its position could not be stored', async () => {
    const store = { ...memoryStore(), save: () => Promise.reject(new Error('disk full')) };
    const clock = new TestClock({ start: START, store });
    await expect(clock.advanceTo(at('2026-04-01T00:00:00Z'))).rejects.toThrow('disk full');
    expect(clock.now()).toEqual(START);
  });

  it('follows the system clock, keeping a lead rather than going back', async () => {
    let real = at('2026-03-05T00:00:00Z');
    const system: Clock = { now: () => real };
    const store = memoryStore();
    const behind = new TestClock({ start: START, system, store });
    await behind.follow();
    expect(standsStill(behind)).toBe(false);
    expect(behind.now()).toEqual(real);
    real = at('2026-03-05T00:10:00Z');
    expect(behind.now()).toEqual(real);
    await behind.keep();
    expect(store.stored).toEqual(real);
    await behind.advanceTo(at('2026-03-05T01:00:00Z'));
    real = at('2026-03-05T00:11:00Z');
    expect(behind.now()).toEqual(at('2026-03-05T01:01:00Z'));

    const ahead = new TestClock({ start: at('2026-06-01T00:00:00Z'), system });
    await ahead.follow();
    expect(ahead.now()).toEqual(at('2026-06-01T00:00:00Z'));
    real = at('2026-03-05T00:12:00Z');
    expect(ahead.now()).toEqual(at('2026-06-01T00:01:00Z'));
  });

  it('is not what the system clock is', () => {
    expect(standsStill(systemClock)).toBe(false);
    expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(1_000);
  });
});
