import { bytesOf, type SegmentPiece } from '../json/cut.js';
import { elementsOf, segmentLike } from './rewrite.js';

/** The headers around a set, as they stood in the file. */
export interface PartEnvelope {
  interchange: SegmentPiece;
  /** Absent for segments that stand in no group (TA1). */
  group?: SegmentPiece;
  set?: SegmentPiece;
  /** ISA13 and GS06 of the part. */
  control: number;
}

/** An HL of which it is not known yet whether a child follows in this part. */
interface HeldLevel {
  piece: SegmentPiece;
  number: string;
  parent: string;
  after: Uint8Array[];
}

/** Writes one part of a split: an interchange with one group and one set, counted anew. */
export class SplitPart {
  private chunks: Uint8Array[] = [];
  private held: HeldLevel | undefined;
  private segmentCount = 0;
  private levelCount = 0;

  constructor(private readonly envelope: PartEnvelope) {
    const { interchange, group, set, control } = envelope;
    const isa = elementsOf(interchange).with(13, String(control).padStart(9, '0'));
    this.put(segmentLike(interchange, isa));
    if (group) this.put(segmentLike(group, elementsOf(group).with(6, String(control))));
    if (set) this.write(set);
  }

  /** What was written since it was asked last. */
  take(): Uint8Array {
    const bytes = Buffer.concat(this.chunks);
    this.chunks = [];
    return bytes;
  }

  write(piece: SegmentPiece): void {
    this.segmentCount++;
    this.put(bytesOf(piece));
  }

  /** Writes an HL with a number of this part, and returns the number. */
  writeLevel(piece: SegmentPiece, parent: string): string {
    this.release(parent);
    this.segmentCount++;
    const number = String(++this.levelCount);
    this.held = { piece, number, parent, after: [] };
    return number;
  }

  finish(): void {
    this.release('');
    const { interchange, group, set, control } = this.envelope;
    const style = set ?? group ?? interchange;
    const put = (elements: string[]) => this.put(segmentLike(style, elements));
    if (set) put(['SE', String(this.segmentCount + 1), elementsOf(set)[2] ?? '']);
    if (group) put(['GE', '1', String(control)]);
    put(['IEA', group ? '1' : '0', String(control).padStart(9, '0')]);
  }

  private put(bytes: Uint8Array): void {
    (this.held?.after ?? this.chunks).push(bytes);
  }

  /** The next level's parent is known: an HL that says it has children, but has none in this part, says so no more. */
  private release(nextParent: string): void {
    const { held } = this;
    if (!held) return;
    this.held = undefined;
    const elements = [...elementsOf(held.piece)];
    elements[1] = held.number;
    if (held.parent !== '' || (elements[2] ?? '') !== '') elements[2] = held.parent;
    if (elements[4] === '1' && nextParent !== held.number) elements[4] = '0';
    this.chunks.push(segmentLike(held.piece, elements), ...held.after);
  }
}
