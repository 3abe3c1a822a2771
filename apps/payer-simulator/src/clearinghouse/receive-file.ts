import { createHash } from 'node:crypto';
import {
  buildImplementationAcks,
  buildInterchangeAcks,
  validate,
  type ImplementationAckInput,
} from '@millrace/x12';
import type { EntityManager } from 'typeorm';
import type { Rules } from '../rules.js';
import { answerStatusRequests } from './claim-status.js';
import { receiveClaims, type TakenClaim } from './receive-claims.js';

/** What a submitter handed in is no X12 interchange. */
export class NotAnInterchange extends Error {
  override readonly name = 'NotAnInterchange';
}

/** Takes a batch (837P or 276) and plans its answers; the same bytes again give the same receipt and nothing else. */
export async function receiveFile(
  tx: EntityManager,
  rules: Rules,
  bytes: Uint8Array,
  now: Date,
): Promise<{ receiptId: string }> {
  const { timetable } = rules;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [sha256]);
  const [known] = (await tx.query('select id from received_file where sha256 = $1', [sha256])) as {
    id: number;
  }[];
  if (known) return { receiptId: sha256.slice(0, 16) };

  const validation = await validate(bytes);
  const interchange = validation.interchanges[0]?.interchange;
  if (!interchange) throw new NotAnInterchange('The file has no ISA segment.');
  const submitter = interchange.senderId.trim();
  const kind = validation.groups[0]?.sets[0]?.set.type ?? 'none';
  await tx.query(
    'insert into received_file (sha256, submitter, kind, received_at) values ($1, $2, $3, $4)',
    [sha256, submitter, kind, now],
  );
  const plan = (answer: string, dueAt: Date, data: object) =>
    tx.query(
      'insert into planned_answer (submitter, kind, due_at, sort_key, data) values ($1, $2, $3, $4, $5)',
      [submitter, answer, dueAt, `${interchange.controlNumber} ${sha256}`, JSON.stringify(data)],
    );

  const interchangeAcks = buildInterchangeAcks(validation);
  const refused = interchangeAcks.some((ack) => ack.status === 'R');
  if (refused || interchange.acknowledgmentRequested)
    await plan('TA1', timetable.syntaxAnswerAt(now), { acks: interchangeAcks });
  if (refused) return { receiptId: sha256.slice(0, 16) };

  const acks = buildImplementationAcks(validation);
  if (acks.length > 0) await plan('999', timetable.syntaxAnswerAt(now), { acks });
  if (kind === '837') {
    const claims = await receiveClaims(tx, rules, bytes, refusedSets(acks), now);
    const answered = claims.filter((claim) => claim.decision.kind !== 'silent');
    for (const [payerId, group] of byPayer(answered)) {
      await plan('277CA', timetable.claimAnswerAt(now), {
        payerId,
        receivedOn: now.toISOString().slice(0, 10),
        claims: group,
      });
    }
  } else if (kind === '276') {
    await plan('277', timetable.syntaxAnswerAt(now), {
      responses: await answerStatusRequests(tx, bytes, now),
    });
  }
  return { receiptId: sha256.slice(0, 16) };
}

function refusedSets(acks: readonly ImplementationAckInput[]): ReadonlySet<string> {
  return new Set(
    acks.flatMap((ack) =>
      (ack.sets ?? []).filter((set) => set.status === 'R').map((set) => set.controlNumber),
    ),
  );
}

function byPayer(claims: readonly TakenClaim[]): Map<string, TakenClaim[]> {
  const groups = new Map<string, TakenClaim[]>();
  for (const claim of claims)
    groups.set(claim.payerId, [...(groups.get(claim.payerId) ?? []), claim]);
  return groups;
}
