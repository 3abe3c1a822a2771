import { countDay, lateMinutes, needsFix, reminderOf, type CountedVisit } from './today.js';

const now = new Date('2026-06-09T15:12:30Z');

it('is late from one whole minute on, and only while the patient has not come', () => {
  expect(lateMinutes('booked', new Date('2026-06-09T15:00:00Z'), now)).toBe(12);
  expect(lateMinutes('confirmed', new Date('2026-06-09T15:12:00Z'), now)).toBeNull();
  expect(lateMinutes('arrived', new Date('2026-06-09T15:00:00Z'), now)).toBeNull();
});

it('asks to fix what the payer refused or left unknown while the visit is to come', () => {
  const active = { status: 'active', reason: null } as const;
  const inactive = { status: 'inactive', reason: 'ended' } as const;
  expect(needsFix('booked', { status: 'unknown', reason: 'payer-silent' })).toBe(true);
  expect(needsFix('arrived', inactive)).toBe(true);
  expect(needsFix('booked', { ...active, reason: 'other-payer' })).toBe(true);
  expect(needsFix('booked', active)).toBe(false);
  expect(needsFix('booked', { status: 'unchecked', reason: null })).toBe(false);
  expect(needsFix('done', inactive)).toBe(false);
});

it('counts each visit once and keeps unknown copays apart', () => {
  const visit = (changes: Partial<CountedVisit>): CountedVisit => ({
    state: 'booked',
    lateMinutes: null,
    copayCents: 3000,
    insurance: { coverageId: 1, toFix: false },
    ...changes,
  });
  const counts = countDay([
    visit({}),
    visit({ state: 'confirmed', copayCents: 400 }),
    visit({ lateMinutes: 5, copayCents: null, insurance: { coverageId: 1, toFix: true } }),
    visit({ state: 'arrived' }),
    visit({ state: 'done' }),
    visit({ state: 'missed' }),
    visit({ copayCents: null, insurance: { coverageId: null, toFix: false } }),
  ]);
  expect(counts).toEqual({
    hereNow: 1,
    late: 1,
    toCome: 3,
    done: 1,
    missed: 1,
    toFix: 1,
    notConfirmed: 3,
    copayDueCents: 6400,
    copayUnknown: 1,
  });
});

describe('the reminder of a visit', () => {
  const facts = {
    state: 'booked',
    walkIn: false,
    confirmedAt: null,
    askedToRescheduleAt: null,
    optedOut: false,
    last: null,
    planned: true,
  } as const;
  const sent = (at: string) => ({ sentAt: new Date(at), heldReason: null });

  it('is planned, sent, and after a day without an answer says so', () => {
    expect(reminderOf(facts, now).state).toBe('planned');
    expect(reminderOf({ ...facts, planned: false }, now).state).toBe('none');
    expect(reminderOf({ ...facts, last: sent('2026-06-08T15:13:00Z') }, now).state).toBe('sent');
    expect(reminderOf({ ...facts, last: sent('2026-06-08T15:12:30Z') }, now)).toEqual({
      state: 'no-answer',
      at: '2026-06-08T15:12:30.000Z',
      reason: null,
    });
  });

  it('shows the answer before everything else', () => {
    const at = new Date('2026-06-08T16:00:00Z');
    const last = sent('2026-06-06T15:00:00Z');
    expect(reminderOf({ ...facts, last, confirmedAt: at }, now).state).toBe('confirmed');
    expect(reminderOf({ ...facts, last, askedToRescheduleAt: at }, now).state).toBe(
      'asked-to-reschedule',
    );
  });

  it('says why there is none', () => {
    expect(reminderOf({ ...facts, optedOut: true }, now).state).toBe('opted-out');
    const held = { sentAt: null, heldReason: 'no-consent' };
    expect(reminderOf({ ...facts, last: held }, now)).toMatchObject({
      state: 'not-sent',
      reason: 'no-consent',
    });
    expect(reminderOf({ ...facts, walkIn: true }, now).reason).toBe('walk-in');
  });
});
