import { Segment } from '../../core/segment.js';
import { SEGMENT_INTS, type Tokens } from '../../core/tokens.js';
import { scanner } from '../../read/table/values.js';
import type { RuleFeed } from './set-rules.js';

const { tokens } = scanner;

/** Events and bytes of a unit that are kept at most. */
const MOST_EVENTS = 16_384;
const FEW_EVENTS = 128;
const MOST_BYTES = 4 * 1_048_576;

/**
 * What happened in a part of a set, for the case that the rules must see it after all: segments that got their place, and loops
 * that ended. Its segments are kept as they stand in the tables, and are copied only when the tables move on.
 */
export class UnitLog {
  /** Nodes of segments; a loop that ended is negative. */
  private nodes = new Int32Array(FEW_EVENTS);
  private ordinals = new Float64Array(FEW_EVENTS);
  private count = 0;
  /** Of what is kept. */
  private bytes = 0;
  private readonly kept: Tokens[] = [];
  /** Ordinal of the first segment that is not kept yet. */
  private from = 0;

  start(ordinal: number): void {
    this.count = 0;
    this.from = ordinal;
    this.bytes = 0;
    if (this.kept.length > 0) this.kept.length = 0;
  }

  /** False when no more can be kept: the unit has to be fed to the rules as it comes. */
  segment(node: number, ordinal: number): boolean {
    if (!this.hasRoom()) return false;
    this.nodes[this.count] = node;
    this.ordinals[this.count++] = ordinal;
    return true;
  }

  /** As `segment`. */
  closed(loop: number): boolean {
    if (!this.hasRoom()) return false;
    this.nodes[this.count++] = -loop;
    return true;
  }

  private hasRoom(): boolean {
    const { nodes, ordinals, count } = this;
    if (count < nodes.length) return true;
    if (count === MOST_EVENTS) return false;
    this.nodes = new Int32Array(2 * count);
    this.nodes.set(nodes);
    this.ordinals = new Float64Array(2 * count);
    this.ordinals.set(ordinals);
    return true;
  }

  /** The tables move on; false as above. */
  endRun(): boolean {
    const first = tokens.first + Math.max(0, this.from - tokens.ordinal);
    if (first >= tokens.last) return true;
    const copy = tokens.copy(first, tokens.last);
    this.kept.push(copy);
    this.bytes += copy.length;
    this.from = tokens.ordinal + tokens.last - tokens.first;
    return this.bytes <= MOST_BYTES;
  }

  /** Tells the rules all that happened. */
  replay(feed: RuleFeed): void {
    let at = 0;
    const run = (of: Tokens) => {
      const view = new Segment(of);
      const end = of.ordinal + of.last - of.first;
      for (; at < this.count; at++) {
        const node = this.nodes[at]!;
        if (node < 0) {
          feed.closed(-node);
          continue;
        }
        const ordinal = this.ordinals[at]!;
        if (ordinal >= end) return;
        view.moveTo(SEGMENT_INTS * (of.first + ordinal - of.ordinal), ordinal);
        feed.feed(node, view);
      }
    };
    for (const copy of this.kept) run(copy);
    run(tokens);
    if (this.kept.length > 0) this.kept.length = 0;
  }
}
