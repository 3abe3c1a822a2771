import type {
  AppointmentAction,
  AppointmentState,
  ReminderState,
  Visit,
} from '@millrace/contracts';
import {
  Ban,
  Bell,
  BellOff,
  CalendarCheck,
  CalendarClock,
  Check,
  Clock,
  DoorOpen,
  type LucideIcon,
  UserX,
} from 'lucide-react';
import { duration } from '../../lib/dates';
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

export const VISIT_STATES: Record<
  AppointmentState,
  { words: string; tone: Tone; icon: LucideIcon }
> = {
  booked: { words: 'Booked', tone: 'neutral', icon: CalendarClock },
  confirmed: { words: 'Confirmed', tone: 'neutral', icon: CalendarCheck },
  arrived: { words: 'Here', tone: 'info', icon: DoorOpen },
  done: { words: 'Done', tone: 'neutral', icon: Check },
  cancelled: { words: 'Cancelled', tone: 'neutral', icon: Ban },
  missed: { words: 'Missed', tone: 'danger', icon: UserX },
};

/** Where a visit stands, as a chip; who is late is that first. */
export function visitState({ lateMinutes, state }: Pick<Visit, 'lateMinutes' | 'state'>): {
  words: string;
  tone: Tone;
  icon: LucideIcon;
} {
  if (lateMinutes === null) return VISIT_STATES[state];
  return { words: `Late ${duration(lateMinutes * 60_000)}`, tone: 'warning', icon: Clock };
}

/** Whether a visit is simply to come: booked or confirmed, and not late. */
export function isToCome({ lateMinutes, state }: Pick<Visit, 'lateMinutes' | 'state'>): boolean {
  return lateMinutes === null && (state === 'booked' || state === 'confirmed');
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
