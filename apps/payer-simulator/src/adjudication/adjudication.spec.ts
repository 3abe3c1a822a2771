import fc from 'fast-check';
import { PAYERS } from '../payers/payers.js';
import { cleanScenario, defaultScenario } from '../scenario.js';
import {
  decide,
  serviceIdentity,
  type Decision,
  type History,
  type ReceivedClaim,
} from './adjudication.js';

const noHistory: History = {
  rejectedBefore: false,
  acceptedBefore: false,
  replacement: 'no',
  isVoid: false,
};

function claim(change: Partial<ReceivedClaim> = {}): ReceivedClaim {
  const line = {
    procedure: '99213',
    modifiers: [],
    chargeCents: 14_500,
    units: 1,
    lineControlNumber: '1-1',
    serviceDate: '2026-06-09',
  };
  return {
    payerId: 'FICTV',
    memberId: 'FH000000001',
    serviceDate: '2026-06-09',
    billingNpi: '1999999976',
    billingNpiValid: true,
    renderingNpiValid: true,
    diagnoses: ['I10'],
    chargeCents: 14_500,
    lines: [line],
    ...change,
  };
}

const anyClaim = fc
  .record({
    payer: fc.constantFrom(...PAYERS),
    member: fc.integer({ min: 1, max: 99_999 }),
    charges: fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ payer, member, charges }) =>
    claim({
      payerId: payer.payerId,
      memberId: `M${member}`,
      chargeCents: charges.reduce((a, b) => a + b, 0),
      lines: charges.map((chargeCents, i) => ({
        procedure: `9921${i}`,
        modifiers: [],
        chargeCents,
        units: 1,
        lineControlNumber: `7-${i + 1}`,
        serviceDate: '2026-06-09',
      })),
    }),
  );

test('every adjudicated line balances: charge − adjustments = paid (835 TR3 1.10.2.1)', () => {
  fc.assert(
    fc.property(anyClaim, fc.integer({ min: 1, max: 50 }), (received, seed) => {
      const decision = decide(defaultScenario(seed), received, noHistory);
      if (decision.kind !== 'adjudicated') return;
      decision.lines.forEach((line, i) => {
        const adjusted = line.adjustments.reduce((sum, { cents }) => sum + cents, 0);
        expect(received.lines[i]!.chargeCents - adjusted).toBe(line.paidCents);
        expect(line.paidCents).toBeGreaterThanOrEqual(0);
      });
      expect(decision.lines.reduce((sum, line) => sum + line.paidCents, 0)).toBe(
        decision.paidCents,
      );
    }),
  );
});

test('a decision depends on what the payer sees, not on the numbers of the sender or the order', () => {
  const scenario = defaultScenario(7);
  const lines = [
    { ...claim().lines[0]!, procedure: '99214', chargeCents: 21_200 },
    { ...claim().lines[0]!, procedure: '20611', chargeCents: 38_600 },
  ];
  const one = claim({ lines, chargeCents: 59_800 });
  const renumbered = claim({
    lines: lines.map((line) => ({ ...line, lineControlNumber: 'other' })),
    chargeCents: 59_800,
  });
  expect(decide(scenario, one, noHistory)).toEqual(decide(scenario, renumbered, noHistory));
  expect(serviceIdentity(one)).toBe(
    serviceIdentity(claim({ lines: [...lines].reverse(), chargeCents: 59_800 })),
  );
});

test('the default scenario shows every kind of outcome at about its rate', () => {
  const scenario = defaultScenario(7);
  const seen = { rejected: 0, silent: 0, denied: 0, partly: 0, paid: 0 };
  for (let i = 0; i < 2000; i++) seen[outcome(decide(scenario, twoLines(i), noHistory))]++;
  expect(seen.rejected / 2000).toBeCloseTo(0.06, 1);
  expect(seen.silent).toBeGreaterThan(30);
  expect(seen.denied / 2000).toBeGreaterThan(0.07);
  expect(seen.denied / 2000).toBeLessThan(0.2);
  expect(seen.partly).toBeGreaterThan(30);
  expect(seen.paid / 2000).toBeGreaterThan(0.65);
});

test('a clean scenario pays everything', () => {
  for (let i = 0; i < 200; i++)
    expect(outcome(decide(cleanScenario(3), twoLines(i), noHistory))).toBe('paid');
});

test('an invalid NPI, an unknown payer and a missing diagnosis are turned away at the door', () => {
  const scenario = cleanScenario(1);
  expect(decide(scenario, claim({ billingNpiValid: false }), noHistory)).toMatchObject({
    kind: 'rejected',
    status: '562',
  });
  expect(decide(scenario, claim({ payerId: 'NOBODY' }), noHistory)).toMatchObject({
    kind: 'rejected',
    category: 'A3',
  });
  expect(decide(scenario, claim({ diagnoses: [] }), noHistory)).toMatchObject({
    kind: 'rejected',
    status: '254',
  });
});

test('the same service accepted before is a duplicate; a replacement is judged anew', () => {
  const scenario = cleanScenario(1);
  const again = decide(scenario, claim(), { ...noHistory, acceptedBefore: true });
  expect(again).toMatchObject({
    kind: 'adjudicated',
    status: '4',
    lines: [{ adjustments: [{ group: 'OA', reason: '18' }] }],
  });
  const replaced = decide(scenario, claim(), {
    ...noHistory,
    acceptedBefore: true,
    replacement: 'known',
  });
  expect(outcome(replaced)).toBe('paid');
});

function twoLines(i: number): ReceivedClaim {
  const line = claim().lines[0]!;
  return claim({
    memberId: `FH${i}`,
    chargeCents: 59_800,
    lines: [
      { ...line, procedure: '99214', chargeCents: 21_200 },
      { ...line, procedure: '20611', chargeCents: 38_600 },
    ],
  });
}

function outcome(decision: Decision): 'rejected' | 'silent' | 'denied' | 'partly' | 'paid' {
  if (decision.kind !== 'adjudicated') return decision.kind;
  if (decision.status === '4') return 'denied';
  const refused = decision.lines.some(
    (line) =>
      line.paidCents === 0 && line.adjustments.length === 1 && line.adjustments[0]!.group === 'CO',
  );
  return refused ? 'partly' : 'paid';
}
