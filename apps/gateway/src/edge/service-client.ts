import type { RunningService } from '@millrace/runtime';
import { ProblemError } from '@millrace/runtime';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { OpenAPIObject } from '@nestjs/swagger';

export interface ServiceRequest {
  readonly method: string;
  /** Path and query, as the service has it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Readable | string | undefined;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  /** Destroyed before its end, it tells the service that nobody reads on. */
  readonly body: Readable;
}

/** How the gateway reaches a service. */
export interface ServiceClient {
  readonly name: string;
  readonly openApi: OpenAPIObject;
  request(request: ServiceRequest): Promise<ServiceAnswer>;
}

/** Passes requests on inside of the process; bodies stream both ways. */
export function inProcess(service: RunningService): ServiceClient {
  return {
    name: service.name,
    openApi: service.openApi,
    request: async ({ method, url, headers, body }) => {
      const response = await service.inject({
        method: method as 'GET',
        url,
        headers,
        ...(body !== undefined && { payload: body }),
        payloadAsStream: true,
      });
      const answer = response.stream();
      answer.once('close', () => {
        if (answer.readableEnded) return;
        // As a connection that ends would: without it a stream of events goes on for ever.
        const { res } = response.raw;
        res.req.socket.emit('close');
        res.destroy();
      });
      return { status: response.statusCode, headers: response.headers, body: answer };
    },
  };
}

/** How long a service may take to say its first word. */
const ANSWER_MS = 120_000;
/** Nobody listened there, so nothing took effect: another process of the service may. */
const NOBODY = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN'];

/**
 * Passes requests on to the processes of a service, in turn; bodies stream both ways. One that is down is passed over.
 * @param urls base addresses; the first that answers gives the OpenAPI document
 * @throws ProblemError 503 from `request` when none answers: the caller sends the request again, with the same key
 */
export async function overHttp(name: string, urls: readonly string[]): Promise<ServiceClient> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let turn = 0;
  const request = async (asked: ServiceRequest): Promise<ServiceAnswer> => {
    turn += 1;
    for (let tried = 0; tried < urls.length; tried++) {
      const url = urls[(turn + tried) % urls.length]!;
      try {
        return await send(agent, new URL(asked.url, url), asked);
      } catch (error) {
        if (!NOBODY.includes((error as { code?: string }).code ?? '')) throw away(name);
      }
    }
    throw away(name);
  };
  const answer = await request({ method: 'GET', url: '/status/openapi', headers: {} });
  const openApi = await jsonOf<OpenAPIObject>(answer);
  if (answer.status !== 200) throw away(name);
  return { name, openApi, request };
}

function away(service: string): ProblemError {
  return new ProblemError(
    503,
    'Not available now.',
    `The service ${service} does not answer. Send the request again, with the same Idempotency-Key.`,
  );
}

function send(
  agent: Agent,
  url: URL,
  { method, headers, body }: ServiceRequest,
): Promise<ServiceAnswer> {
  return new Promise((done, fail) => {
    const sending = httpRequest(url, { agent, method, headers }, (answer: IncomingMessage) =>
      done({ status: answer.statusCode!, headers: answer.headers, body: answer }),
    );
    sending.setTimeout(ANSWER_MS, () => sending.destroy(new Error('No answer in time')));
    sending.once('error', (error: NodeJS.ErrnoException) => {
      // The other end had let go of a connection that was kept; nothing was read of this request.
      const again =
        sending.reusedSocket && error.code === 'ECONNRESET' && !(body instanceof Readable);
      if (again) send(agent, url, { method, headers, body } as ServiceRequest).then(done, fail);
      else fail(error);
    });
    if (body instanceof Readable) body.once('error', fail).pipe(sending);
    else sending.end(body);
  });
}

/** The whole answer as JSON; null where it is empty. */
export async function jsonOf<T>(answer: ServiceAnswer): Promise<T> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer.body) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return (text === '' ? null : JSON.parse(text)) as T;
}
