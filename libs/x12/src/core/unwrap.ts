import { findHeader } from './delimiters.js';
import { FIRST, LAST, SEGMENT_INTS, START, TAG, type Tokens } from './tokens.js';

const isBreak = (byte: number) => byte === 10 || byte === 13;

/** Line breaks that stand inside segments. */
export interface Breaks {
  /** Their places, in rising order. */
  places: number[];
  /** Index of the first segment that goes on behind a break; −1 when all of them stand before a terminator. */
  broken: number;
}

/** Finds the line breaks inside the segments of the last scan. Undefined when there are none. */
export function findBreaks(tokens: Tokens): Breaks | undefined {
  const { bytes, odd, segments, elements, counts } = tokens;
  const segmentCount = counts[0]!;
  let index = 0;
  let breaks: Breaks | undefined;
  for (let n = 0; n < counts[1]!; n++) {
    const at = odd[n]!;
    if (!isBreak(bytes[at]!)) continue;
    while (index < segmentCount && elements[segments[index * SEGMENT_INTS + LAST]!]! < at) index++;
    if (index === segmentCount) break;
    if (segments[index * SEGMENT_INTS + START]! > at || !namesSegment(tokens, index)) continue;
    breaks ??= { places: [], broken: -1 };
    breaks.places.push(at);
    if (breaks.broken >= 0) continue;
    const end = elements[segments[index * SEGMENT_INTS + LAST]!]!;
    let next = at + 1;
    while (next < end && isBreak(bytes[next]!)) next++;
    if (next < end) breaks.broken = index;
  }
  return breaks;
}

/** False for bytes between two interchanges that hold the header of the second, which may have other delimiters. */
function namesSegment(tokens: Tokens, index: number): boolean {
  const row = index * SEGMENT_INTS;
  const { bytes, segments, elements } = tokens;
  if (segments[row + TAG] !== 0) return true;
  const start = segments[row + START]!;
  const tag = bytes.toString('latin1', start, elements[segments[row + FIRST]!]);
  if (/^[A-Z][\r\n]*[A-Z0-9][\r\n]*[A-Z0-9]?[\r\n]*$/.test(tag)) return true;
  const header = findHeader(bytes.subarray(0, tokens.length), start);
  return header === undefined || header >= elements[segments[row + LAST]!]!;
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
