import { z } from 'zod';
import {
  asyncApiDocument,
  checkSchemas,
  defineEvent,
  eventId,
  eventSchema,
  sealed,
  type EventDefinition,
  type JsonSchema,
} from '../index.js';

/** Declared anew each time, as after a change of its source. */
let declarations = 0;
function declare(
  fields: Record<string, z.ZodType>,
  more: { key?: string; summary?: string; example?: object } = {},
): EventDefinition {
  return defineEvent({
    type: `sample.thing-${++declarations}`,
    version: 1,
    topic: 'millrace.sample',
    key: () => `${more.key ?? 'thing'}:1`,
    summary: more.summary ?? 'An invented event.',
    data: z.object({ id: z.int(), ...fields }),
    example: { id: 1, ...more.example },
  }) as unknown as EventDefinition;
}

const ID = 'sample.thing@1';
const schemas = (event: EventDefinition | null): Map<string, JsonSchema> =>
  new Map(event ? [[ID, { ...eventSchema(event), title: ID }]] : []);
const check = (declared: EventDefinition | null, golden: EventDefinition | null) =>
  checkSchemas(schemas(declared), schemas(golden));

const WRITE = 'Run "node tools/contracts/write.mjs" and commit what it writes.';

test('an equal golden schema is no finding', () => {
  expect(check(declare({}), declare({}))).toEqual([]);
});

test('a new version wants its golden schema', () => {
  expect(check(declare({}), null)).toEqual([
    { event: ID, kind: 'missing', message: `${ID} has no golden schema yet. ${WRITE}` },
  ]);
});

test('an addition and other words make it stale', () => {
  expect(check(declare({ note: z.string().optional() }), declare({}))).toEqual([
    {
      event: ID,
      kind: 'stale',
      message: `${ID} has an older golden schema (note: optional field was added). ${WRITE}`,
    },
  ]);
  expect(check(declare({}, { summary: 'In other words.' }), declare({}))).toMatchObject([
    { kind: 'stale', message: expect.stringContaining('only words or their order changed') },
  ]);
});

test('a break asks for a new version', () => {
  const [finding] = check(declare({ at: z.string() }, { example: { at: 'x' } }), declare({}));
  expect(finding).toMatchObject({
    kind: 'breaking',
    message:
      `${ID} changed so that events in the log or readers at work break: at: required field was added. Raise the version: ` +
      'leave version 1 as it was and declare version 2 of sample.thing beside it (docs/events.md).',
  });
});

test('another key breaks: events of one aggregate would no longer stay in order', () => {
  expect(check(declare({}, { key: 'parcel' }), declare({}))).toMatchObject([
    {
      kind: 'breaking',
      message: expect.stringContaining('x-key changed from "thing" to "parcel"'),
    },
  ]);
});

test('a version does not vanish', () => {
  expect(check(null, declare({}))).toMatchObject([
    {
      kind: 'vanished',
      message: expect.stringContaining('Logs still hold its events: put the declaration back.'),
    },
  ]);
});

test('a seal that the log would not see is refused', () => {
  const event = declare(
    { who: z.union([sealed(z.string()), z.int()]), names: z.array(sealed(z.string())) },
    { example: { who: 1, names: [] } },
  );
  expect(() => eventSchema(event)).toThrow(`${eventId(event)} seals "who|0" inside of a union`);
});

test('sealed fields lie on the topic as text, whatever their shape is', () => {
  const person = z.object({ name: z.string() });
  const event = declare(
    {
      person: sealed(person).nullable(),
      none: sealed(z.string().nullable()),
      people: z.array(z.object({ who: sealed(person).optional() })),
      old: sealed(z.int()).optional(),
    },
    {
      example: {
        person: { name: 'Testa Sample' },
        none: null,
        people: [{ who: { name: 'Testa Sample' } }, {}],
      },
    },
  );
  const { components } = asyncApiDocument([event]) as unknown as {
    components: { messages: Record<string, { payload: JsonSchema; examples: object[] }> };
  };
  const [message] = Object.values(components.messages);
  const text = expect.objectContaining({ type: 'string', 'x-sealed': true });
  expect(message!.payload['properties']).toEqual({
    id: expect.anything(),
    person: { anyOf: [text, { type: 'null' }] },
    none: expect.objectContaining({ type: ['string', 'null'], 'x-sealed': true }),
    people: { type: 'array', items: { type: 'object', properties: { who: text } } },
    old: text,
  });
  expect(message!.examples).toEqual([
    {
      name: 'invented',
      payload: {
        id: 1,
        person: 'key-1.c2VhbGVk',
        none: null,
        people: [{ who: 'key-1.c2VhbGVk' }, {}],
      },
    },
  ]);
});
