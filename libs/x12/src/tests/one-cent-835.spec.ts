import { readRemittances, validate } from '../index.js';
import { REMITTANCE_835 } from '../guides/remittance-835.js';
import { FIRST_ORDINAL, fileOfSegments, makeSet, textOf } from './guide-sets.js';
import { Chance, segmentsIn } from './made-set.js';
import { amountsIn, moneyOf, names, span, sumsOf, withCent, type AmountSpot } from './one-cent.js';

const BALANCED = new Set([
  'BPR02',
  ...names('CLP', 3, 4),
  ...names('SVC', 2, 3),
  ...names('CAS', 3, 6, 9, 12, 15, 18),
  ...names('PLB', 4, 6, 8, 10, 12, 14),
]);
/** Amounts that the rules of balancing leave alone (835 TR3 1.10.2.1): they repeat or explain what others say. */
const TOLD = new Set([
  'AMT02',
  // Of patients' parts and of totals it is said, but no payment hangs on them: warnings.
  'CLP05',
  'TS305',
  ...names('TS3', 13, 15, 17, 18, 20, 21, 22, 24),
  ...names('TS2', ...span(1, 6), 8, 9, 15, 17, 18, 19),
  ...names('MIA', 2, 4, ...span(6, 14), ...span(16, 19), 24),
  ...names('MOA', 2, 8, 9),
]);

const HEAD = (payment: string, method = 'CHK') => `
BPR*I*${payment}*C*${method}************20260305
TRN*1*CHECK1*1999888777
N1*PR*SAMPLE PLAN
N3*1 SAMPLE STREET
N4*HELENA*MT*59601
PER*BL*EDI DESK*TE*4065550100
N1*PE*SPECIMEN CLINIC*XX*1234567893
LX*1`;

const PAID = `
CLP*CLAIM1*1*250*180.01*30*12*ICN1
NM1*QC*1*SAMPLE*TESTA
MOA*.1*20.5*N130
DTM*232*20260201
AMT*AU*200
SVC*HC:99214*150*100.01**1
DTM*472*20260201
CAS*CO*45*19.99
CAS*PR*1*10*1*2*20
AMT*B6*130
SVC*HC:J3301*100*80**1
DTM*472*20260202
CAS*CO*45*20`;
const DENIED = `
CLP*CLAIM2*4*50*0*0*12*ICN2
CAS*CO*29*50
NM1*QC*1*SAMPLE*OTTO
DTM*232*20260201`;
const REVERSED = `
CLP*CLAIM3*22*-80*-60.5**12*ICN3
CAS*CO*45*-9.5
NM1*QC*1*SAMPLE*IDA
SVC*HC:99213*-80*-70**1
DTM*472*20260201
CAS*PR*1*-10`;
const CORRECTED = `
CLP*CLAIM3*1*80*50*20*12*ICN3A
CAS*CO*45*10**144*-5**253*1.25**94*-1.25
NM1*QC*1*SAMPLE*IDA
SVC*HC:99213*80*55**1
DTM*472*20260201
CAS*PR*1*10**2*5**3*5
CAS*OA*23*5`;

/** Several shapes of a check, each with its claims and provider adjustments. */
const SHAPES: Record<string, string> = {
  'a claim with lines': HEAD('180.01') + PAID,
  'a claim denied as a whole': HEAD('0', 'NON') + DENIED,
  'a reversal and its correction': HEAD('169.51') + PAID + REVERSED + CORRECTED,
  'provider adjustments': `${HEAD('99.99')}${PAID}${DENIED}
PLB*1234567893*20261231*WO:OLD1*30*L6*-.03*72:X*50.05
PLB*1234567893*20261231*CS*10*CS*-10*AP*1*AP*-1*B2*-5*B3*5`,
  'a balance carried forward': `${HEAD('0', 'NON')}${REVERSED}
PLB*1234567893*20261231*FB:1*-60.5`,
  'a group with totals':
    HEAD('180.01') + '\nTS3*1234567893*11*20261231*2*300********10' + PAID + DENIED,
};

/** What a cent in any amount of a set unbalances. */
function spotsOf(lines: readonly string[]): AmountSpot[] {
  const at = (line: number) => `${lines[line]!.split('*', 1)[0]} ${FIRST_ORDINAL + line}`;
  const check = () => `check-out-of-balance ${at(lines.findIndex((text) => /^BPR/.test(text)))}`;
  const claim = (line: number) =>
    `claim-out-of-balance ${at(lines.findLastIndex((text, n) => n <= line && /^CLP/.test(text)))}`;
  const service = (line: number) => `line-out-of-balance ${at(line)}`;
  return amountsIn(lines, BALANCED).map((spot) => {
    const { name, line } = spot;
    const opener = lines.findLastIndex((text, n) => n <= line && /^(CLP|SVC)\b/.test(text));
    const inLine = lines[opener]?.startsWith('SVC') === true;
    const expected = () => {
      if (/^(BPR|PLB)/.test(name)) return [check()];
      if (name === 'CLP03') return [claim(line)];
      if (name === 'CLP04') return [claim(line), check()];
      if (name.startsWith('SVC')) return [service(line)];
      return inLine ? [claim(line), service(opener)] : [claim(line)];
    };
    return { ...spot, expected: expected().sort() };
  });
}

const fileOf = (lines: readonly string[]) => fileOfSegments(REMITTANCE_835, lines);

/** Whether the reader lets the check be posted. */
async function posts(text: string): Promise<boolean> {
  const items = await readRemittances(text).toArray();
  return items.every((item) => item.kind !== 'end' || item.balanced);
}

/** Makes every amount that balances a cent higher and lower; gives how many there are. */
async function everyCent(lines: readonly string[]): Promise<number> {
  const spots = spotsOf(lines);
  for (const spot of spots)
    for (const cent of [1, -1] as const) {
      const text = fileOf(withCent(lines, spot, cent));
      const found = [
        spot.name,
        spot.line,
        cent,
        await posts(text),
        ...(await sumsOf(text, 'error')),
      ];
      expect(found).toEqual([spot.name, spot.line, cent, false, ...spot.expected]);
    }
  return spots.length;
}

/** Makes every other amount a cent higher and lower. */
async function everyOtherCent(lines: readonly string[]): Promise<number> {
  const spots = amountsIn(lines, TOLD);
  for (const spot of spots)
    for (const cent of [1, -1] as const) {
      const text = fileOf(withCent(lines, spot, cent));
      const found = [
        spot.name,
        spot.line,
        cent,
        await posts(text),
        ...(await sumsOf(text, 'error')),
      ];
      expect(found).toEqual([spot.name, spot.line, cent, true]);
    }
  return spots.length;
}

it('knows of every amount of the guide whether it balances', () => {
  expect([...BALANCED, ...TOLD].sort()).toEqual([...moneyOf([REMITTANCE_835])].sort());
});

describe.each(Object.entries(SHAPES))('%s', (_name, text) => {
  const lines = text.trim().split('\n');

  it('balances', async () => {
    const { findings } = await validate(fileOf(lines));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('a cent in any amount that balances is told at its line, claim or check', async () => {
    expect(await everyCent(lines)).toBeGreaterThan(3);
  });

  it('a cent in any other amount unbalances nothing', async () => {
    await everyOtherCent(lines);
  });
});

it('a cent in the part of the patient or in the total of a group is a warning', async () => {
  const lines = SHAPES['a group with totals']!.trim().split('\n');
  const line = (tag: string) => lines.findIndex((text) => text.startsWith(tag));
  const warnings = (tag: string, element: number) =>
    sumsOf(fileOf(withCent(lines, { line: line(tag), element }, 1)), 'warning');
  expect(await warnings('CLP', 5)).toEqual([
    `patient-responsibility-mismatch CLP ${FIRST_ORDINAL + line('CLP')}`,
  ]);
  expect(await warnings('TS3', 5)).toEqual([
    `provider-charge-total TS3 ${FIRST_ORDINAL + line('TS3')}`,
  ]);
  expect(await warnings('SVC', 2)).toEqual([
    `line-charge-total CLP ${FIRST_ORDINAL + line('CLP')}`,
  ]);
});

it('a cent in one check leaves the other checks of the file alone', async () => {
  const [first, second] = ['a claim with lines', 'provider adjustments'].map((name) =>
    SHAPES[name]!.trim().split('\n'),
  );
  const spots = spotsOf(first!);
  const ofTwo = (lines: readonly string[]) => {
    const tail = [`SE*${lines.length + 2}*0001`, 'ST*835*0002', ...second!];
    // The file counts the segments of all: its last trailer is set right.
    return fileOf([...lines, ...tail]).replace(
      /SE\*\d+\*0001~\nGE\*1/,
      `SE*${second!.length + 2}*0002~\nGE*2`,
    );
  };
  expect((await validate(ofTwo(first!))).errorCount).toBe(0);
  for (const spot of spots)
    expect(await sumsOf(ofTwo(withCent(first!, spot, 1)), 'error')).toEqual(spot.expected);
});

it('a cent in random sets that obey the guide is told where it counts, and nowhere else', async () => {
  const count = { balanced: 0, other: 0 };
  for (let seed = 1; seed <= 30; seed++) {
    const set = makeSet(REMITTANCE_835, new Chance(seed));
    const lines = segmentsIn(set).map(({ segment }) => textOf(segment));
    expect(await sumsOf(fileOf(lines), 'error')).toEqual([]);
    count.balanced += await everyCent(lines);
    count.other += await everyOtherCent(lines);
  }
  expect(count.balanced).toBeGreaterThan(300);
  expect(count.other).toBeGreaterThan(100);
});
