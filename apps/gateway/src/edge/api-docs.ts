import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ServiceClient } from './service-client.js';

/** One document of all public routes, put together from the services' own. */
export function mergeOpenApi(services: readonly ServiceClient[]): OpenAPIObject {
  const paths: OpenAPIObject['paths'] = {};
  const schemas: Record<string, unknown> = {};
  for (const { openApi, name } of services) {
    for (const [path, item] of Object.entries(openApi.paths)) {
      const operations = Object.entries(item).filter(
        ([, operation]) => !(operation as { 'x-internal'?: boolean })['x-internal'],
      );
      if (operations.length === 0) continue;
      paths[`/api${path}`] = Object.fromEntries(
        operations.map(([method, operation]) => [
          method,
          { ...(operation as object), tags: [name] },
        ]),
      );
    }
    Object.assign(schemas, openApi.components?.schemas ?? {});
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Millrace',
      version: '1',
      description:
        'Every POST carries an Idempotency-Key. Errors are problem details (RFC 9457). Money is in cents.',
    },
    paths,
    components: {
      schemas: schemas as never,
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, `mr_…`.' },
        session: { type: 'apiKey', in: 'cookie', name: 'millrace_session' },
      },
    },
    security: [{ apiKey: [] }, { session: [] }],
  };
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
