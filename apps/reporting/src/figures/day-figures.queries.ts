import type { Context } from '@millrace/messaging';
import { WINDOW_DAYS, type DayFigures } from './figures.js';

/** The last day that has ended in the practice's zone. */
export async function yesterday(ctx: Context, practiceId: number): Promise<string> {
  const [row] = (await ctx.tx.query(
    `select ($2::timestamptz at time zone coalesce(
       (select time_zone from practice where practice_id = $1), 'UTC'))::date - 1 as day`,
    [practiceId, ctx.now],
  )) as [{ day: string }];
  return row.day;
}

const ZONE = `coalesce((select time_zone from practice where practice_id = $1), 'UTC')`;
/** The practice's days d.first to d.day as instants, the end excluded. */
const DAYS = `
  select d.day, d.day - ${WINDOW_DAYS - 1} as first,
         ((d.day - ${WINDOW_DAYS - 1})::timestamp at time zone ${ZONE}) as starts,
         ((d.day + 1)::timestamp at time zone ${ZONE}) as ends
    from unnest($2::date[]) d (day)`;

/**
 * What the key figures of each of these days are made of, as they stood at the end of it: later events change nothing of a
 * past day, except that a visit's or a claim's own past is told late.
 */
export async function dayFigures(
  ctx: Context,
  practiceId: number,
  days: readonly string[],
): Promise<DayFigures[]> {
  return ctx.tx.query(
    `with d as (${DAYS})
     select d.day, owed.cents as "receivableCents", owed.over90 as "over90Cents", charged.cents as "chargedCents",
            sent.sent, sent.clean, decided.decided, decided.denied, decided.collected as "collectedCents",
            decided.collectable as "collectableCents", visits.kept, visits.missed
       from d,
       lateral (${OWED}) owed, lateral (${CHARGED}) charged, lateral (${SENT}) sent, lateral (${DECIDED}) decided,
       lateral (${VISITS}) visits
      order by d.day`,
    [practiceId, days],
  );
}

const OWED = `
  select coalesce(sum(o.cents), 0) as cents,
         coalesce(sum(o.cents) filter (where d.day - f.service_date > 90), 0) as over90
    from (select claim_id, sum(charge_cents - paid_cents - written_off_cents - denial_written_off_cents) as cents
            from money_move where practice_id = $1 and day <= d.day group by claim_id) o
    left join claim_fact f on f.practice_id = $1 and f.claim_id = o.claim_id`;

const CHARGED = `
  select coalesce(sum(charge_cents), 0) as cents from money_move
   where practice_id = $1 and day between d.first and d.day`;

const SENT = `
  select count(*)::int as sent,
         count(*) filter (where accepted_at < d.ends and (held_at is null or held_at >= d.ends)
                            and (rejected_at is null or rejected_at >= d.ends))::int as clean
    from claim_fact where practice_id = $1 and submitted_at >= d.starts and submitted_at < d.ends
     and (accepted_at < d.ends or rejected_at < d.ends)`;

const DECIDED = `
  select count(*)::int as decided, count(*) filter (where f.denied)::int as denied,
         coalesce(sum(m.paid), 0) as collected, coalesce(sum(m.collectable), 0) as collectable
    from claim_fact f
    left join lateral (
      select sum(paid_cents) as paid, sum(charge_cents - written_off_cents - patient_cents) as collectable from money_move
       where practice_id = $1 and claim_id = f.claim_id and day <= d.day) m on true
   where f.practice_id = $1 and f.decided_on between d.first and d.day`;

const VISITS = `
  select count(*) filter (where state = 'kept')::int as kept, count(*) filter (where state = 'missed')::int as missed
    from visit_fact where practice_id = $1 and service_date between d.first and d.day`;
