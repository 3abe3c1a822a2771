import { ServiceStatus } from '@millrace/contracts';
import { JobServer } from '@millrace/jobs';
import { NotParked, EventServer, UnitOfWork } from '@millrace/messaging';
import { answers, type HealthPart } from '@millrace/telemetry';
import type { Identity as Asking } from '@millrace/security';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Body, Controller, Get, Inject, Module, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { MetricsController } from './metrics.controller.js';
import { Answer, Identity, Internal, NoUnitOfWork, Public, Roles } from './http/decorators.js';
import { NotFound, ProblemError } from './problems.js';
import { standsStill, type Clock } from './clock.js';
import { CLOCK, OPEN_API } from './service.js';

const Live = z.object({ status: z.literal('ok') });
const Part = z.enum(['ok', 'away']);
const Ready = z.object({
  /** Degraded: requests are served, but a part is away that the rest waits for. */
  status: z.enum(['ok', 'degraded', 'away']),
  parts: z.object({
    postgresql: Part,
    consumers: Part,
    jobs: Part,
    redis: Part.optional(),
    kafka: Part.optional(),
  }),
});
type Ready = z.output<typeof Ready>;
const Replayed = z.object({ replayed: z.int(), stoppedAt: z.unknown() });
const Settled = z.object({ handled: z.int() });
const ClockMove = z.object({ now: z.iso.datetime() });
type ClockMove = z.output<typeof ClockMove>;
const Done = z.object({ done: z.literal(true) });
const DeadLetterId = z.coerce.number().int().positive();
/** Beyond these a screen helps nobody. */
const SHOWN = 50;
const READ = 1_000;
const PATIENCE_MS = 1_500;
const NO_LETTER = 'There is no parked event of this id.';

/**
 * What every service tells the installation about its spine: events, jobs, what waits and what failed. No business data. Asked on
 * behalf of a practice, it shows and changes only what failed for that practice.
 */
@Controller('status')
export class StatusController {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(EventServer) private readonly events: EventServer,
    @Inject(JobServer) private readonly jobs: JobServer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(OPEN_API) private readonly document: OpenAPIObject,
  ) {}

  @Get()
  @Internal()
  @Roles('operator')
  @NoUnitOfWork()
  @Answer(ServiceStatus)
  async status(@Identity() asking: Asking): Promise<ServiceStatus> {
    const [[{ published }], consumed, unsent, lag, letters, queues, failed] = await Promise.all([
      this.work.dataSource.query('select count(*) as published from event_log') as Promise<
        [{ published: number }]
      >,
      this.events.consumed(),
      this.unsent(),
      this.events.lag(),
      this.events.deadLetters('parked'),
      inTime(this.jobs.stats(), []),
      inTime(this.jobs.failed(READ), []),
    ]);
    return {
      name: this.work.service,
      ready: true,
      published,
      consumed,
      unsent,
      consumers: lag.map(({ consumer, lag: waits, oldestMs, handled, parked }) => ({
        consumer,
        lag: waits,
        oldestMs,
        handled,
        parked,
      })),
      queues: queues.map(({ queue, waiting, active, planned, failed: kept }) => ({
        queue,
        waiting,
        active,
        planned,
        failed: kept,
      })),
      deadLetters: letters
        .filter(({ practiceId }) => concerns(asking, practiceId))
        .slice(0, SHOWN)
        .map(({ id, consumer, type, error, failedAt }) => ({
          id,
          consumer,
          type,
          error,
          failedAt: failedAt.toISOString(),
        })),
      failedJobs: failed
        .filter(({ dataIds }) => concerns(asking, dataIds['practiceId']))
        .slice(0, SHOWN)
        .map(({ id, name, queue, error, failedAt }) => ({
          id,
          name,
          queue,
          error,
          failedAt: failedAt ? failedAt.toISOString() : null,
        })),
    };
  }

  @Post('dead-letters/:id/replay')
  @Internal()
  @Roles('operator')
  @NoUnitOfWork()
  @Answer(Replayed)
  async replay(@Param('id', { schema: DeadLetterId }) id: number, @Identity() asking: Asking) {
    await this.letter(id, asking);
    return { ...(await this.events.replay(id).catch(asNotFound)) };
  }

  @Post('dead-letters/:id/discard')
  @Internal()
  @Roles('operator')
  @NoUnitOfWork()
  @Answer(Done)
  async discard(@Param('id', { schema: DeadLetterId }) id: number, @Identity() asking: Asking) {
    await this.letter(id, asking);
    await this.events.discard(id).catch(asNotFound);
    return { done: true };
  }

  @Post('jobs/:id/retry')
  @Internal()
  @Roles('operator')
  @NoUnitOfWork()
  @Answer(Done)
  async retry(@Param('id') id: string, @Identity() asking: Asking) {
    const job = (await this.jobs.failed(READ)).find((failed) => failed.id === id);
    const own = job && concerns(asking, job.dataIds['practiceId']);
    if (!own || !(await this.jobs.retry(id))) throw new NotFound('No failed job has this id.');
    return { done: true };
  }

  /** Waits until what was committed before is handled here. */
  @Post('settle')
  @Internal()
  @Roles('operator')
  @NoUnitOfWork()
  @Answer(Settled)
  async settle() {
    await this.events.idle();
    return { handled: this.events.handled() };
  }

  /** Moves the clock of a demo or a test; the machine's cannot be moved. */
  @Post('clock')
  @Internal()
  @Roles('operator')
  @NoUnitOfWork()
  @Answer(Done)
  async moveClock(@Body({ schema: ClockMove }) { now }: ClockMove) {
    const { clock } = this;
    if (!standsStill(clock))
      throw new ProblemError(409, 'Not possible.', 'This clock is nobody’s to move.');
    const to = new Date(now);
    if (to > clock.now()) await clock.advanceTo(to);
    return { done: true };
  }

  @Get('openapi')
  @Internal()
  @Public()
  @NoUnitOfWork()
  openApi() {
    return this.document;
  }

  /** Answers, and so the process turns; whether anything else is there is no reason to start it anew. */
  @Get('live')
  @Internal()
  @Public()
  @Answer(Live)
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Internal()
  @Public()
  @NoUnitOfWork()
  @Answer(Ready, { description: 'What the service works with; 503 when it cannot serve requests.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Ready> {
    const [postgresql, ...others] = await Promise.all([
      answers(this.work.dataSource.query('select 1')),
      this.events.health(),
      this.jobs.health(),
    ]);
    const found: HealthPart[] = [
      { name: 'postgresql', ok: postgresql, required: true },
      ...others.flat(),
    ];
    const away = found.filter(({ ok }) => !ok);
    const isAway = away.some(({ required }) => required);
    if (isAway) reply.status(503);
    const parts = found.map(({ name, ok }) => [name, ok ? 'ok' : 'away']);
    return {
      status: isAway ? 'away' : away.length > 0 ? 'degraded' : 'ok',
      parts: Object.fromEntries(parts) as Ready['parts'],
    };
  }

  private async unsent(): Promise<ServiceStatus['unsent']> {
    const waiting = await this.events.waiting();
    const oldest = waiting?.oldest ?? null;
    return {
      events: waiting?.events ?? 0,
      oldestMs: oldest === null ? 0 : Math.max(0, this.clock.now().getTime() - oldest.getTime()),
    };
  }

  /** @throws NotFound */
  private async letter(id: number, asking: Asking): Promise<void> {
    const [row] = (await this.work.dataSource.query(
      "select practice_id from dead_letter where id = $1 and state = 'parked'",
      [id],
    )) as { practice_id: number }[];
    if (!row || !concerns(asking, row.practice_id)) throw new NotFound(NO_LETTER);
  }
}

/** What is asked of a part that may be away: the page that shows so must not wait for it. */
function inTime<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  return Promise.race([
    asked.catch(() => otherwise),
    new Promise<T>((done) => setTimeout(() => done(otherwise), PATIENCE_MS).unref()),
  ]);
}

/** The installation itself asks with practice 0; what names no practice concerns all. */
function concerns(asking: Asking, practiceId: unknown): boolean {
  return asking.practiceId === 0 || practiceId === undefined || practiceId === asking.practiceId;
}

function asNotFound(error: unknown): never {
  throw error instanceof NotParked ? new NotFound(NO_LETTER) : error;
}

@Module({ controllers: [StatusController, MetricsController] })
export class StatusModule {}
