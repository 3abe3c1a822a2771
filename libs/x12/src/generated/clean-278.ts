// Made by build/generate.mjs from the guide 005010X217 and the dictionary. Do not edit.
import { C, E, code, code4, day, decimal, isComponentMark, money, npi, period, text, time, whole, type SegmentCheck } from '../validate/fast/clean.js';
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

/** 01 13 36 */
function codes2(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409: case 143667: case 144182:
      return true;
  }
  return false;
}

/** RU */
function codes3(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152149:
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
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes1(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes2(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!day(a, b, 4)) return false;
  a = b + 1; b = E[first + 5]!; if (a === b) return false; if (!time(a, b)) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!codes3(a, b)) return false; }
  }
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

/** X3 */
function codes6(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 153651:
      return true;
  }
  return false;
}

/** 1 2 */
function codes7(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306:
      return true;
  }
  return false;
}

/** 24 34 46 PI XV XX */
function codes8(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143924: case 144180: case 144438: case 151625: case 153686: case 153688:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes6(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes7(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes8(a, b)) return false; code8 = code(a, b);
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false; if (code8 === 153688 && !npi(a, b)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 21 */
function codes9(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143921:
      return true;
  }
  return false;
}

/** HL: r r r r */
function segment4(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes9(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes5(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 1P 2B 36 FA PR */
function codes10(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143696: case 143938: case 144182: case 149057: case 151634:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes10(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes7(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes8(a, b)) return false; code8 = code(a, b);
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false; if (code8 === 153688 && !npi(a, b)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 0B 1G 1J CT EI G5 N5 N7 SY ZH */
function codes11(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143426: case 143687: case 143690: case 148308: case 148809: case 149301: case 151093: case 151095: case 152409: case 154184:
      return true;
  }
  return false;
}

/** REF: r r */
function segment6(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes11(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** N3: r s */
function segment7(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 2) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 55)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 55)) return false; }
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 2, 30)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 2, 2)) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 3, 15)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 2, 3)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 3)) return false; seen |= 64; }
  }
  if (((seen & 66) & ((seen & 66) - 1)) !== 0) return false;
  if ((seen & 64) !== 0 && (seen & 8) !== 8) return false;
  if (!addressOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** IC */
function codes12(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149827:
      return true;
  }
  return false;
}

/** EM FX TE UR */
function codes13(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148813: case 149080: case 152645: case 152914:
      return true;
  }
  return false;
}

/** EM EX FX TE UR */
function codes14(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148813: case 148824: case 149080: case 152645: case 152914:
      return true;
  }
  return false;
}

/** PER: r s s s s s s s */
function segment9(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes12(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes13(a, b)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes14(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!codes14(a, b)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 128; }
  }
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return false;
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** AD AS AT CO CV OP OR OT PC PE RF */
function codes15(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147780: case 147795: case 147796: case 148303: case 148310: case 151376: case 151378: case 151380: case 151619: case 151621: case 152134:
      return true;
  }
  return false;
}

/** PXC */
function codes16(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 55597123:
      return true;
  }
  return false;
}

/** PRV: r s s */
function segment10(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes15(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!codes16(a, b)) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; seen |= 4; }
  }
  if ((seen & 6) !== 0 && (seen & 6) !== 6) return false;
  return C[mark]! > E[last]!;
}

/** 22 */
function codes17(start: number, end: number): boolean {
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
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes17(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes5(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** IL */
function codes18(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149836:
      return true;
  }
  return false;
}

/** II MI */
function codes19(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149833: case 150857:
      return true;
  }
  return false;
}

/** NM1: r r s s s s s r r */
function segment12(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes18(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 32; }
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes19(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 120) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 1L 1W 3L 6P A6 DP EJ F6 HJ IG N6 NQ SY */
function codes20(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143692: case 143703: case 144204: case 144976: case 147766: case 148560: case 148810: case 149046: case 149578: case 149831: case 151094: case 151121: case 152409:
      return true;
  }
  return false;
}

/** REF: r r */
function segment13(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes20(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** D8 */
function codes21(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148536:
      return true;
  }
  return false;
}

/** F M U */
function codes22(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 326: case 333: case 341:
      return true;
  }
  return false;
}

/** DMG: r r s */
function segment14(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let code1 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes21(a, b)) return false; code1 = code(a, b);
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code1 !== 0 && !period(code1, a, b, 2)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes22(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** Y */
function codes23(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 345:
      return true;
  }
  return false;
}

/** 18 */
function codes24(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143672:
      return true;
  }
  return false;
}

/** INS: r r u u u u u r */
function segment15(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 8) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes23(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes24(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!text(a, b, 2, 2)) return false;
  return C[mark]! > E[last]!;
}

/** EV */
function codes25(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148822:
      return true;
  }
  return false;
}

/** 0 1 */
function codes26(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 304: case 305:
      return true;
  }
  return false;
}

/** HL: r r r r */
function segment16(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes25(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes26(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** TRN: r r r s */
function segment17(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes5(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 10, 10)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** AR HS IN SC */
function codes27(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147794: case 149587: case 149838: case 152387:
      return true;
  }
  return false;
}

/** 1 2 3 4 5 I N R S */
function codes28(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306: case 307: case 308: case 309: case 329: case 334: case 338: case 339:
      return true;
  }
  return false;
}

/** A B */
function codes29(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 321: case 322:
      return true;
  }
  return false;
}

/** Components r r */
function composite1(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 2)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes29(a, b)) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** AA AP EM */
function codes30(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147777: case 147792: case 148813:
      return true;
  }
  return false;
}

/** Components r s s s s */
function composite2(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes30(a, b)) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 3)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 3)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 3)) return -1; }
  }
  return b === end ? mark : -1;
}

/** 03 E U */
function codes31(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143411: case 325: case 341:
      return true;
  }
  return false;
}

/** UM: r r s s s s s s s s */
function segment18(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 10) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes27(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes28(a, b)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 2)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite1(a, b, mark); if (mark < 0) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!codes31(a, b)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!text(a, b, 1, 2)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** BB */
function codes32(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148034:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes32(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** NT */
function codes33(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151124:
      return true;
  }
  return false;
}

/** REF: r r */
function segment20(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes33(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 439 */
function codes34(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53752633:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment21(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes34(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes21(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 484 */
function codes35(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53753908:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment22(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes35(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes21(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** ABC */
function codes36(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608451:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment23(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes36(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes21(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 431 */
function codes37(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53752625:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment24(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes37(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes21(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** AAH */
function codes38(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608200:
      return true;
  }
  return false;
}

/** D8 RD8 */
function codes39(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148536: case 55723064:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment25(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes38(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes39(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 435 */
function codes40(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53752629:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment26(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes40(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes39(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 096 */
function codes41(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53492022:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment27(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes41(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes21(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** ABF ABJ ABK APR BF BJ BK DR PR */
function codes42(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608454: case 54608458: case 54608459: case 54612050: case 148038: case 148042: case 148043: case 148562: case 151634:
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
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes42(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 30)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!codes21(a, b)) return -1; seen |= 4; code3 = code(a, b); }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 35)) return -1; seen |= 8; if (code3 !== 0 && !period(code3, a, b, 0)) return -1; }
  }
  if (parts < 2) return -1;
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return -1;
  return b === end ? mark : -1;
}

/** ABF ABJ APR BF BJ DR PR */
function codes43(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608454: case 54608458: case 54612050: case 148038: case 148042: case 148562: case 151634:
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
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes43(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 30)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!codes21(a, b)) return -1; seen |= 4; code3 = code(a, b); }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 35)) return -1; seen |= 8; if (code3 !== 0 && !period(code3, a, b, 0)) return -1; }
  }
  if (parts < 2) return -1;
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return -1;
  return b === end ? mark : -1;
}

/** HI: r s s s s s s s s s s s */
function segment28(first: number, last: number, mark: number): boolean {
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
function codes44(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148569: case 149068: case 149587: case 150862: case 153171:
      return true;
  }
  return false;
}

/** DA MO WK */
function codes45(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148545: case 150863: case 153419:
      return true;
  }
  return false;
}

/** 21 26 27 29 34 35 6 7 */
function codes46(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143921: case 143926: case 143927: case 143929: case 144180: case 144181: case 310: case 311:
      return true;
  }
  return false;
}

/** HSD: s s s s s s s s */
function segment29(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!codes44(a, b)) return false; seen |= 1; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes45(a, b)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!decimal(a, b, 1, 6)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes46(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!whole(a, b, 1, 3)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 2)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  }
  if ((seen & 3) !== 0 && (seen & 3) !== 3) return false;
  if ((seen & 32) !== 0 && (seen & 16) !== 16) return false;
  return C[mark]! > E[last]!;
}

/** 07 08 09 11 75 76 77 */
function codes47(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143415: case 143416: case 143417: case 143665: case 145205: case 145206: case 145207:
      return true;
  }
  return false;
}

/** N Y */
function codes48(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 334: case 345:
      return true;
  }
  return false;
}

/** CRC: r r r s s s s */
function segment30(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes47(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes48(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 2, 3)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 2, 3)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 2, 3)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 2, 3)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 2, 3)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** CL1: s s s s */
function segment31(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 2)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** KG LB */
function codes49(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 150343: case 150594:
      return true;
  }
  return false;
}

/** I R T X */
function codes50(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 329: case 338: case 340: case 344:
      return true;
  }
  return false;
}

/** A B C D E */
function codes51(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 321: case 322: case 323: case 324: case 325:
      return true;
  }
  return false;
}

/** DH DK */
function codes52(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148552: case 148555:
      return true;
  }
  return false;
}

/** CR1: s s r s s s u u s s */
function segment32(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 10) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!codes49(a, b)) return false; seen |= 1; }
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; seen |= 2; }
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes50(a, b)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!codes51(a, b)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes52(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  }
  if ((seen & 3) !== 0 && (seen & 3) !== 3) return false;
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  return C[mark]! > E[last]!;
}

/** CR2: s s s s u u u r r s s s */
function segment33(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 9 || n > 12) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!whole(a, b, 1, 9)) return false; seen |= 1; }
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 2; }
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 2, 3)) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 2, 3)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!text(a, b, 1, 1)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 1, 1)) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  }
  if ((seen & 3) !== 0 && (seen & 3) !== 3) return false;
  if ((seen & 8) !== 0 && (seen & 4) !== 4) return false;
  return C[mark]! > E[last]!;
}

/** CR5: u u r s s r s s s s s s s s s s r s */
function segment34(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 17 || n > 18) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 1)) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  a = b + 1; b = E[first + 6]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  a = b + 1; b = E[first + 8]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  a = b + 1; b = E[first + 10]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  a = b + 1; b = E[first + 11]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  a = b + 1; b = E[first + 12]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  a = b + 1; b = E[first + 13]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  a = b + 1; b = E[first + 14]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  a = b + 1; b = E[first + 15]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  a = b + 1; b = E[first + 16]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  a = b + 1; b = E[first + 17]!; if (a === b) return false; if (!text(a, b, 1, 1)) return false;
  if (n < 18) break rest; a = b + 1; b = E[first + 18]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** RD8 */
function codes53(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 55723064:
      return true;
  }
  return false;
}

/** CR6: r r s s u u r r s s s s s s s s s */
function segment35(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 8 || n > 17) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code3 = 0;
  let code15 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 1)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!day(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes53(a, b)) return false; seen |= 4; code3 = code(a, b); }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; if (code3 !== 0 && !period(code3, a, b, 4)) return false; }
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a === b) return false; if (!text(a, b, 1, 1)) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!text(a, b, 1, 1)) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!day(a, b, 9)) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!text(a, b, 2, 2)) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (!text(a, b, 1, 15)) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!day(a, b, 12)) return false; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { if (!day(a, b, 13)) return false; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { if (!day(a, b, 14)) return false; }
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { if (!codes53(a, b)) return false; seen |= 16384; code15 = code(a, b); }
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 32768; if (code15 !== 0 && !period(code15, a, b, 16)) return false; }
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  }
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return false;
  if ((seen & 49152) !== 0 && (seen & 49152) !== 49152) return false;
  return C[mark]! > E[last]!;
}

/** 03 04 05 06 07 08 09 10 11 13 15 21 48 55 59 77 A3 A4 AM AS AT B2 B3 BR BS BT CB CK D2 DA DB DG DJ DS FM HC HR I5 IR LA M1 NN OB OC OD OE OX P4 P5 P6 P7 PE PN PO PQ PY PZ QC QR RB RR RT RX SG V5 XP */
function codes54(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143411: case 143412: case 143413: case 143414: case 143415: case 143416: case 143417: case 143664: case 143665: case 143667: case 143669: case 143921: case 144440: case 144693: case 144697: case 145207: case 147763: case 147764: case 147789: case 147795: case 147796: case 148018: case 148019: case 148050: case 148051: case 148052: case 148290: case 148299: case 148530: case 148545: case 148546: case 148551: case 148554: case 148563: case 149069: case 149571: case 149586: case 149813: case 149842: case 150593: case 150833: case 151118: case 151362: case 151363: case 151364: case 151365: case 151384: case 151604: case 151605: case 151606: case 151607: case 151621: case 151630: case 151631: case 151633: case 151641: case 151642: case 151875: case 151890: case 152130: case 152146: case 152148: case 152152: case 152391: case 153141: case 153680:
      return true;
  }
  return false;
}

/** AA BM EL EM FX VO */
function codes55(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147777: case 148045: case 148812: case 148813: case 149080: case 153167:
      return true;
  }
  return false;
}

/** AC */
function codes56(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147779:
      return true;
  }
  return false;
}

/** PWK: r r u u s s s */
function segment36(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes54(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes55(a, b)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes56(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if (!paperworkOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** MSG: r */
function segment37(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 1) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 264)) return false;
  return C[mark]! > E[last]!;
}

/** 1T 71 72 73 77 AAJ DD DK DN DQ FA G3 P3 QB QV SJ */
function codes57(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143700: case 145201: case 145202: case 145203: case 145207: case 54608202: case 148548: case 148555: case 148558: case 148561: case 149057: case 149299: case 151603: case 151874: case 151894: case 152394:
      return true;
  }
  return false;
}

/** 24 34 46 XX */
function codes58(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143924: case 144180: case 144438: case 153688:
      return true;
  }
  return false;
}

/** NM1: r r s s s s s s s */
function segment38(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes57(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes7(a, b)) return false; code2 = code(a, b);
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes58(a, b)) return false; seen |= 128; code8 = code(a, b); }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; if (code8 === 153688 && !npi(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 120) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** REF: r r s */
function segment39(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes11(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** PRV: r r r */
function segment40(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes15(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes16(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 45 FS ND PW R3 */
function codes59(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144437: case 149075: case 151108: case 151639: case 152115:
      return true;
  }
  return false;
}

/** 2 */
function codes60(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 306:
      return true;
  }
  return false;
}

/** NM1: r r s */
function segment41(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes59(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes60(a, b)) return false; code2 = code(a, b);
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  }
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** N4: s s s */
function segment42(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!text(a, b, 2, 30)) return false; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 2, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 3, 15)) return false; }
  }
  if (!addressOk(first, last)) return false;
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 2, 3)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes60(a, b)) return false; code2 = code(a, b);
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  }
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** ZZ */
function codes61(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 154202:
      return true;
  }
  return false;
}

/** Components r r s s s s */
function composite5(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let seen = 0;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes61(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 50)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 3)) return -1; seen |= 4; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 50)) return -1; seen |= 8; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 3)) return -1; seen |= 16; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 50)) return -1; seen |= 32; }
  }
  if (parts < 2) return -1;
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return -1;
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return -1;
  return b === end ? mark : -1;
}

/** REF: r r u s */
function segment44(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes61(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite5(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 598 */
function codes62(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53819704:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment45(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes62(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes21(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** SS */
function codes63(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152403:
      return true;
  }
  return false;
}

/** 0 */
function codes64(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 304:
      return true;
  }
  return false;
}

/** HL: r r r r */
function segment46(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes63(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes64(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 472 */
function codes65(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53753650:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment47(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes65(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes39(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** AD HC ID IV N4 WK ZZ */
function codes66(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147780: case 149571: case 149828: case 149846: case 151092: case 153419: case 154202:
      return true;
  }
  return false;
}

/** Components r r s s s s s s */
function composite6(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes66(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 48)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 80)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 48)) return -1; }
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** F2 MJ UN */
function codes67(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149042: case 150858: case 152910:
      return true;
  }
  return false;
}

/** Components r s s s */
function composite7(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!whole(a, b, 1, 2)) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!whole(a, b, 1, 2)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!whole(a, b, 1, 2)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!whole(a, b, 1, 2)) return -1; }
  }
  return b === end ? mark : -1;
}

/** SV1: r s s s u u s u u u s u u u u u u u u s */
function segment48(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 20) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite6(a, b, mark); if (mark < 0) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!money(a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes67(a, b)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) return false;
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (!codes48(a, b)) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) return false;
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) return false;
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) return false;
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) return false;
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) return false;
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) return false;
  if (n < 18) break rest; a = b + 1; b = E[first + 18]!; if (a !== b) return false;
  if (n < 19) break rest; a = b + 1; b = E[first + 19]!; if (a !== b) return false;
  if (n < 20) break rest; a = b + 1; b = E[first + 20]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  }
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return false;
  return C[mark]! > E[last]!;
}

/** DA F2 UN */
function codes68(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148545: case 149042: case 152910:
      return true;
  }
  return false;
}

/** SV2: s s s s s s u u s s */
function segment49(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 10) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!text(a, b, 1, 48)) return false; seen |= 1; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { mark = composite6(a, b, mark); if (mark < 0) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!money(a, b, 3)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!codes68(a, b)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
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
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 3)) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 3)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 3)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 3)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 3)) return -1; }
  }
  return b === end ? mark : -1;
}

/** SV3: r s u s s s s */
function segment50(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite6(a, b, mark); if (mark < 0) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!money(a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite8(a, b, mark); if (mark < 0) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** JP */
function codes69(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 150096:
      return true;
  }
  return false;
}

/** Components r s s s s */
function composite9(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 2)) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 2)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 2)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 2)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 2)) return -1; }
  }
  return b === end ? mark : -1;
}

/** TOO: r r s */
function segment51(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes69(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 30)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { mark = composite9(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 23 */
function codes70(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143923:
      return true;
  }
  return false;
}

/** HL: r r r r */
function segment52(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes70(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes5(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** QC */
function codes71(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151875:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s */
function segment53(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes71(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  }
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** N */
function codes72(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 334:
      return true;
  }
  return false;
}

/** 01 04 05 07 09 10 15 17 18 19 20 21 22 23 24 29 32 33 34 36 39 40 41 43 53 G8 */
function codes73(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409: case 143412: case 143413: case 143415: case 143417: case 143664: case 143669: case 143671: case 143672: case 143673: case 143920: case 143921: case 143922: case 143923: case 143924: case 143929: case 144178: case 144179: case 144180: case 144182: case 144185: case 144432: case 144433: case 144435: case 144691: case 149304:
      return true;
  }
  return false;
}

/** INS: r r u u u u u u u u u u u u u u s */
function segment54(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 17) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes72(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes73(a, b)) return false;
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
export const checks: readonly SegmentCheck[] = [never, never, segment1, segment2, segment3, segment4, segment5, segment6, segment7, segment8, segment9, segment10, segment11, segment12, segment13, segment7, segment8, segment14, segment15, segment16, segment17, segment18, segment19, segment20, segment21, segment22, segment23, segment24, segment25, segment26, segment27, segment28, segment29, segment30, segment31, segment32, segment33, segment34, segment35, segment36, segment37, segment38, segment39, segment7, segment8, segment9, segment40, segment41, segment7, segment42, segment43, segment44, segment45, segment46, segment17, segment18, segment19, segment20, segment47, segment48, segment49, segment50, segment51, segment29, segment36, segment37, segment38, segment39, segment7, segment8, segment9, segment40, segment52, segment53, segment13, segment7, segment8, segment14, segment54, segment16, segment17, segment18, segment19, segment20, segment21, segment22, segment23, segment24, segment25, segment26, segment27, segment28, segment29, segment30, segment31, segment32, segment33, segment34, segment35, segment36, segment37, segment38, segment39, segment7, segment8, segment9, segment40, segment41, segment7, segment42, segment43, segment44, segment45, segment46, segment17, segment18, segment19, segment20, segment47, segment48, segment49, segment50, segment51, segment29, segment36, segment37, segment38, segment39, segment7, segment8, segment9, segment40];
