import type { Fields } from '../layout/fields.js';
import { answerEntries, sharedEntries, type Level, type LevelGuide } from '../layout/levels.js';
import { LayoutOutput } from '../layout/layout-output.js';
import { writeLoop } from '../layout/loop.js';
import type { KeptText } from '../types/common.js';
import { delimitersOf, type Envelope } from './envelope.js';
import type { FieldCheck, Items, SetBody } from './output.js';
import { Ahead } from './ahead.js';
import type { SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

/** What a set with levels is made of. */
export interface LevelSet<T extends object, W> {
  envelope: Envelope;
  guide: LevelGuide<T>;
  /** Name of the list in the paths of errors. */
  name: string;
  items: Items<W>;
  check: FieldCheck;
  /** Writes what stands before the first level. */
  begin(out: SegmentWriter): void;
  /** Throws for an item that cannot be written; `leads` when a level follows below it. */
  refuse?(item: W, path: string, leads: boolean): void;
  /** Writes what belongs to the set behind the outermost level. */
  afterOutermost?(out: SegmentWriter): void;
}

/** Writes items as levels: a level that is open is not written again for the next item in it. */
export function levelBody<T extends object, W extends object>(set: LevelSet<T, W>): SetBody {
  const { name, check } = set;
  return {
    async *write(out) {
      set.begin(out);
      const writer = new LevelWriter(new LayoutOutput(out, delimitersOf(set.envelope)), set);
      const items = new Ahead(set.items);
      let index = 0;
      for await (const item of items) {
        const path = (out.path = `${name}[${index++}]`);
        check({ ...item, segments: undefined }, path);
        const leads = await writer.leads(item as Fields, items);
        set.refuse?.(item, path, leads);
        writer.write(item as Fields, leads, path);
        yield;
      }
      out.path = '';
      if (index === 0) throw new X12WriteError(name, 'must not be empty');
    },
  };
}

class LevelWriter<T extends object, W> {
  private count = 0;
  private open: { key: string; number: number }[] = [];
  private readonly parts: { shared: Level<T>['layout']; answer: Level<T>['layout'] }[];

  constructor(
    private readonly out: LayoutOutput,
    private readonly set: LevelSet<T, W>,
  ) {
    this.parts = set.guide.levels.map((level) => ({
      shared: sharedEntries(level),
      answer: answerEntries(level),
    }));
  }

  /** True when a level follows below the item's own. */
  async leads(item: Fields, items: Ahead<W>): Promise<boolean> {
    const { guide } = this.set;
    const depth = guide.depthOf(item as T);
    if (depth === guide.levels.length - 1 || guide.levels[depth]!.childless === '1') return false;
    const place = this.placeOf(item, depth);
    for (let n = 0; ; n++) {
      const next = (await items.peek(n)) as Fields | undefined;
      if (!next) return false;
      const other = guide.depthOf(next as T);
      if (other < depth || this.placeOf(next, depth) !== place) return false;
      if (other > depth) return true;
      if (guide.begins.length === 0) return false;
    }
  }

  write(item: Fields, leads: boolean, path: string): void {
    const { out, parts } = this;
    const { guide } = this.set;
    const depth = guide.depthOf(item as T);
    out.keep(undefined);
    for (let above = 0; above < depth; above++) {
      if (this.isOpen(item, above)) continue;
      this.enter(item, above, true, path);
      writeLoop(out, parts[above]!.shared, item, path);
      if (above === 0) this.set.afterOutermost?.(out.out);
    }
    out.keep(item['segments'] as KeptText | undefined);
    if (guide.begins.length > 0 && this.open.length === depth + 1 && this.isOpen(item, depth)) {
      writeLoop(out, parts[depth]!.answer, item, path);
    } else {
      this.enter(item, depth, leads, path);
      writeLoop(out, guide.levels[depth]!.layout, item, path);
      if (depth === 0) this.set.afterOutermost?.(out.out);
    }
  }

  private isOpen(item: Fields, depth: number): boolean {
    return this.open[depth]?.key === this.keyOf(item, depth);
  }

  private enter(item: Fields, depth: number, hasChild: boolean, path: string): void {
    const level = this.set.guide.levels[depth]!;
    for (const key of Object.keys(level.empty))
      if (item[key] === undefined) throw new X12WriteError(`${path}.${key}`, 'is required');
    const number = ++this.count;
    const parent = depth === 0 ? undefined : this.open[depth - 1]!.number;
    this.out.segment(
      'HL',
      String(number),
      parent === undefined ? undefined : String(parent),
      level.code,
      hasChild ? '1' : this.out.childless(String(number), level.childless),
    );
    this.open.length = depth;
    this.open.push({ key: this.keyOf(item, depth), number });
  }

  private placeOf(item: Fields, depth: number): string {
    let place = '';
    for (let level = 0; level <= depth; level++) place += this.keyOf(item, level);
    return place;
  }

  private keyOf(item: Fields, depth: number): string {
    return JSON.stringify(this.set.guide.levels[depth]!.keys.map((key) => item[key]));
  }
}
