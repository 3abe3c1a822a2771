import type { MessageList } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import { usePages } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Chip, type Tone } from '../../parts/figures';
import { Answer, Empty, More } from '../../parts/states';

type Messages = z.infer<typeof MessageList>;
const STATES: Record<Messages['items'][number]['state'], Tone> = {
  queued: 'info',
  sent: 'success',
  failed: 'danger',
  received: 'neutral',
};

export default function MessagesPage() {
  const timeZone = useTimeZone();
  const list = usePages<Messages>('/messages', {}, { every: 15_000 });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <p>
        <Link to="/today" className="link">
          Back to Today
        </Link>
      </p>
      <section className="card">
        <Answer of={{ ...list, data: list.data?.pages[0] }}>
          {() =>
            items.length === 0 ? (
              <Empty title="No messages yet">
                Reminders go out three days and one day before a visit.
              </Empty>
            ) : (
              <div className="scroll-x" tabIndex={0} role="group" aria-label="Table">
                <table className="grid two">
                  <thead>
                    <tr>
                      <th scope="col">When</th>
                      <th scope="col">With</th>
                      <th scope="col">State</th>
                      <th scope="col">Text</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((one) => (
                      <tr key={one.messageId}>
                        <td className="nowrap">{moment(one.at, timeZone)}</td>
                        <td className="nowrap">
                          <span className="l1">
                            {one.patient
                              ? `${one.patient.firstName} ${one.patient.lastName}`
                              : 'Unknown'}
                          </span>
                          <span className="l2">{one.address}</span>
                        </td>
                        <td className="nowrap">
                          <Chip tone={STATES[one.state]}>
                            {one.state === 'sent' && one.via === 'outbox'
                              ? 'sent, kept here'
                              : one.state}
                          </Chip>
                          <span className="l2">{one.channel === 'sms' ? 'text' : 'e-mail'}</span>
                        </td>
                        <td>
                          {one.subject && <span className="l1 strong">{one.subject}</span>}
                          {one.text}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )
          }
        </Answer>
        <More of={list} />
      </section>
    </div>
  );
}
