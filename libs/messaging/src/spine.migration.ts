import { appendOnly, practiceRowSecurity, sqlMigration, type Migration } from '@millrace/database';
import { createHash } from 'node:crypto';

/** Tables of the spine and of the migrations that hold no practice's data: exempt from row-level security. */
export const SPINE_TABLES_WITHOUT_PRACTICE = [
  'consumer_cursor',
  'log_identity',
  'migration_history',
  'publication',
];

/**
 * The upper part of the advisory lock keys that mark a service's open appends: 15 bits above the 48 of a
 * position, so that keys never wrap. Two services that shared a number would only delay each other's readers.
 */
export function lockSpace(service: string): number {
  const hash = createHash('sha256').update(service).digest().readUInt16BE();
  return (hash % 0x7ffe) + 1;
}

/**
 * The migrations of the tables that every service's schema gets for its events: the log, the cursors of its
 * consumers, the events that were parked, the inbox, and the log's identity.
 */
export function spineMigrations(service: string): Migration[] {
  return [sqlMigration('1-spine', `${logSql(service)};${consumerSql};${inboxSql}`)];
}

/**
 * `append_events` takes a shared lock whose key is the sequence's present last value, and only then draws
 * positions: while the lock is held, no position above its key is surely committed. `log_state` looks at the
 * sequence first and at the locks second; up to the lower of the two, nothing can still arrive. It also names the types of
 * the events after \`since\`, so that a consumer of others need not look. The order of
 * both is the whole correctness (spine contract suite plants the reverse). Each function is volatile, so every
 * statement in it sees the present.
 */
function logSql(service: string): string {
  const lastDrawn = 'select case when is_called then last_value else 0 end';
  const space = `${lockSpace(service)}::bigint << 48`;
  return `
  create table event_log (
    position bigint generated always as identity (sequence name event_log_position cache 1) primary key,
    slot smallint not null,                     -- hash of the key: readers and Kafka partition by it
    practice_id bigint not null,
    key text not null,
    type text not null,
    version smallint not null,
    data text not null,                         -- JSON; sealed fields are encrypted
    bytes int not null generated always as (octet_length(data)) stored, -- known without reading them
    at timestamptz not null,
    trace text                                  -- traceparent of what appended it
  );
  ${practiceRowSecurity('event_log', { read: 'any' })};
  ${appendOnly('event_log')};
  create table log_identity (
    n int generated always as identity primary key,
    life text not null unique default gen_random_uuid(), -- a log restored from a backup begins a new one: it draws positions anew
    after bigint not null                       -- the positions of this life lie above it
  );
  insert into log_identity (after) values (0);
  ${appendOnly('log_identity')};
  create function begin_life() returns void language sql set search_path from current as
    $$ insert into log_identity (after) ${lastDrawn} from event_log_position $$;

  create function append_events(practices bigint[], keys text[], types text[], versions smallint[],
                                datas text[], decided timestamptz, traced text default null)
    returns void language plpgsql volatile as $$
  declare mark bigint;
  begin
    ${lastDrawn} into mark from event_log_position;
    perform pg_advisory_xact_lock_shared(${space} | mark);
    insert into event_log (slot, practice_id, key, type, version, data, at, trace)
      select hashtextextended(e.key, 0) & 63, e.practice, e.key, e.type, e.version, e.data, decided, traced
        from unnest(practices, keys, types, versions, datas) with ordinality
             e (practice, key, type, version, data, n)
       order by e.n;
  end $$;

  create function log_state(since bigint, out lives text[], out began bigint[], out drawn bigint, out head bigint,
                            out types text[])
    language plpgsql volatile security definer set search_path from current as $$
  declare mark bigint;
  begin
    ${lastDrawn} into drawn from event_log_position;
    select min((classid::bigint << 32 | objid::bigint) & ((1::bigint << 48) - 1)) into mark
      from pg_locks
     where locktype = 'advisory' and objsubid = 1
       and database = (select oid from pg_database where datname = current_database())
       and classid::bigint >> 16 = ${lockSpace(service)};
    head := least(drawn, coalesce(mark, drawn));
    select array_agg(distinct e.type) into types from event_log e
     where e.position > since and e.position <= head;
    select array_agg(i.life order by i.n), array_agg(i.after order by i.n) into lives, began from log_identity i;
  end $$`;
}

const consumerSql = `
  create table consumer_cursor (
    consumer text not null,
    source text not null,                       -- <service>:<life of its log>
    partition smallint not null,
    position bigint not null,
    handled bigint not null default 0,          -- events that took effect or were parked
    primary key (consumer, source, partition)
  );

  create table publication (                    -- how far a publisher sent the log to Kafka
    sole boolean primary key default true check (sole),
    partitions smallint not null,
    position bigint not null
  );

  create table dead_letter (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    consumer text not null,
    source text not null,
    position bigint not null,
    type text not null,
    version smallint not null,
    key text not null,
    data text not null,                         -- as in the log: sealed fields are encrypted
    event_at timestamptz not null,
    trace text,
    error text not null,                        -- name and code only, never a message
    attempts int not null,
    failed_at timestamptz not null,
    state text not null default 'parked' check (state in ('parked', 'replayed', 'discarded')),
    settled_at timestamptz,
    unique (consumer, source, position)
  );
  create index dead_letter_parked on dead_letter (consumer, source, key, position) where state = 'parked';
  ${practiceRowSecurity('dead_letter', { read: 'any' })};`;

const inboxSql = `
  create table inbox (
    practice_id bigint not null,
    door text not null,
    key text not null,
    request_hash text not null,
    status smallint,                            -- null while the first request is at work
    response jsonb,
    at timestamptz not null,
    primary key (practice_id, door, key)
  );
  ${practiceRowSecurity('inbox')};`;
