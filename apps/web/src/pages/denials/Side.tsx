import type { DenialPage, NextStep as NextStepName, ResolveRequest } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { Check, ChevronRight, Lock } from 'lucide-react';
import { useState } from 'react';
import { post } from '../../api/client';
import { useAct } from '../../api/hooks';
import { useMay } from '../../api/session';
import { day } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Avatar } from '../../parts/figures';
import { SelectField, TextForm } from '../../parts/form';
import { useKeys } from '../../parts/keys';
import { AssignDialog, FollowUpDialog } from './actions';
import { DeadlineNote } from './parts';
import { refused } from './words';

type Outcome = ResolveRequest['outcome'];
type Open = 'assign' | 'follow-up' | 'resolve' | Outcome | null;
const OUTCOMES: [Outcome, string][] = [
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
  useKeys({
    a: () => mayWork && setOpen('assign'),
    u: () => mayWork && setOpen('follow-up'),
  });
  return (
    <aside className="denial-side stack" aria-label="What to do">
      {denial.state !== 'resolved' && <DeadlineNote deadline={page.deadline} />}
      <NextStep
        page={page}
        onWait={mayWork ? () => state.mutate('waiting-on-payer') : undefined}
        onResolve={mayWork ? () => setOpen('resolve') : undefined}
      />
      <OtherWays page={page} onResolve={mayWork ? setOpen : undefined} />
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
                Assign <kbd aria-hidden>A</kbd>
              </button>
              <button type="button" className="btn" onClick={() => setOpen('follow-up')}>
                Follow up <kbd aria-hidden>U</kbd>
              </button>
              <button type="button" className="btn" onClick={() => setOpen('resolve')}>
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
      {open && open !== 'assign' && open !== 'follow-up' && (
        <Resolve
          page={page}
          first={open === 'resolve' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      )}
    </aside>
  );
}

/** Steps that are done in the claim, and those that are done with the payer and then waited for. */
const IN_THE_CLAIM: NextStepName[] = ['correct-and-resubmit', 'fix-coverage', 'ask-provider'];

function NextStep({
  page,
  onWait,
  onResolve,
}: {
  page: DenialPage;
  onWait?: () => void;
  onResolve?: () => void;
}) {
  const { denial } = page;
  const { step, words, reasons } = page.nextStep;
  const key = <kbd aria-hidden>N</kbd>;
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
      {IN_THE_CLAIM.includes(step) ? (
        <Link
          className="btn primary to-do"
          to="/claims/$claimId"
          params={{ claimId: String(denial.claimId) }}
        >
          Open the claim to correct it {key}
        </Link>
      ) : step === 'check-and-close' ? (
        onResolve && (
          <button type="button" className="btn primary to-do" onClick={onResolve}>
            Close the denial {key}
          </button>
        )
      ) : (
        onWait &&
        denial.state !== 'waiting-on-payer' && (
          <button type="button" className="btn primary to-do" onClick={onWait}>
            It is sent: wait for the payer {key}
          </button>
        )
      )}
    </section>
  );
}

/** What else can be done; what is not allowed stays in view and says why. */
function OtherWays({
  page,
  onResolve,
}: {
  page: DenialPage;
  onResolve?: (outcome: Outcome) => void;
}) {
  const outcomes: Partial<Record<string, Outcome>> = {
    'write-off': 'written-off',
    'not-a-denial': 'not-a-denial',
  };
  if (page.otherWays.length === 0) return null;
  return (
    <section className="stack">
      <h2>Other ways</h2>
      <ul className="card ways lined">
        {page.otherWays.map(({ way, words, allowed, why }) => {
          const outcome = outcomes[way];
          const text = (
            <span>
              <span className="l1">{words}</span>
              {why && <span className="l2">{why}</span>}
            </span>
          );
          return (
            <li key={way}>
              {!allowed ? (
                <div className="way barred">
                  {text}
                  <Lock size={15} aria-label="Not allowed" />
                </div>
              ) : way === 'correct-and-resubmit' ? (
                <Link
                  className="way"
                  to="/claims/$claimId"
                  params={{ claimId: String(page.denial.claimId) }}
                >
                  {text}
                  <ChevronRight size={15} aria-hidden />
                </Link>
              ) : outcome && onResolve ? (
                <button type="button" className="way" onClick={() => onResolve(outcome)}>
                  {text}
                  <ChevronRight size={15} aria-hidden />
                </button>
              ) : (
                <div className="way">{text}</div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Resolve({
  page,
  first,
  onClose,
}: {
  page: DenialPage;
  /** The outcome that is chosen at first. */
  first?: Outcome;
  onClose: () => void;
}) {
  const { denial } = page;
  const barred = new Set<string>(page.otherWays.filter((way) => !way.allowed).map((w) => w.way));
  const outcomes = OUTCOMES.filter(
    ([outcome]) => !barred.has(outcome === 'written-off' ? 'write-off' : outcome),
  );
  const [outcome, setOutcome] = useState<string>(first ?? outcomes[0]?.[0] ?? 'overturned');
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
