import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

/** The clinic's other software: takes Millrace's webhooks and is down for maintenance on one day. */
export interface WebhookReceiver {
  readonly url: string;
  /** The endpoint's secret, once the endpoint exists. */
  secret: string;
  close(): Promise<void>;
}

/**
 * Starts a receiver on loopback. It checks every signature by the Standard Webhooks library and answers 503 while
 * `isDown` says so: which deliveries fail depends on the clock alone.
 */
export async function startWebhookReceiver(
  port: number,
  isDown: () => boolean,
): Promise<WebhookReceiver> {
  const receiver = { secret: '' };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.statusCode = isDown()
        ? 503
        : verify(receiver.secret, request.headers, Buffer.concat(chunks))
          ? 204
          : 401;
      response.end();
    });
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const address = server.address() as { port: number };
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${address.port}/hooks`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  });
}

/** The signature over id, timestamp and body; the timestamp is the demo's clock, so its distance to ours is not checked. */
function verify(secret: string, headers: NodeJS.Dict<string | string[]>, body: Buffer): boolean {
  const id = String(headers['webhook-id']);
  const timestamp = Number(headers['webhook-timestamp']);
  const expected = new Webhook(secret).sign(id, new Date(timestamp * 1000), body.toString('utf8'));
  return String(headers['webhook-signature']).split(' ').includes(expected);
}
