/** What endpoints answered, and sources that are no longer listened to. */
export const answersAndRevokedSourcesSql = `
  alter table webhook_attempt add column answer text;
  alter table inbound_source add column revoked_at timestamptz;
  create or replace function find_inbound_source(key text)
    returns table (id bigint, practice_id bigint, name text, secret text)
    language sql stable security definer set search_path from current
    as $$ select s.id, s.practice_id, s.name, s.secret from inbound_source s
           where s.key = $1 and s.revoked_at is null $$;
`;
