import type { InboundSourceCreated, InboundSourceList } from '@millrace/contracts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { post } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useMay, useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Flag } from '../../parts/figures';
import { Answer, Empty } from '../../parts/states';
import { NameForm } from './NameForm';
import { SecretOnce } from './SecretOnce';

type Created = z.infer<typeof InboundSourceCreated>;

/** Software that tells us something by signed webhooks. */
export function Incoming() {
  const timeZone = useTimeZone();
  const mayChange = useMay('administrator');
  const read = useRead<z.infer<typeof InboundSourceList>>('/webhooks/sources');
  const [adding, setAdding] = useState(false);
  const [created, setCreated] = useState<Created | null>(null);
  const add = useAct((name: string) => post<Created>('/webhooks/sources', { name }), {
    done: 'The source is made.',
    onDone: (answer) => {
      setAdding(false);
      setCreated(answer);
    },
  });
  const revoke = useAct((id: number) => post(`/webhooks/sources/${id}/revoke`), {
    done: 'Revoked. Its messages are refused from now on.',
  });
  return (
    <section className="card">
      <header className="card-head">
        <h3>Sources</h3>
        <p>Each signs its messages with its own secret.</p>
        {mayChange && (
          <button type="button" className="btn push" onClick={() => setAdding(true)}>
            <Plus size={15} aria-hidden /> Add a source
          </button>
        )}
      </header>
      <Answer of={read} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="Nobody sends to us yet">
              The clinic’s software can send visits and encounters here as they happen.
            </Empty>
          ) : (
            <div className="scroll-x">
              <table className="grid two">
                <thead>
                  <tr>
                    <th scope="col">Source</th>
                    <th scope="col">Sends to</th>
                    <th scope="col">State</th>
                    <th scope="col" className="right">
                      Received
                    </th>
                    <th scope="col">
                      <span className="sr">Action</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((source) => (
                    <tr key={source.sourceId}>
                      <td>
                        <span className="l1 strong">{source.name}</span>
                        <span className="l2">since {moment(source.createdAt, timeZone)}</span>
                      </td>
                      <td className="mono">{source.path}</td>
                      <td>
                        {source.revokedAt ? (
                          <Flag tone="neutral">Revoked</Flag>
                        ) : (
                          <Flag tone="success">Heard</Flag>
                        )}
                      </td>
                      <td className="right">{source.received.toLocaleString('en-US')}</td>
                      <td className="right">
                        {mayChange && !source.revokedAt && (
                          <button
                            type="button"
                            className="btn small"
                            aria-label={`Revoke ${source.name}`}
                            disabled={revoke.isPending}
                            onClick={() => revoke.mutate(source.sourceId)}
                          >
                            Revoke
                          </button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
      {adding && (
        <Sheet title="Add a source" onClose={() => setAdding(false)}>
          <NameForm
            hint="Of the software that sends."
            submit="Make the source"
            busy={add.isPending}
            onSubmit={(name) => add.mutate(name)}
          />
        </Sheet>
      )}
      {created && (
        <SecretOnce
          title={`Secret of ${created.name}`}
          words={`It posts to ${created.path} and signs with this secret.`}
          secret={created.secret}
          onClose={() => setCreated(null)}
        />
      )}
    </section>
  );
}
