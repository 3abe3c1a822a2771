import { operationsOf, ProblemError, type MillraceOperation } from '@millrace/runtime';
import type { UnitOfWork } from '@millrace/messaging';
import { IDENTITY_HEADER, type Identity, type IdentitySigner } from '@millrace/security';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Credentials } from '../accounts/credentials.js';
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
  allow(operation, identity);
  if (request.method === 'POST' && !request.headers['idempotency-key']) {
    throw new ProblemError(
      400,
      'Send an Idempotency-Key.',
      'Every POST carries the header Idempotency-Key, new for each action and the same when it is tried again.',
    );
  }
  const answer = await service.request({
    method: request.method,
    url: request.url.slice('/api'.length),
    headers: await headersFor(request, identity, ports.signer),
    body: hasBody(request) ? (request.body as Readable) : undefined,
  });
  await audit(ports.work, operation, identity, request, answer.status);
  void reply.status(answer.status);
  for (const name of PASSED) {
    const value = answer.headers[name];
    if (value !== undefined) void reply.header(name, value);
  }
  return reply.send(answer.body);
}

/** @throws ProblemError 403 that says who may */
export function allow(operation: Pick<MillraceOperation, 'x-roles'>, identity: Identity): void {
  const roles = operation['x-roles'] ?? [];
  if (roles.includes(identity.role)) return;
  throw new ProblemError(
    403,
    'Not allowed.',
    `This needs one of the roles: ${roles.filter((role) => role !== 'operator').join(', ')}.`,
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
  for (const name of [
    'content-type',
    'content-length',
    'idempotency-key',
    'accept',
    'last-event-id',
    'x-file-name',
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
    ctx.tx.query(
      `insert into audit_entry (practice_id, at, user_id, user_name, role, action, subject, status, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        identity.practiceId,
        ctx.now,
        identity.userId,
        identity.userName,
        identity.role,
        rule.action,
        subject ?? null,
        status,
        identity.requestId,
      ],
    ),
  );
}
