import type { JobEntry } from './job-store.js';
import type { RedisCalls } from './redis-calls.js';
import type { RedisConnections } from './redis-connections.js';

/** A chain has one planned run, and a few more where several were released together. */
const REMEMBERED_RUNS = 20;

/** The newest runs of chains of recurring jobs: Redis cannot look jobs up by their data. */
export class RedisChains {
  constructor(
    private readonly connections: RedisConnections,
    private readonly calls: RedisCalls,
  ) {}

  /** Notes runs before they are enqueued: a run that is noted may not be there, one that is there is noted. */
  async note(queue: string, entries: readonly JobEntry[]): Promise<void> {
    const runs = entries.filter(({ data }) => data.key !== undefined);
    if (runs.length === 0) return;
    const note = this.connections.calls.pipeline();
    for (const { name, data, opts } of runs) {
      const chain = this.key(queue, name, data.key!);
      note.zadd(chain, opts.timestamp ?? 0, opts.jobId);
      note.zremrangebyrank(chain, 0, -1 - REMEMBERED_RUNS);
    }
    await this.calls.results(note);
  }

  /** Ids of the runs noted last, ended ones among them. */
  noted(queue: string, name: string, key: string): Promise<string[]> {
    const { connections } = this;
    return connections.guard(connections.calls.zrange(this.key(queue, name, key), 0, -1));
  }

  /** No job's id holds a colon, so that none of its keys is this one. */
  private key(queue: string, name: string, key: string): string {
    return this.calls.key(queue, `chain:${name}:${key}`);
  }
}
