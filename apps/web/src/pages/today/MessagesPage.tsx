import type { MessageList } from '@millrace/contracts';
import type { z } from 'zod';
import { usePages } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { phoneWords } from '../../lib/contact';
import { sentence } from '../../lib/sentence';
import { Chip, type Tone } from '../../parts/figures';
import { useFreshRead } from '../../parts/fresh';
import { Answer, Empty, More } from '../../parts/states';
import { Table } from '../../parts/table';
import './today.css';

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
  useFreshRead(list, !list.error);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <section className="card">
        <Answer of={{ ...list, data: list.data?.pages[0] }}>
          {() =>
            items.length === 0 ? (
              <Empty title="No messages yet">
                Reminders go out three days and one day before a visit.
              </Empty>
            ) : (
              <Table
                label="Messages"
                kind="two cards messages"
                heads={['When', 'With', 'State', 'Text']}
              >
                {items.map((one) => (
                  <tr key={one.messageId}>
                    <td className="nowrap w-when">{moment(one.at, timeZone)}</td>
                    <td className="nowrap w-with">
                      <span className="l1">
                        {one.patient
                          ? `${one.patient.firstName} ${one.patient.lastName}`
                          : 'Unknown'}
                      </span>
                      <span className="l2">{phoneWords(one.address)}</span>
                    </td>
                    <td className="nowrap">
                      <Chip tone={STATES[one.state]}>
                        {one.state === 'sent' && one.via === 'outbox'
                          ? 'Sent, kept here'
                          : sentence(one.state)}
                      </Chip>{' '}
                      <span className="t3 small">{one.channel === 'sms' ? 'text' : 'e-mail'}</span>
                    </td>
                    <td>
                      {one.subject && <span className="l1 strong">{one.subject}</span>}
                      {one.text}
                    </td>
                  </tr>
                ))}
              </Table>
            )
          }
        </Answer>
        <More of={list} />
      </section>
    </div>
  );
}
