import fc from 'fast-check';
import { readClaims, writeClaims } from '../index.js';
import type { ClaimBatch, Envelope, Written } from '../index.js';
import { CLAIM_837P } from '../guides/claim-837p.js';
import { fileOf, makeSet } from './guide-sets.js';
import { chunked } from './fixtures.js';
import { Chance } from './made-set.js';
import { dropEmptyLevels, putInUsualForm } from './usual-form.js';

const RUNS = Number(process.env['MILLRACE_X12_RUNS'] ?? 60);

/** That of the files `fileOf` makes. */
const envelope = (version: string): Envelope => ({
  sender: { id: 'SENDER' },
  receiver: { id: 'RECEIVER' },
  interchangeControlNumber: 9,
  usage: 'T',
  date: '2026-03-02',
  time: '09:30',
  version,
  lineBreaks: true,
});

const GUIDES = [['837P', CLAIM_837P, readClaims, writeClaims]] as const;

describe.each(GUIDES)('%s', (_name, guide, read, write) => {
  const again = async (text: string, keepSegments: boolean) => {
    const source = chunked(Buffer.from(text), 777);
    const items = await read(source, { keepSegments }).toArray();
    const header = items.find((item): item is ClaimBatch => item.kind === 'header')!;
    const claims = items.filter((item) => item.kind === 'claim');
    if (claims.length === 0) return text;
    return write(envelope(guide.id), header as Written<ClaimBatch>, claims).text();
  };

  it('comes back byte for byte from the fields of the objects alone', async () => {
    const property = fc.asyncProperty(fc.integer(), async (seed) => {
      const set = makeSet(guide, new Chance(seed));
      putInUsualForm(set);
      const text = fileOf(guide, set);
      expect((await again(text, false)).split('~\n')).toEqual(text.split('~\n'));
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it('comes back byte for byte in whatever form it was, with its segments', async () => {
    const property = fc.asyncProperty(fc.integer(), async (seed) => {
      const set = makeSet(guide, new Chance(seed));
      dropEmptyLevels(set);
      const text = fileOf(guide, set);
      expect((await again(text, true)).split('~\n')).toEqual(text.split('~\n'));
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});
