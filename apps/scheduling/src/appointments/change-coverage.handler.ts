import {
  AppointmentCoverageChanged,
  type Appointment as ApiAppointment,
  type ChangeAppointmentCoverage,
} from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { Invalid } from '@millrace/runtime';
import { answeredCoveragesOf } from '../patients/patient.store.js';
import { eventDataOf, toApi } from './appointment-events.js';
import { addHistory, updateVisitCoverage } from './appointment.store.js';
import { coverageMisfit, switchCoverage } from './appointments.js';
import { decide, lockVisit } from './change-appointment.handler.js';

/**
 * Puts a visit under another coverage of its patient: the payer is asked anew, and billed. Choosing the same again changes nothing.
 * @param by the person who chooses
 * @throws NotFound, Invalid, Conflict
 */
export async function changeVisitCoverage(
  ctx: Context,
  practiceId: number,
  appointmentId: number,
  { coverageId }: ChangeAppointmentCoverage,
  by: string,
): Promise<ApiAppointment> {
  const visit = await lockVisit(ctx, practiceId, appointmentId);
  const changed = decide(() => switchCoverage(visit, { coverageId }));
  if (!changed) return toApi(visit);
  const coverages = await answeredCoveragesOf(ctx, practiceId, visit.patientId);
  const find = (id: number | null) => coverages.find((one) => one.coverageId === id) ?? null;
  const chosen = find(coverageId);
  const misfit = coverageMisfit(visit, chosen);
  if (misfit !== null) throw new Invalid([{ path: 'coverageId', message: misfit }]);
  await updateVisitCoverage(ctx, practiceId, changed);
  const before = find(visit.coverageId)?.payerName ?? 'self-pay';
  const note = `From ${before} to ${chosen!.payerName}`;
  await addHistory(ctx, practiceId, [{ appointmentId, what: 'coverage-changed', by, note }]);
  ctx.emit(AppointmentCoverageChanged, practiceId, {
    ...eventDataOf(changed),
    previousCoverageId: visit.coverageId,
  });
  return toApi(changed);
}
