// Made by build/generate.mjs from the guide 005010X224A2 and the dictionary. Do not edit.
import { C, E, code, code4, day, decimal, isComponentMark, money, npi, period, text, time, whole, type SegmentCheck } from '../validate/fast/clean.js';
import { adjustmentsOk, addressOk, contactOk, paperworkOk } from '../validate/fast/clean-rules.js';

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

/** 11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ */
function codes29(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143665: case 143666: case 143667: case 143668: case 143669: case 143670: case 143671: case 147789: case 148044: case 148296: case 148297: case 148563: case 149065: case 149581: case 150605: case 150849: case 150850: case 150851: case 151366: case 152662: case 153153: case 153411: case 154202:
      return true;
  }
  return false;
}

/** SBR: r s s s u u u u s */
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
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!codes29(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** IL */
function codes30(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149836:
      return true;
  }
  return false;
}

/** II MI */
function codes31(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149833: case 150857:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s s s */
function segment19(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes30(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes31(a, b)) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** D8 */
function codes32(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148536:
      return true;
  }
  return false;
}

/** F M U */
function codes33(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 326: case 333: case 341:
      return true;
  }
  return false;
}

/** DMG: r r r */
function segment20(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code1 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes32(a, b)) return false; code1 = code(a, b);
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code1 !== 0 && !period(code1, a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes33(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** SY */
function codes34(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152409:
      return true;
  }
  return false;
}

/** REF: r r */
function segment21(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes34(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** Y4 */
function codes35(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 153908:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes35(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** PR */
function codes36(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151634:
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
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes36(a, b)) return false;
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
function codes37(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143957: case 148809: case 149081: case 151110:
      return true;
  }
  return false;
}

/** REF: r r */
function segment24(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes37(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** G2 LU */
function codes38(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149298: case 150613:
      return true;
  }
  return false;
}

/** REF: r r */
function segment25(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes38(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** B */
function codes39(start: number, end: number): boolean {
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
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes39(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 1)) return -1;
  }
  if (parts < 3) return -1;
  return b === end ? mark : -1;
}

/** N Y */
function codes40(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 334: case 345:
      return true;
  }
  return false;
}

/** A B C */
function codes41(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 321: case 322: case 323:
      return true;
  }
  return false;
}

/** N W Y */
function codes42(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 334: case 343: case 345:
      return true;
  }
  return false;
}

/** I Y */
function codes43(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 329: case 345:
      return true;
  }
  return false;
}

/** AA EM OA */
function codes44(start: number, end: number): boolean {
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
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes44(a, b)) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!codes44(a, b)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!codes44(a, b)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 3)) return -1; }
  }
  return b === end ? mark : -1;
}

/** 01 02 03 05 */
function codes45(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409: case 143410: case 143411: case 143413:
      return true;
  }
  return false;
}

/** PB */
function codes46(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151618:
      return true;
  }
  return false;
}

/** 1 10 11 15 2 3 4 5 6 7 8 9 */
function codes47(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 143664: case 143665: case 143669: case 306: case 307: case 308: case 309: case 310: case 311: case 312: case 313:
      return true;
  }
  return false;
}

/** CLM: r r u u r r r r r u s s u u u u u u s s */
function segment26(first: number, last: number, mark: number): boolean {
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
  a = b + 1; b = E[first + 6]!; if (a === b) return false; if (!codes40(a, b)) return false;
  a = b + 1; b = E[first + 7]!; if (a === b) return false; if (!codes41(a, b)) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes42(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!codes43(a, b)) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) return false;
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!codes45(a, b)) return false; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) return false;
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) return false;
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) return false;
  if (n < 16) break rest; a = b + 1; b = E[first + 16]!; if (a !== b) return false;
  if (n < 17) break rest; a = b + 1; b = E[first + 17]!; if (a !== b) return false;
  if (n < 18) break rest; a = b + 1; b = E[first + 18]!; if (a !== b) return false;
  if (n < 19) break rest; a = b + 1; b = E[first + 19]!; if (a !== b) { if (!codes46(a, b)) return false; }
  if (n < 20) break rest; a = b + 1; b = E[first + 20]!; if (a !== b) { if (!codes47(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 439 */
function codes48(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53752633:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes48(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes32(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 452 */
function codes49(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53753138:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment28(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes49(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes32(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 472 */
function codes50(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53753650:
      return true;
  }
  return false;
}

/** D8 RD8 */
function codes51(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148536: case 55723064:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes50(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes51(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 050 */
function codes52(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53490992:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes52(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes32(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** DN1: s s s s */
function segment31(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** E M */
function codes53(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 325: case 333:
      return true;
  }
  return false;
}

/** JP */
function codes54(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 150096:
      return true;
  }
  return false;
}

/** DN2: r r u u u s */
function segment32(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes53(a, b)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!codes54(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** B4 DA DG EB OZ P6 RB RR */
function codes55(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148020: case 148545: case 148551: case 148802: case 151386: case 151606: case 152130: case 152146:
      return true;
  }
  return false;
}

/** AA BM EL EM FT FX */
function codes56(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147777: case 148045: case 148812: case 148813: case 149076: case 149080:
      return true;
  }
  return false;
}

/** AC */
function codes57(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147779:
      return true;
  }
  return false;
}

/** PWK: r r u u s s */
function segment33(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes55(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes56(a, b)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes57(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 32; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if (!paperworkOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** 01 02 03 04 05 06 09 */
function codes58(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409: case 143410: case 143411: case 143412: case 143413: case 143414: case 143417:
      return true;
  }
  return false;
}

/** CN1: r s s s s s */
function segment34(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes58(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!money(a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!decimal(a, b, 1, 6)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 6)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 30)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** F5 */
function codes59(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149045:
      return true;
  }
  return false;
}

/** AMT: r r */
function segment35(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes59(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** G3 */
function codes60(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149299:
      return true;
  }
  return false;
}

/** REF: r r */
function segment36(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes60(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 4N */
function codes61(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144462:
      return true;
  }
  return false;
}

/** 1 2 3 4 5 6 7 */
function codes62(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306: case 307: case 308: case 309: case 310: case 311:
      return true;
  }
  return false;
}

/** REF: r r */
function segment37(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes61(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes62(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** F8 */
function codes63(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149048:
      return true;
  }
  return false;
}

/** REF: r r */
function segment38(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes63(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 9F */
function codes64(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145734:
      return true;
  }
  return false;
}

/** REF: r r */
function segment39(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes64(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** G1 */
function codes65(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149297:
      return true;
  }
  return false;
}

/** REF: r r */
function segment40(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes65(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 9A */
function codes66(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145729:
      return true;
  }
  return false;
}

/** REF: r r */
function segment41(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes66(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 9C */
function codes67(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145731:
      return true;
  }
  return false;
}

/** REF: r r */
function segment42(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes67(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** D9 */
function codes68(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148537:
      return true;
  }
  return false;
}

/** REF: r r */
function segment43(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes68(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** K3: r */
function segment44(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 1) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 80)) return false;
  return C[mark]! > E[last]!;
}

/** ADD */
function codes69(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608964:
      return true;
  }
  return false;
}

/** NTE: r r */
function segment45(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes69(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 80)) return false;
  return C[mark]! > E[last]!;
}

/** ABK BK TQ */
function codes70(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608459: case 148043: case 152657:
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
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes70(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 30)) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** ABF BF TQ */
function codes71(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608454: case 148038: case 152657:
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
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes71(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 30)) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** HI: r s s s */
function segment46(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite3(a, b, mark); if (mark < 0) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 */
function codes72(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143408: case 143409: case 143410: case 143411: case 143412: case 143413: case 143414: case 143415: case 143416: case 143417: case 143664: case 143665: case 143666: case 143667: case 143668:
      return true;
  }
  return false;
}

/** T1 T2 T3 T4 T5 T6 */
function codes73(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152625: case 152626: case 152627: case 152628: case 152629: case 152630:
      return true;
  }
  return false;
}

/** 1 2 3 4 5 */
function codes74(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306: case 307: case 308: case 309:
      return true;
  }
  return false;
}

/** 1 2 3 4 5 6 */
function codes75(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306: case 307: case 308: case 309: case 310:
      return true;
  }
  return false;
}

/** HCP: r r s s s s s u u u u u s s s */
function segment47(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 15) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes72(a, b)) return false;
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
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { if (!codes73(a, b)) return false; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { if (!codes74(a, b)) return false; }
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { if (!codes75(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** DN P3 */
function codes76(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148558: case 151603:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s s s */
function segment48(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes76(a, b)) return false;
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

/** RF */
function codes77(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152134:
      return true;
  }
  return false;
}

/** PRV: r r r */
function segment49(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes77(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes15(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 0B 1G G2 */
function codes78(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143426: case 143687: case 149298:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes78(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 82 */
function codes79(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145458:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s s s */
function segment51(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes79(a, b)) return false;
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
function segment52(first: number, last: number, mark: number): boolean {
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
function codes80(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143426: case 143687: case 149298: case 150613:
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

/** 77 */
function codes81(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145207:
      return true;
  }
  return false;
}

/** NM1: r r r u u u u s s */
function segment54(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes81(a, b)) return false;
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
function codes82(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143426: case 149298: case 150613:
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

/** DD */
function codes83(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148548:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s s s */
function segment56(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes83(a, b)) return false;
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

/** AS */
function codes84(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147795:
      return true;
  }
  return false;
}

/** PRV: r r r */
function segment57(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes84(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes15(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** DQ */
function codes85(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148561:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s s s */
function segment58(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes85(a, b)) return false;
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

/** 01 18 19 20 21 39 40 53 G8 */
function codes86(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409: case 143672: case 143673: case 143920: case 143921: case 144185: case 144432: case 144691: case 149304:
      return true;
  }
  return false;
}

/** SBR: r r s s u u u u s */
function segment59(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes27(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes86(a, b)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!codes29(a, b)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** CO CR OA PI PR */
function codes87(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148303: case 148306: case 151361: case 151625: case 151634:
      return true;
  }
  return false;
}

/** CAS: r r r s s s s s s s s s s s s s s s s */
function segment60(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 19) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes87(a, b)) return false;
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
function codes88(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 324:
      return true;
  }
  return false;
}

/** AMT: r r */
function segment61(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes88(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** EAF */
function codes89(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54870342:
      return true;
  }
  return false;
}

/** AMT: r r */
function segment62(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes89(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** A8 */
function codes90(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147768:
      return true;
  }
  return false;
}

/** AMT: r r */
function segment63(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes90(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** OI: u u r u u r */
function segment64(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 6) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a !== b) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes42(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a === b) return false; if (!codes43(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** MOA: s s s s s s s s s */
function segment65(first: number, last: number, mark: number): boolean {
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
function segment66(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes30(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes31(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 573 */
function codes91(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53819187:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment67(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes91(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes32(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** T4 */
function codes92(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152628:
      return true;
  }
  return false;
}

/** Y */
function codes93(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 345:
      return true;
  }
  return false;
}

/** REF: r r */
function segment68(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes92(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes93(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r */
function segment69(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes76(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes13(a, b)) return false; code2 = code(a, b);
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r */
function segment70(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes79(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r */
function segment71(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes85(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes13(a, b)) return false; code2 = code(a, b);
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r */
function segment72(first: number, last: number, mark: number): boolean {
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

/** NM1: r r */
function segment73(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes81(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes11(a, b)) return false; code2 = code(a, b);
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r */
function segment74(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes83(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes5(a, b)) return false; code2 = code(a, b);
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** LX: r */
function segment75(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 1) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!whole(a, b, 1, 6)) return false;
  return C[mark]! > E[last]!;
}

/** AD ER */
function codes94(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147780: case 148818:
      return true;
  }
  return false;
}

/** Components r r s s s s s */
function composite5(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes94(a, b)) return -1;
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

/** Components r s s s s */
function composite6(start: number, end: number, mark: number): number {
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

/** I R */
function codes95(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 329: case 338:
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

/** SV3: r r s s s s u u u u s */
function segment76(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 11) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite5(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 2)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite6(a, b, mark); if (mark < 0) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes95(a, b)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) return false;
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) return false;
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { mark = composite7(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** B D F I L M O */
function codes96(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 322: case 324: case 326: case 329: case 332: case 333: case 335:
      return true;
  }
  return false;
}

/** Components r s s s s */
function composite8(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes96(a, b)) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!codes96(a, b)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!codes96(a, b)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!codes96(a, b)) return -1; }
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!codes96(a, b)) return -1; }
  }
  return b === end ? mark : -1;
}

/** TOO: r s s */
function segment77(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes54(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 30)) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { mark = composite8(a, b, mark); if (mark < 0) return false; }
  }
  if ((seen & 2) !== 2) return false;
  return C[mark]! > E[last]!;
}

/** 441 */
function codes97(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53752881:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment78(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes97(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes51(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** DTP: r r r */
function segment79(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes49(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes51(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 446 */
function codes98(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53752886:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment80(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes98(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes51(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 196 */
function codes99(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53557558:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment81(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes99(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes51(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 198 */
function codes100(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53557560:
      return true;
  }
  return false;
}

/** DTP: r r r */
function segment82(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 3) return false;
  let a = 0;
  let b = E[first]!;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes100(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes51(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 2U */
function codes101(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143957:
      return true;
  }
  return false;
}

/** Components r r */
function composite9(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes101(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 50)) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** REF: r r u s */
function segment83(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes60(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite9(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** REF: r r u s */
function segment84(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes65(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite9(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 6R */
function codes102(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144978:
      return true;
  }
  return false;
}

/** REF: r r */
function segment85(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes102(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 9B */
function codes103(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145730:
      return true;
  }
  return false;
}

/** REF: r r */
function segment86(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes103(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 9D */
function codes104(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145732:
      return true;
  }
  return false;
}

/** REF: r r */
function segment87(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes104(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** REF: r r u s */
function segment88(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes64(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite9(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** T */
function codes105(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 340:
      return true;
  }
  return false;
}

/** AMT: r r */
function segment89(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes105(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** UN */
function codes106(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152910:
      return true;
  }
  return false;
}

/** HCP: r r s s s s s u s s s s s s s */
function segment90(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 15) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes72(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!money(a, b, 3)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 9)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!money(a, b, 7)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) return false;
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!codes94(a, b)) return false; seen |= 256; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!text(a, b, 1, 48)) return false; seen |= 512; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (!codes106(a, b)) return false; seen |= 1024; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 2048; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { if (!codes73(a, b)) return false; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { if (!codes74(a, b)) return false; }
  if (n < 15) break rest; a = b + 1; b = E[first + 15]!; if (a !== b) { if (!codes75(a, b)) return false; }
  }
  if ((seen & 768) !== 0 && (seen & 768) !== 768) return false;
  if ((seen & 3072) !== 0 && (seen & 3072) !== 3072) return false;
  return C[mark]! > E[last]!;
}

/** REF: r r u s */
function segment91(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes80(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite9(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** REF: r r u s */
function segment92(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes82(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { mark = composite9(a, b, mark); if (mark < 0) return false; }
  }
  return C[mark]! > E[last]!;
}

/** SVD: r r r u r s */
function segment93(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 5 || n > 6) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; mark = composite5(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!whole(a, b, 1, 6)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 23 */
function codes107(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143923:
      return true;
  }
  return false;
}

/** 0 */
function codes108(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 304:
      return true;
  }
  return false;
}

/** HL: r r r r */
function segment94(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes107(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes108(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 01 19 20 21 39 40 53 G8 */
function codes109(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409: case 143673: case 143920: case 143921: case 144185: case 144432: case 144691: case 149304:
      return true;
  }
  return false;
}

/** PAT: r */
function segment95(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 1) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes109(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** QC */
function codes110(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151875:
      return true;
  }
  return false;
}

/** NM1: r r r s s u s */
function segment96(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes110(a, b)) return false;
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
function codes111(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143703: case 152409:
      return true;
  }
  return false;
}

/** REF: r r */
function segment97(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes111(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** Claim: dental (837): by the number of the node. */
export const checks: readonly SegmentCheck[] = [never, never, segment1, segment2, segment3, segment4, segment5, segment6, segment7, segment8, segment9, segment10, segment11, segment12, segment3, segment13, segment9, segment10, segment14, segment9, segment10, segment15, segment16, segment17, segment18, segment19, segment9, segment10, segment20, segment21, segment22, segment23, segment9, segment10, segment24, segment25, segment26, segment27, segment28, segment29, segment30, segment31, segment32, segment33, segment34, segment35, segment36, segment37, segment38, segment39, segment40, segment41, segment42, segment43, segment44, segment45, segment46, segment47, segment48, segment49, segment50, segment51, segment52, segment53, segment54, segment9, segment10, segment55, segment56, segment57, segment53, segment58, segment53, segment59, segment60, segment61, segment62, segment63, segment64, segment65, segment66, segment9, segment10, segment21, segment23, segment9, segment10, segment67, segment24, segment40, segment39, segment68, segment36, segment38, segment69, segment53, segment70, segment53, segment71, segment53, segment72, segment25, segment73, segment55, segment74, segment53, segment75, segment76, segment77, segment29, segment78, segment79, segment80, segment81, segment82, segment34, segment83, segment84, segment85, segment86, segment87, segment88, segment89, segment44, segment90, segment51, segment52, segment91, segment56, segment57, segment91, segment58, segment91, segment54, segment9, segment10, segment92, segment93, segment60, segment67, segment62, segment94, segment95, segment96, segment9, segment10, segment20, segment22, segment97, segment26, segment27, segment28, segment29, segment30, segment31, segment32, segment33, segment34, segment35, segment36, segment37, segment38, segment39, segment40, segment41, segment42, segment43, segment44, segment45, segment46, segment47, segment48, segment49, segment50, segment51, segment52, segment53, segment54, segment9, segment10, segment55, segment56, segment57, segment53, segment58, segment53, segment59, segment60, segment61, segment62, segment63, segment64, segment65, segment66, segment9, segment10, segment21, segment23, segment9, segment10, segment67, segment24, segment40, segment39, segment68, segment36, segment38, segment69, segment53, segment70, segment53, segment71, segment53, segment72, segment25, segment73, segment55, segment74, segment53, segment75, segment76, segment77, segment29, segment78, segment79, segment80, segment81, segment82, segment34, segment83, segment84, segment85, segment86, segment87, segment88, segment89, segment44, segment90, segment51, segment52, segment91, segment56, segment57, segment91, segment58, segment91, segment54, segment9, segment10, segment92, segment93, segment60, segment67, segment62];
