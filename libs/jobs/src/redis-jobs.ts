import { Queue, Worker, type Processor } from 'bullmq';
import type { ChainableCommander } from 'ioredis';
import type { JobLog } from './job-runner.js';
import {
  dataIdsOf,
  KEPT_EVENTS,
  MAX_STALLED,
  type FailedJob,
  type JobEntry,
  type JobPayload,
  type JobQueue,
  type JobStore,
  type JobWorker,
  type JobWorkerOptions,
  type Outlook,
  type QueueStats,
  type StoreReport,
} from './job-store.js';
import { RedisConnections, saysAway } from './redis-connections.js';
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

/**
 * Parked jobs stand at this (the year 2286 in ms) plus twice their moment: BullMQ's scores have 12 bits more than a double holds
 * there, and where moments lay a single ms apart it would take one for the other.
 */
const PARKED = 10_000_000_000_000;
/** What BullMQ multiplies a moment by to get its score. */
const SCORE = 4_096;
const LOWEST_PARKED = PARKED * SCORE;
const PAGE = 1_000;
/** A chain has one planned run, and a few more where several were released together. */
const REMEMBERED_RUNS = 20;
const PENDING = ['waiting', 'active', 'delayed'];

/** Jobs in BullMQ's keys of one Redis, which any number of processes may work on. */
export class RedisJobs implements JobStore {
  private readonly connections: RedisConnections;
  private readonly prefix: string;
  private readonly queues = new Map<string, RedisQueue>();

  constructor(
    { url, prefix = 'millrace', waitMs = 15_000 }: RedisLocation,
    private readonly report: StoreReport,
    log: JobLog,
  ) {
    this.prefix = prefix;
    this.connections = new RedisConnections(url, waitMs, log);
  }

  openQueue(name: string): JobQueue {
    const queue = this.queue(name);
    const guard = <T>(call: Promise<T>) => this.connections.guard(call);
    return {
      add: async (job, data, opts) => {
        await this.noteRuns(name, [{ name: job, data, opts }]);
        await guard(queue.add(job, data, opts));
      },
      addBulk: async (entries) => {
        await this.noteRuns(name, entries);
        await guard(queue.addBulk(entries));
      },
      getJob: (id) => guard(queue.getJob(id)),
      remove: (id) => guard(queue.remove(id)),
      getBackend: () => queue.getBackend(),
      close: () => queue.close(),
    };
  }

  openWorker(
    name: string,
    processor: Processor<JobPayload, void>,
    { concurrency, lockMs, onEnd }: JobWorkerOptions,
  ): JobWorker {
    const worker = new Worker<JobPayload, void>(name, processor, {
      connection: this.connections.work,
      prefix: this.prefix,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: MAX_STALLED,
      runRetryDelay: 1_000,
    });
    worker.on('completed', onEnd);
    worker.on('failed', onEnd);
    worker.on('error', (error) => this.failure(error, name));
    return {
      waitUntilReady: () => worker.waitUntilReady(),
      pause: () => worker.pause(),
      letGo: () => worker.close(true),
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
    return PARKED + 2 * moment.getTime();
  }

  async outlook(queues: readonly string[]): Promise<Outlook> {
    const found = await this.ask(queues, (ask, queue) =>
      ask
        .llen(this.key(queue, 'wait'))
        .llen(this.key(queue, 'active'))
        .zrangebyscore(
          this.key(queue, 'delayed'),
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
    const found = await this.ask(queues, (ask, queue) =>
      ask.zrevrangebyscore(
        this.key(queue, 'delayed'),
        this.scoreAt(until),
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
    const range = [LOWEST_PARKED, this.scoreAt(until)];
    const released = await this.each(queues, RELEASE, ['delayed', 'wait', 'marker'], (queue) => [
      ...range,
      this.key(queue, ''),
    ]);
    return released.reduce((sum, count) => sum + count, 0);
  }

  async unpark(queues: readonly string[], leadMs: number): Promise<void> {
    await this.each(queues, UNPARK, ['delayed', 'marker'], () => [LOWEST_PARKED, PARKED, leadMs]);
  }

  async park(queues: readonly string[]): Promise<void> {
    for (const queue of queues) while (await this.parkPage(queue));
  }

  async releaseOrphans(queues: readonly string[]): Promise<void> {
    const keys = ['active', 'wait', 'stalled', 'marker'];
    await this.each(queues, RELEASE_ORPHANS, keys, (queue) => [this.key(queue, '')]);
  }

  async forgetStalls(queue: string, id: string): Promise<void> {
    await this.connections.guard(this.connections.calls.hdel(this.key(queue, id), 'stc', 'defa'));
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
    const noted = await this.connections.guard(
      this.connections.calls.zrange(this.chainKey(queue, name, key), 0, -1),
    );
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
    const found = await this.ask(queues, (ask, queue) =>
      ask
        .llen(this.key(queue, 'wait'))
        .llen(this.key(queue, 'active'))
        .zcard(this.key(queue, 'delayed'))
        .zcard(this.key(queue, 'failed'))
        .zcard(this.key(queue, 'completed')),
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

  private key(queue: string, name: string): string {
    return `${this.prefix}:${queue}:${name}`;
  }

  /** No job's id holds a colon, so that none of its keys is this one. */
  private chainKey(queue: string, name: string, key: string): string {
    return this.key(queue, `chain:${name}:${key}`);
  }

  private scoreAt(moment: Date): number {
    return this.parkedAt(moment) * SCORE;
  }

  private stateOf(queue: string, id: string): Promise<string> {
    return this.connections.guard(this.queue(queue).getBackend().getState(id));
  }

  /** Notes a chain's newest runs before they are enqueued: Redis cannot look jobs up by their data. */
  private async noteRuns(queue: string, entries: readonly JobEntry[]): Promise<void> {
    const runs = entries.filter(({ data }) => data.key !== undefined);
    if (runs.length === 0) return;
    const note = this.connections.calls.pipeline();
    for (const { name, data, opts } of runs) {
      const chain = this.chainKey(queue, name, data.key!);
      note.zadd(chain, opts.timestamp ?? 0, opts.jobId);
      note.zremrangebyrank(chain, 0, -1 - REMEMBERED_RUNS);
    }
    await this.results(note);
  }

  /** Parks some jobs that are planned in real time, unless they fell due meanwhile; whether there may be more. */
  private async parkPage(queue: string): Promise<boolean> {
    const delayed = this.key(queue, 'delayed');
    const { calls } = this.connections;
    const found = await this.connections.guard(
      calls.zrangebyscore(delayed, '-inf', `(${LOWEST_PARKED}`, 'WITHSCORES', 'LIMIT', 0, PAGE),
    );
    if (found.length === 0) return false;
    const ids = found.filter((_entry, index) => index % 2 === 0);
    const read = calls.pipeline();
    for (const id of ids) read.hget(this.key(queue, id), 'data');
    const stored = (await this.results(read)) as (string | null)[];
    const scores = ids.flatMap((id, index) => {
      const { runAt } = JSON.parse(stored[index] ?? '{}') as Partial<JobPayload>;
      const planned = Math.floor(Number(found[2 * index + 1]) / SCORE);
      const moment = Math.max(planned, runAt ? Date.parse(runAt) : planned);
      return [this.scoreAt(new Date(moment)), id];
    });
    await this.connections.guard(calls.zadd(delayed, 'XX', ...scores));
    return ids.length === PAGE;
  }

  /** Asks several things of every queue, all of one moment; an answer per queue. */
  private async ask(
    queues: readonly string[],
    about: (ask: ChainableCommander, queue: string) => unknown,
  ): Promise<unknown[][]> {
    const ask = this.connections.calls.multi();
    for (const queue of queues) about(ask, queue);
    const answers = queues.length > 0 ? await this.results(ask) : [];
    const each = answers.length / queues.length;
    return queues.map((_queue, index) => answers.slice(index * each, (index + 1) * each));
  }

  /** Runs a script on every queue; its number per queue. */
  private each(
    queues: readonly string[],
    script: string,
    keys: readonly string[],
    args: (queue: string) => (string | number)[],
  ): Promise<number[]> {
    const run = async (queue: string) => {
      const own = keys.map((name) => this.key(queue, name));
      const { calls } = this.connections;
      return (await calls.eval(script, own.length, ...own, ...args(queue))) as number;
    };
    return this.connections.guard(Promise.all(queues.map(run)));
  }

  private async results(commands: ChainableCommander): Promise<unknown[]> {
    const run = async () =>
      ((await commands.exec()) ?? []).map(([error, answer]) => {
        if (error) throw error;
        return answer;
      });
    return this.connections.guard(run());
  }
}

function momentAt(score: string): number {
  return (Number(score) / SCORE - PARKED) / 2;
}
