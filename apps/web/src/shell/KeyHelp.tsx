import { Sheet } from '../parts/dialog';
import { PLACES } from './places';

const PAGES: [string, [string, string][]][] = [
  [
    'Lists',
    [
      ['J', 'next row'],
      ['K', 'previous row'],
      ['X', 'select'],
      ['Enter', 'open'],
      ['Esc', 'clear the selection'],
    ],
  ],
  [
    'Denials',
    [
      ['A', 'assign what is selected'],
      ['U', 'set a follow-up day'],
    ],
  ],
  [
    'Today',
    [
      ['B', 'book a visit'],
      ['P', 'previous day'],
      ['N', 'next day'],
    ],
  ],
];

export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="Keys" onClose={onClose}>
      <div className="stack">
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
