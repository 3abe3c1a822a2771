import type { LedgerProof, ServiceStatus, Throughput } from '@millrace/contracts';
import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useTimeZone } from '../../api/session';
import { duration, time } from '../../lib/dates';
import { sentence } from '../../lib/sentence';
import { isOff, LATE_MS, troubles } from './verdict';

type Service = z.infer<typeof ServiceStatus>;

/** The answer to the question of the page, and the figures that it rests on. */
export function Now({
  services,
  flow,
  proof,
}: {
  services: Service[];
  flow: Throughput | undefined;
  /** Undefined while it is not known, or old. */
  proof: LedgerProof | undefined;
}) {
  const against = troubles(services, proof);
  return (
    <>
      {against.length > 0 ? (
        <p className="note warning" role="status">
          <TriangleAlert size={18} className="tone warning" aria-hidden />
          <span>
            <b className="strong">Somebody should look.</b> {sentence(against.join(', '))}.
          </span>
        </p>
      ) : (
        <p className="note success" role="status">
          <CircleCheck size={18} className="tone success" aria-hidden />
          <span>
            <b className="strong">Claims flow, and nothing is lost.</b> Every service answers, no
            event waits longer than {LATE_MS / 1000} s, nothing is set aside
            {proof ? ', and the ledger balances' : ''}.
          </span>
        </p>
      )}
      <Figures services={services} flow={flow} proof={proof} />
    </>
  );
}

function Figures({
  services,
  flow,
  proof,
}: {
  services: Service[];
  flow: Throughput | undefined;
  proof: LedgerProof | undefined;
}) {
  const consumers = services.flatMap((service) => service.consumers);
  const waiting =
    consumers.reduce((sum, { lag }) => sum + lag, 0) +
    services.reduce((sum, { unsent }) => sum + unsent.events, 0);
  const oldest = Math.max(
    0,
    ...consumers.map(({ oldestMs }) => oldestMs),
    ...services.map(({ unsent }) => unsent.oldestMs),
  );
  const letters = services.flatMap(({ deadLetters }) => deadLetters);
  const failed = services.reduce((sum, { failedJobs }) => sum + failedJobs.length, 0);
  const causes = new Set(letters.map(({ error }) => error)).size;
  const perMinute = flow?.minutes.at(-2)?.decided;
  return (
    <section className="ops-figures" aria-label="Now">
      <Tile
        label="Claims decided a minute"
        value={perMinute === undefined ? 'Unknown' : count(perMinute)}
        below={flow ? `${count(flow.lastHour.decided)} in the last hour` : ''}
      />
      <Tile
        label="In, last hour"
        value={flow ? count(flow.lastHour.created) : 'Unknown'}
        below={flow ? `sent ${count(flow.lastHour.submitted)}` : ''}
      />
      <Tile
        label="Oldest event waiting"
        value={waiting === 0 ? 'None' : duration(oldest)}
        below={waiting === 0 ? `limit ${LATE_MS / 1000} s` : `${count(waiting)} wait`}
        isBad={oldest > LATE_MS}
      />
      <Tile
        label="Set aside"
        value={count(letters.length + failed)}
        below={
          [
            letters.length > 0 &&
              `${things(letters.length, 'dead letter')}, ${things(causes, 'cause')}`,
            failed > 0 && things(failed, 'failed job'),
          ]
            .filter(Boolean)
            .join(', ') || 'no dead letter, no failed job'
        }
        isBad={letters.length + failed > 0}
      />
      <Ledger proof={proof} />
    </section>
  );
}

function Ledger({ proof }: { proof: LedgerProof | undefined }) {
  const timeZone = useTimeZone();
  if (!proof) return <Tile label="Ledger" value="Unknown" below="being checked" />;
  const bad = isOff(proof);
  const Icon = bad ? OctagonX : CircleCheck;
  return (
    <Tile
      label="Ledger"
      value={
        <span className="row">
          <Icon size={20} className={bad ? '' : 'tone success'} aria-hidden />
          {bad ? 'Is off' : 'Balanced'}
        </span>
      }
      below={`checked at ${time(proof.asOf, timeZone)}, over ${count(proof.postings)} postings`}
      isBad={bad}
    />
  );
}

function Tile({
  label,
  value,
  below,
  isBad = false,
}: {
  label: string;
  value: ReactNode;
  below: string;
  isBad?: boolean;
}) {
  return (
    <div className={isBad ? 'card warning' : 'card'}>
      <p className="label row">
        {isBad && <TriangleAlert size={14} aria-hidden />}
        {label}
      </p>
      <div className="figure num">{value}</div>
      <p className="t3 small">{below}</p>
    </div>
  );
}

function things(number: number, name: string): string {
  return number === 1 ? `1 ${name}` : `${count(number)} ${name}s`;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
