import type { RemittanceList, RemittanceState, RemittanceUpload } from '@millrace/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { upload, withQuery } from '../../api/client';
import { useAct, usePages } from '../../api/hooks';
import { useMay } from '../../api/session';
import { Money } from '../../parts/figures';
import { Field, SelectField } from '../../parts/form';
import { useListKeys } from '../../parts/list-keys';
import { Answer, Empty, More } from '../../parts/states';
import { useUrlState } from '../../parts/url-state';
import { Exceptions } from './Exceptions';
import { RemittanceTable } from './RemittanceTable';
import './money.css';

type Tab = 'all' | RemittanceState;

export default function MoneyPage() {
  const navigate = useNavigate();
  const [tab, setTab] = useUrlState<Tab>('state', 'all');
  const [payer, setPayer] = useUrlState<string>('payer', '');
  const [from, setFrom] = useUrlState<string>('from', '');
  const [to, setTo] = useUrlState<string>('to', '');
  const list = usePages<RemittanceList>(
    '/remittances',
    { state: tab === 'all' ? undefined : tab, payer, from, to },
    { every: 10_000 },
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = useListKeys(
    items.map(({ remittanceId }) => remittanceId),
    (id) => void navigate({ to: '/money/$remittanceId', params: { remittanceId: String(id) } }),
  );
  return (
    <div className="page">
      <Answer of={{ ...list, data: list.data?.pages[0] }} rows={12}>
        {(first) => (
          <>
            <Sums list={first} />
            <section className="card">
              <header className="card-head">
                <h2>Remittances</h2>
                <div className="tabs" role="group" aria-label="State">
                  {(
                    [
                      ['all', 'All', first.all.remittances],
                      ['posted', 'Posted', first.posted.remittances],
                      ['held', 'Held', first.held.remittances],
                      ['duplicate', 'Duplicate', first.duplicate.remittances],
                    ] as const
                  ).map(([key, words, count]) => (
                    <button
                      type="button"
                      key={key}
                      className="tab"
                      aria-pressed={tab === key}
                      onClick={() => setTab(key)}
                    >
                      {words} <span className="num">{count}</span>
                    </button>
                  ))}
                </div>
                <AddFile />
              </header>
              <div className="money-filters">
                <SelectField label="Payer" value={payer} onChange={setPayer}>
                  <option value="">Every payer</option>
                  {first.payers.map((one) => (
                    <option key={one.payerId} value={one.payerId}>
                      {one.payerName} ({one.remittances})
                    </option>
                  ))}
                </SelectField>
                <Field label="Paid from" type="date" value={from} onChange={setFrom} />
                <Field label="to" type="date" value={to} onChange={setTo} />
              </div>
              {items.length === 0 ? (
                <Empty title="No remittances here">
                  They come from the clearinghouse, or you add a file.
                </Empty>
              ) : (
                <RemittanceTable
                  items={items}
                  sums={tab === 'all' || tab === 'replaced' ? first.all : first[tab]}
                  rows={rows}
                />
              )}
              <More of={list} />
            </section>
            <Exceptions />
          </>
        )}
      </Answer>
    </div>
  );
}

function Sums({ list }: { list: RemittanceList }) {
  const { posted, held } = list;
  return (
    <section className="card sums" aria-label="What was paid">
      <Sum label={`Claims paid, ${posted.remittances} posted`} cents={posted.claimsPaidCents} />
      <span aria-hidden>−</span>
      <Sum label="Provider adjustments" cents={posted.providerAdjustedCents} />
      <span aria-hidden>=</span>
      <Sum label="Payments, posted" cents={posted.paymentCents} />
      <div className="sums-held">
        <p className="label">Held, {held.remittances}</p>
        <p className={`figure ${held.remittances > 0 ? 'tone danger' : ''}`}>
          <Money cents={held.paymentCents} />
        </p>
        {held.remittances > 0 && <p className="t3 small">nothing of it is posted</p>}
      </div>
    </section>
  );
}

function Sum({ label, cents }: { label: string; cents: number }) {
  return (
    <div>
      <p className="label">{label}</p>
      <p className="figure">
        <Money cents={cents} />
      </p>
    </div>
  );
}

function AddFile() {
  const mayAdd = useMay('biller', 'manager', 'administrator');
  const field = useRef<HTMLInputElement>(null);
  const add = useAct(
    (file: File) =>
      upload<RemittanceUpload>(withQuery('/remittances/files', { name: file.name }), file),
    { done: uploadWords },
  );
  if (!mayAdd) return null;
  return (
    <>
      <input
        ref={field}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label="Remittance file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) add.mutate(file);
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className="btn push"
        disabled={add.isPending}
        onClick={() => field.current?.click()}
      >
        <Plus size={15} aria-hidden /> {add.isPending ? 'Adding' : 'Add a file'}
      </button>
    </>
  );
}

function uploadWords(file: RemittanceUpload): string {
  if (file.already) return 'This very file was here before; nothing is posted twice.';
  if (file.state === 'received') return 'The file is here and is being read.';
  if (file.state === 'unreadable') return 'The file could not be read; see the list to look at.';
  const claims = file.remittances.reduce((sum, { postedClaims }) => sum + postedClaims, 0);
  return `Read: ${claims} claims posted.`;
}
