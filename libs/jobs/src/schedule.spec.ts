import { cron, dailyAt, every } from './schedule.js';

const runs = <T>(next: (data: T, after: Date) => Date, data: T, from: string, count: number) => {
  const moments: string[] = [];
  let after = new Date(from);
  while (moments.length < count) {
    after = next(data, after);
    moments.push(after.toISOString());
  }
  return moments;
};

describe('schedules', () => {
  it('keeps a daily wall-clock time over the change to summer time', () => {
    expect(runs(dailyAt('06:00', 'America/Denver'), {}, '2026-03-06T13:00:00Z', 3)).toEqual([
      '2026-03-07T13:00:00.000Z',
      '2026-03-08T12:00:00.000Z',
      '2026-03-09T12:00:00.000Z',
    ]);
  });

  it('runs once on a day whose hour comes twice, and on one whose hour is left out', () => {
    expect(runs(dailyAt('01:30', 'America/Denver'), {}, '2026-10-31T08:00:00Z', 2)).toEqual([
      '2026-11-01T07:30:00.000Z',
      '2026-11-02T08:30:00.000Z',
    ]);
    expect(runs(dailyAt('02:30', 'America/Denver'), {}, '2026-03-08T00:00:00Z', 2)).toEqual([
      '2026-03-08T09:30:00.000Z',
      '2026-03-09T08:30:00.000Z',
    ]);
  });

  it('reads the zone from the data', () => {
    const next = dailyAt('06:00', (data: { zone: string }) => data.zone);
    expect(runs(next, { zone: 'America/Chicago' }, '2026-01-05T00:00:00Z', 1)).toEqual([
      '2026-01-05T12:00:00.000Z',
    ]);
    expect(() => next({ zone: 'Mars/Olympus' }, new Date())).toThrow('Unknown time zone');
  });

  it('follows a cron expression, strictly later each time', () => {
    expect(runs(cron('30 7 * * 1-5', 'America/Denver'), {}, '2026-01-09T14:30:00Z', 2)).toEqual([
      '2026-01-12T14:30:00.000Z',
      '2026-01-13T14:30:00.000Z',
    ]);
    expect(() => cron('99 * * * *', 'UTC')).toThrow();
  });

  it('runs every period on a grid that a restart does not shift', () => {
    const next = every(900_000);
    expect(runs(next, {}, '2026-01-05T10:07:12Z', 2)).toEqual([
      '2026-01-05T10:15:00.000Z',
      '2026-01-05T10:30:00.000Z',
    ]);
  });

  it('refuses times and periods that make no sense', () => {
    expect(() => dailyAt('6:00', 'UTC')).toThrow('HH:MM');
    expect(() => dailyAt('24:00', 'UTC')).toThrow('HH:MM');
    expect(() => every(0.5)).toThrow('at least one second');
  });
});
