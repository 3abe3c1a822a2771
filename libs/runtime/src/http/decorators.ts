import type { Role } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { Identity as RequestIdentity } from '@millrace/security';
import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiExtension, ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';

/** What a handler works with when it was called by HTTP. */
export interface RequestContext extends Context {
  readonly identity: RequestIdentity;
}

/** What the guard and the interceptor leave on a request. */
export interface MillraceRequest extends FastifyRequest {
  identity?: RequestIdentity;
  context?: RequestContext;
}

export const ROLES = 'millrace:roles';
export const PUBLIC = 'millrace:public';
export const NO_UNIT_OF_WORK = 'millrace:no-unit-of-work';

/** Who may call the route. Every route names its roles, or is `@Public()`; a service with one that does neither does not start. */
export const Roles = (...roles: (Role | 'operator')[]) =>
  applyDecorators(SetMetadata(ROLES, roles), ApiExtension('x-roles', roles));

/** Anybody may call the route; there is no identity, and no unit of work. */
export const Public = () =>
  applyDecorators(SetMetadata(PUBLIC, true), ApiExtension('x-public', true));

/** The route is for the installation itself: the gateway does not pass it on. */
export const Internal = () => ApiExtension('x-internal', true);

/** The handler opens its own units of work: for uploads, downloads and streams. */
export const NoUnitOfWork = () => SetMetadata(NO_UNIT_OF_WORK, true);

/**
 * Names the action for the audit trail, which the gateway writes.
 * @param action `claim.viewed`, `patient.changed` …
 * @param options.subject the path parameter with the id of what was seen or changed
 */
export const Audit = (action: string, options: { subject?: string } = {}) =>
  ApiExtension('x-audit', { action, ...options });

/** The answer of the route: its schema in OpenAPI, and its status (200 unless told). */
export const Answer = (
  schema: z.ZodType,
  options: { status?: number; description?: string } = {},
) =>
  applyDecorators(
    HttpCode(options.status ?? 200),
    ApiResponse({
      status: options.status ?? 200,
      description: options.description ?? 'Done.',
      standardSchema: schema,
    }),
  );

const request = (execution: ExecutionContext) =>
  execution.switchToHttp().getRequest<MillraceRequest>();

/** The request's unit of work: `@Ctx() ctx: RequestContext`. */
export const Ctx = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => request(execution).context,
);

/** Who calls: `@Identity() identity`. */
export const Identity = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => request(execution).identity,
);
