import {
  inboxOnce,
  KeyReused,
  storeAnswer,
  type Context,
  type UnitOfWork,
} from '@millrace/messaging';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Invalid } from '../problems.js';
import {
  NO_UNIT_OF_WORK,
  PUBLIC,
  type MillraceRequest,
  type RequestContext,
} from './decorators.js';

const DOOR = 'http';
const KEY_HEADER = 'idempotency-key';
/** Printable, and short enough for the inbox's index. */
const KEY_FORM = /^[\x21-\x7e]{1,200}$/;

/**
 * Opens the request's unit of work: reading for GET, writing for the rest. A POST with an Idempotency-Key keeps its answer in
 * the same transaction; the same key again gets that answer and changes nothing. An error rolls everything back, the key too.
 */
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly work: UnitOfWork,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType() !== 'http') return next.handle();
    const targets = [execution.getHandler(), execution.getClass()];
    const without = [PUBLIC, NO_UNIT_OF_WORK].some((key) =>
      this.reflector.getAllAndOverride<boolean>(key, targets),
    );
    return without ? next.handle() : from(this.run(execution, next));
  }

  private run(execution: ExecutionContext, next: CallHandler): Promise<unknown> {
    const request = execution.switchToHttp().getRequest<MillraceRequest>();
    const reply = execution.switchToHttp().getResponse<FastifyReply>();
    const identity = request.identity!;
    const readOnly = request.method === 'GET' || request.method === 'HEAD';
    return this.work.run({ practiceIds: [identity.practiceId], readOnly }, async (ctx) => {
      request.context = withIdentity(ctx, identity);
      const answer = () => lastValueFrom(next.handle(), { defaultValue: undefined });
      const key = request.headers[KEY_HEADER];
      if (request.method !== 'POST' || typeof key !== 'string') return answer();
      return this.once(ctx, keyOf(key), request, reply, answer);
    });
  }

  private async once(
    ctx: Context,
    key: string,
    request: MillraceRequest,
    reply: FastifyReply,
    answer: () => Promise<unknown>,
  ): Promise<unknown> {
    const { practiceId } = request.identity!;
    const stored = await inboxOnce(ctx, DOOR, practiceId, key, `POST ${sha256(request.url)}`);
    const body = sha256(JSON.stringify(request.body ?? null));
    if (stored) {
      const kept = this.open(stored.response);
      if (kept.body !== body) throw new KeyReused('This key was used before for another body.');
      void reply.status(stored.status).header('idempotent-replayed', 'true');
      return kept.response;
    }
    const response = await answer();
    const sealed = this.seal({ body, response: response ?? null });
    await storeAnswer(ctx, DOOR, practiceId, key, { status: reply.statusCode, response: sealed });
    return response;
  }

  /** An answer may hold a secret that is shown once, or a name; a plain hash of a body would give its password away. */
  private seal(kept: KeptAnswer): string {
    return this.work.cipher!.seal(JSON.stringify(kept));
  }

  private open(stored: unknown): KeptAnswer {
    return JSON.parse(this.work.cipher!.open(stored as string)) as KeptAnswer;
  }
}

/** What the inbox keeps, sealed. */
interface KeptAnswer {
  /** Hash of the request's body: the same key with another one is refused. */
  readonly body: string;
  readonly response: unknown;
}

/** @throws Invalid */
function keyOf(key: string): string {
  if (KEY_FORM.test(key)) return key;
  throw new Invalid([
    { path: 'Idempotency-Key', message: 'Send 1 to 200 printable characters without blanks.' },
  ]);
}

function withIdentity(ctx: Context, identity: RequestContext['identity']): RequestContext {
  return Object.assign(Object.create(ctx) as Context, { identity });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
