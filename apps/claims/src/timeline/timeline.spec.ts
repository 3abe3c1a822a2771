import type { ClaimState } from '@millrace/contracts';
import { actionsFor } from './actions.js';
import { stations, type Way } from './stations.js';
import { formatDay, formatDollars } from './words.js';

describe('the stations bar', () => {
  const way: Way = {
    state: 'held',
    bookedOn: '2026-06-02',
    serviceDate: '2026-06-09',
    createdOn: '2026-06-10',
    submittedOn: null,
    acceptedOn: null,
    decidedOn: null,
    deniedOn: null,
    openDenial: false,
    dueOn: null,
    closedOn: null,
  };
  const states = (changes: Partial<Way>) =>
    stations({ ...way, ...changes }).map(({ label, state }) => `${label} ${state}`);

  it('tells where a claim stands', () => {
    expect(states({})).toContain('Held refused');
    expect(states({ state: 'sent', submittedOn: '2026-06-11' })).toContain('Accepted current');
    expect(states({ state: 'rejected', submittedOn: '2026-06-11' })).toContain('Rejected refused');
    expect(
      states({
        state: 'partly-paid',
        submittedOn: '2026-06-11',
        acceptedOn: '2026-06-12',
        decidedOn: '2026-07-02',
        deniedOn: '2026-07-02',
        openDenial: true,
        dueOn: '2026-08-31',
      }).slice(-4),
    ).toEqual(['Paid in part done', 'Refused refused', 'Next step waiting', 'Closed later']);
    expect(states({ state: 'paid', decidedOn: '2026-07-02', closedOn: '2026-07-02' }).at(-1)).toBe(
      'Closed done',
    );
    const voided = {
      state: 'voided',
      submittedOn: '2026-06-11',
      acceptedOn: '2026-06-12',
    } as const;
    expect(states({ ...voided, closedOn: '2026-06-20' }).slice(-3)).toEqual([
      'Accepted done',
      'Decided later',
      'Voided done',
    ]);
  });
});

describe('what may be done with a claim', () => {
  const allowed = (state: ClaimState, frequency: '1' | '8' = '1', payerClaimNumber = 'FH1') =>
    actionsFor({ state, frequency, payerClaimNumber })
      .filter((one) => one.allowed)
      .map((one) => one.action);

  it('depends on where it is, and is nothing once it is voided', () => {
    expect(allowed('ready')).toEqual(['amend', 'submit']);
    expect(allowed('accepted')).toEqual(['correct-and-resubmit', 'void', 'ask-status']);
    expect(allowed('rejected')).toEqual(['correct-and-resubmit']);
    expect(allowed('rejected', '8')).toEqual(['correct-and-resubmit', 'void']);
    expect(allowed('voided', '8')).toEqual([]);
  });

  it('is said with the reason why not', () => {
    const why = (state: ClaimState, payerClaimNumber: string | null) =>
      actionsFor({ state, frequency: '1', payerClaimNumber }).find((one) => one.action === 'void')!
        .why;
    expect(why('accepted', null)).toBe('The payer’s claim number is not known yet.');
    expect(why('sent', 'FH1')).toBe('The payer has not acknowledged it yet.');
    expect(why('held', 'FH1')).toBe('Only a claim that the payer accepted can be voided.');
  });
});

describe('figures in sentences', () => {
  it('are a day and dollars as people write them', () => {
    expect(formatDay('2026-10-07')).toBe('Oct 7, 2026');
    expect(formatDollars(-123456)).toBe('−$1,234.56');
  });
});
