import type { ServiceStatus } from '@millrace/contracts';
import { useState } from 'react';
import type { z } from 'zod';
import { post } from '../../api/client';
import { useAct } from '../../api/hooks';
import { useMay, useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';
import { Empty } from '../../parts/states';

type Service = z.infer<typeof ServiceStatus>;
interface Letter {
  service: string;
  id: number;
}

/** Events and jobs that failed for good, with what a person can do about each. */
export function Stuck({ services }: { services: Service[] }) {
  const timeZone = useTimeZone();
  const mayAct = useMay('administrator');
  const [discarding, setDiscarding] = useState<Letter | null>(null);
  const replay = useAct(
    ({ service, id }: Letter) => post(`/operations/dead-letters/${service}/${id}/replay`),
    { done: 'Replayed.' },
  );
  const retry = useAct(
    ({ service, id }: { service: string; id: string }) =>
      post(`/operations/jobs/${service}/${encodeURIComponent(id)}/retry`),
    { done: 'The job runs again.' },
  );
  const letters = services.flatMap(({ name, deadLetters }) =>
    deadLetters.map((letter) => ({ ...letter, service: name })),
  );
  const jobs = services.flatMap(({ name, failedJobs }) =>
    failedJobs.map((job) => ({ ...job, service: name })),
  );
  return (
    <div className="ops-two even">
      <section className="card">
        <header className="card-head">
          <h2>Dead letters</h2>
          <p>Others go on. The order is kept for each claim.</p>
        </header>
        {letters.length === 0 && <Empty title="No event is stuck" />}
        <ul>
          {letters.map((one) => (
            <li key={`${one.service}${one.id}`} className="stuck">
              <div>
                <p className="strong">{one.type}</p>
                <p>{one.error}</p>
                <p className="t3 small">
                  <code>{one.consumer}</code> · {moment(one.failedAt, timeZone)}
                </p>
              </div>
              {mayAct && (
                <div className="row">
                  <button
                    type="button"
                    className="btn small"
                    aria-label={`Replay ${one.type} ${one.id}`}
                    disabled={replay.isPending}
                    onClick={() => replay.mutate(one)}
                  >
                    Replay
                  </button>
                  <button
                    type="button"
                    className="btn small ghost"
                    aria-label={`Discard ${one.type} ${one.id}`}
                    onClick={() => setDiscarding(one)}
                  >
                    Discard
                  </button>
                </div>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="card">
        <header className="card-head">
          <h2>Failed jobs</h2>
        </header>
        {jobs.length === 0 && <Empty title="No job failed" />}
        <ul>
          {jobs.map((one) => (
            <li key={`${one.service}${one.id}`} className="stuck">
              <div>
                <p className="strong">{one.name}</p>
                <p>{one.error}</p>
                <p className="t3 small">
                  <code>{one.queue}</code>
                  {one.failedAt && ` · ${moment(one.failedAt, timeZone)}`}
                </p>
              </div>
              {mayAct && (
                <button
                  type="button"
                  className="btn small"
                  aria-label={`Try ${one.name} ${one.id} again`}
                  disabled={retry.isPending}
                  onClick={() => retry.mutate(one)}
                >
                  Try again
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
      {discarding && <Discard letter={discarding} onClose={() => setDiscarding(null)} />}
    </div>
  );
}

function Discard({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const discard = useAct(
    () => post(`/operations/dead-letters/${letter.service}/${letter.id}/discard`),
    { done: 'Discarded.', onDone: onClose },
  );
  return (
    <Sheet title="Discard this event" onClose={onClose}>
      <p className="t2">
        {letter.service} will never see it, and what it would have changed stays as it is.
      </p>
      <div className="form-end">
        <button type="button" className="btn" onClick={onClose}>
          Keep it
        </button>
        <button
          type="button"
          className="btn danger"
          disabled={discard.isPending}
          onClick={() => discard.mutate(undefined)}
        >
          Discard
        </button>
      </div>
    </Sheet>
  );
}
