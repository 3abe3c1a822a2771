import { Segment, type Delimiters } from '../core/segment.js';
import type { KeptText, Written } from '../types/common.js';
import type { ElementValue, SegmentWriter } from '../write/segment-writer.js';
import type { Fields } from './fields.js';
import type { SegmentLayout, SegmentTarget } from './segment.js';

/**
 * Where layouts write to. It may have the segments that an item was read from: one that says the same as what is to be
 * written is written as it was, with its way to write numbers.
 */
export class LayoutOutput implements SegmentTarget {
  private kept: Segment[] = [];

  constructor(
    readonly out: SegmentWriter,
    private readonly delimiters: Delimiters,
  ) {}

  /** Goes on with an item and its segments; those with other separators are of no use. */
  keep(text: Written<KeptText> | undefined): void {
    const { delimiters } = this;
    const { element, component, repetition, segment } = delimiters;
    const same = text?.separators === element + component + (repetition ?? '') + segment;
    this.kept = same ? (text.texts ?? []).map((raw) => new Segment(raw, 1, 0, delimiters)) : [];
  }

  segment(tag: string, ...values: readonly ElementValue[]): void {
    this.out.segment(tag, ...values);
  }

  put<T>(layout: SegmentLayout<T>, values: readonly ElementValue[]): void {
    const as = this.kept.length > 0 ? this.find(layout, JSON.stringify(values)) : undefined;
    if (as) this.out.raw(as.raw.split(this.delimiters.element));
    else this.out.segment(layout.tag, ...values);
  }

  /** HL04 as it was where no level follows: left out or not, it says the same. */
  childless(number: string, usual: string | undefined): string | undefined {
    const was = this.kept.find((one) => one.tag === 'HL' && one.element(1) === number);
    if (!was || usual === '1') return usual;
    return was.element(4) === '1' ? usual : was.element(4);
  }

  private find<T>(layout: SegmentLayout<T>, values: string): Segment | undefined {
    const index = this.kept.findIndex((one) => {
      if (!layout.matches(one) || !layout.hasLabels(one)) return false;
      const object: Fields = {};
      layout.read(one, object);
      return JSON.stringify(layout.valuesOf(object, '')) === values;
    });
    return index < 0 ? undefined : this.kept.splice(index, 1)[0];
  }
}
