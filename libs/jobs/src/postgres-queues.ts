import { EventEmitter } from 'node:events';
import {
  PostgresConnection,
  PostgresQueueBackend,
  Queue,
  Worker,
  type BackendFactory,
  type JobProgress,
  type PostgresConnectionOptions,
} from 'bullmq';
import {
  KEPT_EVENTS,
  MAX_STALLED,
  type JobPayload,
  type JobProcessor,
  type JobQueue,
  type JobWorker,
  type JobWorkerOptions,
  type StoreReport,
} from './job-store.js';

type PostgresQueue = Queue<
  JobPayload,
  void,
  string,
  JobPayload,
  void,
  string,
  PostgresQueueBackend,
  PostgresConnectionOptions
>;
type PostgresWorker = Worker<
  JobPayload,
  void,
  string,
  PostgresQueueBackend,
  JobProgress,
  PostgresConnectionOptions
>;

/** The one connection that all queues and workers of a job server share; only the server closes it. */
export class SharedConnection extends PostgresConnection {
  override async getListenClient(): ReturnType<PostgresConnection['getListenClient']> {
    const client = await super.getListenClient();
    // Every worker that waits listens on it: more than Node's ten.
    if (client instanceof EventEmitter) client.setMaxListeners(0);
    return client;
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }

  override disconnect(): Promise<void> {
    return Promise.resolve();
  }

  closeForGood(): Promise<void> {
    return super.close();
  }

  /** What BullMQ's queues and workers take: every backend that they make uses the one connection. */
  readonly backend: BackendFactory<PostgresQueueBackend, PostgresConnectionOptions> = (
    queue,
    options,
  ) => new PostgresQueueBackend(this, queue, options);
}

/** A queue on the one connection. */
export function openPostgresQueue(
  connection: SharedConnection,
  name: string,
  report: StoreReport,
): JobQueue {
  const queue: PostgresQueue = new Queue(
    name,
    { connection: connection.pool, streams: { events: { maxLen: KEPT_EVENTS } } },
    connection.backend,
  );
  queue.on('error', (error) => report(error, name));
  return queue;
}

/** A worker on the one connection; it begins at once. */
export function openPostgresWorker(
  connection: SharedConnection,
  name: string,
  processor: JobProcessor,
  { concurrency, lockMs, onEnd }: JobWorkerOptions,
  report: StoreReport,
): JobWorker {
  const worker: PostgresWorker = new Worker(
    name,
    (job, token) => processor(job, token, worker.getBackend()),
    {
      connection: connection.pool,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: MAX_STALLED,
      drainDelay: 60,
    },
    connection.backend,
  );
  worker.on('completed', onEnd);
  worker.on('failed', onEnd);
  worker.on('error', (error) => report(error, name));
  return {
    waitUntilReady: () => worker.waitUntilReady(),
    pause: () => worker.pause(),
    letGo: async () => {
      // A forced close leaves a worker that waits for a job waiting, for up to an hour.
      await worker.getBackend().disconnectBlocking();
      await worker.close(true);
    },
  };
}
