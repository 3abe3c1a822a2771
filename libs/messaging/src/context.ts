import type { EventData, EventDefinition } from '@millrace/contracts';
import type { Metric } from '@millrace/telemetry';
import type { EntityManager } from 'typeorm';

/** What a handler works with: one transaction, one moment, and the events that leave with it. */
export interface Context {
  /** Inside the transaction, under the service's own role; row-level security admits `practiceIds` only. */
  readonly tx: EntityManager;
  /** The moment of the clock port at which the unit of work began. */
  readonly now: Date;
  readonly practiceIds: readonly number[];
  /**
   * Collects an event; all are appended to the outbox as the last statement before the commit.
   * @throws ZodError when the data does not fit the declaration
   */
  emit<D extends EventDefinition>(event: D, practiceId: number, data: EventData<D>): void;
  /** Adds to a counter if and when the unit of work commits. */
  count<L extends string>(
    metric: Metric<'counter', L>,
    labels: Readonly<Record<L, string>>,
    by?: number,
  ): void;
}

export interface UnitOfWorkOptions {
  readonly practiceIds: readonly number[];
  /** Refuses writes and events; default false. */
  readonly readOnly?: boolean;
}
