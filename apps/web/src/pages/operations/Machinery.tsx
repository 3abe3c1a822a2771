import type { ServiceStatus } from '@millrace/contracts';
import { CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { duration } from '../../lib/dates';
import { right, Table } from '../../parts/table';

type Service = z.infer<typeof ServiceStatus>;
/** Consumers that are shown where none of them waits. */
const SHOWN = 6;

/** Readers of events, those that lag first. */
export function Consumers({ services }: { services: Service[] }) {
  const [isOpen, setOpen] = useState(false);
  const all = services
    .flatMap((service) => service.consumers)
    .toSorted(
      (a, b) =>
        b.parked - a.parked ||
        b.lag - a.lag ||
        b.handled - a.handled ||
        a.consumer.localeCompare(b.consumer),
    );
  const behind = all.filter(({ lag, parked }) => lag > 0 || parked > 0).length;
  const shown = isOpen ? all : all.slice(0, Math.max(SHOWN, behind));
  return (
    <section className="card">
      <header className="card-head">
        <h2>Consumers</h2>
        <p>{behind === 0 ? 'none is behind' : `${behind} of ${all.length} are behind`}</p>
      </header>
      <Table
        label="Consumers"
        kind="close"
        heads={['Consumer', right('Lag'), right('Oldest'), right('Handled'), right('Parked')]}
      >
        {shown.map((one) => (
          <tr key={one.consumer}>
            <td>
              <code>{one.consumer}</code>
            </td>
            <td className="right">{count(one.lag)}</td>
            <td className="right">
              {one.lag === 0 ? <span className="t3">None</span> : duration(one.oldestMs)}
            </td>
            <td className="right">{count(one.handled)}</td>
            <td className={one.parked > 0 ? 'right tone warning strong' : 'right'}>
              {count(one.parked)}
            </td>
          </tr>
        ))}
      </Table>
      {all.length > shown.length && (
        <button type="button" className="link more-rows" onClick={() => setOpen(true)}>
          {all.length - shown.length} more, none of them behind
        </button>
      )}
    </section>
  );
}

export function Services({ services }: { services: Service[] }) {
  const down = services.filter(({ ready }) => !ready).length;
  return (
    <section className="card">
      <header className="card-head">
        <h2>Services</h2>
        <p>{down === 0 ? 'all answer' : `${down} of ${services.length} do not answer`}</p>
      </header>
      <Table label="Services" kind="close" heads={['Service', right('Events out'), right('in')]}>
        {services.map(({ name, ready, published, consumed }) => (
          <tr key={name}>
            <td>
              <span className="row">
                {ready ? (
                  <CircleCheck size={15} className="tone success" aria-label="answers" />
                ) : (
                  <CircleX size={15} className="tone danger" aria-label="does not answer" />
                )}
                {name}
              </span>
            </td>
            <td className="right">{ready ? count(published) : 'Unknown'}</td>
            <td className="right">{ready ? count(consumed) : 'Unknown'}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

/** Jobs by queue, those with a failed one first. */
export function Queues({ services }: { services: Service[] }) {
  const queues = services
    .flatMap((service) => service.queues)
    .toSorted((a, b) => b.failed - a.failed || b.waiting - a.waiting || b.planned - a.planned);
  return (
    <section className="card">
      <header className="card-head">
        <h2>Job queues</h2>
      </header>
      <Table
        label="Job queues"
        kind="close"
        heads={['Queue', right('Waiting'), right('Active'), right('Planned'), right('Failed')]}
      >
        {queues.map((one) => (
          <tr key={one.queue}>
            <td>
              <code>{one.queue}</code>
            </td>
            {[one.waiting, one.active, one.planned].map((value, column) => (
              <td key={column} className="right">
                {count(value)}
              </td>
            ))}
            <td className={one.failed > 0 ? 'right tone danger strong' : 'right'}>
              {count(one.failed)}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
