import pg from 'pg';

/**
 * SQL that binds a table to the practices of the unit of work: reading and writing rows of another practice
 * is refused, and where `app.practices` is unset nothing is seen. Holds for the owner too.
 * @param options.read `any`: rows of all practices may be read (the event log: its readers serve all practices)
 */
export function practiceRowSecurity(table: string, options: { read?: 'own' | 'any' } = {}): string {
  // A subselect is evaluated once per statement; the bare setting once per row.
  const own = `practice_id = any ((select string_to_array(nullif(current_setting('app.practices', true), ''), ',')::bigint[])::bigint[])`;
  const policies =
    options.read === 'any'
      ? `create policy any_practice on ${table} for select using (true);
         create policy practice_insert on ${table} for insert with check (${own});
         create policy practice_update on ${table} for update using (${own}) with check (${own});
         create policy practice_delete on ${table} for delete using (${own})`
      : `create policy practice on ${table} using (${own}) with check (${own})`;
  return `alter table ${table} enable row level security;
          alter table ${table} force row level security;
          ${policies}`;
}

/** SQL that lets the service only insert into and read a table: no update, delete or truncate. */
export function appendOnly(table: string): string {
  return `do $$ begin
    execute format('revoke update, delete, truncate on ${table} from %I', regexp_replace(current_user, '_owner$', '_app'));
  end $$`;
}

export interface UnprotectedTable {
  readonly table: string;
  readonly reason:
    'no practice_id' | 'no row-level security' | 'row-level security not forced' | 'no policy';
}

/**
 * The tables of a schema that are not bound to a practice: without `practice_id` (unless exempt), or with it
 * but without enabled and forced row-level security and a policy. Empty = all protected.
 * @param exempt names of tables that hold no practice's data, e.g. code lists
 */
export async function findUnprotectedTables(
  adminUrl: string,
  schema: string,
  exempt: readonly string[],
): Promise<UnprotectedTable[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<UnprotectedTable>(
      `select table_name as "table", reason from (
         select c.relname as table_name, case
             when not exists (select from pg_attribute a where a.attrelid = c.oid
                                and a.attname = 'practice_id' and not a.attisdropped)
               then case when c.relname <> all ($2::text[]) then 'no practice_id' end
             when not c.relrowsecurity then 'no row-level security'
             when not c.relforcerowsecurity then 'row-level security not forced'
             when not exists (select from pg_policy p where p.polrelid = c.oid) then 'no policy'
           end as reason
           from pg_class c where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p')
       ) checked where reason is not null order by 1`,
      [schema, exempt],
    );
    return rows;
  } finally {
    await client.end();
  }
}
