import type { ClaimOutcome } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { ClaimPayment } from './posting.js';

export interface ClaimRow {
  readonly payment: ClaimPayment;
  readonly key: string;
  readonly outcome: ClaimOutcome;
  readonly reason: string | null;
  readonly claimId: number | null;
  readonly postingId: number | null;
  readonly exceptionId?: number | null;
  readonly writtenOffCents: number;
  readonly patientCents: number;
  /** It may be posted later by a person: its content stays at hand. */
  readonly keepPayment: boolean;
}

/** Of these contents, those that the practice has already, with the remittance that brought them. */
export async function knownContent(
  ctx: Context,
  practiceId: number,
  table: 'remittance_claim' | 'provider_adjustment',
  keys: readonly string[],
): Promise<Map<string, number>> {
  const rows = (await ctx.tx.query(
    `select encode(content_key, 'hex') as key, remittance_id as "remittanceId" from ${table}
      where practice_id = $1 and outcome <> 'duplicate'
        and content_key = any (select decode(k, 'hex') from unnest($2::text[]) k)`,
    [practiceId, keys],
  )) as { key: string; remittanceId: number }[];
  return new Map(rows.map(({ key, remittanceId }) => [key, remittanceId]));
}

/** Keeps what each claim payment of a check said and what became of it. */
export async function insertClaimRows(
  ctx: Context,
  practiceId: number,
  remittanceId: number,
  rows: readonly ClaimRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await ctx.tx.query(
    `insert into remittance_claim (practice_id, remittance_id, segment, byte_offset, patient_control_number, status,
                                   payer_claim_number, charge_cents, paid_cents, written_off_cents, patient_cents,
                                   outcome, reason, claim_id, posting_id, exception_id, content_key, payment)
     select $1, $2, r.segment, r.byte_offset, r.control_number, r.status, r.payer_claim_number, r.charge, r.paid,
            r.written_off, r.patient, r.outcome, r.reason, r.claim_id, r.posting_id, r.exception_id,
            decode(r.key, 'hex'), r.payment::json
       from unnest($3::int[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::bigint[],
                   $10::bigint[], $11::bigint[], $12::text[], $13::text[], $14::bigint[], $15::bigint[],
                   $16::bigint[], $17::text[], $18::text[])
         r (segment, byte_offset, control_number, status, payer_claim_number, charge, paid, written_off, patient,
            outcome, reason, claim_id, posting_id, exception_id, key, payment)`,
    [
      practiceId,
      remittanceId,
      rows.map((r) => r.payment.at.ordinal),
      rows.map((r) => r.payment.at.offset),
      rows.map((r) => r.payment.patientControlNumber),
      rows.map((r) => r.payment.status),
      rows.map((r) => r.payment.payerClaimNumber),
      rows.map((r) => r.payment.chargeCents),
      rows.map((r) => r.payment.paidCents),
      rows.map((r) => r.writtenOffCents),
      rows.map((r) => r.patientCents),
      rows.map((r) => r.outcome),
      rows.map((r) => r.reason),
      rows.map((r) => r.claimId),
      rows.map((r) => r.postingId),
      rows.map((r) => r.exceptionId ?? null),
      rows.map((r) => r.key),
      rows.map((r) => (r.keepPayment ? JSON.stringify(r.payment) : null)),
    ],
  );
}
