// Made by build/generate.mjs from the guide 005010X231A1 and the dictionary. Do not edit.
import { C, E, B, code, isComponentMark, whole, type SegmentCheck } from '../validate/fast/clean.js';


const never: SegmentCheck = () => false;

/** AK1: r r s */
function segment1(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 2 || b - a > 2 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (!whole(a, b, 1, 9)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 12 || B[a] === 32) return false; }
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
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 3 || b - a > 3 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 4 || b - a > 9 || B[a] === 32) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 1 2 3 4 5 6 7 8 I4 I6 I7 I8 I9 */
function codes1(code: number): boolean {
  switch (code) {
    case 16777265: case 16777266: case 16777267: case 16777268: case 16777269: case 16777270: case 16777271: case 16777272: case 33567817: case 33568329: case 33568585: case 33568841: case 33569097:
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
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 2 || b - a > 3 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (!whole(a, b, 1, 10)) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 6 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 4]!; c = code(a, b); if (!codes1(c)) return false;
  return C[mark]! > E[last]!;
}

/** Components r s */
function composite1(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 35 || B[a] === 32) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return -1; }
  }
  return b === end ? mark : -1;
}

/** Components r s s */
function composite2(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (!whole(a, b, 1, 2)) return -1;
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
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (!whole(a, b, 1, 4)) return -1;
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
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!whole(a, b, 1, 10)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 6 || B[a] === 32) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { mark = composite3(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 1 10 12 13 2 3 4 5 6 7 8 9 I10 I11 I12 I13 I6 I9 */
function codes2(code: number): boolean {
  switch (code) {
    case 16777265: case 33566769: case 33567281: case 33567537: case 16777266: case 16777267: case 16777268: case 16777269: case 16777270: case 16777271: case 16777272: case 16777273: case 53489993: case 53555529: case 53621065: case 53686601: case 33568329: case 33569097:
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
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite2(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (!whole(a, b, 1, 4)) return false; }
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (!codes2(c)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 99 || B[a] === 32) return false; }
  }
  return C[mark]! > E[last]!;
}

/** A E M R W X */
function codes3(code: number): boolean {
  switch (code) {
    case 16777281: case 16777285: case 16777293: case 16777298: case 16777303: case 16777304:
      return true;
  }
  return false;
}

/** 1 10 11 12 13 15 16 17 18 19 2 23 24 25 26 27 3 4 5 6 7 8 9 I5 I6 */
function codes4(code: number): boolean {
  switch (code) {
    case 16777265: case 33566769: case 33567025: case 33567281: case 33567537: case 33568049: case 33568305: case 33568561: case 33568817: case 33569073: case 16777266: case 33567538: case 33567794: case 33568050: case 33568306: case 33568562: case 16777267: case 16777268: case 16777269: case 16777270: case 16777271: case 16777272: case 16777273: case 33568073: case 33568329:
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
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (!codes3(c)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { c = code(a, b); if (!codes4(c)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { c = code(a, b); if (!codes4(c)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { c = code(a, b); if (!codes4(c)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (!codes4(c)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { c = code(a, b); if (!codes4(c)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** A E M P R W X */
function codes5(code: number): boolean {
  switch (code) {
    case 16777281: case 16777285: case 16777293: case 16777296: case 16777298: case 16777303: case 16777304:
      return true;
  }
  return false;
}

/** 1 10 11 12 13 14 15 16 17 18 19 2 23 24 25 26 3 4 5 6 */
function codes6(code: number): boolean {
  switch (code) {
    case 16777265: case 33566769: case 33567025: case 33567281: case 33567537: case 33567793: case 33568049: case 33568305: case 33568561: case 33568817: case 33569073: case 16777266: case 33567538: case 33567794: case 33568050: case 33568306: case 16777267: case 16777268: case 16777269: case 16777270:
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
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (!codes5(c)) return false;
  a = b + 1; b = E[first + 2]!; if (!whole(a, b, 1, 6)) return false;
  a = b + 1; b = E[first + 3]!; if (!whole(a, b, 1, 6)) return false;
  a = b + 1; b = E[first + 4]!; if (!whole(a, b, 1, 6)) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (!codes6(c)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { c = code(a, b); if (!codes6(c)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { c = code(a, b); if (!codes6(c)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { c = code(a, b); if (!codes6(c)) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { c = code(a, b); if (!codes6(c)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** Acknowledgement of a functional group (999): by the number of the node. */
export const checks: readonly SegmentCheck[] = [never, never, segment1, segment2, segment3, segment4, segment5, segment4, segment6, segment7];
