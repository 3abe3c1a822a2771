import type { ClaimPage } from '@millrace/contracts';
import { Check, Clock, X } from 'lucide-react';
import { day } from '../../lib/dates';

const STATE_WORDS = {
  done: 'done',
  current: 'now',
  refused: 'refused',
  waiting: 'waiting',
  later: 'not yet',
};

/** The way of a claim from the booking to its end. */
export function Stations({ stations }: { stations: ClaimPage['stations'] }) {
  const here =
    stations.find(({ state }) => state === 'current' || state === 'waiting') ??
    stations.findLast(({ state }) => state === 'refused' || state === 'done');
  return (
    <ol className="stations" aria-label="The way of this claim">
      {stations.map(({ key, label, state, on, note }) => (
        <li
          key={key}
          className={key === here?.key ? `${state} here` : state}
          aria-current={key === here?.key ? 'step' : undefined}
        >
          <span className="stop" aria-hidden>
            {state === 'done' && <Check size={12} strokeWidth={3} />}
            {state === 'refused' && <X size={12} strokeWidth={3} />}
            {state === 'waiting' && <Clock size={12} strokeWidth={2.5} />}
          </span>
          <span className="l1">
            {label}
            <span className="sr">, {STATE_WORDS[state]}</span>
          </span>
          <span className="l2">{[note, on && day(on)].filter(Boolean).join(' ') || 'not yet'}</span>
        </li>
      ))}
    </ol>
  );
}
