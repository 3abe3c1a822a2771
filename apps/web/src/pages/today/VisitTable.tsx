import type { Visit } from '@millrace/contracts';
import { time } from '../../lib/dates';
import { Chip, Money } from '../../parts/figures';
import { useMay } from '../../api/session';
import { ACTIONS, coverageWords, nextAction, REMINDERS, visitState } from './words';
import { useVisitAction } from './actions';

export function VisitTable({
  visits,
  timeZone,
  chosen,
  onChoose,
}: {
  visits: Visit[];
  timeZone: string;
  chosen: number | null;
  onChoose: (id: number) => void;
}) {
  return (
    <div className="visits">
      <table className="grid two sticky visit-table">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Patient</th>
            <th scope="col">With</th>
            <th scope="col">State</th>
            <th scope="col">Insurance</th>
            <th scope="col" className="right">
              Copay
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
              isChosen={chosen === visit.appointmentId}
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
  isChosen,
  onChoose,
}: {
  visit: Visit;
  timeZone: string;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const act = useVisitAction(visit.appointmentId);
  const mayAct = useMay('front-desk', 'administrator');
  const state = visitState(visit);
  const coverage = coverageWords(visit.insurance);
  const action = nextAction(visit);
  const name = `${visit.patient.firstName} ${visit.patient.lastName}`;
  return (
    <tr aria-selected={isChosen} onClick={onChoose}>
      <td className="strong nowrap num v-time">{time(visit.startsAt, timeZone)}</td>
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
      <td className="v-state">{state && <Chip tone={state.tone}>{state.words}</Chip>}</td>
      <td className="v-insurance">
        <span className={`l1 tone ${coverage.tone}`}>{coverage.words}</span>
        <span className="l2">{coverage.detail ?? visit.insurance.payerName}</span>
      </td>
      <td className="right v-copay">
        <Money cents={visit.copayCents} />
      </td>
      <td className="v-reminder">{REMINDERS[visit.reminder.state]}</td>
      <td className="right v-action">
        {action && mayAct && (
          <button
            type="button"
            className="btn small"
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
