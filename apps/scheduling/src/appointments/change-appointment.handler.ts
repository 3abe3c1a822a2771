import {
  AppointmentCancelled,
  AppointmentConfirmed,
  AppointmentMissed,
  AppointmentRescheduled,
  PatientCheckedIn,
  PatientCheckedOut,
  type Appointment as ApiAppointment,
  type RescheduleAppointment,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { Conflict, Invalid, NotFound } from '@millrace/runtime';
import { findLocation, findProvider } from '../directory/directory.store.js';
import { planReminders } from '../reminders/send-reminder.handler.js';
import { eventDataOf, toApi } from './appointment-events.js';
import {
  addHistory,
  checkFree,
  findAppointment,
  missPast,
  updateAppointment,
  type KeptAppointment,
} from './appointment.store.js';
import {
  dateIn,
  move,
  NotPossible,
  overbookErrors,
  reschedule,
  type Appointment,
} from './appointments.js';

/** What happens to a visit. `side`: who wanted it; `by`: who did it. */
export type Change =
  | { readonly action: 'confirm'; readonly side: 'patient' | 'practice'; readonly by: string }
  | {
      readonly action: 'cancel';
      readonly side: 'patient' | 'practice';
      readonly by: string;
      readonly note?: string;
    }
  | { readonly action: 'check-in' | 'check-out' | 'miss'; readonly by: string };

const HISTORY = {
  confirm: 'confirmed',
  cancel: 'cancelled',
  'check-in': 'checked-in',
  'check-out': 'checked-out',
  miss: 'missed',
} as const;

/**
 * Confirms, cancels, checks in or out, or marks as missed. Doing it again changes nothing.
 * @throws NotFound, Conflict
 */
export async function changeAppointment(
  ctx: Context,
  practiceId: number,
  appointmentId: number,
  change: Change,
): Promise<{ appointment: ApiAppointment; changed: boolean }> {
  const visit = await lockVisit(ctx, practiceId, appointmentId);
  const moved = decide(() => move(visit, change.action, ctx.now));
  if (!moved) return { appointment: toApi(visit), changed: false };
  await updateAppointment(ctx, practiceId, moved);
  await addHistory(ctx, practiceId, [
    {
      appointmentId,
      what: HISTORY[change.action],
      by: change.by,
      note: 'note' in change ? change.note : null,
    },
  ]);
  emitChange(ctx, practiceId, moved, change);
  return { appointment: toApi(moved), changed: true };
}

function emitChange(ctx: Context, practiceId: number, visit: Appointment, change: Change): void {
  const data = eventDataOf(visit);
  switch (change.action) {
    case 'confirm':
      return ctx.emit(AppointmentConfirmed, practiceId, { ...data, by: change.side });
    case 'cancel':
      return ctx.emit(AppointmentCancelled, practiceId, { ...data, by: change.side });
    case 'check-in':
      return ctx.emit(PatientCheckedIn, practiceId, data);
    case 'check-out':
      return ctx.emit(PatientCheckedOut, practiceId, data);
    case 'miss':
      return ctx.emit(AppointmentMissed, practiceId, data);
  }
}

/**
 * Moves a visit. Moving it to where it is changes nothing.
 * @throws NotFound, Invalid, Conflict
 */
export async function rescheduleAppointment(
  ctx: Context,
  practiceId: number,
  appointmentId: number,
  input: RescheduleAppointment,
  by: string,
): Promise<ApiAppointment> {
  const errors = overbookErrors(input);
  if (errors.length > 0) throw new Invalid(errors);
  const visit = await lockVisit(ctx, practiceId, appointmentId);
  const location = await findLocation(ctx, practiceId, input.locationId ?? visit.locationId);
  if (!location) throw new Invalid([{ path: 'locationId', message: 'No such location.' }]);
  const { providerId } = input;
  if (providerId !== undefined && !(await findProvider(ctx, practiceId, { providerId }))) {
    throw new Invalid([{ path: 'providerId', message: 'No such provider.' }]);
  }
  const to = { ...input, startsAt: new Date(input.startsAt), timeZone: location.timeZone };
  const moved = decide(() => reschedule(visit, to, ctx.now));
  if (!moved) return toApi(visit);
  await checkFree(ctx, practiceId, moved);
  await updateAppointment(ctx, practiceId, moved);
  await addHistory(ctx, practiceId, [
    {
      appointmentId,
      what: 'rescheduled',
      by,
      note: input.overbook ? `Overbooked: ${input.overbookReason}` : null,
    },
  ]);
  await planReminders(ctx, practiceId, moved, location.timeZone);
  ctx.emit(AppointmentRescheduled, practiceId, {
    ...eventDataOf(moved),
    previousStartsAt: visit.startsAt.toISOString(),
    overbooked: moved.overbooked,
  });
  return toApi(moved);
}

/** Marks the visits of past days whose patient never came; what the nightly job does. @returns how many */
export async function missPastAppointments(
  ctx: Context,
  practiceId: number,
  timeZone: string,
): Promise<number> {
  const missed = await missPast(ctx, practiceId, dateIn(ctx.now, timeZone));
  await addHistory(
    ctx,
    practiceId,
    missed.map(({ appointmentId }) => ({ appointmentId, what: 'missed', by: 'system' })),
  );
  for (const visit of missed) ctx.emit(AppointmentMissed, practiceId, eventDataOf(visit));
  return missed.length;
}

/** What the rules refuse is a conflict with the visit's state. */
export function decide<T>(rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    throw error instanceof NotPossible ? new Conflict(error.message) : error;
  }
}

/** The visit, locked until the transaction ends. @throws NotFound */
export async function lockVisit(
  ctx: Context,
  practiceId: number,
  appointmentId: number,
): Promise<KeptAppointment> {
  const visit = await findAppointment(ctx, practiceId, { appointmentId }, true);
  if (!visit) throw new NotFound('No such visit.');
  return visit;
}
