import type { Appointment, AppointmentAction } from '@millrace/contracts';
import { ApiProblem, post } from '../../api/client';
import { useAct } from '../../api/hooks';
import { plainDates } from '../../lib/dates';

const DONE: Record<AppointmentAction, string> = {
  confirm: 'Confirmed.',
  'check-in': 'Checked in.',
  'check-out': 'Checked out.',
  reschedule: 'Moved.',
  cancel: 'Cancelled; the time is free again.',
  miss: 'Kept as a no-show.',
};

/** Acts on one visit; `body` is what the action needs beside the visit itself. */
export function useVisitAction(appointmentId: number, onDone?: () => void) {
  const act = useAct(
    async ({ action, body }: { action: AppointmentAction; body?: object }) => {
      await post<Appointment>(`/appointments/${appointmentId}/${action}`, body);
      return action;
    },
    { done: (action) => DONE[action], onDone: () => onDone?.() },
  );
  return act;
}

/** Puts a visit under another coverage of its patient. @throws Error that says why it cannot */
export async function takeCoverage(appointmentId: number, coverageId: number): Promise<void> {
  try {
    await post<Appointment>(`/appointments/${appointmentId}/coverage`, { coverageId });
  } catch (error) {
    const reason = error instanceof ApiProblem ? error.errors[0]?.message : undefined;
    throw reason === undefined ? error : new Error(plainDates(reason));
  }
}

export const COVERAGE_TAKEN = 'The visit takes it; the payer is being asked.';

/** Puts the visit under one of the coverages that the patient has. */
export function useTakeCoverage(appointmentId: number) {
  return useAct((coverageId: number) => takeCoverage(appointmentId, coverageId), {
    done: COVERAGE_TAKEN,
  });
}
