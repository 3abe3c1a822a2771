import { DateTime } from 'luxon';
import {
  CHARGES,
  DIAGNOSES,
  FIRST_NAMES,
  LAST_NAMES,
  PAYERS,
  PRACTICE,
  PROVIDERS,
  type DemoPayer,
} from './clinic.js';
import { between, chance, pick } from '@millrace/payer-simulator';

/** What happens to a visit, decided before the demo begins: the same seed plays the same weeks. */
export type VisitFate = 'kept' | 'missed' | 'cancelled' | 'moved';

/** What the clinic's software gets wrong in the charges; the edits must find it. */
export type EncounterFlaw =
  'pointer-to-nothing' | 'bad-diagnosis' | 'sent-twice' | 'wrong-procedure';

export interface DemoPatient {
  readonly externalId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string;
  readonly sex: 'F' | 'M';
  readonly phone: string;
  readonly email: string;
  readonly zip: string;
  readonly street: string;
  readonly payer: DemoPayer;
  readonly memberId: string;
}

export interface DemoVisit {
  /** `V-0007`: names the visit, its encounter and every request that is made for it. */
  readonly key: string;
  readonly patient: DemoPatient;
  readonly provider: (typeof PROVIDERS)[number];
  readonly bookedOn: string;
  readonly date: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly fate: VisitFate;
  /** For a moved visit: the later start and end. */
  readonly movedTo: { startsAt: string; endsAt: string } | null;
  readonly course: VisitCourse;
  /** What the patient answers to the first reminder. */
  readonly reply: 'C' | 'R' | 'STOP' | null;
  readonly flaw: EncounterFlaw | null;
  readonly diagnoses: readonly string[];
  readonly charges: (typeof CHARGES)[number];
}

/** How a visit that is kept goes, in minutes. */
export interface VisitCourse {
  /** Check-in after the start; negative: before it. */
  readonly checkIn: number;
  /** From the start, or the check-in where that is later, to the check-out. */
  readonly length: number;
  /** From the check-out until the clinic's software has the charges. */
  readonly charges: number;
}

export interface DemoScenario {
  readonly seed: number;
  readonly firstDay: string;
  /** The last day with visits. */
  readonly lastVisitDay: string;
  /** The day on which the story ends: payments of the last visits have come. */
  readonly lastDay: string;
  readonly patients: readonly DemoPatient[];
  readonly visits: readonly DemoVisit[];
}

/** Slots of a day that are booked first; as many others stay free for visits that move. */
const SLOTS_A_DAY = 16;
const SLOT_MINUTES = 20;
/** People do things at whole five minutes. */
const GRID_MINUTES = 5;
/** Visits are booked so far ahead that both reminders can go out. */
const BOOKED_AHEAD = { from: 4, to: 6 };
/** Days from the last visit until the last payments, answers and follow-ups. */
const TAIL_DAYS = 60;

export interface ScenarioOptions {
  readonly seed: number;
  /** How many visits are kept: each becomes a claim. */
  readonly claims: number;
  /** `YYYY-MM-DD` in the practice's zone, the day on which the practice opens. */
  readonly firstDay: string;
  /** Visits on a day; unless told, so many that the claims take about three weeks. */
  readonly perDay?: number;
  /** Unless told, so many that few come twice. */
  readonly patients?: number;
  /** Open at weekends too, with visits from morning to evening: somebody comes at whatever hour one looks. */
  readonly openDaily?: boolean;
}

/** Plans a clinic's weeks. Pure: the same options give the same plan. */
export function planScenario(options: ScenarioOptions): DemoScenario {
  const { seed, claims, firstDay, openDaily = false } = options;
  const perDay = options.perDay ?? visitsPerDay(claims);
  const patients = planPatients(seed, options.patients ?? Math.max(8, Math.ceil(claims * 0.6)));
  const visits: DemoVisit[] = [];
  let kept = 0;
  let day = openDay(DateTime.fromISO(firstDay).plus({ days: BOOKED_AHEAD.to + 1 }), openDaily);
  while (kept < claims) {
    const slots = slotsOfDay(seed, day.toISODate()!);
    for (let n = 0; n < Math.min(perDay, slots.length) && kept < claims; n++) {
      const at = { ...slots[n]!, day, openDaily };
      const visit = planVisit(seed, visits.length + 1, at, patients);
      visits.push(visit);
      if (isKept(visit)) kept++;
    }
    day = openDay(day.plus({ days: 1 }), openDaily);
  }
  const lastVisitDay = visits.at(-1)!.date;
  return {
    seed,
    firstDay,
    lastVisitDay,
    lastDay: DateTime.fromISO(lastVisitDay).plus({ days: TAIL_DAYS }).toISODate()!,
    patients,
    visits,
  };
}

/** Whether the patient comes in the end. */
export function isKept({ fate }: DemoVisit): boolean {
  return fate === 'kept' || fate === 'moved';
}

/** When the visit takes place in the end. */
export function startOf(visit: DemoVisit): Date {
  return new Date(visit.movedTo?.startsAt ?? visit.startsAt);
}

/** About three working weeks for 500 claims; a small demo still fills a few days. */
function visitsPerDay(claims: number): number {
  return Math.max(4, Math.ceil(claims / 14));
}

function planPatients(seed: number, count: number): DemoPatient[] {
  return Array.from({ length: count }, (_, i) => {
    const externalId = `PT-${String(i + 1).padStart(5, '0')}`;
    const payer = pickPayer(seed, externalId);
    const firstName = pick(seed, `${externalId} first`, FIRST_NAMES);
    return {
      externalId,
      firstName,
      lastName: pick(seed, `${externalId} last`, LAST_NAMES),
      birthDate: birthDate(seed, externalId, payer),
      sex: chance(seed, `${externalId} sex`) < 0.55 ? 'F' : 'M',
      phone: `${201 + Math.floor(i / 100)}55501${String(i % 100).padStart(2, '0')}`,
      email: `${firstName.toLowerCase()}.${externalId.toLowerCase()}@example.com`,
      street: `${between(seed, `${externalId} street`, 1, 999)} Invented Avenue`,
      zip: `5960${between(seed, `${externalId} zip`, 1, 9)}0001`,
      payer,
      memberId: payer.memberPrefix + String(seed * 1_000_003 + i * 7919 + 100_000_000).slice(-9),
    };
  });
}

function pickPayer(seed: number, label: string): DemoPayer {
  const total = PAYERS.reduce((sum, payer) => sum + payer.weight, 0);
  let left = chance(seed, `${label} payer`) * total;
  for (const payer of PAYERS) {
    left -= payer.weight;
    if (left < 0) return payer;
  }
  return PAYERS[0]!;
}

function birthDate(seed: number, label: string, payer: DemoPayer): string {
  const [from, to] = payer.filingIndicator === 'MB' ? [1938, 1959] : [1960, 2007];
  const year = between(seed, `${label} year`, from, to);
  const day = between(seed, `${label} day`, 1, 365);
  return DateTime.fromObject({ year, ordinal: day }).toISODate()!;
}

/** Every (provider, slot) of a day, in an order that the seed shuffles, so that days look lived in. */
function slotsOfDay(seed: number, date: string): { provider: number; slot: number }[] {
  return PROVIDERS.flatMap((_, provider) =>
    Array.from({ length: SLOTS_A_DAY }, (_, slot) => ({
      provider,
      slot,
      order: chance(seed, `${date} ${provider} ${slot}`),
    })),
  ).sort((a, b) => a.order - b.order);
}

function planVisit(
  seed: number,
  number: number,
  at: { day: DateTime; provider: number; slot: number; openDaily: boolean },
  patients: readonly DemoPatient[],
): DemoVisit {
  const key = `V-${String(number).padStart(5, '0')}`;
  const date = at.day.toISODate()!;
  const ahead = between(seed, `${key} ahead`, BOOKED_AHEAD.from, BOOKED_AHEAD.to);
  const fate = pickFate(chance(seed, `${key} fate`));
  // Every second slot of a long day, else the morning's.
  const slot = at.openDaily ? 2 * at.slot : at.slot;
  const free = at.openDaily ? slot + 1 : slot + SLOTS_A_DAY;
  return {
    key,
    patient: patients[(number * 7) % patients.length]!,
    provider: PROVIDERS[at.provider]!,
    bookedOn: at.day.minus({ days: ahead }).toISODate()!,
    date,
    ...interval(slotStart(date, slot)),
    fate,
    // To a slot that nobody is booked into: free for sure, whoever else moves (one place a provider and slot).
    movedTo: fate === 'moved' ? interval(slotStart(date, free)) : null,
    course: planCourse(seed, key),
    reply: pickReply(fate, chance(seed, `${key} reply`)),
    flaw: pickFlaw(chance(seed, `${key} flaw`)),
    diagnoses: [pick(seed, `${key} dx`, DIAGNOSES)],
    charges: pick(seed, `${key} charges`, CHARGES),
  };
}

/** On the grid of the clinic's wall clock, so that what happens at one moment happens together. */
function planCourse(seed: number, key: string): VisitCourse {
  const minutes = (label: string, from: number, to: number) =>
    GRID_MINUTES * between(seed, `${key} ${label}`, from / GRID_MINUTES, to / GRID_MINUTES);
  return {
    checkIn: minutes('check-in', -10, 5),
    length: minutes('length', 15, 30),
    charges: minutes('charges', 5, 40),
  };
}

function pickFate(x: number): VisitFate {
  if (x < 0.84) return 'kept';
  if (x < 0.91) return 'missed';
  if (x < 0.97) return 'cancelled';
  return 'moved';
}

function pickReply(fate: VisitFate, x: number): DemoVisit['reply'] {
  if (fate === 'missed') return null;
  if (fate === 'cancelled') return x < 0.4 ? 'R' : null;
  if (x < 0.7) return 'C';
  return x > 0.99 ? 'STOP' : null;
}

function pickFlaw(x: number): EncounterFlaw | null {
  if (x < 0.02) return 'pointer-to-nothing';
  if (x < 0.04) return 'bad-diagnosis';
  if (x < 0.05) return 'sent-twice';
  if (x < 0.06) return 'wrong-procedure';
  return null;
}

/** Slots begin at 08:00 in the practice's zone; the last of 32 ends at 18:40. */
function slotStart(date: string, slot: number): DateTime {
  return DateTime.fromISO(`${date}T08:00`, { zone: PRACTICE.timeZone }).plus({
    minutes: slot * SLOT_MINUTES,
  });
}

function interval(start: DateTime): { startsAt: string; endsAt: string } {
  return {
    startsAt: start.toUTC().toISO({ suppressMilliseconds: true })!,
    endsAt: start.plus({ minutes: SLOT_MINUTES }).toUTC().toISO({ suppressMilliseconds: true })!,
  };
}

function openDay(day: DateTime, openDaily: boolean): DateTime {
  return openDaily || day.weekday <= 5 ? day : day.plus({ days: 8 - day.weekday });
}
