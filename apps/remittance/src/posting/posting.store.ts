import type { PostingKind } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import {
  accountNamed,
  accountNumber,
  changeOf,
  type Move,
  type MoneyChange,
} from '../ledger/ledger.js';
import type { ClaimState, PostedBefore, PostingDetail } from './posting.js';
import { packDetail, unpackDetail, type PackedDetail } from './posting-detail.js';

/** A posting as it is appended, with its id drawn before. */
export interface NewPosting {
  readonly id: number;
  readonly claimId: number | null;
  readonly remittanceId: number | null;
  readonly denialId?: number;
  readonly kind: PostingKind;
  readonly status?: string;
  readonly at?: { readonly ordinal: number; readonly offset: number };
  readonly reference?: string;
  readonly version: number;
  readonly receivableCents: number;
  readonly reverses?: number | null;
  readonly detail?: PostingDetail;
  readonly moves: readonly Move[];
}

/**
 * Makes the ledger of a practice wait for one writer at a time: claims of a check are locked in chunks, and two writers
 * would lock them crosswise.
 */
export async function lockLedger(ctx: Context, practiceId: number): Promise<void> {
  await ctx.tx.query(`select pg_advisory_xact_lock(hashtextextended('ledger', $1))`, [practiceId]);
}

/** Draws posting ids. */
export async function drawPostingIds(ctx: Context, count: number): Promise<number[]> {
  if (count === 0) return [];
  const rows = (await ctx.tx.query(
    `select nextval(pg_get_serial_sequence('posting', 'id')) as id from generate_series(1, $1)`,
    [count],
  )) as { id: number }[];
  return rows.map(({ id }) => id);
}

/** Appends postings and their moves, one statement each. */
export async function appendPostings(
  ctx: Context,
  practiceId: number,
  postedOn: string,
  postings: readonly NewPosting[],
): Promise<void> {
  if (postings.length === 0) return;
  await ctx.tx.query(
    `insert into posting (id, practice_id, claim_id, remittance_id, denial_id, kind, status, segment, byte_offset,
                          reference, version, receivable_cents, reverses, posted_on, detail)
     overriding system value
     select p.id, $1, p.claim_id, p.remittance_id, p.denial_id, p.kind, p.status, p.segment, p.byte_offset,
            p.reference, p.version, p.receivable_cents, p.reverses, $2, p.detail::json
       from unnest($3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[], $8::text[], $9::int[],
                   $10::bigint[], $11::text[], $12::int[], $13::bigint[], $14::bigint[], $15::text[])
         p (id, claim_id, remittance_id, denial_id, kind, status, segment, byte_offset, reference, version,
            receivable_cents, reverses, detail)`,
    [
      practiceId,
      postedOn,
      postings.map((p) => p.id),
      postings.map((p) => p.claimId),
      postings.map((p) => p.remittanceId),
      postings.map((p) => p.denialId ?? null),
      postings.map((p) => p.kind),
      postings.map((p) => p.status ?? null),
      postings.map((p) => p.at?.ordinal ?? null),
      postings.map((p) => p.at?.offset ?? null),
      postings.map((p) => p.reference ?? null),
      postings.map((p) => p.version),
      postings.map((p) => p.receivableCents),
      postings.map((p) => p.reverses ?? null),
      postings.map((p) => (p.detail ? packDetail(p.detail) : null)),
    ],
  );
  const moves = postings.flatMap((p) => p.moves.map((move, i) => ({ ...move, posting: p, n: i })));
  if (moves.length === 0) return;
  await ctx.tx.query(
    `insert into move (practice_id, posting_id, n, claim_id, debit, credit, cents, posted_on)
     select $1, m.posting_id, m.n, m.claim_id, m.debit, m.credit, m.cents, $2
       from unnest($3::bigint[], $4::int[], $5::bigint[], $6::int[], $7::int[], $8::bigint[])
         m (posting_id, n, claim_id, debit, credit, cents)`,
    [
      practiceId,
      postedOn,
      moves.map((m) => m.posting.id),
      moves.map((m) => m.n + 1),
      moves.map((m) => m.posting.claimId),
      moves.map((m) => accountNumber(m.debit)),
      moves.map((m) => accountNumber(m.credit)),
      moves.map((m) => m.cents),
    ],
  );
}

/** What postings did to one claim together, and its version after them. */
export interface ClaimChange {
  readonly claimId: number;
  readonly version: number;
  readonly change: MoneyChange;
}

/** One change per claim: an UPDATE from a list applies only one row of each. */
export function foldChanges(
  postings: readonly Pick<NewPosting, 'claimId' | 'version' | 'moves'>[],
): ClaimChange[] {
  const byClaim = new Map<number, { version: number; moves: Move[] }>();
  for (const { claimId, version, moves } of postings) {
    if (claimId === null) continue;
    const before = byClaim.get(claimId);
    byClaim.set(claimId, {
      version: Math.max(before?.version ?? 0, version),
      moves: [...(before?.moves ?? []), ...moves],
    });
  }
  return [...byClaim].map(([claimId, { version, moves }]) => ({
    claimId,
    version,
    change: changeOf(moves),
  }));
}

/** Adds changes to the claims' money; one change per claim (fold before). */
export async function changeClaims(
  ctx: Context,
  practiceId: number,
  changes: readonly ClaimChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await ctx.tx.query(
    `update claim c set version = x.version, charge_cents = charge_cents + x.charge,
            paid_cents = paid_cents + x.paid, written_off_cents = written_off_cents + x.written_off,
            patient_cents = patient_cents + x.patient, receivable_cents = receivable_cents + x.receivable
       from unnest($2::bigint[], $3::int[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[])
         x (claim_id, version, charge, paid, written_off, patient, receivable)
      where c.practice_id = $1 and c.claim_id = x.claim_id`,
    [
      practiceId,
      changes.map((c) => c.claimId),
      changes.map((c) => c.version),
      changes.map((c) => c.change.chargeCents),
      changes.map((c) => c.change.paidCents),
      changes.map((c) => c.change.writtenOffCents),
      changes.map((c) => c.change.patientCents),
      changes.map((c) => c.change.receivableCents),
    ],
  );
}

export type LockedClaim = ClaimState & {
  readonly patientControlNumber: string;
  readonly chargeCents: number;
  readonly payerId: string;
  readonly serviceDate: string;
};

const CLAIM = `claim_id as "claimId", patient_control_number as "patientControlNumber", version,
               receivable_cents as "receivableCents", charge_cents as "chargeCents", payer_id as "payerId",
               service_date as "serviceDate", lines`;

/** Locks the claims of these patient control numbers. */
export async function lockClaimsByControlNumber(
  ctx: Context,
  practiceId: number,
  controlNumbers: readonly string[],
): Promise<LockedClaim[]> {
  return ctx.tx.query(
    `select ${CLAIM} from claim where practice_id = $1 and patient_control_number = any ($2)
      order by claim_id for update`,
    [practiceId, [...new Set(controlNumbers)]],
  );
}

export async function lockClaims(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<LockedClaim[]> {
  return ctx.tx.query(
    `select ${CLAIM} from claim where practice_id = $1 and claim_id = any ($2)
      order by claim_id for update`,
    [practiceId, claimIds],
  );
}

/** Postings that a reversal may undo, by claim, oldest first. */
export async function reversiblePostings(
  ctx: Context,
  practiceId: number,
  claimIds: readonly number[],
): Promise<Map<number, PostedBefore[]>> {
  const byClaim = new Map<number, PostedBefore[]>();
  if (claimIds.length === 0) return byClaim;
  const rows = (await ctx.tx.query(
    `select p.id, p.claim_id as "claimId", p.detail,
            coalesce(json_agg(json_build_array(m.debit, m.credit, m.cents) order by m.n)
                     filter (where m.n is not null), '[]') as moves
       from posting p left join move m on m.practice_id = p.practice_id and m.posting_id = p.id
      where p.practice_id = $1 and p.claim_id = any ($2) and p.kind in ('payment', 'application')
        and not exists (select from posting r where r.practice_id = $1 and r.reverses = p.id)
      group by p.id order by p.version`,
    [practiceId, claimIds],
  )) as { id: number; claimId: number; detail: PackedDetail; moves: [number, number, number][] }[];
  for (const { id, claimId, detail, moves } of rows) {
    const list = byClaim.get(claimId) ?? [];
    byClaim.set(claimId, list);
    list.push({
      postingId: id,
      detail: unpackDetail(detail, ''),
      moves: moves.map(([debit, credit, cents]) => ({
        debit: accountNamed(debit),
        credit: accountNamed(credit),
        cents,
      })),
    });
  }
  return byClaim;
}
