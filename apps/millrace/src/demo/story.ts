import type {
  ClaimList,
  DenialList,
  HeldList,
  RemittanceExceptionList,
  Session,
} from '@millrace/contracts';
import { chance } from '@millrace/payer-simulator';
import { DateTime } from 'luxon';
import type { z } from 'zod';
import type { ApiClient } from './api-client.js';
import { PRACTICE } from './clinic.js';
import { book, encounterOf, sendPatient, type ClinicIds } from './play.js';
import type { DemoScenario, DemoVisit } from './scenario.js';

/** Those who play: each knows only the public doors. */
export interface Cast {
  /** The clinic's own software, by API key. */
  readonly software: ApiClient;
  readonly desk: () => Promise<ApiClient>;
  readonly biller: () => Promise<ApiClient>;
  readonly manager: () => Promise<ApiClient>;
  /** Sends a signed webhook; the id makes a repetition harmless. */
  readonly sendEncounter: (id: string, data: object) => Promise<void>;
}

/** Moves the clock and waits until everything that fell due is done. */
export type AdvanceTo = (moment: Date) => Promise<void>;

export interface StoryOptions {
  readonly scenario: DemoScenario;
  readonly ids: ClinicIds;
  readonly cast: Cast;
  readonly advanceTo: AdvanceTo;
  /** The first day that was not yet played to its end. */
  readonly from: string;
  /** Called when a day is over. */
  readonly dayDone: (day: string) => Promise<void>;
}

/**
 * Plays the clinic's days, one after the other. Every action carries a key of its own, so a day that was interrupted can be
 * played again from its morning: what was done before is answered from memory.
 */
export async function playStory(options: StoryOptions): Promise<void> {
  const { scenario, from, dayDone } = options;
  for (
    let day = DateTime.fromISO(from);
    day <= DateTime.fromISO(scenario.lastDay);
    day = day.plus({ days: 1 })
  ) {
    await playDay(options, day.toISODate()!);
    await dayDone(day.toISODate()!);
  }
}

async function playDay(options: StoryOptions, day: string): Promise<void> {
  const { scenario, cast, ids, advanceTo } = options;
  const at = (hour: number, minute = 0) => instant(day, hour, minute);
  const bookings = scenario.visits.filter((visit) => visit.bookedOn === day);
  const visits = scenario.visits.filter((visit) => visit.date === day);

  await advanceTo(at(7));
  for (const visit of bookings) {
    await sendPatient(cast.software, visit.patient, day.slice(0, 4));
    await book(cast.software, visit, ids);
  }
  await advanceTo(at(12));
  await answerReminders(options, day);
  await changePlans(options, day);

  const hours = [...new Set(visits.map((visit) => hourOf(startOf(visit))))].sort((a, b) => a - b);
  for (const hour of hours) {
    await advanceTo(laterOf(at(hour, 5), at(12)));
    await seePatients(
      options,
      visits.filter((visit) => hourOf(startOf(visit)) === hour),
    );
  }
  await advanceTo(at(20));
  await workTheDesk(options, day);
}

/** Three days before the visit the patient answers the text that came in the morning. */
async function answerReminders({ scenario, cast }: StoryOptions, day: string): Promise<void> {
  const answering = scenario.visits.filter(
    (visit) => visit.reply && daysBetween(day, visit.date) === 3,
  );
  for (const visit of answering) {
    await cast.software.post(
      '/messages/replies',
      { id: `${visit.key}-reply`, from: visit.patient.phone, text: visit.reply },
      `${visit.key}-reply`,
    );
  }
}

/** The day before, some cancel and some move. */
async function changePlans({ scenario, cast, ids }: StoryOptions, day: string): Promise<void> {
  for (const visit of scenario.visits.filter((one) => daysBetween(day, one.date) === 1)) {
    if (visit.fate !== 'cancelled' && !visit.movedTo) continue;
    // Booking again answers with the first booking: the clinic's software need not remember our ids.
    const id = await book(cast.software, visit, ids);
    if (visit.fate === 'cancelled') {
      await cast.software.post(
        `/appointments/${id}/cancel`,
        { by: 'patient' },
        `${visit.key}-cancel`,
      );
    } else {
      await cast.software.post(
        `/appointments/${id}/reschedule`,
        { startsAt: visit.movedTo!.startsAt, minutes: 20 },
        `${visit.key}-move`,
      );
    }
  }
}

/** Who comes is checked in, seen, checked out; the clinic's software then sends the charges. */
async function seePatients(
  { cast, ids }: StoryOptions,
  visits: readonly DemoVisit[],
): Promise<void> {
  for (const visit of visits.filter((one) => one.fate === 'kept' || one.fate === 'moved')) {
    const id = await book(cast.software, visit, ids);
    await cast.software.post(`/appointments/${id}/check-in`, {}, `${visit.key}-in`);
    await cast.software.post(`/appointments/${id}/check-out`, {}, `${visit.key}-out`);
    const encounter = encounterOf(visit);
    await cast.sendEncounter(`${visit.key}-encounter`, encounter);
    if (visit.flaw === 'sent-twice') {
      await cast.sendEncounter(`${visit.key}-encounter-again`, {
        ...encounter,
        externalId: `${encounter.externalId}B`,
      });
    }
  }
}

/** In the evening the biller corrects, follows up and resolves; what is chosen depends on the seed and the claim's own number. */
async function workTheDesk(options: StoryOptions, day: string): Promise<void> {
  const { scenario, cast } = options;
  const biller = await cast.biller();
  const luck = (label: string) => chance(scenario.seed, label);
  await correctHeldClaims(biller, luck);
  await resendRejectedClaims(biller, luck, day);
  await workDenials(options, biller, luck, day);
  await settleExceptions(biller, day);
}

async function correctHeldClaims(
  biller: ApiClient,
  luck: (label: string) => number,
): Promise<void> {
  const { items } = await biller.get<HeldList>('/claims/held?limit=200');
  for (const claim of byNumber(items)) {
    const pointer = claim.findings.some((finding) => finding.code.includes('pointer'));
    if (!pointer || luck(`fix ${claim.patientControlNumber}`) > 0.6) continue;
    const { lines } = await biller.get<{
      lines: { procedure: string; modifiers: string[]; units: number; chargeCents: number }[];
    }>(`/claims/${claim.claimId}`);
    await biller.put(`/claims/${claim.claimId}`, {
      version: claim.version,
      lines: lines.map(({ procedure, modifiers, units, chargeCents }) => ({
        procedure,
        modifiers,
        units,
        chargeCents,
        diagnosisPointers: [1],
      })),
    });
  }
}

async function resendRejectedClaims(
  biller: ApiClient,
  luck: (label: string) => number,
  day: string,
): Promise<void> {
  const { items } = await biller.get<ClaimList>('/claims?state=rejected&limit=200');
  for (const claim of byNumber(items)) {
    if (luck(`resend ${claim.patientControlNumber}`) > 0.4) continue;
    await biller.post(
      `/claims/${claim.claimId}/correct-and-resubmit`,
      { version: claim.version, reason: 'Checked against the card.' },
      `${claim.patientControlNumber}-resend-${day}`,
    );
  }
}

async function workDenials(
  options: StoryOptions,
  biller: ApiClient,
  luck: (label: string) => number,
  day: string,
): Promise<void> {
  const { items } = await biller.get<DenialList>('/denials?view=nobody&limit=200');
  const me = (await biller.get<Session>('/session')).user;
  for (const denial of [...items].sort((a, b) => keyOf(a).localeCompare(keyOf(b)))) {
    const x = luck(`denial ${keyOf(denial)}`);
    const key = `${keyOf(denial)}-${day}`;
    const { denialId, version } = denial;
    if (x < 0.25 || denial.followUpOn) continue; // Nobody got to it yet, or it waits for its day.
    if (x < 0.7) {
      await biller.post(
        `/denials/${denialId}/follow-up`,
        { on: plusDays(day, 7), version },
        `${key}-follow-up`,
      );
    } else if (x < 0.85) {
      const body = { outcome: 'written-off', reason: 'Not worth an appeal.', version };
      await (
        await options.cast.manager()
      ).post(`/denials/${denialId}/resolve`, body, `${key}-write-off`);
    } else {
      await biller.post(
        `/denials/${denialId}/assign`,
        { userId: me.userId, userName: me.name, version },
        `${key}-assign`,
      );
    }
  }
}

async function settleExceptions(biller: ApiClient, day: string): Promise<void> {
  const { items } = await biller.get<z.infer<typeof RemittanceExceptionList>>(
    '/exceptions?kind=provider-adjustment&limit=200',
  );
  for (const exception of items) {
    await biller.post(
      `/exceptions/${exception.exceptionId}/dismiss`,
      { reason: 'Read and filed.' },
      `exception-${exception.exceptionId}-${day}`,
    );
  }
}

function byNumber<T extends { patientControlNumber: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.patientControlNumber.localeCompare(b.patientControlNumber));
}

function keyOf(denial: { patientControlNumber: string; lineNumber: number | null }): string {
  return `${denial.patientControlNumber}-${denial.lineNumber ?? 0}`;
}

function startOf(visit: DemoVisit): string {
  return visit.movedTo?.startsAt ?? visit.startsAt;
}

function hourOf(iso: string): number {
  return DateTime.fromISO(iso, { zone: PRACTICE.timeZone }).hour;
}

function instant(day: string, hour: number, minute: number): Date {
  return DateTime.fromISO(day, { zone: PRACTICE.timeZone }).set({ hour, minute }).toJSDate();
}

function laterOf(a: Date, b: Date): Date {
  return a > b ? a : b;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function plusDays(day: string, days: number): string {
  return DateTime.fromISO(day).plus({ days }).toISODate()!;
}
