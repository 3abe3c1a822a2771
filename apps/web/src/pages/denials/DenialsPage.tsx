import type { DenialList, DenialPage, DenialQuery, DenialSummary } from '@millrace/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CalendarClock, ListFilter, UserPlus } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { get, type QueryValues, withQuery } from '../../api/client';
import { usePages, useRead } from '../../api/hooks';
import { useMay } from '../../api/session';
import { Money } from '../../parts/figures';
import { useFresh } from '../../parts/fresh';
import { KeyBar } from '../../parts/key-bar';
import { useKeys } from '../../parts/keys';
import { useListKeys } from '../../parts/list-keys';
import { Answer, Empty, More } from '../../parts/states';
import { useUrlState } from '../../parts/url-state';
import { AssignDialog, FollowUpDialog } from './actions';
import { DenialTable } from './DenialTable';
import { Facets, useChosen } from './Facets';
import { Preview } from './Preview';
import './denials.css';

const SORTS: [DenialQuery['sort'], string][] = [
  ['priority', 'Priority'],
  ['deadline', 'Deadline'],
  ['amount', 'At stake'],
  ['newest', 'Newest'],
];
const WORK_KEYS: [string[], string][] = [
  [['A'], 'assign'],
  [['U'], 'follow up'],
];
const EVERY_MS = 30_000;

export default function DenialsPage() {
  const navigate = useNavigate();
  const [view, setView] = useUrlState<DenialQuery['view']>('view', 'all-open');
  const [sort, setSort] = useUrlState<DenialQuery['sort']>('sort', 'priority');
  const [chosen, setChosen] = useChosen();
  const [filter, setFilter] = useState('');
  const [areFacetsOpen, setFacetsOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const search = useDeferredValue(filter.trim());
  const mayWork = useMay('biller', 'manager', 'administrator');
  const choice = { view, ...chosen };
  const list = usePages<DenialList>('/denials', { ...choice, sort }, { search });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const asOf = list.data?.pages[0]?.asOf;
  useFresh(asOf);
  const newer = useNewer(choice, search, list.data?.pages[0]?.totals.count ?? Infinity);
  const open = (id: number) =>
    void navigate({ to: '/denials/$denialId', params: { denialId: String(id) } });
  const rows = useListKeys(
    items.map(({ denialId }) => denialId),
    open,
    () => list.hasNextPage && !list.isFetching && void list.fetchNextPage(),
  );
  usePrefetchAround(items, rows.current);
  const selected = items.filter(({ denialId }) => rows.selected.includes(denialId));
  const [dialog, setDialog] = useState<'assign' | 'follow-up' | null>(null);
  const acted = selected.length > 0 ? selected : items.filter((i) => i.denialId === rows.current);
  const act = (which: 'assign' | 'follow-up') => mayWork && acted.length > 0 && setDialog(which);
  useKeys({
    a: () => act('assign'),
    u: () => act('follow-up'),
    n: () => rows.current !== null && open(rows.current),
    f: () => field.current?.focus(),
  });

  return (
    <div className="denials">
      <Answer of={{ ...list, data: list.data?.pages[0] }} rows={12}>
        {({ views, facets, totals }) => (
          <>
            <Views views={views} view={view} onChange={setView} />
            <div className="denials-body">
              <div className="denials-facets" data-open={areFacetsOpen || undefined}>
                <div className="input">
                  <input
                    ref={field}
                    placeholder="Filter this list"
                    aria-label="Filter this list by name or claim"
                    value={filter}
                    onChange={(event) => setFilter(event.target.value)}
                    onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
                  />
                  <kbd aria-hidden>F</kbd>
                </div>
                <Facets facets={facets} chosen={chosen} onChange={setChosen} />
              </div>
              <section className="denials-list" aria-label="Denials">
                <header className="row">
                  <p>
                    <span className="strong">{totals.count}</span>{' '}
                    {totals.count === 1 ? 'denial' : 'denials'},{' '}
                    <span className="strong">
                      <Money cents={totals.atStakeCents} />
                    </span>{' '}
                    at stake
                  </p>
                  {newer > 0 && (
                    <button type="button" className="btn small" onClick={() => void list.refetch()}>
                      Show {newer} new
                    </button>
                  )}
                  <label className="row push t3 sorted-by">
                    Sorted by
                    <select
                      className="btn small"
                      value={sort}
                      onChange={(event) => setSort(event.target.value as DenialQuery['sort'])}
                    >
                      {SORTS.map(([value, label]) => (
                        <option key={value} value={value}>
                          {label}
                        </option>
                      ))}
                    </select>
                  </label>
                  <button
                    type="button"
                    className="btn facets-button"
                    aria-expanded={areFacetsOpen}
                    onClick={() => setFacetsOpen(!areFacetsOpen)}
                  >
                    <ListFilter size={16} aria-hidden /> Filter
                  </button>
                </header>
                <div className="denials-scroll" ref={setScroller}>
                  {items.length === 0 ? (
                    <Empty title="No denials here">
                      Nothing matches this view and these filters.
                    </Empty>
                  ) : (
                    <DenialTable
                      items={items}
                      count={totals.count}
                      rows={rows}
                      scroller={scroller}
                      sort={sort}
                      onSort={setSort}
                      maySelect={mayWork}
                    />
                  )}
                  <More of={list} />
                </div>
                {selected.length > 0 && (
                  <Selection selected={selected} onAct={act} onClear={rows.clear} />
                )}
                <KeyBar
                  keys={[
                    [['J', 'K'], 'next, previous'],
                    [['X'], 'select'],
                    [['Enter'], 'open'],
                    [['N'], 'next step'],
                    ...(mayWork ? WORK_KEYS : []),
                  ]}
                />
              </section>
              {rows.current !== null && <Preview denialId={rows.current} />}
            </div>
          </>
        )}
      </Answer>
      {dialog === 'assign' && <AssignDialog denials={acted} onClose={() => setDialog(null)} />}
      {dialog === 'follow-up' && <FollowUpDialog denials={acted} onClose={() => setDialog(null)} />}
    </div>
  );
}

/** How many came into the list since it was read: it never changes its order under the hand. */
function useNewer(choice: QueryValues, search: string, shown: number): number {
  const now = useRead<DenialList>(withQuery('/denials', { ...choice, limit: 1 }), {
    search,
    every: EVERY_MS,
  });
  return (now.data?.totals.count ?? 0) - shown;
}

/** The next row's preview is there before one moves to it. */
function usePrefetchAround(items: DenialSummary[], current: number | null): void {
  const client = useQueryClient();
  const at = items.findIndex(({ denialId }) => denialId === current);
  const next = items[at + 1]?.denialId;
  useEffect(() => {
    if (next === undefined) return;
    const path = `/denials/${next}`;
    void client.prefetchQuery({ queryKey: [path], queryFn: () => get<DenialPage>(path) });
  }, [client, next]);
}

function Views({
  views,
  view,
  onChange,
}: {
  views: DenialList['views'];
  view: DenialQuery['view'];
  onChange: (view: DenialQuery['view']) => void;
}) {
  return (
    <div className="denials-views tabs" role="group" aria-label="Views">
      {views.map((one) => (
        <button
          type="button"
          key={one.view}
          className="tab"
          aria-pressed={one.view === view}
          onClick={() => onChange(one.view)}
        >
          {one.label} <span className="num">{one.count}</span>
        </button>
      ))}
    </div>
  );
}

function Selection({
  selected,
  onAct,
  onClear,
}: {
  selected: DenialSummary[];
  onAct: (which: 'assign' | 'follow-up') => void;
  onClear: () => void;
}) {
  return (
    <div className="selection" role="toolbar" aria-label="What is selected">
      <span>
        <b>{selected.length}</b> selected ·{' '}
        <Money cents={selected.reduce((sum, one) => sum + one.atStakeCents, 0)} />
      </span>
      <button type="button" onClick={() => onAct('assign')}>
        <UserPlus size={16} aria-hidden /> Assign <kbd aria-hidden>A</kbd>
      </button>
      <button type="button" onClick={() => onAct('follow-up')}>
        <CalendarClock size={16} aria-hidden /> Follow up <kbd aria-hidden>U</kbd>
      </button>
      <button type="button" onClick={onClear}>
        Clear <kbd aria-hidden>Esc</kbd>
      </button>
    </div>
  );
}
