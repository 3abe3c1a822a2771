import type { Priority } from '@millrace/contracts';
import { useState } from 'react';
import { PriorityBars } from '../../parts/figures';

/** Room that the card of the addends needs under a row. */
const CARD_HEIGHT = 190;

/** The priority of a row; under the pointer it shows of what it is made, so that nobody has to believe it. */
export function PriorityCell({ priority }: { priority: Priority }) {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  return (
    <td
      className="d-priority"
      onPointerEnter={({ currentTarget, pointerType }) => {
        if (pointerType !== 'mouse') return;
        const { left, top, bottom } = currentTarget.getBoundingClientRect();
        const fits = bottom + CARD_HEIGHT < window.innerHeight;
        setPlace({ left, top: fits ? bottom - 4 : top - CARD_HEIGHT + 4 });
      }}
      onPointerLeave={() => setPlace(null)}
    >
      <PriorityBars {...priority} />
      {place && (
        <div className="priority-card" style={place} aria-hidden>
          <p className="row">
            <span className="strong">Priority {priority.score}</span>
            <span className="t3">of 100</span>
            <span className="push">{LEVELS[priority.level]}</span>
          </p>
          <Addends priority={priority} />
        </div>
      )}
    </td>
  );
}

const LEVELS = { high: 'High', medium: 'Medium', low: 'Low' };

/** What a priority is made of: the points of each addend and the most it can give. */
export function Addends({ priority }: { priority: Priority }) {
  return (
    <ul className="addends">
      {priority.addends.map(({ key, words, points, of }) => (
        <li key={key}>
          <span>{words}</span>
          <span className="meter" aria-hidden>
            <i style={{ width: `${(points / of) * 100}%` }} />
          </span>
          <span className="num right">
            {points}
            <span className="t3">/{of}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
