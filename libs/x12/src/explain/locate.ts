import { guideOf } from '../guides/index.js';
import type { Guide, GuideLoop, GuideNode, GuideSegment } from '../guides/notation.js';
import type { TransactionSet } from '../types/common.js';
import type { ExplainableSegment } from './explainable.js';

/** Where a segment stands in its guide. */
export interface GuidePlace {
  /** Loop ids from the outermost one; empty for segments in no loop. */
  path: string[];
  /** What the innermost loop is about. */
  loopName: string | undefined;
  /** What the segment says there; undefined where the guide has no place for it. */
  name: string | undefined;
}

interface Open {
  loop: GuideLoop;
  /** Rank of the child that was seen last. */
  rank: number;
}

const NOWHERE: GuidePlace = { path: [], loopName: undefined, name: undefined };

/** Finds the loop of every segment between ST and SE; for people to read, so it takes what stands out of order, too. */
export class GuideLocator {
  private guide: Guide | undefined;
  private begun = false;
  private open: Open[] = [];

  constructor(private readonly set: Pick<TransactionSet, 'type' | 'guide'>) {}

  locate(segment: ExplainableSegment): GuidePlace {
    if (!this.begun) this.begin(segment.tag === 'BHT' ? segment.element(2) : undefined);
    if (!this.guide) return NOWHERE;
    const node =
      this.find(segment, (child, { rank }) => child.rank >= rank) ??
      this.find(segment, () => true) ??
      this.findUnopened(segment);
    return this.place(node);
  }

  private begin(purpose: string | undefined): void {
    this.begun = true;
    this.guide = guideOf(this.set, purpose);
    if (this.guide) this.open = [{ loop: this.guide.root, rank: 0 }];
  }

  private find(
    segment: ExplainableSegment,
    allowed: (child: GuideNode, open: Open) => boolean,
  ): GuideSegment | undefined {
    for (let depth = this.open.length - 1; depth >= 0; depth--) {
      const open = this.open[depth]!;
      for (const child of open.loop.children) {
        // The segment that opened a loop does not come again in it.
        if ((depth > 0 && child === open.loop.trigger) || !allowed(child, open)) continue;
        if (matches(segment, child)) return this.enter(depth, child);
      }
    }
    return undefined;
  }

  /** The beginning of a loop whose surrounding loop was not begun. */
  private findUnopened(segment: ExplainableSegment): GuideSegment | undefined {
    for (let depth = this.open.length - 1; depth >= 0; depth--) {
      for (const outer of this.open[depth]!.loop.children) {
        if (outer.kind !== 'loop') continue;
        const inner = outer.children.find(
          (child) => child.kind === 'loop' && matches(segment, child),
        );
        if (!inner) continue;
        this.enter(depth, outer);
        return this.enter(depth + 1, inner);
      }
    }
    return undefined;
  }

  private enter(depth: number, child: GuideNode): GuideSegment {
    this.open.length = depth + 1;
    const open = this.open[depth]!;
    open.rank = Math.max(open.rank, child.rank);
    if (child.kind === 'segment') return child;
    this.open.push({ loop: child, rank: 0 });
    return child.trigger;
  }

  private place(node: GuideSegment | undefined): GuidePlace {
    const loops = this.open.slice(1).map(({ loop }) => loop);
    return {
      path: loops.map(({ id }) => id),
      loopName: loops.at(-1)?.name,
      name: node?.name,
    };
  }

  /** What the set is about, once its first segment was located. */
  get guideName(): string | undefined {
    return this.guide?.name;
  }
}

function matches(segment: ExplainableSegment, node: GuideNode): boolean {
  const { tag, qualifier } = node.kind === 'loop' ? node.trigger : node;
  if (segment.tag !== tag) return false;
  if (!qualifier) return true;
  const { element, component, codes } = qualifier;
  return codes.has(component ? segment.component(element, component) : segment.element(element));
}
