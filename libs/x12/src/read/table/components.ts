import { COMPONENT, FIRST, LAST } from '../../core/tokens.js';
import type { Diagnosis } from '../../types/claim.js';
import { append, none } from './lists.js';
import { codeAt, countOf, pack, scanner, slice } from './values.js';

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

const DIAGNOSES = new Set(['ABK', 'ABF', 'BK', 'BF'].map(pack));

/** HI: the diagnoses among its codes. */
export function diagnosesOf(row: number, list: Diagnosis[]): Diagnosis[] {
  const count = countOf(row);
  let diagnoses = list;
  for (let n = 1; n <= count; n++) {
    if (!findComponent(row, n, 0) || span.end - span.start > 3) continue;
    const { start, end } = span;
    let key = end - start;
    for (let at = start; at < end; at++) key = (key << 8) | bytes[at]!;
    if (!DIAGNOSES.has(key)) continue;
    const qualifier = codeAt(start, end);
    const code =
      findComponent(row, n, 1) && span.end > span.start ? slice(span.start, span.end) : '';
    diagnoses = append(diagnoses, { qualifier, code });
  }
  return diagnoses;
}
