import { iteratorOf, type Items } from './output.js';

/** Items one by one, with a look at those that follow. */
export class Ahead<T> implements AsyncIterable<T> {
  private readonly iterator: ReturnType<typeof iteratorOf<T>>;
  private readonly held: T[] = [];

  constructor(items: Items<T>) {
    this.iterator = iteratorOf(items);
  }

  async *[Symbol.asyncIterator](): AsyncIterator<T> {
    try {
      while ((await this.peek(0)) !== undefined) yield this.held.shift()!;
    } finally {
      await this.iterator.return?.();
    }
  }

  /** The item after `n` others that follow; undefined behind the last one. */
  async peek(n: number): Promise<T | undefined> {
    while (this.held.length <= n) {
      const { done, value } = await this.iterator.next();
      if (done) return undefined;
      this.held.push(value);
    }
    return this.held[n];
  }
}
