import { appendOnly, practiceRowSecurity } from '@millrace/database';

/**
 * A function that looks something up before the practice is known (whose e-mail, whose key is this?). It runs as the
 * schema's owner, whom a policy of its own admits; only the gateway's role may call it.
 */
const lookup = (signature: string, returns: string, body: string) => `
  create function ${signature} returns ${returns} language sql stable security definer set search_path from current
    as $$ ${body} $$;
  revoke execute on function ${signature.replace(/(\w+) text/g, 'text')} from public;
  do $$ begin
    execute format('grant execute on function ${signature.replace(/(\w+) text/g, 'text')} to %I',
                   regexp_replace(current_user, '_owner$', '_app'));
  end $$;`;
const ownerMayRead = (table: string) =>
  `create policy lookup on ${table} for select to current_user using (true);`;

export const tablesSql = `
  create table practice (
    practice_id bigint primary key,
    name text not null,
    time_zone text not null
  );
  ${practiceRowSecurity('practice')};
  ${ownerMayRead('practice')}

  create table user_account (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    email text not null,
    name text not null,
    role text not null,
    password_hash text not null,
    disabled boolean not null default false,
    failed_sign_ins int not null default 0,
    locked_until timestamptz,
    last_seen_at timestamptz,
    created_at timestamptz not null
  );
  create unique index user_account_email on user_account (lower(email));
  create index user_account_practice on user_account (practice_id, name);
  ${practiceRowSecurity('user_account')};
  ${ownerMayRead('user_account')}

  create table session (
    token_hash text primary key,
    practice_id bigint not null,
    user_id bigint not null references user_account,
    created_at timestamptz not null,
    seen_at timestamptz not null
  );
  create index session_of_user on session (practice_id, user_id);
  ${practiceRowSecurity('session')};
  ${ownerMayRead('session')}

  create table api_key (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    name text not null,
    prefix text not null,
    hash text not null unique,
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
  );
  create index api_key_practice on api_key (practice_id, id);
  ${practiceRowSecurity('api_key')};
  ${ownerMayRead('api_key')}

  create table webhook_endpoint (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    url text not null,
    event_types text[] not null,
    secret text not null,                          -- encrypted
    old_secret text,
    old_secret_until timestamptz,
    state text not null default 'on',
    off_reason text,
    created_at timestamptz not null
  );
  create index webhook_endpoint_practice on webhook_endpoint (practice_id, id);
  ${practiceRowSecurity('webhook_endpoint')};

  create table webhook_delivery (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    endpoint_id bigint not null references webhook_endpoint,
    message_id text not null,
    type text not null,
    payload text not null,
    state text not null default 'waiting',
    round int not null default 0,
    round_attempts int not null default 0,
    next_at timestamptz,
    created_at timestamptz not null,
    unique (endpoint_id, message_id)
  );
  create index webhook_delivery_practice on webhook_delivery (practice_id, id desc);
  create index webhook_delivery_state on webhook_delivery (practice_id, state, id desc);
  ${practiceRowSecurity('webhook_delivery')};

  create table webhook_attempt (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    delivery_id bigint not null references webhook_delivery,
    at timestamptz not null,
    status int,
    error text,
    took_ms int not null
  );
  create index webhook_attempt_delivery on webhook_attempt (practice_id, delivery_id, id);
  ${practiceRowSecurity('webhook_attempt')};

  create table inbound_source (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    name text not null,
    key text not null unique,
    secret text not null,                          -- encrypted
    created_at timestamptz not null
  );
  create index inbound_source_practice on inbound_source (practice_id, id);
  ${practiceRowSecurity('inbound_source')};
  ${ownerMayRead('inbound_source')}

  create table inbound_message (
    practice_id bigint not null,
    source_id bigint not null references inbound_source,
    message_id text not null,
    type text not null,
    status int not null,
    at timestamptz not null,
    primary key (practice_id, source_id, message_id)
  );
  ${practiceRowSecurity('inbound_message')};

  create table audit_entry (
    id bigint generated always as identity primary key,
    practice_id bigint not null,
    at timestamptz not null,
    user_id bigint not null,
    user_name text not null,
    role text not null,
    action text not null,
    subject text,
    status int not null,
    request_id text not null
  );
  create index audit_entry_practice on audit_entry (practice_id, id desc);
  create index audit_entry_subject on audit_entry (practice_id, action, subject);
  ${practiceRowSecurity('audit_entry')};
  ${appendOnly('audit_entry')};

  ${lookup(
    'find_account(email text)',
    'setof user_account',
    'select * from user_account a where lower(a.email) = lower($1)',
  )}
  ${lookup(
    'find_session(token_hash text)',
    'table (practice_id bigint, user_id bigint, name text, role text, disabled boolean, seen_at timestamptz)',
    `select s.practice_id, s.user_id, a.name, a.role, a.disabled, s.seen_at
       from session s join user_account a on a.id = s.user_id where s.token_hash = $1`,
  )}
  ${lookup(
    'find_api_key(hash text)',
    'table (id bigint, practice_id bigint, name text, revoked_at timestamptz, last_used_at timestamptz)',
    'select k.id, k.practice_id, k.name, k.revoked_at, k.last_used_at from api_key k where k.hash = $1',
  )}
  ${lookup(
    'find_inbound_source(key text)',
    'table (id bigint, practice_id bigint, name text, secret text)',
    'select s.id, s.practice_id, s.name, s.secret from inbound_source s where s.key = $1',
  )}
`;
