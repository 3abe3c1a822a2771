import type { ApiKeyCreated, ApiKeyList } from '@millrace/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { post } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Chip } from '../../parts/figures';
import { Field } from '../../parts/form';
import { Answer, Empty } from '../../parts/states';
import { Secret } from './Secret';

type Keys = z.infer<typeof ApiKeyList>;
type Key = Keys['items'][number];

/** Keys with which other software calls the API. */
export function ApiKeys() {
  const read = useRead<Keys>('/api-keys');
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState('');
  const [secret, setSecret] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<Key | null>(null);
  const add = useAct(() => post<ApiKeyCreated>('/api-keys', { name: name.trim() }), {
    done: 'Key made.',
    onDone: ({ key }) => {
      setAdding(false);
      setName('');
      setSecret(key);
    },
  });
  const revoke = useAct((key: Key) => post(`/api-keys/${key.apiKeyId}/revoke`), {
    done: 'Revoked; it opens nothing any more.',
    onDone: () => setRevoking(null),
  });
  return (
    <section className="card">
      <header className="card-head">
        <h2>API keys</h2>
        <p>
          <a className="link" href="/api/docs">
            How to call the API
          </a>
        </p>
        <button type="button" className="btn push" onClick={() => setAdding(true)}>
          Make a key
        </button>
      </header>
      <Answer of={read}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No key yet" />
          ) : (
            <KeyTable items={items} onRevoke={setRevoking} />
          )
        }
      </Answer>
      {adding && (
        <Sheet title="Make an API key" onClose={() => setAdding(false)}>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              add.mutate(undefined);
            }}
          >
            <Field
              label="Name"
              required
              maxLength={80}
              value={name}
              hint="Which software will use it."
              onChange={setName}
            />
            <div className="form-end">
              <button className="btn primary" disabled={add.isPending}>
                Make the key
              </button>
            </div>
          </form>
        </Sheet>
      )}
      {secret && <Secret title="API key" secret={secret} onClose={() => setSecret(null)} />}
      {revoking && (
        <Sheet title={`Revoke ${revoking.name}`} onClose={() => setRevoking(null)}>
          <p className="t2">The software that uses it is refused from now on.</p>
          <div className="form-end">
            <button type="button" className="btn" onClick={() => setRevoking(null)}>
              Keep it
            </button>
            <button
              type="button"
              className="btn danger"
              disabled={revoke.isPending}
              onClick={() => revoke.mutate(revoking)}
            >
              Revoke
            </button>
          </div>
        </Sheet>
      )}
    </section>
  );
}

function KeyTable({ items, onRevoke }: { items: Key[]; onRevoke: (key: Key) => void }) {
  const timeZone = useTimeZone();
  return (
    <div className="scroll-x">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Begins with</th>
            <th scope="col">Made</th>
            <th scope="col">Last used</th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="sr">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((key) => (
            <tr key={key.apiKeyId}>
              <td className="strong">{key.name}</td>
              <td>
                <code>{key.prefix}…</code>
              </td>
              <td className="nowrap">{moment(key.createdAt, timeZone)}</td>
              <td className="nowrap">
                {key.lastUsedAt ? moment(key.lastUsedAt, timeZone) : 'Never'}
              </td>
              <td>
                {key.revokedAt ? <Chip>Revoked</Chip> : <Chip tone="success">Works</Chip>}
              </td>
              <td className="right">
                {!key.revokedAt && (
                  <button
                    type="button"
                    className="btn small"
                    aria-label={`Revoke ${key.name}`}
                    onClick={() => onRevoke(key)}
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
  );
}
