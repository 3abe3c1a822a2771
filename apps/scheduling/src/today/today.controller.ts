import { Today, TodayQuery } from '@millrace/contracts';
import { Answer, Audit, Ctx, Roles, type RequestContext } from '@millrace/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { type Parsed, READERS } from '../http.js';
import { readToday } from './today.queries.js';

@Controller('today')
export class TodayController {
  /** Who comes next at a location, and is everything ready? */
  @Get()
  @Roles(...READERS)
  @Audit('today.viewed')
  @Answer(Today)
  show(
    @Ctx() ctx: RequestContext,
    @Query({ schema: TodayQuery }) query: Parsed<typeof TodayQuery>,
  ) {
    return readToday(ctx, ctx.identity.practiceId, query);
  }
}
