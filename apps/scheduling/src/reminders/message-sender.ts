import type { Message } from '@millrace/contracts';
import { createTransport, type Transporter } from 'nodemailer';
import type { QueuedMessage } from './message.store.js';

/** The way out for messages to patients. */
export interface MessageSender {
  readonly via: NonNullable<Message['via']>;
  readonly channels: readonly Message['channel'][];
  /**
   * Hands the message over; when it returns, the message has left our hands. Called again for a message whose handing over
   * was not noted before a crash.
   */
  send(message: QueuedMessage): Promise<void>;
  close(): Promise<void>;
}

/** Without a gateway the message stays in our own table, which is shown as the outbox page and can be fetched from there. */
export class OutboxSender implements MessageSender {
  readonly via = 'outbox';
  readonly channels = ['sms', 'email'] as const;

  async send(): Promise<void> {}

  async close(): Promise<void> {}
}

/** E-mail over SMTP. */
export class SmtpSender implements MessageSender {
  readonly via = 'smtp';
  readonly channels = ['email'] as const;
  private readonly transport: Transporter;

  /**
   * @param smtpUrl e.g. `smtps://user:password@mail.example.com`
   * @param from address of the sender
   */
  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    this.transport = createTransport({
      url: smtpUrl,
      // A mail holds what we wrote, never a file or an address that its text names.
      disableFileAccess: true,
      disableUrlAccess: true,
      connectionTimeout: 20_000,
      socketTimeout: 30_000,
    });
  }

  async send(message: QueuedMessage): Promise<void> {
    const domain = this.from.slice(this.from.lastIndexOf('@') + 1);
    await this.transport.sendMail({
      from: { name: message.practiceName, address: this.from },
      to: message.address,
      subject: message.subject ?? message.practiceName,
      text: message.text,
      // The same id when it is handed over again, so that a mailbox shows it once.
      messageId: `<message-${message.messageId}@${domain}>`,
      headers: { 'auto-submitted': 'auto-generated' },
    });
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}

/** The senders in the order in which they are asked. */
export class MessageSenders {
  constructor(private readonly senders: readonly MessageSender[]) {}

  /** With a mail server, e-mail goes there; everything else into the outbox. */
  static of(settings: { smtpUrl?: string; mailFrom: string }): MessageSenders {
    const smtp = settings.smtpUrl ? [new SmtpSender(settings.smtpUrl, settings.mailFrom)] : [];
    return new MessageSenders([...smtp, new OutboxSender()]);
  }

  for(channel: Message['channel']): MessageSender {
    return this.senders.find(({ channels }) => channels.includes(channel))!;
  }

  /** Called by Nest when the service closes. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.senders.map((sender) => sender.close()));
  }
}
