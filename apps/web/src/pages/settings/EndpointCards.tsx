import type { EventCatalogue, WebhookEndpoint, WebhookSecret } from '@millrace/contracts';
import { RefreshCw, Send } from 'lucide-react';
import { useState } from 'react';
import { post, put } from '../../api/client';
import { useAct } from '../../api/hooks';
import { useMay, useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Chip } from '../../parts/figures';
import { useKeys } from '../../parts/keys';
import { EndpointForm } from './EndpointForm';
import { SecretOnce } from './SecretOnce';

/** The chosen endpoint: its secret, what it hears, and a test. */
export function EndpointCards({
  endpoint,
  catalogue,
}: {
  endpoint: WebhookEndpoint;
  catalogue: EventCatalogue | undefined;
}) {
  return (
    <div className="settings-two">
      <Secrets endpoint={endpoint} catalogue={catalogue} />
      <Examples endpoint={endpoint} catalogue={catalogue} />
    </div>
  );
}

function Secrets({
  endpoint,
  catalogue,
}: {
  endpoint: WebhookEndpoint;
  catalogue: EventCatalogue | undefined;
}) {
  const timeZone = useTimeZone();
  const mayChange = useMay('administrator');
  const [changing, setChanging] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const at = `/webhooks/endpoints/${endpoint.endpointId}`;
  const rotate = useAct(() => post<WebhookSecret>(`${at}/rotate-secret`), {
    done: 'A new secret is in force.',
    onDone: (answer) => setSecret(answer.secret),
  });
  const turn = useAct((state: 'on' | 'off') => put(at, { state }), { done: 'Kept.' });
  return (
    <section className="card">
      <header className="card-head">
        <h3>Signing secret</h3>
        {endpoint.rotatingUntil && (
          <Chip tone="info" icon={RefreshCw}>
            Rotating
          </Chip>
        )}
      </header>
      <div className="card-body stack">
        <p className="t2">
          {endpoint.rotatingUntil
            ? `Until ${moment(endpoint.rotatingUntil, timeZone)} every message carries both signatures, so your side can change without a gap.`
            : 'Every message is signed with it. A new one overlaps with the old one for a day.'}
        </p>
        <p className="t3 small">{endpoint.eventTypes.join(', ')}</p>
        {mayChange && (
          <div className="row wrap">
            <button
              type="button"
              className="btn"
              disabled={rotate.isPending}
              onClick={() => rotate.mutate(undefined)}
            >
              <RefreshCw size={15} aria-hidden /> New secret
            </button>
            <button type="button" className="btn" onClick={() => setChanging(true)}>
              Change address or events
            </button>
            <button
              type="button"
              className="btn"
              disabled={turn.isPending}
              onClick={() => turn.mutate(endpoint.state === 'on' ? 'off' : 'on')}
            >
              {endpoint.state === 'on' ? 'Switch off' : 'Switch on'}
            </button>
          </div>
        )}
      </div>
      {changing && (
        <EndpointForm
          endpoint={endpoint}
          catalogue={catalogue}
          onClose={() => setChanging(false)}
        />
      )}
      {secret && (
        <SecretOnce
          title="New signing secret"
          words="Add it on your side within a day; until then both are valid."
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </section>
  );
}

function Examples({
  endpoint,
  catalogue,
}: {
  endpoint: WebhookEndpoint;
  catalogue: EventCatalogue | undefined;
}) {
  const mayTest = useMay('administrator');
  const [type, setType] = useState(endpoint.eventTypes[0] ?? '');
  const test = useAct(() => post(`/webhooks/endpoints/${endpoint.endpointId}/test`), {
    done: 'A test event is on its way; its answer stands under Deliveries.',
  });
  useKeys({ t: () => mayTest && test.mutate(undefined) });
  const event = catalogue?.items.find((one) => one.type === type);
  return (
    <section className="card">
      <header className="card-head">
        <h3>Example</h3>
        <select
          className="btn"
          aria-label="Event to show"
          value={type}
          onChange={(change) => setType(change.target.value)}
        >
          {endpoint.eventTypes.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        {mayTest && (
          <button
            type="button"
            className="btn primary push"
            disabled={test.isPending}
            onClick={() => test.mutate(undefined)}
          >
            <Send size={15} aria-hidden /> Send test <kbd aria-hidden>T</kbd>
          </button>
        )}
      </header>
      <pre className="code-box" tabIndex={0} aria-label="Example event">
        {event ? JSON.stringify(event.example, null, 2) : 'Unknown event'}
      </pre>
      <p className="t3 small" style={{ padding: '8px 16px' }}>
        {event?.summary} Ids stand instead of health information.
      </p>
    </section>
  );
}
