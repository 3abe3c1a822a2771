import { isPassing, KeyReused, sqlState } from '@millrace/messaging';
import { errorFields } from '@millrace/telemetry';
import {
  Catch,
  HttpException,
  Injectable,
  NotFoundException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../logging.js';
import { ProblemError } from '../problems.js';

/** PostgreSQL's codes for a text that it cannot hold: 22021 in text, 22P05 in JSON. */
const UNSTORABLE = new Set(['22021', '22P05']);

/** The problem details (RFC 9457) that an error becomes; unexpected errors say nothing but where to look. */
export function problemOf(error: unknown): { status: number; body: Record<string, unknown> } {
  if (error instanceof ProblemError) {
    const { status, title, detail, errors, extra } = error;
    return {
      status,
      body: {
        type: 'about:blank',
        title,
        status,
        ...(detail && { detail }),
        ...(errors && { errors }),
        ...extra,
      },
    };
  }
  if (error instanceof KeyReused)
    return plain(422, 'The Idempotency-Key was used before for another request.', 'Use a new key.');
  if (UNSTORABLE.has(sqlState(error) ?? ''))
    return plain(400, 'The request is not valid.', 'A text holds the character U+0000.');
  if (isPassing(error))
    return plain(
      503,
      'Not available now.',
      'The database does not answer at this moment. Send the request again, with the same Idempotency-Key.',
    );
  // Nest's own "Cannot GET …" would repeat the address with its query.
  if (error instanceof NotFoundException)
    return plain(404, 'Not found.', 'There is no such route.');
  if (error instanceof HttpException) return plain(error.getStatus(), error.message);
  const { statusCode } = error as { statusCode?: number };
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return plain(statusCode, (error as Error).message);
  return plain(500, 'Something went wrong on our side.', 'It is in the log under this request id.');
}

function plain(status: number, title: string, detail?: string) {
  return { status, body: { type: 'about:blank', title, status, ...(detail && { detail }) } };
}

/** Answers every error of an HTTP route as problem details. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, body } = problemOf(error);
    if (status >= 500) {
      this.log.error({ requestId: request.id, ...errorFields(error) }, 'A request failed');
      body['requestId'] = request.id;
    }
    if (!reply.sent) void reply.status(status).type('application/problem+json').send(body);
  }
}
