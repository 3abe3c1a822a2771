import { Redis, type RedisOptions } from 'ioredis';
import type { JobLog } from './job-runner.js';

/** Redis did not answer in time. Whether it took the call is not known: a job may be enqueued again, its id keeps it single. */
export class JobStoreUnavailable extends Error {
  override readonly name = 'JobStoreUnavailable';

  constructor(cause: Error) {
    super('The Redis that keeps the jobs does not answer; the call may be repeated', { cause });
  }
}

const RETRY_MS = 100;
const MAX_RETRY_MS = 2_000;
const AWAY = /^(Command timed out|Connection is closed\.)$|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH/;

/**
 * The connections of a job server that are not a worker's own. Both come back by themselves when Redis does; the log tells once
 * that it is away, and once that it is back.
 */
export class RedisConnections {
  /** For calls, which fail when Redis stays away. */
  readonly calls: Redis;
  /** For workers, which wait as long as it takes: what a job did must be noted in the end. */
  readonly work: Redis;
  private away = false;
  private closed = false;
  private lastError = 'the connection ended';

  constructor(
    url: string,
    waitMs: number,
    private readonly log: JobLog,
  ) {
    const options: RedisOptions = {
      maxRetriesPerRequest: null,
      retryStrategy: (times) => Math.min(times * RETRY_MS, MAX_RETRY_MS),
      // ioredis holds the process for this long even where a connection has ended already.
      disconnectTimeout: 200,
      // A server that became a replica: the next connection may lead to its successor.
      reconnectOnError: (error) => (error.message.startsWith('READONLY') ? 2 : false),
    };
    this.calls = new Redis(url, { ...options, commandTimeout: waitMs });
    this.work = new Redis(url, options);
    // Queues and workers all listen to them.
    for (const client of [this.calls, this.work]) client.setMaxListeners(0);
    this.calls.on('error', ({ message }) => (this.lastError = message));
    this.work.on('error', () => undefined);
    this.calls.on('close', () => this.lost());
    this.calls.on('ready', () => this.back());
  }

  /** @throws JobStoreUnavailable when Redis is away */
  async guard<T>(call: Promise<T>): Promise<T> {
    try {
      return await call;
    } catch (error) {
      throw error instanceof Error && saysAway(error) ? new JobStoreUnavailable(error) : error;
    }
  }

  close(): void {
    this.closed = true;
    this.calls.disconnect();
    this.work.disconnect();
  }

  private lost(): void {
    if (this.away || this.closed) return;
    this.away = true;
    this.log.error({ message: this.lastError }, 'Redis is away');
  }

  private back(): void {
    if (this.away) this.log.info({}, 'Redis is back');
    this.away = false;
  }
}

/** Whether an error only says that Redis is away. */
export function saysAway(error: Error): boolean {
  return AWAY.test(error.message);
}
