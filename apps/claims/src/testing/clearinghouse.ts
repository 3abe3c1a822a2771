import { createServer } from 'node:http';

/** A clearinghouse that keeps what it gets and holds what a test puts into its mailbox. */
export interface TestClearinghouse {
  readonly url: string;
  readonly received: Buffer[];
  /** Answers to real-time questions, taken in order; none: the payer is silent. */
  readonly realtime: Uint8Array[];
  /** Fails the next requests to send with 503. */
  failSends(times: number): void;
  put(kind: string, bytes: Uint8Array): void;
  close(): Promise<void>;
}

interface Mail {
  readonly id: number;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

export async function startClearinghouse(): Promise<TestClearinghouse> {
  const received: Buffer[] = [];
  const realtime: Uint8Array[] = [];
  const mailbox: Mail[] = [];
  let failures = 0;
  const answer = (method: string, url: URL, body: Buffer): [number, string | Uint8Array] => {
    if (url.pathname === '/realtime') {
      const bytes = realtime.shift();
      return bytes ? [200, bytes] : [504, ''];
    }
    if (method === 'POST') {
      if (failures-- > 0) return [503, ''];
      if (!received.some((one) => one.equals(body))) received.push(body);
      return [202, JSON.stringify({ receiptId: `R${received.length}` })];
    }
    const [, , id] = url.pathname.split('/');
    if (id) return [200, mailbox[Number(id) - 1]!.bytes];
    const kinds = url.searchParams.get('kinds')!.split(',');
    const after = Number(url.searchParams.get('after'));
    const files = mailbox
      .filter((one) => one.id > after && kinds.includes(one.kind))
      .map(({ id: fileId, kind, bytes }) => ({
        id: fileId,
        kind,
        name: `${kind}-${fileId}.edi`,
        createdAt: '2026-06-11T20:00:00Z',
        byteLength: bytes.length,
      }));
    return [200, JSON.stringify({ files })];
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url!, 'http://clearinghouse');
      const [status, bytes] = answer(request.method!, url, Buffer.concat(chunks));
      response.writeHead(status).end(bytes);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    realtime,
    failSends: (times) => (failures = times),
    put: (kind, bytes) => void mailbox.push({ id: mailbox.length + 1, kind, bytes }),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
