import { validate } from '../index.js';
import { CLAIM_837D } from '../guides/claim-837d.js';
import { CLAIM_837I } from '../guides/claim-837i.js';
import { CLAIM_837P } from '../guides/claim-837p.js';
import type { Guide } from '../guides/notation.js';
import { FIRST_ORDINAL, fileOfSegments, makeSet, textOf } from './guide-sets.js';
import { Chance, segmentsIn } from './made-set.js';
import { amountsIn, moneyOf, names, sumsOf, withCent, type AmountSpot } from './one-cent.js';
import { SETS } from './rule-files.js';

const GUIDES = [CLAIM_837P, CLAIM_837I, CLAIM_837D];
/** What a claim and its lines are charged at. */
const CHARGES = new Set(['CLM02', 'SV102', 'SV203', 'SV302']);
/** What another payer decided: of AMT only that with qualifier D. */
const DECIDED = new Set(['AMT02', 'SVD02', ...names('CAS', 3, 6, 9, 12, 15, 18)]);
const BALANCED = new Set([...CHARGES, ...DECIDED]);
/** Amounts that no rule of the guides adds up. */
const TOLD = new Set([
  'CN102',
  'PS102',
  'SV207',
  'SV504',
  'SV505',
  ...names('HCP', 2, 3, 7),
  ...names('MIA', 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 24),
  ...names('MOA', 2, 8, 9),
]);

/** One claim in a set: where it begins, its other payers and its lines. */
interface Claim {
  begin: number;
  payers: { id: string; hasPaid: boolean }[];
  lines: { begin: number; decidedBy: string[] }[];
}

/** Where one segment of a claim stands. */
interface Spot {
  claim: Claim;
  payer?: Claim['payers'][number];
  line?: Claim['lines'][number];
  /** The payer whose decision about the line it belongs to. */
  decidedBy?: string;
}

/** Follows the claims of a set: which claim, payer, line and decision each segment belongs to. */
function placesOf(segments: readonly string[]): (Spot | undefined)[] {
  let spot: Spot | undefined;
  return segments.map((text, index) => {
    const elements = text.split('*');
    switch (elements[0]) {
      case 'HL':
        spot = undefined;
        break;
      case 'CLM':
        spot = { claim: { begin: index, payers: [], lines: [] } };
        break;
      case 'SBR':
        if (spot) {
          const payer = { id: '', hasPaid: false };
          spot.claim.payers.push(payer);
          spot = { claim: spot.claim, payer };
        }
        break;
      case 'AMT':
        if (spot?.payer && elements[1] === 'D') spot.payer.hasPaid = true;
        break;
      case 'NM1':
        if (spot?.payer && elements[1] === 'PR') spot.payer.id = elements[9] ?? '';
        break;
      case 'LX':
        if (spot) {
          const line = { begin: index, decidedBy: [] };
          spot.claim.lines.push(line);
          spot = { claim: spot.claim, line };
        }
        break;
      case 'SVD':
        spot?.line?.decidedBy.push(elements[1]!);
        if (spot) spot = { ...spot, decidedBy: elements[1]! };
        break;
      default:
    }
    return spot;
  });
}

/** What a cent in any amount of a set unbalances. */
function spotsOf(segments: readonly string[]): AmountSpot[] {
  const places = placesOf(segments);
  return amountsIn(segments, BALANCED).flatMap((found): AmountSpot[] => {
    const place = places[found.line];
    if (!place) return [];
    const { claim, line } = place;
    const at = (index: number) => `${segments[index]!.split('*', 1)[0]} ${FIRST_ORDINAL + index}`;
    const charge = `charge-out-of-balance ${at(claim.begin)}`;
    const claimOfPayer = `other-payer-claim-out-of-balance ${at(claim.begin)}`;
    const lineOfPayer = line ? `other-payer-line-out-of-balance ${at(line.begin)}` : '';
    const paid = claim.payers.filter(({ hasPaid }) => hasPaid);
    const decided = (id?: string) => paid.filter((payer) => payer.id === id);
    const expected = (): string[] => {
      if (found.name === 'CLM02') return [charge, ...paid.map(() => claimOfPayer)];
      if (CHARGES.has(found.name)) {
        const deciders = paid.filter(({ id }) => line!.decidedBy.includes(id));
        return [charge, ...deciders.map(() => lineOfPayer)];
      }
      if (found.name === 'SVD02') return decided(place.decidedBy).map(() => lineOfPayer);
      if (found.name === 'AMT02' && (line || !segments[found.line]!.startsWith('AMT*D*')))
        return [];
      if (line) return decided(place.decidedBy).flatMap(() => [claimOfPayer, lineOfPayer]);
      return place.payer?.hasPaid ? [claimOfPayer] : [];
    };
    return [{ ...found, expected: expected().sort() }];
  });
}

async function everyCent(guide: Guide, segments: readonly string[]): Promise<number> {
  const told = amountsIn(segments, TOLD).map((spot) => ({ ...spot, expected: [] }));
  const spots = [...spotsOf(segments), ...told];
  for (const spot of spots)
    for (const cent of [1, -1] as const) {
      const text = fileOfSegments(guide, withCent(segments, spot, cent));
      const found = [spot.name, spot.line, cent, ...(await sumsOf(text, 'error'))];
      expect(found).toEqual([spot.name, spot.line, cent, ...spot.expected]);
    }
  return spots.filter(({ expected }) => expected.length > 0).length;
}

it('knows of every amount of the guides whether it balances', () => {
  expect([...BALANCED, ...TOLD].sort()).toEqual([...moneyOf(GUIDES)].sort());
});

it.each([
  ['two lines', '837P', CLAIM_837P, 3],
  ['a payer that has decided', 'COB', CLAIM_837P, 6],
  ['an institutional claim', '837I', CLAIM_837I, 2],
] as const)('%s: a cent in any amount is told', async (_name, set, guide, least) => {
  const segments = SETS[set].trim().split('\n');
  expect((await validate(fileOfSegments(guide, segments))).errorCount).toBe(0);
  expect(await everyCent(guide, segments)).toBeGreaterThanOrEqual(least);
});

it.each(GUIDES.map((guide) => [guide.name, guide] as const))(
  'random sets of %s: a cent is told where it counts, and nowhere else',
  async (_name, guide) => {
    let count = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const set = makeSet(guide, new Chance(seed));
      const segments = segmentsIn(set).map(({ segment }) => textOf(segment));
      expect(await sumsOf(fileOfSegments(guide, segments), 'error')).toEqual([]);
      count += await everyCent(guide, segments);
    }
    expect(count).toBeGreaterThan(30);
  },
);
