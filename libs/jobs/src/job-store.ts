import type { IQueueBackend, Job, JobsOptions } from 'bullmq';

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

/** What is stored with a job beside BullMQ's own fields. */
export interface JobPayload {
  readonly data: Record<string, unknown>;
  /** ISO instant of the clock for which the job was planned first. */
  readonly runAt: string;
  /** The chain that a recurring job belongs to. */
  readonly key?: string;
  /** The traceparent of what enqueued it. */
  readonly trace?: string;
}

/** A job as BullMQ takes it. */
export interface JobEntry {
  readonly name: string;
  readonly data: JobPayload;
  readonly opts: JobsOptions & { readonly jobId: string };
}

/** What a job server uses of BullMQ's `Queue`. */
export interface JobQueue {
  add(name: string, data: JobPayload, opts: JobEntry['opts']): Promise<unknown>;
  addBulk(entries: JobEntry[]): Promise<unknown>;
  getJob(id: string): Promise<Job<JobPayload, void> | undefined>;
  /** @returns 1 when it was removed */
  remove(id: string): Promise<number>;
  close(): Promise<void>;
}

/** Does a job; `backend` is the worker's own. */
export type JobProcessor = (
  job: Job<JobPayload, void>,
  token: string | undefined,
  backend: IQueueBackend,
) => Promise<void>;

/** What a job server uses of BullMQ's `Worker`. */
export interface JobWorker {
  waitUntilReady(): Promise<void>;
  /** Takes no more jobs; resolves when those at work have ended. */
  pause(): Promise<void>;
  /** Lets go of everything, also of jobs at work. */
  letGo(): Promise<void>;
}

export interface JobWorkerOptions {
  readonly concurrency: number;
  readonly lockMs: number;
  /** Told of every job completed or kept as failed. */
  readonly onEnd: () => void;
}

/** Jobs that stall (their process died) more often than this are kept as failed. */
export const MAX_STALLED = 3;
/** BullMQ's own events, which nobody reads here, kept per queue at most. */
export const KEPT_EVENTS = 100;

/**
 * Where jobs are kept: BullMQ's queues and workers on it, and the sets that BullMQ's own face handles one by one (what is due
 * in order, what is planned next, counts over queues).
 */
export interface JobStore {
  openQueue(name: string): JobQueue;
  openWorker(name: string, processor: JobProcessor, options: JobWorkerOptions): JobWorker;
  /** Resolves when it can be used. */
  ready(): Promise<void>;
  close(): Promise<void>;

  /**
   * BullMQ's moment (ms) for a job planned for `moment` of a clock that stands still. It lies far beyond any real instant, so that
   * BullMQ never finds it due, and its order is that of `moment`: the job is parked.
   */
  parkedAt(moment: Date): number;
  /** Jobs waiting or active now, and the earliest parked moment, over some queues. */
  outlook(queues: readonly string[]): Promise<Outlook>;
  /** The latest parked moment that is not after `until`. */
  lastParked(queues: readonly string[], until: Date): Promise<Date | null>;
  /** Makes parked jobs with a moment not after `until` wait, in the order of (moment, id) within a queue; returns how many. */
  release(queues: readonly string[], until: Date): Promise<number>;
  /** Gives parked jobs a real moment: clock time minus `leadMs`, what the clock is ahead of the system. */
  unpark(queues: readonly string[], leadMs: number): Promise<void>;
  /** Parks jobs that were planned in real time, not earlier than they were first planned for in the clock's. */
  park(queues: readonly string[]): Promise<void>;

  /** Puts every active job back, for a process that knows that no other one works on these queues. */
  releaseOrphans(queues: readonly string[]): Promise<void>;
  /** Lets a job that was kept as failed because its processes died start anew. */
  forgetStalls(queue: string, id: string): Promise<void>;
  /** Queue and state of a job by its id. */
  find(
    queues: readonly string[],
    id: string,
  ): Promise<{ readonly queue: string; readonly state: string } | undefined>;
  /** Ids of the chain's runs that have not begun yet. */
  pendingRuns(queue: string, name: string, key: string): Promise<string[]>;
  stats(queues: readonly string[]): Promise<QueueStats[]>;
  /** Failed jobs, the latest first. */
  failed(queues: readonly string[], limit: number): Promise<FailedJob[]>;
}

/** Told of what goes wrong beside the calls: a connection, a worker's loop. */
export type StoreReport = (error: Error, queue: string | undefined) => void;

const DATA_ID = /(^id|Ids?)$/;

/** The ids in a job's data: all of it that may be shown. */
export function dataIdsOf({ data }: JobPayload): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([field]) => DATA_ID.test(field)));
}
