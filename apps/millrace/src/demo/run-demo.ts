import type { Installation } from './installation.js';
import type { ScenarioOptions } from './scenario.js';
import { Stage } from './stage.js';

export interface DemoOptions extends ScenarioOptions {
  readonly millrace: Installation;
  readonly dataDir: string;
  /** Plays no day after this one. */
  readonly until?: string;
  readonly progress: (day: string, share: number) => void;
}

/** Plays a clinic's weeks through the public doors, from the start or from where an interrupted demo stood. */
export async function runDemo(options: DemoOptions): Promise<void> {
  const { millrace, dataDir, until, progress, ...scenario } = options;
  const stage = await Stage.open({ millrace, dataDir, scenario, live: false });
  try {
    await stage.play({
      until,
      advanceTo: (moment) => {
        const now = millrace.clock.now();
        return millrace.driver.advanceTo(moment > now ? moment : now);
      },
      dayDone: (day) => progress(day, stage.shareUntil(day, until)),
    });
  } finally {
    await stage.close();
  }
}
