import type { DayMoney, DayReport, DenialReport, ReportSummary, Trends } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { ageingOn } from './ageing.queries.js';
import { dayFigures } from './day-figures.queries.js';
import { addDays, kpi, monthsBack, ratio, ratiosOf, WINDOW_DAYS, type KpiName } from './figures.js';

const ZONE = `coalesce((select time_zone from practice where practice_id = $1), 'UTC')`;
/** An instant in the window of days that ends with $2. */
const inWindow = (at: string): string =>
  `${at} >= (($2::date - ${WINDOW_DAYS - 1})::timestamp at time zone ${ZONE})
   and ${at} < (($2::date + 1)::timestamp at time zone ${ZONE})`;

/** Everything that the reports page shows of the end of a day. */
export async function summaryOn(
  ctx: Context,
  practiceId: number,
  asOf: string,
): Promise<ReportSummary> {
  const previousOn = addDays(asOf, -WINDOW_DAYS);
  const [before, now] = await dayFigures(ctx, practiceId, [previousOn, asOf]);
  const ratios = ratiosOf(now!);
  const earlier = ratiosOf(before!);
  const of = (name: KpiName) => kpi(name, ratios[name], earlier[name], previousOn);
  return {
    asOf,
    windowDays: WINDOW_DAYS,
    daysInReceivable: of('daysInReceivable'),
    over90: of('over90'),
    denialRate: of('denialRate'),
    cleanClaims: of('cleanClaims'),
    netCollection: of('netCollection'),
    noShows: of('noShows'),
    ageing: await ageingOn(ctx, practiceId, asOf, 'service', null),
    denialCauses: await denialCauses(ctx, practiceId, asOf),
    appointments: await appointments(ctx, practiceId, asOf),
    eligibility: await eligibility(ctx, practiceId, asOf),
    freshTo: await freshTo(ctx, practiceId),
  };
}

/** The latest event that is in the figures. */
export async function freshTo(ctx: Context, practiceId: number): Promise<string | null> {
  const [row] = (await ctx.tx.query('select fresh_to as at from practice where practice_id = $1', [
    practiceId,
  ])) as { at: Date | null }[];
  return row?.at?.toISOString() ?? null;
}

async function denialCauses(
  ctx: Context,
  practiceId: number,
  asOf: string,
): Promise<ReportSummary['denialCauses']> {
  return ctx.tx.query(
    `select category, count(*)::int as denials, (count(*) / sum(count(*)) over ())::float8 as share,
            sum(at_stake_cents) as "atStakeCents"
       from denial_fact where practice_id = $1 and ${inWindow('opened_at')}
      group by category order by 2 desc, 1`,
    [practiceId, asOf],
  );
}

async function appointments(
  ctx: Context,
  practiceId: number,
  asOf: string,
): Promise<ReportSummary['appointments']> {
  const [row] = (await ctx.tx.query(
    `select count(*)::int as booked, count(*) filter (where state = 'kept')::int as kept,
            count(*) filter (where state = 'missed')::int as missed,
            count(*) filter (where state = 'cancelled')::int as cancelled
       from visit_fact where practice_id = $1 and service_date between $2::date - ${WINDOW_DAYS - 1} and $2::date`,
    [practiceId, asOf],
  )) as [ReportSummary['appointments']];
  return row;
}

async function eligibility(
  ctx: Context,
  practiceId: number,
  asOf: string,
): Promise<ReportSummary['eligibility']> {
  const [row] = (await ctx.tx.query(
    `select count(*)::int as asked, count(answer_ms)::int as answered,
            count(*) filter (where status = 'active')::int as active,
            count(*) filter (where status = 'inactive')::int as inactive,
            count(*) filter (where status = 'unknown')::int as unknown,
            count(*) filter (where answer_ms <= 20000)::int as "inTime",
            (percentile_disc(0.5) within group (order by answer_ms))::int as "medianMs",
            (percentile_disc(0.9) within group (order by answer_ms))::int as "p90Ms"
       from eligibility_fact where practice_id = $1 and ${inWindow('checked_at')}`,
    [practiceId, asOf],
  )) as [
    Omit<ReportSummary['eligibility'], 'answered' | 'inTime'> & {
      answered: number;
      inTime: number;
    },
  ];
  return {
    ...row,
    answered: ratio(row.answered, row.asked, 'answer'),
    inTime: ratio(row.inTime, row.asked, 'answer'),
  };
}

/** One point a month back from a day. */
export async function trendsTo(
  ctx: Context,
  practiceId: number,
  asOf: string,
  months: number,
): Promise<Trends> {
  const days = Array.from({ length: months }, (_, i) => monthsBack(asOf, months - 1 - i));
  const figures = await dayFigures(ctx, practiceId, days);
  return {
    asOf,
    points: figures.map((figure) => {
      const { daysInReceivable, denialRate, cleanClaims, netCollection } = ratiosOf(figure);
      const { day, receivableCents } = figure;
      return { day, daysInReceivable, denialRate, cleanClaims, netCollection, receivableCents };
    }),
  };
}

/** Why payers refuse, who refuses, and what came of it. */
export async function denialsOn(
  ctx: Context,
  practiceId: number,
  asOf: string,
): Promise<DenialReport> {
  const { denialRate } = await summaryOn(ctx, practiceId, asOf);
  const [sums] = (await ctx.tx.query(
    `select count(*) filter (where ${inWindow('opened_at')})::int as opened,
            count(*) filter (where resolved_on between $2::date - ${WINDOW_DAYS - 1} and $2::date)::int as resolved,
            count(*) filter (where ${OPEN})::int as "openNow",
            coalesce(sum(at_stake_cents) filter (where ${OPEN}), 0) as "atStakeCents"
       from denial_fact where practice_id = $1`,
    [practiceId, asOf],
  )) as [Pick<DenialReport, 'opened' | 'resolved' | 'openNow' | 'atStakeCents'>];
  return {
    asOf,
    windowDays: WINDOW_DAYS,
    rate: denialRate,
    ...sums,
    byCategory: await ctx.tx.query(BY_CATEGORY, [practiceId, asOf]),
    byPayer: await denialsByPayer(ctx, practiceId, asOf),
    byReason: await ctx.tx.query(
      `select reason, count(*)::int as denials, sum(at_stake_cents) as "atStakeCents"
         from denial_fact, unnest(reasons) reason where practice_id = $1 and ${inWindow('opened_at')}
        group by reason order by 2 desc, 1 limit 30`,
      [practiceId, asOf],
    ),
  };
}

/** Open at the end of the day $2. */
const OPEN = `opened_at < (($2::date + 1)::timestamp at time zone ${ZONE}) and (resolved_on is null or resolved_on > $2::date)`;

const BY_CATEGORY = `
  select category, count(*)::int as denials, (count(*) / sum(count(*)) over ())::float8 as share,
         sum(at_stake_cents) as "atStakeCents",
         count(*) filter (where outcome = 'overturned' and resolved_on <= $2::date)::int as "wonBack",
         coalesce(sum(written_off_cents) filter (where resolved_on <= $2::date), 0) as "writtenOffCents"
    from denial_fact where practice_id = $1 and ${inWindow('opened_at')} group by category order by 2 desc, 1`;

async function denialsByPayer(
  ctx: Context,
  practiceId: number,
  asOf: string,
): Promise<DenialReport['byPayer']> {
  const rows = (await ctx.tx.query(
    `select f.payer_id as "payerId", coalesce(p.name, f.payer_id) as "payerName", count(*)::int as decided,
            count(*) filter (where f.denied)::int as denied, coalesce(max(d.denials), 0)::int as denials,
            coalesce(max(d.at_stake), 0) as "atStakeCents"
       from claim_fact f
       left join payer p on p.practice_id = $1 and p.payer_id = f.payer_id
       left join (select payer_id, count(*) as denials, sum(at_stake_cents) as at_stake from denial_fact
                   where practice_id = $1 and ${inWindow('opened_at')} group by payer_id) d on d.payer_id = f.payer_id
      where f.practice_id = $1 and f.decided_on between $2::date - ${WINDOW_DAYS - 1} and $2::date
        and f.payer_id is not null
      group by 1, 2 order by 5 desc, 1`,
    [practiceId, asOf],
  )) as (Omit<DenialReport['byPayer'][number], 'rate'> & { decided: number; denied: number })[];
  return rows.map(({ decided, denied, ...row }) => ({
    ...row,
    rate: ratio(denied, decided, 'claim'),
  }));
}

/** What moved on each day of a span, days without movement included. */
export async function daysBetween(
  ctx: Context,
  practiceId: number,
  from: string,
  to: string,
): Promise<DayReport> {
  const days = (await ctx.tx.query(
    `select g.day::date as day, coalesce(c.created, 0)::int as "claimsCreated",
            coalesce(s.submitted, 0)::int as "claimsSubmitted", coalesce(x.decided, 0)::int as "claimsDecided",
            coalesce(x.denied, 0)::int as "claimsDenied", coalesce(m.charged, 0) as "chargedCents",
            coalesce(m.paid, 0) as "paidCents", coalesce(m.written_off, 0) as "writtenOffCents",
            coalesce(m.patient, 0) as "patientCents"
       from generate_series($2::date, $3::date, interval '1 day') g (day)
       left join (select created_on as day, count(*) as created from claim_fact where practice_id = $1 group by 1) c
         on c.day = g.day
       left join (select (submitted_at at time zone ${ZONE})::date as day, count(*) as submitted from claim_fact
                   where practice_id = $1 group by 1) s on s.day = g.day
       left join (select decided_on as day, count(*) as decided, count(*) filter (where denied) as denied
                    from claim_fact where practice_id = $1 group by 1) x on x.day = g.day
       left join (select day, sum(charge_cents) as charged, sum(paid_cents) as paid,
                         sum(written_off_cents + denial_written_off_cents) as written_off, sum(patient_cents) as patient
                    from money_move where practice_id = $1 group by day) m on m.day = g.day
      order by g.day`,
    [practiceId, from, to],
  )) as DayMoney[];
  const sum = (pick: (day: DayMoney) => number): number =>
    days.reduce((total, day) => total + pick(day), 0);
  return {
    from,
    to,
    days,
    total: {
      claimsCreated: sum((d) => d.claimsCreated),
      claimsSubmitted: sum((d) => d.claimsSubmitted),
      claimsDecided: sum((d) => d.claimsDecided),
      claimsDenied: sum((d) => d.claimsDenied),
      chargedCents: sum((d) => d.chargedCents),
      paidCents: sum((d) => d.paidCents),
      writtenOffCents: sum((d) => d.writtenOffCents),
      patientCents: sum((d) => d.patientCents),
    },
  };
}
