import type { Appointment, AppointmentAction } from '@millrace/contracts';
import { post } from '../../api/client';
import { useAct } from '../../api/hooks';

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
