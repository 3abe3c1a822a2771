import { schemaOf } from '@millrace/database';
import { allConsumers } from '@millrace/messaging';
import pg from 'pg';

/** Deliveries that were missed or doubled, as the databases tell. */
export interface EffectCount {
  readonly lost: number;
  readonly duplicated: number;
  readonly deadLettered: number;
}

/**
 * Compares, consumer by consumer, the events in the logs that it takes with those that it says it handled. A consumer counts in the
 * transaction of the effects, so a delivery that took effect twice is counted twice.
 */
export async function countEffects(adminUrl: string): Promise<EffectCount> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const number = async (sql: string, values: readonly unknown[] = []) => {
      const { rows } = await client.query<{ n: string }>(sql, [...values]);
      return Number(rows[0]!.n);
    };
    let [lost, duplicated, deadLettered] = [0, 0, 0];
    for (const [consumer, events] of allConsumers()) {
      const service = schemaOf(consumer.split('.')[0]!);
      let expected = 0;
      for (const { topic, type, version } of events) {
        expected += await number(
          `select count(*) as n from ${schemaOf(topic.replace('millrace.', ''))}.event_log
            where type = $1 and version = $2`,
          [type, version],
        );
      }
      const handled = await number(
        `select coalesce(sum(handled), 0) as n from ${service}.consumer_cursor where consumer = $1`,
        [consumer],
      );
      lost += Math.max(0, expected - handled);
      duplicated += Math.max(0, handled - expected);
      deadLettered += await number(
        `select count(*) as n from ${service}.dead_letter where consumer = $1`,
        [consumer],
      );
    }
    return { lost, duplicated, deadLettered };
  } finally {
    await client.end();
  }
}
