// Made by build/generate.mjs from the guide 005010X279A1 and the dictionary. Do not edit.
import { C, E, code, code4, day, decimal, isComponentMark, money, npi, period, text, time, whole, type SegmentCheck } from '../validate/fast/clean.js';
import { addressOk, contactOk } from '../validate/fast/clean-rules.js';

const never: SegmentCheck = () => false;

/** 0022 */
function codes1(start: number, end: number): boolean {
  switch (code4(start, end)) {
    case 808464946:
      return true;
  }
  return false;
}

/** 06 11 */
function codes2(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143414: case 143665:
      return true;
  }
  return false;
}

/** BHT: r r s r r */
function segment1(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 5) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes1(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes2(a, b)) return false;
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!day(a, b, 4)) return false;
  a = b + 1; b = E[first + 5]!; if (a === b) return false; if (!time(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 20 */
function codes3(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143920:
      return true;
  }
  return false;
}

/** 0 1 */
function codes4(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 304: case 305:
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
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes3(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes4(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** N Y */
function codes5(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 334: case 345:
      return true;
  }
  return false;
}

/** 04 41 42 79 80 T4 */
function codes6(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143412: case 144433: case 144434: case 145209: case 145456: case 152628:
      return true;
  }
  return false;
}

/** C N P R S W X Y */
function codes7(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 323: case 334: case 336: case 338: case 339: case 343: case 344: case 345:
      return true;
  }
  return false;
}

/** AAA: r u r r */
function segment3(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes5(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes6(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes7(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 2B 36 GP P5 PR */
function codes8(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143938: case 144182: case 149328: case 151605: case 151634:
      return true;
  }
  return false;
}

/** 1 2 */
function codes9(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306:
      return true;
  }
  return false;
}

/** 24 46 FI NI PI XV XX */
function codes10(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143924: case 144438: case 149065: case 151113: case 151625: case 153686: case 153688:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s r r */
function segment4(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes8(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes9(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes10(a, b)) return false; code8 = code(a, b);
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false; if (code8 === 153688 && !npi(a, b)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** IC */
function codes11(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149827:
      return true;
  }
  return false;
}

/** ED EM FX TE UR WP */
function codes12(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148804: case 148813: case 149080: case 152645: case 152914: case 153424:
      return true;
  }
  return false;
}

/** ED EM EX FX TE UR WP */
function codes13(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148804: case 148813: case 148824: case 149080: case 152645: case 152914: case 153424:
      return true;
  }
  return false;
}

/** PER: r s s s s s s s */
function segment5(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes11(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes12(a, b)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes13(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!codes13(a, b)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!text(a, b, 1, 256)) return false; seen |= 128; }
  }
  if ((seen & 12) !== 0 && (seen & 12) !== 12) return false;
  if ((seen & 48) !== 0 && (seen & 48) !== 48) return false;
  if ((seen & 192) !== 0 && (seen & 192) !== 192) return false;
  if (!contactOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** 21 */
function codes14(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143921:
      return true;
  }
  return false;
}

/** HL: r r r r */
function segment6(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes14(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes4(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 1P 2B 36 80 FA GP P5 PR */
function codes15(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143696: case 143938: case 144182: case 145456: case 149057: case 149328: case 151605: case 151634:
      return true;
  }
  return false;
}

/** 24 34 FI PI PP SV XV XX */
function codes16(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143924: case 144180: case 149065: case 151625: case 151632: case 152406: case 153686: case 153688:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s r r */
function segment7(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes15(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes9(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  a = b + 1; b = E[first + 8]!; if (a === b) return false; if (!codes16(a, b)) return false; code8 = code(a, b);
  a = b + 1; b = E[first + 9]!; if (a === b) return false; if (!text(a, b, 2, 80)) return false; if (code8 === 153688 && !npi(a, b)) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 0B 1C 1D 1J 4A CT EL EO HPI JD N5 N7 Q4 SY TJ */
function codes17(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143426: case 143683: case 143684: case 143690: case 144449: case 148308: case 148812: case 148815: case 55070793: case 150084: case 151093: case 151095: case 151860: case 152409: case 152650:
      return true;
  }
  return false;
}

/** REF: r r s */
function segment8(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes17(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  }
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

/** 15 41 43 44 45 46 47 48 50 51 79 97 T4 */
function codes18(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143669: case 144433: case 144435: case 144436: case 144437: case 144438: case 144439: case 144440: case 144688: case 144689: case 145209: case 145719: case 152628:
      return true;
  }
  return false;
}

/** AAA: r u r r */
function segment11(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes5(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes18(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes7(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** AD AT BI CO CV H HH LA OT P1 P2 PC PE R RF SB SK SU */
function codes19(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147780: case 147796: case 148041: case 148303: case 148310: case 328: case 149576: case 150593: case 151380: case 151601: case 151602: case 151619: case 151621: case 338: case 152134: case 152386: case 152395: case 152405:
      return true;
  }
  return false;
}

/** PXC */
function codes20(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 55597123:
      return true;
  }
  return false;
}

/** PRV: r s s */
function segment12(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes19(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!codes20(a, b)) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; seen |= 4; }
  }
  if ((seen & 6) !== 0 && (seen & 6) !== 6) return false;
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
function segment13(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes21(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes4(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** TRN: r r r s */
function segment14(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes9(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 10, 10)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  }
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

/** II MI */
function codes23(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 149833: case 150857:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s s s */
function segment15(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 9) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes22(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes9(a, b)) return false; code2 = code(a, b);
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes23(a, b)) return false; seen |= 128; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** 0F 18 1L 1W 3H 49 6P A6 CE CT EA EJ F6 GH HJ IF IG ML MRC N6 NQ Q4 SY Y4 */
function codes24(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143430: case 143672: case 143692: case 143703: case 144200: case 144441: case 144976: case 147766: case 148293: case 148308: case 148801: case 148810: case 149046: case 149320: case 149578: case 149830: case 149831: case 150860: case 55398979: case 151094: case 151121: case 151860: case 152409: case 153908:
      return true;
  }
  return false;
}

/** REF: r r s */
function segment16(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes24(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 15 33 35 42 43 45 47 48 49 51 52 56 57 58 60 61 62 63 64 65 66 67 68 71 72 73 74 75 76 77 78 */
function codes25(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143669: case 144179: case 144181: case 144434: case 144435: case 144437: case 144439: case 144440: case 144441: case 144689: case 144690: case 144694: case 144695: case 144696: case 144944: case 144945: case 144946: case 144947: case 144948: case 144949: case 144950: case 144951: case 144952: case 145201: case 145202: case 145203: case 145204: case 145205: case 145206: case 145207: case 145208:
      return true;
  }
  return false;
}

/** AAA: r u r r */
function segment17(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes5(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes25(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes7(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** D8 */
function codes26(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148536:
      return true;
  }
  return false;
}

/** F M U */
function codes27(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 326: case 333: case 341:
      return true;
  }
  return false;
}

/** DMG: s s s */
function segment18(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code1 = 0;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!codes26(a, b)) return false; seen |= 1; code1 = code(a, b); }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 2; if (code1 !== 0 && !period(code1, a, b, 2)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes27(a, b)) return false; }
  }
  if ((seen & 3) !== 0 && (seen & 3) !== 3) return false;
  return C[mark]! > E[last]!;
}

/** Y */
function codes28(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 345:
      return true;
  }
  return false;
}

/** 18 */
function codes29(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143672:
      return true;
  }
  return false;
}

/** 001 */
function codes30(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53489713:
      return true;
  }
  return false;
}

/** 25 */
function codes31(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143925:
      return true;
  }
  return false;
}

/** INS: r r s s u u u u u u u u u u u u s */
function segment19(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 17) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes28(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes29(a, b)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes30(a, b)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!codes31(a, b)) return false; }
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

/** ABK BK */
function codes32(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608459: case 148043:
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
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes32(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 30)) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** ABF BF */
function codes33(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54608454: case 148038:
      return true;
  }
  return false;
}

/** Components r r */
function composite2(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes33(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 30)) return -1;
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** HI: r s s s s s s s */
function segment20(first: number, last: number, mark: number): boolean {
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

/** 096 102 152 291 307 318 340 341 342 343 346 347 356 357 382 435 442 458 472 539 540 636 771 */
function codes34(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53492022: case 53555250: case 53556530: case 53623089: case 53686327: case 53686584: case 53687344: case 53687345: case 53687346: case 53687347: case 53687350: case 53687351: case 53687606: case 53687607: case 53688370: case 53752629: case 53752882: case 53753144: case 53753650: case 53818169: case 53818416: case 53883702: case 53950257:
      return true;
  }
  return false;
}

/** D8 RD8 */
function codes35(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148536: case 55723064:
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
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes35(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** A C L O P S T */
function codes36(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 321: case 323: case 332: case 335: case 336: case 339: case 340:
      return true;
  }
  return false;
}

/** MPI: r r r s s s s */
function segment22(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 3 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code6 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes36(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 2, 2)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 1)) return false;
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 2, 2)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!codes35(a, b)) return false; seen |= 32; code6 = code(a, b); }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 64; if (code6 !== 0 && !period(code6, a, b, 7)) return false; }
  }
  if ((seen & 96) !== 0 && (seen & 96) !== 96) return false;
  return C[mark]! > E[last]!;
}

/** 1 2 3 4 5 6 7 8 A B C CB D E F G H I J K L M MC N O P Q R S T U V W X Y */
function codes37(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306: case 307: case 308: case 309: case 310: case 311: case 312: case 321: case 322: case 323: case 148290: case 324: case 325: case 326: case 327: case 328: case 329: case 330: case 331: case 332: case 333: case 150851: case 334: case 335: case 336: case 337: case 338: case 339: case 340: case 341: case 342: case 343: case 344: case 345:
      return true;
  }
  return false;
}

/** CHD DEP ECH EMP ESP FAM IND SPC SPO */
function codes38(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 54741060: case 54805840: case 54870856: case 54873424: case 54874960: case 54935885: case 55135812: case 55791683: case 55791695:
      return true;
  }
  return false;
}

/** 1 10 11 12 13 14 15 16 17 18 19 2 20 21 22 23 24 25 26 27 28 3 30 32 33 34 35 36 37 38 39 4 40 41 42 43 44 45 46 47 48 49 5 50 51 52 53 54 55 56 57 58 59 6 60 61 62 63 64 65 66 67 68 69 7 70 71 72 73 74 75 76 77 78 79 8 80 81 82 83 84 85 86 87 88 89 9 90 91 92 93 94 95 96 97 98 99 A0 A1 A2 A3 A4 A5 A6 A7 A8 A9 AA AB AC AD AE AF AG AH AI AJ AK AL AM AN AO AQ AR B1 B2 B3 BA BB BC BD BE BF BG BH BI BJ BK BL BM BN BP BQ BR BS BT BU BV BW BX BY BZ C1 CA CB CC CD CE CF CG CH CI CJ CK CL CM CN CO CP CQ DG DM DS GF GN GY IC MH NI ON PT PU RN RT TC TN UC */
function codes39(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 143664: case 143665: case 143666: case 143667: case 143668: case 143669: case 143670: case 143671: case 143672: case 143673: case 306: case 143920: case 143921: case 143922: case 143923: case 143924: case 143925: case 143926: case 143927: case 143928: case 307: case 144176: case 144178: case 144179: case 144180: case 144181: case 144182: case 144183: case 144184: case 144185: case 308: case 144432: case 144433: case 144434: case 144435: case 144436: case 144437: case 144438: case 144439: case 144440: case 144441: case 309: case 144688: case 144689: case 144690: case 144691: case 144692: case 144693: case 144694: case 144695: case 144696: case 144697: case 310: case 144944: case 144945: case 144946: case 144947: case 144948: case 144949: case 144950: case 144951: case 144952: case 144953: case 311: case 145200: case 145201: case 145202: case 145203: case 145204: case 145205: case 145206: case 145207: case 145208: case 145209: case 312: case 145456: case 145457: case 145458: case 145459: case 145460: case 145461: case 145462: case 145463: case 145464: case 145465: case 313: case 145712: case 145713: case 145714: case 145715: case 145716: case 145717: case 145718: case 145719: case 145720: case 145721: case 147760: case 147761: case 147762: case 147763: case 147764: case 147765: case 147766: case 147767: case 147768: case 147769: case 147777: case 147778: case 147779: case 147780: case 147781: case 147782: case 147783: case 147784: case 147785: case 147786: case 147787: case 147788: case 147789: case 147790: case 147791: case 147793: case 147794: case 148017: case 148018: case 148019: case 148033: case 148034: case 148035: case 148036: case 148037: case 148038: case 148039: case 148040: case 148041: case 148042: case 148043: case 148044: case 148045: case 148046: case 148048: case 148049: case 148050: case 148051: case 148052: case 148053: case 148054: case 148055: case 148056: case 148057: case 148058: case 148273: case 148289: case 148290: case 148291: case 148292: case 148293: case 148294: case 148295: case 148296: case 148297: case 148298: case 148299: case 148300: case 148301: case 148302: case 148303: case 148304: case 148305: case 148551: case 148557: case 148563: case 149318: case 149326: case 149337: case 149827: case 150856: case 151113: case 151374: case 151636: case 151637: case 152142: case 152148: case 152643: case 152654: case 152899:
      return true;
  }
  return false;
}

/** 12 13 14 15 16 41 42 43 47 AP C1 CO CP D DB EP FF GP HM HN HS IN IP LC LD LI LT MA MB MC MH MI MP OT PE PL PP PR PS QM RP SP TF WC WU */
function codes40(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143666: case 143667: case 143668: case 143669: case 143670: case 144433: case 144434: case 144435: case 144439: case 147792: case 148273: case 148303: case 148304: case 324: case 148546: case 148816: case 149062: case 149328: case 149581: case 149582: case 149587: case 149838: case 149840: case 150595: case 150596: case 150601: case 150612: case 150849: case 150850: case 150851: case 150856: case 150857: case 150864: case 151380: case 151621: case 151628: case 151632: case 151634: case 151635: case 151885: case 152144: case 152400: case 152646: case 153411: case 153429:
      return true;
  }
  return false;
}

/** 13 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 6 7 */
function codes41(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143667: case 143921: case 143922: case 143923: case 143924: case 143925: case 143926: case 143927: case 143928: case 143929: case 144176: case 144177: case 144178: case 144179: case 144180: case 144181: case 144182: case 310: case 311:
      return true;
  }
  return false;
}

/** 8H 99 CA CE D3 DB DY HS LA LE M2 MN P6 QA S7 S8 VS YY */
function codes42(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 145480: case 145721: case 148289: case 148293: case 148531: case 148546: case 148569: case 149587: case 150593: case 150597: case 150834: case 150862: case 151606: case 151873: case 152375: case 152376: case 153171: case 153945:
      return true;
  }
  return false;
}

/** N U Y */
function codes43(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 334: case 341: case 345:
      return true;
  }
  return false;
}

/** N U W Y */
function codes44(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 334: case 341: case 343: case 345:
      return true;
  }
  return false;
}

/** AD CJ HC ID IV N4 ZZ */
function codes45(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 147780: case 148298: case 149571: case 149828: case 149846: case 151092: case 154202:
      return true;
  }
  return false;
}

/** Components r r s s s s u s */
function composite3(start: number, end: number, mark: number): number {
  if (C[mark]! < start) return -1;
  let b = end;
  let parts = 0;
  rest: {
  let a = start; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!codes45(a, b)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a === b) return -1; if (!text(a, b, 1, 48)) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 2, 2)) return -1; }
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) return -1;
  if (b === end) break rest; a = b + 1; parts++; b = end; if (C[mark]! < end) { if (!isComponentMark(mark)) return -1; b = C[mark++]!; } if (a !== b) { if (!text(a, b, 1, 48)) return -1; }
  }
  if (parts < 2) return -1;
  return b === end ? mark : -1;
}

/** Components r s s s */
function composite4(start: number, end: number, mark: number): number {
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

/** EB: r s s s s s s s s s s s s s */
function segment23(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 1 || n > 14) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes37(a, b)) return false;
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!codes38(a, b)) return false; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes39(a, b)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!codes40(a, b)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 50)) return false; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!codes41(a, b)) return false; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!money(a, b, 7)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!decimal(a, b, 1, 10)) return false; }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!codes42(a, b)) return false; seen |= 256; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 512; }
  if (n < 11) break rest; a = b + 1; b = E[first + 11]!; if (a !== b) { if (!codes43(a, b)) return false; }
  if (n < 12) break rest; a = b + 1; b = E[first + 12]!; if (a !== b) { if (!codes44(a, b)) return false; }
  if (n < 13) break rest; a = b + 1; b = E[first + 13]!; if (a !== b) { mark = composite3(a, b, mark); if (mark < 0) return false; }
  if (n < 14) break rest; a = b + 1; b = E[first + 14]!; if (a !== b) { mark = composite4(a, b, mark); if (mark < 0) return false; }
  }
  if ((seen & 768) !== 0 && (seen & 768) !== 768) return false;
  return C[mark]! > E[last]!;
}

/** DY FL HS MN VS */
function codes46(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148569: case 149068: case 149587: case 150862: case 153171:
      return true;
  }
  return false;
}

/** DA MO VS WK YR */
function codes47(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148545: case 150863: case 153171: case 153419: case 153938:
      return true;
  }
  return false;
}

/** 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 6 7 */
function codes48(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143921: case 143922: case 143923: case 143924: case 143925: case 143926: case 143927: case 143928: case 143929: case 144176: case 144177: case 144178: case 144179: case 144180: case 144181: case 310: case 311:
      return true;
  }
  return false;
}

/** 1 2 3 4 5 6 7 8 9 A B C D E F G H J K L M N O P Q R S SA SB SC SD SG SL SP SX SY SZ T U V W X Y */
function codes49(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305: case 306: case 307: case 308: case 309: case 310: case 311: case 312: case 313: case 321: case 322: case 323: case 324: case 325: case 326: case 327: case 328: case 330: case 331: case 332: case 333: case 334: case 335: case 336: case 337: case 338: case 339: case 152385: case 152386: case 152387: case 152388: case 152391: case 152396: case 152400: case 152408: case 152409: case 152410: case 340: case 341: case 342: case 343: case 344: case 345:
      return true;
  }
  return false;
}

/** A B C D E F G Y */
function codes50(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 321: case 322: case 323: case 324: case 325: case 326: case 327: case 345:
      return true;
  }
  return false;
}

/** HSD: s s s s s s s s */
function segment24(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 8) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!codes46(a, b)) return false; seen |= 1; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!decimal(a, b, 1, 15)) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes47(a, b)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!decimal(a, b, 1, 6)) return false; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes48(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!whole(a, b, 1, 3)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!codes49(a, b)) return false; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes50(a, b)) return false; }
  }
  if ((seen & 3) !== 0 && (seen & 3) !== 3) return false;
  if ((seen & 32) !== 0 && (seen & 16) !== 16) return false;
  return C[mark]! > E[last]!;
}

/** 18 1L 1W 49 6P 9F ALS CLI F6 FO G1 IG M7 N6 NQ */
function codes51(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143672: case 143692: case 143703: case 144441: case 144976: case 145734: case 54611027: case 54742089: case 149046: case 149071: case 149297: case 149831: case 150839: case 151094: case 151121:
      return true;
  }
  return false;
}

/** REF: r r s */
function segment25(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 3) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes51(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 50)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 80)) return false; }
  }
  return C[mark]! > E[last]!;
}

/** 096 193 194 198 290 291 292 295 304 307 318 346 348 349 356 357 435 472 636 771 */
function codes52(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 53492022: case 53557555: case 53557556: case 53557560: case 53623088: case 53623089: case 53623090: case 53623093: case 53686324: case 53686327: case 53686584: case 53687350: case 53687352: case 53687353: case 53687606: case 53687607: case 53752629: case 53753650: case 53883702: case 53950257:
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
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes52(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes35(a, b)) return false; code2 = code(a, b);
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!text(a, b, 1, 35)) return false; if (code2 !== 0 && !period(code2, a, b, 3)) return false;
  return C[mark]! > E[last]!;
}

/** 15 33 52 53 54 55 56 57 60 61 62 63 69 70 98 AA AE AF AG AO CI E8 IA MA */
function codes53(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143669: case 144179: case 144690: case 144691: case 144692: case 144693: case 144694: case 144695: case 144944: case 144945: case 144946: case 144947: case 144953: case 145200: case 145720: case 147777: case 147781: case 147782: case 147783: case 147791: case 148297: case 148792: case 149825: case 150849:
      return true;
  }
  return false;
}

/** AAA: r u r r */
function segment27(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes5(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a !== b) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes53(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes7(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** MSG: r */
function segment28(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 1) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 264)) return false;
  return C[mark]! > E[last]!;
}

/** BF BK GR NI ZZ */
function codes54(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 148038: case 148043: case 149330: case 151113: case 154202:
      return true;
  }
  return false;
}

/** 44 */
function codes55(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 144436:
      return true;
  }
  return false;
}

/** III: s s s s */
function segment29(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 0 || n > 4) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  rest: {
  if (n < 1) break rest; a = E[first]! + 1; b = E[first + 1]!; if (a !== b) { if (!codes54(a, b)) return false; seen |= 1; }
  if (n < 2) break rest; a = b + 1; b = E[first + 2]!; if (a !== b) { if (!text(a, b, 1, 30)) return false; seen |= 2; }
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes55(a, b)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 264)) return false; seen |= 8; }
  }
  if ((seen & 3) !== 0 && (seen & 3) !== 3) return false;
  if ((seen & 4) !== 0 && (seen & 8) === 0) return false;
  return C[mark]! > E[last]!;
}

/** 2120 */
function codes56(start: number, end: number): boolean {
  switch (code4(start, end)) {
    case 842084912:
      return true;
  }
  return false;
}

/** LS: r */
function segment30(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 1) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes56(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 13 1I 1P 2B 36 73 FA GP GW I3 IL LR OC P3 P4 P5 PR PRP SEP TTP VER VN VY X3 Y2 */
function codes57(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143667: case 143689: case 143696: case 143938: case 144182: case 145203: case 149057: case 149328: case 149335: case 149811: case 149836: case 150610: case 151363: case 151603: case 151604: case 151605: case 151634: case 55595600: case 55788880: case 55858256: case 55985490: case 153166: case 153177: case 153651: case 153906:
      return true;
  }
  return false;
}

/** 24 34 46 FA FI II MI NI PI PP SV XV XX */
function codes58(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143924: case 144180: case 144438: case 149057: case 149065: case 149833: case 150857: case 151113: case 151625: case 151632: case 152406: case 153686: case 153688:
      return true;
  }
  return false;
}

/** 01 02 27 41 48 65 72 */
function codes59(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409: case 143410: case 143927: case 144433: case 144440: case 144949: case 145202:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s s s s */
function segment31(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 10) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  let code8 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes57(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes9(a, b)) return false; code2 = code(a, b);
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!text(a, b, 1, 60)) return false; seen |= 4; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!text(a, b, 1, 35)) return false; seen |= 8; }
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!text(a, b, 1, 25)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) return false;
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 10)) return false; seen |= 64; }
  if (n < 8) break rest; a = b + 1; b = E[first + 8]!; if (a !== b) { if (!codes58(a, b)) return false; seen |= 128; code8 = code(a, b); }
  if (n < 9) break rest; a = b + 1; b = E[first + 9]!; if (a !== b) { if (!text(a, b, 2, 80)) return false; seen |= 256; if (code8 === 153688 && !npi(a, b)) return false; }
  if (n < 10) break rest; a = b + 1; b = E[first + 10]!; if (a !== b) { if (!codes59(a, b)) return false; }
  }
  if ((seen & 384) !== 0 && (seen & 384) !== 384) return false;
  if (code2 === 305 ? (seen & 12) === 4 : (seen & 88) !== 0) return false;
  return C[mark]! > E[last]!;
}

/** RJ */
function codes60(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 152138:
      return true;
  }
  return false;
}

/** N4: r s s s s s s */
function segment32(first: number, last: number, mark: number): boolean {
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
  if (n < 5) break rest; a = b + 1; b = E[first + 5]!; if (a !== b) { if (!codes60(a, b)) return false; seen |= 16; }
  if (n < 6) break rest; a = b + 1; b = E[first + 6]!; if (a !== b) { if (!text(a, b, 1, 30)) return false; seen |= 32; }
  if (n < 7) break rest; a = b + 1; b = E[first + 7]!; if (a !== b) { if (!text(a, b, 1, 3)) return false; seen |= 64; }
  }
  if (((seen & 66) & ((seen & 66) - 1)) !== 0) return false;
  if ((seen & 32) !== 0 && (seen & 16) !== 16) return false;
  if ((seen & 64) !== 0 && (seen & 8) !== 8) return false;
  if (!addressOk(first, last)) return false;
  return C[mark]! > E[last]!;
}

/** 23 */
function codes61(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143923:
      return true;
  }
  return false;
}

/** 0 */
function codes62(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 304:
      return true;
  }
  return false;
}

/** HL: r r r r */
function segment33(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n !== 4) return false;
  let a = 0;
  let b = E[first]!;
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!text(a, b, 1, 12)) return false;
  a = b + 1; b = E[first + 3]!; if (a === b) return false; if (!codes61(a, b)) return false;
  a = b + 1; b = E[first + 4]!; if (a === b) return false; if (!codes62(a, b)) return false;
  return C[mark]! > E[last]!;
}

/** 03 */
function codes63(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143411:
      return true;
  }
  return false;
}

/** 1 */
function codes64(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 305:
      return true;
  }
  return false;
}

/** NM1: r r s s s u s */
function segment34(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 7) return false;
  let a = 0;
  let b = E[first]!;
  let seen = 0;
  let code2 = 0;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes63(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes64(a, b)) return false; code2 = code(a, b);
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
function codes65(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 334:
      return true;
  }
  return false;
}

/** 01 19 20 21 39 40 53 G8 */
function codes66(start: number, end: number): boolean {
  switch (code(start, end)) {
    case 143409: case 143673: case 143920: case 143921: case 144185: case 144432: case 144691: case 149304:
      return true;
  }
  return false;
}

/** INS: r r s s u u u u u u u u u u u u s */
function segment35(first: number, last: number, mark: number): boolean {
  const n = last - first;
  if (n < 2 || n > 17) return false;
  let a = 0;
  let b = E[first]!;
  rest: {
  a = E[first]! + 1; b = E[first + 1]!; if (a === b) return false; if (!codes65(a, b)) return false;
  a = b + 1; b = E[first + 2]!; if (a === b) return false; if (!codes66(a, b)) return false;
  if (n < 3) break rest; a = b + 1; b = E[first + 3]!; if (a !== b) { if (!codes30(a, b)) return false; }
  if (n < 4) break rest; a = b + 1; b = E[first + 4]!; if (a !== b) { if (!codes31(a, b)) return false; }
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

/** Eligibility response (271): by the number of the node. */
export const checks: readonly SegmentCheck[] = [never, never, segment1, segment2, segment3, segment4, segment5, segment3, segment6, segment7, segment8, segment9, segment10, segment11, segment12, segment13, segment14, segment15, segment16, segment9, segment10, segment17, segment12, segment18, segment19, segment20, segment21, segment22, segment23, segment24, segment25, segment26, segment27, segment28, segment29, segment30, segment31, segment9, segment32, segment5, segment12, segment30, segment33, segment14, segment34, segment16, segment9, segment10, segment17, segment12, segment18, segment35, segment20, segment21, segment22, segment23, segment24, segment25, segment26, segment27, segment28, segment29, segment30, segment31, segment9, segment32, segment5, segment12, segment30];
