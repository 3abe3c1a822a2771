import type { Context } from './context.js';

export interface StoredAnswer {
  /** As of HTTP. */
  readonly status: number;
  readonly response: unknown;
}

/** The same key came with another content before: to be answered with 422. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
}

/**
 * For a door without an order (HTTP, webhooks, files): claims the key in this transaction, or returns what
 * was answered before. Of two requests with one key at once, the second waits for the first to end.
 * @param door e.g. `http`, `webhook:clearinghouse`
 * @throws KeyReused when the key was used for another request
 */
export async function inboxOnce(
  ctx: Context,
  door: string,
  practiceId: number,
  key: string,
  requestHash: string,
): Promise<StoredAnswer | null> {
  const claimed = (await ctx.tx.query(
    `insert into inbox (practice_id, door, key, request_hash, at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning key`,
    [practiceId, door, key, requestHash, ctx.now],
  )) as unknown[];
  if (claimed.length > 0) return null;
  const [stored] = (await ctx.tx.query(
    `select request_hash as "requestHash", status, response from inbox
      where practice_id = $1 and door = $2 and key = $3`,
    [practiceId, door, key],
  )) as (StoredAnswer & { requestHash: string; status: number | null })[];
  if (!stored || stored.requestHash !== requestHash) {
    throw new KeyReused('This key was used before for another request. Use a new key.');
  }
  if (stored.status === null) {
    throw new Error('The first request with this key left no answer.');
  }
  return { status: stored.status, response: stored.response };
}

/** Keeps the answer for those who come with the key again. `inboxOnce` came before, in the same transaction. */
export async function storeAnswer(
  ctx: Context,
  door: string,
  practiceId: number,
  key: string,
  answer: StoredAnswer,
): Promise<void> {
  await ctx.tx.query(
    `update inbox set status = $4, response = $5 where practice_id = $1 and door = $2 and key = $3`,
    [practiceId, door, key, answer.status, JSON.stringify(answer.response ?? null)],
  );
}
