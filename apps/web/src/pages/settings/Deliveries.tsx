import type { DeliveryList, DeliveryState, WebhookDelivery } from '@millrace/contracts';
import { Clock, RotateCw } from 'lucide-react';
import { Fragment, useState } from 'react';
import { post } from '../../api/client';
import { useAct, usePages } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { duration, moment } from '../../lib/dates';
import { Flag } from '../../parts/figures';
import { Answer, Empty, More } from '../../parts/states';
import { ACTION, right, Table } from '../../parts/table';
import { Tabs } from '../../parts/tabs';

type Show = 'all' | DeliveryState;

/** What was sent to an endpoint, each message with its attempts; any can be sent again. */
export function Deliveries({ endpointId }: { endpointId: number }) {
  const [show, setShow] = useState<Show>('all');
  const [open, setOpen] = useState<number | null>(null);
  const list = usePages<DeliveryList>(
    '/webhooks/deliveries',
    { endpointId, state: show === 'all' ? undefined : show },
    { every: 5_000 },
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const counts = list.data?.pages[0]?.counts;
  const tabs: [Show, string, number | undefined][] = [
    ['all', 'All', undefined],
    ['waiting', 'Waiting', counts?.waiting],
    ['delivered', 'Delivered', counts?.delivered],
    ['given-up', 'Given up', counts?.givenUp],
  ];
  return (
    <section className="card">
      <header className="card-head">
        <h3>Deliveries</h3>
        <p>Counts are over all endpoints.</p>
        <Tabs isEnd label="State" value={show} options={tabs} onChange={setShow} />
      </header>
      <Answer of={{ ...list, data: list.data?.pages[0] }} rows={4}>
        {() =>
          items.length === 0 ? (
            <Empty title="No deliveries here">They appear as soon as an event happens.</Empty>
          ) : (
            <Table
              label="Deliveries"
              heads={[
                'Time',
                'Event',
                'Message',
                'Attempts',
                'Answer',
                right('Took'),
                'State',
                ACTION,
              ]}
            >
              {items.map((item) => (
                <Fragment key={item.deliveryId}>
                  <Row
                    item={item}
                    isOpen={open === item.deliveryId}
                    onToggle={() => setOpen(open === item.deliveryId ? null : item.deliveryId)}
                  />
                  {open === item.deliveryId && (
                    <tr>
                      <td colSpan={8}>
                        <Attempts item={item} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </Table>
          )
        }
      </Answer>
      <More of={list} />
    </section>
  );
}

function Row({
  item,
  isOpen,
  onToggle,
}: {
  item: WebhookDelivery;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const timeZone = useTimeZone();
  const resend = useAct(() => post(`/webhooks/deliveries/${item.deliveryId}/resend`), {
    done: 'It is being sent again.',
  });
  const last = item.attempts.at(-1);
  return (
    <tr>
      <td className="nowrap num">{moment(item.createdAt, timeZone)}</td>
      <td className="nowrap">
        <button type="button" className="link" aria-expanded={isOpen} onClick={onToggle}>
          {item.type}
        </button>
      </td>
      <td className="mono ell" style={{ maxWidth: 150 }} title={item.messageId}>
        {item.messageId}
      </td>
      <td className="nowrap">
        <span className="attempts" aria-hidden>
          {item.attempts.slice(-10).map((attempt, index) => (
            <i key={index} data-good={isGood(attempt.status) || undefined} />
          ))}
          {item.nextAt && item.state === 'waiting' && <i data-next />}
        </span>
        <span className="sr">{item.attempts.length}</span>
      </td>
      <td>{last ? (last.status ?? last.error) : <span className="t3">None yet</span>}</td>
      <td className="right nowrap">{last && duration(last.tookMs)}</td>
      <td className="nowrap">
        <State item={item} />
      </td>
      <td className="right">
        <button
          type="button"
          className="btn small ghost"
          disabled={resend.isPending}
          onClick={() => resend.mutate(undefined)}
        >
          <RotateCw size={14} aria-hidden />
          <span>
            Send<span className="sr"> message {item.deliveryId}</span> again
          </span>
        </button>
      </td>
    </tr>
  );
}

function State({ item }: { item: WebhookDelivery }) {
  const timeZone = useTimeZone();
  switch (item.state) {
    case 'delivered':
      return <Flag tone="success">Delivered</Flag>;
    case 'waiting':
      return (
        <Flag tone="warning" icon={Clock}>
          {item.nextAt ? `Next try ${moment(item.nextAt, timeZone)}` : 'Waiting'}
        </Flag>
      );
    case 'given-up':
      return <Flag tone="danger">Given up</Flag>;
    case 'stopped':
      return <Flag tone="neutral">Stopped, endpoint off</Flag>;
  }
}

function Attempts({ item }: { item: WebhookDelivery }) {
  const timeZone = useTimeZone();
  if (item.attempts.length === 0) return <p className="t3">Nothing was tried yet.</p>;
  return (
    <ol className="attempt-list">
      {item.attempts.map((attempt, index) => (
        <li key={index}>
          <Flag tone={isGood(attempt.status) ? 'success' : 'danger'}>
            {attempt.status ?? attempt.error ?? 'no answer'}
          </Flag>
          <span className="l2">
            {moment(attempt.at, timeZone)}, {duration(attempt.tookMs)}
          </span>
          {attempt.answer && <span className="l2">“{attempt.answer}”</span>}
        </li>
      ))}
    </ol>
  );
}

function isGood(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}
