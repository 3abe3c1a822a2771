import { SMTPServer } from 'smtp-server';
import { MessageSenders, OutboxSender, SmtpSender, type MessageSender } from './message-sender.js';
import type { QueuedMessage } from './message.store.js';

const message: QueuedMessage = {
  messageId: 17,
  channel: 'email',
  address: 'testa@example.com',
  subject: 'Ferrybank Clinic: your visit',
  text: 'Tuesday, June 9 at 9:00 AM',
  practiceName: 'Ferrybank Clinic',
};

/** A mail server that keeps what it gets. */
async function startMailServer(): Promise<{
  url: string;
  mails: string[];
  close(): Promise<void>;
}> {
  const mails: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (address, _session, done) =>
      done(address.address.startsWith('nobody@') ? new Error('No such mailbox') : null),
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

let mailServer: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  mailServer = await startMailServer();
});
afterAll(() => mailServer.close());

const adapters: [string, () => MessageSender][] = [
  ['the outbox', () => new OutboxSender()],
  ['SMTP', () => new SmtpSender(mailServer.url, 'no-reply@example.com')],
];

describe.each(adapters)('%s as a way out for messages', (_name, make) => {
  it('takes an e-mail, also a second time after a crash, and can be closed', async () => {
    const sender = make();
    expect(sender.channels).toContain('email');
    await sender.send(message);
    await sender.send(message);
    await sender.close();
  });
});

describe('SMTP', () => {
  it('hands over what was written, under an id that stays the same', async () => {
    const sender = new SmtpSender(mailServer.url, 'no-reply@example.com');
    mailServer.mails.length = 0;
    await sender.send(message);
    await sender.send(message);
    await sender.close();
    const [first, second] = mailServer.mails;
    expect(first).toContain('From: Ferrybank Clinic <no-reply@example.com>');
    expect(first).toContain('To: testa@example.com');
    expect(first).toContain('Subject: Ferrybank Clinic: your visit');
    expect(first).toContain('Tuesday, June 9 at 9:00 AM');
    for (const mail of [first, second])
      expect(mail).toContain('Message-ID: <message-17@example.com>');
  });

  it('fails where the server refuses', async () => {
    const sender = new SmtpSender(mailServer.url, 'no-reply@example.com');
    await expect(sender.send({ ...message, address: 'nobody@example.com' })).rejects.toThrow();
    await sender.close();
  });
});

it('mails over SMTP where there is a server, and keeps everything else in the outbox', async () => {
  const mailFrom = 'no-reply@example.com';
  const without = MessageSenders.of({ mailFrom });
  expect([without.for('sms').via, without.for('email').via]).toEqual(['outbox', 'outbox']);
  const senders = MessageSenders.of({ mailFrom, smtpUrl: mailServer.url });
  expect([senders.for('sms').via, senders.for('email').via]).toEqual(['outbox', 'smtp']);
  await senders.onModuleDestroy();
});
