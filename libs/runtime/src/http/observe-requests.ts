import { METRICS, openSpan, record, type OpenSpan } from '@millrace/telemetry';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What is used of Fastify; the types of its own and of Nest's copy differ. */
interface Observable {
  addHook(name: 'onRequest' | 'preValidation', hook: (...args: Hook) => void): unknown;
  addHook(name: 'onResponse', hook: (...args: Hook) => void): unknown;
  addHook(name: 'onRequestAbort', hook: (request: FastifyRequest, done: Done) => void): unknown;
}
type Done = () => void;
type Hook = [request: FastifyRequest, reply: FastifyReply, done: Done];

interface AtWork {
  readonly span: OpenSpan;
  readonly began: number;
}

/**
 * Gives every request a span, which continues the caller's trace, and notes how long it took. Routes are told as they are declared,
 * never as they were called: a path may hold an id, a query a name. Call it before routes are added.
 */
export function observeRequests(fastify: unknown, service: string): void {
  const atWork = new WeakMap<FastifyRequest, AtWork>();
  const server = fastify as Observable;
  server.addHook('onRequest', (request, _reply, done) => {
    const { traceparent } = request.headers;
    const route = routeOf(request);
    const span = openSpan(`${request.method} ${route}`, {
      kind: 'server',
      traces: [typeof traceparent === 'string' ? traceparent : null],
      attributes: {
        'millrace.service': service,
        'http.request.method': request.method,
        'http.route': route,
      },
    });
    atWork.set(request, { span, began: performance.now() });
    span.run(done);
  });
  // Reading a body goes on in the context of its socket.
  server.addHook('preValidation', (request, _reply, done) => atWork.get(request)!.span.run(done));
  const end = (request: FastifyRequest, status: string, failed: boolean) => {
    const found = atWork.get(request);
    if (!found) return;
    atWork.delete(request);
    const { method } = request;
    const seconds = (performance.now() - found.began) / 1_000;
    record(METRICS.httpSeconds, { service, route: routeOf(request), method, status }, seconds);
    const attributes = { 'http.response.status_code': Number(status) || 0 };
    found.span.end(failed ? 'failed' : undefined, attributes);
  };
  server.addHook('onResponse', (request, { statusCode }, done) => {
    end(request, String(statusCode), statusCode >= 500);
    done();
  });
  server.addHook('onRequestAbort', (request, done) => {
    end(request, 'aborted', false);
    done();
  });
}

/** Methods and routes are few: what is unknown must not become a label. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'none';
}
