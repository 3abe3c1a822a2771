import { DateTime } from 'luxon';
import { between } from '../chance.js';
import type { SandboxPayer } from '../payers/payers.js';

/** When the sandbox answers what it received; all in UTC. */
export interface Timetable {
  /** The 999 (and a TA1 that was asked for). */
  syntaxAnswerAt(receivedAt: Date): Date;
  /** The 277CA. */
  claimAnswerAt(receivedAt: Date): Date;
  /** The payment, by what the payer sees of the claim. */
  paymentAt(seed: number, payer: SandboxPayer, identity: string, receivedAt: Date): Date;
  /** The payer's next payment strictly after `at`: a reversal never overtakes what it reverses. */
  paymentAfter(payer: SandboxPayer, at: Date): Date;
  /** When an 835 that was sent comes a second time. */
  againAt(sentAt: Date): Date;
  /** When an 835 that was wrong comes corrected. */
  correctedAt(sentAt: Date): Date;
}

/**
 * As payers are: the 999 ten minutes after the file, the 277CA at 06:00 of the next day, the payment at 09:00 of the payer's first
 * payment day 12 to 25 days after receipt.
 */
export const IN_DAYS: Timetable = {
  syntaxAnswerAt: (receivedAt) => utc(receivedAt).plus({ minutes: 10 }).toJSDate(),
  claimAnswerAt: (receivedAt) =>
    utc(receivedAt).startOf('day').plus({ days: 1, hours: 6 }).toJSDate(),
  paymentAt: (seed, payer, identity, receivedAt) => {
    const days = between(seed, `days ${identity}`, 12, 25);
    return nextPaymentDay(payer, utc(receivedAt).startOf('day').plus({ days }));
  },
  paymentAfter: (payer, at) => nextPaymentDay(payer, utc(at).startOf('day').plus({ days: 1 })),
  againAt: (sentAt) => utc(sentAt).plus({ days: 1 }).toJSDate(),
  correctedAt: (sentAt) => utc(sentAt).plus({ days: 5 }).toJSDate(),
};

/**
 * For who watches: the 999 after five seconds, the 277CA after twenty, the payment at the full minute three to five minutes later;
 * what happened in days before may still come in days.
 */
export const IN_MINUTES: Timetable = {
  syntaxAnswerAt: (receivedAt) => utc(receivedAt).plus({ seconds: 5 }).toJSDate(),
  claimAnswerAt: (receivedAt) => utc(receivedAt).plus({ seconds: 20 }).toJSDate(),
  paymentAt: (seed, _payer, identity, receivedAt) => {
    const minutes = between(seed, `minutes ${identity}`, 3, 5);
    return utc(receivedAt).startOf('minute').plus({ minutes }).toJSDate();
  },
  paymentAfter: (_payer, at) => utc(at).startOf('minute').plus({ minutes: 1 }).toJSDate(),
  againAt: (sentAt) => utc(sentAt).plus({ minutes: 1 }).toJSDate(),
  correctedAt: (sentAt) => utc(sentAt).plus({ minutes: 2 }).toJSDate(),
};

function nextPaymentDay(payer: SandboxPayer, from: DateTime): Date {
  let day = from;
  while (!payer.payWeekdays.includes(day.weekday)) day = day.plus({ days: 1 });
  return day.plus({ hours: 9 }).toJSDate();
}

function utc(at: Date): DateTime {
  return DateTime.fromJSDate(at, { zone: 'utc' });
}
