import type { Segment } from '../core/segment.js';
import type { ElementValue } from '../write/segment-writer.js';
import type { Fields } from './fields.js';

/** One element of a segment, or some that belong together, as fields of an object: for reading and for writing. */
export interface Element<T> {
  /** How many elements it takes. */
  readonly span: number;
  /** The field it fills; none for what is always the same. */
  readonly key?: string;
  /** Only for the types: whatever has the fields of T takes this element. */
  readonly of?: (object: T) => void;
  /** The codes of element 1 by which the segment is known; none for any. */
  readonly codes?: ReadonlySet<string>;
  /** What is written whatever was read. */
  readonly label?: string;
  /** A field that tells objects of this segment from others in one list. */
  readonly mark?: { key: string; value: unknown };
  read(segment: Segment, n: number, into: Fields): void;
  write(from: Fields, path: string): readonly ElementValue[];
}

/** Elements the guide does not use. */
export function nothing(span = 1): Element<unknown> {
  const values = Array<undefined>(span).fill(undefined);
  return { span, read: () => undefined, write: () => values };
}

/** An element that is always the same. */
export function code(value: string): Element<unknown> {
  return { span: 1, codes: new Set([value]), read: () => undefined, write: () => [value] };
}

/** An element that is written always the same, and read whatever it is. */
export function label(value: string): Element<unknown> {
  return { span: 1, label: value, read: () => undefined, write: () => [value] };
}
