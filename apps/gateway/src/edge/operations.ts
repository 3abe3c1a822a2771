import type { OperationsStatus, ServiceStatus } from '@millrace/contracts';
import { ProblemError } from '@millrace/runtime';
import { IDENTITY_HEADER, type Identity } from '@millrace/security';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { authenticate } from './authenticate.js';
import { allow, audit, requireKey, type EdgePorts } from './pass-on.js';
import { jsonOf, type ServiceClient } from './service-client.js';

const WATCHERS = { 'x-roles': ['manager', 'administrator'] };
const OPERATORS = { 'x-roles': ['administrator'] };
/** A status this young is shown to the next who asks: many watchers cost as much as one. */
const FRESH_MS = 900;

/**
 * The spine of all services on one page. The one place where a request asks every service, because "does everything answer?" has
 * no other owner; a service that does not answer is shown as not ready, and the others go on.
 */
export function operations(
  edge: FastifyInstance,
  services: readonly ServiceClient[],
  ports: EdgePorts,
): void {
  const seen = new Map<number, { at: number; status: Promise<OperationsStatus> }>();
  edge.get('/api/operations/status', async (request) => {
    const identity = await authenticate(ports.credentials, request);
    allow(WATCHERS, identity);
    const { practiceId } = identity;
    const now = performance.now();
    const last = seen.get(practiceId);
    if (last && now - last.at <= FRESH_MS) return last.status;
    const status = askAll(services, ports, operator(practiceId, request.id));
    seen.set(practiceId, { at: now, status });
    return status;
  });

  const act = (url: string, target: (id: string) => string, action: string) =>
    edge.post<{ Params: Record<string, string> }>(url, async (request, reply) => {
      const identity = await authenticate(ports.credentials, request);
      allow(OPERATORS, identity);
      requireKey(request);
      const service = services.find((one) => one.name === request.params['service']);
      if (!service) throw new ProblemError(404, 'Not found.', 'There is no such service.');
      const id = encodeURIComponent(request.params['id']!);
      return forward(service, target(id), identity, { ports, action, request, reply });
    });
  act(
    '/api/operations/dead-letters/:service/:id/replay',
    (id) => `/status/dead-letters/${id}/replay`,
    'dead-letter.replayed',
  );
  act(
    '/api/operations/dead-letters/:service/:id/discard',
    (id) => `/status/dead-letters/${id}/discard`,
    'dead-letter.discarded',
  );
  act('/api/operations/jobs/:service/:id/retry', (id) => `/status/jobs/${id}/retry`, 'job.retried');
}

async function askAll(
  services: readonly ServiceClient[],
  ports: EdgePorts,
  who: Identity,
): Promise<OperationsStatus> {
  const identity = await ports.signer.sign(who);
  const statuses = await Promise.all(
    services.map(async (service): Promise<ServiceStatus> => {
      try {
        const answer = await service.request({
          method: 'GET',
          url: '/status',
          headers: { [IDENTITY_HEADER]: identity },
        });
        if (answer.status === 200) return await jsonOf<ServiceStatus>(answer);
      } catch {
        // Shown as not ready below.
      }
      return {
        name: service.name,
        ready: false,
        published: 0,
        consumed: 0,
        unsent: { events: 0, oldestMs: 0 },
        consumers: [],
        queues: [],
        deadLetters: [],
        failedJobs: [],
      };
    }),
  );
  return { at: ports.work.clock.now().toISOString(), services: statuses };
}

interface Action {
  readonly ports: EdgePorts;
  readonly action: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function forward(
  service: ServiceClient,
  url: string,
  identity: Identity,
  { ports, action, request, reply }: Action,
) {
  const signed = await ports.signer.sign(operator(identity.practiceId, request.id));
  const answer = await service.request({
    method: 'POST',
    url,
    headers: { [IDENTITY_HEADER]: signed },
  });
  await audit(
    ports.work,
    { 'x-audit': { action, subject: 'id' } },
    identity,
    request,
    answer.status,
  );
  return reply.status(answer.status).send(await jsonOf(answer));
}

/** Asks for the installation, about what concerns a practice. */
function operator(practiceId: number, requestId: string): Identity {
  return { practiceId, userId: 0, userName: 'Millrace', role: 'operator', requestId };
}
