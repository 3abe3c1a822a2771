import type {
  EventCatalogue,
  WebhookEndpoint,
  WebhookEndpointInput,
  WebhookSecret,
} from '@millrace/contracts';
import { useState } from 'react';
import { post, put } from '../../api/client';
import { useAct } from '../../api/hooks';
import { Sheet } from '../../parts/dialog';
import { useFields } from '../../parts/fields';
import { Field } from '../../parts/form';
import { SecretOnce } from './SecretOnce';

/** A new endpoint, or another address and other events for an old one. */
export function EndpointForm({
  endpoint,
  catalogue,
  onClose,
}: {
  endpoint: WebhookEndpoint | null;
  catalogue: EventCatalogue | undefined;
  onClose: () => void;
}) {
  const [types, setTypes] = useState<string[]>(endpoint?.eventTypes ?? []);
  const [created, setCreated] = useState<WebhookSecret | null>(null);
  const save = useAct(
    (url: string) => {
      const body: WebhookEndpointInput = { url, eventTypes: types };
      return endpoint
        ? put<unknown>(`/webhooks/endpoints/${endpoint.endpointId}`, body)
        : post<WebhookSecret>('/webhooks/endpoints', body);
    },
    {
      done: endpoint ? 'Kept.' : 'The endpoint is made.',
      onDone: (answer) => (endpoint ? onClose() : setCreated(answer as WebhookSecret)),
    },
  );
  const { values, field } = useFields({ url: endpoint?.url ?? 'https://' }, save.error);
  if (created)
    return (
      <SecretOnce
        title="Signing secret"
        words="With it your software checks that a message is ours."
        secret={created.secret}
        onClose={onClose}
      />
    );
  const all = catalogue?.items ?? [];
  return (
    <Sheet title={endpoint ? 'Change the endpoint' : 'Add an endpoint'} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(values.url.trim());
        }}
      >
        <Field
          label="Address"
          type="url"
          required
          hint="It gets each event as a POST and answers 2xx within 15 seconds."
          {...field('url')}
        />
        <fieldset className="field" style={{ border: 0, margin: 0, padding: 0 }}>
          <legend className="row" style={{ width: '100%' }}>
            <span className="strong">Events, {types.length} chosen</span>
            <button
              type="button"
              className="btn small push"
              onClick={() =>
                setTypes(types.length === all.length ? [] : all.map(({ type }) => type))
              }
            >
              {types.length === all.length ? 'None' : 'All'}
            </button>
          </legend>
          <div className="event-types">
            {all.map(({ type, summary }) => (
              <label key={type}>
                <input
                  type="checkbox"
                  className="check"
                  checked={types.includes(type)}
                  onChange={() =>
                    setTypes(
                      types.includes(type) ? types.filter((one) => one !== type) : [...types, type],
                    )
                  }
                />
                <span>
                  <span className="l1 mono">{type}</span>
                  <span className="l2">{summary}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="form-end">
          <button type="button" className="btn" onClick={onClose}>
            Cancel
          </button>
          <button className="btn primary" disabled={save.isPending || types.length === 0}>
            {endpoint ? 'Save' : 'Add'}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
