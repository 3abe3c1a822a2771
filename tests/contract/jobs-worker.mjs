// A process that works on jobs in Redis, for tests that end it. It tells what it does on its output, and holds each job until a
// line comes on its input. Arguments: Redis's address, prefix, how long it keeps a lock in ms.
import { createInterface } from 'node:readline';
import { defineJob, handlerOf, JobServer } from '@millrace/jobs';
import { z } from 'zod';

const [url, prefix, lockMs] = process.argv.slice(2);
const Hold = defineJob({
  name: 'held.hold',
  queue: 'held.jobs',
  data: z.object({ holdId: z.string() }),
  summary: 'Waits until somebody says go.',
});
const tell = (line) => process.stdout.write(`${line}\n`);
const lines = createInterface({ input: process.stdin });
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields, message) => tell(`${message}: ${fields.message}`),
};
const server = new JobServer({
  redis: { url, prefix },
  service: 'held',
  clock: { now: () => new Date() },
  concurrency: 1,
  lockMs: Number(lockMs),
  log,
});
process.once('SIGTERM', async () => {
  tell('draining');
  await server.close();
  tell('drained');
  process.exit(0);
});
await server.start([
  handlerOf(Hold, async (_data, { id }) => {
    const go = new Promise((resolve) => lines.once('line', resolve));
    tell(`began ${id}`);
    await go;
    tell(`ended ${id}`);
  }),
]);
tell('started');
