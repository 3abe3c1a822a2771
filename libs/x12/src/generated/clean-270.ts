// Made by build/generate.mjs from the guide 005010X279A1 and the dictionary. Do not edit.
import { C, E, B, code, code4, day, isComponentMark, money, npi, period, time, whole, type SegmentCheck } from '../validate/fast/clean.js';
import { addressOk } from '../validate/fast/clean-rules.js';

const never: SegmentCheck = () => false;

/** 0022 */
function codes1(start: number, end: number): boolean {
  switch (code4(start, end)) {
    case 808464946:
      return true;
  }
  return false;
}

/** BHT: r r s r r s */
function segment1(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 5 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (!codes1(a, b)) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 33567024 && c !== 33567537 && c !== 33568307) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 4]!; if (!day(a, b, 4)) return false;
  a = b + 1; b = E[first + 5]!; if (!time(a, b)) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { c = code(a, b); if (c !== 33576018 && c !== 33576274) return false; }
  }
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

/** 24 46 FI NI PI XV XX */
function codes2(code: number): boolean {
  switch (code) {
    case 33567794: case 33568308: case 33573190: case 33573198: case 33573200: case 33576536: case 33577048:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s r r */
function segment3(first: number, last: number, mark: number): boolean {
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
  a = b + 1; b = E[first + 8]!; code8 = code(a, b); if (!codes2(code8)) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false; if (code8 === 33577048 && !npi(a, b)) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
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

/** 24 34 FI PI PP SV XV XX */
function codes3(code: number): boolean {
  switch (code) {
    case 33567794: case 33567795: case 33573190: case 33573200: case 33574992: case 33576531: case 33576536: case 33577048:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s r r */
function segment5(first: number, last: number, mark: number): boolean {
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
  a = b + 1; b = E[first + 8]!; code8 = code(a, b); if (!codes3(code8)) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false; if (code8 === 33577048 && !npi(a, b)) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** REF: r r s */
function segment6(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return false; }
  }
  return C[mark]! > E[last]!;
}

/** N3: r s */
function segment7(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 2) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 55 || B[a] === 32) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (b - a < 1 || b - a > 55 || B[a] === 32) return false; }
  }
  return C[mark]! > E[last]!;
}

/** N4: r s s s u u s */
function segment8(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 2 || b - a > 30 || B[a] === 32) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 3 || b - a > 15 || B[a] === 32) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 3 || B[a] === 32) return false; seen |= 64; }
  }
  if (((seen & 66) & ((seen & 66) - 1)) !== 0) return false;
  if ((seen & 64) !== 0 && (seen & 8) !== 8) return false;
  if (!addressOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** PRV: r s s */
function segment9(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { c = code(a, b); if (c !== 54745168) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; seen |= 4; }
  }
  if ((seen & 6) !== 0 && (seen & 6) !== 6) return false;
  return C[mark]! > E[last]!;
}

/** HL: r r r r */
function segment10(first: number, last: number, mark: number): boolean {
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

/** TRN: r r r s */
function segment11(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 10 || b - a > 10 || B[a] === 32) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  }
  return C[mark]! > E[last]!;
}

/** NM1: r r s s s u s s s */
function segment12(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265 && code2 !== 16777266) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 25 || B[a] === 32) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 10 || B[a] === 32) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { c = code(a, b); if (c !== 33573193 && c !== 33573197) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 2 || b - a > 80 || B[a] === 32) return false; seen |= 256; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** REF: r r */
function segment13(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** 9K D3 EI HPI PXC SY TJ */
function codes4(code: number): boolean {
  switch (code) {
    case 33573689: case 33567556: case 33573189: case 55136328: case 54745168: case 33577299: case 33573460:
      return true;
  }
  return false;
}

/** PRV: r s s */
function segment14(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { c = code(a, b); if (!codes4(c)) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; seen |= 4; }
  }
  if ((seen & 6) !== 0 && (seen & 6) !== 6) return false;
  return C[mark]! > E[last]!;
}

/** DMG: s s s */
function segment15(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  let code1 = 0;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { code1 = code(a, b); if (code1 !== 33568836) return false; seen |= 1; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 2; if (code1 !== 0 && !period(code1, a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { c = code(a, b); if (c !== 16777286 && c !== 16777293 && c !== 16777301) return false; }
  }
  if ((seen & 3) !== 0 && (seen & 3) !== 3) return false;
  return C[mark]! > E[last]!;
}

/** INS: r r u u u u u u u u u u u u u u s */
function segment16(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 17) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 16777305) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 33568817) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) return false;
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) return false;
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) return false;
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) return false;
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) return false;
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) return false;
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) return false;
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) { if (!whole(a, b, 1, 9)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** Components r r */
function composite1(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (c !== 55263809 && c !== 33573698) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 30 || B[a] === 32) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** Components r r */
function composite2(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (c !== 54936129 && c !== 33572418) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 30 || B[a] === 32) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** HI: r s s s s s s s */
function segment17(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite1(a, b, mark); if (mark < 0) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** DTP: r r r */
function segment18(first: number, last: number, mark: number): boolean {
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

/** 1 10 11 12 13 14 15 16 17 18 19 2 20 21 22 23 24 25 26 27 28 3 30 32 33 34 35 36 37 38 39 4 40 41 42 43 44 45 46 47 48 49 5 50 51 52 53 54 55 56 57 58 59 6 60 61 62 63 64 65 66 67 68 69 7 70 71 72 73 74 75 76 77 78 79 8 80 81 82 83 84 85 86 87 88 89 9 90 91 92 93 94 95 96 97 98 99 A0 A1 A2 A3 A4 A5 A6 A7 A8 A9 AA AB AC AD AE AF AG AH AI AJ AK AL AM AN AO AQ AR B1 B2 B3 BA BB BC BD BE BF BG BH BI BJ BK BL BM BN BP BQ BR BS BT BU BV BW BX BY BZ C1 CA CB CC CD CE CF CG CH CI CJ CK CL CM CN CO CP CQ DG DM DS GF GN GY IC MH NI ON PT PU RN RT TC TN UC */
function codes5(code: number): boolean {
  switch (code) {
    case 16777265: case 33566769: case 33567025: case 33567281: case 33567537: case 33567793: case 33568049: case 33568305: case 33568561: case 33568817: case 33569073: case 16777266: case 33566770: case 33567026: case 33567282: case 33567538: case 33567794: case 33568050: case 33568306: case 33568562: case 33568818: case 16777267: case 33566771: case 33567283: case 33567539: case 33567795: case 33568051: case 33568307: case 33568563: case 33568819: case 33569075: case 16777268: case 33566772: case 33567028: case 33567284: case 33567540: case 33567796: case 33568052: case 33568308: case 33568564: case 33568820: case 33569076: case 16777269: case 33566773: case 33567029: case 33567285: case 33567541: case 33567797: case 33568053: case 33568309: case 33568565: case 33568821: case 33569077: case 16777270: case 33566774: case 33567030: case 33567286: case 33567542: case 33567798: case 33568054: case 33568310: case 33568566: case 33568822: case 33569078: case 16777271: case 33566775: case 33567031: case 33567287: case 33567543: case 33567799: case 33568055: case 33568311: case 33568567: case 33568823: case 33569079: case 16777272: case 33566776: case 33567032: case 33567288: case 33567544: case 33567800: case 33568056: case 33568312: case 33568568: case 33568824: case 33569080: case 16777273: case 33566777: case 33567033: case 33567289: case 33567545: case 33567801: case 33568057: case 33568313: case 33568569: case 33568825: case 33569081: case 33566785: case 33567041: case 33567297: case 33567553: case 33567809: case 33568065: case 33568321: case 33568577: case 33568833: case 33569089: case 33571137: case 33571393: case 33571649: case 33571905: case 33572161: case 33572417: case 33572673: case 33572929: case 33573185: case 33573441: case 33573697: case 33573953: case 33574209: case 33574465: case 33574721: case 33575233: case 33575489: case 33567042: case 33567298: case 33567554: case 33571138: case 33571394: case 33571650: case 33571906: case 33572162: case 33572418: case 33572674: case 33572930: case 33573186: case 33573442: case 33573698: case 33573954: case 33574210: case 33574466: case 33574978: case 33575234: case 33575490: case 33575746: case 33576002: case 33576258: case 33576514: case 33576770: case 33577026: case 33577282: case 33577538: case 33567043: case 33571139: case 33571395: case 33571651: case 33571907: case 33572163: case 33572419: case 33572675: case 33572931: case 33573187: case 33573443: case 33573699: case 33573955: case 33574211: case 33574467: case 33574723: case 33574979: case 33575235: case 33572676: case 33574212: case 33575748: case 33572423: case 33574471: case 33577287: case 33571657: case 33572941: case 33573198: case 33574479: case 33576016: case 33576272: case 33574482: case 33576018: case 33571668: case 33574484: case 33571669:
      return true;
  }
  return false;
}

/** AD CJ HC ID IV N4 ZZ */
function codes6(code: number): boolean {
  switch (code) {
    case 33571905: case 33573443: case 33571656: case 33571913: case 33576521: case 33567822: case 33577562:
      return true;
  }
  return false;
}

/** Components r r s s s s */
function composite3(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (!codes6(c)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 48 || B[a] === 32) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** Components r s s s */
function composite4(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (!whole(a, b, 1, 2)) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!whole(a, b, 1, 2)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!whole(a, b, 1, 2)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!whole(a, b, 1, 2)) return -1; }
  }
  return b === end ? mark : -1;
}

/** EQ: s s s s s */
function segment19(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 5) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { c = code(a, b); if (!codes5(c)) return false; seen |= 1; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { mark = composite3(a, b, mark); if (mark < 0) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { c = code(a, b); if (c !== 55394630) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 3 || B[a] === 32) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  }
  if ((seen & 3) === 0) return false;
  return C[mark]! > E[last]!;
}

/** AMT: r r */
function segment20(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** III: r r */
function segment21(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 33577562) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 30 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** HL: r r r r */
function segment22(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 12 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 12 || B[a] === 32) return false;
  a = b + 1; b = E[first + 3]!; 
  a = b + 1; b = E[first + 4]!; c = code(a, b); if (c !== 16777264) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r s s s u s */
function segment23(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 25 || B[a] === 32) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 10 || B[a] === 32) return false; seen |= 64; }
  }
  if ((seen & 12) === 4) return false;
  return C[mark]! > E[last]!;
}

/** INS: r r u u u u u u u u u u u u u u s */
function segment24(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 17) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 16777294) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 33567024 && c !== 33569073 && c !== 33567795) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) return false;
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) return false;
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) return false;
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) return false;
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) return false;
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) return false;
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) return false;
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) { if (!whole(a, b, 1, 9)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** Eligibility inquiry (270): by the number of the node. */
export const checks: readonly SegmentCheck[] = [never, never, segment1, segment2, segment3, segment4, segment5, segment6, segment7, segment8, segment9, segment10, segment11, segment12, segment13, segment7, segment8, segment14, segment15, segment16, segment17, segment18, segment19, segment20, segment20, segment21, segment13, segment18, segment22, segment11, segment23, segment13, segment7, segment8, segment14, segment15, segment24, segment17, segment18, segment19, segment20, segment20, segment21, segment13, segment18];
