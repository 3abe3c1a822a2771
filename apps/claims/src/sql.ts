import type { Context } from '@millrace/messaging';

/** Rows of a statement, typed by the caller who wrote the select list. */
export async function rows<T>(
  ctx: Pick<Context, 'tx'>,
  sql: string,
  params: readonly unknown[] = [],
): Promise<T[]> {
  const result: unknown = await ctx.tx.query(sql, [...params]);
  // TypeORM answers [rows, count] for update and delete.
  if (
    Array.isArray(result) &&
    result.length === 2 &&
    Array.isArray(result[0]) &&
    typeof result[1] === 'number'
  ) {
    return result[0] as T[];
  }
  return result as T[];
}

/** Groups items by practice: a set of events may hold several practices'. */
export function byPractice<T extends { readonly practiceId: number }>(
  items: readonly T[],
): [number, T[]][] {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(item.practiceId);
    if (group) group.push(item);
    else groups.set(item.practiceId, [item]);
  }
  return [...groups.entries()];
}

/** Groups items by a key, in their order. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}

/** The columns of objects, for unnest. */
export function column<T, K extends keyof T>(items: readonly T[], key: K): T[K][] {
  return items.map((item) => item[key]);
}
