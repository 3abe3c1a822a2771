import { FIRST, LAST, START } from '../../core/tokens.js';
import { scanner } from '../../read/table/values.js';
import { HierarchyRule, type Level } from '../rules/hierarchy.js';
import { oncePerTable, type GuideTable } from './guide-table.js';
import { RuleFeed, type SetRules } from './set-rules.js';
import type { Places } from './places.js';

const { tokens } = scanner;
const { segments, elements, bytes } = tokens;

/** Hierarchies of the guides are four deep. */
const DEEPEST = 8;
const ZERO = 48;
const ONE = 49;

const depthsOf = oncePerTable((table) => table.byNode((_, path) => path.length));

/** HL as `HierarchyRule` has it, in integers, until a number, parent or child is not as it should be: then the rule goes on. */
export class HierarchyFacts implements SetRules {
  private readonly depths: Uint8Array;
  private levels = 0;
  private count = 0;
  /** By level: depth, number, HL04 as a byte, whether one follows below, and where it stands. */
  private readonly depth = new Int32Array(DEEPEST);
  private readonly numbers = new Int32Array(DEEPEST);
  private readonly child = new Int32Array(DEEPEST);
  private readonly hasChild = new Uint8Array(DEEPEST);
  private readonly nodes = new Int32Array(DEEPEST);
  private readonly ordinals = new Float64Array(DEEPEST);
  private readonly offsets = new Float64Array(DEEPEST);
  private rule: RuleFeed | undefined;

  constructor(
    private readonly table: GuideTable,
    private readonly places: Places,
  ) {
    this.depths = depthsOf(table);
  }

  placed(node: number, row: number, ordinal: number): void {
    if (this.rule || !this.isClean(this.depths[node]!, row)) {
      this.rule ??= this.makeRule();
      this.rule.placed(node, row, ordinal);
      return;
    }
    const level = this.levels++;
    this.depth[level] = this.depths[node]!;
    this.numbers[level] = ++this.count;
    this.child[level] = byteOf(row, 4);
    this.hasChild[level] = 0;
    this.nodes[level] = node;
    this.ordinals[level] = ordinal;
    this.offsets[level] = tokens.offsetOf(segments[row + START]!);
  }

  /** The set ends. */
  closed(loop: number): void {
    if (!this.rule && this.levelsAbove(0) === 0) return;
    this.rule ??= this.makeRule();
    this.rule.closed(loop);
  }

  walk(): void {
    // A level that is out of its order is not clean.
  }

  endRun(): void {
    // Nothing of the tables is kept.
  }

  /** Leaves what the level at `depth` ends, and stands above it, when all is as it should be. */
  private isClean(depth: number, row: number): boolean {
    const above = this.levelsAbove(depth);
    if (above < 0 || above === DEEPEST) return false;
    if (numberOf(row, 1) !== this.count + 1) return false;
    if (above > 0 && numberOf(row, 2) !== this.numbers[above - 1]) return false;
    this.levels = above;
    if (above > 0) this.hasChild[above - 1] = 1;
    return true;
  }

  /** How many levels stay when those from `depth` on end; −1 when one of them promised another child than it has. */
  private levelsAbove(depth: number): number {
    let level = this.levels;
    while (level > 0 && this.depth[level - 1]! >= depth) {
      level--;
      const child = this.child[level]!;
      if (child === ZERO && this.hasChild[level]) return -1;
      if (child === ONE && !this.hasChild[level]) return -1;
    }
    return level;
  }

  private makeRule(): RuleFeed {
    const levels = Array.from({ length: this.levels }, (_, level): Level => {
      const path = this.table.pathOf(this.nodes[level]!);
      return {
        depth: this.depth[level]!,
        id: String(this.numbers[level]),
        child: this.child[level] === 0 ? '' : String.fromCharCode(this.child[level]!),
        hasChild: this.hasChild[level] === 1,
        ordinal: this.ordinals[level]!,
        offset: this.offsets[level]!,
        loop: path[path.length - 1] ?? '',
        path: path.join('/'),
      };
    });
    const rule = new HierarchyRule({ levels, count: this.count, report: this.places.report });
    return new RuleFeed(this.table, this.places, [rule]);
  }
}

/** Element n as a whole number as one writes it, without zeros in front; −1 when it is none. */
function numberOf(row: number, n: number): number {
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return -1;
  const start = elements[last - 1]! + 1;
  const end = elements[last]!;
  if (start === end || end - start > 9 || bytes[start] === ZERO) return -1;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Element n of one byte; 0 for any other, which says nothing of children. */
function byteOf(row: number, n: number): number {
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return 0;
  return elements[last]! - elements[last - 1]! === 2 ? bytes[elements[last]! - 1]! : 0;
}
