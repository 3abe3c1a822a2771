import { DateTime } from 'luxon';
import { PRACTICE } from './clinic.js';
import { isKept, startOf, type DemoScenario, type DemoVisit } from './scenario.js';

/** What happens at a moment of the clinic's life. */
export type Step = { readonly at: Date } & (
  | { readonly do: 'book' | 'reply' | 'cancel' | 'move'; readonly visit: DemoVisit }
  | { readonly do: 'check-in' | 'check-out' | 'charges'; readonly visit: DemoVisit }
  /** The biller's evening. */
  | { readonly do: 'work-desk'; readonly day: string }
);

/** The clinic's own software sends new bookings in the morning. */
const BOOKING_HOUR = 7;
/** Patients answer the text that came in the morning, and change their plans. */
const ANSWER_HOUR = 12;
const DESK_HOUR = 20;

/** Everything that happens on a day, in the order of time; at one moment in the order of the plan. */
export function stepsOfDay({ visits }: DemoScenario, day: string): Step[] {
  const at = (hour: number) =>
    DateTime.fromISO(day, { zone: PRACTICE.timeZone }).set({ hour }).toJSDate();
  const steps: Step[] = [
    ...visits
      .filter((visit) => visit.bookedOn === day)
      .map((visit) => ({ do: 'book' as const, at: at(BOOKING_HOUR), visit })),
    ...visits
      .filter((visit) => visit.reply && daysBetween(day, visit.date) === 3)
      .map((visit) => ({ do: 'reply' as const, at: at(ANSWER_HOUR), visit })),
    ...visits
      .filter((visit) => daysBetween(day, visit.date) === 1)
      .flatMap((visit) => changeOfPlan(visit, at(ANSWER_HOUR))),
    ...visits.filter((visit) => visit.date === day && isKept(visit)).flatMap(courseOf),
    { do: 'work-desk', at: at(DESK_HOUR), day },
  ];
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The day before, some cancel and some move. */
function changeOfPlan(visit: DemoVisit, at: Date): Step[] {
  if (visit.fate === 'cancelled') return [{ do: 'cancel', at, visit }];
  return visit.fate === 'moved' ? [{ do: 'move', at, visit }] : [];
}

/** Who comes is checked in about the start, checked out when the visit is over; the charges follow. */
function courseOf(visit: DemoVisit): Step[] {
  const { checkIn, length, charges } = visit.course;
  const start = startOf(visit);
  const arrival = later(start, checkIn);
  const end = later(arrival > start ? arrival : start, length);
  return [
    { do: 'check-in', at: arrival, visit },
    { do: 'check-out', at: end, visit },
    { do: 'charges', at: later(end, charges), visit },
  ];
}

function later(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
