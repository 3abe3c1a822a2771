import {
  operationsOf,
  ProblemError,
  SEARCH_HEADER,
  type MillraceOperation,
} from '@millrace/runtime';
import type { UnitOfWork } from '@millrace/messaging';
import { IDENTITY_HEADER, type Identity, type IdentitySigner } from '@millrace/security';
import { activeTraceparent } from '@millrace/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Credentials } from '../accounts/credentials.js';
import { writeAudit } from '../audit/audit.store.js';
import { authenticate } from './authenticate.js';
import type { ServiceClient } from './service-client.js';

export interface EdgePorts {
  readonly credentials: Credentials;
  readonly signer: IdentitySigner;
  readonly work: UnitOfWork;
}

/** Answer headers that are worth passing on. */
const PASSED = [
  'content-type',
  'content-length',
  'content-disposition',
  'cache-control',
  'etag',
  'idempotent-replayed',
  'location',
  'retry-after',
];

/**
 * Registers every public operation of the services' OpenAPI documents under `/api`: the documents are the routing table, so a
 * new route is here by itself, with its roles and its audit.
 */
export function passOn(
  edge: FastifyInstance,
  services: readonly ServiceClient[],
  ports: EdgePorts,
): void {
  for (const service of services) {
    for (const { method, path, operation } of operationsOf(service.openApi)) {
      if (operation['x-internal'] || operation['x-public']) continue;
      edge.route({
        method,
        url: `/api${path.replace(/\{(\w+)\}/g, ':$1')}`,
        handler: (request, reply) => handle(service, operation, ports, request, reply),
      });
    }
  }
}

async function handle(
  service: ServiceClient,
  operation: MillraceOperation,
  ports: EdgePorts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const identity = await authenticate(ports.credentials, request);
  if (!admits(operation, identity)) await audit(ports.work, operation, identity, request, 403);
  allow(operation, identity);
  requireKey(request);
  const answer = await service.request({
    method: request.method,
    url: request.url.slice('/api'.length),
    headers: await headersFor(request, identity, ports.signer),
    body: hasBody(request) ? (request.body as Readable) : undefined,
  });
  await audit(ports.work, operation, identity, request, answer.status);
  // No cache may keep what is about patients; it would not know `x-search` either.
  void reply.status(answer.status).header('cache-control', 'no-store');
  for (const name of PASSED) {
    const value = answer.headers[name];
    if (value !== undefined) void reply.header(name, value);
  }
  return reply.send(answer.body);
}

function admits(operation: Pick<MillraceOperation, 'x-roles'>, { role }: Identity): boolean {
  return operation['x-roles']?.includes(role) ?? false;
}

/** @throws ProblemError 403 that says who may */
export function allow(operation: Pick<MillraceOperation, 'x-roles'>, identity: Identity): void {
  if (admits(operation, identity)) return;
  const roles = operation['x-roles']?.filter((role) => role !== 'operator') ?? [];
  throw new ProblemError(403, 'Not allowed.', `This needs one of the roles: ${roles.join(', ')}.`);
}

/** @throws ProblemError 400 for a POST without an Idempotency-Key */
export function requireKey(request: FastifyRequest): void {
  if (request.method !== 'POST' || request.headers['idempotency-key']) return;
  throw new ProblemError(
    400,
    'Send an Idempotency-Key.',
    'Every POST carries the header Idempotency-Key, new for each action and the same when it is tried again.',
  );
}

function hasBody(request: FastifyRequest): boolean {
  return (
    request.method !== 'GET' &&
    request.method !== 'HEAD' &&
    request.body !== undefined &&
    request.body !== null
  );
}

/** Only what a service needs; the caller's own credentials stay here. */
export async function headersFor(
  request: FastifyRequest,
  identity: Identity,
  signer: IdentitySigner,
): Promise<Record<string, string>> {
  const headers: Record<string, string> = {
    [IDENTITY_HEADER]: await signer.sign(identity),
    'x-request-id': request.id,
  };
  const traceparent = activeTraceparent();
  if (traceparent) headers['traceparent'] = traceparent;
  for (const name of [
    'content-type',
    'content-length',
    'idempotency-key',
    'accept',
    'last-event-id',
    'x-file-name',
    SEARCH_HEADER,
  ]) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}

/** Who saw or changed what: the action, the subject's id, the outcome; never a query or a body. */
export async function audit(
  work: UnitOfWork,
  operation: Pick<MillraceOperation, 'x-audit'>,
  identity: Identity,
  request: FastifyRequest,
  status: number,
): Promise<void> {
  const rule = operation['x-audit'];
  if (!rule) return;
  const subject = rule.subject
    ? (request.params as Record<string, string>)[rule.subject]
    : undefined;
  await work.run({ practiceIds: [identity.practiceId] }, (ctx) =>
    writeAudit(ctx, identity, { action: rule.action, subject, status }),
  );
}
