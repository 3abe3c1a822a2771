import type { Coverage, CoverageCheck } from '@millrace/contracts';
import { isWaiting, otherCoverages, progressOf } from './coverage';

const coverage = (coverageId: number, changes: Partial<Coverage> = {}) =>
  ({ coverageId, payerName: `Payer ${coverageId}`, ...changes }) as Coverage;

const detail = ({
  state = 'arrived',
  insurance = {},
  coverages = [coverage(1), coverage(2)],
  changedAt,
}: {
  state?: string;
  insurance?: object;
  coverages?: Coverage[];
  changedAt?: string;
} = {}) =>
  ({
    visit: {
      state,
      serviceDate: '2026-06-09',
      insurance: { coverageId: 1, otherPayerName: null, checkedAt: null, ...insurance },
    },
    patient: { coverages },
    history: [
      { what: 'booked', at: '2026-06-01T14:00:00.000Z' },
      ...(changedAt ? [{ what: 'coverage-changed', at: changedAt }] : []),
    ],
  }) as unknown as Parameters<typeof isWaiting>[0];

const ids = (given: Parameters<typeof detail>[0]) =>
  otherCoverages(detail(given)).map((one) => [one.coverage.coverageId, one.isNamed]);

describe('the coverages that a visit could take', () => {
  it('are the others in force on its day', () => {
    const coverages = [
      coverage(1),
      coverage(2, { effectiveTo: '2026-06-09' }),
      coverage(3, { effectiveTo: '2026-06-08' }),
      coverage(4, { effectiveFrom: '2026-06-10' }),
    ];
    expect(ids({ coverages })).toEqual([[2, false]]);
  });

  it('begin with the one that the payer named', () => {
    const coverages = [coverage(1), coverage(2), coverage(3, { payerName: 'Mockingbird Mutual' })];
    expect(ids({ coverages, insurance: { otherPayerName: 'MOCKINGBIRD MUTUAL' } })).toEqual([
      [3, true],
      [2, false],
    ]);
  });
});

describe('waiting for a payer', () => {
  it('lasts until the first answer, and after a change until the next', () => {
    const changedAt = '2026-06-09T15:00:00.000Z';
    const answered = (checkedAt: string) => ({ insurance: { checkedAt }, changedAt });
    expect(isWaiting(detail())).toBe(true);
    expect(isWaiting(detail(answered('2026-06-09T14:59:59.000Z')))).toBe(true);
    expect(isWaiting(detail(answered('2026-06-09T15:00:02.000Z')))).toBe(false);
    expect(isWaiting(detail({ insurance: { checkedAt: '2026-06-05T13:00:00.000Z' } }))).toBe(false);
  });

  it('is not for a visit that is over or that the patient pays', () => {
    expect(isWaiting(detail({ state: 'done' }))).toBe(false);
    expect(isWaiting(detail({ insurance: { coverageId: null } }))).toBe(false);
  });

  it('says how far the question is', () => {
    const since = '2026-06-09T15:00:00.000Z';
    const step = (...checks: Partial<CoverageCheck>[]) =>
      progressOf({ items: checks as CoverageCheck[] }, '2026-06-09', since).step;
    const old = { serviceDate: '2026-06-09', checkedAt: '2026-06-05T13:00:00.000Z' };
    expect(step()).toBe('to-ask');
    expect(step({ ...old, serviceDate: '2026-07-01' })).toBe('to-ask');
    expect(step(old)).toBe('to-ask');
    expect(step({ ...old, checkedAt: null }, old)).toBe('asking');
    expect(step({ ...old, checkedAt: '2026-06-09T15:00:02.000Z' }, old)).toBe('answered');
  });
});
