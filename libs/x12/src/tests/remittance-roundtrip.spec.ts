import fc from 'fast-check';
import { readRemittances, writeRemittances, type RemittanceItem } from '../index.js';
import { REMITTANCE_835 } from '../guides/remittance-835.js';
import { chunked } from './fixtures.js';
import { fileOf, makeSet } from './guide-sets.js';
import { MADE_ENVELOPE } from './guide-typed.js';
import { Chance } from './made-set.js';
import { putRemittanceInUsualForm } from './usual-remittance.js';

const RUNS = Number(process.env['MILLRACE_X12_RUNS'] ?? 60);

type OfKind<K> = Extract<RemittanceItem, { kind: K }>;

/** Reads a file and writes what was read. */
async function passed(text: string, keepSegments: boolean): Promise<string> {
  const items = await readRemittances(chunked(Buffer.from(text), 777), { keepSegments }).toArray();
  return written(items);
}

function written(items: readonly RemittanceItem[]): Promise<string> {
  const remittance = items.find((item) => item.kind === 'remittance')!;
  const claims = items.filter((item): item is OfKind<'claim'> => item.kind === 'claim');
  const { providerAdjustments, segments } = items.find((item) => item.kind === 'end')!;
  const input = { remittance, claims, providerAdjustments, segments };
  return writeRemittances(MADE_ENVELOPE, [input]).text();
}

const expectSame = (text: string, made: string) => {
  if (text !== made) expect(text.split('~\n')).toEqual(made.split('~\n'));
};

describe('835', () => {
  it('comes back byte for byte from the fields of the objects alone', async () => {
    const property = fc.asyncProperty(fc.integer(), async (seed) => {
      const set = makeSet(REMITTANCE_835, new Chance(seed));
      putRemittanceInUsualForm(set);
      const text = fileOf(REMITTANCE_835, set);
      expectSame(await passed(text, false), text);
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it('comes back byte for byte in whatever form it was, with its segments', async () => {
    const property = fc.asyncProperty(fc.integer(), async (seed) => {
      const text = fileOf(REMITTANCE_835, makeSet(REMITTANCE_835, new Chance(seed)));
      expectSame(await passed(text, true), text);
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});
