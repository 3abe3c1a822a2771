import { Invalid } from '@millrace/runtime';

/** SQL that gives a timestamptz as an ISO instant in UTC. */
export function iso(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Reads a cursor that lists rows by descending id. @throws Invalid */
export function idAfter(after: string | undefined): number | null {
  if (after === undefined) return null;
  if (!/^\d{1,15}$/.test(after)) throw badCursor();
  return Number(after);
}

/** Reads a cursor `<day>_<id>`. @throws Invalid */
export function dayAndIdAfter(after: string | undefined): readonly [string | null, number | null] {
  if (after === undefined) return [null, null];
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})_(\d{1,15})$/.exec(after) ?? [];
  if (!day || !id) throw badCursor();
  return [day, Number(id)];
}

/** Cuts one row too many off, and says where the next page begins. */
export function page<T>(
  rows: T[],
  limit: number,
  cursor: (last: T) => string,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? cursor(items.at(-1)!) : null };
}

function badCursor(): Invalid {
  return new Invalid([{ path: 'after', message: 'Use `next` of the page before.' }]);
}
