import { z } from 'zod';
import { Invalid } from '../problems.js';

/** What a row of a list is ordered by: with the last row of a page the next one begins. */
export type CursorKey = readonly (string | number | null)[];

/** Key of a list in the order of ids. */
export const IdCursor = z.tuple([z.int().positive()]);
/** Key of a list in the order of days, and ids within a day. */
export const DayAndIdCursor = z.tuple([z.iso.date(), z.int().positive()]);

/** Writes where the next page goes on; opaque to the caller. */
export function cursorOf(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * Reads the query's `after`; null where there is none. One that is not of this list would silently begin it anew, and a caller that
 * reads page by page would never come to its end.
 * @throws Invalid
 */
export function readCursor<S extends z.ZodType>(
  schema: S,
  after: string | undefined,
): z.output<S> | null {
  if (after === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
  } catch {
    throw new Invalid([{ path: 'after', message: 'Use `next` of the page before.' }]);
  }
}

/** Cuts off the one row more than `limit` that was asked for, and says where the next page begins. */
export function page<T>(
  rows: readonly T[],
  limit: number,
  key: (last: T) => CursorKey,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? cursorOf(key(items.at(-1)!)) : null };
}
