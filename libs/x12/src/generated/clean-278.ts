// Made by build/generate.mjs from the guide 005010X217 and the dictionary. Do not edit.
import { C, E, B, code, code4, day, decimal, isComponentMark, money, npi, period, time, whole, type SegmentCheck } from '../validate/fast/clean.js';
import { addressOk, contactOk, paperworkOk } from '../validate/fast/clean-rules.js';

const never: SegmentCheck = () => false;

/** 0007 */
function codes1(start: number, end: number): boolean {
  switch (code4(start, end)) {
    case 808464439:
      return true;
  }
  return false;
}

/** BHT: r r r r r s */
function segment1(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 5 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (!codes1(a, b)) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 33567024 && c !== 33567537 && c !== 33568307) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  a = b + 1; b = E[first + 4]!; if (!day(a, b, 4)) return false;
  a = b + 1; b = E[first + 5]!; if (!time(a, b)) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { c = code(a, b); if (c !== 33576274) return false; }
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

/** 24 34 46 PI XV XX */
function codes2(code: number): boolean {
  switch (code) {
    case 33567794: case 33567795: case 33568308: case 33573200: case 33576536: case 33577048:
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

/** REF: r r */
function segment5(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** N3: r s */
function segment6(first: number, last: number, mark: number): boolean {
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
function segment7(first: number, last: number, mark: number): boolean {
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

/** EM EX FX TE UR */
function codes3(code: number): boolean {
  switch (code) {
    case 33574213: case 33577029: case 33577030: case 33572180: case 33575509:
      return true;
  }
  return false;
}

/** PER: r s s s s s s s */
function segment8(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { c = code(a, b); if (c !== 33574213 && c !== 33577030 && c !== 33572180 && c !== 33575509) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (!codes3(c)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { c = code(a, b); if (!codes3(c)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; seen |= 128; }
  }
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return false;
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  if (!contactOk(first, last)) return false;
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

/** NM1: r r s s s s s r r */
function segment10(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 25 || B[a] === 32) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 1 || b - a > 10 || B[a] === 32) return false; seen |= 32; }
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 10 || B[a] === 32) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; c = code(a, b); if (c !== 33573193 && c !== 33573197) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false;
  if ((seen & 12) === 4) return false;
  return C[mark]! > E[last]!;
}

/** DMG: r r s */
function segment11(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  let code1 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; code1 = code(a, b); if (code1 !== 33568836) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 35 || B[a] === 32) return false; if (!period(code1, a, b, 2)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { c = code(a, b); if (c !== 16777286 && c !== 16777293 && c !== 16777301) return false; }
  }
  return C[mark]! > E[last]!;
}

/** INS: r r u u u u u r */
function segment12(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 8) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 16777305) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 33568817) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; if (b - a < 2 || b - a > 2 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** HL: r r r r */
function segment13(first: number, last: number, mark: number): boolean {
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
function segment14(first: number, last: number, mark: number): boolean {
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

/** 1 2 3 4 5 I N R S */
function codes4(code: number): boolean {
  switch (code) {
    case 16777265: case 16777266: case 16777267: case 16777268: case 16777269: case 16777289: case 16777294: case 16777298: case 16777299:
      return true;
  }
  return false;
}

/** Components r r */
function composite1(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 2 || B[a] === 32) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (c !== 16777281 && c !== 16777282) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** Components r s s s s */
function composite2(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (c !== 33571137 && c !== 33574977 && c !== 33574213) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return -1; }
  }
  return b === end ? mark : -1;
}

/** UM: r r s s s s s s s s */
function segment15(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 10) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 33575489 && c !== 33575752 && c !== 33574473 && c !== 33571667) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (!codes4(c)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 2 || B[a] === 32) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite1(a, b, mark); if (mark < 0) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { c = code(a, b); if (c !== 33567536 && c !== 16777285 && c !== 16777301) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (b - a < 1 || b - a > 2 || B[a] === 32) return false; }
  }
  return C[mark]! > E[last]!;
}

/** DTP: r r r */
function segment16(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 33568836) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 35 || B[a] === 32) return false; if (!period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** DTP: r r r */
function segment17(first: number, last: number, mark: number): boolean {
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

/** ABF ABJ ABK APR BF BJ BK DR PR */
function codes5(code: number): boolean {
  switch (code) {
    case 54936129: case 55198273: case 55263809: case 55726145: case 33572418: case 33573442: case 33573698: case 33575492: case 33575504:
      return true;
  }
  return false;
}

/** Components r r s s */
function composite3(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let seen = 0;
  let code3 = 0;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (!codes5(c)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 30 || B[a] === 32) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { c = code(a, b); if (c !== 33568836) return -1; seen |= 4; code3 = code(a, b); }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return -1; seen |= 8; if (code3 !== 0 && !period(code3, a, b, 0)) return -1; }
  }
  if (parts < 2) return -1;
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return -1;
  return b === end ? mark : -1;
}

/** ABF ABJ APR BF BJ DR PR */
function codes6(code: number): boolean {
  switch (code) {
    case 54936129: case 55198273: case 55726145: case 33572418: case 33573442: case 33575492: case 33575504:
      return true;
  }
  return false;
}

/** Components r r s s */
function composite4(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let seen = 0;
  let code3 = 0;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (!codes6(c)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 30 || B[a] === 32) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { c = code(a, b); if (c !== 33568836) return -1; seen |= 4; code3 = code(a, b); }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return -1; seen |= 8; if (code3 !== 0 && !period(code3, a, b, 0)) return -1; }
  }
  if (parts < 2) return -1;
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return -1;
  return b === end ? mark : -1;
}

/** HI: r s s s s s s s s s s s */
function segment18(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 12) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite3(a, b, mark); if (mark < 0) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** DY FL HS MN VS */
function codes7(code: number): boolean {
  switch (code) {
    case 33577284: case 33573958: case 33575752: case 33574477: case 33575766:
      return true;
  }
  return false;
}

/** 21 26 27 29 34 35 6 7 */
function codes8(code: number): boolean {
  switch (code) {
    case 33567026: case 33568306: case 33568562: case 33569074: case 33567795: case 33568051: case 16777270: case 16777271:
      return true;
  }
  return false;
}

/** HSD: s s s s s s s s */
function segment19(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { c = code(a, b); if (!codes7(c)) return false; seen |= 1; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { c = code(a, b); if (c !== 33571140 && c !== 33574733 && c !== 33573719) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!decimal(a, b, 1, 6)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (!codes8(c)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!whole(a, b, 1, 3)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 2 || B[a] === 32) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  }
  if ((seen & 3) !== 0 && (seen & 3) !== 3) return false;
  if ((seen & 32) !== 0 && (seen & 16) !== 16) return false;
  return C[mark]! > E[last]!;
}

/** CRC: r r r s s s s */
function segment20(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 16777294 && c !== 16777305) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 2 || b - a > 3 || B[a] === 32) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return false; }
  }
  return C[mark]! > E[last]!;
}

/** CL1: s s s s */
function segment21(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 2 || B[a] === 32) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  }
  return C[mark]! > E[last]!;
}

/** A B C D E */
function codes9(code: number): boolean {
  switch (code) {
    case 16777281: case 16777282: case 16777283: case 16777284: case 16777285:
      return true;
  }
  return false;
}

/** CR1: s s r s s s u u s s */
function segment22(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 10) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { c = code(a, b); if (c !== 33572683 && c !== 33571404) return false; seen |= 1; }
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; seen |= 2; }
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (c !== 16777289 && c !== 16777298 && c !== 16777300 && c !== 16777304) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { c = code(a, b); if (!codes9(c)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (c !== 33572932 && c !== 33573700) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return false; }
  }
  if ((seen & 3) !== 0 && (seen & 3) !== 3) return false;
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  return C[mark]! > E[last]!;
}

/** CR2: s s s s u u u r r s s s */
function segment23(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 9 || n > 12) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!whole(a, b, 1, 9)) return false; seen |= 1; }
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 2; }
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; if (b - a < 1 || b - a > 1 || B[a] === 32) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 1 || b - a > 1 || B[a] === 32) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  }
  if ((seen & 3) !== 0 && (seen & 3) !== 3) return false;
  if ((seen & 8) !== 0 && (seen & 4) !== 4) return false;
  return C[mark]! > E[last]!;
}

/** CR5: u u r s s r s s s s s s s s s s r s */
function segment24(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 17 || n > 18) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 1 || B[a] === 32) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 6]!; if (!decimal(a, b, 1, 15)) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  a = b + 1; b = E[first + 8]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 10]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  a = b + 1; b = E[first + 11]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  a = b + 1; b = E[first + 12]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 13]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 14]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 15]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 16]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  a = b + 1; b = E[first + 17]!; if (b - a < 1 || b - a > 1 || B[a] === 32) return false;
  if (n < 18) break rest; a = b + 1; b = E[first + 18]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  }
  return C[mark]! > E[last]!;
}

/** CR6: r r s s u u r r s s s s s s s s s */
function segment25(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 8 || n > 17) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code15 = 0;
  let code3 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 1 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (!day(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) { code3 = code(a, b); if (code3 !== 54019154) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 8; if (code3 !== 0 && !period(code3, a, b, 4)) return false; }
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (b - a < 1 || b - a > 1 || B[a] === 32) return false;
  a = b + 1; b = E[first + 8]!; if (b - a < 1 || b - a > 1 || B[a] === 32) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!day(a, b, 9)) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (b - a < 1 || b - a > 15 || B[a] === 32) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!day(a, b, 12)) return false; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { if (!day(a, b, 13)) return false; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { if (!day(a, b, 14)) return false; }
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { code15 = code(a, b); if (code15 !== 54019154) return false; seen |= 16384; }
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 32768; if (code15 !== 0 && !period(code15, a, b, 16)) return false; }
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  }
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return false;
  if ((seen & 49152) !== 0 && (seen & 49152) !== 49152) return false;
  return C[mark]! > E[last]!;
}

/** 03 04 05 06 07 08 09 10 11 13 15 21 48 55 59 77 A3 A4 AM AS AT B2 B3 BR BS BT CB CK D2 DA DB DG DJ DS FM HC HR I5 IR LA M1 NN OB OC OD OE OX P4 P5 P6 P7 PE PN PO PQ PY PZ QC QR RB RR RT RX SG V5 XP */
function codes10(code: number): boolean {
  switch (code) {
    case 33567536: case 33567792: case 33568048: case 33568304: case 33568560: case 33568816: case 33569072: case 33566769: case 33567025: case 33567537: case 33568049: case 33567026: case 33568820: case 33568053: case 33569077: case 33568567: case 33567553: case 33567809: case 33574209: case 33575745: case 33576001: case 33567298: case 33567554: case 33575490: case 33575746: case 33576002: case 33571395: case 33573699: case 33567300: case 33571140: case 33571396: case 33572676: case 33573444: case 33575748: case 33574214: case 33571656: case 33575496: case 33568073: case 33575497: case 33571148: case 33567053: case 33574478: case 33571407: case 33571663: case 33571919: case 33572175: case 33577039: case 33567824: case 33568080: case 33568336: case 33568592: case 33572176: case 33574480: case 33574736: case 33575248: case 33577296: case 33577552: case 33571665: case 33575505: case 33571410: case 33575506: case 33576018: case 33577042: case 33572691: case 33568086: case 33575000:
      return true;
  }
  return false;
}

/** PWK: r r u u s s s */
function segment26(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (!codes10(c)) return false;
  a = b + 1; b = E[first + 2]!; 
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (c !== 33571649) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 2 || b - a > 80 || B[a] === 32) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return false; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if (!paperworkOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** MSG: r */
function segment27(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 1) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 264 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r s s s s s s s */
function segment28(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265 && code2 !== 16777266) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 25 || B[a] === 32) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 1 || b - a > 10 || B[a] === 32) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 10 || B[a] === 32) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { code8 = code(a, b); if (code8 !== 33567794 && code8 !== 33567795 && code8 !== 33568308 && code8 !== 33577048) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 2 || b - a > 80 || B[a] === 32) return false; seen |= 256; if (code8 === 33577048 && !npi(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 120) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** REF: r r s */
function segment29(first: number, last: number, mark: number): boolean {
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

/** PRV: r r r */
function segment30(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 54745168) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r s */
function segment31(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777266) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4; }
  }
  if ((seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** N4: s s s */
function segment32(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (b - a < 2 || b - a > 30 || B[a] === 32) return false; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 3 || b - a > 15 || B[a] === 32) return false; }
  }
  if (!addressOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r s */
function segment33(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 2 || b - a > 3 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777266) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4; }
  }
  if ((seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** Components r r s s s s */
function composite5(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let seen = 0;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (c !== 33577562) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 50 || B[a] === 32) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return -1; seen |= 4; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return -1; seen |= 8; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return -1; seen |= 16; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return -1; seen |= 32; }
  }
  if (parts < 2) return -1;
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return -1;
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return -1;
  return b === end ? mark : -1;
}

/** REF: r r u s */
function segment34(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite5(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** HL: r r r r */
function segment35(first: number, last: number, mark: number): boolean {
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

/** AD HC ID IV N4 WK ZZ */
function codes11(code: number): boolean {
  switch (code) {
    case 33571905: case 33571656: case 33571913: case 33576521: case 33567822: case 33573719: case 33577562:
      return true;
  }
  return false;
}

/** Components r r s s s s s s */
function composite6(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (!codes11(c)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 48 || B[a] === 32) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 48 || B[a] === 32) return -1; }
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** Components r s s s */
function composite7(start: number, end: number, mark: number): number {
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

/** SV1: r s s s u u s u u u s u u u u u u u u s */
function segment36(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 20) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite6(a, b, mark); if (mark < 0) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!money(a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { c = code(a, b); if (c !== 33567302 && c !== 33573453 && c !== 33574485) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) return false;
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { c = code(a, b); if (c !== 16777294 && c !== 16777305) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) return false;
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) return false;
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) return false;
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) return false;
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) return false;
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) return false;
  if (n < 18) break rest; a = b + 1; b = E[first + 18]!; if (a !== b) return false;
  if (n < 19) break rest; a = b + 1; b = E[first + 19]!; if (a !== b) return false;
  if (n < 20) break rest; a = b + 1; b = E[first + 20]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  }
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return false;
  return C[mark]! > E[last]!;
}

/** SV2: s s s s s s u u s s */
function segment37(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 10) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (b - a < 1 || b - a > 48 || B[a] === 32) return false; seen |= 1; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { mark = composite6(a, b, mark); if (mark < 0) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!money(a, b, 3)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { c = code(a, b); if (c !== 33571140 && c !== 33567302 && c !== 33574485) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  }
  if ((seen & 3) === 0) return false;
  if ((seen & 24) !== 0 && (seen & 24) !== 24) return false;
  return C[mark]! > E[last]!;
}

/** Components r s s s s */
function composite8(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 3 || B[a] === 32) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 3 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 3 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 3 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 3 || B[a] === 32) return -1; }
  }
  return b === end ? mark : -1;
}

/** SV3: r s u s s s s */
function segment38(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite6(a, b, mark); if (mark < 0) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!money(a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite8(a, b, mark); if (mark < 0) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return false; }
  }
  return C[mark]! > E[last]!;
}

/** Components r s s s s */
function composite9(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 2 || B[a] === 32) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 2 || B[a] === 32) return -1; }
  }
  return b === end ? mark : -1;
}

/** TOO: r r s */
function segment39(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 33574986) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 30 || B[a] === 32) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { mark = composite9(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** NM1: r r s s s u s */
function segment40(first: number, last: number, mark: number): boolean {
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

/** 01 04 05 07 09 10 15 17 18 19 20 21 22 23 24 29 32 33 34 36 39 40 41 43 53 G8 */
function codes12(code: number): boolean {
  switch (code) {
    case 33567024: case 33567792: case 33568048: case 33568560: case 33569072: case 33566769: case 33568049: case 33568561: case 33568817: case 33569073: case 33566770: case 33567026: case 33567282: case 33567538: case 33567794: case 33569074: case 33567283: case 33567539: case 33567795: case 33568307: case 33569075: case 33566772: case 33567028: case 33567540: case 33567541: case 33568839:
      return true;
  }
  return false;
}

/** INS: r r u u u u u u u u u u u u u u s */
function segment41(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 17) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 16777294) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (!codes12(c)) return false;
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

/** Authorization request (278): by the number of the node. */
export const checks: readonly SegmentCheck[] = [never, never, segment1, segment2, segment3, segment4, segment3, segment5, segment6, segment7, segment8, segment9, segment4, segment10, segment5, segment6, segment7, segment11, segment12, segment13, segment14, segment15, segment5, segment5, segment16, segment16, segment16, segment16, segment17, segment17, segment16, segment18, segment19, segment20, segment21, segment22, segment23, segment24, segment25, segment26, segment27, segment28, segment29, segment6, segment7, segment8, segment30, segment31, segment6, segment32, segment33, segment34, segment16, segment35, segment14, segment15, segment5, segment5, segment17, segment36, segment37, segment38, segment39, segment19, segment26, segment27, segment28, segment29, segment6, segment7, segment8, segment30, segment4, segment40, segment5, segment6, segment7, segment11, segment41, segment13, segment14, segment15, segment5, segment5, segment16, segment16, segment16, segment16, segment17, segment17, segment16, segment18, segment19, segment20, segment21, segment22, segment23, segment24, segment25, segment26, segment27, segment28, segment29, segment6, segment7, segment8, segment30, segment31, segment6, segment32, segment33, segment34, segment16, segment35, segment14, segment15, segment5, segment5, segment17, segment36, segment37, segment38, segment39, segment19, segment26, segment27, segment28, segment29, segment6, segment7, segment8, segment30];
