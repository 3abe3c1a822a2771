import type { ServiceStatus } from '@millrace/contracts';
import type { z } from 'zod';

type Service = z.infer<typeof ServiceStatus>;

/** What a look at the services said. */
export interface FlowSample {
  /** Browser's time of the look, milliseconds. */
  readonly at: number;
  /** Events that wait: to be sent, or for a consumer. */
  readonly waiting: number;
  /** Deliveries a second since the look before. */
  readonly perSecond: number;
}

export interface FlowHistory {
  readonly samples: readonly FlowSample[];
  /** Deliveries so far, by service, as last told: one that does not answer has not lost its own. */
  readonly consumed: ReadonlyMap<string, number>;
}

export const SPAN_MS = 5 * 60_000;
export const NO_HISTORY: FlowHistory = { samples: [], consumed: new Map() };

/** The history with one more look, of the last five minutes. */
export function addSample(
  history: FlowHistory,
  services: readonly Service[],
  at: number,
): FlowHistory {
  const last = history.samples.at(-1);
  const consumed = new Map(history.consumed);
  let delivered = 0;
  for (const { name, ready, consumed: now } of services) {
    if (!ready) continue;
    delivered += Math.max(0, now - (consumed.get(name) ?? now));
    consumed.set(name, now);
  }
  const waiting = services.reduce(
    (sum, { unsent, consumers }) =>
      sum + unsent.events + consumers.reduce((lags, { lag }) => lags + lag, 0),
    0,
  );
  const seconds = last ? (at - last.at) / 1_000 : 0;
  const sample = { at, waiting, perSecond: seconds > 0 ? delivered / seconds : 0 };
  const samples = [...history.samples, sample].filter((one) => at - one.at <= SPAN_MS);
  return { samples, consumed };
}
