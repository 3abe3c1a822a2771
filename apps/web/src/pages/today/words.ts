import type { AppointmentAction, ReminderState, Visit } from '@millrace/contracts';
import { Bell, BellOff, CalendarClock, Check, Clock, type LucideIcon } from 'lucide-react';
import type { Tone } from '../../parts/figures';

type Answer = Pick<Visit['insurance'], 'status' | 'reason' | 'coverageId'>;

/** Why a coverage is not simply active. */
export const REASONS: Record<string, string> = {
  ended: 'Coverage ended',
  'not-started': 'Not started yet',
  inactive: 'Inactive',
  'member-not-found': 'Member not found',
  'wrong-birth-date': 'Birth date differs',
  'wrong-name': 'Name differs',
  'provider-not-known': 'Provider not known to the payer',
  'payer-not-known': 'Payer not known',
  'payer-unavailable': 'Payer not available',
  'payer-silent': 'Payer is silent',
  rejected: 'Question rejected',
  unreadable: 'Answer not readable',
  incomplete: 'Something is missing to ask',
  'other-payer': 'Another payer named',
};

/** What a payer's answer means at the desk; unknown is the word Unknown. */
export function coverageWords(answer: Answer): {
  words: string;
  detail: string | null;
  tone: Tone;
} {
  if (answer.coverageId === null) return { words: 'Self-pay', detail: null, tone: 'neutral' };
  const detail = answer.reason ? (REASONS[answer.reason] ?? answer.reason) : null;
  switch (answer.status) {
    case 'active':
      return { words: 'Active', detail, tone: detail ? 'warning' : 'success' };
    case 'inactive':
      return { words: 'Inactive', detail, tone: 'danger' };
    case 'unchecked':
      return { words: 'Unknown', detail: 'Nobody has asked yet', tone: 'neutral' };
    default:
      return { words: 'Unknown', detail, tone: 'warning' };
  }
}

/** Where a visit stands, as a chip; null while it is simply to come. */
export function visitState(visit: Visit): { words: string; tone: Tone } | null {
  if (visit.lateMinutes !== null)
    return { words: `${visit.lateMinutes} min late`, tone: 'warning' };
  switch (visit.state) {
    case 'arrived':
      return { words: 'Here', tone: 'info' };
    case 'done':
      return { words: 'Done', tone: 'neutral' };
    case 'missed':
      return { words: 'Missed', tone: 'danger' };
    case 'cancelled':
      return { words: 'Cancelled', tone: 'neutral' };
    default:
      return null;
  }
}

export const REMINDERS: Record<ReminderState, string> = {
  none: 'No reminder',
  planned: 'Planned',
  sent: 'Sent',
  confirmed: 'Confirmed',
  'asked-to-reschedule': 'Wants another time',
  'no-answer': 'No answer',
  'not-sent': 'Not sent',
  'opted-out': 'Opted out',
};

export const REMINDER_ICONS: Record<ReminderState, LucideIcon> = {
  none: BellOff,
  planned: Clock,
  sent: Bell,
  confirmed: Check,
  'asked-to-reschedule': CalendarClock,
  'no-answer': Bell,
  'not-sent': BellOff,
  'opted-out': BellOff,
};

export const REMINDER_TONES: Partial<Record<ReminderState, Tone>> = {
  confirmed: 'success',
  'asked-to-reschedule': 'warning',
  'no-answer': 'warning',
  'not-sent': 'warning',
};

export const ACTIONS: Record<AppointmentAction, string> = {
  confirm: 'Confirm',
  'check-in': 'Check in',
  'check-out': 'Check out',
  reschedule: 'Move',
  cancel: 'Cancel',
  miss: 'No-show',
};

/** The one thing to do next with a visit, where there is one. */
export function nextAction({ actions }: Pick<Visit, 'actions'>): AppointmentAction | null {
  return (['check-out', 'check-in'] as const).find((action) => actions.includes(action)) ?? null;
}
