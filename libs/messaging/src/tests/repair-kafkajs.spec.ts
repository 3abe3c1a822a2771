import Runner from 'kafkajs/src/consumer/runner.js';
import { repairFetching } from '../kafka/repair-kafkajs.js';

test('a fetcher of a consumer that was stopped is told so, and does not ask for ever', async () => {
  const stopped = Object.assign(Object.create(Runner.prototype) as Runner, {
    running: false,
    logger: { debug: () => undefined },
    consumerGroup: {},
  });
  repairFetching();
  repairFetching();
  await expect(stopped.fetch('1')).rejects.toThrow('The consumer was stopped.');
});

test('one that runs fetches as before', async () => {
  repairFetching();
  const batches = [{ topic: 'sample' }];
  const running = Object.assign(Object.create(Runner.prototype) as Runner, {
    running: true,
    instrumentationEmitter: { emit: () => undefined },
    consumerGroup: { fetch: () => Promise.resolve(batches) },
  });
  expect(await running.fetch('1')).toBe(batches);
});
