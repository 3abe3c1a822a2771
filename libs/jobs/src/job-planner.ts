import { standsStill, type Clock } from '@millrace/runtime/clock';
import { activeTraceparent } from '@millrace/telemetry';
import { serviceOf, type EnqueueOptions, type JobData, type JobDefinition } from './define-job.js';
import type { JobQueues } from './job-queues.js';
import { processAtOf, realNow } from './job-runner.js';
import type { JobPayload, JobStore } from './job-store.js';

/** What planning needs of its server. */
export interface PlannerHost {
  readonly service: string;
  readonly clock: Clock;
  readonly jobs: JobStore;
  readonly queues: JobQueues;
  /** How long the id of a completed job is remembered, in real time. */
  readonly keepCompletedMs: number;
  /** Called after jobs were planned. */
  planned(): void;
  /** Fits planned jobs to the clock. */
  replan(): Promise<void>;
}

const VALID_ID = /^[^:\s]{1,200}$/;
/** BullMQ's own keys of a queue; in Redis they stand beside those of its jobs. */
const RESERVED_IDS =
  /^(active|wait|waiting-children|paused|id|delayed|prioritized|stalled-check|completed|failed|stalled|repeat|limiter|meta|events|pc|marker|de)$/;

/** Puts a service's jobs into their queues, each at its moment in the clock's time, and keeps the chains of recurring ones. */
export class JobPlanner {
  constructor(private readonly host: PlannerHost) {}

  /** @param trace the traceparent of what causes them */
  async add<D extends JobDefinition>(
    definition: D,
    jobs: readonly ({ readonly data: JobData<D>; readonly key?: string } & EnqueueOptions)[],
    trace: string | null = activeTraceparent(),
  ): Promise<void> {
    const { service, clock, queues } = this.host;
    if (serviceOf(definition) !== service) {
      throw new Error(`Job ${definition.name} is not of the service ${service}`);
    }
    const stood = standsStill(clock);
    const now = clock.now();
    const entries = jobs.map(({ data, id, runAt, key }) => {
      assertValidId(id);
      const at = runAt ?? now;
      const payload: JobPayload = {
        data: definition.data.parse(data),
        runAt: at.toISOString(),
        ...(key !== undefined && { key }),
        ...(trace !== null && { trace }),
      };
      return { name: definition.name, data: payload, opts: this.bullOptions(id, at) };
    });
    await queues.add(definition.queue, entries);
    await this.replanAfterStart(stood);
    this.host.planned();
  }

  /** Starts a chain unless it has a run ahead. */
  async startChain(
    definition: JobDefinition,
    data: Record<string, unknown>,
    key: string,
  ): Promise<void> {
    const { jobs, clock } = this.host;
    const pending = await jobs.pendingRuns(definition.queue, definition.name, key);
    if (pending.length > 0) return;
    await this.addRun(definition, definition.data.parse(data), key, clock.now());
  }

  /** A run that is late in a running clock is not made up for: the next one lies after now. */
  async addNext(definition: JobDefinition, payload: JobPayload, now: Date): Promise<void> {
    if (payload.key === undefined) return;
    const runAt = new Date(payload.runAt);
    const after = standsStill(this.host.clock) || now < runAt ? runAt : now;
    await this.addRun(definition, payload.data, payload.key, after);
  }

  /** A job parked while somebody set the clock going would wait for ever. */
  async replanAfterStart(stood: boolean): Promise<void> {
    if (stood && !standsStill(this.host.clock)) await this.host.replan();
  }

  private async addRun(
    definition: JobDefinition,
    data: Record<string, unknown>,
    key: string,
    after: Date,
  ): Promise<void> {
    const runAt = definition.next?.(data, after);
    if (!runAt || !(runAt > after)) {
      throw new Error(`Job ${definition.name} recurs but tells no later run`);
    }
    const id = `${definition.name}-${key}-${runAt.toISOString().replaceAll(':', '')}`;
    // A chain has no end, so its runs are no part of the trace that began it.
    await this.add(definition, [{ data, id, runAt, key }], null);
  }

  private bullOptions(jobId: string, runAt: Date) {
    const { clock, jobs } = this.host;
    const timestamp = realNow();
    return {
      jobId,
      timestamp,
      delay: Math.max(0, processAtOf(clock, runAt, jobs) - timestamp),
      attempts: 1,
      stackTraceLimit: 1,
      removeOnComplete: { age: Math.ceil(this.host.keepCompletedMs / 1_000) },
    };
  }
}

function assertValidId(id: string): void {
  if (!VALID_ID.test(id) || /^\d+$/.test(id)) {
    throw new Error(`Job id ${id}: up to 200 characters without ":" or blanks, not a number`);
  }
  if (RESERVED_IDS.test(id)) throw new Error(`Job id ${id}: BullMQ keeps this word for itself`);
}
