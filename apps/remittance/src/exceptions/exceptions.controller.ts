import {
  DismissExceptionRequest,
  MatchExceptionRequest,
  RemittanceExceptionList,
  RemittanceExceptionPage,
  RemittanceExceptionQuery,
} from '@millrace/contracts';
import { FileViews } from '@millrace/exchange';
import { UnitOfWork } from '@millrace/messaging';
import {
  Answer,
  Audit,
  Conflict,
  Ctx,
  Identity,
  IdParam,
  NotFound,
  NoUnitOfWork,
  Roles,
  type RequestContext,
} from '@millrace/runtime';
import type { Identity as RequestIdentity } from '@millrace/security';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { replayFile } from '../intake/remittance-file.store.js';
import { listExceptions, showException } from './exception.queries.js';
import { resolveExceptions } from './exception.store.js';
import { mayBeReplayed } from './exceptions.js';
import { matchException, type MatchRefusal } from './match-exception.handler.js';

const Resolved = RemittanceExceptionPage.omit({ segments: true });
type Resolved = z.output<typeof Resolved>;

/** What needs a person in remittances. */
@Controller('exceptions')
export class ExceptionsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: FileViews,
  ) {}

  @Get()
  @Roles('biller', 'manager', 'administrator', 'service')
  @Answer(RemittanceExceptionList)
  list(
    @Ctx() ctx: RequestContext,
    @Query({ schema: RemittanceExceptionQuery })
    query: z.output<typeof RemittanceExceptionQuery>,
  ): Promise<z.output<typeof RemittanceExceptionList>> {
    return listExceptions(ctx, ctx.identity.practiceId, query);
  }

  /** With the segments around its place, persons masked. */
  @Get(':id')
  @Roles('biller', 'manager', 'administrator', 'service')
  @NoUnitOfWork()
  @Audit('exception.viewed', { subject: 'id' })
  @Answer(RemittanceExceptionPage)
  async show(
    @Identity() { practiceId }: RequestIdentity,
    @Param('id', { schema: IdParam }) id: number,
  ): Promise<RemittanceExceptionPage> {
    const found = await this.work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
      showException(ctx, practiceId, id),
    );
    const { sha256, ...shown } = found;
    const segments = shown.place ? await this.views.around(practiceId, sha256, shown.place, 6) : [];
    return { ...shown, segments };
  }

  /** Posts the payment that waits to the claim that a person chose. */
  @Post(':id/match')
  @Roles('biller', 'manager', 'administrator')
  @Audit('exception.matched', { subject: 'id' })
  @Answer(Resolved)
  async match(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Body({ schema: MatchExceptionRequest }) { claimId }: z.output<typeof MatchExceptionRequest>,
  ): Promise<Resolved> {
    const { practiceId } = ctx.identity;
    const result = await matchException(ctx, practiceId, id, claimId);
    if (typeof result === 'string') throw refusalOf(result);
    return this.resolved(ctx, id);
  }

  /** Ends it without a posting; money that waits stays in unapplied payments. */
  @Post(':id/dismiss')
  @Roles('biller', 'manager', 'administrator')
  @Audit('exception.dismissed', { subject: 'id' })
  @Answer(Resolved)
  async dismiss(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Body({ schema: DismissExceptionRequest })
    { reason }: z.output<typeof DismissExceptionRequest>,
  ): Promise<Resolved> {
    const { practiceId } = ctx.identity;
    await showException(ctx, practiceId, id);
    const ended = await resolveExceptions(ctx, practiceId, [id], 'dismissed', reason);
    if (ended.length === 0) throw refusalOf('not-open');
    return this.resolved(ctx, id);
  }

  /** Reads its file once more: after a correction on our side it may be posted now. */
  @Post(':id/replay')
  @Roles('biller', 'manager', 'administrator')
  @Audit('exception.replayed', { subject: 'id' })
  @Answer(Resolved, { status: 202 })
  async replay(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
  ): Promise<Resolved> {
    const { practiceId } = ctx.identity;
    const { kind, state, fileId } = await showException(ctx, practiceId, id);
    if (state !== 'open') throw refusalOf('not-open');
    if (!mayBeReplayed(kind)) {
      throw new Conflict('Its remittance is posted. Match it to a claim or dismiss it.');
    }
    await replayFile(ctx, practiceId, fileId);
    return this.resolved(ctx, id);
  }

  private async resolved(ctx: RequestContext, id: number): Promise<Resolved> {
    return Resolved.parse(await showException(ctx, ctx.identity.practiceId, id));
  }
}

function refusalOf(refusal: MatchRefusal): Error {
  switch (refusal) {
    case 'no-such-exception':
      return new NotFound('There is no such exception.');
    case 'no-such-claim':
      return new NotFound('The ledger has no such claim.');
    case 'not-open':
      return new Conflict('Somebody has worked this exception already.');
    case 'not-matchable':
      return new Conflict('There is no payment behind this exception that could be matched.');
  }
}
