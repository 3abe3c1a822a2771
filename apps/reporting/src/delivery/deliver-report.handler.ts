import { ReportDelivered } from '@millrace/contracts';
import { UnitOfWork, type Context } from '@millrace/messaging';
import { createHash } from 'node:crypto';
import { yesterday } from '../figures/day-figures.queries.js';
import { addDays } from '../figures/figures.js';
import { daysBetween, summaryOn } from '../figures/report.queries.js';
import { billingPdf } from './billing-pdf.js';
import { billingCsv, keyFigures, money, type BillingReport } from './billing-report.js';
import type { MailTransport, ReportMail } from './mail.js';

export const DAILY_BILLING = 'daily-billing';

interface ReportRow {
  readonly id: number;
  readonly deliveredAt: Date | null;
  readonly recipients: string[];
}

/**
 * Renders the billing report of a day once, keeps it, and mails it. Each step is kept before the next one, so a crash renders
 * nothing anew and mails again only what was not marked as sent.
 */
export class DeliverReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly transport: MailTransport,
    private readonly recipients: readonly string[],
  ) {}

  /** The report of the practice's yesterday. */
  async ofYesterday(practiceId: number): Promise<void> {
    const day = await this.read(practiceId, (ctx) => yesterday(ctx, practiceId));
    await this.of(practiceId, day);
  }

  /** @returns the report's id; one that was delivered already stays as it was */
  async of(practiceId: number, day: string): Promise<number> {
    const report = (await this.find(practiceId, day)) ?? (await this.render(practiceId, day));
    if (!report.deliveredAt) await this.send(practiceId, day, report);
    return report.id;
  }

  private async render(practiceId: number, day: string): Promise<ReportRow> {
    const content = await this.read(practiceId, (ctx) => contentOf(ctx, practiceId, day));
    const pdf = await billingPdf(content);
    const csv = Buffer.from(billingCsv(content), 'utf8');
    await this.work.run({ practiceIds: [practiceId] }, async (ctx) => {
      const [row] = (await ctx.tx.query(
        `insert into report (practice_id, kind, day, rendered_at, recipients, transport)
         values ($1, $2, $3, $4, coalesce((select recipients from report_setting where practice_id = $1), $5), $6)
         on conflict do nothing returning id`,
        [practiceId, DAILY_BILLING, day, content.renderedAt, this.recipients, this.transport.name],
      )) as { id: number }[];
      if (!row) return;
      await keepFile(ctx, practiceId, row.id, 'pdf', pdf);
      await keepFile(ctx, practiceId, row.id, 'csv', csv);
    });
    return (await this.find(practiceId, day))!;
  }

  private async send(practiceId: number, day: string, report: ReportRow): Promise<void> {
    const mail = await this.read(practiceId, (ctx) => mailOf(ctx, practiceId, day, report));
    if (mail.recipients.length > 0) await this.transport.send(mail);
    await this.work.run({ practiceIds: [practiceId] }, async (ctx) => {
      const [[marked]] = (await ctx.tx.query(
        `update report set delivered_at = $3 where practice_id = $1 and id = $2 and delivered_at is null returning id`,
        [practiceId, report.id, ctx.now],
      )) as [{ id: number }[], number];
      if (!marked) return;
      await this.transport.keep(ctx, mail);
      ctx.emit(ReportDelivered, practiceId, {
        reportId: report.id,
        kind: DAILY_BILLING,
        day,
        recipients: mail.recipients.length,
      });
    });
  }

  private find(practiceId: number, day: string): Promise<ReportRow | undefined> {
    return this.read(practiceId, async ({ tx }) => {
      const [row] = (await tx.query(
        `select id, delivered_at as "deliveredAt", recipients from report where practice_id = $1 and kind = $2 and day = $3`,
        [practiceId, DAILY_BILLING, day],
      )) as ReportRow[];
      return row;
    });
  }

  private read<T>(practiceId: number, work: (ctx: Context) => Promise<T>): Promise<T> {
    return this.work.run({ practiceIds: [practiceId], readOnly: true }, work);
  }
}

async function contentOf(ctx: Context, practiceId: number, day: string): Promise<BillingReport> {
  const [practice] = (await ctx.tx.query('select name from practice where practice_id = $1', [
    practiceId,
  ])) as { name: string }[];
  return {
    practiceName: practice?.name ?? 'Practice',
    day,
    renderedAt: ctx.now,
    today: await daysBetween(ctx, practiceId, day, day),
    week: await daysBetween(ctx, practiceId, addDays(day, -6), day),
    summary: await summaryOn(ctx, practiceId, day),
  };
}

async function keepFile(
  ctx: Context,
  practiceId: number,
  reportId: number,
  format: 'pdf' | 'csv',
  bytes: Buffer,
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await ctx.tx.query(
    'insert into report_file (practice_id, report_id, format, sha256, bytes) values ($1, $2, $3, $4, $5)',
    [practiceId, reportId, format, sha256, bytes],
  );
}

/** Sums only: a mail passes through strangers' hands. */
async function mailOf(
  ctx: Context,
  practiceId: number,
  day: string,
  report: ReportRow,
): Promise<ReportMail> {
  const content = await contentOf(ctx, practiceId, day);
  const files = (await ctx.tx.query(
    'select format, bytes from report_file where practice_id = $1 and report_id = $2 order by format',
    [practiceId, report.id],
  )) as { format: string; bytes: Buffer }[];
  const { chargedCents, paidCents, claimsDenied } = content.today.total;
  return {
    practiceId,
    reportId: report.id,
    day,
    recipients: report.recipients,
    subject: `Billing report of ${day}, ${content.practiceName}`,
    body: [
      `${content.practiceName}, ${day}: charged ${money(chargedCents)}, paid ${money(paidCents)}, ${claimsDenied} claims refused.`,
      '',
      ...keyFigures(content).map(({ name, value, parts }) => `${name}: ${value} (${parts})`),
    ].join('\n'),
    attachments: files.map(({ format, bytes }) => ({
      filename: `billing-${day}.${format}`,
      content: bytes,
    })),
  };
}
