import { ServiceStatus } from '@millrace/contracts';
import { JobServer } from '@millrace/jobs';
import { PostgresEventServer, UnitOfWork } from '@millrace/messaging';
import { Controller, Get, Inject, Module, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Answer, Internal, NoUnitOfWork, Public, Roles } from './http/decorators.js';
import { NotFound } from './problems.js';

const Live = z.object({ status: z.literal('ok') });
const Replayed = z.object({ replayed: z.int(), stoppedAt: z.unknown() });
const Done = z.object({ done: z.literal(true) });
const DeadLetterId = z.coerce.number().int().positive();
/** Beyond these a screen helps nobody. */
const SHOWN = 50;

/** What every service tells the installation about its spine: events, jobs, what waits and what failed. No business data. */
@Controller('status')
export class StatusController {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(PostgresEventServer) private readonly events: PostgresEventServer,
    @Inject(JobServer) private readonly jobs: JobServer,
  ) {}

  @Get()
  @Internal()
  @Roles('operator')
  @NoUnitOfWork()
  @Answer(ServiceStatus)
  async status(): Promise<ServiceStatus> {
    const [[{ published }], consumed, lag, letters, queues, failed] = await Promise.all([
      this.work.dataSource.query('select count(*) as published from event_log') as Promise<
        [{ published: number }]
      >,
      this.events.consumed(),
      this.events.lag(),
      this.events.deadLetters('parked'),
      this.jobs.stats(),
      this.jobs.failed(SHOWN),
    ]);
    return {
      name: this.work.service,
      ready: true,
      published,
      consumed,
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
      deadLetters: letters.slice(0, SHOWN).map(({ id, consumer, type, error, failedAt }) => ({
        id,
        consumer,
        type,
        error,
        failedAt: failedAt.toISOString(),
      })),
      failedJobs: failed.map(({ id, name, queue, error, failedAt }) => ({
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
  async replay(@Param('id', { schema: DeadLetterId }) id: number) {
    const result = await this.events.replay(id);
    return { ...result };
  }

  @Post('dead-letters/:id/discard')
  @Internal()
  @Roles('operator')
  @NoUnitOfWork()
  @Answer(Done)
  async discard(@Param('id', { schema: DeadLetterId }) id: number) {
    await this.events.discard(id);
    return { done: true };
  }

  @Post('jobs/:id/retry')
  @Internal()
  @Roles('operator')
  @NoUnitOfWork()
  @Answer(Done)
  async retry(@Param('id') id: string) {
    if (!(await this.jobs.retry(id))) throw new NotFound('No failed job has this id.');
    return { done: true };
  }

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
  @Answer(Live, { description: 'The database answers.' })
  async ready() {
    await this.work.dataSource.query('select 1');
    return { status: 'ok' };
  }
}

@Module({ controllers: [StatusController] })
export class StatusModule {}
