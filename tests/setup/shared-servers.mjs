// Redis and Kafka for a whole run of Jest: started in Jest's own process, which outlives its workers, when a spec first asks
// by HTTP. What cannot be had is told with its reason; specs then count as skipped.
import { createServer } from 'node:http';
import './load-sources.mjs';

const providers = {
  '/redis': async () =>
    (await import('../../libs/testing/src/provided/provide-redis.ts')).provideRedis(),
  '/kafka': async () =>
    (await import('../../libs/testing/src/provided/provide-kafka.ts')).provideKafka(),
};

/** Answers on loopback; `stop` ends what was started. */
export async function serveSharedServers() {
  const started = new Map();
  const provide = (path) => {
    if (!started.has(path)) started.set(path, providers[path]());
    return started.get(path);
  };
  const door = createServer((request, response) => {
    const answer = (part) => response.end(JSON.stringify(part));
    provide(request.url).then(
      ({ server }) => answer({ server }),
      ({ message }) => answer({ missing: message }),
    );
  });
  await new Promise((listening) => door.listen(0, '127.0.0.1', listening));
  door.unref();
  return {
    url: `http://127.0.0.1:${door.address().port}`,
    stop: async () => {
      const ended = [...started.values()].map((provided) => provided.then(({ stop }) => stop()));
      await Promise.allSettled(ended);
      door.closeAllConnections();
      door.close();
    },
  };
}
