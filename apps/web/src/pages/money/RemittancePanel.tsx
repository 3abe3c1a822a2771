import type { RemittancePage } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { Pause } from 'lucide-react';
import { useRead } from '../../api/hooks';
import { money } from '../../lib/money';
import { Money } from '../../parts/figures';
import { Segments } from '../../parts/segments';
import { SidePanel } from '../../parts/side-panel';
import { Answer } from '../../parts/states';
import { Checks } from './Checks';

/** The remittance of the current row beside the list. */
export function RemittancePanel({
  remittanceId,
  onClose,
}: {
  remittanceId: number;
  onClose: () => void;
}) {
  const read = useRead<RemittancePage>(`/remittances/${remittanceId}`);
  return (
    <SidePanel
      label="The current remittance"
      title={
        <>
          {read.data?.payerName} <span className="mono t3">{read.data?.traceNumber}</span>
        </>
      }
      onClose={onClose}
    >
      <Answer of={read}>
        {(page) => (
          <>
            <RemittanceState page={page} />
            <Checks checks={page.checks} />
            <Place page={page} />
            <Link
              className="btn"
              to="/money/$remittanceId"
              params={{ remittanceId: String(page.remittanceId) }}
            >
              Open the remittance <kbd aria-hidden>↵</kbd>
            </Link>
          </>
        )}
      </Answer>
    </SidePanel>
  );
}

/** In one sentence what became of the remittance. */
export function RemittanceState({ page }: { page: RemittancePage }) {
  if (page.state === 'held')
    return (
      <section className="note danger held">
        <div>
          <p className="row strong">
            <Pause size={16} aria-hidden /> Held. Nothing of this file is posted.
          </p>
          {page.differenceCents !== null && (
            <p className="held-figure">{money(Math.abs(page.differenceCents))}</p>
          )}
          <p>
            {page.findings[0]?.message ?? 'The file is damaged.'} {page.claims}{' '}
            {page.claims === 1 ? 'claim' : 'claims'} and {money(page.paymentCents)} wait. The file
            alone does not say which figure is right, so none is chosen; the payer can send it
            corrected.
          </p>
        </div>
      </section>
    );
  if (page.state === 'duplicate' || page.state === 'replaced')
    return (
      <p className="note">
        {page.state === 'duplicate'
          ? 'All of it was posted before from another file; nothing was posted twice. '
          : 'It was held, and a corrected one was posted since. '}
        {page.duplicateOf !== null && (
          <Link
            className="link"
            to="/money/$remittanceId"
            params={{ remittanceId: String(page.duplicateOf) }}
          >
            Open that one
          </Link>
        )}
      </p>
    );
  return <Posted page={page} />;
}

function Posted({ page: { posted, postedClaims, claims } }: { page: RemittancePage }) {
  const rows: [string, number][] = [
    ['Paid on claims', posted.paidCents],
    ["To the patients' share", posted.patientCents],
    ['Written off by contract', posted.writtenOffCents],
    ['Left open', posted.openCents],
    ['Not yet applied', posted.unappliedCents],
  ];
  return (
    <section className="stack">
      <h2>
        Posted, {postedClaims} of {claims} claims
      </h2>
      <dl className="kv">
        {rows.map(([name, cents]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>
              <Money cents={cents} />
            </dd>
          </div>
        ))}
        <dt className="total">Cash</dt>
        <dd className="total">
          <Money cents={posted.cashCents} />
        </dd>
      </dl>
    </section>
  );
}

/** Where the file first does not add up. */
export function Place({ page }: { page: RemittancePage }) {
  const place = page.checks.find(({ ok }) => !ok)?.place;
  if (!place) return null;
  return (
    <section className="stack">
      <h2>The place</h2>
      <p className="t3">
        Segment {place.segment}, byte {place.offset.toLocaleString('en-US')}
      </p>
      <div className="raw-box">
        <Segments place={place} owner="remittances" context={3} />
      </div>
    </section>
  );
}
