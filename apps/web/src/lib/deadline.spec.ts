import { daysBetween, deadline } from './deadline';

describe('deadline', () => {
  it('says the days that are left, the nearer the louder', () => {
    expect(deadline(24)).toEqual({ words: '24 days', tone: 'plain' });
    expect(deadline(10)).toEqual({ words: '10 days', tone: 'warning' });
    expect(deadline(3)).toEqual({ words: '3 days', tone: 'danger' });
    expect(deadline(1)).toEqual({ words: '1 day', tone: 'danger' });
  });

  it('knows today, the past and no deadline at all', () => {
    expect(deadline(0)).toEqual({ words: 'Today', tone: 'danger' });
    expect(deadline(-1)).toEqual({ words: '1 day late', tone: 'danger' });
    expect(deadline(null)).toEqual({ words: 'No deadline', tone: 'plain' });
  });

  it('counts calendar days, also over a change of the clock', () => {
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
    expect(daysBetween('2026-12-01', '2026-11-30')).toBe(-1);
  });
});
