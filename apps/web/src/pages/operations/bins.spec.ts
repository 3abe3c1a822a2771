import { binMinutes, hasMoved, intoBins } from './bins';

describe('bars of claims moved', () => {
  const minute = (at: string, decided: number) => ({
    minute: `2026-11-24T${at}:00.000Z`,
    created: 1,
    submitted: 0,
    accepted: 0,
    decided,
  });

  it('adds minutes up at full multiples and leaves out a first part', () => {
    const minutes = [
      minute('10:13', 4),
      minute('10:14', 5),
      minute('10:15', 6),
      minute('10:29', 7),
    ];
    expect(
      intoBins(minutes, 15).map(({ minute: at, decided, created }) => [
        at.slice(11, 16),
        decided,
        created,
      ]),
    ).toEqual([['10:15', 13, 2]]);
    expect(intoBins(minutes, 1)).toEqual(minutes);
  });

  it('takes wider bars for a longer span', () => {
    expect([1, 6, 24].map(binMinutes)).toEqual([1, 5, 15]);
  });

  it('tells a still span from one with movement', () => {
    expect(hasMoved([{ ...minute('10:13', 0), created: 0 }])).toBe(false);
    expect(hasMoved([minute('10:13', 0)])).toBe(true);
  });
});
