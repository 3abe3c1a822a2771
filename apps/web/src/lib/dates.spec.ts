import { addDays, day, dayIn, duration, moment, time, weekday } from './dates';

describe('dates', () => {
  it('writes a day, and leaves out the year it is told to', () => {
    expect(day('2026-12-01')).toBe('Dec 1, 2026');
    expect(day('2026-12-01', 2026)).toBe('Dec 1');
    expect(weekday('2026-12-01')).toBe('Tue, Dec 1, 2026');
  });

  it('takes the day and the time of an instant in the zone of the place', () => {
    expect(dayIn('2026-12-02T05:30:00Z', 'America/Denver')).toBe('2026-12-01');
    expect(time('2026-12-02T05:30:00Z', 'America/Denver')).toBe('10:30 PM');
    expect(moment('2026-12-02T05:30:00Z', 'America/Denver')).toBe('Dec 1, 2026, 10:30 PM');
  });

  it('counts over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('writes durations in one unit', () => {
    expect(duration(420)).toBe('420 ms');
    expect(duration(4200)).toBe('4.2 s');
    expect(duration(59_700)).toBe('60 s');
    expect(duration(300_000)).toBe('5 min');
    expect(duration(3 * 86_400_000)).toBe('3 days');
  });
});
