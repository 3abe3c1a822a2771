import type {
  Appointment as ApiAppointment,
  EventData,
  PatientCheckedIn,
} from '@millrace/contracts';
import { actionsOf, type Appointment } from './appointments.js';

/** What every event of a visit says. */
export function eventDataOf(visit: Appointment): EventData<typeof PatientCheckedIn> {
  return {
    appointmentId: visit.appointmentId,
    ...(visit.externalId === null ? {} : { externalId: visit.externalId }),
    patientId: visit.patientId,
    coverageId: visit.coverageId,
    providerId: visit.providerId,
    locationId: visit.locationId,
    startsAt: visit.startsAt.toISOString(),
    endsAt: visit.endsAt.toISOString(),
    serviceDate: visit.serviceDate,
    version: visit.version,
  };
}

/** The visit as the API answers it. */
export function toApi(visit: Appointment): ApiAppointment {
  return {
    ...eventDataOf(visit),
    externalId: visit.externalId,
    state: visit.state,
    reason: visit.reason,
    walkIn: visit.walkIn,
    overbooked: visit.overbooked,
    actions: actionsOf(visit.state),
  };
}
