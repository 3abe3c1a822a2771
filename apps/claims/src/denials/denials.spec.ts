import { DenialQuery } from '@millrace/contracts';
import fc from 'fast-check';
import { open, refusals, sentence, type Decided, type OpenAdjustment } from './denial.js';
import { compare, news } from './later-decisions.js';
import { amountPoints, deadlinePoints, oddsPoints, priority, WEIGHTS } from './priority.js';
import { deadlineBucket, inView, queue, type QueueQuery, type QueueRow } from './queue.js';

const place = { sha256: 'a'.repeat(64), segment: 612, offset: 1 };
const adjustment = (changes: Partial<OpenAdjustment> = {}): OpenAdjustment => ({
  lineNumber: 2,
  group: 'CO',
  reason: '29',
  cents: 38600,
  version: 1,
  place,
  ...changes,
});
const decided = (changes: Partial<Decided> = {}): Decided => ({
  lines: [
    { lineNumber: 1, chargeCents: 21200, openCents: 0 },
    { lineNumber: 2, chargeCents: 38600, openCents: 38600 },
  ],
  openCents: 38600,
  status: '1',
  adjustments: [adjustment()],
  remarks: new Map(),
  ...changes,
});
const bothOpen = {
  lines: [
    { lineNumber: 1, chargeCents: 21200, openCents: 21200 },
    { lineNumber: 2, chargeCents: 38600, openCents: 38600 },
  ],
  openCents: 59800,
};
const terms = {
  serviceDate: '2026-06-09',
  paidOn: '2026-10-02',
  appealDays: 60,
  timelyFilingDays: 90,
  termsSource: 'contract FH-2025, 9.2',
  acceptedOn: '2026-07-07',
};
const refused = (changes: Partial<OpenAdjustment> = {}, remarks: string[] = []) =>
  refusals(decided({ adjustments: [adjustment(changes)], remarks: new Map([[2, remarks]]) }))[0]!;

describe('refusals', () => {
  it('are the open amounts that ask for work, by line', () => {
    expect(refusals(decided())).toMatchObject([
      { lineNumber: 2, reasons: ['CO-29'], atStakeCents: 38600, place: { segment: 612 } },
    ]);
  });

  it('are none where the money of the line is settled, whatever was adjusted before', () => {
    expect(
      refusals(
        decided({ lines: [{ lineNumber: 2, chargeCents: 38600, openCents: 0 }], openCents: 0 }),
      ),
    ).toEqual([]);
    expect(refusals(decided({ adjustments: [adjustment({ reason: '23' })] }))).toEqual([]);
    expect(refusals(decided({ adjustments: [adjustment({ cents: 0 })] }))).toEqual([]);
  });

  it('are one of the claim when all lines are refused for the same', () => {
    const adjustments = [adjustment({ lineNumber: 1, cents: 21200 }), adjustment()];
    expect(refusals(decided({ ...bothOpen, adjustments }))).toMatchObject([
      { lineNumber: 0, reasons: ['CO-29'], atStakeCents: 59800 },
    ]);
    expect(
      refusals(decided({ ...bothOpen, adjustments }), false).map((one) => one.lineNumber),
    ).toEqual([1, 2]);
    const unlike = [adjustment({ lineNumber: 1, cents: 21200, reason: '50' }), adjustment()];
    expect(
      refusals(decided({ ...bothOpen, adjustments: unlike })).map((one) => one.lineNumber),
    ).toEqual([1, 2]);
  });

  it('name the largest reason first and never more than is open', () => {
    const adjustments = [adjustment({ reason: '16', cents: 100 }), adjustment({ cents: 50000 })];
    expect(refusals(decided({ adjustments }))).toMatchObject([
      { reasons: ['CO-29', 'CO-16'], atStakeCents: 38600 },
    ]);
  });
});

describe('a denial', () => {
  it('says what the payer says, with its deadline and where that comes from', () => {
    const opening = open(refused(), terms);
    expect(opening).toMatchObject({
      category: 'timely-filing',
      appealBy: '2026-12-01',
      dueFor: 'appeal',
      dueSource: '60 days from the remittance of Oct 2, 2026; contract FH-2025, 9.2',
      nextStep: 'appeal',
    });
    expect(opening.nextReasons[0]).toBe(
      'The payer accepted the claim on day 28 of 90, 62 days before its limit.',
    );
    expect(sentence('Fictiva Health', 2, opening.words)).toBe(
      'Fictiva Health says line 2 came too late.',
    );
    expect(sentence('Fictiva Health', 0, opening.words)).toBe(
      'Fictiva Health says it came too late.',
    );
  });

  it('of lateness is not worth an appeal without the payer’s own receipt', () => {
    expect(open(refused(), { ...terms, acceptedOn: null }).nextStep).toBe('check-and-close');
    expect(open(refused(), { ...terms, acceptedOn: '2026-09-08' }).nextStep).toBe(
      'check-and-close',
    );
    const lastDay = open(refused(), { ...terms, acceptedOn: '2026-09-07' });
    expect(lastDay.nextStep).toBe('appeal');
    expect(lastDay.nextReasons[0]).toBe(
      'The payer accepted the claim on day 90 of 90, the last one.',
    );
  });

  it('has no right to appeal with MA130: the filing limit is its deadline', () => {
    expect(open(refused({ reason: '16' }, ['MA130', 'N290']), terms)).toMatchObject({
      appealBy: null,
      dueOn: '2026-09-07',
      dueFor: 'resubmission',
      dueSource: '90 days from the visit of Jun 9, 2026; contract FH-2025, 9.2',
      nextStep: 'correct-and-resubmit',
    });
  });

  it('gives the reason of its next step alone: the step stands beside it', () => {
    const { nextStep, nextReasons } = open(refused({ reason: '252' }), terms);
    expect([nextStep, nextReasons]).toEqual([
      'send-documents',
      ['The payer decides when it has the record.'],
    ]);
  });
});

describe('a later decision', () => {
  const [line2] = refusals(decided());

  it('opens, changes and overturns by line', () => {
    expect(compare([line2!], [])).toEqual({ opened: [line2], changed: [], overturned: [] });
    expect(compare([line2!], [{ denialId: 7, lineNumber: 2 }]).changed).toMatchObject([
      { denialId: 7 },
    ]);
    expect(compare([], [{ denialId: 7, lineNumber: 2 }]).overturned).toEqual([7]);
    expect(compare([line2!], [{ denialId: 7, lineNumber: 1 }])).toMatchObject({
      overturned: [7],
      opened: [{ lineNumber: 2 }],
    });
  });

  it('leaves a denial of the whole claim one while anything is refused', () => {
    const result = compare([line2!], [{ denialId: 7, lineNumber: 0 }]);
    expect(result).toMatchObject({
      opened: [],
      overturned: [],
      changed: [{ denialId: 7, refusal: { lineNumber: 0, atStakeCents: 38600 } }],
    });
  });

  it('opens again what a person ended only by a new posting', () => {
    expect(news([line2!], [{ lineNumber: 2, moneyVersion: 1 }])).toEqual([]);
    expect(news([{ ...line2!, version: 3 }], [{ lineNumber: 2, moneyVersion: 1 }])).toHaveLength(1);
    expect(news([line2!], [{ lineNumber: 1, moneyVersion: 1 }])).toHaveLength(1);
    expect(news([line2!], [{ lineNumber: 0, moneyVersion: 1 }])).toEqual([]);
  });
});

describe('priority', () => {
  it('is the sum of its addends, within 0 to 100', () => {
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: -100, max: 400 })),
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.nat(50),
        fc.nat(50),
        (days, atStakeCents, won, lost) => {
          const dueOn =
            days === null
              ? null
              : new Date(Date.UTC(2026, 5, 9) + days * 86_400_000).toISOString().slice(0, 10);
          const result = priority(
            { dueOn, atStakeCents, odds: { won, ended: won + lost } },
            '2026-06-09',
          );
          expect(result.score).toBe(result.addends.reduce((sum, one) => sum + one.points, 0));
          expect(result.score).toBeGreaterThanOrEqual(0);
          expect(result.score).toBeLessThanOrEqual(100);
          for (const one of result.addends) expect(one.points).toBeLessThanOrEqual(one.of);
        },
      ),
    );
  });

  it('never falls with more money, better odds, or a nearer deadline', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (a, b) => {
        expect(amountPoints(Math.max(a, b))).toBeGreaterThanOrEqual(amountPoints(Math.min(a, b)));
      }),
    );
    for (let day = 0; day < 80; day++) {
      expect(deadlinePoints(day)).toBeGreaterThanOrEqual(deadlinePoints(day + 1));
    }
    for (let won = 0; won < 20; won++) {
      expect(oddsPoints({ won: won + 1, ended: 20 })).toBeGreaterThanOrEqual(
        oddsPoints({ won, ended: 20 }),
      );
    }
  });

  it('is 68 for the sample case: 8 days, $248.15, 16 of 19 won', () => {
    const result = priority(
      { dueOn: '2026-12-01', atStakeCents: 24815, odds: { won: 16, ended: 19 } },
      '2026-11-23',
    );
    expect(result.addends.map((one) => one.points)).toEqual([30, 17, 21]);
    expect(result).toMatchObject({ score: 68, level: 'high' });
  });

  it('says so when too few cases ended', () => {
    expect(oddsPoints({ won: 4, ended: 4 })).toBe(Math.round(WEIGHTS.odds / 2));
    expect(
      priority({ dueOn: null, atStakeCents: 0, odds: { won: 0, ended: 2 } }, '2026-06-09')
        .addends[2]!.words,
    ).toContain('(2)');
  });
});

describe('the queue', () => {
  const today = '2026-11-23';
  const row = (denialId: number, changes: Partial<QueueRow> = {}): QueueRow => ({
    denialId,
    state: 'open',
    payerId: 'FICTV',
    payerName: 'Fictiva Health',
    category: 'coding',
    atStakeCents: 10000 * denialId,
    dueOn: '2026-12-01',
    openedOn: '2026-10-05',
    resolvedOn: null,
    assigneeUserId: null,
    assigneeName: null,
    search: `testa sample d-${denialId}`,
    ...changes,
  });
  const rows = [
    row(1, { dueOn: '2026-11-22', assigneeUserId: 3, assigneeName: 'Noor Testham' }),
    row(2, { dueOn: '2026-11-26', payerId: 'SAMPL', payerName: 'Samplewell PPO' }),
    row(3, { category: 'eligibility', state: 'waiting-on-payer' }),
    row(6, { dueOn: null }),
    row(7, { state: 'resolved' }),
  ];
  const ask = (
    query: object = {},
    { after = null, term, of = rows }: Partial<QueueQuery> & { of?: QueueRow[] } = {},
  ) =>
    queue(of, { ...DenialQuery.parse(query), after, term }, { userId: 3, today }, () => ({
      won: 0,
      ended: 0,
    }));

  it('counts views, sums all that match, and leaves resolved ones out', () => {
    expect(Object.fromEntries(ask().views.map(({ view, count }) => [view, count]))).toEqual({
      mine: 1,
      'due-7': 2,
      'all-open': 4,
      'over-500': 1,
      nobody: 3,
      'waiting-on-payer': 1,
      resolved: 1,
    });
    expect(ask({ limit: 1 }).totals).toEqual({ count: 4, atStakeCents: 120000 });
  });

  it('counts a facet under every filter but its own', () => {
    const { facets, totals } = ask({ payer: 'FICTV', deadline: ['late', 'none'] });
    expect(totals.count).toBe(2);
    expect(facets.payer.map(({ value, count }) => [value, count])).toEqual([['FICTV', 2]]);
    expect(facets.deadline.map(({ value }) => value)).toEqual(['late', '8-14', 'none']);
    expect(facets.owner).toEqual([
      { value: 'nobody', label: 'Nobody yet', count: 1 },
      { value: '3', label: 'Noor Testham', count: 1 },
    ]);
  });

  it('gives every row once over its pages, in every order, also when one leaves in between', () => {
    for (const sort of ['priority', 'deadline', 'amount', 'newest'] as const) {
      const whole = ask({ sort }).page.map((one) => one.denialId);
      const first = ask({ sort, limit: 2 });
      const rest = ask({ sort, limit: 50 }, { after: first.next });
      expect([...first.page, ...rest.page].map((one) => one.denialId)).toEqual(whole);
      const without = rows.filter((one) => one.denialId !== first.page[1]!.denialId);
      const after = ask({ sort }, { after: first.next, of: without });
      expect(after.page.map((one) => one.denialId)).toEqual(rest.page.map((one) => one.denialId));
    }
  });

  it('groups deadlines and finds by text', () => {
    expect(
      ['2026-11-22', '2026-11-23', '2026-11-27', '2026-12-07', '2026-12-08', null].map((on) =>
        deadlineBucket(on, today),
      ),
    ).toEqual(['late', '0-3', '4-7', '8-14', '15-30', 'none']);
    expect(ask({}, { term: 'D-6' }).page.map((one) => one.denialId)).toEqual([6]);
    expect(inView(rows[4]!, 'nobody', { userId: 3, today })).toBe(false);
  });
});
