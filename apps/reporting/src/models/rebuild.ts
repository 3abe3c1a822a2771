import type { EventServer, UnitOfWork } from '@millrace/messaging';

/** The consumer of all read models; its cursors say how far they are. */
export const READ_MODELS = 'reporting.read-models';

const MODELS = [
  'throughput',
  'eligibility_fact',
  'visit_fact',
  'denial_fact',
  'money_move',
  'claim_fact',
  'payer',
  'practice',
];

/**
 * Makes the read models of all practices anew from the logs while the service runs: figures stay as they were until all are there.
 * Reports that were sent stay. @returns the number of events read
 */
export async function rebuildReadModels(events: EventServer, work: UnitOfWork): Promise<number> {
  const practices = (await work.dataSource.query('select practice_id as id from practice')) as {
    id: number;
  }[];
  return events.rebuild(
    READ_MODELS,
    practices.map(({ id }) => id),
    async ({ tx }) => {
      for (const model of MODELS) await tx.query(`delete from ${model}`);
    },
  );
}
