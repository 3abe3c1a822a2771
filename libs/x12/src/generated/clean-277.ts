// Made by build/generate.mjs from the guide 005010X212 and the dictionary. Do not edit.
import { C, E, code, code4, day, decimal, isComponentMark, money, npi, period, text, time, type SegmentCheck } from '../validate/fast/clean.js';
import { contactOk } from '../validate/fast/clean-rules.js';

const never: SegmentCheck = () => false;

/** 0010 */
function codes1(start: number, end: number): boolean {
  switch (code4(start, end)) {
    case 808464688:
      return true;
  }
  return false;
}

/** 08 */
function codes2(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143416:
      return true;
  }
  return false;
}

/** DG */
function codes3(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148551:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes1(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes2(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!day(a, b, 4)) return false;
  a = b + 1; b = E[first + 5]!; if (a === b) return false; if (!time(a, b)) return false;
  a = b + 1; b = E[first + 6]!; if (a === b) return false; if (!codes3(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 20 */
function codes4(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143920:
      return true;
  }
  return false;
}

/** 1 */
function codes5(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305:
      return true;
  }
  return false;
}

/** HL: r u r r */
function segment2(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes4(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes5(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** PR */
function codes6(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151634:
      return true;
  }
  return false;
}

/** 2 */
function codes7(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 306:
      return true;
  }
  return false;
}

/** PI XV */
function codes8(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151625: case 153686:
      return true;
  }
  return false;
}

/** NM1: r r r u u u u r r */
function segment3(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes6(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes7(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes8(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** IC */
function codes9(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149827:
      return true;
  }
  return false;
}

/** ED EM FX TE */
function codes10(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148804: case 148813: case 149080: case 152645:
      return true;
  }
  return false;
}

/** ED EM EX FX TE */
function codes11(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148804: case 148813: case 148824: case 149080: case 152645:
      return true;
  }
  return false;
}

/** PER: r s r r s s s s */
function segment4(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 4 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes9(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; }
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes10(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!text(a, b, 1, 256)) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes11(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!codes11(a, b)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 128; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** 21 */
function codes12(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143921:
      return true;
  }
  return false;
}

/** 0 1 */
function codes13(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 304: case 305:
      return true;
  }
  return false;
}

/** HL: r r r r */
function segment5(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes12(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes13(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 41 */
function codes14(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144433:
      return true;
  }
  return false;
}

/** 1 2 */
function codes15(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306:
      return true;
  }
  return false;
}

/** 46 */
function codes16(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144438:
      return true;
  }
  return false;
}

/** NM1: r r s s s u u r r */
function segment6(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes14(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes15(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes16(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 24) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** TRN: r r */
function segment7(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes15(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** RX */
function codes17(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152152:
      return true;
  }
  return false;
}

/** Components r r s s */
function composite1(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 30)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 30)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 3)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!codes17(a, b)) return -1; }
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** STC: r r u u u u u u u s s */
function segment8(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 11) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite1(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!day(a, b, 2)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { mark = composite1(a, b, mark); if (mark < 0) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { mark = composite1(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 19 */
function codes18(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143673:
      return true;
  }
  return false;
}

/** HL: r r r r */
function segment9(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes18(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes13(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 1P */
function codes19(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143696:
      return true;
  }
  return false;
}

/** FI SV XX */
function codes20(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149065: case 152406: case 153688:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s r r */
function segment10(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes19(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes15(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes20(a, b)) return false; code8 = code(a, b);
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false; if (code8 === 153688 && !npi(a, b)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 22 */
function codes21(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143922:
      return true;
  }
  return false;
}

/** HL: r r r r */
function segment11(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes21(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes13(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** IL */
function codes22(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149836:
      return true;
  }
  return false;
}

/** 24 II MI */
function codes23(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143924: case 149833: case 150857:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s r r */
function segment12(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes22(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes15(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes23(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** STC: r r u s s s u s s s s */
function segment13(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 11) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite1(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!day(a, b, 2)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!money(a, b, 4)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!money(a, b, 5)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!day(a, b, 6)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!day(a, b, 8)) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 1, 16)) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { mark = composite1(a, b, mark); if (mark < 0) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { mark = composite1(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 1K */
function codes24(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143691:
      return true;
  }
  return false;
}

/** REF: r r */
function segment14(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes24(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** BLT */
function codes25(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54676564:
      return true;
  }
  return false;
}

/** REF: r r */
function segment15(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes25(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** EJ */
function codes26(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148810:
      return true;
  }
  return false;
}

/** REF: r r */
function segment16(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes26(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** XZ */
function codes27(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 153690:
      return true;
  }
  return false;
}

/** REF: r r */
function segment17(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes27(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** VV */
function codes28(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 153174:
      return true;
  }
  return false;
}

/** REF: r r */
function segment18(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes28(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** D9 */
function codes29(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148537:
      return true;
  }
  return false;
}

/** REF: r r */
function segment19(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes29(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 472 */
function codes30(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53753650:
      return true;
  }
  return false;
}

/** D8 RD8 */
function codes31(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148536: case 55723064:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment20(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes30(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** AD ER HC HP IV N4 NU WK */
function codes32(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147780: case 148818: case 149571: case 149584: case 149846: case 151092: case 151125: case 153419:
      return true;
  }
  return false;
}

/** Components r r s s s s */
function composite2(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes32(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 48)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** SVC: r r r s u u s */
function segment21(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite2(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!money(a, b, 3)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 48)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** STC: r r u s s u u u u s s */
function segment22(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 11) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite1(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!day(a, b, 2)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!money(a, b, 4)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!money(a, b, 5)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { mark = composite1(a, b, mark); if (mark < 0) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { mark = composite1(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** FJ */
function codes33(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149066:
      return true;
  }
  return false;
}

/** REF: r r */
function segment23(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes33(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 23 */
function codes34(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143923:
      return true;
  }
  return false;
}

/** 0 */
function codes35(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 304:
      return true;
  }
  return false;
}

/** HL: r r r s */
function segment24(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes34(a, b)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!codes35(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** QC */
function codes36(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151875:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s */
function segment25(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes36(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  }
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** Claim status response (277): by the number of the node. */
export const checks: readonly SegmentCheck[] = [never, never, segment1, segment2, segment3, segment4, segment5, segment6, segment7, segment8, segment9, segment10, segment7, segment8, segment11, segment12, segment7, segment13, segment14, segment15, segment16, segment17, segment18, segment19, segment20, segment21, segment22, segment23, segment20, segment24, segment25, segment7, segment13, segment14, segment15, segment16, segment17, segment18, segment19, segment20, segment21, segment22, segment23, segment20];
