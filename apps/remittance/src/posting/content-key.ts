import { createHash } from 'node:crypto';
import type { ProviderAdjustment } from '@millrace/x12';
import type { ClaimPayment } from './posting.js';

/** What makes two checks the same: payer and trace number, not the file, its name or how it was split. */
export interface CheckIdentity {
  /** TRN03, else the payer's id or name. */
  readonly payer: string;
  /** TRN02. */
  readonly traceNumber: string;
}

/** Names what a claim payment of a check says, so that the same one in another file is recognized. */
export function claimContent(check: CheckIdentity, payment: ClaimPayment): string {
  const lines = payment.lines.map((line) => [
    line.procedure.code,
    line.chargeCents,
    line.paidCents,
    adjustments(line.adjustments),
  ]);
  return named(check, [
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

/** Names what a provider adjustment of a check says. */
export function providerAdjustmentContent(
  check: CheckIdentity,
  adjustment: ProviderAdjustment,
): string {
  const { providerId, fiscalPeriodEnd, reason, reference, cents } = adjustment;
  return named(check, ['PLB', providerId, fiscalPeriodEnd, reason, reference ?? '', cents]);
}

/** What the practice has of a content already. */
export interface ContentSeen {
  /** Rows of the check that is being read. */
  readonly own: number;
  /** Copies that other checks posted or keep for a person. */
  readonly elsewhere: number;
  /** One of those checks. */
  readonly remittanceId: number | null;
}

/** One of several that may say the same. */
export interface Copy {
  readonly key: string;
  /** 1 for the first with this content in its check. */
  readonly copy: number;
  /** The remittance that brought this copy before; null: it is new. */
  readonly before: number | null;
}

/**
 * Counts equal contents within a check and compares them with those of other checks: what was sent again, or re-split, or after
 * a correction of others, is known; a payer that lists a payment twice in a check and pays it twice means two.
 *
 * @param waiting copies of this check that are in no table yet
 */
export function countCopies(
  keys: readonly string[],
  seen: ReadonlyMap<string, ContentSeen>,
  waiting: ReadonlyMap<string, number> = new Map(),
): Copy[] {
  const here = new Map<string, number>();
  return keys.map((key) => {
    const { own = 0, elsewhere = 0, remittanceId = null } = seen.get(key) ?? {};
    const earlier = here.get(key) ?? own + (waiting.get(key) ?? 0);
    here.set(key, earlier + 1);
    return { key, copy: earlier + 1, before: earlier < elsewhere ? remittanceId : null };
  });
}

function named({ payer, traceNumber }: CheckIdentity, content: unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([payer, traceNumber, ...content]))
    .digest('hex');
}

function adjustments(list: ClaimPayment['adjustments']): unknown[] {
  return list.map(({ group, reason, cents }) => [group, reason, cents]).sort();
}
