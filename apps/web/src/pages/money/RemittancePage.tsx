import type { RemittanceClaims, RemittancePage as Page } from '@millrace/contracts';
import { Link, useParams } from '@tanstack/react-router';
import { CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { usePages, useRead } from '../../api/hooks';
import { day } from '../../lib/dates';
import { money } from '../../lib/money';
import { Chip, Money } from '../../parts/figures';
import { Segments } from '../../parts/segments';
import { Answer, Empty, More } from '../../parts/states';
import { OUTCOMES, STATES, stateWords } from './words';
import './money.css';

type Place = NonNullable<Page['checks'][number]['place']>;

export default function RemittancePage() {
  const { remittanceId } = useParams({ strict: false });
  const read = useRead<Page>(`/remittances/${remittanceId}`);
  return (
    <div className="page">
      <Answer of={read} rows={12}>
        {(page) => <Loaded page={page} key={page.remittanceId} />}
      </Answer>
    </div>
  );
}

function Loaded({ page }: { page: Page }) {
  const [place, setPlace] = useState<Place | null>(null);
  return (
    <>
      <header className="row wrap">
        <Link to="/money" className="link">
          Money
        </Link>
        <h2 style={{ fontSize: 'var(--fs-20)' }}>{page.payerName}</h2>
        <code>{page.traceNumber}</code>
        <Chip tone={STATES[page.state][1]}>{stateWords(page)}</Chip>
        <span className="t2">
          {page.paymentMethod}, paid on {day(page.paidOn)} · {page.fileName}
        </span>
        {page.duplicateOf !== null && (
          <Link
            className="link"
            to="/money/$remittanceId"
            params={{ remittanceId: String(page.duplicateOf) }}
          >
            the one posted before
          </Link>
        )}
        <span className="strong push" style={{ fontSize: 'var(--fs-20)' }}>
          <Money cents={page.paymentCents} />
        </span>
      </header>
      <Posted page={page} />
      <Checks page={page} onPlace={setPlace} />
      {place && (
        <section className="card" aria-live="polite">
          <header className="card-head">
            <h2>The place in the file</h2>
            <p>
              Segment {place.segment}, byte {place.offset}
            </p>
            <button type="button" className="btn small ghost push" onClick={() => setPlace(null)}>
              Close
            </button>
          </header>
          <Segments place={place} claimId={null} />
        </section>
      )}
      <ProviderAdjustments page={page} onPlace={setPlace} />
      <Claims page={page} onPlace={setPlace} />
    </>
  );
}

function Posted({ page: { posted } }: { page: Page }) {
  const figures: [string, number][] = [
    ['Cash', posted.cashCents],
    ['Paid on claims', posted.paidCents],
    ['Written off', posted.writtenOffCents],
    ["Patient's share", posted.patientCents],
    ['Left open', posted.openCents],
    ['Not applied', posted.unappliedCents],
  ];
  return (
    <section className="card sums" aria-label="What was posted">
      {figures.map(([label, cents]) => (
        <div key={label}>
          <p className="label">{label}</p>
          <p className="figure">
            <Money cents={cents} />
          </p>
        </div>
      ))}
    </section>
  );
}

const LEVELS = { line: 'Lines', claim: 'Claims', check: 'The whole payment' };

function Checks({ page, onPlace }: { page: Page; onPlace: (place: Place) => void }) {
  return (
    <section className="card">
      <header className="card-head">
        <h2>Does it add up?</h2>
        <p>billed − adjusted = paid, at each level</p>
      </header>
      <ul>
        {page.checks.map((check) => (
          <li key={check.level} className="exception">
            <div className="row" style={{ alignItems: 'flex-start' }}>
              {check.ok ? (
                <CircleCheck size={17} className="tone success" aria-label="adds up" />
              ) : (
                <CircleX size={17} className="tone danger" aria-label="does not add up" />
              )}
              <div>
                <p className="strong">
                  {LEVELS[check.level]}: {check.checked} added up
                  {check.failed > 0 ? `, ${check.failed} do not` : ''}
                </p>
                <p className="t3 mono small">
                  {money(check.billedCents)} − {money(check.adjustedCents)}{' '}
                  {check.ok ? '=' : '≠'} {money(check.statedCents)}
                </p>
              </div>
            </div>
            <span className={check.ok ? 't3' : 'tone danger strong'}>
              {money(check.differenceCents)}
            </span>
            {check.place ? (
              <button type="button" className="btn small" onClick={() => onPlace(check.place!)}>
                The place
              </button>
            ) : (
              <span />
            )}
          </li>
        ))}
      </ul>
      {page.findings.length > 0 && (
        <ul className="card-body stack">
          {page.findings.map((finding, index) => (
            <li key={index} className={`tone ${finding.severity === 'error' ? 'danger' : 'warning'}`}>
              {finding.message}
            </li>
          ))}
          {page.findingCount > page.findings.length && (
            <li className="t3">and {page.findingCount - page.findings.length} more</li>
          )}
        </ul>
      )}
    </section>
  );
}

function ProviderAdjustments({ page, onPlace }: { page: Page; onPlace: (place: Place) => void }) {
  if (page.providerAdjustments.length === 0) return null;
  return (
    <section className="card">
      <header className="card-head">
        <h2>Provider adjustments</h2>
        <p>What the payer took or gave beside the claims</p>
      </header>
      <ul>
        {page.providerAdjustments.map((one, index) => (
          <li key={index} className="exception">
            <div>
              <p>
                <span className="tag">{one.reason}</span> {one.words}
              </p>
              <p className="t3 small">
                {[one.reference, one.account?.replaceAll('-', ' '), one.outcome]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <span className="strong">
              <Money cents={-one.cents} />
            </span>
            <button type="button" className="btn small" onClick={() => onPlace(one.place)}>
              The place
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Claims({ page, onPlace }: { page: Page; onPlace: (place: Place) => void }) {
  const list = usePages<z.infer<typeof RemittanceClaims>>(
    `/remittances/${page.remittanceId}/claims`,
    {},
  );
  const items = list.data?.pages.flatMap((one) => one.items) ?? [];
  return (
    <section className="card">
      <header className="card-head">
        <h2>Claims</h2>
        <p>
          {page.postedClaims} posted, {page.duplicateClaims} posted before, {page.exceptionClaims} to
          look at
        </p>
      </header>
      <Answer of={{ ...list, data: list.data?.pages[0] }}>
        {() =>
          items.length === 0 ? (
            <Empty title="No claims in it" />
          ) : (
            <div className="scroll-x">
              <table className="grid">
                <thead>
                  <tr>
                    <th scope="col">Claim</th>
                    <th scope="col">Outcome</th>
                    {['Billed', 'Paid', 'Write-off', 'Patient'].map((head) => (
                      <th key={head} scope="col" className="right">
                        {head}
                      </th>
                    ))}
                    <th scope="col">Place</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <tr key={row.segment}>
                      <td className="nowrap">
                        {row.claimId === null ? (
                          row.patientControlNumber
                        ) : (
                          <Link
                            className="link"
                            to="/claims/$claimId"
                            params={{ claimId: String(row.claimId) }}
                          >
                            {row.patientControlNumber}
                          </Link>
                        )}
                      </td>
                      <td>
                        <Chip tone={OUTCOMES[row.outcome][1]}>{OUTCOMES[row.outcome][0]}</Chip>
                        {row.reason && <span className="l2">{row.reason}</span>}
                      </td>
                      {[row.chargeCents, row.paidCents, row.writtenOffCents, row.patientCents].map(
                        (cents, column) => (
                          <td key={column} className="right">
                            <Money cents={cents} />
                          </td>
                        ),
                      )}
                      <td className="nowrap">
                        <button
                          type="button"
                          className="link"
                          onClick={() =>
                            onPlace({
                              sha256: page.sha256,
                              segment: row.segment,
                              offset: row.offset,
                            })
                          }
                        >
                          Segment {row.segment}
                        </button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
      <More of={list} />
    </section>
  );
}
