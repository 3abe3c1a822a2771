import type { CoverageChecked, Event } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';

/** Keeps of each coverage and date of service the newest answer. */
export async function copyAnswers(
  ctx: Context,
  events: readonly Event<typeof CoverageChecked>[],
): Promise<void> {
  // One statement must not meet a row twice.
  const newest = new Map<string, Event<typeof CoverageChecked>>();
  for (const event of events) {
    const { coverageId, serviceDate, checkedAt } = event.data;
    const key = `${event.practiceId} ${coverageId} ${serviceDate}`;
    const known = newest.get(key);
    if (!known || known.data.checkedAt <= checkedAt) newest.set(key, event);
  }
  const rows = [...newest.values()].map(({ practiceId, data }) => ({ practiceId, ...data }));
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name]);
  await ctx.tx.query(
    `insert into coverage_answer as old (practice_id, coverage_id, service_date, status, reason, copay_cents,
       deductible_left_cents, coinsurance_percent, plan_to, other_payer_name, checked_at, answer_ms)
     select * from unnest($1::bigint[], $2::bigint[], $3::date[], $4::text[], $5::text[], $6::bigint[],
       $7::bigint[], $8::float8[], $9::date[], $10::text[], $11::timestamptz[], $12::int[])
     on conflict (practice_id, coverage_id, service_date) do update
       set status = excluded.status, reason = excluded.reason, copay_cents = excluded.copay_cents,
           deductible_left_cents = excluded.deductible_left_cents,
           coinsurance_percent = excluded.coinsurance_percent, plan_to = excluded.plan_to,
           other_payer_name = excluded.other_payer_name, checked_at = excluded.checked_at,
           answer_ms = excluded.answer_ms
       where old.checked_at <= excluded.checked_at`,
    [
      column('practiceId'),
      column('coverageId'),
      column('serviceDate'),
      column('status'),
      column('reason'),
      column('copayCents'),
      column('deductibleLeftCents'),
      column('coinsurancePercent'),
      column('planTo'),
      column('otherPayerName'),
      column('checkedAt'),
      column('answerMs'),
    ],
  );
}
