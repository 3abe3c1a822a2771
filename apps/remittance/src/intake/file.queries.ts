import type { RemittanceFile, RemittanceFileList } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { IdCursor, NotFound, page, readCursor } from '@millrace/runtime';
import type { z } from 'zod';
import { iso } from '../sql.js';

const FILE = `f.id as "fileId", f.sha256, f.name, f.byte_length as "byteLength", f.received_from as "receivedFrom",
  ${iso('f.received_at')} as "receivedAt", f.state, s.kind, f.finding_count as "findingCount"`;
const FROM = `from remittance_file f join stored_file s on s.practice_id = f.practice_id and s.sha256 = f.sha256
  where f.practice_id = $1`;

/** What a file was, and what became of everything in it. @throws NotFound */
export async function showFile(
  ctx: Context,
  practiceId: number,
  fileId: number,
): Promise<RemittanceFile> {
  const [file] = (await ctx.tx.query(`select ${FILE}, f.findings ${FROM} and f.id = $2`, [
    practiceId,
    fileId,
  ])) as Omit<RemittanceFile, 'remittances'>[];
  if (!file) throw new NotFound('There is no such file.');
  return {
    ...file,
    remittances: await ctx.tx.query(
      `select id as "remittanceId", payer_name as "payerName", trace_number as "traceNumber", state, claims,
              posted_claims as "postedClaims", duplicate_claims as "duplicateClaims",
              exception_claims as "exceptionClaims", payment_cents as "paymentCents", duplicate_of as "duplicateOf"
         from remittance where practice_id = $1 and file_id = $2 order by set_number limit 1000`,
      [practiceId, fileId],
    ),
  };
}

/** Files, the latest first. */
export async function listFiles(
  ctx: Context,
  practiceId: number,
  after: string | undefined,
  limit: number,
): Promise<z.output<typeof RemittanceFileList>> {
  const rows = (await ctx.tx.query(
    `select ${FILE}, (select count(*)::int from remittance r where r.practice_id = $1 and r.file_id = f.id) as remittances
       ${FROM} and ($2::bigint is null or f.id < $2) order by f.id desc limit $3`,
    [practiceId, readCursor(IdCursor, after)?.[0] ?? null, limit + 1],
  )) as z.output<typeof RemittanceFileList>['items'];
  return page(rows, limit, (row) => [row.fileId]);
}
