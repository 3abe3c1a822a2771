import { practiceRowSecurity, sqlMigration } from '@millrace/database';
import {
  Answer,
  Audit,
  Ctx,
  defineService,
  NotFound,
  NoUnitOfWork,
  Roles,
  SearchTerm,
  type RequestContext,
} from '@millrace/runtime';
import {
  Body,
  Controller,
  Get,
  Module,
  Param,
  Post,
  Req,
  Sse,
  StreamableFile,
} from '@nestjs/common';
import { Readable } from 'node:stream';
import { Observable } from 'rxjs';
import { z } from 'zod';

const Encounter = z.object({ externalId: z.string().min(1) });
type Encounter = z.infer<typeof Encounter>;
const MB = 1 << 20;

/** What the services behind the gateway saw, told by signals. */
export const seen = {
  /** Readers of the stream of events. */
  listeners: 0,
  listenersChanged: () => undefined as void,
  /** How an upload ended: bytes, and whether it was whole. */
  uploadEnded: (_bytes: number, _whole: boolean) => undefined as void,
};

@Controller()
class ClaimsController {
  @Post('encounters')
  @Roles('biller', 'service')
  @Audit('encounter.received')
  @Answer(z.object({ encounterId: z.int() }), { status: 201 })
  async receive(
    @Body({ schema: Encounter }) { externalId }: Encounter,
    @Ctx() ctx: RequestContext,
  ) {
    const [row] = await ctx.tx.query(
      `insert into encounter (practice_id, external_id) values ($1, $2) returning id as "encounterId"`,
      [ctx.identity.practiceId, externalId],
    );
    return row;
  }

  @Get('encounters/:encounterId')
  @Roles('biller')
  @Audit('encounter.viewed', { subject: 'encounterId' })
  @Answer(Encounter)
  async show(
    @Param('encounterId', { schema: z.coerce.number().int() }) id: number,
    @Ctx() { tx }: RequestContext,
  ) {
    const [row] = await tx.query(
      `select external_id as "externalId" from encounter where id = $1`,
      [id],
    );
    if (!row) throw new NotFound('No such encounter.');
    return row;
  }

  @Get('encounters')
  @Roles('biller')
  @Answer(z.object({ term: z.string().nullable() }))
  find(@SearchTerm() term: string | undefined) {
    return { term: term ?? null };
  }

  @Post('files')
  @Roles('biller')
  @NoUnitOfWork()
  @Answer(z.object({ bytes: z.int() }))
  async upload(@Req() { body }: { body: AsyncIterable<Uint8Array> }) {
    let bytes = 0;
    try {
      for await (const part of body) bytes += part.length;
    } catch (error) {
      seen.uploadEnded(bytes, false);
      throw error;
    }
    seen.uploadEnded(bytes, true);
    return { bytes };
  }

  @Get('download')
  @Roles('biller')
  @NoUnitOfWork()
  download() {
    return new StreamableFile(Readable.from(parts(40)));
  }

  @Sse('live')
  @Roles('biller')
  @NoUnitOfWork()
  live(): Observable<{ data: object }> {
    return new Observable((subscriber) => {
      seen.listeners += 1;
      subscriber.next({ data: { hello: 'there' } });
      return () => {
        seen.listeners -= 1;
        seen.listenersChanged();
      };
    });
  }
}

function* parts(count: number): Generator<Buffer> {
  for (let i = 0; i < count; i++) yield Buffer.alloc(MB, i);
}

@Controller('appointments')
class AppointmentsController {
  @Post(':id/cancel')
  @Roles('service')
  @Answer(z.object({ cancelled: z.int(), by: z.string() }))
  cancel(
    @Param('id', { schema: z.coerce.number().int() }) id: number,
    @Body({ schema: z.object({ by: z.string() }).loose() }) { by }: { by: string },
  ) {
    return { cancelled: id, by };
  }
}

@Module({ controllers: [ClaimsController] })
class ClaimsModule {}
@Module({ controllers: [AppointmentsController] })
class SchedulingModule {}

/** Stand in for the services behind the gateway: each with what a test of passing on needs. */
export const claimsProbe = defineService({
  name: 'claims',
  module: ClaimsModule,
  migrations: [
    sqlMigration(
      '0101-encounter',
      `create table encounter (id bigint generated always as identity primary key, practice_id bigint not null,
                               external_id text not null);
       ${practiceRowSecurity('encounter')}`,
    ),
  ],
});
export const schedulingProbe = defineService({
  name: 'scheduling',
  module: SchedulingModule,
  migrations: [],
});
