import type { Message } from '@millrace/contracts';
import { ReminderSent } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { DateTime } from 'luxon';
import { insertMessage, markFailed, markSent, type QueuedMessage } from './message.store.js';
import {
  decideReminder,
  emailWords,
  plannedReminders,
  smsText,
  type Channel,
  type ReminderDecision,
  type ReminderFacts,
  type ReminderKind,
  type ReminderWords,
} from './reminders.js';

/** Keeps which reminders a visit is to have from now on; a time that it had before keeps what became of them. */
export async function planReminders(
  ctx: Context,
  practiceId: number,
  visit: { readonly appointmentId: number; readonly startsAt: Date },
  timeZone: string,
): Promise<void> {
  const planned = plannedReminders(visit.startsAt, timeZone, ctx.now);
  await ctx.tx.query(
    `insert into reminder (practice_id, appointment_id, starts_at, kind, planned_at)
     select $1, $2, $3, * from unnest($4::text[], $5::timestamptz[])
     on conflict do nothing`,
    [
      practiceId,
      visit.appointmentId,
      visit.startsAt,
      planned.map(({ kind }) => kind),
      planned.map(({ at }) => at),
    ],
  );
}

export interface ReminderCommand {
  readonly practiceId: number;
  readonly appointmentId: number;
  readonly kind: ReminderKind;
  /** The start for which it was planned. */
  readonly startsAt: string;
}

export type Prepared =
  | { readonly do: 'send'; readonly message: QueuedMessage }
  | Extract<ReminderDecision, { do: 'wait' }>
  | { readonly do: 'nothing' };

type Facts = ReminderFacts &
  ReminderWords & { readonly patientId: number; readonly messageId: number | null };

/**
 * Decides on a reminder at this moment, and where it is to leave keeps its text. A reminder that was decided but not noted as sent
 * is decided anew: the visit may have changed since.
 */
export async function prepareReminder(ctx: Context, command: ReminderCommand): Promise<Prepared> {
  const facts = await loadFacts(ctx, command);
  if (!facts) return { do: 'nothing' };
  const decision = decideReminder(facts, ctx.now);
  if (decision.do === 'wait') return decision;
  if (decision.do === 'send') {
    return { do: 'send', message: await keepMessage(ctx, command, facts, decision) };
  }
  if (facts.messageId !== null) await markFailed(ctx, command.practiceId, facts.messageId);
  else if (decision.do === 'hold') await keepReminder(ctx, command, null, decision.reason);
  return { do: 'nothing' };
}

/** Notes that a reminder left. */
export async function finishReminder(
  ctx: Context,
  command: ReminderCommand,
  message: QueuedMessage,
  via: NonNullable<Message['via']>,
): Promise<void> {
  if (!(await markSent(ctx, command.practiceId, message.messageId, via))) return;
  ctx.emit(ReminderSent, command.practiceId, {
    appointmentId: command.appointmentId,
    messageId: message.messageId,
    kind: command.kind,
    channel: message.channel,
  });
}

async function keepMessage(
  ctx: Context,
  command: ReminderCommand,
  facts: Facts,
  decision: { channel: Channel; address: string },
): Promise<QueuedMessage> {
  const words =
    decision.channel === 'sms' ? { text: smsText(facts), subject: undefined } : emailWords(facts);
  const messageId =
    facts.messageId ??
    (await insertMessage(ctx, command.practiceId, {
      direction: 'out',
      channel: decision.channel,
      address: decision.address,
      ...words,
      state: 'queued',
      kind: command.kind,
      patientId: facts.patientId,
      appointmentId: command.appointmentId,
    }))!;
  if (facts.messageId === null) await keepReminder(ctx, command, messageId, null);
  else await rewriteMessage(ctx, command.practiceId, messageId, { ...decision, ...words });
  return {
    messageId,
    channel: decision.channel,
    address: decision.address,
    subject: words.subject ?? null,
    text: words.text,
    practiceName: facts.practiceName,
  };
}

async function rewriteMessage(
  ctx: Context,
  practiceId: number,
  messageId: number,
  to: { channel: Channel; address: string; subject?: string; text: string },
): Promise<void> {
  await ctx.tx.query(
    `update message set channel = $3, address = $4, subject = $5, text = $6
      where practice_id = $1 and message_id = $2`,
    [practiceId, messageId, to.channel, to.address, to.subject ?? null, to.text],
  );
}

async function keepReminder(
  ctx: Context,
  { practiceId, appointmentId, kind, startsAt }: ReminderCommand,
  messageId: number | null,
  heldReason: string | null,
): Promise<void> {
  await ctx.tx.query(
    `update reminder set message_id = $5, held_reason = $6, decided_at = $7
      where practice_id = $1 and appointment_id = $2 and kind = $3 and starts_at = $4`,
    [practiceId, appointmentId, kind, startsAt, messageId, heldReason, ctx.now],
  );
}

/** Null where the visit is gone or its reminder is settled. */
async function loadFacts(ctx: Context, command: ReminderCommand): Promise<Facts | null> {
  const [row] = (await ctx.tx.query(
    `select a.state, a.starts_at as "startsAt", a.patient_id as "patientId", l.time_zone as "timeZone",
            l.name as "locationName", t.phone, t.email, t.address->>'state' as "recipientState", pr.name as "practiceName",
            pr.phone as "practicePhone", r.message_id as "messageId",
            json_build_object('sms', t.sms_consent, 'email', t.email_consent) as consent,
            exists (select from opt_out o where o.practice_id = a.practice_id and o.phone = t.phone)
              as "optedOut",
            r.decided_at is not null and m.state is distinct from 'queued' as settled
       from appointment a
       join location l on l.location_id = a.location_id
       join patient t on t.patient_id = a.patient_id
       join practice pr on pr.practice_id = a.practice_id
       join reminder r on r.practice_id = a.practice_id and r.appointment_id = a.appointment_id
         and r.kind = $3 and r.starts_at = $4
       left join message m on m.message_id = r.message_id
      where a.practice_id = $1 and a.appointment_id = $2
        for update of a`,
    [command.practiceId, command.appointmentId, command.kind, command.startsAt],
  )) as (Omit<Facts, 'plannedFor' | 'textsToday' | 'textsThisWeek' | 'confirmed'> & {
    settled: boolean;
  })[];
  if (!row || row.settled) return null;
  return {
    ...row,
    ...(await countTexts(ctx, command, row)),
    plannedFor: new Date(command.startsAt),
    confirmed: row.state === 'confirmed',
  };
}

/**
 * Reminders texted to a number, today and within seven days. Of several that are due on one day the sooner visit has the text, whichever job
 * happens to run first: the others count it as texted.
 */
async function countTexts(
  ctx: Context,
  { practiceId, appointmentId, startsAt }: ReminderCommand,
  to: { phone: string | null; timeZone: string; messageId: number | null },
): Promise<{ textsToday: number; textsThisWeek: number }> {
  if (to.phone === null) return { textsToday: 0, textsThisWeek: 0 };
  const today = DateTime.fromJSDate(ctx.now, { zone: to.timeZone }).startOf('day');
  const [row] = (await ctx.tx.query(
    `select count(*) filter (where at >= $3) + (
              select count(*) from reminder r
                join appointment a on a.appointment_id = r.appointment_id and a.starts_at = r.starts_at
                join patient p on p.patient_id = a.patient_id
               where r.practice_id = $1 and r.planned_at >= $3 and r.planned_at <= $6
                 and a.state in ('booked', 'confirmed') and p.phone = $2 and p.sms_consent
                 and (a.starts_at, a.appointment_id) < ($7, $8::bigint)) as "textsToday",
            count(*) as "textsThisWeek"
       from message
      where practice_id = $1 and address = $2 and channel = 'sms' and direction = 'out'
        and kind in ('3-days', '1-day') and state in ('queued', 'sent') and at >= $4
        and message_id is distinct from $5`,
    [
      practiceId,
      to.phone,
      today.toJSDate(),
      today.minus({ days: 6 }).toJSDate(),
      to.messageId,
      ctx.now,
      startsAt,
      appointmentId,
    ],
  )) as [{ textsToday: number; textsThisWeek: number }];
  return row;
}
