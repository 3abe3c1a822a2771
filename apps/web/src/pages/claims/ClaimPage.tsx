import type { ClaimPage as Page } from '@millrace/contracts';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/hooks';
import { fullDay } from '../../lib/dates';
import { Chip } from '../../parts/figures';
import { useFreshRead } from '../../parts/fresh';
import { useHeading } from '../../parts/heading';
import { useKeys } from '../../parts/keys';
import { Answer } from '../../parts/states';
import { Actions } from './Actions';
import { EveryCent } from './EveryCent';
import { Findings } from './Findings';
import { Ledger } from './Ledger';
import { type Proof, ProofPanel } from './ProofPanel';
import { Stations } from './Stations';
import { Timeline } from './Timeline';
import { CLAIM_STATES } from './words';
import './claims.css';

export default function ClaimPage() {
  const { claimId } = useParams({ strict: false });
  const read = useRead<Page>(`/claims/${claimId}`);
  useFreshRead(read);
  return (
    <Answer of={read} rows={14}>
      {(page) => <Loaded page={page} key={page.claim.claimId} />}
    </Answer>
  );
}

function Loaded({ page }: { page: Page }) {
  const { claim } = page;
  useHeading(claim.patientControlNumber);
  const [proof, setProof] = useState<Proof | null>(null);
  const [words, tone] = CLAIM_STATES[claim.state];
  const navigate = useNavigate();
  const denial = page.denials[0];
  useKeys({
    d: () =>
      denial &&
      void navigate({
        to: '/denials/$denialId',
        params: { denialId: String(denial.denialId) },
      }),
    Escape: () => (proof ? setProof(null) : void navigate({ to: '/claims' })),
  });
  return (
    <article className="claim">
      <header className="claim-head">
        <div className="row wrap">
          <Chip tone={tone}>{words}</Chip>
          <h2>
            <Link
              to="/patients/$patientId"
              params={{ patientId: String(claim.patientId) }}
              className="name-link"
            >
              {claim.patientName}
            </Link>
          </h2>
          <span className="t2">
            {claim.payerName} · visit {fullDay(claim.serviceDate)}
            {claim.providerName ? ` · ${claim.providerName}` : ''}
            {claim.locationName ? ` · ${claim.locationName}` : ''}
          </span>
          {page.denials.map((one) => (
            <Link
              key={one.denialId}
              className="btn small"
              to="/denials/$denialId"
              params={{ denialId: String(one.denialId) }}
            >
              {one.state === 'resolved' ? 'Resolved denial' : 'Open the denial'} D-{one.denialId}
              {one === denial && <kbd aria-hidden>D</kbd>}
            </Link>
          ))}
          <Actions page={page} />
        </div>
        <Stations stations={page.stations} />
      </header>
      <div className="claim-body">
        <Timeline entries={page.timeline} chosen={proof?.place ?? null} onProof={setProof} />
        <div className="stack claim-right">
          {page.findings.length > 0 && (
            <section className="card">
              <header className="card-head">
                <h2>What the checks found</h2>
              </header>
              <Findings findings={page.findings} claimId={claim.claimId} version={claim.version} />
            </section>
          )}
          <EveryCent page={page} chosen={proof?.place ?? null} onProof={setProof} />
          {proof && <ProofPanel proof={proof} page={page} onClose={() => setProof(null)} />}
          <Ledger page={page} onProof={setProof} />
          <Facts page={page} />
        </div>
      </div>
    </article>
  );
}

function Facts({ page: { claim } }: { page: Page }) {
  const facts: [string, string][] = [
    ['Diagnoses', claim.diagnoses.join(', ') || 'None given'],
    ['Place of service', `${claim.placeOfService}, ${claim.placeOfServiceWords}`],
    ['Prior authorization', claim.priorAuthorization ?? 'None given'],
    ["Payer's claim number", claim.payerClaimNumber ?? 'Unknown'],
    ['Encounter', claim.encounterExternalId],
    ['The payer takes it until', fullDay(claim.fileBy)],
  ];
  return (
    <section className="card card-body">
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="label">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
