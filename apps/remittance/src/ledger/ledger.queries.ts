import type { ClaimLedger, LedgerPosting, PostingKind } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { NotFound } from '@millrace/runtime';
import { unpackDetail, type PackedDetail } from '../posting/posting-detail.js';
import { accountNamed, changeOf } from './ledger.js';

interface PostingRow {
  readonly postingId: number;
  readonly kind: PostingKind;
  readonly version: number;
  readonly postedOn: string;
  readonly remittanceId: number | null;
  readonly payerName: string | null;
  readonly traceNumber: string | null;
  readonly status: string | null;
  readonly reverses: number | null;
  readonly receivableCents: number;
  readonly sha256: string | null;
  readonly segment: number | null;
  readonly offset: number | null;
  readonly detail: PackedDetail | null;
  readonly moves: [number, number, number][];
}

type ClaimRow = Omit<ClaimLedger, 'addsUp' | 'postings'>;

/** Every posting of a claim with its moves, what the payer owed after it, and its place in a file. @throws NotFound */
export async function claimLedger(
  ctx: Context,
  practiceId: number,
  claimId: number,
): Promise<ClaimLedger> {
  const [claim] = (await ctx.tx.query(
    `select claim_id as "claimId", patient_control_number as "patientControlNumber", payer_id as "payerId",
            service_date as "serviceDate", version, charge_cents as "chargeCents", paid_cents as "paidCents",
            written_off_cents as "writtenOffCents", patient_cents as "patientCents", receivable_cents as "receivableCents"
       from claim where practice_id = $1 and claim_id = $2`,
    [practiceId, claimId],
  )) as ClaimRow[];
  if (!claim) throw new NotFound('The ledger has no such claim.');
  const rows = (await ctx.tx.query(
    `select p.id as "postingId", p.kind, p.version, p.posted_on as "postedOn", p.remittance_id as "remittanceId",
            r.payer_name as "payerName", r.trace_number as "traceNumber", p.status, p.reverses,
            p.receivable_cents as "receivableCents", f.sha256, p.segment, p.byte_offset as "offset", p.detail,
            coalesce(json_agg(json_build_array(m.debit, m.credit, m.cents) order by m.n)
                     filter (where m.n is not null), '[]') as moves
       from posting p
       left join move m on m.practice_id = p.practice_id and m.posting_id = p.id
       left join remittance r on r.id = p.remittance_id
       left join remittance_file f on f.id = r.file_id
      where p.practice_id = $1 and p.claim_id = $2
      group by p.id, r.payer_name, r.trace_number, f.sha256 order by p.version`,
    [practiceId, claimId],
  )) as PostingRow[];
  const { chargeCents, paidCents, writtenOffCents, patientCents, receivableCents } = claim;
  return {
    ...claim,
    addsUp: chargeCents === paidCents + writtenOffCents + patientCents + receivableCents,
    postings: rows.map(shown),
  };
}

function shown({
  sha256,
  segment,
  offset,
  detail: packed,
  moves,
  ...row
}: PostingRow): LedgerPosting {
  const detail = packed && sha256 ? unpackDetail(packed, sha256) : null;
  const named = moves.map(([debit, credit, cents]) => ({
    debit: accountNamed(debit),
    credit: accountNamed(credit),
    cents,
  }));
  const { chargeCents, paidCents, writtenOffCents, patientCents } = changeOf(named);
  return {
    ...row,
    place: sha256 && segment ? { sha256, segment, offset: offset ?? 0 } : null,
    moves: named,
    adjustments: [
      ...(detail?.adjustments ?? []).map((adjustment) => ({ ...adjustment, lineNumber: null })),
      ...(detail?.lines ?? []).flatMap(({ lineNumber, adjustments }) =>
        adjustments.map((adjustment) => ({ ...adjustment, lineNumber })),
      ),
    ],
    change: { chargeCents, paidCents, writtenOffCents, patientCents },
  };
}
