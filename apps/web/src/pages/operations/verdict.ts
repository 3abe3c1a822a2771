import type { LedgerProof, ServiceStatus } from '@millrace/contracts';
import type { z } from 'zod';
import { duration } from '../../lib/dates';

type Service = z.infer<typeof ServiceStatus>;

/** An event that waits longer than this is late. */
export const LATE_MS = 30_000;

/** What stands against “claims flow and nothing is lost”; empty: nothing does. */
export function troubles(services: readonly Service[], proof: LedgerProof | undefined): string[] {
  const consumers = services.flatMap((service) => service.consumers);
  const down = services.filter(({ ready }) => !ready).length;
  const oldest = Math.max(
    0,
    ...consumers.map(({ oldestMs }) => oldestMs),
    ...services.map(({ unsent }) => unsent.oldestMs),
  );
  const dead = services.reduce((sum, { deadLetters }) => sum + deadLetters.length, 0);
  const failed = services.reduce((sum, { failedJobs }) => sum + failedJobs.length, 0);
  return [
    down > 0 && (down === 1 ? 'One service does not answer' : `${down} services do not answer`),
    oldest > LATE_MS && `an event waits since ${duration(oldest)}`,
    dead > 0 && (dead === 1 ? 'one event is set aside' : `${dead} events are set aside`),
    failed > 0 && (failed === 1 ? 'one job failed' : `${failed} jobs failed`),
    proof && isOff(proof) && 'the ledger does not balance',
  ].filter((trouble) => typeof trouble === 'string');
}

/** Whether debits differ from credits, or a claim or check does not add up. */
export function isOff({ sumCents, claimsOff, checksOff }: LedgerProof): boolean {
  return sumCents !== 0 || claimsOff > 0 || checksOff > 0;
}
