import {
  decideReminder,
  emailWords,
  optOutText,
  plannedReminders,
  smsText,
  understandReply,
  type ReminderFacts,
} from './reminders.js';

const timeZone = 'America/Denver';
const startsAt = new Date('2026-06-09T15:00:00Z');

describe('planning reminders', () => {
  const plan = (start: string, now: string): string[] =>
    plannedReminders(new Date(start), timeZone, new Date(now)).map(
      ({ kind, at }) => `${kind} ${at.toISOString().slice(0, 16)}`,
    );

  it('sends them at 9 in the morning of the location, 3 days and 1 day before', () => {
    expect(plan('2026-06-09T15:00:00Z', '2026-06-01T00:00:00Z')).toEqual([
      '3-days 2026-06-06T15:00',
      '1-day 2026-06-08T15:00',
    ]);
  });

  it('stays at 9 across a change of the clocks', () => {
    expect(plan('2026-11-02T16:00:00Z', '2026-10-01T00:00:00Z')).toEqual([
      '3-days 2026-10-30T15:00',
      '1-day 2026-11-01T16:00',
    ]);
    expect(plan('2026-03-09T02:00:00Z', '2026-03-01T00:00:00Z')).toEqual([
      '3-days 2026-03-05T16:00',
      '1-day 2026-03-07T16:00',
    ]);
  });

  it('leaves out what would be in the past', () => {
    expect(plan('2026-06-09T15:00:00Z', '2026-06-07T00:00:00Z')).toHaveLength(1);
    expect(plan('2026-06-09T15:00:00Z', '2026-06-08T15:00:01Z')).toEqual([]);
  });
});

describe('deciding at the moment of sending', () => {
  const facts: ReminderFacts = {
    state: 'booked',
    startsAt,
    plannedFor: startsAt,
    timeZone,
    recipientState: 'MT',
    phone: '4065550101',
    email: 'testa@example.com',
    consent: { sms: true, email: true },
    optedOut: false,
    textsToday: 0,
    textsThisWeek: 0,
  };
  const morning = new Date('2026-06-08T15:00:00Z');
  const decide = (changes: Partial<ReminderFacts>, now = morning) =>
    decideReminder({ ...facts, ...changes }, now);
  const noMail = { email: null };

  it('texts where it may, else mails', () => {
    expect(decide({})).toEqual({ do: 'send', channel: 'sms', address: '4065550101' });
    const mail = { do: 'send', channel: 'email', address: 'testa@example.com' };
    expect(decide({ phone: null })).toEqual(mail);
    expect(decide({ consent: { sms: false, email: true } })).toEqual(mail);
    expect(decide({ optedOut: true })).toEqual(mail);
    expect(decide({ textsToday: 1 })).toEqual(mail);
  });

  it('drops what is no longer true', () => {
    for (const state of ['cancelled', 'missed', 'arrived', 'done'] as const) {
      expect(decide({ state })).toEqual({ do: 'drop' });
    }
    expect(decide({ plannedFor: new Date('2026-06-09T16:00:00Z') })).toEqual({ do: 'drop' });
    expect(decide({ state: 'confirmed' })).toMatchObject({ do: 'send' });
  });

  it('says why it does not send', () => {
    expect(decide({ ...noMail, optedOut: true })).toMatchObject({ reason: 'opted-out' });
    expect(decide({ ...noMail, textsToday: 1 })).toMatchObject({ reason: 'one-a-day' });
    expect(decide({ ...noMail, textsThisWeek: 3 })).toMatchObject({ reason: 'one-a-day' });
    expect(decide({ ...noMail, textsThisWeek: 2 })).toMatchObject({ do: 'send' });
    expect(decide({ ...noMail, phone: null })).toMatchObject({ reason: 'no-address' });
    expect(decide({ consent: { sms: false, email: false } })).toMatchObject({
      reason: 'no-consent',
    });
  });

  it.each([
    ['2026-06-09T01:59:59Z', { do: 'send' }],
    ['2026-06-09T02:00:00Z', { do: 'hold', reason: 'too-late' }],
    ['2026-06-08T02:00:00Z', { do: 'wait', until: new Date('2026-06-08T14:00:00Z') }],
    ['2026-06-08T13:59:59Z', { do: 'wait', until: new Date('2026-06-08T14:00:00Z') }],
    ['2026-06-08T14:00:00Z', { do: 'send' }],
    ['2026-06-09T13:00:01Z', { do: 'hold', reason: 'too-late' }],
  ])('keeps quiet hours from 20:00 until 08:00 local: at %s', (now, expected) => {
    expect(decide({}, new Date(now))).toMatchObject(expected);
  });

  it.each([
    // 09:00 in Denver is 05:00 in Honolulu, and 19:30 is 21:30 in New York.
    ['HI', '2026-06-08T15:00:00Z', { do: 'wait', until: new Date('2026-06-08T18:00:00Z') }],
    ['NY', '2026-06-08T01:30:00Z', { do: 'wait', until: new Date('2026-06-08T12:00:00Z') }],
    ['NY', '2026-06-08T13:30:00Z', { do: 'send' }],
    // A state of two zones: it must be day in both.
    ['TN', '2026-06-08T12:30:00Z', { do: 'wait', until: new Date('2026-06-08T13:00:00Z') }],
    // Nobody knows where that is: the location's zone.
    ['AE', '2026-06-08T13:30:00Z', { do: 'wait', until: new Date('2026-06-08T14:00:00Z') }],
  ])('keeps them in the zone of the recipient: %s at %s', (recipientState, now, expected) => {
    expect(decide({ recipientState }, new Date(now))).toMatchObject(expected);
  });
});

describe('the words', () => {
  const words = {
    practiceName: 'Ferrybank Clinic',
    practicePhone: '4065550100',
    locationName: 'Main Street',
    startsAt,
    timeZone,
    confirmed: false,
  };

  it('name practice, contact, time and place', () => {
    expect(smsText(words)).toBe(
      'Ferrybank Clinic: visit Tue Jun 9 at 9:00 AM at Main Street. ' +
        'Reply C to confirm, R to reschedule. Call (406) 555-0100. STOP to end',
    );
    expect(smsText({ ...words, confirmed: true })).not.toContain('Reply C');
  });

  it('never need more than 160 characters of ASCII', () => {
    const long = smsText({
      ...words,
      practiceName: 'Société Médicale '.repeat(10),
      locationName: 'X'.repeat(60),
    });
    expect(long.length).toBeLessThanOrEqual(160);
    expect(long).toMatch(/^Societe Medicale/);
    expect(long).toContain('9:00 AM');
    expect(long).toContain('(406) 555-0100');
    expect(long).toMatch(/^[\x20-\x7e]+$/);
    const optOut = optOutText('Y'.repeat(200), '4065550100');
    expect(optOut).toHaveLength(160);
    expect(optOut).toContain('(406) 555-0100');
  });

  it('say the same by mail', () => {
    const mail = emailWords(words);
    expect(mail.subject).toBe('Ferrybank Clinic: your visit on Tuesday, June 9');
    expect(mail.text).toContain('Tuesday, June 9 at 9:00 AM, at Main Street');
  });
});

it.each([
  ['C', 'confirm'],
  [' c. ', 'confirm'],
  ['r', 'reschedule'],
  ['STOP', 'stop'],
  ['"Stop"', 'stop'],
  ['stop,', 'stop'],
  ['Stop all', 'stop'],
  ['opt  out', 'stop'],
  ['Stop!', 'stop'],
  ['opt out', 'stop'],
  ['OPTOUT', 'stop'],
  ['unsubscribe', 'stop'],
  ['revoke', 'stop'],
  ['quit', 'stop'],
  ['end', 'stop'],
  ['cancel', 'stop'],
  ['START', 'start'],
  ['can we stop by earlier?', 'other'],
])('understands %j as %s', (text, meaning) => {
  expect(understandReply(text)).toBe(meaning);
});
