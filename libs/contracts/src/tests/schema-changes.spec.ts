import { z } from 'zod';
import { dataSchema, schemaChanges, sealed } from '../index.js';

const base = {
  id: z.int().positive(),
  state: z.enum(['open', 'closed']),
  note: z.string().optional(),
  place: z.object({ segment: z.int(), offset: z.int().optional() }),
  lines: z.array(z.object({ procedure: z.string().max(5), units: z.number() })),
  by: z.string().nullable(),
  secret: sealed(z.string()),
};

function changes(change: Record<string, z.ZodType>, without: string[] = []): string[] {
  const fields = Object.entries({ ...base, ...change });
  const after = Object.fromEntries(fields.filter(([name]) => !without.includes(name)));
  return schemaChanges(dataSchema(z.object(base)), dataSchema(z.object(after))).map(
    ({ kind, path, what }) => `${kind}: ${path}: ${what}`,
  );
}

const segment = z.int();
const line = { procedure: z.string().max(5), units: z.number() };

test.each<[string, Record<string, z.ZodType>, string[]]>([
  ['nothing', {}, []],
  ['words', { id: base.id.describe('The number.') }, []],
  ['the order of values', { state: z.enum(['closed', 'open']) }, []],
  ['an optional field', { more: z.int().optional() }, ['addition: more: optional field was added']],
  [
    'an optional field within',
    { lines: z.array(z.object({ ...line, note: z.string().optional() })) },
    ['addition: lines[].note: optional field was added'],
  ],
  [
    'another value',
    { state: z.enum(['open', 'waiting', 'closed']) },
    ['addition: state: its value "waiting" was added'],
  ],
  ['a required field', { more: z.int() }, ['breaking: more: required field was added']],
  ['required: less', { id: base.id.optional() }, ['breaking: id: it became optional']],
  ['required: more', { note: z.string() }, ['breaking: note: it became required']],
  [
    'a value less',
    { state: z.enum(['open']) },
    ['breaking: state: its value "closed" was taken away'],
  ],
  [
    'an open value',
    { state: z.string() },
    ['breaking: state: it became, or is no longer, a list of values'],
  ],
  ['the type', { id: z.string() }, ['breaking: id: its type changed from integer to string']],
  ['whole numbers', { id: z.number() }, ['breaking: id: its type changed from integer to number']],
  [
    'null',
    { note: z.string().nullable().optional() },
    ['breaking: note: its type changed from string to string or null'],
  ],
  ['no null', { by: z.string() }, ['breaking: by: its type changed from string or null to string']],
  [
    'the type within null',
    { by: z.string().max(3).nullable() },
    ['breaking: by: its maxLength changed from none to 3'],
  ],
  [
    'alternatives',
    { by: z.union([z.union([z.string().max(3), z.null()])]) },
    ['breaking: by: its anyOf changed'],
  ],
  ['the bounds', { id: z.int() }, expect.arrayContaining([expect.stringMatching(/^breaking: id/)])],
  [
    'a pattern',
    { secret: sealed(z.string().regex(/x/)) },
    ['breaking: secret: its pattern changed from none to "x"'],
  ],
  ['sealing', { place: sealed(base.place) }, ['breaking: place: it is sealed now']],
  ['unsealing', { secret: z.string() }, ['breaking: secret: it is no longer sealed']],
  [
    'unsealing and the type',
    { secret: z.int() },
    [
      'breaking: secret: it is no longer sealed',
      'breaking: secret: its type changed from string to integer',
    ],
  ],
  [
    'a field within',
    { place: z.object({ segment }) },
    ['breaking: place.offset: optional field was taken away'],
  ],
  [
    'the type within a list',
    { lines: z.array(z.object({ ...line, units: z.string() })) },
    ['breaking: lines[].units: its type changed from number to string'],
  ],
  ['a list for one', { note: z.array(z.string()).optional() }, [expect.stringMatching(/array/)]],
])('changed: %s', (_, change, expected) => {
  expect(changes(change)).toEqual(expected);
});

test('a field that is taken away breaks, required or not', () => {
  expect(changes({}, ['id'])).toEqual(['breaking: id: required field was taken away']);
  expect(changes({}, ['note'])).toEqual(['breaking: note: optional field was taken away']);
});

test('records are compared by their values', () => {
  const of = (value: z.ZodType) => dataSchema(z.object({ all: z.record(z.string(), value) }));
  expect(schemaChanges(of(z.int()), of(z.int()))).toEqual([]);
  expect(schemaChanges(of(z.int()), of(z.string()))).toEqual([
    { kind: 'breaking', path: 'all{}', what: 'its type changed from integer to string' },
  ]);
});
