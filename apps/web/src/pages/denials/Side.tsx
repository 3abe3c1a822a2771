import type { DenialPage, ResolveRequest } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { Check, Lock } from 'lucide-react';
import { useState } from 'react';
import { post } from '../../api/client';
import { useAct } from '../../api/hooks';
import { useMay } from '../../api/session';
import { day } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Avatar } from '../../parts/figures';
import { SelectField, TextForm } from '../../parts/form';
import { AssignDialog, FollowUpDialog } from './actions';
import { DeadlineNote } from './parts';
import { refused } from './words';

type Open = 'assign' | 'follow-up' | 'resolve' | null;
const OUTCOMES: [ResolveRequest['outcome'], string][] = [
  ['overturned', 'The payer paid after all'],
  ['resubmitted', 'Sent again, corrected'],
  ['written-off', 'Written off'],
  ['not-a-denial', 'Not a denial'],
];
const STATES = { open: 'Open', 'in-work': 'In work', 'waiting-on-payer': 'Waiting on payer' };
type OpenState = keyof typeof STATES;

/** What to do about a denial: its deadline, the suggested step, the other ways, who handles it. */
export function Side({ page }: { page: DenialPage }) {
  const { denial } = page;
  const [open, setOpen] = useState<Open>(null);
  const mayWork = useMay('biller', 'manager', 'administrator') && denial.state !== 'resolved';
  const state = useAct(
    (next: OpenState) =>
      post(`/denials/${denial.denialId}/state`, { state: next, version: denial.version }),
    { done: 'State changed.' },
  );
  return (
    <aside className="denial-side stack" style={{ gap: 'var(--s-5)' }} aria-label="What to do">
      {denial.state !== 'resolved' && <DeadlineNote deadline={page.deadline} />}
      <NextStep page={page} />
      <OtherWays ways={page.otherWays} />
      <section className="stack">
        <h2>Handling</h2>
        <dl className="kv">
          <dt>Owner</dt>
          <dd>
            <span className="row" style={{ justifyContent: 'flex-end' }}>
              <Avatar name={denial.assigneeName} /> {denial.assigneeName ?? 'Nobody yet'}
            </span>
          </dd>
          <dt>Follow up</dt>
          <dd>{denial.followUpOn ? day(denial.followUpOn) : 'No day set'}</dd>
          <dt>Opened</dt>
          <dd>{day(denial.openedOn)}</dd>
        </dl>
        {mayWork && (
          <>
            <SelectField
              label="State"
              value={denial.state}
              onChange={(next) => state.mutate(next as OpenState)}
            >
              {Object.entries(STATES).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </SelectField>
            <div className="row wrap">
              <button type="button" className="btn" onClick={() => setOpen('assign')}>
                Assign
              </button>
              <button type="button" className="btn" onClick={() => setOpen('follow-up')}>
                Follow up
              </button>
              <button type="button" className="btn primary" onClick={() => setOpen('resolve')}>
                Resolve
              </button>
            </div>
          </>
        )}
      </section>
      {page.siblings.length > 0 && (
        <section className="stack">
          <h2>Other denials of this claim</h2>
          <ul>
            {page.siblings.map((one) => (
              <li key={one.denialId}>
                <Link
                  className="link"
                  to="/denials/$denialId"
                  params={{ denialId: String(one.denialId) }}
                >
                  D-{one.denialId}
                </Link>{' '}
                {refused(one.lineNumber)}, {one.state.replaceAll('-', ' ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {open === 'assign' && <AssignDialog denials={[denial]} onClose={() => setOpen(null)} />}
      {open === 'follow-up' && <FollowUpDialog denials={[denial]} onClose={() => setOpen(null)} />}
      {open === 'resolve' && <Resolve page={page} onClose={() => setOpen(null)} />}
    </aside>
  );
}

function NextStep({ page }: { page: DenialPage }) {
  const { step, words, reasons } = page.nextStep;
  return (
    <section className="stack">
      <div>
        <p className="label">Suggested next step</p>
        <h2 style={{ fontSize: 'var(--fs-20)' }}>{words}</h2>
      </div>
      <ul className="stack" style={{ gap: 6 }}>
        {reasons.map((reason) => (
          <li key={reason} className="row" style={{ alignItems: 'flex-start' }}>
            <Check size={16} aria-hidden style={{ marginTop: 2 }} />
            {reason}
          </li>
        ))}
      </ul>
      {step === 'correct-and-resubmit' && (
        <Link
          className="btn primary"
          to="/claims/$claimId"
          params={{ claimId: String(page.denial.claimId) }}
        >
          Open the claim to correct it
        </Link>
      )}
    </section>
  );
}

function OtherWays({ ways }: { ways: DenialPage['otherWays'] }) {
  if (ways.length === 0) return null;
  return (
    <section className="stack">
      <h2>Other ways</h2>
      <ul className="card ways">
        {ways.map((way) => (
          <li key={way.way} className={way.allowed ? 'row' : 'row t3'}>
            <span>
              <span className="l1">{way.words}</span>
              {way.why && <span className="l2">{way.why}</span>}
            </span>
            {!way.allowed && (
              <span className="push">
                <Lock size={15} aria-hidden />
                <span className="sr">not allowed</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Resolve({ page, onClose }: { page: DenialPage; onClose: () => void }) {
  const { denial } = page;
  const barred = new Set<string>(page.otherWays.filter((way) => !way.allowed).map((w) => w.way));
  const outcomes = OUTCOMES.filter(
    ([outcome]) => !barred.has(outcome === 'written-off' ? 'write-off' : outcome),
  );
  const [outcome, setOutcome] = useState<string>(outcomes[0]?.[0] ?? 'overturned');
  const resolve = useAct(
    (reason: string) =>
      post(`/denials/${denial.denialId}/resolve`, { outcome, reason, version: denial.version }),
    { done: 'Resolved.', onDone: onClose },
  );
  return (
    <Sheet title={`Resolve D-${denial.denialId}`} onClose={onClose}>
      <div className="stack">
        <SelectField label="Outcome" value={outcome} onChange={setOutcome}>
          {outcomes.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextForm
          label="Why"
          submit="Resolve"
          least={3}
          most={500}
          busy={resolve.isPending}
          onSubmit={(reason) => resolve.mutate(reason)}
        />
      </div>
    </Sheet>
  );
}
