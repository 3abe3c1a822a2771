import { between, chance, pick } from '@millrace/payer-simulator';

/** One kill of a plan: what, and when. */
export interface PlannedKill {
  readonly target: string;
  /** The share of the play after which it comes. */
  readonly share: number;
  /** How far into the next day, as a share of what a day takes. */
  readonly within: number;
  /** How long a server stays away, real milliseconds; processes are started again at once. */
  readonly awayMs: number;
}

/** Before and after these shares nothing is killed: the play is being set up, or counted. */
const FROM = 0.02;
const TO = 0.97;

/**
 * When to kill what: the same seed plans the same kills. Every target is killed once before any is killed twice, as far as there
 * are kills, and the moments lie spread over the play.
 */
export function planKills(seed: number, count: number, targets: readonly string[]): PlannedKill[] {
  let left: string[] = [];
  const kills = Array.from({ length: count }, (_, n): PlannedKill => {
    if (left.length === 0) left = [...targets];
    const target = pick(seed, `target ${n}`, left);
    left.splice(left.indexOf(target), 1);
    return {
      target,
      share: FROM + ((n + chance(seed, `share ${n}`)) / count) * (TO - FROM),
      within: chance(seed, `within ${n}`),
      awayMs: between(seed, `away ${n}`, 0, 2_000),
    };
  });
  return kills.sort((a, b) => a.share - b.share);
}
