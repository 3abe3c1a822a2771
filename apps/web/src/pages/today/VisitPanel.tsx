import type { AppointmentDetail } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useRead } from '../../api/hooks';
import { useMay } from '../../api/session';
import { phoneWords } from '../../lib/contact';
import { day, duration, fullDay, moment, time } from '../../lib/dates';
import { sentence } from '../../lib/sentence';
import { Flag, Money } from '../../parts/figures';
import { Answer } from '../../parts/states';
import { AskAgain } from '../coverage/AskAgain';
import { useVisitAction } from './actions';
import { ACTIONS, coverageWords, nextAction, REMINDERS } from './words';

const CoverageDialog = lazy(() =>
  import('./CoverageDialog').then((module) => ({ default: module.CoverageDialog })),
);
const CancelDialog = lazy(() =>
  import('./CancelDialog').then((module) => ({ default: module.CancelDialog })),
);
const MoveDialog = lazy(() =>
  import('./MoveDialog').then((module) => ({ default: module.MoveDialog })),
);
const CoverageAnswers = lazy(() =>
  import('../coverage/CoverageAnswers').then((module) => ({ default: module.CoverageAnswers })),
);

/** One visit beside the list: coverage, copay, messages, and what may be done. */
export function VisitPanel({
  appointmentId,
  onClose,
}: {
  appointmentId: number;
  onClose: () => void;
}) {
  const read = useRead<AppointmentDetail>(`/appointments/${appointmentId}`, { every: 15_000 });
  return (
    <aside className="visit-panel" aria-label="The chosen visit">
      <button
        type="button"
        className="btn ghost square visit-close"
        aria-label="Close"
        onClick={onClose}
      >
        <X size={16} aria-hidden />
      </button>
      <Answer of={read}>{(detail) => <Loaded detail={detail} />}</Answer>
    </aside>
  );
}

function Loaded({ detail }: { detail: AppointmentDetail }) {
  const { visit, patient, location } = detail;
  return (
    <div className="stack" style={{ gap: 'var(--s-5)' }}>
      <header>
        <p className="t3">
          {time(visit.startsAt, location.timeZone)} · {visit.provider.name}
        </p>
        <h2 style={{ fontSize: 'var(--fs-20)' }}>
          <Link
            to="/patients/$patientId"
            params={{ patientId: String(patient.patientId) }}
            className="name-link"
          >
            {patient.firstName} {patient.lastName}
          </Link>
        </h2>
        <p className="t2">
          Born {fullDay(patient.birthDate)}
          {patient.phone && ` · ${phoneWords(patient.phone)}`}
        </p>
      </header>
      <Insurance detail={detail} />
      <section className="stack">
        <h3>This visit</h3>
        <dl className="kv">
          <dt>For</dt>
          <dd>{visit.reason || 'Nothing given'}</dd>
          <dt>Copay</dt>
          <dd>
            <Money cents={visit.copayCents} />
          </dd>
          <dt>Reminder</dt>
          <dd>
            {REMINDERS[visit.reminder.state]}
            {visit.reminder.at && `, ${moment(visit.reminder.at, location.timeZone)}`}
            {visit.reminder.reason && ` (${visit.reminder.reason.replaceAll('-', ' ')})`}
          </dd>
        </dl>
      </section>
      <VisitActions detail={detail} />
      {detail.messages.length > 0 && (
        <section className="stack">
          <h3>Messages</h3>
          <ol className="stack">
            {detail.messages.map((message) => (
              <li key={message.messageId} className={`bubble ${message.direction}`}>
                <p className="label">
                  {moment(message.at, location.timeZone)},{' '}
                  {message.direction === 'out' ? 'from us' : 'from the patient'} by{' '}
                  {message.channel === 'sms' ? 'text' : 'e-mail'}
                </p>
                <p>{message.text}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className="stack">
        <h3>History</h3>
        <ol>
          {detail.history.map((entry, index) => (
            <li key={index} style={{ paddingBottom: 6 }}>
              <span className="l1">{sentence(entry.what)}</span>
              <span className="l2">
                {moment(entry.at, location.timeZone)} · {entry.by}
              </span>
              {entry.note && <span className="t2">{entry.note}</span>}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Insurance({ detail: { visit, location, patient } }: { detail: AppointmentDetail }) {
  const { insurance } = visit;
  const { words, detail, tone } = coverageWords(insurance);
  const [shown, setShown] = useState(false);
  const [entering, setEntering] = useState(false);
  const mayEnter = useMay('front-desk', 'administrator');
  return (
    <section className={`note ${tone === 'neutral' ? '' : tone}`}>
      <div className="stack" style={{ flex: 1, gap: 6 }}>
        <Flag tone={tone}>
          <span className="strong">
            {insurance.payerName ? `${insurance.payerName}: ` : ''}
            {words}
          </span>
        </Flag>
        {(detail || insurance.planTo) && (
          <p>
            {[detail, insurance.planTo && `plan to ${day(insurance.planTo)}`]
              .filter(Boolean)
              .join(', ')}
          </p>
        )}
        {insurance.otherPayerName && <p>The answer names {insurance.otherPayerName}.</p>}
        {insurance.coverageId !== null && (
          <>
            <dl className="kv">
              <dt>Deductible left</dt>
              <dd>
                <Money cents={insurance.deductibleLeftCents} />
              </dd>
              <dt>Coinsurance</dt>
              <dd>
                {insurance.coinsurancePercent === null
                  ? 'Unknown'
                  : `${insurance.coinsurancePercent}%`}
              </dd>
            </dl>
            <p className="small">
              {insurance.checkedAt
                ? `Checked ${moment(insurance.checkedAt, location.timeZone)}${insurance.answerMs === null ? '' : `, answered in ${duration(insurance.answerMs)}`}.`
                : 'Never checked.'}
            </p>
            <div className="row wrap">
              <AskAgain
                coverageId={insurance.coverageId}
                serviceDate={visit.serviceDate}
                label="Ask the payer again"
              />
              {insurance.checkedAt && (
                <button type="button" className="btn small" onClick={() => setShown(true)}>
                  Show the answer
                </button>
              )}
            </div>
            {shown && (
              <Suspense>
                <CoverageAnswers
                  coverageId={insurance.coverageId}
                  onClose={() => setShown(false)}
                />
              </Suspense>
            )}
          </>
        )}
        {mayEnter && (
          <button type="button" className="enter-coverage" onClick={() => setEntering(true)}>
            Enter another coverage
          </button>
        )}
        {entering && (
          <Suspense>
            <CoverageDialog patient={patient} visit={visit} onClose={() => setEntering(false)} />
          </Suspense>
        )}
      </div>
    </section>
  );
}

function VisitActions({ detail: { visit, location } }: { detail: AppointmentDetail }) {
  const act = useVisitAction(visit.appointmentId);
  const mayAct = useMay('front-desk', 'administrator');
  const [open, setOpen] = useState<'cancel' | 'reschedule' | null>(null);
  if (!mayAct || visit.actions.length === 0) return null;
  const next = nextAction(visit);
  return (
    <div className="row wrap">
      {visit.actions.map((action) => (
        <button
          type="button"
          key={action}
          className={action === next ? 'btn primary' : 'btn'}
          disabled={act.isPending}
          onClick={() =>
            action === 'cancel' || action === 'reschedule'
              ? setOpen(action)
              : act.mutate({ action })
          }
        >
          {ACTIONS[action]}
        </button>
      ))}
      <Suspense>
        {open === 'cancel' && (
          <CancelDialog appointmentId={visit.appointmentId} onClose={() => setOpen(null)} />
        )}
        {open === 'reschedule' && (
          <MoveDialog visit={visit} timeZone={location.timeZone} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </div>
  );
}
