import type { Context } from '@millrace/messaging';

/** What happened to a denial, in words; without a person it happened by itself. */
export interface NewHistory {
  readonly denialId: number;
  readonly kind: 'note' | 'change';
  readonly words: string;
  readonly byUserId?: number | null;
  readonly byName?: string | null;
}

/** Adds to the history of denials; what stands in it never changes. */
export async function addHistory(
  ctx: Context,
  practiceId: number,
  entries: readonly NewHistory[],
): Promise<void> {
  if (entries.length === 0) return;
  await ctx.tx.query(
    `insert into denial_history (practice_id, denial_id, kind, words, by_user_id, by_name, at)
     select $1, h."denialId", h.kind, h.words, h."byUserId", h."byName", $3
       from jsonb_to_recordset($2::jsonb) as h ("denialId" bigint, kind text, words text, "byUserId" bigint,
            "byName" text)`,
    [practiceId, JSON.stringify(entries), ctx.now],
  );
}
