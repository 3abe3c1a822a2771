import type { EarlierLife } from './event-log.js';
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
 * @param earlier lives of the log whose rows the feed brings under the present source: as far as the consumer's cursor in the last
 * of them says, it has read them already
 */
export async function lockCursor(
  ctx: OpenContext,
  key: CursorKey,
  earlier: readonly EarlierLife[] = [],
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
     select $1, $2, $3, coalesce((
       select least(position, life_end)
         from unnest($4::text[], $5::bigint[]) with ordinality life (source, life_end, n)
         join consumer_cursor using (source)
        where consumer = $1 and partition = $3 order by n desc limit 1), 0)
     on conflict do nothing`,
    [...values, earlier.map(({ source }) => source), earlier.map(({ end }) => end)],
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
