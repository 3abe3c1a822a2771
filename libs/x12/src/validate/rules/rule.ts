import type { Segment } from '../../core/segment.js';
import type { Finding } from '../../types/finding.js';
import { reportAt, type Detail, type Place } from '../report.js';
import type { WalkListener } from '../walker.js';

/** A rule hears of every segment at its place and of every loop that ends. One object serves one set. */
export type Rule = WalkListener;

/** A place that outlives its segment. */
export function pin(place: Place): Place {
  const { tag, ordinal, offset } = place.segment;
  return { ...place, segment: { tag, ordinal, offset } };
}

/** The place where a segment would stand that is not there: where the loop begins, under the tag of what is missing. */
export function missingAt(place: Place, tag: string, loop?: string): Place {
  const pinned = pin(place);
  pinned.segment = { ...pinned.segment, tag };
  if (!loop) return pinned;
  return { ...pinned, loop, path: pinned.path ? `${pinned.path}/${loop}` : loop };
}

/** Reports a situation (SNIP 4) that an element is wrong in. */
export function situation(
  place: Place,
  code: string,
  element: number,
  message: string,
  rest: Partial<Detail> = {},
): void {
  reportAt(place, {
    code,
    level: 4,
    message,
    element,
    ack: { level: 'element', code: 'I12' },
    ...rest,
  });
}

/** Reports a segment that the situation asks for (SNIP 4). */
export function segmentMissing(
  place: Place,
  code: string,
  message: string,
  rest: Partial<Detail> = {},
): void {
  reportAt(place, { code, level: 4, message, ack: { level: 'segment', code: 'I6' }, ...rest });
}

/** Reports a segment or loop that the situation does not allow (SNIP 4). */
export function segmentNotAllowed(
  place: Place,
  code: string,
  message: string,
  rest: Partial<Detail> = {},
): void {
  reportAt(place, { code, level: 4, message, ack: { level: 'segment', code: 'I9' }, ...rest });
}

/** Reports a finding that was made without knowing its loops. */
export function reportFinding({ loop, path, report }: Place, finding: Finding): void {
  report({ ...finding, ...(loop && { loop }), ...(path && { path }) });
}

export const WARNING = { severity: 'warning' } as const;

/** One amount of a CAS segment. */
export interface AdjustmentFact {
  group: string;
  reason: string;
  cents: number;
}

/** The adjustments of a CAS segment; undefined when an amount cannot be read. */
export function adjustmentsOf(segment: Segment): AdjustmentFact[] | undefined {
  const facts: AdjustmentFact[] = [];
  for (let n = 2; n <= 17; n += 3) {
    if (segment.element(n + 1) === '') continue;
    const cents = segment.cents(n + 1);
    if (cents === undefined) return undefined;
    facts.push({ group: segment.element(1), reason: segment.element(n), cents });
  }
  return facts;
}
