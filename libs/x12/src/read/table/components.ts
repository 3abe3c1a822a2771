import { COMPONENT, FIRST, LAST } from '../../core/tokens.js';
import type { Diagnosis } from '../../types/claim-parts.js';
import { append, none } from './lists.js';
import { codeAt, countOf, pack, packedAt, scanner, slice } from './values.js';

const { tokens } = scanner;
const { bytes, segments, elements, components } = tokens;

/** Index of the first component mark at or behind `place`, in the segment at `row`. */
function firstMark(row: number, place: number): number {
  let mark = segments[row + COMPONENT]!;
  while (components[mark]! < place) mark++;
  return mark;
}

/** Where component m (from 0) of element n stands; false when the element has not so many. */
const span = { start: 0, end: 0 };
function findComponent(row: number, n: number, m: number): boolean {
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return false;
  const end = elements[last]!;
  const separator = tokens.componentByte;
  let start = elements[last - 1]! + 1;
  let left = m;
  for (let mark = firstMark(row, start); components[mark]! < end; mark++) {
    const at = components[mark]!;
    if (bytes[at] !== separator) continue;
    if (left === 0) {
      span.start = start;
      span.end = at;
      return true;
    }
    left--;
    start = at + 1;
  }
  span.start = start;
  span.end = end;
  return left === 0;
}

/** Component m (from 1) of element n as a code; empty when it is absent. */
export function componentOf(row: number, n: number, m: number): string {
  if (!findComponent(row, n, m - 1) || span.start === span.end) return '';
  return codeAt(span.start, span.end);
}

/** Component m (from 1) of element n as `packedOf` gives an element. */
export function packedPartOf(row: number, n: number, m: number): number {
  if (!findComponent(row, n, m - 1)) return 0;
  return packedAt(span.start, span.end);
}

/** Where the components of one element stand. */
export class Spans {
  count = 0;
  /** At most as many as any composite has. */
  readonly starts = new Int32Array(16);
  readonly ends = new Int32Array(16);

  /** Component m (from 0) as `packedOf` gives an element. */
  packed(m: number): number {
    return m < this.count ? packedAt(this.starts[m]!, this.ends[m]!) : 0;
  }
}

const spans = new Spans();

/** The components of element n, up to the sixteenth. Valid until it is asked again. */
export function partSpans(row: number, n: number): Spans {
  spans.count = 0;
  const last = segments[row + FIRST]! + n;
  if (last > segments[row + LAST]!) return spans;
  const end = elements[last]!;
  const separator = tokens.componentByte;
  let start = elements[last - 1]! + 1;
  if (start === end) return spans;
  for (let mark = firstMark(row, start); spans.count < 15; mark++) {
    const at = components[mark]!;
    if (at < end && bytes[at] !== separator) continue;
    const stop = at < end ? at : end;
    spans.starts[spans.count] = start;
    spans.ends[spans.count++] = stop;
    if (stop === end) break;
    start = stop + 1;
  }
  return spans;
}

/** HI: the list with the codes of all its elements, where their qualifier says nothing more. */
export function codesOf(row: number, list: string[]): string[] {
  const count = countOf(row);
  let codes = list;
  for (let n = 1; n <= count; n++) {
    const code = componentOf(row, n, 2);
    if (code !== '') codes = append(codes, code);
  }
  return codes;
}

/** Element n as the list of its components that are not empty. */
export function partsOf(row: number, n: number): string[] {
  let parts = none<string>();
  for (let m = 0; findComponent(row, n, m); m++) {
    if (span.end > span.start) parts = append(parts, codeAt(span.start, span.end));
    if (span.end === elements[segments[row + FIRST]! + n]!) break;
  }
  return parts;
}

/** The components of element n that are numbers above 0. */
export function pointersOf(row: number, n: number): number[] {
  let pointers = none<number>();
  for (let m = 0; findComponent(row, n, m); m++) {
    const { start, end } = span;
    const pointer =
      end - start === 1 ? bytes[start]! - 48 : start === end ? 0 : Number(slice(start, end));
    if (pointer > 0 && (pointer <= 9 || end - start > 1)) pointers = append(pointers, pointer);
    if (end === elements[segments[row + FIRST]! + n]!) break;
  }
  return pointers;
}

/** Qualifiers of diagnoses, packed. */
export const DIAGNOSES: ReadonlySet<number> = new Set(['ABK', 'ABF', 'BK', 'BF', 'TQ'].map(pack));

/** HI: the diagnoses among its codes. */
export function diagnosesOf(row: number, list: Diagnosis[]): Diagnosis[] {
  const count = countOf(row);
  let diagnoses = list;
  for (let n = 1; n <= count; n++) {
    if (!DIAGNOSES.has(packedPartOf(row, n, 1))) continue;
    const qualifier = codeAt(span.start, span.end);
    const code =
      findComponent(row, n, 1) && span.end > span.start ? slice(span.start, span.end) : '';
    diagnoses = append(diagnoses, { qualifier, code });
  }
  return diagnoses;
}
