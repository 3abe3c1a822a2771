import { z } from 'zod';

// The rules of AsyncAPI 3.0.0 for the parts that our document uses: members that it requires, members that it knows, and where
// references lead. What the document does not use (servers, tags, traits, replies, security …) is refused here.

const Ref = z.strictObject({ $ref: z.string().regex(/^#\//) });
const Name = z.string().regex(/^[A-Za-z0-9._-]+$/);
/** AsyncAPI's own Schema Object, a superset of JSON Schema draft 7: `schemaFormat` would make it another. */
const Schema = z.looseObject({ schemaFormat: z.never().optional() });

const Channel = z.strictObject({
  address: z.string(),
  title: z.string(),
  description: z.string(),
  messages: z.record(Name, Ref),
});

const Operation = z.strictObject({
  action: z.enum(['send', 'receive']),
  title: z.string(),
  summary: z.string(),
  channel: Ref,
  messages: z.array(Ref).min(1),
});

const Message = z.strictObject({
  name: z.string(),
  title: z.string(),
  summary: z.string(),
  'x-version': z.int().positive(),
  'x-webhook': z.boolean(),
  headers: z.looseObject({ type: z.literal('object') }),
  payload: Schema,
  bindings: z.strictObject({
    kafka: z.strictObject({
      key: z.looseObject({
        type: z.literal('string'),
        description: z.string(),
        examples: z.array(z.string()),
      }),
      bindingVersion: z.literal('0.5.0'),
    }),
  }),
  examples: z.tuple([
    z.strictObject({ name: z.string(), payload: z.record(z.string(), z.unknown()) }),
  ]),
});

export const AsyncApi = z.strictObject({
  asyncapi: z.literal('3.0.0'),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string() }),
  }),
  defaultContentType: z.literal('application/json'),
  channels: z.record(Name, Channel),
  operations: z.record(Name, Operation),
  components: z.strictObject({
    messages: z.record(Name, Message),
    schemas: z.strictObject({
      headers: z.looseObject({ type: z.literal('object'), required: z.array(z.string()) }),
    }),
  }),
});

/** References to what is not in the document. */
export function danglingRefs(document: unknown): string[] {
  return [...new Set(refsIn(document))].filter((ref) => resolve(document, ref) === undefined);
}

/** Messages of operations that are not those of the operation's channel, as `<operation>: <reference>`. */
export function messagesNotOfTheirChannel(document: unknown): string[] {
  const { operations } = document as Pick<z.infer<typeof AsyncApi>, 'operations'>;
  return Object.entries(operations).flatMap(([name, { channel, messages }]) =>
    messages
      .filter(({ $ref }) => !$ref.startsWith(`${channel.$ref}/messages/`))
      .map(({ $ref }) => `${name}: ${$ref}`),
  );
}

function refsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === '$ref' && typeof value === 'string' ? [value] : refsIn(value),
  );
}

function resolve(document: unknown, ref: string): unknown {
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (part, step) => (part as Record<string, unknown> | undefined)?.[step],
      document,
    );
}
