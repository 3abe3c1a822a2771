import type {
  JobEntry,
  JobProcessor,
  JobQueue,
  JobStore,
  JobWorker,
  JobWorkerOptions,
} from './job-store.js';

const BULK = 1_000;

/** The queues and workers of one job server, opened as they are needed and closed together. */
export class JobQueues {
  private readonly open = new Map<string, JobQueue>();
  private readonly workers: JobWorker[] = [];

  constructor(private readonly store: JobStore) {}

  of(name: string): JobQueue {
    const known = this.open.get(name);
    if (known) return known;
    const queue = this.store.openQueue(name);
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
  async work(name: string, processor: JobProcessor, options: JobWorkerOptions): Promise<void> {
    const worker = this.store.openWorker(name, processor, options);
    this.workers.push(worker);
    await worker.waitUntilReady();
  }

  /** Takes no more jobs; whether those at work ended within a real time. */
  drain(ms: number): Promise<boolean> {
    return within(Promise.all(this.workers.map((worker) => worker.pause())), ms);
  }

  /** Lets go of everything, also of jobs at work. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.letGo()));
    await Promise.all([...this.open.values()].map((queue) => queue.close()));
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
