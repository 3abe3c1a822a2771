import { createHash } from 'node:crypto';
import type { ProviderAdjustment } from '@millrace/x12';
import type { ClaimPayment } from './posting.js';

/** What makes two checks the same: payer and trace number, not the file, its name or how it was split. */
export interface CheckIdentity {
  /** TRN03, else the payer's id or name. */
  readonly payer: string;
  /** TRN02. */
  readonly trace: string;
}

/**
 * Names the content of claim payments and provider adjustments of one check, so that the same one in another file (again,
 * or re-split, or after a correction of others) is recognized. Equal ones within a check are counted: a payer that lists a
 * payment twice and pays it twice means two.
 */
export class ContentKeys {
  private readonly seen = new Map<string, number>();

  constructor(private readonly check: CheckIdentity) {}

  claim(payment: ClaimPayment): string {
    const lines = payment.lines.map((line) => [
      line.procedure.code,
      line.chargeCents,
      line.paidCents,
      adjustments(line.adjustments),
    ]);
    return this.key([
      'CLP',
      payment.patientControlNumber,
      payment.status,
      payment.chargeCents,
      payment.paidCents,
      payment.payerClaimNumber,
      adjustments(payment.adjustments),
      lines,
    ]);
  }

  providerAdjustment(adjustment: ProviderAdjustment): string {
    const { providerId, fiscalPeriodEnd, reason, reference, cents } = adjustment;
    return this.key(['PLB', providerId, fiscalPeriodEnd, reason, reference ?? '', cents]);
  }

  private key(content: unknown[]): string {
    const { payer, trace } = this.check;
    const hash = sha256([payer, trace, ...content]);
    const n = (this.seen.get(hash) ?? 0) + 1;
    this.seen.set(hash, n);
    return n === 1 ? hash : sha256([hash, n]);
  }
}

function adjustments(list: ClaimPayment['adjustments']): unknown[] {
  return list.map(({ group, reason, cents }) => [group, reason, cents]).sort();
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
