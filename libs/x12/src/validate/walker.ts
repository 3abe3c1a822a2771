import type { Segment } from '../core/segment.js';
import { formsOf } from '../guides/dictionary.js';
import type { Guide, GuideLoop, GuideNode, GuideSegment } from '../guides/notation.js';
import type { ReportFinding } from '../types/finding.js';
import { checkElements } from './elements.js';
import { reportAt } from './report.js';

/** One open loop: what was seen in it so far. */
interface Frame {
  loop: GuideLoop;
  counts: Map<GuideNode, number>;
  /** Rank of the child that was seen last. */
  rank: number;
  first: Pick<Segment, 'tag' | 'ordinal' | 'offset'>;
  /** HL01 of the loop, when an HL opened it. */
  hierarchy?: string;
}

/** Follows a guide through the segments of one set: finds each one's loop and says what is missing, extra or wrong. */
export class GuideWalker {
  private readonly frames: Frame[];
  private lastPlaced = true;
  private hierarchyCount = 0;

  constructor(
    guide: Guide,
    first: Pick<Segment, 'tag' | 'ordinal' | 'offset'>,
    private readonly report: ReportFinding,
  ) {
    this.frames = [{ loop: guide.root, counts: new Map(), rank: 0, first }];
  }

  /** Loop ids from the outermost to the one the last segment stands in. */
  get path(): string[] {
    return this.frames.slice(1).map((frame) => frame.loop.id);
  }

  segment(segment: Segment): void {
    const placed =
      this.place(segment, true) ?? this.placeOutOfOrder(segment) ?? this.placeByTag(segment);
    if (placed) {
      this.lastPlaced = true;
      const loop = this.top.loop.id;
      checkElements(segment, placed, { segment, loop, report: this.report });
      if (segment.tag === 'HL') this.checkHierarchy(segment);
      return;
    }
    if (this.lastPlaced) this.unexpected(segment);
    this.lastPlaced = false;
  }

  /** The set ends: says what is missing in the loops that are still open. */
  end(): void {
    while (this.frames.length > 0) this.close(this.frames.pop()!);
  }

  private get top(): Frame {
    return this.frames[this.frames.length - 1]!;
  }

  /** Tries the innermost loop first, then the loops around it. */
  private place(segment: Segment, inOrder: boolean): GuideSegment | undefined {
    for (let depth = this.frames.length - 1; depth >= 0; depth--) {
      const frame = this.frames[depth]!;
      const child = this.childFor(segment, frame, depth, inOrder);
      if (child) return this.enter(segment, frame, depth, child);
    }
    return undefined;
  }

  private childFor(
    segment: Segment,
    frame: Frame,
    depth: number,
    inOrder: boolean,
  ): GuideNode | undefined {
    let full: GuideNode | undefined;
    for (const child of frame.loop.children) {
      if (inOrder && child.rank < frame.rank) continue;
      if (depth > 0 && child === frame.loop.trigger) continue;
      if (!matches(segment, child.kind === 'segment' ? child : child.trigger)) continue;
      if ((frame.counts.get(child) ?? 0) < child.max) return child;
      full ??= child;
    }
    return full;
  }

  private enter(segment: Segment, frame: Frame, depth: number, child: GuideNode): GuideSegment {
    while (this.frames.length - 1 > depth) this.close(this.frames.pop()!);
    frame.rank = Math.max(frame.rank, child.rank);
    const count = (frame.counts.get(child) ?? 0) + 1;
    frame.counts.set(child, count);
    if (count === child.max + 1) this.tooMany(segment, frame, child);
    if (child.kind === 'segment') return child;
    this.frames.push({ loop: child, counts: new Map(), rank: 0, first: segment });
    return child.trigger;
  }

  private tooMany(segment: Segment, frame: Frame, child: GuideNode): void {
    const isLoop = child.kind === 'loop';
    reportAt(
      { segment, loop: isLoop ? child.id : frame.loop.id, report: this.report },
      {
        code: isLoop ? 'too-many-loops' : 'too-many-segments',
        message: `${isLoop ? 'The loop' : 'The segment'} occurs more often than the ${child.max} times the guide allows.`,
        ack: { level: 'segment', code: isLoop ? '4' : '5' },
      },
    );
  }

  private placeOutOfOrder(segment: Segment): GuideSegment | undefined {
    const placed = this.place(segment, false);
    if (placed) {
      reportAt(
        { segment, loop: this.top.loop.id, report: this.report },
        {
          code: 'segment-out-of-order',
          message: 'The segment stands behind the place the guide has for it.',
          ack: { level: 'segment', code: '7' },
        },
      );
    }
    return placed;
  }

  /** The tag fits but not its qualifier: checked against the first use, so that the qualifier is what is reported. */
  private placeByTag(segment: Segment): GuideSegment | undefined {
    for (let depth = this.frames.length - 1; depth >= 0; depth--) {
      const frame = this.frames[depth]!;
      for (const child of frame.loop.children) {
        if (
          child.kind !== 'segment' ||
          child.tag !== segment.tag ||
          (depth > 0 && child === frame.loop.trigger)
        )
          continue;
        while (this.frames.length - 1 > depth) this.close(this.frames.pop()!);
        // It is there, though its qualifier is wrong: not to be called missing, too.
        if (!frame.counts.has(child)) frame.counts.set(child, 0);
        return child;
      }
    }
    return undefined;
  }

  private unexpected(segment: Segment): void {
    const known = formsOf(segment.tag) !== undefined;
    reportAt(
      { segment, loop: this.top.loop.id, report: this.report },
      {
        code: known ? 'unexpected-segment' : 'unknown-segment',
        message: known
          ? 'The guide has no place for this segment here.'
          : 'This segment is not known.',
        ack: { level: 'segment', code: known ? '2' : '1' },
      },
    );
  }

  private close(frame: Frame): void {
    for (const child of frame.loop.children) {
      const isTrigger = child === frame.loop.trigger && frame.loop.id !== '';
      if (!child.required || isTrigger || frame.counts.has(child)) continue;
      const isLoop = child.kind === 'loop';
      const tag = isLoop ? child.trigger.tag : child.tag;
      const missing = { tag, ordinal: frame.first.ordinal, offset: frame.first.offset };
      reportAt(
        { segment: missing, loop: isLoop ? child.id : frame.loop.id, report: this.report },
        {
          code: isLoop ? 'missing-loop' : 'missing-segment',
          message: isLoop
            ? `The required loop ${child.id} is missing.`
            : `The required segment ${tag}${qualifierText(child)} is missing.`,
          ack: { level: 'segment', code: isLoop ? 'I7' : '3' },
        },
      );
    }
  }

  /** HL01 counts up by one, HL02 names the HL of the loop around. */
  private checkHierarchy(segment: Segment): void {
    const frame = this.top;
    frame.hierarchy = segment.element(1);
    this.hierarchyCount++;
    const parent = this.frames[this.frames.length - 2]?.hierarchy;
    const place = { segment, loop: frame.loop.id, report: this.report };
    if (segment.element(1) !== String(this.hierarchyCount)) {
      const message = 'The hierarchy numbers do not count up by one.';
      reportAt(place, {
        code: 'hierarchy-number',
        message,
        element: 1,
        ack: { level: 'element', code: '7' },
      });
    }
    if (parent !== undefined && segment.element(2) !== parent) {
      const message = 'The parent is not the hierarchy level above.';
      reportAt(place, {
        code: 'hierarchy-parent',
        message,
        element: 2,
        ack: { level: 'element', code: '7' },
      });
    }
  }
}

function matches(segment: Segment, guide: GuideSegment): boolean {
  if (segment.tag !== guide.tag) return false;
  const { qualifier } = guide;
  if (!qualifier) return true;
  const { element, component, codes } = qualifier;
  return codes.has(component ? segment.component(element, component) : segment.element(element));
}

function qualifierText(child: GuideSegment): string {
  return child.qualifier ? ` (${[...child.qualifier.codes].slice(0, 6).join(', ')})` : '';
}
