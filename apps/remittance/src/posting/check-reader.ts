import type { RemittanceClaim, RemittanceItem } from '@millrace/x12';
import type { ClaimPayment } from './posting.js';

/** Walks through the checks of a file, giving the claim payments of one check after the other in chunks. */
export class CheckReader {
  private readonly batches: AsyncIterator<RemittanceItem[]>;
  private batch: readonly RemittanceItem[] = [];
  private next = 0;

  /** @param chunk claim payments at most in one array */
  constructor(
    items: AsyncIterable<RemittanceItem[]>,
    private readonly chunk: number,
  ) {
    this.batches = items[Symbol.asyncIterator]();
  }

  /** The claim payments of the next check; must be taken to their end before the check after it. */
  async *nextCheck(): AsyncGenerator<ClaimPayment[]> {
    let payments: ClaimPayment[] = [];
    for (;;) {
      const item = await this.take();
      if (!item || item.kind === 'end') break;
      if (item.kind !== 'claim') continue;
      payments.push(withoutPersons(item));
      if (payments.length < this.chunk) continue;
      yield payments;
      payments = [];
    }
    if (payments.length > 0) yield payments;
  }

  /** Passes over the next check. */
  async skipCheck(): Promise<void> {
    for (;;) {
      const item = await this.take();
      if (!item || item.kind === 'end') return;
    }
  }

  /** Ends the reading of the file. */
  async close(): Promise<void> {
    await this.batches.return?.();
  }

  private async take(): Promise<RemittanceItem | undefined> {
    while (this.next >= this.batch.length) {
      const { done, value } = await this.batches.next();
      if (done) return undefined;
      this.batch = value;
      this.next = 0;
    }
    return this.batch[this.next++];
  }
}

/** Keeps what posting needs; names and member ids stay in the file. */
export function withoutPersons(claim: RemittanceClaim): ClaimPayment {
  return {
    patientControlNumber: claim.patientControlNumber,
    status: claim.status,
    chargeCents: claim.chargeCents,
    paidCents: claim.paidCents,
    payerClaimNumber: claim.payerClaimNumber,
    adjustments: claim.adjustments,
    remarkCodes: claim.remarkCodes,
    at: claim.at,
    lines: claim.lines.map((line) => ({
      procedure: line.procedure,
      billedProcedure: line.billedProcedure,
      chargeCents: line.chargeCents,
      paidCents: line.paidCents,
      lineControlNumber: line.lineControlNumber,
      adjustments: line.adjustments,
      remarkCodes: line.remarkCodes,
      at: line.at,
    })),
  };
}
