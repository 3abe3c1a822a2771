// Made by build/generate.mjs from the guide 005010X222A1 and the dictionary. Do not edit.
import { C, E, B, code, code4, day, decimal, isComponentMark, money, npi, period, time, whole, type SegmentCheck } from '../validate/fast/clean.js';
import { adjustmentsOk, drugOk, addressOk, contactOk, paperworkOk } from '../validate/fast/clean-rules.js';

const never: SegmentCheck = () => false;

/** 0019 */
function codes1(start: number, end: number): boolean {
  switch (code4(start, end)) {
    case 808464697:
      return true;
  }
  return false;
}

/** BHT: r r r r r r */
function segment1(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 6) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (!codes1(a, b)) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 33566768 && c !== 33568817) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  a = b + 1; b = E[first + 4]!; if (!day(a, b, 4)) return false;
  a = b + 1; b = E[first + 5]!; if (!time(a, b)) return false;
  a = b + 1; b = E[first + 6]!; c = code(a, b); if (c !== 33567027 && c !== 33572931 && c !== 33574994) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r r s s u u r r */
function segment2(first: number, last: number, mark: number): boolean {
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
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; c = code(a, b); if (c !== 33568308) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 24) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** PER: r s r r s s s s */
function segment3(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 4 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (c !== 33574213 && c !== 33577030 && c !== 33572180) return false;
  a = b + 1; b = E[first + 4]!; if (b - a < 1 || b - a > 256 || B[a] === 32) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (c !== 33574213 && c !== 33577029 && c !== 33577030 && c !== 33572180) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { c = code(a, b); if (c !== 33574213 && c !== 33577029 && c !== 33577030 && c !== 33572180) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; seen |= 128; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r r u u u u r r */
function segment4(first: number, last: number, mark: number): boolean {
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
  a = b + 1; b = E[first + 8]!; c = code(a, b); if (c !== 33568308) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false;
  if ((seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** HL: r u r r */
function segment5(first: number, last: number, mark: number): boolean {
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

/** PRV: r r r */
function segment6(first: number, last: number, mark: number): boolean {
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

/** CUR: r r */
function segment7(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 33568056) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 3 || b - a > 3 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r r s s u s s s */
function segment8(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265 && code2 !== 16777266) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 25 || B[a] === 32) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 10 || B[a] === 32) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { code8 = code(a, b); if (code8 !== 33577048) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 2 || b - a > 80 || B[a] === 32) return false; seen |= 256; if (code8 === 33577048 && !npi(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** N3: r s */
function segment9(first: number, last: number, mark: number): boolean {
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
function segment10(first: number, last: number, mark: number): boolean {
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

/** REF: r r */
function segment11(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r */
function segment12(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265 && code2 !== 16777266) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r r u u u u r r */
function segment13(first: number, last: number, mark: number): boolean {
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
function segment14(first: number, last: number, mark: number): boolean {
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

/** A B C D E F G H P S T U */
function codes2(code: number): boolean {
  switch (code) {
    case 16777281: case 16777282: case 16777283: case 16777284: case 16777285: case 16777286: case 16777287: case 16777288: case 16777296: case 16777299: case 16777300: case 16777301:
      return true;
  }
  return false;
}

/** 12 13 14 15 16 41 42 43 47 */
function codes3(code: number): boolean {
  switch (code) {
    case 33567281: case 33567537: case 33567793: case 33568049: case 33568305: case 33567028: case 33567284: case 33567540: case 33568564:
      return true;
  }
  return false;
}

/** 11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ */
function codes4(code: number): boolean {
  switch (code) {
    case 33567025: case 33567281: case 33567537: case 33567793: case 33568049: case 33568305: case 33568561: case 33574209: case 33573954: case 33572931: case 33573187: case 33575748: case 33573190: case 33574216: case 33574220: case 33571149: case 33571405: case 33571661: case 33572431: case 33576532: case 33571158: case 33571671: case 33577562:
      return true;
  }
  return false;
}

/** SBR: r s s s s u u u s */
function segment15(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (!codes2(c)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { c = code(a, b); if (c !== 33568817) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (!codes3(c)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { c = code(a, b); if (!codes4(c)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** PAT: u u u u s s s s s */
function segment16(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  let code5 = 0;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { code5 = code(a, b); if (code5 !== 33568836) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 32; if (code5 !== 0 && !period(code5, a, b, 6)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { c = code(a, b); if (c !== 33567024) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { c = code(a, b); if (c !== 16777305) return false; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r r s s u s s s */
function segment17(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265 && code2 !== 16777266) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4;
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

/** DMG: r r r */
function segment18(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  let code1 = 0;
  a = E[first]! + 1; b = E[first + 1]!; code1 = code(a, b); if (code1 !== 33568836) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 35 || B[a] === 32) return false; if (!period(code1, a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (c !== 16777286 && c !== 16777293 && c !== 16777301) return false;
  return C[mark]! > E[last]!;
}

/** PER: r s r r s s */
function segment19(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 4 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (c !== 33572180) return false;
  a = b + 1; b = E[first + 4]!; if (b - a < 1 || b - a > 256 || B[a] === 32) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (c !== 33577029) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; seen |= 32; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** Components r r r */
function composite1(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 2 || B[a] === 32) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (c !== 16777282) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 1 || B[a] === 32) return -1;
  }
  if (parts < 3) return -1;
  return b === end ? mark : -1;
}

/** Components r s s s s */
function composite2(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (c !== 33571137 && c !== 33574213 && c !== 33571151) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { c = code(a, b); if (c !== 33571137 && c !== 33574213 && c !== 33571151) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { c = code(a, b); if (c !== 33571137 && c !== 33574213 && c !== 33571151) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 3 || B[a] === 32) return -1; }
  }
  return b === end ? mark : -1;
}

/** 1 10 11 15 2 3 4 5 6 7 8 9 */
function codes5(code: number): boolean {
  switch (code) {
    case 16777265: case 33566769: case 33567025: case 33568049: case 16777266: case 16777267: case 16777268: case 16777269: case 16777270: case 16777271: case 16777272: case 16777273:
      return true;
  }
  return false;
}

/** CLM: r r u u r r r r r s s s u u u u u u u s */
function segment20(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 9 || n > 20) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 38 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (!money(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a === b) return false; mark = composite1(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 6]!; c = code(a, b); if (c !== 16777294 && c !== 16777305) return false;
  a = b + 1; b = E[first + 7]!; c = code(a, b); if (c !== 16777281 && c !== 16777282 && c !== 16777283) return false;
  a = b + 1; b = E[first + 8]!; c = code(a, b); if (c !== 16777294 && c !== 16777303 && c !== 16777305) return false;
  a = b + 1; b = E[first + 9]!; c = code(a, b); if (c !== 16777289 && c !== 16777305) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { c = code(a, b); if (c !== 16777296) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { c = code(a, b); if (c !== 33567280 && c !== 33567536 && c !== 33568048 && c !== 33569072) return false; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) return false;
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) return false;
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) return false;
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) return false;
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) return false;
  if (n < 18) break rest; a = b + 1; b = E[first + 18]!; if (a !== b) return false;
  if (n < 19) break rest; a = b + 1; b = E[first + 19]!; if (a !== b) return false;
  if (n < 20) break rest; a = b + 1; b = E[first + 20]!; if (a !== b) { c = code(a, b); if (!codes5(c)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** DTP: r r r */
function segment21(first: number, last: number, mark: number): boolean {
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
function segment22(first: number, last: number, mark: number): boolean {
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

/** 03 04 05 06 07 08 09 10 11 13 15 21 A3 A4 AM AS B2 B3 B4 BR BS BT CB CK CT D2 DA DB DG DJ DS EB HC HR I5 IR LA M1 MT NN OB OC OD OE OX OZ P4 P5 PE PN PO PQ PY PZ RB RR RT RX SG V5 XP */
function codes6(code: number): boolean {
  switch (code) {
    case 33567536: case 33567792: case 33568048: case 33568304: case 33568560: case 33568816: case 33569072: case 33566769: case 33567025: case 33567537: case 33568049: case 33567026: case 33567553: case 33567809: case 33574209: case 33575745: case 33567298: case 33567554: case 33567810: case 33575490: case 33575746: case 33576002: case 33571395: case 33573699: case 33576003: case 33567300: case 33571140: case 33571396: case 33572676: case 33573444: case 33575748: case 33571397: case 33571656: case 33575496: case 33568073: case 33575497: case 33571148: case 33567053: case 33576013: case 33574478: case 33571407: case 33571663: case 33571919: case 33572175: case 33577039: case 33577551: case 33567824: case 33568080: case 33572176: case 33574480: case 33574736: case 33575248: case 33577296: case 33577552: case 33571410: case 33575506: case 33576018: case 33577042: case 33572691: case 33568086: case 33575000:
      return true;
  }
  return false;
}

/** PWK: r r u u s s */
function segment23(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (!codes6(c)) return false;
  a = b + 1; b = E[first + 2]!; 
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (c !== 33571649) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 2 || b - a > 80 || B[a] === 32) return false; seen |= 32; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if (!paperworkOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** 01 02 03 04 05 06 09 */
function codes7(code: number): boolean {
  switch (code) {
    case 33567024: case 33567280: case 33567536: case 33567792: case 33568048: case 33568304: case 33569072:
      return true;
  }
  return false;
}

/** CN1: r s s s s s */
function segment24(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (!codes7(c)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!money(a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!decimal(a, b, 1, 6)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 6)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 1 || b - a > 30 || B[a] === 32) return false; }
  }
  return C[mark]! > E[last]!;
}

/** AMT: r r */
function segment25(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** 1 2 3 4 5 6 7 */
function codes8(code: number): boolean {
  switch (code) {
    case 16777265: case 16777266: case 16777267: case 16777268: case 16777269: case 16777270: case 16777271:
      return true;
  }
  return false;
}

/** REF: r r */
function segment26(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (!codes8(c)) return false;
  return C[mark]! > E[last]!;
}

/** REF: r r */
function segment27(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 16777294 && c !== 16777305) return false;
  return C[mark]! > E[last]!;
}

/** K3: r */
function segment28(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 1) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 80 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** NTE: r r */
function segment29(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 80 || B[a] === 32) return false;
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

/** CR1: s s u r r r u u s s */
function segment30(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 6 || n > 10) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { c = code(a, b); if (c !== 33571404) return false; seen |= 1; }
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; seen |= 2; }
  a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  a = b + 1; b = E[first + 4]!; c = code(a, b); if (!codes9(c)) return false;
  a = b + 1; b = E[first + 5]!; c = code(a, b); if (c !== 33572932) return false;
  a = b + 1; b = E[first + 6]!; if (!decimal(a, b, 1, 15)) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return false; }
  }
  if ((seen & 3) !== 0 && (seen & 3) !== 3) return false;
  return C[mark]! > E[last]!;
}

/** A C D E F G M */
function codes10(code: number): boolean {
  switch (code) {
    case 16777281: case 16777283: case 16777284: case 16777285: case 16777286: case 16777287: case 16777293:
      return true;
  }
  return false;
}

/** CR2: u u u u u u u r u s s */
function segment31(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 8 || n > 11) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; c = code(a, b); if (!codes10(c)) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 01 04 05 06 07 08 09 12 */
function codes11(code: number): boolean {
  switch (code) {
    case 33567024: case 33567792: case 33568048: case 33568304: case 33568560: case 33568816: case 33569072: case 33567281:
      return true;
  }
  return false;
}

/** CRC: r r r s s s s */
function segment32(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 16777294 && c !== 16777305) return false;
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (!codes11(c)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { c = code(a, b); if (!codes11(c)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (!codes11(c)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { c = code(a, b); if (!codes11(c)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { c = code(a, b); if (!codes11(c)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** L1 L2 L3 L4 L5 */
function codes12(code: number): boolean {
  switch (code) {
    case 33567052: case 33567308: case 33567564: case 33567820: case 33568076:
      return true;
  }
  return false;
}

/** CRC: r r r s s s s */
function segment33(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 16777294 && c !== 16777305) return false;
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (!codes12(c)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { c = code(a, b); if (!codes12(c)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (!codes12(c)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { c = code(a, b); if (!codes12(c)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { c = code(a, b); if (!codes12(c)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** CRC: r r r */
function segment34(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 16777305) return false;
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (c !== 33572937) return false;
  return C[mark]! > E[last]!;
}

/** CRC: r r r s s */
function segment35(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 5) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 16777294 && c !== 16777305) return false;
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (c !== 33576513 && c !== 33576270 && c !== 33567315 && c !== 33576019) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { c = code(a, b); if (c !== 33576513 && c !== 33576270 && c !== 33567315 && c !== 33576019) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (c !== 33576513 && c !== 33576270 && c !== 33567315 && c !== 33576019) return false; }
  }
  return C[mark]! > E[last]!;
}

/** Components r r */
function composite3(start: number, end: number, mark: number): number {
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
function composite4(start: number, end: number, mark: number): number {
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

/** HI: r s s s s s s s s s s s */
function segment36(first: number, last: number, mark: number): boolean {
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

/** Components r r */
function composite5(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (c !== 33574978) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 30 || B[a] === 32) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** Components r r */
function composite6(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (c !== 33574722) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 30 || B[a] === 32) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** HI: r s */
function segment37(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 2) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite5(a, b, mark); if (mark < 0) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { mark = composite6(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** Components r r */
function composite7(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (c !== 33572674) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 30 || B[a] === 32) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** HI: r s s s s s s s s s s s */
function segment38(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 12) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite7(a, b, mark); if (mark < 0) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 */
function codes13(code: number): boolean {
  switch (code) {
    case 33566768: case 33567024: case 33567280: case 33567536: case 33567792: case 33568048: case 33568304: case 33568560: case 33568816: case 33569072: case 33566769: case 33567025: case 33567281: case 33567537: case 33567793:
      return true;
  }
  return false;
}

/** T1 T2 T3 T4 T5 T6 */
function codes14(code: number): boolean {
  switch (code) {
    case 33567060: case 33567316: case 33567572: case 33567828: case 33568084: case 33568340:
      return true;
  }
  return false;
}

/** 1 2 3 4 5 */
function codes15(code: number): boolean {
  switch (code) {
    case 16777265: case 16777266: case 16777267: case 16777268: case 16777269:
      return true;
  }
  return false;
}

/** 1 2 3 4 5 6 */
function codes16(code: number): boolean {
  switch (code) {
    case 16777265: case 16777266: case 16777267: case 16777268: case 16777269: case 16777270:
      return true;
  }
  return false;
}

/** HCP: r r s s s s s u u u u u s s s */
function segment39(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 15) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (!codes13(c)) return false;
  a = b + 1; b = E[first + 2]!; if (!money(a, b, 2)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!money(a, b, 3)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 9)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!money(a, b, 7)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) return false;
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) return false;
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) return false;
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { c = code(a, b); if (!codes14(c)) return false; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { c = code(a, b); if (!codes15(c)) return false; }
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { c = code(a, b); if (!codes16(c)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** NM1: r r r s s u s s s */
function segment40(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 25 || B[a] === 32) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 10 || B[a] === 32) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { code8 = code(a, b); if (code8 !== 33577048) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 2 || b - a > 80 || B[a] === 32) return false; seen |= 256; if (code8 === 33577048 && !npi(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if ((seen & 12) === 4) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r r u u u u s s */
function segment41(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777266) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { code8 = code(a, b); if (code8 !== 33577048) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 2 || b - a > 80 || B[a] === 32) return false; seen |= 256; if (code8 === 33577048 && !npi(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if ((seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r */
function segment42(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777266) return false;
  if ((seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r s */
function segment43(first: number, last: number, mark: number): boolean {
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

/** 01 18 19 20 21 39 40 53 G8 */
function codes17(code: number): boolean {
  switch (code) {
    case 33567024: case 33568817: case 33569073: case 33566770: case 33567026: case 33569075: case 33566772: case 33567541: case 33568839:
      return true;
  }
  return false;
}

/** SBR: r r s s s u u u s */
function segment44(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (!codes2(c)) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (!codes17(c)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (!codes3(c)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { c = code(a, b); if (!codes4(c)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** CO CR OA PI PR */
function codes18(code: number): boolean {
  switch (code) {
    case 33574723: case 33575491: case 33571151: case 33573200: case 33575504:
      return true;
  }
  return false;
}

/** CAS: r r r s s s s s s s s s s s s s s s s */
function segment45(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 19) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (!codes18(c)) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 5 || B[a] === 32) return false;
  a = b + 1; b = E[first + 3]!; if (!money(a, b, 3)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 5 || B[a] === 32) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!money(a, b, 6)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (b - a < 1 || b - a > 5 || B[a] === 32) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!money(a, b, 9)) return false; seen |= 256; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 512; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (b - a < 1 || b - a > 5 || B[a] === 32) return false; seen |= 1024; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!money(a, b, 12)) return false; seen |= 2048; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 4096; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { if (b - a < 1 || b - a > 5 || B[a] === 32) return false; seen |= 8192; }
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { if (!money(a, b, 15)) return false; seen |= 16384; }
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 32768; }
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) { if (b - a < 1 || b - a > 5 || B[a] === 32) return false; seen |= 65536; }
  if (n < 18) break rest; a = b + 1; b = E[first + 18]!; if (a !== b) { if (!money(a, b, 18)) return false; seen |= 131072; }
  if (n < 19) break rest; a = b + 1; b = E[first + 19]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 262144; }
  }
  if ((seen & 16) !== 0 && (seen & 96) === 0) return false;
  if ((seen & 32) !== 0 && (seen & 16) !== 16) return false;
  if ((seen & 64) !== 0 && (seen & 16) !== 16) return false;
  if ((seen & 128) !== 0 && (seen & 768) === 0) return false;
  if ((seen & 256) !== 0 && (seen & 128) !== 128) return false;
  if ((seen & 512) !== 0 && (seen & 128) !== 128) return false;
  if ((seen & 1024) !== 0 && (seen & 6144) === 0) return false;
  if ((seen & 2048) !== 0 && (seen & 1024) !== 1024) return false;
  if ((seen & 4096) !== 0 && (seen & 1024) !== 1024) return false;
  if ((seen & 8192) !== 0 && (seen & 49152) === 0) return false;
  if ((seen & 16384) !== 0 && (seen & 8192) !== 8192) return false;
  if ((seen & 32768) !== 0 && (seen & 8192) !== 8192) return false;
  if ((seen & 65536) !== 0 && (seen & 393216) === 0) return false;
  if ((seen & 131072) !== 0 && (seen & 65536) !== 65536) return false;
  if ((seen & 262144) !== 0 && (seen & 65536) !== 65536) return false;
  if (!adjustmentsOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** OI: u u r s u r */
function segment46(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 6) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (c !== 16777294 && c !== 16777303 && c !== 16777305) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) { c = code(a, b); if (c !== 16777296) return false; }
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; c = code(a, b); if (c !== 16777289 && c !== 16777305) return false;
  return C[mark]! > E[last]!;
}

/** MOA: s s s s s s s s s */
function segment47(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!money(a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!money(a, b, 8)) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!money(a, b, 9)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** NM1: r r r s s u s r r */
function segment48(first: number, last: number, mark: number): boolean {
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
  a = b + 1; b = E[first + 8]!; c = code(a, b); if (c !== 33573193 && c !== 33573197) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** REF: r r */
function segment49(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 16777305) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r */
function segment50(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265) return false;
  if ((seen & 12) === 4) return false;
  return C[mark]! > E[last]!;
}

/** LX: r */
function segment51(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 1) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (!whole(a, b, 1, 6)) return false;
  return C[mark]! > E[last]!;
}

/** ER HC HP IV WK */
function codes19(code: number): boolean {
  switch (code) {
    case 33575493: case 33571656: case 33574984: case 33576521: case 33573719:
      return true;
  }
  return false;
}

/** Components r r s s s s s */
function composite8(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (!codes19(c)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 48 || B[a] === 32) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 80 || B[a] === 32) return -1; }
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** Components r s s s */
function composite9(start: number, end: number, mark: number): number {
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

/** SV1: r r r r s u r u s u s s u u s */
function segment52(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 7 || n > 15) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite8(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; if (!money(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (c !== 33573453 && c !== 33574485) return false;
  a = b + 1; b = E[first + 4]!; if (!decimal(a, b, 1, 15)) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 2 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a === b) return false; mark = composite9(a, b, mark); if (mark < 0) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { c = code(a, b); if (c !== 16777305) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) return false;
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { c = code(a, b); if (c !== 16777305) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { c = code(a, b); if (c !== 16777305) return false; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) return false;
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) return false;
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { c = code(a, b); if (c !== 16777264) return false; }
  }
  return C[mark]! > E[last]!;
}

/** Components r r */
function composite10(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (c !== 33571656) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 48 || B[a] === 32) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** SV5: r r r s s s */
function segment53(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite10(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 33571140) return false;
  a = b + 1; b = E[first + 3]!; if (!decimal(a, b, 1, 15)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!money(a, b, 4)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!money(a, b, 5)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { c = code(a, b); if (c !== 16777265 && c !== 16777268 && c !== 16777270) return false; seen |= 32; }
  }
  if ((seen & 24) === 0) return false;
  if ((seen & 32) !== 0 && (seen & 16) !== 16) return false;
  return C[mark]! > E[last]!;
}

/** PWK: r r */
function segment54(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 33576003) return false;
  a = b + 1; b = E[first + 2]!; 
  if (!paperworkOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** CR3: r r r */
function segment55(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 16777289 && c !== 16777298 && c !== 16777299) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 33574733) return false;
  a = b + 1; b = E[first + 3]!; if (!decimal(a, b, 1, 15)) return false;
  return C[mark]! > E[last]!;
}

/** CRC: r r r */
function segment56(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 16777294 && c !== 16777305) return false;
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (c !== 33568054) return false;
  return C[mark]! > E[last]!;
}

/** CRC: r r r s */
function segment57(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (c !== 16777294 && c !== 16777305) return false;
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (c !== 33568819 && c !== 33576538) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { c = code(a, b); if (c !== 33568819 && c !== 33576538) return false; }
  }
  return C[mark]! > E[last]!;
}

/** QTY: r r */
function segment58(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (!decimal(a, b, 1, 15)) return false;
  return C[mark]! > E[last]!;
}

/** HT R1 R2 R3 R4 */
function codes20(code: number): boolean {
  switch (code) {
    case 33576008: case 33567058: case 33567314: case 33567570: case 33567826:
      return true;
  }
  return false;
}

/** MEA: r r r */
function segment59(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 33572687 && c !== 33575508) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (!codes20(c)) return false;
  a = b + 1; b = E[first + 3]!; if (!decimal(a, b, 1, 20)) return false;
  return C[mark]! > E[last]!;
}

/** Components r r */
function composite11(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (c !== 33576242) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 50 || B[a] === 32) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** REF: r r u s */
function segment60(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite11(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** PS1: r r */
function segment61(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** HCP: r r s s s s s u s s s s s s s */
function segment62(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 15) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (!codes13(c)) return false;
  a = b + 1; b = E[first + 2]!; if (!money(a, b, 2)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!money(a, b, 3)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 9)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!money(a, b, 7)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { c = code(a, b); if (!codes19(c)) return false; seen |= 256; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (b - a < 1 || b - a > 48 || B[a] === 32) return false; seen |= 512; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { c = code(a, b); if (c !== 33573453 && c !== 33574485) return false; seen |= 1024; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 2048; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { c = code(a, b); if (!codes14(c)) return false; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { c = code(a, b); if (!codes15(c)) return false; }
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { c = code(a, b); if (!codes16(c)) return false; }
  }
  if ((seen & 768) !== 0 && (seen & 768) !== 768) return false;
  if ((seen & 3072) !== 0 && (seen & 3072) !== 3072) return false;
  return C[mark]! > E[last]!;
}

/** EN EO HI N4 ON UK UP */
function codes21(code: number): boolean {
  switch (code) {
    case 33574469: case 33574725: case 33573192: case 33567822: case 33574479: case 33573717: case 33574997:
      return true;
  }
  return false;
}

/** LIN: u r r */
function segment63(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (!codes21(c)) return false;
  a = b + 1; b = E[first + 3]!; if (b - a < 1 || b - a > 48 || B[a] === 32) return false;
  if (!drugOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** F2 GR ME ML UN */
function codes22(code: number): boolean {
  switch (code) {
    case 33567302: case 33575495: case 33572173: case 33573965: case 33574485:
      return true;
  }
  return false;
}

/** Components r */
function composite12(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (!codes22(c)) return -1;
  }
  return b === end ? mark : -1;
}

/** CTP: u u u r r */
function segment64(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 5) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  a = b + 1; b = E[first + 4]!; if (!decimal(a, b, 1, 15)) return false;
  a = b + 1; b = E[first + 5]!; if (a === b) return false; mark = composite12(a, b, mark); if (mark < 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r u u u u u s s */
function segment65(first: number, last: number, mark: number): boolean {
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
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { code8 = code(a, b); if (code8 !== 33577048) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 2 || b - a > 80 || B[a] === 32) return false; seen |= 256; if (code8 === 33577048 && !npi(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** SVD: r r r u r s */
function segment66(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 5 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (!money(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; mark = composite8(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (!decimal(a, b, 1, 15)) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!whole(a, b, 1, 6)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** LQ: r r */
function segment67(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 30 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** FRM: r s s s s */
function segment68(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 5) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 20 || B[a] === 32) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { c = code(a, b); if (c !== 16777294 && c !== 16777303 && c !== 16777305) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!day(a, b, 4)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 6)) return false; seen |= 16; }
  }
  if ((seen & 30) === 0) return false;
  return C[mark]! > E[last]!;
}

/** HL: r r r r */
function segment69(first: number, last: number, mark: number): boolean {
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

/** 01 19 20 21 39 40 53 G8 */
function codes23(code: number): boolean {
  switch (code) {
    case 33567024: case 33569073: case 33566770: case 33567026: case 33569075: case 33566772: case 33567541: case 33568839:
      return true;
  }
  return false;
}

/** PAT: r u u u s s s s s */
function segment70(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  let code5 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (!codes23(c)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { code5 = code(a, b); if (code5 !== 33568836) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 32; if (code5 !== 0 && !period(code5, a, b, 6)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { c = code(a, b); if (c !== 33567024) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { c = code(a, b); if (c !== 16777305) return false; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r r s s u s */
function segment71(first: number, last: number, mark: number): boolean {
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

/** Claim: professional (837): by the number of the node. */
export const checks: readonly SegmentCheck[] = [never, never, segment1, segment2, segment3, segment4, segment5, segment6, segment7, segment8, segment9, segment10, segment11, segment11, segment3, segment12, segment9, segment10, segment13, segment9, segment10, segment11, segment11, segment14, segment15, segment16, segment17, segment9, segment10, segment18, segment11, segment11, segment19, segment13, segment9, segment10, segment11, segment11, segment20, segment21, segment21, segment21, segment21, segment21, segment21, segment21, segment21, segment22, segment21, segment21, segment21, segment21, segment21, segment21, segment21, segment23, segment24, segment25, segment26, segment27, segment11, segment11, segment11, segment11, segment11, segment11, segment11, segment11, segment11, segment11, segment11, segment11, segment28, segment29, segment30, segment31, segment32, segment33, segment34, segment35, segment36, segment37, segment38, segment39, segment40, segment11, segment8, segment6, segment11, segment41, segment9, segment10, segment11, segment19, segment40, segment11, segment42, segment9, segment10, segment43, segment9, segment10, segment44, segment45, segment25, segment25, segment25, segment46, segment47, segment48, segment9, segment10, segment11, segment13, segment9, segment10, segment21, segment11, segment11, segment11, segment49, segment11, segment50, segment11, segment12, segment11, segment42, segment11, segment50, segment11, segment12, segment11, segment51, segment52, segment53, segment23, segment54, segment30, segment55, segment32, segment56, segment57, segment22, segment21, segment21, segment21, segment21, segment21, segment21, segment21, segment21, segment21, segment58, segment58, segment59, segment24, segment11, segment11, segment60, segment11, segment11, segment11, segment11, segment11, segment60, segment25, segment25, segment28, segment29, segment29, segment61, segment62, segment63, segment64, segment11, segment8, segment6, segment60, segment65, segment60, segment41, segment9, segment10, segment60, segment40, segment60, segment40, segment9, segment10, segment60, segment3, segment40, segment60, segment42, segment9, segment10, segment43, segment9, segment10, segment66, segment45, segment21, segment25, segment67, segment68, segment69, segment70, segment71, segment9, segment10, segment18, segment11, segment11, segment19, segment20, segment21, segment21, segment21, segment21, segment21, segment21, segment21, segment21, segment22, segment21, segment21, segment21, segment21, segment21, segment21, segment21, segment23, segment24, segment25, segment26, segment27, segment11, segment11, segment11, segment11, segment11, segment11, segment11, segment11, segment11, segment11, segment11, segment11, segment28, segment29, segment30, segment31, segment32, segment33, segment34, segment35, segment36, segment37, segment38, segment39, segment40, segment11, segment8, segment6, segment11, segment41, segment9, segment10, segment11, segment19, segment40, segment11, segment42, segment9, segment10, segment43, segment9, segment10, segment44, segment45, segment25, segment25, segment25, segment46, segment47, segment48, segment9, segment10, segment11, segment13, segment9, segment10, segment21, segment11, segment11, segment11, segment49, segment11, segment50, segment11, segment12, segment11, segment42, segment11, segment50, segment11, segment12, segment11, segment51, segment52, segment53, segment23, segment54, segment30, segment55, segment32, segment56, segment57, segment22, segment21, segment21, segment21, segment21, segment21, segment21, segment21, segment21, segment21, segment58, segment58, segment59, segment24, segment11, segment11, segment60, segment11, segment11, segment11, segment11, segment11, segment60, segment25, segment25, segment28, segment29, segment29, segment61, segment62, segment63, segment64, segment11, segment8, segment6, segment60, segment65, segment60, segment41, segment9, segment10, segment60, segment40, segment60, segment40, segment9, segment10, segment60, segment3, segment40, segment60, segment42, segment9, segment10, segment43, segment9, segment10, segment66, segment45, segment21, segment25, segment67, segment68];
