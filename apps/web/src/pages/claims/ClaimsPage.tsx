import type { ClaimList, ClaimState, SubmitAnswer } from '@millrace/contracts';
import { Link, useNavigate } from '@tanstack/react-router';
import { Files, Send } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { post } from '../../api/client';
import { useAct, usePages } from '../../api/hooks';
import { useMay } from '../../api/session';
import { useFresh } from '../../parts/fresh';
import { Field, SelectField } from '../../parts/form';
import { useListKeys } from '../../parts/list-keys';
import { Answer, Empty, More } from '../../parts/states';
import { Tabs } from '../../parts/tabs';
import { useUrlState } from '../../parts/url-state';
import { ClaimTable } from './ClaimTable';
import { HeldClaims } from './HeldClaims';
import { CLAIM_STATES, sentWords } from './words';
import './claims.css';

type Tab = 'all' | ClaimState;
const STATES = Object.keys(CLAIM_STATES) as ClaimState[];

export default function ClaimsPage() {
  const navigate = useNavigate();
  const [tab, setTab] = useUrlState<Tab>('state', 'all');
  const [payer, setPayer] = useUrlState<string>('payer', '');
  const [patient, setPatient] = useUrlState<string>('patient', '');
  const [from, setFrom] = useUrlState<string>('from', '');
  const [to, setTo] = useUrlState<string>('to', '');
  const [filter, setFilter] = useState('');
  const search = useDeferredValue(filter.trim());
  const maySubmit = useMay('biller', 'manager', 'administrator');
  const list = usePages<ClaimList>(
    '/claims',
    { state: tab === 'all' ? undefined : tab, payer, patientId: patient, from, to },
    { search },
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = useListKeys(
    items.map(({ claimId }) => claimId),
    (id) => void navigate({ to: '/claims/$claimId', params: { claimId: String(id) } }),
  );
  const submit = useAct(() => post<SubmitAnswer>('/claims/submissions', {}), {
    done: sentWords,
  });
  const first = list.data?.pages[0];
  useFresh(first?.asOf);
  return (
    <div className="page">
      <Answer of={{ ...list, data: first }} rows={12}>
        {({ facets, totals }) => (
          <>
            <div className="row wrap">
              <Tabs
                label="State"
                value={tab}
                options={[
                  ['all', 'All'] as const,
                  ...STATES.map(
                    (state) =>
                      [
                        state,
                        CLAIM_STATES[state][0],
                        facets.state.find(({ value }) => value === state)?.count ?? 0,
                      ] as const,
                  ).filter(([state, , count]) => count > 0 || tab === state),
                ]}
                onChange={setTab}
              />
              {maySubmit && (
                <div className="row push">
                  <Link to="/claims/files" className="btn">
                    <Files size={15} aria-hidden /> Files sent
                  </Link>
                  <button
                    type="button"
                    className="btn"
                    disabled={submit.isPending}
                    onClick={() => submit.mutate(undefined)}
                  >
                    <Send size={15} aria-hidden /> Send what is ready
                  </button>
                </div>
              )}
            </div>
            <div className="filters">
              <Field
                label="Claim number or name"
                value={filter}
                onChange={setFilter}
                placeholder="MR… or the beginning of a name"
              />
              <SelectField label="Payer" value={payer} onChange={setPayer}>
                <option value="">Every payer</option>
                {facets.payer.map(({ value, label, count }) => (
                  <option key={value} value={value}>
                    {label} ({count})
                  </option>
                ))}
              </SelectField>
              <Field label="Visits from" type="date" value={from} onChange={setFrom} />
              <Field label="to" type="date" value={to} onChange={setTo} />
            </div>
            {patient && (
              <p className="note info">
                Only the claims of one patient.
                <button type="button" className="link" onClick={() => setPatient('')}>
                  Show all
                </button>
              </p>
            )}
            {tab === 'held' && <HeldClaims payer={payer} />}
            {tab !== 'held' && items.length === 0 && (
              <div className="card">
                <Empty title="No claims here">
                  A claim is made from each finished encounter that the clinic's software sends.
                </Empty>
              </div>
            )}
            {tab !== 'held' && items.length > 0 && (
              <section className="card">
                <ClaimTable items={items} totals={totals} rows={rows} />
                <More of={list} />
              </section>
            )}
          </>
        )}
      </Answer>
      <p className="t3">
        Refused claims are worked in{' '}
        <Link to="/denials" className="link">
          Denials
        </Link>
        .
      </p>
    </div>
  );
}
