import { fromFirstKnown, trendFinding, type TrendPoint } from './finding';

describe('what a trend found', () => {
  const at = (day: string, value: number | null): TrendPoint => ({ day, value });
  const young = [
    at('2026-08-23', null),
    at('2026-09-23', null),
    at('2026-10-23', 82.9),
    at('2026-11-23', 57.9),
  ];

  it('begins one month before the first that is known', () => {
    expect(fromFirstKnown(young).map(({ day }) => day)).toEqual([
      '2026-09-23',
      '2026-10-23',
      '2026-11-23',
    ]);
    expect(fromFirstKnown([at('2026-10-23', null)])).toHaveLength(1);
    expect(fromFirstKnown([at('2026-10-23', 1), at('2026-11-23', null)])).toHaveLength(2);
  });

  it('says by how much, and since when', () => {
    expect(trendFinding('Days in A/R', 'days', young)).toBe('Days in A/R fell by 25.0 since Oct');
    expect(
      trendFinding('Denial rate', 'claim', [at('2026-10-23', 0.09), at('2026-11-23', 0.1)]),
    ).toBe('Denial rate rose by 1.0 point since Oct');
    expect(
      trendFinding('Denial rate', 'claim', [at('2026-10-23', 0.1), at('2026-11-23', 0.1)]),
    ).toBe('Denial rate did not change since Oct');
  });

  it('calls a whole year a year, and one point no trend', () => {
    const year = Array.from({ length: 13 }, (_, index) =>
      at(
        `20${25 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-23`,
        47.2 - index,
      ),
    );
    expect(trendFinding('Days in A/R', 'days', year)).toBe('Days in A/R fell by 12.0 in a year');
    expect(trendFinding('Days in A/R', 'days', young.slice(0, 3))).toBe('Days in A/R, since Oct');
    expect(trendFinding('Days in A/R', 'days', [])).toBe('Days in A/R');
  });
});
