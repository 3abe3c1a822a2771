import type {
  ClaimList,
  ClaimListQuery,
  ClaimSearchAnswer,
  ClaimSummary,
  HeldList,
  HeldQuery,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { z } from 'zod';
import { cursorOf, readCursor } from '../http.js';
import { providerName, type ProviderCopy } from '../reference/reference.js';
import { timeZoneOf } from '../reference/reference.store.js';
import { rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { daysBetween } from './claim.js';

type SummaryRow = Omit<ClaimSummary, 'providerName' | 'findingCodes' | 'changedAt'> & {
  readonly provider: ProviderCopy | null;
  readonly findings: { code: string; overridden: boolean }[];
  readonly changedAt: Date;
};

/** Days to file where the payer's terms are not known: the shortest common ones. */
const FILING_DAYS = 90;

/** The columns of a claim as lists show it; `c` is the claim. */
export const SUMMARY = `c.id as "claimId", c.patient_control_number as "patientControlNumber", c.state,
  c.patient_id as "patientId", coalesce(pt.name, '') as "patientName", c.payer_id as "payerId",
  coalesce(py.name, c.payer_id) as "payerName", c.service_date as "serviceDate", pr.data as provider,
  c.charge_cents as "chargeCents", c.paid_cents as "paidCents", c.patient_cents as "patientCents",
  c.written_off_cents as "writtenOffCents", c.open_cents as "openCents", c.findings,
  c.service_date + coalesce((py.data->>'timelyFilingDays')::int, ${FILING_DAYS}) as "fileBy", c.version,
  c.changed_at as "changedAt"`;

/** Laterals look each copy up by its key, also while the tables are young and the planner knows nothing of them. */
const PATIENT = `left join lateral (
    select name, search from patient_copy where practice_id = c.practice_id and patient_id = c.patient_id limit 1) pt on true`;
const PAYER = `left join lateral (
    select name, data from payer_copy where practice_id = c.practice_id and payer_id = c.payer_id limit 1) py on true`;
/** Without a search for names the counts need no patient. */
const NO_PATIENT = 'cross join (select null::text as name, null::text as search) pt';
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
function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}

/** Filters but those of facets: `$2` patient, `$3` number, `$4` name's beginning, `$5` and `$6` dates. */
const FILTER = `c.practice_id = $1 and ($2::bigint is null or c.patient_id = $2)
  and ($3::text is null or upper(c.patient_control_number) like $3 || '%' or c.id::text = $3
       or pt.search like $4 || '%' or lower(pt.name) like $4 || '%')
  and ($5::date is null or c.service_date >= $5) and ($6::date is null or c.service_date <= $6)`;

function filterParams(practiceId: number, query: ClaimListQuery): unknown[] {
  const text = query.q ? literal(query.q.replace(/^CLM-/i, '')) : null;
  return [
    practiceId,
    query.patientId ?? null,
    text?.toUpperCase() ?? null,
    text?.toLowerCase() ?? null,
    query.from ?? null,
    query.to ?? null,
  ];
}

const DateCursor = z.tuple([z.iso.date(), z.int()]);

/** Claims, the latest visits first, with sums and counts over all that match. */
export async function listClaims(
  ctx: Context,
  practiceId: number,
  query: ClaimListQuery,
): Promise<ClaimList> {
  const params = filterParams(practiceId, query);
  const after = readCursor(DateCursor, query.after);
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
    `select g.state, g."payerId", coalesce(py.name, g."payerId") as "payerName", g.count, g."chargeCents",
            g."paidCents", g."openCents"
       from (select c.state, c.payer_id as "payerId", count(*) as count, sum(c.charge_cents) as "chargeCents",
                    sum(c.paid_cents) as "paidCents", sum(c.open_cents) as "openCents"
               from claim c ${query.q ? PATIENT : NO_PATIENT}
              where ${FILTER} group by c.state, c.payer_id) g
       left join payer_copy py on py.practice_id = $1 and py.payer_id = g."payerId"`,
    params,
  );
  const items = found.slice(0, query.limit).map(toSummary);
  const last = items.at(-1);
  return {
    items,
    next: found.length > query.limit && last ? cursorOf([last.serviceDate, last.claimId]) : null,
    ...countGroups(groups, states, payers),
    asOf: ctx.now.toISOString(),
  };
}

interface ClaimGroup {
  readonly state: string;
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
      state: facet(groups.filter(ofPayer), (group) => [group.state, group.state]),
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
  const after = readCursor(DateCursor, query.after);
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
    `select c.payer_id as value, coalesce(min(py.name), c.payer_id) as label, count(*) as count
       from claim c ${PAYER}
      where ${held} and ${withCode} group by c.payer_id order by count desc, value`,
    [practiceId, query.code ?? null],
  );
  const items = found.slice(0, query.limit).map(({ heldAt, ...row }) => ({
    ...toSummary(row),
    findings: row.findings as HeldList['items'][number]['findings'],
    heldAt: (heldAt ?? row.changedAt).toISOString(),
    daysToFile: daysBetween(today, row.fileBy),
  }));
  const last = items.at(-1);
  return {
    items,
    next: found.length > query.limit && last ? cursorOf([last.fileBy, last.claimId]) : null,
    totals: totals!,
    facets: { code: codes, payer: payers },
    asOf: ctx.now.toISOString(),
  };
}

const SEARCH_HITS = 8;

/** Patients by the beginning of a name, claims by number, files by name: for the search of the shell. */
export async function search(
  ctx: Context,
  practiceId: number,
  q: string,
): Promise<ClaimSearchAnswer> {
  const text = literal(q.replace(/^CLM-/i, ''));
  const claims = await rows<{ id: string; title: string; subtitle: string }>(
    ctx,
    `select c.id::text as id, 'CLM-' || c.id as title,
            concat_ws(' · ', pt.name, coalesce(py.name, c.payer_id), c.service_date::text) as subtitle
       ${SUMMARY_FROM}
      where c.practice_id = $1
        and (c.id::text = $2 or c.patient_control_number like upper($2) || '%' or pt.search like lower($2) || '%')
      order by c.service_date desc, c.id desc limit ${SEARCH_HITS}`,
    [practiceId, text],
  );
  const patients = await rows<{ id: string; title: string; subtitle: string }>(
    ctx,
    `select patient_id::text as id, name as title, coalesce(external_id, '') as subtitle from patient_copy
      where practice_id = $1 and (search like lower($2) || '%' or lower(name) like lower($2) || '%' or external_id = $2)
      order by search, patient_id limit ${SEARCH_HITS}`,
    [practiceId, text],
  );
  const files = await rows<{ id: string; title: string; subtitle: string }>(
    ctx,
    `select sha256 as id, name as title, coalesce(kind, '') as subtitle from stored_file
      where practice_id = $1 and sha256 is not null and (name ilike '%' || $2 || '%' or sha256 like lower($2) || '%')
      order by at desc, name limit ${SEARCH_HITS}`,
    [practiceId, text],
  );
  return {
    items: [
      ...patients.map((one) => ({ kind: 'patient' as const, ...one })),
      ...claims.map((one) => ({ kind: 'claim' as const, ...one })),
      ...files.map((one) => ({ kind: 'file' as const, ...one })),
    ],
  };
}
