import fc from 'fast-check';
import {
  readClaims,
  readDentalClaims,
  readInstitutionalClaims,
  writeClaims,
  writeDentalClaims,
  writeInstitutionalClaims,
} from '../index.js';
import type {
  ClaimBatch,
  ClaimBatchInput,
  ClaimReadOptions,
  Envelope,
  ItemStream,
  SetEnd,
  Source,
  X12Output,
} from '../index.js';
import { CLAIM_837D } from '../guides/claim-837d.js';
import { CLAIM_837I } from '../guides/claim-837i.js';
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

/** Reads a file and writes what was read. */
async function passed<Claim extends { kind: 'claim' }>(
  read: (source: Source, options: ClaimReadOptions) => ItemStream<ClaimBatch | Claim | SetEnd>,
  write: (envelope: Envelope, batch: ClaimBatchInput, claims: Claim[]) => X12Output,
  { text, version, keepSegments }: { text: string; version: string; keepSegments: boolean },
): Promise<string> {
  const items = await read(chunked(Buffer.from(text), 777), { keepSegments }).toArray();
  const header = items.find((item) => item.kind === 'header')!;
  const claims = items.filter((item): item is Claim => item.kind === 'claim');
  expect(claims).toHaveLength(text.match(/\nCLM\*/g)?.length ?? 0);
  return claims.length === 0 ? text : write(envelope(version), header, claims).text();
}

type Passing = Parameters<typeof passed>[2];
const GUIDES = [
  ['837P', CLAIM_837P, (job: Passing) => passed(readClaims, writeClaims, job)],
  [
    '837I',
    CLAIM_837I,
    (job: Passing) => passed(readInstitutionalClaims, writeInstitutionalClaims, job),
  ],
  ['837D', CLAIM_837D, (job: Passing) => passed(readDentalClaims, writeDentalClaims, job)],
] as const;

describe.each(GUIDES)('%s', (_name, guide, pass) => {
  const again = (text: string, keepSegments: boolean) =>
    pass({ text, version: guide.id, keepSegments });

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
