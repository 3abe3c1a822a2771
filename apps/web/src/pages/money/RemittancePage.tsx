import type { RemittancePage as Page } from '@millrace/contracts';
import { Link, useParams } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { post } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { day, moment } from '../../lib/dates';
import { Chip, Money } from '../../parts/figures';
import { useFreshRead } from '../../parts/fresh';
import { useHeading } from '../../parts/heading';
import { Answer } from '../../parts/states';
import { Checks } from './Checks';
import { RemittanceClaims } from './RemittanceClaims';
import { Place, RemittanceState } from './RemittancePanel';
import { balanceOf, EXCEPTION_WORDS } from './words';
import './money.css';

export default function RemittancePage() {
  const { remittanceId } = useParams({ strict: false });
  const read = useRead<Page>(`/remittances/${remittanceId}`);
  useFreshRead(read);
  return (
    <Answer of={read} rows={14}>
      {(page) => (
        <article className="page remittance">
          <Head page={page} />
          <div className="remittance-body">
            <div className="stack">
              <RemittanceClaims remittanceId={page.remittanceId} sha256={page.sha256} />
              <ProviderAdjustments page={page} />
            </div>
            <div className="stack" style={{ gap: 'var(--s-5)' }}>
              <RemittanceState page={page} />
              <Checks checks={page.checks} />
              <Place page={page} />
              <ToLookAt page={page} />
            </div>
          </div>
        </article>
      )}
    </Answer>
  );
}

function Head({ page }: { page: Page }) {
  const timeZone = useTimeZone();
  useHeading(page.traceNumber);
  const balance = balanceOf(page);
  const replay = useAct(() => post(`/remittances/files/${page.fileId}/replay`), {
    done: 'The file is being read again; what is posted stays as it is.',
  });
  return (
    <header className="row wrap">
      <h2>{page.payerName}</h2>
      <Chip tone={balance.tone} icon={balance.icon}>
        {balance.words}
      </Chip>
      <span className="t2">
        {page.paymentMethod}, paid {day(page.paidOn)} ·{' '}
        <Link
          to="/files/$owner/$sha256"
          params={{ owner: 'remittances', sha256: page.sha256 }}
          className="link"
        >
          {page.fileName}
        </Link>{' '}
        · received {moment(page.receivedAt, timeZone)}
      </span>
      <span className="push strong" style={{ fontSize: 'var(--fs-20)' }}>
        <Money cents={page.paymentCents} />
      </span>
      {page.state === 'held' && (
        <button
          type="button"
          className="btn"
          disabled={replay.isPending}
          onClick={() => replay.mutate(undefined)}
        >
          <RotateCw size={15} aria-hidden /> Read the file again
        </button>
      )}
    </header>
  );
}

function ProviderAdjustments({ page }: { page: Page }) {
  if (page.providerAdjustments.length === 0) return null;
  return (
    <section className="card">
      <header className="card-head">
        <h2>Adjustments of the whole check</h2>
        <p>A positive amount lowers the payment.</p>
      </header>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Reason</th>
              <th scope="col">What it is</th>
              <th scope="col">Reference</th>
              <th scope="col">Account</th>
              <th scope="col" className="right">
                Amount
              </th>
            </tr>
          </thead>
          <tbody>
            {page.providerAdjustments.map((one, index) => (
              <tr key={index}>
                <td>
                  <span className="tag">{one.reason}</span>
                </td>
                <td>{one.words}</td>
                <td className="mono">{one.reference ?? 'None given'}</td>
                <td>{one.account?.replaceAll('-', ' ') ?? one.outcome}</td>
                <td className="right">
                  <Money cents={one.cents} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ToLookAt({ page }: { page: Page }) {
  if (page.exceptions.length === 0) return null;
  return (
    <section className="stack">
      <h2>To look at</h2>
      <ul className="stack">
        {page.exceptions.map((one) => (
          <li key={one.exceptionId}>
            <Link
              className="link"
              to="/money"
              search={{ exception: String(one.exceptionId) } as never}
            >
              {EXCEPTION_WORDS[one.kind].title}
            </Link>{' '}
            <span className="t2">
              {one.words} {one.state !== 'open' && `(${one.state})`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
