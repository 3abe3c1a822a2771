import { bytesOf, type SegmentPiece } from '../json/cut.js';

/** The elements of a segment without the line breaks of a wrapped file; the tag is element 0. */
export function elementsOf({ elements }: SegmentPiece): string[] {
  return elements.some((text) => text.includes('\n') || text.includes('\r'))
    ? elements.map((text) => text.replace(/[\r\n]+/g, ''))
    : elements;
}

/** The segment with other elements, ended as before. */
export function withElements(piece: SegmentPiece, elements: string[]): SegmentPiece {
  return { ...piece, elements };
}

/** The bytes of a segment of our own that follows the style of another. */
export function segmentLike(piece: SegmentPiece, elements: string[]): Uint8Array {
  return bytesOf(withElements(piece, elements));
}
