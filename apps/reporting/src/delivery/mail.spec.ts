import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { SmtpTransport } from './mail.js';

describe('the SMTP transport', () => {
  it('hands a report with its attachments to a mail server', async () => {
    let received = '';
    let to: string[] = [];
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData(stream, session, done) {
        to = session.envelope.rcptTo.map(({ address }) => address);
        stream.on('data', (part: Buffer) => (received += part.toString()));
        stream.on('end', () => done());
      },
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.server.address() as AddressInfo;
    const transport = new SmtpTransport(`smtp://127.0.0.1:${port}`, 'millrace@example.com');
    await transport.send({
      practiceId: 1,
      reportId: 5,
      day: '2026-03-10',
      recipients: ['admin@example.com', 'bella@example.com'],
      subject: 'Billing report of 2026-03-10',
      body: 'Paid $120.00',
      attachments: [{ filename: 'billing.csv', content: Buffer.from('a,b') }],
    });
    await new Promise<void>((closed) => server.close(() => closed()));
    expect(to).toEqual(['admin@example.com', 'bella@example.com']);
    expect(received).toContain('Message-ID: <report-1-2026-03-10@example.com>');
    expect(received).toContain('filename=billing.csv');
    expect(received).toContain(Buffer.from('a,b').toString('base64'));
  });
});
