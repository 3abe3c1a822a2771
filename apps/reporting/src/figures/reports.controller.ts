import {
  Ageing,
  AgeingQuery,
  AsOfQuery,
  DayQuery,
  DayReport,
  DenialReport,
  ExportParam,
  ExportQuery,
  ReportSummary,
  TrendQuery,
  Trends,
} from '@millrace/contracts';
import { Answer, Ctx, Invalid, Roles, type RequestContext } from '@millrace/runtime';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ageingOn } from './ageing.queries.js';
import { ageingCsv, daysCsv, denialsCsv } from './csv.js';
import { yesterday } from './day-figures.queries.js';
import { addDays } from './figures.js';
import { daysBetween, denialsOn, summaryOn, trendsTo } from './report.queries.js';

const MAX_DAYS = 1_100;

/** How the practice is doing, at the end of any day. */
@Controller('reports')
export class ReportsController {
  @Get('summary')
  @Roles('biller', 'manager', 'administrator')
  @Answer(ReportSummary)
  async summary(
    @Ctx() ctx: RequestContext,
    @Query({ schema: AsOfQuery }) query: z.output<typeof AsOfQuery>,
  ): Promise<ReportSummary> {
    return summaryOn(ctx, ctx.identity.practiceId, await asOf(ctx, query.asOf));
  }

  @Get('ageing')
  @Roles('biller', 'manager', 'administrator')
  @Answer(Ageing)
  async ageing(
    @Ctx() ctx: RequestContext,
    @Query({ schema: AgeingQuery }) query: z.output<typeof AgeingQuery>,
  ): Promise<Ageing> {
    const day = await asOf(ctx, query.asOf);
    return ageingOn(ctx, ctx.identity.practiceId, day, query.from, query.payerId ?? null);
  }

  @Get('denials')
  @Roles('biller', 'manager', 'administrator')
  @Answer(DenialReport)
  async denials(
    @Ctx() ctx: RequestContext,
    @Query({ schema: AsOfQuery }) query: z.output<typeof AsOfQuery>,
  ): Promise<DenialReport> {
    return denialsOn(ctx, ctx.identity.practiceId, await asOf(ctx, query.asOf));
  }

  @Get('trends')
  @Roles('biller', 'manager', 'administrator')
  @Answer(Trends)
  async trends(
    @Ctx() ctx: RequestContext,
    @Query({ schema: TrendQuery }) query: z.output<typeof TrendQuery>,
  ): Promise<Trends> {
    return trendsTo(ctx, ctx.identity.practiceId, await asOf(ctx, query.asOf), query.months);
  }

  /** What moved each day; the last 30 unless told. */
  @Get('days')
  @Roles('biller', 'manager', 'administrator')
  @Answer(DayReport)
  days(
    @Ctx() ctx: RequestContext,
    @Query({ schema: DayQuery }) query: z.output<typeof DayQuery>,
  ): Promise<DayReport> {
    return daysOf(ctx, query);
  }

  @Get('exports/:which.csv')
  @Roles('biller', 'manager', 'administrator')
  @Answer(z.string(), { description: 'text/csv' })
  async export(
    @Ctx() ctx: RequestContext,
    @Param({ schema: ExportParam }) { which }: z.output<typeof ExportParam>,
    @Query({ schema: ExportQuery }) query: z.output<typeof ExportQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { practiceId } = ctx.identity;
    const day = await asOf(ctx, query.asOf);
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${which}-${day}.csv"`);
    switch (which) {
      case 'ageing':
        return ageingCsv(
          await ageingOn(ctx, practiceId, day, query.ageFrom, query.payerId ?? null),
        );
      case 'denials':
        return denialsCsv(await denialsOn(ctx, practiceId, day));
      case 'days':
        return daysCsv(await daysOf(ctx, query));
    }
  }
}

async function asOf(ctx: RequestContext, day: string | undefined): Promise<string> {
  return day ?? (await yesterday(ctx, ctx.identity.practiceId));
}

async function daysOf(ctx: RequestContext, query: z.output<typeof DayQuery>): Promise<DayReport> {
  const to = query.to ?? (await yesterday(ctx, ctx.identity.practiceId));
  const from = query.from ?? addDays(to, -29);
  if (from > to || addDays(from, MAX_DAYS) < to) {
    throw new Invalid([{ path: 'from', message: `Use a span of 1 to ${MAX_DAYS} days.` }]);
  }
  return daysBetween(ctx, ctx.identity.practiceId, from, to);
}
