import {
  RemittanceList,
  type RemittanceClaims,
  type RemittanceClaimsQuery,
  type RemittancePage,
  type RemittanceQuery,
  type RemittanceRow,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { DayAndIdCursor, IdCursor, NotFound, page, readCursor } from '@millrace/runtime';
import type { z } from 'zod';
import { exceptionsOf } from '../exceptions/exception.queries.js';
import { exceptionReasonWords } from '../exceptions/exceptions.js';
import { accountNumber } from '../ledger/ledger.js';
import { providerAdjustmentRule } from '../posting/provider-adjustments.js';
import { iso } from '../sql.js';

const ROW = `r.id as "remittanceId", r.file_id as "fileId", r.paid_on as "paidOn", ${iso('f.received_at')} as "receivedAt",
  r.posted_on as "postedOn", r.payer_id as "payerId", r.payer_name as "payerName", r.trace_number as "traceNumber",
  r.payment_method as "paymentMethod", r.claims, r.charge_cents as "chargeCents", r.claims_paid_cents as "claimsPaidCents",
  r.provider_adjusted_cents as "providerAdjustedCents", r.payment_cents as "paymentCents", r.state,
  r.difference_cents as "differenceCents", r.posted_claims as "postedClaims", r.duplicate_claims as "duplicateClaims",
  r.exception_claims as "exceptionClaims",
  (select count(*)::int from exception e where e.practice_id = r.practice_id and e.remittance_id = r.id and e.state = 'open')
    as "openExceptions"`;

const FILTER = `r.practice_id = $1 and ($2::text is null or r.payer_id = $2) and ($3::text is null or r.trace_number = $3)
  and ($4::date is null or r.paid_on >= $4) and ($5::date is null or r.paid_on <= $5)`;

/** Checks and transfers, the latest first, with sums over all of the filter. */
export async function listRemittances(
  ctx: Context,
  practiceId: number,
  query: z.output<typeof RemittanceQuery>,
): Promise<RemittanceList> {
  const filter = [
    practiceId,
    query.payer ?? null,
    query.trace ?? null,
    query.from ?? null,
    query.to ?? null,
  ];
  const [day, id] = readCursor(DayAndIdCursor, query.after) ?? [null, null];
  const rows = (await ctx.tx.query(
    `select ${ROW} from remittance r join remittance_file f on f.id = r.file_id
      where ${FILTER} and ($6::text is null or r.state = $6)
        and ($7::date is null or (r.paid_on, r.id) < ($7::date, $8::bigint))
      order by r.paid_on desc, r.id desc limit $9`,
    [...filter, query.state ?? null, day, id, query.limit + 1],
  )) as RemittanceRow[];
  const sums = await sumsOf(ctx, filter);
  const [{ open }] = (await ctx.tx.query(
    `select count(*)::int as open from exception where practice_id = $1 and state = 'open'`,
    [practiceId],
  )) as [{ open: number }];
  return {
    ...page(rows, query.limit, (row) => [row.paidOn, row.remittanceId]),
    ...sums,
    payers: await ctx.tx.query(
      `select payer_id as "payerId", max(payer_name) as "payerName", count(*)::int as remittances
         from remittance where practice_id = $1 group by payer_id order by 2`,
      [practiceId],
    ),
    openExceptions: open,
    asOf: ctx.now.toISOString(),
  };
}

type Sums = Pick<RemittanceList, 'all' | 'posted' | 'held' | 'duplicate'>;

async function sumsOf(ctx: Context, filter: readonly unknown[]): Promise<Sums> {
  const rows = (await ctx.tx.query(
    `select coalesce(r.state, 'all') as state, count(*)::int as remittances, coalesce(sum(r.claims), 0)::int as claims,
            coalesce(sum(r.claims_paid_cents), 0) as "claimsPaidCents",
            coalesce(sum(r.provider_adjusted_cents), 0) as "providerAdjustedCents",
            coalesce(sum(r.payment_cents), 0) as "paymentCents"
       from remittance r where ${FILTER} group by grouping sets ((r.state), ())`,
    [...filter],
  )) as (Sums['all'] & { state: string })[];
  const of = (state: string): Sums['all'] =>
    RemittanceList.shape.all.parse(rows.find((row) => row.state === state) ?? NOTHING);
  return { all: of('all'), posted: of('posted'), held: of('held'), duplicate: of('duplicate') };
}

const NOTHING: Sums['all'] = {
  remittances: 0,
  claims: 0,
  claimsPaidCents: 0,
  providerAdjustedCents: 0,
  paymentCents: 0,
};

/** Everything that a page shows of one check. @throws NotFound */
export async function showRemittance(
  ctx: Context,
  practiceId: number,
  remittanceId: number,
): Promise<RemittancePage> {
  const [row] = (await ctx.tx.query(
    `select ${ROW}, f.sha256, f.name as "fileName", r.checks, r.findings, r.finding_count as "findingCount",
            r.duplicate_of as "duplicateOf"
       from remittance r join remittance_file f on f.id = r.file_id where r.practice_id = $1 and r.id = $2`,
    [practiceId, remittanceId],
  )) as Omit<RemittancePage, 'providerAdjustments' | 'posted' | 'exceptions'>[];
  if (!row) throw new NotFound('There is no such remittance.');
  return {
    ...row,
    providerAdjustments: await providerAdjustments(ctx, practiceId, remittanceId, row.sha256),
    posted: await postedSums(ctx, practiceId, remittanceId),
    exceptions: await exceptionsOf(ctx, practiceId, remittanceId),
  };
}

async function providerAdjustments(
  ctx: Context,
  practiceId: number,
  remittanceId: number,
  sha256: string,
): Promise<RemittancePage['providerAdjustments']> {
  const rows = (await ctx.tx.query(
    `select reason, reference, cents, outcome, segment, byte_offset as "offset" from provider_adjustment
      where practice_id = $1 and remittance_id = $2 order by n`,
    [practiceId, remittanceId],
  )) as {
    reason: string;
    reference: string | null;
    cents: number;
    outcome: 'posted' | 'duplicate';
    segment: number;
    offset: number;
  }[];
  return rows.map(({ segment, offset, ...row }) => ({
    ...row,
    words: `The payer ${providerAdjustmentRule(row.reason).words}.`,
    account: providerAdjustmentRule(row.reason).account,
    place: { sha256, segment, offset },
  }));
}

async function postedSums(
  ctx: Context,
  practiceId: number,
  remittanceId: number,
): Promise<RemittancePage['posted']> {
  const [sums] = (await ctx.tx.query(
    `select coalesce(sum(paid_cents) filter (where outcome = 'posted'), 0) as "paidCents",
            coalesce(sum(written_off_cents), 0) as "writtenOffCents", coalesce(sum(patient_cents), 0) as "patientCents",
            coalesce(sum(charge_cents - paid_cents - written_off_cents - patient_cents)
                     filter (where outcome = 'posted'), 0) as "openCents",
            coalesce(sum(paid_cents) filter (where outcome in ('unmatched', 'overposted')), 0) as "unappliedCents"
       from remittance_claim where practice_id = $1 and remittance_id = $2`,
    [practiceId, remittanceId],
  )) as [Omit<RemittancePage['posted'], 'cashCents'>];
  const [{ cashCents }] = (await ctx.tx.query(
    `select coalesce(sum(e.cents), 0) as "cashCents" from posting p
       join ledger_entry e on e.practice_id = p.practice_id and e.posting_id = p.id and e.account = ${accountNumber('cash')}
      where p.practice_id = $1 and p.remittance_id = $2`,
    [practiceId, remittanceId],
  )) as [{ cashCents: number }];
  return { ...sums, cashCents };
}

/** The claim payments of a check in the order of the file. @throws NotFound */
export async function listClaims(
  ctx: Context,
  practiceId: number,
  remittanceId: number,
  query: z.output<typeof RemittanceClaimsQuery>,
): Promise<z.output<typeof RemittanceClaims>> {
  const [remittance] = (await ctx.tx.query(
    'select id from remittance where practice_id = $1 and id = $2',
    [practiceId, remittanceId],
  )) as { id: number }[];
  if (!remittance) throw new NotFound('There is no such remittance.');
  const [after] = readCursor(IdCursor, query.after) ?? [null];
  const rows = (await ctx.tx.query(
    `select segment, byte_offset as "offset", patient_control_number as "patientControlNumber", status,
            nullif(payer_claim_number, '') as "payerClaimNumber", charge_cents as "chargeCents", paid_cents as "paidCents",
            written_off_cents as "writtenOffCents", patient_cents as "patientCents", outcome, reason,
            claim_id as "claimId", posting_id as "postingId", exception_id as "exceptionId"
       from remittance_claim where practice_id = $1 and remittance_id = $2 and ($3::text is null or outcome = $3)
        and ($4::bigint is null or segment > $4) order by segment limit $5`,
    [practiceId, remittanceId, query.outcome ?? null, after, query.limit + 1],
  )) as z.output<typeof RemittanceClaims>['items'];
  const shown = rows.map((row) => ({
    ...row,
    reason:
      row.reason === null || row.outcome === 'posted' ? null : exceptionReasonWords(row.reason),
  }));
  return page(shown, query.limit, (row) => [row.segment]);
}
