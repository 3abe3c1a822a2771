import { DateTime } from 'luxon';

/** Weekly hours of a provider at a location, wall-clock of the location. */
export interface Template {
  readonly providerId: number;
  readonly locationId: number;
  /** IANA zone of the location. */
  readonly timeZone: string;
  /** ISO: 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** `HH:MM`; `24:00` is the end of the day. */
  readonly from: string;
  readonly to: string;
  readonly slotMinutes: number;
  readonly validFrom: string;
  /** Inclusive; null = until further notice. */
  readonly validTo: string | null;
}

/** No patients on that date: of one provider, one location, or (both null) the whole practice. */
export interface Closure {
  readonly date: string;
  readonly providerId: number | null;
  readonly locationId: number | null;
  /** Both null = the whole day. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A stretch of time of a provider. */
export interface Span {
  readonly providerId: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface Slot extends Span {
  readonly locationId: number;
  /** In the location's zone. */
  readonly date: string;
}

/**
 * Hours of a template on a date as instants, null when it has none that day. On the day that a change of the clocks shortens
 * or lengthens them they are shorter or longer: what counts is what the clock on the wall says.
 */
export function hoursOn(template: Template, date: string): { from: Date; to: Date } | null {
  const day = DateTime.fromISO(date, { zone: template.timeZone });
  if (day.weekday !== template.weekday || date < template.validFrom) return null;
  if (template.validTo !== null && date > template.validTo) return null;
  const from = wallTime(date, template.from, template.timeZone);
  const to = wallTime(date, template.to, template.timeZone);
  return from < to ? { from, to } : null;
}

/**
 * Slots that can be booked, by start, provider and location: whole slots within the hours, not in the past, not
 * closed, not taken.
 * @param dates dates in the locations' zones
 * @param taken visits that take their time
 */
export function freeSlots(input: {
  readonly templates: readonly Template[];
  readonly closures: readonly Closure[];
  readonly taken: readonly Span[];
  readonly dates: readonly string[];
  readonly now: Date;
}): Slot[] {
  const takenBy = byProvider(input.taken);
  const slots: Slot[] = [];
  for (const template of input.templates) {
    const busy = takenBy.get(template.providerId) ?? [];
    for (const date of input.dates) {
      const hours = hoursOn(template, date);
      if (!hours) continue;
      const closed = input.closures
        .filter((closure) => closes(closure, template, date))
        .map((closure) => closedSpan(closure, template));
      slots.push(
        ...slotsWithin(template, date, hours).filter(
          (slot) =>
            slot.startsAt >= input.now && ![...busy, ...closed].some((span) => overlap(slot, span)),
        ),
      );
    }
  }
  return slots.sort(
    (a, b) =>
      a.startsAt.getTime() - b.startsAt.getTime() ||
      a.providerId - b.providerId ||
      a.locationId - b.locationId,
  );
}

/** Dates from one to another, both inclusive. */
export function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (
    let day = DateTime.fromISO(from, { zone: 'utc' });
    day.toISODate()! <= to;
    day = day.plus({ days: 1 })
  ) {
    dates.push(day.toISODate()!);
  }
  return dates;
}

/** A wall-clock time of a date as an instant; one that a change of the clocks leaves out moves on by the gap. */
export function wallTime(date: string, time: string, timeZone: string): Date {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const day = DateTime.fromISO(date, { zone: timeZone }).startOf('day');
  return (hour === 24 ? day.plus({ days: 1 }) : day.set({ hour, minute })).toJSDate();
}

function byProvider(spans: readonly Span[]): Map<number, Span[]> {
  const grouped = new Map<number, Span[]>();
  for (const span of spans) {
    const group = grouped.get(span.providerId);
    if (group) group.push(span);
    else grouped.set(span.providerId, [span]);
  }
  return grouped;
}

function slotsWithin(template: Template, date: string, hours: { from: Date; to: Date }): Slot[] {
  const step = template.slotMinutes * 60_000;
  const slots: Slot[] = [];
  for (let at = hours.from.getTime(); at + step <= hours.to.getTime(); at += step) {
    slots.push({
      providerId: template.providerId,
      locationId: template.locationId,
      startsAt: new Date(at),
      endsAt: new Date(at + step),
      date,
    });
  }
  return slots;
}

function closes(closure: Closure, template: Template, date: string): boolean {
  return (
    closure.date === date &&
    (closure.providerId === null || closure.providerId === template.providerId) &&
    (closure.locationId === null || closure.locationId === template.locationId)
  );
}

function closedSpan(closure: Closure, template: Template): Span {
  return {
    providerId: template.providerId,
    startsAt: wallTime(closure.date, closure.from ?? '00:00', template.timeZone),
    endsAt: wallTime(closure.date, closure.to ?? '24:00', template.timeZone),
  };
}

function overlap(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
