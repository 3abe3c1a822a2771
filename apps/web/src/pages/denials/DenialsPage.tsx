import type { DenialList, DenialQuery } from '@millrace/contracts';
import { useNavigate } from '@tanstack/react-router';
import { CalendarClock, UserPlus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { usePages } from '../../api/hooks';
import { useMay } from '../../api/session';
import { Money } from '../../parts/figures';
import { useKeys } from '../../parts/keys';
import { useListKeys } from '../../parts/list-keys';
import { Answer, Empty, More } from '../../parts/states';
import { useUrlState } from '../../parts/url-state';
import { AssignDialog, FollowUpDialog } from './actions';
import { DenialTable } from './DenialTable';
import { type Chosen, Facets, NOTHING } from './Facets';
import { Preview } from './Preview';
import './denials.css';

const SORTS: [DenialQuery['sort'], string][] = [
  ['priority', 'Priority'],
  ['deadline', 'Deadline'],
  ['amount', 'At stake'],
  ['newest', 'Newest'],
];

export default function DenialsPage() {
  const navigate = useNavigate();
  const [view, setView] = useUrlState<DenialQuery['view']>('view', 'all-open');
  const [sort, setSort] = useUrlState<DenialQuery['sort']>('sort', 'priority');
  const [chosen, setChosen] = useState<Chosen>(NOTHING);
  const [filter, setFilter] = useState('');
  const q = useDeferredValue(filter.trim());
  const mayWork = useMay('biller', 'manager', 'administrator');
  const list = usePages<DenialList>('/denials', { view, sort, q, ...chosen });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = useListKeys(
    items.map(({ denialId }) => denialId),
    (id) => void navigate({ to: '/denials/$denialId', params: { denialId: String(id) } }),
  );
  const selected = items.filter(({ denialId }) => rows.selected.includes(denialId));
  const [dialog, setDialog] = useState<'assign' | 'follow-up' | null>(null);
  const acted = selected.length > 0 ? selected : items.filter((i) => i.denialId === rows.current);
  const open = (which: 'assign' | 'follow-up') => mayWork && acted.length > 0 && setDialog(which);
  useKeys({ a: () => open('assign'), u: () => open('follow-up') });

  return (
    <div className="denials">
      <Answer of={{ ...list, data: list.data?.pages[0] }} rows={12}>
        {({ views, facets, totals }) => (
          <>
            <div className="denials-views tabs" role="group" aria-label="Views">
              {views.map((one) => (
                <button
                  type="button"
                  key={one.view}
                  className="tab"
                  aria-pressed={one.view === view}
                  onClick={() => setView(one.view)}
                >
                  {one.label} <span className="num">{one.count}</span>
                </button>
              ))}
            </div>
            <div className="denials-body">
              <div className="denials-facets">
                <input
                  className="input"
                  placeholder="Filter this list"
                  aria-label="Filter this list by name or claim"
                  value={filter}
                  onChange={(event) => setFilter(event.target.value)}
                />
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
                  <label className="row push t3">
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
                </header>
                <div className="denials-scroll">
                  {items.length === 0 ? (
                    <Empty title="No denials here">
                      Nothing matches this view and these filters.
                    </Empty>
                  ) : (
                    <DenialTable items={items} rows={rows} sort={sort} maySelect={mayWork} />
                  )}
                  <More of={list} />
                </div>
                {selected.length > 0 && (
                  <div className="selection" role="toolbar" aria-label="What is selected">
                    <span>
                      <b>{selected.length}</b> selected ·{' '}
                      <Money cents={selected.reduce((sum, one) => sum + one.atStakeCents, 0)} />
                    </span>
                    <button type="button" onClick={() => open('assign')}>
                      <UserPlus size={16} aria-hidden /> Assign <kbd>A</kbd>
                    </button>
                    <button type="button" onClick={() => open('follow-up')}>
                      <CalendarClock size={16} aria-hidden /> Follow up <kbd>U</kbd>
                    </button>
                    <button type="button" onClick={rows.clear}>
                      Clear <kbd>Esc</kbd>
                    </button>
                  </div>
                )}
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
