import type { Context } from '@millrace/messaging';
import { createTransport, type Transporter } from 'nodemailer';

export interface ReportMail {
  readonly practiceId: number;
  readonly reportId: number;
  readonly day: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly attachments: readonly { readonly filename: string; readonly content: Buffer }[];
}

/** How reports leave: by a mail server, or kept and shown on screen. */
export interface MailTransport {
  readonly name: 'smtp' | 'embedded';
  /** Outside of any transaction; may happen twice after a crash, under the same message id. */
  send(mail: ReportMail): Promise<void>;
  /** Inside the transaction that marks the report as delivered. */
  keep(ctx: Context, mail: ReportMail): Promise<void>;
}

export class SmtpTransport implements MailTransport {
  readonly name = 'smtp';
  private readonly transporter: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    this.transporter = createTransport(url);
  }

  async send(mail: ReportMail): Promise<void> {
    await this.transporter.sendMail({
      from: this.from,
      to: [...mail.recipients],
      subject: mail.subject,
      text: mail.body,
      messageId: `<report-${mail.practiceId}-${mail.day}@${this.from.split('@').at(-1)}>`,
      attachments: [...mail.attachments],
    });
  }

  async keep(): Promise<void> {}
}

export class EmbeddedTransport implements MailTransport {
  readonly name = 'embedded';

  async send(): Promise<void> {}

  async keep(ctx: Context, mail: ReportMail): Promise<void> {
    await ctx.tx.query(
      `insert into mail (practice_id, report_id, recipients, subject, body, at) values ($1, $2, $3, $4, $5, $6)`,
      [mail.practiceId, mail.reportId, mail.recipients, mail.subject, mail.body, ctx.now],
    );
  }
}
