import { datesBetween, freeSlots, hoursOn, type Template } from './availability.js';

const template: Template = {
  providerId: 1,
  locationId: 1,
  timeZone: 'America/Denver',
  weekday: 7,
  from: '01:00',
  to: '04:00',
  slotMinutes: 60,
  validFrom: '2026-01-01',
  validTo: null,
};
const starts = (slots: { startsAt: Date }[]): string[] =>
  slots.map(({ startsAt }) => startsAt.toISOString().slice(0, 16));
const find = (changes: Partial<Parameters<typeof freeSlots>[0]>): string[] =>
  starts(
    freeSlots({
      templates: [template],
      closures: [],
      taken: [],
      dates: ['2026-06-07'],
      now: new Date('2026-01-01T00:00:00Z'),
      ...changes,
    }),
  );

describe('hours of a weekly template', () => {
  it('hold on their weekday within their validity only', () => {
    expect(hoursOn(template, '2026-06-07')).toEqual({
      from: new Date('2026-06-07T07:00:00Z'),
      to: new Date('2026-06-07T10:00:00Z'),
    });
    expect(hoursOn(template, '2026-06-08')).toBeNull();
    expect(hoursOn({ ...template, validFrom: '2026-06-08' }, '2026-06-07')).toBeNull();
    expect(hoursOn({ ...template, validTo: '2026-06-06' }, '2026-06-07')).toBeNull();
    expect(hoursOn({ ...template, validTo: '2026-06-07' }, '2026-06-07')).not.toBeNull();
  });

  it('may end with the day', () => {
    expect(hoursOn({ ...template, to: '24:00' }, '2026-06-07')?.to).toEqual(
      new Date('2026-06-08T06:00:00Z'),
    );
  });
});

describe('free slots', () => {
  it('follow the clock on the wall through both changes of the clocks', () => {
    expect(find({ dates: ['2026-03-08'] })).toEqual(['2026-03-08T08:00', '2026-03-08T09:00']);
    expect(find({ dates: ['2026-11-01'] })).toEqual([
      '2026-11-01T07:00',
      '2026-11-01T08:00',
      '2026-11-01T09:00',
      '2026-11-01T10:00',
    ]);
  });

  it('leave out what is taken by the provider, even in part, and keep what only touches', () => {
    const taken = [
      {
        providerId: 1,
        startsAt: new Date('2026-06-07T08:30:00Z'),
        endsAt: new Date('2026-06-07T09:00:00Z'),
      },
      {
        providerId: 2,
        startsAt: new Date('2026-06-07T07:00:00Z'),
        endsAt: new Date('2026-06-07T08:00:00Z'),
      },
    ];
    expect(find({ taken })).toEqual(['2026-06-07T07:00', '2026-06-07T09:00']);
  });

  it('leave out the past and what does not fit whole', () => {
    expect(find({ now: new Date('2026-06-07T07:01:00Z') })).toHaveLength(2);
    expect(find({ templates: [{ ...template, slotMinutes: 100 }] })).toEqual(['2026-06-07T07:00']);
  });

  it('leave out closed days of the practice, the location and the provider, and closed hours', () => {
    const closure = {
      date: '2026-06-07',
      providerId: null,
      locationId: null,
      from: null,
      to: null,
    };
    expect(find({ closures: [closure] })).toEqual([]);
    expect(find({ closures: [{ ...closure, locationId: 2 }] })).toHaveLength(3);
    expect(find({ closures: [{ ...closure, providerId: 1 }] })).toEqual([]);
    expect(find({ closures: [{ ...closure, date: '2026-06-14' }] })).toHaveLength(3);
    expect(find({ closures: [{ ...closure, from: '01:30', to: '02:00' }] })).toEqual([
      '2026-06-07T08:00',
      '2026-06-07T09:00',
    ]);
  });
});

it('names the dates of a range, both ends in it', () => {
  expect(datesBetween('2026-02-27', '2026-03-01')).toEqual([
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
  ]);
  expect(datesBetween('2026-03-02', '2026-03-01')).toEqual([]);
});
