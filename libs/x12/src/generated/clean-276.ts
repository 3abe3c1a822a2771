// Made by build/generate.mjs from the guide 005010X212 and the dictionary. Do not edit.
import { C, E, B, code, code4, day, decimal, isComponentMark, money, npi, period, time, type SegmentCheck } from '../validate/fast/clean.js';


const never: SegmentCheck = () => false;

/** 0010 */
function codes1(start: number, end: number): boolean {
  switch (code4(start, end)) {
    case 808464688:
      return true;
  }
  return false;
}

/** BHT: r r r r r */
function segment1(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 5) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (!codes1(a, b)) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 33567537) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  a = b + 1; b = E[first + 4]!; if (!day(a, b, 4)) return false;
  a = b + 1; b = E[first + 5]!; if (!time(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** HL: r u r r */
function segment2(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 12 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; 
  a = b + 1; b = E[first + 4]!; c = code(a, b); if (c !== 16777265) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r r u u u u r r */
function segment3(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777266) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; c = code(a, b); if (c !== 33573200 && c !== 33576536) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false;
  if ((seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** HL: r r r r */
function segment4(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 12 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 12 || B[a] === 32) return false;
  a = b + 1; b = E[first + 3]!; 
  a = b + 1; b = E[first + 4]!; c = code(a, b); if (c !== 16777265) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r s s s u u r r */
function segment5(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265 && code2 !== 16777266) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 25 || B[a] === 32) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; c = code(a, b); if (c !== 33568308) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 24) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r s s s u s r r */
function segment6(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265 && code2 !== 16777266) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 25 || B[a] === 32) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 10 || B[a] === 32) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; code8 = code(a, b); if (code8 !== 33573190 && code8 !== 33576531 && code8 !== 33577048) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false; if (code8 === 33577048 && !npi(a, b)) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** HL: r r r r */
function segment7(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 12 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 12 || B[a] === 32) return false;
  a = b + 1; b = E[first + 3]!; 
  a = b + 1; b = E[first + 4]!; c = code(a, b); if (c !== 16777264 && c !== 16777265) return false;
  return C[mark]! > E[last]!;
}

/** DMG: r r s */
function segment8(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  let code1 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; code1 = code(a, b); if (code1 !== 33568836) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 35 || B[a] === 32) return false; if (!period(code1, a, b, 2)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { c = code(a, b); if (c !== 16777286 && c !== 16777293) return false; }
  }
  return C[mark]! > E[last]!;
}

/** NM1: r r r s s u s r r */
function segment9(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265 && code2 !== 16777266) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4;
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 25 || B[a] === 32) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 10 || B[a] === 32) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; c = code(a, b); if (c !== 33567794 && c !== 33573193 && c !== 33573197) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** TRN: r r */
function segment10(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** AMT: r r */
function segment11(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** DTP: r r r */
function segment12(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 33568836 && code2 !== 54019154) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 35 || B[a] === 32) return false; if (!period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** AD ER HC HP IV N4 NU WK */
function codes2(code: number): boolean {
  switch (code) {
    case 33571905: case 33575493: case 33571656: case 33574984: case 33576521: case 33567822: case 33576270: case 33573719:
      return true;
  }
  return false;
}

/** Components r r s s s s */
function composite1(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (!codes2(c)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 48 || B[a] === 32) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** SVC: r r u s u u s */
function segment13(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite1(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; if (!money(a, b, 2)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 48 || B[a] === 32) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** HL: r r r s */
function segment14(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 12 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 12 || B[a] === 32) return false;
  a = b + 1; b = E[first + 3]!; 
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { c = code(a, b); if (c !== 16777264) return false; }
  }
  return C[mark]! > E[last]!;
}

/** NM1: r r r s s u s */
function segment15(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 25 || B[a] === 32) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 10 || B[a] === 32) return false; seen |= 64; }
  }
  if ((seen & 12) === 4) return false;
  return C[mark]! > E[last]!;
}

/** Claim status request (276): by the number of the node. */
export const checks: readonly SegmentCheck[] = [never, never, segment1, segment2, segment3, segment4, segment5, segment4, segment6, segment7, segment8, segment9, segment10, segment10, segment10, segment10, segment10, segment10, segment10, segment10, segment11, segment12, segment13, segment10, segment12, segment14, segment8, segment15, segment10, segment10, segment10, segment10, segment10, segment10, segment10, segment10, segment11, segment12, segment13, segment10, segment12];
