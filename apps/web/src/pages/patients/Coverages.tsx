import type { Coverage, Patient } from '@millrace/contracts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { put } from '../../api/client';
import { useAct } from '../../api/hooks';
import { useMay, useTimeZone } from '../../api/session';
import { day, dayIn } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Chip } from '../../parts/figures';
import { Field } from '../../parts/form';
import { Empty } from '../../parts/states';
import { AskAgain } from '../coverage/AskAgain';
import { coverageWords } from '../today/words';
import { CoverageForm } from './CoverageForm';
import { hasEnded, inputOf, RANKS } from './words';

/** Who pays for a patient, in the order in which they are billed; what ended stands last. */
export function Coverages({ patient }: { patient: Patient }) {
  const today = dayIn(new Date(), useTimeZone());
  const mayChange = useMay('front-desk', 'administrator');
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<Coverage | null>(null);
  const [ending, setEnding] = useState<Coverage | null>(null);
  const current = patient.coverages.filter((one) => !hasEnded(one, today));
  const ended = patient.coverages.filter((one) => hasEnded(one, today));
  return (
    <section className="card">
      <header className="card-head">
        <h2>Who pays</h2>
        <p>in the order in which they are billed</p>
        {mayChange && (
          <button type="button" className="btn small push" onClick={() => setAdding(true)}>
            <Plus size={14} aria-hidden /> Add a coverage
          </button>
        )}
      </header>
      {current.length === 0 && (
        <Empty title="No coverage in force">Visits are booked as paid by the patient.</Empty>
      )}
      <ul className="lined">
        {[...current, ...ended].map((one) => (
          <li
            key={one.coverageId}
            className="coverage"
            data-ended={hasEnded(one, today) || undefined}
          >
            <CoverageWords coverage={one} isEnded={hasEnded(one, today)} />
            {mayChange && (
              <div className="row wrap">
                {!hasEnded(one, today) && (
                  <AskAgain
                    coverageId={one.coverageId}
                    serviceDate={today}
                    label={`Ask ${one.payerName} again`}
                  />
                )}
                <button
                  type="button"
                  className="btn small"
                  aria-label={`Change ${one.payerName}`}
                  onClick={() => setChanging(one)}
                >
                  Change
                </button>
                {!hasEnded(one, today) && (
                  <button
                    type="button"
                    className="btn small"
                    aria-label={`End ${one.payerName}`}
                    onClick={() => setEnding(one)}
                  >
                    End
                  </button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {adding && (
        <Sheet title="Add a coverage" onClose={() => setAdding(false)}>
          <CoverageForm
            patientId={patient.patientId}
            coverage={null}
            rank={Math.min(3, current.length + 1)}
            onDone={() => setAdding(false)}
          />
        </Sheet>
      )}
      {changing && (
        <Sheet title={`Change ${changing.payerName}`} onClose={() => setChanging(null)}>
          <CoverageForm
            patientId={patient.patientId}
            coverage={changing}
            onDone={() => setChanging(null)}
          />
        </Sheet>
      )}
      {ending && <EndSheet coverage={ending} today={today} onClose={() => setEnding(null)} />}
    </section>
  );
}

function CoverageWords({ coverage, isEnded }: { coverage: Coverage; isEnded: boolean }) {
  const { answer, subscriber, effectiveFrom, effectiveTo } = coverage;
  const state = coverageWords({ ...answer, coverageId: coverage.coverageId });
  const span = [
    effectiveFrom && `from ${day(effectiveFrom)}`,
    effectiveTo && `to ${day(effectiveTo)}`,
  ];
  const facts = [
    coverage.groupNumber && `group ${coverage.groupNumber}`,
    ...span,
    subscriber && `insured: ${subscriber.firstName} ${subscriber.lastName}`,
  ];
  return (
    <div>
      <p className="row wrap">
        <span className="t3">{RANKS[coverage.rank]}</span>
        <span className="strong">{coverage.payerName}</span>
        {isEnded ? <Chip>Ended</Chip> : <Chip tone={state.tone}>{state.words}</Chip>}
        {!isEnded && state.detail && <span className="t2">{state.detail}</span>}
      </p>
      <p>
        <span className="t3">Member ID</span> <span className="mono">{coverage.memberId}</span>
      </p>
      {facts.some(Boolean) && <p className="t3 small">{facts.filter(Boolean).join(' · ')}</p>}
    </div>
  );
}

function EndSheet({
  coverage,
  today,
  onClose,
}: {
  coverage: Coverage;
  today: string;
  onClose: () => void;
}) {
  const [on, setOn] = useState(today);
  const end = useAct(
    () =>
      put<Coverage>(`/coverages/${coverage.coverageId}`, {
        ...inputOf(coverage),
        effectiveTo: on,
      }),
    { done: 'The coverage ends.', onDone: onClose },
  );
  return (
    <Sheet title={`End ${coverage.payerName}?`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          end.mutate(undefined);
        }}
      >
        <p className="t2">Later visits are not booked with it any more. What was billed stays.</p>
        <Field
          label="Its last day"
          type="date"
          required
          min={coverage.effectiveFrom}
          value={on}
          onChange={setOn}
        />
        <div className="form-end">
          <button type="button" className="btn" autoFocus onClick={onClose}>
            Keep it
          </button>
          <button className="btn danger" disabled={end.isPending}>
            End the coverage
          </button>
        </div>
      </form>
    </Sheet>
  );
}
