import type {
  InboundSourceCreated,
  InboundSourceList,
  WebhookEndpoint,
  WebhookEndpointInput,
  WebhookEndpointList,
  WebhookSecret,
} from '@millrace/contracts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { post, put } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { useMay, useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Chip } from '../../parts/figures';
import { Field } from '../../parts/form';
import { Answer, Empty } from '../../parts/states';
import { WebhookDeliveries } from './WebhookDeliveries';
import { EndpointForm } from './EndpointForm';
import { Secret } from './Secret';

/** Where our events go, how they arrived, and from where events come in. */
export function Webhooks() {
  const read = useRead<z.infer<typeof WebhookEndpointList>>('/webhooks/endpoints', {
    every: 5000,
  });
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <>
      <Answer of={read} rows={4}>
        {({ items }) => (
          <Endpoints items={items} chosen={chosen} onChoose={setChosen} />
        )}
      </Answer>
      <WebhookDeliveries endpointId={chosen} />
      <Sources />
    </>
  );
}

function Endpoints({
  items,
  chosen,
  onChoose,
}: {
  items: WebhookEndpoint[];
  chosen: number | null;
  onChoose: (id: number | null) => void;
}) {
  const isAdministrator = useMay('administrator');
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const add = useAct(
    (input: WebhookEndpointInput) =>
      post<z.infer<typeof WebhookSecret>>('/webhooks/endpoints', input),
    {
      done: 'Endpoint added.',
      onDone: (answer) => {
        setAdding(false);
        setSecret(answer.secret);
      },
    },
  );
  return (
    <section className="stack">
      <header className="row">
        <h2>Endpoints</h2>
        {isAdministrator && (
          <button type="button" className="btn push" onClick={() => setAdding(true)}>
            <Plus size={15} aria-hidden /> Add an endpoint
          </button>
        )}
      </header>
      {items.length === 0 && (
        <div className="card">
          <Empty title="No endpoint yet">
            Your other software can hear of visits, claims and payments as they happen.
          </Empty>
        </div>
      )}
      <ul className="endpoints">
        {items.map((one) => (
          <Endpoint
            key={one.endpointId}
            endpoint={one}
            isChosen={chosen === one.endpointId}
            onChoose={() => onChoose(chosen === one.endpointId ? null : one.endpointId)}
            onSecret={setSecret}
          />
        ))}
      </ul>
      {adding && (
        <Sheet title="Add an endpoint" onClose={() => setAdding(false)}>
          <EndpointForm busy={add.isPending} onSubmit={(input) => add.mutate(input)} />
        </Sheet>
      )}
      {secret && <Secret title="Signing secret" secret={secret} onClose={() => setSecret(null)} />}
    </section>
  );
}

function Endpoint({
  endpoint,
  isChosen,
  onChoose,
  onSecret,
}: {
  endpoint: WebhookEndpoint;
  isChosen: boolean;
  onChoose: () => void;
  onSecret: (secret: string) => void;
}) {
  const timeZone = useTimeZone();
  const isAdministrator = useMay('administrator');
  const [changing, setChanging] = useState(false);
  const path = `/webhooks/endpoints/${endpoint.endpointId}`;
  const test = useAct(() => post(`${path}/test`), { done: 'A test event is on its way.' });
  const rotate = useAct(() => post<z.infer<typeof WebhookSecret>>(`${path}/rotate-secret`), {
    done: 'For a day messages carry both signatures.',
    onDone: ({ secret }) => onSecret(secret),
  });
  const change = useAct((body: object) => put(path, body), {
    done: 'Changed.',
    onDone: () => setChanging(false),
  });
  const isOn = endpoint.state === 'on';
  const off = endpoint.offReason === 'gone' ? 'Off: it answered 410' : 'Off';
  return (
    <li className="card endpoint" data-chosen={isChosen || undefined}>
      <div className="row">
        <button
          type="button"
          className="ell strong"
          aria-pressed={isChosen}
          aria-label={`${endpoint.url}: show its deliveries`}
          onClick={onChoose}
        >
          {endpoint.url.replace(/^https?:\/\//, '')}
        </button>
        <span className="push">
          <Chip tone={isOn ? 'success' : 'danger'}>{isOn ? 'Delivering' : off}</Chip>
        </span>
      </div>
      <p className="t3 small">
        {endpoint.eventTypes.length} kinds of events · {endpoint.delivered} delivered,{' '}
        {endpoint.failed} failed in 24 hours
      </p>
      {endpoint.rotatingUntil && (
        <p className="tone info small">
          Both signatures until {moment(endpoint.rotatingUntil, timeZone)}
        </p>
      )}
      {isAdministrator && (
        <div className="row wrap">
          <button
            type="button"
            className="btn small"
            disabled={!isOn || test.isPending}
            onClick={() => test.mutate(undefined)}
          >
            Send a test
          </button>
          <button type="button" className="btn small" onClick={() => setChanging(true)}>
            Change
          </button>
          <button
            type="button"
            className="btn small"
            disabled={rotate.isPending}
            onClick={() => rotate.mutate(undefined)}
          >
            New secret
          </button>
          <button
            type="button"
            className="btn small ghost"
            disabled={change.isPending}
            onClick={() => change.mutate({ state: isOn ? 'off' : 'on' })}
          >
            {isOn ? 'Switch off' : 'Switch on'}
          </button>
        </div>
      )}
      {changing && (
        <Sheet title="Change the endpoint" onClose={() => setChanging(false)}>
          <EndpointForm
            endpoint={endpoint}
            busy={change.isPending}
            onSubmit={(input) => change.mutate(input)}
          />
        </Sheet>
      )}
    </li>
  );
}

function Sources() {
  const read = useRead<z.infer<typeof InboundSourceList>>('/webhooks/sources');
  const isAdministrator = useMay('administrator');
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState('');
  const [secret, setSecret] = useState<string | null>(null);
  const add = useAct(
    () => post<z.infer<typeof InboundSourceCreated>>('/webhooks/sources', { name: name.trim() }),
    {
      done: 'Source added.',
      onDone: (answer) => {
        setAdding(false);
        setName('');
        setSecret(answer.secret);
      },
    },
  );
  return (
    <section className="card">
      <header className="card-head">
        <h2>Sources</h2>
        <p>From where the clinic's software sends visits and encounters</p>
        {isAdministrator && (
          <button type="button" className="btn small push" onClick={() => setAdding(true)}>
            Add a source
          </button>
        )}
      </header>
      <Answer of={read} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No source yet" />
          ) : (
            <ul>
              {items.map((one) => (
                <li key={one.sourceId} className="settings-row">
                  <span className="strong">{one.name}</span>
                  <code className="ell">{one.path}</code>
                  <span className="t3 num">{one.received} received</span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {adding && (
        <Sheet title="Add a source" onClose={() => setAdding(false)}>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              add.mutate(undefined);
            }}
          >
            <Field label="Name" required maxLength={80} value={name} onChange={setName} />
            <div className="form-end">
              <button className="btn primary" disabled={add.isPending}>
                Add
              </button>
            </div>
          </form>
        </Sheet>
      )}
      {secret && <Secret title="Signing secret" secret={secret} onClose={() => setSecret(null)} />}
    </section>
  );
}
