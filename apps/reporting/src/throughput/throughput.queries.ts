import type { Throughput } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { freshTo } from '../figures/report.queries.js';
import { ratio } from '../figures/figures.js';

/** Claims that moved in each of the last minutes, where open claims stand, and how payers answer. */
export async function throughputNow(
  ctx: Context,
  practiceId: number,
  hours: number,
): Promise<Throughput> {
  const minutes = (await ctx.tx.query(
    `select to_char(g.minute at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:00"Z"') as minute,
            coalesce(t.created, 0) as created, coalesce(t.submitted, 0) as submitted,
            coalesce(t.accepted, 0) as accepted, coalesce(t.decided, 0) as decided
       from generate_series(date_trunc('minute', $2::timestamptz) - make_interval(mins => $3::int - 1),
                            date_trunc('minute', $2::timestamptz), interval '1 minute') g (minute)
       left join throughput t on t.practice_id = $1 and t.minute = g.minute order by g.minute`,
    [practiceId, ctx.now, hours * 60],
  )) as Throughput['minutes'];
  const hour = minutes.slice(-60);
  const sum = (pick: (minute: Throughput['minutes'][number]) => number): number =>
    hour.reduce((total, minute) => total + pick(minute), 0);
  const byState = (await ctx.tx.query(
    `select state, count(*)::int as claims from claim_fact where practice_id = $1 group by state order by max(state_rank)`,
    [practiceId],
  )) as Throughput['byState'];
  return {
    now: ctx.now.toISOString(),
    minutes,
    lastHour: {
      created: sum((m) => m.created),
      submitted: sum((m) => m.submitted),
      accepted: sum((m) => m.accepted),
      decided: sum((m) => m.decided),
    },
    byState,
    openClaims: byState
      .filter(({ state }) => state !== 'decided' && state !== 'voided')
      .reduce((total, { claims }) => total + claims, 0),
    eligibility: await answersByPayer(ctx, practiceId),
    freshTo: await freshTo(ctx, practiceId),
  };
}

/** Answers of the last day, against the 20 seconds of CORE. */
async function answersByPayer(
  ctx: Context,
  practiceId: number,
): Promise<Throughput['eligibility']> {
  const rows = (await ctx.tx.query(
    `select e.payer_id as "payerId", coalesce(max(p.name), e.payer_id) as "payerName", count(*)::int as answers,
            (percentile_disc(0.5) within group (order by answer_ms))::int as "medianMs",
            (percentile_disc(0.9) within group (order by answer_ms))::int as "p90Ms",
            count(*) filter (where answer_ms <= 20000)::int as "inTime"
       from eligibility_fact e left join payer p on p.practice_id = $1 and p.payer_id = e.payer_id
      where e.practice_id = $1 and e.checked_at > $2::timestamptz - interval '1 day' and e.checked_at <= $2
      group by e.payer_id order by 2`,
    [practiceId, ctx.now],
  )) as (Omit<Throughput['eligibility'][number], 'inTime'> & { inTime: number })[];
  return rows.map((row) => ({ ...row, inTime: ratio(row.inTime, row.answers, 'answer') }));
}
