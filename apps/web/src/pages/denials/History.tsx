import type { DenialPage } from '@millrace/contracts';
import { CircleDot } from 'lucide-react';
import { useState } from 'react';
import { post } from '../../api/client';
import { useAct } from '../../api/hooks';
import { useMay, useTimeZone } from '../../api/session';
import { moment, plainDates } from '../../lib/dates';
import { Avatar } from '../../parts/figures';
import { TextForm } from '../../parts/form';
import { Empty } from '../../parts/states';
import { Tabs } from '../../parts/tabs';

/** Notes of people and changes of the denial, newest as the server orders them, with a place for a new note. */
export function History({ page }: { page: DenialPage }) {
  const timeZone = useTimeZone();
  const [only, setOnly] = useState<'all' | 'note' | 'change'>('all');
  const mayWork = useMay('biller', 'manager', 'administrator');
  const note = useAct((text: string) => post(`/denials/${page.denial.denialId}/notes`, { text }), {
    done: 'Note kept.',
  });
  const entries = page.history.filter(({ kind }) => only === 'all' || kind === only);
  return (
    <section className="card history-card">
      <header className="card-head">
        <h2>Notes and history</h2>
        <Tabs
          isEnd
          label="Show"
          value={only}
          options={[
            ['all', 'All'],
            ['note', 'Notes'],
            ['change', 'Changes'],
          ]}
          onChange={setOnly}
        />
      </header>
      {entries.length === 0 && <Empty title="Nothing here yet" />}
      <ol className="history">
        {entries.map((entry) =>
          entry.kind === 'note' ? (
            <li key={entry.id}>
              <Avatar name={entry.by ?? 'Millrace'} />
              <div className="said">
                <p>
                  <span className="strong">{entry.by ?? 'Millrace'}</span>{' '}
                  <span className="t3">{moment(entry.at, timeZone)}</span>
                </p>
                <p>{entry.words}</p>
              </div>
            </li>
          ) : (
            <li key={entry.id}>
              <span className="sign">
                <CircleDot size={15} aria-hidden />
              </span>
              <p>
                {plainDates(entry.words)}{' '}
                <span className="t3">
                  {moment(entry.at, timeZone)}, {entry.by ?? 'Millrace'}
                </span>
              </p>
            </li>
          ),
        )}
      </ol>
      {mayWork && (
        <div className="card-body">
          <TextForm
            label="Add a note"
            submit="Keep the note"
            most={4000}
            busy={note.isPending}
            onSubmit={(text, clear) => note.mutate(text, { onSuccess: clear })}
          />
        </div>
      )}
    </section>
  );
}
