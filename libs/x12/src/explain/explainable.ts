import type { Segment } from '../core/segment.js';

/** What is needed of a segment to explain it. */
export type ExplainableSegment = Pick<Segment, 'tag' | 'element' | 'component'>;

/** Words for a segment; `name` is what the guide calls it at its place. */
export type Explain = (s: ExplainableSegment, name: string | undefined) => string;

/** Code and modifiers of a procedure; what is no composite, as it is. */
export function procedure(s: ExplainableSegment, n: number): string {
  const parts = [2, 3, 4, 5, 6].map((m) => s.component(n, m)).filter(Boolean);
  return parts.join(' ') || s.element(n);
}
