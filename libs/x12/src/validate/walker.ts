import type { Segment } from '../core/segment.js';
import { formsOf } from '../guides/dictionary.js';
import type {
  Guide,
  GuideElement,
  GuideLoop,
  GuideNode,
  GuideSegment,
} from '../guides/notation.js';
import type { ReportFinding } from '../types/finding.js';
import { checkElements } from './elements.js';
import { elementError, reportAt, type Place } from './report.js';
import { usesOtherSeparator } from './separator.js';

/** Told of what the walker finds; the rules of SNIP 3 to 5 listen. */
export interface WalkListener {
  /** A segment at its place. `node` is the loop it opened, or the use of it that the guide has there. */
  segment?(segment: Segment, place: Place, node: GuideNode): void;
  /** A loop ends. `place` is where it began. */
  close?(loop: GuideLoop, place: Place): void;
}

/** Where a walk stands. */
export interface WalkState {
  /** The open loops from the outside. */
  frames: Frame[];
  /** The last segment had a place. */
  lastPlaced: boolean;
}

/** One open loop: what was seen in it so far. */
export interface Frame {
  loop: GuideLoop;
  counts: Map<GuideNode, number>;
  /** Rank of the child that was seen last. */
  rank: number;
  first: Pick<Segment, 'tag' | 'ordinal' | 'offset'>;
}

/**
 * Follows a guide through the segments of one set: finds each one's loop and says what is missing, extra or wrong. Simple
 * and slow on purpose: the generated validator is compared with it.
 *
 * A segment is looked for, in this order: in the innermost loop and then in the loops around it, from where each of them
 * stands; there again, in front of where they stand (out of order); as the beginning of a loop whose surrounding loop has
 * not begun (the segment that opens that one is missing); as a use of the segment with another qualifier.
 */
export class GuideWalker {
  private readonly frames: Frame[];
  private lastPlaced = true;

  constructor(
    guide: Guide,
    first: Pick<Segment, 'tag' | 'ordinal' | 'offset'>,
    private readonly report: ReportFinding,
    private readonly listener: WalkListener = {},
  ) {
    this.frames = [{ loop: guide.root, counts: new Map(), rank: 0, first }];
  }

  get state(): WalkState {
    return { frames: this.frames, lastPlaced: this.lastPlaced };
  }

  /** Goes on from where another walk stands. */
  resume({ frames, lastPlaced }: WalkState): void {
    this.frames.splice(0, Infinity, ...frames);
    this.lastPlaced = lastPlaced;
  }

  segment(segment: Segment): void {
    this.lastPlaced =
      this.inOrder(segment) ||
      this.outOfOrder(segment) ||
      this.inUnopenedLoop(segment) ||
      this.withOtherQualifier(segment) ||
      this.unexpected(segment);
  }

  /** The set ends: says what is missing in the loops that are still open. */
  end(): void {
    while (this.frames.length > 0) this.close();
  }

  private inOrder(segment: Segment): boolean {
    for (let depth = this.frames.length - 1; depth >= 0; depth--) {
      const frame = this.frames[depth]!;
      const child = this.childFor(segment, depth, (node) => node.rank >= frame.rank);
      if (!child) continue;
      this.leaveTo(depth);
      this.enter(segment, child);
      return true;
    }
    return false;
  }

  private outOfOrder(segment: Segment): boolean {
    for (let depth = this.frames.length - 1; depth >= 0; depth--) {
      const child = this.childFor(segment, depth, () => true);
      if (!child) continue;
      reportAt(this.placeOf(segment, depth, child), {
        code: 'segment-out-of-order',
        message: 'The segment stands behind the place the guide has for it.',
        ack: { level: 'segment', code: '7' },
      });
      if (child.kind === 'loop') this.leaveTo(depth);
      this.enter(segment, child, depth);
      return true;
    }
    return false;
  }

  private inUnopenedLoop(segment: Segment): boolean {
    for (let depth = this.frames.length - 1; depth >= 0; depth--) {
      for (const outer of this.frames[depth]!.loop.children) {
        if (outer.kind !== 'loop' || outer.rank < this.frames[depth]!.rank) continue;
        const inner = outer.children.find(
          (child) => child.kind === 'loop' && matches(segment, child.trigger),
        );
        if (!inner) continue;
        this.leaveTo(depth);
        this.open(segment, outer);
        const place = { ...this.placeOf(segment, this.frames.length - 1) };
        place.segment = { ...position(segment), tag: outer.trigger.tag };
        this.missing(place, outer.trigger);
        this.enter(segment, inner);
        return true;
      }
    }
    return false;
  }

  /** The tag fits but not its qualifier, which is what is reported; the rest is checked against the standard alone. */
  private withOtherQualifier(segment: Segment): boolean {
    for (let depth = this.frames.length - 1; depth >= 0; depth--) {
      const { loop, counts } = this.frames[depth]!;
      const uses = loop.children.filter(
        (child): child is GuideSegment =>
          child.kind === 'segment' && child.tag === segment.tag && child !== this.openerAt(depth),
      );
      const use = uses.find((one) => hasOtherSeparator(segment, one)) ?? uses[0];
      if (!use?.qualifier) continue;
      const place = this.placeOf(segment, depth, use);
      checkQualifier(segment, use, place);
      checkElements(segment, anyUseOf(use, segment), place);
      // It is there, though its qualifier is wrong: not to be called missing, too.
      if (!counts.has(use)) counts.set(use, 0);
      return true;
    }
    return false;
  }

  private unexpected(segment: Segment): false {
    if (!this.lastPlaced) return false;
    const known = formsOf(segment.tag) !== undefined;
    reportAt(this.placeOf(segment, this.frames.length - 1), {
      code: known ? 'unexpected-segment' : 'unknown-segment',
      message: known
        ? 'The guide has no place for this segment here.'
        : 'This segment is not known.',
      ack: { level: 'segment', code: known ? '2' : '1' },
    });
    return false;
  }

  /** The segment that opened a loop is no child that could come again in it; the set itself has none. */
  private openerAt(depth: number): GuideSegment | undefined {
    return depth > 0 ? this.frames[depth]!.loop.trigger : undefined;
  }

  /** A child the segment can be: one that may still come, else one that came too often. */
  private childFor(
    segment: Segment,
    depth: number,
    allowed: (child: GuideNode) => boolean,
  ): GuideNode | undefined {
    const { loop, counts } = this.frames[depth]!;
    const opener = this.openerAt(depth);
    let full: GuideNode | undefined;
    for (const child of loop.children) {
      if (child === opener || !allowed(child)) continue;
      if (!matches(segment, child.kind === 'segment' ? child : child.trigger)) continue;
      if ((counts.get(child) ?? 0) < child.max) return child;
      full ??= child;
    }
    return full;
  }

  /** Counts a child of the loop at `depth` and opens it when it is a loop, then checks the segment. */
  private enter(segment: Segment, child: GuideNode, depth = this.frames.length - 1): void {
    const frame = this.frames[depth]!;
    frame.rank = Math.max(frame.rank, child.rank);
    const count = (frame.counts.get(child) ?? 0) + 1;
    frame.counts.set(child, count);
    if (count === child.max + 1) this.tooMany(segment, depth, child);
    let opens: GuideLoop | undefined;
    if (child.kind === 'loop') {
      opens = child;
      this.frames.push({ loop: child, counts: new Map(), rank: 0, first: position(segment) });
    }
    const place = this.placeOf(segment, opens ? this.frames.length - 1 : depth);
    checkElements(segment, opens ? opens.trigger : (child as GuideSegment), place);
    this.listener.segment?.(segment, place, child);
  }

  /** Opens a loop whose first segment is missing. */
  private open(segment: Segment, loop: GuideLoop): void {
    const frame = this.frames[this.frames.length - 1]!;
    frame.rank = Math.max(frame.rank, loop.rank);
    frame.counts.set(loop, (frame.counts.get(loop) ?? 0) + 1);
    this.frames.push({ loop, counts: new Map(), rank: 0, first: position(segment) });
  }

  private tooMany(segment: Segment, depth: number, child: GuideNode): void {
    const isLoop = child.kind === 'loop';
    reportAt(this.placeOf(segment, depth, child), {
      code: isLoop ? 'too-many-loops' : 'too-many-segments',
      message: `${isLoop ? 'The loop' : 'The segment'} occurs more often than the ${child.max} times the guide allows.`,
      ack: { level: 'segment', code: isLoop ? '4' : '5' },
    });
  }

  private leaveTo(depth: number): void {
    while (this.frames.length - 1 > depth) this.close();
  }

  private close(): void {
    const depth = this.frames.length - 1;
    const { loop, counts, first } = this.frames[depth]!;
    for (const child of loop.children) {
      if (!child.required || child === this.openerAt(depth) || counts.has(child)) continue;
      const tag = child.kind === 'loop' ? child.trigger.tag : child.tag;
      this.missing({ ...this.placeOf({ ...first, tag }, depth, child) }, child);
    }
    this.listener.close?.(loop, this.placeOf(first, depth));
    this.frames.pop();
  }

  /** What is missing has no place of its own: it is said at the beginning of the loop it belongs to. */
  private missing(place: Place, child: GuideNode): void {
    const isLoop = child.kind === 'loop';
    const qualifier = (isLoop ? child.trigger : child).qualifier;
    const codes = qualifier ? ` (${[...qualifier.codes].slice(0, 6).join(', ')})` : '';
    reportAt(place, {
      code: isLoop ? 'missing-loop' : 'missing-segment',
      message: isLoop
        ? `The required loop ${child.id} (${child.name}) is missing.`
        : `The required segment ${child.tag}${codes} (${child.name}) is missing.`,
      ack: { level: 'segment', code: isLoop ? 'I7' : '3' },
    });
  }

  /** The place of a segment in the loop at `depth`, or in the loop it would open there. */
  private placeOf(
    segment: Pick<Segment, 'tag' | 'ordinal' | 'offset'>,
    depth: number,
    child?: GuideNode,
  ): Place {
    const ids = this.frames.slice(1, depth + 1).map((frame) => frame.loop.id);
    if (child?.kind === 'loop') ids.push(child.id);
    return {
      segment,
      loop: ids[ids.length - 1] ?? '',
      path: ids.join('/'),
      report: this.report,
    };
  }
}

function position({ tag, ordinal, offset }: Pick<Segment, 'tag' | 'ordinal' | 'offset'>) {
  return { tag, ordinal, offset };
}

function matches(segment: Segment, guide: GuideSegment): boolean {
  if (segment.tag !== guide.tag) return false;
  const { qualifier } = guide;
  if (!qualifier) return true;
  const { element, component, codes } = qualifier;
  return codes.has(component ? segment.component(element, component) : segment.element(element));
}

/** Says what is wrong with the element that should tell one use of a segment from another. */
function checkQualifier(segment: Segment, use: GuideSegment, place: Place): void {
  const { element, component } = use.qualifier!;
  const text = component ? segment.component(element, component) : segment.element(element);
  const spot = [element, component || undefined] as const;
  if (text === '') {
    elementError(place, spot, 'missing-element', '1', 'A required element is missing.');
    return;
  }
  // Another separator is said by the check of the elements.
  if (hasOtherSeparator(segment, use)) return;
  elementError(place, spot, 'invalid-code', '7', 'The guide does not allow this code here.', {
    value: text,
  });
}

function hasOtherSeparator(segment: Segment, use: GuideSegment): boolean {
  const { element = 0 } = use.qualifier ?? {};
  const forms = formsOf(use.tag)?.[element - 1]?.components;
  if (!forms) return false;
  const separator = segment.delimiters.component;
  return usesOtherSeparator(segment.element(element), separator, use.elements[element - 1], forms);
}

/** The use of a segment without what the guide asks of it; its qualifier, which is a finding already, passes as it is. */
function anyUseOf(use: GuideSegment, segment: Segment): GuideSegment {
  const { element, component } = use.qualifier!;
  const anything = { usage: 'situational', repeats: Infinity } as const;
  const given = (text: string) => ({ ...anything, codes: new Set([text]) });
  const elements = (formsOf(use.tag) ?? []).map((form, index): GuideElement => {
    const isQualifier = index === element - 1;
    if (!form.components) return isQualifier ? given(segment.element(element)) : anything;
    if (isQualifier && hasOtherSeparator(segment, use)) return use.elements[index]!;
    const components = form.components.map((_, m) =>
      isQualifier && m === component - 1 ? given(segment.component(element, component)) : anything,
    );
    return { ...anything, components };
  });
  return { ...use, elements };
}
