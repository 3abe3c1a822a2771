import { SEALED, type JsonSchema } from './event-schema.js';

/** How one place of an event's schema differs from its golden schema. */
export interface SchemaChange {
  /**
   * `breaking`: the events already in the log, or the readers already at work, do not bear it. `addition`: both do, readers passing
   * over what they do not know.
   */
  readonly kind: 'breaking' | 'addition';
  /** `claims[].lines[].procedure`; empty: the event as a whole. */
  readonly path: string;
  /** What happened there, e.g. `a required field was added`. */
  readonly what: string;
}

/** Compared below, member by member. */
const COMPARED = new Set([
  'properties',
  'required',
  'items',
  'additionalProperties',
  'anyOf',
  'oneOf',
  'allOf',
  'type',
  'enum',
  'const',
  SEALED,
]);
/** Words for people: they bind nobody. */
const WORDS = new Set(['$schema', 'title', 'description', 'examples', 'default', 'deprecated']);

/**
 * What changed between two schemas of one event version. A version stays one only as long as every event written under either schema
 * is what readers made for the other expect: so a bound that is loosened counts as breaking like one that is tightened, and an
 * optional field that was taken away, too, since the log holds it and a later field of its name would be misread.
 *
 * An added value of an enumeration is an addition: readers treat a value that they do not know as "other", and those that must know
 * it are released before anybody sends it.
 */
export function schemaChanges(before: JsonSchema, after: JsonSchema, path = ''): SchemaChange[] {
  const breaking = (what: string): SchemaChange => ({ kind: 'breaking', path, what });
  const sealing =
    before[SEALED] === after[SEALED]
      ? []
      : [breaking(after[SEALED] ? 'it is sealed now' : 'it is no longer sealed')];
  const [was, is] = [typeOf(before), typeOf(after)];
  if (was !== is) return [...sealing, breaking(`its type changed from ${was} to ${is}`)];
  return [
    ...sealing,
    ...fieldChanges(before, after, path),
    ...(['items', 'additionalProperties'] as const).flatMap((keyword) =>
      partChanges(keyword, before, after, path),
    ),
    ...(['anyOf', 'oneOf', 'allOf'] as const).flatMap((keyword) =>
      alternativeChanges(keyword, before, after, path),
    ),
    ...valueChanges(before, after, path),
    ...[...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((keyword) => !COMPARED.has(keyword) && !WORDS.has(keyword))
      .filter((keyword) => !equal(before[keyword], after[keyword]))
      .map((keyword) =>
        breaking(`its ${keyword} changed from ${show(before[keyword])} to ${show(after[keyword])}`),
      ),
  ];
}

function fieldChanges(before: JsonSchema, after: JsonSchema, path: string): SchemaChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const at = path ? `${path}.${name}` : name;
    const change = (kind: SchemaChange['kind'], what: string) => ({ kind, path: at, what });
    const [old, now] = [was.get(name), is.get(name)];
    const word = (now ?? old)!.required ? 'required' : 'optional';
    if (!old) {
      return [change(word === 'required' ? 'breaking' : 'addition', `${word} field was added`)];
    }
    if (!now) return [change('breaking', `${word} field was taken away`)];
    return [
      ...(old.required === now.required ? [] : [change('breaking', `it became ${word}`)]),
      ...schemaChanges(old.schema, now.schema, at),
    ];
  });
}

function partChanges(
  keyword: 'items' | 'additionalProperties',
  before: JsonSchema,
  after: JsonSchema,
  path: string,
): SchemaChange[] {
  const [was, is] = [before[keyword], after[keyword]];
  if (isSchema(was) && isSchema(is)) {
    return schemaChanges(was, is, `${path}${keyword === 'items' ? '[]' : '{}'}`);
  }
  return equal(was, is) ? [] : [{ kind: 'breaking', path, what: `its ${keyword} changed` }];
}

function alternativeChanges(
  keyword: 'anyOf' | 'oneOf' | 'allOf',
  before: JsonSchema,
  after: JsonSchema,
  path: string,
): SchemaChange[] {
  const [was, is] = [listOf(before[keyword]), listOf(after[keyword])];
  if (was.length !== is.length) return [{ kind: 'breaking', path, what: `its ${keyword} changed` }];
  return was.flatMap((one, i) => schemaChanges(one, is[i]!, path));
}

function valueChanges(before: JsonSchema, after: JsonSchema, path: string): SchemaChange[] {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  if (!was || !is) {
    if (was === is) return [];
    return [{ kind: 'breaking', path, what: 'it became, or is no longer, a list of values' }];
  }
  const gone = was.filter((value) => !is.includes(value));
  const added = is.filter((value) => !was.includes(value));
  return [
    ...gone.map((value) => ({
      kind: 'breaking' as const,
      path,
      what: `its value ${value} was taken away`,
    })),
    ...added.map((value) => ({
      kind: 'addition' as const,
      path,
      what: `its value ${value} was added`,
    })),
  ];
}

function fieldsOf(schema: JsonSchema): Map<string, { required: boolean; schema: JsonSchema }> {
  const required = (schema['required'] ?? []) as string[];
  return new Map(
    Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>).map(
      ([name, field]) => [name, { required: required.includes(name), schema: field }],
    ),
  );
}

/** In words, alternatives included: `string or null`. */
function typeOf(schema: JsonSchema): string {
  const any = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])];
  if (any.length > 0) return any.map(typeOf).join(' or ');
  const all = listOf(schema['allOf']);
  if (all.length > 0) return all.map(typeOf).join(' and ');
  return [schema['type'] ?? 'anything'].flat().join(' or ');
}

/** The values of an enumeration, as JSON. */
function valuesOf(schema: JsonSchema): string[] | undefined {
  const values = schema['enum'] ?? ('const' in schema ? [schema['const']] : undefined);
  return (values as unknown[] | undefined)?.map((value) => JSON.stringify(value));
}

function listOf(value: unknown): JsonSchema[] {
  return (value ?? []) as JsonSchema[];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}

function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function show(value: unknown): string {
  return value === undefined ? 'none' : JSON.stringify(value);
}
