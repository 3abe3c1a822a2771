import { schemaOf } from '@millrace/database';
import type { ConsumerRunner } from './consumer-runner.js';
import type { SourceWatch } from './source-watch.js';
import { lockSpace } from './spine.migration.js';
import type { UnitOfWork } from './unit-of-work.js';

/** How far a consumer is behind. */
export interface ConsumerLag {
  readonly consumer: string;
  /** Events of its types that wait, up to the safe heads. */
  readonly lag: number;
  /** Age of the oldest that waits, in milliseconds of the clock; 0 when none does. */
  readonly oldestMs: number;
  /** Events handled by this process since its start. */
  readonly handled: number;
  /** Events parked, those that wait behind them included. */
  readonly parked: number;
  /** Records that Kafka deleted before the consumer had read them: it stands still until somebody acts, see docs/operations.md. */
  readonly missed: number;
}

/** The lag of each consumer that these runners serve, ordered by name. */
export async function readLag(
  work: UnitOfWork,
  watch: SourceWatch,
  runners: readonly ConsumerRunner[],
  partitions: number,
): Promise<ConsumerLag[]> {
  const names = [...new Set(runners.map((runner) => runner.consumer))].sort();
  return Promise.all(
    names.map(async (consumer): Promise<ConsumerLag> => {
      const own = runners.filter((runner) => runner.consumer === consumer);
      const streams = own[0]!.positions();
      const waits = await Promise.all(
        streams.map((stream) => {
          const { head } = watch.stateOf(stream.service);
          return countWaiting(work, consumer, { ...stream, head, partitions });
        }),
      );
      const oldest = Math.min(...waits.map((w) => w.oldest?.getTime() ?? Infinity));
      return {
        consumer,
        lag: waits.reduce((sum, w) => sum + w.waiting, 0),
        oldestMs: oldest === Infinity ? 0 : Math.max(0, work.clock.now().getTime() - oldest),
        handled: own.reduce((sum, runner) => sum + runner.handled, 0),
        parked: await countParked(work, consumer),
        missed: 0, // A log in PostgreSQL deletes nothing.
      };
    }),
  );
}

async function countWaiting(
  work: UnitOfWork,
  consumer: string,
  stream: {
    service: string;
    source: string;
    types: readonly string[];
    head: number;
    partitions: number;
  },
): Promise<{ waiting: number; oldest: Date | null }> {
  const [row] = (await work.dataSource.query(
    `select count(*) as waiting, min(e.at) as oldest
       from ${schemaOf(stream.service)}.event_log e
       left join consumer_cursor c on c.consumer = $1 and c.source = $2 and c.partition = e.slot % $3
      where e.position > coalesce(c.position, 0) and e.position <= $4 and e.type = any ($5)
        and e.position > (select coalesce(min(position), 0) from consumer_cursor
                           where consumer = $1 and source = $2)`,
    [consumer, stream.source, stream.partitions, stream.head, stream.types],
  )) as [{ waiting: number; oldest: Date | null }];
  return row;
}

/** Events parked at a consumer, those that wait behind them included. */
export async function countParked(work: UnitOfWork, consumer: string): Promise<number> {
  const [row] = (await work.dataSource.query(
    `select count(*) as parked from dead_letter where consumer = $1 and state = 'parked'`,
    [consumer],
  )) as [{ parked: number }];
  return row.parked;
}

/**
 * For how many seconds the service's oldest transaction that has appended but not ended has been going on: its events and all behind
 * them are held back. 0 when there is none.
 */
export async function readHeadAge({ dataSource, service }: UnitOfWork): Promise<number> {
  const [row] = (await dataSource.query(
    `select coalesce(extract(epoch from clock_timestamp() - min(a.xact_start)), 0)::float8 as age
       from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.objsubid = 1 and l.classid::bigint >> 16 = $1
        and l.database = (select oid from pg_database where datname = current_database())`,
    [lockSpace(service)],
  )) as [{ age: number }];
  return row.age;
}

/** Events that took effect or were parked at these consumers. */
export async function countConsumed(
  work: UnitOfWork,
  consumers: readonly string[],
): Promise<number> {
  const [{ consumed }] = (await work.dataSource.query(
    'select coalesce(sum(handled), 0)::bigint as consumed from consumer_cursor where consumer = any ($1)',
    [consumers],
  )) as [{ consumed: number }];
  return consumed;
}
