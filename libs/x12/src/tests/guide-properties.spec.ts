import { jest } from '@jest/globals';
import fc from 'fast-check';
import {
  buildImplementationAcks,
  buildInterchangeAcks,
  validate,
  writeImplementationAcks,
  writeInterchangeAcks,
} from '../index.js';
import type { Finding } from '../types/finding.js';
import type { Guide } from '../guides/notation.js';
import { GUIDES } from '../guides/index.js';
import { MUTATIONS, type Mutation } from './guide-mutations.js';
import { fileOf, fileOfSegments, makeSet, textOf } from './guide-sets.js';
import { Chance, segmentsIn } from './made-set.js';

/** A failing seed is printed by fast-check; a long run takes more of them. */
const RUNS = Number(process.env['MILLRACE_X12_RUNS'] ?? 60);
jest.setTimeout(Math.max(30_000, RUNS * 200));
const seeds = fc.integer();
const named = GUIDES.map((guide) => [`${guide.type} ${guide.id} ${guide.name}`, guide] as const);

/** What is wrong with a file, each with its segment, so that a failure can be read. */
async function errorsOf(text: string): Promise<string[]> {
  const { findings } = await validate(text, { show: 'values' });
  const segments = text.split('~\n');
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, loop, segment, element, ordinal }) =>
      [code, loop, `${segment}${element ?? ''}`, segments[ordinal - 1]].join(' | '),
    );
}

function says(finding: Finding, mutation: Mutation): boolean {
  return (
    mutation.codes.includes(finding.code) &&
    finding.severity === 'error' &&
    finding.ordinal === mutation.ordinal &&
    (['segment', 'loop', 'element', 'component'] as const).every(
      (key) => mutation[key] === undefined || finding[key] === mutation[key],
    )
  );
}

async function expectFound(guide: Guide, mutation: Mutation): Promise<void> {
  const text = fileOfSegments(guide, mutation.body);
  const { findings } = await validate(text, { maxFindings: 100_000 });
  if (findings.some((finding) => says(finding, mutation))) return;
  expect({ asked: { ...mutation, body: undefined }, text }).toEqual(await errorsOf(text));
}

describe.each(named)('guide %s', (_name, guide) => {
  it('accepts every random set that obeys it', async () => {
    const property = fc.asyncProperty(seeds, async (seed) => {
      expect(await errorsOf(fileOf(guide, makeSet(guide, new Chance(seed))))).toEqual([]);
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it.each(Object.keys(MUTATIONS))('finds the place where %s', async (name) => {
    const property = fc.asyncProperty(seeds, async (seed) => {
      const chance = new Chance(seed);
      const mutation = MUTATIONS[name]!(makeSet(guide, chance), chance);
      if (mutation) await expectFound(guide, mutation);
    });
    await fc.assert(property, { numRuns: Math.ceil(RUNS / 2) });
  });
});

it('answers any damaged set with a 999 and TA1 that are valid themselves', async () => {
  const envelope = {
    sender: { id: 'RECEIVER' },
    receiver: { id: 'SENDER' },
    interchangeControlNumber: 1,
    usage: 'T',
    date: '2026-03-02',
    time: '09:31',
  } as const;
  const property = fc.asyncProperty(
    seeds,
    fc.constantFrom(...GUIDES),
    fc.constantFrom(...Object.values(MUTATIONS)),
    async (seed, guide, mutate) => {
      const chance = new Chance(seed);
      const mutation = mutate(makeSet(guide, chance), chance);
      if (!mutation) return;
      const validation = await validate(fileOfSegments(guide, mutation.body));
      const acks = buildImplementationAcks(validation);
      expect(acks.map(({ status }) => status)).toEqual([validation.valid ? 'A' : 'R']);
      const file = await writeImplementationAcks(envelope, acks).text();
      expect(await errorsOf(file)).toEqual([]);
      const answer = writeInterchangeAcks(envelope, buildInterchangeAcks(validation));
      expect(await errorsOf(await answer.text())).toEqual([]);
    },
  );
  await fc.assert(property, { numRuns: RUNS * 3 });
});

/** Elements that hold an amount which takes part in a balance. */
const AMOUNTS: Record<string, readonly number[]> = {
  BPR: [2],
  CAS: [3, 6, 9, 12, 15, 18],
  CLM: [2],
  CLP: [3, 4],
  PLB: [4, 6, 8, 10, 12, 14],
  SV1: [2],
  SV2: [3],
  SV3: [2],
  SVC: [2, 3],
};

it.each(named.filter(([, { type }]) => type === '835' || type === '837'))(
  'every cent counts in %s',
  async (_name, guide) => {
    const property = fc.asyncProperty(seeds, fc.boolean(), async (seed, up) => {
      const chance = new Chance(seed);
      const segments = segmentsIn(makeSet(guide, chance));
      // A claim adjustment of another payer says nothing without the amount that payer paid.
      const relevant = ({ def }: (typeof segments)[number]['segment']) =>
        guide.type === '835' || def.tag !== 'CAS';
      const spots = segments.flatMap(({ segment }, index) =>
        (relevant(segment) ? (AMOUNTS[segment.def.tag] ?? []) : [])
          .filter((n) => segment.values[n - 1])
          .map((n) => ({ segment, index, n })),
      );
      if (spots.length === 0) return;
      const { segment, index, n } = chance.pick(spots);
      const cents = Math.round(Number(segment.values[n - 1]) * 100) + (up ? 1 : -1);
      segment.values[n - 1] = String(cents / 100);
      const body = segments.map((one) => textOf(one.segment));
      const { findings } = await validate(fileOfSegments(guide, body));
      const found = findings.filter(({ level, severity }) => level === 3 && severity === 'error');
      expect([body[index], found.length > 0]).toEqual([body[index], true]);
    });
    await fc.assert(property, { numRuns: RUNS * 2 });
  },
);
