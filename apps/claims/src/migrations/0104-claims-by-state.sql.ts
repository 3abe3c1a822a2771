/** How many claims stand in each state, of all practices together: for the figures of the installation, which belong to none. */
export const claimsByState = `
  create policy figures on claim for select to current_user using (true);
  create function claims_by_state() returns table (state text, claims bigint)
    language sql stable security definer set search_path from current
    as $$ select c.state, count(*) from claim c group by c.state $$;
  revoke execute on function claims_by_state() from public;
  do $$ begin
    execute format('grant execute on function claims_by_state() to %I', regexp_replace(current_user, '_owner$', '_app'));
  end $$;
`;
