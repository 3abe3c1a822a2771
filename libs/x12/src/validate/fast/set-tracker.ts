import { START } from '../../core/tokens.js';
import type { GuideLoop } from '../../guides/notation.js';
import { NOWHERE, ROOT } from '../../guides/number-nodes.js';
import { scanner } from '../../read/table/values.js';
import type { Position } from '../../types/common.js';
import type { Frame, WalkState } from '../walker.js';
import { oncePerTable, type GuideTable } from './guide-table.js';

const { tokens } = scanner;
const { segments } = tokens;

/*
 * Integers of a node in the state of a set. One table for all: what it is by the guide, and what was seen of it.
 */
const NODE_INTS = 9;
const PARENT = 0;
/** The loop it stands in, or is. */
const LOOP = 1;
const LIMIT = 2;
const BIT = 3;
const REQUIRED = 4;
/** Instance of its loop in which it was seen last, and how often it was. */
const STAMP = 5;
const COUNT = 6;
/** Of a loop: its instance, counted through the set so that nothing is ever cleared, and what it still requires. */
const SERIAL = 7;
const MISSING = 8;

const startOf = oncePerTable(({ uses }) => {
  const state = new Int32Array(uses.length * NODE_INTS);
  uses.forEach(({ parent, isLoop, limit, bit, required }, node) => {
    state.set([parent, isLoop ? node : parent, limit, bit, required], node * NODE_INTS);
  });
  state[ROOT * NODE_INTS + SERIAL] = 1;
  state[ROOT * NODE_INTS + MISSING] = state[ROOT * NODE_INTS + REQUIRED]!;
  return state;
});

/** Told of the loops that end, each before the segment with this ordinal. */
export interface LoopListener {
  closed(loop: number, ordinal: number): void;
}

/**
 * Follows one set through the table of its guide as long as all is as the guide has it: each segment in its place, none too
 * often, nothing left out. What else comes is for the walker, which takes the state over from here and gives it back.
 */
export class SetTracker {
  /** The node of the last segment. */
  private position = ROOT;
  private lastPlaced = true;
  private serial = 1;
  private readonly nodes: Int32Array;
  private readonly ordinals: Float64Array;
  private readonly offsets: Float64Array;

  constructor(
    private readonly table: GuideTable,
    private readonly start: Position & { tag: string },
    private readonly listener: LoopListener,
  ) {
    this.nodes = startOf(table).slice();
    this.ordinals = new Float64Array(table.nodes.length);
    this.offsets = new Float64Array(table.nodes.length);
  }

  /** The node of the segment at `row`; 0, and nothing is changed, when it or what it leaves behind is not as it should be. */
  step(row: number, ordinal: number): number {
    const { position, nodes } = this;
    const node = this.table.target(position, row);
    if (node === NOWHERE) return NOWHERE;
    const at = node * NODE_INTS;
    const parent = nodes[at + PARENT]!;
    const from = nodes[position * NODE_INTS + LOOP]!;
    for (let loop = from; loop !== parent; loop = nodes[loop * NODE_INTS + PARENT]!)
      if (nodes[loop * NODE_INTS + MISSING] !== 0) return NOWHERE;
    const around = parent * NODE_INTS;
    const serial = nodes[around + SERIAL]!;
    const count = nodes[at + STAMP] === serial ? nodes[at + COUNT]! + 1 : 1;
    if (count > nodes[at + LIMIT]!) return NOWHERE;
    for (let loop = from; loop !== parent; loop = nodes[loop * NODE_INTS + PARENT]!)
      this.listener.closed(loop, ordinal);
    nodes[at + STAMP] = serial;
    nodes[at + COUNT] = count;
    nodes[around + MISSING]! &= ~nodes[at + BIT]!;
    if (nodes[at + LOOP] === node)
      this.open(node, ordinal, tokens.offsetOf(segments[row + START]!));
    this.position = node;
    this.lastPlaced = true;
    return node;
  }

  /** The set ends before this ordinal; false, and nothing is changed, when something is missing. */
  finish(ordinal: number): boolean {
    const { nodes, table } = this;
    const from = table.loopOf(this.position);
    for (let loop = from; loop !== NOWHERE; loop = table.parentOf(loop))
      if (nodes[loop * NODE_INTS + MISSING] !== 0) return false;
    for (let loop = from; loop !== NOWHERE; loop = table.parentOf(loop))
      this.listener.closed(loop, ordinal);
    return true;
  }

  /** The state as the walker has it. */
  get state(): WalkState {
    const { table } = this;
    const path: number[] = [];
    for (let loop = table.loopOf(this.position); loop !== NOWHERE; loop = table.parentOf(loop))
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
      if (frames[depth]!.rank !== table.nodes[path[depth + 1]!]!.rank) return false;
    const last = frames[innermost]!;
    const standing = table.childOf(path[innermost]!, last.rank);
    if (last.rank > 0 && standing === NOWHERE) return false;
    frames.forEach((frame, depth) => this.takeFrame(frame, path[depth]!));
    this.position = standing === NOWHERE ? path[innermost]! : standing;
    this.lastPlaced = lastPlaced;
    return true;
  }

  private takeFrame({ loop, counts, first }: Frame, number: number): void {
    const { table, nodes } = this;
    const at = number * NODE_INTS;
    const isSame = nodes[at + SERIAL] !== 0 && this.ordinals[number] === first.ordinal;
    if (!isSame && number !== ROOT) this.open(number, first.ordinal, first.offset);
    for (const child of loop.children) {
      const count = counts.get(child);
      if (count === undefined) continue;
      const n = table.numberOf(child) * NODE_INTS;
      nodes[n + STAMP] = nodes[at + SERIAL]!;
      nodes[n + COUNT] = count;
      nodes[at + MISSING]! &= ~nodes[n + BIT]!;
    }
  }

  private frameOf(number: number, inner: number | undefined): Frame {
    const { table, nodes } = this;
    const loop = table.nodes[number] as GuideLoop;
    const counts: Frame['counts'] = new Map();
    for (const child of loop.children) {
      if (number !== ROOT && child === loop.trigger) continue;
      const n = table.numberOf(child) * NODE_INTS;
      if (nodes[n + STAMP] === nodes[number * NODE_INTS + SERIAL])
        counts.set(child, nodes[n + COUNT]!);
    }
    const standing = inner ?? (this.position === number ? undefined : this.position);
    const rank = standing === undefined ? 0 : table.nodes[standing]!.rank;
    const { tag } = loop.trigger;
    const first =
      number === ROOT
        ? this.start
        : { tag, ordinal: this.ordinals[number]!, offset: this.offsets[number]! };
    return { loop, counts, rank, first };
  }

  private open(loop: number, ordinal: number, offset: number): void {
    const at = loop * NODE_INTS;
    this.nodes[at + SERIAL] = ++this.serial;
    this.nodes[at + MISSING] = this.nodes[at + REQUIRED]!;
    this.ordinals[loop] = ordinal;
    this.offsets[loop] = offset;
  }
}
