import fastifyStatic from '@fastify/static';
import { Problem } from '@millrace/contracts';
import type { FastifyInstance } from 'fastify';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { edgePaths, schemaOf } from './edge-paths.js';
import type { ServiceClient } from './service-client.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** Sent to these without an Idempotency-Key: signing in opens a session each time, a webhook has its own id. */
const WITHOUT_KEY = ['/api/session', '/webhooks/{key}'];
const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'New for each action, the same when it is tried again.',
  schema: { type: 'string', maxLength: 200 },
};
const PROBLEM = {
  description: 'What is wrong, and what to do.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

type Operation = Record<string, unknown> & {
  readonly parameters?: readonly object[];
  readonly responses?: object;
};

/** One document of all public routes, put together from the services' own and the edge's. */
export function mergeOpenApi(services: readonly ServiceClient[]): OpenAPIObject {
  const paths: Record<string, Record<string, unknown>> = {};
  const add = (path: string, item: object, tag?: string) => {
    for (const method of METHODS) {
      const operation = (item as Partial<Record<string, Operation>>)[method];
      if (!operation || operation['x-internal'] || operation['x-public']) continue;
      paths[path] = { ...paths[path], [method]: completed(path, method, operation, tag) };
    }
  };
  for (const { openApi, name } of services) {
    for (const [path, item] of Object.entries(openApi.paths)) add(`/api${path}`, item, name);
  }
  for (const [path, item] of Object.entries(edgePaths)) add(path, item);
  return {
    openapi: '3.0.3',
    info: {
      title: 'Millrace',
      version: '1',
      description:
        'Every POST carries an Idempotency-Key. Errors are problem details (RFC 9457). Money is in cents.',
    },
    paths: paths as OpenAPIObject['paths'],
    components: {
      schemas: { ...componentsOf(services), Problem: schemaOf(Problem) } as never,
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, `mr_…`.' },
        session: { type: 'apiKey', in: 'cookie', name: 'millrace_session' },
      },
    },
    security: [{ apiKey: [] }, { session: [] }],
  };
}

/** With what holds for every operation: the key of a POST, and how errors look. */
function completed(path: string, method: string, operation: Operation, tag?: string): object {
  const needsKey = method === 'post' && !WITHOUT_KEY.includes(path);
  return {
    ...operation,
    ...(tag && { tags: [tag] }),
    parameters: [...(operation.parameters ?? []), ...(needsKey ? [IDEMPOTENCY_KEY] : [])],
    responses: { ...operation.responses, default: PROBLEM },
  };
}

/** @throws Error when two services mean different schemas by one name */
function componentsOf(services: readonly ServiceClient[]): Record<string, unknown> {
  const schemas: Record<string, unknown> = {};
  for (const { openApi, name } of services) {
    for (const [key, schema] of Object.entries(openApi.components?.schemas ?? {})) {
      if (key in schemas && JSON.stringify(schemas[key]) !== JSON.stringify(schema))
        throw new Error(`The schema ${key} of ${name} is another service's too, and not the same.`);
      schemas[key] = schema;
    }
  }
  return schemas;
}

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Millrace API</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css"></head><body><div id="docs"></div>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true });`;

/** The document at /api/openapi.json and Swagger's page at /api/docs. */
export async function apiDocs(
  edge: FastifyInstance,
  services: readonly ServiceClient[],
): Promise<void> {
  const document = mergeOpenApi(services);
  edge.get('/api/openapi.json', () => document);
  edge.get('/api/docs', (_request, reply) => reply.type('text/html').send(PAGE));
  edge.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript').send(START));
  const require = createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger'));
  await edge.register(fastifyStatic, {
    root: dirname(require.resolve('swagger-ui-dist/package.json')),
    prefix: '/api/docs/assets/',
    decorateReply: false,
    index: false,
  });
}
