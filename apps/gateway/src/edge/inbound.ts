import { ProblemError } from '@millrace/runtime';
import { verifyWebhook, type Identity } from '@millrace/security';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { writeAudit } from '../audit/audit.store.js';
import { headersFor, type EdgePorts } from './pass-on.js';
import { jsonOf, type ServiceClient } from './service-client.js';

type Data = Record<string, unknown>;

interface Target {
  readonly service: string;
  /** @throws ProblemError 400 when the data lack the id that the route needs */
  readonly url: (data: Data) => string;
}

const of = (service: string, url: string): Target => ({ service, url: () => url });
const ofAppointment = (action: string): Target => ({
  service: 'scheduling',
  url: ({ appointmentId }) => {
    if (Number.isSafeInteger(appointmentId))
      return `/appointments/${String(appointmentId)}/${action}`;
    throw new ProblemError(400, 'The message is not valid.', 'data.appointmentId is missing.');
  },
});

/** What the clinic's software may say by webhook, and whose route takes it: `data` is that route's body. */
const TYPES: Readonly<Record<string, Target>> = {
  'encounter.completed': of('claims', '/encounters'),
  'appointment.requested': of('scheduling', '/appointments'),
  'appointment.rescheduled': ofAppointment('reschedule'),
  'appointment.confirmed': ofAppointment('confirm'),
  'appointment.cancelled': ofAppointment('cancel'),
};

const Message = z.object({
  type: z.string(),
  timestamp: z.string(),
  data: z.record(z.string(), z.unknown()),
});
/** The specification advises less than 20 KB; encounters with many lines need more. */
const BODY_LIMIT = 1 << 20;

interface Source {
  id: number;
  practice_id: number;
  name: string;
  secret: string;
}

/**
 * The inbound door by the Standard Webhooks specification: a wrong signature is 401, a stale timestamp 400. The message's id is
 * the Idempotency-Key of the request that it becomes, so a repetition gets the first answer and changes nothing.
 */
export function inboundWebhooks(
  edge: FastifyInstance,
  services: readonly ServiceClient[],
  ports: EdgePorts,
): void {
  edge.post<{ Params: { key: string } }>('/webhooks/:key', async (request, reply) => {
    const source = await findSource(ports, request.params.key);
    const body = await textOf(request.body as Readable | undefined);
    check(ports, source, request, body);
    const message = parse(body);
    const target = TYPES[message.type];
    const service = services.find((one) => one.name === target?.service);
    if (!target || !service) {
      throw new ProblemError(
        422,
        'Unknown type of message.',
        `Known are: ${Object.keys(TYPES).join(', ')}.`,
      );
    }
    const messageId = String(request.headers['webhook-id']);
    const identity: Identity = {
      practiceId: source.practice_id,
      userId: 0,
      userName: source.name,
      role: 'service',
      requestId: request.id,
    };
    const data = JSON.stringify(message.data);
    const answer = await service.request({
      method: 'POST',
      url: target.url(message.data),
      headers: {
        ...(await headersFor(request, identity, ports.signer)),
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(data)),
        'idempotency-key': `webhook-${source.id}-${messageId}`,
      },
      body: data,
    });
    await remember(ports, identity, source.id, {
      messageId,
      type: message.type,
      status: answer.status,
    });
    return reply.status(answer.status).send(await jsonOf(answer));
  });
}

async function findSource(ports: EdgePorts, key: string): Promise<Source> {
  const [source] = (await ports.work.dataSource.query('select * from find_inbound_source($1)', [
    key,
  ])) as Source[];
  if (!source) throw new ProblemError(404, 'Not found.', 'There is no such webhook address.');
  return source;
}

async function textOf(body: Readable | undefined): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += (chunk as Buffer).length;
    if (length > BODY_LIMIT)
      throw new ProblemError(413, 'The message is too large.', 'At most 1 MB.');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function check(ports: EdgePorts, source: Source, request: FastifyRequest, body: string): void {
  const header = (name: string) => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  const headers = {
    id: header('webhook-id'),
    timestamp: header('webhook-timestamp'),
    signature: header('webhook-signature'),
  };
  const secret = ports.work.cipher!.open(source.secret);
  switch (verifyWebhook([secret], headers, body, ports.work.clock.now())) {
    case 'valid':
      return;
    case 'stale':
      throw new ProblemError(
        400,
        'The message is too old or from the future.',
        'Its webhook-timestamp may be 5 minutes off.',
      );
    case 'missing-header':
      throw new ProblemError(
        400,
        'A header is missing.',
        'Send webhook-id, webhook-timestamp and webhook-signature.',
      );
    default:
      throw new ProblemError(401, 'The signature does not match.');
  }
}

function parse(body: string): z.output<typeof Message> {
  try {
    return Message.parse(JSON.parse(body));
  } catch {
    throw new ProblemError(
      400,
      'The message is not valid.',
      'It is JSON with type, timestamp and data.',
    );
  }
}

/** Counts the message once, and audits every time it came. */
async function remember(
  ports: EdgePorts,
  identity: Identity,
  sourceId: number,
  { messageId, type, status }: { messageId: string; type: string; status: number },
): Promise<void> {
  await ports.work.run({ practiceIds: [identity.practiceId] }, async (ctx) => {
    await ctx.tx.query(
      `insert into inbound_message (practice_id, source_id, message_id, type, status, at) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing`,
      [identity.practiceId, sourceId, messageId, type, status, ctx.now],
    );
    await writeAudit(ctx, identity, { action: `webhook.${type}`, status });
  });
}
