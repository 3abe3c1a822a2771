import {
  ReportDeliveryList,
  ReportDeliveryQuery,
  ReportFileParam,
  ReportMailList,
  ReportSettings,
  SendReportRequest,
} from '@millrace/contracts';
import { UnitOfWork } from '@millrace/messaging';
import {
  Answer,
  Audit,
  Ctx,
  Identity,
  Invalid,
  NotFound,
  NoUnitOfWork,
  Roles,
  SETTINGS,
  type RequestContext,
} from '@millrace/runtime';
import type { Identity as RequestIdentity } from '@millrace/security';
import { Body, Controller, Get, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { yesterday } from '../figures/day-figures.queries.js';
import type { ReportingSettings } from '../settings.js';
import { DeliverReport } from './deliver-report.handler.js';
import { listDeliveries, listMails, recipientsOf } from './delivery.queries.js';

const SentReport = z.object({ reportId: z.int().positive() });

/** Reports that were rendered and mailed. */
@Controller('reports')
export class DeliveriesController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: DeliverReport,
    @Inject(SETTINGS) private readonly settings: ReportingSettings,
  ) {}

  @Get('deliveries')
  @Roles('biller', 'manager', 'administrator')
  @Answer(ReportDeliveryList)
  list(
    @Ctx() ctx: RequestContext,
    @Query({ schema: ReportDeliveryQuery }) query: z.output<typeof ReportDeliveryQuery>,
  ): Promise<z.output<typeof ReportDeliveryList>> {
    return listDeliveries(ctx, ctx.identity.practiceId, query, this.settings.reportRecipients);
  }

  /** Renders and mails the report of a day that has ended; one that was delivered stays as it was. */
  @Post('deliveries')
  @Roles('manager', 'administrator')
  @NoUnitOfWork()
  @Audit('report.sent')
  @Answer(SentReport)
  async send(
    @Identity() { practiceId }: RequestIdentity,
    @Body({ schema: SendReportRequest }) { day }: z.output<typeof SendReportRequest>,
  ): Promise<z.output<typeof SentReport>> {
    const last = await this.work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
      yesterday(ctx, practiceId),
    );
    if (day > last) {
      throw new Invalid([{ path: 'day', message: `The last day that has ended is ${last}.` }]);
    }
    return { reportId: await this.reports.of(practiceId, day) };
  }

  @Get('deliveries/:reportId/:format')
  @Roles('biller', 'manager', 'administrator')
  @Audit('report.downloaded', { subject: 'reportId' })
  @Answer(z.string(), { description: 'application/pdf or text/csv' })
  async download(
    @Ctx() ctx: RequestContext,
    @Param({ schema: ReportFileParam }) { reportId, format }: z.output<typeof ReportFileParam>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const [file] = (await ctx.tx.query(
      `select f.bytes, r.day from report_file f join report r on r.id = f.report_id
        where f.practice_id = $1 and f.report_id = $2 and f.format = $3`,
      [ctx.identity.practiceId, reportId, format],
    )) as { bytes: Buffer; day: string }[];
    if (!file) throw new NotFound('There is no such report.');
    void reply
      .type(format === 'pdf' ? 'application/pdf' : 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="billing-${file.day}.${format}"`);
    return file.bytes;
  }

  /** Mails that the embedded profile keeps instead of sending them. */
  @Get('mails')
  @Roles('manager', 'administrator')
  @Answer(ReportMailList)
  async mails(@Ctx() ctx: RequestContext): Promise<z.output<typeof ReportMailList>> {
    return { items: await listMails(ctx, ctx.identity.practiceId) };
  }

  @Get('settings')
  @Roles('manager', 'administrator')
  @Answer(ReportSettings)
  async show(@Ctx() ctx: RequestContext): Promise<z.output<typeof ReportSettings>> {
    const { practiceId } = ctx.identity;
    return { recipients: await recipientsOf(ctx, practiceId, this.settings.reportRecipients) };
  }

  @Put('settings')
  @Roles('administrator')
  @Audit('report-settings.changed')
  @Answer(ReportSettings)
  async change(
    @Ctx() ctx: RequestContext,
    @Body({ schema: ReportSettings }) { recipients }: z.output<typeof ReportSettings>,
  ): Promise<z.output<typeof ReportSettings>> {
    await ctx.tx.query(
      `insert into report_setting (practice_id, recipients) values ($1, $2)
       on conflict (practice_id) do update set recipients = excluded.recipients`,
      [ctx.identity.practiceId, recipients],
    );
    return { recipients };
  }
}
