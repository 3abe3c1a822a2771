import { BookAppointment } from '@millrace/contracts';
import {
  actionsOf,
  bookingErrors,
  coverageMisfit,
  move,
  NotPossible,
  reschedule,
  spanOf,
  switchCoverage,
  type Appointment,
} from './appointments.js';

const now = new Date('2026-06-09T12:00:00Z');
const visit: Appointment = {
  appointmentId: 1,
  externalId: null,
  version: 1,
  state: 'booked',
  patientId: 1,
  coverageId: 1,
  providerId: 1,
  locationId: 1,
  startsAt: new Date('2026-06-09T15:00:00Z'),
  endsAt: new Date('2026-06-09T15:30:00Z'),
  serviceDate: '2026-06-09',
  reason: 'Follow-up',
  walkIn: false,
  overbooked: false,
};

describe('a visit', () => {
  it('is confirmed, checked in and checked out, its version rising each time', () => {
    const confirmed = move(visit, 'confirm', now)!;
    const arrived = move(confirmed, 'check-in', now)!;
    const done = move(arrived, 'check-out', now)!;
    expect([confirmed, arrived, done].map(({ state, version }) => [state, version])).toEqual([
      ['confirmed', 2],
      ['arrived', 3],
      ['done', 4],
    ]);
  });

  it('stays where it is when a thing is done twice', () => {
    expect(move({ ...visit, state: 'cancelled' }, 'cancel', now)).toBeNull();
    expect(move({ ...visit, state: 'arrived' }, 'check-in', now)).toBeNull();
  });

  it('refuses what does not fit its state, in words', () => {
    expect(() => move({ ...visit, state: 'arrived' }, 'cancel', now)).toThrow(
      'A visit whose patient is here cannot be cancelled.',
    );
    expect(() => move(visit, 'check-out', now)).toThrow(NotPossible);
    expect(() => move({ ...visit, state: 'cancelled' }, 'check-in', now)).toThrow(NotPossible);
  });

  it('is not missed before it began', () => {
    expect(() => move(visit, 'miss', now)).toThrow(NotPossible);
    expect(move(visit, 'miss', visit.startsAt)?.state).toBe('missed');
  });

  it('offers exactly the actions that its state allows', () => {
    expect(actionsOf('booked')).toEqual(['confirm', 'check-in', 'reschedule', 'cancel', 'miss']);
    expect(actionsOf('arrived')).toEqual(['check-out']);
    expect(actionsOf('done')).toEqual([]);
  });
});

describe('the coverage of a visit', () => {
  const other = { coverageId: 2, patientId: 1 };

  it('is another of the patient until the visit is checked out, its version rising', () => {
    for (const state of ['booked', 'confirmed', 'arrived'] as const) {
      expect(switchCoverage({ ...visit, state }, other)).toEqual({
        ...visit,
        state,
        coverageId: 2,
        version: 2,
      });
    }
    expect(switchCoverage({ ...visit, coverageId: null }, other)?.coverageId).toBe(2);
  });

  it('stays when it is chosen again', () => {
    expect(switchCoverage(visit, { ...other, coverageId: 1 })).toBeNull();
  });

  it('stays with a visit that is over, in words', () => {
    const over = (state: Appointment['state']) => () => switchCoverage({ ...visit, state }, other);
    expect(over('done')).toThrow('A visit that is checked out keeps its coverage.');
    expect(over('cancelled')).toThrow('A visit that is cancelled keeps its coverage.');
    expect(over('missed')).toThrow(NotPossible);
  });

  it("is the patient's own and in force on the visit's day, its first and last day too", () => {
    const wrong = (changes: object) => coverageMisfit(visit, { ...other, ...changes });
    expect(wrong({})).toBeNull();
    expect(wrong({ patientId: 2 })).toBe('Not a coverage of this patient.');
    expect(coverageMisfit(visit, null)).toBe('Not a coverage of this patient.');
    expect(wrong({ effectiveFrom: '2026-06-09', effectiveTo: '2026-06-09' })).toBeNull();
    expect(wrong({ effectiveTo: '2026-06-08' })).toBe(
      'This coverage ended on 2026-06-08, before the visit.',
    );
    expect(wrong({ effectiveFrom: '2026-06-10' })).toBe(
      'This coverage begins on 2026-06-10, after the visit.',
    );
  });
});

describe('rescheduling', () => {
  const to = {
    startsAt: new Date('2026-06-10T05:30:00Z'),
    timeZone: 'America/Denver',
    overbook: false,
  };

  it('keeps the length, finds the local date and asks for a new confirmation', () => {
    expect(reschedule({ ...visit, state: 'confirmed' }, to, now)).toMatchObject({
      state: 'booked',
      version: 2,
      endsAt: new Date('2026-06-10T06:00:00Z'),
      serviceDate: '2026-06-09',
      providerId: 1,
    });
  });

  it('does nothing where the visit is there already', () => {
    expect(reschedule(visit, { ...to, startsAt: visit.startsAt }, now)).toBeNull();
    expect(
      reschedule(visit, { ...to, startsAt: visit.startsAt, providerId: 2 }, now),
    ).toMatchObject({ providerId: 2 });
  });

  it('refuses the past and visits that are over', () => {
    const past = { ...to, startsAt: new Date('2026-06-09T11:59:00Z') };
    expect(() => reschedule(visit, past, now)).toThrow(NotPossible);
    expect(() => reschedule({ ...visit, state: 'done' }, to, now)).toThrow(NotPossible);
  });
});

it('has the date of service of its location, not of Greenwich', () => {
  expect(spanOf(new Date('2026-06-10T03:00:00Z'), 30, 'America/Denver').serviceDate).toBe(
    '2026-06-09',
  );
});

describe('a booking', () => {
  const booking = {
    patientId: 1,
    providerId: 1,
    locationId: 1,
    startsAt: '2026-06-09T15:00:00Z',
  };
  const paths = (input: object): string[] =>
    bookingErrors(BookAppointment.parse(input), now).map(({ path }) => path);

  it('names one patient, one provider and one start', () => {
    expect(paths(booking)).toEqual([]);
    expect(paths({ ...booking, patientExternalId: 'PT-1' })).toEqual(['patientId']);
    expect(paths({ ...booking, providerId: undefined })).toEqual(['providerId']);
    expect(paths({ ...booking, startsAt: undefined })).toEqual(['startsAt']);
    expect(paths({ ...booking, walkIn: true })).toEqual(['startsAt']);
    expect(paths({ ...booking, startsAt: undefined, walkIn: true })).toEqual([]);
  });

  it('lies ahead, and says why it shares a time', () => {
    expect(paths({ ...booking, startsAt: '2026-06-09T11:00:00Z' })).toEqual(['startsAt']);
    expect(paths({ ...booking, overbook: true })).toEqual(['overbookReason']);
    expect(paths({ ...booking, overbook: true, overbookReason: 'twins' })).toEqual([]);
  });
});
