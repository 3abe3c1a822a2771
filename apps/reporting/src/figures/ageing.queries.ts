import type { AgeFrom, Ageing } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { AGE_BUCKETS, ratio } from './figures.js';

interface Row {
  readonly payerId: string;
  readonly payerName: string;
  readonly bucket: number;
  readonly claims: number;
  readonly payerCents: number;
  readonly patientCents: number;
}

/**
 * What was owed at the end of a day, by age: 0 to 30 days, 31 to 60, 61 to 90, 91 to 120, over 120. Made of the movements up to
 * that day, so a past day shows what it showed then.
 * @param from `service`: age since the visit; `billed`: since the claim first left (one that never left: since its making)
 */
export async function ageingOn(
  ctx: Context,
  practiceId: number,
  asOf: string,
  from: AgeFrom,
  payerId: string | null,
): Promise<Ageing> {
  const rows = (await ctx.tx.query(AGEING, [practiceId, asOf, from, payerId])) as Row[];
  const sum = (pick: (row: Row) => number, of: readonly Row[] = rows): number =>
    of.reduce((cents, row) => cents + pick(row), 0);
  const total = (row: Row): number => row.payerCents + row.patientCents;
  const totalCents = sum(total);
  const buckets = AGE_BUCKETS.map((bucket, i) => {
    const of = rows.filter((row) => row.bucket === i);
    const cents = sum(total, of);
    return {
      bucket,
      claims: sum((row) => row.claims, of),
      payerCents: sum((row) => row.payerCents, of),
      patientCents: sum((row) => row.patientCents, of),
      totalCents: cents,
      share: ratio(cents, totalCents, 'cents').value,
    };
  });
  return {
    asOf,
    from,
    buckets,
    totalCents,
    payerCents: sum((row) => row.payerCents),
    patientCents: sum((row) => row.patientCents),
    over90: ratio(buckets[3]!.totalCents + buckets[4]!.totalCents, totalCents, 'cents'),
    payers: payersOf(rows, total),
  };
}

function payersOf(rows: readonly Row[], total: (row: Row) => number): Ageing['payers'] {
  const payers = new Map<string, Ageing['payers'][number]>();
  for (const row of rows) {
    const { payerId, payerName } = row;
    const payer = payers.get(payerId) ?? {
      payerId,
      payerName,
      totalCents: 0,
      byBucket: AGE_BUCKETS.map(() => 0),
    };
    payer.totalCents += total(row);
    payer.byBucket[row.bucket]! += total(row);
    payers.set(payerId, payer);
  }
  return [...payers.values()].sort(
    (a, b) => b.totalCents - a.totalCents || a.payerId.localeCompare(b.payerId),
  );
}

const AGEING = `
  select f.payer_id as "payerId", coalesce(p.name, f.payer_id) as "payerName",
         case when age.days <= 30 then 0 when age.days <= 60 then 1 when age.days <= 90 then 2
              when age.days <= 120 then 3 else 4 end as bucket,
         count(*)::int as claims, sum(o.payer) as "payerCents", sum(o.patient) as "patientCents"
    from (select claim_id, sum(patient_cents) as patient,
                 sum(charge_cents - paid_cents - written_off_cents - denial_written_off_cents - patient_cents) as payer
            from money_move where practice_id = $1 and day <= $2::date group by claim_id) o
    join claim_fact f on f.practice_id = $1 and f.claim_id = o.claim_id
    left join payer p on p.practice_id = $1 and p.payer_id = f.payer_id
    left join practice z on z.practice_id = $1,
    lateral (select $2::date - case when $3 = 'service' then f.service_date
               else coalesce((f.submitted_at at time zone z.time_zone)::date, f.created_on, f.service_date) end as days) age
   where (o.payer <> 0 or o.patient <> 0) and ($4::text is null or f.payer_id = $4)
   group by 1, 2, 3`;
