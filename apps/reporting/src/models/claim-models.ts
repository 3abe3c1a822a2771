import type { ClaimCreated, Event } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';

type Noticed = Pick<Event, 'practiceId' | 'time'> & { readonly data: { readonly claimId: number } };

/** States of a claim in the order in which it takes them, which decides between those of one moment. */
export const CLAIM_STATES = [
  'created',
  'held',
  'rejected',
  'ready',
  'submitted',
  'accepted',
  'decided',
  'refused',
  'voided',
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** SQL of an upsert that keeps the later state; of one moment the further one. */
export const KEEP_LATER_STATE = `
  state = case when (excluded.state_at, excluded.state_rank) > (c.state_at, c.state_rank) then excluded.state else c.state end,
  state_rank = case when (excluded.state_at, excluded.state_rank) > (c.state_at, c.state_rank)
                    then excluded.state_rank else c.state_rank end,
  state_at = greatest(c.state_at, excluded.state_at)`;

/** Steps of a claim that happen once for the figures: the first time counts. */
export type ClaimStep = 'held_at' | 'submitted_at' | 'accepted_at' | 'rejected_at';

/** New claims; what other events told of them before stays. */
export async function claimsCreated(
  ctx: Context,
  events: readonly Event<typeof ClaimCreated>[],
): Promise<void> {
  await ctx.tx.query(
    `insert into claim_fact (practice_id, claim_id, payer_id, service_date, created_on)
     select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::date[], $5::date[])
     on conflict (practice_id, claim_id) do update
       set payer_id = excluded.payer_id, service_date = excluded.service_date, created_on = excluded.created_on`,
    [
      events.map((e) => e.practiceId),
      events.map((e) => e.data.claimId),
      events.map((e) => e.data.payerId),
      events.map((e) => e.data.serviceDate),
      events.map((e) => e.data.createdOn),
    ],
  );
}

/** Keeps the first moment of a step, and the claim's state where it is the latest. */
export async function claimsStepped(
  ctx: Context,
  step: ClaimStep | null,
  state: ClaimState,
  events: readonly Noticed[],
): Promise<void> {
  const column = step ? `, ${step}` : '';
  const first = step ? `, ${step} = least(c.${step}, excluded.${step})` : '';
  await ctx.tx.query(
    `insert into claim_fact as c (practice_id, claim_id, state, state_rank, state_at${column})
     select e.practice_id, e.claim_id, $4, $5, max(e.at)${step ? ', min(e.at)' : ''}
       from unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) e (practice_id, claim_id, at)
      group by e.practice_id, e.claim_id
     on conflict (practice_id, claim_id) do update set ${KEEP_LATER_STATE}${first}`,
    [
      events.map((e) => e.practiceId),
      events.map((e) => e.data.claimId),
      events.map((e) => e.time),
      state,
      CLAIM_STATES.indexOf(state),
    ],
  );
}

export type Counted = 'created' | 'submitted' | 'accepted' | 'decided';

/** Adds to the claims that moved in a minute. The cursor counts each event once. */
export async function countMinutes(
  ctx: Context,
  counted: Counted,
  events: readonly { practiceId: number; time: string; claims: number }[],
): Promise<void> {
  await ctx.tx.query(
    `insert into throughput as t (practice_id, minute, ${counted})
     select e.practice_id, date_trunc('minute', e.at), sum(e.claims)
       from unnest($1::bigint[], $2::timestamptz[], $3::int[]) e (practice_id, at, claims)
      where e.claims > 0 group by 1, 2
     on conflict (practice_id, minute) do update set ${counted} = t.${counted} + excluded.${counted}`,
    [events.map((e) => e.practiceId), events.map((e) => e.time), events.map((e) => e.claims)],
  );
}

/** Notes how far the figures are. */
export async function noteFreshness(
  ctx: Context,
  events: readonly { practiceId: number; time: string }[],
): Promise<void> {
  await ctx.tx.query(
    `update practice p set fresh_to = greatest(p.fresh_to, e.at)
       from (select practice_id, max(at) as at from unnest($1::bigint[], $2::timestamptz[]) e (practice_id, at)
              group by practice_id) e
      where p.practice_id = e.practice_id`,
    [events.map((e) => e.practiceId), events.map((e) => e.time)],
  );
}
