import type { EntityManager } from 'typeorm';
import type { ReceivedClaim } from '../adjudication/adjudication.js';
import { findPayer } from '../payers/payers.js';
import type { PaidClaim, Payment } from './payment.js';
import type { ClaimPeople } from './receive-claims.js';

/**
 * Opens the payments that are due, the earliest first: one per payer, payee and payment day. The claims are bound to it,
 * so a later claim never changes a payment that was made.
 */
export async function openDuePayments(tx: EntityManager, now: Date): Promise<void> {
  const due = (await tx.query(
    `select submitter, payer_id, billing_npi, pay_at from received_claim
      where payment_id is null and pay_at <= $1
      group by submitter, payer_id, billing_npi, pay_at order by pay_at, payer_id, billing_npi, submitter`,
    [now],
  )) as { submitter: string; payer_id: string; billing_npi: string; pay_at: Date }[];
  for (const { submitter, payer_id, billing_npi, pay_at } of due) {
    const key = [submitter, payer_id, billing_npi, pay_at];
    const [payment] = (await tx.query(
      `insert into payment (submitter, payer_id, billing_npi, pay_at, ordinal, forward_cents)
       select $1::text, $2::text, $3::text, $4::timestamptz, count(*), 0
         from payment where submitter = $1 and payer_id = $2 and billing_npi = $3
       returning id`,
      key,
    )) as [{ id: number }];
    await tx.query(
      `update received_claim set payment_id = $5
        where submitter = $1 and payer_id = $2 and billing_npi = $3 and pay_at = $4 and payment_id is null`,
      [...key, payment.id],
    );
    await tx.query(
      `insert into planned_answer (submitter, kind, due_at, sort_key, data) values ($1, '835', $2, $3, $4)`,
      [
        submitter,
        pay_at,
        `${payer_id} ${billing_npi}`,
        JSON.stringify({ paymentId: payment.id, variant: 'first' }),
      ],
    );
  }
}

interface PaymentRow {
  id: number;
  submitter: string;
  payer_id: string;
  billing_npi: string;
  pay_at: Date;
  ordinal: number;
}

interface ClaimRow {
  patient_control_number: string;
  payer_claim_number: string;
  frequency: string;
  claim: ReceivedClaim;
  people: ClaimPeople;
  decision: PaidClaim['decision'];
  received_at: Date;
  replaces: number | null;
}

/** A payment with its claims, ordered by what does not depend on the order of arrival. */
export async function loadPayment(tx: EntityManager, paymentId: number): Promise<Payment> {
  const [payment] = (await tx.query(
    'select id, submitter, payer_id, billing_npi, pay_at, ordinal from payment where id = $1',
    [paymentId],
  )) as [PaymentRow];
  const columns =
    'patient_control_number, payer_claim_number, frequency, claim, people, decision, received_at, replaces';
  const claims = (await tx.query(
    `select ${columns} from received_claim where payment_id = $1 order by identity, payer_claim_number`,
    [paymentId],
  )) as ClaimRow[];
  const replaced = (await tx.query(`select id, ${columns} from received_claim where id = any($1)`, [
    claims.map((claim) => claim.replaces).filter((id) => id !== null),
  ])) as (ClaimRow & { id: number })[];
  const originals = new Map(replaced.map((row) => [row.id, row]));
  const [{ carried }] = (await tx.query(
    `select coalesce((select forward_cents from payment
        where submitter = $1 and payer_id = $2 and billing_npi = $3 and ordinal = $4), 0)::bigint as carried`,
    [payment.submitter, payment.payer_id, payment.billing_npi, payment.ordinal - 1],
  )) as [{ carried: number }];
  return {
    payer: findPayer(payment.payer_id)!,
    billingNpi: payment.billing_npi,
    payeeName: claims[0]?.people.payeeName ?? '',
    payAt: payment.pay_at,
    ordinal: payment.ordinal,
    carriedCents: carried,
    claims: claims.map((row) => {
      const original = row.replaces === null ? undefined : originals.get(row.replaces);
      return {
        ...paidClaim(row),
        reverses: original?.decision.kind === 'adjudicated' ? paidClaim(original) : null,
      };
    }),
  };
}

function paidClaim(row: ClaimRow): Omit<PaidClaim, 'reverses'> {
  return {
    patientControlNumber: row.patient_control_number,
    payerClaimNumber: row.payer_claim_number,
    frequency: row.frequency,
    claim: row.claim,
    people: row.people,
    decision: row.decision,
    receivedOn: row.received_at.toISOString().slice(0, 10),
  };
}
