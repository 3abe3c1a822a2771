import { RemittancePosted, type PostedClaim } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { unpackDetail, type PackedDetail } from './posting-detail.js';

/** Limits of a set event. */
const MAX_CLAIMS = 1_000;
const MAX_BYTES = 500_000;
/** What a place grows by when it leaves the ledger: `"sha256":"…",`. */
const SHA256_BYTES = 76;

interface PostingRow {
  readonly id: number;
  readonly claimId: number;
  readonly version: number;
  readonly status: string;
  readonly receivableCents: number;
  readonly segment: number;
  readonly offset: number;
  readonly detail: PackedDetail;
  readonly bytes: number;
}

interface Told {
  readonly id: number;
  readonly payerId: string;
  readonly payerName: string;
  readonly traceNumber: string;
  readonly paidOn: string;
  readonly postedOn: string;
  readonly sha256: string;
  readonly announcedTo: number | null;
}

/** Remittances of a file whose claims are not all told by events yet. */
export async function untoldRemittances(
  ctx: Context,
  practiceId: number,
  fileId: number,
): Promise<number[]> {
  const rows = (await ctx.tx.query(
    `select id from remittance where practice_id = $1 and file_id = $2 and announced_to is not null order by id`,
    [practiceId, fileId],
  )) as { id: number }[];
  return rows.map(({ id }) => id);
}

/**
 * Tells the next thousand claims of a posted remittance by set events; returns whether more are left. What is told is read
 * back from the ledger and marked in the same transaction: a check of any size is posted at once, told in flat memory, and
 * each claim of it once.
 */
export async function announceNext(
  ctx: Context,
  practiceId: number,
  remittanceId: number,
): Promise<boolean> {
  const remittance = await findTold(ctx, practiceId, remittanceId, 'for update of r');
  if (!remittance || remittance.announcedTo === null) return false;
  const rows = (await ctx.tx.query(
    `select ${POSTING} from posting p
      where p.practice_id = $1 and p.remittance_id = $2 and p.id > $3 and p.kind in ('payment', 'reversal')
      order by p.id limit $4`,
    [practiceId, remittanceId, remittance.announcedTo, MAX_CLAIMS],
  )) as PostingRow[];
  for (const told of inEvents(rows)) emitPosted(ctx, practiceId, remittance, told);
  // A check with no claims is told too.
  if (rows.length === 0 && remittance.announcedTo === 0)
    emitPosted(ctx, practiceId, remittance, []);
  const more = rows.length === MAX_CLAIMS;
  await ctx.tx.query('update remittance set announced_to = $3 where practice_id = $1 and id = $2', [
    practiceId,
    remittanceId,
    more ? rows.at(-1)!.id : null,
  ]);
  return more;
}

/** Tells one posting that a person made. */
export async function announcePosting(
  ctx: Context,
  practiceId: number,
  remittanceId: number,
  postingId: number,
): Promise<void> {
  const remittance = await findTold(ctx, practiceId, remittanceId, '');
  const rows = (await ctx.tx.query(
    `select ${POSTING} from posting p where p.practice_id = $1 and p.id = $2`,
    [practiceId, postingId],
  )) as PostingRow[];
  if (remittance) emitPosted(ctx, practiceId, remittance, rows);
}

const POSTING = `p.id, p.claim_id as "claimId", p.version, p.status, p.receivable_cents as "receivableCents", p.segment,
  p.byte_offset as "offset", p.detail,
  length(p.detail::text) as bytes`;

async function findTold(
  ctx: Context,
  practiceId: number,
  remittanceId: number,
  lock: string,
): Promise<Told | undefined> {
  const [row] = (await ctx.tx.query(
    `select r.id, r.payer_id as "payerId", r.payer_name as "payerName", r.trace_number as "traceNumber",
            r.paid_on as "paidOn", r.posted_on as "postedOn", f.sha256, r.announced_to as "announcedTo"
       from remittance r join remittance_file f on f.id = r.file_id
      where r.practice_id = $1 and r.id = $2 ${lock}`,
    [practiceId, remittanceId],
  )) as Told[];
  return row;
}

/** Rows in groups that each fit into one event. */
function* inEvents(rows: readonly PostingRow[]): Generator<PostingRow[]> {
  let group: PostingRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    const more = row.bytes + SHA256_BYTES * placesIn(row.detail) + 300;
    if (group.length > 0 && bytes + more > MAX_BYTES) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(row);
    bytes += more;
  }
  if (group.length > 0) yield group;
}

function placesIn({ adjustments, lines }: PackedDetail): number {
  return lines.reduce((n, line) => n + 1 + line.adjustments.length, adjustments.length);
}

function emitPosted(
  ctx: Context,
  practiceId: number,
  remittance: Told,
  rows: readonly PostingRow[],
): void {
  const { id, payerId, payerName, traceNumber, paidOn, postedOn, sha256 } = remittance;
  ctx.emit(RemittancePosted, practiceId, {
    remittanceId: id,
    payerId,
    payerName,
    traceNumber,
    paidOn,
    postedOn,
    sha256,
    claims: rows.map((row): PostedClaim => ({
      claimId: row.claimId,
      postingId: row.id,
      version: row.version,
      status: row.status,
      ...unpackDetail(row.detail, sha256),
      receivableCents: row.receivableCents,
      place: { sha256, segment: row.segment, offset: row.offset },
    })),
  });
}
