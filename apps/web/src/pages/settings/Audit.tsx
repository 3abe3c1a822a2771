import type { AuditList } from '@millrace/contracts';
import { useState } from 'react';
import { usePages } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Flag } from '../../parts/figures';
import { Answer, Empty, More } from '../../parts/states';
import { Table } from '../../parts/table';

/** Who saw and changed what, newest first. */
export function Audit() {
  const timeZone = useTimeZone();
  const [action, setAction] = useState('');
  const [userName, setUserName] = useState('');
  const [subject, setSubject] = useState('');
  const list = usePages<AuditList>('/audit', { action, userName, subject });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filters: [string, string, (value: string) => void][] = [
    ['Action', action, setAction],
    ['Person', userName, setUserName],
    ['Subject', subject, setSubject],
  ];
  return (
    <section className="card">
      <header className="card-head">
        <h3>Entries</h3>
        <p>They never change. Click a value to see only its entries.</p>
        {filters
          .filter(([, value]) => value)
          .map(([name, value, set]) => (
            <button
              type="button"
              key={name}
              className="btn small push"
              aria-label={`Remove the filter ${name} ${value}`}
              onClick={() => set('')}
            >
              {name}: {value} ×
            </button>
          ))}
      </header>
      <Answer of={{ ...list, data: list.data?.pages[0] }}>
        {() =>
          items.length === 0 ? (
            <Empty title="No entries">Nothing was seen or changed that fits.</Empty>
          ) : (
            <Table
              label="Entries"
              kind="cards audit"
              heads={['When', 'Who', 'Did', 'To', 'Outcome', 'Request']}
            >
              {items.map((entry) => (
                <tr key={entry.auditId}>
                  <td className="nowrap">{moment(entry.at, timeZone)}</td>
                  <td className="nowrap">
                    <button
                      type="button"
                      className="link"
                      onClick={() => setUserName(entry.userName)}
                    >
                      {entry.userName}
                    </button>{' '}
                    <span className="t3">{entry.role.replace('-', ' ')}</span>
                  </td>
                  <td>
                    <button type="button" className="mono" onClick={() => setAction(entry.action)}>
                      {entry.action}
                    </button>
                  </td>
                  <td>
                    {entry.subject && (
                      <button
                        type="button"
                        className="mono"
                        onClick={() => setSubject(entry.subject!)}
                      >
                        {entry.subject}
                      </button>
                    )}
                  </td>
                  <td className="nowrap">
                    {entry.status < 400 ? (
                      <Flag tone="success">Done</Flag>
                    ) : (
                      <Flag tone="warning">Refused, {entry.status}</Flag>
                    )}
                  </td>
                  <td className="mono t3">{entry.requestId}</td>
                </tr>
              ))}
            </Table>
          )
        }
      </Answer>
      <More of={list} />
    </section>
  );
}
