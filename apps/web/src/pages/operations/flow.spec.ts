import { addSample, NO_HISTORY, SPAN_MS } from './flow';

const service = (name: string, consumed: number, lag = 0, unsent = 0, ready = true) => ({
  name,
  ready,
  published: 0,
  consumed,
  unsent: { events: unsent, oldestMs: 0 },
  consumers: [{ consumer: `${name}.all`, lag, oldestMs: 0, handled: 0, parked: 0 }],
  queues: [],
  deadLetters: [],
  failedJobs: [],
});

describe('the flow of events as a page saw it', () => {
  test('counts what was delivered a second, and what waits to be sent or handled', () => {
    const first = addSample(NO_HISTORY, [service('claims', 100), service('gateway', 50)], 0);
    expect(first.samples).toEqual([{ at: 0, waiting: 0, perSecond: 0 }]);
    const next = addSample(first, [service('claims', 104, 7, 5), service('gateway', 52)], 2_000);
    expect(next.samples.at(-1)).toEqual({ at: 2_000, waiting: 12, perSecond: 3 });
  });

  test('a service that does not answer delivers nothing meanwhile, and nothing twice when it is back', () => {
    const first = addSample(NO_HISTORY, [service('claims', 100)], 0);
    const away = addSample(first, [service('claims', 0, 0, 0, false)], 1_000);
    expect(away.samples.at(-1)!.perSecond).toBe(0);
    const back = addSample(away, [service('claims', 110)], 2_000);
    expect(back.samples.at(-1)!.perSecond).toBe(10);
  });

  test('forgets what is older than five minutes', () => {
    const first = addSample(NO_HISTORY, [service('claims', 1)], 0);
    expect(addSample(first, [service('claims', 2)], SPAN_MS + 1).samples).toHaveLength(1);
  });
});
