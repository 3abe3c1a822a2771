import type { AppointmentAction, AppointmentState, BookAppointment } from '@millrace/contracts';
import { DateTime } from 'luxon';
import type { KeptCoverage } from '../patients/patients.js';

/** A visit as its rules see it. Instants are Dates; `serviceDate` is the date in the location's zone. */
export interface Appointment {
  readonly appointmentId: number;
  readonly externalId: string | null;
  readonly version: number;
  readonly state: AppointmentState;
  readonly patientId: number;
  readonly coverageId: number | null;
  readonly providerId: number;
  readonly locationId: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly serviceDate: string;
  readonly reason: string;
  readonly walkIn: boolean;
  readonly overbooked: boolean;
}

/** States in which a visit takes its time: the exclusion constraint names the same. */
export const ACTIVE_STATES: readonly AppointmentState[] = [
  'booked',
  'confirmed',
  'arrived',
  'done',
];

const MOVES: Record<
  AppointmentAction,
  { from: readonly AppointmentState[]; to: AppointmentState }
> = {
  confirm: { from: ['booked'], to: 'confirmed' },
  'check-in': { from: ['booked', 'confirmed'], to: 'arrived' },
  'check-out': { from: ['arrived'], to: 'done' },
  // A confirmation was for the old time.
  reschedule: { from: ['booked', 'confirmed'], to: 'booked' },
  cancel: { from: ['booked', 'confirmed'], to: 'cancelled' },
  miss: { from: ['booked', 'confirmed'], to: 'missed' },
};

/** The action does not fit the visit's state. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}

/** What may be done with a visit in this state, in the order of the screen's buttons. */
export function actionsOf(state: AppointmentState): AppointmentAction[] {
  return (Object.keys(MOVES) as AppointmentAction[]).filter((action) =>
    MOVES[action].from.includes(state),
  );
}

/**
 * The visit after the action, its version raised by one; null where it already stands where the action leads, so that
 * doing a thing twice does it once.
 * @throws NotPossible
 */
export function move(
  visit: Appointment,
  action: Exclude<AppointmentAction, 'reschedule'>,
  now: Date,
): Appointment | null {
  const { from, to } = MOVES[action];
  if (visit.state === to) return null;
  if (!from.includes(visit.state)) throw notPossible(action, visit.state);
  if (action === 'miss' && visit.startsAt > now) {
    throw new NotPossible('The visit has not begun: it can be cancelled, not missed.');
  }
  return { ...visit, state: to, version: visit.version + 1 };
}

/** Where a visit goes. */
export interface NewTime {
  readonly startsAt: Date;
  readonly minutes?: number;
  readonly providerId?: number;
  readonly locationId?: number;
  /** Of the location it goes to. */
  readonly timeZone: string;
  readonly overbook: boolean;
}

/**
 * The visit at its new time; null where it is there already.
 * @throws NotPossible when its state or the time does not allow it
 */
export function reschedule(visit: Appointment, to: NewTime, now: Date): Appointment | null {
  const minutes = to.minutes ?? (visit.endsAt.getTime() - visit.startsAt.getTime()) / 60_000;
  const moved: Appointment = {
    ...visit,
    ...spanOf(to.startsAt, minutes, to.timeZone),
    providerId: to.providerId ?? visit.providerId,
    locationId: to.locationId ?? visit.locationId,
    overbooked: to.overbook,
    state: 'booked',
    version: visit.version + 1,
  };
  if (!MOVES.reschedule.from.includes(visit.state)) throw notPossible('reschedule', visit.state);
  if (
    moved.startsAt.getTime() === visit.startsAt.getTime() &&
    moved.endsAt.getTime() === visit.endsAt.getTime() &&
    moved.providerId === visit.providerId &&
    moved.locationId === visit.locationId
  ) {
    return null;
  }
  if (moved.startsAt < now) throw new NotPossible('A visit cannot move into the past.');
  return moved;
}

/** States in which a visit may still take another coverage: what is checked out is being billed. */
const NOT_OVER: readonly AppointmentState[] = ['booked', 'confirmed', 'arrived'];

/**
 * The visit under another coverage; null where it has that one already.
 * @throws NotPossible when the visit is over
 */
export function switchCoverage(
  visit: Appointment,
  { coverageId }: Pick<KeptCoverage, 'coverageId'>,
): Appointment | null {
  if (!NOT_OVER.includes(visit.state)) {
    const state = visit.state === 'done' ? 'checked out' : visit.state;
    throw new NotPossible(`A visit that is ${state} keeps its coverage.`);
  }
  if (visit.coverageId === coverageId) return null;
  return { ...visit, coverageId, version: visit.version + 1 };
}

/** Why a visit cannot be billed under a coverage, in words; null when it can. @param coverage null: there is none */
export function coverageMisfit(
  { patientId, serviceDate }: Pick<Appointment, 'patientId' | 'serviceDate'>,
  coverage: Pick<KeptCoverage, 'patientId' | 'effectiveFrom' | 'effectiveTo'> | null,
): string | null {
  if (coverage?.patientId !== patientId) return 'Not a coverage of this patient.';
  const { effectiveFrom, effectiveTo } = coverage;
  if (effectiveTo !== undefined && effectiveTo < serviceDate) {
    return `This coverage ended on ${effectiveTo}, before the visit.`;
  }
  if (effectiveFrom !== undefined && effectiveFrom > serviceDate) {
    return `This coverage begins on ${effectiveFrom}, after the visit.`;
  }
  return null;
}

/** Start, end and date of service in the location's zone. */
export function spanOf(
  startsAt: Date,
  minutes: number,
  timeZone: string,
): Pick<Appointment, 'startsAt' | 'endsAt' | 'serviceDate'> {
  return {
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    serviceDate: dateIn(startsAt, timeZone),
  };
}

/** The calendar date of an instant in a zone. */
export function dateIn(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toISODate()!;
}

/** What is wrong with a booking before anybody looks at the calendar: path and what to do; empty when nothing. */
export function bookingErrors(
  input: BookAppointment,
  now: Date,
): { path: string; message: string }[] {
  const errors: { path: string; message: string }[] = [];
  if ((input.patientId === undefined) === (input.patientExternalId === undefined)) {
    errors.push({ path: 'patientId', message: 'Give patientId or patientExternalId.' });
  }
  if ((input.providerId === undefined) === (input.providerNpi === undefined)) {
    errors.push({ path: 'providerId', message: 'Give providerId or providerNpi.' });
  }
  if (input.walkIn !== (input.startsAt === undefined)) {
    errors.push({
      path: 'startsAt',
      message: 'Give the start of the visit; a walk-in starts now and takes none.',
    });
  }
  if (input.startsAt !== undefined && new Date(input.startsAt) < now) {
    errors.push({ path: 'startsAt', message: 'The visit cannot start in the past.' });
  }
  return [...errors, ...overbookErrors(input)];
}

/** An overbooking needs a reason. */
export function overbookErrors(input: {
  overbook: boolean;
  overbookReason?: string;
}): { path: string; message: string }[] {
  return input.overbook && !input.overbookReason
    ? [{ path: 'overbookReason', message: 'Say why two visits share the time.' }]
    : [];
}

function notPossible(action: AppointmentAction, state: AppointmentState): NotPossible {
  const words: Record<AppointmentAction, string> = {
    confirm: 'confirmed',
    'check-in': 'checked in',
    'check-out': 'checked out',
    reschedule: 'moved',
    cancel: 'cancelled',
    miss: 'marked as missed',
  };
  const stateWords = state === 'arrived' ? 'whose patient is here' : `that is ${state}`;
  return new NotPossible(`A visit ${stateWords} cannot be ${words[action]}.`);
}
