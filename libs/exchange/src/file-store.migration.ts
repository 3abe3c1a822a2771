import { practiceRowSecurity } from '@millrace/database';

/**
 * Tables of the file store, for a service's first migration. A file is kept in chunks, so that one of
 * any size streams in and out in flat memory; it is found by its SHA-256 and never changes.
 */
export const fileStoreSql = `
  create table stored_file (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    sha256 text,                                   -- null only while it is still coming in
    byte_length bigint not null default 0,
    kind text,                                     -- 835, 837P, 999 … once known
    name text not null,
    received_from text not null check (received_from in ('clearinghouse', 'upload', 'ourselves')),
    direction text not null check (direction in ('in', 'out')),
    at timestamptz not null
  );
  create unique index stored_file_content on stored_file (practice_id, sha256);
  create index stored_file_latest on stored_file (practice_id, at desc);
  ${practiceRowSecurity('stored_file')};
  create table stored_chunk (
    practice_id bigint not null,
    file_id bigint not null references stored_file on delete cascade,
    n int not null,
    bytes bytea not null,
    primary key (file_id, n)
  );
  alter table stored_chunk alter column bytes set storage external;
  create index stored_chunk_practice on stored_chunk (practice_id, file_id, n);
  ${practiceRowSecurity('stored_chunk')};
`;

/** The table of what was found out about stored files, for a migration after that of the store. It can be made anew at any time. */
export const fileOverviewSql = `
  create table stored_overview (
    practice_id bigint not null,
    file_id bigint not null references stored_file on delete cascade,
    checks int not null,                           -- which checks it is of
    content jsonb not null,
    primary key (practice_id, file_id)
  );
  ${practiceRowSecurity('stored_overview')};
`;
