import { createHash } from 'node:crypto';

/** A number in [0, 1) that depends on nothing but the seed and the label: no order, no state, no clock. */
export function chance(seed: number, label: string): number {
  const hash = createHash('sha256').update(`${seed}|${label}`).digest();
  return hash.readUIntBE(0, 6) / 2 ** 48;
}

/** An element of the list, chosen by seed and label. */
export function pick<T>(seed: number, label: string, list: readonly T[]): T {
  return list[Math.floor(chance(seed, label) * list.length)]!;
}

/** A whole number from `from` to `to`, both included. */
export function between(seed: number, label: string, from: number, to: number): number {
  return from + Math.floor(chance(seed, label) * (to - from + 1));
}

/** A key of `weights`, as often as its weight says. */
export function weighted<K extends string>(
  seed: number,
  label: string,
  weights: Readonly<Record<K, number>>,
): K {
  const entries = Object.entries(weights) as [K, number][];
  let left = chance(seed, label) * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  return entries[0]![0];
}
