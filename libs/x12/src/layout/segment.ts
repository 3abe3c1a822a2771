import type { Segment } from '../core/segment.js';
import type { ElementValue } from '../write/segment-writer.js';
import type { Element } from './element.js';
import type { Fields } from './fields.js';

/** What takes segments that layouts write. */
export interface SegmentTarget {
  put<T>(layout: SegmentLayout<T>, values: readonly ElementValue[]): void;
}

/** A segment as fields of a T. */
export class SegmentLayout<T> {
  /** The fields it fills, marks left out. */
  readonly keys: readonly string[];
  private readonly codes: ReadonlySet<string> | undefined;
  private readonly labels: readonly { n: number; value: string }[];
  private readonly marks: readonly { key: string; value: unknown }[];

  constructor(
    readonly tag: string,
    private readonly elements: readonly Element<T>[],
  ) {
    this.keys = elements.flatMap(({ key, mark }) => (key && !mark ? [key] : []));
    this.codes = elements.find(({ span }) => span > 0)?.codes;
    this.labels = labelsOf(elements);
    this.marks = elements.flatMap(({ mark }) => (mark ? [mark] : []));
  }

  matches(segment: Segment): boolean {
    return segment.tag === this.tag && (!this.codes || this.codes.has(segment.element(1)));
  }

  /** True for a segment that has what is written in any case. */
  hasLabels(segment: Segment): boolean {
    return this.labels.every(({ n, value }) => segment.element(n) === value);
  }

  /** True for an object of a list that this segment wrote. */
  isOf(object: Fields): boolean {
    return this.marks.every(({ key, value }) => object[key] === value);
  }

  /** True when the object has something that the segment would say. */
  isIn(object: Fields): boolean {
    return this.keys.some((key) => {
      const value = object[key];
      return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
    });
  }

  read(segment: Segment, into: Fields): void {
    let n = 1;
    for (const element of this.elements) {
      element.read(segment, n, into);
      n += element.span;
    }
  }

  valuesOf(from: Fields, path: string): ElementValue[] {
    const values: ElementValue[] = [];
    for (const element of this.elements) values.push(...element.write(from, path));
    return values;
  }

  write(out: SegmentTarget, from: Fields, path: string): void {
    out.put(this, this.valuesOf(from, path));
  }
}

export function segment<T>(tag: string, ...elements: readonly Element<T>[]): SegmentLayout<T> {
  return new SegmentLayout(tag, elements);
}

function labelsOf<T>(elements: readonly Element<T>[]): { n: number; value: string }[] {
  const labels: { n: number; value: string }[] = [];
  let n = 1;
  for (const { span, label } of elements) {
    if (label !== undefined) labels.push({ n, value: label });
    n += span;
  }
  return labels;
}
