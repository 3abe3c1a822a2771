import type { RemittanceExceptionPage } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { post } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useMay } from '../../api/session';
import { day } from '../../lib/dates';
import { money } from '../../lib/money';
import { Sheet } from '../../parts/dialog';
import { Money } from '../../parts/figures';
import { TextForm } from '../../parts/form';
import { SegmentList } from '../../parts/segments';
import { Answer } from '../../parts/states';
import { KINDS } from './words';

/** Kinds of which nothing was posted, so that the file may be read once more. */
const REPLAYED = new Set<RemittanceExceptionPage['kind']>(['held-file', 'unreadable-file']);

/** One exception: the place in the file, the claims it may belong to, and the decision. */
export function ExceptionDialog({
  exceptionId,
  onClose,
}: {
  exceptionId: number;
  onClose: () => void;
}) {
  const read = useRead<RemittanceExceptionPage>(`/exceptions/${exceptionId}`);
  return (
    <Sheet title={read.data ? KINDS[read.data.kind] : 'To look at'} onClose={onClose}>
      <Answer of={read}>{(page) => <Loaded page={page} onClose={onClose} />}</Answer>
    </Sheet>
  );
}

function Loaded({ page, onClose }: { page: RemittanceExceptionPage; onClose: () => void }) {
  const path = `/exceptions/${page.exceptionId}`;
  const mayAct = useMay('biller', 'manager', 'administrator') && page.state === 'open';
  const [dismissing, setDismissing] = useState(false);
  const match = useAct((claimId: number) => post(`${path}/match`, { claimId }), {
    done: 'Matched and posted.',
    onDone: onClose,
  });
  const replay = useAct(() => post(`${path}/replay`), {
    done: 'The file is being read again.',
    onDone: onClose,
  });
  const dismiss = useAct((reason: string) => post(`${path}/dismiss`, { reason }), {
    done: 'Dismissed.',
    onDone: onClose,
  });
  return (
    <div className="stack">
      <p>{page.words}</p>
      <p className="t3">
        {[page.payerName, page.traceNumber, page.patientControlNumber, page.fileName]
          .filter(Boolean)
          .join(' · ')}
        {page.amountCents !== null && ` · ${money(page.amountCents)}`}
      </p>
      {page.findings.map((finding, index) => (
        <div key={index} className={`note ${finding.severity === 'error' ? 'danger' : 'warning'}`}>
          <div>
            <p>{finding.message}</p>
            {finding.sum && (
              <p className="mono small">
                {money(finding.sum.billedCents)} − {money(finding.sum.adjustedCents)} ≠{' '}
                {money(finding.sum.statedCents)}, {money(finding.sum.differenceCents)} off
              </p>
            )}
          </div>
        </div>
      ))}
      {page.segments.length > 0 && (
        <div className="card">
          <SegmentList segments={page.segments} />
        </div>
      )}
      {mayAct && page.candidates.length > 0 && (
        <section className="stack">
          <h3>Claims it may belong to</h3>
          <ul>
            {page.candidates.map((one) => (
              <li key={one.claimId} className="row wrap candidate">
                <Link
                  className="link"
                  to="/claims/$claimId"
                  params={{ claimId: String(one.claimId) }}
                >
                  {one.patientControlNumber}
                </Link>
                <span className="t2">
                  visit {day(one.serviceDate)}, {one.why}
                </span>
                <span className="push">
                  <Money cents={one.chargeCents} /> billed, <Money cents={one.receivableCents} /> open
                </span>
                <button
                  type="button"
                  className="btn small primary"
                  disabled={match.isPending}
                  aria-label={`Match to ${one.patientControlNumber}`}
                  onClick={() => match.mutate(one.claimId)}
                >
                  Match
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayAct && !dismissing && (
        <div className="form-end">
          {REPLAYED.has(page.kind) && (
            <button
              type="button"
              className="btn"
              disabled={replay.isPending}
              onClick={() => replay.mutate(undefined)}
            >
              Read the file again
            </button>
          )}
          <button type="button" className="btn" onClick={() => setDismissing(true)}>
            Dismiss
          </button>
        </div>
      )}
      {dismissing && (
        <TextForm
          label="Why it needs nothing more"
          submit="Dismiss"
          least={3}
          most={500}
          busy={dismiss.isPending}
          onSubmit={(reason) => dismiss.mutate(reason)}
        />
      )}
    </div>
  );
}
