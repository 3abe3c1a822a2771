import { jest } from '@jest/globals';
import { validate } from '../index.js';
import { GUIDES } from '../guides/index.js';
import type { Guide } from '../guides/notation.js';
import { SegmentRule } from '../validate/rules/segments.js';
import { GuideWalker } from '../validate/walker.js';
import { fileOf, makeSet } from './guide-sets.js';
import { Chance } from './made-set.js';

const named = GUIDES.map((guide) => [`${guide.type} ${guide.id}`, guide] as const);
const SETS = 40;

/** Of the segments of valid files, which part took the long way: through the walker, or to be looked at without a finding. */
async function longWays(guide: Guide) {
  const walked = jest.spyOn(GuideWalker.prototype, 'segment');
  const doubted = jest.spyOn(SegmentRule.prototype, 'segment');
  let segments = 0;
  let found = 0;
  for (let seed = 1; seed <= SETS; seed++) {
    const { findings, groups } = await validate(fileOf(guide, makeSet(guide, new Chance(seed))));
    segments += groups[0]!.sets[0]!.segmentCount - 2;
    found += new Set(findings.map(({ ordinal }) => ordinal)).size;
  }
  const parts = {
    walked: walked.mock.calls.length / segments,
    doubted: (doubted.mock.calls.length - found) / segments,
  };
  jest.restoreAllMocks();
  return parts;
}

// The short way is only worth something when it is taken: checks that are in doubt of everything pass all other tests.
it.each(named)('valid sets of %s hardly need the long way', async (_name, guide) => {
  const { walked, doubted } = await longWays(guide);
  expect(walked).toBeLessThan(0.01);
  expect(doubted).toBeLessThan(0.05);
});
