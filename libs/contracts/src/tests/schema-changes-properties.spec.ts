import fc from 'fast-check';
import { z } from 'zod';
import { dataSchema, schemaChanges, sealed } from '../index.js';

// What is told of two schemas, held against Zod itself: it parses the events of one by the other.

type Shape =
  | { kind: 'text' }
  | { kind: 'count' }
  | { kind: 'flag' }
  | { kind: 'choice'; values: string[] }
  | { kind: 'list'; of: Shape }
  | { kind: 'record'; fields: Field[] };
type Record_ = Extract<Shape, { kind: 'record' }>;

interface Field {
  name: string;
  optional: boolean;
  nullable: boolean;
  sealed: boolean;
  shape: Shape;
}

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const COLOURS = ['red', 'green', 'blue', 'grey'];

const leaf: fc.Arbitrary<Shape> = fc.oneof(
  fc.constantFrom<Shape>({ kind: 'text' }, { kind: 'count' }, { kind: 'flag' }),
  fc
    .subarray(COLOURS, { minLength: 1 })
    .map((values): Shape => ({ kind: 'choice', values: [...values] })),
);
const field = (shape: fc.Arbitrary<Shape>, names = NAMES): fc.Arbitrary<Field> =>
  fc.record({
    name: fc.constantFrom(...names),
    optional: fc.boolean(),
    nullable: fc.boolean(),
    sealed: fc.boolean(),
    shape,
  });
const record = (shape: fc.Arbitrary<Shape>): fc.Arbitrary<Record_> =>
  fc
    .uniqueArray(field(shape), { selector: ({ name }) => name, minLength: 1, maxLength: 4 })
    .map((fields) => ({ kind: 'record', fields }));
const inner: fc.Arbitrary<Shape> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  leaf.map((of): Shape => ({ kind: 'list', of })),
  record(leaf).map((of): Shape => ({ kind: 'list', of })),
  record(leaf),
);
const events = record(inner);

function toZod(shape: Shape, open = false): z.ZodType {
  if (shape.kind === 'text') return z.string();
  if (shape.kind === 'count') return z.int();
  if (shape.kind === 'flag') return z.boolean();
  if (shape.kind === 'choice') return open ? z.string() : z.enum(shape.values);
  if (shape.kind === 'list') return z.array(toZod(shape.of, open));
  return z.object(
    Object.fromEntries(
      shape.fields.map((f) => {
        let type = toZod(f.shape, open);
        if (f.sealed) type = sealed(type);
        if (f.nullable) type = type.nullable();
        return [f.name, f.optional ? type.optional() : type];
      }),
    ),
  );
}
const schemaOf = (shape: Record_) => dataSchema(toZod(shape) as z.ZodObject);
/** Of a reader who bears values that it does not know. */
const readerOf = (shape: Shape) => toZod(shape, true);

function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.kind === 'text') return fc.string();
  if (shape.kind === 'count') return fc.maxSafeInteger();
  if (shape.kind === 'flag') return fc.boolean();
  if (shape.kind === 'choice') return fc.constantFrom(...shape.values);
  if (shape.kind === 'list') return fc.array(valueOf(shape.of), { maxLength: 3 });
  const { fields } = shape;
  const model = Object.fromEntries(
    fields.map((f) => [f.name, f.nullable ? fc.option(valueOf(f.shape)) : valueOf(f.shape)]),
  );
  return fc.record(model, {
    requiredKeys: fields.filter((f) => !f.optional).map(({ name }) => name),
  });
}

const toggle = (f: Field, what: 'optional' | 'nullable' | 'sealed'): Field => ({
  ...f,
  [what]: !f[what],
});

function edited(shape: Shape): fc.Arbitrary<Shape> {
  const same = fc.constant(shape);
  if (shape.kind === 'list') return edited(shape.of).map((of): Shape => ({ kind: 'list', of }));
  if (shape.kind === 'record') return editedRecord(shape);
  if (shape.kind !== 'choice') return fc.oneof({ weight: 20, arbitrary: same }, leaf);
  const values = fc.subarray(COLOURS, { minLength: 1 });
  return fc.oneof(
    { weight: 4, arbitrary: same },
    values.map((more): Shape => ({
      kind: 'choice',
      values: [...new Set([...shape.values, ...more])],
    })),
    values.map((some): Shape => ({ kind: 'choice', values: [...some] })),
  );
}

function editedRecord({ fields }: Record_): fc.Arbitrary<Record_> {
  const each = fields.map((f): fc.Arbitrary<Field[]> =>
    fc.oneof(
      { weight: 20, arbitrary: edited(f.shape).map((shape) => [{ ...f, shape }]) },
      fc.constantFrom<Field[]>(
        [],
        [toggle(f, 'optional')],
        [toggle(f, 'nullable')],
        [toggle(f, 'sealed')],
      ),
    ),
  );
  const added = fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    field(leaf, ['x', 'y']).map((f) => [{ ...f, optional: true }]),
    field(leaf, ['x', 'y']).map((f) => [f]),
  );
  return fc
    .tuple(added, ...each)
    .map(([more, ...kept]) => ({ kind: 'record', fields: [...kept.flat(), ...more] }));
}

test('a schema has not changed against itself', () => {
  fc.assert(
    fc.property(events, (shape) => {
      expect(schemaChanges(schemaOf(shape), schemaOf(shape))).toEqual([]);
    }),
  );
});

test('where nothing breaks, the events of each schema are what readers of the other expect', () => {
  let held = 0;
  const pair = events.chain((before) =>
    editedRecord(before).chain((after) =>
      fc.record({
        before: fc.constant(before),
        after: fc.constant(after),
        old: fc.array(valueOf(before), { minLength: 3, maxLength: 3 }),
        young: fc.array(valueOf(after), { minLength: 3, maxLength: 3 }),
      }),
    ),
  );
  fc.assert(
    fc.property(pair, ({ before, after, old, young }) => {
      const changes = schemaChanges(schemaOf(before), schemaOf(after));
      if (changes.some(({ kind }) => kind === 'breaking')) return;
      held += changes.length > 0 ? 1 : 0;
      for (const event of old) toZod(after).parse(event);
      for (const event of young) readerOf(before).parse(event);
    }),
    { numRuns: 1_000 },
  );
  expect(held).toBeGreaterThan(50);
});

/** Each breaks a field; null where the field does not allow it. */
const breaks: Record<string, (f: Field) => Field[] | null> = {
  'taken away': () => [],
  'optional or required': (f) => [toggle(f, 'optional')],
  'null or not': (f) => [toggle(f, 'nullable')],
  'sealed or not': (f) => [toggle(f, 'sealed')],
  'another type': (f) => [
    { ...f, shape: f.shape.kind === 'flag' ? { kind: 'text' } : { kind: 'flag' } },
  ],
  'a value less': (f) =>
    f.shape.kind === 'choice' && f.shape.values.length > 1
      ? [{ ...f, shape: { kind: 'choice', values: f.shape.values.slice(1) } }]
      : null,
  'a required field': (f) => [f, { ...f, name: `${f.name}-new`, optional: false }],
};

test.each(Object.entries(breaks))('one break is found, wherever it is: %s', (_, breakIt) => {
  const planted = fc.record({
    shape: events.filter(({ fields }) => fields.some((f) => breakIt(f) !== null)),
    at: fc.nat(),
    within: fc.boolean(),
  });
  fc.assert(
    fc.property(planted, ({ shape, at, within }) => {
      const able = shape.fields.filter((f) => breakIt(f) !== null);
      const chosen = able[at % able.length]!;
      const broken: Record_ = {
        kind: 'record',
        fields: shape.fields.flatMap((f) => (f === chosen ? breakIt(f)! : [f])),
      };
      // Within a list of records, too.
      const wrap = (one: Record_): Record_ =>
        within
          ? {
              kind: 'record',
              fields: [
                {
                  name: 'all',
                  optional: false,
                  nullable: true,
                  sealed: false,
                  shape: { kind: 'list', of: one },
                },
              ],
            }
          : one;
      const found = schemaChanges(schemaOf(wrap(shape)), schemaOf(wrap(broken)));
      expect(found.length).toBeGreaterThan(0);
      for (const { kind, path } of found) {
        expect(kind).toBe('breaking');
        expect(path.replace('all[].', '').replace('-new', '').split(/[.[]/)[0]).toBe(chosen.name);
      }
    }),
  );
});
