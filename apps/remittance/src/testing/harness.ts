import type { UnitOfWork } from '@millrace/messaging';
import type { Identity } from '@millrace/security';
import { startTestedService, type Answered, type TestedService } from '@millrace/testing';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { remittanceService } from '../index.js';

/** The service at work on a database of its own, under a clock that tests move, beside a stand-in for the clearinghouse. */
export interface Harness extends Omit<TestedService, 'request'> {
  readonly claims: UnitOfWork;
  readonly scheduling: UnitOfWork;
  /** Files that wait in the mailbox; the position is the id. */
  readonly mailbox: Buffer[];
  get(path: string, as?: Partial<Identity>): Promise<Answered>;
  post(path: string, body?: object, as?: Partial<Identity>): Promise<Answered>;
  upload(file: string | AsyncIterable<Uint8Array>, as?: Partial<Identity>): Promise<Answered>;
}

export async function startHarness(start: string): Promise<Harness> {
  const mailbox: Buffer[] = [];
  const clearinghouse = await serveMailbox(mailbox);
  const tested = await startTestedService({
    service: remittanceService,
    start,
    others: ['claims', 'scheduling'],
    settings: { clearinghouseUrl: clearinghouse.url, uploadWaitMs: 0 },
    user: { userName: 'Bella Biller', role: 'biller' },
  });
  const { database, request } = tested;
  return {
    ...tested,
    claims: database.service('claims').work,
    scheduling: database.service('scheduling').work,
    mailbox,
    get: (path, as) => request({ method: 'GET', path, as }),
    post: (path, body, as) => request({ method: 'POST', path, body, as }),
    upload: (file, as) =>
      request({
        method: 'POST',
        path: '/remittances/files?name=test.835',
        body: typeof file === 'string' ? file : Readable.from(file),
        headers: { 'content-type': 'application/edi-x12' },
        as,
      }),
    close: async () => {
      await tested.close();
      await clearinghouse.close();
    },
  };
}

/** The mailbox half of the clearinghouse protocol. */
async function serveMailbox(
  mailbox: readonly Buffer[],
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    const [, , id] = url.pathname.split('/');
    if (id) return void response.end(mailbox[Number(id) - 1]);
    const after = Number(url.searchParams.get('after'));
    const mine = url.searchParams.get('submitter') === 'MR1999999976';
    const files = mailbox.map((bytes, i) => ({
      id: i + 1,
      kind: '835',
      name: `FICTV-${i + 1}.835`,
      createdAt: '2026-03-02T12:00:00.000Z',
      byteLength: bytes.length,
    }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ files: mine ? files.filter((file) => file.id > after) : [] }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
