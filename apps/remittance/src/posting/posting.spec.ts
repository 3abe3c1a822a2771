import { planPosting, type ClaimPayment, type ClaimState, type PostingPlan } from './posting.js';
import { matchLines } from './lines.js';

const at = { ordinal: 10, offset: 500 };
const sha = 'a'.repeat(64);

function claim(receivableCents = 64000): ClaimState {
  return {
    claimId: 7,
    version: 1,
    receivableCents,
    lines: [
      {
        lineNumber: 1,
        lineControlNumber: '7-1',
        procedure: '99214',
        modifiers: ['25'],
        chargeCents: 25400,
      },
      {
        lineNumber: 2,
        lineControlNumber: '7-2',
        procedure: '20611',
        modifiers: ['RT'],
        chargeCents: 38600,
      },
    ],
  };
}

function payment(
  adjustments: [string, string, number][],
  more: Partial<ClaimPayment> = {},
): ClaimPayment {
  const sum = adjustments.reduce((cents, [, , amount]) => cents + amount, 0);
  return {
    patientControlNumber: 'MR7',
    status: '1',
    chargeCents: 64000,
    paidCents: 64000 - sum,
    payerClaimNumber: 'FH1',
    adjustments: adjustments.map(([group, reason, cents]) => ({ group, reason, cents, at })),
    remarkCodes: [],
    at,
    lines: [],
    ...more,
  };
}

function posted(plan: ReturnType<typeof planPosting>): PostingPlan {
  if (plan.outcome !== 'posted') throw new Error(`not posted: ${plan.outcome}`);
  return plan;
}

describe('planPosting', () => {
  it('sends each cent to its account: paid, contract, patient; a denial stays owed', () => {
    const plan = posted(
      planPosting(
        claim(),
        payment([
          ['CO', '45', 9000],
          ['PR', '3', 3000],
          ['CO', '29', 38600],
        ]),
        sha,
        [],
      ),
    );
    expect(plan.moves).toEqual([
      { debit: 'cash', credit: 'insurance-receivable', cents: 13400 },
      { debit: 'contractual-write-off', credit: 'insurance-receivable', cents: 9000 },
      { debit: 'patient-receivable', credit: 'insurance-receivable', cents: 3000 },
    ]);
    expect(plan.receivableCents).toBe(38600);
    expect(plan.detail.adjustments.map(({ posted: as }) => as)).toEqual([
      'write-off',
      'patient',
      'open',
    ]);
  });

  it('moves nothing for a denied claim', () => {
    const plan = posted(
      planPosting(claim(), payment([['CO', '29', 64000]], { status: '4' }), sha, []),
    );
    expect(plan.moves).toEqual([]);
    expect(plan.receivableCents).toBe(64000);
  });

  it('undoes by a reversal exactly what the original did, even where the file repeats it otherwise', () => {
    const first = posted(planPosting(claim(), payment([['CO', '45', 20000]]), sha, []));
    const reversal = payment([], {
      status: '22',
      chargeCents: -64000,
      paidCents: -44000,
      adjustments: [{ group: 'OA', reason: '45', cents: -20000, at }],
    });
    const earlier = [{ postingId: 11, detail: first.detail, moves: first.moves }];
    const plan = posted(planPosting(claim(first.receivableCents), reversal, sha, earlier));
    expect(plan.kind).toBe('reversal');
    expect(plan.reverses).toBe(11);
    expect(plan.change).toMatchObject({ paidCents: -44000, writtenOffCents: -20000 });
    expect(plan.receivableCents).toBe(64000);
  });

  it('keeps a reversal without its original for a person', () => {
    const reversal = payment([], { status: '22', chargeCents: -64000, paidCents: -64000 });
    expect(planPosting(claim(), reversal, sha, [])).toEqual({
      outcome: 'unmatched',
      reason: 'reversal-without-original',
    });
  });

  it('keeps a second payment of what is no longer owed for a person, who may post it all the same', () => {
    const twice = payment([['CO', '45', 20000]]);
    expect(planPosting(claim(0), twice, sha, [])).toMatchObject({ outcome: 'overposted' });
    const plan = posted(planPosting(claim(0), twice, sha, [], 'person'));
    expect(plan.receivableCents).toBe(-64000);
    expect(plan.moves[0]).toEqual({
      debit: 'unapplied-payments',
      credit: 'insurance-receivable',
      cents: 44000,
    });
  });

  it('posts another denial of a claim that is settled already', () => {
    expect(
      planPosting(claim(0), payment([['OA', '18', 64000]], { status: '4' }), sha, []),
    ).toMatchObject({
      outcome: 'posted',
      moves: [],
    });
  });
});

describe('matchLines', () => {
  const line = (code: string, chargeCents: number, more = {}) => ({
    procedure: { qualifier: 'HC', code, modifiers: [] as string[] },
    chargeCents,
    ...more,
  });

  it('takes the line control number first, whatever procedure the payer made of it', () => {
    expect(matchLines(claim().lines, [line('99213', 1, { lineControlNumber: '7-1' })])).toEqual([
      1,
    ]);
  });

  it('finds a line whose modifier was dropped, and one whose procedure was changed, by what was billed', () => {
    const changed = line('99213', 25400, {
      billedProcedure: { qualifier: 'HC', code: '99214', modifiers: ['25'] },
    });
    expect(matchLines(claim().lines, [line('20611', 38600), changed])).toEqual([2, 1]);
  });

  it('lets a payer split one line in two', () => {
    const half = (cents: number) => line('20611', cents, { lineControlNumber: '7-2' });
    expect(matchLines(claim().lines, [half(19000), half(19600)])).toEqual([2, 2]);
  });

  it('guesses nothing where two lines could be meant', () => {
    const lines = [1, 2].map((n) => ({
      ...claim().lines[0]!,
      lineNumber: n,
      lineControlNumber: `${n}`,
    }));
    expect(matchLines(lines, [line('00000', 25400)])).toEqual([null]);
  });
});
