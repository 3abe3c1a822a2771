import {
  addDays,
  answered,
  day,
  dayIn,
  duration,
  fullDay,
  moment,
  monthEnds,
  plainDates,
  time,
  wallTime,
  weekday,
} from './dates';

describe('dates', () => {
  it('writes a day, and leaves out the year that it is', () => {
    expect(day('2026-12-01', 2027)).toBe('Dec 1, 2026');
    expect(day('2026-12-01', 2026)).toBe('Dec 1');
    expect(weekday('2026-12-01', 2026)).toBe('Tue, Dec 1');
    expect(weekday('2026-12-01', 2025)).toBe('Tue, Dec 1, 2026');
    expect(day(`${new Date().getFullYear()}-03-09`)).toBe('Mar 9');
    expect(fullDay('2026-12-01')).toBe('Dec 1, 2026');
  });

  it('writes the days of a sentence', () => {
    const year = new Date().getFullYear();
    expect(plainDates(`60 days from the remittance of ${year}-10-27; contract FH-2025, 9.2`)).toBe(
      '60 days from the remittance of Oct 27; contract FH-2025, 9.2',
    );
  });

  it('takes the day and the time of an instant in the zone of the place', () => {
    expect(dayIn('2026-12-02T05:30:00Z', 'America/Denver')).toBe('2026-12-01');
    expect(time('2026-12-02T05:30:00Z', 'America/Denver')).toBe('10:30 PM');
    expect(moment('2026-12-02T05:30:00Z', 'America/Denver', 2025)).toBe('Dec 1, 2026, 10:30 PM');
    expect(moment('2026-12-02T05:30:00Z', 'America/Denver', 2026)).toBe('Dec 1, 10:30 PM');
  });

  it('counts over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('names the ends of the months before', () => {
    expect(monthEnds('2026-01-15', 3)).toEqual(['2025-12-31', '2025-11-30', '2025-10-31']);
  });

  it('says a wall-clock time', () => {
    expect(['08:00', '12:15', '13:30', '00:05', '24:00'].map(wallTime)).toEqual([
      '8:00 AM',
      '12:15 PM',
      '1:30 PM',
      '12:05 AM',
      '12:00 AM',
    ]);
  });

  it('writes durations in one unit', () => {
    expect(duration(420)).toBe('420 ms');
    expect(duration(4200)).toBe('4.2 s');
    expect(duration(59_700)).toBe('60 s');
    expect(duration(300_000)).toBe('5 min');
    expect(duration(3 * 86_400_000)).toBe('3 days');
  });
});

it('says how a payer answered', () => {
  expect(answered(0)).toBe('answered at once');
  expect(answered(1234)).toBe('answered in 1.2 s');
});
