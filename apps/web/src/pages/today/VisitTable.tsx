import type { Visit } from '@millrace/contracts';
import { time } from '../../lib/dates';
import { Chip, Flag, Money } from '../../parts/figures';
import { useMay } from '../../api/session';
import {
  ACTIONS,
  coverageWords,
  nextAction,
  REMINDER_ICONS,
  REMINDER_TONES,
  REMINDERS,
  visitState,
} from './words';
import { useVisitAction } from './actions';

export function VisitTable({
  visits,
  timeZone,
  current,
  onChoose,
}: {
  visits: Visit[];
  timeZone: string;
  current: number | null;
  onChoose: (id: number) => void;
}) {
  return (
    <div className="visits">
      <table className="grid two sticky cards visit-table">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Patient</th>
            <th scope="col">With</th>
            <th scope="col">State</th>
            <th scope="col">Insurance</th>
            <th scope="col" className="right">
              Copay due
            </th>
            <th scope="col">Reminder</th>
            <th scope="col">
              <span className="sr">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <Row
              key={visit.appointmentId}
              visit={visit}
              timeZone={timeZone}
              isCurrent={current === visit.appointmentId}
              onChoose={() => onChoose(visit.appointmentId)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  visit,
  timeZone,
  isCurrent,
  onChoose,
}: {
  visit: Visit;
  timeZone: string;
  isCurrent: boolean;
  onChoose: () => void;
}) {
  const act = useVisitAction(visit.appointmentId);
  const mayAct = useMay('front-desk', 'administrator');
  const state = visitState(visit);
  const coverage = coverageWords(visit.insurance);
  const action = nextAction(visit);
  const [clock, half] = time(visit.startsAt, timeZone).split(' ');
  const name = `${visit.patient.firstName} ${visit.patient.lastName}`;
  return (
    <tr
      id={`row-${visit.appointmentId}`}
      tabIndex={isCurrent ? 0 : -1}
      data-current={isCurrent || undefined}
      onClick={onChoose}
    >
      <td className="strong nowrap num v-time">
        {clock} <span className="t2 half">{half}</span>
      </td>
      <td className="v-name">
        <button type="button" className="l1 strong" onClick={onChoose}>
          {name}
        </button>
        <span className="l2">{visit.walkIn ? `Walk-in ${visit.reason}` : visit.reason}</span>
      </td>
      <td className="v-with">
        <span className="l1">{visit.provider.name}</span>
        <span className="l2">{visit.provider.credential}</span>
      </td>
      <td className="v-state">
        <Chip tone={state.tone} icon={state.icon}>
          {state.words}
        </Chip>
      </td>
      <td className="v-insurance">
        <Flag tone={coverage.tone}>{coverage.words}</Flag>
        <span className="l2">
          {coverage.detail ?? visit.insurance.payerName ?? 'The patient pays'}
        </span>
      </td>
      <td className="right v-copay">
        <span className="card-only t3">copay </span>
        <Money cents={visit.copayCents} />
      </td>
      <td className="v-reminder">
        <Flag
          tone={REMINDER_TONES[visit.reminder.state] ?? 'neutral'}
          icon={REMINDER_ICONS[visit.reminder.state]}
        >
          {REMINDERS[visit.reminder.state]}
        </Flag>
      </td>
      <td className="right v-action">
        {action && mayAct && (
          <button
            type="button"
            className={visit.insurance.toFix ? 'btn small' : 'btn small soft'}
            aria-label={`${ACTIONS[action]}: ${name}`}
            disabled={act.isPending}
            onClick={(event) => {
              event.stopPropagation();
              act.mutate({ action });
            }}
          >
            {ACTIONS[action]}
          </button>
        )}
      </td>
    </tr>
  );
}
