import type { ChainableCommander } from 'ioredis';
import type { RedisConnections } from './redis-connections.js';

/** Calls on BullMQ's keys of several queues at once. */
export class RedisCalls {
  constructor(
    private readonly connections: RedisConnections,
    private readonly prefix: string,
  ) {}

  /** A key of a queue: one of BullMQ's own, or that of the job with this id. */
  key(queue: string, name: string): string {
    return `${this.prefix}:${queue}:${name}`;
  }

  /**
   * Asks several things of every queue, all of one moment; an answer per queue.
   * @throws JobStoreUnavailable
   */
  async ask(
    queues: readonly string[],
    about: (ask: ChainableCommander, queue: string) => unknown,
  ): Promise<unknown[][]> {
    if (queues.length === 0) return [];
    const ask = this.connections.calls.multi();
    for (const queue of queues) about(ask, queue);
    const answers = await this.results(ask);
    const each = answers.length / queues.length;
    return queues.map((_queue, index) => answers.slice(index * each, (index + 1) * each));
  }

  /**
   * Runs a script on every queue; its number per queue.
   * @throws JobStoreUnavailable
   */
  each(
    queues: readonly string[],
    script: string,
    keys: readonly string[],
    args: (queue: string) => (string | number)[],
  ): Promise<number[]> {
    const { calls } = this.connections;
    const run = (queue: string) => {
      const own = keys.map((name) => this.key(queue, name));
      return calls.eval(script, own.length, ...own, ...args(queue)) as Promise<number>;
    };
    return this.connections.guard(Promise.all(queues.map(run)));
  }

  /**
   * The answers to what was put together in one call.
   * @throws JobStoreUnavailable
   */
  results(commands: ChainableCommander): Promise<unknown[]> {
    const run = async () =>
      ((await commands.exec()) ?? []).map(([error, answer]) => {
        if (error) throw error;
        return answer;
      });
    return this.connections.guard(run());
  }
}
