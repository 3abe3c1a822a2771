import { RemittancePosted, type PostedClaim } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import type { PostingDetail } from './posting.js';

/** Limits of a set event. */
const MAX_CLAIMS = 1_000;
const MAX_BYTES = 500_000;

interface PostingRow {
  readonly id: number;
  readonly claimId: number;
  readonly version: number;
  readonly status: string;
  readonly receivableCents: number;
  readonly segment: number;
  readonly offset: number;
  readonly detail: PostingDetail;
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
 * Tells the next claims of a posted remittance by one set event; returns whether more are left. What is told is read back from
 * the ledger and marked in the same transaction: a check of any size is posted at once, told in flat memory, and each
 * claim of it once.
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
    [practiceId, remittanceId, remittance.announcedTo, MAX_CLAIMS + 1],
  )) as PostingRow[];
  const told = fitting(rows);
  if (told.length > 0 || remittance.announcedTo === 0)
    emitPosted(ctx, practiceId, remittance, told);
  const more = told.length < rows.length;
  await ctx.tx.query('update remittance set announced_to = $3 where practice_id = $1 and id = $2', [
    practiceId,
    remittanceId,
    more ? told.at(-1)!.id : null,
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
  p.byte_offset as "offset", p.detail, length(p.detail::text) as bytes`;

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

/** The first rows that fit into one event, at least one. */
function fitting(rows: readonly PostingRow[]): PostingRow[] {
  let bytes = 0;
  const fits = rows.slice(0, MAX_CLAIMS);
  const over = fits.findIndex((row, i) => {
    bytes += row.bytes + 300;
    return i > 0 && bytes > MAX_BYTES;
  });
  return over === -1 ? fits : fits.slice(0, over);
}

function emitPosted(
  ctx: Context,
  practiceId: number,
  remittance: Told,
  rows: readonly PostingRow[],
): void {
  const { id, announcedTo: _, ...told } = remittance;
  ctx.emit(RemittancePosted, practiceId, {
    remittanceId: id,
    ...told,
    claims: rows.map((row): PostedClaim => ({
      claimId: row.claimId,
      postingId: row.id,
      version: row.version,
      status: row.status,
      ...row.detail,
      receivableCents: row.receivableCents,
      place: { sha256: told.sha256, segment: row.segment, offset: row.offset },
    })),
  });
}
