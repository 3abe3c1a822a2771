import type { AppointmentState } from '@millrace/contracts';
import { DateTime } from 'luxon';
import { zonesOf } from './recipient-zones.js';

export const REMINDER_KINDS = ['3-days', '1-day'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];
export type Channel = 'sms' | 'email';

/** Hours of the recipient in which nobody is written to: from 20:00 until 08:00. */
const QUIET_FROM = 20;
const QUIET_UNTIL = 8;
/** Reminders leave at this local hour. */
const SEND_HOUR = 9;
/** A reminder that late helps nobody. */
const LATEST_BEFORE_VISIT_MS = 2 * 3_600_000;
const TEXTS_A_WEEK = 3;
const DAYS_BEFORE: Record<ReminderKind, number> = { '3-days': 3, '1-day': 1 };

/**
 * When the reminders of a visit leave: at 9 in the morning, three days and one day before, by the clock on the wall of
 * the location. What would lie in the past is left out: who books for tomorrow knows.
 */
export function plannedReminders(
  startsAt: Date,
  timeZone: string,
  now: Date,
): { kind: ReminderKind; at: Date }[] {
  const visit = DateTime.fromJSDate(startsAt, { zone: timeZone });
  return REMINDER_KINDS.map((kind) => ({
    kind,
    at: visit
      .minus({ days: DAYS_BEFORE[kind] })
      .set({ hour: SEND_HOUR, minute: 0, second: 0, millisecond: 0 })
      .toJSDate(),
  })).filter(({ at }) => at >= now);
}

/** What is known at the moment of sending. */
export interface ReminderFacts {
  readonly state: AppointmentState;
  readonly startsAt: Date;
  /** The start for which the reminder was planned. */
  readonly plannedFor: Date;
  /** Of the location. */
  readonly timeZone: string;
  /** Of the patient's address. */
  readonly recipientState: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly consent: { readonly sms: boolean; readonly email: boolean };
  readonly optedOut: boolean;
  /** Texts that left for this number today, and within the last seven days, by the location's calendar. */
  readonly textsToday: number;
  readonly textsThisWeek: number;
}

export type ReminderDecision =
  | { readonly do: 'send'; readonly channel: Channel; readonly address: string }
  | { readonly do: 'wait'; readonly until: Date }
  /** The visit is not what it was when the reminder was planned. */
  | { readonly do: 'drop' }
  /** Not sent, and the front desk should know why. */
  | {
      readonly do: 'hold';
      readonly reason: 'opted-out' | 'no-consent' | 'no-address' | 'one-a-day' | 'too-late';
    };

/**
 * Decides at the moment of sending: never after a cancellation, never for an old time, never in quiet hours, never without consent, at
 * most one text a day and three a week to a number (FCC 15-72, 147: conditions of health care calls). What may not be
 * texted is mailed where that is allowed.
 */
export function decideReminder(facts: ReminderFacts, now: Date): ReminderDecision {
  if (facts.state !== 'booked' && facts.state !== 'confirmed') return { do: 'drop' };
  if (facts.startsAt.getTime() !== facts.plannedFor.getTime()) return { do: 'drop' };
  const latest = facts.startsAt.getTime() - LATEST_BEFORE_VISIT_MS;
  if (now.getTime() > latest) return { do: 'hold', reason: 'too-late' };
  const awake = awakeAt(now, zonesOf(facts.recipientState, facts.timeZone));
  if (awake > now) {
    return awake.getTime() > latest
      ? { do: 'hold', reason: 'too-late' }
      : { do: 'wait', until: awake };
  }
  return chooseChannel(facts);
}

function chooseChannel(facts: ReminderFacts): ReminderDecision {
  const limited = facts.textsToday >= 1 || facts.textsThisWeek >= TEXTS_A_WEEK;
  if (facts.phone && facts.consent.sms && !facts.optedOut && !limited) {
    return { do: 'send', channel: 'sms', address: facts.phone };
  }
  if (facts.email && facts.consent.email) {
    return { do: 'send', channel: 'email', address: facts.email };
  }
  if (facts.optedOut) return { do: 'hold', reason: 'opted-out' };
  if (!facts.phone && !facts.email) return { do: 'hold', reason: 'no-address' };
  if (facts.phone && facts.consent.sms && limited) return { do: 'hold', reason: 'one-a-day' };
  return { do: 'hold', reason: 'no-consent' };
}

/** The first moment from `now` on that lies outside of the quiet hours of all zones, which are hours apart at most. */
export function awakeAt(now: Date, zones: readonly string[]): Date {
  const latest = Math.max(...zones.map((zone) => awakeIn(zone, now).getTime()));
  return latest > now.getTime() ? awakeAt(new Date(latest), zones) : now;
}

function awakeIn(timeZone: string, now: Date): Date {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  const morning = { hour: QUIET_UNTIL, minute: 0, second: 0, millisecond: 0 };
  if (local.hour < QUIET_UNTIL) return local.set(morning).toJSDate();
  if (local.hour >= QUIET_FROM) return local.plus({ days: 1 }).set(morning).toJSDate();
  return now;
}

export interface ReminderWords {
  readonly practiceName: string;
  readonly practicePhone: string;
  readonly locationName: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  /** Who confirmed is not asked again. */
  readonly confirmed: boolean;
}

/**
 * The text: at most 160 characters of ASCII, so that it is one message everywhere; names the practice and a contact, says
 * time and place and nothing else.
 */
export function smsText(words: ReminderWords): string {
  const ask = words.confirmed ? '' : 'Reply C to confirm, R to reschedule. ';
  const rest = `Call ${phoneWords(words.practicePhone)}. STOP to end`;
  const text = (practice: string, location: string): string =>
    `${practice}: visit ${whenWords(words, 'short')}${location}. ${ask}${rest}`;
  const practice = ascii(words.practiceName);
  const whole = text(practice, ` at ${ascii(words.locationName)}`);
  if (whole.length <= 160) return whole;
  const withoutPlace = text(practice, '');
  if (withoutPlace.length <= 160) return withoutPlace;
  return text(practice.slice(0, practice.length - (withoutPlace.length - 160)).trim(), '');
}

/** The letter: the same facts in sentences. */
export function emailWords(words: ReminderWords): { subject: string; text: string } {
  const confirm = words.confirmed
    ? 'You have confirmed it, thank you.'
    : 'Please call to confirm or to move it.';
  return {
    subject: `${words.practiceName}: your visit on ${whenWords(words, 'date')}`,
    text: [
      `This is a reminder of your visit on ${whenWords(words, 'long')}, at ${words.locationName}.`,
      `${confirm} You reach us at ${phoneWords(words.practicePhone)}.`,
      words.practiceName,
    ].join('\n\n'),
  };
}

/** The one confirmation of a STOP. */
export function optOutText(practiceName: string, practicePhone: string): string {
  const rest = `: you will get no more texts from us. Call ${phoneWords(practicePhone)}.`;
  return ascii(practiceName).slice(0, 160 - rest.length) + rest;
}

export type ReplyMeaning = 'confirm' | 'reschedule' | 'stop' | 'start' | 'other';

// 47 CFR 64.1200(a)(10): these words always mean the end of messages.
const STOP = /^(stop|stop ?all|quit|end|revoke|opt ?out|cancel|unsubscribe)$/;

/** What an answer by text means; case, blanks and marks do not matter. */
export function understandReply(text: string): ReplyMeaning {
  const word = text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
  if (STOP.test(word)) return 'stop';
  if (/^(start|unstop)$/.test(word)) return 'start';
  if (/^(c|confirm|confirmed|yes|y)$/.test(word)) return 'confirm';
  if (/^(r|reschedule)$/.test(word)) return 'reschedule';
  return 'other';
}

function whenWords(words: ReminderWords, style: 'short' | 'date' | 'long'): string {
  const local = DateTime.fromJSDate(words.startsAt, { zone: words.timeZone }).setLocale('en-US');
  const formats = {
    short: "ccc LLL d 'at' h:mm a",
    date: 'cccc, LLLL d',
    long: "cccc, LLLL d 'at' h:mm a",
  };
  return local.toFormat(formats[style]);
}

function phoneWords(phone: string): string {
  return `(${phone.slice(0, 3)}) ${phone.slice(3, 6)}-${phone.slice(6)}`;
}

function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[^\x20-\x7e]/g, '');
}
