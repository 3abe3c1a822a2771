import { publicLookup, TargetNotAllowed, isPublicAddress } from '@millrace/security';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { AttemptResult } from './delivery.js';

const TIMEOUT_MS = 15_000;

/**
 * Posts a message. Redirects are not followed (3xx is a failure), the answer's body is not read. Unless allowed, a target
 * outside the public internet is not connected to.
 */
export function postWebhook(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  options: { allowPrivate: boolean },
): Promise<AttemptResult> {
  const target = new URL(url);
  const literal = target.hostname.replace(/^\[|\]$/g, '');
  if (!options.allowPrivate && isIP(literal) && !isPublicAddress(literal))
    return Promise.resolve(failed('not-allowed'));
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((done) => {
    const outgoing = send(
      target,
      {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Millrace',
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        agent: false,
        ...(!options.allowPrivate && { lookup: publicLookup as never }),
      },
      (response) => {
        response.resume();
        done({
          status: response.statusCode ?? null,
          error: null,
          retryAfter: response.headers['retry-after'] ?? null,
        });
      },
    );
    outgoing.on('error', (error) => done(failed(reasonOf(error))));
    outgoing.end(body);
  });
}

function failed(error: string): AttemptResult {
  return { status: null, error, retryAfter: null };
}

/** A short reason; the error's own text may name the inside of a network. */
function reasonOf(error: Error): string {
  if (error instanceof TargetNotAllowed) return 'not-allowed';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  return (
    { ECONNREFUSED: 'refused', ENOTFOUND: 'unknown-host', ECONNRESET: 'connection-lost' }[
      (error as { code?: string }).code ?? ''
    ] ?? 'failed'
  );
}
