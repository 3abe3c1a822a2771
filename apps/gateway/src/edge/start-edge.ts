import fastifyStatic from '@fastify/static';
import rateLimit from '@fastify/rate-limit';
import { SignIn } from '@millrace/contracts';
import {
  Invalid,
  observeRequests,
  problemOf,
  ProblemError,
  SETTINGS,
  type Log,
  type RunningService,
} from '@millrace/runtime';
import { IdentitySigner } from '@millrace/security';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Credentials } from '../accounts/credentials.js';
import type { GatewaySettings } from '../settings.js';
import { apiDocs } from './api-docs.js';
import { endedCookie, sessionCookie, sessionToken } from './authenticate.js';
import { inboundWebhooks } from './inbound.js';
import { operations } from './operations.js';
import { passOn, type EdgePorts } from './pass-on.js';
import { inProcess, type ServiceClient } from './service-client.js';

export interface EdgeOptions {
  /** The gateway's own service, started like the others. */
  readonly gateway: RunningService;
  readonly services: readonly ServiceClient[];
  readonly identityKey: string;
  readonly log: Log;
  readonly host?: string;
  /** 0 = a free one. */
  readonly port: number;
  /** The built web app; absent = none is served. */
  readonly webDir?: string;
  /** Instead of the gateway's setting. */
  readonly rateLimitPerMinute?: number;
}

export interface Edge {
  readonly url: string;
  close(): Promise<void>;
}

/** A password takes some 100 ms and 64 MB to check: a few at a time from one address. */
const SIGN_IN_LIMIT = { max: 60, timeWindow: 60_000 };

/** What a browser may load and do: this app's own files only. */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Starts the public listener: sign-in, the API of all services, webhooks in, documentation, the web app. */
export async function startEdge(options: EdgeOptions): Promise<Edge> {
  const { gateway, identityKey } = options;
  const settings = gateway.app.get<GatewaySettings>(SETTINGS);
  const ports: EdgePorts = {
    credentials: gateway.app.get(Credentials),
    signer: new IdentitySigner(identityKey),
    work: gateway.work,
  };
  const services = [inProcess(gateway), ...options.services];
  const edge = Fastify({
    bodyLimit: 2 ** 40,
    trustProxy: settings.trustedProxies,
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
  });
  observeRequests(edge, gateway.name);
  edge.removeAllContentTypeParsers();
  edge.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  edge.addHook('onSend', async (_request, reply) => void reply.headers(SECURITY_HEADERS));
  answerProblems(edge, options.log);
  await edge.register(rateLimit, {
    max: options.rateLimitPerMinute ?? settings.rateLimitPerMinute,
    // By address, not by what the caller says of himself: a header can be new each time.
    keyGenerator: (request) => request.ip,
  });
  sessions(edge, ports.credentials);
  operations(edge, services, ports);
  passOn(edge, services, ports);
  inboundWebhooks(edge, services, ports);
  await apiDocs(edge, services);
  await webApp(edge, options.webDir);
  const url = await edge.listen({ port: options.port, host: options.host ?? '127.0.0.1' });
  return { url, close: () => edge.close() };
}

function answerProblems(edge: FastifyInstance, log: Log): void {
  edge.setErrorHandler((error, request, reply) => {
    const { status, body } = problemOf(error);
    if (status >= 500) {
      const requestId = request.id;
      log.error({ requestId, error: (error as Error).name }, 'A request failed at the edge');
      body['requestId'] = requestId;
    }
    return reply.status(status).type('application/problem+json').send(body);
  });
}

function sessions(edge: FastifyInstance, credentials: Credentials): void {
  edge.post('/api/session', { config: { rateLimit: SIGN_IN_LIMIT } }, async (request, reply) => {
    requireJson(request);
    const parsed = SignIn.safeParse(await json(request.body as Readable | undefined));
    if (!parsed.success)
      throw new Invalid([{ path: 'email', message: 'Send an e-mail address and a password.' }]);
    const token = await credentials.signIn(parsed.data, request.id);
    return reply
      .header('set-cookie', sessionCookie(token, request.protocol === 'https'))
      .status(204)
      .send();
  });
  edge.delete('/api/session', async (request, reply) => {
    const token = sessionToken(request);
    if (token) await credentials.signOut(token, request.id);
    return reply.header('set-cookie', endedCookie).status(204).send();
  });
}

/** A form of another site cannot send this type, so it cannot sign a person in to a foreign account. */
function requireJson(request: FastifyRequest): void {
  if (/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return;
  throw new ProblemError(415, 'Send JSON.', 'The content type is application/json.');
}

async function json(body: Readable | undefined): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of body ?? []) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

/** The app's files; any other address of a person is the app's own page. */
async function webApp(edge: FastifyInstance, webDir: string | undefined): Promise<void> {
  const index = webDir ? join(webDir, 'index.html') : '';
  const served = webDir !== undefined && existsSync(index);
  if (served) {
    await edge.register(fastifyStatic, {
      root: webDir,
      // Hashed names never change; the page that names them must be asked for again.
      setHeaders: (response, path) =>
        void response.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });
  }
  edge.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api') &&
      (request.headers.accept ?? '').includes('text/html');
    if (served && isPage) return reply.sendFile('index.html');
    return reply
      .status(404)
      .type('application/problem+json')
      .send({ type: 'about:blank', title: 'Not found.', status: 404 });
  });
}
