import { isUtf8 } from 'node:buffer';
import { isInterchangeHeader } from '../core/delimiters.js';
import type { Delimiters } from '../core/segment.js';

/** Where a segment begins. */
export interface Begin {
  offset: number;
  ordinal: number;
  delimiters: Delimiters;
}

export type Encoding = 'utf8' | 'latin1';

/** A segment and what follows it up to the next one. */
export interface SegmentPiece extends Begin {
  kind: 'segment';
  /** Tag and elements as they stand in the file, line breaks inside them included. */
  elements: string[];
  /** latin1 where the bytes are no UTF-8, or a separator is no ASCII. */
  encoding: Encoding;
  /** The terminator with the blanks and line breaks around it, a character per byte. */
  end: string;
}

/** Bytes that are no segment. */
export interface BytesPiece {
  kind: 'bytes';
  offset: number;
  bytes: Uint8Array;
}

export type Piece = SegmentPiece | BytesPiece;

/** More blanks than these behind a segment are bytes of their own. */
const MOST_BLANKS = 1_024;

const isBreak = (byte: number) => byte === 10 || byte === 13;
/** What may stand between segments. */
export const isBlank = (byte: number) =>
  byte === 10 || byte === 13 || byte === 32 || byte === 9 || byte === 0 || byte === 26;

/** Cuts the segment that begins `bytes` and tells how many of them are its own; the rest is something else. */
export function cutSegment(begin: Begin, bytes: Buffer): { piece: SegmentPiece; length: number } {
  const { delimiters } = begin;
  const terminator = delimiters.segment.charCodeAt(0);
  let contentEnd = isInterchangeHeader(bytes, 0)
    ? headerEnd(bytes, delimiters)
    : endBefore(bytes, bytes.indexOf(terminator));
  let end = contentEnd;
  if (bytes[end] === terminator) end++;
  const limit = Math.min(bytes.length, end + MOST_BLANKS);
  while (end < limit && isBlank(bytes[end]!)) end++;
  while (contentEnd > 0 && isBreak(bytes[contentEnd - 1]!)) contentEnd--;
  const content = bytes.subarray(0, contentEnd);
  const encoding = encodingOf(content, delimiters);
  const piece: SegmentPiece = {
    kind: 'segment',
    ...begin,
    elements: content.toString(encoding).split(delimiters.element),
    encoding,
    end: bytes.toString('latin1', contentEnd, end),
  };
  return { piece, length: end };
}

/** Behind ISA16, one byte that stands after the sixteenth separator; line breaks do not count. */
function headerEnd(bytes: Buffer, { element, segment }: Delimiters): number {
  const separator = element.charCodeAt(0);
  let index = 3;
  for (let count = 0; index < bytes.length && count < 16; index++)
    if (bytes[index] === separator) count++;
  while (index < bytes.length && isBreak(bytes[index]!) && bytes[index + 1] !== undefined) index++;
  return index < bytes.length ? index + 1 : endBefore(bytes, bytes.indexOf(segment, 0, 'latin1'));
}

/** A last segment without its terminator goes to the blanks at the end of the file. */
function endBefore(bytes: Buffer, terminator: number): number {
  if (terminator >= 0) return terminator;
  let end = bytes.length;
  while (end > 0 && isBlank(bytes[end - 1]!)) end--;
  return end;
}

function encodingOf(
  content: Buffer,
  { element, component, repetition, segment }: Delimiters,
): Encoding {
  const separators = element + component + repetition + segment;
  for (let index = 0; index < separators.length; index++)
    if (separators.charCodeAt(index) > 127) return 'latin1';
  return isUtf8(content) ? 'utf8' : 'latin1';
}

/** The bytes of a piece as they stood in the file. */
export function bytesOf(piece: Piece): Uint8Array {
  if (piece.kind === 'bytes') return piece.bytes;
  const { elements, delimiters, encoding, end } = piece;
  return Buffer.concat([
    Buffer.from(elements.join(delimiters.element), encoding),
    Buffer.from(end, 'latin1'),
  ]);
}
