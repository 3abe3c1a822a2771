import { Segment } from '../../core/segment.js';
import { SEGMENT_INTS, type Tokens } from '../../core/tokens.js';
import { LAYOUT } from '../../generated/scanner-module.js';
import { NOWHERE } from '../../guides/number-nodes.js';
import { scanner } from '../../read/table/values.js';
import type { GuideTable } from './guide-table.js';
import type { RuleFeed } from './set-rules.js';

const { tokens } = scanner;

/** The nodes that the segments of the shared tables got, by their index there. Only valid for those of an open unit. */
export const NODES = new Int32Array(LAYOUT.maxSegments + 1);

/** Bytes of a unit that are kept at most. */
const MOST_BYTES = 4 * 1_048_576;

/** Segments of a unit that were in the tables before. */
interface Kept {
  tokens: Tokens;
  nodes: Int32Array;
}

/**
 * The segments of a part of a set, for the case that the rules must see it after all. They are kept as they stand in the
 * tables, and are copied only when the tables move on. Which loops end between two of them their nodes tell.
 */
export class UnitLog {
  private readonly kept: Kept[] = [];
  private bytes = 0;
  /** Ordinal of the first segment that is not kept yet. */
  private from = 0;

  constructor(private readonly table: GuideTable) {}

  start(ordinal: number): void {
    this.from = ordinal;
    this.bytes = 0;
    if (this.kept.length > 0) this.kept.length = 0;
  }

  /** The tables move on. False when no more can be kept: the unit has to be fed to the rules as it comes. */
  endRun(): boolean {
    const first = tokens.first + Math.max(0, this.from - tokens.ordinal);
    if (first >= tokens.last) return true;
    const copy = tokens.copy(first, tokens.last);
    this.kept.push({ tokens: copy, nodes: NODES.slice(first, tokens.last) });
    this.bytes += copy.length;
    this.from = tokens.ordinal + tokens.last - tokens.first;
    return this.bytes <= MOST_BYTES;
  }

  /** Tells the rules of all segments before the one with this ordinal. Returns the node of the last. */
  replay(feed: RuleFeed, ordinal: number): number {
    let node = NOWHERE;
    for (const { tokens: of, nodes } of this.kept)
      node = this.run(feed, of, nodes, of.ordinal, of.ordinal + nodes.length, node);
    if (this.kept.length > 0) this.kept.length = 0;
    return this.run(feed, tokens, NODES, Math.max(this.from, tokens.ordinal), ordinal, node);
  }

  /** Tells the rules of the loops that end when the unit does, whose last segment had this node. */
  leave(feed: RuleFeed, node: number, unit: number): void {
    const { table } = this;
    for (let loop = table.loopOf(node); loop !== unit; loop = table.parentOf(loop))
      feed.closed(loop);
  }

  /** Tells of segments from ordinal `begin` to `end`, when the one before had node `before`. */
  private run(
    feed: RuleFeed,
    of: Tokens,
    nodes: Int32Array,
    begin: number,
    end: number,
    before: number,
  ): number {
    const view = new Segment(of);
    let last = before;
    for (let ordinal = begin; ordinal < end; ordinal++) {
      const index = of.first + ordinal - of.ordinal;
      const node = nodes[index]!;
      if (last !== NOWHERE) this.leave(feed, last, this.table.parentOf(node));
      view.moveTo(index * SEGMENT_INTS, ordinal);
      feed.feed(node, view);
      last = node;
    }
    return last;
  }
}
