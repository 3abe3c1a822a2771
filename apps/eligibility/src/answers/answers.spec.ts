import {
  readEligibilityResponses,
  writeEligibilityResponses,
  type Benefit,
  type EligibilityResponse,
  type Written,
} from '@millrace/x12';
import { readAnswer, type Answer } from './answers.js';
import { meaningOf, REASONS } from './rejections.js';

const SHA = '0'.repeat(64);
const DAY = '2026-06-09';
type Said = Partial<Written<EligibilityResponse>>;

/** Through the bytes of a real 271, as payers send it. */
async function answer(said: Said): Promise<Answer> {
  const bytes = await writeEligibilityResponses(
    {
      sender: { id: 'SANDBOXCH' },
      receiver: { id: 'MR1999999976' },
      interchangeControlNumber: 1,
      usage: 'T',
      date: '2026-06-05',
      time: '09:00',
    },
    { reference: 'CHK1' },
    [
      {
        level: 'subscriber',
        payer: { person: false, name: 'Fictiva Health', id: 'FICTV' },
        provider: { person: false, name: 'Ferrybank Clinic', id: '1999999976' },
        subscriber: {
          person: true,
          name: 'Sample',
          firstName: 'Testa',
          id: 'FH000000001',
          idQualifier: 'MI',
        },
        traces: [{ number: 'CHK1', originatorId: '9199999997' }],
        ...said,
      },
    ],
  ).bytes();
  for await (const item of readEligibilityResponses(bytes)) {
    if (item.kind === 'response') return readAnswer(item, DAY, SHA);
  }
  throw new Error('The 271 holds no response.');
}

const active: Written<Benefit> = {
  information: '1',
  coverageLevel: 'IND',
  serviceTypes: ['30'],
  plan: 'Standard',
};
const copay = (cents: number, changes: Partial<Written<Benefit>> = {}): Written<Benefit> => ({
  information: 'B',
  coverageLevel: 'IND',
  serviceTypes: ['98'],
  timePeriod: '27',
  cents,
  inNetwork: 'Y',
  ...changes,
});

describe('an active coverage', () => {
  it('says copay, deductible, what is left of it, and coinsurance', async () => {
    const read = await answer({
      dates: [{ qualifier: '346', dates: { from: '2026-01-01', to: '2026-01-01' } }],
      benefits: [
        active,
        copay(3000),
        copay(9000, { inNetwork: 'N' }),
        { information: 'A', serviceTypes: ['30'], percent: 0.2, inNetwork: 'Y' },
        { information: 'C', serviceTypes: ['30'], timePeriod: '23', cents: 150000 },
        { information: 'C', serviceTypes: ['30'], timePeriod: '29', cents: 0 },
        {
          information: 'C',
          serviceTypes: ['30'],
          timePeriod: '23',
          cents: 450000,
          coverageLevel: 'FAM',
        },
      ],
    });
    expect(read).toMatchObject({
      status: 'active',
      reason: null,
      planName: 'Standard',
      planFrom: '2026-01-01',
      planTo: null,
      copayCents: 3000,
      deductibleCents: 150000,
      deductibleLeftCents: 0,
      coinsurancePercent: 20,
    });
    expect(read.benefits).toHaveLength(7);
    expect(read.benefits[1]).toMatchObject({ label: 'Copay', cents: 3000, place: { sha256: SHA } });
  });

  it('keeps unknown what was not said, and what was said differently twice', async () => {
    expect(await answer({ benefits: [active] })).toMatchObject({
      status: 'active',
      copayCents: null,
      deductibleCents: null,
      deductibleLeftCents: null,
      coinsurancePercent: null,
    });
    const twice = [active, copay(3000), copay(5000)];
    expect((await answer({ benefits: twice })).copayCents).toBeNull();
    expect((await answer({ benefits: [active, copay(3000), copay(3000)] })).copayCents).toBe(3000);
  });

  it('takes the office visit before the whole plan', async () => {
    const plan = copay(1500, { serviceTypes: ['30'] });
    expect((await answer({ benefits: [active, plan, copay(3000)] })).copayCents).toBe(3000);
    expect((await answer({ benefits: [active, plan] })).copayCents).toBe(1500);
  });

  it('shows the other payer that the answer names, and asks who pays first', async () => {
    const read = await answer({
      benefits: [
        active,
        {
          information: 'R',
          serviceTypes: ['30'],
          parties: [{ entity: 'PRP', person: false, name: 'Mockingbird Mutual' }],
        },
      ],
    });
    expect(read).toMatchObject({
      status: 'active',
      reason: 'other-payer',
      otherPayerName: 'Mockingbird Mutual',
    });
    expect(read.coverages.map(({ payerName, status }) => [payerName, status])).toEqual([
      ['Fictiva Health', 'active'],
      ['Mockingbird Mutual', 'other-payer'],
    ]);
  });
});

describe('an inactive coverage', () => {
  const inactive: Written<Benefit> = { information: '6', serviceTypes: ['30'] };
  const on = (qualifier: string, date: string) => ({ qualifier, dates: { from: date, to: date } });

  it('has ended, or simply is not active', async () => {
    expect(await answer({ benefits: [inactive], dates: [on('347', '2026-03-28')] })).toMatchObject({
      status: 'inactive',
      reason: 'ended',
      planTo: '2026-03-28',
      copayCents: null,
    });
    expect(await answer({ benefits: [inactive] })).toMatchObject({ reason: 'inactive' });
  });

  it('is one that is called active but is not in force that day', async () => {
    const dates = [on('347', '2026-06-08')];
    expect(await answer({ benefits: [active, copay(3000)], dates })).toMatchObject({
      status: 'inactive',
      reason: 'ended',
      copayCents: null,
    });
    expect(await answer({ benefits: [active], dates: [on('346', '2026-06-10')] })).toMatchObject({
      reason: 'not-started',
    });
    expect(await answer({ benefits: [active], dates: [on('347', DAY)] })).toMatchObject({
      status: 'active',
    });
  });

  it('gives way to another plan of the payer that is in force', async () => {
    const read = await answer({ benefits: [inactive, active] });
    expect(read.status).toBe('active');
    expect(read.coverages.map(({ status }) => status)).toEqual(['inactive', 'active']);
  });

  it('is not made of an inactive rider', async () => {
    const dental = { information: '6', serviceTypes: ['35'] };
    expect((await answer({ benefits: [active, dental] })).status).toBe('active');
  });
});

describe('a question that the payer rejects', () => {
  const rejected = (reason: string): Promise<Answer> =>
    answer({ rejections: [{ level: 'subscriber', valid: true, reason, followUp: 'C' }] });

  it.each([
    ['75', 'member-not-found'],
    ['72', 'member-not-found'],
    ['71', 'wrong-birth-date'],
    ['73', 'wrong-name'],
    ['43', 'provider-not-known'],
    ['79', 'payer-not-known'],
    ['99', 'rejected'],
  ])('stays unknown with what to fix: AAA %s', async (code, reason) => {
    const read = await rejected(code);
    expect(read).toMatchObject({ status: 'unknown', reason, rejectCodes: [code], askAgain: false });
    expect(read.rejections[0]!.whatToDo).not.toBe('');
    expect(read.copayCents).toBeNull();
  });

  it('is asked again where the payer could not answer just then', async () => {
    expect(await rejected('42')).toMatchObject({ reason: 'payer-unavailable', askAgain: true });
  });
});

it('does not take an answer without a statement for a yes or a no', async () => {
  expect(await answer({ benefits: [copay(3000)] })).toMatchObject({
    status: 'unknown',
    reason: 'unreadable',
    copayCents: null,
  });
});

it('has words for every reason', () => {
  for (const { wrong, todo } of Object.values(REASONS)) {
    expect(wrong).toMatch(/\.$/);
    expect(todo).toMatch(/\.$/);
  }
  expect(meaningOf('75').whatToDo).toContain('member ID');
});
