import type { ClaimBatch, ClaimLevels, KeptSegments } from '../types/claim-parts.js';
import type { Written } from '../types/common.js';
import { BillingLevels } from './claim-levels.js';
import { delimitersOf, type Envelope } from './envelope.js';
import { KeptReader, NOTHING_KEPT, type AnyItem } from './kept-parts.js';
import { FLUSH_AT, iteratorOf, type FieldCheck, type Items, type SetBody } from './output.js';
import { writeContact, writeHeader, writeParty, type HeaderInput } from './parts.js';
import type { SegmentWriter } from './segment-writer.js';
import { X12WriteError } from './write-error.js';

/** Header of an 837: purpose 00 (original) and type CH (chargeable) unless told. */
export type ClaimBatchInput = HeaderInput &
  Pick<
    Written<ClaimBatch>,
    'submitter' | 'submitterContact' | 'otherSubmitterContact' | 'receiver' | 'segments'
  >;

/** What every claim to write has, whatever its guide. */
export type AnyWritten = Written<ClaimLevels> & { segments?: Written<KeptSegments> };

/** One of the three guides. */
export interface ClaimGuide<Claim extends AnyWritten> {
  version: string;
  /** Writes loop 2300 and what is below it. */
  write(out: SegmentWriter, claim: Claim, path: string): void;
  /** Reads a file that is at hand, for segments that were kept. */
  read(bytes: Uint8Array): readonly AnyItem[];
}

/** Where the writer is in the claims it was given. */
export interface Progress<Item> {
  source: ReturnType<typeof iteratorOf<Item>>;
  next: IteratorResult<Item>;
  /** How many claims were written. */
  index: number;
}

/** Begins to take items. */
export async function startOf<Item>(items: Items<Item>): Promise<Progress<Item>> {
  const source = iteratorOf(items);
  return { source, next: await source.next(), index: 0 };
}

/** Writes the sets of one output. */
export class ClaimSets<Claim extends AnyWritten> {
  private readonly kept: () => KeptReader;

  constructor(
    private readonly guide: ClaimGuide<Claim>,
    private readonly envelope: Envelope,
    private readonly check: FieldCheck,
  ) {
    let kept: KeptReader | undefined;
    this.kept = () =>
      (kept ??= new KeptReader(envelope, delimitersOf(envelope), guide.version, guide.read));
  }

  /** A set with this header and at most `limit` claims of those that come next, as far as they are claims. */
  set<Item>(
    batch: ClaimBatchInput,
    progress: Progress<Item>,
    claimOf: (item: Item) => Claim | undefined,
    limit: number,
  ): SetBody {
    const writeBatch = (out: SegmentWriter) => this.writeBatch(out, batch);
    const writeClaim = (out: SegmentWriter, claim: Claim, levels: BillingLevels, index: number) =>
      this.writeClaim(out, claim, levels, index);
    return {
      async *write(out) {
        writeBatch(out);
        const levels = new BillingLevels(out);
        for (let inSet = 0; inSet < limit && !progress.next.done; inSet++) {
          const claim = claimOf(progress.next.value);
          if (!claim) break;
          writeClaim(out, claim, levels, progress.index++);
          const next = progress.source.next();
          progress.next = 'done' in next ? next : await next;
          if (out.pending >= FLUSH_AT) yield;
        }
        out.path = '';
      },
    };
  }

  private writeClaim(out: SegmentWriter, claim: Claim, levels: BillingLevels, index: number): void {
    const path = (out.path = `claims[${index}]`);
    try {
      const parts = claim.segments ? this.kept().partsOf(claim) : NOTHING_KEPT;
      levels.enter(claim, path, parts);
      if (parts.claim) for (const text of parts.claim) out.raw([text]);
      else this.guide.write(out, claim, path);
    } catch (error) {
      // Names the field where a text or amount is what cannot be written.
      this.check(claim, path);
      throw error;
    }
  }

  private writeBatch(out: SegmentWriter, batch: ClaimBatchInput): void {
    const kept = batch.segments ? this.kept().headerOf(batch) : undefined;
    if (kept) {
      for (const text of kept) out.raw([text]);
      return;
    }
    writeHeader(out, '0019', batch, this.envelope, { purpose: '00', typeCode: 'CH' });
    writeParty(out, '41', batch.submitter, '46');
    if (!batch.submitterContact) throw new X12WriteError('batch.submitterContact', 'is required');
    writeContact(out, 'IC', batch.submitterContact);
    writeContact(out, 'IC', batch.otherSubmitterContact);
    writeParty(out, '40', batch.receiver, '46');
  }
}
