import type { GuideLoop, GuideSegment } from '../guides/notation.js';

/** A set made from a guide: loops with what stands in them, elements as text. */
export interface MadeLoop {
  def: GuideLoop;
  items: (MadeLoop | MadeSegment)[];
}

export interface MadeSegment {
  def: GuideSegment;
  /** Element n is values[n - 1]; a composite has its components joined by ':'. */
  values: string[];
}

export const isLoop = (item: MadeLoop | MadeSegment): item is MadeLoop => 'items' in item;

/** A source of chance that a seed alone decides (mulberry32). */
export class Chance {
  /** How likely this set has what it need not have. */
  readonly density: number;
  /** How many more segments it may have for the sake of variety. */
  room = 250;

  constructor(private state: number) {
    this.density = this.pick([0.1, 0.35, 0.7]);
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from min to max. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)]!;
  }

  /** True once in `n` times, on average. */
  once(n: number): boolean {
    return this.next() < 1 / n;
  }

  maybe(): boolean {
    return this.next() < this.density;
  }
}

export function makeDay(chance: Chance): string {
  const month = String(chance.int(1, 12)).padStart(2, '0');
  return `20${chance.int(10, 25)}${month}${String(chance.int(1, 28)).padStart(2, '0')}`;
}

/** All segments in order, each with the loops around it from the outermost in. */
export function segmentsIn(
  loop: MadeLoop,
  path: readonly MadeLoop[] = [],
): { segment: MadeSegment; path: readonly MadeLoop[] }[] {
  const inside = [...path, loop];
  return loop.items.flatMap((item) =>
    isLoop(item) ? segmentsIn(item, inside) : [{ segment: item, path: inside }],
  );
}

/** Visits the loops of a set, inner ones first. */
export function forEachLoop(loop: MadeLoop, visit: (loop: MadeLoop) => void): void {
  for (const item of loop.items) if (isLoop(item)) forEachLoop(item, visit);
  visit(loop);
}

/** Element n of a segment; empty where it has none. */
export const at = (segment: MadeSegment, n: number) => segment.values[n - 1] ?? '';

export const put = (segment: MadeSegment, n: number, text: string) => {
  while (segment.values.length < n) segment.values.push('');
  segment.values[n - 1] = text;
};
