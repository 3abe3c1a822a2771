import type { OperationsStatus, ServiceStatus, Throughput } from '@millrace/contracts';
import { CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { useRead } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { duration } from '../../lib/dates';
import { useFresh } from '../../parts/fresh';
import { Answer } from '../../parts/states';
import { LedgerTile } from './LedgerTile';
import { MinuteChart } from './MinuteChart';
import { Stuck } from './Stuck';
import { EligibilityAnswers, ByState } from './Throughput';
import { useThroughput } from './use-throughput';
import './operations.css';

type Status = z.infer<typeof OperationsStatus>;
type Service = z.infer<typeof ServiceStatus>;

export default function OperationsPage() {
  const timeZone = useTimeZone();
  const [hours, setHours] = useState(1);
  const status = useRead<Status>('/operations/status', { every: 2000 });
  const flow = useThroughput(hours);
  useFresh(status.data?.at, !status.error);
  return (
    <div className="page">
      <Answer of={status} rows={4}>
        {({ services }) => (
          <>
            {status.error && (
              <p className="note danger" role="alert">
                The services do not answer: {status.error.message}
              </p>
            )}
            <Figures services={services} flow={flow.data} />
          </>
        )}
      </Answer>
      <div className="ops-two">
        <section className="card">
          <header className="card-head">
            <h2>Claims moved, by minute</h2>
            <p>{flow.isStreaming ? 'live' : 'asked every 10 seconds'}</p>
            <div className="tabs push" role="group" aria-label="Span">
              {[1, 6, 24].map((span) => (
                <button
                  type="button"
                  key={span}
                  className="tab"
                  aria-pressed={hours === span}
                  onClick={() => setHours(span)}
                >
                  {span} h
                </button>
              ))}
            </div>
          </header>
          <Answer of={flow}>
            {(data) => <MinuteChart throughput={data} timeZone={timeZone} />}
          </Answer>
        </section>
        <ByState throughput={flow.data} />
      </div>
      <Answer of={status} rows={8}>
        {({ services }) => (
          <>
            <div className="ops-two">
              <Consumers services={services} />
              <ServicesCard services={services} />
            </div>
            <Stuck services={services} />
            <div className="ops-two">
              <Queues services={services} />
              <EligibilityAnswers throughput={flow.data} />
            </div>
          </>
        )}
      </Answer>
    </div>
  );
}

function Figures({ services, flow }: { services: Service[]; flow: Throughput | undefined }) {
  const perMinute = flow?.minutes.at(-2)?.decided;
  const consumers = services.flatMap((service) => service.consumers);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const oldest = Math.max(0, ...consumers.map(({ oldestMs }) => oldestMs));
  const dead = sum(services.map(({ deadLetters }) => deadLetters.length));
  const failed = sum(services.map(({ failedJobs }) => failedJobs.length));
  const figures: [string, string, string][] = [
    ['Decided in the last full minute', perMinute === undefined ? 'Unknown' : count(perMinute), ''],
    ['Created in the last hour', flow ? count(flow.lastHour.created) : 'Unknown', ''],
    ['Events published', count(sum(services.map(({ published }) => published))), ''],
    ['Events waiting', count(sum(consumers.map(({ lag }) => lag))), ''],
    ['Oldest event waiting', duration(oldest), oldest > 30_000 ? 'warning' : ''],
    ['Dead letters', count(dead), dead > 0 ? 'warning' : ''],
    ['Failed jobs', count(failed), failed > 0 ? 'warning' : ''],
  ];
  return (
    <section className="ops-figures" aria-label="Now">
      {figures.map(([label, value, tone]) => (
        <div key={label} className={`card ${tone}`}>
          <p className="label">{label}</p>
          <p className="figure num">{value}</p>
        </div>
      ))}
      <LedgerTile />
    </section>
  );
}

function Consumers({ services }: { services: Service[] }) {
  return (
    <section className="card">
      <header className="card-head">
        <h2>Consumers</h2>
      </header>
      <div className="scroll-x" role="region" aria-label="Consumers" tabIndex={0}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Consumer</th>
              {['Lag', 'Oldest', 'Handled', 'Parked'].map((head) => (
                <th key={head} scope="col" className="right">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {services.flatMap((service) =>
              service.consumers.map((one) => (
                <tr key={`${service.name}${one.consumer}`}>
                  <td>
                    <code>{one.consumer}</code>
                  </td>
                  <td className="right">{count(one.lag)}</td>
                  <td className="right">{one.lag === 0 ? '' : duration(one.oldestMs)}</td>
                  <td className="right">{count(one.handled)}</td>
                  <td className={one.parked > 0 ? 'right tone warning strong' : 'right'}>
                    {count(one.parked)}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ServicesCard({ services }: { services: Service[] }) {
  const down = services.filter(({ ready }) => !ready).length;
  return (
    <section className="card">
      <header className="card-head">
        <h2>Services</h2>
        <p>{down === 0 ? 'All answer' : `${down} of ${services.length} do not answer`}</p>
      </header>
      <ul className="card-body stack">
        {services.map(({ name, ready, published, consumed }) => (
          <li key={name} className="row">
            {ready ? (
              <CircleCheck size={16} className="tone success" aria-label="ready" />
            ) : (
              <CircleX size={16} className="tone danger" aria-label="not ready" />
            )}
            {name}
            <span className="push t3 num">
              {ready ? `${count(published)} out, ${count(consumed)} in` : 'does not answer'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Queues({ services }: { services: Service[] }) {
  return (
    <section className="card">
      <header className="card-head">
        <h2>Job queues</h2>
      </header>
      <div className="scroll-x" role="region" aria-label="Job queues" tabIndex={0}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Queue</th>
              {['Waiting', 'Active', 'Planned', 'Failed'].map((head) => (
                <th key={head} scope="col" className="right">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {services.flatMap((service) =>
              service.queues.map((one) => (
                <tr key={`${service.name}${one.queue}`}>
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
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
