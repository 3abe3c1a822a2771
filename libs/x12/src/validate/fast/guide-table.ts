import { COMPONENT, FIRST, LAST, TAG } from '../../core/tokens.js';
import { packTag } from '../../core/tags.js';
import type { Guide, GuideLoop, GuideNode, GuideSegment } from '../../guides/notation.js';
import { NOWHERE, numberNodes, ROOT } from '../../guides/number-nodes.js';
import { pack, packedOf, scanner } from '../../read/table/values.js';

const { tokens } = scanner;
const { segments, elements, components, bytes } = tokens;

/** Of `next`: not asked for yet. */
const UNKNOWN = -1;
/** So many tags a guide may use; what fits above a packed code. */
const MOST_TAGS = 64;

/** How one tag is told apart: by which element or component, if by any. */
interface Tag {
  tag: string;
  element: number;
  component: number;
  codes: Set<string>;
}

/**
 * A guide as numbered nodes, so that following it is a look into a table. `next` is filled as it is asked for: nothing is made
 * when the program starts. The segment that opens a loop has no number of its own, the loop stands for it.
 */
export class GuideTable {
  /** By number; 0 is nowhere, 1 the set. */
  readonly nodes: readonly GuideNode[];
  readonly parents: Int32Array;
  readonly ranks: Int32Array;
  readonly limits: Float64Array;
  readonly isLoop: Uint8Array;
  /** What a node adds to what was seen of its loop, where it is required; else 0. */
  readonly bits: Int32Array;
  /** All that is required of a loop. */
  readonly required: Int32Array;
  readonly count: number;
  private readonly numbers = new Map<GuideNode, number>();
  private readonly children: number[][];
  private readonly tags: Tag[] = [];
  private readonly tagSlots = new Int32Array(1024);
  private readonly packedTags = new Int32Array(MOST_TAGS);
  private readonly tagElements: Int32Array;
  private readonly tagComponents: Int32Array;
  /** Kind of a segment whose code none of the nodes asks for, or that has no such code, by tag. */
  private readonly plainKinds: Int32Array;
  private readonly codeKeys: Int32Array;
  private readonly codeKinds: Int16Array;
  private readonly kinds: { tag: string; code: string | undefined }[] = [
    { tag: '', code: undefined },
  ];
  private readonly next: Int16Array;

  constructor(readonly guide: Guide) {
    const { nodes, parents } = numberNodes(guide);
    this.nodes = nodes;
    this.count = nodes.length;
    this.parents = Int32Array.from(parents);
    this.children = nodes.map(() => []);
    for (let n = ROOT; n < this.count; n++) {
      this.numbers.set(nodes[n]!, n);
      this.children[parents[n]!]!.push(n);
    }
    this.ranks = Int32Array.from(this.nodes, (node) => node.rank);
    this.limits = Float64Array.from(this.nodes, (node) => node.max);
    this.isLoop = Uint8Array.from(this.nodes, (node) => (node.kind === 'loop' ? 1 : 0));
    this.bits = new Int32Array(this.count);
    this.required = new Int32Array(this.count);
    for (let loop = ROOT; loop < this.count; loop++) this.require(loop, this.children[loop]!);
    this.nodes.forEach((_, n) => n > ROOT && this.addTag(this.segmentOf(n)));
    this.tagElements = Int32Array.from(this.tags, ({ element }) => element);
    this.tagComponents = Int32Array.from(this.tags, ({ component }) => component);
    this.plainKinds = Int32Array.from(this.tags, ({ tag }) => this.addKind(tag, undefined));
    const codes = this.tags.flatMap(({ codes }, t) => [...codes].map((code) => [t, code] as const));
    const size = 2 ** Math.ceil(Math.log2(4 * codes.length + 4));
    this.codeKeys = new Int32Array(size);
    this.codeKinds = new Int16Array(size);
    for (const [t, code] of codes) this.addCode(t, code);
    this.next = new Int16Array(this.count * this.kinds.length).fill(UNKNOWN);
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
    return this.isLoop[n] ? n : this.parents[n]!;
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

  /** For every node, what `of` says of its tag and its loops from the outside. */
  byNode(of: (tag: string, path: readonly string[]) => number): Uint8Array {
    return Uint8Array.from(this.nodes, (_, n) =>
      n > ROOT ? of(this.segmentOf(n).tag, this.pathOf(n)) : 0,
    );
  }

  /** A node of a loop with this rank; 0 when there is none. */
  childOf(loop: number, rank: number): number {
    return this.children[loop]!.find((child) => this.ranks[child] === rank) ?? NOWHERE;
  }

  /** Where the segment at `row` stands by its tag and code, when `position` is where the one before it stood. */
  target(position: number, row: number): number {
    const kind = this.kindAt(row);
    const cell = position * this.kinds.length + kind;
    const known = this.next[cell]!;
    if (known !== UNKNOWN) return known;
    return (this.next[cell] = this.find(position, this.kinds[kind]!));
  }

  private require(loop: number, children: readonly number[]): void {
    let bit = 1;
    for (const child of children) {
      if (!this.nodes[child]!.required) continue;
      if (bit <= 0) throw new Error(`Guide ${this.guide.id} requires too much of one loop`);
      this.bits[child] = bit;
      this.required[loop]! |= bit;
      bit <<= 1;
    }
  }

  private addTag({ tag, qualifier }: GuideSegment): void {
    let known = this.tags.find((one) => one.tag === tag);
    if (!known) {
      known = { tag, element: 0, component: 0, codes: new Set() };
      this.tags.push(known);
      if (this.tags.length >= MOST_TAGS) throw new Error('A guide uses too many tags');
      let slot = slotOf(packTag(tag));
      while (this.tagSlots[slot]) slot = (slot + 1) & 1023;
      this.tagSlots[slot] = this.tags.length;
      this.packedTags[this.tags.length - 1] = packTag(tag);
    }
    if (!qualifier) return;
    known.element = qualifier.element;
    known.component = qualifier.component;
    for (const code of qualifier.codes) known.codes.add(code);
  }

  private addKind(tag: string, code: string | undefined): number {
    return this.kinds.push({ tag, code }) - 1;
  }

  private addCode(t: number, code: string): void {
    if (code.length > 3)
      throw new Error(`Guide ${this.guide.id} tells segments apart by long codes`);
    const key = (t << 26) ^ pack(code);
    let slot = hash(key) & (this.codeKeys.length - 1);
    while (this.codeKeys[slot]) slot = (slot + 1) & (this.codeKeys.length - 1);
    this.codeKeys[slot] = key;
    this.codeKinds[slot] = this.addKind(this.tags[t]!.tag, code);
  }

  private kindAt(row: number): number {
    const packed = segments[row + TAG]!;
    const { tagSlots, packedTags } = this;
    let slot = slotOf(packed);
    let t = tagSlots[slot]!;
    // Tags are few and the slots many.
    while (t !== 0 && packedTags[t - 1] !== packed) {
      slot = (slot + 1) & 1023;
      t = tagSlots[slot]!;
    }
    if (t === 0) return 0;
    t--;
    const element = this.tagElements[t]!;
    if (element === 0) return this.plainKinds[t]!;
    const code = this.tagComponents[t] ? firstComponent(row, element) : packedOf(row, element);
    if (code <= 0) return this.plainKinds[t]!;
    const key = (t << 26) ^ code;
    const { codeKeys } = this;
    const mask = codeKeys.length - 1;
    for (let at = hash(key) & mask; codeKeys[at] !== 0; at = (at + 1) & mask)
      if (codeKeys[at] === key) return this.codeKinds[at]!;
    return this.plainKinds[t]!;
  }

  /** As the walker looks for a segment in order, without the limits of how often. */
  private find(position: number, kind: { tag: string; code: string | undefined }): number {
    let rank = this.isLoop[position] ? 0 : this.ranks[position]!;
    for (let loop = this.loopOf(position); loop !== NOWHERE; loop = this.parents[loop]!) {
      for (const child of this.children[loop]!) {
        if (this.ranks[child]! < rank) continue;
        const { tag, qualifier } = this.segmentOf(child);
        if (
          tag === kind.tag &&
          (!qualifier || (kind.code !== undefined && qualifier.codes.has(kind.code)))
        )
          return child;
      }
      rank = this.ranks[loop]!;
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

/** The first component of an element as `pack` gives it; guides tell segments apart by no other. */
function firstComponent(row: number, element: number): number {
  const last = segments[row + FIRST]! + element;
  if (last > segments[row + LAST]!) return 0;
  let at = elements[last - 1]! + 1;
  let mark = segments[row + COMPONENT]!;
  while (components[mark]! < at) mark++;
  let end = elements[last]!;
  if (components[mark]! < end) {
    end = components[mark]!;
    if (bytes[end] !== tokens.componentByte) return -1;
  }
  if (end - at > 3) return -1;
  let key = end - at;
  for (; at < end; at++) key = (key << 8) | bytes[at]!;
  return key;
}

function slotOf(packed: number): number {
  return (packed ^ (packed >>> 5) ^ (packed >>> 11)) & 1023;
}

function hash(key: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 16) ^ key;
}
