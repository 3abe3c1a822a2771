import type { Refusal } from './denial.js';

/**
 * What is news among refusals: what people ended (resolved, resubmitted) is opened again only by a later posting.
 * @param ended denials that ended, with the version of the money that they knew
 */
export function news(
  refused: readonly Refusal[],
  ended: readonly { lineNumber: number; moneyVersion: number }[],
): Refusal[] {
  return refused.filter((one) => {
    const known = ended.filter(
      (other) =>
        one.lineNumber === 0 || other.lineNumber === 0 || other.lineNumber === one.lineNumber,
    );
    return known.every((other) => one.version > other.moneyVersion);
  });
}

/** What a later decision means for the open denials of a claim. */
export interface DenialChanges {
  readonly opened: Refusal[];
  readonly changed: { denialId: number; refusal: Refusal }[];
  readonly overturned: number[];
}

/**
 * Compares what is refused now with the denials that are open. One refused before and settled now was overturned. A denial of the whole
 * claim stays one while anything of it is refused.
 */
export function compare(
  now: readonly Refusal[],
  existing: readonly { denialId: number; lineNumber: number }[],
): DenialChanges {
  const result: DenialChanges = { opened: [], changed: [], overturned: [] };
  const whole = existing.find((one) => one.lineNumber === 0);
  if (whole) {
    if (now.length === 0) result.overturned.push(whole.denialId);
    else
      result.changed.push({ denialId: whole.denialId, refusal: { ...merge(now), lineNumber: 0 } });
    result.overturned.push(
      ...existing.filter((one) => one !== whole && now.length === 0).map((one) => one.denialId),
    );
    return result;
  }
  for (const refused of now) {
    const same = existing.find((one) => one.lineNumber === refused.lineNumber);
    if (same) result.changed.push({ denialId: same.denialId, refusal: refused });
    else result.opened.push(refused);
  }
  for (const one of existing) {
    if (now.some((refused) => refused.lineNumber === one.lineNumber || refused.lineNumber === 0))
      continue;
    result.overturned.push(one.denialId);
  }
  return result;
}

function merge(refused: readonly Refusal[]): Refusal {
  const largest = [...refused].sort((a, b) => b.atStakeCents - a.atStakeCents)[0]!;
  const others = refused.filter((one) => one !== largest);
  return {
    ...largest,
    reasons: [...new Set([...largest.reasons, ...others.flatMap((one) => one.reasons)])],
    remarkCodes: [...new Set(refused.flatMap((one) => one.remarkCodes))].sort(),
    atStakeCents: refused.reduce((sum, one) => sum + one.atStakeCents, 0),
    version: Math.max(...refused.map((one) => one.version)),
  };
}
