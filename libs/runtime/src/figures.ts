import type { JobServer } from '@millrace/jobs';
import { readHeadAge, type EventServer, type UnitOfWork } from '@millrace/messaging';
import { figure, METRICS, observe, type Figure } from '@millrace/telemetry';

/** Of a service at work. */
interface Observed {
  readonly work: UnitOfWork;
  readonly events: EventServer;
  readonly jobs: JobServer;
}

/** Has the spine of a service shown on /metrics, each part by itself: one that is away takes no other with it. @returns how to stop */
export function observeService(observed: Observed): () => void {
  const stops = [
    observe([METRICS.logHeadAge], () => ofLog(observed)),
    observe([METRICS.publisherLag, METRICS.publisherLagSeconds], () => ofPublisher(observed)),
    observe([METRICS.consumerLag, METRICS.consumerLagSeconds, METRICS.deadLetters], () =>
      ofConsumers(observed),
    ),
    observe([METRICS.jobs], () => ofJobs(observed)),
  ];
  return () => stops.forEach((stop) => stop());
}

async function ofLog({ work }: Observed): Promise<Figure[]> {
  return [figure(METRICS.logHeadAge, { service: work.service }, await readHeadAge(work))];
}

async function ofPublisher({ work, events }: Observed): Promise<Figure[]> {
  const waiting = await events.waiting();
  if (!waiting) return [];
  const service = { service: work.service };
  const { oldest } = waiting;
  const age = oldest ? Math.max(0, work.clock.now().getTime() - oldest.getTime()) : 0;
  return [
    figure(METRICS.publisherLag, service, waiting.events),
    figure(METRICS.publisherLagSeconds, service, age / 1_000),
  ];
}

async function ofConsumers({ work: { service }, events }: Observed): Promise<Figure[]> {
  return (await events.lag()).flatMap(({ consumer, lag, oldestMs, parked }) => [
    figure(METRICS.consumerLag, { service, consumer }, lag),
    figure(METRICS.consumerLagSeconds, { service, consumer }, oldestMs / 1_000),
    figure(METRICS.deadLetters, { service, consumer }, parked),
  ]);
}

async function ofJobs({ work: { service }, jobs }: Observed): Promise<Figure[]> {
  // Those completed are kept for a while and tell nothing of what is to be done.
  return (await jobs.stats()).flatMap(({ queue, completed: _, ...states }) =>
    Object.entries(states).map(([state, value]) =>
      figure(METRICS.jobs, { service, queue, state }, value),
    ),
  );
}
