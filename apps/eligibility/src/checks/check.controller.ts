import {
  AskCoverageCheck,
  CoverageCheck,
  CoverageCheckDetail,
  CoverageCheckList,
  CoverageToFixList,
  FileOverview,
  FileSegments,
  SegmentsQuery,
  Sha256,
  ToFixQuery,
} from '@millrace/contracts';
import { FileViews } from '@millrace/exchange';
import {
  Answer,
  Audit,
  Ctx,
  Identity,
  IdParam,
  NotFound,
  NoUnitOfWork,
  page,
  readCursor,
  Roles,
  type RequestContext,
} from '@millrace/runtime';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { askAgain } from './ask-checks.handler.js';
import { findCheck, listChecks, listToFix } from './check.queries.js';

const After = z.tuple([z.iso.datetime(), z.int().positive()]);

@Controller()
export class CheckController {
  constructor(private readonly views: FileViews) {}

  /** Coverages that somebody should look at before the visit, the next visit first. */
  @Get('coverage-checks/to-fix')
  @Roles('front-desk', 'biller', 'manager', 'administrator')
  @Audit('coverages-to-fix.listed')
  @Answer(CoverageToFixList)
  async toFix(
    @Ctx() ctx: RequestContext,
    @Query({ schema: ToFixQuery }) query: z.output<typeof ToFixQuery>,
  ) {
    const found = await listToFix(ctx, ctx.identity.practiceId, {
      reason: query.reason,
      after: readCursor(After, query.after),
      limit: query.limit + 1,
    });
    const key = (last: (typeof found.items)[number]) => [last.visitAt, last.appointmentId];
    return { ...found, ...page(found.items, query.limit, key) };
  }

  /** A check with the benefits, coverages and rejections of its answer. */
  @Get('coverage-checks/:id')
  @Roles('front-desk', 'biller', 'manager', 'administrator', 'service')
  @Audit('coverage-check.viewed', { subject: 'id' })
  @Answer(CoverageCheckDetail)
  async show(@Ctx() ctx: RequestContext, @Param('id', { schema: IdParam }) id: number) {
    const check = await findCheck(ctx, ctx.identity.practiceId, id);
    if (!check) throw new NotFound('No such check.');
    return check;
  }

  /** A 270 or an answer: what it holds, and what the checks found in it so far. */
  @Get('coverage-checks/files/:sha256/overview')
  @Roles('front-desk', 'biller', 'manager', 'administrator')
  @NoUnitOfWork()
  @Answer(FileOverview)
  async overviewOfFile(
    @Identity() { practiceId }: RequestContext['identity'],
    @Param('sha256', { schema: Sha256 }) sha256: string,
  ): Promise<FileOverview> {
    const found = await this.views.overview(practiceId, sha256);
    if (!found) throw new NotFound('There is no such file.');
    return found;
  }

  /** Segments of a 270 or of an answer, with their loops and in words, persons masked. */
  @Get('coverage-checks/files/:sha256/segments')
  @Roles('front-desk', 'biller', 'manager', 'administrator')
  @Audit('coverage-check.file-viewed', { subject: 'sha256' })
  @NoUnitOfWork()
  @Answer(FileSegments)
  async segmentsOfFile(
    @Identity() { practiceId }: RequestContext['identity'],
    @Param('sha256', { schema: Sha256 }) sha256: string,
    @Query({ schema: SegmentsQuery }) query: SegmentsQuery,
  ): Promise<FileSegments> {
    const found = await this.views.segments(practiceId, sha256, query);
    if (!found) throw new NotFound('There is no such file.');
    return found;
  }

  @Get('coverages/:id/checks')
  @Roles('front-desk', 'biller', 'manager', 'administrator', 'service')
  @Audit('coverage-checks.listed', { subject: 'id' })
  @Answer(CoverageCheckList)
  async list(@Ctx() ctx: RequestContext, @Param('id', { schema: IdParam }) id: number) {
    const checks = await listChecks(ctx, ctx.identity.practiceId, id);
    if (!checks) throw new NotFound('No such coverage.');
    return checks;
  }

  /** Asks the payer again; the answer comes with the check of this id. */
  @Post('coverages/:id/check')
  @Roles('front-desk', 'biller', 'administrator', 'service')
  @Audit('coverage-check.asked', { subject: 'id' })
  @Answer(CoverageCheck, { status: 202, description: 'The payer is being asked.' })
  ask(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Body({ schema: AskCoverageCheck }) body: z.output<typeof AskCoverageCheck>,
  ) {
    return askAgain(ctx, ctx.identity.practiceId, id, body.serviceDate);
  }
}
