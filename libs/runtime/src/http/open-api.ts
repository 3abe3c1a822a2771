import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The members that our decorators add to an operation. */
export interface MillraceOperation {
  readonly operationId?: string;
  readonly 'x-roles'?: readonly string[];
  readonly 'x-public'?: boolean;
  readonly 'x-internal'?: boolean;
  readonly 'x-audit'?: { readonly action: string; readonly subject?: string };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * The OpenAPI document of a service.
 * @throws Error naming the routes that say neither `@Roles` nor `@Public`
 */
export function describeApi(app: NestFastifyApplication, service: string): OpenAPIObject {
  const config = new DocumentBuilder().setTitle(`Millrace ${service}`).setVersion('1').build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) =>
      `${service}.${controller.replace(/Controller$/, '')}.${method}`,
  });
  const open = operationsOf(document).filter(
    ({ operation }) => !operation['x-roles'] && !operation['x-public'],
  );
  if (open.length > 0) {
    throw new Error(
      `Routes of ${service} name no roles: ${open.map(({ method, path }) => `${method} ${path}`).join(', ')}.`,
    );
  }
  return document;
}

/** Every operation of a document with its method (upper case) and path template. */
export function operationsOf(
  document: OpenAPIObject,
): { method: string; path: string; operation: MillraceOperation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as MillraceOperation | undefined;
      return operation ? [{ method: method.toUpperCase(), path, operation }] : [];
    }),
  );
}
