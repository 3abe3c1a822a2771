import { publicLookup, TargetNotAllowed, isPublicAddress } from '@millrace/security';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { shortAnswer, type AttemptResult } from './delivery.js';

const TIMEOUT_MS = 15_000;
/** More of an answer is not read. */
const ANSWER_BYTES = 1_000;

/**
 * Posts a message. Redirects are not followed (3xx is a failure). Unless allowed, a target outside the public internet is not
 * connected to. It never rejects: what went wrong is in the result.
 */
export function postWebhook(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  options: { readonly allowPrivate: boolean; readonly timeoutMs?: number },
): Promise<AttemptResult> {
  const target = new URL(url);
  const literal = target.hostname.replace(/^\[|\]$/g, '');
  if (!options.allowPrivate && isIP(literal) && !isPublicAddress(literal))
    return Promise.resolve(failed('not-allowed'));
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((done) => {
    let answered = false;
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
        signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS),
        agent: false,
        ...(!options.allowPrivate && { lookup: publicLookup as never }),
      },
      (response) => {
        answered = true;
        void resultOf(response).then(done);
      },
    );
    outgoing.on('error', (error) => answered || done(failed(reasonOf(error))));
    outgoing.end(body);
  });
}

/** The status counts, however the answer's body ends. */
function resultOf(response: IncomingMessage): Promise<AttemptResult> {
  const { statusCode, headers } = response;
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    if (chunks.reduce((length, { byteLength }) => length + byteLength, 0) > ANSWER_BYTES)
      response.destroy();
  });
  return new Promise((done) =>
    response.once('close', () => {
      const isText = /^(text\/|application\/(problem\+)?json)/.test(headers['content-type'] ?? '');
      const text = Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString('utf8');
      done({
        status: statusCode ?? null,
        error: null,
        retryAfter: headers['retry-after'] ?? null,
        answer: isText ? shortAnswer(text) : null,
      });
    }),
  );
}

function failed(error: string): AttemptResult {
  return { status: null, error, retryAfter: null, answer: null };
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
