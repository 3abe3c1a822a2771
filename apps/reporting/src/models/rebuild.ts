import type { UnitOfWork } from '@millrace/messaging';

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
 * Empties the read models of all practices and puts their cursors back, in one transaction. The service reads the logs from
 * their beginning when it starts next; reports that were sent stay. Run it while the service stands.
 */
export async function rebuildReadModels(work: UnitOfWork): Promise<void> {
  const practices = (await work.dataSource.query('select practice_id as id from practice')) as {
    id: number;
  }[];
  await work.run({ practiceIds: practices.map(({ id }) => id) }, async ({ tx }) => {
    // The cursors' locks keep a service that runs after all from writing in between.
    await tx.query('select from consumer_cursor where consumer = $1 for update', [READ_MODELS]);
    for (const model of MODELS) await tx.query(`delete from ${model}`);
    await tx.query('update consumer_cursor set position = 0 where consumer = $1', [READ_MODELS]);
  });
}
