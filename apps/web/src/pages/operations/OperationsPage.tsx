import type { LedgerProof, OperationsStatus } from '@millrace/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { useRead } from '../../api/hooks';
import { useTimeZone } from '../../api/session';
import { useFresh } from '../../parts/fresh';
import { Answer } from '../../parts/states';
import { Tabs } from '../../parts/tabs';
import { binMinutes } from './bins';
import { Flow } from './FlowChart';
import { Consumers, Queues, Services } from './Machinery';
import { MinuteChart } from './MinuteChart';
import { Now } from './Now';
import { DeadLetters, FailedJobs } from './Stuck';
import { ByState, EligibilityAnswers } from './Throughput';
import { useThroughput } from './use-throughput';
import './operations.css';

type Status = z.infer<typeof OperationsStatus>;
/** A proof adds up the whole ledger: once a minute is often enough. */
const PROOF_EVERY_MS = 60_000;

export default function OperationsPage() {
  const status = useRead<Status>('/operations/status', { every: 2000 });
  const [hours, setHours] = useState(1);
  const flow = useThroughput(hours);
  const proof = useRead<LedgerProof>('/ledger/proof', { every: PROOF_EVERY_MS });
  useFresh(status.data?.at, !status.error);
  return (
    <div className="page operations">
      <Answer of={status} rows={4}>
        {({ services }) => (
          <>
            {status.error && (
              <p className="note danger" role="alert">
                The services do not answer: {status.error.message}
              </p>
            )}
            {/* An old proof says nothing about the ledger of now. */}
            <Now
              services={services}
              flow={flow.data}
              proof={proof.error ? undefined : proof.data}
            />
          </>
        )}
      </Answer>
      <div className="ops-two">
        <Moved flow={flow} hours={hours} onHours={setHours} />
        <ByState throughput={flow.data} />
      </div>
      <Answer of={status} rows={8}>
        {({ services }) => (
          <>
            <Flow services={services} at={status.dataUpdatedAt} />
            <div className="ops-three">
              <Consumers services={services} />
              <Services services={services} />
              <EligibilityAnswers throughput={flow.data} />
            </div>
            <div className="ops-three">
              <DeadLetters services={services} />
              <Queues services={services} />
              <FailedJobs services={services} />
            </div>
          </>
        )}
      </Answer>
    </div>
  );
}

function Moved({
  flow,
  hours,
  onHours,
}: {
  flow: ReturnType<typeof useThroughput>;
  hours: number;
  onHours: (hours: number) => void;
}) {
  const timeZone = useTimeZone();
  const size = binMinutes(hours);
  return (
    <section className="card">
      <header className="card-head">
        <h2>Claims moved, by {size === 1 ? 'minute' : `${size} minutes`}</h2>
        <p>bars: decided · line: arrived</p>
        <Tabs
          isEnd
          label="Span"
          value={hours}
          options={[1, 6, 24].map((span) => [span, `${span} h`])}
          onChange={onHours}
        />
      </header>
      <Answer of={flow}>
        {(data) => <MinuteChart throughput={data} size={size} timeZone={timeZone} />}
      </Answer>
    </section>
  );
}
