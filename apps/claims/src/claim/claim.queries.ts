import type {
  ClaimList,
  ClaimListQuery,
  ClaimState,
  ClaimSummary,
  HeldList,
  HeldQuery,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { DayAndIdCursor, page, readCursor } from '@millrace/runtime';
import { providerName, type ProviderCopy } from '../reference/reference.js';
import { timeZoneOf } from '../reference/reference.store.js';
import { rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { daysBetween, UNKNOWN_PAYER } from './claim.js';

type SummaryRow = Omit<ClaimSummary, 'providerName' | 'findingCodes' | 'changedAt'> & {
  readonly provider: ProviderCopy | null;
  readonly findings: { code: string; overridden: boolean }[];
  readonly changedAt: Date;
};

/** Days to file where the payer's terms are not known: the shortest common ones. */
const FILING_DAYS = 90;

/** The payer's name; of one that is not on file its id, and words where no coverage says who pays. */
export const PAYER_NAME = `coalesce(py.name, nullif(c.payer_id, '${UNKNOWN_PAYER}'), 'Payer not known')`;

/** The columns of a claim as lists show it; `c` is the claim. */
export const SUMMARY = `c.id as "claimId", c.patient_control_number as "patientControlNumber", c.state,
  c.patient_id as "patientId", coalesce(pt.name, '') as "patientName", c.payer_id as "payerId",
  ${PAYER_NAME} as "payerName", c.service_date as "serviceDate", pr.data as provider,
  c.charge_cents as "chargeCents", c.paid_cents as "paidCents", c.patient_cents as "patientCents",
  c.written_off_cents as "writtenOffCents", c.open_cents as "openCents", c.findings,
  c.service_date + coalesce((py.data->>'timelyFilingDays')::int, ${FILING_DAYS}) as "fileBy", c.version,
  c.changed_at as "changedAt"`;

/** The patient of a claim `c`, as `pt`. Laterals look each copy up by its key, also while the tables are young and the planner knows nothing of them. */
export const PATIENT = `left join lateral (
    select name, search from patient_copy where practice_id = c.practice_id and patient_id = c.patient_id limit 1) pt on true`;
/** The payer of a claim `c`, as `py`. */
export const PAYER = `left join lateral (
    select name, data from payer_copy where practice_id = c.practice_id and payer_id = c.payer_id limit 1) py on true`;
/** Without a search for names the counts need no patient. */
const NO_PATIENT = 'cross join (select null::text as name, null::text as search) pt';
/** Claims with what their `SUMMARY` is made of. */
export const SUMMARY_FROM = `from claim c ${PATIENT} ${PAYER}
  left join lateral (
    select data from provider_copy where practice_id = c.practice_id and provider_id = c.provider_id limit 1) pr on true`;

/** A claim as lists show it. */
export function toSummary({ provider, findings, changedAt, ...row }: SummaryRow): ClaimSummary {
  return {
    ...row,
    providerName: provider ? providerName(provider) : null,
    findingCodes: [...new Set(findings.filter((one) => !one.overridden).map((one) => one.code))],
    changedAt: changedAt.toISOString(),
  };
}

/** Text that `like` takes as it is. */
export function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}

/** Filters but those of facets: `$2` patient, `$3` number's beginning, `$4` name's beginning, `$5` and `$6` dates. */
const FILTER = `c.practice_id = $1 and ($2::bigint is null or c.patient_id = $2)
  and ($3::text is null or c.patient_control_number like $3 || '%'
       or pt.search like $4 || '%' or lower(pt.name) like $4 || '%')
  and ($5::date is null or c.service_date >= $5) and ($6::date is null or c.service_date <= $6)`;

function filterParams(
  practiceId: number,
  query: ClaimListQuery,
  term: string | undefined,
): unknown[] {
  const text = term ? literal(term) : null;
  return [
    practiceId,
    query.patientId ?? null,
    text?.toUpperCase() ?? null,
    text?.toLowerCase() ?? null,
    query.from ?? null,
    query.to ?? null,
  ];
}

/**
 * Claims, the latest visits first, with sums and counts over all that match.
 * @param term beginning of a claim number or a name
 */
export async function listClaims(
  ctx: Context,
  practiceId: number,
  query: ClaimListQuery,
  term?: string,
): Promise<ClaimList> {
  const params = filterParams(practiceId, query, term);
  const after = readCursor(DayAndIdCursor, query.after);
  const states = query.state?.length ? query.state : null;
  const payers = query.payer?.length ? query.payer : null;
  const found = await rows<SummaryRow>(
    ctx,
    `select ${SUMMARY} ${SUMMARY_FROM}
      where ${FILTER} and ($7::text[] is null or c.state = any($7)) and ($8::text[] is null or c.payer_id = any($8))
        and ($9::date is null or (c.service_date, c.id) < ($9, $10))
      order by c.service_date desc, c.id desc limit $11`,
    [...params, states, payers, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
  );
  const groups = await rows<ClaimGroup>(
    ctx,
    `select c.state, c.payer_id as "payerId", ${PAYER_NAME} as "payerName", c.count, c."chargeCents", c."paidCents",
            c."openCents"
       from (select c.state, c.payer_id, count(*) as count, sum(c.charge_cents) as "chargeCents",
                    sum(c.paid_cents) as "paidCents", sum(c.open_cents) as "openCents"
               from claim c ${term ? PATIENT : NO_PATIENT}
              where ${FILTER} group by c.state, c.payer_id) c
       left join payer_copy py on py.practice_id = $1 and py.payer_id = c.payer_id`,
    params,
  );
  return {
    ...page(found.map(toSummary), query.limit, (row) => [row.serviceDate, row.claimId]),
    ...countGroups(groups, states, payers),
    asOf: ctx.now.toISOString(),
  };
}

const STATE_WORDS: Readonly<Record<ClaimState, string>> = {
  held: 'Held',
  ready: 'Ready to send',
  sent: 'Sent',
  accepted: 'Accepted',
  rejected: 'Rejected',
  paid: 'Paid',
  'partly-paid': 'Paid in part',
  denied: 'Denied',
  closed: 'Closed',
  voided: 'Voided',
};

interface ClaimGroup {
  readonly state: ClaimState;
  readonly payerId: string;
  readonly payerName: string;
  readonly count: number;
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly openCents: number;
}

/** Sums of what matches, and facet counts that obey every filter but their own. */
function countGroups(
  groups: readonly ClaimGroup[],
  states: readonly string[] | null,
  payers: readonly string[] | null,
): Pick<ClaimList, 'totals' | 'facets'> {
  const ofState = (group: ClaimGroup): boolean => !states || states.includes(group.state);
  const ofPayer = (group: ClaimGroup): boolean => !payers || payers.includes(group.payerId);
  const matching = groups.filter((group) => ofState(group) && ofPayer(group));
  const sum = (key: 'count' | 'chargeCents' | 'paidCents' | 'openCents'): number =>
    matching.reduce((total, group) => total + group[key], 0);
  return {
    totals: {
      count: sum('count'),
      chargeCents: sum('chargeCents'),
      paidCents: sum('paidCents'),
      openCents: sum('openCents'),
    },
    facets: {
      state: facet(groups.filter(ofPayer), (group) => [group.state, STATE_WORDS[group.state]]),
      payer: facet(groups.filter(ofState), (group) => [group.payerId, group.payerName]),
    },
  };
}

function facet<T extends { count: number }>(
  groups: readonly T[],
  of: (group: T) => [string, string],
): { value: string; label: string; count: number }[] {
  const found = new Map<string, { value: string; label: string; count: number }>();
  for (const group of groups) {
    const [value, label] = of(group);
    const entry = found.get(value);
    if (entry) entry.count += group.count;
    else found.set(value, { value, label, count: group.count });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** The worklist of held claims, the nearest filing limit first. */
export async function listHeld(
  ctx: Context,
  practiceId: number,
  query: HeldQuery,
): Promise<HeldList> {
  const today = wallClock(ctx.now, await timeZoneOf(ctx, practiceId)).date;
  const after = readCursor(DayAndIdCursor, query.after);
  const fileBy = `c.service_date + coalesce((py.data->>'timelyFilingDays')::int, ${FILING_DAYS})`;
  const held = `c.practice_id = $1 and c.state = 'held'`;
  const withCode = `($2::text is null or c.findings @> jsonb_build_array(jsonb_build_object('code', $2::text, 'overridden', false)))`;
  const found = await rows<SummaryRow & { heldAt: Date | null }>(
    ctx,
    `select ${SUMMARY}, c.held_at as "heldAt" ${SUMMARY_FROM}
      where ${held} and ${withCode} and ($3::text is null or c.payer_id = $3)
        and ($4::date is null or (${fileBy}, c.id) > ($4, $5))
      order by ${fileBy}, c.id limit $6`,
    [
      practiceId,
      query.code ?? null,
      query.payer ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.limit + 1,
    ],
  );
  const [totals] = await rows<HeldList['totals']>(
    ctx,
    `select count(*) as count, coalesce(sum(c.charge_cents), 0) as "chargeCents" from claim c
      where ${held} and ${withCode} and ($3::text is null or c.payer_id = $3)`,
    [practiceId, query.code ?? null, query.payer ?? null],
  );
  const codes = await rows<{ value: string; label: string; count: number }>(
    ctx,
    `select f->>'code' as value, min(f->>'message') as label, count(distinct c.id) as count
       from claim c, jsonb_array_elements(c.findings) f
      where ${held} and not (f->>'overridden')::boolean and ($2::text is null or c.payer_id = $2)
      group by 1 order by count desc, value`,
    [practiceId, query.payer ?? null],
  );
  const payers = await rows<{ value: string; label: string; count: number }>(
    ctx,
    `select c.payer_id as value, min(${PAYER_NAME}) as label, count(*) as count
       from claim c ${PAYER}
      where ${held} and ${withCode} group by c.payer_id order by count desc, value`,
    [practiceId, query.code ?? null],
  );
  const shown = found.map(({ heldAt, ...row }) => ({
    ...toSummary(row),
    findings: row.findings as HeldList['items'][number]['findings'],
    heldAt: (heldAt ?? row.changedAt).toISOString(),
    daysToFile: daysBetween(today, row.fileBy),
  }));
  return {
    ...page(shown, query.limit, (row) => [row.fileBy, row.claimId]),
    totals: totals!,
    facets: { code: codes, payer: payers },
    asOf: ctx.now.toISOString(),
  };
}
