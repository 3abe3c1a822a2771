import type { EventCatalogue, WebhookEndpoint, WebhookEndpointInput } from '@millrace/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { useRead } from '../../api/hooks';
import { Field } from '../../parts/form';
import { Answer } from '../../parts/states';

/** The address of an endpoint and what it hears of, each kind of event with an example. */
export function EndpointForm({
  endpoint,
  busy,
  onSubmit,
}: {
  endpoint?: WebhookEndpoint;
  busy: boolean;
  onSubmit: (input: WebhookEndpointInput) => void;
}) {
  const catalogue = useRead<z.infer<typeof EventCatalogue>>('/webhooks/event-types', {
    stale: Infinity,
  });
  const [url, setUrl] = useState(endpoint?.url ?? 'https://');
  const [types, setTypes] = useState<ReadonlySet<string>>(new Set(endpoint?.eventTypes));
  const toggle = (type: string) => {
    const next = new Set(types);
    if (!next.delete(type)) next.add(type);
    setTypes(next);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ url: url.trim(), eventTypes: [...types] });
      }}
    >
      <Field label="Address" type="url" required maxLength={2000} value={url} onChange={setUrl} />
      <fieldset className="event-types">
        <legend className="label">Events; they carry ids, never health information</legend>
        <Answer of={catalogue}>
          {({ items }) =>
            items.map((one) => (
              <div key={one.type}>
                <label className="row">
                  <input
                    type="checkbox"
                    className="check"
                    checked={types.has(one.type)}
                    onChange={() => toggle(one.type)}
                  />
                  <span>
                    <code>{one.type}</code>
                    <span className="l2">{one.summary}</span>
                  </span>
                </label>
                <details>
                  <summary className="small t3">Example of {one.type}</summary>
                  <pre className="raw">{JSON.stringify(one.example, null, 2)}</pre>
                </details>
              </div>
            ))
          }
        </Answer>
      </fieldset>
      <div className="form-end">
        <button className="btn primary" disabled={busy || types.size === 0}>
          {endpoint ? 'Keep the changes' : 'Add the endpoint'}
        </button>
      </div>
    </form>
  );
}
