import { SEGMENT_INTS, START } from '../../core/tokens.js';
import type { GuideLoop } from '../../guides/notation.js';
import { scanner } from '../../read/table/values.js';
import type { Position } from '../../types/common.js';
import type { Frame, WalkState } from '../walker.js';
import { NOWHERE, ROOT } from '../../guides/number-nodes.js';
import type { GuideTable } from './guide-table.js';

const { tokens } = scanner;
const { segments } = tokens;

/** Told of the loops that end. */
export interface LoopListener {
  closed(loop: number): void;
}

/**
 * Follows one set through the table of its guide as long as all is as the guide has it: each segment in its place, none too
 * often, nothing left out. What else comes is for the walker, which takes the state over from here and gives it back.
 */
export class SetTracker {
  /** The node of the last segment. */
  private position = ROOT;
  private lastPlaced = true;
  /** How often a node was seen in the instance of its loop that `stamps` says. */
  private readonly counts: Int32Array;
  private readonly stamps: Int32Array;
  /** Instance of each loop, counted through the set: nothing is ever cleared. */
  private readonly serials: Int32Array;
  private serial = 1;
  /** Which of what a loop requires was seen. */
  private readonly seen: Int32Array;
  private readonly ordinals: Float64Array;
  private readonly offsets: Float64Array;
  private readonly parents: Int32Array;
  private readonly limits: Float64Array;
  private readonly bits: Int32Array;
  private readonly required: Int32Array;
  private readonly isLoop: Uint8Array;

  constructor(
    private readonly table: GuideTable,
    private readonly start: Position & { tag: string },
    private readonly listener: LoopListener,
  ) {
    const { count } = table;
    this.counts = new Int32Array(count);
    this.stamps = new Int32Array(count);
    this.serials = new Int32Array(count);
    this.seen = new Int32Array(count);
    this.ordinals = new Float64Array(count);
    this.offsets = new Float64Array(count);
    this.parents = table.parents;
    this.limits = table.limits;
    this.bits = table.bits;
    this.required = table.required;
    this.isLoop = table.isLoop;
    this.serials[ROOT] = this.serial;
  }

  /** The node of the segment at `row`; 0, and nothing is changed, when it or what it leaves behind is not as it should be. */
  step(row: number, ordinal: number): number {
    const { position, parents, seen, required, stamps, counts } = this;
    const node = this.table.target(position, row);
    if (node === NOWHERE) return NOWHERE;
    const parent = parents[node]!;
    const from = this.isLoop[position] ? position : parents[position]!;
    for (let loop = from; loop !== parent; loop = parents[loop]!)
      if (seen[loop] !== required[loop]) return NOWHERE;
    const serial = this.serials[parent]!;
    const count = stamps[node] === serial ? counts[node]! + 1 : 1;
    if (count > this.limits[node]!) return NOWHERE;
    for (let loop = from; loop !== parent; loop = parents[loop]!) this.listener.closed(loop);
    stamps[node] = serial;
    counts[node] = count;
    seen[parent]! |= this.bits[node]!;
    if (this.isLoop[node]) this.open(node, ordinal, tokens.offsetOf(segments[row + START]!));
    this.position = node;
    this.lastPlaced = true;
    return node;
  }

  /** The set ends; false, and nothing is changed, when something is missing. */
  finish(): boolean {
    const { parents, seen, required } = this;
    const from = this.table.loopOf(this.position);
    for (let loop = from; loop !== NOWHERE; loop = parents[loop]!)
      if (seen[loop] !== required[loop]) return false;
    for (let loop = from; loop !== NOWHERE; loop = parents[loop]!) this.listener.closed(loop);
    return true;
  }

  /** The state as the walker has it. */
  get state(): WalkState {
    const { table, parents } = this;
    const path: number[] = [];
    for (let loop = table.loopOf(this.position); loop !== NOWHERE; loop = parents[loop]!)
      path.unshift(loop);
    return {
      lastPlaced: this.lastPlaced,
      frames: path.map((loop, depth) => this.frameOf(loop, path[depth + 1])),
    };
  }

  /** Takes a state over; false when it is one that only out-of-order segments lead to. */
  take({ frames, lastPlaced }: WalkState): boolean {
    const { table } = this;
    const path = frames.map(({ loop }) => table.numberOf(loop));
    const innermost = path.length - 1;
    for (let depth = 0; depth < innermost; depth++)
      if (frames[depth]!.rank !== table.ranks[path[depth + 1]!]) return false;
    const last = frames[innermost]!;
    const standing = table.childOf(path[innermost]!, last.rank);
    if (last.rank > 0 && standing === NOWHERE) return false;
    frames.forEach((frame, depth) => this.takeFrame(frame, path[depth]!));
    this.position = standing === NOWHERE ? path[innermost]! : standing;
    this.lastPlaced = lastPlaced;
    return true;
  }

  private takeFrame({ loop, counts, first }: Frame, number: number): void {
    const { table } = this;
    const same = this.serials[number] !== 0 && this.ordinals[number] === first.ordinal;
    if (!same && number !== ROOT) this.open(number, first.ordinal, first.offset);
    for (const child of loop.children) {
      const count = counts.get(child);
      if (count === undefined) continue;
      const n = table.numberOf(child);
      this.stamps[n] = this.serials[number]!;
      this.counts[n] = count;
      this.seen[number]! |= this.bits[n]!;
    }
  }

  private frameOf(number: number, inner: number | undefined): Frame {
    const { table, stamps, serials } = this;
    const loop = table.nodes[number] as GuideLoop;
    const counts: Frame['counts'] = new Map();
    for (const child of loop.children) {
      if (number !== ROOT && child === loop.trigger) continue;
      const n = table.numberOf(child);
      if (stamps[n] === serials[number]) counts.set(child, this.counts[n]!);
    }
    const standing = inner ?? (this.position === number ? undefined : this.position);
    const rank = standing === undefined ? 0 : table.ranks[standing]!;
    const first =
      number === ROOT
        ? this.start
        : {
            tag: loop.trigger.tag,
            ordinal: this.ordinals[number]!,
            offset: this.offsets[number]!,
          };
    return { loop, counts, rank, first };
  }

  private open(loop: number, ordinal: number, offset: number): void {
    this.serials[loop] = ++this.serial;
    this.seen[loop] = 0;
    this.ordinals[loop] = ordinal;
    this.offsets[loop] = offset;
  }
}

/** Segment `index` of the tables. */
export function rowOf(index: number): number {
  return index * SEGMENT_INTS;
}
