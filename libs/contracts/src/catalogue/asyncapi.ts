import type { EventDefinition } from '../define-event.js';
import { eventSchema, isNull, SEALED, type JsonSchema } from './event-schema.js';

/** An AsyncAPI 3.0 document as plain data. */
export interface AsyncApiDocument extends JsonSchema {
  readonly asyncapi: '3.0.0';
}

const SEALED_TEXT =
  'Health information, encrypted on the topic (AES-256-GCM, `<key id>.<base64url>`). Consumers receive it opened, in the shape of ' +
  '`x-opened`; webhooks drop it.';
const SEALED_EXAMPLE = 'key-1.c2VhbGVk';

const HEADERS = {
  type: 'object',
  description: 'What the log knows of an event beside its data. All values are text.',
  required: ['source', 'position', 'practice', 'type', 'version', 'at'],
  properties: {
    source: {
      type: 'string',
      description: 'The log that it comes from: `<service>:<life of the log>`.',
    },
    position: {
      type: 'string',
      pattern: '^[0-9]+$',
      description:
        'Where it stands in its source. With the source it identifies the event: a record that comes twice has the same.',
    },
    practice: {
      type: 'string',
      pattern: '^[0-9]+$',
      description: 'Id of the practice to which it belongs.',
    },
    type: { type: 'string' },
    version: { type: 'string', pattern: '^[0-9]+$' },
    at: {
      type: 'string',
      pattern: '^[0-9]+$',
      description:
        'When it was decided, in milliseconds since 1970 of the clock of the installation.',
    },
    traceparent: {
      type: 'string',
      description: 'The trace in which it was emitted (W3C Trace Context), where there was one.',
    },
  },
};

/**
 * The AsyncAPI 3.0 document of events as they lie on their topics: a channel per topic, a message per event version, and for each
 * service the operation that sends. Payloads are schemas of AsyncAPI's default format: they use only keywords that mean the same in
 * JSON Schema draft 7, on which it is built, and in 2020-12.
 * @throws Error as `eventSchema`
 */
export function asyncApiDocument(events: readonly EventDefinition[]): AsyncApiDocument {
  const topics = [...new Set(events.map(({ topic }) => topic))].sort();
  const of = (topic: string) => events.filter((event) => event.topic === topic);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Millrace events',
      version: '1.0.0',
      description:
        'What the services of Millrace tell each other, made from the declarations in libs/contracts. Every message has a version of ' +
        'its own. Records of a key stay in order; a record without a type marks that keys lie in other partitions from there on. Readers pass over ' +
        'messages, versions and fields that they do not know.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      topics.map((topic) => [serviceOf(topic), channel(topic, of(topic))]),
    ),
    operations: Object.fromEntries(
      topics.map((topic) => [`${serviceOf(topic)}-sends`, sending(topic, of(topic))]),
    ),
    components: {
      messages: Object.fromEntries(events.map((event) => [messageId(event), message(event)])),
      schemas: { headers: HEADERS },
    },
  };
}

function channel(topic: string, events: readonly EventDefinition[]): JsonSchema {
  return {
    address: topic,
    title: `The log of ${serviceOf(topic)}`,
    description:
      'The name of the topic stands behind the prefix of the installation, if it has one.',
    messages: Object.fromEntries(
      events.map((event) => [messageId(event), ref(`components/messages/${messageId(event)}`)]),
    ),
  };
}

function sending(topic: string, events: readonly EventDefinition[]): JsonSchema {
  const service = serviceOf(topic);
  return {
    action: 'send',
    title: `${service} sends`,
    summary: `What was committed in ${service}, in the order of its log.`,
    channel: ref(`channels/${service}`),
    messages: events.map((event) => ref(`channels/${service}/messages/${messageId(event)}`)),
  };
}

function message(event: EventDefinition): JsonSchema {
  const { $schema: _, title, description: summary, 'x-key': kind, ...data } = eventSchema(event);
  return {
    name: event.type,
    title,
    summary,
    'x-version': event.version,
    'x-webhook': event.webhook,
    headers: {
      type: 'object',
      allOf: [ref('components/schemas/headers')],
      properties: { type: { const: event.type }, version: { const: String(event.version) } },
    },
    payload: onTopic(data),
    bindings: {
      kafka: {
        key: {
          type: 'string',
          description: `The ${String(kind)} whose events stay in order.`,
          examples: [event.key(event.data.parse(event.example))],
        },
        bindingVersion: '0.5.0',
      },
    },
    examples: [{ name: 'invented', payload: exampleOnTopic(event.example, data) }],
  };
}

/** The schema of what lies on the topic: sealed values are text there. */
function onTopic(schema: JsonSchema): JsonSchema {
  if (schema[SEALED] === true) {
    const { [SEALED]: sealed, ...opened } = schema;
    return {
      // Null says that there is no value: it is not encrypted.
      type: alternatives(schema).some(isNull) ? ['string', 'null'] : 'string',
      description: SEALED_TEXT,
      [SEALED]: sealed,
      'x-opened': opened,
    };
  }
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === 'properties') return [keyword, mapValues(value as JsonSchema, onTopic)];
      if (keyword === 'anyOf' || keyword === 'oneOf') {
        return [keyword, (value as JsonSchema[]).map(onTopic)];
      }
      return [keyword, keyword === 'items' ? onTopic(value as JsonSchema) : value];
    }),
  );
}

function exampleOnTopic(value: unknown, schema: JsonSchema): unknown {
  if (value === null || typeof value === 'undefined') return value;
  const [only] = alternatives(schema).filter((one) => !isNull(one));
  if (schema[SEALED] === true || only?.[SEALED] === true) return SEALED_EXAMPLE;
  const { properties, items } = only ?? schema;
  if (Array.isArray(value)) return value.map((item) => exampleOnTopic(item, items as JsonSchema));
  if (typeof value !== 'object' || !properties) return value;
  return mapValues(value as JsonSchema, (field, name) =>
    exampleOnTopic(field, (properties as Record<string, JsonSchema>)[name] ?? {}),
  );
}

function mapValues<T>(record: JsonSchema, change: (value: T, name: string) => unknown): JsonSchema {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, change(value as T, name)]),
  );
}

function alternatives({ anyOf, oneOf }: JsonSchema): JsonSchema[] {
  return [anyOf, oneOf].flatMap((list) => (list ?? []) as JsonSchema[]);
}

/** `claims.claim-created.v1`: names of components have no `@`. */
function messageId({ type, version }: EventDefinition): string {
  return `${type}.v${version}`;
}

function serviceOf(topic: string): string {
  return topic.replace(/^millrace\./, '');
}

function ref(path: string): JsonSchema {
  return { $ref: `#/${path}` };
}
