import { OperationsStatus, SignIn } from '@millrace/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

type Paths = OpenAPIObject['paths'];
type Schema = Record<string, unknown>;

/** OpenAPI 3.0 of a schema, as the services' own documents have it. */
export function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { target: 'openapi-3.0', unrepresentable: 'any' }) as Schema;
}

const json = (schema: z.ZodType) => ({ 'application/json': { schema: schemaOf(schema) } });
const path = (name: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
});
const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

const InboundMessage = z.object({
  type: z.string().meta({ example: 'encounter.completed' }),
  timestamp: z.iso.datetime(),
  data: z.record(z.string(), z.unknown()),
});
const Replayed = z.object({ replayed: z.int(), stoppedAt: z.unknown() });
const Done = z.object({ done: z.literal(true) });

const act = (summary: string, answer: z.ZodType) => ({
  post: {
    tags: ['operations'],
    summary,
    parameters: [path('service'), path('id')],
    responses: { 200: { description: 'Done.', content: json(answer) } },
    'x-roles': ['administrator'],
  },
});

/** The routes that the edge serves itself: they are in no service's document. */
export const edgePaths = {
  '/api/session': {
    post: {
      tags: ['gateway'],
      summary: 'Signs a person in: the answer sets the session’s cookie.',
      security: [],
      requestBody: { required: true, content: json(SignIn) },
      responses: { 204: { description: 'Signed in.' } },
    },
    delete: {
      tags: ['gateway'],
      summary: 'Signs out.',
      responses: { 204: { description: 'Signed out.' } },
    },
  },
  '/webhooks/{key}': {
    post: {
      tags: ['gateway'],
      summary:
        'Takes a message of the clinic’s software by Standard Webhooks; `data` is the body of the route that its type stands for.',
      security: [],
      parameters: [
        path('key'),
        header('webhook-id', 'The same for every attempt: a message takes effect once.'),
        header('webhook-timestamp', 'Unix seconds, at most 5 minutes off.'),
        header('webhook-signature', '`v1,<base64>`, HMAC-SHA256 over id.timestamp.body.'),
      ],
      requestBody: { required: true, content: json(InboundMessage) },
      responses: { 201: { description: 'As the route that the type stands for.' } },
    },
  },
  '/api/operations/status': {
    get: {
      tags: ['operations'],
      summary: 'Whether every service answers, what waits in it and what failed.',
      responses: { 200: { description: 'Done.', content: json(OperationsStatus) } },
      'x-roles': ['manager', 'administrator'],
    },
  },
  '/api/operations/dead-letters/{service}/{id}/replay': act(
    'Handles a parked event again, and those that wait behind it.',
    Replayed,
  ),
  '/api/operations/dead-letters/{service}/{id}/discard': act('Gives a parked event up.', Done),
  '/api/operations/jobs/{service}/{id}/retry': act('Runs a failed job again.', Done),
} as unknown as Paths;
