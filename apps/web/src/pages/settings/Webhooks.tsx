import type { EventCatalogue, WebhookEndpoint, WebhookEndpointList } from '@millrace/contracts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { useRead } from '../../api/hooks';
import { useMay, useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Chip } from '../../parts/figures';
import { Answer, Empty } from '../../parts/states';
import { Deliveries } from './Deliveries';
import { EndpointCards } from './EndpointCards';
import { EndpointForm } from './EndpointForm';

/** Where our events go, whether they arrived, and sending again what did not. */
export function Webhooks() {
  const read = useRead<z.infer<typeof WebhookEndpointList>>('/webhooks/endpoints', {
    every: 10_000,
  });
  const catalogue = useRead<EventCatalogue>('/webhooks/event-types', { stale: 600_000 });
  const mayChange = useMay('administrator');
  const [chosen, setChosen] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  return (
    <Answer of={read}>
      {({ items }) => {
        const endpoint = items.find(({ endpointId }) => endpointId === chosen) ?? items[0];
        return (
          <>
            <div className="row">
              <h3>Endpoints</h3>
              {mayChange && (
                <button type="button" className="btn push" onClick={() => setAdding(true)}>
                  <Plus size={15} aria-hidden /> Add an endpoint
                </button>
              )}
            </div>
            {items.length === 0 && (
              <div className="card">
                <Empty title="Nobody hears our events yet">
                  An endpoint gets each event it asks for, signed, until it answers.
                </Empty>
              </div>
            )}
            <div className="endpoints" role="group" aria-label="Endpoints">
              {items.map((one) => (
                <Card
                  key={one.endpointId}
                  endpoint={one}
                  isChosen={one === endpoint}
                  onChoose={() => setChosen(one.endpointId)}
                />
              ))}
            </div>
            {endpoint && (
              <>
                <EndpointCards
                  key={endpoint.endpointId}
                  endpoint={endpoint}
                  catalogue={catalogue.data}
                />
                <Deliveries endpointId={endpoint.endpointId} />
              </>
            )}
            {adding && (
              <EndpointForm
                endpoint={null}
                catalogue={catalogue.data}
                onClose={() => setAdding(false)}
              />
            )}
          </>
        );
      }}
    </Answer>
  );
}

function Card({
  endpoint,
  isChosen,
  onChoose,
}: {
  endpoint: WebhookEndpoint;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const timeZone = useTimeZone();
  const total = endpoint.delivered + endpoint.failed;
  return (
    <button type="button" className="card endpoint" aria-pressed={isChosen} onClick={onChoose}>
      <span className="row">
        <span className="strong ell">{endpoint.url.replace(/^https?:\/\//, '')}</span>
        <span className="push">
          {endpoint.state === 'on' ? (
            <Chip tone="success">Delivering</Chip>
          ) : (
            <Chip tone="danger">Off{endpoint.offReason === 'gone' ? ', it answered 410' : ''}</Chip>
          )}
        </span>
      </span>
      <span className="row t3 small">
        <span className="ell">
          {endpoint.eventTypes.length} {endpoint.eventTypes.length === 1 ? 'event' : 'events'},
          since {moment(endpoint.createdAt, timeZone)}
        </span>
        <span className="push nowrap">
          {endpoint.delivered.toLocaleString('en-US')} of {total.toLocaleString('en-US')} in 24 h
        </span>
      </span>
    </button>
  );
}
