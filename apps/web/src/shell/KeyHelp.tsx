import { useSyncExternalStore } from 'react';
import { Sheet } from '../parts/dialog';
import { areLettersOn, onLettersChange, setLettersOn } from '../parts/keys';
import { PLACES } from './places';

const PAGES: [string, [string, string][]][] = [
  [
    'Lists',
    [
      ['J', 'next row'],
      ['K', 'previous row'],
      ['X', 'select'],
      ['⇧ J', 'select down'],
      ['Enter', 'open'],
      ['Esc', 'clear the selection, back'],
      ['F', 'filter this list'],
    ],
  ],
  [
    'Denials',
    [
      ['N', 'the suggested next step'],
      ['A', 'assign'],
      ['U', 'set a follow-up day'],
      ['E', 'evidence of the open case'],
      ['M', 'note on the open case'],
      ['C', 'claim of the open case'],
    ],
  ],
  [
    'Today',
    [
      ['B', 'book a visit'],
      ['W', 'walk-in'],
      ['I', 'check in or out'],
      ['P', 'previous day'],
      ['N', 'next day'],
    ],
  ],
  [
    'Files',
    [
      ['N', 'next finding'],
      ['P', 'previous finding'],
      ['J', 'next segment'],
      ['K', 'previous segment'],
    ],
  ],
  ['Webhooks', [['T', 'send a test event']]],
];

/** All keys; single letters can be switched off here (WCAG 2.1.4). */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const lettersOn = useSyncExternalStore(onLettersChange, areLettersOn);
  return (
    <Sheet title="Keys" onClose={onClose}>
      <div className="key-help">
        <section className="stack">
          <h3>Everywhere</h3>
          <dl className="kv">
            {PLACES.map((place) => (
              <Row key={place.to} keys={['G', place.letter.toUpperCase()]} words={place.name} />
            ))}
            <Row keys={['/']} words="search" />
            <Row keys={['?']} words="these keys" />
          </dl>
        </section>
        {PAGES.map(([title, rows]) => (
          <section key={title} className="stack">
            <h3>{title}</h3>
            <dl className="kv">
              {rows.map(([key, words]) => (
                <Row key={key} keys={[key]} words={words} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="form-end">
        <label className="row" style={{ marginRight: 'auto' }}>
          <input
            type="checkbox"
            className="check"
            checked={lettersOn}
            onChange={(event) => setLettersOn(event.target.checked)}
          />
          Single letters act
        </label>
        <button type="button" className="btn" onClick={onClose}>
          Close
        </button>
      </div>
    </Sheet>
  );
}

function Row({ keys, words }: { keys: string[]; words: string }) {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{words}</dd>
    </>
  );
}
