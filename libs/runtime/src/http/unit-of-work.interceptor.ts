import { inboxOnce, storeAnswer, type Context, type UnitOfWork } from '@millrace/messaging';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { from, lastValueFrom, type Observable } from 'rxjs';
import {
  NO_UNIT_OF_WORK,
  PUBLIC,
  type MillraceRequest,
  type RequestContext,
} from './decorators.js';

const DOOR = 'http';
const KEY_HEADER = 'idempotency-key';

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
      const stored = await inboxOnce(ctx, DOOR, identity.practiceId, key, hashOf(request));
      if (stored) {
        void reply.status(stored.status).header('idempotent-replayed', 'true');
        return stored.response;
      }
      const response = await answer();
      await storeAnswer(ctx, DOOR, identity.practiceId, key, {
        status: reply.statusCode,
        response,
      });
      return response;
    });
  }
}

function withIdentity(ctx: Context, identity: RequestContext['identity']): RequestContext {
  return Object.assign(Object.create(ctx) as Context, { identity });
}

/** What makes two requests the same: the route with its parameters, and the body. */
function hashOf(request: MillraceRequest): string {
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
}
