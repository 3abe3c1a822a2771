import {
  buildClaimAcknowledgements,
  writeClaimAcknowledgements,
  writeImplementationAcks,
  writeInterchangeAcks,
  writeRemittances,
  writeStatusResponses,
  type ClaimDecision,
  type Envelope,
  type ImplementationAckInput,
  type InterchangeAckInput,
  type StatusResponse,
  type Written,
  type X12Output,
} from '@millrace/x12';
import type { EntityManager } from 'typeorm';
import { findPayer } from '../payers/payers.js';
import type { Rules } from '../rules.js';
import { envelopeTo } from './envelopes.js';
import { hasMishap, remittanceOf, type Variant } from './payment.js';
import { loadPayment, openDuePayments } from './payments.js';
import type { TakenClaim } from './receive-claims.js';

interface PlannedAnswer {
  id: number;
  submitter: string;
  kind: string;
  due_at: Date;
  sort_key: string;
  data: Record<string, unknown>;
}

/**
 * Writes every file that is due at `now`, in the order in which it fell due: nothing runs while nobody asks, and the same
 * history gives the same mailbox.
 */
export async function writeDueAnswers(tx: EntityManager, rules: Rules, now: Date): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('payer-simulator answers', 0))");
  for (;;) {
    await openDuePayments(tx, now);
    const [next] = (await tx.query(
      `select id, submitter, kind, due_at, sort_key, data from planned_answer
        where not answered and due_at <= $1 order by due_at, kind, sort_key, id limit 1`,
      [now],
    )) as PlannedAnswer[];
    if (!next) return;
    await writeAnswer(tx, rules, next);
    await tx.query('update planned_answer set answered = true where id = $1', [next.id]);
  }
}

async function writeAnswer(tx: EntityManager, rules: Rules, planned: PlannedAnswer): Promise<void> {
  const [{ n }] = (await tx.query(
    'select count(*)::int as n from answer_file where submitter = $1',
    [planned.submitter],
  )) as [{ n: number }];
  const envelope = envelopeTo(planned.submitter, n + 1, planned.due_at);
  const output = await render(tx, rules, planned, envelope);
  const day = planned.due_at.toISOString().slice(0, 10).replaceAll('-', '');
  await tx.query(
    'insert into answer_file (submitter, kind, name, bytes, created_at) values ($1, $2, $3, $4, $5)',
    [
      planned.submitter,
      planned.kind,
      `${planned.kind}-${day}-${String(n + 1).padStart(5, '0')}.x12`,
      Buffer.from(await output.bytes()),
      planned.due_at,
    ],
  );
}

function render(
  tx: EntityManager,
  rules: Rules,
  planned: PlannedAnswer,
  envelope: Envelope,
): Promise<X12Output> | X12Output {
  const { kind, data } = planned;
  switch (kind) {
    case 'TA1':
      return writeInterchangeAcks(envelope, data['acks'] as InterchangeAckInput[]);
    case '999':
      return writeImplementationAcks(envelope, data['acks'] as ImplementationAckInput[]);
    case '277CA':
      return claimAcknowledgements(envelope, planned);
    case '277':
      return writeStatusResponses(
        envelope,
        { reference: `ST${envelope.interchangeControlNumber}` },
        data['responses'] as Written<StatusResponse>[],
      );
    default:
      return remittance(tx, rules, planned, envelope);
  }
}

async function remittance(
  tx: EntityManager,
  rules: Rules,
  planned: PlannedAnswer,
  envelope: Envelope,
): Promise<X12Output> {
  const { scenario, timetable } = rules;
  const { paymentId, variant } = planned.data as { paymentId: number; variant: Variant };
  const payment = await loadPayment(tx, paymentId);
  const { input, forwardCents } = remittanceOf(scenario, payment, variant);
  if (variant === 'first') {
    await tx.query('update payment set forward_cents = $2 where id = $1', [
      paymentId,
      forwardCents,
    ]);
    const again = async (at: Date, as: Variant) =>
      tx.query(
        'insert into planned_answer (submitter, kind, due_at, sort_key, data) values ($1, $2, $3, $4, $5)',
        [
          planned.submitter,
          '835',
          at,
          `${planned.sort_key} ${as}`,
          JSON.stringify({ paymentId, variant: as }),
        ],
      );
    if (hasMishap(scenario, payment.payer, payment.ordinal, 'centOff'))
      await again(timetable.correctedAt(planned.due_at), 'corrected');
    else if (hasMishap(scenario, payment.payer, payment.ordinal, 'sentTwice'))
      await again(timetable.againAt(planned.due_at), 'again');
  }
  return writeRemittances(envelope, [input]);
}

/** One 277CA: the file's claims of one payer, accepted for adjudication or turned away. */
function claimAcknowledgements(envelope: Envelope, planned: PlannedAnswer): X12Output {
  const { payerId, receivedOn, claims } = planned.data as {
    payerId: string;
    receivedOn: string;
    claims: TakenClaim[];
  };
  const name = findPayer(payerId)?.name ?? 'UNKNOWN PAYER';
  const reference = `${payerId}${envelope.interchangeControlNumber}`;
  const { header, acknowledgements } = buildClaimAcknowledgements(
    {
      reference,
      source: { person: false, name, idQualifier: 'PI', id: payerId },
      batch: { reference, submitter: { person: false, name: 'SUBMITTER', id: planned.submitter } },
      receivedDate: receivedOn,
      processedDate: planned.due_at.toISOString().slice(0, 10),
    },
    claims.map(decisionOn),
  );
  return writeClaimAcknowledgements(envelope, header, acknowledgements);
}

function decisionOn(taken: TakenClaim): ClaimDecision {
  const { decision, people } = taken;
  const claim = {
    billingProvider: { person: false, name: people.payeeName, id: taken.billingNpi },
    subscriber: people.patient,
    patientControlNumber: taken.patientControlNumber,
    chargeCents: taken.chargeCents,
  };
  if (decision.kind !== 'rejected')
    return { claim, accepted: true, payerClaimNumber: taken.payerClaimNumber };
  const { category, status, entity } = decision;
  return { claim, accepted: false, codes: [{ category, status, ...(entity && { entity }) }] };
}
