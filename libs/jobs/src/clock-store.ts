import type { ClockStore } from '@millrace/runtime/clock';
import { quoteSchemaName } from 'bullmq';
import type { Pool } from 'pg';

/**
 * Keeps a test clock's position in a table of one row, `<schema>.clock_position`, which it makes when it is missing
 * (so is the schema).
 */
export function postgresClockStore(pool: Pool, schema: string): ClockStore {
  const table = `${quoteSchemaName(schema)}.clock_position`;
  let made: Promise<unknown> | undefined;
  const ready = () => (made ??= makeTable(pool, schema, table));
  return {
    async load() {
      await ready();
      const { rows } = await pool.query<{ at: Date }>(`select at from ${table}`);
      return rows[0]?.at ?? null;
    },
    async save(position) {
      await ready();
      await pool.query(
        `insert into ${table} (at) values ($1) on conflict (sole) do update set at = excluded.at`,
        [position],
      );
    },
  };
}

async function makeTable(pool: Pool, schema: string, table: string): Promise<void> {
  const { rows } = await pool.query<{ known: boolean }>(
    'select to_regclass($1) is not null as known',
    [table],
  );
  if (rows[0]?.known) return;
  await pool.query(`create schema if not exists ${quoteSchemaName(schema)}`);
  await pool.query(
    `create table if not exists ${table} (
       sole boolean primary key default true check (sole),
       at timestamptz not null)`,
  );
}
