import type { DenialQuery, DenialState } from '@millrace/contracts';
import { daysBetween } from '../claim/claim.js';
import { priority, type Odds } from './priority.js';

/** A denial as the queue sorts and counts it. */
export interface QueueRow {
  readonly denialId: number;
  readonly state: DenialState;
  readonly payerId: string;
  readonly payerName: string;
  readonly category: string;
  readonly atStakeCents: number;
  readonly dueOn: string | null;
  readonly openedOn: string;
  readonly resolvedOn: string | null;
  readonly assigneeUserId: number | null;
  readonly assigneeName: string | null;
  /** Lower-case patient name and claim number. */
  readonly search: string;
}

type View = DenialQuery['view'];
type Bucket = NonNullable<DenialQuery['deadline']>[number];

/** Who looks, and when. */
export interface Viewer {
  readonly userId: number | null;
  readonly today: string;
}

/** The saved views, in their order. */
export const VIEWS: readonly { view: View; label: string }[] = [
  { view: 'mine', label: 'My queue' },
  { view: 'due-7', label: 'Due in 7 days' },
  { view: 'all-open', label: 'All open' },
  { view: 'over-500', label: 'Over $500' },
  { view: 'nobody', label: 'Nobody yet' },
  { view: 'waiting-on-payer', label: 'Waiting on payer' },
  { view: 'resolved', label: 'Resolved' },
];

const BUCKETS: readonly { value: Bucket; label: string }[] = [
  { value: 'late', label: 'Late' },
  { value: '0-3', label: '3 days or less' },
  { value: '4-7', label: '4 to 7 days' },
  { value: '8-14', label: '8 to 14 days' },
  { value: '15-30', label: '15 to 30 days' },
  { value: 'over-30', label: 'Over 30 days' },
  { value: 'none', label: 'No deadline' },
];

const CAUSES: Readonly<Record<string, string>> = {
  'missing-documentation': 'Documentation',
  'missing-data': 'Missing data',
  'not-covered': 'Not covered',
  'not-separately-payable': 'Bundled',
  eligibility: 'Eligibility',
  authorization: 'Authorization',
  'timely-filing': 'Timely filing',
  duplicate: 'Duplicate',
  'other-coverage': 'Other coverage',
  'medical-necessity': 'Medical necessity',
  coding: 'Coding',
  'maximum-benefit': 'Benefit used up',
  frequency: 'Frequency',
  other: 'Other',
};

/** Words of a cause. */
export function causeWords(category: string): string {
  return CAUSES[category] ?? category;
}

/** Days left as the facet groups them. */
export function deadlineBucket(dueOn: string | null, today: string): Bucket {
  if (!dueOn) return 'none';
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'late';
  if (left <= 3) return '0-3';
  if (left <= 7) return '4-7';
  if (left <= 14) return '8-14';
  return left <= 30 ? '15-30' : 'over-30';
}

/** Whether a denial belongs to a saved view. */
export function inView(row: QueueRow, view: View, viewer: Viewer): boolean {
  if (view === 'resolved') return row.state === 'resolved';
  if (row.state === 'resolved') return false;
  if (view === 'mine') return viewer.userId !== null && row.assigneeUserId === viewer.userId;
  if (view === 'due-7') return row.dueOn !== null && daysBetween(viewer.today, row.dueOn) <= 7;
  if (view === 'over-500') return row.atStakeCents > 50_000;
  if (view === 'nobody') return row.assigneeUserId === null;
  if (view === 'waiting-on-payer') return row.state === 'waiting-on-payer';
  return true;
}

type FacetName = 'deadline' | 'payer' | 'cause' | 'owner';
const FACETS: readonly FacetName[] = ['deadline', 'payer', 'cause', 'owner'];

function valueOf(row: QueueRow, facet: FacetName, today: string): string {
  if (facet === 'deadline') return deadlineBucket(row.dueOn, today);
  if (facet === 'payer') return row.payerId;
  if (facet === 'cause') return row.category;
  return row.assigneeUserId === null ? 'nobody' : String(row.assigneeUserId);
}

function labelOf(row: QueueRow, facet: FacetName, value: string): string {
  if (facet === 'deadline') return BUCKETS.find((bucket) => bucket.value === value)!.label;
  if (facet === 'payer') return row.payerName;
  if (facet === 'cause') return causeWords(value);
  return row.assigneeUserId === null
    ? 'Nobody yet'
    : (row.assigneeName ?? 'Somebody without a name');
}

/** A value to filter by, with how many match it. */
export interface FacetCount {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Where a row stands, so that one that left the queue since loses nobody's place: id, score, deadline, cents, opened on. */
export type QueueKey = readonly [number, number, string | null, number, string];

/** What is asked of the queue: `term` a part of a name or number, in any case; `after` the last row of the page before. */
export type QueueQuery = Omit<DenialQuery, 'after'> & {
  readonly term?: string | undefined;
  readonly after: QueueKey | null;
};

/** The queue as one question sees it. */
export interface Queue {
  /** In the order asked for, after the cursor, at most `limit`. */
  readonly page: readonly (QueueRow & { readonly score: number })[];
  readonly next: QueueKey | null;
  readonly totals: { readonly count: number; readonly atStakeCents: number };
  readonly views: readonly { view: View; label: string; count: number }[];
  readonly facets: Readonly<Record<FacetName, FacetCount[]>>;
}

/**
 * Filters, counts, sorts and cuts the queue. A facet's counts obey every filter but its own, so that a second value can be added;
 * sums are of all that match, not of the page.
 */
export function queue(
  rows: readonly QueueRow[],
  query: QueueQuery,
  viewer: Viewer,
  oddsOf: (row: QueueRow) => Odds,
): Queue {
  const { today } = viewer;
  const views = VIEWS.map((one) => ({
    ...one,
    count: rows.reduce((n, row) => (inView(row, one.view, viewer) ? n + 1 : n), 0),
  }));
  const text = query.term?.toLowerCase();
  const base = rows.filter(
    (row) => inView(row, query.view, viewer) && (!text || row.search.includes(text)),
  );
  const passes = (row: QueueRow, but?: FacetName): boolean =>
    FACETS.every((facet) => {
      const chosen: readonly string[] | undefined = query[facet];
      return facet === but || !chosen?.length || chosen.includes(valueOf(row, facet, today));
    });
  const countsOf = (facet: FacetName): FacetCount[] =>
    counts(
      base.filter((row) => passes(row, facet)),
      facet,
      today,
    );
  const matching = base.filter((row) => passes(row));
  const sorted = matching
    .map((row) => ({ ...row, score: priority({ ...row, odds: oddsOf(row) }, today).score }))
    .sort(ORDERS[query.sort]);
  const start = startOf(sorted, query);
  const page = sorted.slice(start, start + query.limit);
  return {
    page,
    next: start + query.limit < sorted.length ? keyOf(page.at(-1)!) : null,
    totals: {
      count: matching.length,
      atStakeCents: matching.reduce((sum, row) => sum + row.atStakeCents, 0),
    },
    views,
    facets: {
      deadline: byBucket(countsOf('deadline')),
      payer: countsOf('payer'),
      cause: countsOf('cause'),
      owner: countsOf('owner'),
    },
  };
}

type Scored = QueueRow & { readonly score: number };
/** What the orders look at. */
type Ordered = Pick<Scored, 'denialId' | 'score' | 'dueOn' | 'atStakeCents' | 'openedOn'>;
const FAR = '9999-12-31';
const byDeadline = (a: Ordered, b: Ordered): number =>
  (a.dueOn ?? FAR) < (b.dueOn ?? FAR) ? -1 : (a.dueOn ?? FAR) > (b.dueOn ?? FAR) ? 1 : 0;
const byId = (a: Ordered, b: Ordered): number => a.denialId - b.denialId;
const ORDERS: Readonly<Record<DenialQuery['sort'], (a: Ordered, b: Ordered) => number>> = {
  priority: (a, b) => b.score - a.score || byDeadline(a, b) || byId(a, b),
  deadline: (a, b) => byDeadline(a, b) || b.atStakeCents - a.atStakeCents || byId(a, b),
  amount: (a, b) => b.atStakeCents - a.atStakeCents || byDeadline(a, b) || byId(a, b),
  newest: (a, b) =>
    a.openedOn < b.openedOn ? 1 : a.openedOn > b.openedOn ? -1 : b.denialId - a.denialId,
};

function keyOf({ denialId, score, dueOn, atStakeCents, openedOn }: Scored): QueueKey {
  return [denialId, score, dueOn, atStakeCents, openedOn];
}

function startOf(sorted: readonly Scored[], { after, sort }: QueueQuery): number {
  if (!after) return 0;
  const [denialId, score, dueOn, atStakeCents, openedOn] = after;
  const last = { denialId, score, dueOn, atStakeCents, openedOn };
  const start = sorted.findIndex((row) => ORDERS[sort](row, last) > 0);
  return start < 0 ? sorted.length : start;
}

function counts(rows: readonly QueueRow[], facet: FacetName, today: string): FacetCount[] {
  const found = new Map<string, { label: string; count: number }>();
  for (const row of rows) {
    const value = valueOf(row, facet, today);
    const entry = found.get(value);
    if (entry) entry.count++;
    else found.set(value, { label: labelOf(row, facet, value), count: 1 });
  }
  return [...found.entries()]
    .map(([value, entry]) => ({ value, ...entry }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

function byBucket(found: readonly FacetCount[]): FacetCount[] {
  return BUCKETS.flatMap((bucket) => found.filter((entry) => entry.value === bucket.value));
}
