import { defineEvent, sealed, type Event } from '@millrace/contracts';
import { practiceRowSecurity, sqlMigration } from '@millrace/database';
import { defineJob, JobServer, ProcessJob, type JobContext } from '@millrace/jobs';
import { Consumer, OnEvent, type Context } from '@millrace/messaging';
import {
  Answer,
  Ctx,
  defineService,
  LOG,
  Roles,
  type Log,
  type RequestContext,
} from '@millrace/runtime';
import { Body, Controller, Get, Inject, Injectable, Module, Post, Query } from '@nestjs/common';
import { z } from 'zod';

// An invented service with every door: a request becomes an event, the event a row and a job, and each of them may fail.

const Where = z.enum(['nowhere', 'request', 'consumer', 'job']);
const Patient = z.object({
  lastName: z.string(),
  birthDate: z.string(),
  memberId: z.string(),
  note: z.string(),
});
const Visit = z.object({ patient: Patient, fails: Where.default('nowhere') });

export const VisitNoted = defineEvent({
  type: 'visits.visit-noted',
  version: 1,
  topic: 'millrace.visits',
  key: (d) => `visit:${d.visitId}`,
  summary: 'Somebody noted a visit.',
  data: z.object({ visitId: z.int(), patient: sealed(Patient), fails: Where }),
  example: {
    visitId: 1,
    patient: { lastName: 'Testham', birthDate: '1900-01-01', memberId: 'M1', note: 'none' },
    fails: 'nowhere',
  },
});

export const TellVisit = defineJob({
  name: 'visits.tell-visit',
  queue: 'visits.telling',
  attempts: 1,
  data: z.object({ visitId: z.int(), practiceId: z.int() }),
  summary: 'Tells somebody of a visit.',
});

@Controller('visits')
class VisitsController {
  constructor(@Inject(LOG) private readonly log: Log) {}

  @Post()
  @Roles('biller')
  @Answer(z.object({ visitId: z.int() }), { status: 201 })
  async note(@Body({ schema: Visit }) visit: z.infer<typeof Visit>, @Ctx() ctx: RequestContext) {
    const [row] = (await ctx.tx.query(
      'insert into visit (practice_id, patient, fails) values ($1, $2, $3) returning id as "visitId"',
      [ctx.identity.practiceId, JSON.stringify(visit.patient), visit.fails],
    )) as [{ visitId: number }];
    if (visit.fails === 'request') throw new Error(`No room for ${JSON.stringify(visit.patient)}`);
    ctx.emit(VisitNoted, ctx.identity.practiceId, { ...row, ...visit });
    this.log.info({ visitId: row.visitId }, 'A visit was noted');
    return row;
  }

  @Get()
  @Roles('biller')
  @Answer(z.object({ found: z.int() }))
  async find(@Query('lastName') lastName: string, @Ctx() ctx: RequestContext) {
    // PostgreSQL's message quotes the value.
    await ctx.tx.query('select $1::int', [lastName]);
    return { found: 0 };
  }
}

@Consumer('visits.rows')
class RowsConsumer {
  @OnEvent(VisitNoted)
  async noted(events: Event<typeof VisitNoted>[], ctx: Context): Promise<void> {
    for (const { data } of events) {
      if (data.fails === 'consumer') await ctx.tx.query('select $1::int', [data.patient.lastName]);
    }
  }
}

@Consumer('visits.jobs')
class JobsConsumer {
  constructor(private readonly jobs: JobServer) {}

  @OnEvent(VisitNoted)
  async noted(events: Event<typeof VisitNoted>[]): Promise<void> {
    for (const { practiceId, data } of events) {
      const { visitId } = data;
      await this.jobs.enqueue(TellVisit, { visitId, practiceId }, { id: `visit-${visitId}` });
    }
  }
}

@Injectable()
class VisitJobs {
  constructor(@Inject(LOG) private readonly log: Log) {}

  @ProcessJob(TellVisit)
  async tell({ visitId, practiceId }: z.infer<typeof TellVisit.data>, job: JobContext) {
    const [visit] = await job.work([practiceId], (ctx) =>
      ctx.tx.query('select patient, fails from visit where id = $1', [visitId]),
    );
    if (visit.fails === 'job')
      throw new TypeError(`Nobody answers ${JSON.stringify(visit.patient)}`);
    this.log.info({ visitId }, 'Somebody was told of a visit');
  }
}

@Module({
  controllers: [VisitsController, RowsConsumer, JobsConsumer],
  providers: [VisitJobs],
})
class VisitsModule {}

export const visitsService = defineService({
  name: 'visits',
  module: VisitsModule,
  migrations: [
    sqlMigration(
      '0101-visit',
      `create table visit (id bigint generated always as identity primary key, practice_id bigint not null,
                           patient jsonb not null, fails text not null);
       ${practiceRowSecurity('visit')}`,
    ),
  ],
});
