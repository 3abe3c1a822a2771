import {
  AskCoverageCheck,
  CheckFileParam,
  CheckFileQuery,
  CheckFileSegments,
  CoverageCheck,
  CoverageCheckDetail,
  CoverageCheckList,
  CoverageToFixList,
  ToFixQuery,
} from '@millrace/contracts';
import { FileStore } from '@millrace/exchange';
import { UnitOfWork } from '@millrace/messaging';
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
import { readFileSegments } from './file-segments.js';

const After = z.tuple([z.iso.datetime(), z.int().positive()]);

@Controller()
export class CheckController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
  ) {}

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

  /** The 270 or the answer of a check, segment by segment. */
  @Get('coverage-checks/:id/files/:which')
  @Roles('front-desk', 'biller', 'manager', 'administrator')
  @Audit('coverage-check.file-viewed', { subject: 'id' })
  @NoUnitOfWork()
  @Answer(CheckFileSegments)
  async file(
    @Identity() { practiceId }: RequestContext['identity'],
    @Param({ schema: CheckFileParam }) { id, which }: z.output<typeof CheckFileParam>,
    @Query({ schema: CheckFileQuery }) query: z.output<typeof CheckFileQuery>,
  ) {
    const check = await this.work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
      findCheck(ctx, practiceId, id),
    );
    const sha256 = which === 'request' ? check?.requestSha256 : check?.responseSha256;
    const segments = sha256 && (await readFileSegments(this.files, practiceId, sha256, query));
    if (!segments) throw new NotFound('No such file.');
    return segments;
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
