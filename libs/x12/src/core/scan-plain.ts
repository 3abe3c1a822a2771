import { LAYOUT } from '../generated/scanner-module.js';
import { SEGMENT_INTS, type Tokens } from './tokens.js';

const ELEMENT = 1;
const TERMINATOR = 2;
const MARK = 3;
const ODD = 4;

const ISA = 0x415349;
const BYTE_ORDER_MARK = 0xbfbbef;
const BEYOND = 0x7fffffff;

/** What a byte is, for the delimiters of the last scan. */
const KINDS = new Uint8Array(256);
let kindsOf = -1;

/**
 * The scanner in plain JavaScript, for where there is no WebAssembly. Fills the tables as build/scanner.wat does: see
 * there.
 */
export function scanPlain(
  tokens: Tokens,
  start: number,
  end: number,
  element: number,
  terminator: number,
  component: number,
  repetition: number,
): number {
  setKinds(element, terminator, component, repetition);
  const { bytes, elements, components, odd, segments, counts } = tokens;
  let elementCount = 0;
  let componentCount = 0;
  let oddCount = 0;
  let segmentCount = 0;
  let strange = -1;
  let segmentStart = start;
  let firstElement = 0;
  let firstComponent = 0;
  let at = start;
  for (; at < end; at++) {
    const kind = KINDS[bytes[at]!]!;
    if (kind === 0) continue;
    if (kind === ELEMENT) {
      elements[elementCount++] = at;
    } else if (kind === MARK) {
      components[componentCount++] = at;
    } else if (kind === ODD) {
      if (!followsTerminator(bytes, at, terminator)) odd[oddCount++] = at;
    } else {
      const last = elementCount;
      elements[elementCount++] = at;
      if (segmentStart <= at) {
        const tag = tagOf(bytes, segmentStart, elements[firstElement]!);
        if (tag === 0 && strange < 0) strange = segmentCount;
        const row = segmentCount * SEGMENT_INTS;
        segments[row] = tag;
        segments[row + 1] = segmentStart;
        segments[row + 2] = firstElement;
        segments[row + 3] = last;
        segments[row + 4] = firstComponent;
        segmentCount++;
      }
      firstElement = elementCount;
      firstComponent = componentCount;
      segmentStart = at + 1;
      while (segmentStart < end && isBlank(bytes[segmentStart]!)) segmentStart++;
      if (tagOf(bytes, segmentStart, Math.min(segmentStart + 3, end)) === ISA) break;
      if (segmentCount >= LAYOUT.maxSegments) break;
    }
  }
  components[componentCount] = BEYOND;
  counts[0] = segmentCount;
  counts[1] = oddCount;
  counts[2] = strange;
  return segmentStart;
}

/** A tag as an integer; 0 when it has not two or three bytes, begins with a blank or control character, or is a BOM. */
export function tagOf(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if ((length !== 2 && length !== 3) || bytes[start]! <= 32) return 0;
  const two = bytes[start]! | (bytes[start + 1]! << 8);
  if (length === 2) return two;
  const three = two | (bytes[start + 2]! << 16);
  return three === BYTE_ORDER_MARK ? 0 : three;
}

function isBlank(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13;
}

function followsTerminator(bytes: Uint8Array, at: number, terminator: number): boolean {
  const byte = bytes[at]!;
  if ((byte !== 10 && byte !== 13) || at === 0) return false;
  const before = bytes[at - 1]!;
  return before === terminator || (before === 13 && at > 1 && bytes[at - 2]! === terminator);
}

function setKinds(
  element: number,
  terminator: number,
  component: number,
  repetition: number,
): void {
  const key = element | (terminator << 8) | (component << 16) | (repetition << 24);
  if (key === kindsOf) return;
  kindsOf = key;
  for (let byte = 0; byte < 256; byte++) KINDS[byte] = byte < 32 || byte > 126 ? ODD : 0;
  KINDS[repetition] = MARK;
  KINDS[component] = MARK;
  KINDS[element] = ELEMENT;
  KINDS[terminator] = TERMINATOR;
}
