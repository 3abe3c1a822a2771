import type { Throughput } from '@millrace/contracts';

type Minute = Throughput['minutes'][number];

/** Minutes in one bar of the picture: a day by single minutes would be thinner than a pixel. */
export function binMinutes(hours: number): number {
  if (hours <= 1) return 1;
  return hours <= 6 ? 5 : 15;
}

/**
 * Minutes added up into bars of `size` that begin at full multiples of it. A first bar of which the span has only a part is left out:
 * it would look like a lull; the last one is still filling.
 */
export function intoBins(minutes: readonly Minute[], size: number): Minute[] {
  if (size === 1) return [...minutes];
  const bins = new Map<number, Minute>();
  for (const one of minutes) {
    const at = Math.floor(Date.parse(one.minute) / (size * 60_000));
    const bin = bins.get(at);
    if (!bin) bins.set(at, { ...one });
    else {
      bin.created += one.created;
      bin.submitted += one.submitted;
      bin.accepted += one.accepted;
      bin.decided += one.decided;
    }
  }
  const [first, ...others] = bins.values();
  if (!first) return [];
  const isWhole = Date.parse(first.minute) % (size * 60_000) === 0;
  return isWhole ? [first, ...others] : others;
}

/** Whether anything happened to a claim in the span. */
export function hasMoved(minutes: readonly Minute[]): boolean {
  return minutes.some(
    ({ created, submitted, accepted, decided }) => created + submitted + accepted + decided > 0,
  );
}
