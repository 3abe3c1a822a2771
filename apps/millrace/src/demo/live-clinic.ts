import { DateTime } from 'luxon';
import { setTimeout as sleep } from 'node:timers/promises';
import { collectEvery } from '../embedded/collect-every.js';
import type { Millrace } from '../embedded/start-millrace.js';
import { PRACTICE } from './clinic.js';
import type { ScenarioOptions } from './scenario.js';
import { Stage } from './stage.js';

export interface LiveOptions {
  readonly millrace: Millrace;
  readonly dataDir: string;
  /** Of a new folder. */
  readonly scenario: ScenarioOptions;
  readonly progress: (day: string, share: number) => void;
  /** The clinic has reached the present. */
  readonly arrived: () => void;
  readonly signal: AbortSignal;
}

/** How often mailboxes are looked into: while days pass in seconds, and in real time. */
const PLAYED_COLLECT_MINUTES = 360;
const LIVE_COLLECT_MINUTES = 1;
/** How often the live clock's position is kept, so that after a kill little lies in its future. */
const KEEP_MS = 15_000;

/**
 * Plays the clinic up to the present, then goes on with it in real time until it is stopped. A later start makes up for the days
 * between. People work in it at the same time.
 */
export async function runLiveClinic(options: LiveOptions): Promise<void> {
  const { millrace, dataDir, scenario, signal } = options;
  const stage = await Stage.open({ millrace, dataDir, scenario, live: true });
  try {
    await collectEvery(millrace, stage.practiceId, PLAYED_COLLECT_MINUTES);
    const present = DateTime.fromJSDate(millrace.clock.system.now());
    const today = present.setZone(PRACTICE.timeZone).toISODate()!;
    const advanceTo = async (moment: Date): Promise<void> => {
      signal.throwIfAborted();
      const { clock, driver } = millrace;
      if (!clock.following && moment <= clock.system.now()) {
        await driver.advanceTo(moment > clock.now() ? moment : clock.now(), { signal });
        return signal.throwIfAborted();
      }
      if (!clock.following) await arrive(options, stage.practiceId);
      await passes(millrace, moment, signal);
    };
    await stage.play({
      advanceTo,
      dayDone: (day) => day < today && options.progress(day, stage.shareUntil(day, today)),
    });
    await advanceTo(END_OF_TIME);
  } finally {
    await stage.close();
  }
}

/** The last instant that a Date can hold. */
const END_OF_TIME = new Date(8_640_000_000_000_000);

async function arrive(
  { millrace, arrived, signal }: LiveOptions,
  practiceId: number,
): Promise<void> {
  await collectEvery(millrace, practiceId, LIVE_COLLECT_MINUTES);
  await millrace.database.commitLazily(false);
  await millrace.driver.follow();
  signal.throwIfAborted();
  arrived();
}

/** Waits until the running clock shows a moment. @throws AbortError */
async function passes({ clock }: Millrace, moment: Date, signal: AbortSignal): Promise<void> {
  for (;;) {
    const left = moment.getTime() - clock.now().getTime();
    if (left <= 0) return;
    await sleep(Math.min(left, KEEP_MS), undefined, { signal });
    await clock.keep();
  }
}
