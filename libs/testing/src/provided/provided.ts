import { ServerUnavailable } from '@millrace/servers';

/** A server for tests, wherever it came from. */
export interface Provided<T> {
  readonly server: T;
  /** Ends it, unless it is one that tests were only given the address of. */
  stop(): Promise<void>;
}

/**
 * The first way by which a server can be had.
 * @throws ServerUnavailable with what is wrong with each way
 */
export async function firstOf<T>(
  name: string,
  ways: readonly (() => Promise<Provided<T>>)[],
): Promise<Provided<T>> {
  const reasons: string[] = [];
  for (const way of ways) {
    try {
      return await way();
    } catch (error) {
      reasons.push((error as Error).message);
    }
  }
  throw new ServerUnavailable(`${name} cannot be had: ${reasons.join('; ')}`);
}
