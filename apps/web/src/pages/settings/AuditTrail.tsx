import type { AuditList } from '@millrace/contracts';
import { useDeferredValue, useState } from 'react';
import { usePages } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Field } from '../../parts/form';
import { Answer, Empty, More } from '../../parts/states';

/** Who looked at or changed what, newest first. */
export function AuditTrail() {
  const timeZone = useTimeZone();
  const [action, setAction] = useState('');
  const [userName, setUserName] = useState('');
  const [subject, setSubject] = useState('');
  const list = usePages<AuditList>('/audit', {
    action: useDeferredValue(action.trim()),
    userName: useDeferredValue(userName.trim()),
    subject: useDeferredValue(subject.trim()),
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card">
      <header className="card-head">
        <h2>Audit trail</h2>
        <p>Every look at a patient's data and every change</p>
      </header>
      <div className="audit-filters">
        <Field label="Action" value={action} placeholder="claim.viewed" onChange={setAction} />
        <Field label="Person" value={userName} onChange={setUserName} />
        <Field label="Subject" value={subject} onChange={setSubject} />
      </div>
      <Answer of={{ ...list, data: list.data?.pages[0] }}>
        {() =>
          items.length === 0 ? (
            <Empty title="No entry of that kind" />
          ) : (
            <div className="scroll-x">
              <table className="grid">
                <thead>
                  <tr>
                    <th scope="col">Time</th>
                    <th scope="col">Who</th>
                    <th scope="col">Did</th>
                    <th scope="col">To</th>
                    <th scope="col">Answer</th>
                    <th scope="col">Request</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((one) => (
                    <tr key={one.auditId}>
                      <td className="nowrap">{moment(one.at, timeZone)}</td>
                      <td className="nowrap">
                        {one.userName} <span className="t3">{one.role.replace('-', ' ')}</span>
                      </td>
                      <td>
                        <code>{one.action}</code>
                      </td>
                      <td>{one.subject}</td>
                      <td className={one.status >= 400 ? 'tone danger' : undefined}>
                        {one.status}
                      </td>
                      <td>
                        <code className="t3">{one.requestId}</code>
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
  );
}
