import type { OpenContext } from './unit-of-work.js';

/** How far one consumer has come in one partition of one log: a row beside its effects, so that both commit together. */
export interface CursorKey {
  readonly consumer: string;
  /** `<service>:<life of its log>`. */
  readonly source: string;
  readonly partition: number;
}

/**
 * Locks the row, made at first; returns its position. The lock is also the fence against another process with the same consumer.
 * @param began what the log's life before had up to here the consumer has read already, as far as its cursor there says so; absent:
 * positions of another life mean nothing here
 */
export async function lockCursor(
  ctx: OpenContext,
  key: CursorKey,
  began?: number,
): Promise<number> {
  const values = [key.consumer, key.source, key.partition];
  const lock = async (): Promise<number | undefined> => {
    const [row] = (await ctx.tx.query(
      `select position from consumer_cursor where consumer = $1 and source = $2 and partition = $3 for update`,
      values,
    )) as { position: number }[];
    return row?.position;
  };
  const position = await lock();
  if (position !== undefined) return position;
  await ctx.tx.query(
    `insert into consumer_cursor
     select $1, $2, $3, coalesce(min(position), 0) from (
       select least(max(position), $4) as position from consumer_cursor
        where consumer = $1 and partition = $3 and split_part(source, ':', 1) = split_part($2, ':', 1)) before
     on conflict do nothing`,
    [...values, began ?? 0],
  );
  return (await lock())!;
}

/** @param handled events that took effect or were parked on the way */
export async function moveCursor(
  ctx: OpenContext,
  key: CursorKey,
  position: number,
  handled: number,
): Promise<void> {
  await ctx.tx.query(
    `update consumer_cursor set position = $4, handled = handled + $5
      where consumer = $1 and source = $2 and partition = $3`,
    [key.consumer, key.source, key.partition, position, handled],
  );
}
