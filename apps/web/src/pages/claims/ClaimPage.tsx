import type { ClaimPage as Page, FilePlace } from '@millrace/contracts';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/hooks';
import { day } from '../../lib/dates';
import { Chip } from '../../parts/figures';
import { Segments } from '../../parts/segments';
import { Answer } from '../../parts/states';
import { Actions } from './Actions';
import { EveryCent } from './EveryCent';
import { Findings } from './Findings';
import { Ledger } from './Ledger';
import { Stations } from './Stations';
import { Timeline } from './Timeline';
import { CLAIM_STATES } from './words';
import './claims.css';

/** A figure or an event with the place in a file that proves it. */
export interface Proof {
  title: string;
  place: FilePlace;
  /** Adjustments and postings that lie in the same proof. */
  words: string | null;
}

export default function ClaimPage() {
  const { claimId } = useParams({ strict: false });
  const read = useRead<Page>(`/claims/${claimId}`);
  return (
    <Answer of={read} rows={14}>
      {(page) => <Loaded page={page} key={page.claim.claimId} />}
    </Answer>
  );
}

function Loaded({ page }: { page: Page }) {
  const { claim } = page;
  const [proof, setProof] = useState<Proof | null>(null);
  const [words, tone] = CLAIM_STATES[claim.state];
  // A file that claims does not keep is one of remittance's.
  const isHere = (sha256: string) =>
    page.files.find((file) => file.sha256 === sha256)?.here ?? false;
  return (
    <article className="claim">
      <header className="claim-head">
        <div className="row wrap">
          <Link to="/claims" className="link">
            Claims
          </Link>
          <span className="mono">{claim.patientControlNumber}</span>
          <Chip tone={tone}>{words}</Chip>
          <h2>{claim.patientName}</h2>
          <span className="t2">
            {claim.payerName} · visit {day(claim.serviceDate)}
            {claim.providerName ? ` · ${claim.providerName}` : ''}
            {claim.locationName ? ` · ${claim.locationName}` : ''}
          </span>
          {page.denials.map((denial) => (
            <Link
              key={denial.denialId}
              className="btn small"
              to="/denials/$denialId"
              params={{ denialId: String(denial.denialId) }}
            >
              {denial.state === 'resolved' ? 'Resolved denial' : 'Open the denial'} D-
              {denial.denialId}
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
          <EveryCent page={page} onProof={setProof} />
          {proof && (
            <section className="card" aria-live="polite">
              <header className="card-head">
                <h2>{proof.title}</h2>
                <p>{proof.words ?? 'This is where it stands in the file.'}</p>
                <button
                  type="button"
                  className="btn small ghost push"
                  onClick={() => setProof(null)}
                >
                  Close
                </button>
              </header>
              <Segments
                place={proof.place}
                claimId={isHere(proof.place.sha256) ? claim.claimId : null}
              />
            </section>
          )}
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
    ['The payer takes it until', day(claim.fileBy)],
  ];
  return (
    <section className="card card-body">
      <dl className="kv">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
