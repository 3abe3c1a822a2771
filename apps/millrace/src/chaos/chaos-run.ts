import type { EffectCount } from './count-effects.js';
import type { DoneKill } from './killer.js';

/** What is played, and how often something is killed in it. */
export interface ChaosRun {
  readonly claims: number;
  readonly seed: number;
  readonly kills: number;
  readonly firstDay: string;
  readonly progress: (day: string, share: number) => void;
  readonly killed: (kill: DoneKill) => void;
}

/** What stands after the play. */
export interface ChaosOutcome extends EffectCount {
  readonly killed: readonly DoneKill[];
  readonly failedJobs: number;
  readonly ledgerHash: string;
}
