import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { post } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useMay, useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Flag } from '../../parts/figures';
import { Answer, Empty } from '../../parts/states';
import { ACTION, Table } from '../../parts/table';
import { NameForm } from './NameForm';
import { SecretOnce } from './SecretOnce';

interface Credential {
  name: string;
  createdAt: string;
  revokedAt: string | null;
}

/** What other software proves itself with: made once, its secret shown once, revoked for good. */
export function Credentials<C extends Credential, Made extends { name: string }>({
  path,
  words,
  columns,
  idOf,
  cells,
  secretOf,
}: {
  /** Where the API lists and makes them. */
  path: string;
  words: {
    title: string;
    about: string;
    add: string;
    hint: string;
    make: string;
    made: string;
    revoked: string;
    /** What the state of one that is not revoked is called. */
    good: string;
    empty: string;
    emptyAbout: string;
  };
  /** Heads before and after the state. */
  columns: [before: string, after: Parameters<typeof Table>[0]['heads'][number]];
  idOf: (one: C) => number;
  /** What stands before the state, and the whole cell after it. */
  cells: (one: C) => [before: ReactNode, after: ReactNode];
  secretOf: (made: Made) => { title: string; words: string; secret: string };
}) {
  const timeZone = useTimeZone();
  const mayChange = useMay('administrator');
  const read = useRead<{ items: C[] }>(path);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const add = useAct((name: string) => post<Made>(path, { name }), {
    done: words.made,
    onDone: (answer) => {
      setAdding(false);
      setMade(answer);
    },
  });
  const revoke = useAct((id: number) => post(`${path}/${id}/revoke`), { done: words.revoked });
  return (
    <section className="card">
      <header className="card-head">
        <h3>{words.title}</h3>
        <p>{words.about}</p>
        {mayChange && (
          <button type="button" className="btn push" onClick={() => setAdding(true)}>
            <Plus size={15} aria-hidden /> {words.add}
          </button>
        )}
      </header>
      <Answer of={read} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.empty}>{words.emptyAbout}</Empty>
          ) : (
            <Table
              label={words.title}
              kind="two"
              heads={['Name', columns[0], 'State', columns[1], ACTION]}
            >
              {items.map((one) => {
                const [before, after] = cells(one);
                return (
                  <tr key={idOf(one)}>
                    <td>
                      <span className="l1 strong">{one.name}</span>
                      <span className="l2">since {moment(one.createdAt, timeZone)}</span>
                    </td>
                    <td className="mono">{before}</td>
                    <td>
                      {one.revokedAt ? (
                        <Flag tone="neutral">Revoked</Flag>
                      ) : (
                        <Flag tone="success">{words.good}</Flag>
                      )}
                    </td>
                    {after}
                    <td className="right">
                      {mayChange && !one.revokedAt && (
                        <button
                          type="button"
                          className="btn small"
                          aria-label={`Revoke ${one.name}`}
                          disabled={revoke.isPending}
                          onClick={() => revoke.mutate(idOf(one))}
                        >
                          Revoke
                        </button>
                      )}
                    </td>
                  </tr>
                );
              })}
            </Table>
          )
        }
      </Answer>
      {adding && (
        <Sheet title={words.add} onClose={() => setAdding(false)}>
          <NameForm
            hint={words.hint}
            submit={words.make}
            busy={add.isPending}
            onSubmit={(name) => add.mutate(name)}
          />
        </Sheet>
      )}
      {made && <SecretOnce {...secretOf(made)} onClose={() => setMade(null)} />}
    </section>
  );
}
