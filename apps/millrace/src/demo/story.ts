import type { AppointmentDetail } from '@millrace/contracts';
import { DateTime } from 'luxon';
import { UnexpectedAnswer, type ApiClient } from './api-client.js';
import { workTheDesk, type Staff } from './evening-desk.js';
import { book, SOFTWARE_NAME, sendPatient, type ClinicIds } from './play.js';
import type { DemoScenario, DemoVisit } from './scenario.js';
import { stepsOfDay, type Step } from './steps.js';

/** Those who play: each knows only the public doors. */
export interface Cast extends Staff {
  /** The clinic's own software, by API key. */
  readonly software: ApiClient;
  /** Sends a visit's charges by signed webhook; sent again they change nothing. */
  readonly sendCharges: (visit: DemoVisit) => Promise<void>;
}

/** Moves the clock, or waits for it, until everything that fell due is done. */
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
  /** People have a hand in it too: what they did with a visit stands, and what no longer fits is left out. */
  readonly shared?: { readonly now: () => Date };
}

/** Requests at a time. */
const HANDS = 6;
/** So late nobody is checked in by the story any more: the visit is left to people, and to the night. */
const TOO_LATE_MS = 3_600_000;

/**
 * Plays the clinic's days, one after the other. Every action carries a key of its own, so a day that was interrupted can be
 * played again from its morning: what was done before is answered from memory.
 */
export async function playStory(options: StoryOptions): Promise<void> {
  const { scenario, from, advanceTo, dayDone } = options;
  const story = new Story(options);
  for (
    let day = DateTime.fromISO(from);
    day <= DateTime.fromISO(scenario.lastDay);
    day = day.plus({ days: 1 })
  ) {
    const date = day.toISODate()!;
    let last: Date | null = null;
    for (const together of alike(stepsOfDay(scenario, date))) {
      const [{ at }] = together;
      if (!last || at > last) await advanceTo(at);
      last = at;
      await atOnce(together, (step) => story.play(step));
    }
    await dayDone(date);
  }
}

/** Groups what is alike and happens at one moment: many do it at once, each at another visit. */
function alike(steps: readonly Step[]): [Step, ...Step[]][] {
  const groups = new Map<string, [Step, ...Step[]]>();
  for (const step of steps) {
    const key = `${step.at.toISOString()} ${step.do}`;
    const group = groups.get(key);
    if (group) group.push(step);
    else groups.set(key, [step]);
  }
  return [...groups.values()];
}

/** Runs all with at most `HANDS` at a time; ends when all have ended, with the first error. */
async function atOnce<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const hand = async (): Promise<void> => {
    for (let item = left.shift(); item; item = left.shift()) await act(item);
  };
  const ended = await Promise.allSettled(Array.from({ length: HANDS }, hand));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

class Story {
  /** Our ids of visits by theirs. */
  private readonly booked = new Map<string, number>();

  constructor(private readonly options: StoryOptions) {}

  /** @throws UnexpectedAnswer */
  async play(step: Step): Promise<void> {
    try {
      await this.act(step);
    } catch (error) {
      const refused = error instanceof UnexpectedAnswer && error.status < 500;
      if (!this.options.shared || !refused) throw error;
    }
  }

  private async act(step: Step): Promise<void> {
    const { cast, scenario } = this.options;
    const { software } = cast;
    switch (step.do) {
      case 'book':
        await sendPatient(software, step.visit.patient, step.visit.bookedOn.slice(0, 4));
        await this.idOf(step.visit);
        return;
      case 'reply': {
        const { key, patient, reply } = step.visit;
        const id = `${key}-reply`;
        await software.post('/messages/replies', { id, from: patient.phone, text: reply }, id);
        return;
      }
      case 'cancel':
        return this.change(step.visit, 'cancel', { by: 'patient' });
      case 'move': {
        const { startsAt } = step.visit.movedTo!;
        return this.change(step.visit, 'reschedule', { startsAt, minutes: 20 });
      }
      case 'check-in':
        if (!this.isTooLate(step)) await this.change(step.visit, 'check-in', {});
        return;
      case 'check-out':
        if (await this.mayCheckOut(step.visit)) await this.change(step.visit, 'check-out', {});
        return;
      case 'charges':
        return cast.sendCharges(step.visit);
      case 'work-desk':
        return workTheDesk(cast, scenario.seed, step.day);
    }
  }

  private async change(visit: DemoVisit, action: string, body: object): Promise<void> {
    const id = await this.idOf(visit);
    const key = `${visit.key}-${action}`;
    await this.options.cast.software.post(`/appointments/${id}/${action}`, { ...body }, key);
  }

  /** Booking again answers with the first booking: the clinic's software need not remember our ids. */
  private async idOf(visit: DemoVisit): Promise<number> {
    const { cast, ids } = this.options;
    const id = this.booked.get(visit.key) ?? (await book(cast.software, visit, ids));
    this.booked.set(visit.key, id);
    return id;
  }

  private isTooLate({ at }: Step): boolean {
    const { shared } = this.options;
    return shared !== undefined && shared.now().getTime() - at.getTime() > TOO_LATE_MS;
  }

  /** Whom a person checked in, a person checks out. */
  private async mayCheckOut(visit: DemoVisit): Promise<boolean> {
    const { cast, shared } = this.options;
    if (!shared) return true;
    const { history } = await cast.software.get<AppointmentDetail>(
      `/appointments/${await this.idOf(visit)}`,
    );
    return history.some(({ what, by }) => what === 'checked-in' && by === SOFTWARE_NAME);
  }
}
