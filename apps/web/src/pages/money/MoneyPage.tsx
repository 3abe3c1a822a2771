import type { RemittanceExceptionList, RemittanceList } from '@millrace/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { z } from 'zod';
import { usePages } from '../../api/hooks';
import { useFresh } from '../../parts/fresh';
import { useKeys } from '../../parts/keys';
import { useListKeys } from '../../parts/list-keys';
import { Answer, Empty, More } from '../../parts/states';
import { useUrlState } from '../../parts/url-state';
import { Tabs } from '../../parts/tabs';
import { ExceptionPanel } from './ExceptionPanel';
import { Exceptions } from './Exceptions';
import { RemittancePanel } from './RemittancePanel';
import { RemittanceTable } from './RemittanceTable';
import { Sums } from './Sums';
import './money.css';

const UploadDialog = lazy(() =>
  import('./UploadDialog').then((m) => ({ default: m.UploadDialog })),
);

export type Tab = 'all' | 'posted' | 'held' | 'replaced' | 'duplicate';
const TABS: [Tab, string][] = [
  ['all', 'All'],
  ['posted', 'Posted'],
  ['held', 'Held'],
  ['duplicate', 'Posted before'],
];

export default function MoneyPage() {
  const navigate = useNavigate();
  const [tab, setTab] = useUrlState<Tab>('state', 'all');
  const [payer, setPayer] = useUrlState<string>('payer', '');
  const [from, setFrom] = useUrlState<string>('from', '');
  const [trace, setTrace] = useState('');
  const [exceptionId, setExceptionId] = useUrlState<string>('exception', '');
  const [adding, setAdding] = useState(false);
  const [panel, setPanel] = useState(true);
  const list = usePages<RemittanceList>(
    '/remittances',
    { state: tab === 'all' ? undefined : tab, payer, from, trace: trace.trim() },
    { every: 15_000 },
  );
  const exceptions = usePages<z.infer<typeof RemittanceExceptionList>>(
    '/exceptions',
    { limit: 20 },
    { every: 15_000 },
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const open = (id: number) =>
    void navigate({ to: '/money/$remittanceId', params: { remittanceId: String(id) } });
  const rows = useListKeys(
    items.map(({ remittanceId }) => remittanceId),
    open,
  );
  const first = list.data?.pages.at(-1);
  useFresh(first?.asOf);
  const field = useRef<HTMLInputElement>(null);
  useKeys({ f: () => field.current?.focus() });
  const choose = (id: number) => {
    setExceptionId('');
    rows.setCurrent(id);
    setPanel(true);
  };
  const shown = exceptionId ? (
    <ExceptionPanel
      key={exceptionId}
      exceptionId={Number(exceptionId)}
      onClose={() => setExceptionId('')}
    />
  ) : (
    panel &&
    rows.current !== null && (
      <RemittancePanel remittanceId={rows.current} onClose={() => setPanel(false)} />
    )
  );

  return (
    <div
      className="money-page"
      data-panel={shown ? true : undefined}
      data-exception={exceptionId || undefined}
    >
      <div className="money-main">
        <Answer of={{ ...list, data: first }} rows={14}>
          {(answer) => (
            <>
              <Sums list={answer} />
              <section aria-label="Remittances" className="money-list">
                <header className="row wrap money-head">
                  <h2>Remittances</h2>
                  <input
                    className="btn"
                    type="date"
                    aria-label="Paid from"
                    title="Paid from"
                    value={from}
                    onChange={(event) => setFrom(event.target.value)}
                  />
                  <select
                    className="btn"
                    aria-label="Payer"
                    value={payer}
                    onChange={(event) => setPayer(event.target.value)}
                  >
                    <option value="">All payers</option>
                    {answer.payers.map((one) => (
                      <option key={one.payerId} value={one.payerId}>
                        {one.payerName} ({one.remittances})
                      </option>
                    ))}
                  </select>
                  <input
                    ref={field}
                    className="btn money-trace"
                    placeholder="Trace number"
                    aria-label="Trace number"
                    value={trace}
                    onChange={(event) => setTrace(event.target.value)}
                  />
                  <Tabs
                    isEnd
                    label="State"
                    value={tab}
                    options={TABS.map(([value, words]) => [
                      value,
                      words,
                      value === 'replaced' ? undefined : answer[value].remittances,
                    ])}
                    onChange={setTab}
                  />
                  <button type="button" className="btn" onClick={() => setAdding(true)}>
                    <Plus size={15} aria-hidden /> Add a file
                  </button>
                </header>
                {items.length === 0 ? (
                  <Empty title="No remittances here">
                    They arrive from the clearinghouse by themselves; a file you have can be added.
                  </Empty>
                ) : (
                  <RemittanceTable
                    items={items}
                    sums={tab === 'replaced' ? null : answer[tab]}
                    current={exceptionId ? null : rows.current}
                    onChoose={choose}
                  />
                )}
                <More of={list} />
              </section>
              <Exceptions
                of={exceptions}
                chosen={exceptionId ? Number(exceptionId) : null}
                onChoose={(id) => setExceptionId(String(id))}
              />
            </>
          )}
        </Answer>
      </div>
      {shown}
      {adding && (
        <Suspense>
          <UploadDialog onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </div>
  );
}
