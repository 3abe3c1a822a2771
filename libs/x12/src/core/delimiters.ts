import type { Delimiters } from './separators.js';

/** What was found out about an ISA segment from its bytes. */
export interface InterchangeHeader {
  delimiters: Delimiters;
  /** Index after the component separator, where the terminator stands. */
  end: number;
  /** Elements have their fixed widths. */
  fixedWidth: boolean;
  /** The byte after ISA16 can be a terminator. */
  terminated: boolean;
}

const WIDTHS = [3, 2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1];
/** No ISA is longer than this, even when its elements are not padded as they must be. */
const HEADER_LIMIT = 512;

const isBreak = (byte: number) => byte === 10 || byte === 13;
export const isAlphanumeric = (byte: number) =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);

/** Bytes that may stand before a segment: blank, tab, line break, NUL and the end mark of old files. */
export const isFiller = (byte: number) =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 0 || byte === 26;

/** True when a byte order mark begins at `at`. */
export const isByteOrderMark = (bytes: Uint8Array, at: number) =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;

/** True when an ISA segment begins at `start`. */
export function isInterchangeHeader(bytes: Buffer, start: number): boolean {
  return (
    bytes[start] === 73 &&
    bytes[start + 1] === 83 &&
    bytes[start + 2] === 65 &&
    bytes[start + 3] !== undefined &&
    !isAlphanumeric(bytes[start + 3]!) &&
    !isBreak(bytes[start + 3]!) &&
    bytes[start + 3] !== 32
  );
}

/**
 * Reads the delimiters from the ISA at `start`: element separator after the tag, repetition separator in ISA11 (from
 * version 00402), component separator in ISA16 and the terminator after it. 'incomplete' asks for more bytes.
 */
export function parseInterchangeHeader(
  bytes: Buffer,
  start: number,
): InterchangeHeader | 'incomplete' | 'invalid' {
  const separator = bytes[start + 3]!;
  const widths: number[] = [];
  const elements: string[] = [''];
  let width = 0;
  for (let index = start; index < bytes.length && index - start < HEADER_LIMIT; index++) {
    const byte = bytes[index]!;
    if (isBreak(byte) && byte !== separator) continue;
    if (byte === separator) {
      widths.push(width);
      width = 0;
      if (widths.length === 16) return finishHeader(bytes, index, separator, widths, elements);
      elements.push('');
    } else {
      width++;
      elements[elements.length - 1] += String.fromCharCode(byte);
    }
  }
  return bytes.length - start < HEADER_LIMIT ? 'incomplete' : 'invalid';
}

/** Where an interchange header begins. */
export interface HeaderPlace {
  at: number;
  /** False when the bytes end before it is known to be one. */
  complete: boolean;
}

/**
 * The next interchange header of fixed widths that begins in [from, to), or may be one when more bytes come. `last`: none
 * will come.
 */
export function findHeader(
  bytes: Buffer,
  from: number,
  to: number,
  last: boolean,
): HeaderPlace | undefined {
  for (let at = bytes.indexOf('ISA', from, 'latin1'); at >= 0 && at < to;) {
    if (at + 3 >= bytes.length) return last ? undefined : { at, complete: false };
    if (isInterchangeHeader(bytes, at)) {
      const header = parseInterchangeHeader(bytes, at);
      if (header === 'incomplete') return { at, complete: false };
      if (header !== 'invalid' && header.fixedWidth) return { at, complete: true };
    }
    at = bytes.indexOf('ISA', at + 3, 'latin1');
  }
  return undefined;
}

const NAMES_A_SEGMENT = /^[A-Z][A-Z0-9]{1,2}$/;

/** The header inside [start, end), which would be one segment whose tag names none. */
export function headerInGarbage(
  bytes: Buffer,
  start: number,
  end: number,
  { element }: Delimiters,
  last: boolean,
): HeaderPlace | undefined {
  const separator = element.charCodeAt(0);
  if (bytes[start + 3] === separator || bytes[start + 2] === separator) return undefined;
  const tagEnd = bytes.indexOf(separator, start);
  const tag = bytes.toString('latin1', start, Math.min(end, tagEnd < 0 ? end : tagEnd, start + 8));
  return NAMES_A_SEGMENT.test(tag) ? undefined : findHeader(bytes, start, end, last);
}

/** True when what begins at `start` is a trailer of set, group or interchange. */
export function isTrailer(bytes: Buffer, start: number, { element }: Delimiters): boolean {
  const [tag] = bytes
    .toString('latin1', start, start + 3)
    .replace(element, ' ')
    .split(' ');
  return tag === 'SE' || tag === 'GE' || tag === 'IEA';
}

function finishHeader(
  bytes: Buffer,
  lastSeparator: number,
  separator: number,
  widths: number[],
  elements: string[],
): InterchangeHeader | 'incomplete' {
  let index = lastSeparator + 1;
  while (index < bytes.length && isBreak(bytes[index]!)) index++;
  const component = bytes[index];
  const terminator = bytes[index + 1];
  if (component === undefined || terminator === undefined) return 'incomplete';
  const repetition = elements[11] ?? '';
  const usesRepetition = (elements[12] ?? '') >= '00402' && /^[^A-Za-z0-9 ]$/.test(repetition);
  const terminated = !isAlphanumeric(terminator) && terminator !== 32;
  return {
    delimiters: {
      element: String.fromCharCode(separator),
      component: String.fromCharCode(component),
      repetition: usesRepetition ? repetition : '',
      segment: terminated ? String.fromCharCode(terminator) : '~',
    },
    end: index + 1,
    fixedWidth: widths.every((width, position) => width === WIDTHS[position]),
    terminated,
  };
}

/** Guesses the delimiters of a file that begins with GS or ST; undefined when it does not look like X12. */
export function guessDelimiters(bytes: Buffer, start: number): Delimiters | undefined {
  const head = bytes.toString('latin1', start, start + 4096);
  const match = /^(?:GS|ST)([^A-Za-z0-9\s]|\t)/.exec(head);
  if (!match) return undefined;
  const element = match[1]!;
  const segment = /^[^~]*~/.test(head) ? '~' : /[\r\n]/.test(head) ? '\n' : undefined;
  if (segment === undefined) return undefined;
  const component = /\b(?:HC|AD|ER|N4|NU|ABK|BK)>/.test(head) ? '>' : ':';
  return { element, component, repetition: '^', segment };
}
