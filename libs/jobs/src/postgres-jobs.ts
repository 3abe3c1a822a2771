import { EventEmitter } from 'node:events';
import {
  PostgresConnection,
  PostgresQueueBackend,
  type BackendFactory,
  type PgPoolConfig,
  type PostgresConnectionOptions,
  type PostgresPoolConfig,
} from 'bullmq';
import type { PoolConfig } from 'pg';

/** What a queue holds, by state. */
export interface QueueStats {
  readonly queue: string;
  readonly waiting: number;
  readonly active: number;
  /** Planned for a later moment, failed tries that wait for the next one included. */
  readonly planned: number;
  readonly failed: number;
  /** Within the time for which completed jobs are kept. */
  readonly completed: number;
}

/** A job kept as failed, without its data except for the ids in it. */
export interface FailedJob {
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly error: string;
  readonly attempts: number;
  /** In the clock port's time. */
  readonly failedAt: Date;
  /** The fields of the data whose name is `id` or ends in `Id` or `Ids`. */
  readonly dataIds: Readonly<Record<string, unknown>>;
}

/** What is to be done at present and what is planned next. */
export interface Outlook {
  /** Jobs waiting or active. */
  readonly busy: number;
  /** The earliest planned moment of the clock; null when nothing is planned. */
  readonly next: Date | null;
}

/** What is stored with a job beside BullMQ's own columns. */
export interface JobPayload {
  readonly data: Record<string, unknown>;
  /** ISO instant of the clock for which the job was planned first. */
  readonly runAt: string;
  /** The chain that a recurring job belongs to. */
  readonly key?: string;
}

/**
 * Far beyond any real instant (the year 2286), in ms. Under a clock that stands still a job planned for `runAt` is parked at
 * `PARKED + runAt`: BullMQ never finds it due, and its own order of delayed jobs is that of `runAt`.
 */
export const PARKED = 10_000_000_000_000;

const DATA_ID = /(^id|Ids?)$/;

/** The one connection that all queues and workers of a job server share; only the server closes it. */
class SharedConnection extends PostgresConnection {
  override async getListenClient(): ReturnType<PostgresConnection['getListenClient']> {
    const client = await super.getListenClient();
    // Every worker that waits listens on it: more than Node's ten.
    if (client instanceof EventEmitter) client.setMaxListeners(0);
    return client;
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }

  override disconnect(): Promise<void> {
    return Promise.resolve();
  }

  closeForGood(): Promise<void> {
    return super.close();
  }
}

/**
 * BullMQ's tables in one PostgreSQL schema: connections for queues and workers, and the sets that BullMQ's own face
 * handles one by one (what is due in order, what is planned next, counts over queues).
 */
export class PostgresJobs {
  private readonly connection: SharedConnection;

  /** @param migrate whether to make or renew BullMQ's schema; its role then needs `create` on the database */
  constructor(config: PoolConfig, schema: string, migrate: boolean) {
    const options: PostgresPoolConfig = { max: 4, ...(config as PgPoolConfig), schema, migrate };
    this.connection = new SharedConnection(options);
    // A queue or worker listens for errors, readiness and the end of the connection: more than Node's ten.
    this.connection.setMaxListeners(0);
  }

  /** The factory that BullMQ's Queue and Worker take; every backend it makes uses the one connection. */
  readonly backend: BackendFactory<PostgresQueueBackend, PostgresConnectionOptions> = (
    queue,
    options,
  ) => new PostgresQueueBackend(this.connection, queue, options);

  /** What BullMQ wants to be told beside the factory; the connection is the shared one already. */
  get pool(): PostgresConnectionOptions {
    return this.connection.pool;
  }

  ready(): Promise<void> {
    return this.connection.waitUntilReady();
  }

  close(): Promise<void> {
    return this.connection.closeForGood();
  }

  /** Jobs waiting or active now, and the earliest parked moment, over some queues. */
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

  /** The latest parked moment that is not after `until`. */
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

  /** Makes parked jobs with a moment not after `until` wait, in the order of (moment, id); returns how many. */
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

  /** Gives parked jobs a real moment: clock time minus `leadMs`, what the clock is ahead of the system. */
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

  /** Parks jobs that were planned in real time, not earlier than they were first planned for in the clock's. */
  async park(queues: readonly string[]): Promise<void> {
    await this.query(
      `update job set process_at_ms = ${PARKED} + greatest(
                process_at_ms, (extract(epoch from (data->>'runAt')::timestamptz) * 1000)::bigint)
        where queue = any($1) and state = 'delayed' and process_at_ms < ${PARKED}`,
      [queues],
    );
  }

  /** Puts every active job back, for a process that knows that no other one works on these queues. */
  async releaseOrphans(queues: readonly string[]): Promise<void> {
    await this.query(
      `update job set state = 'waiting', lock_token = null, locked_until_ms = null, stalled_marked = false
        where queue = any($1) and state = 'active'`,
      [queues],
    );
  }

  /** Lets a job that was kept as failed because its processes died start anew. */
  async forgetStalls(queue: string, id: string): Promise<void> {
    await this.query(
      `update job set deferred_failure = null, stalled_count = 0 where queue = $1 and id = $2`,
      [queue, id],
    );
  }

  /** Queue and state of a job by its id. */
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

  /** Ids of the chain's runs that have not ended yet. */
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

  /** Failed jobs, the latest first. */
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
      dataIds: Object.fromEntries(
        Object.entries(row.data.data).filter(([field]) => DATA_ID.test(field)),
      ),
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
