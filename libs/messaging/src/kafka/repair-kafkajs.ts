import kafkajs from 'kafkajs';
import Runner from 'kafkajs/src/consumer/runner.js';

/**
 * A fault of kafkajs 2.2.4, whose version is therefore pinned: a consumer that is stopped while a broker comes or goes gets new
 * fetchers that nobody stops. Each asks a runner that no longer runs, is answered at once with nothing, and asks again: no timer and
 * no socket of the process ever has its turn. A fetcher that is told so by an error ends.
 */
export function repairFetching(): void {
  const { prototype } = Runner;
  if (REPAIRED in prototype) return;
  const { fetch } = prototype;
  Object.assign(prototype, {
    [REPAIRED]: true,
    async fetch(this: Runner, nodeId: string): Promise<unknown[]> {
      if (!this.running)
        throw new kafkajs.KafkaJSError('The consumer was stopped.', { retriable: true });
      return fetch.call(this, nodeId);
    },
  });
}

const REPAIRED = Symbol.for('millrace:fetching-repaired');
