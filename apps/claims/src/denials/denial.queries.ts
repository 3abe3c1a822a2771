import { nextStepWords } from '@millrace/code-sets';
import type { DenialList, DenialQuery, DenialSummary } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { cursorOf, readCursor } from '@millrace/runtime';
import { z } from 'zod';
import { addDays, daysBetween } from '../claim/claim.js';
import { timeZoneOf } from '../reference/reference.store.js';
import { rows } from '../sql.js';
import { wallClock } from '../submission/submission.js';
import { priority, type Odds } from './priority.js';
import { queue, type QueueRow, type Viewer } from './queue.js';

/** Resolved denials that the resolved view reaches back to. */
const RESOLVED_DAYS = 365;

/** A denial `d` with its claim `c`, patient `pt` and payer `py`: each looked up by its key. */
export const DENIAL_FROM = `from denial d
  cross join lateral (select * from claim where practice_id = d.practice_id and id = d.claim_id limit 1) c
  left join lateral (
    select name from patient_copy where practice_id = d.practice_id and patient_id = c.patient_id limit 1) pt on true
  left join lateral (
    select name, data from payer_copy where practice_id = d.practice_id and payer_id = d.payer_id limit 1) py on true`;

/** `QueueKey` of the last row. */
const After = z.tuple([z.int(), z.number(), z.iso.date().nullable(), z.int(), z.iso.date()]);

/** The queue with its counts, sums and one page of it. */
export async function listDenials(
  ctx: Context,
  practiceId: number,
  query: DenialQuery & { readonly term: string | undefined },
  userId: number | null,
): Promise<DenialList> {
  const today = wallClock(ctx.now, await timeZoneOf(ctx, practiceId)).date;
  const viewer: Viewer = { userId, today };
  const all = await loadQueue(ctx, practiceId, today, Boolean(query.term));
  const odds = await loadOdds(ctx, practiceId, today);
  const after = readCursor(After, query.after);
  const found = queue(all, { ...query, after }, viewer, (row) => oddsOf(odds, row));
  const details = await loadSummaries(
    ctx,
    practiceId,
    found.page.map((row) => row.denialId),
    today,
    odds,
  );
  return {
    items: found.page.map((row) => details.get(row.denialId)!),
    next: found.next && cursorOf(found.next),
    totals: found.totals,
    views: [...found.views],
    facets: found.facets,
    asOf: ctx.now.toISOString(),
  };
}

/** All rows that the queue counts; names of patients only where they are searched. */
async function loadQueue(
  ctx: Context,
  practiceId: number,
  today: string,
  withNames: boolean,
): Promise<QueueRow[]> {
  const payers = await rows<{ id: string; name: string }>(
    ctx,
    'select payer_id as id, name from payer_copy where practice_id = $1',
    [practiceId],
  );
  const names = new Map(payers.map(({ id, name }) => [id, name]));
  const search = withNames
    ? `lower(concat_ws(' ', pt.name, c.patient_control_number, 'd-' || d.id))`
    : `''`;
  const found = await rows<Omit<QueueRow, 'payerName'>>(
    ctx,
    `select d.id as "denialId", d.state, d.payer_id as "payerId", d.category, d.at_stake_cents as "atStakeCents",
            d.due_on as "dueOn", d.opened_on as "openedOn", d.resolved_on as "resolvedOn",
            d.assignee_user_id as "assigneeUserId", d.assignee_name as "assigneeName", ${search} as search
       ${withNames ? DENIAL_FROM : 'from denial d'}
      where d.practice_id = $1 and (d.state <> 'resolved' or d.resolved_on > $2)`,
    [practiceId, addDays(today, -RESOLVED_DAYS)],
  );
  return found.map((row) => ({ ...row, payerName: names.get(row.payerId) ?? row.payerId }));
}

/** Denials by their ids, in the ids' order. */
export async function denialsById(
  ctx: Context,
  practiceId: number,
  ids: readonly number[],
): Promise<DenialSummary[]> {
  const today = wallClock(ctx.now, await timeZoneOf(ctx, practiceId)).date;
  const odds = await loadOdds(ctx, practiceId, today);
  const found = await loadSummaries(ctx, practiceId, ids, today, odds);
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Odds by `payer/category`. */
export type OddsTable = ReadonlyMap<string, Odds>;

/** How denials of each payer and cause ended within twelve months. What was no denial says nothing of the odds. */
export async function loadOdds(
  ctx: Context,
  practiceId: number,
  today: string,
): Promise<OddsTable> {
  const found = await rows<{ payerId: string; category: string; won: number; ended: number }>(
    ctx,
    `select payer_id as "payerId", category, count(*) filter (where outcome = 'overturned') as won, count(*) as ended
       from denial
      where practice_id = $1 and state = 'resolved' and outcome in ('overturned', 'written-off') and resolved_on > $2
      group by payer_id, category`,
    [practiceId, addDays(today, -RESOLVED_DAYS)],
  );
  return new Map(found.map((row) => [`${row.payerId}/${row.category}`, row]));
}

/** The odds of a denial; none known where no such case ended. */
export function oddsOf(table: OddsTable, of: { payerId: string; category: string }): Odds {
  return table.get(`${of.payerId}/${of.category}`) ?? { won: 0, ended: 0 };
}

/** A denial as it is stored; line 0 is the whole claim. */
export type StoredDenial = Omit<
  DenialSummary,
  'daysLeft' | 'nextStepWords' | 'priority' | 'lineNumber'
> & { readonly lineNumber: number };

/** The columns of a denial as lists show it. */
export const DENIAL = `d.id as "denialId", d.claim_id as "claimId", c.patient_control_number as "patientControlNumber",
  d.line_number as "lineNumber", d.state, coalesce(pt.name, '') as "patientName", d.payer_id as "payerId",
  coalesce(py.name, d.payer_id) as "payerName", c.service_date as "serviceDate", d.category, d.reasons,
  d.remark_codes as "remarkCodes", d.words, d.at_stake_cents as "atStakeCents", d.appeal_by as "appealBy",
  d.due_on as "dueOn", d.due_for as "dueFor", d.next_step as "nextStep", d.assignee_user_id as "assigneeUserId",
  d.assignee_name as "assigneeName", d.follow_up_on as "followUpOn", d.opened_on as "openedOn", d.outcome, d.version`;

function toSummary(row: StoredDenial, today: string, odds: OddsTable): DenialSummary {
  return {
    ...row,
    lineNumber: row.lineNumber || null,
    daysLeft: row.dueOn === null ? null : daysBetween(today, row.dueOn),
    nextStepWords: nextStepWords(row.nextStep),
    priority: priority({ ...row, odds: oddsOf(odds, row) }, today),
  };
}

/** Denials as lists show them, by their ids. */
export async function loadSummaries(
  ctx: Context,
  practiceId: number,
  ids: readonly number[],
  today: string,
  odds: OddsTable,
): Promise<Map<number, DenialSummary>> {
  const found = await rows<StoredDenial>(
    ctx,
    `select ${DENIAL} ${DENIAL_FROM} where d.practice_id = $1 and d.id = any($2)`,
    [practiceId, ids],
  );
  return new Map(found.map((row) => [row.denialId, toSummary(row, today, odds)]));
}
