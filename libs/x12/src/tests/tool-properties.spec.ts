import { jest } from '@jest/globals';
import fc from 'fast-check';
import { deidentify, explain, readSegments, split, validate } from '../index.js';
import type { Source } from '../index.js';
import type { Guide } from '../guides/notation.js';
import { formsOf } from '../guides/dictionary.js';
import { GUIDES } from '../guides/index.js';
import { fileOf, FIRST_ORDINAL, makeSet } from './guide-sets.js';
import { Chance, isLoop, segmentsIn } from './made-set.js';

/** A failing seed is printed by fast-check; a long run takes more of them. */
const RUNS = Number(process.env['MILLRACE_X12_RUNS'] ?? 40);
jest.setTimeout(Math.max(30_000, RUNS * 200));
const named = GUIDES.map((guide) => [`${guide.type} ${guide.id} ${guide.name}`, guide] as const);
const secret = 'for tests';

/** Every element of every segment, with its place. */
async function elementsOf(source: Source): Promise<Map<string, string>> {
  const elements = new Map<string, string>();
  for await (const batch of readSegments(source))
    for (const segment of batch)
      for (let n = 0; n <= segment.count; n++)
        elements.set(
          `${segment.ordinal} ${segment.tag} ${n}`,
          n === 0 ? segment.tag : segment.element(n),
        );
  return elements;
}

describe.each(named)('guide %s', (_name, guide: Guide) => {
  const each = (check: (text: string, seed: number) => Promise<void>, numRuns = RUNS) =>
    fc.assert(
      fc.asyncProperty(fc.integer(), (seed) =>
        check(fileOf(guide, makeSet(guide, new Chance(seed))), seed),
      ),
      { numRuns },
    );

  it('is as valid without persons as with them: amounts, counts and codes stay, names and ids do not', () =>
    each(async (text) => {
      const made = await deidentify(text, { secret, keepPayers: false }).bytes();
      const errors = (await validate(made)).findings.filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
      const [before, after] = [await elementsOf(text), await elementsOf(made)];
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [place, value] of before) {
        const [, tag, n] = place.split(' ');
        const form = formsOf(tag!)?.[Number(n) - 1];
        if (form?.type === 'M' || form?.type === 'R' || form?.type === 'N')
          expect([place, after.get(place)]).toEqual([place, value]);
        if (isPrivate(tag!, n!) && /[A-Za-z0-9]/.test(value))
          expect([place, after.get(place)]).not.toEqual([place, value]);
      }
    }));

  it('is explained with the right loops', () =>
    fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const set = makeSet(guide, new Chance(seed));
        const shown = await explain(fileOf(guide, set)).toArray();
        segmentsIn(set).forEach(({ segment, path }, index) => {
          const { tag, path: found, name } = shown[index + FIRST_ORDINAL - 1]!;
          expect([tag, found, name]).toEqual([
            segment.def.tag,
            path.slice(1).map(({ def }) => def.id),
            segment.def.name,
          ]);
        });
      }),
      { numRuns: RUNS },
    ));

  if (guide.type === '837')
    it('is split into valid files with all its claims', () =>
      each(async (text, seed) => {
        const most = 1 + (Math.abs(seed) % 3);
        const parts: string[] = [];
        for await (const { part, bytes } of split(text, { claims: most }))
          parts[part - 1] = (parts[part - 1] ?? '') + Buffer.from(bytes).toString();
        const claims = (one: string) => one.match(/^CLM\*.*$/gm) ?? [];
        expect(parts.flatMap(claims)).toEqual(claims(text));
        for (const one of parts) {
          expect(claims(one).length).toBeLessThanOrEqual(most);
          const { findings } = await validate(one);
          expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
      }));
});

/** Places that always tell who somebody is. */
function isPrivate(tag: string, n: string): boolean {
  return (
    (tag === 'NM1' && ['3', '4', '9'].includes(n)) ||
    ((tag === 'CLM' || tag === 'CLP') && n === '1')
  );
}

it('the sets have loops', () => {
  const set = makeSet(GUIDES[0]!, new Chance(1));
  expect(set.items.some(isLoop)).toBe(true);
});
