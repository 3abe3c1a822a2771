import { Queue, Worker, type Processor, type RedisClient } from 'bullmq';
import type { JobLog } from './job-runner.js';
import {
  dataIdsOf,
  KEPT_EVENTS,
  MAX_STALLED,
  type FailedJob,
  type JobPayload,
  type JobProcessor,
  type JobQueue,
  type JobStore,
  type JobWorker,
  type JobWorkerOptions,
  type Outlook,
  type QueueStats,
  type StoreReport,
} from './job-store.js';
import { RedisCalls } from './redis-calls.js';
import { RedisChains } from './redis-chains.js';
import { RedisConnections, saysAway } from './redis-connections.js';
import { LOWEST_PARKED, momentAt, PARKED, parkedAt, parkPage, scoreAt } from './redis-parking.js';
import { RELEASE, RELEASE_ORPHANS, UNPARK } from './redis-scripts.js';

/** Where Redis (6.2 or newer, or Valkey) keeps the jobs. */
export interface RedisLocation {
  /** `redis://` or, by TLS, `rediss://`. */
  readonly url: string;
  /** What all keys begin with; default `millrace`. */
  readonly prefix?: string;
  /** How long a call waits for a Redis that is away, in real time; default 15 s. */
  readonly waitMs?: number;
}

type RedisQueue = Queue<JobPayload, void, string>;
type RedisWorker = Worker<JobPayload, void, string>;

const PENDING = ['waiting', 'active', 'delayed'];

/** Jobs in BullMQ's keys of one Redis, which any number of processes may work on. */
export class RedisJobs implements JobStore {
  private readonly connections: RedisConnections;
  private readonly calls: RedisCalls;
  private readonly chains: RedisChains;
  private readonly prefix: string;
  private readonly queues = new Map<string, RedisQueue>();

  constructor(
    { url, prefix = 'millrace', waitMs = 15_000 }: RedisLocation,
    private readonly report: StoreReport,
    log: JobLog,
  ) {
    this.prefix = prefix;
    this.connections = new RedisConnections(url, waitMs, log);
    this.calls = new RedisCalls(this.connections, prefix);
    this.chains = new RedisChains(this.connections, this.calls);
  }

  openQueue(name: string): JobQueue {
    const queue = this.queue(name);
    const guard = <T>(call: Promise<T>) => this.connections.guard(call);
    return {
      add: async (job, data, opts) => {
        await this.chains.note(name, [{ name: job, data, opts }]);
        await guard(queue.add(job, data, opts));
      },
      addBulk: async (entries) => {
        await this.chains.note(name, entries);
        await guard(queue.addBulk(entries));
      },
      getJob: (id) => guard(queue.getJob(id)),
      remove: (id) => guard(queue.remove(id)),
      close: () => queue.close(),
    };
  }

  openWorker(
    name: string,
    processor: JobProcessor,
    { concurrency, lockMs, onEnd }: JobWorkerOptions,
  ): JobWorker {
    const atWork = new Set<Promise<void>>();
    const run: Processor<JobPayload, void> = (job, token) => {
      const work = processor(job, token, worker.getBackend()).finally(() => atWork.delete(work));
      atWork.add(work);
      return work;
    };
    const worker: RedisWorker = new Worker(name, run, {
      connection: this.connections.work,
      prefix: this.prefix,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: MAX_STALLED,
      runRetryDelay: 1_000,
    });
    let waiting: RedisClient | undefined;
    void worker.getBackend().blockingClient?.then(
      (client) => (waiting = client),
      () => undefined,
    );
    worker.on('completed', onEnd);
    worker.on('failed', onEnd);
    worker.on('error', (error) => this.failure(error, name));
    return {
      waitUntilReady: () => worker.waitUntilReady(),
      pause: () => pause(worker, waiting, atWork),
      letGo: () => {
        // BullMQ may just be opening this connection, and then opens it once more.
        waiting?.on('connect', () => waiting?.disconnect());
        return worker.close(true);
      },
    };
  }

  async ready(): Promise<void> {
    await this.connections.guard(this.connections.calls.ping());
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.connections.close();
  }

  parkedAt(moment: Date): number {
    return parkedAt(moment);
  }

  async outlook(queues: readonly string[]): Promise<Outlook> {
    const found = await this.calls.ask(queues, (ask, queue) =>
      ask
        .llen(this.calls.key(queue, 'wait'))
        .llen(this.calls.key(queue, 'active'))
        .zrangebyscore(
          this.calls.key(queue, 'delayed'),
          LOWEST_PARKED,
          '+inf',
          'WITHSCORES',
          'LIMIT',
          0,
          1,
        ),
    );
    const rows = found as [number, number, string[]][];
    const next = rows.flatMap(([, , [, score]]) => (score === undefined ? [] : [momentAt(score)]));
    return {
      busy: rows.reduce((sum, [waiting, active]) => sum + waiting + active, 0),
      next: next.length > 0 ? new Date(Math.min(...next)) : null,
    };
  }

  async lastParked(queues: readonly string[], until: Date): Promise<Date | null> {
    const found = await this.calls.ask(queues, (ask, queue) =>
      ask.zrevrangebyscore(
        this.calls.key(queue, 'delayed'),
        scoreAt(until),
        LOWEST_PARKED,
        'WITHSCORES',
        'LIMIT',
        0,
        1,
      ),
    );
    const scores = (found as [string[]][]).flatMap(([[, score]]) => score ?? []);
    return scores.length > 0 ? new Date(Math.max(...scores.map(momentAt))) : null;
  }

  async release(queues: readonly string[], until: Date): Promise<number> {
    const range = [LOWEST_PARKED, scoreAt(until)];
    const released = await this.calls.each(
      queues,
      RELEASE,
      ['delayed', 'wait', 'marker'],
      (queue) => [...range, this.calls.key(queue, '')],
    );
    return released.reduce((sum, count) => sum + count, 0);
  }

  async unpark(queues: readonly string[], leadMs: number): Promise<void> {
    await this.calls.each(queues, UNPARK, ['delayed', 'marker'], () => [
      LOWEST_PARKED,
      PARKED,
      leadMs,
    ]);
  }

  async park(queues: readonly string[]): Promise<void> {
    for (const queue of queues) while (await parkPage(this.connections, this.calls, queue));
  }

  async releaseOrphans(queues: readonly string[]): Promise<void> {
    const keys = ['active', 'wait', 'stalled', 'marker'];
    await this.calls.each(queues, RELEASE_ORPHANS, keys, (queue) => [this.calls.key(queue, '')]);
  }

  async forgetStalls(queue: string, id: string): Promise<void> {
    await this.connections.guard(
      this.connections.calls.hdel(this.calls.key(queue, id), 'stc', 'defa'),
    );
  }

  async find(
    queues: readonly string[],
    id: string,
  ): Promise<{ queue: string; state: string } | undefined> {
    const states = await Promise.all(
      queues.map(async (queue) => ({ queue, state: await this.stateOf(queue, id) })),
    );
    return states.find(({ state }) => state !== 'unknown');
  }

  async pendingRuns(queue: string, name: string, key: string): Promise<string[]> {
    const noted = await this.chains.noted(queue, name, key);
    const pending = await Promise.all(
      noted.map(async (id) => {
        if (!PENDING.includes(await this.stateOf(queue, id))) return false;
        const job = await this.connections.guard(this.queue(queue).getJob(id));
        return job?.attemptsMade === 0;
      }),
    );
    return noted.filter((_id, index) => pending[index]);
  }

  async stats(queues: readonly string[]): Promise<QueueStats[]> {
    const found = await this.calls.ask(queues, (ask, queue) =>
      ask
        .llen(this.calls.key(queue, 'wait'))
        .llen(this.calls.key(queue, 'active'))
        .zcard(this.calls.key(queue, 'delayed'))
        .zcard(this.calls.key(queue, 'failed'))
        .zcard(this.calls.key(queue, 'completed')),
    );
    const rows = found as [number, number, number, number, number][];
    return rows
      .map(([waiting, active, planned, failed, completed], index) => ({
        queue: queues[index]!,
        waiting,
        active,
        planned,
        failed,
        completed,
      }))
      .sort((a, b) => (a.queue < b.queue ? -1 : 1));
  }

  async failed(queues: readonly string[], limit: number): Promise<FailedJob[]> {
    const lists = await Promise.all(
      queues.map((queue) => this.connections.guard(this.queue(queue).getFailed(0, limit - 1))),
    );
    return lists
      .flat()
      .sort((a, b) => (b.finishedOn ?? 0) - (a.finishedOn ?? 0))
      .slice(0, limit)
      .map((job) => ({
        id: String(job.id),
        queue: job.queueName,
        name: job.name,
        error: job.failedReason ?? '',
        attempts: job.attemptsMade,
        failedAt: new Date((job.progress as { failedAt?: string }).failedAt ?? job.finishedOn ?? 0),
        dataIds: dataIdsOf(job.data),
      }));
  }

  private queue(name: string): RedisQueue {
    const known = this.queues.get(name);
    if (known) return known;
    const queue: RedisQueue = new Queue(name, {
      connection: this.connections.calls,
      prefix: this.prefix,
      streams: { events: { maxLen: KEPT_EVENTS } },
      // Otherwise a queue first used while Redis is away waits for ever.
      skipWaitingForReady: true,
      skipVersionCheck: true,
    });
    queue.on('error', (error) => this.failure(error, name));
    this.queues.set(name, queue);
    return queue;
  }

  private failure(error: Error, queue: string): void {
    if (!saysAway(error)) this.report(error, queue);
  }

  private stateOf(queue: string, id: string): Promise<string> {
    return this.connections.guard(this.queue(queue).getBackend().getState(id));
  }
}

/**
 * Takes no more jobs from this moment on, and waits for those at work. BullMQ waits for the end of the connection by which a worker
 * waits for jobs; one that is away for the moment would tell none.
 */
async function pause(
  worker: RedisWorker,
  waiting: RedisClient | undefined,
  atWork: ReadonlySet<Promise<void>>,
): Promise<void> {
  const away = waiting?.status === 'reconnecting';
  await worker.pause(away);
  if (away) await Promise.allSettled(atWork);
}
