import type { ReportDeliveryList } from '@millrace/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { post, put } from '../../api/client';
import { useAct, usePages } from '../../api/hooks';
import { useMay, useTimeZone } from '../../api/session';
import { addDays, day, dayIn, moment } from '../../lib/dates';
import { sentence } from '../../lib/sentence';
import { Sheet } from '../../parts/dialog';
import { Chip } from '../../parts/figures';
import { Field } from '../../parts/form';
import { Answer, Empty, More } from '../../parts/states';
import { Table } from '../../parts/table';

type List = z.infer<typeof ReportDeliveryList>;

/** The daily billing reports: their files, and to whom they went. */
export function Deliveries() {
  const timeZone = useTimeZone();
  const list = usePages<List>('/reports/deliveries', { limit: 10 });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const recipients = list.data?.pages[0]?.recipients ?? [];
  const mayChange = useMay('administrator');
  const maySend = useMay('manager', 'administrator');
  const [open, setOpen] = useState<'recipients' | 'send' | null>(null);
  return (
    <section className="card">
      <header className="card-head">
        <h2>Daily billing reports</h2>
        <p>{recipients.length > 0 ? `to ${recipients.join(', ')}` : 'to nobody yet'}</p>
        <div className="row push">
          {mayChange && (
            <button type="button" className="btn small" onClick={() => setOpen('recipients')}>
              Recipients
            </button>
          )}
          {maySend && (
            <button type="button" className="btn small" onClick={() => setOpen('send')}>
              Send one now
            </button>
          )}
        </div>
      </header>
      <Answer of={{ ...list, data: list.data?.pages[0] }} rows={3}>
        {() =>
          items.length === 0 ? (
            <Empty title="No report yet">One is made after each day.</Empty>
          ) : (
            <Table label="Daily billing reports" heads={['Day', 'Made', 'State', 'To', 'Files']}>
              {items.map((one) => (
                <tr key={one.reportId}>
                  <td className="nowrap">{day(one.day)}</td>
                  <td className="nowrap">{moment(one.renderedAt, timeZone)}</td>
                  <td className="nowrap">
                    <Chip tone={one.state === 'delivered' ? 'success' : 'info'}>
                      {one.state === 'delivered' && one.transport === 'embedded'
                        ? 'Kept here'
                        : sentence(one.state)}
                    </Chip>
                  </td>
                  <td>{one.recipients.join(', ') || 'Nobody'}</td>
                  <td className="nowrap">
                    {one.files.map(({ format, byteLength }) => (
                      <a
                        key={format}
                        className="link"
                        style={{ marginRight: 12 }}
                        href={`/api/reports/deliveries/${one.reportId}/${format}`}
                        download
                      >
                        {format.toUpperCase()}{' '}
                        <span className="t3">{Math.ceil(byteLength / 1024)} KB</span>
                      </a>
                    ))}
                  </td>
                </tr>
              ))}
            </Table>
          )
        }
      </Answer>
      <More of={list} />
      {open === 'recipients' && (
        <RecipientsDialog recipients={recipients} onClose={() => setOpen(null)} />
      )}
      {open === 'send' && <SendDialog timeZone={timeZone} onClose={() => setOpen(null)} />}
    </section>
  );
}

function RecipientsDialog({ recipients, onClose }: { recipients: string[]; onClose: () => void }) {
  const [text, setText] = useState(recipients.join('\n'));
  const save = useAct((list: string[]) => put('/reports/settings', { recipients: list }), {
    done: 'Recipients kept.',
    onDone: onClose,
  });
  return (
    <Sheet title="Who gets the daily report" onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(text.split(/[\s,;]+/).filter(Boolean));
        }}
      >
        <label className="field">
          <span className="label-text">E-mail addresses, one a line</span>
          <textarea
            className="input"
            rows={5}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div className="form-end">
          <button className="btn primary" disabled={save.isPending}>
            Keep
          </button>
        </div>
      </form>
    </Sheet>
  );
}

function SendDialog({ timeZone, onClose }: { timeZone: string; onClose: () => void }) {
  const yesterday = addDays(dayIn(new Date(), timeZone), -1);
  const [on, setOn] = useState(yesterday);
  const send = useAct((which: string) => post('/reports/deliveries', { day: which }), {
    done: 'The report is being made.',
    onDone: onClose,
  });
  return (
    <Sheet title="Send a daily report" onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate(on);
        }}
      >
        <Field label="Of" type="date" required max={yesterday} value={on} onChange={setOn} />
        <div className="form-end">
          <button className="btn primary" disabled={send.isPending || !on}>
            Send
          </button>
        </div>
      </form>
    </Sheet>
  );
}
