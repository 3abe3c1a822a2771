import type { DeliveryList, DeliveryState, WebhookDelivery } from '@millrace/contracts';
import { Fragment, useState } from 'react';
import type { z } from 'zod';
import { post } from '../../api/client';
import { useAct, usePages } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { duration, moment } from '../../lib/dates';
import { Chip, type Tone } from '../../parts/figures';
import { Answer, Empty, More } from '../../parts/states';

type Delivery = z.infer<typeof WebhookDelivery>;
const STATES: Record<DeliveryState, [words: string, tone: Tone]> = {
  waiting: ['Waiting', 'warning'],
  delivered: ['Delivered', 'success'],
  'given-up': ['Given up', 'danger'],
  stopped: ['Stopped', 'neutral'],
};

/** Every message that was sent, newest first, with its attempts. */
export function WebhookDeliveries({ endpointId }: { endpointId: number | null }) {
  const [state, setState] = useState<DeliveryState | undefined>();
  const [open, setOpen] = useState<number | null>(null);
  const list = usePages<DeliveryList>(
    '/webhooks/deliveries',
    { endpointId: endpointId ?? undefined, state },
    { every: 5000 },
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const counts = list.data?.pages[0]?.counts;
  const tabs: [DeliveryState | undefined, string, number?][] = [
    [undefined, 'All'],
    ['waiting', 'Waiting', counts?.waiting],
    ['delivered', 'Delivered', counts?.delivered],
    ['given-up', 'Given up', counts?.givenUp],
  ];
  return (
    <section className="card">
      <header className="card-head">
        <h2>Deliveries</h2>
        <p>{endpointId === null ? 'of every endpoint' : 'of the chosen endpoint'}</p>
        <div className="tabs push" role="group" aria-label="State">
          {tabs.map(([value, words, count]) => (
            <button
              type="button"
              key={words}
              className="tab"
              aria-pressed={state === value}
              onClick={() => setState(value)}
            >
              {words} {count !== undefined && <span className="num">{count}</span>}
            </button>
          ))}
        </div>
      </header>
      <Answer of={{ ...list, data: list.data?.pages[0] }}>
        {() =>
          items.length === 0 ? (
            <Empty title="No deliveries here" />
          ) : (
            <div className="scroll-x">
              <table className="grid">
                <thead>
                  <tr>
                    <th scope="col">Time</th>
                    <th scope="col">Event</th>
                    <th scope="col">Message</th>
                    <th scope="col">Attempts</th>
                    <th scope="col">Answer</th>
                    <th scope="col" className="right">
                      Took
                    </th>
                    <th scope="col">State</th>
                    <th scope="col">
                      <span className="sr">Action</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((one) => (
                    <Fragment key={one.deliveryId}>
                      <Row
                        delivery={one}
                        isOpen={open === one.deliveryId}
                        onToggle={() => setOpen(open === one.deliveryId ? null : one.deliveryId)}
                      />
                      {open === one.deliveryId && (
                        <tr>
                          <td colSpan={8}>
                            <Attempts delivery={one} />
                          </td>
                        </tr>
                      )}
                    </Fragment>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
      <More of={list} />
    </section>
  );
}

function Row({
  delivery,
  isOpen,
  onToggle,
}: {
  delivery: Delivery;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const timeZone = useTimeZone();
  const last = delivery.attempts.at(-1);
  const [words, tone] = STATES[delivery.state];
  const resend = useAct(() => post(`/webhooks/deliveries/${delivery.deliveryId}/resend`), {
    done: 'It is being sent again.',
  });
  return (
    <tr>
      <td className="nowrap">{moment(delivery.createdAt, timeZone)}</td>
      <td>{delivery.type}</td>
      <td>
        <code className="t3">{delivery.messageId}</code>
      </td>
      <td>
        <button
          type="button"
          className="link num"
          aria-expanded={isOpen}
          aria-label={`${delivery.attempts.length} attempts of message ${delivery.deliveryId}`}
          onClick={onToggle}
        >
          {delivery.attempts.length}
        </button>
      </td>
      <td>{last ? (last.status ?? last.error ?? 'no answer') : ''}</td>
      <td className="right nowrap">{last && duration(last.tookMs)}</td>
      <td className="nowrap">
        <Chip tone={tone}>
          {delivery.state === 'waiting' && delivery.nextAt
            ? `Next try ${moment(delivery.nextAt, timeZone)}`
            : words}
        </Chip>
      </td>
      <td className="right">
        <button
          type="button"
          className="btn small"
          disabled={resend.isPending}
          aria-label={`Send message ${delivery.deliveryId} again`}
          onClick={() => resend.mutate(undefined)}
        >
          Send again
        </button>
      </td>
    </tr>
  );
}

function Attempts({ delivery }: { delivery: Delivery }) {
  const timeZone = useTimeZone();
  if (delivery.attempts.length === 0) return <p className="t3">It was not tried yet.</p>;
  return (
    <ol className="attempts">
      {delivery.attempts.map((attempt, index) => (
        <li key={index} className="row">
          <span className="num t3">{index + 1}</span>
          <span>{moment(attempt.at, timeZone)}</span>
          <span className="strong">{attempt.status ?? attempt.error ?? 'no answer'}</span>
          <span className="t3">{duration(attempt.tookMs)}</span>
        </li>
      ))}
    </ol>
  );
}
