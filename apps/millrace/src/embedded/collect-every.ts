import { jobsOf } from '@millrace/jobs';
import type { Millrace } from './start-millrace.js';

/** The jobs that look into a practice's mailbox, each by its service. */
const COLLECTORS = [
  ['claims', 'claims.collect-acknowledgements'],
  ['remittance', 'remittance.collect-remittances'],
] as const;

/** Has a practice's mailbox looked into so often from now on, in minutes of the clock. */
export async function collectEvery(
  { services }: Millrace,
  practiceId: number,
  everyMinutes: number,
): Promise<void> {
  const key = `practice-${practiceId}`;
  for (const [service, name] of COLLECTORS) {
    const { jobs } = services[service]!;
    const collect = jobsOf(service).find((job) => job.name === name);
    if (!collect) throw new Error(`The service ${service} has no job ${name}.`);
    await jobs.cancelRecurring(collect, key);
    await jobs.enqueueRecurring(collect, { practiceId, everyMinutes }, { key });
  }
}
