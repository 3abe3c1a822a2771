// Made by build/generate.mjs from the guide 005010X221A1 and the dictionary. Do not edit.
import { C, E, code, day, decimal, isComponentMark, money, npi, text, whole, type SegmentCheck } from '../validate/fast/clean.js';
import { adjustmentsOk, addressOk, contactOk } from '../validate/fast/clean-rules.js';

const never: SegmentCheck = () => false;

/** C D H I P U X */
function codes1(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 323: case 324: case 328: case 329: case 336: case 341: case 344:
      return true;
  }
  return false;
}

/** C D */
function codes2(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 323: case 324:
      return true;
  }
  return false;
}

/** ACH BOP CHK FWT NON */
function codes3(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608712: case 54677328: case 54741067: case 54941524: case 55463758:
      return true;
  }
  return false;
}

/** CCP CTX */
function codes4(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54739792: case 54744152:
      return true;
  }
  return false;
}

/** 01 04 */
function codes5(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409: case 143412:
      return true;
  }
  return false;
}

/** DA */
function codes6(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148545:
      return true;
  }
  return false;
}

/** DA SG */
function codes7(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148545: case 152391:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes1(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes2(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes3(a, b)) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes4(a, b)) return false; }
  a = b + 1; b = E[first + 6]!; if (a !== b) { if (!codes5(a, b)) return false; seen |= 32; }
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 3, 12)) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes6(a, b)) return false; seen |= 128; }
  a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 256; }
  a = b + 1; b = E[first + 10]!; if (a !== b) { if (!text(a, b, 10, 10)) return false; }
  a = b + 1; b = E[first + 11]!; if (a !== b) { if (!text(a, b, 9, 9)) return false; }
  a = b + 1; b = E[first + 12]!; if (a !== b) { if (!codes5(a, b)) return false; seen |= 2048; }
  a = b + 1; b = E[first + 13]!; if (a !== b) { if (!text(a, b, 3, 12)) return false; seen |= 4096; }
  a = b + 1; b = E[first + 14]!; if (a !== b) { if (!codes7(a, b)) return false; seen |= 8192; }
  a = b + 1; b = E[first + 15]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 16384; }
  a = b + 1; b = E[first + 16]!; if (a === b) return false; if (!day(a, b, 16)) return false;
  if ((seen & 96) !== 0 && (seen & 96) !== 96) return false;
  if ((seen & 128) !== 0 && (seen & 256) !== 256) return false;
  if ((seen & 6144) !== 0 && (seen & 6144) !== 6144) return false;
  if ((seen & 8192) !== 0 && (seen & 16384) !== 16384) return false;
  return C[mark]! > E[last]!;
}

/** 1 */
function codes8(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305:
      return true;
  }
  return false;
}

/** TRN: r r r s */
function segment2(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes8(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 10, 10)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** PR */
function codes9(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151634:
      return true;
  }
  return false;
}

/** CUR: r r */
function segment3(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes9(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 3, 3)) return false;
  return C[mark]! > E[last]!;
}

/** EV */
function codes10(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148822:
      return true;
  }
  return false;
}

/** REF: r r */
function segment4(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes10(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** F2 */
function codes11(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149042:
      return true;
  }
  return false;
}

/** REF: r r */
function segment5(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes11(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 405 */
function codes12(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53751861:
      return true;
  }
  return false;
}

/** DTM: r r */
function segment6(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes12(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!day(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** XV */
function codes13(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 153686:
      return true;
  }
  return false;
}

/** N1: r r s s */
function segment7(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes9(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes13(a, b)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 8; }
  }
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return false;
  return C[mark]! > E[last]!;
}

/** N3: r s */
function segment8(first: number, last: number, mark: number): boolean {
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
function segment9(first: number, last: number, mark: number): boolean {
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

/** 2U EO HI NF */
function codes14(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143957: case 148815: case 149577: case 151110:
      return true;
  }
  return false;
}

/** REF: r r */
function segment10(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes14(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** CX */
function codes15(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148312:
      return true;
  }
  return false;
}

/** EM FX TE */
function codes16(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148813: case 149080: case 152645:
      return true;
  }
  return false;
}

/** EM EX FX TE */
function codes17(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148813: case 148824: case 149080: case 152645:
      return true;
  }
  return false;
}

/** EX */
function codes18(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148824:
      return true;
  }
  return false;
}

/** PER: r s s s s s s s */
function segment11(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes15(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes16(a, b)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes17(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!codes18(a, b)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 128; }
  }
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return false;
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** BL */
function codes19(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148044:
      return true;
  }
  return false;
}

/** EM TE UR */
function codes20(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148813: case 152645: case 152914:
      return true;
  }
  return false;
}

/** EM EX FX TE UR */
function codes21(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148813: case 148824: case 149080: case 152645: case 152914:
      return true;
  }
  return false;
}

/** EM EX FX UR */
function codes22(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148813: case 148824: case 149080: case 152914:
      return true;
  }
  return false;
}

/** PER: r s s s s s s s */
function segment12(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes19(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes20(a, b)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes21(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!codes22(a, b)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 128; }
  }
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return false;
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** IC */
function codes23(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149827:
      return true;
  }
  return false;
}

/** UR */
function codes24(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152914:
      return true;
  }
  return false;
}

/** PER: r u r r */
function segment13(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes23(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes24(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!text(a, b, 1, 256)) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** PE */
function codes25(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151621:
      return true;
  }
  return false;
}

/** FI XV XX */
function codes26(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149065: case 153686: case 153688:
      return true;
  }
  return false;
}

/** N1: r r r r */
function segment14(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  let code3 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes25(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes26(a, b)) return false; code3 = code(a, b);
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false; if (code3 === 153688 && !npi(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 0B D3 PQ TJ */
function codes27(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143426: case 148531: case 151633: case 152650:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes27(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** BM EM FT OL */
function codes28(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148045: case 148813: case 149076: case 151372:
      return true;
  }
  return false;
}

/** RDM: r s s */
function segment16(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes28(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** LX: r */
function segment17(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 1) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!whole(a, b, 1, 6)) return false;
  return C[mark]! > E[last]!;
}

/** TS3: r r r r r u u u u u u u s u s u s s u s s s s s */
function segment18(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 5 || n > 24) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!day(a, b, 3)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  a = b + 1; b = E[first + 5]!; if (a === b) return false; if (!money(a, b, 5)) return false;
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
function segment19(first: number, last: number, mark: number): boolean {
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
function codes29(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 143673: case 306: case 143920: case 143921: case 143922: case 143923: case 143925: case 307: case 308:
      return true;
  }
  return false;
}

/** 12 13 14 15 16 17 AM CH DS HM LM MA MB MC OF TV VA WC ZZ */
function codes30(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143666: case 143667: case 143668: case 143669: case 143670: case 143671: case 147789: case 148296: case 148563: case 149581: case 150605: case 150849: case 150850: case 150851: case 151366: case 152662: case 153153: case 153411: case 154202:
      return true;
  }
  return false;
}

/** CLP: r r r r s r r s s u s s s */
function segment20(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 7 || n > 13) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 38)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes29(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!money(a, b, 3)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!money(a, b, 4)) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!money(a, b, 5)) return false; }
  a = b + 1; b = E[first + 6]!; if (a === b) return false; if (!codes30(a, b)) return false;
  a = b + 1; b = E[first + 7]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!text(a, b, 1, 2)) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 1, 1)) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) return false;
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (!text(a, b, 1, 4)) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** CO OA PI PR */
function codes31(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148303: case 151361: case 151625: case 151634:
      return true;
  }
  return false;
}

/** CAS: r r r s s s s s s s s s s s s s s s s */
function segment21(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 19) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes31(a, b)) return false;
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

/** QC */
function codes32(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 151875:
      return true;
  }
  return false;
}

/** 34 HN II MI MR */
function codes33(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144180: case 149582: case 149833: case 150857: case 150866:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s s s */
function segment22(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes32(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes8(a, b)) return false; code2 = code(a, b);
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes33(a, b)) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
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

/** 1 2 */
function codes35(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306:
      return true;
  }
  return false;
}

/** FI II MI */
function codes36(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149065: case 149833: case 150857:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s r r */
function segment23(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes34(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes35(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes36(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 74 */
function codes37(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145204:
      return true;
  }
  return false;
}

/** C */
function codes38(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 323:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s s s */
function segment24(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes37(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes35(a, b)) return false; code2 = code(a, b);
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes38(a, b)) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 82 */
function codes39(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145458:
      return true;
  }
  return false;
}

/** BD BS FI MC PC SL UP XX */
function codes40(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148036: case 148051: case 149065: case 150851: case 151619: case 152396: case 152912: case 153688:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s r r */
function segment25(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes39(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes35(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes40(a, b)) return false; code8 = code(a, b);
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false; if (code8 === 153688 && !npi(a, b)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** TT */
function codes41(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152660:
      return true;
  }
  return false;
}

/** 2 */
function codes42(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 306:
      return true;
  }
  return false;
}

/** AD FI NI PI PP XV */
function codes43(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147780: case 149065: case 151113: case 151625: case 151632: case 153686:
      return true;
  }
  return false;
}

/** NM1: r r r u u u u r r */
function segment26(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes41(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes42(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes43(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** NM1: r r r u u u u r r */
function segment27(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes9(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes42(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 60)) return false; seen |= 4;
  a = b + 1; b = E[first + 4]!; if (a !== b) return false;
  a = b + 1; b = E[first + 5]!; if (a !== b) return false;
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) return false;
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes43(a, b)) return false;
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 0) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** GB */
function codes44(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149314:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s s s */
function segment28(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes44(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes35(a, b)) return false; code2 = code(a, b);
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes36(a, b)) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** MIA: r s s s s s s s s s s s s s s s s s s s s s s s */
function segment29(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 24) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!money(a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!money(a, b, 4)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
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
  if (n < 20) break rest; a = b + 1; b = E[first + 20]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 21) break rest; a = b + 1; b = E[first + 21]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 22) break rest; a = b + 1; b = E[first + 22]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 23) break rest; a = b + 1; b = E[first + 23]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 24) break rest; a = b + 1; b = E[first + 24]!; if (a !== b) { if (!money(a, b, 24)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** MOA: s s s s s s s s s */
function segment30(first: number, last: number, mark: number): boolean {
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

/** 1L 1W 28 6P 9A 9C BB CE EA F8 G1 G3 IG SY */
function codes45(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143692: case 143703: case 143928: case 144976: case 145729: case 145731: case 148034: case 148293: case 148801: case 149048: case 149297: case 149299: case 149831: case 152409:
      return true;
  }
  return false;
}

/** REF: r r */
function segment31(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes45(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 0B 1A 1B 1C 1D 1G 1H 1J D3 G2 LU */
function codes46(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143426: case 143681: case 143682: case 143683: case 143684: case 143687: case 143688: case 143690: case 148531: case 149298: case 150613:
      return true;
  }
  return false;
}

/** REF: r r */
function segment32(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes46(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 232 233 */
function codes47(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53621554: case 53621555:
      return true;
  }
  return false;
}

/** DTM: r r */
function segment33(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes47(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!day(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** 036 */
function codes48(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53490486:
      return true;
  }
  return false;
}

/** DTM: r r */
function segment34(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes48(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!day(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** 050 */
function codes49(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53490992:
      return true;
  }
  return false;
}

/** DTM: r r */
function segment35(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes49(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!day(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** PER: r s r r s s s s */
function segment36(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 4 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes15(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; }
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes16(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!text(a, b, 1, 256)) return false;
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes17(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!codes18(a, b)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 128; }
  }
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** AU D8 DY F5 I NL T T2 ZK ZL ZM ZN ZO */
function codes50(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147797: case 148536: case 148569: case 149045: case 329: case 151116: case 340: case 152626: case 154187: case 154188: case 154189: case 154190: case 154191:
      return true;
  }
  return false;
}

/** AMT: r r */
function segment37(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes50(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** CA CD LA LE NE NR OU PS VS ZK ZL ZM ZN ZO */
function codes51(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148289: case 148292: case 150593: case 150597: case 151109: case 151122: case 151381: case 151635: case 153171: case 154187: case 154188: case 154189: case 154190: case 154191:
      return true;
  }
  return false;
}

/** QTY: r r */
function segment38(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes51(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  return C[mark]! > E[last]!;
}

/** AD ER HC HP IV N4 N6 NU UI WK */
function codes52(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147780: case 148818: case 149571: case 149584: case 149846: case 151092: case 151094: case 151125: case 152905: case 153419:
      return true;
  }
  return false;
}

/** Components r r s s s s */
function composite1(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes52(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 48)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** Components r r s s s s s */
function composite2(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes52(a, b)) return -1;
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

/** SVC: r r r s s s s */
function segment39(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; mark = composite1(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!money(a, b, 3)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 48)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { mark = composite2(a, b, mark); if (mark < 0) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 150 151 472 */
function codes53(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53556528: case 53556529: case 53753650:
      return true;
  }
  return false;
}

/** DTM: r r */
function segment40(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes53(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!day(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** 1S APC BB E9 G1 G3 LU RB */
function codes54(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143699: case 54612035: case 148034: case 148793: case 149297: case 149299: case 150613: case 152130:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes54(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 6R */
function codes55(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144978:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes55(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 0B 1A 1B 1C 1D 1G 1H 1J D3 G2 HPI SY TJ */
function codes56(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143426: case 143681: case 143682: case 143683: case 143684: case 143687: case 143688: case 143690: case 148531: case 149298: case 55070793: case 152409: case 152650:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes56(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** 0K */
function codes57(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143435:
      return true;
  }
  return false;
}

/** REF: r r */
function segment44(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes57(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  return C[mark]! > E[last]!;
}

/** B6 KH T T2 ZK ZL ZM ZN ZO */
function codes58(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148022: case 150344: case 340: case 152626: case 154187: case 154188: case 154189: case 154190: case 154191:
      return true;
  }
  return false;
}

/** AMT: r r */
function segment45(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes58(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!money(a, b, 2)) return false;
  return C[mark]! > E[last]!;
}

/** ZK ZL ZM ZN ZO */
function codes59(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 154187: case 154188: case 154189: case 154190: case 154191:
      return true;
  }
  return false;
}

/** QTY: r r */
function segment46(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes59(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!decimal(a, b, 1, 15)) return false;
  return C[mark]! > E[last]!;
}

/** HE RX */
function codes60(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149573: case 152152:
      return true;
  }
  return false;
}

/** LQ: r r */
function segment47(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 2) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes60(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 30)) return false;
  return C[mark]! > E[last]!;
}

/** 50 51 72 90 AH AM AP B2 B3 BD BN C5 CR CS CT CV CW DM E3 FB FC GO HM IP IR IS J1 L3 L6 LE LS OA OB PI PL RA RE SL TL WO WU */
function codes61(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144688: case 144689: case 145202: case 145712: case 147784: case 147789: case 147792: case 148018: case 148019: case 148036: case 148046: case 148277: case 148306: case 148307: case 148308: case 148310: case 148311: case 148557: case 148787: case 149058: case 149059: case 149327: case 149581: case 149840: case 149842: case 149843: case 150065: case 150579: case 150582: case 150597: case 150611: case 151361: case 151362: case 151625: case 151628: case 152129: case 152133: case 152396: case 152652: case 153423: case 153429:
      return true;
  }
  return false;
}

/** Components r s */
function composite3(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  rest: {
  let a = start; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes61(a, b)) return -1;
  if (b === end) break rest; a = b + 1; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 50)) return -1; }
  }
  return b === end ? mark : -1;
}

/** PLB: r r r r s s s s s s s s s s */
function segment48(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 4 || n > 14) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!day(a, b, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; mark = composite3(a, b, mark); if (mark < 0) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!money(a, b, 4)) return false;
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
export const checks: readonly SegmentCheck[] = [never, never, segment1, segment2, segment3, segment4, segment5, segment6, segment7, segment8, segment9, segment10, segment11, segment12, segment13, segment14, segment8, segment9, segment15, segment16, segment17, segment18, segment19, segment20, segment21, segment22, segment23, segment24, segment25, segment26, segment27, segment28, segment29, segment30, segment31, segment32, segment33, segment34, segment35, segment36, segment37, segment38, segment39, segment40, segment21, segment41, segment42, segment43, segment44, segment45, segment46, segment47, segment48];
