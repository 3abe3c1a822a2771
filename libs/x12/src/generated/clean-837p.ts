// Made by build/generate.mjs from the guide 005010X222A1 and the dictionary. Do not edit.
import { C, E, code, code4, day, decimal, isComponentMark, money, npi, period, text, time, whole, type SegmentCheck } from '../validate/fast/clean.js';
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

/** 00 18 */
function codes2(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143408: case 143672:
      return true;
  }
  return false;
}

/** 31 CH RP */
function codes3(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144177: case 148296: case 152144:
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

/** 41 */
function codes4(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144433:
      return true;
  }
  return false;
}

/** 1 2 */
function codes5(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306:
      return true;
  }
  return false;
}

/** 46 */
function codes6(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144438:
      return true;
  }
  return false;
}

/** NM1: r r r s s u u r r */
function segment2(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes4(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes6(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 24) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** IC */
function codes7(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149827:
      return true;
  }
  return false;
}

/** EM FX TE */
function codes8(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148813: case 149080: case 152645:
      return true;
  }
  return false;
}

/** EM EX FX TE */
function codes9(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148813: case 148824: case 149080: case 152645:
      return true;
  }
  return false;
}

/** PER: r s r r s s s s */
function segment3(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 4 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes7(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; }
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes8(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!text(a, b, 1, 256)) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes9(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!codes9(a, b)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 128; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** 40 */
function codes10(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144432:
      return true;
  }
  return false;
}

/** 2 */
function codes11(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 306:
      return true;
  }
  return false;
}

/** NM1: r r r u u u u r r */
function segment4(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes10(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes11(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes6(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 20 */
function codes12(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143920:
      return true;
  }
  return false;
}

/** 1 */
function codes13(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305:
      return true;
  }
  return false;
}

/** HL: r u r r */
function segment5(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes12(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes13(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** BI */
function codes14(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148041:
      return true;
  }
  return false;
}

/** PXC */
function codes15(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 55597123:
      return true;
  }
  return false;
}

/** PRV: r r r */
function segment6(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes14(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes15(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 85 */
function codes16(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145461:
      return true;
  }
  return false;
}

/** CUR: r r */
function segment7(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes16(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 3, 3)) return false;
  return C[mark]! > E[last]!;
}

/** XX */
function codes17(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 153688:
      return true;
  }
  return false;
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes16(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes17(a, b)) return false; seen |= 128; code8 = code(a, b); }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; if (code8 === 153688 && !npi(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** N3: r s */
function segment9(first: number, last: number, mark: number): boolean {
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
function segment10(first: number, last: number, mark: number): boolean {
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

/** EI SY */
function codes18(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148809: case 152409:
      return true;
  }
  return false;
}

/** REF: r r */
function segment11(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes18(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 0B 1G */
function codes19(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143426: case 143687:
      return true;
  }
  return false;
}

/** REF: r r */
function segment12(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes19(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 87 */
function codes20(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145463:
      return true;
  }
  return false;
}

/** NM1: r r */
function segment13(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes20(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** PE */
function codes21(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151621:
      return true;
  }
  return false;
}

/** PI XV */
function codes22(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151625: case 153686:
      return true;
  }
  return false;
}

/** NM1: r r r u u u u r r */
function segment14(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes21(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes11(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes22(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 2U FY NF */
function codes23(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143957: case 149081: case 151110:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes23(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** EI */
function codes24(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148809:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes24(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 22 */
function codes25(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143922:
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
function segment17(first: number, last: number, mark: number): boolean {
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

/** A B C D E F G H P S T U */
function codes27(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 321: case 322: case 323: case 324: case 325: case 326: case 327: case 328: case 336: case 339: case 340: case 341:
      return true;
  }
  return false;
}

/** 18 */
function codes28(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143672:
      return true;
  }
  return false;
}

/** 12 13 14 15 16 41 42 43 47 */
function codes29(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143666: case 143667: case 143668: case 143669: case 143670: case 144433: case 144434: case 144435: case 144439:
      return true;
  }
  return false;
}

/** 11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ */
function codes30(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143665: case 143666: case 143667: case 143668: case 143669: case 143670: case 143671: case 147789: case 148044: case 148296: case 148297: case 148563: case 149065: case 149581: case 150605: case 150849: case 150850: case 150851: case 151366: case 152662: case 153153: case 153411: case 154202:
      return true;
  }
  return false;
}

/** SBR: r s s s s u u u s */
function segment18(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes27(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!codes28(a, b)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes29(a, b)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!codes30(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** D8 */
function codes31(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148536:
      return true;
  }
  return false;
}

/** 01 */
function codes32(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409:
      return true;
  }
  return false;
}

/** Y */
function codes33(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 345:
      return true;
  }
  return false;
}

/** PAT: u u u u s s s s s */
function segment19(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code5 = 0;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes31(a, b)) return false; seen |= 16; code5 = code(a, b); }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 32; if (code5 !== 0 && !period(code5, a, b, 6)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!codes32(a, b)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!codes33(a, b)) return false; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  return C[mark]! > E[last]!;
}

/** IL */
function codes34(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149836:
      return true;
  }
  return false;
}

/** II MI */
function codes35(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149833: case 150857:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s s s */
function segment20(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes34(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes35(a, b)) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** F M U */
function codes36(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 326: case 333: case 341:
      return true;
  }
  return false;
}

/** DMG: r r r */
function segment21(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code1 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes31(a, b)) return false; code1 = code(a, b);
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code1 !== 0 && !period(code1, a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes36(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** SY */
function codes37(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152409:
      return true;
  }
  return false;
}

/** REF: r r */
function segment22(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes37(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** Y4 */
function codes38(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 153908:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes38(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** TE */
function codes39(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152645:
      return true;
  }
  return false;
}

/** EX */
function codes40(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148824:
      return true;
  }
  return false;
}

/** PER: r s r r s s */
function segment24(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 4 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes7(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; }
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes39(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!text(a, b, 1, 256)) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes40(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 32; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** PR */
function codes41(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151634:
      return true;
  }
  return false;
}

/** NM1: r r r u u u u r r */
function segment25(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes41(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes11(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes22(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 2U EI FY NF */
function codes42(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143957: case 148809: case 149081: case 151110:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes42(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** G2 LU */
function codes43(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149298: case 150613:
      return true;
  }
  return false;
}

/** REF: r r */
function segment27(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes43(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** B */
function codes44(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 322:
      return true;
  }
  return false;
}

/** Components r r r */
function composite1(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 2)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes44(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 1)) return -1;
  }
  if (parts < 3) return -1;
  return b === end ? mark : -1;
}

/** N Y */
function codes45(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 334: case 345:
      return true;
  }
  return false;
}

/** A B C */
function codes46(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 321: case 322: case 323:
      return true;
  }
  return false;
}

/** N W Y */
function codes47(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 334: case 343: case 345:
      return true;
  }
  return false;
}

/** I Y */
function codes48(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 329: case 345:
      return true;
  }
  return false;
}

/** P */
function codes49(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 336:
      return true;
  }
  return false;
}

/** AA EM OA */
function codes50(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147777: case 148813: case 151361:
      return true;
  }
  return false;
}

/** Components r s s s s */
function composite2(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes50(a, b)) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!codes50(a, b)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!codes50(a, b)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 3)) return -1; }
  }
  return b === end ? mark : -1;
}

/** 02 03 05 09 */
function codes51(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143410: case 143411: case 143413: case 143417:
      return true;
  }
  return false;
}

/** 1 10 11 15 2 3 4 5 6 7 8 9 */
function codes52(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 143664: case 143665: case 143669: case 306: case 307: case 308: case 309: case 310: case 311: case 312: case 313:
      return true;
  }
  return false;
}

/** CLM: r r u u r r r r r s s s u u u u u u u s */
function segment28(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 9 || n > 20) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 38)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a === b) return false; mark = composite1(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 6]!; if (a === b) return false; if (!codes45(a, b)) return false;
  a = b + 1; b = E[first + 7]!; if (a === b) return false; if (!codes46(a, b)) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes47(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!codes48(a, b)) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!codes49(a, b)) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!codes51(a, b)) return false; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) return false;
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) return false;
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) return false;
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) return false;
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) return false;
  if (n < 18) break rest; a = b + 1; b = E[first + 18]!; if (a !== b) return false;
  if (n < 19) break rest; a = b + 1; b = E[first + 19]!; if (a !== b) return false;
  if (n < 20) break rest; a = b + 1; b = E[first + 20]!; if (a !== b) { if (!codes52(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 431 */
function codes53(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53752625:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment29(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes53(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 454 */
function codes54(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53753140:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment30(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes54(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 304 */
function codes55(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53686324:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment31(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes55(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 453 */
function codes56(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53753139:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment32(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes56(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 439 */
function codes57(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53752633:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment33(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes57(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 484 */
function codes58(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53753908:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment34(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes58(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 455 */
function codes59(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53753141:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment35(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes59(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 471 */
function codes60(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53753649:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment36(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes60(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 314 360 361 */
function codes61(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53686580: case 53687856: case 53687857:
      return true;
  }
  return false;
}

/** D8 RD8 */
function codes62(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148536: case 55723064:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment37(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes61(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes62(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 297 */
function codes63(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53623095:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment38(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes63(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 296 */
function codes64(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53623094:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment39(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes64(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 435 */
function codes65(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53752629:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment40(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes65(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 096 */
function codes66(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53492022:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment41(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes66(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 090 091 */
function codes67(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53492016: case 53492017:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment42(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes67(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 444 */
function codes68(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53752884:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment43(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes68(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 050 */
function codes69(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53490992:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment44(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes69(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 03 04 05 06 07 08 09 10 11 13 15 21 A3 A4 AM AS B2 B3 B4 BR BS BT CB CK CT D2 DA DB DG DJ DS EB HC HR I5 IR LA M1 MT NN OB OC OD OE OX OZ P4 P5 PE PN PO PQ PY PZ RB RR RT RX SG V5 XP */
function codes70(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143411: case 143412: case 143413: case 143414: case 143415: case 143416: case 143417: case 143664: case 143665: case 143667: case 143669: case 143921: case 147763: case 147764: case 147789: case 147795: case 148018: case 148019: case 148020: case 148050: case 148051: case 148052: case 148290: case 148299: case 148308: case 148530: case 148545: case 148546: case 148551: case 148554: case 148563: case 148802: case 149571: case 149586: case 149813: case 149842: case 150593: case 150833: case 150868: case 151118: case 151362: case 151363: case 151364: case 151365: case 151384: case 151386: case 151604: case 151605: case 151621: case 151630: case 151631: case 151633: case 151641: case 151642: case 152130: case 152146: case 152148: case 152152: case 152391: case 153141: case 153680:
      return true;
  }
  return false;
}

/** AA BM EL EM FT FX */
function codes71(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147777: case 148045: case 148812: case 148813: case 149076: case 149080:
      return true;
  }
  return false;
}

/** AC */
function codes72(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147779:
      return true;
  }
  return false;
}

/** PWK: r r u u s s */
function segment45(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes70(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes71(a, b)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes72(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 32; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if (!paperworkOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** 01 02 03 04 05 06 09 */
function codes73(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409: case 143410: case 143411: case 143412: case 143413: case 143414: case 143417:
      return true;
  }
  return false;
}

/** CN1: r s s s s s */
function segment46(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes73(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!money(a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!decimal(a, b, 1, 6)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 6)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 30)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** F5 */
function codes74(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149045:
      return true;
  }
  return false;
}

/** AMT: r r */
function segment47(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes74(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** 4N */
function codes75(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144462:
      return true;
  }
  return false;
}

/** 1 2 3 4 5 6 7 */
function codes76(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306: case 307: case 308: case 309: case 310: case 311:
      return true;
  }
  return false;
}

/** REF: r r */
function segment48(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes75(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes76(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** REF: r r */
function segment49(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes74(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes45(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** EW */
function codes77(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148823:
      return true;
  }
  return false;
}

/** REF: r r */
function segment50(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes77(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 9F */
function codes78(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145734:
      return true;
  }
  return false;
}

/** REF: r r */
function segment51(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes78(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** G1 */
function codes79(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149297:
      return true;
  }
  return false;
}

/** REF: r r */
function segment52(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes79(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** F8 */
function codes80(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149048:
      return true;
  }
  return false;
}

/** REF: r r */
function segment53(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes80(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** X4 */
function codes81(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 153652:
      return true;
  }
  return false;
}

/** REF: r r */
function segment54(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes81(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 9A */
function codes82(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145729:
      return true;
  }
  return false;
}

/** REF: r r */
function segment55(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes82(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 9C */
function codes83(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145731:
      return true;
  }
  return false;
}

/** REF: r r */
function segment56(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes83(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** LX */
function codes84(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 150616:
      return true;
  }
  return false;
}

/** REF: r r */
function segment57(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes84(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** D9 */
function codes85(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148537:
      return true;
  }
  return false;
}

/** REF: r r */
function segment58(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes85(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** EA */
function codes86(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148801:
      return true;
  }
  return false;
}

/** REF: r r */
function segment59(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes86(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** P4 */
function codes87(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151604:
      return true;
  }
  return false;
}

/** REF: r r */
function segment60(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes87(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 1J */
function codes88(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143690:
      return true;
  }
  return false;
}

/** REF: r r */
function segment61(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes88(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** K3: r */
function segment62(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 1) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 80)) return false;
  return C[mark]! > E[last]!;
}

/** ADD CER DCP DGN TPO */
function codes89(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608964: case 54740306: case 54805328: case 54806350: case 55857231:
      return true;
  }
  return false;
}

/** NTE: r r */
function segment63(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes89(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 80)) return false;
  return C[mark]! > E[last]!;
}

/** LB */
function codes90(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 150594:
      return true;
  }
  return false;
}

/** A B C D E */
function codes91(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 321: case 322: case 323: case 324: case 325:
      return true;
  }
  return false;
}

/** DH */
function codes92(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148552:
      return true;
  }
  return false;
}

/** CR1: s s u r r r u u s s */
function segment64(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 6 || n > 10) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!codes90(a, b)) return false; seen |= 1; }
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; seen |= 2; }
  a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes91(a, b)) return false;
  a = b + 1; b = E[first + 5]!; if (a === b) return false; if (!codes92(a, b)) return false;
  a = b + 1; b = E[first + 6]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  }
  if ((seen & 3) !== 0 && (seen & 3) !== 3) return false;
  return C[mark]! > E[last]!;
}

/** A C D E F G M */
function codes93(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 321: case 323: case 324: case 325: case 326: case 327: case 333:
      return true;
  }
  return false;
}

/** CR2: u u u u u u u r u s s */
function segment65(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 8 || n > 11) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes93(a, b)) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 07 */
function codes94(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143415:
      return true;
  }
  return false;
}

/** 01 04 05 06 07 08 09 12 */
function codes95(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409: case 143412: case 143413: case 143414: case 143415: case 143416: case 143417: case 143666:
      return true;
  }
  return false;
}

/** CRC: r r r s s s s */
function segment66(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes94(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes45(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes95(a, b)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!codes95(a, b)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes95(a, b)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!codes95(a, b)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!codes95(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** E1 E2 E3 */
function codes96(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148785: case 148786: case 148787:
      return true;
  }
  return false;
}

/** L1 L2 L3 L4 L5 */
function codes97(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 150577: case 150578: case 150579: case 150580: case 150581:
      return true;
  }
  return false;
}

/** CRC: r r r s s s s */
function segment67(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes96(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes45(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes97(a, b)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!codes97(a, b)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes97(a, b)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!codes97(a, b)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!codes97(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 75 */
function codes98(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145205:
      return true;
  }
  return false;
}

/** IH */
function codes99(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149832:
      return true;
  }
  return false;
}

/** CRC: r r r */
function segment68(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes98(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes33(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes99(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** ZZ */
function codes100(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 154202:
      return true;
  }
  return false;
}

/** AV NU S2 ST */
function codes101(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147798: case 151125: case 152370: case 152404:
      return true;
  }
  return false;
}

/** CRC: r r r s s */
function segment69(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 5) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes100(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes45(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes101(a, b)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!codes101(a, b)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes101(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** ABK BK */
function codes102(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608459: case 148043:
      return true;
  }
  return false;
}

/** Components r r */
function composite3(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes102(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 30)) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** ABF BF */
function codes103(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608454: case 148038:
      return true;
  }
  return false;
}

/** Components r r */
function composite4(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes103(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 30)) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** HI: r s s s s s s s s s s s */
function segment70(first: number, last: number, mark: number): boolean {
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

/** BP */
function codes104(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148048:
      return true;
  }
  return false;
}

/** Components r r */
function composite5(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes104(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 30)) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** BO */
function codes105(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148047:
      return true;
  }
  return false;
}

/** Components r r */
function composite6(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes105(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 30)) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** HI: r s */
function segment71(first: number, last: number, mark: number): boolean {
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

/** BG */
function codes106(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148039:
      return true;
  }
  return false;
}

/** Components r r */
function composite7(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes106(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 30)) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** HI: r s s s s s s s s s s s */
function segment72(first: number, last: number, mark: number): boolean {
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
function codes107(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143408: case 143409: case 143410: case 143411: case 143412: case 143413: case 143414: case 143415: case 143416: case 143417: case 143664: case 143665: case 143666: case 143667: case 143668:
      return true;
  }
  return false;
}

/** T1 T2 T3 T4 T5 T6 */
function codes108(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152625: case 152626: case 152627: case 152628: case 152629: case 152630:
      return true;
  }
  return false;
}

/** 1 2 3 4 5 */
function codes109(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306: case 307: case 308: case 309:
      return true;
  }
  return false;
}

/** 1 2 3 4 5 6 */
function codes110(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306: case 307: case 308: case 309: case 310:
      return true;
  }
  return false;
}

/** HCP: r r s s s s s u u u u u s s s */
function segment73(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 15) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes107(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!money(a, b, 3)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 9)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!money(a, b, 7)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) return false;
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) return false;
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) return false;
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { if (!codes108(a, b)) return false; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { if (!codes109(a, b)) return false; }
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { if (!codes110(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** DN P3 */
function codes111(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148558: case 151603:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s s s */
function segment74(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes111(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes13(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes17(a, b)) return false; seen |= 128; code8 = code(a, b); }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; if (code8 === 153688 && !npi(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 0B 1G G2 */
function codes112(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143426: case 143687: case 149298:
      return true;
  }
  return false;
}

/** REF: r r */
function segment75(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes112(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 82 */
function codes113(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145458:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s s s */
function segment76(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes113(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes17(a, b)) return false; seen |= 128; code8 = code(a, b); }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; if (code8 === 153688 && !npi(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** PRV: r r r */
function segment77(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes21(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes15(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 0B 1G G2 LU */
function codes114(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143426: case 143687: case 149298: case 150613:
      return true;
  }
  return false;
}

/** REF: r r */
function segment78(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes114(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 77 */
function codes115(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145207:
      return true;
  }
  return false;
}

/** NM1: r r r u u u u s s */
function segment79(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes115(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes11(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes17(a, b)) return false; seen |= 128; code8 = code(a, b); }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; if (code8 === 153688 && !npi(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 0B G2 LU */
function codes116(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143426: case 149298: case 150613:
      return true;
  }
  return false;
}

/** REF: r r */
function segment80(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes116(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** DQ */
function codes117(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148561:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s s s */
function segment81(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes117(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes13(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes17(a, b)) return false; seen |= 128; code8 = code(a, b); }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; if (code8 === 153688 && !npi(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** PW */
function codes118(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151639:
      return true;
  }
  return false;
}

/** NM1: r r */
function segment82(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes118(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes11(a, b)) return false; code2 = code(a, b);
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 45 */
function codes119(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144437:
      return true;
  }
  return false;
}

/** NM1: r r s */
function segment83(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes119(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes11(a, b)) return false; code2 = code(a, b);
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  }
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 01 18 19 20 21 39 40 53 G8 */
function codes120(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409: case 143672: case 143673: case 143920: case 143921: case 144185: case 144432: case 144691: case 149304:
      return true;
  }
  return false;
}

/** SBR: r r s s s u u u s */
function segment84(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes27(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes120(a, b)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes29(a, b)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!codes30(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** CO CR OA PI PR */
function codes121(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148303: case 148306: case 151361: case 151625: case 151634:
      return true;
  }
  return false;
}

/** CAS: r r r s s s s s s s s s s s s s s s s */
function segment85(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 19) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes121(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 5)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!money(a, b, 3)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 5)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!money(a, b, 6)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!text(a, b, 1, 5)) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!money(a, b, 9)) return false; seen |= 256; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 512; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (!text(a, b, 1, 5)) return false; seen |= 1024; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!money(a, b, 12)) return false; seen |= 2048; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 4096; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { if (!text(a, b, 1, 5)) return false; seen |= 8192; }
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { if (!money(a, b, 15)) return false; seen |= 16384; }
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 32768; }
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) { if (!text(a, b, 1, 5)) return false; seen |= 65536; }
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

/** D */
function codes122(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 324:
      return true;
  }
  return false;
}

/** AMT: r r */
function segment86(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes122(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** A8 */
function codes123(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147768:
      return true;
  }
  return false;
}

/** AMT: r r */
function segment87(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes123(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** EAF */
function codes124(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54870342:
      return true;
  }
  return false;
}

/** AMT: r r */
function segment88(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes124(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** OI: u u r s u r */
function segment89(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 6) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes47(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!codes49(a, b)) return false; }
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a === b) return false; if (!codes48(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** MOA: s s s s s s s s s */
function segment90(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!money(a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!money(a, b, 8)) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!money(a, b, 9)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** NM1: r r r s s u s r r */
function segment91(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes34(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes35(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 573 */
function codes125(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53819187:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment92(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes125(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** T4 */
function codes126(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152628:
      return true;
  }
  return false;
}

/** REF: r r */
function segment93(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes126(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes33(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r */
function segment94(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes111(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes13(a, b)) return false; code2 = code(a, b);
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r */
function segment95(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes113(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r */
function segment96(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes115(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes11(a, b)) return false; code2 = code(a, b);
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r */
function segment97(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes117(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes13(a, b)) return false; code2 = code(a, b);
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r */
function segment98(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes16(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** LX: r */
function segment99(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 1) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!whole(a, b, 1, 6)) return false;
  return C[mark]! > E[last]!;
}

/** ER HC HP IV WK */
function codes127(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148818: case 149571: case 149584: case 149846: case 153419:
      return true;
  }
  return false;
}

/** Components r r s s s s s */
function composite8(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes127(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 48)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 80)) return -1; }
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** MJ UN */
function codes128(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 150858: case 152910:
      return true;
  }
  return false;
}

/** Components r s s s */
function composite9(start: number, end: number, mark: number): number {
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

/** 0 */
function codes129(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 304:
      return true;
  }
  return false;
}

/** SV1: r r r r s u r u s u s s u u s */
function segment100(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 7 || n > 15) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite8(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes128(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 2)) return false; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a === b) return false; mark = composite9(a, b, mark); if (mark < 0) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!codes33(a, b)) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) return false;
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (!codes33(a, b)) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!codes33(a, b)) return false; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) return false;
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) return false;
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { if (!codes129(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** HC */
function codes130(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149571:
      return true;
  }
  return false;
}

/** Components r r */
function composite10(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes130(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 48)) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** DA */
function codes131(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148545:
      return true;
  }
  return false;
}

/** 1 4 6 */
function codes132(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 308: case 310:
      return true;
  }
  return false;
}

/** SV5: r r r s s s */
function segment101(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite10(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes131(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!money(a, b, 4)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!money(a, b, 5)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!codes132(a, b)) return false; seen |= 32; }
  }
  if ((seen & 24) === 0) return false;
  if ((seen & 32) !== 0 && (seen & 16) !== 16) return false;
  return C[mark]! > E[last]!;
}

/** CT */
function codes133(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148308:
      return true;
  }
  return false;
}

/** AB AD AF AG NS */
function codes134(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147778: case 147780: case 147782: case 147783: case 151123:
      return true;
  }
  return false;
}

/** PWK: r r */
function segment102(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes133(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes134(a, b)) return false;
  if (!paperworkOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** I R S */
function codes135(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 329: case 338: case 339:
      return true;
  }
  return false;
}

/** MO */
function codes136(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 150863:
      return true;
  }
  return false;
}

/** CR3: r r r */
function segment103(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes135(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes136(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  return C[mark]! > E[last]!;
}

/** 70 */
function codes137(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145200:
      return true;
  }
  return false;
}

/** 65 */
function codes138(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144949:
      return true;
  }
  return false;
}

/** CRC: r r r */
function segment104(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes137(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes45(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes138(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 09 */
function codes139(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143417:
      return true;
  }
  return false;
}

/** 38 ZV */
function codes140(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144184: case 154198:
      return true;
  }
  return false;
}

/** CRC: r r r s */
function segment105(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes139(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes45(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes140(a, b)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!codes140(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 472 */
function codes141(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53753650:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment106(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes141(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes62(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 607 */
function codes142(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53882935:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment107(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes142(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 463 */
function codes143(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53753395:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment108(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes143(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 461 */
function codes144(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53753393:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment109(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes144(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 738 739 */
function codes145(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53949240: case 53949241:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment110(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes145(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 011 */
function codes146(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53489969:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment111(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes146(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes31(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** PT */
function codes147(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151636:
      return true;
  }
  return false;
}

/** QTY: r r */
function segment112(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes147(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  return C[mark]! > E[last]!;
}

/** FL */
function codes148(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149068:
      return true;
  }
  return false;
}

/** QTY: r r */
function segment113(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes148(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  return C[mark]! > E[last]!;
}

/** OG TR */
function codes149(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151367: case 152658:
      return true;
  }
  return false;
}

/** HT R1 R2 R3 R4 */
function codes150(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149588: case 152113: case 152114: case 152115: case 152116:
      return true;
  }
  return false;
}

/** MEA: r r r */
function segment114(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes149(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes150(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!decimal(a, b, 1, 20)) return false;
  return C[mark]! > E[last]!;
}

/** 9B */
function codes151(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145730:
      return true;
  }
  return false;
}

/** REF: r r */
function segment115(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes151(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 9D */
function codes152(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145732:
      return true;
  }
  return false;
}

/** REF: r r */
function segment116(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes152(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 2U */
function codes153(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143957:
      return true;
  }
  return false;
}

/** Components r r */
function composite11(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes153(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 50)) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** REF: r r u s */
function segment117(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes79(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite11(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 6R */
function codes154(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144978:
      return true;
  }
  return false;
}

/** REF: r r */
function segment118(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes154(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** F4 */
function codes155(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149044:
      return true;
  }
  return false;
}

/** REF: r r */
function segment119(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes155(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** BT */
function codes156(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148052:
      return true;
  }
  return false;
}

/** REF: r r */
function segment120(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes156(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** REF: r r u s */
function segment121(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes78(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite11(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** T */
function codes157(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 340:
      return true;
  }
  return false;
}

/** AMT: r r */
function segment122(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes157(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** AMT: r r */
function segment123(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes155(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** ADD DCP */
function codes158(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608964: case 54805328:
      return true;
  }
  return false;
}

/** NTE: r r */
function segment124(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes158(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 80)) return false;
  return C[mark]! > E[last]!;
}

/** TPO */
function codes159(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 55857231:
      return true;
  }
  return false;
}

/** NTE: r r */
function segment125(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes159(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 80)) return false;
  return C[mark]! > E[last]!;
}

/** PS1: r r */
function segment126(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** HCP: r r s s s s s u s s s s s s s */
function segment127(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 15) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes107(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!money(a, b, 3)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 9)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!money(a, b, 7)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!codes127(a, b)) return false; seen |= 256; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!text(a, b, 1, 48)) return false; seen |= 512; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (!codes128(a, b)) return false; seen |= 1024; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 2048; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { if (!codes108(a, b)) return false; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { if (!codes109(a, b)) return false; }
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { if (!codes110(a, b)) return false; }
  }
  if ((seen & 768) !== 0 && (seen & 768) !== 768) return false;
  if ((seen & 3072) !== 0 && (seen & 3072) !== 3072) return false;
  return C[mark]! > E[last]!;
}

/** EN EO HI N4 ON UK UP */
function codes160(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148814: case 148815: case 149577: case 151092: case 151374: case 152907: case 152912:
      return true;
  }
  return false;
}

/** LIN: u r r */
function segment128(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes160(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 48)) return false;
  if (!drugOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** F2 GR ME ML UN */
function codes161(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149042: case 149330: case 150853: case 150860: case 152910:
      return true;
  }
  return false;
}

/** Components r */
function composite12(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes161(a, b)) return -1;
  }
  return b === end ? mark : -1;
}

/** CTP: u u u r r */
function segment129(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 5) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  a = b + 1; b = E[first + 5]!; if (a === b) return false; mark = composite12(a, b, mark); if (mark < 0) return false;
  return C[mark]! > E[last]!;
}

/** VY XZ */
function codes162(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 153177: case 153690:
      return true;
  }
  return false;
}

/** REF: r r */
function segment130(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes162(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** REF: r r u s */
function segment131(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes114(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite11(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** QB */
function codes163(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151874:
      return true;
  }
  return false;
}

/** NM1: r r u u u u u s s */
function segment132(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes163(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes17(a, b)) return false; seen |= 128; code8 = code(a, b); }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; if (code8 === 153688 && !npi(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** REF: r r u s */
function segment133(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes112(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite11(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** REF: r r u s */
function segment134(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes43(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite11(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** DK */
function codes164(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148555:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s s s */
function segment135(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes164(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes13(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes17(a, b)) return false; seen |= 128; code8 = code(a, b); }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; if (code8 === 153688 && !npi(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** SVD: r r r u r s */
function segment136(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 5 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; mark = composite8(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!whole(a, b, 1, 6)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** AS UT */
function codes165(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147795: case 152916:
      return true;
  }
  return false;
}

/** LQ: r r */
function segment137(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes165(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 30)) return false;
  return C[mark]! > E[last]!;
}

/** FRM: r s s s s */
function segment138(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 5) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 20)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!codes47(a, b)) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!day(a, b, 4)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 6)) return false; seen |= 16; }
  }
  if ((seen & 30) === 0) return false;
  return C[mark]! > E[last]!;
}

/** 23 */
function codes166(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143923:
      return true;
  }
  return false;
}

/** HL: r r r r */
function segment139(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes166(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes129(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 01 19 20 21 39 40 53 G8 */
function codes167(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409: case 143673: case 143920: case 143921: case 144185: case 144432: case 144691: case 149304:
      return true;
  }
  return false;
}

/** PAT: r u u u s s s s s */
function segment140(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code5 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes167(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes31(a, b)) return false; seen |= 16; code5 = code(a, b); }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 32; if (code5 !== 0 && !period(code5, a, b, 6)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!codes32(a, b)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!codes33(a, b)) return false; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  return C[mark]! > E[last]!;
}

/** QC */
function codes168(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151875:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s */
function segment141(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes168(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes13(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  }
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 1W SY */
function codes169(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143703: case 152409:
      return true;
  }
  return false;
}

/** REF: r r */
function segment142(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes169(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** Claim: professional (837): by the number of the node. */
export const checks: readonly SegmentCheck[] = [never, never, segment1, segment2, segment3, segment4, segment5, segment6, segment7, segment8, segment9, segment10, segment11, segment12, segment3, segment13, segment9, segment10, segment14, segment9, segment10, segment15, segment16, segment17, segment18, segment19, segment20, segment9, segment10, segment21, segment22, segment23, segment24, segment25, segment9, segment10, segment26, segment27, segment28, segment29, segment30, segment31, segment32, segment33, segment34, segment35, segment36, segment37, segment38, segment39, segment40, segment41, segment42, segment43, segment44, segment45, segment46, segment47, segment48, segment49, segment50, segment51, segment52, segment53, segment54, segment55, segment56, segment57, segment58, segment59, segment60, segment61, segment62, segment63, segment64, segment65, segment66, segment67, segment68, segment69, segment70, segment71, segment72, segment73, segment74, segment75, segment76, segment77, segment78, segment79, segment9, segment10, segment80, segment24, segment81, segment78, segment82, segment9, segment10, segment83, segment9, segment10, segment84, segment85, segment86, segment87, segment88, segment89, segment90, segment91, segment9, segment10, segment22, segment25, segment9, segment10, segment92, segment26, segment52, segment51, segment93, segment53, segment94, segment75, segment95, segment78, segment96, segment80, segment97, segment78, segment98, segment27, segment99, segment100, segment101, segment45, segment102, segment64, segment103, segment66, segment104, segment105, segment106, segment36, segment107, segment108, segment109, segment31, segment110, segment111, segment35, segment30, segment112, segment113, segment114, segment46, segment115, segment116, segment117, segment118, segment50, segment54, segment119, segment120, segment121, segment122, segment123, segment62, segment124, segment125, segment126, segment127, segment128, segment129, segment130, segment76, segment77, segment131, segment132, segment133, segment79, segment9, segment10, segment134, segment81, segment131, segment135, segment9, segment10, segment133, segment3, segment74, segment133, segment82, segment9, segment10, segment83, segment9, segment10, segment136, segment85, segment92, segment88, segment137, segment138, segment139, segment140, segment141, segment9, segment10, segment21, segment23, segment142, segment24, segment28, segment29, segment30, segment31, segment32, segment33, segment34, segment35, segment36, segment37, segment38, segment39, segment40, segment41, segment42, segment43, segment44, segment45, segment46, segment47, segment48, segment49, segment50, segment51, segment52, segment53, segment54, segment55, segment56, segment57, segment58, segment59, segment60, segment61, segment62, segment63, segment64, segment65, segment66, segment67, segment68, segment69, segment70, segment71, segment72, segment73, segment74, segment75, segment76, segment77, segment78, segment79, segment9, segment10, segment80, segment24, segment81, segment78, segment82, segment9, segment10, segment83, segment9, segment10, segment84, segment85, segment86, segment87, segment88, segment89, segment90, segment91, segment9, segment10, segment22, segment25, segment9, segment10, segment92, segment26, segment52, segment51, segment93, segment53, segment94, segment75, segment95, segment78, segment96, segment80, segment97, segment78, segment98, segment27, segment99, segment100, segment101, segment45, segment102, segment64, segment103, segment66, segment104, segment105, segment106, segment36, segment107, segment108, segment109, segment31, segment110, segment111, segment35, segment30, segment112, segment113, segment114, segment46, segment115, segment116, segment117, segment118, segment50, segment54, segment119, segment120, segment121, segment122, segment123, segment62, segment124, segment125, segment126, segment127, segment128, segment129, segment130, segment76, segment77, segment131, segment132, segment133, segment79, segment9, segment10, segment134, segment81, segment131, segment135, segment9, segment10, segment133, segment3, segment74, segment133, segment82, segment9, segment10, segment83, segment9, segment10, segment136, segment85, segment92, segment88, segment137, segment138];
