import type { Context } from '@millrace/messaging';
import type { Overview } from './file-overview.js';

/** Which checks a kept overview is of. To be raised when those of x12 change: older ones are then made anew. */
const CHECKS = 1;

/** The kept overview of a stored file; null where there is none of today's checks. */
export async function findOverview(
  ctx: Context,
  practiceId: number,
  fileId: number,
): Promise<Overview | null> {
  const [row] = (await ctx.tx.query(
    `select content from stored_overview where practice_id = $1 and file_id = $2 and checks = $3`,
    [practiceId, fileId, CHECKS],
  )) as { content: Overview }[];
  return row?.content ?? null;
}

export async function keepOverview(
  ctx: Context,
  practiceId: number,
  fileId: number,
  overview: Overview,
): Promise<void> {
  await ctx.tx.query(
    `insert into stored_overview (practice_id, file_id, checks, content) values ($1, $2, $3, $4)
     on conflict (practice_id, file_id) do update set checks = excluded.checks, content = excluded.content`,
    [practiceId, fileId, CHECKS, JSON.stringify(overview)],
  );
}
