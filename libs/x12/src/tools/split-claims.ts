import type { SegmentPiece } from '../json/cut.js';
import { elementsOf, withElements } from './rewrite.js';
import { X12SplitError } from './split-error.js';
import type { SplitPart } from './split-part.js';

/** One HL with the segments that belong to it, to be written again in every part that needs it. */
interface Level {
  head: SegmentPiece;
  rest: SegmentPiece[];
  /** The part it was written to last, and its number there. */
  part: SplitPart | undefined;
  number: string;
}

const LEVELS = ['20', '22', '23'];
/** A header or a level of more segments is none. */
const MOST = 1_000;
const LONGEST_REFERENCE = 30;

/** Cuts an 837: every part has the set's beginning, and around its claims the billing provider, subscriber and patient. */
export class ClaimSplitter {
  private readonly header: SegmentPiece[] = [];
  private chain: Level[] = [];
  private inClaim = false;
  private count = 0;
  private partsOfSet = 1;

  constructor(
    private readonly most: number,
    private part: SplitPart,
    private readonly nextPart: () => SplitPart,
    private readonly onClaim: () => void,
  ) {}

  segment(piece: SegmentPiece): void {
    const elements = elementsOf(piece);
    if (elements[0] === 'HL') return this.level(piece, elements);
    if (elements[0] === 'CLM') this.claim();
    if (this.inClaim) return this.part.write(piece);
    const level = this.chain.at(-1);
    const into = level ? level.rest : this.header;
    if (into.push(piece) > MOST)
      throw new X12SplitError('Too many segments stand before a claim.', piece);
    if (!level || level.part === this.part) this.part.write(piece);
  }

  /** The set ends: levels without a claim stay in the last part. */
  end(): void {
    this.writeChain();
  }

  private level(head: SegmentPiece, elements: readonly string[]): void {
    const depth = LEVELS.indexOf(elements[3] ?? '');
    if (depth < 0 || this.chain.length < depth) {
      const reason = 'This hierarchy level (HL) does not stand below the one it belongs to.';
      throw new X12SplitError(reason, head);
    }
    // Levels that waited for a claim and had none stay in the part that is full.
    if (this.chain.slice(depth).some((level) => level.part === undefined)) this.writeChain();
    this.inClaim = false;
    this.chain = [...this.chain.slice(0, depth), { head, rest: [], part: undefined, number: '' }];
    // In a full part it waits for its claim, which goes into the next one.
    if (this.count < this.most) this.writeChain();
  }

  private claim(): void {
    if (this.chain.length === 0 && this.count >= this.most) {
      const reason = 'The claims of this set stand below no hierarchy level (HL).';
      throw new X12SplitError(reason, this.header[0]!);
    }
    if (this.count >= this.most) {
      this.part = this.nextPart();
      this.count = 0;
      this.partsOfSet++;
      for (const piece of this.header) this.part.write(this.numbered(piece));
      this.writeChain();
    }
    this.count++;
    this.inClaim = true;
    this.onClaim();
  }

  /** Writes the levels that are not in this part yet, each below its parent. */
  private writeChain(): void {
    this.chain.forEach((level, depth) => {
      if (level.part === this.part) return;
      level.part = this.part;
      level.number = this.part.writeLevel(level.head, this.chain[depth - 1]?.number ?? '');
      for (const piece of level.rest) this.part.write(piece);
    });
  }

  /** BHT03 tells one transaction from another, so the second part gets `-2` behind it. */
  private numbered(piece: SegmentPiece): SegmentPiece {
    const elements = elementsOf(piece);
    if (elements[0] !== 'BHT') return piece;
    const suffix = `-${this.partsOfSet}`;
    const reference = (elements[3] ?? '').slice(0, LONGEST_REFERENCE - suffix.length);
    return withElements(piece, elements.with(3, reference + suffix));
  }
}
