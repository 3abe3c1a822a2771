import { createServer, type Server } from 'node:http';
import { Webhook } from 'standardwebhooks';

/** The clinic's software as a receiver: takes Millrace's webhooks and is down for maintenance on one day. */
export interface WebhookReceiver {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** A message as it arrived, its signature right. */
export interface ReceivedMessage {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface ReceiverOptions {
  /** 0, or one that another program took meanwhile: a free one. */
  readonly port: number;
  /** Where it listens, and the name by which it is reached; loopback unless told. */
  readonly place?: { readonly host: string; readonly name: string } | undefined;
  /** The endpoint's secret, once the endpoint exists. */
  readonly secret: string;
  /** Answers 503 while it says so: which deliveries fail depends on the clock alone. */
  readonly isDown: () => boolean;
  /** Called before the answer: when it throws the answer is 503, and the message comes again. */
  readonly take: (message: ReceivedMessage) => Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Starts a receiver. It checks every signature by the Standard Webhooks library. */
export async function startWebhookReceiver(options: ReceiverOptions): Promise<WebhookReceiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void answer(options, request.headers, Buffer.concat(chunks)).then((status) => {
        response.statusCode = status;
        response.end();
      });
    });
  });
  const { host, name } = options.place ?? { host: LOOPBACK, name: LOOPBACK };
  await listen(server, options.port, host).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0, host);
  });
  const { port } = server.address() as { port: number };
  return {
    url: `http://${name}:${port}/hooks`,
    port,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((ready, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      ready();
    });
  });
}

async function answer(
  { secret, isDown, take }: ReceiverOptions,
  headers: NodeJS.Dict<string | string[]>,
  body: Buffer,
): Promise<number> {
  if (isDown()) return 503;
  if (!verify(secret, headers, body)) return 401;
  try {
    await take(JSON.parse(body.toString('utf8')) as ReceivedMessage);
    return 204;
  } catch {
    return 503;
  }
}

/** The signature over id, timestamp and body; the timestamp is the demo's clock, so its distance to ours is not checked. */
function verify(secret: string, headers: NodeJS.Dict<string | string[]>, body: Buffer): boolean {
  const id = String(headers['webhook-id']);
  const timestamp = Number(headers['webhook-timestamp']);
  const expected = new Webhook(secret).sign(id, new Date(timestamp * 1000), body.toString('utf8'));
  return String(headers['webhook-signature']).split(' ').includes(expected);
}
