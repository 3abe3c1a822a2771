import type { EventDefinition } from '@millrace/contracts';
import { readLog, readLogStates, toEvent, type StoredRow } from './event-log.js';
import type { Context } from './context.js';
import type { OpenContext, UnitOfWork } from './unit-of-work.js';
import { intoSets, type EventSet } from './waves.js';

export interface Rebuild {
  readonly work: UnitOfWork;
  readonly consumer: string;
  /** The services whose logs the consumer reads, each with the events it takes from there. */
  readonly sources: ReadonlyMap<string, readonly EventDefinition[]>;
  /** Of each log, as the transport divides it. */
  readonly partitions: number;
  /** The practices whose rows `clear` removes. */
  readonly practiceIds: readonly number[];
  /** Removes all that the consumer has made. */
  readonly clear: (ctx: Context) => Promise<void>;
  readonly deliver: (set: EventSet, ctx: OpenContext) => Promise<void>;
}

const ROWS = 1_000;

/**
 * Makes anew what a consumer keeps, from the logs' beginnings to their safe heads, in one transaction: until it commits others see
 * what was there before, and the consumer's processes wait at its cursors; then its cursors stand at the heads, so that what a
 * broker brings of it later counts as seen. Parked events are handled with the others. An error leaves everything as it was.
 * @returns the number of events handled
 */
export async function rebuildConsumer(rebuild: Rebuild): Promise<number> {
  const { work, consumer, sources, practiceIds, clear } = rebuild;
  return work.runOpen({ practiceIds }, async (ctx) => {
    const states = await readLogStates(work.dataSource, [...sources.keys()]);
    for (const { source } of states) await lockAll(ctx, consumer, source, rebuild.partitions);
    await clear(ctx);
    let sum = 0;
    // What was committed before the locks were there: nobody else moves the cursors any more.
    for (const { service, source, head } of await readLogStates(work.dataSource, [
      ...sources.keys(),
    ])) {
      const handled = await replayLog(ctx, rebuild, { service, source, head });
      await ctx.tx.query(
        `delete from consumer_cursor where consumer = $1 and split_part(source, ':', 1) = $2`,
        [consumer, service],
      );
      await ctx.tx.query(
        `insert into consumer_cursor (consumer, source, partition, position, handled)
         select $1, $2, p - 1, $3, n from unnest($4::bigint[]) with ordinality t (n, p)`,
        [consumer, source, head, handled],
      );
      sum += handled.reduce((total, count) => total + count, 0);
    }
    await ctx.tx.query(
      `update dead_letter set state = 'replayed', settled_at = $2 where consumer = $1 and state = 'parked'`,
      [consumer, ctx.now],
    );
    return sum;
  });
}

/** Locks the consumer's cursors, those too that it has not made yet. */
async function lockAll(
  ctx: OpenContext,
  consumer: string,
  source: string,
  partitions: number,
): Promise<void> {
  await ctx.tx.query(
    `insert into consumer_cursor (consumer, source, partition, position)
     select $1, $2, p, 0 from generate_series(0, $3::int - 1) p order by p on conflict do nothing`,
    [consumer, source, partitions],
  );
  await ctx.tx.query(
    'select from consumer_cursor where consumer = $1 order by source, partition for update',
    [consumer],
  );
}

/** @returns events handled, by partition */
async function replayLog(
  ctx: OpenContext,
  { work, sources, partitions, deliver, practiceIds }: Rebuild,
  log: { service: string; source: string; head: number },
): Promise<number[]> {
  const definitions = new Map(
    sources.get(log.service)!.map((event) => [`${event.type}@${event.version}`, event]),
  );
  const types = [...new Set([...definitions.values()].map(({ type }) => type))];
  const definitionOf = ({ type, version }: StoredRow) => definitions.get(`${type}@${version}`);
  const handled = Array.from({ length: partitions }, () => 0);
  for (let after = 0, more = true; more;) {
    const read = await readLog(work.dataSource, log.service, {
      after,
      upTo: log.head,
      types,
      limit: ROWS,
    });
    const rows = read.rows.filter(definitionOf);
    if (rows.length > 0) await ctx.admit([...new Set(rows.map((row) => row.practiceId))]);
    const events = rows.map((row) => toEvent(row, log.source, definitionOf(row)!, work.cipher));
    for (const set of intoSets(events)) await deliver(set, ctx);
    for (const { slot } of rows) handled[slot % partitions]! += 1;
    more = read.more;
    after = read.rows.at(-1)?.position ?? log.head;
  }
  await ctx.admit(practiceIds);
  return handled;
}
