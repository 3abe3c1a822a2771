import type { Event, EventDefinition } from '@millrace/contracts';
import { schemaOf } from '@millrace/database';
import type { DataSource } from 'typeorm';
import type { Cipher } from './cipher.js';
import { mapSealed } from './sealing.js';

/** A life of a log that ended when the log was restored from a backup. */
export interface EarlierLife {
  readonly source: string;
  /** The last of its positions that the restored log still has. */
  readonly end: number;
}

/** Where a service's log stands. */
export interface LogState {
  readonly service: string;
  /** `<service>:<life of the log>`: what `source` is in events and cursors. */
  readonly source: string;
  /** In their order. */
  readonly earlier: readonly EarlierLife[];
  /** The last position drawn, by whomever; some up to it may not be committed, or never will be. */
  readonly drawn: number;
  /** The safe head: up to here nothing can arrive any more. */
  readonly head: number;
  /** Types of the events up to the head, after the position that was asked for; null: there are none. */
  readonly types: readonly string[] | null;
}

/** A row of a log as stored; sealed fields are encrypted. */
export interface LogRow {
  readonly position: number;
  readonly practiceId: number;
  readonly key: string;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly at: Date;
  /** The traceparent of what appended it. */
  readonly trace: string | null;
}

/** A row of a log with the slot that its key falls into, 0 to 63. */
export interface StoredRow extends LogRow {
  readonly slot: number;
}

export interface ReadRange {
  readonly after: number;
  /** Absent: all of them. */
  readonly types?: readonly string[];
  readonly limit: number;
  /** Of how many partitions which one; default the only one. */
  readonly partitions?: number;
  readonly partition?: number;
}

/** Which of the services have a log in this database. */
export async function findLogs(
  dataSource: DataSource,
  services: readonly string[],
): Promise<string[]> {
  const rows = (await dataSource.query(
    `select s.service from unnest($1::text[], $2::text[]) s (service, log)
      where exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname = s.log and c.relname = 'event_log')`,
    [services, services.map(schemaOf)],
  )) as { service: string }[];
  return rows.map((row) => row.service);
}

/**
 * The state of several logs in one look.
 * @param since by service, after which position types are told; default the end, so none
 */
export async function readLogStates(
  dataSource: DataSource,
  services: readonly string[],
  since: ReadonlyMap<string, number> = new Map(),
): Promise<LogState[]> {
  if (services.length === 0) return [];
  const selects = services.map(
    (service) =>
      `select '${service}' as service, lives, began, drawn, head, types
         from ${schemaOf(service)}.log_state(${since.get(service) ?? Number.MAX_SAFE_INTEGER})`,
  );
  const found = (await dataSource.query(selects.join(' union all '))) as (LogState & {
    lives: string[];
    began: number[];
  })[];
  return found.map(({ service, lives, began, drawn, head, types }) => {
    const sources = lives.map((life) => `${service}:${life}`);
    const earlier = sources.slice(0, -1).map((source, n) => ({ source, end: began[n + 1]! }));
    return { service, source: sources.at(-1)!, earlier, drawn, head, types };
  });
}

/** Keys fall into so many. */
const SLOTS = 64;

/** Bytes of events that are read at once; a set may be one event larger. Of one event at most, too. */
export const MAX_BYTES = 4 << 20;

/** What runs SQL in a service's schema and gives its rows. */
export interface Queries {
  query<T>(sql: string, values?: unknown[]): Promise<T>;
}

/**
 * Events of a log after a position and up to a safe head that was learnt before: at most `limit`, and no more than fit into
 * memory beside those of other consumers. `more`: others may follow in this range.
 */
export async function readLog(
  tx: Queries,
  service: string,
  range: ReadRange & { readonly upTo: number },
): Promise<{ rows: StoredRow[]; more: boolean }> {
  const { after, upTo, types, limit, partitions = 1, partition = 0 } = range;
  // Only the conditions that hold something back: PostgreSQL takes each for choosy, and then sorts the rest of the log for a page.
  const conditions = ['position > $1 and position <= $2'];
  const values: unknown[] = [after, upTo, limit, MAX_BYTES];
  if (types) conditions.push(`type = any ($${values.push(types)})`);
  if (partitions > 1)
    conditions.push(`slot = any ($${values.push(slotsOf(partition, partitions))})`);
  const rows = (await tx.query(
    `select position, slot, practice_id as "practiceId", key, type, version, data, at, trace, found
       from (select e.*, sum(bytes) over (order by position) - bytes as before, count(*) over () as found
               from (select * from ${schemaOf(service)}.event_log
                      where ${conditions.join(' and ')}
                      order by position limit $3) e) counted
      where before < $4 order by position`,
    values,
  )) as (StoredRow & { found: number })[];
  const found = rows[0]?.found ?? 0;
  return { rows, more: found === limit || found > rows.length };
}

function slotsOf(partition: number, partitions: number): number[] {
  return Array.from({ length: SLOTS }, (_, slot) => slot).filter(
    (s) => s % partitions === partition,
  );
}

/** Reads a log up to its safe head. No event that is committed later can have a position up to `head`. */
export async function readSafe(
  dataSource: DataSource,
  service: string,
  range: ReadRange,
): Promise<{ rows: LogRow[]; state: LogState }> {
  const [state] = await readLogStates(dataSource, [service]);
  return {
    rows: (await readLog(dataSource, service, { ...range, upTo: state!.head })).rows,
    state: state!,
  };
}

/** The event as its consumer receives it, sealed fields opened. @throws CannotUnseal */
export function toEvent(
  row: LogRow,
  source: string,
  definition: EventDefinition,
  cipher: Cipher | undefined,
): Event {
  const data: unknown = JSON.parse(row.data);
  const open = (value: unknown): unknown => {
    if (!cipher) throw new Error(`Event ${row.type} has sealed fields, but there is no cipher.`);
    return JSON.parse(cipher.open(String(value)));
  };
  return {
    id: `${source}/${row.position}`,
    type: row.type,
    version: row.version,
    source,
    position: row.position,
    practiceId: row.practiceId,
    key: row.key,
    time: row.at.toISOString(),
    data: mapSealed(data, definition.sealedPaths, open) as Event['data'],
  };
}
