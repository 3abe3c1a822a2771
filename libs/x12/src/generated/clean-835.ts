// Made by build/generate.mjs from the guide 005010X221A1 and the dictionary. Do not edit.
import { C, E, B, code, day, decimal, isComponentMark, money, npi, whole, type SegmentCheck } from '../validate/fast/clean.js';
import { adjustmentsOk, addressOk, contactOk } from '../validate/fast/clean-rules.js';

const never: SegmentCheck = () => false;

/** C D H I P U X */
function codes1(code: number): boolean {
  switch (code) {
    case 16777283: case 16777284: case 16777288: case 16777289: case 16777296: case 16777301: case 16777304:
      return true;
  }
  return false;
}

/** ACH BOP CHK FWT NON */
function codes2(code: number): boolean {
  switch (code) {
    case 55067457: case 55594818: case 55265347: case 55859014: case 55463758:
      return true;
  }
  return false;
}

/** BPR: r r r r s s s s s s s s s s s r */
function segment1(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 16) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (!codes1(c)) return false;
  a = b + 1; b = E[first + 2]!; if (!money(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (c !== 16777283 && c !== 16777284) return false;
  a = b + 1; b = E[first + 4]!; c = code(a, b); if (!codes2(c)) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (c !== 55591747 && c !== 56120387) return false; }
  a = b + 1; b = E[first + 6]!; if (a !== b) { c = code(a, b); if (c !== 33567024 && c !== 33567792) return false; seen |= 32; }
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 3 || b - a > 12 || B[a] === 32) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; if (a !== b) { c = code(a, b); if (c !== 33571140) return false; seen |= 128; }
  a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 256; }
  a = b + 1; b = E[first + 10]!; if (a !== b) { if (b - a < 10 || b - a > 10 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 11]!; if (a !== b) { if (b - a < 9 || b - a > 9 || B[a] === 32) return false; }
  a = b + 1; b = E[first + 12]!; if (a !== b) { c = code(a, b); if (c !== 33567024 && c !== 33567792) return false; seen |= 2048; }
  a = b + 1; b = E[first + 13]!; if (a !== b) { if (b - a < 3 || b - a > 12 || B[a] === 32) return false; seen |= 4096; }
  a = b + 1; b = E[first + 14]!; if (a !== b) { c = code(a, b); if (c !== 33571140 && c !== 33572691) return false; seen |= 8192; }
  a = b + 1; b = E[first + 15]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 16384; }
  a = b + 1; b = E[first + 16]!; if (!day(a, b, 16)) return false;
  if ((seen & 96) !== 0 && (seen & 96) !== 96) return false;
  if ((seen & 128) !== 0 && (seen & 256) !== 256) return false;
  if ((seen & 6144) !== 0 && (seen & 6144) !== 6144) return false;
  if ((seen & 8192) !== 0 && (seen & 16384) !== 16384) return false;
  return C[mark]! > E[last]!;
}

/** TRN: r r r s */
function segment2(first: number, last: number, mark: number): boolean {
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

/** CUR: r r */
function segment3(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 33575504) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 3 || b - a > 3 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** REF: r r */
function segment4(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** DTM: r r */
function segment5(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (!day(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** N1: r r s s */
function segment6(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 60 || B[a] === 32) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { c = code(a, b); if (c !== 33576536) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 2 || b - a > 80 || B[a] === 32) return false; seen |= 8; }
  }
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return false;
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

/** PER: r s s s s s s s */
function segment9(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { c = code(a, b); if (c !== 33574213 && c !== 33577030 && c !== 33572180) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (c !== 33574213 && c !== 33577029 && c !== 33577030 && c !== 33572180) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { c = code(a, b); if (c !== 33577029) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; seen |= 128; }
  }
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return false;
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  if (!contactOk(first, last)) return false;
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
function segment10(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { c = code(a, b); if (c !== 33574213 && c !== 33572180 && c !== 33575509) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { c = code(a, b); if (!codes3(c)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { c = code(a, b); if (c !== 33574213 && c !== 33577029 && c !== 33577030 && c !== 33575509) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; seen |= 128; }
  }
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return false;
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** PER: r u r r */
function segment11(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; c = code(a, b); if (c !== 33575509) return false;
  a = b + 1; b = E[first + 4]!; if (b - a < 1 || b - a > 256 || B[a] === 32) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** N1: r r r r */
function segment12(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  let code3 = 0;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 60 || B[a] === 32) return false;
  a = b + 1; b = E[first + 3]!; code3 = code(a, b); if (code3 !== 33573190 && code3 !== 33576536 && code3 !== 33577048) return false;
  a = b + 1; b = E[first + 4]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false; if (code3 === 33577048 && !npi(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** RDM: r s s */
function segment13(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 33574210 && c !== 33574213 && c !== 33576006 && c !== 33573967) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; }
  }
  return C[mark]! > E[last]!;
}

/** LX: r */
function segment14(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 1) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (!whole(a, b, 1, 6)) return false;
  return C[mark]! > E[last]!;
}

/** TS3: r r r r r u u u u u u u s u s u s s u s s s s s */
function segment15(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 5 || n > 24) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 2 || B[a] === 32) return false;
  a = b + 1; b = E[first + 3]!; if (!day(a, b, 3)) return false;
  a = b + 1; b = E[first + 4]!; if (!decimal(a, b, 1, 15)) return false;
  a = b + 1; b = E[first + 5]!; if (!money(a, b, 5)) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) return false;
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) return false;
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) return false;
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { if (!money(a, b, 13)) return false; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) return false;
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { if (!money(a, b, 15)) return false; }
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) return false;
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) { if (!money(a, b, 17)) return false; }
  if (n < 18) break rest; a = b + 1; b = E[first + 18]!; if (a !== b) { if (!money(a, b, 18)) return false; }
  if (n < 19) break rest; a = b + 1; b = E[first + 19]!; if (a !== b) return false;
  if (n < 20) break rest; a = b + 1; b = E[first + 20]!; if (a !== b) { if (!money(a, b, 20)) return false; }
  if (n < 21) break rest; a = b + 1; b = E[first + 21]!; if (a !== b) { if (!money(a, b, 21)) return false; }
  if (n < 22) break rest; a = b + 1; b = E[first + 22]!; if (a !== b) { if (!money(a, b, 22)) return false; }
  if (n < 23) break rest; a = b + 1; b = E[first + 23]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 24) break rest; a = b + 1; b = E[first + 24]!; if (a !== b) { if (!money(a, b, 24)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** TS2: s s s s s s s s s s s s s s s s s s s */
function segment16(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 19) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!money(a, b, 1)) return false; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!money(a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!money(a, b, 3)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!money(a, b, 4)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!money(a, b, 5)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!money(a, b, 6)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!money(a, b, 8)) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!money(a, b, 9)) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { if (!money(a, b, 15)) return false; }
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) { if (!money(a, b, 17)) return false; }
  if (n < 18) break rest; a = b + 1; b = E[first + 18]!; if (a !== b) { if (!money(a, b, 18)) return false; }
  if (n < 19) break rest; a = b + 1; b = E[first + 19]!; if (a !== b) { if (!money(a, b, 19)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 1 19 2 20 21 22 23 25 3 4 */
function codes4(code: number): boolean {
  switch (code) {
    case 16777265: case 33569073: case 16777266: case 33566770: case 33567026: case 33567282: case 33567538: case 33568050: case 16777267: case 16777268:
      return true;
  }
  return false;
}

/** 12 13 14 15 16 17 AM CH DS HM LM MA MB MC OF TV VA WC ZZ */
function codes5(code: number): boolean {
  switch (code) {
    case 33567281: case 33567537: case 33567793: case 33568049: case 33568305: case 33568561: case 33574209: case 33572931: case 33575748: case 33574216: case 33574220: case 33571149: case 33571405: case 33571661: case 33572431: case 33576532: case 33571158: case 33571671: case 33577562:
      return true;
  }
  return false;
}

/** CLP: r r r r s r r s s u s s s */
function segment17(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 7 || n > 13) return false;
  let a = 0;
  let b = E[first]!;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 38 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; c = code(a, b); if (!codes4(c)) return false;
  a = b + 1; b = E[first + 3]!; if (!money(a, b, 3)) return false;
  a = b + 1; b = E[first + 4]!; if (!money(a, b, 4)) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!money(a, b, 5)) return false; }
  a = b + 1; b = E[first + 6]!; c = code(a, b); if (!codes5(c)) return false;
  a = b + 1; b = E[first + 7]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (b - a < 1 || b - a > 2 || B[a] === 32) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 1 || b - a > 1 || B[a] === 32) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) return false;
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (b - a < 1 || b - a > 4 || B[a] === 32) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** CAS: r r r s s s s s s s s s s s s s s s s */
function segment18(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 19) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; c = code(a, b); if (c !== 33574723 && c !== 33571151 && c !== 33573200 && c !== 33575504) return false;
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

/** 34 HN II MI MR */
function codes6(code: number): boolean {
  switch (code) {
    case 33567795: case 33574472: case 33573193: case 33573197: case 33575501:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s s s */
function segment19(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let c = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; code2 = code(a, b); if (code2 !== 16777265) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (b - a < 1 || b - a > 60 || B[a] === 32) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 35 || B[a] === 32) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 25 || B[a] === 32) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 10 || B[a] === 32) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { c = code(a, b); if (!codes6(c)) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 2 || b - a > 80 || B[a] === 32) return false; seen |= 256; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if ((seen & 12) === 4) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r s s s u s r r */
function segment20(first: number, last: number, mark: number): boolean {
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
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (b - a < 1 || b - a > 10 || B[a] === 32) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; c = code(a, b); if (c !== 33573190 && c !== 33573193 && c !== 33573197) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r s s s u s s s */
function segment21(first: number, last: number, mark: number): boolean {
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
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { c = code(a, b); if (c !== 16777283) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 2 || b - a > 80 || B[a] === 32) return false; seen |= 256; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** BD BS FI MC PC SL UP XX */
function codes7(code: number): boolean {
  switch (code) {
    case 33571906: case 33575746: case 33573190: case 33571661: case 33571664: case 33573971: case 33574997: case 33577048:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s r r */
function segment22(first: number, last: number, mark: number): boolean {
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
  a = b + 1; b = E[first + 8]!; code8 = code(a, b); if (!codes7(code8)) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false; if (code8 === 33577048 && !npi(a, b)) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** AD FI NI PI PP XV */
function codes8(code: number): boolean {
  switch (code) {
    case 33571905: case 33573190: case 33573198: case 33573200: case 33574992: case 33576536:
      return true;
  }
  return false;
}

/** NM1: r r r u u u u r r */
function segment23(first: number, last: number, mark: number): boolean {
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
  a = b + 1; b = E[first + 8]!; c = code(a, b); if (!codes8(c)) return false;
  a = b + 1; b = E[first + 9]!; if (b - a < 2 || b - a > 80 || B[a] === 32) return false;
  if ((seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r s s s u s s s */
function segment24(first: number, last: number, mark: number): boolean {
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
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { c = code(a, b); if (c !== 33573190 && c !== 33573193 && c !== 33573197) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (b - a < 2 || b - a > 80 || B[a] === 32) return false; seen |= 256; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 16777265 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** MIA: r s s s s s s s s s s s s s s s s s s s s s s s */
function segment25(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 24) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (!decimal(a, b, 1, 15)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!money(a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!money(a, b, 4)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!money(a, b, 6)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!money(a, b, 7)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!money(a, b, 8)) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!money(a, b, 9)) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!money(a, b, 10)) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (!money(a, b, 11)) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!money(a, b, 12)) return false; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { if (!money(a, b, 13)) return false; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { if (!money(a, b, 14)) return false; }
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) { if (!money(a, b, 16)) return false; }
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) { if (!money(a, b, 17)) return false; }
  if (n < 18) break rest; a = b + 1; b = E[first + 18]!; if (a !== b) { if (!money(a, b, 18)) return false; }
  if (n < 19) break rest; a = b + 1; b = E[first + 19]!; if (a !== b) { if (!money(a, b, 19)) return false; }
  if (n < 20) break rest; a = b + 1; b = E[first + 20]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 21) break rest; a = b + 1; b = E[first + 21]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 22) break rest; a = b + 1; b = E[first + 22]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 23) break rest; a = b + 1; b = E[first + 23]!; if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return false; }
  if (n < 24) break rest; a = b + 1; b = E[first + 24]!; if (a !== b) { if (!money(a, b, 24)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** MOA: s s s s s s s s s */
function segment26(first: number, last: number, mark: number): boolean {
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

/** PER: r s r r s s s s */
function segment27(first: number, last: number, mark: number): boolean {
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
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { c = code(a, b); if (c !== 33577029) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (b - a < 1 || b - a > 256 || B[a] === 32) return false; seen |= 128; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** AMT: r r */
function segment28(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** QTY: r r */
function segment29(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (!decimal(a, b, 1, 15)) return false;
  return C[mark]! > E[last]!;
}

/** AD ER HC HP IV N4 N6 NU UI WK */
function codes9(code: number): boolean {
  switch (code) {
    case 33571905: case 33575493: case 33571656: case 33574984: case 33576521: case 33567822: case 33568334: case 33576270: case 33573205: case 33573719:
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
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (!codes9(c)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (b - a < 1 || b - a > 48 || B[a] === 32) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 2 || b - a > 2 || B[a] === 32) return -1; }
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** Components r r s s s s s */
function composite2(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (!codes9(c)) return -1;
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

/** SVC: r r r s s s s */
function segment30(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite1(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; if (!money(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (!money(a, b, 3)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (b - a < 1 || b - a > 48 || B[a] === 32) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** LQ: r r */
function segment31(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; 
  a = b + 1; b = E[first + 2]!; if (b - a < 1 || b - a > 30 || B[a] === 32) return false;
  return C[mark]! > E[last]!;
}

/** 50 51 72 90 AH AM AP B2 B3 BD BN C5 CR CS CT CV CW DM E3 FB FC GO HM IP IR IS J1 L3 L6 LE LS OA OB PI PL RA RE SL TL WO WU */
function codes10(code: number): boolean {
  switch (code) {
    case 33566773: case 33567029: case 33567287: case 33566777: case 33572929: case 33574209: case 33574977: case 33567298: case 33567554: case 33571906: case 33574466: case 33568067: case 33575491: case 33575747: case 33576003: case 33576515: case 33576771: case 33574212: case 33567557: case 33571398: case 33571654: case 33574727: case 33574216: case 33574985: case 33575497: case 33575753: case 33567050: case 33567564: case 33568332: case 33572172: case 33575756: case 33571151: case 33571407: case 33573200: case 33573968: case 33571154: case 33572178: case 33573971: case 33573972: case 33574743: case 33576279:
      return true;
  }
  return false;
}

/** Components r s */
function composite3(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let c = 0;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } c = code(a, b); if (!codes10(c)) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (b - a < 1 || b - a > 50 || B[a] === 32) return -1; }
  }
  return b === end ? mark : -1;
}

/** PLB: r r r r s s s s s s s s s s */
function segment32(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 4 || n > 14) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (b - a < 1 || b - a > 50 || B[a] === 32) return false;
  a = b + 1; b = E[first + 2]!; if (!day(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; mark = composite3(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 4]!; if (!money(a, b, 4)) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { mark = composite3(a, b, mark); if (mark < 0) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!money(a, b, 6)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { mark = composite3(a, b, mark); if (mark < 0) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!money(a, b, 8)) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { mark = composite3(a, b, mark); if (mark < 0) return false; seen |= 256; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!money(a, b, 10)) return false; seen |= 512; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { mark = composite3(a, b, mark); if (mark < 0) return false; seen |= 1024; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!money(a, b, 12)) return false; seen |= 2048; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { mark = composite3(a, b, mark); if (mark < 0) return false; seen |= 4096; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { if (!money(a, b, 14)) return false; seen |= 8192; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  if ((seen & 768) !== 0 && (seen & 768) !== 768) return false;
  if ((seen & 3072) !== 0 && (seen & 3072) !== 3072) return false;
  if ((seen & 12288) !== 0 && (seen & 12288) !== 12288) return false;
  return C[mark]! > E[last]!;
}

/** Claim payment and remittance advice (835): by the number of the node. */
export const checks: readonly SegmentCheck[] = [never, never, segment1, segment2, segment3, segment4, segment4, segment5, segment6, segment7, segment8, segment4, segment9, segment10, segment11, segment12, segment7, segment8, segment4, segment13, segment14, segment15, segment16, segment17, segment18, segment19, segment20, segment21, segment22, segment23, segment23, segment24, segment25, segment26, segment4, segment4, segment5, segment5, segment5, segment27, segment28, segment29, segment30, segment5, segment18, segment4, segment4, segment4, segment4, segment28, segment29, segment31, segment32];
