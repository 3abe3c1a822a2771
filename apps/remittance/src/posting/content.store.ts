import type { ClaimOutcome } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { ContentSeen } from './content-key.js';
import type { ClaimPayment } from './posting.js';

export interface ClaimRow {
  readonly payment: ClaimPayment;
  readonly key: string;
  readonly copy: number;
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

/** What the practice has of these contents; none: not in the map. */
export async function contentSeen(
  ctx: Context,
  practiceId: number,
  table: 'remittance_claim' | 'provider_adjustment',
  remittanceId: number,
  keys: readonly string[],
): Promise<Map<string, ContentSeen>> {
  const rows = (await ctx.tx.query(
    `select encode(content_key, 'hex') as key,
            count(*) filter (where remittance_id = $3) as own,
            count(*) filter (where remittance_id <> $3 and outcome <> 'duplicate') as elsewhere,
            min(remittance_id) filter (where remittance_id <> $3 and outcome <> 'duplicate') as "remittanceId"
       from ${table}
      where practice_id = $1 and content_key = any ($2::bytea[])
      group by content_key`,
    [practiceId, [...new Set(keys)].map((key) => `\\x${key}`), remittanceId],
  )) as (ContentSeen & { key: string })[];
  return new Map(rows.map((row) => [row.key, row]));
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
                                   outcome, reason, claim_id, posting_id, exception_id, content_key, copy, payment)
     select $1, $2, r.segment, r.byte_offset, r.control_number, r.status, r.payer_claim_number, r.charge, r.paid,
            r.written_off, r.patient, r.outcome, r.reason, r.claim_id, r.posting_id, r.exception_id,
            decode(r.key, 'hex'), r.copy, r.payment::json
       from unnest($3::int[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::bigint[],
                   $10::bigint[], $11::bigint[], $12::text[], $13::text[], $14::bigint[], $15::bigint[],
                   $16::bigint[], $17::text[], $18::int[], $19::text[])
         r (segment, byte_offset, control_number, status, payer_claim_number, charge, paid, written_off, patient,
            outcome, reason, claim_id, posting_id, exception_id, key, copy, payment)`,
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
      rows.map((r) => r.copy),
      rows.map((r) => (r.keepPayment ? JSON.stringify(r.payment) : null)),
    ],
  );
}
