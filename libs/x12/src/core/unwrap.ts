import { findHeader, isByteOrderMark, isFiller, isInterchangeHeader } from './delimiters.js';
import { FIRST, LAST, SEGMENT_INTS, START, TAG, type Tokens } from './tokens.js';

const isBreak = (byte: number) => byte === 10 || byte === 13;

/** Line breaks that stand inside segments. */
export interface Breaks {
  /** Their places, in rising order. */
  places: number[];
  /** Those of them behind which the segment goes on. */
  broken: number[];
  /** How many segments were looked at: one that may be bytes between two interchanges ends it. */
  segments: number;
}

/** Finds the line breaks inside the segments of the last scan. Undefined when there are none. */
export function findBreaks(tokens: Tokens): Breaks | undefined {
  const { bytes, odd, counts } = tokens;
  const found: Breaks = { places: [], broken: [], segments: counts[0]! };
  let index = 0;
  for (let n = 0; n < counts[1]!; n++) {
    const at = odd[n]!;
    if (!isBreak(bytes[at]!)) continue;
    for (; index < found.segments && endOf(tokens, index) < at; index++) {
      if (!namesSegment(tokens, index)) found.segments = index + 1;
    }
    if (index >= found.segments) break;
    if (startOf(tokens, index) > at) continue;
    if (!namesSegment(tokens, index)) {
      found.segments = index + 1;
      break;
    }
    found.places.push(at);
    if (goesOn(tokens, at, endOf(tokens, index))) found.broken.push(at);
  }
  return found.places.length > 0 || found.segments < counts[0]! ? found : undefined;
}

function endOf({ elements, segments }: Tokens, index: number): number {
  return elements[segments[index * SEGMENT_INTS + LAST]!]!;
}

/** Where a segment begins, without what may stand before it. */
function startOf({ bytes, segments }: Tokens, index: number): number {
  let at = segments[index * SEGMENT_INTS + START]!;
  if (segments[index * SEGMENT_INTS + TAG] !== 0) return at;
  for (; isFiller(bytes[at]!) || isByteOrderMark(bytes, at); at++)
    if (!isFiller(bytes[at]!)) at += 2;
  return at;
}

/** True when more than line breaks follow. */
function goesOn({ bytes }: Tokens, at: number, end: number): boolean {
  let next = at + 1;
  while (next < end && isBreak(bytes[next]!)) next++;
  return next < end;
}

/** False for bytes between two interchanges that hold the header of the second, which may have other delimiters. */
function namesSegment(tokens: Tokens, index: number): boolean {
  const row = index * SEGMENT_INTS;
  const { bytes, segments, elements } = tokens;
  if (segments[row + TAG] !== 0) return true;
  const start = startOf(tokens, index);
  if (isInterchangeHeader(bytes, start)) return false;
  const tag = bytes.toString('latin1', start, elements[segments[row + FIRST]!]);
  if (/^[A-Z][\r\n]*[A-Z0-9][\r\n]*[A-Z0-9]?[\r\n]*$/.test(tag)) return true;
  const end = elements[segments[row + LAST]!]!;
  return findHeader(bytes.subarray(0, tokens.length), start, end, false) === undefined;
}

/** Places of line breaks from `start` to `end`. */
export function breaksBetween(bytes: Uint8Array, start: number, end: number): number[] {
  const places: number[] = [];
  for (let at = start; at < end; at++) if (isBreak(bytes[at]!)) places.push(at);
  return places;
}

/**
 * Takes bytes out of the tables' bytes; `tokens.removed` keeps their places, so that offsets stay those of the file.
 */
export function takeOut(tokens: Tokens, places: readonly number[]): void {
  const { bytes } = tokens;
  // What was taken out before may stand behind, and moves up with the bytes.
  const removed = (tokens.removed ?? []).map((at) => at - countBelow(places, at));
  let to = places[0]!;
  places.forEach((place, index) => {
    removed.push(to);
    const next = places[index + 1] ?? tokens.length;
    bytes.copyWithin(to, place + 1, next);
    to += next - place - 1;
  });
  tokens.removed = removed.sort((a, b) => a - b);
  tokens.length = to;
  tokens.forgetText();
}

/** How many of the rising places stand below `limit`. */
function countBelow(places: readonly number[], limit: number): number {
  const first = places.findIndex((place) => place >= limit);
  return first < 0 ? places.length : first;
}
