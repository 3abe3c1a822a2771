import 'reflect-metadata';
import {
  ClockDriver,
  defineJob,
  discoverJobHandlers,
  JobServer,
  postgresClockStore,
  ProcessJob,
  type JobContext,
} from '@millrace/jobs';
import { TestClock } from '@millrace/runtime';
import { createTestDatabase, type TestDatabase } from '@millrace/testing';
import { Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner, NestFactory } from '@nestjs/core';
import pg from 'pg';
import { z } from 'zod';

const Remind = defineJob({
  name: 'front.remind',
  queue: 'front.reminders',
  data: z.object({ visitId: z.number() }),
  summary: 'Reminds of a visit.',
});

const Chase = defineJob({
  name: 'back.chase',
  queue: 'back.chases',
  data: z.object({ claimId: z.string() }),
  summary: 'Asks for a claim.',
});

@Injectable()
class Trace {
  readonly lines: string[] = [];
}

@Injectable()
class RemindJob {
  constructor(private readonly trace: Trace) {}

  @ProcessJob(Remind)
  async handle(data: { visitId: number }, job: JobContext): Promise<void> {
    const practices = await job.work([7], (ctx) => Promise.resolve(ctx.practiceIds));
    this.trace.lines.push(`${job.now.toISOString()} visit ${data.visitId} of ${String(practices)}`);
  }

  notAJob(): void {}
}

@Module({ imports: [DiscoveryModule], providers: [Trace, RemindJob] })
class FrontModule {}

@Injectable()
class ChaseJob {
  constructor(private readonly trace: Trace) {}

  @ProcessJob(Chase)
  async handle(data: { claimId: string }, job: JobContext): Promise<void> {
    this.trace.lines.push(`${job.now.toISOString()} claim ${data.claimId}`);
  }
}

@Module({ imports: [DiscoveryModule], providers: [Trace, ChaseJob] })
class BackModule {}

const unitOfWork = {
  run: <T>(
    { practiceIds }: { readonly practiceIds: readonly number[] },
    work: (ctx: never) => Promise<T>,
  ) => work({ practiceIds } as never),
};

describe('jobs of Nest applications under one clock', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase([]);
  });
  afterAll(() => database.close());

  it('finds the handlers, and keeps the order of time over two services and a restart', async () => {
    const connectionString = database.adminUrl;
    const pool = new pg.Pool({ connectionString });
    pool.on('error', () => undefined); // Dropping the database may reach its last connection first.
    const start = new Date('2026-02-02T06:00:00Z');
    const hour = (count: number) => new Date(start.getTime() + count * 3_600_000);
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const apps = await Promise.all(
      [FrontModule, BackModule].map((module) =>
        NestFactory.createApplicationContext(module, { logger: false }),
      ),
    );
    const lines: string[] = [];
    const session = async (work: (driver: ClockDriver, servers: JobServer[]) => Promise<void>) => {
      const clock = await TestClock.open({ start, store: postgresClockStore(pool, 'jobs_clock') });
      const servers = ['front', 'back'].map(
        (service) =>
          new JobServer({
            connection: { connectionString },
            schema: `${service}_jobs`,
            service,
            clock,
            log,
            unitOfWork,
          }),
      );
      for (const [index, app] of apps.entries()) {
        const trace = app.get(Trace);
        trace.lines.push = (...more) => lines.push(...more);
        const found = discoverJobHandlers(app.get(DiscoveryService), app.get(MetadataScanner));
        expect(found).toHaveLength(1);
        await servers[index]?.start(found);
      }
      await work(new ClockDriver({ clock, servers }), servers);
      await Promise.all(servers.map((server) => server.close()));
      return clock.now();
    };

    await session(async (driver, [front, back]) => {
      for (const at of [5, 3, 1]) {
        await front?.enqueue(Remind, { visitId: at }, { id: `visit-${at}`, runAt: hour(at) });
      }
      for (const at of [4, 2]) {
        await back?.enqueue(Chase, { claimId: `c${at}` }, { id: `claim-${at}`, runAt: hour(at) });
      }
      await Promise.all([driver.advanceTo(hour(2.5)), driver.advanceTo(hour(3))]);
      await expect(driver.advanceTo(hour(1))).rejects.toThrow(RangeError);
    });
    const end = await session((driver) => driver.advanceTo(hour(24)));

    expect(end).toEqual(hour(24));
    expect(lines).toEqual([
      '2026-02-02T07:00:00.000Z visit 1 of 7',
      '2026-02-02T08:00:00.000Z claim c2',
      '2026-02-02T09:00:00.000Z visit 3 of 7',
      '2026-02-02T10:00:00.000Z claim c4',
      '2026-02-02T11:00:00.000Z visit 5 of 7',
    ]);
    await Promise.all(apps.map((app) => app.close()));
    await pool.end();
  });
});
