import {
  readStatusRequests,
  type StatusCode,
  type StatusRequest,
  type StatusResponse,
  type Written,
} from '@millrace/x12';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../adjudication/adjudication.js';

interface KnownClaim {
  payer_claim_number: string;
  decision: Decision;
  pay_at: Date | null;
  payment_id: number | null;
}

/** Answers each question of a 276: where is this claim? */
export async function answerStatusRequests(
  tx: EntityManager,
  bytes: Uint8Array,
  now: Date,
): Promise<Written<StatusResponse>[]> {
  const responses: Written<StatusResponse>[] = [];
  for await (const item of readStatusRequests(bytes)) {
    if (item.kind === 'request') responses.push(await answer(tx, item, now));
  }
  return responses;
}

async function answer(
  tx: EntityManager,
  request: StatusRequest,
  now: Date,
): Promise<Written<StatusResponse>> {
  const [claim] = (await tx.query(
    `select payer_claim_number, decision, pay_at, payment_id from received_claim
      where payer_id = $1 and (patient_control_number = $2 or payer_claim_number = $3)
      order by id desc limit 1`,
    [request.payer.id ?? '', request.patientControlNumber ?? '', request.payerClaimNumber ?? ''],
  )) as KnownClaim[];
  const today = now.toISOString().slice(0, 10);
  return {
    level: 'claim',
    payer: request.payer,
    receiver: request.receiver,
    provider: request.provider,
    subscriber: request.subscriber,
    dependent: request.dependent,
    traceNumber: request.traceNumber,
    patientControlNumber: request.patientControlNumber,
    payerClaimNumber:
      claim && claim.decision.kind !== 'silent' ? claim.payer_claim_number : undefined,
    serviceDates: request.serviceDates,
    statuses: [
      {
        codes: [statusOf(claim, now)],
        date: today,
        chargeCents: request.chargeCents ?? 0,
        paidCents:
          claim?.decision.kind === 'adjudicated' && claim.payment_id ? claim.decision.paidCents : 0,
      },
    ],
  };
}

/** X12 507 and 508: A4/35 not found, A7/26 rejected, P1/20 pending, F1/65 paid, F2/65 denied. */
function statusOf(claim: KnownClaim | undefined, now: Date): StatusCode {
  if (!claim || claim.decision.kind === 'silent') return { category: 'A4', status: '35' };
  if (claim.decision.kind === 'rejected')
    return { category: claim.decision.category, status: claim.decision.status };
  if (!claim.pay_at || claim.pay_at > now) return { category: 'P1', status: '20' };
  return { category: claim.decision.status === '4' ? 'F2' : 'F1', status: '65' };
}
