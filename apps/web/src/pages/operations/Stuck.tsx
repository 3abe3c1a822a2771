import type { ServiceStatus } from '@millrace/contracts';
import { CircleCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { post } from '../../api/client';
import { useAct } from '../../api/hooks';
import { useMay, useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { Sheet } from '../../parts/dialog';

type Service = z.infer<typeof ServiceStatus>;
interface Letter {
  service: string;
  id: number;
}

/** Events that failed for good, with what a person can do about each. */
export function DeadLetters({ services }: { services: Service[] }) {
  const timeZone = useTimeZone();
  const mayAct = useMay('administrator');
  const [discarding, setDiscarding] = useState<Letter | null>(null);
  const replay = useAct(
    ({ service, id }: Letter) => post(`/operations/dead-letters/${service}/${id}/replay`),
    { done: 'Replayed.' },
  );
  const letters = services.flatMap(({ name, deadLetters }) =>
    deadLetters.map((letter) => ({ ...letter, service: name })),
  );
  return (
    <section className="card">
      <header className="card-head">
        <h2>Dead letters</h2>
        <p>Others go on. The order is kept for each claim.</p>
      </header>
      {letters.length === 0 && <None>No event is set aside.</None>}
      <ul className="lined">
        {letters.map((one) => (
          <li key={`${one.service}${one.id}`} className="stuck">
            <What name={one.type} error={one.error} where={one.consumer}>
              {moment(one.failedAt, timeZone)}
            </What>
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
      {discarding && <Discard letter={discarding} onClose={() => setDiscarding(null)} />}
    </section>
  );
}

/** Jobs that failed for good; each can be tried again. */
export function FailedJobs({ services }: { services: Service[] }) {
  const timeZone = useTimeZone();
  const mayAct = useMay('administrator');
  const retry = useAct(
    ({ service, id }: { service: string; id: string }) =>
      post(`/operations/jobs/${service}/${encodeURIComponent(id)}/retry`),
    { done: 'The job runs again.' },
  );
  const jobs = services.flatMap(({ name, failedJobs }) =>
    failedJobs.map((job) => ({ ...job, service: name })),
  );
  return (
    <section className="card">
      <header className="card-head">
        <h2>Failed jobs</h2>
      </header>
      {jobs.length === 0 && <None>No job failed.</None>}
      <ul className="lined">
        {jobs.map((one) => (
          <li key={`${one.service}${one.id}`} className="stuck">
            <What name={one.name} error={one.error} where={one.queue}>
              {one.failedAt && moment(one.failedAt, timeZone)}
            </What>
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
  );
}

function None({ children }: { children: ReactNode }) {
  return (
    <p className="row card-body t2">
      <CircleCheck size={16} className="tone success" aria-hidden />
      {children}
    </p>
  );
}

function What({
  name,
  error,
  where,
  children,
}: {
  name: string;
  error: string;
  where: string;
  children: ReactNode;
}) {
  return (
    <div>
      <p className="strong">{name}</p>
      <p>{error}</p>
      <p className="t3 small">
        <code>{where}</code> {children && <>· {children}</>}
      </p>
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
