// Made by build/generate.mjs from the guide 005010X231A1 and the dictionary. Do not edit.
import { C, E, code, isComponentMark, text, whole, type SegmentCheck } from '../validate/fast/clean.js';


const never: SegmentCheck = () => false;

/** AK1: r r s */
function segment1(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 2, 2)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!whole(a, b, 1, 9)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 12)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** AK2: r r s */
function segment2(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 3, 3)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 4, 9)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 1 2 3 4 5 6 7 8 I4 I6 I7 I8 I9 */
function codes1(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306: case 307: case 308: case 309: case 310: case 311: case 312: case 149812: case 149814: case 149815: case 149816: case 149817:
      return true;
  }
  return false;
}

/** IK3: r r s r */
function segment3(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 2, 3)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!whole(a, b, 1, 10)) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 6)) return false; }
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes1(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** Components r s */
function composite1(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 35)) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 35)) return -1; }
  }
  return b === end ? mark : -1;
}

/** Components r s s */
function composite2(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!whole(a, b, 1, 2)) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!whole(a, b, 1, 2)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!whole(a, b, 1, 4)) return -1; }
  }
  return b === end ? mark : -1;
}

/** Components r s */
function composite3(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!whole(a, b, 1, 4)) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!whole(a, b, 1, 4)) return -1; }
  }
  return b === end ? mark : -1;
}

/** CTX: r s s s s s */
function segment4(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite1(a, b, mark); if (mark < 0) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 2, 3)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!whole(a, b, 1, 10)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 6)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { mark = composite3(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 1 10 12 13 2 3 4 5 6 7 8 9 I10 I11 I12 I13 I6 I9 */
function codes2(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 143664: case 143666: case 143667: case 306: case 307: case 308: case 309: case 310: case 311: case 312: case 313: case 55128368: case 55128369: case 55128370: case 55128371: case 149814: case 149817:
      return true;
  }
  return false;
}

/** IK4: r s r s */
function segment5(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite2(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (!whole(a, b, 1, 4)) return false; }
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes2(a, b)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 99)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** A E M R W X */
function codes3(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 321: case 325: case 333: case 338: case 343: case 344:
      return true;
  }
  return false;
}

/** 1 10 11 12 13 15 16 17 18 19 2 23 24 25 26 27 3 4 5 6 7 8 9 I5 I6 */
function codes4(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 143664: case 143665: case 143666: case 143667: case 143669: case 143670: case 143671: case 143672: case 143673: case 306: case 143923: case 143924: case 143925: case 143926: case 143927: case 307: case 308: case 309: case 310: case 311: case 312: case 313: case 149813: case 149814:
      return true;
  }
  return false;
}

/** IK5: r s s s s s */
function segment6(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes3(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!codes4(a, b)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes4(a, b)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!codes4(a, b)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes4(a, b)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!codes4(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** A E M P R W X */
function codes5(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 321: case 325: case 333: case 336: case 338: case 343: case 344:
      return true;
  }
  return false;
}

/** 1 10 11 12 13 14 15 16 17 18 19 2 23 24 25 26 3 4 5 6 */
function codes6(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 143664: case 143665: case 143666: case 143667: case 143668: case 143669: case 143670: case 143671: case 143672: case 143673: case 306: case 143923: case 143924: case 143925: case 143926: case 307: case 308: case 309: case 310:
      return true;
  }
  return false;
}

/** AK9: r r r r s s s s s */
function segment7(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 4 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes5(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!whole(a, b, 1, 6)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!whole(a, b, 1, 6)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!whole(a, b, 1, 6)) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes6(a, b)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!codes6(a, b)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!codes6(a, b)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes6(a, b)) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!codes6(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** Acknowledgement of a functional group (999): by the number of the node. */
export const checks: readonly SegmentCheck[] = [never, never, segment1, segment2, segment3, segment4, segment5, segment4, segment6, segment7];
