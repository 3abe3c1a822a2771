import type { JobPayload } from './job-store.js';
import type { RedisCalls } from './redis-calls.js';
import type { RedisConnections } from './redis-connections.js';

/**
 * Parked jobs stand at this (the year 2286 in ms) plus twice their moment: BullMQ's scores have more bits than a double holds
 * there, and where moments lay a single ms apart it would take one for the other.
 */
export const PARKED = 10_000_000_000_000;
/** What BullMQ multiplies a moment by to get its score. */
const SCORE = 4_096;
export const LOWEST_PARKED = PARKED * SCORE;
const PAGE = 1_000;

/** BullMQ's moment of a job parked for a moment of the clock. */
export function parkedAt(moment: Date): number {
  return PARKED + 2 * moment.getTime();
}

/** The score of a job parked for a moment of the clock. */
export function scoreAt(moment: Date): number {
  return parkedAt(moment) * SCORE;
}

/** The clock's moment (ms) of a parked job's score. */
export function momentAt(score: string): number {
  return (Number(score) / SCORE - PARKED) / 2;
}

/** Parks some jobs that are planned in real time, unless they fell due meanwhile; whether there may be more. */
export async function parkPage(
  connections: RedisConnections,
  calls: RedisCalls,
  queue: string,
): Promise<boolean> {
  const delayed = calls.key(queue, 'delayed');
  const redis = connections.calls;
  const found = await connections.guard(
    redis.zrangebyscore(delayed, '-inf', `(${LOWEST_PARKED}`, 'WITHSCORES', 'LIMIT', 0, PAGE),
  );
  if (found.length === 0) return false;
  const ids = found.filter((_entry, index) => index % 2 === 0);
  const read = redis.pipeline();
  for (const id of ids) read.hget(calls.key(queue, id), 'data');
  const stored = (await calls.results(read)) as (string | null)[];
  const scores = ids.flatMap((id, index) => {
    const { runAt } = JSON.parse(stored[index] ?? '{}') as Partial<JobPayload>;
    const planned = Math.floor(Number(found[2 * index + 1]) / SCORE);
    const moment = Math.max(planned, runAt ? Date.parse(runAt) : planned);
    return [scoreAt(new Date(moment)), id];
  });
  await connections.guard(redis.zadd(delayed, 'XX', ...scores));
  return ids.length === PAGE;
}
