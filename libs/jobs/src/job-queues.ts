import {
  Queue,
  Worker,
  type JobProgress,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  type Processor,
} from 'bullmq';
import type { JobLog } from './job-runner.js';
import type { JobPayload, PostgresJobs } from './postgres-jobs.js';

type JobQueue = Queue<
  JobPayload,
  void,
  string,
  JobPayload,
  void,
  string,
  PostgresQueueBackend,
  PostgresConnectionOptions
>;
type JobWorker = Worker<
  JobPayload,
  void,
  string,
  PostgresQueueBackend,
  JobProgress,
  PostgresConnectionOptions
>;
/** A job as BullMQ takes it. */
type JobEntry = Parameters<JobQueue['addBulk']>[0][number];

const BULK = 1_000;
/** Jobs that stall (their process died) more often than this are kept as failed. */
const MAX_STALLED = 3;

/** The BullMQ queues and workers of one job server, opened as they are needed and closed together. */
export class JobQueues {
  private readonly open = new Map<string, JobQueue>();
  private readonly workers: JobWorker[] = [];
  private closing = false;

  constructor(
    private readonly jobs: PostgresJobs,
    private readonly log: JobLog,
  ) {}

  of(name: string): JobQueue {
    const known = this.open.get(name);
    if (known) return known;
    const queue: JobQueue = new Queue(
      name,
      { connection: this.jobs.pool, streams: { events: { maxLen: 100 } } },
      this.jobs.backend,
    );
    queue.on('error', (error) => this.report(error, name));
    this.open.set(name, queue);
    return queue;
  }

  async add(name: string, entries: readonly JobEntry[]): Promise<void> {
    const queue = this.of(name);
    const [only, more] = entries;
    // BullMQ's bulk statement costs some ten single ones.
    if (only && !more) {
      await queue.add(only.name, only.data, only.opts);
      return;
    }
    for (let from = 0; from < entries.length; from += BULK) {
      await queue.addBulk(entries.slice(from, from + BULK));
    }
  }

  /** Begins to work on a queue; resolves when it listens. */
  async work(
    name: string,
    processor: Processor<JobPayload, void>,
    options: {
      readonly concurrency: number;
      readonly lockMs: number;
      /** Told of every job completed or kept as failed. */
      readonly onEnd: () => void;
    },
  ): Promise<void> {
    const worker: JobWorker = new Worker(
      name,
      processor,
      {
        connection: this.jobs.pool,
        concurrency: options.concurrency,
        lockDuration: options.lockMs,
        stalledInterval: options.lockMs,
        maxStalledCount: MAX_STALLED,
        drainDelay: 60,
      },
      this.jobs.backend,
    );
    worker.on('completed', options.onEnd);
    worker.on('failed', options.onEnd);
    worker.on('error', (error) => this.report(error, name));
    this.workers.push(worker);
    await worker.waitUntilReady();
  }

  /** Takes no more jobs; whether those at work ended within a real time. */
  drain(ms: number): Promise<boolean> {
    return within(Promise.all(this.workers.map((worker) => worker.pause())), ms);
  }

  /** Lets go of everything, also of jobs at work. */
  async close(): Promise<void> {
    this.closing = true;
    // A forced close leaves a worker that waits for a job waiting, for up to an hour.
    await Promise.all(this.workers.map((worker) => worker.getBackend().disconnectBlocking()));
    await Promise.all(this.workers.map((worker) => worker.close(true)));
    await Promise.all([...this.open.values()].map((queue) => queue.close()));
  }

  private report(error: Error, queue: string): void {
    // A connection that is being let go of may end in any way.
    if (this.closing) return;
    this.log.error(
      { queue, errorName: error.name, message: error.message, stack: error.stack },
      'Job queue failed',
    );
  }
}

/** Whether a promise settles within a real time. */
async function within(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const settled = await Promise.race([promise.then(() => true as const), late]);
  clearTimeout(timer);
  return settled;
}
