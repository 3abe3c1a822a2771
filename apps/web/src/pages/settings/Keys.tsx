import type { ApiKeyCreated, ApiKeyList } from '@millrace/contracts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { post } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Flag } from '../../parts/figures';
import { NameForm } from './NameForm';
import { Answer, Empty } from '../../parts/states';
import { SecretOnce } from './SecretOnce';

/** Keys of other software that calls the API. */
export function Keys() {
  const timeZone = useTimeZone();
  const read = useRead<z.infer<typeof ApiKeyList>>('/api-keys');
  const [adding, setAdding] = useState(false);
  const [created, setCreated] = useState<ApiKeyCreated | null>(null);
  const add = useAct((name: string) => post<ApiKeyCreated>('/api-keys', { name }), {
    done: 'The key is made.',
    onDone: (answer) => {
      setAdding(false);
      setCreated(answer);
    },
  });
  const revoke = useAct((id: number) => post(`/api-keys/${id}/revoke`), {
    done: 'Revoked. Requests with it are refused from now on.',
  });
  return (
    <section className="card">
      <header className="card-head">
        <h3>Keys</h3>
        <p>A key may do what software does; it is no person.</p>
        <button type="button" className="btn push" onClick={() => setAdding(true)}>
          <Plus size={15} aria-hidden /> Add a key
        </button>
      </header>
      <Answer of={read} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No keys yet">
              The clinic’s own software needs one to book and to bill.
            </Empty>
          ) : (
            <div className="scroll-x">
              <table className="grid two">
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col">Begins with</th>
                    <th scope="col">State</th>
                    <th scope="col">Last used</th>
                    <th scope="col">
                      <span className="sr">Action</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((key) => (
                    <tr key={key.apiKeyId}>
                      <td>
                        <span className="l1 strong">{key.name}</span>
                        <span className="l2">made {moment(key.createdAt, timeZone)}</span>
                      </td>
                      <td className="mono">{key.prefix}…</td>
                      <td>
                        {key.revokedAt ? (
                          <Flag tone="neutral">Revoked</Flag>
                        ) : (
                          <Flag tone="success">Works</Flag>
                        )}
                      </td>
                      <td className="nowrap t2">
                        {key.lastUsedAt ? moment(key.lastUsedAt, timeZone) : 'Never'}
                      </td>
                      <td className="right">
                        {!key.revokedAt && (
                          <button
                            type="button"
                            className="btn small"
                            aria-label={`Revoke ${key.name}`}
                            disabled={revoke.isPending}
                            onClick={() => revoke.mutate(key.apiKeyId)}
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
        <Sheet title="Add an API key" onClose={() => setAdding(false)}>
          <NameForm
            hint="Of the software that uses it, e.g. Front desk system."
            submit="Make the key"
            busy={add.isPending}
            onSubmit={(name) => add.mutate(name)}
          />
        </Sheet>
      )}
      {created && (
        <SecretOnce
          title={`Key of ${created.name}`}
          words="Send it as the header “Authorization: Bearer …”."
          secret={created.key}
          onClose={() => setCreated(null)}
        />
      )}
    </section>
  );
}
