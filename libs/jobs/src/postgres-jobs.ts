import type { PgPoolConfig, PostgresPoolConfig } from 'bullmq';
import type { PoolConfig } from 'pg';
import {
  dataIdsOf,
  type FailedJob,
  type JobPayload,
  type JobProcessor,
  type JobQueue,
  type JobStore,
  type JobWorker,
  type JobWorkerOptions,
  type Outlook,
  type QueueStats,
  type StoreReport,
} from './job-store.js';
import { openPostgresQueue, openPostgresWorker, SharedConnection } from './postgres-queues.js';

/** Where PostgreSQL keeps the jobs. */
export interface PostgresLocation {
  /** A pg pool configuration (URL or fields); the server makes its own small pool and one connection that listens. */
  readonly connection: PoolConfig;
  /** The schema for BullMQ's tables; default `jobs`. */
  readonly schema?: string;
  /** Makes or renews BullMQ's schema; default true. With false, `migrateJobs` must have run. */
  readonly migrate?: boolean;
}

/** The year 2286 in ms: parked jobs stand at this plus their moment. */
const PARKED = 10_000_000_000_000;

/** Jobs in BullMQ's tables of one PostgreSQL schema. */
export class PostgresJobs implements JobStore {
  private readonly connection: SharedConnection;

  constructor(
    { connection, schema = 'jobs', migrate = true }: PostgresLocation,
    private readonly report: StoreReport,
  ) {
    const config = connection as PgPoolConfig;
    const options: PostgresPoolConfig = { max: 4, ...config, schema, migrate };
    this.connection = new SharedConnection(options);
    // A queue or worker listens for errors, readiness and the end of the connection: more than Node's ten.
    this.connection.setMaxListeners(0);
  }

  openQueue(name: string): JobQueue {
    return openPostgresQueue(this.connection, name, this.report);
  }

  openWorker(name: string, processor: JobProcessor, options: JobWorkerOptions): JobWorker {
    return openPostgresWorker(this.connection, name, processor, options, this.report);
  }

  ready(): Promise<void> {
    return this.connection.waitUntilReady();
  }

  close(): Promise<void> {
    return this.connection.closeForGood();
  }

  parkedAt(moment: Date): number {
    return PARKED + moment.getTime();
  }

  async outlook(queues: readonly string[]): Promise<Outlook> {
    const [row] = await this.query<{ busy: string; next: string | null }>(
      `select coalesce(sum(b.n), 0) as busy, min(d.at) as next
         from unnest($1::text[]) as q(queue)
        cross join lateral (
          select count(*) as n from (
            select 1 from job where queue = q.queue and state = 'waiting'
             union all
            select 1 from job where queue = q.queue and state = 'active') x) b
        cross join lateral (
          select min(process_at_ms) as at from job
           where queue = q.queue and state = 'delayed' and process_at_ms >= ${PARKED}) d`,
      [queues],
    );
    return {
      busy: Number(row?.busy ?? 0),
      next: row?.next ? new Date(Number(row.next) - PARKED) : null,
    };
  }

  async lastParked(queues: readonly string[], until: Date): Promise<Date | null> {
    const [row] = await this.query<{ last: string | null }>(
      `select max(d.at) as last
         from unnest($1::text[]) as q(queue)
        cross join lateral (
          select max(process_at_ms) as at from job
           where queue = q.queue and state = 'delayed'
             and process_at_ms between ${PARKED} and $2) d`,
      [queues, PARKED + until.getTime()],
    );
    return row?.last ? new Date(Number(row.last) - PARKED) : null;
  }

  async release(queues: readonly string[], until: Date): Promise<number> {
    const [row] = await this.query<{ n: string }>(
      `with due as (
         select queue, id, nextval('job_seq') as seq from (
           select queue, id from job
            where queue = any($1) and state = 'delayed' and process_at_ms between ${PARKED} and $2
            order by process_at_ms, id
              for update) ordered),
       released as (
         update job set state = 'waiting', process_at_ms = null, delay_ms = 0, seq = due.seq
           from due
          where job.queue = due.queue and job.id = due.id
         returning job.queue),
       woken as (
         select pg_notify('bullmq_jobs', queue) from (select distinct queue from released) q)
       select (select count(*) from released) as n, (select count(*) from woken)`,
      [queues, PARKED + until.getTime()],
    );
    return Number(row?.n ?? 0);
  }

  async unpark(queues: readonly string[], leadMs: number): Promise<void> {
    await this.query(
      `with planned as (
         update job set process_at_ms = process_at_ms - ${PARKED} - $2
          where queue = any($1) and state = 'delayed' and process_at_ms >= ${PARKED}
         returning queue)
       select pg_notify('bullmq_jobs', queue) from (select distinct queue from planned) q`,
      [queues, leadMs],
    );
  }

  async park(queues: readonly string[]): Promise<void> {
    await this.query(
      `update job set process_at_ms = ${PARKED} + greatest(
                process_at_ms, (extract(epoch from (data->>'runAt')::timestamptz) * 1000)::bigint)
        where queue = any($1) and state = 'delayed' and process_at_ms < ${PARKED}`,
      [queues],
    );
  }

  async releaseOrphans(queues: readonly string[]): Promise<void> {
    await this.query(
      `update job set state = 'waiting', lock_token = null, locked_until_ms = null, stalled_marked = false
        where queue = any($1) and state = 'active'`,
      [queues],
    );
  }

  async forgetStalls(queue: string, id: string): Promise<void> {
    await this.query(
      `update job set deferred_failure = null, stalled_count = 0 where queue = $1 and id = $2`,
      [queue, id],
    );
  }

  async find(
    queues: readonly string[],
    id: string,
  ): Promise<{ queue: string; state: string } | undefined> {
    const [row] = await this.query<{ queue: string; state: string }>(
      'select queue, state::text from job where queue = any($1) and id = $2',
      [queues, id],
    );
    return row;
  }

  async pendingRuns(queue: string, name: string, key: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      `select id from job
        where queue = $1 and state in ('delayed', 'waiting', 'active') and name = $2 and data->>'key' = $3
          and attempts_made = 0`,
      [queue, name, key],
    );
    return rows.map((row) => row.id);
  }

  async stats(queues: readonly string[]): Promise<QueueStats[]> {
    const rows = await this.query<Record<keyof QueueStats, string>>(
      `select q.queue,
              count(*) filter (where state = 'waiting') as waiting,
              count(*) filter (where state = 'active') as active,
              count(*) filter (where state = 'delayed') as planned,
              count(*) filter (where state = 'failed') as failed,
              count(*) filter (where state = 'completed') as completed
         from unnest($1::text[]) as q(queue) left join job on job.queue = q.queue
        group by q.queue order by q.queue`,
      [queues],
    );
    return rows.map((row) => ({
      queue: row.queue,
      waiting: Number(row.waiting),
      active: Number(row.active),
      planned: Number(row.planned),
      failed: Number(row.failed),
      completed: Number(row.completed),
    }));
  }

  async failed(queues: readonly string[], limit: number): Promise<FailedJob[]> {
    const rows = await this.query<FailedRow>(
      `select id, queue, name, failed_reason, attempts_made, finished_at_ms, data, progress
         from job
        where queue = any($1) and state = 'failed'
        order by finished_at_ms desc, seq desc
        limit $2`,
      [queues, limit],
    );
    return rows.map((row) => ({
      id: row.id,
      queue: row.queue,
      name: row.name,
      error: row.failed_reason ?? '',
      attempts: row.attempts_made,
      failedAt: new Date(row.progress?.failedAt ?? Number(row.finished_at_ms)),
      dataIds: dataIdsOf(row.data),
    }));
  }

  private async query<R>(text: string, values: readonly unknown[]): Promise<R[]> {
    await this.connection.waitUntilReady();
    const { rows } = await this.connection.pool.query<R>(text, values);
    return rows;
  }
}

interface FailedRow {
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly failed_reason: string | null;
  readonly attempts_made: number;
  readonly finished_at_ms: string;
  readonly data: JobPayload;
  readonly progress: { readonly failedAt?: string } | null;
}
