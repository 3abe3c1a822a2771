import { ProblemError } from '@millrace/runtime';
import type { Identity } from '@millrace/security';
import type { FastifyRequest } from 'fastify';
import type { Credentials } from '../accounts/credentials.js';

export const SESSION_COOKIE = 'millrace_session';

/** The session's token in the request's cookies. */
export function sessionToken(request: FastifyRequest): string | null {
  const cookies = request.headers.cookie?.split(';') ?? [];
  const own = cookies
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`));
  return own ? own.slice(SESSION_COOKIE.length + 1) : null;
}

/** `Set-Cookie` of a session; it ends with the browser, or by idling. */
export function sessionCookie(token: string, secure: boolean): string {
  return `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

export const endedCookie = `${SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;

/**
 * Who calls: by API key, else by session. A session may change something only with the header `x-requested-with`, which another
 * site's page cannot send.
 * @throws ProblemError 401 or 403
 */
export async function authenticate(
  credentials: Credentials,
  request: FastifyRequest,
): Promise<Identity> {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  const token = sessionToken(request);
  const caller = bearer
    ? await credentials.byApiKey(bearer)
    : token
      ? await credentials.bySession(token, isByPerson(request))
      : null;
  if (!caller)
    throw new ProblemError(
      401,
      'Sign in first.',
      'Send an API key, or open a session at /api/session.',
    );
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  if (!bearer && changes && !request.headers['x-requested-with']) {
    throw new ProblemError(
      403,
      'Not allowed.',
      'A session may change something only with the header x-requested-with.',
    );
  }
  return { ...caller, requestId: request.id };
}

/**
 * Whether a person is at the page. What a page asks for by itself (it says so by `x-background`, or is a stream of events) must
 * not put automatic logoff off for ever.
 */
function isByPerson({ headers }: FastifyRequest): boolean {
  return !headers['x-background'] && headers.accept !== 'text/event-stream';
}
