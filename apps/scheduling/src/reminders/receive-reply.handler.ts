import { MessageQueued, type ReplyInput, type ReplyResult } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { addHistory, askToReschedule, keepTime } from '../appointments/appointment.store.js';
import { changeAppointment } from '../appointments/change-appointment.handler.js';
import { findPractice } from '../directory/directory.store.js';
import { insertMessage } from './message.store.js';
import { optOutText, understandReply, type ReplyMeaning } from './reminders.js';

/**
 * Takes a patient's answer by text: C confirms and R asks to move the visit that was last written about, else the next one; STOP ends all texts to the
 * number with one confirmation. The same answer again changes nothing.
 */
export async function receiveReply(
  ctx: Context,
  practiceId: number,
  reply: ReplyInput,
): Promise<ReplyResult> {
  const understood = understandReply(reply.text);
  const visit = await visitMeant(ctx, practiceId, reply.from);
  const kept = await insertMessage(ctx, practiceId, {
    direction: 'in',
    channel: 'sms',
    address: reply.from,
    text: reply.text,
    state: 'received',
    kind: 'reply',
    patientId: visit?.patientId ?? (await patientOf(ctx, practiceId, reply.from)),
    appointmentId: visit?.appointmentId ?? null,
    externalId: reply.id,
  });
  const answer = { understood, appointmentId: visit?.appointmentId ?? null };
  if (kept === null) return { ...answer, changed: false };
  return { ...answer, changed: await act(ctx, practiceId, reply.from, understood, visit) };
}

interface VisitMeant {
  readonly appointmentId: number;
  readonly patientId: number;
}

async function act(
  ctx: Context,
  practiceId: number,
  phone: string,
  meaning: ReplyMeaning,
  visit: VisitMeant | null,
): Promise<boolean> {
  switch (meaning) {
    case 'stop':
      return optOut(ctx, practiceId, phone);
    case 'start':
      return optIn(ctx, practiceId, phone);
    case 'confirm':
      return visit !== null && (await confirm(ctx, practiceId, visit.appointmentId));
    case 'reschedule':
      return visit !== null && (await wishToMove(ctx, practiceId, visit.appointmentId));
    case 'other':
      return false;
  }
}

async function confirm(ctx: Context, practiceId: number, appointmentId: number): Promise<boolean> {
  const { changed } = await changeAppointment(ctx, practiceId, appointmentId, {
    action: 'confirm',
    side: 'patient',
    by: 'patient',
  });
  // Confirmed before and then asked for another time: the last word counts.
  const keeps = !changed && (await keepTime(ctx, practiceId, appointmentId));
  if (keeps) {
    await addHistory(ctx, practiceId, [{ appointmentId, what: 'confirmed', by: 'patient' }]);
  }
  return changed || keeps;
}

async function wishToMove(
  ctx: Context,
  practiceId: number,
  appointmentId: number,
): Promise<boolean> {
  const asked = await askToReschedule(ctx, practiceId, appointmentId);
  if (asked) {
    await addHistory(ctx, practiceId, [
      { appointmentId, what: 'asked-to-reschedule', by: 'patient' },
    ]);
  }
  return asked;
}

async function optOut(ctx: Context, practiceId: number, phone: string): Promise<boolean> {
  const added = (await ctx.tx.query(
    `insert into opt_out (practice_id, phone, at) values ($1, $2, $3)
     on conflict do nothing returning phone`,
    [practiceId, phone, ctx.now],
  )) as unknown[];
  if (added.length === 0) return false;
  const practice = await findPractice(ctx, practiceId);
  if (!practice) return true;
  const messageId = await insertMessage(ctx, practiceId, {
    direction: 'out',
    channel: 'sms',
    address: phone,
    text: optOutText(practice.name, practice.phone),
    state: 'queued',
    kind: 'opt-out',
    patientId: await patientOf(ctx, practiceId, phone),
    appointmentId: null,
  });
  ctx.emit(MessageQueued, practiceId, { messageId: messageId! });
  return true;
}

async function optIn(ctx: Context, practiceId: number, phone: string): Promise<boolean> {
  const [, count] = (await ctx.tx.query(
    'delete from opt_out where practice_id = $1 and phone = $2',
    [practiceId, phone],
  )) as [unknown[], number];
  return count > 0;
}

/** The visit to come that a text to this number was last about, else the next one of anybody with the number. */
async function visitMeant(
  ctx: Context,
  practiceId: number,
  phone: string,
): Promise<VisitMeant | null> {
  const [row] = (await ctx.tx.query(
    `select a.appointment_id as "appointmentId", a.patient_id as "patientId"
       from patient p
       join appointment a on a.practice_id = p.practice_id and a.patient_id = p.patient_id
       left join lateral (
         select max(m.message_id) as id from message m
          where m.practice_id = a.practice_id and m.appointment_id = a.appointment_id
            and m.direction = 'out' and m.channel = 'sms') written on true
      where p.practice_id = $1 and p.phone = $2 and a.starts_at > $3
        and a.state in ('booked', 'confirmed')
      order by written.id desc nulls last, a.starts_at limit 1`,
    [practiceId, phone, ctx.now],
  )) as VisitMeant[];
  return row ?? null;
}

/** The patient with this number, where it is one person's only. */
async function patientOf(ctx: Context, practiceId: number, phone: string): Promise<number | null> {
  const rows = (await ctx.tx.query(
    'select patient_id as id from patient where practice_id = $1 and phone = $2 limit 2',
    [practiceId, phone],
  )) as { id: number }[];
  return rows.length === 1 ? rows[0]!.id : null;
}
