import { DateTime } from 'luxon';
import type { Installation } from './installation.js';
import { ApiClient, UnexpectedAnswer } from './api-client.js';
import { ClinicSoftware } from './clinic-software.js';
import { PRACTICE } from './clinic.js';
import { openDemo, redirect, signIn } from './open-demo.js';
import { planScenario, type DemoScenario, type ScenarioOptions } from './scenario.js';
import { loadState, saveState, type DemoState } from './state.js';
import { playStory, type AdvanceTo, type Cast } from './story.js';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.js';

export interface StageOptions {
  readonly millrace: Installation;
  readonly dataDir: string;
  /** For a new folder; an old one goes on with its own. */
  readonly scenario: ScenarioOptions;
  /** People take part: who is checked out by hand is billed too. */
  readonly live: boolean;
}

export interface Play {
  readonly advanceTo: AdvanceTo;
  /** Plays no day after this one. */
  readonly until?: string | undefined;
  readonly dayDone: (day: string) => void;
}

/** The other software is down for one day, so that retries can be seen. */
const DOWN_ON_DAY = 14;

/** A demo's folder made ready to play: the plan, and the clinic's software at its doors. */
export class Stage {
  private constructor(
    private readonly options: StageOptions,
    private state: DemoState,
    private readonly plan: DemoScenario,
    private readonly software: ClinicSoftware,
    private readonly receiver: WebhookReceiver,
  ) {}

  static async open(options: StageOptions): Promise<Stage> {
    const { millrace, dataDir, scenario, live } = options;
    const state = loadState(dataDir) ?? (await openDemo(millrace, dataDir, scenario, live));
    const plan = planScenario(state);
    const software = new ClinicSoftware(millrace, plan, state);
    const down = DateTime.fromISO(state.firstDay, { zone: PRACTICE.timeZone }).plus({
      days: DOWN_ON_DAY,
    });
    const receiver = await startWebhookReceiver({
      port: state.receiverPort,
      place: millrace.receiver,
      secret: state.receiverSecret,
      isDown: () => {
        const now = DateTime.fromJSDate(millrace.clock.now());
        return now >= down && now < down.plus({ days: 1 });
      },
      take: (message) => software.take(message),
    });
    const stage = new Stage(options, state, plan, software, receiver);
    if (receiver.port !== state.receiverPort || (live && !state.live)) await stage.moveIn(live);
    return stage;
  }

  get practiceId(): number {
    return this.state.practiceId;
  }

  /** How much of the play is over with this day. */
  shareUntil(day: string, until = this.plan.lastDay): number {
    const days = (to: string) =>
      DateTime.fromISO(to).diff(DateTime.fromISO(this.plan.firstDay), 'days').days + 1;
    return days(day) / days(until < this.plan.lastDay ? until : this.plan.lastDay);
  }

  /** Plays the days that were not played yet. */
  async play({ advanceTo, until, dayDone }: Play): Promise<void> {
    const { millrace } = this.options;
    const lastDay = until && until < this.plan.lastDay ? until : this.plan.lastDay;
    await playStory({
      scenario: { ...this.plan, lastDay },
      ids: this.state.ids,
      cast: this.cast(),
      from: this.state.next,
      advanceTo,
      dayDone: async (day) => {
        // What the day did is on disk before the state says that the day is over.
        await millrace.clock.keep();
        this.keep({ next: DateTime.fromISO(day).plus({ days: 1 }).toISODate()! });
        dayDone(day);
      },
      ...(this.state.live && { shared: { now: () => millrace.clock.now() } }),
    });
  }

  close(): Promise<void> {
    return this.receiver.close();
  }

  private cast(): Cast {
    const { millrace } = this.options;
    const people = new Map<string, Promise<ApiClient>>();
    const person = (role: string) => () => {
      if (!people.has(role)) people.set(role, signIn(millrace, role));
      return people.get(role)!;
    };
    return {
      software: ApiClient.withKey(millrace.url, this.state.apiKey),
      biller: person('biller'),
      manager: person('manager'),
      sendCharges: async (visit) => {
        // A live clinic's software is told of the check-out and has sent them then.
        if (!this.state.live) await this.software.sendCharges(visit);
      },
    };
  }

  /** The clinic's software listens at another port now, or wants to be told of more. */
  private async moveIn(live: boolean): Promise<void> {
    try {
      await redirect(this.options.millrace, { ...this.state, live }, this.receiver.url);
      this.keep({ receiverPort: this.receiver.port, live });
    } catch (error) {
      // The administrator has a password of their own by now: the endpoint is theirs to change.
      if (!(error instanceof UnexpectedAnswer)) throw error;
    }
  }

  private keep(changes: Partial<DemoState>): void {
    this.state = { ...this.state, ...changes };
    saveState(this.options.dataDir, this.state);
  }
}
