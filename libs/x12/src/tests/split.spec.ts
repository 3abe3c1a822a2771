import fc from 'fast-check';
import { inspect, readClaims, readRemittances, split, validate, X12SplitError } from '../index.js';
import type { Source, SplitOptions } from '../index.js';
import { codesOf, plain } from './fixtures.js';
import { cutInto } from './soup.js';
import { claimFile, KINDS, remittanceFile } from './tool-files.js';

interface Part {
  type: string;
  claims: number;
  text: string;
}

async function partsOf(source: Source, options: SplitOptions): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const { part, type, claims, bytes } of split(source, options)) {
    const into = (parts[part - 1] ??= { type, claims: 0, text: '' });
    into.claims += claims;
    into.text += Buffer.from(bytes).toString('utf8');
  }
  return parts;
}

const claimsOf = async (text: string) =>
  (await readClaims(text).toArray()).filter((item) => item.kind === 'claim').map(plain);
const kinds = fc.array(fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])), {
  minLength: 1,
  maxLength: 12,
});

describe('split', () => {
  it('cuts an 837 between claims: every part is valid, and together they hold the same claims', async () => {
    await fc.assert(
      fc.asyncProperty(
        kinds,
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async (list, most, lineBreaks) => {
          const whole = await claimFile(list, { lineBreaks });
          const parts = await partsOf(cutInto(Buffer.from(whole), [301]), { claims: most });
          expect(parts.map(({ claims }) => claims)).toEqual(sizes(list.length, most));
          const claims: unknown[] = [];
          for (const [index, { text }] of parts.entries()) {
            expect(codesOf((await validate(text)).findings)).toEqual([]);
            const [{ controlNumber } = { controlNumber: '' }] = (await inspect(text)).interchanges;
            expect(controlNumber).toBe(String(42 + index).padStart(9, '0'));
            claims.push(...(await claimsOf(text)));
          }
          expect(claims).toEqual(await claimsOf(whole));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves a set that is not cut as it is', async () => {
    const whole = await claimFile(['self', 'child', 'clinic']);
    const [part, none] = await partsOf(whole, { claims: 3 });
    expect(none).toBeUndefined();
    expect(part!.text).toContain(/ST\*.*SE\*\d+\*\d+~/.exec(whole)![0]);
  });

  it('tells the parts of a set apart by BHT03', async () => {
    const parts = await partsOf(await claimFile(['self', 'self', 'self']), { claims: 1 });
    expect(parts.map(({ text }) => /BHT\*0019\*00\*([^*]*)/.exec(text)![1])).toEqual([
      'BATCH8',
      'BATCH8-2',
      'BATCH8-3',
    ]);
  });

  it('says that a subscriber has no patients where they went to the next part', async () => {
    const [first, second] = await partsOf(await claimFile(['self', 'child']), { claims: 1 });
    expect(first!.text).toMatch(/HL\*2\*1\*22\*0~/);
    expect(second!.text).toMatch(/HL\*2\*1\*22\*1~.*HL\*3\*2\*23\*0~/);
  });

  it('gives every check of an 835 a file of its own, as it was', async () => {
    const whole = await remittanceFile([2, 1, 3]);
    const parts = await partsOf(whole, { claims: 3 });
    expect(parts.map(({ type, claims }) => [type, claims])).toEqual([
      ['835', 2],
      ['835', 1],
      ['835', 3],
    ]);
    for (const { text } of parts) {
      expect((await validate(text)).valid).toBe(true);
      const end = (await readRemittances(text).toArray()).at(-1);
      expect(end).toMatchObject({ kind: 'end', balanced: true, complete: true });
      expect(whole).toContain(/ST\*.*SE\*\d+\*\d+~/.exec(text)![0]);
    }
  });

  it('does not cut a check, and says why', async () => {
    const error = await partsOf(await remittanceFile([1, 4]), { claims: 3 }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(X12SplitError);
    expect((error as Error).message).toContain('is one check with more than 3 claims');
  });

  it('keeps interchange acknowledgements in a part of their own', async () => {
    const whole = (await claimFile(['self'])).replace(
      '~IEA',
      '~TA1*000000001*260302*0930*A*000~IEA',
    );
    const parts = await partsOf(whole, { claims: 9 });
    expect(parts.map(({ type }) => type)).toEqual(['837', 'TA1']);
    expect(codesOf((await validate(parts[1]!.text)).findings)).toEqual([]);
  });

  it.each([
    [
      'a set without its trailer',
      (text: string) => text.replace(/SE\*\d+\*\d+~/, ''),
      'no trailer (SE)',
    ],
    [
      'a wrong count',
      (text: string) => text.replace(/SE\*\d+/, 'SE*5'),
      'does not end as its trailer',
    ],
    [
      'a level that hangs in the air',
      (text: string) => text.replace(/HL\*2\*1\*22/, 'HL*2*1*23'),
      '(HL) does not stand below',
    ],
    ['no interchange', (text: string) => text.slice(106), 'no interchange (ISA)'],
    ['no set', () => 'Dear sir', 'no transaction set'],
    [
      'a control number that is none',
      (text: string) => text.replace('*000000042*0*T', '*ABCDEFGHI*0*T'),
      'not nine digits',
    ],
  ])('refuses %s', async (_, damage, reason) => {
    const text = damage(await claimFile(['self', 'child', 'self']));
    await expect(partsOf(text, { claims: 1 })).rejects.toThrow(reason);
  });

  it('refuses a number of claims that is none', async () => {
    await expect(partsOf('', { claims: 0 })).rejects.toThrow(RangeError);
  });
});

function sizes(claims: number, most: number): number[] {
  return Array.from({ length: Math.ceil(claims / most) }, (_, n) =>
    Math.min(most, claims - n * most),
  );
}
