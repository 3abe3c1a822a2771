import type { AcknowledgementException } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { IdCursor, page, readCursor } from '@millrace/runtime';
import { rows } from '../sql.js';
import type { NewException } from './exceptions.js';

type Row = Omit<AcknowledgementException, 'kind' | 'openedAt' | 'resolvedAt'> & {
  readonly kind: NewException['kind'];
  readonly openedAt: Date;
  readonly resolvedAt: Date | null;
};

/** Exceptions of acknowledgements, the latest first. The API has no kind of its own for a refused level: its words tell it. */
export async function listExceptions(
  ctx: Context,
  practiceId: number,
  query: { resolved: boolean; after?: string; limit: number },
): Promise<{ items: AcknowledgementException[]; next: string | null }> {
  const found = await rows<Row>(
    ctx,
    `select id as "exceptionId", kind, file_kind as "fileKind", file_name as "fileName", reference, words,
            jsonb_build_object('sha256', sha256, 'segment', segment, 'offset', "offset") as place,
            opened_at as "openedAt", resolved_at as "resolvedAt"
       from acknowledgement_exception
      where practice_id = $1 and resolved_at is ${query.resolved ? 'not null' : 'null'}
        and ($2::bigint is null or id < $2)
      order by id desc limit $3`,
    [practiceId, readCursor(IdCursor, query.after)?.[0] ?? null, query.limit + 1],
  );
  const shown = found.map(({ openedAt, resolvedAt, ...row }) => ({
    ...row,
    openedAt: openedAt.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
  }));
  return page(shown, query.limit, (row) => [row.exceptionId]);
}

/** Closes the open exceptions of a file, or one of them; returns the file, or null where nothing was open. */
export async function closeExceptions(
  ctx: Context,
  practiceId: number,
  exceptionId: number,
  how: 'replayed' | 'dismissed',
  reason: string | null = null,
): Promise<{ sha256: string; name: string } | null> {
  const [file] = await rows<{ sha256: string; name: string }>(
    ctx,
    `select sha256, file_name as name from acknowledgement_exception
      where practice_id = $1 and id = $2 and resolved_at is null`,
    [practiceId, exceptionId],
  );
  if (!file) return null;
  await ctx.tx.query(
    `update acknowledgement_exception set resolved_at = $4, resolved_how = $5, resolved_reason = $6
      where practice_id = $1 and resolved_at is null and (id = $2 or ($5 = 'replayed' and sha256 = $3))`,
    [practiceId, exceptionId, file.sha256, ctx.now, how, reason],
  );
  return file;
}
