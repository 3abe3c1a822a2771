import { z } from 'zod';
import type { EventDefinition } from '../define-event.js';

/** A JSON Schema, draft 2020-12, as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Marks a schema whose value is health information: opened, it has this shape; in the log it is an encrypted string. */
export const SEALED = 'x-sealed';

/** `claims.claim-created@1`: names one version of an event, and its golden schema's file. */
export function eventId({ type, version }: Pick<EventDefinition, 'type' | 'version'>): string {
  return `${type}@${version}`;
}

/**
 * The schema of an event's data as a consumer receives them, sealed fields opened, with the kind of aggregate whose events stay in
 * order (`x-key`). It is what the golden schemas keep: nothing in it depends on how the declaration is written.
 * @throws Error when `sealed()` stands where the log would store the value open, or the data are more than JSON
 */
export function eventSchema(event: EventDefinition): JsonSchema {
  const { $schema, ...data } = dataSchema(event.data);
  const unseen = sealedPathsOf(data).filter((path) => !event.sealedPaths.includes(path));
  if (unseen.length > 0) {
    throw new Error(
      `${eventId(event)} seals "${unseen.join('", "')}" inside of a union or the like, where it would be stored open.`,
    );
  }
  return {
    $schema,
    title: eventId(event),
    description: event.summary,
    'x-key': event.key(event.data.parse(event.example)).split(':')[0],
    ...data,
  };
}

/** The schema of an event's data alone. @throws Error when they are more than JSON */
export function dataSchema(data: z.ZodObject): JsonSchema {
  return inOneForm(z.toJSONSchema(data, { override: adapt })) as JsonSchema;
}

/** What may be null as alternatives, always; Zod shortens some of them to a list of types. */
function inOneForm(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(inOneForm);
  if (typeof part !== 'object' || part === null) return part;
  const { type, ...rest } = part as JsonSchema;
  const members = Object.entries(rest).map(([name, value]) => [name, inOneForm(value)]);
  if (Array.isArray(type)) members.unshift(['anyOf', type.map((one: unknown) => ({ type: one }))]);
  else if (type !== undefined) members.unshift(['type', inOneForm(type)]);
  return Object.fromEntries(members);
}

interface Overriding {
  readonly zodSchema: z.core.$ZodTypes;
  readonly jsonSchema: Record<string, unknown>;
}

function adapt({ zodSchema, jsonSchema }: Overriding): void {
  if (jsonSchema['sealed'] === true) {
    delete jsonSchema['sealed'];
    jsonSchema[SEALED] = true;
  }
  // Readers pass over what they do not know: that makes a new optional field compatible.
  if (jsonSchema['additionalProperties'] === false) delete jsonSchema['additionalProperties'];
  // Zod's own pattern for a format may change with Zod; what it adds to the format is only that instants are in UTC.
  if (jsonSchema['format'] === 'date') delete jsonSchema['pattern'];
  if (jsonSchema['format'] === 'date-time') {
    const { offset, local } = zodSchema._zod.def as { offset?: boolean; local?: boolean };
    if (offset || local) delete jsonSchema['pattern'];
    else jsonSchema['pattern'] = 'Z$';
  }
}

/** Where the schema is sealed, written as in `EventDefinition.sealedPaths`. */
function sealedPathsOf(schema: JsonSchema, path = ''): string[] {
  if (schema[SEALED] === true) return [path];
  const within = (part: unknown, at: string) =>
    part && typeof part === 'object' ? sealedPathsOf(part as JsonSchema, at) : [];
  const { properties, items, anyOf, oneOf, allOf, additionalProperties } = schema;
  return [
    ...Object.entries((properties ?? {}) as JsonSchema).flatMap(([name, field]) =>
      within(field, path ? `${path}.${name}` : name),
    ),
    ...within(items, `${path}[]`),
    ...within(additionalProperties, `${path}{}`),
    ...alternatives(anyOf, oneOf).flatMap((one, i, all) =>
      // A nullable field has the path of the field; of any other alternative the log knows no path.
      within(one, all.length === 2 && isNull(all[1 - i]) ? path : `${path}|${i}`),
    ),
    ...alternatives(allOf).flatMap((one, i) => within(one, `${path}&${i}`)),
  ];
}

/** Whether it is the schema of null alone. */
export function isNull(schema: JsonSchema | undefined): boolean {
  return schema?.['type'] === 'null';
}

function alternatives(...lists: unknown[]): JsonSchema[] {
  return lists.flatMap((list) => (list ?? []) as JsonSchema[]);
}
