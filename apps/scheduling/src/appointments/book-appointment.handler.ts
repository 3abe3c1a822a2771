import {
  AppointmentBooked,
  PatientCheckedIn,
  type Appointment as ApiAppointment,
  type BookAppointment,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { Invalid } from '@millrace/runtime';
import { findLocation, findProvider } from '../directory/directory.store.js';
import { coveragesOf, findPatient } from '../patients/patient.store.js';
import { primaryOn } from '../patients/patients.js';
import { planReminders } from '../reminders/send-reminder.handler.js';
import { toApi, eventDataOf } from './appointment-events.js';
import {
  addHistory,
  checkFree,
  findAppointment,
  insertAppointment,
  lockBooking,
} from './appointment.store.js';
import { bookingErrors, spanOf, type Appointment } from './appointments.js';

const MINUTE = 60_000;

/**
 * Books a visit; a walk-in is booked at this minute and checked in at once. An external id that is booked already answers with that visit.
 * @param by the person who books
 * @throws Invalid, Conflict
 */
export async function bookAppointment(
  ctx: Context,
  practiceId: number,
  input: BookAppointment,
  by: string,
): Promise<ApiAppointment> {
  if (input.externalId !== undefined) {
    await lockBooking(ctx, practiceId, input.externalId);
    const booked = await findAppointment(ctx, practiceId, { externalId: input.externalId });
    if (booked) return toApi(booked);
  }
  const errors = bookingErrors(input, ctx.now);
  if (errors.length > 0) throw new Invalid(errors);
  const { visit, timeZone } = await planVisit(ctx, practiceId, input);
  await checkFree(ctx, practiceId, visit);
  const booked: Appointment = {
    ...visit,
    appointmentId: await insertAppointment(ctx, practiceId, visit),
  };
  const history = [
    {
      appointmentId: booked.appointmentId,
      what: 'booked',
      by,
      note: input.overbook ? `Overbooked: ${input.overbookReason}` : null,
    },
  ];
  const first = { ...eventDataOf(booked), version: 1 };
  ctx.emit(AppointmentBooked, practiceId, { ...first, overbooked: booked.overbooked });
  if (booked.walkIn) {
    history.push({ ...history[0]!, what: 'checked-in', note: 'Walk-in' });
    ctx.emit(PatientCheckedIn, practiceId, eventDataOf(booked));
  }
  await addHistory(ctx, practiceId, history);
  await planReminders(ctx, practiceId, booked, timeZone);
  return toApi(booked);
}

async function planVisit(
  ctx: Context,
  practiceId: number,
  input: BookAppointment,
): Promise<{ visit: Omit<Appointment, 'appointmentId'>; timeZone: string }> {
  const location = await findLocation(ctx, practiceId, input.locationId);
  const provider = await findProvider(ctx, practiceId, {
    providerId: input.providerId,
    npi: input.providerNpi,
  });
  const patient = await findPatient(ctx, practiceId, {
    patientId: input.patientId,
    externalId: input.patientExternalId,
  });
  const missing = [
    ...(location ? [] : [{ path: 'locationId', message: 'No such location.' }]),
    ...(provider ? [] : [{ path: 'providerId', message: 'No such provider.' }]),
    ...(patient ? [] : [{ path: 'patientId', message: 'No such patient: register first.' }]),
  ];
  if (!location || !provider || !patient) throw new Invalid(missing);
  const span = spanOf(startOf(input, ctx.now), input.minutes, location.timeZone);
  const visit = {
    ...span,
    externalId: input.externalId ?? null,
    version: input.walkIn ? 2 : 1,
    state: input.walkIn ? ('arrived' as const) : ('booked' as const),
    patientId: patient.patientId,
    coverageId: await coverageFor(ctx, practiceId, patient.patientId, input, span.serviceDate),
    providerId: provider.providerId,
    locationId: location.locationId,
    reason: input.reason,
    walkIn: input.walkIn,
    overbooked: input.overbook,
  };
  return { visit, timeZone: location.timeZone };
}

function startOf(input: BookAppointment, now: Date): Date {
  if (input.startsAt !== undefined) return new Date(input.startsAt);
  return new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
}

async function coverageFor(
  ctx: Context,
  practiceId: number,
  patientId: number,
  input: BookAppointment,
  serviceDate: string,
): Promise<number | null> {
  if (input.coverageId === null) return null;
  const coverages = await coveragesOf(ctx, practiceId, patientId);
  if (input.coverageId === undefined) return primaryOn(coverages, serviceDate)?.coverageId ?? null;
  if (!coverages.some(({ coverageId }) => coverageId === input.coverageId)) {
    throw new Invalid([{ path: 'coverageId', message: 'Not a coverage of this patient.' }]);
  }
  return input.coverageId;
}
