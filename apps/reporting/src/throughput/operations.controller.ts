import { Throughput, ThroughputQuery } from '@millrace/contracts';
import { EventServer, UnitOfWork } from '@millrace/messaging';
import {
  Answer,
  Audit,
  Ctx,
  Identity,
  NoUnitOfWork,
  Roles,
  type RequestContext,
} from '@millrace/runtime';
import type { Identity as RequestIdentity } from '@millrace/security';
import { Controller, Get, Inject, Post, Query, Sse, type MessageEvent } from '@nestjs/common';
import { exhaustMap, map, timer, type Observable } from 'rxjs';
import { z } from 'zod';
import { rebuildReadModels } from '../models/rebuild.js';
import { throughputNow } from './throughput.queries.js';

const Rebuilt = z.object({ events: z.int() });
const EVERY_MS = 1_000;

/** Whether claims flow. */
@Controller('operations')
export class OperationsController {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(EventServer) private readonly events: EventServer,
  ) {}

  @Get('throughput')
  @Roles('biller', 'manager', 'administrator')
  @Answer(Throughput)
  throughput(
    @Ctx() ctx: RequestContext,
    @Query({ schema: ThroughputQuery }) { hours }: z.output<typeof ThroughputQuery>,
  ): Promise<Throughput> {
    return throughputNow(ctx, ctx.identity.practiceId, hours);
  }

  /** Makes all figures anew from the events, which may take minutes; until then they are shown as they were. */
  @Post('rebuild')
  @Roles('administrator')
  @Audit('figures.rebuilt')
  @NoUnitOfWork()
  @Answer(Rebuilt)
  async rebuild() {
    return { events: await rebuildReadModels(this.events, this.work) };
  }

  /** The same once a second, as server-sent events of type `throughput`; a slow reader skips seconds. */
  @Sse('stream')
  @Roles('biller', 'manager', 'administrator')
  @NoUnitOfWork()
  stream(@Identity() { practiceId }: RequestIdentity): Observable<MessageEvent> {
    return timer(0, EVERY_MS).pipe(
      exhaustMap(() =>
        this.work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
          throughputNow(ctx, practiceId, 1),
        ),
      ),
      map((data) => ({ type: 'throughput', data })),
    );
  }
}
