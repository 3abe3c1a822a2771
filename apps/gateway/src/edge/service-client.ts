import type { RunningService } from '@millrace/runtime';
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

/** The whole answer as JSON; null where it is empty. */
export async function jsonOf<T>(answer: ServiceAnswer): Promise<T> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer.body) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return (text === '' ? null : JSON.parse(text)) as T;
}
