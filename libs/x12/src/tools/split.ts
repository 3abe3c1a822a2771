import type { ReadOptions, Source } from '../core/read-segments.js';
import { isBlank, type Piece, type SegmentPiece } from '../json/cut.js';
import { readPieces } from '../json/pieces.js';
import { elementsOf } from './rewrite.js';
import { ClaimSplitter } from './split-claims.js';
import { X12SplitError } from './split-error.js';
import { SplitPart, type PartEnvelope } from './split-part.js';

export interface SplitOptions extends ReadOptions {
  /** How many claims a set may have, 1 or more. */
  claims: number;
  /** ISA13 and GS06 of the first part; the next ones count up. ISA13 of the file unless told. */
  controlNumber?: number;
}

/** Some bytes of one part. A part is done when the next one begins. */
export interface SplitChunk {
  /** 1, 2, 3 … */
  part: number;
  /** ST01 of its set; 'TA1' for acknowledgements that stand in no set. */
  type: string;
  /** ST02. */
  control: string;
  /** How many claims begin in these bytes. */
  claims: number;
  bytes: Uint8Array;
}

const MOST_OUTSIDE = 10_000;
const LAST_CONTROL = 999_999_999;

/**
 * Splits a file into files of one set each, with at most `claims` claims. An 837 is cut between claims; every part has the
 * beginning of its set and the billing provider, subscriber and patient around its claims, numbered anew. An 835 is one check
 * and is never cut: its payment (BPR02) and provider adjustments (PLB) would no longer be those of the deposit. Other sets
 * stay whole. ISA13 and GS06 count up from part to part; a second part's BHT03 ends in `-2`.
 *
 * Streams: memory is bounded by the claims of one subscriber. @throws X12SplitError at a check with too many claims, or where
 * the envelopes are damaged; what was given until then is to be thrown away.
 */
export async function* split(source: Source, options: SplitOptions): AsyncGenerator<SplitChunk> {
  if (!Number.isInteger(options.claims) || options.claims < 1)
    throw new RangeError('claims must be a whole number, 1 or more');
  const run = new SplitRun(options);
  for await (const pieces of readPieces(source, options)) {
    for (const piece of pieces) run.piece(piece);
    yield* run.take();
  }
  run.end();
  yield* run.take();
}

interface OpenSet {
  header: SegmentPiece;
  type: string;
  control: string;
  segments: number;
  claims: number;
  splitter: ClaimSplitter | undefined;
}

class SplitRun {
  private interchange: SegmentPiece | undefined;
  private group: SegmentPiece | undefined;
  private set: OpenSet | undefined;
  private outside: SegmentPiece[] = [];
  private part: SplitPart | undefined;
  private partNumber = 0;
  private nextControl: number;
  private current = { type: '', control: '' };
  private claims = 0;
  private chunks: SplitChunk[] = [];
  private last = { ordinal: 1, offset: 0 };

  constructor(private readonly options: SplitOptions) {
    this.nextControl = options.controlNumber ?? 1;
  }

  *take(): Generator<SplitChunk> {
    this.drain();
    yield* this.chunks.splice(0);
  }

  piece(piece: Piece): void {
    if (piece.kind === 'bytes') {
      if (this.set && !piece.bytes.every(isBlank))
        throw new X12SplitError(
          'After this segment there are bytes that are no segment.',
          this.last,
        );
      return;
    }
    this.last = { ordinal: piece.ordinal, offset: piece.offset };
    const tag = elementsOf(piece)[0];
    if (this.set && tag !== 'SE' && tag !== 'ST' && tag !== 'GE' && tag !== 'IEA' && tag !== 'ISA')
      return this.inSet(piece, this.set);
    switch (tag) {
      case 'ISA':
        return this.openInterchange(piece);
      case 'GS':
        this.group = piece;
        return;
      case 'ST':
        return this.openSet(piece);
      case 'SE':
        return this.closeSet(piece);
      case 'GE':
        this.noOpenSet(piece);
        this.group = undefined;
        return;
      case 'IEA':
        this.noOpenSet(piece);
        return this.closeInterchange();
      default:
        if (this.outside.push(piece) > MOST_OUTSIDE)
          throw new X12SplitError('Too many segments stand outside of any set.', piece);
    }
  }

  end(): void {
    this.noOpenSet(this.last);
    this.closeInterchange();
    if (this.partNumber === 0)
      throw new X12SplitError('The file holds no transaction set.', this.last);
  }

  private openInterchange(piece: SegmentPiece): void {
    this.noOpenSet(piece);
    this.closeInterchange();
    this.interchange = piece;
    const control = elementsOf(piece)[13] ?? '';
    if (!/^\d{9}$/.test(control))
      throw new X12SplitError('The control number (ISA13) is not nine digits.', piece);
    if (this.options.controlNumber === undefined)
      this.nextControl = Math.max(this.nextControl, Number(control));
  }

  private openSet(header: SegmentPiece): void {
    this.noOpenSet(header);
    const [, type = '', control = ''] = elementsOf(header);
    this.beginPart({ ...this.around(header), set: header }, type, control);
    this.set = { header, type, control, segments: 1, claims: 0, splitter: undefined };
    if (type !== '837') return;
    const next = () => {
      this.part!.finish();
      return this.beginPart({ ...this.around(header), set: header }, type, control);
    };
    this.set.splitter = new ClaimSplitter(
      this.options.claims,
      this.part!,
      next,
      () => void this.claims++,
    );
  }

  private around(piece: SegmentPiece): PartEnvelope {
    if (!this.interchange || !this.group) {
      const reason =
        'The set stands in no interchange (ISA) and group (GS) that could be repeated.';
      throw new X12SplitError(reason, piece);
    }
    return { interchange: this.interchange, group: this.group, control: 0 };
  }

  private beginPart(envelope: PartEnvelope, type: string, control: string): SplitPart {
    this.drain();
    this.part = new SplitPart({ ...envelope, control: this.nextControl });
    this.nextControl = this.nextControl === LAST_CONTROL ? 1 : this.nextControl + 1;
    this.partNumber++;
    this.current = { type, control };
    return this.part;
  }

  private drain(): void {
    const bytes = this.part?.take();
    if (!bytes || (bytes.length === 0 && this.claims === 0)) return;
    this.chunks.push({ part: this.partNumber, ...this.current, claims: this.claims, bytes });
    this.claims = 0;
  }

  private inSet(piece: SegmentPiece, set: OpenSet): void {
    set.segments++;
    if (set.splitter) return set.splitter.segment(piece);
    if (set.type === '835' && elementsOf(piece)[0] === 'CLP') {
      this.claims++;
      if (++set.claims > this.options.claims) throw checkTooLong(set, this.options.claims);
    }
    this.part!.write(piece);
  }

  private closeSet(piece: SegmentPiece): void {
    const { set } = this;
    if (!set) throw new X12SplitError('This trailer (SE) closes no transaction set.', piece);
    const [, count = '', control] = elementsOf(piece);
    if (Number(count) !== set.segments + 1 || control !== set.control) {
      const reason = `Set ${set.control} does not end as its trailer (SE) says; a damaged set is not split.`;
      throw new X12SplitError(reason, piece);
    }
    set.splitter?.end();
    this.part!.finish();
    this.set = undefined;
  }

  private closeInterchange(): void {
    const { interchange, outside } = this;
    this.outside = [];
    this.group = undefined;
    this.interchange = undefined;
    if (outside.length === 0) return;
    if (!interchange)
      throw new X12SplitError('This segment stands in no interchange (ISA).', outside[0]!);
    const part = this.beginPart({ interchange, control: 0 }, elementsOf(outside[0]!)[0]!, '');
    for (const piece of outside) part.write(piece);
    part.finish();
  }

  private noOpenSet(at: { ordinal: number; offset: number }): void {
    if (!this.set) return;
    const reason = `Set ${this.set.control} has no trailer (SE); a damaged set is not split.`;
    throw new X12SplitError(reason, { ordinal: at.ordinal, offset: at.offset });
  }
}

function checkTooLong({ control, header }: OpenSet, most: number): X12SplitError {
  return new X12SplitError(
    `Set ${control} is one check with more than ${most} claims. A check is not split: its payment (BPR02) and provider ` +
      'adjustments (PLB) would no longer be those of the deposit. Ask for more claims per set.',
    { ordinal: header.ordinal, offset: header.offset },
  );
}
