import { packTag } from '../../core/tags.js';
import { COMPONENT, FIRST, LAST, TAG } from '../../core/tokens.js';
import type { Guide, GuideLoop, GuideNode, GuideSegment } from '../../guides/notation.js';
import { NOWHERE, numberNodes, ROOT } from '../../guides/number-nodes.js';
import { pack, packedAt, packedOf, scanner } from '../../read/table/values.js';

const { tokens } = scanner;
const { segments, elements, components, bytes } = tokens;

/** Of a node that may come as often as it likes. */
const NO_LIMIT = 0x7fffffff;
const TAG_SLOTS = 1024;
/** Steps that are kept; a guide knows a few hundred. */
const STEPS = 2048;

/** What a node is to its loop. */
export interface NodeUse {
  readonly parent: number;
  readonly isLoop: boolean;
  readonly limit: number;
  /** Its bit in what its loop requires; 0 when it is situational. */
  readonly bit: number;
  /** All bits that the loop itself requires. */
  readonly required: number;
}

/**
 * A guide as numbered nodes, so that following it is a look into a table: which node comes after which, for what tag and code.
 * The table is filled as it is asked for, nothing is made when the program starts.
 */
export class GuideTable {
  /** By number; 0 is nowhere, 1 the set. */
  readonly nodes: readonly GuideNode[];
  readonly uses: readonly NodeUse[];
  private readonly parents: readonly number[];
  private readonly numbers = new Map<GuideNode, number>();
  private readonly children: readonly number[][];
  /** By node: its tag and the codes that tell it apart, packed. */
  private readonly tags: readonly number[];
  private readonly codes: readonly (ReadonlySet<number> | undefined)[];
  /** By slot of a tag: the tag, and twice the element that tells its uses apart, plus one when it is a composite. */
  private readonly tagKeys = new Int32Array(TAG_SLOTS);
  private readonly tagPlaces = new Int32Array(TAG_SLOTS);
  /** Four integers a step: code, position and slot of the tag, where it leads to. */
  private readonly steps = new Int32Array(4 * STEPS);

  constructor(readonly guide: Guide) {
    const { nodes, parents } = numberNodes(guide);
    this.nodes = nodes;
    this.parents = parents;
    this.children = nodes.map(() => []);
    for (let n = ROOT; n < nodes.length; n++) {
      this.numbers.set(nodes[n]!, n);
      this.children[parents[n]!]!.push(n);
    }
    this.uses = usesOf(nodes, parents, this.children);
    this.tags = nodes.map((_, n) => (n > ROOT ? packTag(this.segmentOf(n).tag) : 0));
    this.codes = nodes.map((_, n) => (n > ROOT ? packedCodes(this.segmentOf(n)) : undefined));
    for (let n = ROOT + 1; n < nodes.length; n++) this.addTag(this.segmentOf(n));
  }

  /** The number of a node of this guide. */
  numberOf(node: GuideNode): number {
    return this.numbers.get(node)!;
  }

  /** What a node asks of a segment. */
  segmentOf(n: number): GuideSegment {
    const node = this.nodes[n]!;
    return node.kind === 'loop' ? node.trigger : node;
  }

  /** The loop a node stands in, or is. */
  loopOf(n: number): number {
    return this.uses[n]!.isLoop ? n : this.parents[n]!;
  }

  /** The loop around a node. */
  parentOf(n: number): number {
    return this.parents[n]!;
  }

  /** Ids of the loops around a node, its own included, from the outside. */
  pathOf(n: number): string[] {
    const path: string[] = [];
    for (let loop = this.loopOf(n); loop !== ROOT; loop = this.parents[loop]!)
      path.unshift((this.nodes[loop] as GuideLoop).id);
    return path;
  }

  /** The first loop with this id; 0 when there is none. */
  loopNamed(id: string): number {
    const loop = this.nodes.findIndex(
      (node, n) => n > ROOT && node.kind === 'loop' && node.id === id,
    );
    return Math.max(loop, NOWHERE);
  }

  /** For every node, what `of` says of its tag, its loops from the outside, and the codes that tell it apart. */
  byNode(
    of: (tag: string, path: readonly string[], codes: readonly string[] | undefined) => number,
  ): Uint8Array {
    return Uint8Array.from(this.nodes, (_, n) => {
      if (n <= ROOT) return 0;
      const { tag, qualifier } = this.segmentOf(n);
      return of(tag, this.pathOf(n), qualifier && [...qualifier.codes]);
    });
  }

  /** A node of a loop with this rank; 0 when there is none. */
  childOf(loop: number, rank: number): number {
    return this.children[loop]!.find((child) => this.nodes[child]!.rank === rank) ?? NOWHERE;
  }

  /** Where the segment at `row` stands by its tag and code, when `position` is where the one before it stood. */
  target(position: number, row: number): number {
    const { tagKeys, steps } = this;
    const tag = segments[row + TAG]!;
    let slot = slotOf(tag);
    if (tagKeys[slot] !== tag) slot = this.laterSlot(slot, tag);
    const place = this.tagPlaces[slot]!;
    let code = 0;
    if (place !== 0) code = place & 1 ? firstComponent(row, place >> 1) : packedOf(row, place >> 1);
    const from = (position << 10) | slot;
    const step = 4 * ((Math.imul(from, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> (32 - 11));
    if (steps[step] === code && steps[step + 1] === from) return steps[step + 2]!;
    return this.laterStep(step, from, tag, code);
  }

  /** The slot of a tag that is not in its first; one that is empty where the guide has no such tag. */
  private laterSlot(slot: number, tag: number): number {
    const { tagKeys } = this;
    let later = slot;
    while (tagKeys[later] !== tag && tagKeys[later] !== 0) later = (later + 1) & (TAG_SLOTS - 1);
    return later;
  }

  /** Where a step leads that is not where it should be in their table: beside it, or not known yet. */
  private laterStep(step: number, from: number, tag: number, code: number): number {
    const { steps } = this;
    const beside = step ^ 4;
    if (steps[beside] === code && steps[beside + 1] === from) return steps[beside + 2]!;
    const found = this.find(from >> 10, tag, code);
    steps.copyWithin(beside, step, step + 3);
    steps[step] = code;
    steps[step + 1] = from;
    steps[step + 2] = found;
    return found;
  }

  private addTag({ tag, qualifier }: GuideSegment): void {
    const packed = packTag(tag);
    const { tagKeys } = this;
    let slot = slotOf(packed);
    while (tagKeys[slot] !== 0 && tagKeys[slot] !== packed) slot = (slot + 1) & (TAG_SLOTS - 1);
    tagKeys[slot] = packed;
    if (!qualifier) return;
    if (qualifier.component > 1)
      throw new Error(`Guide ${this.guide.id} tells ${tag} apart by a later component`);
    this.tagPlaces[slot] = 2 * qualifier.element + qualifier.component;
  }

  /** As the walker looks for a segment in order, without the limits of how often. */
  private find(position: number, tag: number, code: number): number {
    let rank = this.uses[position]!.isLoop ? 0 : this.nodes[position]!.rank;
    for (let loop = this.loopOf(position); loop !== NOWHERE; loop = this.parents[loop]!) {
      for (const child of this.children[loop]!) {
        if (this.nodes[child]!.rank < rank || this.tags[child] !== tag) continue;
        if (this.codes[child]?.has(code) ?? true) return child;
      }
      rank = this.nodes[loop]!.rank;
    }
    return NOWHERE;
  }
}

/** What is made of a table once, when it is first asked for. */
export function oncePerTable<T>(make: (table: GuideTable) => T): (table: GuideTable) => T {
  const made = new WeakMap<GuideTable, T>();
  return (table) => {
    const known = made.get(table);
    if (known !== undefined) return known;
    const fresh = make(table);
    made.set(table, fresh);
    return fresh;
  };
}

function usesOf(
  nodes: readonly GuideNode[],
  parents: readonly number[],
  children: readonly number[][],
): NodeUse[] {
  const bits = new Int32Array(nodes.length);
  const required = new Int32Array(nodes.length);
  for (let loop = ROOT; loop < nodes.length; loop++) {
    let bit = 1;
    for (const child of children[loop]!) {
      if (!nodes[child]!.required) continue;
      if (bit <= 0) throw new Error('A loop of a guide requires too much');
      bits[child] = bit;
      required[loop]! |= bit;
      bit <<= 1;
    }
  }
  return nodes.map((node, n) => ({
    parent: parents[n]!,
    isLoop: node.kind === 'loop',
    limit: Math.min(node.max, NO_LIMIT),
    bit: bits[n]!,
    required: required[n]!,
  }));
}

function packedCodes({ qualifier }: GuideSegment): ReadonlySet<number> | undefined {
  if (!qualifier) return undefined;
  const codes = [...qualifier.codes];
  if (codes.some((code) => code.length > 3))
    throw new Error('A guide tells segments apart by long codes');
  return new Set(codes.map(pack));
}

/** The first component of an element as `pack` gives it; −1 when it is longer, or repeats. */
function firstComponent(row: number, element: number): number {
  const last = segments[row + FIRST]! + element;
  if (last > segments[row + LAST]!) return 0;
  const at = elements[last - 1]! + 1;
  let mark = segments[row + COMPONENT]!;
  while (components[mark]! < at) mark++;
  let end = elements[last]!;
  if (components[mark]! < end) {
    end = components[mark]!;
    if (bytes[end] !== tokens.componentByte) return -1;
  }
  return packedAt(at, end);
}

function slotOf(packed: number): number {
  return (packed ^ (packed >>> 5) ^ (packed >>> 11)) & (TAG_SLOTS - 1);
}
