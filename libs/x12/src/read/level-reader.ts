import type { SetReader } from '../core/item-stream.js';
import type { Segment } from '../core/segment.js';
import type { Fields } from '../layout/fields.js';
import { sharedObjects, type LevelGuide } from '../layout/levels.js';
import { begin } from '../layout/loop.js';
import { LoopReader } from '../layout/loop-reader.js';
import type { SetEnd, SetHeader, TransactionSet } from '../types/common.js';
import { readSetHeader } from './parts.js';

/** Options of the readers of these sets. */
export interface LevelOptions {
  /**
   * Gives the text of the segments of every item, too (`segments`). A writer takes a segment that nobody changed from there,
   * so that numbers are written as they were ('85.00').
   */
  keepSegments?: boolean;
}

/** Builds the items of a set with levels: one for each level, or for each answer in a level. */
export class LevelReader<
  T extends object,
  Header extends SetHeader = SetHeader,
> implements SetReader<Header | T | SetEnd> {
  readonly items: (Header | T | SetEnd)[] = [];
  protected header: Header;
  private headerGiven = false;
  /** The last item of every level that is open, from the outermost in. */
  private open: Fields[] = [];
  private item: Fields | undefined;
  /** True when the answer of the item has begun. */
  private begun = false;
  private readonly loops = new LoopReader();

  constructor(
    private readonly set: TransactionSet,
    private readonly guide: LevelGuide<T>,
    private readonly options: LevelOptions = {},
  ) {
    this.header = { kind: 'header', set, purpose: '', reference: '' } as unknown as Header;
  }

  segment(segment: Segment): void {
    if (segment.tag === 'BHT') Object.assign(this.header, readSetHeader(segment, this.set));
    else if (segment.tag === 'HL') this.enter(segment);
    else if (this.item && !this.isOfHeader(segment)) this.take(segment, this.item);
  }

  end(end: SetEnd): void {
    this.close(0);
    this.giveHeader();
    this.items.push(end);
  }

  /** Takes a segment of the outermost level that tells of the whole set. */
  protected isOfHeader(_segment: Segment): boolean {
    return false;
  }

  protected get depth(): number {
    return this.open.length - 1;
  }

  private giveHeader(): void {
    if (!this.headerGiven) this.items.push(this.header);
    this.headerGiven = true;
  }

  private enter(segment: Segment): void {
    const depth = this.guide.levels.findIndex(({ code }) => code === segment.element(3));
    this.close(depth);
    if (depth < 0) return;
    if (depth > 0) this.giveHeader();
    this.open.length = Math.min(this.open.length, depth);
    const level = this.guide.levels[depth]!;
    const item = this.start(depth, segment);
    Object.assign(item, sharedObjects(level, segment));
    this.open[depth] = item;
    this.begun = false;
    this.keep(segment, item);
  }

  /** A new item with what stands above it. */
  private start(depth: number, segment: Segment): Fields {
    const { guide, set } = this;
    const level = guide.levels[depth]!;
    const item = { ...guide.start(set, depth, segment.at), ...begin(level.layout) };
    for (let above = 0; above < depth; above++) {
      const from = this.open[above];
      for (const key of guide.levels[above]!.keys)
        if (from?.[key] !== undefined) item[key] = from[key];
    }
    item['at'] = segment.at;
    this.item = item;
    this.loops.open(level.layout, item);
    return item;
  }

  private take(segment: Segment, item: Fields): void {
    const { begins } = this.guide;
    const [opener] = begins;
    if (segment.tag === opener && this.begun) item = this.again(segment, item);
    else if (!this.begun && begins.includes(segment.tag)) item['at'] = segment.at;
    if (begins.includes(segment.tag)) this.begun = true;
    this.keep(segment, item);
    this.loops.take(segment);
  }

  /** One more answer in the same level. */
  private again(segment: Segment, before: Fields): Fields {
    this.give(before);
    const depth = this.open.length - 1;
    const item = this.start(depth, segment);
    for (const key of this.guide.levels[depth]!.keys)
      if (before[key] !== undefined) item[key] = before[key];
    this.open[depth] = item;
    return item;
  }

  /** The level ends; `next` is the level that follows. A level that only leads to others is no item. */
  private close(next: number): void {
    const { item, guide } = this;
    this.item = undefined;
    if (!item) return;
    const says = guide.begins.length > 0 ? this.begun : guide.says(item as T);
    if (says || next < this.open.length) this.give(item);
  }

  private give(item: Fields): void {
    this.giveHeader();
    this.guide.finish?.(item as T);
    this.items.push(item as T);
  }

  private keep(segment: Segment, item: Fields): void {
    if (!this.options.keepSegments) return;
    const kept = (item['segments'] ??= keptText(segment)) as { texts: string[] };
    kept.texts.push(segment.raw);
  }
}

/** Nothing yet, with the separators of the file. */
export function keptText({ delimiters }: Segment): { separators: string; texts: string[] } {
  const { element, component, repetition, segment } = delimiters;
  return { separators: element + component + (repetition ?? '') + segment, texts: [] };
}
