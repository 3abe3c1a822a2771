import { DateTime } from 'luxon';
import { between } from '../chance.js';
import type { SandboxPayer } from '../payers/payers.js';

/** When the sandbox answers; all in UTC. */

/** The 999 (and a TA1 that was asked for) comes ten minutes after the file. */
export function syntaxAnswerAt(receivedAt: Date): Date {
  return DateTime.fromJSDate(receivedAt, { zone: 'utc' }).plus({ minutes: 10 }).toJSDate();
}

/** The 277CA comes at 06:00 of the next day. */
export function claimAnswerAt(receivedAt: Date): Date {
  return DateTime.fromJSDate(receivedAt, { zone: 'utc' })
    .startOf('day')
    .plus({ days: 1, hours: 6 })
    .toJSDate();
}

/** The payment leaves at 09:00 of the payer's first payment day, 12 to 25 days after receipt. */
export function paymentAt(
  seed: number,
  payer: SandboxPayer,
  identity: string,
  receivedAt: Date,
): Date {
  const days = between(seed, `days ${identity}`, 12, 25);
  return nextPaymentDay(
    payer,
    DateTime.fromJSDate(receivedAt, { zone: 'utc' }).startOf('day').plus({ days }),
  );
}

/** The payer's next payment strictly after `at`: a reversal never overtakes what it reverses. */
export function paymentAfter(payer: SandboxPayer, at: Date): Date {
  return nextPaymentDay(
    payer,
    DateTime.fromJSDate(at, { zone: 'utc' }).startOf('day').plus({ days: 1 }),
  );
}

function nextPaymentDay(payer: SandboxPayer, from: DateTime): Date {
  let day = from;
  while (!payer.payWeekdays.includes(day.weekday)) day = day.plus({ days: 1 });
  return day.plus({ hours: 9 }).toJSDate();
}
