import type { RemittanceExceptionPage } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { post } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { day, moment } from '../../lib/dates';
import { money } from '../../lib/money';
import { Sheet } from '../../parts/dialog';
import { Money } from '../../parts/figures';
import { TextForm } from '../../parts/form';
import { FileLink, SegmentList } from '../../parts/segments';
import { SidePanel } from '../../parts/side-panel';
import { Answer } from '../../parts/states';
import { EXCEPTION_WORDS, NEXT_WORDS } from './words';
import { sumWords } from '../../lib/sum-words';

/** One thing that needs a person: why, where it stands in the file, and what can be done. */
export function ExceptionPanel({
  exceptionId,
  onClose,
}: {
  exceptionId: number;
  onClose: () => void;
}) {
  const read = useRead<RemittanceExceptionPage>(`/exceptions/${exceptionId}`);
  return (
    <SidePanel
      label="What to look at"
      title={read.data ? EXCEPTION_WORDS[read.data.kind].title : 'To look at'}
      onClose={onClose}
    >
      <Answer of={read}>{(page) => <Loaded page={page} onClose={onClose} />}</Answer>
    </SidePanel>
  );
}

function Loaded({ page, onClose }: { page: RemittanceExceptionPage; onClose: () => void }) {
  const timeZone = useTimeZone();
  const { icon: Icon } = EXCEPTION_WORDS[page.kind];
  return (
    <div className="stack">
      <section className="note warning">
        <Icon size={16} aria-hidden style={{ marginTop: 2 }} />
        <div>
          <p className="strong">{page.words}</p>
          {page.amountCents !== null && (
            <p className="held-figure">{money(Math.abs(page.amountCents))}</p>
          )}
          <p className="small">
            {page.payerName ?? 'Payer unknown'} {page.traceNumber} · {page.fileName}
            {page.place ? ` · segment ${page.place.segment}` : ''} · since{' '}
            {moment(page.openedAt, timeZone)}
          </p>
        </div>
      </section>
      {page.findings.length > 0 && (
        <section className="stack">
          <h2>What was found</h2>
          <ul className="stack">
            {page.findings.slice(0, 10).map((finding, index) => (
              <li key={index}>
                <p>{finding.message}</p>
                {finding.sum && <p className="l2">{sumWords(finding.sum)}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {page.place && page.segments.length > 0 && (
        <section className="stack">
          <h2 className="row">
            The place <FileLink place={page.place} owner="remittances" />
          </h2>
          <div className="raw-box">
            <SegmentList segments={page.segments} marked={page.place.segment} />
          </div>
        </section>
      )}
      {page.state === 'open' ? (
        <Decide page={page} onClose={onClose} />
      ) : (
        <p className="note success">
          {page.state === 'dismissed' ? `Dismissed: ${page.resolution}` : `Now ${page.state}.`}
        </p>
      )}
      {page.remittanceId !== null && (
        <Link
          className="link"
          to="/money/$remittanceId"
          params={{ remittanceId: String(page.remittanceId) }}
        >
          Open its remittance
        </Link>
      )}
    </div>
  );
}

/** Kinds whose file was not posted, so that it can be read again. */
const REPLAYED = ['held-file', 'unreadable-file'];

function Decide({ page, onClose }: { page: RemittanceExceptionPage; onClose: () => void }) {
  const [dismissing, setDismissing] = useState(false);
  const at = `/exceptions/${page.exceptionId}`;
  const match = useAct((claimId: number) => post(`${at}/match`, { claimId }), {
    done: 'Posted to the claim.',
    onDone: onClose,
  });
  const replay = useAct(() => post(`${at}/replay`), { done: 'The file is being read again.' });
  const dismiss = useAct((reason: string) => post(`${at}/dismiss`, { reason }), {
    done: 'Dismissed.',
    onDone: onClose,
  });
  return (
    <section className="stack">
      <p className="label">Suggested next step</p>
      <h2>{NEXT_WORDS[page.nextStep]}</h2>
      {page.candidates.length > 0 && (
        <ul className="card checks">
          {page.candidates.map((one) => (
            <li key={one.claimId}>
              <div style={{ gridColumn: '1 / 3' }}>
                <Link
                  className="link"
                  to="/claims/$claimId"
                  params={{ claimId: String(one.claimId) }}
                >
                  {one.patientControlNumber}
                </Link>
                <p className="l2">
                  Visit {day(one.serviceDate)}, billed {money(one.chargeCents)}, open{' '}
                  <Money cents={one.receivableCents} />. {one.why}
                </p>
              </div>
              <button
                type="button"
                className="btn small"
                disabled={match.isPending}
                aria-label={`Match to ${one.patientControlNumber}`}
                onClick={() => match.mutate(one.claimId)}
              >
                Match
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="row wrap">
        {REPLAYED.includes(page.kind) && (
          <button
            type="button"
            className="btn"
            disabled={replay.isPending}
            onClick={() => replay.mutate(undefined)}
          >
            <RotateCw size={15} aria-hidden /> Read the file again
          </button>
        )}
        <button type="button" className="btn" onClick={() => setDismissing(true)}>
          Dismiss, with a reason
        </button>
      </div>
      {dismissing && (
        <Sheet title="Dismiss without a posting" onClose={() => setDismissing(false)}>
          <p className="t2">Money that waits stays in unapplied payments.</p>
          <TextForm
            label="Why"
            submit="Dismiss"
            least={3}
            most={500}
            busy={dismiss.isPending}
            onSubmit={(reason) => dismiss.mutate(reason)}
          />
        </Sheet>
      )}
    </section>
  );
}
