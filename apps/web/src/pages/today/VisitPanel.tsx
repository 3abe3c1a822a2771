import type { AppointmentDetail } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useRead } from '../../api/hooks';
import { useMay } from '../../api/session';
import { phoneWords } from '../../lib/contact';
import { fullDay, moment, time } from '../../lib/dates';
import { sentence } from '../../lib/sentence';
import { Money } from '../../parts/figures';
import { Answer } from '../../parts/states';
import { useVisitAction } from './actions';
import { VisitInsurance } from './VisitInsurance';
import { ACTIONS, nextAction, REMINDERS } from './words';

const CancelDialog = lazy(() =>
  import('./CancelDialog').then((module) => ({ default: module.CancelDialog })),
);
const MoveDialog = lazy(() =>
  import('./MoveDialog').then((module) => ({ default: module.MoveDialog })),
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
      <VisitInsurance detail={detail} />
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
